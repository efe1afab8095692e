"""The time axis of the Gantt chart and the timeline.

In: the days that are drawn, and today. Out: range, ticks written in the reader's language, the shaded future.
Left out on purpose: Plotly's own date ticks, which are English and which a figure cannot translate.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from babel.dates import format_date

from views.charts import rows as table
from views.charts import style
from views.language import Language

TALL = 480
"""From this height of a plot on (px), its ticks stand above it, too."""
HEAD = 22
"""Room for them."""
EDGE = 0.03
MOST_TICKS = 6
"""As many labels of five letters fit side by side on the narrowest chart."""


def span(days: list[date]) -> tuple[date, date]:
    """First and last day of the axis: the days drawn, with a little room around them, at least half a year in all."""
    first, last = min(days), max(days)
    length = (last - first).days
    room = timedelta(days=round(max(length * 0.04, (182 - length) / 2)))
    return _moved(first, -room), _moved(last, room)


def axis(start: date, end: date, theme: style.Theme, lang: Language) -> dict[str, Any]:
    """The x axis from `start` to `end`."""
    days, words = ticks(start, end, lang)
    return {
        "type": "date",
        "range": [start.isoformat(), end.isoformat()],
        "tickvals": [day.isoformat() for day in days],
        "ticktext": words,
        "tickfont": {"size": 12, "color": theme.muted},
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": theme.line,
        "tickangle": 0,
        "showgrid": False,
        "zeroline": False,
        "showline": True,
        "linecolor": theme.line,
        "fixedrange": True,
    }


def upper(span: tuple[date, date], theme: style.Theme, lang: Language) -> list[dict[str, Any]]:
    """The same ticks above the plot, for charts too tall to see their lower axis."""
    place = {"yref": "paper", "y": 1, "yanchor": "bottom", "xanchor": "center", "showarrow": False}
    font = {"size": 12, "color": theme.muted}
    days, words = ticks(*span, lang)
    return [{**place, "x": day.isoformat(), "text": word, "font": font} for day, word in zip(days, words, strict=True)]


def ticks(start: date, end: date, lang: Language) -> tuple[list[date], list[str]]:
    """Years, or for short spans months, at most MOST_TICKS of them; none so near an end that its label is cut there."""
    edge = (end - start) * EDGE
    return _ticks(_moved(start, edge), _moved(end, -edge), lang)


def _ticks(start: date, end: date, lang: Language) -> tuple[list[date], list[str]]:
    for step in (1, 2, 3, 6):
        days = [day for day in _months(start, end) if (day.month - 1) % step == 0]
        if len(days) <= MOST_TICKS:
            return days, [str(format_date(day, "LLL yy", locale=lang.locale)) for day in days]
    for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500):
        years = [date(year, 1, 1) for year in range(start.year + 1, end.year + 1) if year % step == 0]
        if len(years) <= MOST_TICKS:
            return years, [str(year.year) for year in years]
    return [], []


def future(today: date, span: tuple[date, date], theme: style.Theme) -> list[dict[str, Any]]:
    """A light shade over what lies after today, as a list of shapes; empty if the axis ends before."""
    start, end = max(today, span[0]), span[1]
    if start >= end:
        return []
    tall = {"yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    shade = {"type": "rect", "x0": start.isoformat(), "x1": end.isoformat(), "fillcolor": theme.shade, **tall}
    line = {"type": "line", "x0": start.isoformat(), "x1": start.isoformat(), **tall}
    return [{**shade, "line": {"width": 0}}, {**line, "line": {"width": 1, "color": theme.line}}]


def marked(year: int | None, theme: style.Theme) -> list[dict[str, Any]]:
    """A band over the year that is asked about, with an edge on either side, as a list of shapes."""
    if year is None:
        return []
    place = {"x0": f"{year}-01-01", "x1": f"{year}-12-31", "yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    return [{"type": "rect", **place, "fillcolor": theme.shade, "line": {"width": 1, "color": theme.muted}}]


def future_word(today: date, span: tuple[date, date], theme: style.Theme, lang: Language) -> list[dict[str, Any]]:
    """The word in the shade, or before it where the shade is too narrow for it."""
    start, end = max(today, span[0]), span[1]
    if start >= end:
        return []
    inside = (end - start) / (end - span[0]) > 0.25
    word = lang._("future")
    return [
        {
            "x": start.isoformat(),
            "y": 1,
            "yref": "paper",
            "xanchor": "left" if inside else "right",
            "yanchor": "top",
            "xshift": 2 if inside else -2,
            "text": word if inside else f"{word} ▸",
            "showarrow": False,
            "font": {"size": 11, "color": theme.muted},
        }
    ]


def as_edtf(start: Any, end: Any) -> str | None:
    """An EDTF date for two days, where the rows bring none; years are recognised, other spans stay spans."""
    first, last = table.day(start), table.day(end)
    if first is None and last is None:
        return None
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    return f"{first}/{last}"


def _months(start: date, end: date) -> list[date]:
    """The first days of months within the span; of spans over eight years none, which only years can label."""
    if (end - start).days > 8 * 366:
        return [date(start.year, 1, 1)] * (MOST_TICKS + 1)
    months = (date(year, month, 1) for year in range(start.year, end.year + 1) for month in range(1, 13))
    return [day for day in months if start <= day <= end]


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
