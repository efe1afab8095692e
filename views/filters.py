"""The filters beside every page, and what they write into the address bar.

In: the frame. Out: widgets that show what the address says, and write it when a reader changes them. The address is
the only state: a link, the back button and a click all take the same way. Left out on purpose: reading the address
(`address`) and selecting rows (`queries`).
"""

from __future__ import annotations

import streamlit as st

from views import cache, layout
from views.address import FILTER_CODES, SHOWN_MODALITIES
from views.charts.words import agreement_words, event_words, modality_words
from views.frame import Frame, choose
from views.layout import plain


def sidebar(frame: Frame) -> None:
    """Parties, years, further filters, and the way back to everything."""
    _ = frame.lang._
    _parties(frame)
    _years(frame)
    with st.expander(_("More filters"), expanded=bool(frame.filters.kinds or frame.filters.modalities)):
        _kinds(frame)
        _modalities(frame)
    _from_links(frame)
    if frame.filters:
        st.button(_("Reset all filters"), key="reset", on_click=reset, width="stretch")


def reset() -> None:
    for code in FILTER_CODES:
        choose(code, None)


def _parties(frame: Frame) -> None:
    _ = frame.lang._
    options = cache.parties(frame.store)
    chosen = list(frame.filters.parties)
    options = [*options, *(party for party in chosen if party not in options)]
    words = {party: frame.names[party].with_country for party in options}
    _multiselect("party", _("Parties"), options, chosen, words, _("All parties"))


def _kinds(frame: Frame) -> None:
    _ = frame.lang._
    words = {**event_words(frame.lang), **agreement_words(frame.lang), "other": _("Other")}
    _multiselect("kind", _("Kind of agreement or event"), list(words), list(frame.filters.kinds), words, _("All kinds"))


def _modalities(frame: Frame) -> None:
    words = modality_words(frame.lang)
    usual = ", ".join(words[modality] for modality in SHOWN_MODALITIES)
    _multiselect("modality", frame.lang._("Modality"), list(words), list(frame.filters.modalities), words, usual)


def _multiselect(
    code: str, label: str, options: list[str], chosen: list[str], words: dict[str, str], placeholder: str
) -> None:
    key = f"filter-{code}"
    _set(key, chosen)
    st.multiselect(
        label,
        options,
        key=key,
        format_func=lambda value: words.get(value, value),
        placeholder=placeholder,
        select_all=False,
        on_change=lambda: choose(code, ",".join(st.session_state[key])),
    )


def _set(key: str, value: object) -> None:
    """Make a widget show what the address says.

    Only where it does not yet: a value that is set again is sent to the browser and takes back what the reader has
    moved on to meanwhile, a step of the slider say.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _years(frame: Frame) -> None:
    _, filters = frame.lang._, frame.filters
    bounds = cache.years(frame.store)
    if bounds is None:
        return
    # A link may name years beyond the data: the slider reaches as far, and so shows the range of the link.
    wanted = [year for year in (filters.first_year, filters.last_year) if year is not None]
    first, last = min([bounds[0], *wanted]), max([bounds[1], *wanted])
    if first == last:
        layout.note(_("Years: {year}", year=first))
        return

    def changed() -> None:
        low, high = st.session_state["filter-years"]
        choose("from", str(low) if low > bounds[0] else None)
        choose("to", str(high) if high < bounds[1] else None)

    _set("filter-years", (filters.first_year or first, filters.last_year or last))
    st.slider(
        _("Years"),
        first,
        last,
        key="filter-years",
        on_change=changed,
        format="%d",
        help=_("What was going on in these years. Undated statements stay listed below the charts."),
    )


def _from_links(frame: Frame) -> None:
    """Filters without a widget: they come with links, must be seen, and can be taken off."""
    _, filters = frame.lang._, frame.filters
    shown: list[tuple[str, str]] = []
    if filters.document:
        title = frame.store.query("SELECT title FROM documents WHERE document_id = ?", [filters.document]).title
        shown.append(("document", _("Only document: {title}", title=title.iloc[0] or filters.document)))
    if filters.countries:
        shown.append(("country", _("Only countries: {codes}", codes=", ".join(filters.countries))))
    if filters.confidence is not None:
        shown.append(
            ("confidence", _("Confidence from {share}", share=frame.lang.percent(100 * filters.confidence, 0)))
        )
    for code, words in shown:
        st.button(
            plain(words) + " ✕",
            key=f"drop-{code}",
            on_click=choose,
            args=(code, None),
            type="tertiary",
            help=_("Take this filter off"),
        )


def language_switch(frame: Frame) -> None:
    """The two languages by their own names, which everybody finds."""
    key = "filter-lang"
    words: dict[str, str] = {"de": "Deutsch", "en": "English"}
    st.session_state[key] = frame.lang.code

    def changed() -> None:
        choose("lang", st.session_state[key])

    st.segmented_control(
        frame.lang._("Language"),
        list(words),
        key=key,
        format_func=lambda code: words[code],
        on_change=changed,
        required=True,
        label_visibility="collapsed",
    )
