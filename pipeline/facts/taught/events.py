"""The kinds of event that somebody takes part in, as a sentence tells.

In: a setting and the rules' facts of the scene. Out: Parts with their features. A label is a kind, with "~" planned and
with "!" denied; those of one label in one sentence take part in one event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.facts.arguments import ACTORS
from pipeline.facts.scene import Scene
from pipeline.facts.taught.context import Setting, around, inside
from pipeline.facts.taught.maxent import NONE, classifier
from pipeline.facts.taught.slots import Slot, slots_of
from pipeline.facts.taught.verdict import sure
from pipeline.facts.taught.veto import possible
from pipeline.facts.taught.when import date_of
from pipeline.model import Agreement, Event, Evidence, Fact, Kind, Modality, Role, Seats

_MARKS = {"~": Modality.PLANNED, "!": Modality.DENIED}


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One who may take part in something."""

    scene: Scene
    slot: Slot
    features: list[str]


def parts_of(at: Setting, ruled: Sequence[Fact]) -> Iterator[Part]:
    for slot in slots_of(at.scene, ACTORS):
        yield Part(at.scene, slot, [*_features(at, slot), *_ruled(slot, ruled)])


def _features(at: Setting, slot: Slot) -> Iterator[str]:
    yield "bias"
    yield f"kind={slot.entity.kind}"
    yield f"described={slot.described}"
    yield f"dates={min(len(at.scene.moments), 3)}"
    yield f"names={min(len(slots_of(at.scene, ACTORS)), 5)}"
    yield from around(at, slot.word, "x", 3)
    yield from inside(at, slot.word, "x")
    yield from at.shared


def _ruled(slot: Slot, facts: Sequence[Fact]) -> Iterator[str]:
    for fact in facts:
        match fact:
            case Event() if slot.key in fact.participants:
                yield f"rule=event:{fact.kind}"
                yield f"rule=event:{fact.kind}:{fact.modality}"
            case Seats() if fact.party_id == slot.key:
                yield "rule=seats"
            case Agreement() if slot.key in {fact.party_a_id, fact.party_b_id}:
                yield f"rule=agreement:{fact.status}"
            case Role() if slot.key in {fact.person_id, fact.organisation_id}:
                yield "rule=role"


def event(parts: Sequence[Part], label: str, date: str | None) -> Event:
    """One event of those who bear the same label."""
    scene = parts[0].scene
    return Event(
        evidence=(Evidence(scene.start, scene.end),),
        rule="taught.event",
        modality=_MARKS.get(label[-1], Modality.ASSERTED),
        kind=label.rstrip("~!"),
        participants=tuple(dict.fromkeys(part.slot.key for part in parts)),
        place=_place(scene, parts[0].slot),
        date_edtf=date,
    )


def _place(scene: Scene, slot: Slot) -> str | None:
    """ "in X" in the clause of the first participant."""
    clause = scene.clause_of(slot.word)
    for phrase in scene.of(clause) if clause is not None else ():
        if phrase.prep in {"in", "nach", "bei"}:
            named = [e for e in phrase.entities if e.kind is Kind.PLACE]
            if named:
                return named[0].name
    return None


def happenings(at: Setting, ruled: Sequence[Fact]) -> Iterator[Event]:
    """The events that the classifier sees, of kinds that the rules do not tell of the same participants."""
    taught = classifier("events")
    if taught is None:
        return
    own = [fact for fact in ruled if isinstance(fact, Event)]
    judged = [(part, *taught.likeliest(part.features)) for part in parts_of(at, ruled)]
    likely = [(part, label) for part, label, chance in judged if label != NONE and chance >= sure("events")]
    for label in sorted({label for _, label in likely}):
        parts = [p for p, said in likely if said == label and possible(at, [p.slot.word], label)]
        kind = label.rstrip("~!")
        if parts and not any(e.kind == kind and any(p.slot.key in e.participants for p in parts) for e in own):
            date = date_of(at, [part.slot.word for part in parts], "events", kind)
            # That somebody was once voted for is no news; only a dated election is an event.
            if date is not None or kind != "election":
                yield event(parts, label, date)
