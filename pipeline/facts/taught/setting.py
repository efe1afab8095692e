"""A sentence with what all candidates in it share, worked out once.

In: a scene. Out: a Setting: where its words, clauses and names stand, which words of the vocabulary it holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from pipeline.facts.numbers import number
from pipeline.facts.roles import Telling, tellings
from pipeline.facts.scene import Scene
from pipeline.facts.taught.cast import Cast
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.taught.slots import Slot, Wing, slots_of
from pipeline.facts.taught.tone import tone_of
from pipeline.facts.vocabulary import Trigger, triggers_of
from pipeline.language.clauses import Clause
from pipeline.language.words import Word

if TYPE_CHECKING:
    from pipeline.facts.taught.outlook import Outlook


@dataclass(slots=True)
class Setting:
    """A scene with what all candidates in it share."""

    scene: Scene
    clause_of: dict[int, Clause]  # by id(word)
    place: dict[int, int]  # by id(word): its index among the words
    slots: list[Slot]  # who is named or described
    tokens: list[str]  # its words for a window
    names_before: list[int]  # how many names stand before each word
    guesses: list[Slot] = field(default_factory=list)  # whom its pronouns and descriptions may mean
    cast: Cast | None = None  # who is named in the whole document
    outlooks: dict[int, Outlook] = field(default_factory=dict)  # by id(trigger)
    looks: dict[int, list[str]] = field(default_factory=dict)  # by id(slot): what all triggers see of who stands there
    wings: list[Wing] = field(default_factory=list)  # organisations whose party is to be found from here
    _triggers: dict[str, list[Trigger]] = field(default_factory=dict)  # by table
    _tellings: list[Telling] | None = None
    _tones: dict[tuple[int, int], str] = field(default_factory=dict)  # by id(clause) and id(word)
    _functions: dict[int, dict[int, str]] = field(default_factory=dict)  # by id(clause), then by id(word)

    def tellings(self, *, unreal: bool = False) -> list[Telling]:
        """The roles that rules read there; `unreal`: those that nobody holds yet."""
        if self._tellings is None:
            self._tellings = list(tellings(self.scene))
        return [told for told in self._tellings if told.is_unreal is unreal]

    def triggers(self, table: str) -> list[Trigger]:
        """The words of the vocabulary that stand there, of one table."""
        if table not in self._triggers:
            self._triggers[table] = triggers_of(self.scene, table)
        return self._triggers[table]

    def tone(self, trigger: Trigger) -> str:
        """Whether what is said beside a trigger praises or blames."""
        key = (id(trigger.clause), id(trigger.word))
        if key not in self._tones:
            self._tones[key] = tone_of(self.scene, trigger.clause, trigger.word)
        return self._tones[key]

    def functions(self, clause: Clause) -> dict[int, str]:
        """What everybody does in a clause, by id(word)."""
        if id(clause) not in self._functions:
            self._functions[id(clause)] = functions_of(self.scene, clause)
        return self._functions[id(clause)]

    def near(self, word: Word) -> Iterator[str]:
        """The two words to both sides."""
        i = self.place[id(word)]
        yield from (f"near{d}={self.tokens[i + d]}" for d in (-2, -1, 1, 2) if 0 <= i + d < len(self.tokens))

    def names_between(self, i: int, j: int) -> int:
        """How many names stand between two places."""
        return self.names_before[j] - self.names_before[i + 1] if i < j else 0

    def sort(self, slot: Slot) -> str:
        return self.scene.sorts.get(slot.key) or str(slot.entity.kind)


def setting(scene: Scene) -> Setting:
    """The scene made ready for its candidates."""
    return Setting(
        scene,
        clause_of={id(w): c for c in scene.clauses for w in c.words},
        place={id(w): n for n, w in enumerate(scene.words)},
        slots=slots_of(scene),
        tokens=[token(w) for w in scene.words],
        names_before=[*accumulate((bool(w.mentions) for w in scene.words), initial=0)],
    )


def kind(word: Word) -> str:
    """The kind of who is named there."""
    return str(word.mentions[0].entity.kind)


def token(word: Word) -> str:
    """The word for a window: a kind, a number, or a lemma."""
    if word.mentions:
        return f"<{kind(word)}>"
    return "NUM" if number(word.text) is not None else word.lemma.lower() or word.lower
