"""The order of parties around the network's circle and their places on it.

In: parties and the pairs between them. Out: an order with few crossing lines, and coordinates.
Left out on purpose: force-directed layouts, which look different on every run. The same rows give the same picture.

x runs from -1 to 1 over the width of the plot, whatever that is; y is px from the middle. Parties stand at equal steps
of height on two arcs, left and right, so that the names beside them never collide.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

Pair = tuple[str, str]
SEARCHED = 24
"""Up to so many parties the order is improved by swaps; beyond, that would take seconds, and a table reads better."""


def order(countries: Mapping[str, str], pairs: list[Pair]) -> list[str]:
    """Party ids in circular order. `countries` holds every party, in order of first appearance ('' if unknown)."""
    start = [node for group in _components(countries, pairs) for node in group]
    distinct = sorted({tuple(sorted(pair)) for pair in pairs if pair[0] != pair[1]})
    if len(start) > SEARCHED:
        return start
    return _improved(start, [(a, b) for a, b in distinct])


def places(ordered: list[str], step: float) -> dict[str, tuple[float, float]]:
    """Places (x, y) clockwise from the top right; neighbours on a side stand at least `step` px apart in height."""
    right = (len(ordered) + 1) // 2
    sides = ((1, ordered[:right]), (-1, ordered[right:][::-1]))
    rows = max(right, 1)
    found = {}
    for sign, nodes in sides:
        for i, node in enumerate(nodes):
            y = (i - (len(nodes) - 1) / 2) * step * rows / max(len(nodes), 1)
            found[node] = (sign * math.sqrt(1 - (y / (step * (rows + 0.6) / 2)) ** 2), y)
    return found


def _components(countries: Mapping[str, str], pairs: list[Pair]) -> list[list[str]]:
    """Connected parties together, and within them those of one country."""
    neighbours: dict[str, set[str]] = {node: set() for node in countries}
    for a, b in pairs:
        neighbours[a].add(b)
        neighbours[b].add(a)
    left, found = list(countries), []
    while left:
        reached, waiting = {left[0]}, [left[0]]
        while waiting:
            new = neighbours[waiting.pop()] - reached
            reached |= new
            waiting.extend(sorted(new))
        found.append(sorted(reached, key=lambda node: (countries[node], -len(neighbours[node]), node)))
        left = [node for node in left if node not in reached]
    return found


def _improved(start: list[str], pairs: list[Pair]) -> list[str]:
    """Swap two parties as long as that lessens crossings, then the length of the lines."""
    best, cost = start, _cost(start, pairs)
    better = True
    while better:
        better = False
        for i in range(len(best) - 1):
            for j in range(i + 1, len(best)):
                tried = [*best]
                tried[i], tried[j] = tried[j], tried[i]
                if (new := _cost(tried, pairs)) < cost:
                    best, cost, better = tried, new, True
    return best


def _cost(ordered: list[str], pairs: list[Pair]) -> tuple[int, int]:
    at = {node: i for i, node in enumerate(ordered)}
    ends = [tuple(sorted((at[a], at[b]))) for a, b in pairs]
    crossings = sum(a < c < b < d or c < a < d < b for i, (a, b) in enumerate(ends) for c, d in ends[i + 1 :])
    return crossings, sum(min(b - a, len(ordered) - b + a) for a, b in ends)
