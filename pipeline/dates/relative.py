"""Dates that count from another: from the day of publication, or from a date that the text gave before.

In: a text and a position where one of the trigger words begins. Out: a Core whose Point is empty where nothing is there to count from.
Left out on purpose: "in zwei Jahren" (a time to come, or a length), "seit Jahren", "bald".
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

_PART_OF_DAY = w.either(w.cased(w.FRAME["parts_of_day"]))
_SIMPLE = re.compile(rf"({w.either(w.cased(w.DAYS))})(?![\w-])(?:{S}{_PART_OF_DAY}(?!\w))?")
_NOT_TOMORROW = re.compile(rf"(?<!\w)(?:am|jeden|guten|heute|gestern|von|über){S}$", re.IGNORECASE)
_ABOUT = rf"(?:(?P<about>{w.either(w.FRAME['about'])}|{w.either(w.FRAME['beyond'])}){S})?"
_COUNTED = rf"(?P<n>{w.NUMBER}){S}(?P<unit>{w.UNIT})"
_AGO = re.compile(rf"[Vv]or{S}(?:(?:genau|exakt|nun|bereits|schon|jetzt|nunmehr){S})?{_ABOUT}(?:ein{S}(?=paar))?{_COUNTED}")
_APPOSITION = re.compile(rf",?{S}(?:am|im){S}")
_LATER = re.compile(rf"{_COUNTED}{S}(?:({w.either(w.FRAME['after'])})|({w.either(w.FRAME['before'])}))(?!\w)")
_LEFT_ABOUT = re.compile(rf"(?<!\w)(?P<about>{w.either(w.FRAME['about'])}|{w.either(w.FRAME['beyond'])}){S}$", re.IGNORECASE)
_SINCE_LEFT = re.compile(rf"(?<!\w)seit(?:{S}(?:nunmehr|nun|bereits|über|mehr als|rund|etwa|knapp|fast|gut))?{S}$", re.IGNORECASE)
_LENGTH = re.compile(_COUNTED)
_ADJECTIVE = re.compile(rf"({w.either(w.cased([*w.ADJECTIVES, *w.ANCHORED_ADJECTIVES, *w.DAY_ADJECTIVES]))}){w.ENDING}{S}")
_NOUN = re.compile(rf"(?:(Jahr|Monat|Quartal|Halbjahr|Tag)(?:e?s)?|(Woche)|(Wochenende)s?)(?![\w-])")
_WEEKDAY = re.compile(rf"({w.WEEKDAY})(?:{w.either(w.FRAME['parts_of_day'])})?(?![\w-])")
_WEEKDAY_PLACED = re.compile(
    rf"(?<!\w){w.either(w.FRAME['placing_weekday'])}{S}(?:{w.either(w.FRAME['between_placing'])}{S})?$", re.IGNORECASE
)
_DATE_OF_WEEKDAY = re.compile(rf"(?:,?{S}(?:(?:den|dem){S})?|{S}?\((?:den{S}|dem{S})?)(?=\d)")
_TURN = re.compile(rf"{S}(?:({w.either(w.FRAME['after'][:2])})|({w.either(w.FRAME['before'][:2])}))(?!\w)")
_BARE = re.compile(rf"(Tags?|tags|Jahr|Monat|Woche)(?={S}(?:{w.either(w.FRAME['after'] + w.FRAME['before'])})(?!\w))")
_ANCHORED = re.compile(rf"({w.either([*w.ANCHORED_DAYS, *w.ANCHORED_YEARS, *w.ANCHORED_MONTHS])})(?![\w-])")
_OWNER = re.compile(rf"{S}(?:der|des|seiner|ihrer)(?!\w)")
_WEEKEND = re.compile(r"Wochenende(?![\w-])")


def _days(day: date | None, end: int) -> Core:
    return Core(end, p.of_day(day) if day else UNKNOWN, relative=True)


def _interval(days: tuple[date, date] | None, end: int) -> Core:
    if days is None:
        return Core(end, UNKNOWN, relative=True)
    return Core(end, p.of_day(days[0]), p.of_day(days[1]), relative=True)


def simple_day(text: str, position: int, context: Context) -> Core | None:
    """ "gestern", "heute Abend"; "bis heute" is no date."""
    m = _SIMPLE.match(text, position)
    left = text[max(0, position - 12) : position]
    if m is None or m[1] == "morgen" and _NOT_TOMORROW.search(left) or m[1] == "Morgen":
        return None
    step = timedelta(days=w.DAYS[m[1].lower()])
    return _days(context.today + step if context.today else None, m.end())


def ago(text: str, position: int, context: Context) -> Core | None:
    """ "vor zwei Jahren", "vor einem Jahr, am 26. Oktober 2024"."""
    m = _AGO.match(text, position)
    if m is None:
        return None
    number, unit = w.number(m["n"]), w.unit(m["unit"])
    core = _counted(context.today, unit, None if number is None else -number, m["about"], m.end())
    if (more := _APPOSITION.match(text, m.end())) and unit in ("year", "month", "week"):
        other = written.digits(text, more.end(), context) or written.month(text, more.end(), context)
        other = other or written.season(text, more.end(), context)
        if other and not other.first.lacks_year:
            return other
        if other and unit == "year" and core.first.year:
            return Core(other.end, other.first.of(core.first.year), relative=True)
    return core


def _counted(today: date | None, unit: str, number: int | None, about: str | None, end: int) -> Core:
    if today is None or number is None or about in w.FRAME["beyond"]:
        return Core(end, UNKNOWN, relative=True)
    if unit == "day" and abs(number) in (8, 14):
        unit, number = "week", number // 7 if abs(number) == 14 else (1 if number > 0 else -1)  # "vor acht Tagen" is a week
    counted = p.count_on(p.of_day(today), unit, number)
    if counted is None:
        return Core(end, UNKNOWN, relative=True)
    first, last = counted
    return Core(end, replace(first, about=bool(about)), last, relative=True)


def counted(text: str, position: int, context: Context) -> Core | None:
    """ "drei Jahre später", "zwei Monate zuvor" from an earlier date; "seit zwei Jahren" from today."""
    left = text[max(0, position - 24) : position]
    if m := _LATER.match(text, position):
        number, about = w.number(m["n"]), _LEFT_ABOUT.search(left)
        return _turned(text, position, context, w.unit(m["unit"]), number, bool(m[3]), about and about["about"], m.end())
    if (m := _LENGTH.match(text, position)) and (since := _SINCE_LEFT.search(left)):
        about = _LEFT_ABOUT.search(left)
        number = w.number(m["n"])
        core = _counted(context.today, w.unit(m["unit"]), -number if number else None, about["about"] if about else None, m.end())
        return replace(core, start=position - len(since[0]))
    return None


def _turned(
    text: str, position: int, context: Context, unit: str, number: int | None, later: bool, about: str | None, end: int
) -> Core:
    anchor = context.anchor(position)
    if anchor is None or number is None or about in w.FRAME["beyond"]:
        return Core(end, UNKNOWN, relative=True)
    found = p.count_on(anchor.last if later else anchor.first, unit, number if later else -number)
    if found is None:
        return Core(end, UNKNOWN, relative=True)
    return Core(end, replace(found[0], about=bool(about)), found[1], relative=True)


def bare_unit(text: str, position: int, context: Context) -> Core | None:
    """ "im Jahr darauf", "tags zuvor", "am Tag danach"."""
    m = _BARE.match(text, position)
    turn = _TURN.match(text, m.end()) if m else None
    if m is None or turn is None:
        return None
    unit = w.unit(m[1])
    if unit == "day":
        return _near_day(text, position, context, 1 if turn[1] else -1, turn.end())
    return _turned(text, position, context, unit, 1, bool(turn[1]), None, turn.end())


def _near_day(text: str, position: int, context: Context, step: int, end: int) -> Core:
    anchor = context.anchor(position, days=True)
    day = p.last_day(anchor.last) if anchor else None
    if day is None and step < 0:
        day = context.today
    if _OWNER.match(text, end):
        day = None  # "am Vortag der Wahl" counts from the election, whose day is elsewhere
    return _days(day + timedelta(days=step) if day else None, end)


def anchored(text: str, position: int, context: Context) -> Core | None:
    """ "am Vortag", "im Folgejahr", "im Vormonat"."""
    m = _ANCHORED.match(text, position)
    if m is None:
        return None
    word = m[1]
    if word in w.ANCHORED_DAYS:
        return _near_day(text, position, context, w.ANCHORED_DAYS[word], m.end())
    years = word in w.ANCHORED_YEARS
    step = w.ANCHORED_YEARS[word] if years else w.ANCHORED_MONTHS[word]
    anchor = context.anchor(position)
    base = anchor.last if anchor else p.of_day(context.today) if context.today and step < 0 else UNKNOWN
    found = p.count_on(base, "year" if years else "month", step)
    return Core(m.end(), found[0] if found else UNKNOWN, relative=True)


def turned_name(text: str, position: int, context: Context, core: Core) -> Core:
    """A month or season followed by "darauf" or "zuvor": the next or last one from an earlier date."""
    turn = _TURN.match(text, core.end)
    if turn is None or not core.first.lacks_year:
        return core
    return _next_from(context.anchor(position), core.first, bool(turn[1]), turn.end())


def _next_from(anchor: Earlier | None, point: Point, later: bool, end: int) -> Core:
    base = None if anchor is None else p.last_day(anchor.last) if later else p.first_day(anchor.first)
    if base is None or anchor is None:
        return Core(end, UNKNOWN, relative=True)
    for step in (0, 1) if later else (0, -1):
        candidate = point.of(base.year + step)
        day = p.first_day(candidate) if later else p.last_day(candidate)
        # "2018 … im Juni darauf" is of 2019: a year is over before what follows it.
        if day and (day > base if later else day < base):
            return Core(end, candidate, relative=True)
    return Core(end, UNKNOWN, relative=True)


def adjective(text: str, position: int, context: Context) -> Core | None:
    """ "voriges Jahr", "am kommenden Freitag", "im vergangenen Februar", "nächste Woche", "im selben Jahr"."""
    m = _ADJECTIVE.match(text, position)
    if m is None:
        return None
    stem = m[1].lower()
    if day := _WEEKDAY.match(text, m.end()):
        return _weekday_by_adjective(stem, w.WEEKDAYS[day[1]], context, position, day.end())
    noun = _NOUN.match(text, m.end())
    if noun and stem in w.ADJECTIVES:
        return _noun(noun, w.ADJECTIVES[stem], context, noun.end())
    if noun and stem in w.ANCHORED_ADJECTIVES or noun and noun[1] == "Tag":
        return _anchored_noun(text, position, noun, stem, context)
    core = written.month(text, m.end(), context, placed=True) or written.season(text, m.end(), context, placed=True)
    if core is None or stem in w.DAY_ADJECTIVES:
        return None
    if not core.first.lacks_year:
        return core
    if stem in w.ANCHORED_ADJECTIVES:
        return _next_from(context.anchor(position), core.first, w.ANCHORED_ADJECTIVES[stem] > 0, core.end)
    step = w.ADJECTIVES[stem]
    if context.today is None:
        return Core(core.end, UNKNOWN, relative=True)
    if step == 0:
        return Core(core.end, core.first.of(context.today.year), relative=True)
    here = p.of_day(context.today)
    found = _next_from(Earlier(0, here, here, False, False), core.first, step > 0, core.end)
    if abs(step) == 2 and found.first.year:
        return replace(found, first=found.first.of(found.first.year + step // 2))
    return found


def _noun(noun: re.Match[str], step: int, context: Context, end: int) -> Core | None:
    today = context.today
    if noun[1] == "Tag":
        return None
    if today is None:
        return Core(end, UNKNOWN, relative=True)
    if noun[2] or noun[3]:
        monday, sunday = p.week(today, step)
        # On a Monday "am vergangenen Wochenende" was the two days before; "letzte Woche" ended with them.
        return _interval((sunday - timedelta(days=1) if noun[3] else monday, sunday), end)
    if noun[1] == "Jahr":
        return Core(end, Point(today.year + step), relative=True)
    if noun[1] == "Monat":
        moved = p.shift_months(today.replace(day=1), step)
        return Core(end, Point(moved.year, moved.month), relative=True)
    size, code = (3, 33) if noun[1] == "Quartal" else (6, 40)
    moved = p.shift_months(today.replace(day=1), step * size)
    return Core(end, Point(moved.year, code=code + (moved.month - 1) // size), relative=True)


def _anchored_noun(text: str, position: int, noun: re.Match[str], stem: str, context: Context) -> Core | None:
    step = w.ANCHORED_ADJECTIVES.get(stem, 1 if stem == "nächst" else None)
    if step is None or noun[3] or noun[1] in ("Quartal", "Halbjahr"):
        return None
    if noun[1] == "Tag":
        return _near_day(text, position, context, step, noun.end())
    anchor = context.anchor(position)
    if anchor is None or noun[2]:
        return Core(noun.end(), UNKNOWN, relative=True)
    found = p.count_on(anchor.last, w.unit(noun[1]), step)
    return Core(noun.end(), found[0] if found else UNKNOWN, relative=True)


def _weekday_by_adjective(stem: str, number: int, context: Context, position: int, end: int) -> Core:
    if stem in w.ANCHORED_ADJECTIVES:
        anchor = context.anchor(position, days=True)
        base = p.last_day(anchor.last) if anchor else None
        step = w.ANCHORED_ADJECTIVES[stem]
        return _days(p.weekday(number, base, step) if base and step else None, end)
    today = context.today
    if today is None:
        return Core(end, UNKNOWN, relative=True)
    if stem in w.DAY_ADJECTIVES:
        return _days(today + timedelta(days=w.DAY_ADJECTIVES[stem]), end)
    step = w.ADJECTIVES[stem]
    if step == 0:
        return _days(p.week(today, 0)[0] + timedelta(days=number), end)
    day = p.weekday(number, today, 1 if step > 0 else -1)
    return _days(day + timedelta(weeks=step - 1 if step > 1 else step + 1 if step < -1 else 0), end)


def weekday(text: str, position: int, context: Context) -> Core | None:
    """ "am Dienstag" is the last one, in a clause of what is to come the next; with its date it is that date."""
    m = _WEEKDAY.match(text, position)
    if m is None:
        return None
    if (more := _DATE_OF_WEEKDAY.match(text, m.end())) and (core := written.digits(text, more.end(), context)):
        if core.first.day is not None:
            closed = "(" in more[0] and text[core.end : core.end + 1] == ")"
            return replace(core, end=core.end + closed)
    if not _WEEKDAY_PLACED.search(text[max(0, position - 28) : position]):
        return None
    number = w.WEEKDAYS[m[1]]
    if turn := _TURN.match(text, m.end()):
        anchor = context.anchor(position, days=True)
        base = p.last_day(anchor.last) if anchor else None
        return _days(p.weekday(number, base, 1 if turn[1] else -1) if base else None, turn.end())
    if context.today is None:
        return Core(m.end(), UNKNOWN, relative=True)
    return _days(p.weekday(number, context.today, 2 if context.coming(position, m.end()) else 0), m.end())


def weekend(text: str, position: int, context: Context) -> Core | None:
    m = _WEEKEND.match(text, position)
    if m is None or not re.search(rf"(?<!\w)am{S}$", text[max(0, position - 6) : position], re.IGNORECASE):
        return None
    if context.today is None:
        return Core(m.end(), UNKNOWN, relative=True)
    saturday = p.weekday(5, context.today, 2 if context.coming(position, m.end()) else 0)
    return _interval((saturday, saturday + timedelta(days=1)), m.end())


def this_year(text: str, position: int, context: Context) -> Core | None:
    """ "heuer", as Austria says."""
    end = position + len("heuer")
    return Core(end, Point(context.today.year) if context.today else UNKNOWN, relative=True)
