"""What the pipeline found, in the words of the gold.

In: a Reading and the function that gives an entity its id across documents. Out: FoundDocument: names and rows.
Coreference mentions, hypotheses, polls and projections stay out. Facts that say the same in one document are one row,
as in the store, where one fact_id is one row: a copy is neither found twice nor wrong twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any

from pipeline.gold import when
from pipeline.model import Agreement, Event, Fact, Modality, Reading, Role, Seats, Stance, Tie

# entity_id -> the id by which identity knows the entity in all documents
Canonical = Callable[[str], str]

_SHOWN_ONLY = {"evidence", "rule", "confidence"}
_LATER = {Modality.PLANNED, Modality.PROPOSED}


@dataclass(frozen=True, slots=True)
class FoundMention:
    start: int
    end: int
    entity_id: str
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One predicted fact under the gold's field names; `values` may hold ids of either side, see `named`."""

    table: str
    values: dict[str, Any]
    modality: str
    evidence: str
    rule: str
    confidence: float | None = None

    @property
    def denied(self) -> bool:
        return self.modality == Modality.DENIED


@dataclass(frozen=True, slots=True)
class FoundDocument:
    mentions: tuple[FoundMention, ...]
    facts: tuple[Fact, ...]
    text: str
    canonical: Canonical

    def rows(self, name: Callable[[str], str]) -> list[FoundRow]:
        """The facts as rows; `name` turns an entity's canonical id into the gold's."""
        return [found_row(fact, self.text, lambda entity_id: name(self.canonical(entity_id))) for fact in self.facts]


def found_document(reading: Reading, canonical: Canonical) -> FoundDocument:
    """The part of a reading that is scored."""
    mentions = tuple(
        FoundMention(m.start, m.end, canonical(m.entity.entity_id), str(m.entity.kind), m.entity.country)
        for m in reading.mentions
        if m.via != "coreference"
    )
    facts = _distinct(fact for fact in reading.facts if not _left_out(fact))
    return FoundDocument(mentions, facts, reading.document.text, canonical)


def _left_out(fact: Fact) -> bool:
    if isinstance(fact, Seats) and fact.basis in {"poll", "projection"}:
        return True
    return fact.modality == Modality.HYPOTHETICAL


def _distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple({_content(fact): fact for fact in reversed(list(facts))}.values())[::-1]


def _content(fact: Fact) -> tuple[Any, ...]:
    """All values of a fact but its sentence and rule; pairs without direction and participants in order."""
    values = {f.name: getattr(fact, f.name) for f in fields(fact) if f.name not in _SHOWN_ONLY}
    if isinstance(fact, Agreement):
        values["party_a_id"], values["party_b_id"] = sorted((fact.party_a_id, fact.party_b_id))
    if isinstance(fact, Tie) and fact.kind in {"contact", "no_contact"}:
        values["a_id"], values["b_id"] = sorted((fact.a_id, fact.b_id))
    if isinstance(fact, Event):
        values["participants"] = tuple(sorted(fact.participants))
    return (type(fact).__name__, *values.values())


def found_row(fact: Fact, text: str, name: Callable[[str], str]) -> FoundRow:
    """One fact under the gold's field names; `name` turns an entity's id into the gold's."""
    table, values = _values(fact, name)
    values["attribution"] = name(fact.attribution) if fact.attribution else None
    modality = str(fact.modality)
    if values.get("status") in {Modality.PLANNED, Modality.PROPOSED, Modality.DENIED}:
        modality = values["status"]
    main = fact.evidence[0] if fact.evidence else None
    return FoundRow(table, values, modality, text[main.start : main.end] if main else "", fact.rule, fact.confidence)


def _values(fact: Fact, name: Callable[[str], str]) -> tuple[str, dict[str, Any]]:
    match fact:
        case Seats():
            return "seats", {
                "party": name(fact.party_id), "seats": fact.seats, "total": fact.total, "share": fact.share,
                "chamber": fact.chamber, "year": when.only_year(fact.date_edtf), "basis": fact.basis,
            }  # fmt: skip
        case Agreement():
            since, until = when.split(fact.date_edtf)
            parties = [name(fact.party_a_id), name(fact.party_b_id)]
            return "agreements", {
                "parties": parties, "since": since, "until": until, "kind": fact.kind, "status": fact.status,
            }  # fmt: skip
        case Event():
            return "events", {
                "kind": fact.kind, "date": fact.date_edtf, "planned": fact.modality in _LATER,
                "participants": [name(p) for p in fact.participants], "place": fact.place,
            }  # fmt: skip
        case Stance():
            return "stances", {"from": name(fact.from_id), "to": name(fact.to_id), "polarity": fact.polarity}
        case Role():
            organisation = name(fact.organisation_id) if fact.organisation_id else None
            return "roles", {
                "person": name(fact.person_id), "role": fact.role, "organisation": organisation,
                "current": fact.current,
            }  # fmt: skip
        case Tie():
            return "ties", {"a": name(fact.a_id), "b": name(fact.b_id), "kind": fact.kind, "current": fact.current}
    raise TypeError(f"{type(fact).__name__}: no table holds such facts; add it to pipeline.evaluate.rows")
