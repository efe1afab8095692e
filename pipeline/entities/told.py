"""What kind of group the words beside a name say it is, once for the whole document.

In: a Doc and candidates. Out: the same, the kind of unlisted names set right: "die Bewegung Sajan" is a movement, "ihr
Jugendverband, der Blaue Lein" and "der Autobauer Varda" are organisations, "Auf Morgenflut, das Wahlbündnis" and "Alte
Erde (AE)" no person.
Left out: "Block" and "Bund", which parties and their alliances both are called.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.matcher import CLOSING, OPENING
from pipeline.entities.persons import is_role
from pipeline.entities.unknown import abbreviation_after, head_kind
from pipeline.language.grammar import is_adjective, is_proper, word_class
from pipeline.model import Kind
from pipeline.seeds import load_frame

_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "ein", "eine", "einem", "einer", "einen"})
_NO_GROUP = frozenset({Kind.PERSON, Kind.PLACE})
_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT})
_OWNING = frozenset({"der", "die", "ihr", "ihre", "sein", "seine"})
_REACH = 6  # words from a noun to the name that follows it as an apposition


def set_kinds(doc: Doc, candidates: list[Candidate]) -> None:
    """Write the kind that the document tells, on every candidate of that surface."""
    unlisted = [c for c in candidates if not c.names and c.via != "byline"]
    told = {id(c): _told(doc, c) for c in unlisted}
    kinds: dict[str, set[Kind]] = defaultdict(set)
    for candidate in unlisted:
        if (kind := told[id(candidate)]) is not None:
            kinds[doc[candidate.start : candidate.end].text].add(kind)
    for candidate in unlisted:
        told_here, told_anywhere = told[id(candidate)], kinds[doc[candidate.start : candidate.end].text]
        if told_here is not None or len(told_anywhere) == 1:
            candidate.kind = told_here or next(iter(told_anywhere))


def _told(doc: Doc, candidate: Candidate) -> Kind | None:
    start = candidate.start - (candidate.start > 0 and doc[candidate.start - 1].text in OPENING)
    end = candidate.end + (candidate.end < len(doc) and doc[candidate.end].text in CLOSING)
    kind = (_group(doc[start - 1].text) if start else None) or _before(doc, start) or _behind(doc, end)
    if kind is not None:
        return kind
    if candidate.kind in _GROUPS and _is_other(doc, candidate, start, end):
        return Kind.ORGANISATION
    if candidate.kind in _GROUPS and _is_holder(doc, candidate):
        return Kind.PERSON
    if candidate.kind is Kind.ORGANISATION and _is_plainly_party(doc, candidate):
        return Kind.PARTY
    if candidate.kind is Kind.PERSON and start and (doc[start - 1].lower_ == "in" or _is_place(doc[start - 1].text)):
        return Kind.PLACE
    if candidate.kind in _NO_GROUP and (_is_abbreviated(doc, candidate, end) or _is_alliance(doc, end)):
        return Kind.PARTY
    return None


def _is_holder(doc: Doc, candidate: Candidate) -> bool:
    """ "Torwina, inzwischen ihr Vorsitzender, ging": a stranger without an article, and behind it an office."""
    i, end = candidate.start, candidate.end
    if candidate.length > 1 or not is_proper(doc[i].text) or end + 2 >= len(doc) or doc[end].text != ",":
        return False
    if i > doc[i].sent.start and not word_class(doc[i - 1].text).startswith(("VV", "VA", "VM", "KO")):
        return False
    at = end + 1 + (word_class(doc[end + 1].text).startswith("ADV"))
    at += doc[at].lower_ in _OWNING
    after = doc[at + 1] if at + 1 < len(doc) else None
    return at > end + 1 and is_role(doc[at].text) and after is not None and not after.text[:1].isupper()


def _is_plainly_party(doc: Doc, candidate: Candidate) -> bool:
    """ "Salzliste", "Partei der Mühlen", none of whose words says that it is young."""
    words = [doc[i].lower_ for i in range(candidate.start, candidate.end)]
    heads = tuple(load_frame("names")["plain_heads"])
    return (words[0].endswith(heads) or words[-1].removesuffix("s").endswith(heads)) and not any(
        word.startswith(("jung", "jugend")) for word in words
    )


def _is_other(doc: Doc, candidate: Candidate, start: int, end: int) -> bool:
    """ "Der Autobauer X", "X, ein Verlag", "X AG", "FC X"."""
    words, names = [t.text for t in doc[candidate.start : candidate.end]], load_frame("names")
    if len(words) > 1 and (words[-1] in names["legal_forms"] or words[0] in names["club_forms"]):
        return True
    nouns = (doc[start - 1].text if start else "", _apposition(doc, end) or "")
    return any(_is_other_head(noun) for noun in nouns)


@cache
def _is_other_head(noun: str) -> bool:
    return noun[:1].isupper() and noun.lower().endswith(tuple(load_frame("names")["other_heads"]))


def _is_abbreviated(doc: Doc, candidate: Candidate, end: int) -> bool:
    """ "Alte Erde (AE)"; behind a person stands a party's abbreviation: "Arne Qvist (AE)"."""
    at = abbreviation_after(doc, end)
    words = [t.text for t in doc[candidate.start : candidate.end] if t.is_alpha]
    return at is not None and len(words) > 1 and doc[at].text.upper() == "".join(w[0].upper() for w in words)


def _before(doc: Doc, start: int) -> Kind | None:
    """ "der Jugendverband der Y, der X", "Nachwuchs: X"; a name of its own between them is spoken of instead."""
    i = start - 1
    if i > 0 and doc[i].text == ":":
        return _wing(doc[i - 1].text)
    if i < 1 or doc[i].lower_ not in _ARTICLES or doc[i - 1].text != ",":
        return None
    for j in range(i - 2, max(doc[start].sent.start - 1, i - 2 - _REACH), -1):
        if doc[j].text in {",", ".", ";", ":", "(", ")"} or (
            doc[j].text[:1].islower() and doc[j].lower_ not in _GENITIVES
        ):
            return None
        if (kind := _wing(doc[j].text)) is not None:
            return kind
    return None


_GENITIVES = frozenset({"der", "des", "von", "vom"})


def _behind(doc: Doc, end: int) -> Kind | None:
    """ "X, die Jugendorganisation der Y"."""
    noun = _apposition(doc, end)
    return (_wing(noun) or _movement(noun)) if noun else None


def _is_alliance(doc: Doc, end: int) -> bool:
    noun = _apposition(doc, end)
    return noun is not None and head_kind(noun) is Kind.PARTY


def _apposition(doc: Doc, end: int) -> str | None:
    """The noun of ", das neue Wahlbündnis"."""
    if end + 2 >= len(doc) or doc[end].text not in {",", "–"} or doc[end + 1].lower_ not in _ARTICLES:
        return None
    i = end + 2
    while i < len(doc) - 1 and doc[i].text[:1].islower() and is_adjective(doc[i].text):
        i += 1
    return doc[i].text if doc[i].text[:1].isupper() else None


def _group(noun: str) -> Kind | None:
    """What a noun right before a name says."""
    if noun[:1].isupper() and noun.lower().endswith(("partei", "parteien")):
        return Kind.PARTY
    return _wing(noun) or _movement(noun)


@cache
def _is_place(noun: str) -> bool:
    return noun[:1].isupper() and noun.lower().endswith(tuple(load_frame("names")["place_heads"]))


@cache
def _wing(noun: str) -> Kind | None:
    sorts = load_frame("sorts")["sorts"]
    wings = tuple(w for w in (*sorts["youth"], "jugendverbände") if not w.startswith("junge"))
    return Kind.ORGANISATION if noun[:1].isupper() and noun.lower().endswith(wings) else None


@cache
def _movement(noun: str) -> Kind | None:
    heads = tuple(load_frame("names")["movement_heads"])
    return Kind.MOVEMENT if noun[:1].isupper() and noun.lower().endswith(heads) else None
