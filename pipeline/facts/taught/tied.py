"""Whether two can stand in the tie that a claim makes of them, by who they are and where they stand.

In: a setting, a claim, the kind of tie. Out: yes or no. Left out: what the words mean; contacts, which
anybody may have.
"""

from __future__ import annotations

from pipeline.facts.strangers import is_stranger
from pipeline.facts.taught.claims import Claim
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import Slot
from pipeline.facts.tie_kinds import kind_between, may_tie
from pipeline.language.phrase import Phrase
from pipeline.model import SYMMETRIC_TIES, Kind
from pipeline.seeds import load_frame

_WINGS = frozenset({"part_of", "youth_wing_of"})


def can_tie(at: Setting, claim: Claim, kind: str) -> bool:
    """Of the smaller or later one and the larger or earlier one."""
    if kind in SYMMETRIC_TIES:
        return True
    one, other = claim.fillers
    a, b = one.entity, other.entity
    sorts = at.scene.sorts
    if not may_tie(kind, a.kind, b.kind):
        return False  # words of other tables may tell of any tie, of a person as a successor, too
    if kind_between(kind, a, b, sorts.get(b.entity_id, ""), sorts.get(a.entity_id, "")) is None:
        return False
    sense = claim.trigger.sense
    if a.kind is Kind.PERSON and sense.values.get("kind") in _WINGS and claim.trigger.form == "nouns":
        return False  # "der Flügel", "die Stiftung": nobody is a part
    if kind == "governing_party_of":
        # Who runs for a seat governs nothing.
        return sense.values.get("role") not in load_frame("ties")["sought_roles"]
    if any(not s.hints and is_stranger(at.scene, s.word) for s in (one, other)):
        return False
    return not _are_listed(at, one, other) and not _is_anothers(at, one, other)


def _are_listed(at: Setting, one: Slot, other: Slot) -> bool:
    """ "Dem Bündnis gehören A, B und C an": all of a list belong to somebody else."""
    if one.hints or other.hints:
        return False
    first, second = (at.scene.phrase_of(slot.word) for slot in (one, other))
    if first is None or second is None or first is second:
        return False
    return _root(first) is _root(second)


def _root(phrase: Phrase) -> Phrase:
    while phrase.joined is not None:
        phrase = phrase.joined
    return phrase


def _is_anothers(at: Setting, one: Slot, other: Slot) -> bool:
    """ "A, Ehemann der B, die der X angehört": a relative clause speaks of the person that it hangs on."""
    if one.entity.kind is not Kind.PERSON or one.hints or other.hints:
        return False
    clause = at.clause_of.get(id(other.word))
    if clause is None or clause.kind != "rel" or clause.anchor is None or clause is at.clause_of.get(id(one.word)):
        return False
    people = [m.entity for m in clause.anchor.mentions if m.entity.kind is Kind.PERSON]
    if not people or one.entity in people:
        return False
    first, second = at.scene.phrase_of(one.word), at.scene.phrase_of(clause.anchor)
    return first is None or second is None or _root(first) is not _root(second)
