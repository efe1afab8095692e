"""Days, months, seasons and years that stand in the text by themselves.

In: a text and a position where one of the trigger words begins. Out: a Core (what is known, and where it ends) or None.
Left out on purpose: spans ("3. bis 5. Mai": `spans`), halves, decades (`parts`), what counts from others (`relative`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.dates import words as w
from pipeline.dates.context import Context
from pipeline.dates.points import UNKNOWN, Point, exists
from pipeline.dates.words import S
from pipeline.dates.years import is_named, is_year


@dataclass(frozen=True, slots=True)
class Core:
    """One date as its words give it; `last` where it spans a time, `start` where it begins before the trigger word."""

    end: int
    first: Point
    last: Point | None = None
    relative: bool = False
    start: int | None = None


Rule = Callable[[str, int, Context], Core | None]

_ISO = re.compile(r"((?:1[89]|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])")
_NUMERIC = re.compile(rf"({w.DAY})\.[^\S\n]?(0?[1-9]|1[0-2])\.(?:[^\S\n]?({w.YEAR})|(\d\d)(?![\d.:]|,\d))?(?!\d|\.\d)")
_DAY_MONTH = re.compile(rf"({w.DAY})(\.?)(?:{S})?((?:{w.MONTH}|{w.SHORT_MONTH}))")
# "25.9." is a day only after one of these: else a number of a chapter or of a version.
_NEEDS_DAY = re.compile(rf"(?<!\w)(?:am|vom|zum|seit|ab|bis|dem|den|der|und|bis zum|,){S}$", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:\s?[/–-]\s?|{S}bis{S}(?:zum{S})?){w.DAY}\.(?:0?[1-9]|1[0-2])\.")
_MONTH = re.compile(rf"({w.MONTH})|({w.SHORT_MONTH})")
_SEASON = re.compile(w.SEASON)
_YEAR = re.compile(w.YEAR)
_LAST_TWO = re.compile(r"[/–-](\d\d)(?![\d-]|\.\d)")
_SECOND_WINTER = re.compile(r"/(\d\d)(?!\d)")
_MONTH_AND_YEAR = re.compile(rf"(0[1-9]|1[0-2])/({w.YEAR})(?![/-])")
_ROUGHLY = re.compile(rf"(?<!\w)(?:um|etwa|circa|ca\.){S}$", re.IGNORECASE)
_YEAR_SLOT = re.compile(rf"(?:{S}(?:(?:des|im){S}Jahr(?:es|e)?{S}|in{S})?|,{S}|\.|/)({w.YEAR})|{S}['’‘](\d\d)(?!\d)")
_RELATIVE_YEAR = re.compile(
    rf"{S}(?:(?:des|der|im){S})?({w.either([*w.ADJECTIVES, *w.ANCHORED_ADJECTIVES])}){w.ENDING}{S}Jahr(?:es|s)?\b"
    rf"|{S}des{S}({w.either(w.ANCHORED_YEARS)})\b|{S}({w.either(w.FRAME['same_year'])})|{S}(d\.{S}?J\.)"
)
_PLACED = re.compile(rf"(?<!\w){w.either(w.FRAME['placing'])}{S}$", re.IGNORECASE)
_FORENAME = re.compile(rf"August{S}[A-ZÄÖÜ]")
_IN = re.compile(rf"(?<!\w)(?:im|seit|ab|Anfang|Mitte|Ende){S}$", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"{w.either(w.FRAME['name_of_day_heads'])}{S}(?:des{S}|vom{S})?$", re.IGNORECASE)


def year_slot(
    text: str, position: int, context: Context, *, placed: bool = False
) -> tuple[int, int | None, bool] | None:
    """The year after a day, month or season: its end, the year, whether another date tells it ("dieses Jahres")."""
    if m := _YEAR_SLOT.match(text, position):
        if m[2]:
            return m.end(), _full_year(m[2]), False
        if placed or is_year(text, m.start(1), m.end(1), placed=True):
            return m.end(), int(m[1]), False
        return None
    m = _RELATIVE_YEAR.match(text, position)
    if m is None:
        return None
    if m[1] in w.ADJECTIVES or m[4]:
        return m.end(), context.today.year + w.ADJECTIVES.get(m[1], 0) if context.today else None, True
    anchor = context.anchor(position)
    step = w.ANCHORED_ADJECTIVES.get(m[1], 0) if m[1] else w.ANCHORED_YEARS.get(m[2], 0)
    if anchor is not None and anchor.last.year is not None:
        return m.end(), anchor.last.year + step, True
    return m.end(), context.today.year + step if context.today and m[2] else None, True


def _full_year(two: str) -> int:
    return (2000 if int(two) < 50 else 1900) + int(two)


def with_year(text: str, end: int, point: Point, context: Context) -> Core:
    """The date with the year that follows it; without one the year is left open."""
    # "am 11. November 2004 Verstorbene": after a day the number is a year whatever follows.
    slot = year_slot(text, end, context, placed=point.day is not None)
    if slot is None:
        return Core(end, point)
    end, year, relative = slot
    return Core(end, point.of(year) if year else UNKNOWN, relative=relative)


def day(text: str, position: int, context: Context) -> Core | None:
    """ "25. September 2025", "25.9.2025", "2025-09-25", "3. Mai"."""
    left = text[max(0, position - 24) : position]
    if m := _ISO.match(text, position):
        point = Point(int(m[1]), int(m[2]), int(m[3]))
        return Core(m.end(), point) if exists(point) else None
    if m := _NUMERIC.match(text, position):
        return _numeric(m, left)
    if (m := _MONTH_AND_YEAR.match(text, position)) and not is_named(left):
        return Core(m.end(), Point(int(m[2]), int(m[1])))
    m = _DAY_MONTH.match(text, position)
    if m is None or _NAMED_DAY.search(left) or _is_compound(text, m.end()):
        return None
    core = with_year(text, m.end(), Point(month=w.month(m[3]), day=int(m[1])), context)
    if (not m[2] and core.first.year is None) or (not core.first.is_unknown and not exists(core.first)):
        return None  # "Platz 3 Mai": a day needs its full stop or a year
    return core


def _numeric(m: re.Match[str], left: str) -> Core | None:
    full, short = m[3], m[4]
    looks_so = full or (short and len(m[1]) == 2 and len(m[2]) == 2 and not is_named(left))
    if not (looks_so or _NEEDS_DAY.search(left) or _GOES_ON.match(m.string, m.end())):
        return None
    year = int(full) if full else _full_year(short) if short else None
    point = Point(year, int(m[2]), int(m[1]))
    return Core(m.end(), point) if exists(point) else None


def year(text: str, position: int, context: Context, *, placed: bool = False) -> Core | None:
    """ "2005", "2022/23"."""
    m = _YEAR.match(text, position)
    if m is None or not is_year(text, position, m.end(), placed=placed):
        return None
    first, end = int(m[0]), m.end()
    if (other := _LAST_TWO.match(text, end)) and (last := first // 100 * 100 + int(other[1])) > first:
        return Core(other.end(), Point(first), Point(last))
    about = bool(_ROUGHLY.search(text[max(0, position - 8) : position]))
    return Core(end, Point(first, about=about))


def month(text: str, position: int, context: Context, *, placed: bool = False) -> Core | None:
    """ "September 2025", "im September". `placed`: a word before it says that it is no name."""
    m = _MONTH.match(text, position)
    if m is None or _is_compound(text, m.end()) or (not placed and text[position - 1 : position] in ("-", "„")):
        return None
    core = with_year(text, m.end(), Point(month=w.month(m[0])), context)
    if core.end > m.end():
        return core
    left = text[max(0, position - 24) : position]
    if m[2] or not (placed or _PLACED.search(left)) or (_FORENAME.match(text, position) and not _IN.search(left)):
        return None
    return core


def season(text: str, position: int, context: Context, *, placed: bool = False) -> Core | None:
    """ "Frühjahr 2019", "im Sommer", "Winter 2019/20", which is called after the year it begins in."""
    m = _SEASON.match(text, position)
    if m is None or text[m.end() : m.end() + 1] == "-" or text[position - 1 : position] == "-":
        return None
    core = with_year(text, m.end(), Point(code=w.SEASONS[m[0]]), context)
    if core.end == m.end() and not (placed or _PLACED.search(text[max(0, position - 24) : position])):
        return None
    two = _SECOND_WINTER.match(text, core.end)
    return Core(two.end(), core.first) if two else core


def _is_compound(text: str, end: int) -> bool:
    """ "Mai-Kundgebung", but not "Mai-Juni"."""
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha() and not _MONTH.match(text, end + 1)
