"""Who says so, where the text reports it: "laut X", "nach Angaben der X", "X zufolge", "X erklärte, …".

In: a scene. Out: the speaker's entity, or None for the author. Left out: who is quoted inside a quotation.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pipeline.facts.arguments import subject_of
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemmas
from pipeline.language.clauses import Clause
from pipeline.language.once import once
from pipeline.model import Entity, Event, Fact, Kind, Role
from pipeline.seeds import load_frame

_SPEAKERS = frozenset({Kind.PERSON, Kind.PARTY, Kind.ORGANISATION, Kind.MOVEMENT})


@cache
def _frame() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in load_frame("attribution").items()}


@once
def speaker_of(scene: Scene) -> Entity | None:
    """The one whom the sentence names as its source."""
    for clause in scene.clauses:
        found = _by_phrase(scene, clause) or _by_verb(scene, clause)
        if found is not None:
            return found
    return None


def _by_phrase(scene: Scene, clause: Clause) -> Entity | None:
    frame = _frame()
    phrases = scene.of(clause)
    for n, phrase in enumerate(phrases):
        heads = {w.lower for w in phrase.words}
        marked = phrase.prep in frame["prepositions"] or (phrase.prep == "nach" and heads & frame["nouns"])
        behind = any(w.i == phrase.last.i + 1 and w.lower in frame["postpositions"] for w in clause.words)
        if not (marked or behind):
            continue
        for other in phrases[n : n + 3]:
            if other is phrase or other.top_owner() is not None:
                named = [e for e in other.entities if e.kind in _SPEAKERS]
                if named:
                    return named[0]
    return None


def _by_verb(scene: Scene, clause: Clause) -> Entity | None:
    """ "X sagte, …": the subject of a verb of saying that other clauses hang on or follow."""
    verbs = verb_lemmas(clause)
    if len(scene.clauses) < 2 or not verbs & _frame()["verbs"]:
        return None
    subject = [e for e in subject_of(scene, clause) if e.kind in _SPEAKERS]
    return subject[0] if len(subject) == 1 else None


def attribute(scene: Scene, fact: Fact) -> Fact:
    """The fact with its speaker; a speaker's own statement or role is the author's word."""
    speaker = speaker_of(scene)
    if speaker is None or isinstance(fact, Role) or (isinstance(fact, Event) and fact.kind == "statement"):
        return fact
    return replace(fact, attribution=speaker.entity_id)
