"""A chamber beside itself: gains and losses against another term, and all its terms in a row.

In: the frame and the figures of the chamber's terms. Out: two charts. Left out on purpose: which figures are shown
(`seat_figures`) and adding up: a bloc stands beside its members here, so that nothing may be summed.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from views import layout
from views.charts.rows import Row, required
from views.charts.seat_changes import seat_changes, signed
from views.charts.seat_terms import seat_terms
from views.evidence import tray
from views.pages.seat_picks import Chosen
from views.pages.seat_words import Labels, called
from views.query import seat_figures
from views.query.seat_figures import Size
from views.selection import marks
from views.selection.frame import Frame

MOST_TERMS = 10
"""Columns that fit side by side on a phone."""
MOST_PANELS = 12

Sizes = Callable[[str], Size]


def draw(frame: Frame, rows: pd.DataFrame, chosen: Chosen, terms: list[str], selected: set[str], labels: Labels,
         sizes: Sizes) -> None:  # fmt: skip
    """`rows`: the figures of `terms`, the oldest term first, and of the one compared; `sizes`: of a term."""
    compared = _changes(frame, rows, chosen, selected)
    panels = _over_terms(rows, terms, chosen.term, selected)
    if compared.empty and panels.empty:
        return
    left, right = st.columns(2, gap="large")
    if len(compared):
        with left:
            _compare(frame, rows, compared, chosen, labels, sizes)
    if len(panels):
        with right if len(compared) else left:
            _series(frame, panels, terms, chosen, labels)


def _changes(frame: Frame, rows: pd.DataFrame, chosen: Chosen, selected: set[str]) -> pd.DataFrame:
    if chosen.against is None:
        return pd.DataFrame()
    now, then = seat_figures.figures(rows, chosen.term), seat_figures.figures(rows, chosen.against)
    if now.shown.empty or then.shown.empty:
        return pd.DataFrame()
    changes = seat_figures.changes(now, then)
    return named(frame, changes[changes.party_id.isin(selected)])


def _over_terms(rows: pd.DataFrame, terms: list[str], term: str, selected: set[str]) -> pd.DataFrame:
    """The figures to draw, the largest parties of the shown term first; nothing where only one term has any."""
    series = seat_figures.over_terms(rows, terms)
    series = series[series.party_id.isin(selected)]
    if series.term_key.nunique() < 2:
        return series.head(0)
    here = series[series.term_key == term].set_index("party_id").seats
    order = pd.DataFrame({"here": here, "most": series.groupby("party_id").seats.max()}).fillna({"here": -1})
    order["before"] = order.most.where(order.here < 0, 0)
    order = order.rename_axis("party").sort_values(["here", "before", "party"], ascending=[False, False, True])
    rank = {party: place for place, party in enumerate(order.index)}
    return series.assign(rank=series.party_id.map(rank)).sort_values(["rank", "term_key"], kind="stable")


def named(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    """With the name and colour of each party."""
    known = [called(frame, party) for party in rows.party_id]
    colours = pd.Series([party.colour(frame.theme) for party in known], rows.index, object)
    return rows.assign(name=[party.name for party in known], colour=colours).reset_index(drop=True)


def _compare(
    frame: Frame, rows: pd.DataFrame, compared: pd.DataFrame, chosen: Chosen, labels: Labels, sizes: Sizes
) -> None:
    _, lang = frame.lang._, frame.lang
    assert chosen.against is not None
    then, now = labels.short(chosen.chamber, [chosen.against, chosen.term])
    before, after = sizes(chosen.against).seats, sizes(chosen.term).seats
    shown = {*compared.fact_id_now.dropna(), *compared.fact_id_then.dropna()}
    title = _("Gains and losses, {then} to {now}", then=then, now=now)
    unit = _("number of seats")
    layout.section(title, f"{unit} – {tray.counted(frame, rows[rows.fact_id.isin(shown)])}")
    alt = "; ".join(_change_words(frame, row, then, now) for row in required(compared, compared.columns))
    marks.chart(
        frame, seat_changes, compared, "seat-changes", alt, title=title, kept=_kept(chosen), then=then, now=now,
        sizes=(before, after),
    )  # fmt: skip
    _regrouped(frame, rows, compared, chosen, then, now)
    if before is not None and after is not None and before != after:
        words = _(
            "The chamber had {before} seats in {then} and {after} in {now}: a gain in seats may be a loss in share.",
            before=lang.number(before), after=lang.number(after), then=then, now=now,
        )  # fmt: skip
        layout.note(words)
    elif before is None or after is None:
        layout.note(_("The size of the chamber is not known for both terms; seats are compared, not shares."))


def _change_words(frame: Frame, row: Row, then: str, now: str) -> str:
    """`Nordpartei: 2021 83, 2025 152, +69`"""
    missing = frame.lang._("not reported")
    values = [
        f"{word} {missing if pd.isna(seats) else frame.lang.number(int(seats))}"
        for word, seats in ((then, row.seats_then), (now, row.seats_now))
    ]
    change = row.change
    return ", ".join(
        [f"{row.name}: {values[0]}", values[1], *([] if pd.isna(change) else [signed(int(change), frame.lang)])]
    )


def _kept(chosen: Chosen) -> dict[str, str]:
    """A figure of another term is read beside this one: the page stays where it is."""
    return {"chamber": chosen.chamber, "term": chosen.term}


def _regrouped(frame: Frame, rows: pd.DataFrame, compared: pd.DataFrame, chosen: Chosen, then: str, now: str) -> None:
    """Members that sat within a bloc's figure in one of the terms only: neither is to be added to the bloc."""
    for term, word in ((chosen.against, then), (chosen.term, now)):
        inside = seat_figures.figures(rows, str(term)).inside
        for member, bloc in zip(inside.party_id, inside.part_of_id, strict=True):
            if member in set(compared.party_id):
                names = {"member": called(frame, member).name, "bloc": called(frame, bloc).name}
                layout.note(frame.lang._("{member}: in {term} counted within {bloc} as well.", term=word, **names))


def _series(frame: Frame, panels: pd.DataFrame, terms: list[str], chosen: Chosen, labels: Labels) -> None:
    _, lang = frame.lang._, frame.lang
    words = labels.short(chosen.chamber, terms)
    drawn = panels[panels["rank"] < MOST_PANELS]
    place = {term: i for i, term in enumerate(terms)}
    drawn = named(frame, drawn.assign(term=drawn.term_key.map(place)))
    title = _("Seats over the terms, {first} to {last}", first=words[0], last=words[-1])
    unit = _("number of seats, all parties on one scale; –: not reported")
    layout.section(title, f"{unit} – {tray.counted(frame, drawn)}")
    alt = "; ".join(
        f"{name}: " + ", ".join(f"{words[row.term]} {lang.number(row.seats)}" for row in required(rows, rows.columns))
        for name, rows in drawn.groupby("name", sort=False)
    )
    columns = ["party_id", "name", "colour", "term", "fact_id", "seats", "least", "most"]
    here = place.get(chosen.term)
    marks.chart(
        frame, seat_terms, drawn[columns], "seat-terms", alt, title=title, kept=_kept(chosen), terms=words, here=here
    )
    if (count := panels.party_id.nunique()) > MOST_PANELS:
        words_ = _("The largest {drawn} of {all} parties are drawn.", drawn=MOST_PANELS, all=lang.number(count))
        layout.note(words_)
