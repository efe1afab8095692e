"""A grid of cells that can be clicked, each of one part or of several side by side.

In: parts of cells with their look, labels of rows and columns. Out: one trace of bars (Plotly reports no click on the
cells of a heatmap), axes and margins. Left out on purpose: what a cell means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from views.charts import style, text

FILLED = 0.9
"""Share of a cell that is drawn; the rest is the gap to its neighbours."""
SIZE, LINE = 12, 15
ROW = 36
CLEAR = "rgba(0,0,0,0)"


MOST_PARTS, MORE, NARROW = 2, "…", 0.2
"""Parts of a cell that are drawn; the rest shares a narrow third, whose sign says that there is more."""


Share = tuple[float, float]
"""Where a part begins within its cell, and how wide it is, both 0..1."""


@dataclass(frozen=True)
class Part:
    """A part of a cell; without `fill` it is hollow."""

    row: int
    column: int
    words: str
    hover: str
    target: tuple[str, str]
    """What a click opens."""
    fill: str | None = None
    border: str | None = None
    ink: str | None = None
    share: Share = (0.0, 1.0)


def shares(count: int) -> list[Share]:
    """Where each of the drawn parts stands; of more than can be drawn, the last is the narrow one."""
    if count <= MOST_PARTS:
        return [(n / count, 1 / count) for n in range(count)]
    wide = (1 - NARROW) / MOST_PARTS
    return [*((n * wide, wide) for n in range(MOST_PARTS)), (1 - NARROW, NARROW)]


def trace(parts: list[Part], theme: style.Theme) -> go.Bar:
    """All parts as bars; their words shrink to the room there is."""
    inks = [style.ink_on(part.fill) if part.fill else part.ink or theme.ink for part in parts]
    return go.Bar(
        name="cells",
        orientation="h",
        base=[part.column - FILLED / 2 + part.share[0] * FILLED for part in parts],
        x=[part.share[1] * FILLED for part in parts],
        y=[part.row for part in parts],
        width=FILLED,
        marker={
            "color": [part.fill or CLEAR for part in parts],
            "line": {
                "color": [part.border or theme.surface for part in parts],
                "width": [1.4 if part.border else 0 for part in parts],
            },
        },
        text=[part.words for part in parts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
        insidetextfont={"size": 13, "color": inks, "family": style.FONT},
        customdata=[list(part.target) for part in parts],
        hovertext=[part.hover for part in parts],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


Sign = tuple[str, str | None]
"""A sign with its word, and the colour of its cells; None where they are hollow."""


def key_height(signs: list[Sign]) -> int:
    """Px that the key takes above the labels of the columns."""
    return (LINE + 4) * len(_key_lines(signs)) + 6


def key(signs: list[Sign], grid: Grid, theme: style.Theme, *, above: int) -> list[dict[str, Any]]:
    """The signs in words, from the left edge on: Plotly's own key has no more room than the plot, little on a phone."""
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -grid.left, "yref": "paper", "y": 1}
    font = {"size": SIZE, "color": theme.muted}
    lines = _key_lines(signs)
    return [
        {
            **place,
            "yanchor": "bottom",
            "yshift": above + (LINE + 4) * (len(lines) - 1 - n),
            "text": "\u2003".join(
                f'<span style="color:{c or theme.ink}">{"■" if c else "□"}</span> {w}' for w, c in line
            ),
            "showarrow": False,
            "font": font,
        }
        for n, line in enumerate(lines)
    ]


def _key_lines(signs: list[Sign]) -> list[list[Sign]]:
    lines: list[list[Sign]] = []
    used = 0.0
    for sign in signs:
        wide = text.width(sign[0], SIZE) + 32
        if not lines or used + wide > text.NARROW - 16:
            lines.append([])
            used = 0.0
        lines[-1].append(sign)
        used += wide
    return lines


@dataclass(frozen=True)
class Grid:
    """Rows and columns with their labels, broken into lines, and the px that they take."""

    rows: list[list[str]]
    columns: list[list[str]]

    @property
    def row_height(self) -> int:
        return max(ROW, 8 + LINE * max(map(len, self.rows)))

    @property
    def height(self) -> int:
        return self.row_height * len(self.rows)

    @property
    def left(self) -> int:
        return round(max(text.width(line, SIZE) for lines in self.rows for line in lines)) + 8

    @property
    def head(self) -> int:
        """Px of the labels of the columns, which stand upright."""
        return round(max([0, *(text.width(line, SIZE) for lines in self.columns for line in lines)])) + 8

    def axes(self, theme: style.Theme) -> dict[str, Any]:
        shared = {"showgrid": False, "zeroline": False, "showline": False, "ticks": "", "fixedrange": True}
        font = {"size": SIZE, "color": theme.ink}
        count = max(1, len(self.columns))
        return {
            "xaxis": {
                **shared,
                "side": "top",
                "range": [-0.5, count - 0.5],
                "tickvals": list(range(len(self.columns))),
                "ticktext": [text.lines(lines) for lines in self.columns],
                "tickangle": -90,
                "tickfont": font,
            },
            "yaxis": {
                **shared,
                "range": [len(self.rows) - 0.5, -0.5],
                "tickvals": list(range(len(self.rows))),
                "ticktext": [text.lines(lines) for lines in self.rows],
                "tickfont": font,
            },
        }
