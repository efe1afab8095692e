"""Which attitudes can hold beside each other.

In: judged claims of stances in a setting; the stances of a document. Out: of one word the likeliest holder and target
and whoever is joined with them ("A und B rügen C"); of a person and the person's party one voice a sentence. Left out:
what several words of a sentence say of the same two (`retold`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.facts.attitude_bars import Attitude, is_barred
from pipeline.facts.attitude_things import is_thing
from pipeline.facts.scene import Scene
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import NOWHERE, Slot
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Fact, Stance

if TYPE_CHECKING:
    from pipeline.facts.taught.claims import Claim
    from pipeline.facts.taught.proposals import Judged

Told = tuple[Scene, Fact]


def can_hold(at: Setting, claim: Claim) -> bool:
    """Whether grammar and the kinds of things allow the one to hold it and the other to bear it."""
    holder, target = claim.fillers
    if is_thing(holder.entity) or is_thing(target.entity):
        return False
    trigger = claim.trigger
    first = trigger.sense.slots.get("target", ())[:1]
    verb = trigger.form in {"verbs", "phrases"}
    told = Attitude(
        at.scene,
        trigger.word,
        trigger.clause,
        verb,
        first == ("object",),
        trigger.sense.reflexive,
        first == ("genitive",),
    )
    return not is_barred(told, _word(holder), _word(target))


def _word(slot: Slot) -> Word | None:
    return None if slot.hints and slot.hints[0] in NOWHERE else slot.word


def one_attitude_each(at: Setting, judged: Sequence[Judged]) -> list[Judged]:
    """The claims that no likelier claim of the same word excludes."""
    accepted: dict[int, list[Judged]] = {}
    for one in sorted(judged, key=lambda j: -j.chance):
        others = accepted.setdefault(id(one.claim.trigger.word), [])
        if all(_together(at, one, other) for other in others):
            others.append(one)
    kept = {id(one) for several in accepted.values() for one in several}
    return [one for one in judged if id(one) in kept]


def _together(at: Setting, one: Judged, other: Judged) -> bool:
    (holder, target), (first, second) = one.claim.fillers, other.claim.fillers
    if (holder.key, target.key) == (second.key, first.key):
        return False
    return _alike(at, holder, first) and _alike(at, target, second)


def _alike(at: Setting, one: Slot, other: Slot) -> bool:
    """The same, or two in one enumeration; two whom one pronoun may mean are rivals."""
    if one.key == other.key:
        return True
    if one.word is other.word:
        return not one.hints and not other.hints
    first, second = at.scene.phrase_of(one.word), at.scene.phrase_of(other.word)
    return first is not None and second is not None and _root(first) is _root(second)


def _root(phrase: Phrase) -> Phrase:
    while phrase.joined is not None:
        phrase = phrase.joined
    return phrase


def one_voice_each(facts: Sequence[Told], party_of: Mapping[str, Entity]) -> list[Told]:
    """ "N. N., Chef der X, rügt Y": N. N. and X hold, or bear, one attitude, told of whom it is likelier."""
    stances = [fact for _, fact in facts if isinstance(fact, Stance)]

    def is_one(one: str, other: str) -> bool:
        return any(a in party_of and party_of[a].entity_id == b for a, b in ((one, other), (other, one)))

    def is_said_better(fact: Stance, other: Stance) -> bool:
        if (fact.evidence, fact.polarity, fact.modality) != (other.evidence, other.polarity, other.modality):
            return False
        same_voice = fact.to_id == other.to_id and is_one(fact.from_id, other.from_id)
        same_aim = fact.from_id == other.from_id and is_one(fact.to_id, other.to_id)
        surer = (other.confidence or 0.0) - (fact.confidence or 0.0)
        # Where both are as sure, the person speaks.
        return (same_voice or same_aim) and (surer > 0 or (not surer and same_voice and fact.from_id not in party_of))

    return [
        (scene, fact)
        for scene, fact in facts
        if not (isinstance(fact, Stance) and any(is_said_better(fact, other) for other in stances))
    ]
