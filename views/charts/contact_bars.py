"""Who is in contact with whom, and who explicitly is not: a row a pair, in words.

In: rows of pairs by kind and modality (relations.contacts) with label_pair. Out: a figure whose filled cells are
asserted, hollow ones denied or only announced; both beside each other where the texts disagree. Left out on purpose:
pairs of which nothing is said: no statement of contact is no statement of none.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from views.charts import cells, style, text, words
from views.charts import rows as table
from views.language import Language

COLUMNS = ("a_id", "b_id", "kind", "modality", "facts", "documents", "fact_id", "label_pair")
LABEL, WORD = 150, 84
"""Px of a pair's names before they are broken, and of the words in half of a cell."""


def contact_bars(rows: pd.DataFrame, *, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw the pairs in the order of their rows. Raises ValueError if there are none."""
    given = list(table.required(rows, COLUMNS))
    pairs: dict[tuple[str, str], list[table.Row]] = {}
    for row in given:
        pairs.setdefault((row.a_id, row.b_id), []).append(row)
    labels = [text.wrap_pair(of[0].label_pair, LABEL, cells.SIZE) for of in pairs.values()]
    grid = cells.Grid(labels, [])
    parts = [part for i, of in enumerate(pairs.values()) for part in _parts(of, i, theme, lang)]
    figure = go.Figure(cells.trace(parts, theme))
    figure.update_layout(
        **style.layout(theme, lang, grid.height + 16, margin={"l": grid.left, "r": 8, "t": 8, "b": 8}),
        **grid.axes(theme),
        barmode="overlay",
        bargap=0,
    )
    return figure


def _parts(of: list[table.Row], i: int, theme: style.Theme, lang: Language) -> list[cells.Part]:
    """What is asserted first, then what is denied or planned."""
    ordered = sorted(of, key=lambda row: (row.modality != "asserted", -row.facts))
    shares = cells.shares(len(ordered))
    shown = [_part(row, i, share, theme, lang) for row, share in zip(ordered, shares[: cells.MOST_PARTS], strict=False)]
    if rest := ordered[cells.MOST_PARTS :]:
        said = [f"{word(row.kind, row.modality, lang)} ({lang.number(row.facts)})" for row in rest]
        hover = text.hover(of[0].label_pair, *said)
        target = ("pair", f"{of[0].a_id}~{of[0].b_id}")
        shown.append(cells.Part(i, 0, cells.MORE, hover, target, border=theme.muted, share=shares[-1]))
    return shown


def _part(row: table.Row, i: int, share: cells.Share, theme: style.Theme, lang: Language) -> cells.Part:
    colour = style.palette("blue" if row.kind == "contact" else "vermillion", theme)
    asserted = row.modality == "asserted"
    said = word(row.kind, row.modality, lang)
    found = lang.n("from {count} statement", "from {count} statements", row.facts)
    documents = lang.n("in {count} document", "in {count} documents", row.documents)
    shown = said if row.facts == 1 else f"{said} ({lang.number(row.facts)})"
    return cells.Part(
        row=i,
        column=0,
        words=text.lines(text.wrap(shown, WORD * 2 * share[1], 10)),
        hover=text.hover(row.label_pair, said, f"{found} {documents}"),
        target=("fact", row.fact_id) if row.facts == 1 else ("pair", f"{row.a_id}~{row.b_id}"),
        fill=colour if asserted else None,
        border=None if asserted else colour,
        share=share,
    )


def word(kind: str, modality: str, lang: Language) -> str:
    """`contact`, `no contact`, `contact: denied`."""
    said = lang._("contact") if kind == "contact" else lang._("no contact")
    return said if modality == "asserted" else f"{said}: {words.modality_words(lang).get(modality, modality)}"
