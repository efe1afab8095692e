"""Halves, quarters, decades, and beginnings, middles and ends of years and months.

In: a text and a position where one of the trigger words begins. Out: a Core or None.
Left out on purpose: parts of months, for "Ende Mai" names no days; the month stands.
"""

from __future__ import annotations

import re

from pipeline.dates import words as w
from pipeline.dates import written
from pipeline.dates.context import Context
from pipeline.dates.points import UNKNOWN, Point, of_day, week
from pipeline.dates.words import S
from pipeline.dates.written import Core, Rule

_ORDINAL = re.compile(
    rf"(?:({w.either(w.ORDINALS)})\.?|([1-4])\.|(letzte[nrs]?)){S}(?:({w.either(w.HALVES)})|({w.either(w.QUARTERS)}))\b"
)
_CODED = re.compile(r"(?:(Q)([1-4])|(H)([12]))(?![\w-])")
_OF_YEAR = re.compile(rf"{S}des{S}(?:(?:laufenden|aktuellen){S})?Jahres\b(?!{S}\d)")
_OF_NOW = re.compile(rf"{S}(?:der{S}Woche|des{S}(?P<month>Monats))(?![\w-])")
_WORD_YEAR = re.compile(rf"(?:[kK]alenderj|[Jj])ahr(?:en|es|e)?{S}(?:(?:von|zwischen){S})?(?={w.YEAR})")
_DECADE = re.compile(
    rf"(?:(?P<four>(?:1[89]|20)\d0)|(?P<two>[2-9]0)|(?P<word>{w.either(w.DECADES)}))(?(word)|-?er)"
    rf"(?P<plain>-?[Jj]ahren?|{S}[Jj]ahren?|n|)\b(?!-)"
)
_OF_DECADE = re.compile(
    rf"(?:{w.PART}{S}der|in{S}den|seit{S}den|in{S}die|bis{S}zu{S}den)(?:{S}(?:frühen|späten))?{S}$", re.IGNORECASE
)
_PART = re.compile(rf"({w.PART})(?P<to>{S}bis{S}{w.PART})?(?!\w)")
_ARTICLE = re.compile(rf"{S}(?:(?:der|des|vom|von){S}(?:(?:frühen|späten){S})?)?")


def ordinal(text: str, position: int, context: Context) -> Core | None:
    """ "zweites Halbjahr 2026", "III. Quartal", "zweite Hälfte des Jahres 2026"; "letztes Quartal 2026"."""
    m = _ORDINAL.match(text, position)
    if m is None:
        return None
    n = w.ORDINALS[m[1]] if m[1] else int(m[2]) if m[2] else 2 if m[4] else 4
    if m[4] and n > 2:
        return None
    point = Point(code=39 + n if m[4] else 32 + n)
    core = written.with_year(text, m.end(), point, context)
    if core.end == m.end() and (of := _OF_YEAR.match(text, m.end())):
        return Core(of.end(), point)
    if core.end == m.end() and (m[3] or m[4] == "Hälfte"):
        return None  # the half of a game; the quarter before this one, which `relative` knows
    return core


def coded(text: str, position: int, context: Context) -> Core | None:
    """ "Q3 2026", "H1 2026"."""
    m = _CODED.match(text, position)
    if m is None:
        return None
    core = written.with_year(text, m.end(), Point(code=32 + int(m[2]) if m[1] else 39 + int(m[4])), context)
    return core if core.first.year else None


def decade(text: str, position: int, _context: Context) -> Core | None:
    """ "1990er Jahre", "den 90ern", "neunziger Jahre"."""
    m = _DECADE.match(text, position)
    if m is None or (m["plain"] == "n" and m["word"] and m[0][0].islower()):
        return None
    if not m["plain"] and (m[0][0].islower() or not _OF_DECADE.search(text[max(0, position - 30) : position])):
        return None  # "der 30er" is a bus, "Anfang der 30er" a time
    if m["four"]:
        return Core(m.end(), Point(int(m["four"]), decade=True))
    tens = int(m["two"][0]) if m["two"] else w.DECADES[m["word"]]
    return Core(m.end(), Point(1900 + 10 * tens, decade=True))


def word_and_year(text: str, position: int, context: Context) -> Core | None:
    """ "Jahre 2005", "Jahren 2026–2028"."""
    m = _WORD_YEAR.match(text, position)
    return written.year(text, m.end(), context, placed=True) if m else None


def compound(text: str, position: int, context: Context) -> Core | None:
    """ "Jahresende 2026"."""
    word = next(form for form in w.YEAR_COMPOUNDS if text.startswith(form, position))
    end = position + len(word)
    if text[end : end + 1].isalpha() or text[end : end + 1] == "-":
        return None
    code = w.YEAR_COMPOUNDS[word]
    core = written.with_year(text, end, Point(code=code or 40), context)
    return core if code else _whole_year(core, position, context)


def _whole_year(core: Core, position: int, context: Context) -> Core:
    """The middle of a year is no half of it: the year stands."""
    if core.first.is_unknown:
        return core
    year = core.first.year or context.year(core.first, position, core.end)
    return Core(core.end, Point(year) if year else UNKNOWN, relative=core.relative or core.first.year is None)


def part(rest: Rule) -> Rule:
    """ "Anfang/Mitte/Ende" before what `rest` reads. Only a year becomes a half: "Ende Mai" names no days."""

    def read(text: str, position: int, context: Context) -> Core | None:
        m = _PART.match(text, position)
        if m is None:
            return None
        code = 0 if m["to"] else w.PARTS[m[1]]  # "Anfang bis Mitte 2026"
        if of := _OF_YEAR.match(text, m.end()):
            core = Core(of.end(), Point(code=code or 40))
            return core if code else _whole_year(core, position, context)
        if (of := _OF_NOW.match(text, m.end())) and (today := context.today):
            if of["month"]:
                return Core(of.end(), Point(today.year, today.month), relative=True)
            monday, sunday = week(today, 0)
            return Core(of.end(), of_day(monday), of_day(sunday), relative=True)
        article = _ARTICLE.match(text, m.end())
        found = rest(text, article.end(), context) if article and not _PART.match(text, article.end()) else None
        if found is None:
            return None
        first = found.first
        if code and first.year and found.last is None and first == Point(first.year):
            first = Point(first.year, code=code)
        return Core(found.end, first, found.last, found.relative)

    return read
