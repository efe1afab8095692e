"""Teaching from nothing: all models are made, the same each time, and a fold's have not seen its documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.entities.features import OUTSIDE
from pipeline.entities.learned import STAGES
from pipeline.facts.taught.judge import judge_name
from pipeline.facts.taught.proposals import TABLES, claim_model_name
from pipeline.gold.load import GOLD, load_source
from pipeline.gold.records import GoldDocument
from pipeline.model_files import models_in
from pipeline.train import facts, names

FEW = 4


@pytest.fixture(scope="module")
def documents() -> list[GoldDocument]:
    return [load_source(path).gold for path in sorted((GOLD / "train").glob("*.yaml"))[:FEW]]


@pytest.fixture(scope="module")
def lessons(documents: list[GoldDocument]) -> list[names.Lesson]:
    return [names.lesson(document) for document in documents]


def taught(folder: Path, documents: list[GoldDocument], lessons: list[names.Lesson]) -> dict[str, bytes]:
    """File -> content, of the whole and of two folds."""
    folds = [folder / "0", folder / "1"]
    for fold in folds:
        fold.mkdir(parents=True)
    with models_in(folder):
        names.teach(lessons, folds)
        list(facts.teach(documents, [], folds))
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.crfsuite")}


def test_the_same_documents_make_the_same_models(
    tmp_path: Path, documents: list[GoldDocument], lessons: list[names.Lesson]
) -> None:
    made = taught(tmp_path / "a", documents, lessons)
    facts_of = [name(table) for table in TABLES for name in (claim_model_name, judge_name)]
    assert {f"{name}.crfsuite" for name in (*STAGES, *facts_of, "seats")} <= set(made)
    assert {f"0/{stage}.crfsuite" for stage in STAGES} <= set(made)
    assert taught(tmp_path / "b", documents, lessons) == made


def test_a_fold_has_not_seen_its_documents(tmp_path: Path, lessons: list[names.Lesson]) -> None:
    unmarked = [replace(x, labels=[OUTSIDE] * len(x.labels)) if n % 2 == 0 else x for n, x in enumerate(lessons)]
    first = {}
    for run, given in (("marked", lessons), ("unmarked", unmarked)):
        folds = [tmp_path / run / "0", tmp_path / run / "1"]
        for fold in folds:
            fold.mkdir(parents=True)
        with models_in(tmp_path / run):
            names.teach(given, folds)
        first[run] = [(fold / f"{STAGES[0]}.crfsuite").read_bytes() for fold in folds]
    assert first["marked"][0] == first["unmarked"][0]
    assert first["marked"][1] != first["unmarked"][1]
