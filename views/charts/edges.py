"""The lines of the network: bows between two parties, fanned out where a pair has several, each with a place to click.

In: places of the parties and the pairs, one for each agreement. Out: quadratic curves and a point on each.
Left out on purpose: drawing. Distances are judged on the narrowest chart: a wider one only draws things apart.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from views.charts.circle import Pair

Point = tuple[float, float]
BEND = 0.45
"""How far the middle of a line keeps from the centre, as a share of its straight middle: bowed lines part there."""
FAN = 44
"""Px between the control points of two agreements of one pair; their middles are half as far apart."""
APART = 17
CANDIDATES = [0.5 + sign * step / 100 for step in range(0, 31, 3) for sign in (1, -1)]


@dataclass(frozen=True)
class Curve:
    """A quadratic Bézier curve and the point on it that carries the marker."""

    start: Point
    control: Point
    end: Point
    mark: Point = (0.0, 0.0)

    def at(self, t: float) -> Point:
        """The point at 0 <= t <= 1."""
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.control, self.end
        return a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2


def curves(pairs: list[Pair], places: dict[str, Point], unit: float) -> list[Curve]:
    """A curve for each pair, in order; `unit` is the px of one x unit on the narrowest chart."""
    total = Counter(frozenset(pair) for pair in pairs)
    seen: Counter[frozenset[str]] = Counter()
    found: list[Curve] = []
    for pair in pairs:
        key = frozenset(pair)
        turn = seen[key] - (total[key] - 1) / 2
        seen[key] += 1
        first, second = sorted(pair)
        found.append(_marked(_curve(places[first], places[second], turn, unit), found, unit))
    return found


def _curve(a: Point, b: Point, turn: float, unit: float) -> Curve:
    middle = ((a[0] + b[0]) / 2 * BEND, (a[1] + b[1]) / 2 * BEND)
    dx, dy = (b[0] - a[0]) * unit, b[1] - a[1]
    length = math.hypot(dx, dy) or 1
    return Curve(a, (middle[0] - dy / length * FAN * turn / unit, middle[1] + dx / length * FAN * turn), b)


def _marked(curve: Curve, others: list[Curve], unit: float) -> Curve:
    """Put the mark near the middle, where it keeps clear of the marks before it."""

    def room(t: float) -> float:
        x, y = curve.at(t)
        return min((math.hypot((x - o.mark[0]) * unit, y - o.mark[1]) for o in others), default=math.inf)

    t = next((t for t in CANDIDATES if room(t) >= APART), None) or max(CANDIDATES, key=room)
    return Curve(curve.start, curve.control, curve.end, curve.at(t))
