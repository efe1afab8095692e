"""Facts that filters select, as small DataFrames whatever the store's size.

Facts come joined with their document and claim, in the order of their dates. `undated` marks those that no range of
years can select or exclude. Left out on purpose: names and colours (`names`), wording, and any decision about which
of two figures to show.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from views.query import conditions
from views.query.conditions import EVERYTHING, Condition, Table
from views.query.store import Store
from views.selection.address import Filters

MOST = 1000
"""Rows that a page reads at most: more than a person reads, few enough to send. Downloads ask for all."""

_FACTS = """
SELECT f.*, d.title, d.publisher, d.published, d.source_kind, d.duplicate_group,
       coalesce(c.disputed, false) AS disputed, c.chosen_fact_id, f.date_from IS NULL AND f.date_to IS NULL AS undated
FROM ({rows}) f LEFT JOIN documents d USING (document_id) LEFT JOIN claims c USING (claim_id)
ORDER BY f.date_from NULLS LAST, d.published, f.fact_id
"""

# The claim's own choice if it is selected, else a statement that supports it, else the latest. Only claims without an
# own choice are sorted, which takes far longer than the join.
_ONE_A_CLAIM = """
WITH selected AS (
    SELECT f.* EXCLUDE (evidence), coalesce(c.disputed, false) AS disputed,
           f.fact_id IS NOT DISTINCT FROM c.chosen_fact_id AS own
    FROM {table} f LEFT JOIN claims c USING (claim_id) WHERE {where}),
others AS (
    SELECT s.* FROM selected s LEFT JOIN documents d USING (document_id)
    WHERE s.claim_id NOT IN (SELECT claim_id FROM selected WHERE own)
    QUALIFY row_number() OVER (PARTITION BY s.claim_id
        ORDER BY s.modality = 'denied', d.published DESC NULLS LAST, s.fact_id) = 1)
SELECT * FROM selected WHERE own UNION ALL SELECT * FROM others
"""

_LATEST = " ORDER BY f.date_from DESC NULLS LAST, f.fact_id LIMIT {most}"

_COUNTED = """
SELECT count(*) AS statements, count(DISTINCT f.document_id) AS documents,
       count(*) FILTER (f.date_from IS NULL AND f.date_to IS NULL) AS undated
FROM {table} f WHERE {where}
"""


@dataclass(frozen=True)
class Counted:
    """How much there is, however few rows a page reads."""

    statements: int
    documents: int
    undated: int


def facts(
    store: Store, table: Table, filters: Filters, most: int | None = None, within: Condition = EVERYTHING
) -> pd.DataFrame:
    """Statements that charts may draw, undated ones included; with `most` the latest of them."""
    return _joined(store, table, conditions.both(conditions.shown(table, filters), within), most)


def left_out(store: Store, table: Table, filters: Filters, most: int | None = None) -> pd.DataFrame:
    """What the same filters would select, were it not hypothetical, a poll or a projection."""
    return _joined(store, table, conditions.hidden(table, filters), most)


def claims(
    store: Store, table: Table, filters: Filters, most: int | None = None, within: Condition = EVERYTHING
) -> pd.DataFrame:
    """One statement a claim, of those that charts may draw; with `most` the latest of them."""
    chosen = one_a_claim(table, filters, "f.fact_id, f.date_from", within)
    latest = "" if most is None else _LATEST.format(most=most)
    rows = f"SELECT f.* FROM {table} f WHERE f.fact_id IN (SELECT f.fact_id FROM ({chosen.sql}) f{latest})"
    return store.query(_FACTS.format(rows=rows), chosen.values)


def one_a_claim(table: Table, filters: Filters, columns: str, within: Condition = EVERYTHING) -> Condition:
    """A query of `columns` for the statement that stands for each claim, of those that lie `within`."""
    where = conditions.shown(table, filters)
    chosen = _ONE_A_CLAIM.format(table=table, where=where.sql)
    return Condition(f"SELECT {columns} FROM ({chosen}) f WHERE {within.sql}", where.values + within.values)


def counted(
    store: Store, table: Table, filters: Filters, within: Condition = EVERYTHING, *, left_out: bool = False
) -> Counted:
    where = conditions.both((conditions.hidden if left_out else conditions.shown)(table, filters), within)
    row = store.query(_COUNTED.format(table=table, where=where.sql), where.values).iloc[0]
    return Counted(int(row.statements), int(row.documents), int(row.undated))


def _joined(store: Store, table: Table, where: Condition, most: int | None) -> pd.DataFrame:
    rows = f"SELECT f.* FROM {table} f WHERE {where.sql}"
    if most is not None:
        rows += _LATEST.format(most=most)
    return store.query(_FACTS.format(rows=rows), where.values)
