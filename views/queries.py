"""Questions to the tables: Store and Filters in, small DataFrames out.

Facts come joined with their document and claim, in the order of their dates. `undated` marks those that no range of
years can select or exclude. Left out on purpose: names and colours (`names`), wording, and any decision about which
of two figures to show.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from pipeline.model import AGREEMENT_KINDS, EVENT_KINDS
from views.address import Filters
from views.store import Store

Charted = Literal["seats", "agreements", "events"]

ACTORS = {
    "seats": "[f.party_id]",
    "agreements": "[f.party_a_id, f.party_b_id]",
    "events": "coalesce(f.participants, [])",
}
"""Whom a fact is about: a fact is selected if any of them is."""

KINDS = {"seats": frozenset[str](), "agreements": AGREEMENT_KINDS, "events": EVENT_KINDS}

_FACTS = """
SELECT f.*, d.title, d.publisher, d.published, d.source_kind, d.duplicate_group,
       coalesce(c.disputed, false) AS disputed, c.chosen_fact_id, f.date_from IS NULL AND f.date_to IS NULL AS undated
FROM {table} f LEFT JOIN documents d USING (document_id) LEFT JOIN claims c USING (claim_id)
WHERE {conditions}
ORDER BY f.date_from NULLS LAST, d.published, f.fact_id
"""

COUNTED_BASES = ("result", "group")
"""Seats that somebody holds. Polls and projections are never drawn as a chamber."""


def facts(store: Store, table: Charted, filters: Filters) -> pd.DataFrame:
    """What the filters select, undated facts included; statements held to be so, planned, proposed or denied."""
    conditions, values = _conditions(table, filters)
    conditions.append("f.modality IN (SELECT unnest(?))")
    values.append(list(filters.shown_modalities))
    if table == "seats":
        conditions.append("f.basis IN (SELECT unnest(?))")
        values.append(list(COUNTED_BASES))
    return store.query(_FACTS.format(table=table, conditions=" AND ".join(conditions)), values)


def left_out(store: Store, table: Charted, filters: Filters) -> pd.DataFrame:
    """What the same filters would select, were it not hypothetical, a poll or a projection."""
    if filters.modalities:
        hidden, values_hidden = ["false"], []
    else:
        hidden, values_hidden = ["NOT f.modality IN (SELECT unnest(?))"], [list(filters.shown_modalities)]
    if table == "seats":
        hidden.append("NOT f.basis IN (SELECT unnest(?))")
        values_hidden.append(list(COUNTED_BASES))
    conditions, values = _conditions(table, filters)
    conditions.append("(" + " OR ".join(hidden) + ")")
    return store.query(_FACTS.format(table=table, conditions=" AND ".join(conditions)), [*values, *values_hidden])


def _conditions(table: Charted, filters: Filters) -> tuple[list[str], list[object]]:
    actors = ACTORS[table]
    conditions: list[str] = ["true"]
    values: list[object] = []

    def add(condition: str, *given: object) -> None:
        conditions.append(condition)
        values.extend(given)

    if filters.parties:
        add(f"list_has_any({actors}, ?::VARCHAR[])", list(filters.parties))
    if filters.countries:
        within = "SELECT list(entity_id) FROM entities WHERE country IN (SELECT unnest(?))"
        add(f"list_has_any({actors}, coalesce(({within}), []::VARCHAR[]))", list(filters.countries))
    if kinds := [kind for kind in filters.kinds if kind in KINDS[table]]:
        add("f.kind IN (SELECT unnest(?))", kinds)
    # An open end is ongoing; a fact without any date stays, whatever the years.
    if filters.first_year is not None:
        add("(f.date_to IS NULL OR f.date_to >= make_date(?, 1, 1))", filters.first_year)
    if filters.last_year is not None:
        add("(f.date_from IS NULL OR f.date_from <= make_date(?, 12, 31))", filters.last_year)
    if filters.confidence is not None:
        add("(f.confidence IS NULL OR f.confidence >= ?)", filters.confidence)
    if filters.document is not None:
        add("f.document_id = ?", filters.document)
    return conditions, values


_OCCURRING = """
SELECT DISTINCT e.entity_id, e.name, e.country
FROM (SELECT party_id AS id FROM seats
      UNION SELECT party_a_id FROM agreements UNION SELECT party_b_id FROM agreements
      UNION SELECT unnest(participants) FROM events) used
JOIN entities e ON e.entity_id = used.id
WHERE e.kind IN ('party', 'movement', 'organisation')
ORDER BY lower(e.name), e.entity_id
"""

_YEARS = """
SELECT min(year(coalesce(date_from, date_to))) AS first, max(year(coalesce(date_to, date_from))) AS last
FROM (SELECT date_from, date_to FROM seats UNION ALL SELECT date_from, date_to FROM agreements
      UNION ALL SELECT date_from, date_to FROM events)
"""


def parties(store: Store) -> pd.DataFrame:
    """entity_id, name, country of every party, movement or organisation that a charted fact is about, by name."""
    return store.query(_OCCURRING)


def years(store: Store) -> tuple[int, int] | None:
    """First and last year of any charted fact; None where nothing is dated."""
    first, last = store.query(_YEARS).iloc[0]
    return None if pd.isna(first) else (int(first), int(last))


def chambers(store: Store) -> pd.DataFrame:
    """chamber_id, country, name, term, election, seats: what the registry knows."""
    return store.query("SELECT chamber_id, country, name, term, election, date_from, seats FROM chambers")


def entities(store: Store) -> pd.DataFrame:
    """entity_id, kind, name, short, country, colour_light, colour_dark."""
    return store.query("SELECT entity_id, kind, name, short, country, colour_light, colour_dark FROM entities")


def redirects(store: Store) -> dict[str, str]:
    """Old id -> the id it is now, followed to the end: an old link leads on for ever."""
    table = store.query("SELECT from_id, to_id FROM same_as")
    step = dict(zip(table.from_id, table.to_id, strict=True))
    return {old: _end(old, step) for old in step}


def exists(store: Store, table: str, column: str, value: str) -> bool:
    """Whether a table holds a row of that id. Table and column are the code's own words."""
    return not store.query(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", [value]).empty


def _end(old: str, step: dict[str, str]) -> str:
    seen = {old}
    while (new := step.get(old)) is not None and new not in seen:
        seen.add(new)
        old = new
    return old
