"""Seats as bars on the scale of the chamber, with the name above each bar.

In: the same rows as the hemicycle. Out: one bar a party, a whisker where the texts differ, and a hollow, dotted bar for
the seats that nobody reported. A bar leads to its sentence, the disc before a name to the party's statements.
Left out on purpose: shares of the reported sum: a share is of the whole chamber or is not written at all.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import rows as table
from views.charts import seat_marks, style, text
from views.charts.hemicycle import COLUMNS
from views.language import Language

LINE = 18
SPACE = 4
BAR = 18
GAP = 16
BARS: dict[str, Any] = {
    "orientation": "h",
    "width": BAR,
    "hovertemplate": "%{hovertext}<extra></extra>",
    "unselected": {"marker": {"opacity": 1}},
}
EDGE = 0.02
"""So much of the scale lies left of zero that the discs there can be clicked: outside of the plot nothing can."""
INSIDE = 0.55
"""From this share of the width on, the figure stands inside its bar: beside it there is no room on a phone."""


def seat_bars(rows: pd.DataFrame, *, size: int | None, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw bars on a scale of 0..`size` seats (None: unknown). Raises ValueError if there are no rows."""
    parties = list(table.required(rows, COLUMNS))
    seats = [int(row.seats) for row in parties]
    spans = [seat_marks.span(row) for row in parties]
    rest = max((size or 0) - sum(seats), 0)
    scale = max(size or 0, 1, *(most for _, most in spans))
    ticks = _ticks(scale, size)
    names = [text.wrap(row.name, text.NARROW - 34) for row in parties] + ([[lang._("not reported")]] if rest else [])
    tops = [0]
    for name in names:
        tops.append(tops[-1] + LINE * len(name) + SPACE + BAR + GAP)
    middles = [top - GAP - BAR / 2 for top in tops[1:]]
    shapes = [_track(middle, scale, theme) for middle in middles[: len(parties)]] if size else []
    for ends, middle in zip(spans, middles, strict=False):
        shapes += seat_marks.whisker(ends, middle, theme)
    figure = go.Figure([_bars(parties, seats, middles, size, theme, lang), _discs(parties, tops, theme, lang)])
    if rest:
        figure.add_trace(_rest(rest, middles[-1], size, lang))
        shapes.append(_dotted(rest, middles[-1], theme))
    figure.add_trace(_figures(parties, rest, middles, scale, size, theme, lang))
    figure.update_layout(
        **style.layout(theme, lang, tops[-1] + 54, margin={"l": 4, "r": 16, "t": 8, "b": 46}),
        shapes=shapes,
        annotations=[
            {
                "x": 0,
                "y": top,
                "text": text.lines(name),
                "xanchor": "left",
                "yanchor": "top",
                "align": "left",
                "showarrow": False,
                "xshift": 8 if i < len(parties) else -3,
                "font": {"color": theme.ink if i < len(parties) else theme.muted},
            }
            for i, (name, top) in enumerate(zip(names, tops, strict=False))
        ],
        xaxis={
            "range": [-EDGE * scale, scale],
            "title": {"text": lang._("Seats"), "font": {"size": 12, "color": theme.muted}},
            "tickfont": {"size": 12, "color": theme.muted},
            "tickvals": ticks,
            "ticktext": [lang.number(tick) for tick in ticks],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [tops[-1], 0], "fixedrange": True},
    )
    return figure


def _bars(
    parties: list[table.Row],
    seats: list[int],
    middles: list[float],
    size: int | None,
    theme: style.Theme,
    lang: Language,
) -> go.Bar:
    vacant = [seat_marks.vacant(row) for row in parties]
    colours = [seat_marks.colour(row, theme) for row in parties]
    hatch = {"shape": ["/" if empty else "" for empty in vacant], "bgcolor": theme.surface, "size": 6, "solidity": 0.25}
    return go.Bar(
        name="reported",
        x=seats,
        y=middles[: len(parties)],
        marker={"color": colours, "line": {"width": 0}, **({"pattern": hatch} if any(vacant) else {})},
        customdata=[["fact", row.fact_id, row.party_id] for row in parties],
        hovertext=[
            text.hover(row.name, _figure(count, size, lang), seat_marks.stated(row, lang))
            for row, count in zip(parties, seats, strict=True)
        ],
        **BARS,
    )


def _discs(parties: list[table.Row], tops: list[int], theme: style.Theme, lang: Language) -> go.Scatter:
    """Before each name a disc in the party's colour, which narrows the table below to it."""
    known = [(row, top) for row, top in zip(parties, tops, strict=False) if row.party_id]
    return go.Scatter(
        name="parties",
        x=[0] * len(known),
        y=[top + LINE / 2 + 3 for _, top in known],
        **style.CLICKABLE,
        marker={"symbol": "circle", "size": 11, "color": [seat_marks.colour(row, theme) for row, _ in known]},
        customdata=[["party", row.party_id] for row, _ in known],
        hovertext=[text.hover(row.name, lang._("Show only this party's statements in the table")) for row, _ in known],
    )


def _rest(rest: int, middle: float, size: int | None, lang: Language) -> go.Bar:
    hint = lang._("No source says who holds them: parties, independent members or nobody.")
    return go.Bar(
        name="not reported",
        x=[rest],
        y=[middle],
        marker={"color": seat_marks.CLEAR, "line": {"width": 0}},
        hovertext=[text.hover(lang._("not reported"), _figure(rest, size, lang), hint)],
        **BARS,
    )


def _dotted(rest: int, middle: float, theme: style.Theme) -> dict[str, Any]:
    """The outline of the bar; Plotly's bars know no dotted one."""
    return {**_box(rest, middle), "line": {"color": theme.grey, "width": 1.4, "dash": seat_marks.DOTTED}}


def _figures(
    parties: list[table.Row],
    rest: int,
    middles: list[float],
    scale: int,
    size: int | None,
    theme: style.Theme,
    lang: Language,
) -> go.Scatter:
    """The figures at the ends of the bars. Bars could carry them, but shrink what does not fit."""
    places, words, inks, anchors = [], [], [], []
    for row in parties:
        least, most = seat_marks.span(row)
        inside = most / scale >= INSIDE
        solid = inside and not seat_marks.vacant(row)
        places.append(least if inside else most)
        anchors.append("middle left" if inside else "middle right")
        inks.append(style.ink_on(seat_marks.colour(row, theme)) if solid else theme.ink)
        words.append(" · ".join(filter(None, [_figure(int(row.seats), size, lang), seat_marks.stated(row, lang)])))
    if rest:
        inside = rest / scale >= INSIDE
        places.append(rest)
        anchors.append("middle left" if inside else "middle right")
        inks.append(theme.ink)
        words.append(_figure(rest, size, lang))
    return go.Scatter(
        name="figures",
        x=places,
        y=middles,
        mode="text",
        text=[f"\u2002{word}\u2002" for word in words],
        textposition=anchors,
        textfont={"color": inks, "size": 13},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _figure(count: int, size: int | None, lang: Language) -> str:
    """The number of seats, with the share of the chamber where its size is known."""
    return f"{lang.number(count)} ({lang.percent(100 * count / size)})" if size else lang.number(count)


def _ticks(scale: int, size: int | None) -> list[int]:
    """0, round numbers, and the size of the chamber, unless it would cover the last round number."""
    step = next(step for power in range(9) for step in (10**power, 2 * 10**power, 5 * 10**power) if scale / step <= 4.5)
    rounds = [tick for tick in range(0, scale + 1, step) if not size or abs(size - tick) > step * 0.45]
    return [*rounds, size] if size else rounds


def _track(middle: float, scale: int, theme: style.Theme) -> dict[str, Any]:
    """A faint lane over the whole chamber, against which a bar reads as a share."""
    return {**_box(scale, middle), "fillcolor": theme.shade, "line": {"width": 0}, "layer": "below"}


def _box(end: int, middle: float) -> dict[str, Any]:
    return {"type": "rect", "x0": 0, "x1": end, "y0": middle - BAR / 2, "y1": middle + BAR / 2}
