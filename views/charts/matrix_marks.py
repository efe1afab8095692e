"""The cells of the matrix: a square to click, and on it the sign of one agreement or the number of several.

In: rows a pair and the place of each party. Out: traces. Left out on purpose: names, threads and the key (`matrix`).
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from views.charts import overlay, style, text, words
from views.charts import rows as table
from views.charts.edges import Point
from views.language import Language

SIGN = 0.62
"""The sign's share of its square."""
TINT = 0.16
MOST_WRITTEN, MANY = 99, "≫"
PAST = ("suspended", "ended")


def one_kind(row: table.Row) -> bool:
    """Whether the cell shows the sign of a kind: a single agreement, or nothing but what is denied."""
    return int(row.held + row.open) <= 1 and len(row.kinds) == 1


def cells(
    given: list[table.Row], places: dict[str, Point], size: int, theme: style.Theme, lang: Language
) -> list[go.Scatter]:
    """Squares, signs above them, and crosses over what is only denied: each pair twice, mirrored."""
    placed = [
        (row, places[one][0], places[other][1])
        for row in given
        for one, other in ((row.party_b_id, row.party_a_id), (row.party_a_id, row.party_b_id))
    ]
    rows = [row for row, _, _ in placed]
    colours = [_colour(row, theme) for row in rows]
    squares = go.Scatter(
        name="cells",
        x=[x for _, x, _ in placed],
        y=[y for _, _, y in placed],
        text=[_number(int(row.held + row.open)) for row in rows],
        textposition="middle center",
        textfont={"size": max(11, round(size * 0.55)), "color": theme.ink},
        marker={
            "symbol": "square",
            "color": [_fill(row, colour) for row, colour in zip(rows, colours, strict=True)],
            "size": size,
            "opacity": 1,
            "line": {"width": 1, "color": [style.faded(colour, 0.6) for colour in colours]},
        },
        **_leads(rows, lang),
        **style.CLICKABLE | {"mode": "markers+text", "selected": {"marker": {"size": size + 4}}},
    )
    signed = [(row, x, y) for row, x, y in placed if one_kind(row)]
    symbols = [_symbol(row) for row, _, _ in signed]
    signs = go.Scatter(
        name="signs",
        x=[x for _, x, _ in signed],
        y=[y for _, _, y in signed],
        marker={
            "symbol": symbols,
            "color": [_colour(row, theme) for row, _, _ in signed],
            "size": round(size * SIGN),
            "opacity": 1,
            "line": {"width": [1.6 if "-open" in symbol else 0 for symbol in symbols]},
        },
        **_leads([row for row, _, _ in signed], lang),
        **style.CLICKABLE | {"selected": {"marker": {"size": round(size * SIGN) + 4}}},
    )
    denied = [(x, y) for row, x, y in placed if not row.held + row.open]
    crosses = [overlay.cross([x for x, _ in denied], [y for _, y in denied], theme)] if denied else []
    return [squares, signs, *crosses]


def _number(count: int) -> str:
    """How many there are, if more than one; a square holds two digits."""
    return "" if count < 2 else str(count) if count <= MOST_WRITTEN else MANY


def _leads(rows: list[table.Row], lang: Language) -> dict[str, Any]:
    """One statement leads to its sentence, several to the table that lists them."""
    return {
        "customdata": [
            ["fact", row.fact_id] if int(row.claims) == 1 else ["pair", f"{row.party_a_id}~{row.party_b_id}"]
            for row in rows
        ],
        "hovertext": [_hover(row, lang) for row in rows],
    }


def _hover(row: table.Row, lang: Language) -> str:
    names = [getattr(row, f"name_{side}", None) or getattr(row, f"label_{side}") for side in ("a", "b")]
    kinds, statuses = words.agreement_words(lang), words.status_words(lang)
    return text.hover(
        " – ".join(map(str, names)),
        counts(row, lang),
        ", ".join(kinds.get(kind, kind) for kind in row.kinds),
        ", ".join(statuses.get(status, status) for status in row.statuses),
        lang._("⚠ disputed") if getattr(row, "disputed", False) else "",
    )


def counts(row: table.Row, lang: Language) -> str:
    """`2 agreements · 1 planned or proposed · 1 denied, not counted`: what there is, and no zeros."""
    n = lang.n
    parts = [
        (row.held, n("{count} agreement", "{count} agreements", int(row.held))),
        (row.open, n("{count} planned or proposed", "{count} planned or proposed", int(row.open))),
        (row.denied, n("{count} denied, not counted", "{count} denied, not counted", int(row.denied))),
    ]
    return " · ".join(words for count, words in parts if count)


def _symbol(row: table.Row) -> str:
    """The shape says the kind; hollow what is planned or denied, with a dot what is over."""
    status = "denied" if not row.held + row.open else str(row.statuses[0])
    dot = status in PAST and not row.open
    return style.agreement_symbol(row.kinds[0], status) + ("-open-dot" if dot else "")


def _colour(row: table.Row, theme: style.Theme) -> str:
    """Grey for several kinds, and for what no longer holds or never did."""
    past = not row.open and all(status in (*PAST, "denied") for status in row.statuses)
    return style.agreement_colour(row.kinds[0], theme) if len(row.kinds) == 1 and not past else theme.grey


def _fill(row: table.Row, colour: str) -> str:
    """Tinted where something was agreed; empty where it is only planned or denied."""
    return style.faded(colour, TINT if row.held else 0.0)
