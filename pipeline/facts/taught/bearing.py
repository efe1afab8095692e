"""How somebody stands to a word that tells an attitude: behind its preposition, in its clause, with whose thing.

In: the functions around a trigger of stances. Out: whether two can be its holder and its target at all, and what its
classifier sees of them beside their functions: what of theirs is named ("die Chefin der X", "die Politik der X"), who
else stands where they should, and how well both fit, by class and by word. Left out: the decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.entities.persons import is_role
from pipeline.facts.taught.fitting import Fitting
from pipeline.facts.taught.slots import Slot
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_HOLDER, _TARGET = "from", "target"
# Places that are no prepositions.
_BARE = frozenset({"subject", "object", "dative", "genitive", "attribute", "apposition"})
_ELSEWHERE = ("before/", "after/")
_WELL = 2


class Bearing:
    """The surroundings of one trigger."""

    def __init__(self, fitting: Fitting) -> None:
        self.fitting, self.trigger = fitting, fitting.trigger
        self._seen: dict[tuple[str, int], list[str]] = {}  # by argument and id(slot)

    def fits(self, holder: Slot, target: Slot) -> bool:
        """ "A rügt den Plan; C lobt B": "rügt" is not aimed at B. "A stellt sich vor B": that is no "gegen"."""
        return not self._is_apart(target) and self._is_behind(_TARGET, target) and self._is_behind(_HOLDER, holder)

    def _is_apart(self, slot: Slot) -> bool:
        """Named in a clause that neither governs the trigger's nor hangs on it, and taken up by no pronoun."""
        return not slot.hints and self.fitting.function_of(slot).startswith(_ELSEWHERE)

    def _is_behind(self, argument: str, slot: Slot) -> bool:
        """Where a class asks for prepositions alone: behind one, or owner of what is ("gegen die Politik der X")."""
        places = self.fitting.places(argument)
        if not places or not _BARE.isdisjoint(places):
            return True
        function = self.fitting.function_of(slot).rpartition("/")[2]
        return function.removeprefix("of:").removeprefix("my:") in places

    def of_two(self, holder: Slot, target: Slot) -> Iterator[str]:
        yield from self._of_slot(_HOLDER, holder)
        yield from self._of_slot(_TARGET, target)
        a, b = self.fitting.strength(_HOLDER, holder), self.fitting.strength(_TARGET, target)
        yield f"fits={a}{b}:{self.trigger.sense.name}"
        yield f"fits={min(a, b)}:{self.trigger.lemma}"
        yield f"fits={a}{b}:{_how(holder)}:{_how(target)}"

    def _of_slot(self, argument: str, slot: Slot) -> Sequence[str]:
        key = (argument, id(slot))
        if key not in self._seen:
            function, suit = self.fitting.function_of(slot), self.fitting.suit(argument, slot)
            whose, rival = self._whose(slot), self._rival(argument, slot)
            self._seen[key] = [
                f"{argument}.whose={whose}:{function}",
                f"{argument}.whose={whose}:{self.trigger.form}",
                f"{argument}.filled={rival}:{suit}",
                f"{argument}.filled={rival}:{function}",
                f"{argument}.filled={rival}:{whose}:{_how(slot)}",
            ]
        return self._seen[key]

    def _whose(self, slot: Slot) -> str:
        """What somebody in the genitive or meant by a possessive has: an office, a group, a thing, or a name."""
        phrase = self.fitting.at.scene.phrase_of(slot.word)
        owner = phrase if phrase is None or slot.word.tag == "PPOSAT" else phrase.top_owner()
        if owner is None:
            return ""
        if any(w.is_name and any(m.entity.entity_id != slot.key for m in w.mentions) for w in owner.words):
            return "named"
        return "none" if owner.head is None else _sort(owner.head)

    def _rival(self, argument: str, slot: Slot) -> str:
        """Who else stands where the argument should: those with names first."""
        own = self.fitting.at.scene.phrase_of(slot.word) if self.fitting.is_placed(slot) else None
        others = [w for w in self.fitting.others() if own is None or w not in own.words]
        ranked = [(bool(w.mentions), self.fitting.suits(argument, w), _sort(w)) for w in others]
        return max((rank for rank in ranked if rank[1] >= _WELL), default=(False, 0, "nobody"))[2]


def _how(slot: Slot) -> str:
    return slot.hints[0] if slot.hints else str(slot.described)


def _sort(word: Word) -> str:
    if word.mentions:
        return "named" if word.is_name else "meant"
    if word.tag.startswith(("PPER", "PDS", "PIS")):
        return "pronoun"
    if not word.tag.startswith("NN"):
        return "a"
    return "person" if is_role(word.text) else "group" if word.lower.endswith(_groups()) else "thing"


@cache
def _groups() -> tuple[str, ...]:
    frame = load_frame("descriptions")
    actors = load_frame("names")["representatives"]
    return tuple({*frame["party"], *frame["parties"], *frame["group"], *frame["bloc"], *actors})
