"""Agreements since when and until when, one row each, with what the document no longer covers drawn faded.

In: the rows of the network with label_pair, date_from, date_to, open_end, stated. Out: a figure whose bars are solid as
far as the statement reaches, faded up to today where no end is known, hollow where only planned.
Left out on purpose: any claim of the present. An arrow stands only where the text itself says that it goes on.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import agreement_text, key, overlay, style, text, time_axis
from views.charts import rows as table
from views.charts.stretches import Days, Stretch, stretches
from views.language import Language

COLUMNS = ("fact_id", "label_pair", "kind", "status", "date_from", "date_to", "open_end", "stated")
TOP = 18
LINE, META, SPACE, BAR, GAP = 18, 17, 9, 12, 15
MARK = 15
FADED = 0.28


def agreement_gantt(
    rows: pd.DataFrame,
    *,
    theme: style.Theme,
    lang: Language,
    today: date,
    days: Days | None = None,
    year: int | None = None,
) -> go.Figure:
    """Draw one bar an agreement. Raises ValueError if there are no rows or one of them has no date at all.

    `days` are on the axis in any case, so that a lane apart has the same; `year` is marked, if given.
    """
    given = list(table.required(rows, COLUMNS))
    names = [text.wrap_pair(row.label_pair, text.NARROW - 24) for row in given]
    metas = [text.wrap(agreement_text.meta(row, lang), text.NARROW - 24, 12) for row in given]
    middles, used = _middles(names, metas)
    parts = [stretches(row, today) for row in given]
    span = time_axis.span([*(days or ()), *(day for part in parts for day in (part.first, part.last))])
    entries = _entries(given, parts, theme, lang)
    head = time_axis.HEAD if used > time_axis.TALL else 6
    top = key.height(entries) + head + 8
    figure = go.Figure([*key.samples(entries), *_bars(given, parts, middles, theme, lang)])
    figure.add_traces(_markers(given, parts, middles, theme, lang))
    figure.update_layout(
        **style.layout(
            theme, lang, round(used + top + 34), margin={"l": 8, "r": 8, "t": top, "b": 34}, showlegend=True
        ),
        **key.legends(entries, theme, plot=used, top=key.height(entries) + head + 4),
        barmode="overlay",
        shapes=[
            *time_axis.future(today, span, theme),
            *time_axis.marked(year, theme),
            *(_beneath(row, part, y, theme) for row, part, y in zip(given, parts, middles, strict=True)),
        ],
        annotations=[
            *time_axis.future_word(today, span, theme, lang),
            *(time_axis.upper(span, theme, lang) if used > time_axis.TALL else []),
            *(_name(name, meta, y, theme) for name, meta, y in zip(names, metas, middles, strict=True)),
        ],
        xaxis=time_axis.axis(*span, theme, lang),
        yaxis={"visible": False, "range": [used, 0], "fixedrange": True},
    )
    return figure


def reach(rows: pd.DataFrame, today: date) -> Days | None:
    """First and last day that any of the agreements covers; None where none is dated."""
    parts = [stretches(row, today) for row in rows[~rows.undated].itertuples(index=False)]
    return (min(part.first for part in parts), max(part.last for part in parts)) if parts else None


def _middles(names: list[list[str]], metas: list[list[str]]) -> tuple[list[float], float]:
    """The middle of each bar in px from the top, and the px used in all."""
    middles, top = [], float(TOP)
    for name, meta in zip(names, metas, strict=True):
        top += LINE * len(name) + META * len(meta) + SPACE + BAR + GAP
        middles.append(top - GAP - BAR / 2)
    return middles, top - GAP / 2


def _bars(
    given: list[table.Row], parts: list[Stretch], middles: list[float], theme: style.Theme, lang: Language
) -> list[go.Bar]:
    """One trace for each degree of certainty; suspended agreements are hatched."""
    traces = []
    for name, fill, border in (("solid", 1.0, 0.0), ("faded", FADED, 0.0), ("hollow", 0.0, 1.4)):
        drawn = [
            (row, days, y)
            for row, part, y in zip(given, parts, middles, strict=True)
            if (days := getattr(part, name)) is not None
        ]
        if not drawn:
            continue
        colours = [style.agreement_colour(row.kind, theme) for row, _, _ in drawn]
        marker = {
            "color": [style.faded(colour, fill) for colour in colours],
            "line": {"color": colours, "width": border},
            "pattern": {"shape": ["/" if row.status == "suspended" else "" for row, _, _ in drawn], "size": 6},
        }
        bars = go.Bar(
            name=name,
            orientation="h",
            base=[days[0].isoformat() for _, days, _ in drawn],
            x=[(days[1] - days[0]).days * 86_400_000 for _, days, _ in drawn],
            y=[y for _, _, y in drawn],
            width=BAR,
            marker=marker,
            hovertemplate="%{hovertext}<extra></extra>",
            showlegend=False,
            unselected={"marker": {"opacity": 1}},
            **_fact([row for row, _, _ in drawn], lang),
        )
        traces.append(bars)
    return traces


def _markers(
    given: list[table.Row], parts: list[Stretch], middles: list[float], theme: style.Theme, lang: Language
) -> list[go.Scatter]:
    """The marker at the beginning of every row, arrow heads, and crosses over what is denied."""
    symbols = [style.agreement_symbol(row.kind, row.status) for row in given]
    starts = [part.mark.isoformat() for part in parts]
    traces = [
        overlay.halo(starts, middles, symbols, theme, MARK),
        _marks("begin", given, starts, middles, symbols, theme, lang),
    ]
    if on := [i for i, part in enumerate(parts) if part.arrow]:
        ends, heads = [parts[i].last.isoformat() for i in on], ["triangle-right"] * len(on)
        rows = [given[i] for i in on]
        traces.append(_marks("arrow", rows, ends, [middles[i] for i in on], heads, theme, lang))
    if denied := [i for i, row in enumerate(given) if row.status == "denied"]:
        traces.append(overlay.cross([starts[i] for i in denied], [middles[i] for i in denied], theme))
    return traces


def _marks(
    name: str,
    rows: list[table.Row],
    x: list[str],
    y: list[float],
    symbols: list[str],
    theme: style.Theme,
    lang: Language,
) -> go.Scatter:
    marker = {
        "symbol": symbols,
        "color": [style.agreement_colour(row.kind, theme) for row in rows],
        "size": MARK,
        "opacity": 1,
        "line": overlay.outline(symbols),
    }
    return go.Scatter(name=name, x=x, y=y, marker=marker, **_fact(rows, lang), **style.CLICKABLE)


def _fact(rows: list[table.Row], lang: Language) -> dict[str, Any]:
    """What a click and a hover give: the fact, and its words."""
    return {
        "customdata": [["fact", row.fact_id] for row in rows],
        "hovertext": [agreement_text.hover(row, lang) for row in rows],
    }


def _beneath(row: table.Row, part: Stretch, y: float, theme: style.Theme) -> dict[str, Any]:
    """The line under the markers of a row: dotted where denied, thin where the date is not exact, else none."""
    line = {"type": "line", "x0": part.first.isoformat(), "x1": part.last.isoformat(), "y0": y, "y1": y}
    if row.status == "denied":
        drawn = {"color": theme.grey, "width": 1.5, "dash": "2px,4px"}
    elif part.vague:
        drawn = {"color": style.faded(style.agreement_colour(row.kind, theme), 0.5), "width": 5}
    else:
        drawn = {"width": 0}
    return {**line, "line": drawn, "layer": "below"}


def _name(name: list[str], meta: list[str], y: float, theme: style.Theme) -> dict[str, Any]:
    words_ = f"{text.lines(name)}<br><span style='color:{theme.muted};font-size:12px'>{text.lines(meta)}</span>"
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": -3,
        "y": y - BAR / 2 - SPACE + 3,
        "yanchor": "bottom",
        "align": "left",
        "text": words_,
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink},
    }


def _entries(given: list[table.Row], parts: list[Stretch], theme: style.Theme, lang: Language) -> list[key.Entry]:
    """The key of what is drawn; kinds and status stand in words in each row."""
    entries = []
    if any(part.solid for part in parts):
        entries.append(key.Entry(lang._("covered by the source"), theme.muted, dash="solid", width=BAR - 3))
    if any(part.faded for part in parts):
        entries.append(key.Entry(lang._("not covered"), style.faded(theme.muted, FADED), dash="solid", width=BAR - 3))
    if any(part.vague for part in parts):
        entries.append(key.Entry(lang._("imprecise date"), theme.muted, dash="solid", width=4))
    if any(part.arrow for part in parts):
        entries.append(key.Entry(lang._("ongoing, says the text"), theme.muted, "triangle-right"))
    if any(row.status in ("planned", "proposed") for row in given):
        entries.append(key.Entry(lang._("planned or proposed"), theme.muted, "square-open"))
    if any(row.status == "denied" for row in given):
        entries.append(key.Entry(lang._("denied"), theme.muted, "circle-x-open"))
    return entries
