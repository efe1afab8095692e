"""The published tables, opened for reading.

In: the folder named by INTERPARTY_STORE (default data/store), whose file CURRENT names the run to read. Out: a Store
that answers SQL with small DataFrames. Left out on purpose: Streamlit and its caches (`frame`), and writing of any
kind. Views over the Parquet files, not copies: a million facts answer in about 40 ms and take no memory while nobody
asks.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from pipeline.store.tables import TABLES


@dataclass(frozen=True)
class Store:
    """One run, opened. Safe to share between sessions: every question gets a cursor of its own."""

    folder: Path
    run_id: str
    connection: duckdb.DuckDBPyConnection

    def query(self, sql: str, parameters: Sequence[object] = ()) -> pd.DataFrame:
        with self.connection.cursor() as cursor:
            return cursor.execute(sql, list(parameters)).df()


def root() -> Path:
    """The folder that the dashboard reads."""
    return Path(os.environ.get("INTERPARTY_STORE") or "data/store")


def runs(folder: Path) -> list[str]:
    """The runs that are kept, by name. A run without documents was never published."""
    found = (folder / "runs").glob("*/documents.parquet")
    return sorted(path.parent.name for path in found)


def current(folder: Path) -> str | None:
    """The run that CURRENT names, else None: no store yet, or one that cannot be read."""
    try:
        name = (folder / "CURRENT").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return name if name in runs(folder) else None


def choose(folder: Path, wanted: str | None) -> tuple[str | None, bool]:
    """The run to read, and whether a wanted one is gone. `wanted` comes from a link: it is never joined to a path."""
    gone = wanted is not None and wanted not in runs(folder)
    return (current(folder) if gone or wanted is None else wanted), gone


def open_run(folder: Path, run_id: str) -> Store:
    """Views named like the tables. A table that an older run lacks is empty."""
    connection = duckdb.connect(":memory:")
    for name, schema in TABLES.items():
        path = folder / "runs" / run_id / f"{name}.parquet"
        if path.exists():
            files = str(path / "*.parquet") if path.is_dir() else str(path)
            connection.read_parquet(files).create_view(name)
        else:
            connection.from_arrow(schema.empty_table()).create(name)
    return Store(folder, run_id, connection)
