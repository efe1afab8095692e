"""What a reader must know before quoting the figures of a chamber.

In: the figures that are shown, those that are not, and the rule. Out: notes on the page, each doubt with the way to
its sentences. Left out on purpose: settling the doubt.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts import seat_marks
from views.pages.seat_picks import rule_words
from views.pages.seat_words import called
from views.query import seat_figures
from views.query.seat_figures import Figures, Size
from views.selection import marks
from views.selection.frame import Frame

MOST_OPEN = 3
"""Parties whose differing figures stand open on the page; of more, all are folded away under their number."""
MOST_FIGURES = 6
"""Differing figures listed for a party; the table below has them all."""


def notes(frame: Frame, figures: Figures, size: Size, selected: set[str], rule: str) -> None:
    """Notes on the chamber as a whole, then on the selected parties."""
    _sums(frame, figures, size)
    _blocs(frame, figures, selected)
    shares = [party for party in figures.share_only.party_id if party in selected]
    if shares:
        layout.note(frame.lang._("Only a share, no number of seats: {names}.", names=frame.names.list(shares)))
    differing = figures.differing[figures.differing.party_id.isin(selected)]
    if differing.empty:
        return
    parties = frame.lang.n("{count} party", "{count} parties", differing.party_id.nunique())
    words = frame.lang._("⚠ Statements differ about {parties}", parties=parties)
    many = differing.party_id.nunique() > MOST_OPEN
    with st.expander(words) if many else st.container(gap="small"):
        for party, rows in differing.groupby("party_id", sort=False):
            shown = figures.shown
            _differing(frame, shown[shown.party_id == party], rows, rule)


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


def _differing(frame: Frame, shown: pd.DataFrame, others: pd.DataFrame, rule: str) -> None:
    """The figures that disagree about one party, the shown one first with the rule that chose it."""
    _, one = frame.lang._, shown.iloc[0]
    heading = _(
        "⚠ Statements differ about {party}: {range} seats. Shown is {seats}: {why}.",
        party=called(frame, str(one.party_id)).name,
        range=seat_marks.number(one, frame.lang),
        seats=frame.lang.number(int(one.seats)),
        why=_why(frame, seat_figures.why(one, others, rule)),
    )
    with st.container(key=f"differing-{one.party_id}".replace(":", "-"), gap=None):
        layout.note(heading, warn=True)
        for row in wording.records(pd.concat([shown, others.head(MOST_FIGURES)])):
            _figure(frame, row, " " + _("(shown)") if row["fact_id"] == one.fact_id else "")
        if (rest := len(others) - MOST_FIGURES) > 0:
            layout.note(frame.lang.n("and {count} more", "and {count} more", rest))


def _figure(frame: Frame, row: wording.Row, mark: str) -> None:
    """One figure, after whom, and how many more say the same; it leads to its sentence."""
    basis, source = wording.basis_word(row["basis"], frame.lang), wording.source_line(row, frame.lang)
    more = int(row["statements"]) - 1
    same = ", " + frame.lang.n("and {count} more statement", "and {count} more statements", more) if more else ""
    marks.fact_link(f"{wording.figure(row, frame.lang)}{mark} – {basis}, {source}{same}", row["fact_id"], "differing")


def _why(frame: Frame, rule: str) -> str:
    """The rule that chose the shown figure."""
    words = {
        **rule_words(frame),
        "first": frame.lang._("the one published first"),
        "no_result": frame.lang._("the one published last, since none is an election result"),
    }
    return words[rule]
