"""The first and the last calendar day that an imprecise date can mean.

In: EDTF (ISO 8601-2), as the `edtf` package understands it. Out: two days; an open end is None.
Left out on purpose: sets, years beyond four digits, and the vagueness of "~" and "?" (the day or year named stands).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache, lru_cache

from edtf import EDTFParseException, parse_edtf
from edtf.parser.parser_classes import Date, Level2Season, Season, UncertainOrApproximate, Unspecified

_DATED = (Date, Season, Level2Season, Unspecified, UncertainOrApproximate)
_OPEN = ("", "..")
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?", re.ASCII)
# Winter, northern winter, southern summer: `edtf` ends them on 31 December, though they go on into the next year.
_OVER_NEW_YEAR = frozenset({"24", "28", "30"})
_SEASON = re.compile(r"(\d{4})-(2[1-9]|3\d|4[01])", re.ASCII)


@lru_cache(maxsize=65536)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day: ("2005/..") -> (2005-01-01, None), ("2026-41") -> (2026-07-01, 2026-12-31).

    The halves of an interval are read apart: `edtf` gives an open one the end inf, "2005/" an end ten years on, and
    cannot read half-years in intervals at all.

    Raises:
        ValueError: `edtf` is no date of this kind, or ends before it begins.
    """
    if edtf != "".join(edtf.split()):  # the parser of `edtf` passes over blanks
        raise ValueError(f"{edtf!r} is no EDTF date: it holds blanks")
    left, slash, right = edtf.partition("/")
    if not slash:
        return _stretch(left)
    if left in _OPEN and right in _OPEN and ".." not in (left, right):
        raise ValueError(f"{edtf!r} is an interval without any end")
    first = None if left in _OPEN else _stretch(left)[0]
    last = None if right in _OPEN else _stretch(right)[1]
    if first and last and last < first:
        raise ValueError(f"{edtf!r} ends before it begins")
    return first, last


def interval(begin: str, end: str) -> str | None:
    """("2016", "2019-03") -> "2016/2019-03"; None where the end comes first, or either is no date."""
    edtf = f"{begin}/{end}"
    try:
        bounds(edtf)
    except ValueError:
        return None
    return edtf


def _stretch(edtf: str) -> tuple[date, date]:
    if plain := _PLAIN.fullmatch(edtf):
        return _calendar(plain)
    if season := _SEASON.fullmatch(edtf):
        year, code = int(season[1]), season[2]
        first, last = (day.replace(year=year) for day in _season(code))
        return first, date(year + 1, 2, monthrange(year + 1, 2)[1]) if code in _OVER_NEW_YEAR else last
    return _parsed(edtf)


def _calendar(plain: re.Match[str]) -> tuple[date, date]:
    """A year, month or day. Nearly all dates are, and `edtf` takes 10 ms for one."""
    year, month, day = plain.groups()
    if day:
        return (only := date(int(year), int(month), int(day))), only
    if month:
        return date(int(year), int(month), 1), date(int(year), int(month), monthrange(int(year), int(month))[1])
    return date(int(year), 1, 1), date(int(year), 12, 31)


@cache
def _season(code: str) -> tuple[date, date]:
    """A season, quarter or half-year of one year; it begins and ends on the same days in any."""
    return _parsed(f"2001-{code}")


def _parsed(edtf: str) -> tuple[date, date]:
    try:
        parsed = parse_edtf(edtf)
    except EDTFParseException as error:
        raise ValueError(f"{edtf!r} is no EDTF date") from error
    if not isinstance(parsed, _DATED):
        raise ValueError(f"{edtf!r} is no single date")
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
