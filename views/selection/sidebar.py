"""The way around: links to the pages above each of them, and beside them filters, language and data version.

In: the pages, the frame. Out: what Streamlit draws around every page. Left out on purpose: Streamlit's own
navigation, which drops the filters on a change of page.
"""

from __future__ import annotations

import html
from typing import Any

import streamlit as st

from views.query.sources import analysed
from views.selection import entry, filters
from views.selection.frame import Frame


def navigation(pages: list[Any]) -> None:
    """Links in the order of the pages; each carries the address on."""
    with st.container(horizontal=True, key="pages", gap="small"):
        for page in pages:
            st.page_link(page, label=page.title, query_params=entry.link_params())


def draw(frame: Frame) -> None:
    with st.sidebar:
        st.html('<p class="brand">Interparty</p>')
        filters.sidebar(frame)
        filters.language_switch(frame)
        # The style sheet must know: charts of a dark window would leave paper black, or its words white.
        dark = " on-dark" if frame.theme.name == "dark" else ""
        st.html(f'<p class="caption version{dark}">{html.escape(_version(frame))}</p>')


def _version(frame: Frame) -> str:
    """How many documents, analysed when: a figure without its state of knowledge cannot be quoted."""
    count = int(frame.store.query("SELECT count(*) AS n FROM documents").n.iloc[0])
    documents = frame.lang.n("{count} document", "{count} documents", count)
    finished = analysed(frame.store)
    if finished is None:
        return f"{documents} · {frame.store.run_id}"
    day = frame.lang.date(finished.isoformat())
    return frame.lang._(
        "{documents}, analysed on {day} · data version {run}", documents=documents, day=day, run=frame.store.run_id
    )
