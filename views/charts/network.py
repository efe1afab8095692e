"""Who has agreed what with whom: parties on a circle, a line for each agreement.

In: one row an agreement: fact_id, both parties with label and colour, kind, status, date_edtf; if known their country.
Out: a figure whose parties and lines can be clicked. Shape and colour say the kind, the dash says the status.
Left out on purpose: words on the lines, which collide; they stand in the hover text and in the page's table.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from views.charts import circle, edges, key, network_marks, style, text, words
from views.charts import rows as table
from views.charts.network_marks import LABEL_SIZE, NODE, Party
from views.language import Language

COLUMNS = (
    *("fact_id", "party_a_id", "party_b_id", "label_a", "label_b", "colour_a", "colour_b"),
    *("kind", "status", "date_edtf"),
)
LABEL_LINE = 15
LABEL_LIMIT = 96
"""Px for a name beside the circle: two of them leave a third of the narrowest chart to the lines."""
STEP = 38
AIRY = 320
"""Px of height that a network of few parties gets: enough for bows between them."""


def agreement_network(rows: pd.DataFrame, *, theme: style.Theme, lang: Language) -> go.Figure:
    """Draw the network. Raises ValueError if there are no rows."""
    given = list(table.required(rows, COLUMNS))
    parties = _parties(given, theme)
    pairs = [(row.party_a_id, row.party_b_id) for row in given]
    ordered = circle.order({party.party_id: party.country for party in parties}, pairs)
    step = max(STEP, AIRY / len(ordered), *(LABEL_LINE * len(party.lines) + 8 for party in parties))
    tall = max(140.0, step * ((len(ordered) + 1) // 2) + 2 * NODE)
    margin = max(text.width(line, LABEL_SIZE) for party in parties for line in party.lines) + NODE + 4
    places = circle.places(ordered, step)
    curves = edges.curves(pairs, places, (text.NARROW - 2 * margin) / 2)
    columns = _key(given, theme, lang)
    figure = go.Figure(
        [
            *key.column_samples(columns),
            *network_marks.agreements(given, curves, theme, lang),
            network_marks.parties(parties, places, pairs, theme, lang),
        ]
    )
    foot = key.column_height(columns)
    figure.update_layout(
        **style.layout(theme, lang, round(8 + tall + foot), margin={"l": margin, "r": margin, "t": 8, "b": foot}),
        **key.column_legends(theme, plot=tall),
        shapes=[network_marks.line(row, curve, theme) for row, curve in zip(given, curves, strict=True)],
        annotations=[network_marks.name(party, places[party.party_id], theme) for party in parties],
        xaxis={"visible": False, "range": [-1, 1], "fixedrange": True},
        yaxis={"visible": False, "range": [tall / 2, -tall / 2], "fixedrange": True},
    )
    return figure.update_layout(showlegend=True)


def _parties(given: list[table.Row], theme: style.Theme) -> list[Party]:
    """Every party once, in order of first appearance."""
    found: dict[str, Party] = {}
    for row in given:
        for side in ("a", "b"):
            party_id, label = getattr(row, f"party_{side}_id"), str(getattr(row, f"label_{side}"))
            colour = style.colour_or_grey(getattr(row, f"colour_{side}"), theme)
            country = table.text(getattr(row, f"country_{side}", None))
            found.setdefault(party_id, Party(party_id, label, colour, country, _broken(label)))
    return list(found.values())


def _broken(label: str) -> list[str]:
    return text.wrap(label, LABEL_LIMIT, LABEL_SIZE)


def _key(given: list[table.Row], theme: style.Theme, lang: Language) -> tuple[list[key.Entry], list[key.Entry]]:
    """Kinds on the left, status on the right."""
    kinds, status = {row.kind for row in given}, {row.status for row in given}
    left = [
        key.Entry(word, style.agreement_colour(kind, theme), style.AGREEMENT_SYMBOLS[kind])
        for kind, word in words.agreement_words(lang).items()
        if kind in kinds
    ]
    right = []
    if status & {"in_force", "signed"}:
        right.append(key.Entry(lang._("signed, in force"), theme.muted, dash=style.STATUS_DASHES["signed"]))
    if status & {"planned", "proposed"}:
        right.append(key.Entry(lang._("planned or proposed"), theme.muted, dash=style.STATUS_DASHES["planned"]))
    if status & {"suspended", "ended"}:
        right.append(key.Entry(lang._("suspended or ended"), theme.muted, dash=style.STATUS_DASHES["ended"]))
    if "denied" in status:
        right.append(key.Entry(lang._("denied"), theme.muted, "circle-x-open"))
    return left, right
