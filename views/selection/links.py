"""From one page to another, with the state that the other shall show.

In: a page's name and codes of the address bar. Out: links that keep language, data version and filters. Left out on
purpose: the list of pages (`dashboard.py`).
"""

from __future__ import annotations

import html
from urllib.parse import parse_qs, urlencode, urlsplit

import streamlit as st

from views.layout import plain
from views.selection import entry
from views.selection.frame import Frame

KEPT = ("lang", "run")
"""What a link holds whose codes replace the filters: a reader's language and the data version."""


def file(page: str) -> str:
    return f"views/pages/{page}.py"


def params(*, keep_filters: bool, **codes: str | None) -> dict[str, list[str]]:
    """The codes of the present address, or of its language and version alone, with `codes` laid over them.

    `from_` and `to` stand for the codes of the years, since `from` is a word of Python's.
    """
    here = entry.link_params()
    kept = here if keep_filters else {code: values for code, values in here.items() if code in KEPT}
    given = {code.rstrip("_"): value for code, value in codes.items()}
    return {
        **{code: values for code, values in kept.items() if code not in given},
        **{code: [value] for code, value in given.items() if value},
    }


def page_link(page: str, words: str, *, keep_filters: bool = False, **codes: str | None) -> None:
    """A link to a page, drawn by Streamlit: followed without loading everything anew."""
    st.page_link(file(page), label=plain(words), query_params=params(keep_filters=keep_filters, **codes))


def anchor(page: str, words: str, *, keep_filters: bool = False, **codes: str | None) -> str:
    """The same link as HTML, for use within `st.html`."""
    href = html.escape(address(page, keep_filters=keep_filters, **codes))
    return f'<a href="{href}" target="_self">{html.escape(words)}</a>'


def address(page: str, *, keep_filters: bool = False, **codes: str | None) -> str:
    """`/agreements?party=kz-amanat&lang=de`"""
    query = urlencode({code: ",".join(values) for code, values in params(keep_filters=keep_filters, **codes).items()})
    return f"/{page}?{query}" if query else f"/{page}"


def fixed(frame: Frame, **codes: str | None) -> str:
    """The whole address of what is on the screen, data version included: what somebody else will see, too."""
    given = {"fact": None, **codes, "lang": frame.lang.code, "run": frame.store.run_id}
    query = urlencode({code: ",".join(values) for code, values in params(keep_filters=True, **given).items()}, safe=",")
    page = st.context.url or ""
    return f"{page if urlsplit(page).path else page + '/'}?{query}"


def go(target: str) -> None:
    """Follow a link, `/timeline?from=2010`, from a callback: the page is changed once the callbacks are through."""
    st.session_state["follow"] = target


def followed() -> None:
    """Change the page if a callback asked for it. Called by pages that hold such links."""
    if target := st.session_state.pop("follow", None):
        page, _, query = str(target).lstrip("/").partition("?")
        st.switch_page(file(page), query_params=parse_qs(query))
