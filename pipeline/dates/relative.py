"""Dates that count from another: from the day of publication, or from a date that the text gave before.

In: a text and a position where one of the trigger words begins.
Out: a Core whose Point is empty where nothing is there to count from.
Left out on purpose: "in zwei Jahren" (a time to come, or a length), "seit Jahren"; `adjectives`, `weekdays`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from pipeline.dates import points as p
from pipeline.dates import words as w
from pipeline.dates import written
from pipeline.dates.context import Context, Earlier
from pipeline.dates.points import UNKNOWN, Point
from pipeline.dates.words import S
from pipeline.dates.written import Core

_BEYOND = w.FRAME["beyond"]
_ABOUT_WORDS = w.either([*w.FRAME["about"], *_BEYOND])
_COUNTED = rf"(?P<n>{w.NUMBER}){S}(?P<unit>{w.UNIT})"
_AGO = re.compile(
    rf"(?P<today>[Hh]eute{S}(?:auf{S}den{S}Tag{S}(?:genau{S})?)?)?[Vv]or{S}(?:(?:genau|exakt|nun|bereits|schon|jetzt|nunmehr){S})?"
    rf"(?:(?P<about>{_ABOUT_WORDS}){S})?(?:ein{S}(?=paar))?{_COUNTED}"
)
_APPOSITION = re.compile(rf",?{S}(?:am|im){S}")
_TURN_WORDS = rf"(?:(?P<after>{w.either(w.FRAME['after'])})|(?P<before>{w.either(w.FRAME['before'])}))(?!\w)"
_LATER = re.compile(rf"{_COUNTED}{S}{_TURN_WORDS}")
_TURN = re.compile(rf"{S}{_TURN_WORDS}")
_LEFT_ABOUT = re.compile(rf"(?<!\w){_ABOUT_WORDS}{S}$", re.IGNORECASE)
_SINCE = re.compile(rf"(?<!\w)seit(?:{S}(?:nunmehr|nun|bereits|schon|{_ABOUT_WORDS}))?{S}$", re.IGNORECASE)
_BESIDE = re.compile(rf"{S}(?:(?P<after>nach)|vor){S}(?:dem{S})?")
_LENGTH = re.compile(_COUNTED)
_BARE = re.compile(rf"(?:Tags?|tags|Jahr|Monat|Woche)(?={S}{_TURN_WORDS})")
_ANCHORED = re.compile(rf"({w.either([*w.ANCHORED_DAYS, *w.ANCHORED_YEARS, *w.ANCHORED_MONTHS])})(?![\w-])")
_OWNER = re.compile(rf"{S}(?:der|des|seiner|ihrer)(?!\w)")


def on_day(day: date | None, end: int) -> Core:
    return Core(end, p.of_day(day) if day else UNKNOWN, relative=True)


def over_days(days: tuple[date, date], end: int) -> Core:
    return Core(end, p.of_day(days[0]), p.of_day(days[1]), relative=True)


def ago(text: str, position: int, context: Context) -> Core | None:
    """ "vor zwei Jahren", "vor einem Jahr, am 26. Oktober 2024", "heute vor zehn Jahren"."""
    m = _AGO.match(text, position)
    if m is None:
        return None
    number, unit = w.number(m["n"]), w.unit(m["unit"])
    if m["today"] and number and unit == "year" and context.today:
        return on_day(p.shift_months(context.today, -12 * number), m.end())
    core = _from_today(context.today, unit, None if number is None else -number, m["about"], m.end())
    if (more := _APPOSITION.match(text, m.end())) and unit != "day":
        other = written.day(text, more.end(), context) or written.month(text, more.end(), context)
        other = other or written.season(text, more.end(), context)
        if other and not other.first.lacks_year:
            return other
        if other and unit == "year" and core.first.year:
            return Core(other.end, other.first.of(core.first.year), relative=True)
    return core


def _from_today(today: date | None, unit: str, number: int | None, about: str | None, end: int) -> Core:
    if today is None or number is None or (about and about.lower() in _BEYOND):
        return Core(end, UNKNOWN, relative=True)
    if unit == "day" and number in (-8, -14):
        unit, number = "week", (number + 1) // 7  # "vor acht Tagen" is a week, "vor vierzehn Tagen" two
    found = p.count_on(p.of_day(today), unit, number)
    if found is None:
        return Core(end, UNKNOWN, relative=True)
    return Core(end, replace(found[0], about=found[0].about or bool(about)), found[1], relative=True)


def counted(text: str, position: int, context: Context) -> Core | None:
    """ "drei Jahre später", "zwei Monate zuvor" from an earlier date; "seit zwei Jahren" from today."""
    left = text[max(0, position - 24) : position]
    about = m[0].strip().lower() if (m := _LEFT_ABOUT.search(left)) else None
    if m := _LATER.match(text, position):
        number = w.number(m["n"])
        core = _turned(text, position, context, w.unit(m["unit"]), number, bool(m["after"]), m.end())
        if about in _BEYOND:
            return Core(m.end(), UNKNOWN, relative=True)
        return replace(core, first=replace(core.first, about=core.first.about or bool(about)))
    if (m := _LENGTH.match(text, position)) and (since := _SINCE.search(left)):
        number = w.number(m["n"])
        core = _from_today(context.today, w.unit(m["unit"]), -number if number else None, about, m.end())
        return replace(core, start=position - len(since[0]))
    if m and (beside := _BESIDE.match(text, m.end())):
        return _beside(text, m, beside, context)
    return None


def _beside(text: str, m: re.Match[str], beside: re.Match[str], context: Context) -> Core | None:
    """ "zwei Tage nach dem 26. September 2021"."""
    core, number = written.day(text, beside.end(), context), w.number(m["n"])
    if core is None or number is None:
        return None
    year = core.first.year or context.year(core.first, beside.end(), core.end)
    found = p.count_on(core.first.of(year), w.unit(m["unit"]), number if beside["after"] else -number)
    return Core(core.end, *found, relative=core.first.lacks_year) if found else None


def _turned(text: str, position: int, context: Context, unit: str, number: int | None, after: bool, end: int) -> Core:
    anchor = context.anchor(position)
    if anchor is None or number is None:
        return Core(end, UNKNOWN, relative=True)
    found = p.count_on(anchor.last if after else anchor.first, unit, number if after else -number)
    return Core(end, *found, relative=True) if found else Core(end, UNKNOWN, relative=True)


def bare_unit(text: str, position: int, context: Context) -> Core | None:
    """ "im Jahr darauf", "tags zuvor", "am Tag danach"."""
    m = _BARE.match(text, position)
    turn = _TURN.match(text, m.end()) if m else None
    if m is None or turn is None:
        return None
    if (unit := w.unit(m[0])) == "day":
        return near_day(position, context, 1 if turn["after"] else -1, turn.end())
    return _turned(text, position, context, unit, 1, bool(turn["after"]), turn.end())


def near_day(position: int, context: Context, step: int, end: int) -> Core:
    anchor = context.anchor(position, days=True)
    day = p.last_day(anchor.last) if anchor else None
    if day is None and step < 0:
        day, anchor = context.today, None
    core = on_day(day + timedelta(days=step) if day else None, end)
    return replace(core, first=replace(core.first, about=anchor is not None and anchor.last.about))


def anchored(text: str, position: int, context: Context) -> Core | None:
    """ "am Vortag", "im Folgejahr", "im Vormonat"."""
    m = _ANCHORED.match(text, position)
    if m is None:
        return None
    if (word := m[1]) in w.ANCHORED_DAYS:
        if _OWNER.match(text, m.end()):
            # "am Vortag der Wahl" counts from the election, whose day is elsewhere.
            return Core(m.end(), UNKNOWN, relative=True)
        return near_day(position, context, w.ANCHORED_DAYS[word], m.end())
    years = word in w.ANCHORED_YEARS
    step = w.ANCHORED_YEARS[word] if years else w.ANCHORED_MONTHS[word]
    anchor = context.anchor(position)
    base = anchor.last if anchor else p.of_day(context.today) if context.today and step < 0 else UNKNOWN
    found = p.count_on(base, "year" if years else "month", step)
    return Core(m.end(), found[0] if found else UNKNOWN, relative=True)


def turned(text: str, position: int, context: Context, core: Core) -> Core:
    """A month or season followed by "darauf" or "zuvor": the next or last one from an earlier date."""
    turn = _TURN.match(text, core.end)
    if turn is None or not core.first.lacks_year:
        return core
    return next_from(context.anchor(position), core.first, bool(turn["after"]), turn.end())


def next_from(anchor: Earlier | None, point: Point, after: bool, end: int) -> Core:
    base = None if anchor is None else p.last_day(anchor.last) if after else p.first_day(anchor.first)
    for step in (0, 1) if after else (0, -1):
        candidate = point.of(base.year + step) if base else UNKNOWN
        day = p.first_day(candidate) if after else p.last_day(candidate)
        # "2018 … im Juni darauf" is of 2019: a year is over before what follows it.
        if base and day and (day > base if after else day < base):
            return Core(end, candidate, relative=True)
    return Core(end, UNKNOWN, relative=True)
