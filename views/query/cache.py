"""What is kept between reruns: opened runs, names, answers.

Keyed by folder and run, so that a new run shows on the next rerun. In: what `facts`, `lookup` and `names` take.
Out: what they give. Left out on purpose: any thought of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from views.charts.style import Theme
from views.language import Language
from views.query import agreement_figures, event_figures, lookup, store
from views.query import facts as _facts
from views.query.agreement_figures import AgreementsCounted
from views.query.conditions import EVERYTHING, Condition, Table
from views.query.event_figures import EventsCounted
from views.query.facts import Counted
from views.query.names import Names
from views.query.store import Store
from views.selection.address import Filters

_Keys = dict[str | type[Any], Callable[[Any], Any]]
_BY_RUN: _Keys = {Store: lambda opened: (str(opened.folder), opened.run_id)}
_BY_LOOK: _Keys = {Theme: lambda theme: theme.name, Language: lambda lang: lang.code}


@st.cache_resource(max_entries=60, show_spinner=False, hash_funcs=_BY_LOOK)
def figure(name: str, _draw: Callable[..., Any], rows: pd.DataFrame, **options: Any) -> Any:
    """A chart, drawn once for the same rows and look: placing the names takes longer than all the rest of a rerun."""
    return _draw(rows, **options)


@st.cache_resource(max_entries=3, show_spinner=False)
def open_run(folder: Path, run_id: str) -> Store:
    return store.open_run(folder, run_id)


@st.cache_resource(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def names(opened: Store) -> Names:
    return Names(lookup.entities(opened))


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def redirects(opened: Store) -> dict[str, str]:
    return lookup.redirects(opened)


@st.cache_resource(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def parties(opened: Store) -> pd.DataFrame:
    return lookup.parties(opened)


@st.cache_resource(max_entries=6, show_spinner=False, hash_funcs=_BY_RUN)
def documents(opened: Store, most: int) -> pd.DataFrame:
    return lookup.documents(opened, most)


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def source_kinds(opened: Store) -> list[str]:
    return lookup.source_kinds(opened)


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def years(opened: Store) -> tuple[int, int] | None:
    return lookup.years(opened)


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def chambers(opened: Store) -> pd.DataFrame:
    return lookup.chambers(opened)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def facts(
    opened: Store, table: Table, filters: Filters, most: int | None, within: Condition = EVERYTHING
) -> pd.DataFrame:
    return _facts.facts(opened, table, filters, most, within)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def left_out(opened: Store, table: Table, filters: Filters, most: int | None) -> pd.DataFrame:
    return _facts.left_out(opened, table, filters, most)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def claims(
    opened: Store, table: Table, filters: Filters, most: int | None, within: Condition = EVERYTHING
) -> pd.DataFrame:
    return _facts.claims(opened, table, filters, most, within)


@st.cache_data(max_entries=200, show_spinner=False, hash_funcs=_BY_RUN)
def counted(
    opened: Store, table: Table, filters: Filters, within: Condition = EVERYTHING, *, left_out: bool = False
) -> Counted:
    return _facts.counted(opened, table, filters, within, left_out=left_out)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def agreements_counted(opened: Store, filters: Filters, year: int | None) -> AgreementsCounted:
    return agreement_figures.counted(opened, filters, year)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def agreement_cells(opened: Store, filters: Filters, year: int | None, most: int) -> pd.DataFrame:
    return agreement_figures.cells(opened, filters, year, most)


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def agreement_years(opened: Store) -> tuple[int, int] | None:
    return agreement_figures.years(opened)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def events_counted(opened: Store, filters: Filters) -> EventsCounted:
    return event_figures.counted(opened, filters)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def events_by_time(opened: Store, filters: Filters, unit: event_figures.Unit) -> pd.DataFrame:
    return event_figures.by_time(opened, filters, unit)
