"""What went wrong, document by document, each with its sentence: what --verbose prints.

In: a Score of a folder that is not sealed. Out: lines: missed, extra, absent rows found, flips; what fails in strict
only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.evaluate.rows import FoundRow
from pipeline.evaluate.score import DocumentScore, Score
from pipeline.gold.records import GoldRow

_INDENT = " " * 12


def detail_lines(score: Score) -> Iterator[str]:
    """Every error of every document; ids of entities that no gold entity matches begin with `?`."""
    for document in score.documents:
        yield f"== {document.name}"
        yield from _document(document)
        yield ""


def _document(document: DocumentScore) -> Iterator[str]:
    traps = {id(row) for _, row in document.absent_hits}
    for gold in document.main.missed:
        yield from _gold("missed", gold)
    for row in document.main.extra:
        if id(row) not in traps:
            yield from _found("extra", row)
    for gold, row in document.absent_hits:
        yield from _found("absent", row)
        yield f"{_INDENT}must not be found: {_values(gold.values)}"
    for gold, row in document.flips:
        yield from _found("flip", row)
        yield f"{_INDENT}turns round: {_values(gold.values)}"
    loose = {id(gold) for gold in document.strict.missed}
    for gold, row in document.main.found:
        if id(gold) in loose:
            yield from _found("not strict", row)
            yield f"{_INDENT}gold: {_values(gold.values)}"


def _gold(label: str, gold: GoldRow) -> Iterator[str]:
    yield f"{label:<12}{gold.table}: {_values(gold.values)}"
    yield f"{_INDENT}„{_one_line(gold.evidence)}“"


def _found(label: str, row: FoundRow) -> Iterator[str]:
    yield f"{label:<12}{row.table}: {_values(row.values)} [{row.modality}, rule {row.rule}]"
    yield f"{_INDENT}„{_one_line(row.evidence)}“"


def _values(values: dict[str, Any]) -> str:
    return ", ".join(f"{field}={_text(value)}" for field, value in values.items() if value is not None)


def _text(value: Any) -> str:
    return "+".join(map(str, value)) or "nobody" if isinstance(value, list) else str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())
