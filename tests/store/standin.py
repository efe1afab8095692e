"""A reader of plain German in place of `pipeline.extract`: quick, and without the rules that are tested elsewhere.

„X“ hat 5 von 98 Sitzen. „X“ boykottierte 2023. „X“ und „Y“ kooperieren seit 2005. „X“ traf „Y“. „X“, „Y“: kein Treffen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import (
    Agreement,
    Document,
    Entity,
    Event,
    Evidence,
    Fact,
    Kind,
    Mention,
    Modality,
    Reading,
    Seats,
    Sentence,
)

NAME = re.compile(r"„([^“]+)“(?: \(([A-Z]{2})\))?")
SEATS = re.compile(r"hat (\d+)(?: von (\d+))? Sitzen?(?: seit (\d{4}))?")
PACT = re.compile(r"kooperieren(?: seit (\d{4}))?")
BOYCOTT = re.compile(r"boykottierte (\d{4})")


class UnreadableError(Exception):
    pass


def extract(document: Document) -> Reading:
    if "KAPUTT" in document.text:
        raise UnreadableError("Zeile 1")
    sentences = tuple(_sentences(document))
    mentions = tuple(m for s in sentences for m in _mentions(document.text, s))
    facts = tuple(f for s in sentences for f in _facts(document.text, s, [m for m in mentions if m.sentence == s.n]))
    return Reading(document=document, sentences=sentences, mentions=mentions, facts=facts)


def party(name: str, country: str | None = None) -> Entity:
    key = re.sub(r"\W+", "-", name.lower())
    return Entity(entity_id=f"party-{(country or 'xx').lower()}-{key}", kind=Kind.PARTY, name=name, country=country)


def _sentences(document: Document) -> Iterator[Sentence]:
    for n, match in enumerate(re.finditer(r"[^.\r\n]+\.?", document.text)):
        yield Sentence(n, match.start(), match.end(), 0, match.start() < document.body_start)


def _mentions(text: str, sentence: Sentence) -> Iterator[Mention]:
    for match in NAME.finditer(text, sentence.start, sentence.end):
        if not sentence.boilerplate:
            start, end = match.span(1)
            named = party(match[1], match[2])
            yield Mention(start=start, end=end, text=match[1], entity=named, sentence=sentence.n, via="pattern")


def _facts(text: str, sentence: Sentence, mentions: list[Mention]) -> Iterator[Fact]:
    words = text[sentence.start : sentence.end]
    shared = {"evidence": (Evidence(sentence.start, sentence.end),), "rule": "standin"}
    ids = [m.entity.entity_id for m in mentions]
    if ids and (match := SEATS.search(words)):
        total = int(match[2]) if match[2] else None
        yield Seats(
            party_id=ids[0], seats=int(match[1]), total=total, chamber="Parlament", date_edtf=match[3], **shared
        )
    if len(ids) == 2 and (match := PACT.search(words)):
        since = f"{match[1]}/.." if match[1] else None
        how = {"kind": "cooperation_agreement", "status": "in_force", "date_edtf": since}
        yield Agreement(party_a_id=ids[0], party_b_id=ids[1], **how, **shared)
    if ids and (match := BOYCOTT.search(words)):
        yield Event(kind="boycott", participants=tuple(ids), date_edtf=match[1], **shared)
    if len(ids) == 2 and ("traf" in words or "Treffen" in words):
        modality = Modality.DENIED if "kein Treffen" in words else Modality.ASSERTED
        yield Event(kind="meeting", participants=tuple(ids), modality=modality, **shared)
