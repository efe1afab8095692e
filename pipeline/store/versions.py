"""Which documents a run is about: the ones just read, and those that the store has and nobody replaced.

In: documents from the sources, the former run. Out: one document per source and per text, what each supersedes, and a
problem for every text left out. The outcome does not depend on which of them were read in which run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.model import Document, Problem
from pipeline.store.former import Former


@dataclass(frozen=True, slots=True)
class Settled:
    """`supersedes`: document_id -> the version that it replaced."""

    documents: tuple[Document, ...]
    supersedes: dict[str, str]
    problems: tuple[Problem, ...]


def settle(found: Iterable[Document], former: Former) -> Settled:
    """The newest version of every source, each text once."""
    by_source, problems = _one_per_source(found)
    supersedes: dict[str, str] = {}
    texts = {document.document_id for document in by_source.values()}
    for old in former.documents:
        new = by_source.get(old.source_id)
        if new is None and old.document_id in texts and not _file(old.path).exists():
            continue  # the file was moved: its text is here under its new name
        new = new or by_source.setdefault(old.source_id, old)
        before = old.document_id if new.document_id != old.document_id else former.supersedes.get(old.document_id)
        if before:
            supersedes[new.document_id] = before
    kept, copies = _one_per_text(by_source.values())
    ids = {document.document_id for document in kept}
    return Settled(kept, {k: v for k, v in supersedes.items() if k in ids}, (*problems, *copies))


def unvisited(problems: Iterable[Problem], sources: Sequence[Path]) -> list[Problem]:
    """Problems of files that `sources` do not cover: nothing new is known of them."""
    return [p for p in problems if not any(_file(p.path).is_relative_to(source) for source in sources)]


def _file(path: str) -> Path:
    return Path(re.sub(r":\d+$", "", path))


def _in_order(documents: Iterable[Document]) -> list[Document]:
    return sorted(documents, key=lambda document: (document.source_id, document.path))


def _one_per_source(found: Iterable[Document]) -> tuple[dict[str, Document], list[Problem]]:
    by_source: dict[str, Document] = {}
    problems = []
    for document in _in_order(found):
        first = by_source.setdefault(document.source_id, document)
        if first.document_id != document.document_id:
            cause = f"has the same source_id as {first.path} ({document.source_id}) and another text; it was left out"
            problems.append(_problem(document, "same_source", f"{cause}; give it an `id` or `url` of its own"))
        elif first is not document:
            problems.append(_copy(document, first))
    return by_source, problems


def _one_per_text(documents: Iterable[Document]) -> tuple[tuple[Document, ...], list[Problem]]:
    by_text: dict[str, Document] = {}
    problems = []
    for document in _in_order(documents):
        first = by_text.setdefault(document.document_id, document)
        if first is not document:
            problems.append(_copy(document, first))
    return tuple(by_text.values()), problems


def _copy(document: Document, first: Document) -> Problem:
    return _problem(document, "duplicate", f"has the same text as {first.path} and is counted once; remove one of them")


def _problem(document: Document, code: str, message: str) -> Problem:
    return Problem(path=document.path, stage="sources", code=code, message=message, document_id=document.document_id)
