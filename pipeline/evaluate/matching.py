"""A largest one-to-one matching.

In: for each gold row, in order of importance, the predictions that agree with it. Out: gold row -> prediction.
A row once matched stays matched (its partner may change), so earlier rows are never given up for later ones.
"""

from __future__ import annotations

from collections.abc import Sequence


def largest_matching(agreeing: Sequence[Sequence[int]]) -> dict[int, int]:
    """Which prediction each row gets, by augmenting paths; rows without a partner are missing."""
    partner: dict[int, int] = {}  # prediction -> row
    for row in range(len(agreeing)):
        _augment(row, agreeing, partner, set())
    return {row: prediction for prediction, row in sorted(partner.items(), key=lambda pair: pair[1])}


def _augment(row: int, agreeing: Sequence[Sequence[int]], partner: dict[int, int], tried: set[int]) -> bool:
    for prediction in agreeing[row]:
        if prediction in tried:
            continue
        tried.add(prediction)
        if prediction not in partner or _augment(partner[prediction], agreeing, partner, tried):
            partner[prediction] = row
            return True
    return False
