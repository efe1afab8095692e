"""Dates that an adjective places: "voriges Jahr", "im kommenden Mai", "diese Woche", "im selben Jahr".

In: a text and a position where such an adjective begins.
Out: a Core whose Point is empty where nothing is there to count from.
Left out on purpose: spans without a beginning ("in den vergangenen Jahren"); days of the week (`weekdays`).
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
from pipeline.dates.relative import near_day, next_from, over_days
from pipeline.dates.words import S
from pipeline.dates.written import Core

_STEMS = w.cased([*w.ADJECTIVES, *w.ANCHORED_ADJECTIVES])
_ADJECTIVE = re.compile(rf"({w.either(_STEMS)}){w.ENDING}{S}")
_DAYS = ("Tag", *(part.title() for part in w.FRAME["parts_of_day"]))
_NOUN = re.compile(rf"(?:(Jahr|Monat|Quartal|Halbjahr|{w.either(_DAYS)})(?:e?s)?|(Woche)|(Wochenende)s?)(?![\w-])")


def adjective(text: str, position: int, context: Context) -> Core | None:
    """ "voriges Jahr", "im vergangenen Februar", "nächste Woche", "im selben Jahr"."""
    m = _ADJECTIVE.match(text, position)
    if m is None:
        return None
    stem = m[1].lower()
    step = w.ADJECTIVES.get(stem)
    if noun := _NOUN.match(text, m.end()):
        if noun[1] in _DAYS or step is None:
            return _anchored_noun(position, noun, 1 if stem == "nächst" else w.ANCHORED_ADJECTIVES.get(stem), context)
        return _noun(noun, step, context.today)
    core = written.month(text, m.end(), context, placed=True) or written.season(text, m.end(), context, placed=True)
    if core is None or not core.first.lacks_year:
        return core
    if step is None:
        return next_from(context.anchor(position), core.first, w.ANCHORED_ADJECTIVES[stem] > 0, core.end)
    today = context.today
    if today is None:
        return Core(core.end, UNKNOWN, relative=True)
    if step == 0:
        return Core(core.end, core.first.of(today.year), relative=True)
    here = p.of_day(today)
    found = next_from(Earlier(0, here, here, explicit=False, narrated=False), core.first, step > 0, core.end)
    return replace(found, first=found.first.of(found.first.year + int(step / 2))) if found.first.year else found


def _noun(noun: re.Match[str], step: int, today: date | None) -> Core:
    end = noun.end()
    if today is None:
        return Core(end, UNKNOWN, relative=True)
    if noun[2] or noun[3]:
        monday, sunday = p.week(today, step)
        return over_days((sunday - timedelta(days=1) if noun[3] else monday, sunday), end)
    if noun[1] == "Jahr":
        return Core(end, Point(today.year + step), relative=True)
    size, code = {"Monat": (1, 0), "Quartal": (3, 33), "Halbjahr": (6, 40)}[noun[1]]
    # From the first month of this quarter or half, so that a step leads into the next one.
    begins = today.replace(month=(today.month - 1) // size * size + 1, day=1)
    moved = p.shift_months(begins, step * size)
    if not code:
        return Core(end, Point(moved.year, moved.month), relative=True)
    return Core(end, Point(moved.year, code=code + (moved.month - 1) // size), relative=True)


def _anchored_noun(position: int, noun: re.Match[str], step: int | None, context: Context) -> Core | None:
    if step is None or noun[3] or noun[1] in ("Quartal", "Halbjahr"):
        return None
    if noun[1] in _DAYS:
        return near_day(position, context, step, noun.end())
    anchor = context.anchor(position)
    found = p.count_on(anchor.last, w.unit(noun[0]), step) if anchor and not noun[2] else None
    return Core(noun.end(), found[0] if found else UNKNOWN, relative=True)
