"""What holds of one of a list holds of all: "A und B gehören der X an", "A regiert mit B", "entstand aus A, B und C".

In: the facts of a document with their scenes. Out: the same, and the ties of the parties that "und", a comma or "mit"
puts beside one whose tie was found. Left out: people; sentences that say "jeweils"; lists in a clause without the tie's
other side, unless that is a country.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.model import Entity, Fact, Kind, Modality, Tie

_SIDES = {"member_of": "a_id", "part_of": "a_id", "governing_party_of": "a_id", "successor_of": "b_id"}
_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_BESIDE = frozenset({"mit", "neben"})
_APART = frozenset({"jeweils", "beziehungsweise", "bzw", "bzw.", "respektive", "teils"})

Told = tuple[Scene, Fact]


def shared(facts: Sequence[Told]) -> list[Told]:
    """In order of the text."""
    known = {(f.a_id, f.b_id) for _, f in facts if isinstance(f, Tie)}
    told: list[Told] = []
    for scene, fact in facts:
        told.append((scene, fact))
        if not isinstance(fact, Tie) or fact.kind not in _SIDES or fact.modality is not Modality.ASSERTED:
            continue
        side = _SIDES[fact.kind]
        for other in _beside(scene, fact, getattr(fact, side)):
            key = other.entity_id
            more = replace(fact, a_id=key) if side == "a_id" else replace(fact, b_id=key)
            if more.a_id != more.b_id and not {(more.a_id, more.b_id), (more.b_id, more.a_id)} & known:
                known.add((more.a_id, more.b_id))
                told.append((scene, more))
    return told


def _beside(scene: Scene, fact: Tie, key: str) -> Iterator[Entity]:
    if _APART & {w.lower for w in scene.words}:
        return
    other = fact.a_id if key == fact.b_id else fact.b_id
    for clause in scene.clauses:
        own = next((p for p in scene.of(clause) if _names(p, key)), None)
        if own is None or not _holds(clause, other):
            continue
        for phrase in scene.of(clause):
            if phrase is own or _names(phrase, other):
                continue
            if _root(phrase) is _root(own) or _accompanies(phrase, own, fact.kind):
                yield from (e for e in phrase.entities if e.kind in _PARTIES and e.entity_id != key)


def _names(phrase: Phrase, key: str) -> bool:
    return any(e.entity_id == key and e.kind in _PARTIES for e in phrase.entities)


def _holds(clause: Clause, key: str) -> bool:
    """The clause names the other side or hangs on it; a country that is governed need not be named."""
    words = [*clause.words, *([clause.anchor] if clause.anchor is not None else [])]
    return key.startswith("country-") or any(m.entity.entity_id == key for w in words for m in w.mentions)


def _root(phrase: Phrase) -> Phrase:
    while phrase.joined is not None:
        phrase = phrase.joined
    return phrase


def _accompanies(phrase: Phrase, own: Phrase, kind: str) -> bool:
    """ "A regiert mit B", "die Fusion von A mit B"; whoever is a member with somebody may have joined later."""
    return kind in {"governing_party_of", "successor_of"} and phrase.slot_prep() in _BESIDE and own.prep not in _BESIDE
