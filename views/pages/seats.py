"""The seats page: one chamber in one term, who holds how many of its seats, and what the texts disagree about.

In: the frame. Out: a page. Left out on purpose: the choice among figures (`seat_groups`, `seat_figures`), the drawing
(`charts`), and the seating plan, which no source of the registry gives: seats stand by size.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from views import layout
from views.charts.hemicycle import hemicycle
from views.charts.seat_bars import seat_bars
from views.evidence import tools, tray
from views.pages import seat_notes, seat_picks, seat_terms, seat_words
from views.pages.seat_picks import Chosen
from views.query import cache, seat_figures, seat_groups
from views.query.facts import MOST
from views.query.seat_figures import Figures, Size
from views.selection import marks, picks
from views.selection.address import Filters
from views.selection.frame import Frame, asked, current

BESIDE = 8
"""Bars that are about as tall as the half circle; beside more of them it would float in the middle of nowhere."""
MOST_ELSEWHERE = 200


def page(frame: Frame) -> None:
    _ = frame.lang._
    groups = cache.ask(seat_groups.groups, frame.store, frame.filters)
    if asked("chamber") and asked("chamber") not in set(groups.chamber_key):
        groups = cache.ask(seat_groups.groups, frame.store, frame.filters, asked("chamber"))
    if groups.empty:
        layout.heading(_("Seats"), _("Who holds how many seats of a chamber"))
        layout.nothing(_("No statement about seats fits these filters."), tray.loosen(frame))
    else:
        _chamber(frame, groups)
    seat_words.left_out_tray(frame)


def _chamber(frame: Frame, groups: pd.DataFrame) -> None:
    """The chamber that is chosen, drawn; its statements; and those that belong elsewhere."""
    _ = frame.lang._
    labels = seat_words.Labels(frame, groups)
    top = st.container()
    chosen = seat_picks.pick(frame, groups, labels, *seat_picks.place(frame, groups))
    # The chamber as a whole, whoever is selected: seats of others are not "not reported".
    everybody = replace(frame.filters, parties=(), countries=())
    whole = cache.ask(seat_groups.terms, frame.store, everybody, chosen.chamber).set_index("term_key")
    own = cache.ask(seat_groups.terms, frame.store, frame.filters, chosen.chamber)
    every_label = seat_words.Labels(frame, whole.reset_index())
    terms = every_label.between(chosen.chamber, seat_picks.alike(list(whole.index), chosen.term))
    terms = terms[-seat_terms.MOST_TERMS :]
    wanted = tuple(dict.fromkeys([chosen.term, *([chosen.against] if chosen.against else []), *terms]))
    ask = partial(_figures, frame, chosen, wanted)
    rows = ask(everybody)
    selected = set(ask(frame.filters).party_id)

    def size(term: str) -> Size:
        totals = whole["totals"].get(term, [])
        return seat_figures.size(
            totals, seat_figures.registered_size(cache.chambers(frame.store), chosen.chamber, term)
        )

    figures = seat_figures.figures(rows, chosen.term)
    here = own[own.term_key == chosen.term].iloc[0]
    name = labels.chamber(chosen.chamber)
    with top:
        term = labels.term(chosen.chamber, chosen.term)
        caption = seat_words.caption(frame, term, here, size(chosen.term))
        layout.heading(_("{chamber}: seats by party", chamber=name), caption)
    if chosen.rule or (rows.least < rows.most).any():
        seat_picks.choose_rule(frame, chosen.rule)
    _draw(frame, figures, size(chosen.term), selected, name)
    seat_notes.notes(frame, figures, size(chosen.term), selected, chosen.rule)
    seat_terms.draw(frame, rows, chosen, terms, selected, every_label, size)
    further = len(set(whole.index) - set(terms))
    if len(terms) > 1 and further:
        n = frame.lang.n
        words = n(
            "{count} further term or year not drawn here", "{count} further terms or years not drawn here", further
        )
        layout.note(words)
    ask_all = partial(seat_groups.statements, frame.store, frame.filters, chosen.chamber)
    tools.bar(frame, "seats", {"seats": ask_all})
    _tables(frame, here, chosen, labels)


def _figures(frame: Frame, chosen: Chosen, terms: tuple[str, ...], filters: Filters) -> pd.DataFrame:
    given = filters, chosen.chamber, chosen.term, terms, chosen.rule
    return cache.ask(seat_groups.figures, frame.store, *given)


def _tables(frame: Frame, here: pd.Series[Any], chosen: Chosen, labels: seat_words.Labels) -> None:
    """What is said about this chamber and term; folded below it, what else the filters select."""
    _, n, number = frame.lang._, frame.lang.n, frame.lang.number
    place = frame.filters, chosen.chamber, chosen.term
    rows = cache.ask(seat_groups.statements, frame.store, *place, MOST)
    capped = _("The {shown} of {all} statements with the most seats.", shown=number(MOST), all=number(here.statements))
    tray.statements(
        frame,
        picks.narrowed("seats", rows),
        partial(seat_words.table, frame, labels=labels, placed=False),
        "seats",
        _("All statements about this chamber and term"),
        capped if here.statements > MOST else "",
    )
    everything = frame.counted("seats")
    undated = everything.undated - int(here.undated)
    label = n("{count} undated statement", "{count} undated statements", undated)
    _elsewhere(frame, chosen, labels, "seats-undated", label, undated=True)
    label = n(
        "{count} statement about other chambers and terms",
        "{count} statements about other chambers and terms",
        everything.statements - int(here.statements) - undated,
    )
    _elsewhere(frame, chosen, labels, "seats-elsewhere", label, undated=False)


def _elsewhere(frame: Frame, chosen: Chosen, labels: seat_words.Labels, key: str, label: str, *, undated: bool) -> None:
    """A tray of the latest; the chambers above lead to all of them."""
    given = frame.filters, chosen.chamber, chosen.term
    rows = cache.ask(seat_groups.elsewhere, frame.store, *given, undated=undated, most=MOST_ELSEWHERE)
    if len(rows) == MOST_ELSEWHERE:
        label += frame.lang._(" (listed here: the latest {shown})", shown=frame.lang.number(MOST_ELSEWHERE))
    tray.folded(frame, rows, partial(seat_words.table, frame, labels=labels), key, label)


def _draw(frame: Frame, figures: Figures, size: Size, selected: set[str], chamber: str) -> None:
    """Half circle and bars, side by side where there is room."""
    drawn = seat_words.chart_rows(frame, figures, selected)
    if drawn.empty or not drawn.seats.sum():
        layout.note(frame.lang._("No number of seats to draw here; the statements are listed below."))
        return
    alt, title = seat_words.alt(frame, drawn, size, chamber), frame.lang._("Seats by party")
    arc, bars = st.columns(2, gap="large", vertical_alignment="center" if len(drawn) <= BESIDE else "top")
    with arc:
        marks.chart(frame, hemicycle, drawn, "hemicycle", alt, title=title, size=size.seats)
        layout.note(frame.lang._("Seats in order of size, not as the members sit."))
    with bars:
        marks.chart(frame, seat_bars, drawn, "seat-bars", alt, title=title, size=size.seats)


if __name__ == "__main__":
    page(current())
