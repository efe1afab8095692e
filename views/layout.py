"""The look that all pages share: title, caption, notes, trays.

In: words. Out: what Streamlit draws. Left out on purpose: what the words say, and the look of charts (`charts.style`).
Words from articles and links pass through `plain` or `html.escape`: Streamlit's labels read Markdown.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import streamlit as st

from views.selection import shown

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#~$:&]|^[-+=|]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")


def plain(text: object) -> str:
    """Text of any origin, so that Markdown shows it literally."""
    return _MARKDOWN.sub(r"\\\1", " ".join(str(text).split()))


def style() -> None:
    st.html(Path(__file__).with_name("layout.css"))


def heading(title: str, caption: str) -> None:
    """What the page shows, and in what unit, from how many sources."""
    shown.heading(title, caption)
    st.title(plain(title), anchor=False)
    st.html(f'<p class="caption below">{html.escape(caption)}</p>')


def section(title: str, caption: str = "") -> None:
    shown.section(title)
    st.subheader(plain(title), anchor=False)
    if caption:
        st.html(f'<p class="caption below">{html.escape(caption)}</p>')


def note(text: str, *, warn: bool = False) -> None:
    """A remark without a box; with `warn` one that a reader must not miss."""
    st.html(f'<p class="note{" warn" if warn else ""}">{html.escape(text)}</p>')


def nothing(words: str, loosen: str) -> None:
    """Instead of an empty chart: what was found, and what to loosen."""
    with st.container(key="nothing"):
        st.html(f'<p class="nothing">{html.escape(words)}</p><p class="caption">{html.escape(loosen)}</p>')
