"""Names that an abbreviation explains, however ordinary their words: "die Offene Mitte Argentiniens (OMA)".

In: a Doc; later what the taught tagger read. Out: candidates whose initials are the letters of the abbreviation behind
them. Left out: names of one word without a head noun ("Winzer (WI)").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.initials import long_form, spells
from pipeline.entities.unknown import ABBREVIATION, abbreviation_after, country_around, head_kind
from pipeline.model import Kind
from pipeline.seeds import load_frame

VIA = "explained"
_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_BRACKET = 4  # tokens: a closing quotation mark, the bracket, "kurz", the abbreviation


def find_explained(doc: Doc, known: Sequence[Candidate]) -> list[Candidate]:
    """One candidate for each abbreviation behind its long form, unless the registry has just these words."""
    listed = {(c.start, c.end) for c in known if c.names}
    found = []
    for bracket, at in _introduced(doc):
        span = long_form(doc, bracket, doc[at].text) or _compound(doc, bracket, doc[at].text)
        if span is not None and span not in listed:
            kind = _by_head(doc, *span) or Kind.PARTY
            found.append(Candidate(*span, kind, VIA, country=country_around(doc, *span), sure=True))
    return found


def confirmed(doc: Doc, candidates: Sequence[Candidate], spans: Sequence[tuple[int, int, Kind]]) -> list[Candidate]:
    """Those whose words or abbreviation are read as a group's name, too ("Künstliche Intelligenz (KI)" is none); what
    kind they are read as tells theirs, unless their head noun does.
    """
    kept = []
    for candidate in candidates:
        if candidate.via == VIA:
            read = _kinds(spans, range(candidate.start, candidate.end + _BRACKET))
            if not read:
                continue
            candidate.kind = _by_head(doc, candidate.start, candidate.end) or read.most_common(1)[0][0]
        kept.append(candidate)
    return kept


def _compound(doc: Doc, end: int, short: str) -> tuple[int, int] | None:
    """ "Bauernpartei (BP)"; a "Regierungspartei (BP)" is described, and BP is its name."""
    word = doc[end - 1]
    if head_kind(word.text) is Kind.PARTY and spells(((word.lower_, True),), short.lower()):
        return end - 1, end
    return None


def _kinds(spans: Sequence[tuple[int, int, Kind]], reach: range) -> Counter[Kind]:
    return Counter(kind for start, end, kind in spans if kind in _GROUPS and (start in reach or end - 1 in reach))


def _introduced(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where the name ends and its abbreviation stands: "X (ABC)", "X, kurz ABC"."""
    introducing = frozenset(load_frame("names")["abbreviating"])
    for token in doc[1:-2]:
        if token.text == "(" and (at := abbreviation_after(doc, token.i)) is not None:
            yield token.i, at
        elif token.text == "," and doc[token.i + 1].lower_ in introducing and ABBREVIATION.match(doc[token.i + 2].text):
            yield token.i, token.i + 2


def _by_head(doc: Doc, start: int, end: int) -> Kind | None:
    """What the name's own noun or the one before it says."""
    nouns = [doc[end - 1].text, doc[start].text, doc[start - 1].text if start else ""]
    return next((kind for noun in nouns if (kind := head_kind(noun)) is not None), None)
