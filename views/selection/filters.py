"""The filters beside every page, and what they write into the address bar.

In: the frame. Out: widgets that show what the address says, and write it when a reader changes them. The address is
the only state: a link, the back button and a click all take the same way. Left out on purpose: reading the address
(`address`), selecting rows (`query`) and saying above the page what is set (`chips`).
"""

from __future__ import annotations

import streamlit as st

from views import layout, wording
from views.charts.words import agreement_words, event_words, modality_words, polarity_words, tie_words
from views.query import cache
from views.selection import party_options
from views.selection.address import FILTER_CODES, SHOWN_MODALITIES
from views.selection.frame import Frame, choose, put

MOST_DOCUMENTS = 300
"""Documents offered beside the page; of more, the page of documents finds the one and filters by it."""


def sidebar(frame: Frame) -> None:
    """Parties, years, countries, and folded below them the rest."""
    _, filters = frame.lang._, frame.filters
    _parties(frame)
    _years(frame)
    _countries(frame)
    rare = filters.kinds or filters.modalities or filters.documents or filters.sources
    with st.expander(_("More filters"), expanded=bool(rare) or filters.confidence is not None):
        _kinds(frame)
        _modalities(frame)
        _confidence(frame)
        _documents(frame)
        _sources(frame)
    if filters:
        st.button(_("Reset all filters"), key="reset", on_click=reset, width="stretch")


def reset() -> None:
    for code in FILTER_CODES:
        choose(code, None)


def kind_words(frame: Frame) -> dict[str, str]:
    """Every kind that the filter knows; `other` is one of agreements and of events."""
    lang = frame.lang
    words = {**event_words(lang), **agreement_words(lang), **polarity_words(lang), **tie_words(lang)}
    return {**words, "other": lang._("Other")}


def _parties(frame: Frame) -> None:
    _ = frame.lang._
    options = party_options.words(frame)
    key = "filter-party"

    def changed() -> None:
        ids = [party_options.party(option) for option in st.session_state[key]]
        choose("party", ",".join(dict.fromkeys(ids)))

    chosen = list(frame.filters.parties)
    put(key, chosen)
    st.multiselect(
        _("Parties"),
        list(options),
        default=chosen,
        key=key,
        format_func=lambda option: options.get(option, option),
        placeholder=_("All parties"),
        select_all=False,
        filter_mode="contains",
        on_change=changed,
    )


def _countries(frame: Frame) -> None:
    known = cache.parties(frame.store).country.dropna()
    chosen = list(frame.filters.countries)
    words = {code: frame.lang.country(code) for code in dict.fromkeys([*known, *chosen])}
    words = dict(sorted(words.items(), key=lambda item: item[1].casefold()))
    _multiselect("country", frame.lang._("Countries"), words, chosen, frame.lang._("All countries"))


def _kinds(frame: Frame) -> None:
    _ = frame.lang._
    _multiselect("kind", _("Kind of statement"), kind_words(frame), list(frame.filters.kinds), _("All kinds"))


def _modalities(frame: Frame) -> None:
    words = modality_words(frame.lang)
    usual = ", ".join(words[modality] for modality in SHOWN_MODALITIES)
    _multiselect("modality", frame.lang._("Modality"), words, list(frame.filters.modalities), usual)


def _documents(frame: Frame) -> None:
    chosen = list(frame.filters.documents)
    listed = wording.records(cache.documents(frame.store, MOST_DOCUMENTS))
    words = {row["document_id"]: wording.source_line(row, frame.lang) for row in listed}
    words |= {document: words.get(document) or wording.title(frame.store, document, frame.lang) for document in chosen}
    _multiselect("document", frame.lang._("Document"), words, chosen, frame.lang._("All documents"))


def _sources(frame: Frame) -> None:
    chosen = list(frame.filters.sources)
    kinds = dict.fromkeys([*cache.source_kinds(frame.store), *chosen])
    words = {kind: wording.source_kind_word(kind, frame.lang) for kind in kinds}
    _multiselect("source", frame.lang._("Kind of source"), words, chosen, frame.lang._("All kinds of source"))


def _multiselect(code: str, label: str, words: dict[str, str], chosen: list[str], placeholder: str) -> None:
    key = f"filter-{code}"
    put(key, chosen)
    st.multiselect(
        label,
        list(words),
        default=chosen,
        key=key,
        format_func=lambda value: words.get(value, value),
        placeholder=placeholder,
        select_all=False,
        filter_mode="contains",
        on_change=lambda: choose(code, ",".join(st.session_state[key])),
    )


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

    chosen = (filters.first_year or first, filters.last_year or last)
    put("filter-years", chosen)
    st.slider(
        _("Years"),
        first,
        last,
        value=chosen,
        key="filter-years",
        on_change=changed,
        format="%d",
        help=_("What was going on in these years. Undated statements stay listed below the charts."),
    )


def _confidence(frame: Frame) -> None:
    """In steps of five per cent; what a link asks for between them is rounded only when somebody moves the slider."""
    _ = frame.lang._
    key = "filter-confidence"

    def changed() -> None:
        percent = st.session_state[key]
        choose("confidence", f"{percent / 100:g}" if percent else None)

    chosen = round(100 * (frame.filters.confidence or 0))
    put(key, chosen)
    st.slider(
        _("Confidence from"),
        0,
        100,
        value=chosen,
        step=5,
        key=key,
        on_change=changed,
        format="%d %%",
        help=_("How likely a statement was read rightly. Statements without a measured confidence stay."),
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
