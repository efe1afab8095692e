"""The key of a chart: symbols and dashes in words, in rows that fit the narrowest chart.

In: entries (a word and how its sample looks). Out: sample traces without data, a legend for each row, the height in px.
Left out on purpose: Plotly's own wrapping, whose height depends on a width that a figure does not know; and switching
series off by clicking the key, which the page's filters do and its address keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from views.charts import style, text

SIZE = 12
LINE = 20
COLUMN = 126
"""Px for a word in one of two columns; a longer one is broken."""
SAMPLE = 46
"""Px that Plotly takes for the sample and the gaps of one entry."""


@dataclass(frozen=True)
class Entry:
    """One word of the key, with a symbol or a dash in front."""

    word: str
    colour: str
    symbol: str = ""
    dash: str = ""
    width: float = 2


def height(entries: list[Entry]) -> int:
    """Px from the top of the key to its bottom."""
    return LINE * len(_rows(entries))


def samples(entries: list[Entry]) -> list[go.Scatter]:
    """A trace without points for each entry: only these appear in the key."""
    return [_sample(entry, [entry.word], f"legend{i or ''}") for i, row in _numbered(entries) for entry in row]


def legends(entries: list[Entry], theme: style.Theme, *, plot: float, top: float) -> dict[str, Any]:
    """The layout of the rows, the first one `top` px above the upper edge of a plot of `plot` px."""
    return {
        f"legend{i or ''}": _legend(theme, "h", x=0, xanchor="left", y=1 + (top - LINE * row) / plot)
        for row, (i, _) in enumerate(_numbered(entries))
    }


def column_samples(columns: tuple[list[Entry], list[Entry]]) -> list[go.Scatter]:
    """The same samples for a key of two columns."""
    names = ("legend", "legend2")
    return [
        _sample(entry, _broken(entry), name) for name, column in zip(names, columns, strict=True) for entry in column
    ]


def column_height(columns: tuple[list[Entry], list[Entry]]) -> int:
    """Height in px of the longer column, with room above and below."""
    return max(sum(17 * len(_broken(entry)) + 3 for entry in column) for column in columns) + 30


def column_legends(theme: style.Theme, *, plot: float, left: float = 0, right: float = 0) -> dict[str, Any]:
    """The layout of two columns on either side of the middle, below a plot of `plot` px.

    `left` and `right` are its margins in px where they differ: on the narrowest chart the columns then part in the
    middle of the figure, else Plotly takes their room from the plot.

    Rows would not do here: Plotly gives them no more width than the plot has, which is little between wide margins.
    """
    y = -16 / plot
    x = (text.NARROW / 2 - left) / (text.NARROW - left - right)
    return {
        "legend": _legend(theme, "v", x=x, xanchor="right", y=y),
        "legend2": _legend(theme, "v", x=x, xanchor="left", y=y),
    }


def _legend(theme: style.Theme, orientation: str, **place: Any) -> dict[str, Any]:
    return {
        **place,
        "orientation": orientation,
        "yanchor": "top",
        "font": {"size": SIZE, "color": theme.muted},
        "itemclick": False,
        "itemdoubleclick": False,
        "bgcolor": "rgba(0,0,0,0)",
        "maxheight": 1000,
    }


def _numbered(entries: list[Entry]) -> list[tuple[int, list[Entry]]]:
    """Rows with the number Plotly knows their legend by: none, 2, 3, …"""
    return [(i + 1 if i else 0, row) for i, row in enumerate(_rows(entries))]


def _rows(entries: list[Entry]) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    used = 0.0
    for entry in entries:
        wide = text.width(entry.word, SIZE) + SAMPLE
        if not rows or used + wide > text.NARROW - 20:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += wide
    return rows


def _broken(entry: Entry) -> list[str]:
    return text.wrap(entry.word, COLUMN, SIZE)


def _sample(entry: Entry, words: list[str], legend: str) -> go.Scatter:
    drawn: dict[str, Any] = {"mode": "lines", "line": {"color": entry.colour, "dash": entry.dash, "width": entry.width}}
    if entry.symbol:
        drawn = {"mode": "markers", "marker": {"symbol": entry.symbol, "color": entry.colour, "size": 11}}
        if entry.symbol.endswith("-open"):
            drawn["marker"]["line"] = {"width": 1.8}
    return go.Scatter(
        x=[None], y=[None], name=text.lines(words), legend=legend, showlegend=True, hoverinfo="skip", **drawn
    )
