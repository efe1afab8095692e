"""Dates that stand in the text by themselves: days, months, years, seasons, quarters, halves, decades, "Ende Mai".

In: a text and a position where one of the trigger words begins. Out: a Core (what is known, and where it ends) or None.
Left out on purpose: spans ("3. bis 5. Mai" is joined in `find`) and what counts from another date (`relative`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.dates import words as w
from pipeline.dates.context import Context
from pipeline.dates.points import Point, exists
from pipeline.dates.words import S
from pipeline.dates.years import is_year


@dataclass(frozen=True, slots=True)
class Core:
    """One date as its words give it; `last` where the words themselves span a time ("vorige Woche"), `start` where it begins earlier."""

    end: int
    first: Point
    last: Point | None = None
    relative: bool = False
    start: int | None = None


Rule = Callable[[str, int, Context], Core | None]

_ISO = re.compile(r"((?:1[89]|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d-])")
_NUMERIC = re.compile(rf"({w.DAY})\.[^\S\n]?(0?[1-9]|1[0-2])\.(?:[^\S\n]?({w.YEAR})|(\d\d)(?![\d.:]|,\d))?(?!\d|\.\d)")
_DAY_MONTH = re.compile(rf"({w.DAY})(\.?)(?:{S})?((?:{w.MONTH}|{w.SHORT_MONTH}))")
_NEEDS_DAY = re.compile(rf"(?<!\w)(?:am|vom|zum|seit|ab|bis|dem|den|der|und|bis zum|,){S}$", re.IGNORECASE)
_MONTH = re.compile(rf"({w.MONTH})|({w.SHORT_MONTH})")
_SEASON = re.compile(w.SEASON)
_YEAR = re.compile(w.YEAR)
_LAST_TWO = re.compile(r"/(\d\d)(?!\d)")
_YEAR_SLOT = re.compile(rf"(?:{S}(?:des{S}Jahres{S}|im{S}Jahre?{S}|in{S})?|,{S}|\.|/)({w.YEAR})|{S}['’‘](\d\d)(?!\d)")
_RELATIVE_YEAR = re.compile(
    rf"{S}(?:(?:des|der){S})?({w.either([*w.ADJECTIVES, *w.ANCHORED_ADJECTIVES])}){w.ENDING}{S}Jahr(?:es|s)\b"
    rf"|{S}des{S}({w.either(w.ANCHORED_YEARS)})\b|{S}({w.either(w.FRAME['same_year'])})|{S}(d\.{S}?J\.)"
)
_PART_OF_YEAR = re.compile(rf"({w.either(w.ORDINALS)}|[1-4]\.){S}(?:({w.either(w.HALVES)})|({w.either(w.QUARTERS)}))\b")
_CODED = re.compile(r"(?:(Q)([1-4])|(H)([12]))(?![\w-])")
_OF_YEAR = re.compile(rf"{S}des{S}Jahres\b(?!{S}\d)")
_JAHR = re.compile(rf"(?:Kalenderj|[Jj])ahr(?:en|es|e)?(?:{S}|{S}(?:von|zwischen){S})(?={w.YEAR})")
_DECADE = re.compile(
    rf"(?:(?P<four>(?:1[89]|20)\d0)|(?P<two>[2-9]0)|(?P<word>{w.either(w.DECADES)}))(?(word)|-?er)-?(?:(?:{S})?[Jj]ahren?|n)?\b"
)
_ARTICLE = re.compile(rf"{S}(?:(?:der|des|vom|von){S})?")
_SHORT = re.compile(w.either(w.SHORT_MONTHS) + r"\b")
_PLACED = re.compile(rf"(?<!\w){w.either(w.FRAME['placing'])}{S}$", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"{w.either(w.FRAME['name_of_day_heads'])}{S}(?:des{S}|vom{S})?$", re.IGNORECASE)


def year_slot(text: str, position: int, context: Context) -> tuple[int, int | None, bool] | None:
    """The year that follows a month or season: its end, the year, whether it is told by another ("dieses Jahres")."""
    if m := _YEAR_SLOT.match(text, position):
        if m[2]:
            return m.end(), 2000 + int(m[2]) if int(m[2]) < 50 else 1900 + int(m[2]), False
        if is_year(text, m.start(1), m.end(1), placed=True):
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


def _with_year(text: str, end: int, point: Point, context: Context) -> Core:
    slot = year_slot(text, end, context)
    if slot is None:
        return Core(end, point)
    end, year, relative = slot
    return Core(end, point.of(year) if year else Point(), relative=relative)


def digits(text: str, position: int, context: Context, *, joined: bool = False) -> Core | None:
    """What begins with a figure: a day, an ordinal of a half or quarter, a decade, a year. `joined`: a date stands before it."""
    left = text[max(0, position - 24) : position]
    if not joined and left[-1:] in ("-", "–", "/", ".", ",", ":", "§", "+") and left[-2:-1].isalnum():
        return None
    if left[-1:].isalpha():
        return None
    if m := _ISO.match(text, position):
        point = Point(int(m[1]), int(m[2]), int(m[3]))
        return Core(m.end(), point) if exists(point) else None
    if m := _NUMERIC.match(text, position):
        return _numeric(m, left)
    if m := _DAY_MONTH.match(text, position):
        return _day_month(text, m, left, context)
    if m := _PART_OF_YEAR.match(text, position):
        return _part_of_year(text, m, context)
    if m := _DECADE.match(text, position):
        return _decade(m)
    if (m := _YEAR.match(text, position)) and is_year(text, position, m.end(), placed=joined):
        return _year(text, m)
    return None


def _numeric(m: re.Match[str], left: str) -> Core | None:
    full, short = m[3], m[4]
    if not full and not _NEEDS_DAY.search(left) and not (short and len(m[1]) == 2 and len(m[2]) == 2):
        return None
    year = int(full) if full else (2000 if int(short) < 50 else 1900) + int(short) if short else None
    point = Point(year, int(m[2]), int(m[1]))
    return Core(m.end(), point) if exists(point) else None


def _day_month(text: str, m: re.Match[str], left: str, context: Context) -> Core | None:
    if _NAMED_DAY.search(left) or _glued(text, m.end()):
        return None
    point = Point(month=w.month(m[3]), day=int(m[1]))
    core = _with_year(text, m.end(), point, context)
    if not m[2] and core.first.year is None or not exists(core.first) and not core.first.is_unknown:
        return None  # "Platz 3 Mai": a day needs its full stop or a year
    return core


def _year(text: str, m: re.Match[str]) -> Core:
    year, end = int(m[0]), m.end()
    if (other := _LAST_TWO.match(text, end)) and (last := year // 100 * 100 + int(other[1])) > year:
        return Core(other.end(), Point(year), Point(last))
    return Core(end, Point(year))


def _glued(text: str, end: int) -> bool:
    """ "Mai-Kundgebung", but not "Mai-Juni"."""
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha() and not _MONTH.match(text, end + 1)


def month(text: str, position: int, context: Context, *, placed: bool = False) -> Core | None:
    m = _MONTH.match(text, position)
    if m is None or _glued(text, m.end()) or text[position - 1 : position] in ("-", "„"):
        return None
    core = _with_year(text, m.end(), Point(month=w.month(m[0])), context)
    if core.end > m.end():
        return core
    if m[2] or not (placed or _PLACED.search(text[max(0, position - 24) : position])):
        return None
    return core


def season(text: str, position: int, context: Context, *, placed: bool = False) -> Core | None:
    m = _SEASON.match(text, position)
    if m is None or text[m.end() : m.end() + 1] == "-" or text[position - 1 : position] == "-":
        return None
    core = _with_year(text, m.end(), Point(code=w.SEASONS[m[0]]), context)
    if core.end == m.end() and not (placed or _PLACED.search(text[max(0, position - 24) : position])):
        return None
    if two := _LAST_TWO.match(text, core.end):
        return Core(two.end(), core.first)  # "Winter 2019/20" is called after the year it begins in
    return core


def ordinal(text: str, position: int, context: Context) -> Core | None:
    """ "zweites Halbjahr 2026", "III. Quartal", "neunziger Jahre"."""
    m = re.compile(_PART_OF_YEAR.pattern.replace("|[1-4]\\.)", "|[1-4]\\.)\\.?", 1)).match(text, position)
    return _part_of_year(text, m, context) if m else None


def _part_of_year(text: str, m: re.Match[str], context: Context) -> Core | None:
    n = int(m[1][0]) if m[1][0].isdigit() else w.ORDINALS[m[1]]
    if m[2] and n > 2:
        return None
    point = Point(code=39 + n if m[2] else 32 + n)
    if of := _OF_YEAR.match(text, m.end()):
        return Core(of.end(), point)
    core = _with_year(text, m.end(), point, context)
    if core.end == m.end() and m[2] in ("Hälfte",):
        return None  # of a game, of the members
    return core


def coded(text: str, position: int, context: Context) -> Core | None:
    """ "Q3 2026", "H1 2026"."""
    m = _CODED.match(text, position)
    if m is None:
        return None
    point = Point(code=32 + int(m[2]) if m[1] else 39 + int(m[4]))
    core = _with_year(text, m.end(), point, context)
    return core if core.first.year else None


def decade(text: str, position: int, _context: Context) -> Core | None:
    m = _DECADE.match(text, position)
    return _decade(m) if m else None


def _decade(m: re.Match[str]) -> Core | None:
    if not m[0].lower().endswith(("jahre", "jahren", "ern")):
        return None
    if m["four"]:
        return Core(m.end(), Point(int(m["four"]), decade=True))
    tens = int(m["two"][0]) if m["two"] else w.DECADES[m["word"]]
    return Core(m.end(), Point(1900 + 10 * tens, decade=True))


def year_word(text: str, position: int, _context: Context) -> Core | None:
    """ "Jahre 2005", "Jahren 2026–2028"."""
    m = _JAHR.match(text, position)
    if m is None or not (number := _YEAR.match(text, m.end())) or not is_year(text, m.end(), number.end(), placed=True):
        return None
    return _year(text, number)


def year_compound(text: str, position: int, context: Context) -> Core | None:
    """ "Jahresende 2026"."""
    word = next(form for form in w.YEAR_COMPOUNDS if text.startswith(form, position))
    code = w.YEAR_COMPOUNDS[word]
    core = _with_year(text, position + len(word), Point(code=code or 40), context)
    if code or core.first.is_unknown:
        return core
    year = core.first.year or context.year(core.first, position, core.end)
    return Core(core.end, Point(year), relative=core.relative or core.first.year is None)


def part(rest: Rule) -> Rule:
    """ "Anfang/Mitte/Ende" before whatever `rest` reads; only a year becomes a half, for "Ende Mai" could be any of its days."""
    pattern = re.compile(rf"({w.PART})(?!\w)")

    def read(text: str, position: int, context: Context) -> Core | None:
        m = pattern.match(text, position)
        if m is None:
            return None
        code = w.PARTS[m[1]]
        if of := _OF_YEAR.match(text, m.end()):
            point = Point(code=code or 40)
            if code:
                return Core(of.end(), point)
            return Core(of.end(), Point(context.year(point, position, of.end())), relative=True)
        article = _ARTICLE.match(text, m.end())
        core = rest(text, article.end(), context) if article else None
        if core is None:
            return None
        first = core.first
        if code and first.year and core.last is None and first == Point(first.year):
            first = Point(first.year, code=code)
        return Core(core.end, first, core.last, core.relative)

    return read
