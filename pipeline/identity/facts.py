"""Facts with the keys they are published under.

In: one document's facts. Out: Stated records. A fact_id depends on the document alone, so that it outlasts new
documents; a claim_id is what the fact says once entities are joined.
Symmetric pairs stand in the order of their ids. A fact that one document states twice is one fact with more evidence.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from typing import Any

from pipeline.dates.bounds import bounds
from pipeline.model import SYMMETRIC_TIES, Agreement, Event, Fact, Modality, Role, Seats, Stance, Tie

TABLE_OF: dict[type[Fact], str] = {
    Seats: "seats",
    Agreement: "agreements",
    Event: "events",
    Stance: "stances",
    Role: "roles",
    Tie: "ties",
}
_PAIRS = {Agreement: ("party_a_id", "party_b_id"), Stance: ("from_id", "to_id"), Tie: ("a_id", "b_id")}
_IDS = ("party_id", "party_a_id", "party_b_id", "from_id", "to_id", "person_id", "organisation_id", "a_id", "b_id",
        "part_of_id", "attribution")  # fmt: skip
_LASTING = frozenset({"suspended", "ended"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One row of a fact table: what one document states, under the ids of the joined entities."""

    fact_id: str
    claim_id: str
    document_id: str
    table: str
    fact: Fact


def state(document_id: str, facts: Iterable[Fact], redirect: Callable[[str], str]) -> list[Stated]:
    """The facts of one document, in the order of their evidence, each once."""
    found: dict[str, Stated] = {}
    for fact in sorted(facts, key=lambda f: (f.evidence[0].start, f.evidence[0].end)):
        table = TABLE_OF[type(fact)]
        fact_id = _hash([document_id, table, _values(in_order(fact))])
        if known := found.get(fact_id):
            found[fact_id] = replace(known, fact=_more_evidence(known.fact, fact))
            continue
        fact = in_order(map_ids(fact, redirect))
        claim_id = _hash([table, content(fact)])
        found[fact_id] = Stated(fact_id=fact_id, claim_id=claim_id, document_id=document_id, table=table, fact=fact)
    return list(found.values())


def ids_of(fact: Fact) -> list[str]:
    """Every entity id that a fact holds."""
    single = [value for name in _IDS if (value := getattr(fact, name, None)) is not None]
    return single + list(getattr(fact, "participants", ()))


def relates_to_itself(fact: Fact) -> bool:
    """Whether both sides of a pair are one entity."""
    pair = _PAIRS.get(type(fact))
    return pair is not None and getattr(fact, pair[0]) == getattr(fact, pair[1])


def map_ids(fact: Fact, redirect: Callable[[str], str]) -> Fact:
    """The same fact about the entities that `redirect` leads to."""
    changes: dict[str, Any] = {
        name: redirect(value) for name in _IDS if (value := getattr(fact, name, None)) is not None
    }
    if isinstance(fact, Event):
        changes["participants"] = tuple(dict.fromkeys(map(redirect, fact.participants)))
    return replace(fact, **changes)


def in_order(fact: Fact) -> Fact:
    """Symmetric pairs in the order of their ids; which side a text names first says nothing."""
    if isinstance(fact, Agreement) and fact.party_b_id < fact.party_a_id:
        return replace(fact, party_a_id=fact.party_b_id, party_b_id=fact.party_a_id)
    if isinstance(fact, Tie) and fact.kind in SYMMETRIC_TIES and fact.b_id < fact.a_id:
        return replace(fact, a_id=fact.b_id, b_id=fact.a_id)
    return fact


def content(fact: Fact) -> list[Any]:
    """What a fact says, without who says it, how sure and where: facts of equal content are one claim."""
    match fact:
        case Seats():
            figure = ["share", fact.share] if fact.seats is None else ["seats", fact.seats]
            return [fact.party_id, *figure, chamber_of(fact), fact.term or first_year(fact), fact.basis]
        case Agreement():
            lasting = fact.status if fact.status in _LASTING else None
            return [fact.party_a_id, fact.party_b_id, fact.kind, first_year(fact), lasting]
        case Event():
            # A dated event is the same wherever a text places it; of undated ones the place is what tells them apart.
            where = None if fact.date_edtf else fact.place
            return [fact.kind, sorted(fact.participants), fact.date_edtf, where]
        case Stance():
            return [fact.from_id, fact.to_id, fact.polarity]
        case Role():
            return [fact.person_id, fact.role.casefold(), fact.organisation_id, fact.current]
        case Tie():
            return [fact.a_id, fact.b_id, fact.kind, fact.current]
    raise TypeError(f"{type(fact).__name__} is no kind of fact; add it to pipeline.identity.facts")


def chamber_of(fact: Seats) -> str | None:
    """The registry's chamber, else the printed one."""
    return fact.chamber_id or (fact.chamber.casefold() if fact.chamber else None)


def first_year(fact: Fact) -> int | None:
    """The year in which a fact begins to hold."""
    first = bounds(fact.date_edtf)[0] if fact.date_edtf else None
    return first.year if first else None


def supports(fact: Fact) -> bool:
    """Whether a fact speaks for its claim. A denial speaks against it, a hypothesis for nothing."""
    return fact.modality not in {Modality.DENIED, Modality.HYPOTHETICAL}


def _values(fact: Fact) -> dict[str, Any]:
    skip = {"evidence", "rule", "confidence"}
    values = {f.name: getattr(fact, f.name) for f in fields(fact) if f.name not in skip}
    if isinstance(fact, Event):
        values["participants"] = sorted(set(fact.participants))
    return values


def _more_evidence(fact: Fact, again: Fact) -> Fact:
    known = {(e.start, e.end) for e in fact.evidence}
    more = [replace(e, role="argument") if e.role == "main" else e for e in again.evidence]
    return replace(fact, evidence=fact.evidence + tuple(e for e in more if (e.start, e.end) not in known))


def _hash(parts: list[Any]) -> str:
    return sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]
