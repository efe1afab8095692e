"""Which figures make up a chamber: one a party, every seat counted once, what disagrees kept in sight.

In: seat facts (facts.facts) and the registry's chambers. Out: groups of one chamber and term, the figure chosen for
each party, those that differ from it, the size of the chamber. Left out on purpose: repairing: figures are never
scaled to add up, and a missing one is never computed from the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from views.query.names import Names

UNDATED = "undated"


@dataclass(frozen=True)
class Size:
    """Seats of a chamber, or None. `stated`: by a text, not the registry; `differing`: totals that disagree."""

    seats: int | None
    stated: bool = False
    differing: tuple[int, ...] = ()


@dataclass(frozen=True)
class Figures:
    """One row a party: `counted` (each seat once), `inside` (held by a bloc's figure already), `share_only`."""

    counted: pd.DataFrame
    inside: pd.DataFrame
    share_only: pd.DataFrame

    @property
    def total(self) -> int:
        return int(self.counted.seats.sum())


def grouped(rows: pd.DataFrame, names: Names) -> pd.DataFrame:
    """The rows with `chamber_key` and `term_key`; a chamber outside of the registry is told apart by country."""
    rows = rows.copy()
    country = rows.party_id.map(lambda party: names[party].country or "").astype(object)
    printed = rows.chamber.where(rows.chamber.notna(), "").astype(object)
    rows["chamber_key"] = rows.chamber_id.where(rows.chamber_id.notna(), country + "~" + printed)
    year = "year-" + rows.date_edtf.astype("string").str.extract(r"(\d{4})", expand=False)
    rows["term_key"] = rows.term.astype("string").fillna(year).fillna(UNDATED).astype(object)
    return rows


def default_group(rows: pd.DataFrame) -> tuple[str, str]:
    """The chamber and term with figures for most parties, then from most statements, then the latest."""
    groups = rows.groupby(["chamber_key", "term_key"]).agg(
        parties=("party_id", "nunique"), facts=("fact_id", "size"), last=("date_from", "max")
    )
    best = groups.sort_values(["parties", "facts", "last"], ascending=False, na_position="last").index[0]
    return str(best[0]), str(best[1])


def figures(group: pd.DataFrame) -> Figures:
    """The figures of one chamber and term. Only what is asserted is counted: a planned or denied seat is nobody's."""
    asserted = group[group.modality == "asserted"]
    chosen = _one_a_party(asserted[asserted.seats.notna()]).astype({"seats": int})
    # A member without its bloc's figure beside it is counted: nothing else holds its seats.
    inside = chosen.part_of_id.isin(set(chosen.party_id)) & (chosen.part_of_id != chosen.party_id)
    share_only = _one_a_party(asserted[asserted.seats.isna() & ~asserted.party_id.isin(set(chosen.party_id))])
    return Figures(chosen[~inside], chosen[inside], share_only)


def differing(group: pd.DataFrame, chosen: pd.DataFrame) -> pd.DataFrame:
    """Asserted figures of the same chamber and term that differ from the chosen one, latest first within a party."""
    asserted = group[(group.modality == "asserted") & group.seats.notna()]
    shown = asserted.party_id.map(chosen.set_index("party_id").seats)
    others = asserted[shown.notna() & (asserted.seats != shown)]
    return others.sort_values(["party_id", "published"], ascending=[True, False], kind="stable")


def size(group: pd.DataFrame, registered: float | None) -> Size:
    """What the texts state if they agree, else what the registry knows of that term, else unknown."""
    stated = sorted({int(total) for total in group[group.modality == "asserted"].total.dropna()})
    if len(stated) == 1:
        return Size(stated[0], stated=True)
    known = None if registered is None or pd.isna(registered) else int(registered)
    return Size(known, differing=tuple(stated))


def registered_size(chambers: pd.DataFrame, chamber_key: str, term_key: str) -> float | None:
    seats = chambers[(chambers.chamber_id == chamber_key) & (chambers.term.astype("string") == term_key)].seats.dropna()
    return None if seats.empty else float(seats.iloc[0])


def _one_a_party(rows: pd.DataFrame) -> pd.DataFrame:
    """The claim's own choice if there is one, else the latest published; the id settles what is left."""
    preferred = rows.fact_id.isin(set(rows.chosen_fact_id.dropna()))
    ordered = rows.assign(preferred=preferred).sort_values(
        ["preferred", "published", "date_from", "fact_id"], ascending=[False, False, False, True], na_position="last"
    )
    return ordered.drop_duplicates("party_id").sort_values(["seats", "fact_id"], ascending=[False, True])
