"""Groups that a text without parties does not know as parties.

In: a Doc and its candidates. Out: the same where the text speaks of parties and elections at all. Elsewhere (sport,
business, science) an unlisted party or movement needs a word that tells it: a head noun before or inside its name, or
"Partei", "Fraktion", "Koalition" in one of its sentences; other strangers ("Roche", "NPR") are organisations, and
ordinary words ("Trümmerteile") no names. Measured on general news: of a hundred unlisted parties drawn five were any.
Left out: names of the registry, and those between quotation marks behind a head noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.credible import is_political
from pipeline.entities.explained import VIA as EXPLAINED
from pipeline.entities.matcher import OPENING
from pipeline.entities.unknown import ABBREVIATION
from pipeline.language.grammar import is_proper
from pipeline.model import Kind
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_SHORTEST = 60  # tokens; of fewer nobody can tell what the text is about


def without_strays(doc: Doc, candidates: list[Candidate]) -> list[Candidate]:
    """What remains; the kind of strangers is set right."""
    if len(doc) < _SHORTEST or is_political(doc):
        return candidates
    doubtful = [c for c in candidates if c.kind in _PARTIES and not c.names and (not c.sure or c.via == EXPLAINED)]
    told = {doc[c.start : c.end].text for c in doubtful if _is_told(doc, c)}
    strays = [c for c in doubtful if doc[c.start : c.end].text not in told]
    for candidate in strays:
        candidate.kind = Kind.ORGANISATION
    common = {id(c) for c in strays if not _is_strange(doc, c)}
    return [c for c in candidates if id(c) not in common]


def _is_told(doc: Doc, candidate: Candidate) -> bool:
    before = candidate.start - 1
    if before >= 0 and doc[before].text in OPENING:
        before -= 1
    nouns = [doc[candidate.start].text, doc[candidate.end - 1].text, doc[before].text if before >= 0 else ""]
    return any(_ends(noun, "telling_heads") for noun in nouns) or any(
        _ends(noun, "partisan") for noun in _nouns_around(doc, candidate)
    )


def _nouns_around(doc: Doc, candidate: Candidate) -> Iterator[str]:
    for token in doc[candidate.start].sent:
        if token.is_title and not candidate.start <= token.i < candidate.end:
            yield token.text


@cache
def _ends(noun: str, which: str) -> bool:
    return noun[:1].isupper() and noun.lower().endswith(tuple(load_frame("names")[which]))


def _is_strange(doc: Doc, candidate: Candidate) -> bool:
    """Abbreviations and words that are not German."""
    words = [t.text for t in doc[candidate.start : candidate.end] if t.is_alpha]
    return any(ABBREVIATION.match(w) or is_proper(w) for w in words[-1:])
