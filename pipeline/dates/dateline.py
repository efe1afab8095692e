"""The day a text says it is of, where nothing else tells: "BERLIN, 6. November 2024 –", "Von N. N., 18. Oktober 2025".

In: a text, where its body starts. Out: a day, or None. Only a full date near the top counts that stands by itself,
behind punctuation, in a headline of its own ("Liveblog vom 24. Mai 2026", "unterzeichnet in X am 5. Oktober 2024") or
with the interview that it is of: "am 14. Mai 2023 gewählt" tells of something that happened.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.dates.find import find_dates
from pipeline.dates.words import FRAME, S, either

_TOP = 160  # characters; a headline, a byline, a place
_HEAD = 420  # with the lines of a site between them
_LONGEST = 150  # of a headline
_WEEKDAY = r"(?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)?,?\s*)"
_ALONE = re.compile(rf"(?:^|[\n,·–—|:(.!?])\s*{_WEEKDAY}$")
_APART = re.compile(rf"(?:[•·|/]\s*|,{S}(?:den|am){S}){_WEEKDAY}$")
_TEXT_OF = re.compile(rf"{either(FRAME['texts'])}[^!?\n]{{0,40}}\bvom\s+(?:{_WEEKDAY}(?:dem{S})?)?$", re.IGNORECASE)
_MADE = re.compile(
    rf"(?<!\w){either(FRAME['made'])}(?!\w)[^.!?\n]*(?<!\w)(?:am|vom)\s+(?:{_WEEKDAY}(?:dem{S})?)?$", re.I
)
_TALK = re.compile(rf"(?<!\w){either(FRAME['talks'])}(?!\w)[^.!?\n]*(?<!\w)am\s+(?:{_WEEKDAY}(?:dem{S})?)?$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def own_day(text: str, start: int = 0) -> date | None:
    """The text's own day."""
    top = text[start : start + _HEAD]
    for found in find_dates(top, published=None):
        if not found.edtf or not _DAY.fullmatch(found.edtf) or found.relative:
            continue
        left = top[: found.start]
        if (found.start < _TOP and _ALONE.search(left)) or _in_headline(top, found.start, found.end):
            return date.fromisoformat(found.edtf)
    return None


def _in_headline(top: str, start: int, end: int) -> bool:
    """In a short line that is no sentence, said to be the day of the text; or where an interview is told of."""
    begin, stop = top.rfind("\n", 0, start) + 1, top.find("\n", end)
    left, line = top[begin:start], top[begin : stop if stop >= 0 else len(top)]
    if _TALK.search(left):
        return True
    if stop < 0 or len(line) > _LONGEST or line.rstrip().endswith((".", "!", "?")):
        return False
    return bool(_APART.search(left) or _TEXT_OF.search(left) or _MADE.search(left))
