"""Statements by kind and year: a row of bars for each kind, on one axis of years.

In: rows with panel (the kind in words), start, end (years), held (asserted, planned, denied), n, href. Out: a figure
whose bars lead to the page that shows them. Every row has a scale of its own, whose highest figure is written.
Left out on purpose: undated statements, which the words of a panel count.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import key, style, text
from views.charts import rows as table
from views.language import Language

COLUMNS = ("panel", "start", "end", "held", "n", "href")
NAME, BARS, GAP, AXIS = 24, 58, 14, 30
MOST_BARS = 40
"""Bars side by side that a finger can still tell apart on a phone."""


def step(first: int, last: int) -> int:
    """Years that share a bar."""
    return next(years for years in (1, 2, 5, 10, 20, 50, 100) if (last - first + 1) / years <= MOST_BARS)


def statements_by_year(rows: pd.DataFrame, *, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw a panel for each kind, in the order of the rows. Raises ValueError if there are no rows."""
    given = list(table.required(rows, COLUMNS))
    panels = list(dict.fromkeys(row.panel for row in given))
    entries = _entries({row.held for row in given}, theme, lang)
    head = key.height(entries) + (10 if entries else 0)
    height = head + len(panels) * (NAME + BARS + GAP) + AXIS
    figure = go.Figure(key.samples(entries))
    plot = height - head - AXIS
    axes: dict[str, Any] = {}
    notes = []
    for n, panel in enumerate(panels):
        mine = [row for row in given if row.panel == panel]
        top = n * (NAME + BARS + GAP)
        axis = f"y{n + 2}"
        axes[f"yaxis{n + 2}"] = _scale(mine, [1 - (top + NAME + BARS) / plot, 1 - (top + NAME) / plot])
        figure.add_traces([_bars(mine, held, axis, theme, lang) for held in ("asserted", "planned", "denied")])
        notes.append(_name(panel, 1 - top / plot, theme))
        notes.append(_highest(mine, axis, theme, lang))
    first, last = min(row.start for row in given), max(row.end for row in given)
    figure.update_layout(
        **style.layout(
            theme,
            lang,
            height,
            margin={"l": 8, "r": 8, "t": head, "b": AXIS},
            showlegend=bool(entries),
            barmode="stack",
            **_legends(entries, theme, plot, head),
        ),
        annotations=notes,
        xaxis=_years(first, last, theme),
        yaxis={"visible": False, "fixedrange": True},
        **axes,
    )
    return figure


def _bars(mine: list[table.Row], held: str, axis: str, theme: style.Theme, lang: Language) -> go.Bar:
    shown = [row for row in mine if row.held == held]
    blue = style.palette("blue", theme)
    looks: dict[str, dict[str, Any]] = {
        "asserted": {"color": blue, "line": {"width": 0}},
        "planned": {"color": theme.surface, "line": {"width": 1.3, "color": blue}},
        "denied": {
            "color": theme.surface,
            "line": {"width": 1.3, "color": theme.grey},
            "pattern": {"shape": "x", "fgcolor": theme.muted, "bgcolor": theme.surface, "size": 5, "solidity": 0.3},
        },
    }
    words = _held_words(lang)
    return go.Bar(
        x=[(row.start + row.end) / 2 for row in shown],
        y=[row.n for row in shown],
        width=[(row.end - row.start + 1) * 0.82 for row in shown],
        yaxis=axis,
        name=held,
        marker=looks[held],
        customdata=[["link", row.href] for row in shown],
        hovertext=[
            text.hover(_span(row.start, row.end), f"{row.panel}", f"{words[row.held]}: {lang.number(row.n)}")
            for row in shown
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        unselected={"marker": {"opacity": 1}},
    )


def _held_words(lang: Language) -> dict[str, str]:
    return {"asserted": lang._("asserted"), "planned": lang._("planned, possible"), "denied": lang._("denied")}


def _entries(held: set[str], theme: style.Theme, lang: Language) -> list[key.Entry]:
    """A key where there is more than what is simply stated."""
    if held <= {"asserted"}:
        return []
    words, blue = _held_words(lang), style.palette("blue", theme)
    looks = {"asserted": (blue, "square"), "planned": (blue, "square-open"), "denied": (theme.muted, "square-x-open")}
    return [key.Entry(words[one], *looks[one]) for one in words if one in held]


def _legends(entries: list[key.Entry], theme: style.Theme, plot: float, head: float) -> dict[str, Any]:
    """In the order of the entries: left to itself, Plotly turns the key of stacked bars around."""
    found = key.legends(entries, theme, plot=plot, top=head - 4) if entries else {}
    return {name: {**legend, "traceorder": "normal"} for name, legend in found.items()}


def _span(start: int, end: int) -> str:
    return str(start) if start == end else f"{start}–{end}"


def _sums(mine: list[table.Row]) -> dict[tuple[int, int], int]:
    sums: dict[tuple[int, int], int] = {}
    for row in mine:
        sums[row.start, row.end] = sums.get((row.start, row.end), 0) + int(row.n)
    return sums


def _scale(mine: list[table.Row], domain: list[float]) -> dict[str, Any]:
    """With room above the highest bar for its figure."""
    highest = max(_sums(mine).values())
    return {"domain": domain, "range": [0, highest * 1.35], "visible": False, "fixedrange": True, "anchor": "x"}


def _name(panel: str, y: float, theme: style.Theme) -> dict[str, Any]:
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -3, "yref": "paper", "y": y, "yanchor": "top"}
    return {**place, "text": text.safe(panel), "showarrow": False, "font": {"size": 13, "color": theme.ink}}


def _highest(mine: list[table.Row], axis: str, theme: style.Theme, lang: Language) -> dict[str, Any]:
    (start, end), n = max(_sums(mine).items(), key=lambda item: (item[1], item[0]))
    place = {"x": (start + end) / 2, "y": n, "yref": axis, "yanchor": "bottom", "yshift": -2}
    return {**place, "text": lang.number(n), "showarrow": False, "font": {"size": 12, "color": theme.muted}}


def _years(first: int, last: int, theme: style.Theme) -> dict[str, Any]:
    span = last - first + 1
    apart = next(years for years in (1, 2, 5, 10, 20, 50, 100) if span / years <= 6)
    ticks = [year for year in range(first, last + 1) if year % apart == 0] or [first]
    return {
        "range": [first - 0.6, last + 0.6],
        "tickvals": ticks,
        "ticktext": [str(tick) for tick in ticks],
        "tickfont": {"size": 12, "color": theme.muted},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "anchor": "free",
        "position": 0,
    }
