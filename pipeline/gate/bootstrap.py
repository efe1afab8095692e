"""An interval for F1, which is no share and has no Wilson interval.

In: the Tallies of the documents. Out: the 2.5 % and 97.5 % quantiles of F1 over documents drawn with replacement
(percentile bootstrap, Efron 1979). Documents are drawn, not facts: facts of one text succeed and fail together.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipeline.evaluate.figures import Tally

_DRAWS = 2000
_SEED = 1979  # the interval is the same on every machine


def f1_interval(tallies: Sequence[Tally]) -> tuple[float, float] | None:
    """None where nothing was annotated or predicted."""
    counts = np.array([[t.gold + t.predicted, 2 * t.true] for t in tallies], dtype=float).reshape(-1, 2)
    if not counts[:, 0].sum():
        return None
    drawn = np.random.default_rng(_SEED).integers(len(counts), size=(_DRAWS, len(counts)))
    sums = counts[drawn].sum(axis=1)
    values = np.divide(sums[:, 1], sums[:, 0], out=np.zeros(_DRAWS), where=sums[:, 0] > 0)
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)
