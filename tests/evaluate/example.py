"""One invented text, its names on both sides, and short ways to write gold rows and predictions about them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.evaluate.score import DocumentScore, score_document
from pipeline.gold.records import GoldDocument, parse_document
from pipeline.model import (
    Agreement,
    Document,
    Entity,
    Event,
    Evidence,
    Fact,
    Kind,
    Mention,
    Reading,
    Role,
    Seats,
    Stance,
    Tie,
)

TEXT = "Der Aubund, der Bergrat und die Talliste trafen Ida Muster in Seestadt. Der Aubund schwieg."

# name in the text -> (id of the gold, predicted id, kind)
NAMES = {
    "Aubund": ("au", "xx-aubund", Kind.PARTY),
    "Bergrat": ("berg", "xx-bergrat", Kind.PARTY),
    "Talliste": ("tal", "xx-talliste", Kind.PARTY),
    "Ida Muster": ("ida", "person-ida", Kind.PERSON),
    "Seestadt": ("seestadt", "place-seestadt", Kind.PLACE),
}
A, B, C, IDA = "xx-aubund", "xx-bergrat", "xx-talliste", "person-ida"
WHOLE = (Evidence(0, 71),)


def places(name: str) -> list[int]:
    """Where the text has a name."""
    return [i for i in range(len(TEXT)) if TEXT.startswith(name, i)]


def gold(
    absent: list[dict[str, Any]] | None = None,
    mentions: list[dict[str, Any]] | None = None,
    text: str = TEXT,
    **tables: list[dict[str, Any]],
) -> GoldDocument:
    """The text's gold with the given rows."""
    entities = [{"id": g, "kind": str(kind), "name": name, "country": None} for name, (g, _, kind) in NAMES.items()]
    entities.append({"id": "kasachstan", "kind": "country", "name": "Kasachstan", "country": "KZ"})
    named = [
        {"start": at, "end": at + len(name), "text": name, "entity": g}
        for name, (g, _, _) in NAMES.items()
        for at in places(name)
    ]
    data = {"entities": entities, "mentions": named if mentions is None else mentions, "absent": absent or [], **tables}
    return parse_document(Path("example.txt"), text, data)


def mention(start: int, end: int, entity_id: str, kind: Kind = Kind.PARTY, **more: Any) -> Mention:
    """A predicted name."""
    entity = Entity(entity_id=entity_id, kind=kind, name=entity_id, country=more.get("country"))
    via = more.get("via", "registry")
    return Mention(start=start, end=end, text=TEXT[start:end], entity=entity, sentence=0, via=via)


def names() -> list[Mention]:
    """All names, found as annotated."""
    return [mention(at, at + len(name), found, kind) for name, (_, found, kind) in NAMES.items() for at in places(name)]


def reading(*facts: Fact, mentions: list[Mention] | None = None, text: str = TEXT) -> Reading:
    """A reading of the text with these facts."""
    document = Document(document_id="d", source_id="d", path="example.txt", text=text)
    found = tuple(names() if mentions is None else mentions)
    return Reading(document=document, sentences=(), mentions=found, facts=facts)


def seats(**values: Any) -> Seats:
    return Seats(**{"evidence": WHOLE, "rule": "test", "party_id": A, **values})


def agreement(**values: Any) -> Agreement:
    default = {"party_a_id": A, "party_b_id": B, "kind": "cooperation_agreement", "status": "in_force"}
    return Agreement(**{"evidence": WHOLE, "rule": "test", **default, **values})


def event(**values: Any) -> Event:
    return Event(**{"evidence": WHOLE, "rule": "test", "kind": "meeting", "participants": (A, B), **values})


def stance(**values: Any) -> Stance:
    default = {"from_id": A, "to_id": B, "polarity": "critical"}
    return Stance(**{"evidence": WHOLE, "rule": "test", **default, **values})


def role(**values: Any) -> Role:
    default = {"person_id": IDA, "role": "Vorsitzende", "organisation_id": A}
    return Role(**{"evidence": WHOLE, "rule": "test", **default, **values})


def tie(**values: Any) -> Tie:
    return Tie(**{"evidence": WHOLE, "rule": "test", "a_id": A, "b_id": B, "kind": "part_of", **values})


SEATS = {"party": "au", "seats": 12, "total": 40, "share": None, "chamber": "Rat", "year": 2024, "evidence": "Aubund"}
AGREEMENT = {
    "parties": ["au", "berg"],
    "since": "2005",
    "until": None,
    "kind": "cooperation_agreement",
    "status": "in_force",
    "evidence": "Aubund",
}
EVENT = {
    "kind": "meeting",
    "date": "2025-09-25",
    "planned": False,
    "participants": ["au", "berg"],
    "place": None,
    "evidence": "Aubund",
}
STANCE = {"from": "au", "to": "berg", "polarity": "critical", "evidence": "Aubund"}
ROLE = {"person": "ida", "role": "Vorsitzende", "organisation": "au", "evidence": "Ida"}
TIE = {"a": "au", "b": "berg", "kind": "part_of", "evidence": "Aubund"}


def score(document: GoldDocument, *facts: Fact, **more: Any) -> DocumentScore:
    return score_document(document, reading(*facts, **more))


def found(table: str, row: Mapping[str, Any], fact: Fact) -> tuple[bool, bool]:
    """Whether the fact is found as the row, in main and in strict, and is no extra where it is."""
    result = score(gold(**{table: [dict(row)]}), fact)
    for outcome in (result.main, result.strict):
        assert len(outcome.found) + len(outcome.missed) == 1
        assert len(outcome.found) + len(outcome.extra) == 1
    return bool(result.main.found), bool(result.strict.found)
