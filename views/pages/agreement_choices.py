"""What a reader chooses on the agreements page: the drawing, and the year that they are shown as of.

In: the frame, the codes `view` and `asof`. Out: widgets, and what the address says. Left out on purpose: the drawing.
"""

from __future__ import annotations

import streamlit as st

from views import layout
from views.query import agreement_figures, cache
from views.selection.address import PLAUSIBLE_YEARS, unknown
from views.selection.frame import Frame, asked, choose, put

MOST_IN_NETWORK = 15
"""Parties whose lines can be told apart around a circle; of more, the matrix reads better."""


def year(frame: Frame) -> int | None:
    """The year that the address asks about; None for all years, and for what is no year."""
    wanted = asked("asof")
    if wanted and wanted.isascii() and wanted.isdigit() and int(wanted) in PLAUSIBLE_YEARS:
        return int(wanted)
    return None


def view(parties: int) -> str:
    """The drawing that the address asks for, else the one that suits as many parties."""
    wanted = asked("view")
    return wanted if wanted in ("network", "matrix") else "matrix" if parties > MOST_IN_NETWORK else "network"


def notices(frame: Frame) -> None:
    """What the link says and nobody understands."""
    if (wanted := asked("asof")) and year(frame) is None:
        layout.note(unknown("asof", wanted, frame.lang))
    if (wanted := asked("view")) and wanted not in ("network", "matrix"):
        layout.note(unknown("view", wanted, frame.lang))


def choose_view(frame: Frame, shown: str) -> None:
    words = {"network": frame.lang._("Network"), "matrix": frame.lang._("Matrix")}
    key = "pick-view"

    def changed() -> None:
        # A rerun that overtakes another reports the drawing that stood all along as changed.
        if st.session_state[key] != shown:
            choose("view", st.session_state[key])

    put(key, shown)
    st.segmented_control(
        frame.lang._("Drawing"),
        list(words),
        default=shown,
        key=key,
        format_func=lambda code: words[code],
        on_change=changed,
        required=True,
        label_visibility="collapsed",
    )


def choose_year(frame: Frame) -> None:
    """One slider, whose first step is no year at all."""
    _ = frame.lang._
    known = cache.ask(agreement_figures.years, frame.store)
    if known is None:
        return
    wanted = year(frame)
    bounds = [*known, frame.today.year, *([] if wanted is None else [wanted])]
    options = ["", *(str(n) for n in range(min(bounds), max(bounds) + 1))]
    key = "pick-asof"
    chosen = "" if wanted is None else str(wanted)
    put(key, chosen)
    st.select_slider(
        _("Who was bound to whom as of"),
        options,
        value=chosen,
        key=key,
        format_func=lambda option: option or _("all years"),
        on_change=lambda: choose("asof", st.session_state[key]),
        help=_(
            "Agreements that held in this year, as far as their texts say. At the left end: agreements of all years."
        ),
    )
