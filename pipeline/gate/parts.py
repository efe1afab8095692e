"""The counts of a Score, by what the documents and their parties are.

In: a Score and the documents it is over. Out: Tallies by style, and by whether the registry has the parties.
A fact is `in registry` when the registry has all its parties, `out of registry` when it lacks one; a fact without
parties is in neither. A wrong fact counts where the parties it names stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.corpus.whole import in_registry
from pipeline.entities.registry import registry
from pipeline.evaluate.figures import Tally
from pipeline.evaluate.score import DocumentScore, Score
from pipeline.gold.records import ENTITY_FIELDS, TABLES, GoldDocument
from pipeline.model import Kind

IN, OUT = "in registry", "out of registry"
_PARTIES = {Kind.PARTY, Kind.MOVEMENT}


def by_style(score: Score, gold: Sequence[GoldDocument]) -> dict[str, Tally]:
    """All facts of each style."""
    style = {document.name: document.style or "other" for document in gold}
    result: dict[str, Tally] = {}
    for document in score.documents:
        key = style[document.name]
        result[key] = result.get(key, Tally()) + all_facts(document)
    return dict(sorted(result.items()))


def all_facts(document: DocumentScore) -> Tally:
    return sum((document.main.tally(table) for table in TABLES), Tally())


def by_registry(score: Score, gold: Sequence[GoldDocument]) -> dict[str, Tally]:
    """All facts whose parties are in the registry, and those with a party that is not."""
    documents = {document.name: document for document in gold}
    result = {IN: Tally(), OUT: Tally()}
    for scored in score.documents:
        where = _place(documents[scored.name])
        for part, tally in _counted(scored, where):
            if part:
                result[part] += tally
    return result


def _counted(scored: DocumentScore, where: Callable[[str, Mapping[str, Any]], str]) -> Iterator[tuple[str, Tally]]:
    for gold, _ in scored.main.found:
        yield where(gold.table, gold.values), Tally(1, 1, 1)
    for missed in scored.main.missed:
        yield where(missed.table, missed.values), Tally(1, 0, 0)
    for extra in scored.main.extra:
        yield where(extra.table, extra.values), Tally(0, 1, 0)


def _place(gold: GoldDocument) -> Callable[[str, Mapping[str, Any]], str]:
    known = {
        e.entity_id: in_registry(e) is not None for e in gold.entities.values() if e.kind in _PARTIES
    }  # only parties

    def where(table: str, values: Mapping[str, Any]) -> str:
        there = [t for t in (_there(i, gold, known) for i in _ids(table, values)) if t is not None]
        return "" if not there else IN if all(there) else OUT

    return where


def _ids(table: str, values: Mapping[str, Any]) -> Iterator[str]:
    for field in ENTITY_FIELDS[table]:
        value = values.get(field)
        yield from (v for v in (value if isinstance(value, list) else [value]) if v is not None)


def _there(entity_id: str, gold: GoldDocument, known: Mapping[str, bool]) -> bool | None:
    """Whether the registry has this party; None for who is no party."""
    if entity_id in gold.entities:
        return known.get(entity_id)
    predicted = entity_id.removeprefix("?")
    entity = registry().entities.get(predicted)
    if entity is not None:
        return True if entity.kind in _PARTIES else None
    # The pipeline's own identifiers begin with the kind.
    return False if predicted.split("-")[0] in _PARTIES else None
