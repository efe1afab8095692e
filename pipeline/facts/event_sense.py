"""Who can take part in an event at all, and what its word tells beside another noun: no event of these tables.

In: a kind with those found for it; a scene, a clause, a word. Out: those who may take part, or nobody where who must
is not among them ("Dem Kandidaten wurde der Titel aberkannt": no party lost a status); whether the word tells something
else there ("aus der Haft entlassen"). Nouns and kinds stand in seeds/frames/events.yaml.
Left out: who took part of those who may.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.facts.arguments import GROUPS, passive
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemma, verbs_of
from pipeline.facts.vocabulary import Trigger, triggers_of
from pipeline.language import grammar
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_KINDS = {
    "group": GROUPS,
    "party": frozenset({Kind.PARTY, Kind.MOVEMENT}),
    "person": frozenset({Kind.PERSON}),
    "country": frozenset({Kind.COUNTRY}),
}
_NEAR = 5  # words between an article and its participle
_ENDINGS = ("en", "em", "er", "es", "e")


def cast(kind: str, entities: Sequence[Entity], sense: str = "") -> list[Entity]:
    """Those who may take part in an event of a kind, told by a word of a class; [] where who must is missing."""
    spec = {**_actors(kind), **_actors(sense)}
    never = frozenset({Kind.PLACE}).union(*(_KINDS[name] for name in spec.get("never", ())))
    able = [e for e in entities if e.kind not in never]
    needed = frozenset[Kind]().union(*(_KINDS[name] for name in spec.get("needs", ())))
    return able if not needed or any(e.kind in needed for e in able) else []


@cache
def _actors(name: str) -> dict[str, Any]:
    return dict(load_frame("events")["actors"].get(name) or {})


def tells_else(scene: Scene, clause: Clause, word: Word, kind: str) -> bool:
    """Whether a word that can tell an event of this kind tells something else in its clause."""
    return _is_only_named(scene, clause, word, kind) or any(
        _forms(word, clause) & set(spec["words"]) and _applies(scene, clause, word, spec)
        for spec in load_frame("events")["tells_else"].get(kind, ())
    )


def _is_only_named(scene: Scene, clause: Clause, word: Word, kind: str) -> bool:
    """ "warten auf die Wahl", "nannte die Wahl gültig": nothing in the sentence tells how somebody stood or fared."""
    frame = load_frame("events")["outcomes"].get(kind)
    if frame is None or clause.finite is None or not (word.tag.startswith("NN") or word.is_name):
        return False
    if any(verbs_of(c) & set(frame["verbs"]) for c in scene.clauses) or triggers_of(scene, frame["table"]):
        return False
    kinds = {
        t.sense.values.get("kind") for t in triggers_of(scene, "events") if t.word is not word and not _alike(t, word)
    }
    return not kinds & {kind, *frame["kinds"]}


def _alike(trigger: Trigger, word: Word) -> bool:
    """ "die Neuwahl … die Wahl": a second noun for it says no more."""
    return trigger.form == "nouns" and trigger.word.lower[-_NEAR:] == word.lower[-_NEAR:]


def _applies(scene: Scene, clause: Clause, word: Word, spec: dict[str, Any]) -> bool:
    if (prepositions := spec.get("unless_prep")) is not None:
        return not any(p.prep in prepositions and p.has_noun for p in scene.of(clause))
    if (behind := spec.get("behind")) is not None:
        return any(w.i == word.i - 1 and w.lower in behind for w in clause.words)
    if spec.get("intransitive"):
        return _fell(clause, word)
    nouns = tuple(spec["beside"])
    # What an attributive participle tells stands in its own phrase, not in the rest of the clause.
    near = clause.words if not word.tag.startswith("ADJ(A)") else _attributes(clause, word)
    said = [w.lemma.lower() if not w.is_name else w.lower for w in near if w is not word and w.text[:1].isupper()]
    unless = tuple(spec.get("unless", ("\0",)))
    return any(w.endswith(nouns) for w in said) and not any(w.endswith(unless) for w in said)


def _attributes(clause: Clause, word: Word) -> list[Word]:
    return [w for w in clause.words if 0 <= word.i - w.i <= _NEAR or w.i == word.i + 1]


def _fell(clause: Clause, word: Word) -> bool:
    """ "war ins Meer gestürzt": the perfect with "sein" has no object; "war gestürzt worden" has one."""
    if not word.tag.startswith("VV(PP)") or passive(clause):
        return False
    return any(w.tag.startswith("VA") and w.lemma.lower() == "sein" for w in clause.words)


def _forms(word: Word, clause: Clause) -> set[str]:
    forms = {word.lower, word.lemma.lower()}
    if word.tag.startswith("V"):
        forms.add(verb_lemma(word, clause))
    if word.tag.startswith("ADJ"):
        stems = [word.lower[: -len(e)] for e in _ENDINGS if word.lower.endswith(e)]
        forms |= {grammar.lemma(stem).lower() for stem in stems}
    return forms
