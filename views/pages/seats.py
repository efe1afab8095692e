"""The seats page: one chamber in one term, who holds how many of its seats, and what the texts disagree about.

In: the frame. Out: a page. Left out on purpose: the choice among figures (`seat_figures`) and the drawing (`charts`).
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from views import layout
from views.charts.hemicycle import hemicycle
from views.charts.seat_bars import seat_bars
from views.evidence import tray
from views.pages import seat_notes, seat_words
from views.query import cache, seat_figures
from views.query.seat_figures import Figures, Size
from views.selection import marks
from views.selection.frame import Frame, choose, current

BESIDE = 8
"""Bars that are about as tall as the half circle; beside more of them it would float in the middle of nowhere."""


def page(frame: Frame) -> None:
    _ = frame.lang._
    rows = seat_figures.grouped(frame.facts("seats"), frame.names)
    if rows.empty:
        layout.heading(_("Seats"), _("Who holds how many seats of a chamber"))
        layout.nothing(_("No statement about seats fits these filters."), tray.loosen(frame))
    else:
        _chamber(frame, rows)
    seat_words.left_out_tray(frame)


def _chamber(frame: Frame, rows: pd.DataFrame) -> None:
    """The chamber that is chosen, drawn; its statements; and those that belong elsewhere."""
    _ = frame.lang._
    words = seat_words.Labels(frame, rows)
    top = st.container()
    chamber, term = _pick(frame, rows, words)
    # The chamber as a whole, whoever is selected: seats of others are not "not reported".
    everybody = replace(frame.filters, parties=(), countries=())
    whole = seat_figures.grouped(cache.facts(frame.store, "seats", everybody, None), frame.names)
    group = whole[(whole.chamber_key == chamber) & (whole.term_key == term)]
    here = rows[(rows.chamber_key == chamber) & (rows.term_key == term)].sort_values("seats", ascending=False)
    figures = seat_figures.figures(group)
    size = seat_figures.size(group, seat_figures.registered_size(cache.chambers(frame.store), chamber, term))
    with top:
        layout.heading(_("{chamber}: seats by party", chamber=words.chamber(chamber)), words.caption(term, here, size))
    selected = set(here.party_id)
    _draw(frame, figures, size, selected, words.chamber(chamber))
    seat_notes.notes(frame, group, figures, size, selected)
    _tables(frame, rows, here, words)


def _tables(frame: Frame, rows: pd.DataFrame, here: pd.DataFrame, labels: seat_words.Labels) -> None:
    """What is said about this chamber and term; folded below it, what else the filters select."""
    _, n = frame.lang._, frame.lang.n

    def in_short(shown: pd.DataFrame) -> pd.DataFrame:
        return seat_words.table(frame, shown, labels, placed=False)

    def in_full(shown: pd.DataFrame) -> pd.DataFrame:
        return seat_words.table(frame, shown, labels)

    tray.statements(frame, here, in_short, "seats", _("All statements about this chamber and term"))
    elsewhere = rows[~rows.fact_id.isin(set(here.fact_id))]
    undated, dated = elsewhere[elsewhere.undated], elsewhere[~elsewhere.undated]
    label = n("{count} undated statement", "{count} undated statements", len(undated))
    tray.folded(frame, undated, in_full, "seats-undated", label)
    label = n(
        "{count} statement about other chambers and terms",
        "{count} statements about other chambers and terms",
        len(dated),
    )
    tray.folded(frame, dated, in_full, "seats-elsewhere", label)


def _pick(frame: Frame, rows: pd.DataFrame, labels: seat_words.Labels) -> tuple[str, str]:
    """Chamber and term: the address's, else those of the open fact, else the best reported."""
    chamber, term = st.query_params.get("chamber"), st.query_params.get("term")
    chambers = sorted(rows.chamber_key.unique(), key=lambda key: labels.chamber(key).casefold())
    if chamber is not None and chamber not in chambers:
        _none_under_filters(frame)
        chamber = term = None
    open_fact = rows[rows.fact_id == frame.fact]
    best = seat_figures.default_group(open_fact if len(open_fact) else rows)
    chamber = chamber or best[0]
    terms = labels.terms_of(chamber)
    if term not in terms:
        if term is not None:
            _none_under_filters(frame)
        term = best[1] if best[0] == chamber else seat_figures.default_group(rows[rows.chamber_key == chamber])[1]
    with st.container(horizontal=True, key="pickers"):
        _select(frame.lang._("Chamber"), "chamber", {key: labels.chamber(key) for key in chambers}, chamber)
        _select(frame.lang._("Term or year"), "term", {key: labels.term(chamber, key) for key in terms}, term, chamber)
    return chamber, term


def _none_under_filters(frame: Frame) -> None:
    layout.note(frame.lang._("The chamber or term of the link has no figures under these filters; another is shown."))


def _select(label: str, code: str, words: dict[str, str], chosen: str, chamber: str | None = None) -> None:
    """A choice that the address keeps; a term is kept with its `chamber`, a new chamber begins without a term."""
    key = f"pick-{code}"

    def changed() -> None:
        choose("term", None)
        choose("chamber", chamber)
        choose(code, st.session_state[key])

    st.session_state[key] = chosen
    st.selectbox(label, list(words), key=key, format_func=lambda value: words[value], on_change=changed, width=400)


def _draw(frame: Frame, figures: Figures, size: Size, selected: set[str], chamber: str) -> None:
    """Half circle and bars, side by side where there is room."""
    drawn = seat_words.chart_rows(frame, figures, selected)
    if drawn.empty or not drawn.seats.sum():
        layout.note(frame.lang._("No number of seats to draw here; the statements are listed below."))
        return
    alt = seat_words.alt(frame, drawn, size, chamber)
    arc, bars = st.columns(2, gap="large", vertical_alignment="center" if len(drawn) <= BESIDE else "top")
    with arc:
        marks.chart(frame, hemicycle, drawn, "hemicycle", alt, size=size.seats)
    with bars:
        marks.chart(frame, seat_bars, drawn, "seat-bars", alt, size=size.seats)


if __name__ == "__main__":
    page(current())
