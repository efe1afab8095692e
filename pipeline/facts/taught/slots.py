"""Who is named or described in a scene, once for each place.

In: a scene. Out: Slots: a word and the entity it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.facts.scene import Scene
from pipeline.language.words import Word
from pipeline.model import Entity, Kind

NOWHERE = frozenset(
    {"ref=unsaid", "ref=state", "ref=home", "ref=theme", "ref=couple", "ref=voice"}
)  # guesses that no word stands for
TWO = frozenset({"ref=both", "ref=beide"})  # those of whom a word means two
SPEAKING = frozenset({"ref=ich", "ref=wir", "ref=Sie"})  # those of who speaks or is spoken to


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """`described`: lent by coreference or guessed, no name. `hints`: what speaks for a guess; empty for the rest."""

    word: Word
    entity: Entity
    described: bool
    hints: tuple[str, ...] = ()

    @property
    def is_of_two(self) -> bool:
        return bool(self.hints) and self.hints[0] in TWO

    @property
    def key(self) -> str:
        return self.entity.entity_id


@dataclass(frozen=True, slots=True, eq=False)
class Wing:
    """An organisation that a `noun` calls somebody's wing; None where only its name does."""

    entity: Entity
    word: Word
    noun: Word | None
    kind: str


def slots_of(scene: Scene, kinds: frozenset[Kind] | None = None) -> list[Slot]:
    """All slots in order of the text; of certain kinds, if given."""
    found: list[Slot] = []
    for word in scene.words:
        here: dict[str, Slot] = {}
        for mention in word.mentions:
            if kinds is None or mention.entity.kind in kinds:
                here.setdefault(mention.entity.entity_id, Slot(word, mention.entity, mention.via == "coreference"))
        found += here.values()
    return found
