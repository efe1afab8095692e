"""How far the bar of an agreement reaches, and how sure each stretch of it is.

In: a row of the Gantt chart and today. Out: solid, faded and hollow stretches, and whether an arrow ends them.
Left out on purpose: drawing, and guessing: what the document does not cover is never solid, and a date that is only a
point in time ("signed in 2011") is no duration, however imprecise it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from views.charts import rows as table

Days = tuple[date, date]


@dataclass(frozen=True)
class Stretch:
    """The row of one agreement: `mark` carries its marker, `first` and `last` bound what is drawn."""

    mark: date
    first: date
    last: date
    solid: Days | None = None
    faded: Days | None = None
    hollow: Days | None = None
    vague: Days | None = None
    arrow: bool = False


def stretches(row: table.Row, today: date) -> Stretch:
    """Divide the time of an agreement. Raises ValueError for a row without any date."""
    start, until, stated = table.day(row.date_from), table.day(row.date_to), table.day(row.stated)
    if start is None and until is None:
        raise ValueError(f"agreement without a date: {row.fact_id}")
    if start is None or until is None:
        return _open(row, start or until or today, stated, today, ends=start is None)
    if _is_point(row):
        middle = start + (until - start) // 2
        return Stretch(middle, start, until, vague=_days(start, until))
    if row.status == "denied":
        return Stretch(start, start, until)
    if row.status in ("planned", "proposed"):
        return Stretch(start, start, until, hollow=_days(start, until))
    known = max(start, min(until, stated or until))
    return Stretch(start, start, until, solid=_days(start, known), faded=_days(known, until))


def _open(row: table.Row, start: date, stated: date | None, today: date, *, ends: bool) -> Stretch:
    """An agreement without a stated end; or, if `ends`, without a beginning: its marker alone then shows the end."""
    if ends:
        return Stretch(start, start, start)
    if row.status == "denied":
        return Stretch(start, start, max(start, stated or today))
    arrow = bool(row.open_end) and row.status != "ended"
    if row.status in ("planned", "proposed"):
        last = max(start, today) if arrow else start
        return Stretch(start, start, last, hollow=_days(start, last), arrow=arrow)
    known = max(start, stated or start)
    last = known if row.status == "ended" else max(known, today)
    return Stretch(start, start, last, solid=_days(start, known), faded=_days(known, last), arrow=arrow)


def _is_point(row: table.Row) -> bool:
    """Whether the date of the text is a day, a month, a year …, not a span."""
    edtf = table.text(getattr(row, "date_edtf", None))
    return bool(edtf) and "/" not in edtf


def _days(start: date, end: date) -> Days | None:
    return (start, end) if end > start else None
