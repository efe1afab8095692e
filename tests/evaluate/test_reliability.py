"""Confidence against the share that is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.evaluate.figures import Share, Tally
from pipeline.evaluate.reliability import calibration_error, reliability
from pipeline.evaluate.rows import FoundRow
from pipeline.evaluate.score import DocumentScore, Outcome, total
from pipeline.gold.records import GoldRow

GOLD = GoldRow("stances", {}, {}, False, "")


def row(confidence: float | None) -> FoundRow:
    return FoundRow("stances", {}, "asserted", "", "r", confidence)


def score(right: list[float | None], wrong: list[float | None]):
    main = Outcome([(GOLD, row(c)) for c in right], [], [row(c) for c in wrong])
    return total([DocumentScore(Path("a").stem, Tally(), [], main, main, [], Share(), [], Share())])


def test_tenths_hold_what_falls_into_them():
    steps = reliability(score([0.82, 0.88, 1.0, None], [0.81, 0.15, None]))
    assert [(s.low, s.right.true, s.right.predicted) for s in steps] == [(0.1, 0, 1), (0.8, 2, 3), (0.9, 1, 1)]
    assert steps[1].mean == pytest.approx((0.82 + 0.88 + 0.81) / 3)


def test_the_error_is_the_weighed_distance():
    assert calibration_error(reliability(score([0.5, 1.0], [0.5]))) == pytest.approx(0)
    assert calibration_error(reliability(score([], [0.9]))) == pytest.approx(0.9)
    assert calibration_error(reliability(score([0.9, 0.9, 0.9], [0.9]))) == pytest.approx(0.15)


def test_without_confidence_there_is_nothing_to_say():
    assert reliability(score([None], [None])) == []
    assert calibration_error([]) is None
