"""Which unlisted groups of a document are one: other cases, short forms, abbreviations.

In: candidates. Out: the same, where `same_as` ties "des Neißebogens" to "Neißebogen", "Rote Lerche" to "Liste Rote
Lerche", "DLP" to "Deichlandpartei". A short form is tied only where one name of the document holds all its words.
Left out: names of the registry, which knows their forms; youth wings and alliances, whose names hold a party's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.unknown import ABBREVIATION
from pipeline.language.grammar import is_adjective
from pipeline.model import Kind

_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_SHORTEST = 4  # letters of a word that keeps its sense without its ending
_SMALL = frozenset({"der", "des", "für", "von", "de", "da", "do", "du", "of", "la", "in", "im"})
_Key = tuple[str, ...]


def tie_forms(doc: Doc, candidates: list[Candidate]) -> None:
    """Write `same_as`; what has it already keeps it."""
    groups = [c for c in candidates if c.kind in _GROUPS and not c.names]
    known = {id(c) for c in candidates}
    strangers = [c for c in groups if c.same_as is None or id(c.same_as) not in known]
    for candidate in strangers:
        candidate.same_as = None
    roots = _tie_cases(doc, [c for c in strangers if not _is_abbreviation(doc, c)])
    _tie_short(doc, roots)
    _tie_abbreviations(doc, [c for c in strangers if _is_abbreviation(doc, c)], candidates)


def _tie_cases(doc: Doc, candidates: list[Candidate]) -> dict[_Key, Candidate]:
    """One candidate of each name, the others tied to it; the form nearest to a nominative leads."""
    forms: dict[_Key, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        forms[_key(doc, candidate)].append(candidate)
    roots = {}
    for key, same in forms.items():
        kind = Counter(c.kind for c in same).most_common(1)[0][0]
        roots[key] = root = min((c for c in same if c.kind is kind), key=lambda c: _case(doc, c))
        for candidate in same:
            if doc[candidate.start : candidate.end].text != doc[root.start : root.end].text:
                candidate.same_as = root
    return roots


def _case(doc: Doc, candidate: Candidate) -> tuple[bool, int, int]:
    first = doc[candidate.start].text
    return (
        candidate.length > 1 and first.endswith(("en", "em")),
        len(doc[candidate.start : candidate.end].text),
        candidate.start,
    )


def _tie_short(doc: Doc, roots: dict[_Key, Candidate]) -> None:
    """ "Rote Lerche" is "Liste Rote Lerche", where no other name holds these words."""
    whole = {key: c for key, c in roots.items() if _is_whole(doc, c)}
    for short, candidate in roots.items():
        if candidate.kind not in _PARTIES or sum(len(w) for w in short) < _SHORTEST:
            continue
        longer = [k for k, c in whole.items() if c.kind is candidate.kind and set(short) < set(k)]
        if len(longer) == 1 and len(longer[0]) <= len(short) + 2:
            candidate.same_as = roots[longer[0]]


def _is_whole(doc: Doc, candidate: Candidate) -> bool:
    """No list of two ("Moor und Meer"), and nothing of the sentence in it."""
    words = doc[candidate.start : candidate.end]
    return all(w.text[:1].isupper() or not w.is_alpha or w.lower_ in _SMALL for w in words)


def _tie_abbreviations(doc: Doc, short: list[Candidate], candidates: list[Candidate]) -> None:
    """Letters that begin the parts of one name of the document, and of no other."""
    named = {_key(doc, c): c for c in reversed(candidates) if c.kind in _GROUPS and not _is_abbreviation(doc, c)}
    for candidate in short:
        letters = doc[candidate.start].text.lower()
        fitting = [c for key, c in named.items() if c.same_as is None and _abbreviates(letters, key)]
        if len(fitting) == 1:
            candidate.same_as = fitting[0]
            candidate.kind = fitting[0].kind


def _abbreviates(letters: str, key: _Key) -> bool:
    """Each word gives its first letter, a long compound further ones in their order."""
    parts = [w for w in key if w not in _SMALL]
    if len(parts) == len(letters) and len(parts) > 1:
        return all(part.startswith(letter) for part, letter in zip(parts, letters, strict=True))
    return len(parts) == 1 and len(parts[0]) > 3 * len(letters) - 1 and bool(_in_order(letters).match(parts[0]))


@lru_cache(maxsize=1024)
def _in_order(letters: str) -> re.Pattern[str]:
    return re.compile(".{2,}".join(map(re.escape, letters)))


def _is_abbreviation(doc: Doc, candidate: Candidate) -> bool:
    return candidate.length == 1 and bool(ABBREVIATION.match(doc[candidate.start].text))


def _key(doc: Doc, candidate: Candidate) -> _Key:
    return name_stem(t.text for t in doc[candidate.start : candidate.end] if t.text not in "-‐–")


def name_stem(words: Iterable[str]) -> _Key:
    """A name without the endings of its case: "des Grünen Hofs" and "Grüner Hof" are one."""
    parts = tuple(words)
    last = len(parts) - 1
    return tuple(_bare(word, n < last) for n, word in enumerate(parts))


@lru_cache(maxsize=8192)
def _bare(word: str, before_another: bool) -> str:
    """Without the ending of its case."""
    lower = word.lower()
    if before_another and is_adjective(word):
        return re.sub(r"(es|en|er|em|e)$", "", lower)
    return re.sub(r"(?<=\w{4})(e?s|n)+$", "", lower)
