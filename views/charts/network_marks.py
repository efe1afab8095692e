"""The marks of the network: parties with their names, agreements with their lines.

In: rows, parties, places and curves. Out: traces, shapes and annotations.
Left out on purpose: the choice of places (`circle`) and of bows (`edges`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from views.charts import agreement_text, overlay, style, text
from views.charts import rows as table
from views.charts.circle import Pair
from views.charts.edges import Curve, Point
from views.language import Language

NODE = 18
LABEL_SIZE = 12


@dataclass(frozen=True)
class Party:
    """A party as the rows show it; `lines` is its name broken for the margin."""

    party_id: str
    label: str
    colour: str
    country: str
    lines: list[str]


def agreements(given: list[table.Row], curves: list[Curve], theme: style.Theme, lang: Language) -> list[go.Scatter]:
    """The clickable marker on each line, above the page's colour, and crosses over what is denied."""
    x, y = [curve.mark[0] for curve in curves], [curve.mark[1] for curve in curves]
    symbols = [style.agreement_symbol(row.kind, row.status) for row in given]
    marker = {
        "symbol": symbols,
        "color": [_colour(row, theme) for row in given],
        "size": style.TOUCH,
        "opacity": 1,
        "line": overlay.outline(symbols),
    }
    marks = go.Scatter(
        name="agreements",
        x=x,
        y=y,
        marker=marker,
        customdata=[["fact", row.fact_id] for row in given],
        hovertext=[agreement_text.hover(row, lang) for row in given],
        **style.CLICKABLE,
    )
    denied = [curve.mark for row, curve in zip(given, curves, strict=True) if row.status == "denied"]
    crosses = [overlay.cross([x for x, _ in denied], [y for _, y in denied], theme)] if denied else []
    return [overlay.halo(x, y, symbols, theme), marks, *crosses]


def parties(
    known: list[Party], places: dict[str, Point], pairs: list[Pair], theme: style.Theme, lang: Language
) -> go.Scatter:
    """A clickable disc for each party, in its own colour."""
    counts = [sum(party.party_id in pair for pair in pairs) for party in known]
    marker = {
        "symbol": "circle",
        "color": [party.colour for party in known],
        "size": NODE,
        "opacity": 1,
        "line": {"color": theme.surface, "width": 2},
    }
    return go.Scatter(
        name="parties",
        x=[places[party.party_id][0] for party in known],
        y=[places[party.party_id][1] for party in known],
        marker=marker,
        customdata=[["party", party.party_id] for party in known],
        hovertext=[
            text.hover(party.label, lang.n("{count} agreement", "{count} agreements", count))
            for party, count in zip(known, counts, strict=True)
        ],
        **style.CLICKABLE | {"selected": {"marker": {"size": NODE + 5}}},
    )


def line(row: table.Row, curve: Curve, theme: style.Theme) -> dict[str, Any]:
    """The bow of an agreement. Shapes, unlike lines of traces, may each have a dash of their own and take no clicks."""
    (x0, y0), (x1, y1), (x2, y2) = curve.start, curve.control, curve.end
    return {
        "type": "path",
        "path": f"M{x0:.4f},{y0:.1f}Q{x1:.4f},{y1:.1f},{x2:.4f},{y2:.1f}",
        "line": {
            "color": _colour(row, theme),
            "width": 1 if row.status == "denied" else 2,
            "dash": style.STATUS_DASHES.get(row.status, "solid"),
        },
        "layer": "below",
        "opacity": 0.8,
    }


def name(party: Party, place: Point, theme: style.Theme) -> dict[str, Any]:
    """The name beside its disc, in the margin."""
    right = place[0] > 0
    return {
        "x": place[0],
        "y": place[1],
        "xshift": (NODE / 2 + 4) * (1 if right else -1),
        "xanchor": "left" if right else "right",
        "yanchor": "middle",
        "align": "left" if right else "right",
        "text": text.lines(party.lines),
        "showarrow": False,
        "font": {"size": LABEL_SIZE, "color": theme.ink},
    }


def _colour(row: table.Row, theme: style.Theme) -> str:
    """What no longer holds or never did is grey, whatever its kind."""
    past = row.status in ("suspended", "ended", "denied")
    return theme.grey if past else style.agreement_colour(row.kind, theme)
