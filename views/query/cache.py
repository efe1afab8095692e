"""What is kept between reruns: opened runs, names, answers.

Keyed by folder and run, so that a new run shows on the next rerun. In: what `facts`, `lookup` and `names` take.
Out: what they give. Left out on purpose: any thought of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from views.charts.style import Theme
from views.language import Language
from views.query import lookup, store
from views.query.names import Names
from views.query.store import Store

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

_Keys = dict[str | type[Any], Callable[[Any], Any]]
_BY_RUN: _Keys = {Store: lambda opened: (str(opened.folder), opened.run_id)}
_BY_NAMES: _Keys = {**_BY_RUN, Names: lambda _names: "of the run"}
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


def ask(
    question: Callable[Concatenate[Store, Asked], Answer], opened: Store, *given: Asked.args, **more: Asked.kwargs
) -> Answer:
    """The answer to any question that takes a store first, asked once for the same run and the same words."""
    answer: Answer = _answer(f"{question.__module__}.{question.__name__}", question, opened, *given, **more)
    return answer


@st.cache_data(max_entries=300, show_spinner=False, hash_funcs=_BY_NAMES)
def _answer(name: str, _question: Callable[..., Any], opened: Store, *given: Any, **more: Any) -> Any:
    return _question(opened, *given, **more)
