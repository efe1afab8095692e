"""Names between quotation marks that no list holds.

In: a Doc and what is already known of it. Out: candidates: after a head noun ("die Agrarpartei „Auyl“") or with one of
their own behind an article ("die „Partei der Mühlen“"), before an abbreviation in brackets, beside a known name in one
enumeration, and again wherever such a name returns. Left out: quotations; a name has its words capitalised and ends in
no full stop.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.matcher import CLOSING, OPENING
from pipeline.entities.registry import registry
from pipeline.entities.unknown import abbreviation_after, country_around, head_kind, name_lists
from pipeline.language.grammar import is_adjective
from pipeline.model import Kind

_MAX_QUOTED = 7
_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_LANDS = frozenset({Kind.COUNTRY, Kind.PLACE})

_ARTICLES = frozenset(
    {"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"}
    | {"am", "im", "zum", "zur", "vom", "beim"}
)


_DEFINITE = frozenset({"der", "die", "das", "dem", "den", "des", "am", "im", "zum", "zur", "vom", "beim"})


def find_quoted(doc: Doc) -> list[Candidate]:
    """„X“ after a head noun, or before an abbreviation in brackets."""
    found = []
    generic, _, event_heads = name_lists()
    for start, end in _quoted(doc):
        if doc[start:end].text.lower() in generic:
            continue  # „die „Partei der Macht““ says which place a party has
        before = doc[start - 2] if start >= 2 else None
        kind = head_kind(before.text) if before is not None else None
        headed = kind in _PARTIES  # a quotation never stands there
        if not (_looks_like_name(doc, start, end) or (headed and doc[start].text[0].isupper())):
            continue
        if kind is None and before is not None and before.text.lower().endswith(event_heads):
            kind = Kind.EVENT
        if kind is None and abbreviation_after(doc, end + 1) is not None:
            kind = Kind.PARTY
        if kind is None and before is not None and before.lower_ in _DEFINITE and end > start + 1:
            # „ein „Verein der Bremser““ is an insult.
            kind = head_kind(doc[start].text) or head_kind(doc[end - 1].text)
        if kind is not None:
            inner = head_kind(doc[start].text) if before is None or head_kind(before.text) is None else None
            country = country_around(doc, start - 1, end)
            sure = headed or _is_place(doc, start, end)
            found.append(Candidate(start, end, inner or kind, "pattern", country=country, sure=sure))
    return found


def _quoted(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token ranges between quotation marks, paired by their text: an opening mark, then the next that can close."""
    i = 0
    while i < len(doc):
        if doc[i].text in OPENING and (
            i == 0 or doc[i - 1].whitespace_ or doc[i - 1].text in "(–-/" or doc[i - 1].is_space
        ):
            for j in range(i + 2, min(i + 2 + _MAX_QUOTED, len(doc))):
                if doc[j].is_space and "\n" in doc[j].text:
                    break
                if doc[j].text in CLOSING:
                    yield i + 1, j
                    i = j
                    break
        i += 1


def _looks_like_name(doc: Doc, start: int, end: int) -> bool:
    words = [t for t in doc[start:end] if t.is_alpha]
    if not words or not words[0].text[0].isupper() or doc[end - 1].text in {".", "!", "?", ","}:
        return False
    return all(t.text[0].isupper() or not t.text.isascii() or len(t) <= 4 for t in words)


def _is_place(doc: Doc, start: int, end: int) -> bool:
    """A quoted country or place after "Block" or "Partei" is a party of that name."""
    return doc[start:end].text in _place_names()


@cache
def _place_names() -> frozenset[str]:
    return frozenset(e.name for e in registry().entities.values() if e.kind in {Kind.COUNTRY, Kind.PLACE})


def find_coordinated(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """„X“ beside a known name in one enumeration takes that name's kind: "der „Jungen Garde“ und der kasachischen
    „X“".
    """
    ends = {c.end: c for c in known if c.kind in {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION}}
    starts = {c.start: c for c in known if c.kind in {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION}}
    found = []
    for start, end in _quoted(doc):
        if not _looks_like_name(doc, start, end) or any(_stands_there(c, start, end) for c in known):
            continue
        neighbour = _neighbour(doc, start - 2, ends, step=-1) or _neighbour(doc, end + 1, starts, step=1)
        if neighbour is not None:
            country = country_around(doc, start - 1, end)
            sure = any(start <= c.start and c.end <= end for c in known)
            found.append(Candidate(start, end, neighbour.kind, "pattern", country=country, sure=sure))
    return found


def _stands_there(candidate: Candidate, start: int, end: int) -> bool:
    """A land inside longer words between quotation marks is a part of their name: „Tür von Tirana“."""
    inside = candidate.kind in _LANDS and start <= candidate.start and candidate.end <= end
    return candidate.start < end and start < candidate.end and not (inside and candidate.length < end - start)


def _neighbour(doc: Doc, i: int, known: dict[int, Candidate], *, step: int) -> Candidate | None:
    """Walk over article, adjectives, quotation marks and one "und" or comma to a known name."""
    joined = False
    for _ in range(7):
        if not 0 <= i < len(doc):
            return None
        token = doc[i]
        at = known.get(i + 1 if step < 0 else i)
        if at is not None and joined:
            return at
        if token.text in {"und", "oder", ",", "sowie", "/"}:
            if joined:
                return None
            joined = True
        elif not (
            token.text in OPENING | CLOSING
            or token.lower_ in {"der", "die", "dem", "den", "des", "von", "mit"}
            or registry().country_of_adjective(token.text)
        ):
            return None
        i += step
    return None


def find_again(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """A name introduced between quotation marks, again: in quotes, or bare where no article makes it a noun."""
    introduced: dict[tuple[str, ...], Candidate] = {}
    for candidate in known:
        quoted = candidate.start > 0 and doc[candidate.start - 1].text in OPENING
        if quoted and not candidate.names and candidate.kind in {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION}:
            introduced.setdefault(tuple(t.text for t in doc[candidate.start : candidate.end]), candidate)
    found = []
    for words, first in introduced.items():
        length = len(words)
        for i in range(first.end, len(doc) - length + 1):
            if tuple(t.text for t in doc[i : i + length]) != words:
                continue
            before = doc[i - 1]
            if (
                before.text in OPENING
                or length > 1
                or (before.lower_ not in _ARTICLES and not is_adjective(before.text))
            ):
                found.append(Candidate(i, i + length, first.kind, "pattern", same_as=first))
    return found
