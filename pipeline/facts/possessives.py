"""Whose "ihr" and "sein" are, where the clause itself tells: its subject's.

In: a possessive, its phrase and scene. Out: the subject's entities, or none. Left out: persons as subjects, and topics
of the sentences before; `coreference` asks for those.
"""

from __future__ import annotations

from pipeline.facts.arguments import GROUPS, subject_of
from pipeline.facts.scene import Scene
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity

# Articles of a subject that each of the two cannot take up.
_NOT_OF = {"ihr": frozenset({"der", "das", "dieser", "dieses"}), "sei": frozenset({"die", "diese"})}


def owners(word: Word, phrase: Phrase, scene: Scene) -> list[Entity]:
    """ "X kündigte ihren Vertrag", "Ihren Vertrag kündigte X": that of X, if the article of X allows it."""
    clause = scene.clause_of(phrase.first)
    if clause is None:
        return []
    own = [e for e in subject_of(scene, clause) if e not in phrase.entities]
    if phrase.prep is None and clause.finite is not None and clause.finite.lemma.lower() == "sein":
        return []  # "Ihr Partner ist X": whose he is was told before
    if not own or any(e.kind not in GROUPS for e in own) or _is_listed_behind(scene, word, own[0]):
        return []
    subject = next((p for p in scene.of(clause) if own[0] in p.entities), phrase)
    stem = "sei" if word.lower.startswith("sei") else "ihr"
    one = len(own) == 1 or stem == "ihr"
    return own if one and subject.first.lower not in _NOT_OF[stem] else []


def _is_listed_behind(scene: Scene, word: Word, entity: Entity) -> bool:
    """ "Auf ihrer Seite stehen zwei: X und Y": behind a colon stands what somebody has."""
    colon = next((w.i for w in scene.words if w.text == ":" and w.i > word.i), None)
    named = (w.i for w in scene.words if any(m.entity is entity for m in w.mentions))
    return colon is not None and min(named, default=0) > colon
