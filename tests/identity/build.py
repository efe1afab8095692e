"""Small readings to join: who is named in which document, and what it states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pipeline.identity import Claim, claims, duplicate_groups, join
from pipeline.model import Agreement, Document, Entity, Event, Evidence, Fact, Kind, Mention, Reading, Seats, Tie

HERE = (Evidence(0, 4),)


def document(name: str, published: date | None = None, text: str | None = None) -> Document:
    text = text or f"Text {name} mit den Wörtern {' '.join(name * n for n in range(1, 9))}"
    return Document(document_id=name, source_id=name, path=f"{name}.txt", text=text, published=published)


def party(key: str, country: str | None = None, name: str | None = None) -> Entity:
    made = f"party-{(country or 'xx').lower()}-{key}"
    return Entity(entity_id=made, kind=Kind.PARTY, name=name or key.title(), country=country)


def reading(
    name: str,
    entities: Sequence[Entity] = (),
    facts: Sequence[Fact] = (),
    published: date | None = None,
    text: str | None = None,
) -> Reading:
    named = tuple(
        Mention(start=n, end=n + 1, text=e.name, entity=e, sentence=0, via="pattern") for n, e in enumerate(entities)
    )
    home = document(name, published, text)
    return Reading(document=home, sentences=(), mentions=named, facts=tuple(facts))


A, B = party("a", "AA"), party("b", "BB")


def seats(number: int | None = 5, who: Entity = A, **values: Any) -> Seats:
    return Seats(evidence=HERE, rule="r", party_id=who.entity_id, seats=number, **values)


def pact(one: Entity = A, other: Entity = B, **values: Any) -> Agreement:
    how = {"kind": "coalition", "status": "in_force"} | values
    return Agreement(evidence=HERE, rule="r", party_a_id=one.entity_id, party_b_id=other.entity_id, **how)


def event(kind: str, *who: Entity, **values: Any) -> Event:
    ids = tuple(e.entity_id for e in who or (A,))
    return Event(evidence=HERE, rule="r", kind=kind, participants=ids, **values)


def tie(kind: str, one: Entity = A, other: Entity = B, **values: Any) -> Tie:
    return Tie(evidence=HERE, rule="r", a_id=one.entity_id, b_id=other.entity_id, kind=kind, **values)


def claims_of(readings: Sequence[Reading], elections: dict[tuple[str, str], set[int]] | None = None) -> list[Claim]:
    documents = [r.document for r in readings]
    return claims(join(readings), documents, duplicate_groups(documents), elections or {})


def stating(*facts: Fact) -> list[Reading]:
    """One document for each fact, published one day after the other."""
    return [
        reading(f"d{n}", [A, B], [fact], date(2026, 1, 1 + n)) for n, fact in enumerate(facts)
    ]  # fmt: skip
