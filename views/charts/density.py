"""How many events there are in each year or month: above a timeline that cannot draw them all.

In: one row a year or month that has any: start (its first day), happened, open (planned or proposed). Out: a figure
whose years can be clicked. Left out on purpose: what is denied, which did not happen; and the zero of a year without
statements, which is no bar.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import rows as table
from views.charts import style, text, time_axis
from views.language import Language

COLUMNS = ("start", "happened", "open")
PLOT, HEAD, FOOT = 64, 20, 26
GAP = 0.86
"""The share of its year or month that a bar fills."""
DAY = 86_400_000


def event_density(rows: pd.DataFrame, *, theme: style.Theme, lang: Language, today: date, months: bool) -> go.Figure:
    """Draw the strip. Raises ValueError if there are no rows."""
    given = [(row, table.day(row.start) or today) for row in table.required(rows, COLUMNS)]
    ends = [_end(start, months) for _, start in given]
    span = given[0][1], max(ends)
    most = max(int(row.happened + row.open) for row, _ in given)
    figure = go.Figure([_bars(name, given, ends, theme, lang, months) for name in ("happened", "open")])
    figure.update_layout(
        **style.layout(theme, lang, PLOT + HEAD + FOOT, margin={"l": 8, "r": 8, "t": HEAD, "b": FOOT}),
        barmode="stack",
        shapes=time_axis.future(today, span, theme),
        annotations=[_highest(most, theme, lang)],
        xaxis=time_axis.axis(*span, theme, lang),
        yaxis={"visible": False, "range": [0, most], "fixedrange": True},
    )
    return figure


def told(rows: pd.DataFrame, lang: Language, months: bool) -> str:
    """`2010: 12 events; 2011: 3 events`: the same in words."""
    days = [(row, table.day(row.start)) for row in rows.itertuples(index=False)]
    return "; ".join(f"{_when(start, lang, months)}: {_counts(row, lang)}" for row, start in days if start)


def _bars(
    name: str,
    given: list[tuple[table.Row, date]],
    ends: list[date],
    theme: style.Theme,
    lang: Language,
    months: bool,
) -> go.Bar:
    """What happened is filled, what is planned hollow."""
    colour = style.palette("blue", theme)
    hollow = name == "open"
    return go.Bar(
        name=name,
        x=[(start + (end - start) / 2).isoformat() for (_, start), end in zip(given, ends, strict=True)],
        y=[int(getattr(row, name)) for row, _ in given],
        width=[(end - start).days * DAY * GAP for (_, start), end in zip(given, ends, strict=True)],
        marker={
            "color": style.faded(colour, 0.0 if hollow else 1.0),
            "line": {"color": colour, "width": [1.2 if hollow and row.open else 0 for row, _ in given]},
        },
        customdata=[["years", f"{start.year}~{start.year}"] for _, start in given],
        hovertext=[_hover(row, start, lang, months) for row, start in given],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        unselected={"marker": {"opacity": 1}},
    )


def _hover(row: table.Row, start: date, lang: Language, months: bool) -> str:
    return text.hover(_when(start, lang, months), _counts(row, lang))


def _when(start: date, lang: Language, months: bool) -> str:
    return lang.date(f"{start:%Y-%m}" if months else f"{start:%Y}")


def _counts(row: Any, lang: Language) -> str:
    """`12 events · 2 planned or proposed`"""
    happened, open_ = int(row.happened), int(row.open)
    planned = lang.n("{count} planned or proposed", "{count} planned or proposed", open_) if open_ else ""
    return " · ".join(filter(None, [lang.n("{count} event", "{count} events", happened), planned]))


def _highest(most: int, theme: style.Theme, lang: Language) -> dict[str, Any]:
    """The one number of the axis: how many the highest bar stands for."""
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -3, "yref": "paper", "y": 1, "yanchor": "bottom"}
    words = lang.n("highest bar: {count} event", "highest bar: {count} events", most)
    return {**place, "text": words, "showarrow": False, "font": {"size": 11, "color": theme.muted}}


def _end(start: date, months: bool) -> date:
    if not months:
        return date(start.year, 12, 31)
    return date(start.year + start.month // 12, start.month % 12 + 1, 1)
