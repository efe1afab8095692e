"""What the finders of unlisted names share: head nouns, the country said beside a name, abbreviations in brackets.

In: a Doc. Out: the kind that a head noun gives, a country, candidates of abbreviations. The finders themselves are
`quoted` and `headed`.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.initials import is_spelled
from pipeline.entities.matcher import CLOSING
from pipeline.entities.registry import registry
from pipeline.model import Kind
from pipeline.seeds import load_frame

ABBREVIATION = re.compile(r"^[A-ZÄÖÜА-ЯІҚҒҰ][A-ZÄÖÜА-ЯІҚҒҰa-zа-я]{0,4}[A-ZÄÖÜА-ЯІҚҒҰ]$")


# In brackets behind a name also "KuKo", "PdM".
_MIXED = re.compile(r"^[A-ZÄÖÜ][a-zäöü]{0,2}[A-ZÄÖÜ][a-zäöü]{0,2}$")


@cache
def _heads() -> list[tuple[Kind, tuple[str, ...]]]:
    names = load_frame("names")
    return [
        (Kind.MOVEMENT, tuple(names["movement_heads"])),
        (Kind.ORGANISATION, tuple(names["organisation_heads"])),
        (Kind.PARTY, tuple(names["party_heads"])),
    ]


@cache
def name_lists() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    names = load_frame("names")
    return frozenset(names["generic_heads"]), frozenset(names["no_name"]), tuple(names["event_heads"])


@cache
def head_kind(word: str) -> Kind | None:
    """The kind of name that a noun introduces or ends: "Agrarpartei" a party, "Parteischule" an organisation."""
    if not word[:1].isupper():
        return None
    lower = word.lower()
    for kind, heads in _heads():
        if lower.endswith(heads):
            return kind
    return None


def country_around(doc: Doc, start: int, end: int) -> str | None:
    """The country that an adjective before a name or a genitive behind it gives: "die kasachische Partei X"."""
    sentence_start = doc[start].sent.start
    for i in range(start - 1, max(sentence_start, start - 5) - 1, -1):
        if doc[i].text in {",", "und", ")", "(", ";"}:
            break
        if code := registry().country_of_adjective(doc[i].text):
            return code
    return None


def abbreviation_after(doc: Doc, i: int) -> int | None:
    """The token index of ABC when "(ABC", "(kurz ABC" or "(Kurzform: ABC" starts at `i`."""
    if i + 2 >= len(doc) or doc[i].text != "(":
        return None
    last = i + 4 if i + 3 < len(doc) and doc[i + 2].text == ":" else i + 3
    for j in range(i + 1, min(last, len(doc) - 1)):
        word = doc[j].text
        written = ABBREVIATION.match(word) or _MIXED.match(word) or is_spelled(doc, i, word)
        if written and doc[j + 1].text in {")", ",", ";"}:
            return j
    return None


def find_abbreviations(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """ "… (PSRM)" behind a party, movement or organisation is its abbreviation for the rest of the document.

    The first one holds: "das Bündnis X (PSRM, PDM)" lists who is known by then.
    """
    found: list[Candidate] = []
    taken: set[str] = set()
    for candidate in sorted(known, key=lambda c: c.start):
        if candidate.kind not in {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION}:
            continue
        i = candidate.end
        if i < len(doc) and doc[i].text in CLOSING:
            i += 1
        at = abbreviation_after(doc, i)
        if at is not None and doc[at].text not in taken:
            taken.add(doc[at].text)
            found.append(
                Candidate(at, at + 1, candidate.kind, "abbreviation", same_as=candidate, country=candidate.country)
            )
    return found


def find_repeats(doc: Doc, abbreviations: list[Candidate]) -> list[Candidate]:
    """Later uses of an abbreviation that was introduced in brackets."""
    by_text = {doc[c.start].text: c for c in abbreviations}
    return [
        Candidate(
            token.i, token.i + 1, by_text[token.text].kind, "abbreviation", same_as=by_text[token.text], sure=True
        )
        for token in doc
        if token.text in by_text and token.i != by_text[token.text].start
    ]
