"""Dates that are joined: "3.–5. Oktober", "von 2005 bis 2010", "Mai und Juni 2020", "am 3. und 17. Mai".

In: a text, a position and the rule that reads the first date there.
Out: Cores with their starts, one for a span, more for a list.
Left out on purpose: years from context, "seit" and "bis" (`find`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.dates import points as p
from pipeline.dates import words as w
from pipeline.dates import written
from pipeline.dates.context import Context
from pipeline.dates.points import Point
from pipeline.dates.rules import after
from pipeline.dates.words import S
from pipeline.dates.written import Core, Rule

_LIST = re.compile(
    rf"({w.DAY})\.((?:,{S}{w.DAY}\.){{0,9}})"
    rf"(?:({S}(?:bis|auf)(?:{S}(?:zum|den))?{S}|{S}?[–—-]{S}?)|({S}(?:und|oder|sowie)(?:{S}(?:am|dem|vom|den))?{S}|/))(?={w.DAY}\.)"
)
_JOIN = re.compile(
    rf"(?P<to>{S}bis(?:{S}(?:zum|zu|einschließlich|in{S}den))?{S}|[^\S\n]?[–—-][^\S\n]?)"
    rf"|(?P<slash>/)|(?P<and>{S}(?P<word>und|oder|sowie|auf|zu){S}(?:(?:dem|den|im|am|zum){S})?)"
)
_NOW = re.compile(r"[Hh]eute(?!\w)")
_BETWEEN = re.compile(rf"(?<!\w)zwischen(?:{S}(?:dem|den{S}Jahren|Anfang|Mitte|Ende))?{S}$", re.IGNORECASE)


def read(text: str, position: int, rule: Rule, context: Context) -> list[Core]:
    """The date or dates that begin at a position."""
    if (m := _LIST.match(text, position)) and (days := _days_of_month(text, position, m, context)):
        return days
    core = rule(text, position, context)
    if core is None:
        return []
    core = replace(core, start=position if core.start is None else core.start)
    m = _JOIN.match(text, core.end)
    if m is None or core.first.is_unknown or _NOW.match(text, m.end()):
        return [core]
    glued = not m["and"] and not text[m.end() - 1 : m.end()].isspace()
    other = after(text, m.end(), context, glued=glued)
    return [core] if other is None or other.first.is_unknown else _joined(text, position, core, m, other, context)


def _days_of_month(text: str, position: int, m: re.Match[str], context: Context) -> list[Core]:
    """One span where the days follow each other or "bis" stands between, else each its own."""
    core = written.day(text, m.end(), context)
    if core is None or core.first.day is None or text[max(0, position - 1) : position].isalnum():
        return []
    last = core.first
    numbers = [int(m[1]), *(int(found[0]) for found in re.finditer(r"\d+", m[2])), core.first.day]
    listed = [replace(last, day=number) for number in numbers]
    if numbers != sorted(set(numbers)) or not all(map(p.exists, listed)):
        return []
    if m[3] or numbers[-1] - numbers[0] == len(numbers) - 1 or _is_between(text, position):
        return [replace(core, first=listed[0], last=last, start=position)]
    starts = [position, *(m.start(2) + found.start() for found in re.finditer(r"\d+", m[2]))]
    ends = [text.index(".", start) + 1 for start in starts]
    singles = zip(starts, ends, listed, strict=False)
    return [
        *(Core(end, point, relative=core.relative, start=start) for start, end, point in singles),
        replace(core, start=m.end()),
    ]


def _is_between(text: str, position: int) -> bool:
    return bool(_BETWEEN.search(text[max(0, position - 30) : position]))


def _joined(text: str, position: int, core: Core, m: re.Match[str], other: Core, context: Context) -> list[Core]:
    first, last = core.first, other.last or other.first
    shared = first.lacks_year and last.year is not None and not last.decade
    if shared:
        first = first.of(last.year)
        if m["to"] and _begins_after(first, last) and last.year:
            first = first.of(last.year - 1)  # "November bis März 2020"
    elif last.lacks_year and first.year is not None:
        last = last.of(first.year if not _begins_after(first, last.of(first.year)) else first.year + 1)
    night = m["word"] in ("auf", "zu")
    if m["to"] or (_is_between(text, position) and not night):
        is_span = True
    elif m["slash"]:
        is_span = (first.month is None, first.day is None) == (last.month is None, last.day is None)
    else:
        # "Mai und Juni 2020", "am Montag und Dienstag", "von Montag auf Dienstag".
        alike = shared or first.day is not None or (first.lacks_year and last.lacks_year)
        is_span = alike and not (night and first.day is None) and _follow(first, last)
    if is_span and _in_order(first, last):
        return [Core(other.end, first, last, core.relative or other.relative, core.start)]
    if shared and m["and"]:
        return [replace(core, first=first, relative=core.relative or other.relative)]
    if m["and"] and not night and first.lacks_year and last.lacks_year and not other.last:
        return [core, replace(other, start=m.end())]  # "im April und Juni": the second has no "im" of its own
    return [core]


def _begins_after(first: Point, last: Point) -> bool:
    a, b = p.first_day(first), p.last_day(last)
    return a is not None and b is not None and a > b


def _follow(first: Point, last: Point) -> bool:
    if first.lacks_year and last.lacks_year:  # any year does for telling whether one follows the other
        first, last = first.of(2023), last.of(2023)
    a, b = p.last_day(first), p.first_day(last)
    return a is not None and b is not None and (b - a).days == 1


def _in_order(first: Point, last: Point) -> bool:
    """ "2010 bis 2005" is no span; without years the order is open ("November bis März")."""
    if first.lacks_year and last.lacks_year:
        return True
    a, b = p.first_day(first), p.last_day(last)
    return a is not None and b is not None and a < b
