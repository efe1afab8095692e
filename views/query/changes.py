"""What one kept run knows and another does not.

In: two runs, opened. Out: the documents and claims of the one that the other lacks, counted, and a few of them.
Left out on purpose: why: a text was added or mended, or a rule reads it otherwise.
"""

from __future__ import annotations

import pandas as pd

from views.query import conditions, store
from views.query.conditions import TABLES, Table
from views.query.store import Store
from views.selection.address import Filters


def before(opened: Store) -> str | None:
    """The kept run that came before; None where there is none."""
    earlier = [run for run in store.runs(opened.folder) if run < opened.run_id]
    return earlier[-1] if earlier else None


def documents(opened: Store, other: Store, most: int) -> pd.DataFrame:
    """Documents that `other` lacks, the latest published first; `all` says in every row how many."""
    return opened.query(
        "SELECT d.document_id, d.title, d.publisher, d.published, count(*) OVER () AS n FROM documents d "
        f"WHERE d.document_id NOT IN (SELECT document_id FROM {_table(other, 'documents')}) "
        "ORDER BY d.published DESC NULLS LAST, d.document_id LIMIT ?",
        [most],
    )


def claims(opened: Store, other: Store, table: Table, filters: Filters, most: int) -> pd.DataFrame:
    """A statement of each claim that `other` lacks, the latest published first; `n` says in every row how many."""
    shown = conditions.shown(table, filters)
    return opened.query(
        f"""
        WITH new AS (
            SELECT f.*, d.title, d.publisher, d.published, coalesce(c.disputed, false) AS disputed
            FROM {table} f LEFT JOIN documents d USING (document_id) LEFT JOIN claims c USING (claim_id)
            WHERE f.claim_id NOT IN (SELECT claim_id FROM {_table(other, table)}) AND {shown.sql}
            QUALIFY row_number() OVER (PARTITION BY f.claim_id ORDER BY d.published DESC NULLS LAST, f.fact_id) = 1)
        SELECT *, count(*) OVER () AS n FROM new ORDER BY published DESC NULLS LAST, fact_id LIMIT ?
        """,
        [*shown.values, most],
    )


def counts(opened: Store, other: Store, filters: Filters) -> pd.DataFrame:
    """name, n: how many documents, and claims of each table, `other` lacks."""
    found: dict[str, pd.DataFrame] = {"documents": documents(opened, other, 1)}
    found |= {table: claims(opened, other, table, filters, 1) for table in TABLES}
    counted = [(name, int(rows.n.iloc[0]) if len(rows) else 0) for name, rows in found.items()]
    return pd.DataFrame(counted, columns=["name", "n"])


def _table(other: Store, table: str) -> str:
    """The other run's table as SQL. The names are the store's own and the code's own words."""
    path = other.folder / "runs" / other.run_id / f"{table}.parquet"
    if not path.exists():
        return "(SELECT NULL::VARCHAR AS document_id, NULL::VARCHAR AS claim_id WHERE false)"
    files = str(path / "*.parquet") if path.is_dir() else str(path)
    return "read_parquet('" + files.replace("'", "''") + "')"
