"""The page before there is anything to read: says so, and offers to analyse the starter corpus.

In: the language, a click. Out: a published run, in this process, with its progress shown. Left out on purpose:
sources other than the starter corpus; and spaCy, until somebody clicks: exploring never pays for extraction.
"""

from __future__ import annotations

import logging
from pathlib import Path

import streamlit as st

from views import layout
from views.language import Language
from views.query import store

STARTER = Path(__file__).parents[2] / "seeds" / "articles"


def page(lang: Language) -> None:
    _ = lang._
    layout.heading(_("No articles analysed yet"), _("There is no data version in {folder}.", folder=store.root()))
    layout.note(
        _(
            "Interparty reads German political articles and shows what they say about parties: who holds how many "
            "seats, who has agreed what with whom, what happened and what is planned. Every mark leads to the "
            "sentence that says so."
        )
    )
    if st.button(_("Analyse the starter corpus"), type="primary", key="analyse"):
        _analyse(lang)


def _analyse(lang: Language) -> None:
    bar = st.progress(0.0, lang._("Reading the articles …"))

    def progress(done: int, total: int, what: str) -> None:
        bar.progress(min(done / total, 1.0) if total else 0.0, layout.plain(what))

    try:
        from pipeline.run import run  # late: it brings spaCy, which takes over a second to load

        run([STARTER], store.root(), progress=progress)
    except Exception:
        logging.getLogger(__name__).exception("the starter corpus was not analysed")
        st.error(
            lang._(
                "The analysis did not succeed. What went wrong stands in the window in which the dashboard was started."
            )
        )
        return
    st.rerun()
