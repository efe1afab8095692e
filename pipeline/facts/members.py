"""Whose party somebody is of by where the two names stand: "N. N. (X)", "N. N. von der X", "die X stellt mit N. N. …".

In: a scene. Out: person, party, and which of these tells it. Left out: offices, which `roles` reads; members told by a
word for it, which `ties` reads.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.entities.persons import is_role
from pipeline.facts.arguments import passive
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.triggers import verbs_of
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Kind, Modality

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_NOUNS = frozenset({"partei", "liste", "bewegung"})
_EACH = frozenset({"alle", "beide", "beides", "sämtlich", "allesamt", "jeweils"})
_JOINTS = frozenset({",", "und", "sowie"})
_STEP = 2  # words from name to name

Found = tuple[Entity, Entity, str]


def find_members(scene: Scene) -> Iterator[Found]:
    """All of a scene."""
    for clause in scene.clauses:
        yield from _in_bracket(scene, clause)
        yield from _by_office(scene, clause)
    for n, word in enumerate(scene.words):
        person = _one(word, frozenset({Kind.PERSON}))
        party = _of(scene.words[n + 1 : n + 5]) if person is not None else None
        if person is not None and party is not None and _is_attribute(scene, word):
            yield person, party, "of_party"


def _in_bracket(scene: Scene, clause: Clause) -> Iterator[Found]:
    """A party alone in a bracket behind a person is the person's; "(alle X)" that of each in the row before it."""
    if clause.kind != "bracket" or clause.anchor is None or not clause.anchor.is_name:
        return
    words = clause.words
    several = len(words) > 1 and words[0].lower in _EACH
    if len(words) != 1 + several or not words[-1].is_name:
        return
    party = words[-1].mentions[0].entity
    if party.kind is not Kind.PARTY:
        return
    for word in _row(scene, clause.anchor) if several else [clause.anchor]:
        person = word.mentions[0].entity
        if person.kind is Kind.PERSON:
            yield person, party, "bracket"


def _row(scene: Scene, last: Word) -> list[Word]:
    """The names that commas and "und" join to the last one: "A, B und C"; a bracket of its own ends the row."""
    words = scene.words
    i = next(n for n, w in enumerate(words) if w is last)
    row = [last]
    while i >= _STEP and words[i - 1].lower in _JOINTS and words[i - _STEP].is_name:
        i -= _STEP
        row.append(words[i])
    return row[::-1]


def _of(words: list[Word]) -> Entity | None:
    """ "von der X", "vom X", "von der Partei X": right behind the name."""
    if not words or words[0].lower not in {"von", "vom"}:
        return None
    rest = words[1:]
    if words[0].lower == "von" and rest and rest[0].tag == "ART":
        rest = rest[1:]
    if len(rest) > 1 and rest[0].lower in _NOUNS and not rest[0].mentions:
        rest = rest[1:]
    return _one(rest[0], _PARTIES) if rest and rest[0].is_name and "-" not in rest[0].text[-1:] else None


def _is_attribute(scene: Scene, word: Word) -> bool:
    """Before the finite verb or behind a preposition: elsewhere "von" may be the verb's ("fordert N. N. von der X")."""
    clause, phrase = scene.clause_of(word), scene.phrase_of(word)
    if clause is None or clause.finite is None:
        return clause is not None
    if clause.kind == "main" and word.i < clause.finite.i:
        return True
    return phrase is not None and phrase.prep not in {None, "von", "durch"} and not passive(clause)


def _by_office(scene: Scene, clause: Clause) -> Iterator[Found]:
    """ "Die X stellt mit N. N. die Bürgermeisterin"."""
    if "stellen" not in verbs_of(clause) or modality(scene, clause) is not Modality.ASSERTED:
        return
    functions = functions_of(scene, clause)
    if not any(is_role(w.text) and functions.get(id(w), "").startswith(("patient", "open")) for w in clause.words):
        return
    named = [(functions.get(id(w), ""), m.entity) for w in clause.words for m in w.mentions]
    people = [e for f, e in named if f == "mit" and e.kind is Kind.PERSON]
    parties = {e.entity_id: e for f, e in named if f.startswith("agent") and e.kind in _PARTIES}
    if len(people) == 1 and len(parties) == 1:
        yield people[0], next(iter(parties.values())), "office"


def _one(word: Word, kinds: frozenset[Kind]) -> Entity | None:
    found = {m.entity.entity_id: m.entity for m in word.mentions if word.is_name and m.entity.kind in kinds}
    return next(iter(found.values())) if len(found) == 1 else None
