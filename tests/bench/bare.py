"""What the dashboard is compared with: a bare Streamlit page that draws the timeline from a ready DataFrame.

In: the store that INTERPARTY_STORE names; its rows are made once and kept. Out: one party filter, one chart. Left out
on purpose: everything else that the dashboard does.
"""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from views.charts.style import LIGHT
from views.charts.timeline import timeline
from views.language import Language
from views.query import event_rows, facts, lookup, store
from views.query.names import Names
from views.selection.address import Filters

MOST = 400
"""As many events as the dashboard draws."""


@st.cache_resource
def ready() -> tuple[pd.DataFrame, list[str]]:
    folder = store.root()
    opened = store.open_run(folder, str(store.current(folder)))
    rows = facts.claims(opened, "events", Filters(), MOST)
    drawn = event_rows.by_party(rows[~rows.undated], Names(lookup.entities(opened)), LIGHT, Language("de"))
    return drawn, sorted(drawn.lane.unique())


drawn, lanes = ready()
st.title("Timeline")
chosen = st.multiselect("Parteien", lanes)
shown = drawn[drawn.fact_id.isin(set(drawn[drawn.lane.isin(chosen)].fact_id))] if chosen else drawn
figure = timeline(shown, theme=LIGHT, lang=Language("de"), today=date.today())
st.plotly_chart(figure, theme=None, key="timeline", config={"displayModeBar": False})
