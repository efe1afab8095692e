"""How numbers and parties follow one another in a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.figures import figures_of as rule_figures
from pipeline.facts.taught.rows import Rows
from pipeline.facts.taught.seat_figures import figures_of as pairs_of
from pipeline.facts.taught.seats import _holders
from pipeline.facts.taught.setting import setting
from pipeline.facts.taught.slots import slots_of
from pipeline.sources import as_document


def _features(text: str, party: str, count: str) -> set[str]:
    at = setting(read_scenes(as_document(text, Path("own.txt")))[2][0])
    named = slots_of(at.scene)
    slot = next(s for s in named if s.word.text == party)
    word = next(w for w in at.scene.words if w.text == count)
    return set(Rows(at, named, rule_figures(at.scene)).of(slot, word))


@pytest.mark.parametrize(
    ("text", "party", "count", "feature"),
    [
        ("Die SPD kam auf 48 Sitze, die CDU auf 29.", "CDU", "29", "row=0:P"),
        ("Die SPD kam auf 48 Sitze, die CDU auf 29.", "CDU", "48", "row=-1:P"),
        ("48 Sitze gingen an die SPD, 29 an die CDU.", "CDU", "29", "piece=True:1:1:False"),
        ("Die SPD kam auf 48 Sitze, die CDU auf 29.", "SPD", "29", "P*N:NP"),
    ],
)
def test_what_stands_between(text: str, party: str, count: str, feature: str) -> None:
    assert feature in _features(text, party, count)


@pytest.mark.parametrize(
    ("text", "holders"), [("SPD, CDU und FDP stellen je neun Sitze.", 3), ("SPD, CDU und FDP stellen neun Sitze.", 1)]
)
def test_a_number_is_one_partys_unless_each_has_it(text: str, holders: int) -> None:
    at = setting(read_scenes(as_document(text, Path("own.txt")))[2][0])
    pairs = [f for f in pairs_of(at, ()) if f.value == 9]
    assert len(_holders(at, pairs[0].word, [(0.6, f) for f in pairs])) == holders
