"""Where the names of parties stand around a hemicycle, so that none covers another.

In: the angles of the party blocks and the size of each label. Out: labels turned aside, lifted, or left out.
Left out on purpose: drawing. Angles run in radians from 0 (left) to pi (right). Room is judged on the narrowest chart:
labels keep their px while the arc grows, so what is apart there is apart everywhere.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

GAP = 4
STEM = 8
UPRIGHT = 0.7
"""Labels are lifted only where this means upwards: at the sides it would cost the arc its width."""
STEP = 0.02
NEAR = 0.15
"""A label so little outside its block (radians) is still read as its own; beyond that, lifting others is tried."""
ROUNDS = 100
"""So many steps turn a label across two thirds of the arc; one that is not free by then never will be."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Label:
    """A label for the block whose middle is `block` and which reaches `half` to either side; it stands at `angle`.

    Sizes in px. A lifted label stands in a second row, on a stem that keeps its place in the first.
    """

    key: int
    seats: int
    block: float
    half: float
    angle: float
    width: float
    height: float
    lifted: bool = False

    @property
    def aside(self) -> bool:
        """Whether a line must lead from the label to its block."""
        return self.lifted or abs(self.angle - self.block) > max(self.half, 0.05)

    @property
    def ring(self) -> float:
        """Radius at which it touches down (the arc ends at 1): lines to the block need the room in between."""
        return 1.07 if self.aside else 1.02

    def offset(self) -> tuple[float, float]:
        """Centre of the text in px right of and above the touch-down point."""
        x, y = -math.cos(self.angle), math.sin(self.angle)
        reach = self.width / 2 * abs(x) + self.height / 2 * y + GAP + (self.height if self.lifted else 0)
        return x * reach, y * reach

    def box(self, unit: float) -> Box:
        """Left, right, bottom, top of the text in px from the middle of the chamber; the arc's radius is `unit` px."""
        dx, dy = self.offset()
        x, y = -math.cos(self.angle) * self.ring * unit + dx, math.sin(self.angle) * self.ring * unit + dy
        return x - self.width / 2, x + self.width / 2, y - self.height / 2, y + self.height / 2

    def boxes(self, unit: float) -> list[Box]:
        """The boxes that no other label may touch: the text, and the stem if it has one."""
        return [self.box(unit), _stem(self).box(unit)] if self.lifted else [self.box(unit)]


def place(labels: list[Label], unit: float) -> list[Label]:
    """Turn labels aside, then lift the smaller ones, until none overlap; as a last resort leave out a small one."""
    while labels:
        free: list[list[Label]] = []
        by_seats = sorted((label for label in labels if math.sin(label.block) > UPRIGHT), key=lambda label: label.seats)
        for count in sorted({0, len(by_seats) // 4, len(by_seats) // 3, len(by_seats) // 2}):
            lifted = {label.key for label in by_seats[:count]}
            if spread := _spread([replace(label, lifted=label.key in lifted) for label in labels], unit):
                free.append(spread)
                if _astray(spread) < NEAR:
                    break
        if free:
            return min(free, key=_astray)
        boxes = [label.box(unit) for label in labels]
        crowded = [label for label, box in zip(labels, boxes, strict=True) if sum(_overlap(box, b) for b in boxes) > 1]
        smallest = min(crowded or labels, key=lambda label: label.seats)
        labels = [label for label in labels if label is not smallest]
    return []


def _spread(labels: list[Label], unit: float) -> list[Label]:
    """Push labels that overlap apart, a small step each; empty if they do not come free."""
    if sum(_along(label) for label in labels) > math.pi * unit * 1.4:
        return []
    placed = list(labels)
    for _ in range(ROUNDS):
        boxes = [label.boxes(unit) for label in placed]
        turns = [0.0] * len(placed)
        for i in range(len(placed)):
            for j in range(i + 1, len(placed)):
                if any(_overlap(a, b) for a in boxes[i] for b in boxes[j]):
                    turns[i] -= STEP
                    turns[j] += STEP
        if not any(turns):
            return placed
        placed = [_turned(label, turn) for label, turn in zip(placed, turns, strict=True)]
    return []


def _along(label: Label) -> float:
    """Roughly the px of arc that a label takes: its width at the top, its height at the sides."""
    wide = STEM if label.lifted else label.width
    return wide * math.sin(label.block) + label.height * abs(math.cos(label.block))


def _astray(labels: list[Label]) -> float:
    """How far the worst label stands outside its block, in radians."""
    return max(abs(label.angle - label.block) - label.half for label in labels)


def _turned(label: Label, by: float) -> Label:
    return replace(label, angle=min(max(label.angle + by, 0.0), math.pi))


def _stem(label: Label) -> Label:
    return replace(label, width=STEM, lifted=False)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[1] + GAP and b[0] < a[1] + GAP and a[2] < b[3] and b[2] < a[3]
