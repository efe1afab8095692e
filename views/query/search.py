"""What a reader types, as patterns that texts are searched with.

In: words and "quoted phrases". Out: regular expressions that DuckDB (RE2) and Python read alike, blind to case and
accents: `Maschilis` finds `Mäschilis`, `Grosse` finds `Große`. Left out on purpose: DuckDB's full-text extension, which
has to be downloaded; word stems: a word is found within compounds and before endings as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MOST_TERMS = 8
"""Words that are searched for; more find nothing that these do not."""

_TERM = re.compile(r'"([^"]+)"|„([^“”"]+)[“”"]|“([^”"]+)["”]|(\S+)')
_LATIN = [chr(code) for code in range(0xC0, 0x180)]
"""The accented letters of Europe. Every further one makes each search slower, and few names hold any."""


def terms(words: str) -> list[str]:
    """`Ak Schol "Einiges Russland"` -> three terms, in their order, each once."""
    found = [" ".join(next(filter(None, groups)).split()) for groups in _TERM.findall(words)]
    return list(dict.fromkeys(term for term in found if any(letter.isalnum() for letter in term)))


def pattern(term: str) -> str:
    """The term with every letter in all its accents; spaces stand for any white space."""
    folded = fold(term)
    return "(?i)" + re.sub(r"ss|ae|oe|ue|.", lambda match: _piece(match.group()), folded)


def spans(text: str, wanted: list[str]) -> list[tuple[int, int]]:
    """Where the terms stand in a text, in order, overlapping ones united."""
    found = sorted(match.span() for term in wanted for match in re.finditer(pattern(term), text))
    united: list[tuple[int, int]] = []
    for start, end in found:
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united


def fold(text: str) -> str:
    """Lower case, without accents; ß as ss."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _piece(letters: str) -> str:
    if letters == "ss":
        return "(?:ss|ß)"
    if len(letters) == 2:
        return f"(?:{_letter(letters[0])}e|{_letter(letters[0])})"
    return r"\s+" if letters == " " else _letter(letters)


def _letter(letter: str) -> str:
    accented = _accents().get(letter)
    return f"[{letter}{accented}]" if accented else re.escape(letter)


@cache
def _accents() -> dict[str, str]:
    """a -> àáâãäå…"""
    found: dict[str, str] = {}
    for letter in _LATIN:
        if len(base := fold(letter)) == 1 and base.isascii() and letter.casefold() == letter:
            found[base] = found.get(base, "") + letter
    return found
