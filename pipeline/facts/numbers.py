"""Numbers in words and figures: "62", "3.000", "sieben", "vierundzwanzig".

In: a word. Out: an int or None. Left out: fractions; those are shares.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.seeds import load_frame

_FIGURE = re.compile(r"^\d{1,3}(?:[.  ]\d{3})*$|^\d+$")


@lru_cache(maxsize=4096)
def number(word: str) -> int | None:
    """The whole number that a word says, or None."""
    if _FIGURE.match(word):
        return int(re.sub(r"\D", "", word))
    lower = word.lower()
    frame = load_frame("seats")
    units, tens = frame["number_words"], frame["tens"]
    if lower in units:
        return int(units[lower])
    if lower in tens:
        return int(tens[lower])
    match = re.fullmatch(r"(?:(\w*?)(hundert)(?:und)?)?(?:(\w+?)und)?(\w+)?", lower)
    if match is None or not any(match.groups()):
        return None
    hundreds, hundred, unit, rest = match.groups()
    # "hundertfünf" is "einhundertfünf".
    values = (units.get(hundreds) if hundreds else int(bool(hundred)), units.get(unit) if unit else 0)
    last = (tens.get(rest) if unit else units.get(rest, tens.get(rest))) if rest else 0
    if None in values or last is None or (unit and last < 20):
        return None
    return int(values[0]) * 100 + int(values[1]) + int(last)
