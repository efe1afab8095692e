"""What a page stands in: the open tables, the reader's language, theme and filters.

In: what the entry has settled for this rerun. Out: Frame, handed to the page through the session.
Left out on purpose: drawing (`layout`, `sidebar`) and settling (`entry`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from views.charts.style import Theme
from views.language import Language
from views.query import cache, facts
from views.query.conditions import EVERYTHING, Condition, Table
from views.query.facts import MOST, Counted
from views.query.names import Names
from views.query.store import Store
from views.selection.address import Filters


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

    def facts(self, table: Table, most: int | None = MOST, within: Condition = EVERYTHING) -> pd.DataFrame:
        """The statements that the filters select, the latest `most`; all of them are for downloads."""
        return self._asked(facts.facts, most, table, within)

    def left_out(self, table: Table, most: int | None = MOST) -> pd.DataFrame:
        """What the filters select and no chart draws: hypotheses, polls, projections."""
        return self._asked(facts.left_out, most, table)

    def claims(self, table: Table, most: int | None = MOST, within: Condition = EVERYTHING) -> pd.DataFrame:
        """One statement a claim, the latest `most` of them."""
        return self._asked(facts.claims, most, table, within)

    def counted(self, table: Table, within: Condition = EVERYTHING, *, left_out: bool = False) -> Counted:
        """How much there is, however few rows a page reads."""
        return cache.ask(facts.counted, self.store, table, self.filters, within, left_out=left_out)

    def _asked(
        self, question: Callable[..., pd.DataFrame], most: int | None, table: Table, *within: Condition
    ) -> pd.DataFrame:
        """Limited answers are kept between reruns, whole ones are too large to keep."""
        if most is None:
            return question(self.store, table, self.filters, None, *within)
        return cache.ask(question, self.store, table, self.filters, most, *within)


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


def asked(code: str) -> str | None:
    """One code of the address bar as it stands; what a page does not understand it says and ignores."""
    return st.query_params.get(code) or None


def put(key: str, value: object) -> None:
    """Make a widget show what the address says, beside the same value as the widget's default.

    Only where it does not yet: a value that is set again is sent to the browser and takes back what the reader has
    moved on to meanwhile, a step of the slider say. Where a rerun overtakes the first one, the browser never hears
    of the value that was set: without the default it would show none, and send that back as the reader's choice.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value
