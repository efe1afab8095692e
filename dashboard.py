"""The dashboard's entry: pages, navigation, filters. `python -m streamlit run dashboard.py`

In: the address bar and the store that INTERPARTY_STORE names. Out: the page that the address names.
Left out on purpose: everything else: a page is a file in `views/`, and reads the frame that is settled here.
"""

from __future__ import annotations

import streamlit as st

from views import entry, evidence, layout, sidebar, start
from views.frame import hand

st.set_page_config(page_title="Interparty", page_icon="🏛️", layout="wide")
lang = entry.language()
home = st.Page("views/seats.py", title=lang._("Seats"), default=True, url_path="overview")
seats = st.Page("views/seats.py", title=lang._("Seats"), url_path="seats")
agreements = st.Page("views/agreements.py", title=lang._("Agreements"), url_path="agreements")
timeline = st.Page("views/timeline.py", title=lang._("Timeline"), url_path="timeline")
page = st.navigation([home, seats, agreements, timeline], position="hidden")

layout.style()
sidebar.navigation([home if page == home else seats, agreements, timeline])
frame = entry.settle(lang)
if frame is None:
    start.page(lang)
else:
    hand(frame)
    sidebar.draw(frame)
    page.run()
    evidence.panel(frame)
