"""A text to take along: read-only, selectable, with a button that copies it.

In: words. Out: a small component. Left out on purpose: `st.code`, whose button speaks English to every reader.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from views.language import Language

_HERE = Path(__file__).parent
_block = st.components.v2.component(
    "interparty_copied",
    html='<div class="text" tabindex="0" role="group"></div><button type="button"></button>',
    css=(_HERE / "copied.css").read_text(encoding="utf-8"),
    js=(_HERE / "copied.js").read_text(encoding="utf-8"),
)


def block(text: str, key: str, lang: Language) -> None:
    """The text and its button. It reaches the browser as data and is set as text, never as markup."""
    words = {"copy": lang._("Copy"), "copied": lang._("Copied"), "label": lang._("Text to copy")}
    _block(key=key, data={"text": text, **words})
