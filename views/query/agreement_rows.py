"""Agreements for the charts: one mark a claim, what is denied kept apart.

In: agreement facts (facts.facts), names, theme. Out: rows for the network and the Gantt chart. Left out on purpose:
counting, since only the page knows what it shows; and hypotheses, which are no agreement of any status.
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
    "date_edtf",
    "date_from",
    "date_to",
]


def split(one: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Agreements, and those of which the texts only say that there are none. A hypothesis is neither."""
    one = one[one.modality != "hypothetical"]
    denied = one.modality == "denied"
    return one[~denied], one[denied]


def count(one: pd.DataFrame) -> int:
    """Agreements, not pairs: one of three parties is three rows of one agreement_id."""
    return int(one.agreement_id.fillna(one.claim_id).nunique())


def drawn(one: pd.DataFrame, names: Names, theme: Theme, lang: Language) -> pd.DataFrame:
    """Rows with the columns that both charts read."""
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
    }
    return one.assign(**columns)[[*_COLUMNS, *columns]]
