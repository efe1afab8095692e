"""What a page shows in this rerun, remembered for what a reader takes away from it.

In: what pages and charts say of themselves while they are drawn. Out: title, caption, filters in words, figures. Left
out on purpose: the statements, which a page hands to `evidence.tools` itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st


@dataclass(frozen=True)
class Figure:
    """One chart: its title, what it shows in words, and a function that draws it for paper."""

    title: str
    alt: str
    draw: Callable[[], Any]


@dataclass
class Shown:
    """Filled while the page is drawn, from top to bottom."""

    filters: list[str] = field(default_factory=list)
    title: str = "Interparty"
    caption: str = ""
    section: str = ""
    figures: dict[str, Figure] = field(default_factory=dict)


def begin(filters: list[str]) -> None:
    """A new rerun: nothing is shown yet. `filters` are the words of the chips."""
    st.session_state["shown"] = Shown(filters)


def current() -> Shown:
    shown = st.session_state.setdefault("shown", Shown())
    assert isinstance(shown, Shown)
    return shown


def heading(title: str, caption: str) -> None:
    shown = current()
    shown.title, shown.caption, shown.section = title, caption, ""


def section(title: str) -> None:
    current().section = title


def figure(key: str, title: str, alt: str, draw: Callable[[], Any]) -> str:
    """Remember a chart; its title is the given one, else that of its section, else the page's."""
    shown = current()
    title = title or shown.section or shown.title
    shown.figures[key] = Figure(title, alt, draw)
    return title
