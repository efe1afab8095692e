"""Who has agreed what with whom, party by party: for more parties than a network can hold apart.

In: one row a pair: both parties with label, name, colour and country, how many agreements they hold, plan and deny,
kinds, statuses, and the fact where it is one alone. Out: a figure whose square cells and parties can be clicked.
Left out on purpose: words in the cells; a cell says the kind by shape and colour, or how many there are by a number.

Each pair stands in two cells, so that a party's row holds all that it has agreed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import key, matrix_marks, style, text, words
from views.charts import rows as table
from views.charts.edges import Point
from views.language import Language

COLUMNS = (
    *("fact_id", "party_a_id", "party_b_id", "label_a", "label_b", "colour_a", "colour_b"),
    *("held", "open", "denied", "claims", "kinds", "statuses"),
)
LABEL_SIZE, HEAD_SIZE = 12, 11
LABEL_LIMIT = 92
"""Px for a name beside its row; longer ones are broken."""
LINE = 14
SMALLEST, LARGEST = 12, 24
"""Px of a cell: under 12 a finger misses it."""
DISC = 11
RIGHT = 6


@dataclass(frozen=True)
class Party:
    """A party of the matrix: `side` is its name beside its row, `head` the name above its column, both broken."""

    party_id: str
    label: str
    colour: str
    side: list[str]
    head: list[str]


def agreement_matrix(rows: pd.DataFrame, *, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw the matrix. Raises ValueError if there are no rows."""
    given = list(table.required(rows, COLUMNS))
    known = _ordered(given)
    left = max(text.width(line, LABEL_SIZE) for _, label, _ in known for line in _side(label)) + 6
    pitch = (text.NARROW - left - RIGHT) / (len(known) + 1)
    size = round(min(LARGEST, max(SMALLEST, pitch - 1)))
    limit = _head_limit([label for _, label, _ in known], max(1, int((pitch - 1) // LINE)))
    parties = [
        Party(party_id, label, style.colour_or_grey(colour, theme), _side(label), text.wrap(label, limit, HEAD_SIZE))
        for party_id, label, colour in known
    ]
    heights = [max(size + 4, LINE * len(party.side) + 5) for party in parties]
    middles = [sum(heights[:n]) + height / 2 for n, height in enumerate(heights)]
    head = max(text.width(line, HEAD_SIZE) for party in parties for line in party.head) + 6
    tall = float(sum(heights))
    columns = _key(given, theme, lang)
    foot = key.column_height(columns)
    places: dict[str, Point] = {
        party.party_id: (n, middle) for n, (party, middle) in enumerate(zip(parties, middles, strict=True))
    }
    figure = go.Figure(
        [
            *key.column_samples(columns),
            *matrix_marks.cells(given, places, size, theme, lang),
            _discs(parties, middles, given, theme, lang),
        ]
    )
    figure.update_layout(
        **style.layout(theme, lang, round(head + tall + foot), margin={"l": left, "r": RIGHT, "t": head, "b": foot}),
        **key.column_legends(theme, plot=tall, left=left, right=RIGHT),
        shapes=[shape for n, y in enumerate(middles) for shape in _threads(n, y, size, len(parties), tall, theme)],
        annotations=[note for party in parties for note in _names(*places[party.party_id], party, theme)],
        xaxis={"visible": False, "range": [-1.5, len(parties) - 0.5], "fixedrange": True},
        yaxis={"visible": False, "range": [tall, 0], "fixedrange": True},
    )
    return figure.update_layout(showlegend=True)


def _ordered(given: list[table.Row]) -> list[tuple[str, str, Any]]:
    """id, label, colour of every party: those of one country together, within it those with most agreements first."""
    found: dict[str, tuple[str, str, Any]] = {}
    countries: dict[str, str] = {}
    counts: dict[str, int] = {}
    for row in given:
        for side in ("a", "b"):
            party = str(getattr(row, f"party_{side}_id"))
            found[party] = (party, str(getattr(row, f"label_{side}")), getattr(row, f"colour_{side}"))
            countries[party] = table.text(getattr(row, f"country_{side}", None)) or "~"
            counts[party] = counts.get(party, 0) + int(row.claims)
    ordered = sorted(found, key=lambda party: (countries[party], -counts[party], found[party][1], party))
    return [found[party] for party in ordered]


def _side(label: str) -> list[str]:
    return text.wrap(label, LABEL_LIMIT, LABEL_SIZE)


def _head_limit(labels: list[str], most: int) -> float:
    """The px above the columns at which every name fits into as many lines as a column is wide."""
    limits = [90.0, 130.0, 180.0, 240.0]
    fits = (limit for limit in limits if all(len(text.wrap(label, limit, HEAD_SIZE)) <= most for label in labels))
    return next(fits, max(text.width(label, HEAD_SIZE) for label in labels) + 1)


def _discs(
    parties: list[Party], middles: list[float], given: list[table.Row], theme: style.Theme, lang: Language
) -> go.Scatter:
    """A clickable disc before each row, in the colour of its party."""
    counts = {
        party.party_id: sum(row.held + row.open for row in given if party.party_id in (row.party_a_id, row.party_b_id))
        for party in parties
    }
    return go.Scatter(
        name="parties",
        x=[-1.0] * len(parties),
        y=middles,
        marker={"symbol": "circle", "color": [party.colour for party in parties], "size": DISC, "opacity": 1},
        customdata=[["party", party.party_id] for party in parties],
        hovertext=[
            text.hover(party.label, lang.n("{count} agreement", "{count} agreements", counts[party.party_id]))
            for party in parties
        ],
        **style.CLICKABLE,
    )


def _threads(n: int, y: float, size: int, count: int, tall: float, theme: style.Theme) -> Iterable[dict[str, Any]]:
    """Hairlines from a party's names to its cells, and a shade where it would meet itself. `y` is px from the top."""
    line = {"type": "line", "layer": "below", "line": {"color": theme.line, "width": 0.6}}
    yield {**line, "x0": -1, "x1": count - 0.5, "y0": y, "y1": y}
    yield {**line, "x0": n, "x1": n, "y0": 0, "y1": tall}
    box = {"type": "rect", "x0": n - 0.4, "x1": n + 0.4, "y0": y - size / 2, "y1": y + size / 2, "layer": "below"}
    yield {**box, "fillcolor": theme.shade, "line": {"width": 0}}


def _names(n: float, middle: float, party: Party, theme: style.Theme) -> Iterable[dict[str, Any]]:
    """Beside the row, and turned above the column."""
    beside = {
        "xref": "paper",
        "x": 0,
        "xanchor": "right",
        "y": middle,
        "yanchor": "middle",
        "align": "right",
        "showarrow": False,
    }
    yield {**beside, "text": text.lines(party.side), "font": {"size": LABEL_SIZE, "color": theme.ink}}
    above = {
        "x": n,
        "xanchor": "center",
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "textangle": -90,
        "showarrow": False,
    }
    yield {**above, "text": text.lines(party.head), "font": {"size": HEAD_SIZE, "color": theme.ink}}


def _key(given: list[table.Row], theme: style.Theme, lang: Language) -> tuple[list[key.Entry], list[key.Entry]]:
    """Kinds on the left, status on the right."""
    single = [row for row in given if matrix_marks.one_kind(row)]
    left = [
        key.Entry(word, style.agreement_colour(kind, theme), style.AGREEMENT_SYMBOLS[kind])
        for kind, word in words.agreement_words(lang).items()
        if any(kind in row.kinds for row in single)
    ]
    statuses = {status for row in given for status in row.statuses}
    right = []
    if statuses & {"in_force", "signed"}:
        right.append(key.Entry(lang._("signed, in force"), theme.muted, "circle"))
    if statuses & {"planned", "proposed"}:
        right.append(key.Entry(lang._("planned or proposed"), theme.muted, "circle-open"))
    if statuses & {"suspended", "ended"}:
        right.append(key.Entry(lang._("suspended or ended"), theme.muted, "circle-open-dot"))
    if "denied" in statuses:
        right.append(key.Entry(lang._("denied"), theme.muted, "circle-x-open"))
    if any(row.held + row.open > 1 for row in given):
        right.append(key.Entry(lang._("2 = several: how many"), theme.muted, "square"))
    if any(row.held + row.open > matrix_marks.MOST_WRITTEN for row in given):
        right.append(key.Entry(lang._("≫ = more than 99"), theme.muted, "square"))
    return left, right
