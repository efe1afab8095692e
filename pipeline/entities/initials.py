"""Which words an abbreviation stands for: OMA for "Offene Mitte Argentiniens", Ap for "Arbeiterpartei".

In: a Doc and an abbreviation, or words and letters. Out: the words whose initials they are (after Schwartz and Hearst
2003, for German: the parts of a compound may give letters, small words none). Left out: abbreviations of a name in
another language ("Arbeiterpartei (DS)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Span

from pipeline.entities.matcher import CLOSING
from pipeline.seeds import load_frame

_HYPHENS = frozenset("-‐–")
_LONGEST = 9  # tokens
_COMPOUND = 7  # letters; shorter words are rarely two
_SMALL = re.compile(r"^[A-ZÄÖÜ][a-zäöü]{1,4}$")  # "Ap", "Lib"


@cache
def _joining() -> frozenset[str]:
    return frozenset(load_frame("names")["joining"])


def is_spelled(doc: Doc, end: int, short: str) -> bool:
    """A word written like any other that the compound before `end` spells: "Arbeiterpartei (Ap)"."""
    word = doc[end - 1 - (end > 1 and doc[end - 1].text in CLOSING)].text if end else ""
    return bool(_SMALL.match(short)) and len(word) > _COMPOUND and spells(((word.lower(), True),), short.lower())


def _parts(words: Span) -> tuple[tuple[str, bool], ...]:
    return tuple((w.lower_, w.text[0].isupper()) for w in words if w.is_alpha)


def long_form(doc: Doc, end: int, short: str) -> tuple[int, int] | None:
    """The words before `end` that SHORT abbreviates: the shortest such stretch of two or more."""
    end -= doc[end - 1].text in CLOSING
    letters = short.lower()
    for start in range(end - 1, max(doc[end].sent.start, end - _LONGEST) - 1, -1):
        token = doc[start]
        if not (token.is_alpha or token.text in _HYPHENS):
            return None
        if token.text[0].islower() and token.lower_ not in _joining():
            return None
        begins = end - start > 1 and token.text[0].isupper() and not _is_second_part(doc, start)
        if begins and spells(_parts(doc[start:end]), letters):
            return start, end
    return None


def _is_second_part(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].text in _HYPHENS and not doc[start - 1].whitespace_


def spells(parts: Sequence[tuple[str, bool]], letters: str) -> bool:
    """Each word (in small letters; whether it must) gives its first letter, and perhaps more in their order."""
    if not parts or not letters:
        return not letters and not any(needed for _, needed in parts)
    (word, needed), rest = parts[0], parts[1:]
    if not needed and spells(rest, letters):
        return True
    given = 0
    while given < len(letters) and _gives(word, letters[: given + 1]):
        given += 1
        if spells(rest, letters[given:]):
            return True
    return False


def _gives(word: str, letters: str) -> bool:
    """The first letter, then others anywhere behind it: "Gemeinwohl" gives GW."""
    if word[0] != letters[0]:
        return False
    at = 0
    for letter in letters[1:]:
        at = word.find(letter, at + 1)
        if at < 0:
            return False
    return True
