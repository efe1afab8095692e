"""What the entry settles before a page runs: language, run, address, and from these the frame.

In: the address bar, the browser's wishes, the store's folder. Out: a Frame, or None where there is nothing to read
yet; notices in words. Left out on purpose: the list of pages (`dashboard.py`) and what they show.
"""

from __future__ import annotations

from datetime import date

import streamlit as st

from views.charts.style import DARK, LIGHT
from views.language import Language
from views.layout import plain
from views.query import cache, lookup, store, witnesses
from views.query.conditions import TABLES
from views.query.store import Store
from views.selection import address
from views.selection.frame import Frame


def language() -> Language:
    """The link's, else the browser's, else German, the language of the articles."""
    wanted = st.query_params.get("lang")
    if wanted not in ("de", "en"):
        wanted = "en" if str(st.context.locale or "").lower().startswith("en") else "de"
    return Language("en" if wanted == "en" else "de")


def settle(lang: Language) -> Frame | None:
    """Open the run that the address names and read the filters; notices are drawn where the page begins."""
    folder = store.root()
    wanted = st.query_params.get("run")
    run_id, gone = store.choose(folder, wanted)
    if run_id is None:
        return None
    opened = cache.open_run(folder, run_id)
    names = cache.names(opened)
    params = {code: st.query_params.get_all(code) for code in address.CODES}
    filters, fact, notices = address.read(params, _known(opened), lang)
    frame = Frame(opened, names, filters, fact, lang, DARK if st.context.theme.type == "dark" else LIGHT, date.today())
    _notices(frame, [*_about_run(frame, wanted, gone), *_about_language(lang), *notices])
    return frame


def link_params() -> dict[str, list[str]]:
    """What a change of page carries over."""
    carried = {code: st.query_params.get_all(code) for code in address.CODES}
    return {code: values for code, values in carried.items() if values}


def _known(opened: Store) -> address.Known:
    names = cache.names(opened)
    return address.Known(
        entities=names.ids,
        countries=names.countries,
        redirects=cache.redirects(opened),
        has_document=lambda value: lookup.exists(opened, "documents", "document_id", value),
        has_fact=lambda value: witnesses.table_of(opened, value) is not None,
    )


def _about_run(frame: Frame, wanted: str | None, gone: bool) -> list[str]:
    if gone:
        run = str(wanted)[: address.QUOTED]
        return [frame.lang._("The data version {run} of the link is no longer kept; the newest is shown.", run=run)]
    if wanted is not None and wanted != store.current(frame.store.folder):
        return [frame.lang._("You are reading the older data version {run}.", run=wanted)]
    return []


def _about_language(lang: Language) -> list[str]:
    wanted = st.query_params.get("lang")
    if wanted is None or wanted == lang.code:
        return []
    return [address.unknown("lang", wanted, lang)]


def _notices(frame: Frame, notices: list[str]) -> None:
    if frame.filters.confidence is not None and _unmeasured(frame):
        notices = [
            *notices,
            frame.lang._("No confidence is measured in this data version: that filter changes nothing."),
        ]
    for notice in notices:
        st.warning(plain(notice))


def _unmeasured(frame: Frame) -> bool:
    unions = " UNION ALL ".join(f"SELECT 1 FROM {table} WHERE confidence IS NOT NULL" for table in TABLES)
    return frame.store.query(f"SELECT 1 FROM ({unions}) LIMIT 1").empty
