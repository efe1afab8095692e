"""The page overview: what the store holds, what sources disagree about, what nobody reports, what is new.

In: the frame. Out: a page on which everything leads to the page that shows it. Left out on purpose: what the sections
hold (`overview_counts`, `overview_disputes`, `overview_gaps`, `overview_changes`).
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from views import layout
from views.evidence import tools, tray
from views.pages import document_list, overview_changes, overview_counts, overview_disputes, overview_gaps
from views.query import cache, overview
from views.query.conditions import TABLES
from views.selection import links, party_options
from views.selection.frame import Frame, choose, current

_CHAMBER, _COUNTRY = "chamber:", "country:"


def page(frame: Frame) -> None:
    links.followed()
    _ = frame.lang._
    years = cache.ask(overview.by_year, frame.store, frame.filters)
    parties = cache.ask(overview.most_reported, frame.store, frame.filters, overview_counts.MOST)
    count = document_list.selected(frame)
    layout.heading(_("Overview"), _("What the texts say about parties, and what they leave open"))
    overview_counts.numbers(frame, years, parties, count)
    if not years.n.sum():
        layout.nothing(_("No statement fits these filters."), tray.loosen(frame))
        return
    _entry(frame)
    left, right = st.columns([13, 9], gap="large")
    with left:
        overview_counts.parties(frame, parties)
        overview_counts.by_year(frame, years)
    with right:
        overview_disputes.section(frame)
        overview_gaps.section(frame)
        overview_changes.section(frame)
    tools.bar(frame, "overview", {table: partial(frame.facts, table, None) for table in TABLES})


def _entry(frame: Frame) -> None:
    """A name that leads on: a party to its dossier, a chamber to its seats; a country becomes a filter here."""
    _ = frame.lang._
    key = "entry"
    words = _options(frame)

    def chosen() -> None:
        option = str(st.session_state[key] or "")
        st.session_state[key] = None
        if option.startswith(_COUNTRY):
            choose("country", option.removeprefix(_COUNTRY))
        elif option.startswith(_CHAMBER):
            links.go(links.address("seats", chamber=option.removeprefix(_CHAMBER)))
        elif option:
            links.go(links.address("dossier", keep_filters=True, party=None, of=party_options.party(option)))

    st.selectbox(
        _("Find a party, chamber or country"),
        list(words),
        index=None,
        key=key,
        format_func=lambda option: words.get(option, option),
        placeholder=_("Party, chamber or country …"),
        filter_mode="contains",
        on_change=chosen,
        label_visibility="collapsed",
        width=560,
    )


def _options(frame: Frame) -> dict[str, str]:
    """Parties by all their names, then the chambers with figures, then countries."""
    words = party_options.words(frame)
    chambers = overview_gaps.chambers(frame)
    words |= {
        f"{_CHAMBER}{row.chamber_id}": f"{row.name} ({row.country})"
        for row in chambers.drop_duplicates("chamber_id").itertuples(index=False, name="Row")
    }
    countries = sorted(set(cache.parties(frame.store).country.dropna()), key=lambda code: frame.lang.country(code))
    return words | {f"{_COUNTRY}{code}": frame.lang.country(code) for code in countries}


if __name__ == "__main__":
    page(current())
