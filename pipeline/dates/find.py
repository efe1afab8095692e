"""A text -> the dates in it, in order, each with its place and its EDTF.

In: a text, its day of publication or None, where its body starts. Out: DateExpressions that do not overlap.
Left out on purpose: what the dates belong to; `facts` binds them to what the clause tells.

The words of the text are walked over once; a word that can begin a date has a rule that looks at what follows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from pipeline.dates import points as p
from pipeline.dates import relative, written
from pipeline.dates import words as w
from pipeline.dates.context import Context, Earlier
from pipeline.dates.points import Point
from pipeline.dates.words import S
from pipeline.dates.written import Core, Rule

Bound = Literal["since", "until"]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """`text[start:end]` says when.

    start, end: code points, end exclusive; "am", "im", "vom" stand outside, "seit", "bis", "von … bis" inside.
    edtf: None where it counts from something that the text does not give.
    relative: the year or more comes from elsewhere: the day of publication or an earlier date of the text.
    bound: "seit 2005" (edtf '2005/..') and "bis 2028" ('../2028').
    reference: not when the clause's matter happens, but a point it counts or compares from ("vor 2005", "gegenüber 2019"),
        or the day of the text itself ("Stand: 14. Juli 2025", a dateline).
    """

    start: int
    end: int
    edtf: str | None
    relative: bool = False
    bound: Bound | None = None
    reference: bool = False


_WORD = re.compile(r"[^\W\d_]+|\d+")
_LIST = re.compile(rf"({w.DAY})\.((?:,{S}{w.DAY}\.)*)(?:({S}bis(?:{S}zum)?{S}|{S}?[–—-]{S}?)|({S}(?:und|oder|sowie)(?:{S}(?:am|dem|vom))?{S}|/))(?={w.DAY}\.)")
_JOIN = re.compile(
    rf"(?P<to>{S}bis(?:{S}(?:zum|zu|einschließlich|in{S}den|Ende|Anfang|Mitte))?{S}|[^\S\n]?[–—-][^\S\n]?)"
    rf"|(?P<slash>/)|(?P<and>{S}(?:und|oder|sowie|auf|zu){S}(?:(?:dem|im|am|zum){S})?)"
)
_FROM = re.compile(rf"(?<!\w)(?:von|vom|zwischen)(?:{S}(?:dem|den{S}Jahren))?{S}(?:Anfang{S}|Mitte{S}|Ende{S})?$", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?<!\w)zwischen(?:{S}(?:dem|den{S}Jahren))?{S}$", re.IGNORECASE)
_NOW = re.compile(rf"{S}bis{S}(?:heute|jetzt|zuletzt)(?!\w)")
_ON = re.compile(rf"{S}an(?!\w)(?!{S}(?:die|der|das|den|dem|ein|eine|einen)(?!\w))")
_SINCE = re.compile(rf"(?<!\w){w.either(w.FRAME['since'])}{S}(?:(?:etwa|rund|ca\.|circa|den|dem){S})?$", re.IGNORECASE)
_UNTIL = re.compile(rf"(?<!\w){w.either(w.FRAME['until'])}{S}(?:(?:etwa|rund|ca\.|circa|den|dem){S})?$", re.IGNORECASE)
_UNTIL_NOW = re.compile(rf"(?<!\w)(?:bis|von){S}$", re.IGNORECASE)
_THAN = re.compile(rf"(?:(?<!\w)(?:mehr|weniger|anders|\w+er){S}als|(?<!\w)so{S}\w+{S}wie|(?<!\w)wie{S}(?:schon|bereits|zuletzt)){S}(?:im{S}(?:Jahre?{S})?)?$", re.IGNORECASE)
_COMPARING = re.compile(rf"(?<!\w){w.either(w.FRAME['comparing'])}{S}$", re.IGNORECASE)


def _any(text: str, position: int, context: Context) -> Core | None:
    """The date that begins at a position, by the rule of the word that stands there."""
    m = _WORD.match(text, position)
    rule = _rule(m[0]) if m else None
    return rule(text, position, context) if rule else None


def _after_part(text: str, position: int, context: Context) -> Core | None:
    return (
        written.month(text, position, context, placed=True)
        or written.season(text, position, context, placed=True)
        or _any(text, position, context)
    )


def _month(text: str, position: int, context: Context) -> Core | None:
    core = written.month(text, position, context)
    return relative.turned_name(text, position, context, core) if core else None


def _season(text: str, position: int, context: Context) -> Core | None:
    core = written.season(text, position, context)
    return relative.turned_name(text, position, context, core) if core else None


def _first_of(*rules: Rule) -> Rule:
    def read(text: str, position: int, context: Context) -> Core | None:
        return next((core for rule in rules if (core := rule(text, position, context))), None)

    return read


def _rules() -> dict[str, Rule]:
    """From the word that begins a date to the rule that reads it."""
    rules: dict[str, list[Rule]] = {}

    def add(words: object, *found: Rule) -> None:
        for word in words:  # type: ignore[attr-defined]
            for rule in found:
                if rule not in rules.setdefault(word, []):
                    rules[word].append(rule)

    endings = ("en", "er", "es", "em", "e")
    add([*w.MONTHS, *w.SHORT_MONTHS], _month)
    add(w.SEASONS, _season)
    add(w.PARTS, written.part(_after_part))
    add(w.YEAR_COMPOUNDS, written.year_compound)
    add(w.ORDINALS, written.ordinal)
    add(("Q", "H"), written.coded)
    add(w.DECADES, written.decade)
    add([shown + "jahre" + n for shown in w.DECADES for n in ("", "n")], written.decade)
    add([shown + "n" for shown in w.DECADES if shown[0].isupper()], written.decade)
    add(("Jahr", "Jahre", "Jahren", "Jahres", "Kalenderjahr"), written.year_word)
    add(("Jahr", "Monat", "Woche", "Tag", "Tags", "tags"), relative.bare_unit)
    add(w.cased(w.DAYS), relative.simple_day)
    add(("vor", "Vor"), relative.ago)
    add([*w.NUMBERS, *w.cased(w.FRAME["vague_numbers"])], relative.counted)
    add([*w.ANCHORED_DAYS, *w.ANCHORED_YEARS, *w.ANCHORED_MONTHS], relative.anchored)
    stems = w.cased([*w.ADJECTIVES, *w.ANCHORED_ADJECTIVES, *w.DAY_ADJECTIVES])
    add([stem + ending for stem in stems for ending in endings], relative.adjective)
    days = [day + part for day in w.WEEKDAYS for part in ("", *w.FRAME["parts_of_day"])]
    add(days, relative.weekday)
    add(("Wochenende",), relative.weekend)
    add(w.cased(w.FRAME["this_year"]), relative.this_year)
    return {word: _first_of(*found) if len(found) > 1 else found[0] for word, found in rules.items()}


_RULES = _rules()
_FIGURES = _first_of(written.digits, relative.counted)


def _rule(word: str) -> Rule | None:
    if word.isascii() and word.isdigit():
        return _FIGURES if len(word) <= 4 else None
    return _RULES.get(word)


def find_dates(text: str, *, published: date | None, start: int = 0) -> list[DateExpression]:
    """The dates of `text` from `start` on, in order, not overlapping. `published`: the day that "gestern" counts from."""
    context = Context(text, start, published)
    found: list[DateExpression] = []
    done = start
    for m in _WORD.finditer(text, start):
        rule = _rule(m[0])
        if rule is None or m.start() < done:
            continue
        for expression in _read(text, m.start(), rule, context, done):
            found.append(expression)
            done = expression.end
    return found


def _read(text: str, position: int, rule: Rule, context: Context, floor: int) -> list[DateExpression]:
    if (m := _LIST.match(text, position)) and not text[max(0, position - 1) : position].isalnum():
        if days := _days_of_month(text, position, m, context, floor):
            return days
    core = rule(text, position, context)
    if core is None:
        return []
    if text[position - 1 : position].isalnum() and position > floor:
        return []
    return _joined(text, position, core, context, floor)


def _days_of_month(text: str, position: int, m: re.Match[str], context: Context, floor: int) -> list[DateExpression]:
    """ "3.–5. Oktober 2025", "25. und 26. September": one span where the days follow each other, else each its own."""
    core = written.digits(text, m.end(), context)
    if core is None:  # "24., 25. und …" is read from its last link
        return []
    last = core.first
    if last.day is None:
        return []
    days = [int(m[1]), *(int(d) for d in re.findall(r"\d+", m[2])), last.day]
    listed = [replace(last, day=day) for day in days]
    if days != sorted(set(days)) or not all(map(p.exists, listed)):
        return []
    if m[3] or days[-1] - days[0] == len(days) - 1:
        return _finish(text, position, core.end, listed[0], last, core.relative, context, floor)
    places = [position, *(position + m.end(1) + 1 + d.start() for d in re.finditer(r"\d+", m[2]))]
    found: list[DateExpression] = []
    for place, point in zip(places, listed, strict=False):
        found += _finish(text, place, place + len(str(point.day)) + 1, point, None, core.relative, context, floor)
    return found + _finish(text, m.end(), core.end, last, None, core.relative, context, floor)


def _joined(text: str, position: int, core: Core, context: Context, floor: int) -> list[DateExpression]:
    """A date and what it is joined to: "von 2005 bis 2010", "Mai und Juni 2020", "30. Mai bis 2. Juni 2024"."""
    begin = core.start if core.start is not None else position
    alone = (begin, core.end, core.first, core.last, core.relative)
    m = _JOIN.match(text, core.end)
    if m is None or core.first.is_unknown:
        return _finish(text, *alone, context, floor)
    where = m.end()
    if m["to"] and (named := re.search(w.PART + S + "$", text[core.end : where])):
        where = core.end + named.start()
    glued = not m["and"] and text[where : where + 1].isdigit()
    other = written.digits(text, where, context, joined=True) if glued else _after_part(text, where, context)
    if other is None or other.first.is_unknown:
        return _finish(text, *alone, context, floor)
    first, last = core.first, other.last or other.first
    lacked = first.lacks_year and last.year is not None and not other.relative
    if lacked:
        first = first.of(last.year)
        if (a := p.first_day(first)) and (b := p.last_day(last)) and a > b and m["to"] and last.year:
            first = first.of(last.year - 1)
    if not last.lacks_year and first.lacks_year:
        first = first.of(context.year(first, position, core.end))
    between = bool(m["and"]) and bool(_BETWEEN.search(text[max(0, position - 30) : position]))
    next_to = bool(m["and"]) and lacked and _follow(first, last)
    is_span = m["to"] or between or next_to or m["slash"] and _alike(first, last)
    if m["and"] and m["and"].split()[0] in ("auf", "zu") and not between:
        is_span = core.relative and other.relative and first.day is not None and last.day is not None
    if is_span and _alike_enough(first, last, core, other):
        return _finish(text, begin, other.end, first, last, core.relative or other.relative, context, floor)
    if lacked and m["and"]:
        return _finish(text, begin, core.end, first, core.last, core.relative, context, floor)
    return _finish(text, *alone, context, floor)


def _follow(first: Point, last: Point) -> bool:
    a, b = p.last_day(first), p.first_day(last)
    return a is not None and b is not None and (b - a).days == 1


def _alike(first: Point, last: Point) -> bool:
    return (first.month is None, first.day is None) == (last.month is None, last.day is None)


def _alike_enough(first: Point, last: Point, core: Core, other: Core) -> bool:
    """Both ends known and in order, or both without a year: "2005 - 3" and "2010 bis 2005" are no spans."""
    if first.lacks_year and last.lacks_year:
        return True
    a, b = p.first_day(first), p.last_day(last)
    return a is not None and b is not None and a < b


def _finish(
    text: str, begin: int, end: int, first: Point, last: Point | None, is_relative: bool, context: Context, floor: int
) -> list[DateExpression]:
    """The year from context, "seit" and "bis" around it, and whether it is a mere point of reference."""
    explicit = first.year is not None and not is_relative
    if last is not None and last.lacks_year:
        last = last.of(context.year(last, begin, end))
    if first.lacks_year:
        first = first.of(context.year(first, begin, end) if last is None else last.year)
        is_relative = True
        if last is not None and (a := p.first_day(first)) and (b := p.last_day(last)) and a > b and first.year:
            first = first.of(first.year - 1)
    if not p.exists(first) or last is not None and not p.exists(last):
        return []
    edtf = p.span(first, last)
    floor = max(floor, begin - 40)
    left = text[floor:begin]
    bound: Bound | None = None
    if (now := _NOW.match(text, end)) or (_ON.match(text, end) and _FROM.search(left) and last is None):
        now = now or _ON.match(text, end)
        bound, end = "since", now.end() if now else end
        if m := _FROM.search(left):
            begin = floor + m.start()
    elif m := _UNTIL.search(left):
        if text[begin:end].lower() == "heute":
            return []
        bound, begin = "until", floor + m.start()
    elif m := _SINCE.search(left):
        if last is None or is_relative:
            bound = "since"
        begin = floor + m.start()
    elif text[begin : begin + 4].lower() == "seit":
        bound = "since"
    elif last is not None and (m := _FROM.search(left)):
        begin = floor + m.start()
    if edtf is not None and bound == "since":
        edtf = f"{p.edtf(first)}/.."
    elif edtf is not None and bound == "until":
        edtf = f"../{p.edtf(last or first)}"
    reference = bound is None and bool(_COMPARING.search(left) and not _als(left) or _THAN.search(left))
    own = context.own
    reference = reference or own is not None and begin < own[1] and end > own[0]
    if first.year is not None:
        narrated = bound is None and not reference
        context.earlier.append(Earlier(end, first, last or first, explicit, narrated))
    return [DateExpression(begin, end, edtf, is_relative, bound, reference)]


def _als(left: str) -> bool:
    return bool(re.search(rf"(?<!\w)(?:als|wie){S}$", left, re.IGNORECASE))
