"""Whether the confidence of facts holds: of those that bear 0.8, eight in ten ought to be right.

In: a Score. Out: one row for each tenth of confidence: facts, their mean confidence, the share that is right.
Optional facts, neither right nor wrong, and facts without a confidence are not counted. Facts below the thresholds
were never written, so the lowest tenths hold only what the rules found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.evaluate.figures import Tally
from pipeline.evaluate.score import Score

_STEPS = 10


@dataclass(frozen=True, slots=True)
class Step:
    """One tenth: `low` to `low` + 0.1; `mean`: of the confidences in it."""

    low: float
    mean: float
    right: Tally


def reliability(score: Score) -> list[Step]:
    """The tenths that hold facts, lowest first."""
    judged = [
        (row.confidence, right)
        for document in score.documents
        for rows, right in (([row for _, row in document.main.found], True), (document.main.extra, False))
        for row in rows
        if row.confidence is not None
    ]
    by_step: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        by_step.setdefault(min(int(confidence * _STEPS), _STEPS - 1), []).append((confidence, right))
    return [_step(n, facts) for n, facts in sorted(by_step.items())]


def calibration_error(steps: Sequence[Step]) -> float | None:
    """The mean distance between confidence and share right, weighed by facts (expected calibration error, 0 to 1)."""
    facts = sum(step.right.predicted for step in steps)
    if not facts:
        return None
    return sum(abs(step.mean - step.right.true / step.right.predicted) * step.right.predicted for step in steps) / facts


def _step(n: int, facts: Sequence[tuple[float, bool]]) -> Step:
    right = sum(r for _, r in facts)
    return Step(n / _STEPS, sum(c for c, _ in facts) / len(facts), Tally(0, len(facts), right))
