"""Seats as bars on the scale of the chamber, with the name above each bar.

In: the same rows as the hemicycle. Out: one bar a party, and a hollow one for the seats that nobody reported.
Left out on purpose: shares of the reported sum: a share is of the whole chamber or is not written at all.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import rows as table
from views.charts import style, text
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
INSIDE = 0.55
"""From this share of the width on, the figure stands inside its bar: beside it there is no room on a phone."""


def seat_bars(rows: pd.DataFrame, *, size: int | None, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw bars on a scale of 0..`size` seats (None: unknown). Raises ValueError if there are no rows."""
    parties = list(table.required(rows, COLUMNS))
    seats = [int(row.seats) for row in parties]
    rest = max((size or 0) - sum(seats), 0)
    scale = max(size or 0, *seats, 1)
    ticks = _ticks(scale, size)
    names = [text.wrap(row.name, text.NARROW - 20) for row in parties] + ([[lang._("not reported")]] if rest else [])
    tops = [0]
    for name in names:
        tops.append(tops[-1] + LINE * len(name) + SPACE + BAR + GAP)
    middles = [top - GAP - BAR / 2 for top in tops[1:]]
    colours = [style.colour_or_grey(row.colour, theme) for row in parties] + ([theme.surface] if rest else [])
    figure = go.Figure(_bars(parties, seats, middles, size, theme, lang))
    if rest:
        figure.add_trace(_rest(rest, middles[-1], size, theme, lang))
    figure.add_trace(_figures([*seats, rest][: len(colours)], colours, middles, scale, size, theme, lang))
    figure.update_layout(
        **style.layout(theme, lang, tops[-1] + 54, margin={"l": 8, "r": 16, "t": 8, "b": 46}),
        shapes=[_track(middle, scale, theme) for middle in middles[: len(parties)]] if size else [],
        annotations=[
            {
                "x": 0,
                "xref": "paper",
                "y": top,
                "text": text.lines(name),
                "xanchor": "left",
                "yanchor": "top",
                "align": "left",
                "showarrow": False,
                "xshift": -3,
                "font": {"color": theme.ink if i < len(parties) else theme.muted},
            }
            for i, (name, top) in enumerate(zip(names, tops, strict=False))
        ],
        xaxis={
            "range": [0, scale],
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
    return go.Bar(
        name="reported",
        x=seats,
        y=middles[: len(parties)],
        marker={"color": [style.colour_or_grey(row.colour, theme) for row in parties], "line": {"width": 0}},
        customdata=[["fact", row.fact_id, row.party_id] for row in parties],
        hovertext=[text.hover(row.name, _figure(count, size, lang)) for row, count in zip(parties, seats, strict=True)],
        **BARS,
    )


def _rest(rest: int, middle: float, size: int | None, theme: style.Theme, lang: Language) -> go.Bar:
    return go.Bar(
        name="not reported",
        x=[rest],
        y=[middle],
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 1.2, "color": theme.grey}},
        hovertext=[text.hover(lang._("not reported"), _figure(rest, size, lang))],
        **BARS,
    )


def _figures(
    counts: list[int],
    colours: list[str],
    middles: list[float],
    scale: int,
    size: int | None,
    theme: style.Theme,
    lang: Language,
) -> go.Scatter:
    """The figures at the ends of the bars. Bars could carry them, but shrink what does not fit."""
    inside = [count / scale >= INSIDE for count in counts]
    inks = [style.ink_on(colour) if fits else theme.ink for colour, fits in zip(colours, inside, strict=True)]
    return go.Scatter(
        name="figures",
        x=counts,
        y=middles,
        mode="text",
        text=[f"\u2002{_figure(count, size, lang)}\u2002" for count in counts],
        textposition=["middle left" if fits else "middle right" for fits in inside],
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


def _track(middle: float, scale: int, theme: style.Theme) -> dict[str, object]:
    """A faint lane over the whole chamber, against which a bar reads as a share."""
    return {
        "type": "rect",
        "x0": 0,
        "x1": scale,
        "y0": middle - BAR / 2,
        "y1": middle + BAR / 2,
        "fillcolor": theme.shade,
        "line": {"width": 0},
        "layer": "below",
    }
