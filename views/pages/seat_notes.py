"""What a reader must know before quoting the figures of a chamber.

In: the figures that `seat_figures` chose and those that it did not. Out: notes on the page, each doubt with the way
to its sentences. Left out on purpose: settling the doubt.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import layout, wording
from views.query import seat_figures
from views.query.seat_figures import Figures, Size
from views.selection import marks
from views.selection.frame import Frame

MOST_OPEN = 3
"""Parties whose differing figures stand open on the page; of more, all are folded away under their number."""
MOST_FIGURES = 6
"""Differing figures listed for a party; the table below has them all."""


def notes(frame: Frame, group: pd.DataFrame, figures: Figures, size: Size, selected: set[str]) -> None:
    """Notes on the chamber as a whole, then on the selected parties."""
    _sums(frame, figures, size)
    _blocs(frame, figures, selected)
    shares = [party for party in figures.share_only.party_id if party in selected]
    if shares:
        layout.note(frame.lang._("Only a share, no number of seats: {names}.", names=frame.names.list(shares)))
    chosen = pd.concat([figures.counted, figures.inside])
    differing = seat_figures.differing(group, chosen)
    differing = differing[differing.party_id.isin(selected)]
    parties = frame.lang.n("{count} party", "{count} parties", differing.party_id.nunique())
    words = frame.lang._("⚠ Statements differ about {parties}", parties=parties)
    many = differing.party_id.nunique() > MOST_OPEN
    with st.expander(words) if many else st.container(gap="small"):
        for party, rows in differing.groupby("party_id", sort=False):
            _differing(frame, str(party), chosen[chosen.party_id == party], rows)


def _sums(frame: Frame, figures: Figures, size: Size) -> None:
    _, number = frame.lang._, frame.lang.number
    if size.seats is not None and figures.total > size.seats:
        words = _(
            "⚠ The figures add up to {total} of {size} seats: they come from statements that cannot all hold at once.",
            total=number(figures.total),
            size=number(size.seats),
        )
        layout.note(words, warn=True)
    if size.differing:
        totals = ", ".join(number(total) for total in size.differing)
        words = _("⚠ The statements differ about the size of the chamber: {totals}.", totals=totals)
        layout.note(words, warn=True)


def _blocs(frame: Frame, figures: Figures, selected: set[str]) -> None:
    """Members whose seats stand in the figure of their bloc, which is drawn instead."""
    drawn_within = figures.inside[figures.inside.part_of_id.isin(selected)]
    for row in wording.records(drawn_within):
        member, bloc = frame.names[row["party_id"]].name, frame.names[row["part_of_id"]].name
        seats = frame.lang.n("{count} seat", "{count} seats", row["seats"])
        words = frame.lang._("{member}: {seats}, counted within {bloc}.", member=member, seats=seats, bloc=bloc)
        layout.note(words)


def _differing(frame: Frame, party: str, shown: pd.DataFrame, others: pd.DataFrame) -> None:
    """The figures that disagree about one party, the shown one first."""
    _ = frame.lang._
    with st.container(key=f"differing-{party}".replace(":", "-"), gap=None):
        layout.note(_("⚠ Statements differ about {party}:", party=frame.names[party].name), warn=True)
        for row in wording.records(pd.concat([shown, others.head(MOST_FIGURES)])):
            mark = " " + _("(shown)") if row["fact_id"] == shown.fact_id.iloc[0] else ""
            basis = wording.basis_word(row["basis"], frame.lang)
            figure, source = wording.figure(row, frame.lang), wording.source_line(row, frame.lang)
            marks.fact_link(f"{figure}{mark} – {basis}, {source}", row["fact_id"], "differing")
        if (rest := len(others) - MOST_FIGURES) > 0:
            layout.note(frame.lang.n("and {count} more", "and {count} more", rest))
