"""A chamber as a half circle of seats: who holds how many, and how many nobody reported.

In: one row a party, in seat order left to right: fact_id, party_id, label, name, colour, seats; where the texts differ
least and most; holder ("independent", "vacant") for seats of no party. Out: a figure with one marker a seat. Left out
on purpose: any scaling of the figures: what does not add up is drawn as stated and flagged.

Seats are drawn as shapes, which grow with the chart, under invisible markers, which take pointer and click.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
from parliamentarch.geometry import FillingStrategy, get_nrows_from_nseats, get_row_thickness, get_seats_centers

from views.charts import rows as table
from views.charts import seat_marks, seat_text, style, text
from views.language import Language

COLUMNS = ("fact_id", "party_id", "label", "name", "colour", "seats")
PLOT_HEIGHT = 215
MIN_ROWS = 4
"""With fewer rows of seats, those of a small chamber would grow into the figures in the middle."""

Seat = tuple[float, float]


def hemicycle(rows: pd.DataFrame, *, size: int | None, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw a chamber of `size` seats (None: unknown). Raises ValueError if there are no rows or no seats."""
    parties = list(table.required(rows, COLUMNS))
    reported = sum(int(row.seats) for row in parties)
    total = max(reported, size or 0)
    if total == 0:
        raise ValueError("nothing to draw: no seats")
    seats, radius = _seats(total)
    blocks = _blocks(parties, seats, reported)
    words = seat_text.around(parties, blocks, PLOT_HEIGHT, lang)
    note = seat_text.note(reported, size, lang)
    figure = go.Figure()
    shapes = []
    for row, block in zip(parties, blocks, strict=False):
        if not block:
            continue
        colour = seat_marks.colour(row, theme)
        vacant = seat_marks.vacant(row)
        fill = seat_marks.CLEAR if vacant else colour
        shapes.append(_shape(block, radius, fill=fill, line={"color": colour, "width": 0.8}, struck=vacant))
        figure.add_trace(_party(row, block, colour, size, theme, lang))
    if total > reported:
        dotted = {"color": theme.grey, "width": 1.2, "dash": seat_marks.DOTTED}
        shapes.append(_shape(blocks[-1], radius, fill=seat_marks.CLEAR, line=dotted))
        figure.add_trace(_unreported(blocks[-1], theme, lang))
    margin = {"l": words.side, "r": words.side, "t": words.above, "b": seat_text.CAPTION + seat_text.LINE * len(note)}
    figure.update_layout(
        **style.layout(theme, lang, round(PLOT_HEIGHT + margin["t"] + margin["b"]), margin=margin),
        shapes=shapes,
        annotations=[
            *seat_text.labels(words, parties, theme, lang),
            *seat_text.captions(reported, size, theme, lang),
            *seat_text.warning(note, theme),
        ],
        xaxis={
            "visible": False,
            "range": [-seat_text.SPAN / 2, seat_text.SPAN / 2],
            "fixedrange": True,
            "constrain": "domain",
        },
        yaxis={
            "visible": False,
            "range": [-0.01, seat_text.SPAN / 2],
            "fixedrange": True,
            "scaleanchor": "x",
            "constrain": "domain",
            "constraintoward": "middle",
        },
    )
    return figure


def _seats(total: int) -> tuple[list[Seat], float]:
    """Centres from left to right, the middle of the chamber at (0, 0) and its rim at 1; and the radius of a seat."""
    centres = get_seats_centers(total, min_nrows=MIN_ROWS, filling_strategy=FillingStrategy.EMPTY_INNER)
    ordered = sorted(centres, key=lambda centre: (-centres[centre], centre[0]))
    thickness = get_row_thickness(max(MIN_ROWS, get_nrows_from_nseats(total)))
    return [(x - 1, y) for x, y in ordered], thickness * 0.84


def _blocks(parties: list[table.Row], seats: list[Seat], reported: int) -> list[list[Seat]]:
    """The seats of each party, in order, and at the end those that nobody reported."""
    blocks, start = [], 0
    for row in parties:
        blocks.append(seats[start : start + int(row.seats)])
        start += int(row.seats)
    return [*blocks, seats[reported:]]


def _party(
    row: table.Row, block: list[Seat], colour: str, size: int | None, theme: style.Theme, lang: Language
) -> go.Scatter:
    share = lang._("{share} of the seats", share=lang.percent(100 * len(block) / size)) if size else ""
    count = lang.n("{count} seat", "{count} seats", len(block))
    return go.Scatter(
        x=[x for x, _ in block],
        y=[y for _, y in block],
        mode="markers",
        name=row.name,
        customdata=[["fact", row.fact_id, row.party_id]] * len(block),
        hovertext=text.hover(row.name, count, share, seat_marks.stated(row, lang)),
        hoverinfo="text",
        **_marker("circle", colour, theme),
    )


def _unreported(block: list[Seat], theme: style.Theme, lang: Language) -> go.Scatter:
    hint = lang.n("{count} seat that no source reports", "{count} seats that no source reports", len(block))
    return go.Scatter(
        x=[x for x, _ in block],
        y=[y for _, y in block],
        mode="markers",
        name=lang._("not reported"),
        hovertext=text.hover(lang._("not reported"), hint),
        hoverinfo="text",
        **_marker("circle-open", theme.grey, theme),
    )


def _marker(symbol: str, colour: str, theme: style.Theme) -> dict[str, Any]:
    """Invisible until selected: the shape underneath is the seat, in the size that fits the chart."""
    return {
        "marker": {"symbol": symbol, "color": colour, "size": 8, "opacity": 0},
        "selected": {"marker": {"opacity": 1, "color": theme.ink}},
        "unselected": {"marker": {"opacity": 0}},
    }


def _shape(
    block: list[Seat], radius: float, *, fill: str, line: dict[str, Any], struck: bool = False
) -> dict[str, Any]:
    """All seats of a block as one path: a circle is four Bézier curves with arms of 0.5523 radius."""
    arm = radius * 0.5523
    circles = []
    for x, y in block:
        left, right, low, high = x - radius, x + radius, y - radius, y + radius
        circles.append(
            f"M{right:.4f},{y:.4f}"
            f"C{right:.4f},{y + arm:.4f},{x + arm:.4f},{high:.4f},{x:.4f},{high:.4f}"
            f"C{x - arm:.4f},{high:.4f},{left:.4f},{y + arm:.4f},{left:.4f},{y:.4f}"
            f"C{left:.4f},{y - arm:.4f},{x - arm:.4f},{low:.4f},{x:.4f},{low:.4f}"
            f"C{x + arm:.4f},{low:.4f},{right:.4f},{y - arm:.4f},{right:.4f},{y:.4f}Z"
        )
        if struck:
            reach = radius * 0.7
            circles.append(f"M{x - reach:.4f},{y - reach:.4f}L{x + reach:.4f},{y + reach:.4f}")
    return {
        "type": "path",
        "path": "".join(circles),
        "fillcolor": fill,
        "line": line,
        "layer": "below",
    }
