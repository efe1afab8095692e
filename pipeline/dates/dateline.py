"""The day a text says it is of, where nothing else tells: "BERLIN, 6. November 2024 –", "Von N. N., 18. Oktober 2025".

In: a text, where its body starts. Out: a day, or None. Only a full date near the top counts that stands by itself,
behind punctuation: "am 14. Mai 2023 gewählt" tells of something that happened.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.dates.find import find_dates

_TOP = 160  # characters; a headline, a byline, a place
_ALONE = re.compile(r"(?:^|[\n,·–—|:(.!?])\s*(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)?,?\s*$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def own_day(text: str, start: int = 0) -> date | None:
    """The text's own day."""
    top = text[start : start + _TOP]
    for found in find_dates(top, published=None):
        if found.edtf and _DAY.fullmatch(found.edtf) and not found.relative and _ALONE.search(top[: found.start]):
            return date.fromisoformat(found.edtf)
    return None
