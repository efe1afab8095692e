"""Teaching the classifiers of facts.

In: annotated documents, and news without annotation. Out: one model for each decision; then the judges, one for each
table. Each document is read with the names that a tagger finds which has not seen it, since those of new documents are
as good and as bad. The judges learn last: each fold of the documents is read by classifiers taught on the others, and
what they propose is right or wrong by the annotation. So a judge's probabilities are of documents nobody has seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.evaluate.absent import is_absent
from pipeline.evaluate.agree import agrees
from pipeline.evaluate.align import align
from pipeline.evaluate.rows import found_document, found_row
from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.decide import is_unjudged, proposed, settings
from pipeline.facts.taught.judge import RIGHT, WRONG, judge_name
from pipeline.facts.taught.maxent import NONE, fit
from pipeline.gold.records import GoldDocument
from pipeline.model import Document, Reading
from pipeline.model_files import model_path, models_in
from pipeline.sources import as_document
from pipeline.train import plain
from pipeline.train.decisions import DECISIONS, Taught
from pipeline.train.plain import Lesson

Lessons = dict[str, list[Lesson]]
_TRAP = 3  # a wrong proposal that the annotation warns of counts so often


@dataclass(frozen=True, slots=True, eq=False)
class Studied:
    """One document, read once for all lessons."""

    gold: GoldDocument
    scenes: list[Taught]
    lessons: Lessons


def teach(documents: Sequence[GoldDocument], texts: Iterable[Document], folds: Sequence[Path]) -> Iterator[str]:
    """Write all models; one line for each.

    `texts`: news without annotation, see `plain`. `folds`: folders with taggers of names, see `names.teach`.
    """
    common = plain.lessons(texts)
    studied: list[list[Studied]] = []
    for fold, folder in enumerate(folds):
        with models_in(folder):
            studied.append([study(document) for document in documents[fold :: len(folds)]])
    judged: Lessons = {}
    for fold, folder in enumerate(folds):
        with models_in(folder):
            _fit([document for other in studied if other is not studied[fold] for document in other], common)
            for document in studied[fold]:
                for table, lesson in judgements(document):
                    judged.setdefault(judge_name(table), []).append(lesson)
    made = _fit([document for fold in studied for document in fold], common)
    for decision, lessons in judged.items():
        fit(lessons, model_path(decision))
    for decision, given in {**made, **judged}.items():
        path = model_path(decision)
        facts = sum(label not in {NONE, WRONG} for _, label in given)
        yield f"{path.name}: {len(given)} lessons, {facts} of facts, {path.stat().st_size} bytes"


def _fit(studied: Sequence[Studied], common: Lessons) -> Lessons:
    lessons: Lessons = {decision: list(given) for decision, given in common.items()}
    for document in studied:
        for decision, given in document.lessons.items():
            lessons.setdefault(decision, []).extend(given)
    for decision, given in lessons.items():
        fit(given, model_path(decision))
    return lessons


def study(gold: GoldDocument) -> Studied:
    """A document with the lessons of all its scenes."""
    scenes = list(_scenes(gold))
    lessons: Lessons = {}
    for scene in scenes:
        for decision, find in DECISIONS.items():
            lessons.setdefault(decision, []).extend(find(scene))
    return Studied(gold, scenes, lessons)


def _scenes(gold: GoldDocument) -> Iterator[Taught]:
    document = as_document(gold.text, gold.path)
    sentences, mentions, scenes = read_scenes(document)
    reading = Reading(document=document, sentences=tuple(sentences), mentions=tuple(mentions))
    name = align(gold, found_document(reading, str).mentions)
    where = [(row, start := gold.text.find(row.evidence), start + len(row.evidence)) for row in gold.facts]
    for at, ruled in settings(scenes, rule_facts(scenes)):
        rows = [row for row, start, end in where if start < at.scene.end and at.scene.start < end]
        yield Taught(at, ruled, rows, gold.facts, name)


def judgements(document: Studied) -> Iterator[tuple[str, Lesson]]:
    """What is proposed for a document, and whether the annotation holds it; open readings teach nothing."""
    gold = document.gold
    for scene in document.scenes:
        for proposal in proposed(scene.at, scene.ruled):
            if is_unjudged(proposal.fact):
                continue
            row = found_row(proposal.fact, gold.text, scene.name)
            agreeing = [g for g in gold.facts if not g.left_out and agrees(g, row)]
            if any(is_absent(trap, row) for trap in gold.absent):
                yield from [(proposal.table, (proposal.grounds, WRONG))] * _TRAP
            elif any(not g.optional for g in agreeing):
                yield proposal.table, (proposal.grounds, RIGHT)
            elif not agreeing:
                yield proposal.table, (proposal.grounds, WRONG)
