"""Filters as SQL: which rows of a fact table they select.

In: a table's name and Filters. Out: a condition over the alias `f` and its values. Left out on purpose: the order, the
number of rows and what is joined to them (`facts`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.model import AGREEMENT_KINDS, EVENT_KINDS, POLARITIES, TIE_KINDS
from views.selection.address import Filters

Table = Literal["seats", "agreements", "events", "stances", "roles", "ties"]
TABLES: tuple[Table, ...] = ("seats", "agreements", "events", "stances", "roles", "ties")

ACTORS = {
    "seats": "[f.party_id]",
    "agreements": "[f.party_a_id, f.party_b_id]",
    "events": "coalesce(f.participants, [])",
    "stances": "[f.from_id, f.to_id]",
    "roles": "[f.person_id, f.organisation_id]",
    "ties": "[f.a_id, f.b_id]",
}
"""Whom a fact is about: a fact is selected if any of them is."""

KINDS: dict[Table, tuple[str, frozenset[str]]] = {
    "agreements": ("kind", AGREEMENT_KINDS),
    "events": ("kind", EVENT_KINDS),
    "stances": ("polarity", POLARITIES),
    "ties": ("kind", TIE_KINDS),
}
"""The column that holds a table's kind, and its values. Seats and roles have none."""

COUNTED_BASES = ("result", "group")
"""Seats that somebody holds. Polls and projections are never drawn as a chamber."""


@dataclass(frozen=True)
class Condition:
    """SQL after WHERE, and a value for each of its question marks."""

    sql: str
    values: tuple[object, ...]


EVERYTHING = Condition("true", ())


def about(table: Table, entities: tuple[str, ...]) -> Condition:
    """What names all of these; everything where nobody is named."""
    if not entities:
        return EVERYTHING
    return Condition(f"list_has_all({ACTORS[table]}, ?::VARCHAR[])", (list(entities),))


def both(one: Condition, other: Condition) -> Condition:
    return Condition(f"({one.sql}) AND ({other.sql})", one.values + other.values)


def shown(table: Table, filters: Filters) -> Condition:
    """What charts draw: held to be so, planned, proposed or denied; no poll."""
    parts, values = _selected(table, filters)
    parts.append("f.modality IN (SELECT unnest(?))")
    values.append(list(filters.shown_modalities))
    if table == "seats":
        parts.append("f.basis IN (SELECT unnest(?))")
        values.append(list(COUNTED_BASES))
    return Condition(" AND ".join(parts), tuple(values))


def hidden(table: Table, filters: Filters) -> Condition:
    """What the same filters would select, were it not hypothetical, a poll or a projection."""
    parts, values = _selected(table, filters)
    reasons = ["false"]
    if not filters.modalities:
        reasons.append("NOT f.modality IN (SELECT unnest(?))")
        values.append(list(filters.shown_modalities))
    if table == "seats":
        reasons.append("NOT f.basis IN (SELECT unnest(?))")
        values.append(list(COUNTED_BASES))
    parts.append("(" + " OR ".join(reasons) + ")")
    return Condition(" AND ".join(parts), tuple(values))


def _selected(table: Table, filters: Filters) -> tuple[list[str], list[object]]:
    actors = ACTORS[table]
    parts: list[str] = ["true"]
    values: list[object] = []

    def add(condition: str, *given: object) -> None:
        parts.append(condition)
        values.extend(given)

    if filters.parties:
        add(f"list_has_any({actors}, ?::VARCHAR[])", list(filters.parties))
    if filters.countries:
        within = "SELECT list(entity_id) FROM entities WHERE country IN (SELECT unnest(?))"
        add(f"list_has_any({actors}, coalesce(({within}), []::VARCHAR[]))", list(filters.countries))
    if table in KINDS:
        column, known = KINDS[table]
        if kinds := [kind for kind in filters.kinds if kind in known]:
            add(f"f.{column} IN (SELECT unnest(?))", kinds)
    # An open end is ongoing; a fact without any date stays, whatever the years.
    if filters.first_year is not None:
        add("(f.date_to IS NULL OR f.date_to >= make_date(?, 1, 1))", filters.first_year)
    if filters.last_year is not None:
        add("(f.date_from IS NULL OR f.date_from <= make_date(?, 12, 31))", filters.last_year)
    if filters.confidence is not None:
        add("(f.confidence IS NULL OR f.confidence >= ?)", filters.confidence)
    if filters.documents:
        add("f.document_id IN (SELECT unnest(?))", list(filters.documents))
    if filters.sources:
        add(
            "f.document_id IN (SELECT document_id FROM documents WHERE source_kind IN (SELECT unnest(?)))",
            list(filters.sources),
        )
    return parts, values
