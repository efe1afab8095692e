"""A perfect reading gets full marks, and no reading that the gold calls right is held to be wrong.

Run over the small pair beside this file, over seeds/gold, and over the folder that INTERPARTY_EXTRA_GOLD names.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.corpus.readings import as_reading
from pipeline.evaluate.figures import Tally
from pipeline.evaluate.score import score_document, total
from pipeline.gold.load import GOLD, load_folder
from pipeline.gold.records import TABLES, GoldDocument, GoldRow

CORPUS = [folder for folder in sorted(GOLD.iterdir()) if folder.is_dir()]
FOLDERS = [Path(__file__).parent / "pair", *CORPUS, *map(Path, filter(None, [os.environ.get("INTERPARTY_EXTRA_GOLD")]))]
DOCUMENTS = [document for folder in FOLDERS for document in load_folder(folder)]
each_document = pytest.mark.parametrize("gold", DOCUMENTS, ids=lambda gold: gold.name)


@each_document
@pytest.mark.parametrize("with_optional", [True, False])
def test_the_gold_itself_is_perfect(gold: GoldDocument, with_optional: bool):
    rows = tuple(row for row in gold.facts if with_optional or not row.optional)
    result = score_document(gold, as_reading(gold, rows=rows))
    required = [row for row in gold.facts if not row.optional and not row.left_out]
    for table in TABLES:
        n = sum(row.table == table for row in required)
        assert result.main.tally(table) == Tally(n, n, n)
        assert result.strict.tally(table) == Tally(n, n, n)
    assert result.names.f1 == 1
    assert result.absent_hits == []
    assert result.absent.of == len(gold.absent)
    assert result.flips == []
    assert result.flip_rate.of >= len(required)


@each_document
def test_every_alternative_is_as_right(gold: GoldDocument):
    for row, n in [(row, n) for n, row in enumerate(gold.facts) if row.alt]:
        others = [other.values for other in gold.facts if other is not row and other.table == row.table]
        # A reading that says what another fact says is that fact: one row, not two.
        for reading in (r for r in _readings(row) if r.values not in others):
            rows = (*gold.facts[:n], reading, *gold.facts[n + 1 :])
            result = score_document(gold, as_reading(gold, rows=rows))
            assert result.absent_hits == [], reading
            assert result.main.extra == result.main.missed == [], reading
            assert result.strict.extra == result.strict.missed == [], reading


def _readings(row: GoldRow) -> Iterator[GoldRow]:
    for field, values in row.alt.items():
        for value in values:
            yield replace(row, values={**row.values, field: value}, alt={})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_all_documents_of_a_folder_together_are_perfect(folder: Path):
    score = total([score_document(gold, as_reading(gold)) for gold in load_folder(folder)])
    assert sum(score.main.values(), Tally()).f1 == 1
    assert sum(score.strict.values(), Tally()).f1 == 1
    assert score.identity(within=True).f1 == pytest.approx(1)
    assert score.identity(within=False).f1 == pytest.approx(1)
    assert score.absent.count == score.flip_rate.count == 0
    assert all(a.name <= b.name for a, b in pairwise(score.documents))
