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
from pipeline.dates import spans
from pipeline.dates import words as w
from pipeline.dates.bounds import interval
from pipeline.dates.context import Context, Earlier
from pipeline.dates.points import Point
from pipeline.dates.rules import rule
from pipeline.dates.words import S
from pipeline.dates.written import Core

Bound = Literal["since", "until"]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """`text[start:end]` says when.

    start, end: code points, end exclusive; "am", "im", "vom" stand outside, "seit", "bis", "von … bis" inside.
    edtf: None where it counts from something that the text does not give.
    relative: the year or more comes from elsewhere: the day of publication or an earlier date of the text.
    bound: "seit 2005" (edtf '2005/..') and "bis 2028" ('../2028').
    reference: not when the clause's matter happens, but a point it counts or compares from ("vor 2005",
        "gegenüber 2019"), or the day of the text itself ("Stand: 14. Juli 2025", a dateline).
    """

    start: int
    end: int
    edtf: str | None
    relative: bool = False
    bound: Bound | None = None
    reference: bool = False


_WORD = re.compile(r"[^\W\d_]+|\d+")
_FILLED = rf"{S}(?:(?:etwa|rund|ca\.|circa|voraussichtlich|spätestens|den|dem){S})?$"
_FROM = re.compile(rf"(?<!\w)(?:von|vom|zwischen)(?:{S}(?:dem|den))?{S}$", re.IGNORECASE)
_HABIT = re.compile(rf"{S}{w.either(w.FRAME['habits'])}(?!\w)")
_NOW = re.compile(rf"{S}bis{S}(?:heute|jetzt|zuletzt)(?!\w)")
_ON = re.compile(rf"{S}an(?!\w)(?!{S}(?:die|der|das|den|dem|ein|eine|einen)(?!\w))")
_SINCE = re.compile(rf"(?<!\w){w.either(w.FRAME['since'])}{_FILLED}", re.IGNORECASE)
_UNTIL = re.compile(rf"(?<!\w){w.either(w.FRAME['until'])}{_FILLED}", re.IGNORECASE)
# "Als 2014 gewählt wurde" tells when; only after a comparative does "als" compare.
_THAN = re.compile(
    rf"(?:(?<!\w)(?:mehr|weniger|anders|\w+er)(?:{S}\w+){{0,2}}{S}als|(?<!\w)so{S}\w+{S}wie){S}(?:(?:noch{S})?im{S}(?:Jahre?{S})?|noch{S})?$",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(rf"([A-ZÄÖÜ][\w-]+){S}(?:vom|von|aus{S}dem{S}(?:Jahre?{S})?)(?:(?:Anfang|Mitte|Ende){S})?{S}?$")
_SETTING = tuple(w.FRAME["setting_heads"])
# "von Juli 2024 an bis 2026", "seit 2019 und bis Mai 2022": what stands between a beginning and its end.
_AND_ON = re.compile(rf"{S}(?:(?:an|und|sowie|dann){S})?$")
_COMPARING = re.compile(rf"(?<!\w){w.either(w.FRAME['comparing'])}{S}$", re.IGNORECASE)
_STAND = re.compile(rf"(?<!\w){w.either(w.FRAME['stand'])}:?{S}$")


def find_dates(text: str, *, published: date | None, start: int = 0) -> list[DateExpression]:
    """The dates of `text` from `start` on, in order, not overlapping. "Gestern" counts from `published`."""
    if published is not None and not p.is_countable(published.year):
        published = None  # 0001-01-01 is what some readers make of no date
    context = Context(text, start, published)
    found: list[DateExpression] = []
    done = start
    for m in _WORD.finditer(text, start):
        reader = rule(m[0])
        if reader is None or m.start() < done:
            continue
        for core in spans.read(text, m.start(), reader, context):
            if expression := _expression(text, core, context, done):
                found.append(expression)
                done = expression.end
    return _stretches(text, found)


def _stretches(text: str, found: list[DateExpression]) -> list[DateExpression]:
    """A beginning and, right behind it, an end are one stretch."""
    joined: list[DateExpression] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is not None and last.bound == "since" and one.bound == "until" and last.edtf and one.edtf:
            start, end = last.edtf.removesuffix("/.."), one.edtf.removeprefix("../")
            whole = interval(start, end)
            if whole is not None and _AND_ON.fullmatch(text, last.end, one.start):
                joined[-1] = replace(one, start=last.start, edtf=whole, bound=None, relative=last.relative)
                continue
        joined.append(one)
    return joined


def _expression(text: str, core: Core, context: Context, floor: int) -> DateExpression | None:
    """The year from context, "seit" and "bis" around it, and whether it is a mere point of reference."""
    begin, end = core.start or 0, core.end
    if _HABIT.match(text, end):
        return None
    floor = max(floor, begin - 40)
    left = text[floor:begin]
    bound: Bound | None = "since" if text[begin : begin + 4].lower() == "seit" else None
    now = _NOW.match(text, end)
    opened = _FROM.search(left)
    onward = now or (_ON.match(text, end) if opened and core.last is None else None)
    if onward:
        bound, end = "since", onward.end()
        opened = opened or _SINCE.search(left)
    elif opened and core.last is None:
        opened = None
    elif m := _UNTIL.search(left):
        bound, opened = "until", m
    elif m := _SINCE.search(left):
        bound, opened = "since" if core.last is None or core.relative else None, m
    told = bound == "since" and not (opened and opened[0].lower().startswith(("ab", "von", "vom")))
    dated = _dated(core, context, told=told)
    if dated is None:
        return None
    first, last = dated
    begin = floor + opened.start() if opened else begin
    edtf = p.span(first, last)
    if edtf is not None and bound:
        edtf = f"{p.edtf(first)}/.." if bound == "since" else f"../{p.edtf(last or first)}"
    own = context.own is not None and begin < context.own[1] and end > context.own[0]
    compares = _COMPARING.search(left) or _THAN.search(left) or _STAND.search(left)
    reference = own or (bound is None and bool(compares))
    if first.year is not None:
        explicit = core.first.year is not None and not core.relative
        narrated = bound is None and not reference and not _is_aside(text, begin, end)
        context.tell(Earlier(end, first, last or first, explicit, narrated))
    is_relative = core.relative or core.first.lacks_year
    return DateExpression(begin, end, edtf, is_relative, bound, reference)


def _is_aside(text: str, begin: int, end: int) -> bool:
    """ "mit der X (2017)", "das Memorandum vom Juni 2022": the story goes on at its own time; elections set it."""
    if text[begin - 1 : begin] == "(" and text[end : end + 1] == ")":
        return True
    head = _OF_NOUN.search(text[max(0, begin - 48) : begin])
    return head is not None and not head[1].lower().endswith(_SETTING)


def _dated(core: Core, context: Context, *, told: bool) -> tuple[Point, Point | None] | None:
    """Both ends with their years; None for a day that its month does not have."""
    begin, first, last = core.start or 0, core.first, core.last
    if last is not None and last.lacks_year:
        last = last.of(context.year(last, begin, core.end, told=told))
    if first.lacks_year:
        first = first.of(last.year if last else context.year(first, begin, core.end, told=told))
        if last and (a := p.first_day(first)) and (b := p.last_day(last)) and a > b:
            first = replace(first, year=a.year - 1)
    if p.exists(first) and (last is None or p.exists(last)):
        return first, last
    return None
