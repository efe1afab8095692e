"""One fact with its document, and the other statements about the same matter.

In: the store and a fact id. Out: Found, and the Witnesses: facts of the same claim (support or denial), and facts of
rival claims (another number for the same party, chamber and term; another reading of the same pair's agreement). Left
out on purpose: wording, and any judgement which statement is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import pandas as pd

from views.query.conditions import TABLES, Table
from views.query.store import Store
from views.wording import given, records

Row = Mapping[str, Any]

_DOCUMENT = (
    "d.title, d.author, d.publisher, d.url, d.published, d.published_edtf, d.source_kind, d.source, d.duplicate_group"
)


@dataclass(frozen=True)
class Found:
    """A fact's table and row, joined with its document (`text` included) and its claim."""

    table: Table
    row: Row


@dataclass(frozen=True)
class Witness:
    """Another statement. `stance` is supports, denies or differs; `copy`: its document is a copy of the fact's own."""

    row: Row
    stance: str
    copy: bool


def find(store: Store, fact_id: str) -> Found | None:
    table = table_of(store, fact_id)
    if table is None:
        return None
    rows = store.query(
        f"SELECT f.*, {_DOCUMENT}, d.text, coalesce(c.disputed, false) AS disputed "
        f"FROM (SELECT * FROM {table} WHERE fact_id = ?) f "
        "LEFT JOIN documents d USING (document_id) LEFT JOIN claims c USING (claim_id)",
        [fact_id],
    )
    return Found(table, records(rows)[0])


def table_of(store: Store, fact_id: str) -> Table | None:
    """The table that holds a fact of that id, if any does."""
    unions = " UNION ALL ".join(f"SELECT '{table}' AS found FROM {table} WHERE fact_id = $1" for table in TABLES)
    rows = store.query(f"SELECT found FROM ({unions}) LIMIT 1", [fact_id])
    return None if rows.empty else cast(Table, rows.found.iloc[0])


def spans(store: Store, fact_id: str) -> pd.DataFrame:
    """role, start, end of the evidence."""
    return store.query('SELECT role, "start", "end" FROM evidence WHERE fact_id = ? ORDER BY "start"', [fact_id])


def sentences(store: Store, document_id: str) -> pd.DataFrame:
    return store.query(
        'SELECT "start", "end", paragraph FROM sentences WHERE document_id = ? ORDER BY n', [document_id]
    )


def witnesses(store: Store, found: Found) -> list[Witness]:
    """Statements of the same claim first, then rivals; within each the latest first."""
    condition, values = _same_matter(found)
    rows = store.query(
        f"SELECT f.*, {_DOCUMENT} FROM {found.table} f LEFT JOIN documents d USING (document_id) "
        f"WHERE f.fact_id <> ? AND (f.claim_id = ? OR ({condition})) "
        "ORDER BY f.claim_id <> ?, d.published DESC NULLS LAST, f.fact_id",
        [found.row["fact_id"], found.row["claim_id"], *values, found.row["claim_id"]],
    )
    return [_witness(row, found.row) for row in records(rows)]


def _witness(row: Row, of: Row) -> Witness:
    same = row["claim_id"] == of["claim_id"]
    denies = (row["modality"] == "denied") != (of["modality"] == "denied")
    group = given(row["duplicate_group"])
    copy = group is not None and group == given(of["duplicate_group"]) and row["document_id"] != of["document_id"]
    # Another claim may be about another time: it differs, and only a reader can say whether it contradicts.
    return Witness(row, "differs" if not same else "denies" if denies else "supports", copy)


def _same_matter(found: Found) -> tuple[str, list[object]]:
    """SQL for rival claims; hypothetical statements, polls and projections rival nothing."""
    row = found.row
    if found.table == "seats" and row["basis"] in ("result", "group"):
        return (
            "f.party_id = ? AND f.chamber_id IS NOT DISTINCT FROM ? AND f.term IS NOT DISTINCT FROM ? AND f.seats <> ? "
            "AND f.basis IN ('result', 'group') AND f.modality <> 'hypothetical'",
            [row["party_id"], given(row["chamber_id"]), given(row["term"]), given(row["seats"])],
        )
    if found.table == "agreements":
        pair = [row["party_a_id"], row["party_b_id"]]
        return (
            "((f.party_a_id = ? AND f.party_b_id = ?) OR (f.party_a_id = ? AND f.party_b_id = ?)) AND f.kind = ? "
            "AND f.modality <> 'hypothetical'",
            [*pair, *reversed(pair), row["kind"]],
        )
    return "false", []
