"""Events for the timeline: one mark a claim, on the lane of every party that took part.

In: event facts (facts.facts), names, theme. Out: rows for the chart.
Left out on purpose: events without a date, which the page lists in their own tray.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from views import wording
from views.charts.style import Theme, event_colour
from views.charts.words import event_words
from views.language import Language
from views.query.names import Names

MOST_MARKS = 400
"""Events that a reader can still tell apart on the lanes; the years lead to the others."""
MOST_LANES = 24
"""Lanes that a reader can still compare; the parties with the fewest events share one below them."""


def by_party(one: pd.DataFrame, names: Names, theme: Theme, lang: Language) -> pd.DataFrame:
    """An event of several parties stands on each one's lane; the lanes with most events come first."""
    rows = _summed(one, names, lang)
    rows["party"] = pd.Series([_parties(who, names) or [""] for who in rows.participants], index=rows.index)
    rows = rows.explode("party")
    counts = rows.party[rows.party != ""].value_counts()
    own = counts.index[:MOST_LANES] if len(counts) > MOST_LANES + 1 else counts.index
    lanes = {party: (names[party].with_country, names[party].colour(theme), n) for n, party in enumerate(own)}
    rest, nobody = (lang._("Further parties"), None, len(lanes)), (lang._("Persons and others"), None, len(lanes) + 1)
    where = [lanes.get(party, rest) if party else nobody for party in rows.party]
    rows[["lane", "lane_colour", "rank"]] = pd.DataFrame(where, index=rows.index, dtype=object)
    rows = rows.drop(columns="participants").drop_duplicates(["fact_id", "lane"])
    return rows.sort_values(["rank", "date_from"], kind="stable")


def by_kind(one: pd.DataFrame, names: Names, theme: Theme, lang: Language) -> pd.DataFrame:
    """One lane a kind of event, in the order of the key."""
    words = event_words(lang)
    rows = _summed(one, names, lang)
    order = {kind: n for n, kind in enumerate(words)}
    rows = rows.assign(
        lane=[words.get(kind, kind) for kind in rows.kind],
        lane_colour=[event_colour(kind, theme) for kind in rows.kind],
        rank=[order.get(kind, len(order)) for kind in rows.kind],
    )
    return rows.drop(columns="participants").sort_values(["rank", "date_from"], kind="stable")


def _summed(one: pd.DataFrame, names: Names, lang: Language) -> pd.DataFrame:
    said = [wording.summary("events", row, names, lang) + wording.doubt(row, lang) for row in wording.records(one)]
    columns = ["fact_id", "kind", "modality", "date_edtf", "date_from", "date_to", "participants"]
    return one[columns].assign(summary=said)


def _parties(who: Iterable[str], names: Names) -> list[str]:
    """The parties among the participants; a youth wing or an institute has a lane only where no party took part."""
    kinds = {entity: names[entity].kind for entity in who}
    parties = [entity for entity, kind in kinds.items() if kind in ("party", "movement")]
    return parties or [entity for entity, kind in kinds.items() if kind == "organisation"]
