"""The page documents: list, full-text search, and a reader with what was found marked in the text.

In: the frame, the code `q`. Out: a page. Left out on purpose: the list (`document_list`) and the text of one document
(`document_reader`), which is open where the filter names exactly one.
"""

from __future__ import annotations

import streamlit as st

from views import layout
from views.pages import document_list, document_reader
from views.query import search
from views.selection.frame import Frame, asked, choose, current

LONGEST = 200
"""Characters of a search; more is a text pasted by mistake."""


def page(frame: Frame) -> None:
    if len(frame.filters.documents) == 1:
        document_reader.page(frame, frame.filters.documents[0], _terms())
        return
    document_list.page(frame, _terms(), lambda: _box(frame))


def _box(frame: Frame) -> None:
    """What is searched for stands in the address."""
    _ = frame.lang._
    key = "search"
    st.session_state[key] = (asked("q") or "")[:LONGEST]
    st.text_input(
        _("Search the texts"),
        key=key,
        on_change=lambda: choose("q", st.session_state[key].strip()),
        placeholder=_('Words, or a "phrase" in quotation marks'),
        max_chars=LONGEST,
        label_visibility="collapsed",
        width=560,
    )
    terms = search.terms((asked("q") or "")[:LONGEST])
    if asked("q") and not terms:
        layout.note(_("There is no word to search for in “{words}”.", words=(asked("q") or "")[:LONGEST]))
    if len(terms) > search.MOST_TERMS:
        layout.note(_("Only the first {count} words are searched for.", count=search.MOST_TERMS))


def _terms() -> tuple[str, ...]:
    return tuple(search.terms((asked("q") or "")[:LONGEST])[: search.MOST_TERMS])


if __name__ == "__main__":
    page(current())
