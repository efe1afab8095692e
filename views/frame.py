"""What a page stands in: the open tables, the reader's language, theme and filters.

In: what the entry has settled for this rerun. Out: Frame, handed to the page through the session.
Left out on purpose: drawing (`layout`, `sidebar`) and settling (`entry`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from views import cache
from views.address import Filters
from views.charts.style import Theme
from views.language import Language
from views.names import Names
from views.queries import Charted
from views.store import Store


@dataclass(frozen=True)
class Frame:
    """Settled once a rerun, read by every page. `fact` is the one whose evidence is open."""

    store: Store
    names: Names
    filters: Filters
    fact: str | None
    lang: Language
    theme: Theme
    today: date

    def facts(self, table: Charted) -> pd.DataFrame:
        return cache.facts(self.store, table, self.filters)

    def left_out(self, table: Charted) -> pd.DataFrame:
        return cache.left_out(self.store, table, self.filters)


def hand(frame: Frame) -> None:
    """Leave the frame for the page that runs next. Pages are files: Streamlit runs them without arguments."""
    st.session_state["frame"] = frame


def current() -> Frame:
    frame = st.session_state["frame"]
    assert isinstance(frame, Frame)
    return frame


def choose(code: str, value: str | None) -> None:
    """Write one code of the address bar; None takes it out."""
    if value:
        st.query_params[code] = value
    else:
        st.query_params.pop(code, None)
