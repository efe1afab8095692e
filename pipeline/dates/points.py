"""What a date knows, and how it is written as EDTF; counting days, weeks, months and years with it.

In: years, months, days, and the codes of ISO 8601-2 for seasons (21-24), quarters (33-36) and halves (40, 41).
Out: Points, EDTF.
Left out on purpose: text, and any guess at what is not known.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

_IN_A_YEAR = {"year": 1, "month": 12}


def is_countable(year: int) -> bool:
    """A thousand years from either end of the calendar, so that a step from there stays inside it."""
    return 1000 <= year <= 8999


@dataclass(frozen=True, slots=True)
class Point:
    """A date as far as it is known. `code` is a season, quarter or half; `decade` makes 1990 the 1990s."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    code: int | None = None
    decade: bool = False
    about: bool = False

    @property
    def lacks_year(self) -> bool:
        return self.year is None and not self.is_unknown

    @property
    def is_unknown(self) -> bool:
        return self.year is None and self.month is None and self.code is None

    def of(self, year: int | None) -> Point:
        return replace(self, year=year)


UNKNOWN = Point()
# Months in which a season, quarter or half begins; winter begins in the year that it is called after.
_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
_LENGTH = {21: 3, 22: 3, 23: 3, 24: 3, 33: 3, 34: 3, 35: 3, 36: 3, 40: 6, 41: 6}


def exists(point: Point) -> bool:
    """Whether there is such a day: 30 February is none, 29 February in some years."""
    if point.day is None:
        return True
    if point.month is None:
        return False
    return 1 <= point.day <= monthrange(point.year or 2024, point.month)[1]


def edtf(point: Point) -> str | None:
    """Point(2025, 9) -> '2025-09'; None when the year is not known."""
    if point.year is None:
        return None
    if point.decade:
        return f"{point.year // 10:03d}X"
    parts = [f"{point.year:04d}"]
    if point.code is not None:
        parts.append(f"{point.code:02d}")
    elif point.month is not None:
        parts.append(f"{point.month:02d}")
        if point.day is not None:
            parts.append(f"{point.day:02d}")
    return "-".join(parts) + ("~" if point.about else "")


def span(first: Point, last: Point | None) -> str | None:
    """One date, or 'first/last'."""
    start = edtf(first)
    if last is None or last == first:
        return start
    end = edtf(last)
    return f"{start}/{end}" if start and end else None


def of_day(day: date) -> Point:
    return Point(day.year, day.month, day.day)


def first_day(point: Point) -> date | None:
    if point.year is None or not exists(point):
        return None
    month = point.month or _FIRST_MONTH.get(point.code or 0, 1)
    return date(point.year // 10 * 10 if point.decade else point.year, month, point.day or 1)


def last_day(point: Point) -> date | None:
    first = first_day(point)
    if first is None or point.day is not None:
        return first
    if point.decade:
        return date(first.year + 9, 12, 31)
    months = 1 if point.month else _LENGTH.get(point.code or 0, 12)
    return shift_months(first, months) - timedelta(days=1)


def shift_months(day: date, months: int) -> date:
    """The same day some months on; the last of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week(day: date, weeks: int) -> tuple[date, date]:
    """Monday and Sunday of the week some weeks on."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def weekday(number: int, today: date, direction: int) -> date:
    """The nearest such day: -1 the last before today, 0 the last or today, 1 the next, 2 the next or today."""
    if direction <= 0:
        return today - timedelta(days=(today.weekday() - number) % 7 or (7 if direction else 0))
    return today + timedelta(days=(number - today.weekday()) % 7 or (7 if direction == 1 else 0))


def count_on(point: Point, unit: str, number: int) -> tuple[Point, Point | None] | None:
    """`number` years, months, weeks or days on from `point`, as precise as unit and point allow, else None.

    "drei Wochen zuvor" tells the day about: people count weeks from the day they speak.
    """
    day = first_day(point)
    if day is None or point.decade or not is_countable(day.year + number // _IN_A_YEAR.get(unit, 1000)):
        return None
    if unit == "year":
        return Point(day.year + number), None
    if point.month is None:
        return None
    if unit == "month":
        moved = shift_months(day, number)
        return Point(moved.year, moved.month), None
    if point.day is None:
        return None
    if unit == "day":
        return of_day(day + timedelta(days=number)), None
    return replace(of_day(day + timedelta(weeks=number)), about=True), None
