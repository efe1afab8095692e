"""The page dossier: everything stated about one party, or about two parties together, fit to print.

In: the frame, whose address names one or two entities (`of`). Out: a page. Left out on purpose: what stands in it
(`dossier_parts`), and the filters by party and country, which the dossier's own choice replaces.
"""

from __future__ import annotations

import html
from collections.abc import Iterable

import streamlit as st

from views import layout, wording
from views.pages import dossier_pair, dossier_party
from views.query import cache, dossier
from views.query.conditions import TABLES
from views.selection import chips, links, party_options
from views.selection.address import unknown
from views.selection.frame import Frame, asked, choose, current, put

MOST_OFFERED = 24
"""Parties, and pairs, offered as links where none is chosen yet."""


def page(frame: Frame) -> None:
    _, names = frame.lang._, frame.names
    who = _whom(frame)
    if not who:
        layout.heading(_("Dossier"), _("Everything stated about one party, or about two together; made to be printed."))
        _picker(frame, who)
        _offered(frame)
        return
    titles = " ↔ ".join(names[one].with_country for one in who)
    layout.heading(_("Dossier: {who}", who=titles), _caption(frame, who))
    _picker(frame, who)
    if frame.filters.parties or frame.filters.countries:
        layout.note(_("The filters by party and country do not apply here: the dossier itself says whom it is about."))
    if len(who) == 2:
        dossier_pair.draw(frame, (who[0], who[1]))
    else:
        dossier_party.draw(frame, who[0])


def _whom(frame: Frame) -> tuple[str, ...]:
    """The one or two entities of the address; what is not known is said and ignored."""
    redirects = cache.redirects(frame.store)
    wanted = [part.strip() for part in (asked("of") or "").split(",") if part.strip()]
    ids = list(dict.fromkeys(redirects.get(one, one) for one in wanted))
    for one in ids:
        if one not in frame.names:
            layout.note(unknown("of", one, frame.lang), warn=True)
    known = [one for one in ids if one in frame.names]
    if len(known) > 2:
        layout.note(frame.lang._("A dossier is about one or two; the first two of the link are shown."), warn=True)
    return tuple(known[:2])


def _caption(frame: Frame, who: tuple[str, ...]) -> str:
    """How much there is, of which state of knowledge, under which filters: what a printed page must say of itself."""
    _, n = frame.lang._, frame.lang.n
    amounts = [cache.ask(dossier.counted, frame.store, table, frame.filters, who) for table in TABLES]
    found = cache.ask(dossier.sources, frame.store, frame.filters, who, 1)
    count = sum(amount.statements for amount in amounts)
    parts = [n("{count} statement", "{count} statements", count)]
    parts[0] += " " + n("in {count} document", "in {count} documents", 0 if found.empty else found.documents.iloc[0])
    parts.append(_("data version {run}", run=frame.store.run_id))
    if words := [words for code, words, _without in chips.listed(frame) if code not in ("party", "country", "pick")]:
        parts.append(_("filtered: {filters}", filters=", ".join(words)))
    return " · ".join(parts)


def _picker(frame: Frame, who: tuple[str, ...]) -> None:
    _ = frame.lang._
    options = {**party_options.words(frame), **{one: frame.names[one].with_country for one in who}}
    key = "pick-of"
    put(key, list(who))

    def changed() -> None:
        ids = dict.fromkeys(party_options.party(option) for option in st.session_state[key])
        choose("of", ",".join(ids))

    with st.container(key="dossier-picker"):
        st.multiselect(
            _("Whose dossier (one party, or two for what is between them)"),
            list(options),
            default=list(who),
            key=key,
            format_func=lambda option: options.get(option, option),
            placeholder=_("Choose one or two parties"),
            max_selections=2,
            select_all=False,
            filter_mode="contains",
            on_change=changed,
        )


def _offered(frame: Frame) -> None:
    """The parties and pairs of which most is stated, as links."""
    _, names = frame.lang._, frame.names
    parties = cache.parties(frame.store)
    if frame.filters.countries:
        parties = parties[parties.country.isin(frame.filters.countries)]
    most = parties.sort_values(["facts", "name"], ascending=[False, True]).head(MOST_OFFERED)
    one, two = st.columns(2, gap="large")
    with one:
        layout.section(_("Parties with most statements"))
        _list((names[row["entity_id"]].with_country, row["entity_id"], row["facts"]) for row in wording.records(most))
    with two:
        layout.section(_("Pairs with most statements"))
        rows = wording.records(cache.ask(dossier.pairs, frame.store, MOST_OFFERED // 2))
        _list(
            (f"{names[row['one']].name} ↔ {names[row['other']].name}", f"{row['one']},{row['other']}", row["facts"])
            for row in rows
        )


def _list(lines: Iterable[tuple[str, str, int]]) -> None:
    items = "".join(
        f"<li>{links.anchor('dossier', words, keep_filters=True, of=of)} <small>{html.escape(str(count))}</small></li>"
        for words, of, count in lines
    )
    st.html(f'<ul class="offered">{items}</ul>')


if __name__ == "__main__":
    page(current())
