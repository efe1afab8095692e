"""Teaching the tagger of names.

In: annotated documents. Out: two CRF models, and a pair for each fold of the documents that has not seen it. The second
of a pair is taught on what a first says of documents that it has not seen, so that it learns to mend real errors.
Optional names of parties, movements and persons (short forms) are taught as names, other optional ones as none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite
from spacy.tokens import Doc

from pipeline.entities.features import OUTSIDE, second_features, token_features
from pipeline.entities.find import ruled_candidates
from pipeline.entities.learned import STAGES, tag
from pipeline.gold.records import GoldDocument
from pipeline.language.boilerplate import read_furniture
from pipeline.language.tokens import nlp
from pipeline.model import Kind
from pipeline.model_files import model_path, models_in, open_tagger
from pipeline.sources import as_document

_SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}
_TAUGHT = {Kind.PARTY, Kind.MOVEMENT, Kind.PERSON}


@dataclass(frozen=True, slots=True)
class Lesson:
    """One document with the features and the right label of each token."""

    doc: Doc
    features: list[list[str]]
    labels: list[str]


def lesson(gold: GoldDocument) -> Lesson:
    """What the tagger is taught of one document."""
    doc = nlp()(gold.text)
    document = as_document(gold.text, gold.path)
    candidates = ruled_candidates(doc, document, read_furniture(gold.text, 0))
    return Lesson(doc, token_features(doc, candidates), _labels(doc, gold))


def _labels(doc: Doc, gold: GoldDocument) -> list[str]:
    labels = [OUTSIDE] * len(doc)
    for mention in gold.mentions:
        if mention.optional and mention.kind not in _TAUGHT:
            continue
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None:
            for token in span:
                labels[token.i] = f"{'B' if token.i == span.start else 'I'}-{mention.kind}"
    return labels


def teach(lessons: Sequence[Lesson], folds: Sequence[Path]) -> None:
    """Write both models, and to folder n of N `folds` a pair taught without the documents n, n + N, n + 2N …"""
    seen = [item.features for item in lessons]
    said: list[list[str]] = [[] for _ in lessons]
    for fold, place in enumerate(folds):
        with models_in(place):
            rest = _without(fold, folds, lessons)
            _train([lessons[n] for n in rest], [seen[n] for n in rest], path := model_path(STAGES[0]))
            tagger = open_tagger(path)
        for n in range(fold, len(lessons), len(folds)):
            said[n] = tag(lessons[n].doc, seen[n], tagger)
    mended = [second_features(x.doc, f, y) for x, f, y in zip(lessons, seen, said, strict=True)]
    for fold, place in enumerate(folds):
        with models_in(place):
            rest = _without(fold, folds, lessons)
            _train([lessons[n] for n in rest], [mended[n] for n in rest], model_path(STAGES[1]))
    for stage, features in zip(STAGES, (seen, mended), strict=True):
        _train(lessons, features, model_path(stage))


def _without(fold: int, folds: Sequence[Path], lessons: Sequence[Lesson]) -> list[int]:
    return [n for n in range(len(lessons)) if n % len(folds) != fold]


def _train(lessons: Sequence[Lesson], features: Sequence[list[list[str]]], path: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_SETTINGS)
    for item, seen in zip(lessons, features, strict=True):
        for sentence in item.doc.sents:
            if len(sentence):
                trainer.append(seen[sentence.start : sentence.end], item.labels[sentence.start : sentence.end])
    trainer.train(str(path))
