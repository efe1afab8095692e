"""From a click to a sentence: one mark of a chart, or one row of a table, opens the evidence of its fact.

In: figures whose marks carry ("fact", id), ("party", id), ("pair", "id~id"), ("years", "2010~2012") or ("link",
"/timeline?from=2010"), and tables with their fact ids. Out: the code `fact` in the address bar; `pick`, which narrows
the tables beside the chart; the codes of the years, which a drag along a time axis sets, too; or another page. Left
out on purpose: the panel that opens (`evidence.panel`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from views.charts.style import Theme
from views.layout import plain
from views.query import cache
from views.selection import links, paper, picture, shown
from views.selection.frame import Frame, choose

_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
ROW = 33
"""Height of a table's row in px. The table is as tall as its rows, up to ten of them, then it scrolls."""
TARGETS = ("fact", "party", "pair", "years", "link")
LETTER, WIDEST = 7.4, 420
"""Px of a letter and of the widest column. Left to itself, Streamlit measures a few rows only and cuts names."""


def chart(
    frame: Frame,
    draw: Callable[..., Any],
    rows: pd.DataFrame,
    key: str,
    alt: str,
    *,
    title: str = "",
    kept: Mapping[str, str] | None = None,
    brush: bool = False,
    **options: Any,
) -> None:
    """A chart whose marks lead to their sentence. `alt` says in words what it shows, `title` names it in a report;
    `kept` are codes of the page that a click writes too, where the page would else follow the open fact.

    With `brush`, a drag along its time axis narrows the years; not on a touch screen, where a drag scrolls the page.
    """
    links.followed()
    brush = brush and not touched()
    widget = f"{key}-{_clearing()}"
    figure = cache.figure(draw.__name__, draw, rows, theme=frame.theme, lang=frame.lang, **options)
    if brush:
        figure = _brushed(figure, frame.theme)

    def picked() -> None:
        kind, value = target(st.session_state[widget])
        if kind is not None and value is not None:
            _follow(kind, value, kept or {})

    st.plotly_chart(
        figure,
        theme=None,
        width="stretch",
        key=widget,
        on_select=picked,
        selection_mode=("points", "box") if brush else "points",
        config=_CONFIG,
        alt=alt,
    )
    on_paper = partial(paper.draw, frame, draw, rows, **options)
    picture.buttons(frame, widget, key, shown.figure(key, title, alt, on_paper), alt)


def _follow(kind: str, value: str, kept: Mapping[str, str]) -> None:
    """Write into the address what a mark stands for."""
    if kind == "link":
        clear()
        links.go(value)
    elif kind == "years":
        first, last = value.split("~")
        choose("from", first)
        choose("to", last)
        clear()
    else:
        choose("fact" if kind == "fact" else "pick", value)
        for code, held in kept.items():
            choose(code, held)


def target(state: Any) -> tuple[str | None, str | None]:
    """What the clicked mark or the box that was drawn stands for.

    Nothing for a mark of no single fact, such as a seat that nobody reported.
    """
    for box in (state or {}).get("selection", {}).get("box", []):
        years = sorted(str(day)[:4] for day in box.get("x", []))
        if years and all(year.isdigit() for year in years):
            return "years", f"{years[0]}~{years[-1]}"
    for point in (state or {}).get("selection", {}).get("points", []):
        data = point.get("customdata")
        if isinstance(data, (list, tuple)) and len(data) >= 2 and data[0] in TARGETS and data[1]:
            return str(data[0]), str(data[1])
    return None, None


def choices(rows: pd.DataFrame, ids: list[str], key: str, alt: str, choosing: Callable[[str], None]) -> None:
    """A table whose rows lead on: `choosing` is told the id of the row that somebody chooses."""
    widget = f"{key}-table-{_clearing()}"

    def picked() -> None:
        chosen = st.session_state[widget]["selection"]["rows"]
        if chosen and chosen[0] < len(ids):
            clear()
            choosing(ids[chosen[0]])

    _draw(rows, widget, picked, alt)


def table(frame: Frame, rows: pd.DataFrame, fact_ids: list[str], key: str, alt: str) -> None:
    """A table with one row a fact; `rows` are its words, already in the reader's language."""
    widget = f"{key}-table"

    def picked() -> None:
        chosen = st.session_state[widget]["selection"]["rows"]
        if chosen and chosen[0] < len(fact_ids):
            open_fact(fact_ids[chosen[0]])
        elif st.query_params.get("fact") in fact_ids:
            # Only the table that held the open fact closes it: the others report their empty selection, too.
            close()

    # The open fact is the selected row, whoever opened it: a link, a mark or a click here.
    st.session_state[widget] = {
        "selection": {"rows": [i for i, fact_id in enumerate(fact_ids) if fact_id == frame.fact]}
    }
    _draw(rows, widget, picked, alt)


def _draw(rows: pd.DataFrame, widget: str, picked: Callable[[], None], alt: str) -> None:
    st.dataframe(
        rows,
        key=widget,
        on_select=picked,
        selection_mode="single-row",
        hide_index=True,
        alt=alt,
        placeholder="–",
        row_height=ROW,
        column_config={str(column): st.column_config.Column(width=_width(rows[column])) for column in rows},
    )


def _brushed(figure: Any, theme: Theme) -> Any:
    """A copy of a chart, since others read the same one, over which a drag draws a box from top to bottom.

    Streamlit takes clicks on marks away from a chart whose `dragmode` says "select". So this one says nothing that
    Plotly knows, and Plotly falls back to its template.
    """
    drawn = figure.to_dict()
    box = {"line": {"color": theme.muted, "width": 1, "dash": "solid"}}
    brushing = {"selectdirection": "h", "newselection": box}
    drawn["layout"] |= {**brushing, "dragmode": "brush", "template": {"layout": {"dragmode": "select"}}}
    return go.Figure(drawn, _validate=False)


def touched() -> bool:
    """Whether the reader holds a phone or a tablet, as far as the browser says so."""
    return any(word in st.context.headers.get("User-Agent", "") for word in ("Mobi", "Android", "iPad"))


def _width(column: pd.Series[Any]) -> int:
    longest = max([len(str(column.name)) + 2, *column.astype("string").fillna("").str.len()])
    return int(min(longest * LETTER + 18, WIDEST))


def fact_link(words: str, fact_id: str, key: str) -> None:
    """A line of text that opens a fact's evidence."""
    st.button(plain(words), key=f"{key}-{fact_id}", type="tertiary", on_click=open_fact, args=(fact_id,))


def open_fact(fact_id: str) -> None:
    """Open a fact's evidence from a button."""
    choose("fact", fact_id)
    clear()


def close() -> None:
    choose("fact", None)
    clear()


def clear() -> None:
    """Forget which marks are selected: a chart does not report a second click on the mark it still holds."""
    st.session_state["clearing"] = _clearing() + 1


def _clearing() -> int:
    return int(st.session_state.get("clearing", 0))
