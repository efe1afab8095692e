"""Names of people: a known given name and what follows, or capitalised strangers beside a role.

In: a Doc and what is already known of it. Out: candidates of kind person.
Left out: surnames without a full name or a role before them; a bare capitalised word is more often something else.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.entities.candidate import Candidate
from pipeline.entities.registry import given_names, registry
from pipeline.entities.registry import surnames as registered_surnames
from pipeline.entities.unknown import head_kind
from pipeline.language.grammar import is_proper, word_class
from pipeline.model import Kind
from pipeline.seeds import load_frame

_PARTICLES = frozenset(["von", "van", "de", "del", "der", "di", "da", "dos", "al", "el", "bin", "ibn", "zu"])
_PATRONYMIC = re.compile(r"(owitsch|ewitsch|jewitsch|ovich|evich|owna|ewna|ovna|evna|uly|qysy|oğlu)s?$", re.IGNORECASE)


@cache
def _role_heads() -> tuple[str, ...]:
    return tuple(load_frame("roles")["heads"])


@cache
def is_role(word: str) -> bool:
    """True for "Vorsitzende", "Parteichef", "Außenministerin": a word that says what a person is."""
    return word[:1].isupper() and word.lower().endswith(_role_heads())


def _is_name_word(token: Token) -> bool:
    word = token.text
    return (
        word[:1].isupper() and (word.isalpha() or "’" in word or "'" in word) and not (word.isupper() and len(word) > 1)
    )


def _surname_end(doc: Doc, i: int, blocked: set[int]) -> int:
    """The end of the surname that begins at `i`, or `i` when there is none."""
    end = i
    while end < len(doc) and not doc[end].is_sent_start and end not in blocked:
        token = doc[end]
        if end > i and token.text in given_names() and doc[end - 1].whitespace_:
            break  # "traf Jonas Velten Agnes Rohde": the next person begins
        if token.lower_ in _PARTICLES and not token.text[0].isupper():
            if (
                end + 1 < len(doc)
                and _is_name_word(doc[end + 1])
                and token.lower_ not in {"der", "zu", "de"} | ({"von"} if head_kind(doc[end + 1].text) else set())
            ):
                end += 1
                continue
            break
        if (
            token.text in "-‐"
            and not token.whitespace_
            and end > i
            and not doc[end - 1].whitespace_
            and end + 1 < len(doc)
            and _is_name_word(doc[end + 1])
        ):
            end += 1
            continue
        if re.fullmatch(r"[A-ZÄÖÜ]\.", token.text):
            end += 1
            continue
        if (
            not _is_name_word(token)
            or (end > i and not _continues(doc, end))
            or head_kind(token.text)
            or is_role(token.text)
        ):
            break
        end += 1
        if end - i >= 4:
            break
    while end > i and (doc[end - 1].lower_ in _PARTICLES or not doc[end - 1].text[0].isalpha()):
        end -= 1
    return end


def _continues(doc: Doc, i: int) -> bool:
    """A third or fourth word belongs to the name only if it is no German noun."""
    return (
        (not doc[i - 1].whitespace_ and doc[i - 1].text in "-‐")
        or doc[i - 1].lower_ in _PARTICLES
        or bool(_PATRONYMIC.search(doc[i - 1].text))
        or is_proper(doc[i].text)
    )


def _given_end(doc: Doc, i: int) -> int | None:
    """The end of a given name at `i`, hyphenated ones whole ("Kassym-Schomart")."""
    if doc[i].text not in given_names():
        if not (
            i + 2 < len(doc)
            and doc[i + 1].text == "-"
            and not doc[i].whitespace_
            and f"{doc[i].text}-{doc[i + 2].text}" in given_names()
        ):
            return None
        return i + 3
    end = i + 1
    while end + 1 < len(doc) and doc[end].text in "-‐" and not doc[end - 1].whitespace_ and _is_name_word(doc[end + 1]):
        end += 2
    return end


def find_persons(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """Given name and surname; a role and one or two strangers; two strangers between commas after a role."""
    blocked = {i for c in known for i in range(c.start, c.end)}
    found: list[Candidate] = []
    i = 0
    while i < len(doc):
        end = i + 1
        if i not in blocked and doc[i].text[0].isupper():
            candidate = _with_given_name(doc, i, blocked) or _after_role(doc, i, blocked)
            if candidate is not None:
                found.append(candidate)
                end = candidate.end
        i = end
    return found


def _with_given_name(doc: Doc, i: int, blocked: set[int]) -> Candidate | None:
    given = _given_end(doc, i)
    if given is None or given >= len(doc):
        return None
    end = _surname_end(doc, given, blocked)
    if end == given or (end == given + 1 and word_class(doc[given].text).startswith("NN") and doc[given].i in blocked):
        return None
    return Candidate(i, end, Kind.PERSON, "pattern")


def _after_role(doc: Doc, i: int, blocked: set[int]) -> Candidate | None:
    if i == 0 or not is_proper(doc[i].text) or not _is_name_word(doc[i]):
        return None
    before = doc[i - 1]
    if before.is_space or doc[i].is_sent_start:
        return None
    end = _surname_end(doc, i, blocked)
    strangers = end > i and all(is_proper(t.text) or not t.is_alpha for t in doc[i:end])
    if is_role(before.text) or before.text in {"Herr", "Herrn", "Frau"}:
        return Candidate(i, max(end, i + 1), Kind.PERSON, "pattern")
    apposition = before.text == "," and end - i >= 2 and end < len(doc) and doc[end].text in {",", ".", ")", ";"}
    if strangers and apposition and any(is_role(t.text) for t in doc[max(doc[i].sent.start, i - 12) : i]):
        return Candidate(i, end, Kind.PERSON, "pattern")
    return None


def _heard(known: list[Candidate]) -> set[str]:
    """The countries of names that have one owner in the registry."""
    owners = [{n.entity_id for n in c.names} for c in known]
    return {registry().entities[ids.pop()].country or "" for ids in owners if len(ids) == 1}


def find_surnames(doc: Doc, persons: list[Candidate], known: list[Candidate]) -> list[Candidate]:
    """A surname alone after the full name ("Peskow", "Peskows"), and given name with patronymic ("Wladimir
    Wolfowitsch").
    """
    blocked = {i for c in known for i in range(c.start, c.end)}
    surnames: dict[str, Candidate] = {}
    for person in persons:
        if person.length >= 2:
            surnames.setdefault(doc[person.end - 1].text, person)
    heard = _heard(known)
    found = []
    for token in doc:
        if token.i in blocked or not token.text[0].isupper():
            continue
        bare = re.sub(r"(s|’|')$", "", token.text)
        named = surnames.get(token.text) or surnames.get(bare)
        weekday = token.i > 0 and doc[token.i - 1].lower_ in {"am", "im", "vom", "zum", "beim"}
        if named is not None and not weekday and (token.i == 0 or doc[token.i - 1].text not in "-"):
            found.append(Candidate(token.i, token.i + 1, Kind.PERSON, "surname", same_as=named))
        elif named is None and _stands_alone(doc, token.i, blocked) and known_surname(bare, heard):
            found.append(Candidate(token.i, token.i + 1, Kind.PERSON, "surname"))
    return found


def _stands_alone(doc: Doc, i: int, blocked: set[int]) -> bool:
    """A stranger with no other stranger before it, who would be its given name."""
    return is_proper(doc[i].text) and not (i > 0 and is_proper(doc[i - 1].text) and i - 1 not in blocked)


def known_surname(word: str, countries: Container[str]) -> str | None:
    """The one person of the registry whom a surname alone can mean, in a text that speaks of these countries."""
    ids = [i for i in registered_surnames().get(word, ()) if registry().entities[i].country in countries]
    return ids[0] if len(ids) == 1 else None
