"""A chamber over its terms: a small panel for each party, all on one scale.

In: one row a party and term: party_id, name, colour, term (its place from the left), fact_id, seats, least, most; the
words of all terms. Out: a column for each known figure, a gap with a dash where a term has none. Left out on purpose:
lines between terms: nobody counted in between, and a missing term is no straight line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import rows as table
from views.charts import seat_marks, style, text
from views.language import Language

COLUMNS = ("party_id", "name", "colour", "term", "fact_id", "seats", "least", "most")
LINE = 18
FIGURE = 17
"""Px above the tallest column for its figure."""
TALL = 30
GAP = 16
FOOT = 26
LEAST = 1.5
"""Px of a column however few its seats: what is stated is seen."""


def seat_terms(
    rows: pd.DataFrame, *, terms: Sequence[str], here: int | None, theme: style.Theme, lang: Language
) -> go.Figure:
    """`terms` are the words under the columns, oldest first; `here` is the place of the term that the page shows.
    Parties in the order of the rows. Raises ValueError without rows."""
    drawn = list(table.required(rows, COLUMNS))
    names = {row.party_id: text.wrap(row.name, text.NARROW - 20) for row in drawn}
    colours = {row.party_id: style.colour_or_grey(row.colour, theme) for row in drawn}
    feet, tops, top = {}, {}, 4
    for party, name in names.items():
        tops[party] = top
        top += LINE * len(name) + FIGURE + TALL
        feet[party] = top
        top += GAP
    broken = [text.wrap(word, (text.NARROW - 8) / max(len(terms), 4) - 2, 12) for word in terms]
    feet_words = [text.lines(lines) for lines in broken]
    foot = FOOT + 15 * (max(map(len, broken)) - 1)
    unit = TALL / max(1, *(int(row.most) for row in drawn))
    gaps = [(place, party) for party in names for place in range(len(terms)) if (place, party) not in _known(drawn)]
    shapes = [_foot(low, len(terms), theme) for low in feet.values()]
    for row in drawn:
        low = feet[row.party_id]
        whisker = (low - int(row.least) * unit, low - int(row.most) * unit)
        shapes += _upright(whisker, int(row.term), theme)
    figure = go.Figure(
        [
            _columns(drawn, feet, colours, terms, unit, lang),
            _figures(drawn, feet, unit, theme, lang),
            _gaps(gaps, names, feet, terms, theme, lang),
        ]
    )
    figure.update_layout(
        **style.layout(theme, lang, round(top + foot + 4), margin={"l": 4, "r": 4, "t": 4, "b": foot}),
        shapes=shapes,
        annotations=[_name(names[party], tops[party], theme) for party in names],
        xaxis={
            "range": [-0.5, max(len(terms), 4) - 0.5],
            "tickvals": list(range(len(terms))),
            "ticktext": [f"<b>{word}</b>" if i == here else word for i, word in enumerate(feet_words)],
            "tickfont": {"size": 12, "color": theme.muted},
            "tickangle": 0,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [top, 0], "fixedrange": True},
    )
    return figure


def _known(drawn: list[table.Row]) -> set[tuple[int, str]]:
    return {(int(row.term), row.party_id) for row in drawn}


def _columns(
    drawn: list[table.Row],
    feet: dict[str, int],
    colours: dict[str, str],
    terms: Sequence[str],
    unit: float,
    lang: Language,
) -> go.Bar:
    hover = []
    for row in drawn:
        count = lang.n("{count} seat", "{count} seats", int(row.seats))
        hover.append(text.hover(row.name, f"{terms[int(row.term)]}: {count}", seat_marks.stated(row, lang)))
    return go.Bar(
        name="seats",
        x=[int(row.term) for row in drawn],
        base=[feet[row.party_id] for row in drawn],
        y=[-max(LEAST, int(row.seats) * unit) for row in drawn],
        width=0.6,
        marker={"color": [colours[row.party_id] for row in drawn], "line": {"width": 0}},
        customdata=[["fact", row.fact_id, row.party_id] for row in drawn],
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )


def _figures(
    drawn: list[table.Row], feet: dict[str, int], unit: float, theme: style.Theme, lang: Language
) -> go.Scatter:
    return go.Scatter(
        name="figures",
        x=[int(row.term) for row in drawn],
        y=[feet[row.party_id] - max(int(row.seats), int(row.most)) * unit for row in drawn],
        mode="text",
        text=[lang.number(int(row.seats)) for row in drawn],
        textposition="top center",
        textfont={"size": 12, "color": theme.ink},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _gaps(
    gaps: list[tuple[int, str]],
    names: dict[str, list[str]],
    feet: dict[str, int],
    terms: Sequence[str],
    theme: style.Theme,
    lang: Language,
) -> go.Scatter:
    """A dash where a column would stand: nobody reports it, which is not zero."""
    hint = lang._("not reported")
    return go.Scatter(
        name="not reported",
        x=[place for place, _ in gaps],
        y=[feet[party] for _, party in gaps],
        mode="text",
        text=["–"] * len(gaps),
        textposition="top center",
        textfont={"size": 12, "color": theme.muted},
        hovertext=[text.hover(" ".join(names[party]), f"{terms[place]}: {hint}") for place, party in gaps],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )


def _foot(low: int, count: int, theme: style.Theme) -> dict[str, Any]:
    place = {"x0": -0.5, "x1": count - 0.5, "y0": low, "y1": low}
    return {"type": "line", **place, "line": {"color": theme.line, "width": 1}, "layer": "below"}


def _upright(ends: tuple[float, float], at: int, theme: style.Theme) -> list[dict[str, Any]]:
    """Least to most as an upright line beside the middle of the column, without caps: columns are narrow."""
    if ends[0] == ends[1]:
        return []
    place = {"x0": at, "x1": at, "y0": ends[0], "y1": ends[1]}
    return [{"type": "line", **place, "line": {"color": theme.ink, "width": 2}, "layer": "above"}]


def _name(lines: list[str], top: float, theme: style.Theme) -> dict[str, Any]:
    place = {"x": 0, "xref": "paper", "y": top, "xanchor": "left", "yanchor": "top", "align": "left", "xshift": -3}
    return {**place, "text": text.lines(lines), "showarrow": False, "font": {"color": theme.ink, "size": 13}}
