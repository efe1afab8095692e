"""Which rule reads the date that a word begins.

In: the rules of `written`, `parts`, `relative`, `adjectives`, `weekdays`.
Out: `rule(word)`, and `after` for what stands after another date.
Left out on purpose: the rules themselves.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.dates import adjectives, parts, relative, weekdays, written
from pipeline.dates import words as w
from pipeline.dates.context import Context
from pipeline.dates.points import UNKNOWN, Point
from pipeline.dates.written import Core, Rule

_ENDINGS = ("en", "er", "es", "em", "e")


def first_of(*rules: Rule) -> Rule:
    """The first rule that reads something."""

    def read(text: str, position: int, context: Context) -> Core | None:
        return next((core for rule in rules if (core := rule(text, position, context))), None)

    return read


def _month(text: str, position: int, context: Context) -> Core | None:
    core = written.month(text, position, context)
    return relative.turned(text, position, context, core) if core else None


def _season(text: str, position: int, context: Context) -> Core | None:
    core = written.season(text, position, context)
    return relative.turned(text, position, context, core) if core else None


def _this_year(_text: str, position: int, context: Context) -> Core:
    """ "heuer", as Austria says."""
    return Core(position + 5, Point(context.today.year) if context.today else UNKNOWN, relative=True)


_number = first_of(written.day, parts.ordinal, parts.decade, written.year, relative.counted)


def _figures(text: str, position: int, context: Context) -> Core | None:
    """A number that no other is glued to: not the 05 of "12.05.2020", nor the 2005 of "030/2005"."""
    before, farther = text[max(0, position - 1) : position], text[max(0, position - 2) : position - 1]
    if before.isalnum() or (before and before in "-–/.,:§+_@#" and farther.isalnum()):
        return None
    return _number(text, position, context)


def after(text: str, position: int, context: Context, *, glued: bool = False) -> Core | None:
    """The date after "bis", "und", "Ende" or a dash (`glued`: without a blank), where a month needs no preposition."""
    if glued and text[position : position + 1].isdigit():
        return written.day(text, position, context) or written.year(text, position, context, placed=True)
    month = written.month(text, position, context, placed=True)
    if found := month or written.season(text, position, context, placed=True):
        return found
    end = position
    while end < len(text) and text[end].isalnum() and text[end].isdigit() == text[position].isdigit():
        end += 1
    reader = rule(text[position:end])
    return reader(text, position, context) if reader else None


def _table() -> dict[str, Rule]:
    """From the word that begins a date to the rule that reads it."""
    rules: dict[str, list[Rule]] = {}

    def add(words: Iterable[str], *found: Rule) -> None:
        for word in words:
            rules.setdefault(word, []).extend(rule for rule in found if rule not in rules[word])

    add([*w.MONTHS, *w.SHORT_MONTHS], _month)
    add(w.SEASONS, _season)
    add(w.PARTS, parts.part(after))
    add(w.YEAR_COMPOUNDS, parts.compound)
    add([*w.ORDINALS, "letzte", "letzten", "letzter", "letztes"], parts.ordinal)
    add("QH", parts.coded)
    add([word + end for word in w.DECADES for end in ("", "jahre", "jahren", "n")], parts.decade)
    add(("Jahr", "Jahre", "Jahren", "Jahres", "Kalenderjahr"), parts.word_and_year)
    add(("Jahr", "Monat", "Woche", "Tag", "Tags", "tags"), relative.bare_unit)
    add(("vor", "Vor", "heute", "Heute"), relative.ago)
    add(w.cased(w.DAYS), weekdays.simple_day)
    add([*w.NUMBERS, *w.cased(w.FRAME["vague_numbers"])], relative.counted)
    add([*w.ANCHORED_DAYS, *w.ANCHORED_YEARS, *w.ANCHORED_MONTHS], relative.anchored)
    stems = w.cased([*w.ADJECTIVES, *w.ANCHORED_ADJECTIVES, *w.DAY_ADJECTIVES])
    add([stem + ending for stem in stems for ending in _ENDINGS], weekdays.with_adjective, adjectives.adjective)
    add([day + part for day in w.WEEKDAYS for part in ("", *w.FRAME["parts_of_day"])], weekdays.weekday)
    add(("Wochenende",), weekdays.weekend)
    add(w.cased(w.FRAME["this_year"]), _this_year)
    return {word: found[0] if len(found) == 1 else first_of(*found) for word, found in rules.items()}


_TABLE = _table()


def rule(word: str) -> Rule | None:
    """The rule that reads what this word or number begins, if any does."""
    if word.isascii() and word.isdigit():
        return _figures if len(word) <= 4 else None
    return _TABLE.get(word)
