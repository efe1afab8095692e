"""The words in and around a hemicycle: names outside the arc, the sum in the middle, the warning below.

In: the rows and their blocks of seats. Out: Plotly annotations and the margins (px) they need.
Left out on purpose: names for which a narrow chart has no room: those parties have one or two seats and a hover text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from views.charts import rows as table
from views.charts import seat_labels, seat_marks, style, text
from views.language import Language

CAPTION = 58
"""Room below the arc for what the sum in the middle means."""
LINE = 17
SPAN = 2.2
"""Width of the plot in radii of the arc: a label hung on a point outside the axis would not be shown at all."""
SIZE = 12

Note = dict[str, Any]


@dataclass(frozen=True)
class Around:
    """Labels that have room, and the margins at the sides and above that they need (px)."""

    placed: list[seat_labels.Label]
    side: float
    above: float


def around(parties: list[table.Row], blocks: list[list[tuple[float, float]]], height: float, lang: Language) -> Around:
    """Place the names of all blocks; the last holds the seats that nobody reported. `height` is the plot's, in px."""
    total = sum(map(len, blocks))
    wanted = [_wanted(key, block, total, parties, lang) for key, block in enumerate(blocks) if block]
    side, needed = 0.0, 12.0
    # Margins narrow the arc, a narrower arc crowds the labels, and these may want wider margins: widen until all agree.
    while needed > side:
        side = needed
        unit = (text.NARROW - 2 * side) / SPAN
        placed = seat_labels.place(wanted, unit)
        needed = max(12.0, *(max(-label.box(unit)[0], label.box(unit)[1]) - SPAN / 2 * unit + 4 for label in placed))
    above = max(12.0, *(label.box(height / SPAN * 2)[3] - height + 4 for label in placed))
    return Around(placed, side, above)


def labels(words: Around, parties: list[table.Row], theme: style.Theme, lang: Language) -> list[Note]:
    """A name and a number outside each block, with a thin line where it stands aside from its block."""
    notes = [line for label in words.placed if label.aside for line in _leaders(label, theme)]
    return notes + [_name(label, parties, theme, lang) for label in words.placed]


def captions(reported: int, size: int | None, theme: style.Theme, lang: Language) -> list[Note]:
    """The reported sum, large, on the base line of the arc; below it what it is the sum of."""
    if size is None:
        below = [lang.n("seat reported", "seats reported", reported), lang._("size of the chamber unknown")]
    else:
        of_size = lang.n("of {count} seat reported", "of {count} seats reported", size)
        below = [of_size, lang._("majority from {seats}", seats=lang.number(size // 2 + 1))]
    return [
        _at(0, 0, f"<b>{lang.number(reported)}</b>", theme.ink, yanchor="bottom", font_size=28, yshift=-4),
        _at(0, 0, text.lines(below), theme.muted, yanchor="top", font_size=13, yshift=-6),
    ]


def note(reported: int, size: int | None, lang: Language) -> list[str]:
    """The lines of the warning that more seats are reported than there are; none if the sum is possible."""
    if size is None or reported <= size:
        return []
    over = lang._(
        "⚠ {reported} seats are reported, {more} more than the chamber has.",
        reported=lang.number(reported),
        more=lang.number(reported - size),
    )
    return text.wrap(over, text.NARROW - 20)


def warning(lines: list[str], theme: style.Theme) -> list[Note]:
    """The warning as text below the captions."""
    return [_at(0, 0, text.lines(lines), theme.warn, yanchor="top", font_size=13, yshift=-CAPTION + 8)] if lines else []


def _wanted(
    key: int, block: list[tuple[float, float]], total: int, parties: list[table.Row], lang: Language
) -> seat_labels.Label:
    known = key < len(parties)
    lines = _lines(key, parties, lang)
    angle = sum(math.atan2(y, -x) for x, y in block) / len(block)
    wide = max(text.width(line, SIZE, bold=known) for line in [*lines, _count(key, len(block), parties, lang)])
    half = math.pi * len(block) / max(1, 2 * total)
    return seat_labels.Label(key, len(block), angle, half, angle, wide, 15.0 * (len(lines) + 1))


def _lines(key: int, parties: list[table.Row], lang: Language) -> list[str]:
    name = parties[key].label if key < len(parties) else lang._("not reported")
    longest = max(text.width(word, SIZE, bold=True) for word in str(name).split(" "))
    return text.wrap(str(name), min(max(66.0, longest), 100.0), SIZE, bold=True)


def _count(key: int, seats: int, parties: list[table.Row], lang: Language) -> str:
    """The figure under a name: as a range where the texts differ."""
    return seat_marks.number(parties[key], lang) if key < len(parties) else lang.number(seats)


def _name(label: seat_labels.Label, parties: list[table.Row], theme: style.Theme, lang: Language) -> Note:
    name = text.lines(_lines(label.key, parties, lang))
    known = label.key < len(parties)
    count = _count(label.key, label.seats, parties, lang)
    words = f"<b>{name}</b><br>{count}" if known else f"<i>{name}<br>{count}</i>"
    x, y = label.offset()
    return _at(
        -math.cos(label.angle) * label.ring,
        math.sin(label.angle) * label.ring,
        words,
        theme.ink if known else theme.muted,
        font_size=SIZE,
        xshift=x,
        yshift=y,
        yanchor="middle",
    )


def _leaders(label: seat_labels.Label, theme: style.Theme) -> list[Note]:
    """Thin lines from a block to a label that stands aside, and up to the second row: arrows without a head."""
    x, y = -math.cos(label.angle), math.sin(label.angle)
    line = {"text": "", "showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": theme.muted}
    foot = {"x": x * label.ring, "y": y * label.ring}
    block = {"x": -math.cos(label.block), "y": math.sin(label.block)}
    aside = {**line, **block, "ax": foot["x"], "ay": foot["y"], "axref": "x", "ayref": "y"}
    stem = {**line, **foot, "ax": x * label.height, "ay": -y * label.height}
    return [aside, stem] if label.lifted else [aside]


def _at(x: float, y: float, words: str, colour: str, *, font_size: int, **more: Any) -> Note:
    return {
        "x": x,
        "y": y,
        "text": words,
        "showarrow": False,
        "font": {"color": colour, "size": font_size},
        "xanchor": "center",
        **more,
    }
