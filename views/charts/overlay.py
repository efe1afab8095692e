"""What lies under and over markers: the page's colour, and crosses through what is denied.

In: places and symbols of markers. Out: traces that let the pointer through to the markers.
Left out on purpose: the markers themselves, which each chart draws with its own data.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from views.charts.style import TOUCH, Theme

OPEN = "-open"


def halo(x: list[Any], y: list[float], symbols: list[str], theme: Theme, size: float = TOUCH) -> go.Scatter:
    """The page's colour, so that lines end at a marker: a disc under a filled one, its own shape under a hollow one."""
    marker = {
        "symbol": [symbol.removesuffix(OPEN) if symbol.endswith(OPEN) else "circle" for symbol in symbols],
        "size": [size if symbol.endswith(OPEN) else size + 5 for symbol in symbols],
        "color": theme.surface,
        "opacity": 1,
        "line": {"width": 0},
    }
    return _behind("halo", x, y, marker)


def cross(x: list[Any], y: list[float], theme: Theme) -> go.Scatter:
    """Crosses over what a text denies."""
    line = {"width": 1.6, "color": theme.ink}
    marker = {"symbol": "x-thin-open", "size": TOUCH + 3, "color": theme.ink, "opacity": 1, "line": line}
    return _behind("cross", x, y, marker)


def outline(symbols: list[str]) -> dict[str, list[float]]:
    """The line of markers: hollow ones are nothing but their line, filled ones have none."""
    return {"width": [1.8 if symbol.endswith(OPEN) else 0 for symbol in symbols]}


def _behind(name: str, x: list[Any], y: list[float], marker: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=x,
        y=y,
        mode="markers",
        name=name,
        marker=marker,
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
        unselected={"marker": {"opacity": 1}},
    )
