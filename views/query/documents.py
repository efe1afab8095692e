"""The documents that filters select, and those that hold what somebody searches for.

In: Filters, search terms. Out: small tables without full texts. The years are those of publication here; party,
country, kind, modality and confidence list a document if any of its statements fits them. The text of one document is
asked for by the reader alone. Left out on purpose: marking what was found (`search`).
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from views.query import conditions, search
from views.query.conditions import KINDS, TABLES, Condition, Table
from views.query.store import Store
from views.selection.address import Filters

MOST = 1000
RANKED = 2000
"""Documents, the latest of those that hold the terms, whose hits are counted: a common word is in all of them."""
BEFORE, AFTER = 90, 170
"""Characters of a snippet around the first hit."""

_COLUMNS = "d.document_id, d.title, d.author, d.publisher, d.source, d.source_kind, d.published, d.published_edtf"
_LATEST = "d.published DESC NULLS LAST, d.document_id"


def where(filters: Filters) -> Condition:
    """SQL over documents `d`."""
    parts, values = ["true"], list[object]()
    if filters.first_year is not None:
        parts.append("(d.published IS NULL OR d.published >= make_date(?, 1, 1))")
        values.append(filters.first_year)
    if filters.last_year is not None:
        parts.append("(d.published IS NULL OR d.published <= make_date(?, 12, 31))")
        values.append(filters.last_year)
    if filters.documents:
        parts.append("d.document_id IN (SELECT unnest(?))")
        values.append(list(filters.documents))
    if filters.sources:
        parts.append("d.source_kind IN (SELECT unnest(?))")
        values.append(list(filters.sources))
    about = _about_facts(filters)
    if about:
        stating = []
        for table in _tables(about):
            shown = conditions.shown(table, about)
            stating.append(f"SELECT f.document_id FROM {table} f WHERE {shown.sql}")
            values.extend(shown.values)
        parts.append(f"d.document_id IN ({' UNION ALL '.join(stating)})")
    return Condition(" AND ".join(parts), tuple(values))


def counted(store: Store, filters: Filters) -> pd.DataFrame:
    """n: how many there are, in one row."""
    chosen = where(filters)
    return store.query(f"SELECT count(*) AS n FROM documents d WHERE {chosen.sql}", chosen.values)


def listed(store: Store, filters: Filters, most: int = MOST) -> pd.DataFrame:
    """The latest documents, each with its number of statements by table and of mentions."""
    chosen = where(filters)
    sql = f"SELECT {_COLUMNS} FROM documents d WHERE {chosen.sql} ORDER BY {_LATEST} LIMIT ?"
    return _with_numbers(store, filters, store.query(sql, [*chosen.values, most]))


def found(store: Store, filters: Filters, terms: list[str], most: int = MOST) -> pd.DataFrame:
    """Documents that hold all terms, most hits first; `snippet` is the text around the first hit of the first term.

    `found` says in every row how many documents hold the terms.
    """
    chosen = where(filters)
    patterns = [search.pattern(term) for term in terms]
    holds = " AND ".join("(regexp_matches(d.text, ?) OR regexp_matches(coalesce(d.title, ''), ?))" for _ in patterns)
    hits = " + ".join(
        "len(regexp_extract_all(text, ?)) + len(regexp_extract_all(coalesce(title, ''), ?))" for _ in terms
    )
    around = f"(?is).{{0,{BEFORE}}}(?:{patterns[0].removeprefix('(?i)')}).{{0,{AFTER}}}"
    sql = f"""
    WITH holding AS (
        SELECT {_COLUMNS}, d.text, d.body_start, count(*) OVER () AS found FROM documents d
        WHERE {chosen.sql} AND {holds} ORDER BY {_LATEST} LIMIT {RANKED}),
    ranked AS (SELECT *, {hits} AS hits FROM holding ORDER BY hits DESC, published DESC NULLS LAST, document_id LIMIT ?)
    SELECT * EXCLUDE (text, body_start),
           regexp_extract(substr(text, coalesce(body_start, 0) + 1), ?) AS snippet
    FROM ranked ORDER BY hits DESC, published DESC NULLS LAST, document_id
    """
    twice = [pattern for pattern in patterns for _ in range(2)]
    return _with_numbers(store, filters, store.query(sql, [*chosen.values, *twice, *twice, most, around]))


def text(store: Store, document_id: str) -> pd.DataFrame:
    """One document with its text: a row, or none."""
    sql = f"SELECT {_COLUMNS}, d.url, d.text, d.body_start FROM documents d WHERE d.document_id = ?"
    return store.query(sql, [document_id])


def sentences(store: Store, document_id: str) -> pd.DataFrame:
    """start, end, paragraph, boilerplate of every sentence."""
    sql = 'SELECT "start", "end", paragraph, boilerplate FROM sentences WHERE document_id = ? ORDER BY n'
    return store.query(sql, [document_id])


def mentions(store: Store, document_id: str) -> pd.DataFrame:
    """start, end, entity_id, kind, via of every mention, in the order of the text."""
    sql = 'SELECT "start", "end", entity_id, kind, via FROM mentions WHERE document_id = ? ORDER BY "start", "end" DESC'
    return store.query(sql, [document_id])


def _with_numbers(store: Store, filters: Filters, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with a column a table, and `mentions`. Years count for the publication, not for what is stated."""
    ids = rows.document_id.tolist()
    about = _about_facts(filters)
    for table in TABLES:
        shown = conditions.shown(table, about)
        sql = f"SELECT f.document_id, count(*) AS n FROM {table} f WHERE {shown.sql}"
        rows[table] = _numbers(
            store, sql + " AND f.document_id IN (SELECT unnest(?)) GROUP BY 1", [*shown.values, ids], ids
        )
    sql = "SELECT document_id, count(*) AS n FROM mentions WHERE document_id IN (SELECT unnest(?)) GROUP BY 1"
    rows["mentions"] = _numbers(store, sql, [ids], ids)
    return rows


def _numbers(store: Store, sql: str, values: list[object], ids: list[str]) -> list[int]:
    counts = store.query(sql, values).set_index("document_id").n
    return [int(n) for n in counts.reindex(ids, fill_value=0)]


def _about_facts(filters: Filters) -> Filters:
    return replace(filters, first_year=None, last_year=None, documents=(), sources=())


def _tables(about: Filters) -> tuple[Table, ...]:
    """The tables that hold any of the kinds asked for."""
    if not about.kinds:
        return TABLES
    return tuple(table for table, (_, kinds) in KINDS.items() if kinds & set(about.kinds))
