"""What is kept between reruns: opened runs, names, answers.

Keyed by folder and run, so that a new run shows on the next rerun. In: what `queries` and `names` take. Out: what they
give. Left out on purpose: any thought of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from views import queries, store
from views.address import Filters
from views.charts.style import Theme
from views.language import Language
from views.names import Names
from views.store import Store

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
    return Names(queries.entities(opened))


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def redirects(opened: Store) -> dict[str, str]:
    return queries.redirects(opened)


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def parties(opened: Store) -> list[str]:
    return queries.parties(opened).entity_id.tolist()


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def years(opened: Store) -> tuple[int, int] | None:
    return queries.years(opened)


@st.cache_data(max_entries=3, show_spinner=False, hash_funcs=_BY_RUN)
def chambers(opened: Store) -> pd.DataFrame:
    return queries.chambers(opened)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def facts(opened: Store, table: queries.Charted, filters: Filters) -> pd.DataFrame:
    return queries.facts(opened, table, filters)


@st.cache_data(max_entries=60, show_spinner=False, hash_funcs=_BY_RUN)
def left_out(opened: Store, table: queries.Charted, filters: Filters) -> pd.DataFrame:
    return queries.left_out(opened, table, filters)
