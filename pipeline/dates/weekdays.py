"""Days of the week, weekends, "gestern" and "heute".

In: a text and a position where one of the trigger words begins.
Out: a Core, its Point empty where there is no day to count from.
Left out on purpose: "montags", "jeden Dienstag" (habits), and "die", which is never a day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from pipeline.dates import points as p
from pipeline.dates import tense, written
from pipeline.dates import words as w
from pipeline.dates.context import Context
from pipeline.dates.points import UNKNOWN
from pipeline.dates.relative import on_day, over_days
from pipeline.dates.words import S
from pipeline.dates.written import Core

_PARTS = w.either(w.cased(w.FRAME["parts_of_day"]))
# "Samstag Nachmittag", "Freitag früh"; "am Freitag morgen" may go on with tomorrow.
_PARTS_APART = w.either([part.title() for part in w.FRAME["parts_of_day"]] + ["früh"])
_SIMPLE = re.compile(rf"({w.either(w.cased(w.DAYS))})(?![\w-])(?:{S}{_PARTS}(?![\w-]))?")
# "auch heute noch", "bis heute": these days.
_NOWADAYS = re.compile(rf"(?<!\w){w.either(w.FRAME['nowadays'])}{S}$", re.IGNORECASE)
_STILL = re.compile(rf"{S}(?:noch|nicht mehr|kaum)(?!\w)")
_NOT_TOMORROW = re.compile(rf"(?<!\w)(?:am|jeden|guten|heute|gestern|von|über){S}$", re.IGNORECASE)
_STEMS = w.cased([*w.ADJECTIVES, *w.ANCHORED_ADJECTIVES, *w.DAY_ADJECTIVES])
_ADJECTIVE = re.compile(rf"({w.either(_STEMS)}){w.ENDING}{S}")
_WEEKDAY = re.compile(rf"({w.WEEKDAY})(?:{w.either(w.FRAME['parts_of_day'])}|{S}{_PARTS_APART}(?!\w))?(?![\w-])")
_PLACED = re.compile(
    rf"(?<!\w)(?:{w.either(w.FRAME['placing_weekday'])}|(?:{w.WEEKDAY}){S}(?:und|oder|bis|auf|zu)(?:{S}zum)?){S}"
    rf"(?:{w.either(w.FRAME['between_placing'])}{S})?$",
    re.IGNORECASE,
)
_PAPER = re.compile(rf"{w.either(w.FRAME['papers'])}{S}(?:am|zum){S}$", re.IGNORECASE)
_DATE = re.compile(rf"(?:,?{S}(?:(?:den|dem){S})?|{S}?\((?:(?:den|dem){S})?)(?=\d)")
_TURN = re.compile(rf"{S}(?:({w.either(w.FRAME['after'][:2])})|({w.either(w.FRAME['before'][:2])}))(?!\w)")
_OF_WEEK = re.compile(rf"{S}({w.either(w.ADJECTIVES)})er{S}Woche(?![\w-])")
_BIS = re.compile(rf"(?<!\w)bis{S}$", re.IGNORECASE)
_BEGUN = re.compile(rf"(?<!\w)(?:seit|ab|von|für){S}$", re.IGNORECASE)
_ONWARD = re.compile(rf"(?<!\w)(?:bis|ab)(?:{S}zum)?{S}$", re.IGNORECASE)
_WEEKEND = re.compile(r"Wochenende(?![\w-])")
_AT = re.compile(rf"(?<!\w)(?:am|vom|zum){S}$", re.IGNORECASE)


def simple_day(text: str, position: int, context: Context) -> Core | None:
    """ "gestern", "heute Abend"; "Morgen" with a capital is a time of day."""
    m = _SIMPLE.match(text, position)
    left = text[max(0, position - 12) : position]
    if (
        m is None
        or (m[1] == "Morgen" and not _opens_sentence(text, left, position, m.end()))
        or (m[1] == "morgen" and _NOT_TOMORROW.search(left))
    ):
        return None
    if m[1].lower() == "heute" and _is_nowadays(text, m, left):
        return None
    step = timedelta(days=w.DAYS[m[1].lower()])
    return on_day(context.today + step if context.today else None, m.end())


def _is_nowadays(text: str, m: re.Match[str], left: str) -> bool:
    """ "bis heute", "auch heute noch", "beide sind heute klein"; not "seit heute", nor "soll noch heute enden"."""
    if _BIS.search(left) or _BEGUN.search(left):
        return bool(_BIS.search(left))
    if tense.coming(text, m.start(), m.end()) or tense.past(text, m.start(), m.end()):
        return False
    told = _NOWADAYS.search(left) or _STILL.match(text, m.end())
    return bool(told) or tense.lasts(text, m.start(), m.end())


def _opens_sentence(text: str, left: str, position: int, end: int) -> bool:
    """ "Morgen wird gewählt", not "der Morgen"."""
    before = left.rstrip(' \n„»"')
    return (not before or before[-1] in ".!?:") and tense.coming(text, position, end)


def weekday(text: str, position: int, context: Context) -> Core | None:
    """ "am Dienstag" is the last one, in a clause of what is to come the next; with its date it is that date."""
    m = _WEEKDAY.match(text, position)
    if m is None:
        return None
    if dated := _dated(text, m.end(), context):
        return dated
    left = text[max(0, position - 40) : position]
    if not _PLACED.search(left) or _PAPER.search(left):
        return None
    number = w.WEEKDAYS[m[1]]
    if turn := _TURN.match(text, m.end()):
        return _from_anchor(number, position, context, 1 if turn[1] else -1, turn.end())
    of = _OF_WEEK.match(text, m.end())
    if context.today is None:
        return Core(of.end() if of else m.end(), UNKNOWN, relative=True)
    if of:
        return on_day(p.week(context.today, w.ADJECTIVES[of[1]])[0] + timedelta(days=number), of.end())
    coming = context.coming(position, m.end()) or (_ONWARD.search(left) and not tense.past(text, position, m.end()))
    return on_day(p.weekday(number, context.today, 2 if coming else 0), m.end())


def _dated(text: str, end: int, context: Context) -> Core | None:
    """The date that follows a day of the week: "Dienstag, 5. Mai 2025", "Mittwoch (17. Juli)"."""
    m = _DATE.match(text, end)
    core = written.day(text, m.end(), context) if m else None
    if m is None or core is None:
        return None
    return replace(core, end=core.end + ("(" in m[0] and text[core.end : core.end + 1] == ")"))


def _from_anchor(number: int, position: int, context: Context, step: int, end: int) -> Core:
    anchor = context.anchor(position, days=True)
    base = p.last_day(anchor.last) if anchor else None
    return on_day(p.weekday(number, base, step) if base and step else None, end)


def with_adjective(text: str, position: int, context: Context) -> Core | None:
    """ "am kommenden Freitag", "am gestrigen Montag, dem 21. Juli"."""
    m = _ADJECTIVE.match(text, position)
    day = _WEEKDAY.match(text, m.end()) if m else None
    if m is None or day is None:
        return None
    if dated := _dated(text, day.end(), context):
        return dated
    stem, number, end, today = m[1].lower(), w.WEEKDAYS[day[1]], day.end(), context.today
    if stem in w.ANCHORED_ADJECTIVES:
        return _from_anchor(number, position, context, w.ANCHORED_ADJECTIVES[stem], end)
    if today is None:
        return Core(end, UNKNOWN, relative=True)
    if stem in w.DAY_ADJECTIVES:
        return on_day(today + timedelta(days=w.DAY_ADJECTIVES[stem]), end)
    step = w.ADJECTIVES[stem]
    if step == 0:
        if tense.past(text, position, end):
            return on_day(p.weekday(number, today, 0), end)
        return on_day(p.week(today, 0)[0] + timedelta(days=number), end)
    nearest = p.weekday(number, today, 1 if step > 0 else -1)
    return on_day(nearest + timedelta(weeks=int(step / 2)), end)


def weekend(text: str, position: int, context: Context) -> Core | None:
    """ "am Wochenende"."""
    m = _WEEKEND.match(text, position)
    if m is None or not _AT.search(text[max(0, position - 8) : position]):
        return None
    if context.today is None:
        return Core(m.end(), UNKNOWN, relative=True)
    saturday = p.weekday(5, context.today, 2 if context.coming(position, m.end()) else 0)
    return over_days((saturday, saturday + timedelta(days=1)), m.end())
