"""One run becomes visible at one moment.

In: checked tables. Out: DIR/runs/RUN_ID/NAME.parquet, and DIR/CURRENT naming the run.
Everything is written aside and made durable first; then the folder gets its name, then CURRENT is replaced. A reader
that looks at any moment finds a whole run, and a writer that dies leaves the one before.
Left out on purpose: checks; nothing unchecked should get here.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.store.tables import TABLES


def publish(tables: Mapping[str, pd.DataFrame], store: Path, run_id: str, *, keep: int = 10) -> None:
    """Write the tables as run `run_id`, make it the current one, and drop all but the last `keep` runs."""
    # Beside runs/, not in it: whoever lists runs/ sees finished ones only.
    aside = store / ".writing"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    for name, schema in TABLES.items():
        _write(tables[name], schema, aside / f"{name}.parquet")
    _sync(aside)
    runs = store / "runs"
    runs.mkdir(exist_ok=True)
    aside.rename(runs / run_id)
    _sync(runs)
    _point(store, run_id)
    for old in sorted(path for path in runs.iterdir() if path.name != run_id)[: -(keep - 1) or None]:
        shutil.rmtree(old)


def _write(table: pd.DataFrame, schema: pa.Schema, path: Path) -> None:
    arrow = pa.Table.from_pandas(table, schema=schema, preserve_index=False)
    # Without what pandas notes for itself: readers get the types they expect, not those used here.
    pq.write_table(arrow.replace_schema_metadata(None), path, compression="zstd")
    _sync(path)


def _point(store: Path, run_id: str) -> None:
    new = store / ".CURRENT"
    new.write_text(run_id + "\n", encoding="utf-8")
    _sync(new)
    new.replace(store / "CURRENT")
    _sync(store)


def _sync(path: Path) -> None:
    """Make a file or the names in a folder survive a power cut."""
    if os.name == "nt" and path.is_dir():  # Windows opens no folders
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
