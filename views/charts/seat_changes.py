"""Gains and losses: what each party holds in one term of a chamber, and what it held in another.

In: one row a party: party_id, name, colour, and for each term fact_id, seats, least, most (`…_now`, `…_then`), change.
Out: two bars a party, hollow then and solid now, the signed difference beside the name. Left out on purpose: a
difference where one term has no figure (not reported is not zero), and shares, since chambers change in size.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import rows as table
from views.charts import seat_marks, style, text
from views.language import Language

SIDES = ("then", "now")
COLUMNS = (
    *("party_id", "name", "colour", "change"),
    *(f"{column}_{side}" for side in SIDES for column in ("fact_id", "seats", "least", "most")),
)
LINE = 18
BAR = 13
BETWEEN = 3
GAP = 18
ROOM = 1.45
"""The axis is so much longer than the longest bar that the figure at its end has room on the narrowest chart."""
ASIDE = 118
"""Px at the right end of the name's line for the difference."""

Ends = tuple[int, int]


def seat_changes(
    rows: pd.DataFrame, *, then: str, now: str, sizes: tuple[int | None, int | None], theme: style.Theme, lang: Language
) -> go.Figure:
    """`then` and `now` name the terms in a word; `sizes` are the chamber's then and now. ValueError without rows."""
    parties = list(table.required(rows, COLUMNS))
    words = dict(zip(SIDES, (then, now), strict=True))
    size = dict(zip(SIDES, sizes, strict=True))
    names = [text.wrap(row.name, text.NARROW - ASIDE) for row in parties]
    tops = [0]
    for name in names:
        tops.append(tops[-1] + LINE * len(name) + 4 + 2 * BAR + BETWEEN + GAP)
    lows = [top - GAP - BAR / 2 for top in tops[1:]]
    places = {"then": [low - BAR - BETWEEN for low in lows], "now": lows}
    most = max((ends[1] for row in parties for side in SIDES if (ends := _ends(row, side))), default=1)
    figure = go.Figure()
    shapes: list[dict[str, Any]] = []
    for side in SIDES:
        figure.add_trace(_bars(parties, side, words[side], places[side], size[side], theme, lang))
        figure.add_trace(_figures(parties, side, words[side], places[side], theme, lang))
        for row, place in zip(parties, places[side], strict=True):
            shapes += seat_marks.whisker(_ends(row, side) or (0, 0), place, theme)
    figure.update_layout(
        **style.layout(theme, lang, tops[-1] + 8, margin={"l": 4, "r": 4, "t": 4, "b": 4}),
        barmode="overlay",
        shapes=shapes,
        annotations=[
            note
            for row, name, top in zip(parties, names, tops, strict=False)
            for note in (_name(name, top, theme), _change(row, top, theme, lang))
        ],
        xaxis={"visible": False, "range": [0, max(most, 1) * ROOM], "fixedrange": True},
        yaxis={"visible": False, "range": [tops[-1], 0], "fixedrange": True},
    )
    return figure


def signed(change: int, lang: Language) -> str:
    """`+12`, `−7`, `±0`: with the sign in full, since colour alone says nothing."""
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return sign + lang.number(abs(change))


def _ends(row: table.Row, side: str) -> Ends | None:
    """Least and most of a term; None where no figure is stated."""
    if pd.isna(getattr(row, f"seats_{side}")):
        return None
    return int(getattr(row, f"least_{side}")), int(getattr(row, f"most_{side}"))


def _bars(
    parties: list[table.Row], side: str, word: str, places: list[float], size: int | None, theme: style.Theme,
    lang: Language,
) -> go.Bar:  # fmt: skip
    known = [(row, place) for row, place in zip(parties, places, strict=True) if _ends(row, side)]
    seats = [int(getattr(row, f"seats_{side}")) for row, _ in known]
    colours = [style.colour_or_grey(row.colour, theme) for row, _ in known]
    hover = []
    for (row, _), count in zip(known, seats, strict=True):
        share = lang._("{share} of the seats", share=lang.percent(100 * count / size)) if size else ""
        held = lang.n("{count} seat", "{count} seats", count)
        hover.append(text.hover(row.name, f"{word}: {held}", share))
    hollow = {"color": seat_marks.CLEAR, "line": {"width": 1.6, "color": colours}}
    return go.Bar(
        name=side,
        orientation="h",
        width=BAR,
        x=seats,
        y=[place for _, place in known],
        marker=hollow if side == "then" else {"color": colours, "line": {"width": 0}},
        customdata=[["fact", getattr(row, f"fact_id_{side}"), row.party_id] for row, _ in known],
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )


def _figures(
    parties: list[table.Row], side: str, word: str, places: list[float], theme: style.Theme, lang: Language
) -> go.Scatter:
    """`2021: 83` at the end of a bar; where there is none, that nobody reports it."""
    ends = [_ends(row, side) for row in parties]
    missing = lang._("not reported")
    return go.Scatter(
        name=f"figures {side}",
        x=[known[1] if known else 0 for known in ends],
        y=places,
        mode="text",
        text=[
            f"\u2002{text.safe(word)}: "
            + (_figure(row, side, known, lang) if known else f"<i>{text.safe(missing)}</i>")
            for row, known in zip(parties, ends, strict=True)
        ],
        textposition="middle right",
        textfont={"size": 12, "color": [theme.ink if known and side == "now" else theme.muted for known in ends]},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _figure(row: table.Row, side: str, ends: Ends, lang: Language) -> str:
    """`60`, or `60 (58–62)` where the texts differ: the difference is that of the first number."""
    seats = lang.number(int(getattr(row, f"seats_{side}")))
    return seats if ends[0] == ends[1] else f"{seats} ({seat_marks.stretch(*ends, lang)})"


def _name(lines: list[str], top: float, theme: style.Theme) -> dict[str, Any]:
    return {**_note(top, theme), "x": 0, "xanchor": "left", "align": "left", "xshift": -3, "text": text.lines(lines)}


def _change(row: table.Row, top: float, theme: style.Theme, lang: Language) -> dict[str, Any]:
    """The difference of the shown figures; none where one of them is not reported."""
    words = "" if pd.isna(row.change) else f"<b>{signed(int(row.change), lang)}</b>"
    return {**_note(top, theme), "x": 1, "xanchor": "right", "align": "right", "text": words}


def _note(top: float, theme: style.Theme) -> dict[str, Any]:
    return {"xref": "paper", "y": top, "yanchor": "top", "showarrow": False, "font": {"color": theme.ink, "size": 13}}
