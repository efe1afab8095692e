"""An annotation as if the pipeline had read it: so one annotator is measured against another, and the scoring itself.

In: a GoldDocument. Out: a Reading under ids of another kind than the gold's, so that nothing agrees by name.
"""

from __future__ import annotations

from typing import Any

from pipeline.gold import when
from pipeline.gold.records import GoldDocument, GoldRow
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
    Role,
    Seats,
    Stance,
    Tie,
)


def as_reading(gold: GoldDocument, *, rows: tuple[GoldRow, ...] | None = None) -> Reading:
    """All mentions of the gold, and its facts (or only `rows`), under ids of another kind than the gold's."""
    document = Document(document_id=gold.name, source_id=gold.name, path=str(gold.path), text=gold.text)
    mentions = tuple(
        Mention(
            start=m.start, end=m.end, text=gold.text[m.start : m.end], entity=_entity(gold, m.entity_id), sentence=0,
            via="registry",
        )
        for m in gold.mentions
    )  # fmt: skip
    facts = tuple(_as_fact(gold, row) for row in (gold.facts if rows is None else rows))
    return Reading(document=document, sentences=(), mentions=mentions, facts=facts)


def _entity(gold: GoldDocument, entity_id: str) -> Entity:
    kind, country = gold.entities[entity_id].kind, gold.entities[entity_id].country
    return Entity(entity_id=_found_id(gold, entity_id), kind=Kind(kind), name=entity_id, country=country)


def _found_id(gold: GoldDocument, entity_id: str) -> str:
    known = gold.entities[entity_id]
    is_country = known.kind == Kind.COUNTRY and known.country
    return f"country-{known.country.lower()}" if is_country and known.country else f"found-{entity_id}"


def _as_fact(gold: GoldDocument, row: GoldRow) -> Fact:
    at = gold.text.find(row.evidence)
    shared: dict[str, Any] = {
        "evidence": (Evidence(at, at + len(row.evidence)),),
        "rule": "gold",
        "modality": Modality(row.modality),
    }
    return _FACTS[row.table](gold, row.values, shared)


def _date(value: str | None) -> str | None:
    return when.to_edtf(value) if value else None


def _seats(gold: GoldDocument, v: dict[str, Any], shared: dict[str, Any]) -> Fact:
    return Seats(
        **shared, party_id=_found_id(gold, v["party"]), seats=v.get("seats"), total=v.get("total"),
        share=v.get("share"), chamber=v.get("chamber"), basis=v.get("basis", "result"),
        date_edtf=str(v["year"]) if v.get("year") else None,
    )  # fmt: skip


def _agreement(gold: GoldDocument, v: dict[str, Any], shared: dict[str, Any]) -> Fact:
    since, until = _date(v.get("since")), _date(v.get("until"))
    edtf = f"{since or '..'}/{until or '..'}" if since or until else None
    a, b = (_found_id(gold, party) for party in v["parties"])
    return Agreement(**shared, party_a_id=b, party_b_id=a, kind=v["kind"], status=v["status"], date_edtf=edtf)


def _event(gold: GoldDocument, v: dict[str, Any], shared: dict[str, Any]) -> Fact:
    participants = tuple(_found_id(gold, p) for p in v["participants"])
    return Event(
        **shared, kind=v["kind"], participants=participants, place=v.get("place"), date_edtf=_date(v.get("date"))
    )


def _stance(gold: GoldDocument, v: dict[str, Any], shared: dict[str, Any]) -> Fact:
    return Stance(**shared, from_id=_found_id(gold, v["from"]), to_id=_found_id(gold, v["to"]), polarity=v["polarity"])


def _role(gold: GoldDocument, v: dict[str, Any], shared: dict[str, Any]) -> Fact:
    organisation = _found_id(gold, v["organisation"]) if v.get("organisation") else None
    current = v.get("current", True)
    return Role(
        **shared, person_id=_found_id(gold, v["person"]), role=v["role"], organisation_id=organisation, current=current
    )


def _tie(gold: GoldDocument, v: dict[str, Any], shared: dict[str, Any]) -> Fact:
    a, b = _found_id(gold, v["a"]), _found_id(gold, v["b"])
    return Tie(**shared, a_id=a, b_id=b, kind=v["kind"], current=v.get("current", True))


_FACTS = {
    "seats": _seats,
    "agreements": _agreement,
    "events": _event,
    "stances": _stance,
    "roles": _role,
    "ties": _tie,
}
