"""Events on lanes over time, each with its kind, its precision and how the text holds it to be true.

In: one row an event: fact_id, lane, lane_colour, kind, modality, date_from, date_to, summary; date_edtf if known.
Out: a figure with a marker an event; an imprecise date is a bar over all days it can mean, its marker in the middle.
Left out on purpose: events without any date; a line below the chart counts them, the page lists them.

The y axis counts px from the top, so that lanes keep their rhythm however wide the chart is.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.charts import key, lanes, overlay, style, text, time_axis, words
from views.charts import rows as table
from views.language import Language

COLUMNS = ("fact_id", "lane", "lane_colour", "kind", "modality", "date_from", "date_to", "summary")
TOP = 18
"""Room above the first lane for the word that names the shaded future."""


def timeline(rows: pd.DataFrame, *, theme: style.Theme, lang: Language, today: date) -> go.Figure:
    """Draw events on their lanes. Raises ValueError if there are no rows, or none with a date."""
    given = list(table.required(rows, COLUMNS))
    found = lanes.marks(given)
    if not found:
        raise ValueError("nothing to draw: no event has a date")
    span = time_axis.span([day for mark in found for day in (mark.start, mark.end)])
    drawn, marks, used = lanes.arrange(found, span, TOP)
    entries = _entries(marks, theme, lang)
    head = time_axis.HEAD if used > time_axis.TALL else 6
    top = key.height(entries) + head + 8
    foot = 30 + (20 if len(found) < len(given) else 0)
    figure = go.Figure(
        [*key.samples(entries), _halo(marks, theme), _events(marks, theme, lang), *_crosses(marks, theme)]
    )
    figure.update_layout(
        **style.layout(
            theme,
            lang,
            round(top + used + foot),
            margin={"l": 8, "r": 8, "t": top, "b": foot},
            showlegend=True,
            **key.legends(entries, theme, plot=used, top=key.height(entries) + head + 4),
        ),
        shapes=[
            *time_axis.future(today, span, theme),
            *(_line(lane, theme) for lane in drawn),
            *(_interval(mark, theme) for mark in marks if not mark.precise),
        ],
        annotations=[
            *time_axis.future_word(today, span, theme, lang),
            *(_name(lane, theme) for lane in drawn),
            *(time_axis.upper(span, theme, lang) if used > time_axis.TALL else []),
            *_undated(len(given) - len(found), theme, lang),
        ],
        xaxis=time_axis.axis(*span, theme, lang),
        yaxis={"visible": False, "range": [used, 0], "fixedrange": True},
    )
    return figure


def _events(marks: list[lanes.Mark], theme: style.Theme, lang: Language) -> go.Scatter:
    symbols = [style.event_symbol(mark.row.kind, mark.row.modality) for mark in marks]
    return go.Scatter(
        x=[mark.middle.isoformat() for mark in marks],
        y=[mark.y for mark in marks],
        marker={
            "symbol": symbols,
            "color": [style.event_colour(mark.row.kind, theme) for mark in marks],
            "size": style.TOUCH,
            "opacity": 1,
            "line": overlay.outline(symbols),
        },
        customdata=[["fact", mark.row.fact_id] for mark in marks],
        hovertext=[_hover(mark, lang) for mark in marks],
        **style.CLICKABLE,
    )


def _halo(marks: list[lanes.Mark], theme: style.Theme) -> go.Scatter:
    """Under hollow markers, so that neither lane nor bar runs through them."""
    hollow = [mark for mark in marks if mark.row.modality != "asserted"]
    symbols = [style.event_symbol(mark.row.kind, mark.row.modality) for mark in hollow]
    return overlay.halo([mark.middle.isoformat() for mark in hollow], [mark.y for mark in hollow], symbols, theme)


def _crosses(marks: list[lanes.Mark], theme: style.Theme) -> list[go.Scatter]:
    """A cross over what is denied; it lets the pointer through to the marker below."""
    denied = [mark for mark in marks if mark.row.modality == "denied"]
    if not denied:
        return []
    return [overlay.cross([mark.middle.isoformat() for mark in denied], [mark.y for mark in denied], theme)]


def _hover(mark: lanes.Mark, lang: Language) -> str:
    kind = words.event_words(lang).get(mark.row.kind, str(mark.row.kind))
    modality = "" if mark.row.modality == "asserted" else words.modality_words(lang).get(mark.row.modality, "")
    edtf = table.text(getattr(mark.row, "date_edtf", None)) or time_axis.as_edtf(mark.row.date_from, mark.row.date_to)
    return text.hover(" · ".join(filter(None, [kind, modality])), lang.date(edtf), table.text(mark.row.summary))


def _entries(marks: list[lanes.Mark], theme: style.Theme, lang: Language) -> list[key.Entry]:
    kinds = {mark.row.kind for mark in marks}
    modalities = {mark.row.modality for mark in marks}
    entries = [
        key.Entry(word, style.event_colour(kind, theme), style.EVENT_SYMBOLS[kind])
        for kind, word in words.event_words(lang).items()
        if kind in kinds
    ]
    if modalities & {"planned", "proposed", "hypothetical"}:
        entries.append(key.Entry(lang._("planned, possible"), theme.muted, "circle-open"))
    if "denied" in modalities:
        entries.append(key.Entry(lang._("denied"), theme.muted, "circle-x-open"))
    if not all(mark.precise for mark in marks):
        entries.append(key.Entry(lang._("imprecise date"), theme.muted, dash="solid"))
    return entries


def _line(lane: lanes.Lane, theme: style.Theme) -> dict[str, Any]:
    colour = style.faded(style.colour_or_grey(lane.colour, theme), 0.55)
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": lane.y, "y1": lane.y}
    return {"type": "line", **ends, "line": {"color": colour, "width": 1.2}, "layer": "below"}


def _interval(mark: lanes.Mark, theme: style.Theme) -> dict[str, Any]:
    colour = style.faded(style.event_colour(mark.row.kind, theme), 0.5)
    ends = {"x0": mark.start.isoformat(), "x1": mark.end.isoformat(), "y0": mark.y, "y1": mark.y}
    return {"type": "line", **ends, "line": {"color": colour, "width": 5}, "layer": "below"}


def _name(lane: lanes.Lane, theme: style.Theme) -> dict[str, Any]:
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -3, "y": lane.top, "yanchor": "top"}
    return {
        **place,
        "text": text.lines(lane.lines),
        "align": "left",
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink},
    }


def _undated(count: int, theme: style.Theme, lang: Language) -> list[dict[str, Any]]:
    """A line that says how many events are missing for want of a date."""
    if not count:
        return []
    words_ = lang.n("{count} undated event is not drawn", "{count} undated events are not drawn", count)
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -3, "yref": "paper", "y": 0, "yanchor": "top"}
    return [{**place, "yshift": -26, "text": words_, "showarrow": False, "font": {"size": 12, "color": theme.muted}}]
