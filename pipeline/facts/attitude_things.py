"""What people make or do, which holds no attitude and bears none for its owner: bills, plans, reports, deeds.

In: a scene and a word or a phrase of it. Out: whether a thing stands there. Its words: seeds/frames/stances.yaml.
"""

from __future__ import annotations

from functools import cache

from pipeline.entities.persons import is_role
from pipeline.entities.registry import registry
from pipeline.entities.unknown import head_kind
from pipeline.facts.scene import Scene
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame


@cache
def bar_words(name: str) -> frozenset[str]:
    return frozenset(load_frame("stances")["bars"][name])


@cache
def bar_endings(name: str) -> tuple[str, ...]:
    return tuple(load_frame("stances")["bars"][name])


def is_thing(entity: Entity) -> bool:
    """A name made of class nouns for what people make: "Polizeigesetz", "Unabhängigkeit des Südens"."""
    parts = entity.name.split()
    if entity.entity_id in registry().entities or any(head_kind(part) for part in parts):
        return False  # "Bewegung für die Verfassung"
    return any(part.lower().endswith(bar_endings("things")) for part in {*parts[:1], *parts[-1:]})


def is_bare_thing(phrase: Phrase) -> bool:
    if phrase.slot_prep() or phrase.top_owner() or phrase.apposed or phrase.joined or phrase.entities:
        return False
    head = phrase.head
    return head is not None and not is_role(head.text) and not head.lower.endswith((*_groups(), *bar_endings("bodies")))


def means_thing(scene: Scene, target: Word) -> bool:
    """ "A lehnt den Entwurf ab, B begrüßt ihn": the object before is what the pronoun takes up."""
    if target.lower != "ihn":
        return False
    before = [p for c in scene.clauses for p in scene.of(c) if p.last.i < target.i and c is not scene.clause_of(target)]
    return any(p.case == "acc" and p.first.lower.endswith("en") and is_bare_thing(p) for p in before)


def owned_behind(scene: Scene, target: Word) -> Word | None:
    """ "Velts Vorschlag": the noun right behind a name that ends like a genitive."""
    if not target.is_name or not target.lower.endswith(("s", "x", "z", "’", "'")):
        return None
    return next((w for w in scene.words if w.i == target.i + 1 and w.tag.startswith("NN") and not w.is_name), None)


def is_in_compound(scene: Scene, word: Word) -> bool:
    """ "das X-Gesetz" is a thing, "X-Sprecher N. N." is N. N."""
    if not word.is_name:
        return False
    tail = next((w for w in scene.words if w.i == word.i + 1), None)
    if tail is None or tail.start - word.end != 1 or scene.text(word.end, tail.start) not in {"-", "‐", "–"}:
        return False
    if is_role(tail.text):
        behind = next((w for w in scene.words if w.i == tail.i + 1), None)
        return behind is not None and any(m.entity.kind is Kind.PERSON for m in behind.mentions)
    return not tail.lower.endswith((*_groups(), *bar_endings("bodies")))


@cache
def _groups() -> tuple[str, ...]:
    frame = load_frame("descriptions")
    actors = load_frame("names")["representatives"]
    return tuple({*frame["party"], *frame["parties"], *frame["group"], *frame["bloc"], *actors})
