"""Ties, stances and agreements between two who are named in one sentence.

In: a setting and the rules' facts of the scene. Out: Pairs with their features, and the facts that labels mean.
A label says kind and direction: "member_of>" from the first to the second of the text, "critical<" the reverse;
"in_force" or "denied" for an agreement, whose kind is a second decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.facts.scene import Scene
from pipeline.facts.taught.context import Setting, around, between, inside
from pipeline.facts.taught.slots import Slot, slots_of
from pipeline.model import SYMMETRIC_TIES, Agreement, Event, Fact, Kind, Modality, Role, Stance, Tie

_NO_PAIR = frozenset({Kind.PLACE, Kind.COUNTRY, Kind.EVENT})
STATUS_MODALITY = {
    "planned": Modality.PLANNED,
    "proposed": Modality.PROPOSED,
    "denied": Modality.DENIED,
}


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two slots of a sentence, in order of the text."""

    scene: Scene
    a: Slot
    b: Slot
    features: list[str]


def pairs_of(at: Setting, ruled: Sequence[Fact]) -> Iterator[Pair]:
    """Every two of a sentence that could have to do with each other."""
    for a, b in combinations(slots_of(at.scene), 2):
        if a.key != b.key and a.word is not b.word and not {a.entity.kind, b.entity.kind} <= _NO_PAIR:
            yield Pair(at.scene, a, b, [*_features(at, a, b), *_ruled(a, b, ruled)])


def _features(at: Setting, a: Slot, b: Slot) -> Iterator[str]:
    yield "bias"
    yield f"kinds={a.entity.kind}|{b.entity.kind}"
    yield f"described={a.described}{b.described}"
    yield f"country={a.entity.country == b.entity.country}"
    yield from between(at, a.word, b.word, "", path=6)
    for slot, tag in ((a, "a"), (b, "b")):
        yield f"{tag}kind={slot.entity.kind}"
        yield from around(at, slot.word, tag, 3)
        yield from inside(at, slot.word, tag)
    yield from at.shared


def _ruled(a: Slot, b: Slot, facts: Sequence[Fact]) -> Iterator[str]:
    """What the rules make of the two: mostly right, so the strongest features there are."""
    both = {a.key, b.key}
    for fact in facts:
        match fact:
            case Tie() if {fact.a_id, fact.b_id} == both:
                yield f"rule=tie:{fact.kind}{'>' if fact.a_id == a.key else '<'}"
            case Stance() if {fact.from_id, fact.to_id} == both:
                yield f"rule=stance:{fact.polarity}{'>' if fact.from_id == a.key else '<'}{fact.modality}"
            case Agreement() if {fact.party_a_id, fact.party_b_id} == both:
                yield from ("rule=agreement", f"rule=agreement:{fact.status}", f"rule=agreement:{fact.kind}")
            case Role() if {fact.person_id, fact.organisation_id} == both:
                yield f"rule=role:{fact.current}"
            case Event() if both <= set(fact.participants):
                yield f"rule=event:{fact.kind}:{fact.modality}"


def tie(pair: Pair, label: str) -> Tie:
    one, other = _directed(pair, label)
    return Tie(evidence=pair.scene.evidence(), rule="taught.tie", a_id=one, b_id=other, kind=label.rstrip("<>"))


def stance(pair: Pair, label: str) -> Stance:
    one, other = _directed(pair, label.rstrip("!"))
    return Stance(
        evidence=pair.scene.evidence(),
        rule="taught.stance",
        modality=Modality.DENIED if label.endswith("!") else Modality.ASSERTED,
        from_id=one,
        to_id=other,
        polarity=label.rstrip("!<>"),
    )


def agreement(pair: Pair, status: str, kind: str, date: str | None) -> Agreement:
    return Agreement(
        evidence=pair.scene.evidence(),
        rule="taught.agreement",
        modality=STATUS_MODALITY.get(status, Modality.ASSERTED),
        party_a_id=pair.a.key,
        party_b_id=pair.b.key,
        kind=kind,
        status=status,
        date_edtf=date,
    )


def _directed(pair: Pair, label: str) -> tuple[str, str]:
    if label.endswith("<"):
        return pair.b.key, pair.a.key
    if label.endswith(">"):
        return pair.a.key, pair.b.key
    one, other = sorted((pair.a.key, pair.b.key))  # symmetric
    return one, other


def label_of(pair: Pair, fact: Fact) -> str | None:
    """The label that a fact about these two would bear, None where it is about others."""
    match fact:
        case Tie() if {fact.a_id, fact.b_id} == {pair.a.key, pair.b.key}:
            symmetric = fact.kind in SYMMETRIC_TIES
            return fact.kind if symmetric else f"{fact.kind}{'>' if fact.a_id == pair.a.key else '<'}"
        case Stance() if {fact.from_id, fact.to_id} == {pair.a.key, pair.b.key}:
            mark = "!" if fact.modality is Modality.DENIED else ""
            return f"{fact.polarity}{'>' if fact.from_id == pair.a.key else '<'}{mark}"
        case Agreement() if {fact.party_a_id, fact.party_b_id} == {pair.a.key, pair.b.key}:
            return fact.status
    return None
