"""Agreements for the charts: one mark a claim, or one cell a pair.

In: claims (facts.claims) or cells (agreement_figures.cells), names, theme. Out: rows for the network, the Gantt chart
and the matrix. Left out on purpose: counting, which SQL does over all there is (`agreement_figures`).
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from views import wording
from views.charts.style import Theme
from views.language import Language
from views.query.names import Names

_COLUMNS = [
    "fact_id",
    "party_a_id",
    "party_b_id",
    "kind",
    "status",
    "modality",
    "undated",
    "agreement_id",
    "date_edtf",
    "date_from",
    "date_to",
]


def drawn(one: pd.DataFrame, names: Names, theme: Theme, lang: Language, year: int | None = None) -> pd.DataFrame:
    """Rows with the columns that both charts read; in a `year` that it covers, what has ended since was in force."""
    first = [names[party] for party in one.party_a_id]
    second = [names[party] for party in one.party_b_id]
    columns: dict[str, list[Any]] = {
        "label_a": [party.short for party in first],
        "label_b": [party.short for party in second],
        "colour_a": [party.colour(theme) for party in first],
        "colour_b": [party.colour(theme) for party in second],
        "country_a": [party.country for party in first],
        "country_b": [party.country for party in second],
        "label_pair": [wording.pair(row, names) + wording.doubt(row, lang) for row in wording.records(one)],
        "open_end": [str(edtf).endswith("/..") for edtf in one.date_edtf],
        "stated": one.published.tolist(),
        "status_said": one.status.tolist(),
        "unsure": [year is not None and _unsure(row, year) for row in wording.records(one)],
    }
    if year is not None:
        one = one.assign(status=one.status.replace("ended", "in_force"))
    return one.assign(**columns)[[*_COLUMNS, *columns]]


def joined(rows: pd.DataFrame, names: Names) -> pd.DataFrame:
    """The pairs of one agreement as one row, `Hlas – Smer – SNS`: the first pair stands for it."""
    same = ["agreement_id", "kind", "status", "modality", "date_edtf"]
    several = rows[rows.agreement_id.notna() & rows.duplicated(same, keep=False)]
    labels = {}
    for _, pairs in several.groupby(same, dropna=False, sort=False):
        sides = zip(pairs.party_a_id, pairs.party_b_id, strict=True)
        who = dict.fromkeys(party for pair in sides for party in pair)
        labels[pairs.index[0]] = " – ".join(names[party].name for party in who)
    one = rows.drop(several.index.difference(list(labels)))
    return one.assign(label_pair=pd.Series(labels, dtype=object).reindex(one.index).fillna(one.label_pair))


def in_cells(cells: pd.DataFrame, names: Names, theme: Theme) -> pd.DataFrame:
    """The pairs of the matrix with names and colours."""
    sides = {side: [names[party] for party in cells[f"party_{side}_id"]] for side in ("a", "b")}
    # Tuples, since the cache of charts cannot hash the lists that DuckDB gives.
    columns: dict[str, list[Any]] = {name: [tuple(each) for each in cells[name]] for name in ("kinds", "statuses")}
    for side, parties in sides.items():
        columns[f"label_{side}"] = [party.short for party in parties]
        columns[f"name_{side}"] = [party.with_country for party in parties]
        columns[f"colour_{side}"] = [party.colour(theme) for party in parties]
        columns[f"country_{side}"] = [party.country for party in parties]
    return cells.assign(**columns)


def _unsure(row: wording.Row, year: int) -> bool:
    """Whether the year lies beyond the text that states no end."""
    published = wording.given(row["published"])
    open_end = wording.given(row["date_to"]) is None and wording.given(row["date_from"]) is not None
    return open_end and row["modality"] == "asserted" and (published is None or published.year < year)
