"""Parties, movements and organisations that no list holds, recognised by how German writes names.

In: a Doc and what is already known of it. Out: candidates. Four ways: a name between quotation marks after a head
noun ("die Agrarpartei „Auyl“"), a name after a head noun ("Bewegung Nowa"), a capitalised adjective inside a
sentence before a head noun ("der Demokratischen Partei", "der Höheren Parteischule"), an abbreviation in brackets
behind a name. Left out: descriptions ("die Regierungspartei"); `coreference` resolves those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.entities.candidate import Candidate
from pipeline.entities.matcher import CLOSING, OPENING
from pipeline.entities.registry import registry
from pipeline.language.grammar import is_adjective, is_proper, word_class
from pipeline.model import Kind
from pipeline.seeds import load_frame

_ABBREVIATION = re.compile(r"^[A-ZÄÖÜА-ЯІҚҒҰ][A-ZÄÖÜА-ЯІҚҒҰa-zа-я]{0,4}[A-ZÄÖÜА-ЯІҚҒҰ]$")
_MAX_QUOTED = 7


@cache
def _heads() -> list[tuple[Kind, tuple[str, ...]]]:
    names = load_frame("names")
    return [
        (Kind.MOVEMENT, tuple(names["movement_heads"])),
        (Kind.ORGANISATION, tuple(names["organisation_heads"])),
        (Kind.PARTY, tuple(names["party_heads"])),
    ]


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
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


def _adjective_country(token: Token) -> str | None:
    return registry().country_of_adjective(token.text)


def country_around(doc: Doc, start: int, end: int) -> str | None:
    """The country that an adjective before a name or a genitive behind it gives: "die kasachische Partei X"."""
    sentence_start = doc[start].sent.start
    for i in range(start - 1, max(sentence_start, start - 5) - 1, -1):
        if doc[i].text in {",", "und", ")", "(", ";"}:
            break
        if code := _adjective_country(doc[i]):
            return code
    return None


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


def find_quoted(doc: Doc) -> list[Candidate]:
    """„X“ after a head noun, or before an abbreviation in brackets."""
    found = []
    _, _, event_heads = _lists()
    for start, end in _quoted(doc):
        if not _looks_like_name(doc, start, end):
            continue
        before = doc[start - 2] if start >= 2 else None
        kind = head_kind(before.text) if before is not None else None
        if kind is None and before is not None and before.text.lower().endswith(event_heads):
            kind = Kind.EVENT
        if kind is None and _abbreviation_after(doc, end + 1) is not None:
            kind = Kind.PARTY
        if kind is not None:
            inner = head_kind(doc[start].text) if before is None or head_kind(before.text) is None else None
            country = country_around(doc, start - 1, end)
            found.append(
                Candidate(start, end, inner or kind, "pattern", country=country, sure=_is_place(doc, start, end))
            )
    return found


def _is_place(doc: Doc, start: int, end: int) -> bool:
    """A quoted country or place after "Block" or "Partei" is a party of that name."""
    text = doc[start:end].text
    return any(e.name == text for e in registry().entities.values() if e.kind in {Kind.COUNTRY, Kind.PLACE})


def find_coordinated(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """„X“ beside a known name in one enumeration takes that name's kind: "der „Jungen Garde“ und der kasachischen
    „X“".
    """
    ends = {c.end: c for c in known if c.kind in {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION}}
    starts = {c.start: c for c in known if c.kind in {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION}}
    found = []
    for start, end in _quoted(doc):
        if not _looks_like_name(doc, start, end) or any(c.start < end and start < c.end for c in known):
            continue
        neighbour = _neighbour(doc, start - 2, ends, step=-1) or _neighbour(doc, end + 1, starts, step=1)
        if neighbour is not None:
            country = country_around(doc, start - 1, end)
            found.append(Candidate(start, end, neighbour.kind, "pattern", country=country))
    return found


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
            or _adjective_country(token)
        ):
            return None
        i += step
    return None


def _abbreviation_after(doc: Doc, i: int) -> int | None:
    """The token index of ABC when "(ABC" or "(kurz ABC" starts at `i`."""
    if i + 2 >= len(doc) or doc[i].text != "(":
        return None
    for j in range(i + 1, min(i + 3, len(doc))):
        if _ABBREVIATION.match(doc[j].text) and doc[j + 1].text in {")", ",", ";"}:
            return j
    return None


def find_after_head(doc: Doc) -> list[Candidate]:
    """Capitalised words that are no German nouns, after a head noun: "die Partei Respublica", "Bewegung Nowa Rus"."""
    found = []
    for token in doc[:-1]:
        kind = head_kind(token.text)
        if kind not in {Kind.PARTY, Kind.MOVEMENT}:
            continue
        end = token.i + 1
        while end < len(doc) and is_proper(doc[end].text) and not doc[end].is_sent_start:
            end += 1
        if end > token.i + 1:
            found.append(Candidate(token.i + 1, end, kind, "pattern", country=country_around(doc, token.i, end)))
    return found


def find_headed(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """Names that end in or begin with their head noun: "Demokratische Partei", "Bauernpartei Lettlands", "Akademie für
    Politik".
    """
    generic, no_name, _ = _lists()
    found = []
    for token in doc:
        kind = head_kind(token.text)
        if kind is None or len(token) < 3:
            continue
        start = token.i
        while start > token.sent.start and _name_adjective(doc[start - 1], no_name):
            start -= 1
        end, country = _tail(doc, token.i + 1)
        abbreviated = _abbreviation_after(doc, end if end < len(doc) and doc[end].text == "(" else end + 1) is not None
        adjectives = start < token.i
        compound = token.lower_ not in generic
        at_start = start == token.sent.start or doc[start - 1].text in OPENING | {"("}
        sure = (adjectives and (not at_start or abbreviated or end > token.i + 1)) or (
            compound and kind is not Kind.ORGANISATION and end > token.i + 1
        )
        sure = (
            sure
            or (abbreviated and (compound or end > token.i + 1))
            or (kind is Kind.ORGANISATION and _proper_tail(doc, token.i + 1))
        )
        if any(
            k.start < end
            and start < k.end
            and k.kind is Kind.PARTY
            and not (k.start <= start and end <= k.end)
            and not adjectives
            for k in known
        ):
            continue  # "Fraktion des Georgischen Traums" is no name: it holds one
        if sure and (end > token.i + 1 or adjectives or compound):
            code = country or country_around(doc, start, end)
            found.append(Candidate(start, end, kind, "pattern", country=code))
    return found


def _name_adjective(token: Token, no_name: frozenset[str]) -> bool:
    return (
        token.text[0].isupper()
        and token.text not in no_name
        and is_adjective(token.text)
        and not word_class(token.text).startswith("NN")
    )


def _tail(doc: Doc, i: int) -> tuple[int, str | None]:
    """Where a name that goes on behind its head noun ends, and the country it names: "… Kasachstans", "… der Republik
    Moldau".
    """
    if i >= len(doc):
        return i, None
    if code := _genitive_country(doc[i]):
        return i + 1, code
    if doc[i].lower_ in {"der", "des", "für"} and i + 1 < len(doc):
        j = i + 1
        while j < len(doc) and (
            doc[j].text[0].isupper()
            or (
                doc[j].lower_ in {"und", "der", "des", "für"}
                and j + 1 < len(doc)
                and doc[j + 1].text[0].isupper()
                and j > i + 1
            )
        ):
            j += 1
        capitalised_adjective = j > i + 1 and is_adjective(doc[i + 1].text)
        if j > i + 1 and (
            capitalised_adjective or (j < len(doc) and doc[j].text == "(" and _abbreviation_after(doc, j) is not None)
        ):
            return j, _genitive_country(doc[j - 1])
    return i, None


def _proper_tail(doc: Doc, i: int) -> bool:
    return i + 1 < len(doc) and doc[i].lower_ == "für" and doc[i + 1].text[0].isupper()


@cache
def _genitives() -> dict[str, str]:
    countries = registry().entities
    return {f"{countries[cid].name}s": code for code, cid in registry().countries.items()} | {
        f"{alias}s": code
        for code, cid in registry().countries.items()
        for alias in countries[cid].aliases
        if " " not in alias
    }


def _genitive_country(token: Token) -> str | None:
    return _genitives().get(token.text)


def find_abbreviations(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """ "… (PSRM)" behind a party, movement or organisation is its abbreviation for the rest of the document."""
    found = []
    for candidate in known:
        if candidate.kind not in {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION}:
            continue
        i = candidate.end
        if i < len(doc) and doc[i].text in CLOSING:
            i += 1
        at = _abbreviation_after(doc, i)
        if at is not None:
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


_ARTICLES = frozenset(
    {"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"}
    | {"am", "im", "zum", "zur", "vom", "beim"}
)


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
