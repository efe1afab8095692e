"""What the store holds now: the part of the current run that an added run builds upon.

In: the store's folder. Out: its documents, what they superseded, the problems of sources, old redirects.
Left out on purpose: facts; they follow from the documents.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipeline.identity import SameAs
from pipeline.model import Document, Problem, SourceKind


class StoreError(ValueError):
    """The store cannot be used; the message is one line with path, cause and remedy."""


@dataclass(frozen=True, slots=True)
class Former:
    """An earlier run. `supersedes`: document_id -> the version before."""

    documents: tuple[Document, ...] = ()
    supersedes: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    same_as: tuple[SameAs, ...] = ()


def current_run(store: Path) -> Path | None:
    """The folder of the run that CURRENT names; None where nothing was published yet.

    Raises:
        StoreError: `store` is no folder, or CURRENT names a run that is gone.
    """
    if store.exists() and not store.is_dir():
        raise StoreError(f"{store}: is a file; name a folder with --store")
    pointer = store / "CURRENT"
    if not pointer.exists():
        return None
    run = store / "runs" / pointer.read_text(encoding="utf-8").strip()
    if not (run / "documents.parquet").exists():
        raise StoreError(f"{pointer}: names the run {run.name!r}, which is gone; start anew with --replace")
    return run


def former_run(store: Path) -> Former:
    """The current run, as far as a new one needs it.

    Raises:
        StoreError: as `current_run`, or a table is damaged or of another version.
    """
    run = current_run(store)
    if run is None:
        return Former()
    try:
        documents = _rows(run, "documents")
        return Former(
            documents=tuple(_document(row) for row in documents),
            supersedes={row["document_id"]: row["supersedes"] for row in documents if row["supersedes"]},
            problems=tuple(Problem(**row) for row in _rows(run, "problems") if row["stage"] == "sources"),
            same_as=tuple(SameAs(**row) for row in _rows(run, "same_as")),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:  # Arrow's errors are among these
        raise StoreError(f"{run}: cannot be read ({error!r}); start anew with --replace") from error


def _document(row: dict[str, Any]) -> Document:
    values = {f.name: row[f.name] for f in fields(Document)}
    return Document(**values | {"source_kind": SourceKind(row["source_kind"])})


def _rows(run: Path, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(run / f"{table}.parquet").to_pylist()
    return rows
