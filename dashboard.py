"""The dashboard's entry: pages, navigation, filters. `python -m streamlit run dashboard.py`

In: the address bar and the store that INTERPARTY_STORE names. Out: the page that the address names.
Left out on purpose: everything else: a page is a file in `views/`, and reads the frame that is settled here.
"""

from __future__ import annotations

import streamlit as st

from views import layout
from views.evidence import panel
from views.pages import start
from views.selection import chips, entry, links, shown, sidebar
from views.selection.frame import hand

st.set_page_config(page_title="Interparty", page_icon="🏛️", layout="wide")
lang = entry.language()
titles = {
    "overview": lang._("Overview"),
    "seats": lang._("Seats"),
    "agreements": lang._("Agreements"),
    "timeline": lang._("Timeline"),
    "relations": lang._("Relations"),
    "dossier": lang._("Dossier"),
    "documents": lang._("Documents"),
}
pages = [
    st.Page(links.file(name), title=title, url_path=name, default=name == "overview") for name, title in titles.items()
]
page = st.navigation(pages, position="hidden")

layout.style()
sidebar.navigation(pages)
frame = entry.settle(lang)
if frame is None:
    start.page(lang)
else:
    hand(frame)
    shown.begin(chips.words(frame))
    chips.draw(frame)
    page.run()
    panel.draw(frame)
    sidebar.draw(frame)  # last: the chart that a filter changed is sent before the filters are
