"""Which figures make up a chamber: one a party, every seat counted once, what disagrees kept in sight.

In: the figures of `seat_groups` and the registry's chambers. Out: the figure shown for each party, those that differ
from it, the size of the chamber, one term beside another. Left out on purpose: repairing: figures are never scaled to
add up, and a missing one is never computed from the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

HOLDERS = {"independent": "independent", "vacant": "vacant"}
"""Entity ids of seats that no party holds. What no text mentions is neither: it is not reported."""


@dataclass(frozen=True)
class Size:
    """Seats of a chamber, or None. `stated`: by a text, not the registry; `differing`: totals that disagree."""

    seats: int | None
    stated: bool = False
    differing: tuple[int, ...] = ()


@dataclass(frozen=True)
class Figures:
    """One row a party: `counted` (each seat once), `inside` (held by a bloc's figure already), `share_only`; and
    `differing`: the figures that are not shown, in the order of the rule."""

    counted: pd.DataFrame
    inside: pd.DataFrame
    share_only: pd.DataFrame
    differing: pd.DataFrame

    @property
    def total(self) -> int:
        return int(self.counted.seats.sum())

    @property
    def shown(self) -> pd.DataFrame:
        """A figure a party, members of blocs included: to be compared, never to be added up."""
        return pd.concat([self.counted, self.inside])


def figures(rows: pd.DataFrame, term: str) -> Figures:
    """The figures of one term. Only what is asserted is among them: a planned or denied seat is nobody's."""
    group = rows[rows.term_key == term].sort_values("place")
    stated = group[group.seats.notna()].astype({"seats": int, "least": int, "most": int})
    shown = stated[stated.place == 1].sort_values(["seats", "party_id"], ascending=[False, True])
    # A member without its bloc's figure beside it is counted: nothing else holds its seats.
    inside = shown.part_of_id.isin(set(shown.party_id)) & (shown.part_of_id != shown.party_id)
    order = {party: number for number, party in enumerate(shown.party_id)}
    others = stated[stated.place > 1]
    differing = others.iloc[others.party_id.map(order).argsort(kind="stable")]
    share_only = group[group.seats.isna() & (group.place == 1)]
    return Figures(shown[~inside], shown[inside], share_only, differing)


def size(totals: Iterable[int], registered: float | None) -> Size:
    """What the texts state if they agree, else what the registry knows of that term, else unknown."""
    stated = sorted({int(total) for total in totals})
    if len(stated) == 1:
        return Size(stated[0], stated=True)
    known = None if registered is None or pd.isna(registered) else int(registered)
    return Size(known, differing=tuple(stated))


def registered_size(chambers: pd.DataFrame, chamber_key: str, term_key: str) -> float | None:
    seats = chambers[(chambers.chamber_id == chamber_key) & (chambers.term.astype("string") == term_key)].seats.dropna()
    return None if seats.empty else float(seats.iloc[0])


def why(shown: pd.Series[Any], others: pd.DataFrame, rule: str) -> str:
    """By which rule a figure is shown before others: the reader's, else the one that settled the claims.

    Claims that are no rivals (a result, and a group years later) are each chosen; of them the latest is shown.
    """
    if rule == "official" and shown.basis != "result":
        return "no_result"
    if rule:
        return rule
    settled = (
        {"most_origins": "origins", "first": "first"} if (others.chosen_fact_id == shown.chosen_fact_id).any() else {}
    )
    return settled.get(str(shown.choice_rule), "latest")


def changes(now: Figures, then: Figures) -> pd.DataFrame:
    """Parties of either term: seats now and then, each with its fact; none where none is stated, which is not zero.

    A member of a bloc that is counted in neither term is left to its bloc.
    """
    columns = ["party_id", "fact_id", "seats", "least", "most"]
    both = now.shown[columns].merge(then.shown[columns], on="party_id", how="outer", suffixes=("_now", "_then"))
    counted = {*now.counted.party_id, *then.counted.party_id}
    both = both[both.party_id.isin(counted)].convert_dtypes()
    both["change"] = (both.seats_now - both.seats_then).astype("Int64")
    both["before"] = both.seats_then.where(both.seats_now.isna())
    order = both.sort_values(["seats_now", "before", "party_id"], ascending=[False, False, True], na_position="last")
    return order.drop(columns="before")


def over_terms(rows: pd.DataFrame, terms: Iterable[str]) -> pd.DataFrame:
    """The shown figures of several terms under each other: term_key, party_id, seats, least, most, fact_id."""
    each = [figures(rows, "").shown.assign(counted=False)]  # the columns, where there are no terms
    for term in terms:
        found = figures(rows, term)
        each.append(found.shown.assign(term_key=term, counted=found.shown.party_id.isin(set(found.counted.party_id))))
    table = pd.concat(each)
    return table[table.party_id.isin(set(table[table.counted].party_id))]
