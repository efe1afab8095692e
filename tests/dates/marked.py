"""Sentences in which the dates are marked: "Sie trat [seit 2005] auf" and what each of them should be.

In: a sentence with brackets, the EDTF of each, the day of publication. Out: an assertion that shows both.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.dates.find import DateExpression, find_dates

PUBLISHED = date(2025, 10, 30)  # a Thursday


def found_in(marked: str, published: date | None = PUBLISHED) -> list[DateExpression]:
    """The dates of the sentence without its marks."""
    return find_dates(re.sub(r"[\[\]]", "", marked), published=published)


def check(marked: str, expected: str, published: date | None = PUBLISHED) -> None:
    """The marked stretches, no others, are found, and are the dates of `expected` (blank between, "?" for None)."""
    text = re.sub(r"[\[\]]", "", marked)
    found = find_dates(text, published=published)
    wanted = re.findall(r"\[([^]]*)\]", marked)
    assert [(text[e.start : e.end], e.edtf or "?") for e in found] == list(zip(wanted, expected.split(), strict=True))
    starts = [m.start() - 2 * n for n, m in enumerate(re.finditer(r"\[", marked))]
    assert [e.start for e in found] == starts
