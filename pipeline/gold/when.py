"""Whether two dates agree.

In: dates in EDTF; the gold also has `2026-H2` and `2026-Q3`. Out: yes or no, years.
A date is the stretch from its first to its last possible day; two agree when both ends are the same.
Left out on purpose: nearness. A wrong day is as wrong as a wrong year.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.dates.bounds import bounds

Bounds = tuple[date | None, date | None]

_PART_OF_YEAR = re.compile(r"(\d{4})-([HQ])([1-4])")
# ISO 8601-2: 33 to 36 are the quarters, 40 and 41 the halves of a year.
_FIRST_CODE = {"H": 39, "Q": 32}
_HALF_OR_QUARTER = re.compile(r"\d{4}-(3[3-6]|4[01])")
_SEASON = re.compile(r"\d{4}-2[1-4]")


def to_edtf(value: str) -> str:
    """`2026-H2` as `2026-41`, `2026-Q1` as `2026-33`; other dates as they are."""
    return _PART_OF_YEAR.sub(lambda m: f"{m[1]}-{_FIRST_CODE[m[2]] + int(m[3])}", value)


def stretch(value: str) -> Bounds:
    """First and last day.

    Raises:
        ValueError: no date of this kind.
    """
    return bounds(to_edtf(value))


def agree(gold: str, found: str) -> bool:
    """The same first and last day, or a season that fills at least half of the gold's half-year or quarter."""
    gold, found = to_edtf(gold), to_edtf(found)
    wanted, got = bounds(gold), bounds(found)
    if wanted == got:
        return wanted != (None, None)
    if _HALF_OR_QUARTER.fullmatch(gold) and _SEASON.fullmatch(found):
        months = _months(wanted)
        # Counted in months: in days, autumn would miss half of the second half-year by a day.
        return 2 * len(months & _months(got)) >= len(months)
    return False


def first_year(edtf: str | None) -> int | None:
    """The year in which a date begins."""
    first = stretch(edtf)[0] if edtf else None
    return first.year if first else None


def only_year(edtf: str | None) -> int | None:
    """The year that holds the whole date, else None."""
    first, last = stretch(edtf) if edtf else (None, None)
    return first.year if first and last and first.year == last.year else None


def split(edtf: str | None) -> tuple[str | None, str | None]:
    """The beginning and the end of an interval: '2005/..' is ('2005', None), '2026' is ('2026', None)."""
    since, _, until = (edtf or "").partition("/")
    return (None if since in {"", ".."} else since), (None if until in {"", ".."} else until)


def _months(stretch: Bounds) -> set[tuple[int, int]]:
    first, last = stretch
    if first is None or last is None:
        return set()
    return {(n // 12, n % 12) for n in range(first.year * 12 + first.month - 1, last.year * 12 + last.month)}
