"""Counts and what follows from them.

In: counts. Out: precision, recall, F1, Wilson intervals. A figure over nothing is None, never 0 or 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z95 = 1.959963984540054  # the normal quantile of 97.5 %: an interval that holds 95 %


@dataclass(frozen=True, slots=True)
class Tally:
    """Facts that are there, facts that were predicted, and those that are both."""

    gold: int = 0
    predicted: int = 0
    true: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.gold + other.gold, self.predicted + other.predicted, self.true + other.true)

    @property
    def precision(self) -> float | None:
        return ratio(self.true, self.predicted)

    @property
    def recall(self) -> float | None:
        return ratio(self.true, self.gold)

    @property
    def f1(self) -> float | None:
        return ratio(2 * self.true, self.predicted + self.gold)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.count + other.count, self.of + other.of)

    @property
    def value(self) -> float | None:
        return ratio(self.count, self.of)


def ratio(count: float, of: float) -> float | None:
    return count / of if of else None


def harmonic(precision: float | None, recall: float | None) -> float | None:
    """F1 of two shares that are no counts."""
    if precision is None or recall is None or not precision + recall:
        return None if precision is None or recall is None else 0.0
    return 2 * precision * recall / (precision + recall)


def wilson(count: int, of: int) -> tuple[float, float] | None:
    """The 95 % interval of a share after Wilson (1927): sound for few counts and for shares near 0 and 1."""
    if not of:
        return None
    share, z2 = count / of, Z95**2
    centre = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z95 / (1 + z2 / of) * sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return max(0.0, centre - half), min(1.0, centre + half)
