"""The vocabulary of dates: seeds/frames/dates.yaml as tables from form to value, and as pieces of patterns.

In: nothing. Out: constants. Left out on purpose: how the words go together; `written` and `relative` know that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pipeline.seeds import load_frame

FRAME: dict[str, Any] = load_frame("dates")
# One line break may stand where a blank does, a blank line not.
S = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
ENDING = r"(?:en|er|es|em|e)"


def either(forms: Iterable[str]) -> str:
    """An alternation of literal forms, the longest first; a blank in a form matches any blank."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(S.join(map(re.escape, form.split())) for form in ordered) + ")"


def cased(forms: Iterable[str]) -> list[str]:
    """The forms, and each with a capital."""
    return [shown for form in forms for shown in (form, form[:1].upper() + form[1:])]


def _by_form(table: dict[int, list[str]]) -> dict[str, int]:
    return {form: value for value, forms in table.items() for form in forms}


MONTHS = _by_form(FRAME["months"])
SHORT_MONTHS: dict[str, int] = FRAME["month_abbreviations"]
SEASONS = _by_form(FRAME["seasons"])
WEEKDAYS: dict[str, int] = {day: n for n, day in enumerate(FRAME["weekdays"])} | FRAME["weekday_synonyms"]
PARTS: dict[str, int] = FRAME["parts_of_year"]
YEAR_COMPOUNDS: dict[str, int] = FRAME["year_compounds"]
HALVES: list[str] = FRAME["halves"]
QUARTERS: list[str] = FRAME["quarters"]
ORDINALS = {shown: n for n, forms in FRAME["ordinals"].items() for shown in cased(forms)}
NUMBERS: dict[str, int] = {shown: n for form, n in FRAME["numbers"].items() for shown in cased([form])}
DECADES: dict[str, int] = {shown: n for form, n in FRAME["decades"].items() for shown in cased([form])}
DAYS: dict[str, int] = FRAME["days"]
ADJECTIVES: dict[str, int] = FRAME["adjectives"]
DAY_ADJECTIVES: dict[str, int] = FRAME["day_adjectives"]
ANCHORED_ADJECTIVES: dict[str, int] = FRAME["anchored_adjectives"]
ANCHORED_DAYS: dict[str, int] = FRAME["anchored_days"]
ANCHORED_YEARS: dict[str, int] = FRAME["anchored_years"]
ANCHORED_MONTHS: dict[str, int] = FRAME["anchored_months"]

DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
YEAR = r"(?:1[89][0-9]{2}|20[0-9]{2})(?![0-9])"
MONTH = either(MONTHS) + r"\b"
SHORT_MONTH = either(SHORT_MONTHS) + r"\b\.?"
SEASON = either(SEASONS) + r"\b"
PART = either(PARTS)
NUMBER = r"(?:[1-9][0-9]{0,2}|" + either([*NUMBERS, *cased(FRAME["vague_numbers"])]) + ")"
WEEKDAY = either(WEEKDAYS)
UNITS = {"jahr": "year", "monat": "month", "woche": "week", "tag": "day"}
UNIT = r"(?:Jahr|Monat|Woche|Tag)(?:en|e|n)?\b"


def number(form: str) -> int | None:
    """How many; None for "einige" and the like."""
    return int(form) if form.isdigit() else NUMBERS.get(form)


def unit(form: str) -> str:
    """'Jahren' -> 'year'."""
    return next(name for stem, name in UNITS.items() if form.lower().startswith(stem))


def month(form: str) -> int:
    """'Jänner', 'Jan.' -> 1."""
    plain = form.rstrip(".")
    return MONTHS.get(plain) or SHORT_MONTHS[plain]
