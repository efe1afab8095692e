"""How well somebody's function in the clause suits the argument that a trigger's class wants filled.

In: a setting and a trigger; slots. Out: feature strings. A rival is any word of the clause that suits the argument
better, named or not: who is the agent leaves no place for another. Left out: what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import NOWHERE, Slot
from pipeline.facts.vocabulary import Trigger
from pipeline.language.words import Word

# Tables whose classifiers see what everybody does in the clause; the two of an agreement do alike.
BY_FUNCTION = frozenset({"stances", "ties", "events", "roles"})
_WANTED = {"subject": "agent", "object": "patient", "dative": "receiver"}
_SUITS = {
    "agent": {"agent": 3, "agent^": 3, "agent?": 2, "open?": 1},
    "patient": {"patient": 3, "patient^": 3, "patient?": 2, "open": 2, "open?": 1},
    "receiver": {"receiver": 3, "open": 2, "open?": 1},
}


class Fitting:
    """The functions around one trigger."""

    def __init__(self, at: Setting, trigger: Trigger) -> None:
        self.at, self.trigger = at, trigger
        self.own = at.functions(trigger.clause)
        self._known: dict[int, str] = {}  # by id(word)
        self._suited: dict[tuple[str, int], str] = {}  # by argument and id(word)
        phrase = at.scene.phrase_of(trigger.word)
        self.inside = {id(w) for w in phrase.words} if phrase is not None else set()
        self.owner = phrase
        self._anywhere = tuple(p for several in trigger.sense.slots.values() for p in several)
        there = {self.function(w) for w in self.others()}
        self.best = {p: max((_suits((p,), function) for function in there), default=0) for p in set(self._anywhere)}

    def others(self) -> Iterator[Word]:
        return (w for w in self.trigger.clause.words if id(w) in self.own and id(w) not in self.inside)

    def function(self, word: Word) -> str:
        """In the trigger's clause, else in its own, with where that stands."""
        if (found := self._known.get(id(word))) is None:
            found = self._known[id(word)] = self._find(word)
        return found

    def is_placed(self, slot: Slot) -> bool:
        """Whether a word stands for somebody. Of other tables than stances it has not been measured: yes."""
        return not (self.trigger.sense.table == "stances" and slot.hints and slot.hints[0] in NOWHERE)

    def function_of(self, slot: Slot) -> str:
        return self.function(slot.word) if self.is_placed(slot) else slot.hints[0]

    def _find(self, word: Word) -> str:
        if word is self.trigger.word:
            return "attribute"
        if (found := self.own.get(id(word))) is not None:
            if id(word) in self.inside:
                return "my:trigger" if word.tag == "PPOSAT" else "trigger"
            return "of:trigger" if found.startswith("of:") and self._hangs(word) else found
        clause = self.at.clause_of.get(id(word))
        if clause is None:
            return "none"
        there = self.at.functions(clause).get(id(word), "none")
        where = "up" if self.trigger.clause.parent is clause else "down" if clause.parent is self.trigger.clause else ""
        return f"{where or ('before' if word.i < self.trigger.word.i else 'after')}/{there}"

    def _hangs(self, word: Word) -> bool:
        phrase = self.at.scene.phrase_of(word)
        return phrase is not None and self.owner is not None and phrase.top_owner() is self.owner

    def places(self, argument: str) -> tuple[str, ...]:
        return self.trigger.sense.slots.get(argument, self._anywhere)

    def strength(self, argument: str, slot: Slot) -> int:
        """How well somebody stands in a place that the argument has, 0 to 3."""
        return self.suits(argument, slot.word) if self.is_placed(slot) else 0

    def suits(self, argument: str, word: Word) -> int:
        return _suits(self.places(argument), self.function(word))

    def suit(self, argument: str, slot: Slot) -> str:
        """How well, and whether somebody else in the clause suits better."""
        key = (argument, id(slot))
        if key not in self._suited:
            self._suited[key] = self._compare(argument, slot)
        return self._suited[key]

    def _compare(self, argument: str, slot: Slot) -> str:
        best = self.strength(argument, slot)
        rival = max((self.best[place] for place in self.places(argument)), default=0)
        return f"{best}:{'lead' if best >= rival else 'behind'}" if best or rival else "0"

    def of_slot(self, argument: str, slot: Slot) -> list[str]:
        function, suit = self.function_of(slot), self.suit(argument, slot)
        form, quoted = self.trigger.form, self.trigger.word.quoted
        return [
            f"function={function}",
            f"function={form}:{function}",
            f"function={self.trigger.sense.name}:{function}",
            f"suit={suit}",
            f"suit={form}:{suit}",
            f"suit={suit}:{slot.hints[0] if slot.hints else slot.described}",
            f"quoted={quoted}:{slot.word.quoted}",
            f"quoted={quoted}:{function}",
        ]

    def of_two(self, first: str, one: Slot, second: str, other: Slot) -> list[str]:
        functions = f"{self.function_of(one)}|{self.function_of(other)}"
        suits = f"{self.suit(first, one)}|{self.suit(second, other)}"
        wanted = "/".join(self.trigger.sense.slots.get(second, ("",))[:1])
        return [
            f"functions={functions}",
            f"functions={wanted}:{functions}",
            f"suits={suits}",
            f"suits={self.trigger.form}:{suits}",
            f"quoted={self.trigger.word.quoted}:{one.word.quoted}{other.word.quoted}",
        ]


@lru_cache(maxsize=4096)
def _suits(places: tuple[str, ...], function: str) -> int:
    """0 for none of the places, 1 perhaps, 2 by word order or one of two cases, 3 for certain."""
    return max((_suits_place(place, function) for place in places), default=0)


def _suits_place(place: str, function: str) -> int:
    if place in _WANTED:
        return _SUITS[_WANTED[place]].get(function, 0)
    if place == "genitive":
        return 3 if function in {"of:trigger", "my:trigger"} else 0
    return 3 if function == place else 0
