"""How a seat looks by who holds it, and how rival figures are shown: the same in every chart of seats.

In: a row of a seats chart. Out: fills and outlines, ranges in words, whiskers. Left out on purpose: where they stand.

Four things differ in shape, not by colour alone: a party's seat (its colour), one held by an independent member (solid
grey), a vacant one (struck through) and one that no source reports (hollow, dotted).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from views.charts import rows as table
from views.charts import style
from views.language import Language

DOTTED = "1.5px,2px"
CLEAR = "rgba(0,0,0,0)"
CAP = 4


def vacant(row: table.Row) -> bool:
    return bool(getattr(row, "holder", "") == "vacant")


def colour(row: table.Row, theme: style.Theme) -> str:
    """A party's colour; grey for a seat of no party."""
    return theme.grey if getattr(row, "holder", "") else style.colour_or_grey(row.colour, theme)


def span(row: table.Row) -> tuple[int, int]:
    """Least and most seats that the texts state; the same number where they agree."""
    seats = int(row.seats)
    return int(getattr(row, "least", seats)), int(getattr(row, "most", seats))


def number(row: table.Row, lang: Language) -> str:
    """`62`, or `58–62` where the texts differ."""
    return stretch(*span(row), lang)


def stretch(least: int, most: int, lang: Language) -> str:
    return lang.number(least) if least == most else f"{lang.number(least)}–{lang.number(most)}"


def stated(row: table.Row, lang: Language) -> str:
    """The range in words; nothing where the texts agree."""
    least, most = span(row)
    return lang._("stated: {range}", range=stretch(least, most, lang)) if least != most else ""


def whisker(ends: Sequence[float], at: float, theme: style.Theme) -> list[dict[str, Any]]:
    """A line from the least to the most that is stated, capped at both ends; nothing where they are the same."""
    low, high = ends
    if low == high:
        return []
    strokes = [(low, high, at, at), (low, low, at - CAP, at + CAP), (high, high, at - CAP, at + CAP)]
    return [_line((x0, x1, y0, y1), theme) for x0, x1, y0, y1 in strokes]


def _line(corners: tuple[float, float, float, float], theme: style.Theme) -> dict[str, Any]:
    x0, x1, y0, y1 = corners
    place = {"x0": x0, "x1": x1, "y0": y0, "y1": y1}
    return {"type": "line", **place, "line": {"color": theme.ink, "width": 1.5}, "layer": "above"}
