"""Who stands how to whom: a row says what a party says of others, a column what others say of it.

In: a row for each ordered pair (stance_cells.cells). Out: a figure with a sign and a colour for each polarity, several
polarities side by side, and for empty places a sign that says why they are empty. Left out on purpose: a mean of
several polarities.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import cells, style, text, words
from views.charts import rows as table
from views.language import Language

POLARITIES = ("supportive", "neutral", "critical", "ignoring")
SAID = (*POLARITIES, "denied", "open")
FIRST = ("supportive", "critical", "neutral", "ignoring", "denied", "open")
"""In which order they are drawn where a cell cannot hold all."""
MOST_WITH_COUNTS = 8
"""Columns up to which a sign has room for its number on a phone; hover and table always say it."""
_PAIR = ("from_id", "to_id", "from_rank", "to_rank", "from_name", "from_short", "to_name", "to_short")
COLUMNS = (*_PAIR, *SAID, "left_out", "documents", "sentences")
LABEL, HEAD = 112, 120
"""Px of a row's and of a column's label before it is broken."""
DENIED, OPEN, SILENT, APART = "✕", "◇", "0", "·"
"""Not counted: denied, announced. Empty: both are named, nothing is said; no document names both."""


def stance_matrix(rows: pd.DataFrame, *, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw the matrix. Raises ValueError if there are no rows."""
    given = list(table.required(rows, COLUMNS))
    by_from = {row.from_rank: _label(row) for row in given}
    by_to = {row.to_rank: row.to_short for row in given}
    grid = cells.Grid(
        [by_from[rank] for rank in sorted(by_from)],
        [text.wrap(by_to[rank], HEAD, cells.SIZE) for rank in sorted(by_to)],
    )
    signs = _signs(given, theme, lang)
    head = max(grid.head, 34)
    top = cells.key_height(signs) + head + 8
    figure = go.Figure(
        cells.trace(
            [part for row in given for part in parts(row, theme, lang, counts=len(by_to) <= MOST_WITH_COUNTS)], theme
        )
    )
    figure.update_layout(
        **style.layout(theme, lang, grid.height + top + 8, margin={"l": grid.left, "r": 8, "t": top, "b": 8}),
        **grid.axes(theme),
        barmode="overlay",
        bargap=0,
        annotations=[_corner(lang, theme), *cells.key(signs, grid, theme, above=head + 4)],
        shapes=[_nobody(i, theme) for i in range(len(grid.rows))],
    )
    return figure


def parts(row: table.Row, theme: style.Theme, lang: Language, *, counts: bool = True) -> list[cells.Part]:
    """What stands in a cell, side by side; an empty one holds the sign of its emptiness."""
    found = [what for what in FIRST if getattr(row, what)]
    hover = text.hover(f"{row.from_name} → {row.to_name}", *describe(row, lang))
    place: dict[str, Any] = {"row": row.from_rank, "column": row.to_rank, "hover": hover}
    pair = ("pair", f"{row.from_id}~{row.to_id}")
    if not found:
        sign, border = (SILENT, theme.line) if row.documents else (APART, None)
        return [cells.Part(words=sign, target=pair, border=border, ink=theme.muted, **place)]
    shares = cells.shares(len(found))
    shown = [
        cells.Part(
            words=_sign(what, getattr(row, what) if counts else 1),
            target=_target(row, what),
            fill=style.stance_colour(what, theme),
            border=None if style.stance_colour(what, theme) else theme.muted,
            share=share,
            **place,
        )
        for what, share in zip(found, shares[: cells.MOST_PARTS], strict=False)
    ]
    if rest := found[cells.MOST_PARTS :]:
        sign = DENIED if "denied" in rest else cells.MORE
        shown.append(cells.Part(words=sign, target=pair, border=theme.muted, share=shares[-1], **place))
    return shown


def _label(row: table.Row) -> list[str]:
    """The name, or where it takes more than two lines the short one."""
    lines = text.wrap(row.from_name, LABEL, cells.SIZE)
    return lines if len(lines) < 3 else text.wrap(row.from_short, LABEL, cells.SIZE)


def describe(row: table.Row, lang: Language) -> list[str]:
    """What a cell says, and where nothing is said, why: denied, only possible, silent, or not covered."""
    _, n = lang._, lang.n
    polarity = words.polarity_words(lang)
    said = [f"{lang.number(getattr(row, what))} {polarity[what]}" for what in POLARITIES if getattr(row, what)]
    lines = [", ".join(said)]
    if row.open:
        lines.append(n("{count} only announced or proposed", "{count} only announced or proposed", row.open))
    if row.denied:
        lines.append(n("{count} explicitly denied, not counted", "{count} explicitly denied, not counted", row.denied))
    if row.left_out:
        lines.append(
            n("{count} hypothetical statement left out", "{count} hypothetical statements left out", row.left_out)
        )
    if not any(lines):
        lines.append(_("nothing said") if row.documents else _("not covered: no document names both"))
    return [*lines, covered(row.documents, row.sentences, lang)]


def covered(documents: int, sentences: int, lang: Language) -> str:
    """How much there is that names both: `41 sentences in 5 documents name both`."""
    n = lang.n
    if not documents:
        return lang._("0 documents name both")
    where = n("in {count} document", "in {count} documents", documents)
    if not sentences:
        return n(
            "{count} document names both, but no sentence does",
            "{count} documents name both, but no sentence does",
            documents,
        )
    return n("{count} sentence {where} names both", "{count} sentences {where} name both", sentences, where=where)


def _sign(what: str, count: int) -> str:
    sign = {**style.STANCE_SIGNS, "denied": DENIED, "open": OPEN}[what]
    return sign if count == 1 else f"{sign}<br>{count}"


def _target(row: table.Row, what: str) -> tuple[str, str]:
    fact = table.text(getattr(row, f"{what}_fact", ""))
    return ("fact", fact) if fact else ("pair", f"{row.from_id}~{row.to_id}")


def _signs(given: list[table.Row], theme: style.Theme, lang: Language) -> list[tuple[str, str | None]]:
    """The signs that occur, each with its word and its colour; None for a hollow one."""
    word = {**words.polarity_words(lang), "denied": lang._("denied"), "open": lang._("planned, possible")}
    return [
        (f"{_sign(what, 1)} {word[what]}", style.stance_colour(what, theme))
        for what in SAID
        if any(getattr(row, what) for row in given)
    ]


def _corner(lang: Language, theme: style.Theme) -> dict[str, Any]:
    place = {"xref": "paper", "x": 0, "xanchor": "right", "yref": "paper", "y": 1, "yanchor": "bottom"}
    towards, from_ = lang._("towards"), lang._("from")
    words_ = f"{towards} →<br>{from_} ↓"
    return {
        **place,
        "xshift": -6,
        "text": words_,
        "align": "right",
        "showarrow": False,
        "font": {"size": 12, "color": theme.muted},
    }


def _nobody(i: int, theme: style.Theme) -> dict[str, Any]:
    """The diagonal: a party says nothing of itself here."""
    ends = {"x0": i - 0.2, "x1": i + 0.2, "y0": i - 0.2, "y1": i + 0.2}
    return {"type": "line", **ends, "line": {"color": theme.line, "width": 1}, "layer": "below"}
