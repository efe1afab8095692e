"""The pipeline over annotated texts.

In: GoldDocuments. Out: a Score. The texts go through sources, extract and identity as in a run; nothing is stored, and
no annotation is handed to the pipeline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.entities.registry import registry
from pipeline.evaluate.rows import Canonical
from pipeline.evaluate.score import Score, score_document, total
from pipeline.gold.records import GoldDocument
from pipeline.identity import join
from pipeline.model import Fact, Reading, SourceKind
from pipeline.sources import as_document


def read(gold: GoldDocument) -> Reading:
    """What the pipeline gets out of a text, end to end."""
    from pipeline.extract import extract  # loads the models, which a wrong folder should not wait for

    return extract(replace(as_document(gold.text, gold.path), source_kind=SourceKind.EXERCISE))


def published(readings: Sequence[Reading]) -> tuple[list[Reading], Canonical]:
    """The readings with the facts that would be published, and the ids of entities over all documents."""
    result = join(readings, registry().entities)
    facts: dict[str, list[Fact]] = {}
    for stated in result.facts:
        facts.setdefault(stated.document_id, []).append(stated.fact)
    redirect = result.redirect
    kept = [replace(r, facts=tuple(facts.get(r.document.document_id, ()))) for r in readings]
    return kept, lambda entity_id: redirect.get(entity_id, entity_id)


def evaluate(gold: Sequence[GoldDocument], readings: Sequence[Reading], canonical: Canonical = str) -> Score:
    """Readings against the gold of the same place in the list."""
    return total([score_document(g, reading, canonical) for g, reading in zip(gold, readings, strict=True)])
