"""Who belongs where, with the verb said once: "Die A ist Mitglied der X, die B der Y, C zählt zur Z und D zur V".

In: a scene. Out: party and body of each part, the one with the verb included. Left out: sentences in which no part
leaves its verb out, which `ties` and the classifiers read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.sorts import sort_of
from pipeline.facts.triggers import hits, verb_lemma
from pipeline.language.once import once
from pipeline.language.words import Word
from pipeline.model import Entity, Kind, Modality
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_SORTS = frozenset({"bloc", "international"})
_BREAKS = frozenset({",", ";", "und", "sowie", "–"})
_ENDS = _BREAKS | {".", ":", "(", "an", "+++"}
_REACH = 4  # words between party and body: "seit 2010 zur"

Pair = tuple[Entity, Entity]


def find_gapped(scene: Scene) -> list[Pair]:
    """All pairs of a sentence with at least one part that leaves the verb out."""
    words = scene.words
    told = next((n for n, w in enumerate(words) if _belongs(scene, w)), None)
    if told is None:
        return []
    gaps = [(n, body) for n in range(told + 1, len(words)) if (body := _body_behind(scene, n)) is not None]
    if not gaps:
        return []
    found = [(entity, body) for n, body in gaps for entity in _parties(scene, words[n])]
    return [*_head(scene, words[: gaps[0][0]]), *found]


@cache
def _verbs() -> frozenset[str]:
    return frozenset({"angehören", "gehören", "zählen", "dazugehören"} & set(load_frame("blocs")["belong"]))


def _belongs(scene: Scene, word: Word) -> bool:
    clause = scene.clause_of(word)
    if clause is None or word.is_name:
        return False
    tells = (word.tag.startswith("V") and verb_lemma(word, clause) in _verbs()) or word in _members(scene)
    return tells and modality(scene, clause, word) is Modality.ASSERTED


@once
def _members(scene: Scene) -> set[Word]:
    return {hit.word for hit in hits(scene, "ties") if hit.spec["kind"] == "member_of"}


def _body_behind(scene: Scene, n: int) -> Entity | None:
    """The body of a party that opens a part without a verb."""
    words = scene.words
    before = n - 1
    while before > 0 and words[before].tag.startswith(("ART", "ADJ")):
        before -= 1
    if before < 1 or words[before].text.lower() not in _BREAKS or not _parties(scene, words[n]):
        return None
    for i in range(n + 1, min(n + 2 + _REACH, len(words))):
        word = words[i]
        if word.is_name:
            found = _bodies(scene, word)
            ends = i + 1 == len(words) or words[i + 1].text.lower() in _ENDS
            return found[0] if len(found) == 1 and ends and i > n + 1 else None
        plain = word.tag.startswith(("ART", "APPR", "CARD", "ADV")) or word.text.isdigit()
        if not plain and sort_of(word.lower) not in _SORTS:
            return None
    return None


def _head(scene: Scene, words: list[Word]) -> Iterator[Pair]:
    """The parts with a verb: all parties of each, where it has one body."""
    kept = {id(w) for w in words}
    for clause in scene.clauses:
        own = [w for w in clause.words if id(w) in kept]
        bodies = {e.entity_id: e for w in own for e in _bodies(scene, w)}
        if len(bodies) == 1 and any(_belongs(scene, w) for w in clause.words):
            (body,) = bodies.values()
            for party in {e.entity_id: e for w in own for e in _parties(scene, w)}.values():
                yield party, body


def _parties(scene: Scene, word: Word) -> list[Entity]:
    return [m.entity for m in word.mentions if m.entity.kind in _PARTIES and not _is_bloc(scene, m.entity)]


def _bodies(scene: Scene, word: Word) -> list[Entity]:
    return [m.entity for m in word.mentions if m.entity.kind is Kind.ORGANISATION or _is_bloc(scene, m.entity)]


def _is_bloc(scene: Scene, entity: Entity) -> bool:
    return scene.sorts.get(entity.entity_id) in _SORTS
