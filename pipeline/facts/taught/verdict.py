"""How sure a classifier must be, by table.

In: a table's name. Out: thresholds from seeds/frames/taught.yaml, and the label that a distribution speaks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.facts.taught.maxent import NONE
from pipeline.seeds import load_frame


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`keep`: a rule's fact stays from this probability on; `add`: a fact that no rule found is added from this one."""

    keep: float
    add: float


@cache
def thresholds(table: str) -> Thresholds:
    row = load_frame("taught")["thresholds"][table]
    return Thresholds(float(row["keep"]), float(row["add"]))


def best(probabilities: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest label that is a fact, and the probability that there is any fact at all."""
    labels = [label for label in probabilities if label != NONE]
    if not labels:
        return NONE, 0.0
    return max(labels, key=lambda label: (probabilities[label], label)), 1.0 - probabilities.get(NONE, 0.0)
