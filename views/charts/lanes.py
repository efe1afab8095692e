"""Which event stands where on a timeline: lanes from top to bottom, and levels within a lane where marks would collide.

In: the rows of the timeline with their days. Out: marks with their place in px from the top, lanes with their height.
Left out on purpose: drawing. Room is judged on the narrowest chart, as elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from views.charts import rows as table
from views.charts import text

NAME, LINE = 4, 18
"""Room above the marks for the name of the lane: some px and each of its lines."""
STEP = 15
REST = 14
REACH = 5
"""Half the room a mark needs sideways on the narrowest chart: centres stand at least 10 px apart there."""


@dataclass(frozen=True)
class Mark:
    """An event on its lane; `start` and `end` are the first and last day it can mean. `y` in px from the top."""

    row: table.Row
    lane: str
    start: date
    end: date
    level: int = 0
    y: float = 0.0

    @property
    def middle(self) -> date:
        """The day at which the marker stands."""
        return self.start + (self.end - self.start) // 2

    @property
    def precise(self) -> bool:
        """Whether the text gives the day."""
        return self.start == self.end


@dataclass(frozen=True)
class Lane:
    """A lane: its name broken into lines, `top` and the height of its line `y`, in px from the top of the plot."""

    lines: list[str]
    colour: object
    top: float
    y: float


def marks(rows: list[table.Row]) -> list[Mark]:
    """The dated rows as marks; an interval open on one side stands at the day that is known."""
    found = []
    for row in rows:
        start, end = table.day(row.date_from), table.day(row.date_to)
        if start or end:
            found.append(Mark(row, row.lane, start or end or date.min, end or start or date.max))
    return found


def arrange(found: list[Mark], span: tuple[date, date], top: float) -> tuple[list[Lane], list[Mark], float]:
    """Lanes in order of first appearance, marks with their `y`, and the px used in all, beginning at `top`."""
    lanes, placed = [], []
    for name in dict.fromkeys(mark.lane for mark in found):
        levelled = _levelled([mark for mark in found if mark.lane == name], span)
        offsets = [_offset(mark.level) for mark in levelled]
        lines = text.wrap(name, text.NARROW - 20)
        line = top + NAME + LINE * len(lines) + STEP / 2 - min(offsets) * STEP
        lanes.append(Lane(lines, levelled[0].row.lane_colour, top, line))
        placed += [replace(mark, y=line + offset * STEP) for mark, offset in zip(levelled, offsets, strict=True)]
        top = line + max(offsets) * STEP + STEP / 2 + REST
    return lanes, placed, top


def _levelled(found: list[Mark], span: tuple[date, date]) -> list[Mark]:
    """Give each mark the first level on which nothing stands in its way."""
    day = timedelta(days=1)
    px = (text.NARROW - 16) / max(1, (span[1] - span[0]) // day)
    free: list[float] = []
    levelled = []
    for mark in sorted(found, key=lambda mark: (mark.start, mark.end)):
        left = min((mark.start - span[0]) // day * px, (mark.middle - span[0]) // day * px - REACH)
        right = max((mark.end - span[0]) // day * px, (mark.middle - span[0]) // day * px + REACH)
        level = next((i for i, end in enumerate(free) if end <= left), len(free))
        free[level : level + 1] = [right]
        levelled.append(replace(mark, level=level))
    return levelled


def _offset(level: int) -> int:
    """Levels 0, 1, 2, 3, 4 stand at 0, -1, 1, -2, 2 steps from the line of the lane."""
    return (level + 1) // 2 * (-1 if level % 2 else 1)
