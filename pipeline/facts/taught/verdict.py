"""How sure a classifier must be, by table.

In: a table's name. Out: the threshold from seeds/frames/taught.yaml, and the label that a distribution speaks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.facts.taught.maxent import NONE
from pipeline.seeds import load_frame


@cache
def sure(table: str) -> float:
    """From this probability on a fact is added, or a date taken."""
    return float(load_frame("taught")["sure"][table])


def best(probabilities: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest label that is a fact, and its probability."""
    labels = [label for label in probabilities if label != NONE]
    return max(
        ((label, probabilities[label]) for label in labels), key=lambda pair: (pair[1], pair[0]), default=(NONE, 0.0)
    )
