"""Strangers that the tagger takes for parties and whose own noun says that they are none.

In: a Doc and its candidates. Out: the same without things and crowds ("Videoüberwachung", "US-Soldaten"), bodies as
organisations ("Berliner Polizei"), people as persons ("Stephanie zu Guttenberg", later "Guttenberg").
Left out: names of the registry, between quotation marks, behind a head noun ("die Partei Freie Wahlen") or with one,
and those that an abbreviation explains. Media between quotation marks are organisations, too.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.matcher import OPENING
from pipeline.entities.persons import is_role
from pipeline.entities.registry import given_names
from pipeline.entities.unknown import abbreviation_after, head_kind, name_lists
from pipeline.language.grammar import is_adjective, is_proper, word_class
from pipeline.model import Kind
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_GENITIVE = frozenset({"des", "der", "von", "vom", "dem"})
_OWNED = frozenset({"des", "eines", "dieses", "ihres", "seines"})
_TITLES = frozenset({"papst", "kardinal", "könig", "königin", "prinz"})
_HYPHENS = "-‐–"


def without_things(doc: Doc, candidates: list[Candidate]) -> list[Candidate]:
    """What remains, the kinds set right."""
    kept = []
    people = {doc[c.end - 1].text for c in candidates if c.kind is Kind.PERSON and c.length > 1}
    for candidate in candidates:
        if candidate.kind in _PARTIES and not candidate.names and _is_medium(doc, candidate):
            candidate.kind = Kind.ORGANISATION
        elif candidate.kind in _PARTIES and not candidate.names and not _is_told(doc, candidate):
            _cut(doc, candidate)
            words = [t.text for t in doc[candidate.start : candidate.end]]
            before = doc[candidate.start - 1].lower_ if candidate.start else ""
            if is_thing(words, before):
                continue
            if is_person(words) or _holds_office(doc, candidate) or (len(words) == 1 and words[0] in people):
                candidate.kind = Kind.PERSON
                people.add(words[-1])
            elif is_body(words):
                candidate.kind = Kind.ORGANISATION
            elif (at := _joint(words)) is not None:
                kept.append(replace(candidate, end=candidate.start + at))
                candidate.start += at + 1
        kept.append(candidate)
    return kept


def _is_told(doc: Doc, candidate: Candidate) -> bool:
    """By quotation marks, a head noun before it, an abbreviation behind it."""
    before = doc[candidate.start - 1].text if candidate.start else ""
    return (
        before in OPENING
        or head_kind(before) in _PARTIES
        or (candidate.end < len(doc) and abbreviation_after(doc, candidate.end) is not None)
    )


def _is_medium(doc: Doc, candidate: Candidate) -> bool:
    """ "Das berichtete der „Daugava Herold“": foreign words between quotation marks, an article right before them."""
    i = candidate.start - 2
    if i < 0 or doc[i + 1].text not in OPENING or not word_class(doc[i].text).startswith(("ART", "APPRART")):
        return False
    words = [t.text for t in doc[candidate.start : candidate.end]]
    if len(words) < 2 or any(head_kind(w) in _PARTIES for w in words) or not is_proper(words[-1]):
        return False
    publishing = frozenset(load_frame("names")["publishing"])
    return any(t.lower_ in publishing for t in doc[candidate.start].sent)


def _holds_office(doc: Doc, candidate: Candidate) -> bool:
    """ "der Verleger Arne Torwina": two strangers right behind an office or a trade."""
    words = [t.text for t in doc[candidate.start : candidate.end]]
    before = doc[candidate.start - 1].text if candidate.start else ""
    strangers = len(words) == 2 and all(is_proper(w) and not w.isupper() and head_kind(w) is None for w in words)
    return strangers and before[:1].isupper() and is_role(before)


def _cut(doc: Doc, candidate: Candidate) -> None:
    """ "die Republikanische Partei entsendet", "die Partei des": no name ends with a verb or an article."""
    while candidate.length > 1:
        last, before = doc[candidate.end - 1].text, doc[candidate.end - 2].text
        verb = word_class(last).startswith(("VV(FIN", "VV(PP")) and head_kind(before) in _PARTIES
        if not last[:1].islower() or not (verb or word_class(last).startswith(("ART", "APPR", "KO"))):
            return
        candidate.end -= 1


def _joint(words: list[str]) -> int | None:
    """Where "Bund der Berge und Talpartei" falls into two: both parts have a head noun of their own."""
    if words.count("und") != 1:
        return None
    at = words.index("und")
    first, second = words[:at], words[at + 1 :]
    heads = [any(head_kind(w) in _PARTIES for w in (part[0], part[-1])) for part in (first, second) if part]
    return at if heads == [True, True] else None


def is_thing(words: list[str], before: str) -> bool:
    """Whether the noun that the words hang on is a thing or a crowd; `before`: the word before them."""
    noun = _noun(words)
    if head_kind(noun) in _PARTIES or head_kind(noun.removesuffix("es")) in _PARTIES:
        return False
    if _ends(noun, "bodies"):
        return len(words) == 1 and words[0].lower() in load_frame("names")["bodies"]  # "die Universität" alone
    if is_role(words[-1]) or (len(words) == 1 and words[0].lower() in _bare()):
        return True
    if len(words) == 1 and before in _OWNED and noun.endswith("es") and not noun[:-2].endswith(("s", "x", "z")):
        return True  # names take no "-es": "des Übernahmegesetzes"
    return _ends(noun, "things") or _ends(noun, "crowds")


def is_body(words: list[str]) -> bool:
    noun = _noun(words)
    if head_kind(noun) in _PARTIES:
        return False
    return _ends(noun, "bodies") or (len(words) > 1 and _ends(words[0], "bodies"))


def is_person(words: list[str]) -> bool:
    """ "Ron Paul", "Stephanie zu Guttenberg", "Papst Gregor"."""
    if len(words) < 2 or any(head_kind(w) is not None for w in words) or not words[-1][:1].isupper():
        return False
    if words[0].lower() in _TITLES:
        return True
    return (
        words[0] in given_names()
        and not any(is_adjective(w) for w in words)
        and all(w[:1].isupper() or w in {"zu", "von", "van", "de", "der"} for w in words)
        and word_class(words[-1]).startswith(("NE", "NN", "FM", "XY"))
    )


def _noun(words: list[str]) -> str:
    """The noun that the rest of a name hangs on: "Truppen der EU", "Islamische Revolution", "EU-Haushalt"."""
    for word, following in itertools.pairwise(words):
        if following in _GENITIVE and word[:1].isupper():
            return _last_part(word)
    return _last_part(words[-1])


def _last_part(word: str) -> str:
    for hyphen in _HYPHENS:
        word = word.rsplit(hyphen, 1)[-1]
    return word


@cache
def _bare() -> frozenset[str]:
    return frozenset(name_lists()[0])


@cache
def _ends(noun: str, which: str) -> bool:
    return noun[:1].isupper() and noun.lower().endswith(tuple(load_frame("names")[which]))
