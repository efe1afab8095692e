"""What speaks for a tie beside the grammar of the sentence: names alike, who else could be meant, lists in one order.

In: a setting, a trigger and two slots. Out: feature strings for the claims of ties. Left out: what all tables see
(`view`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from pipeline.entities.registry import registry
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import Slot
from pipeline.facts.tie_kinds import may_tie
from pipeline.facts.vocabulary import Trigger
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_STEM = 4  # letters that two names must share
_YOUNG = re.compile(r"jung|jugend|jeune|giovan|joven|young|youth|neue|demokrat|national|sozial|europ")
_OWNERS = {"unser": "unser", "ihr": "ihr", "sein": "sein"}
_TOGETHER = frozenset({"mit", "neben", "samt", "gemeinsam", "zusammen"})


class Kinship:
    """A trigger and all who could stand in its tie."""

    def __init__(self, at: Setting, trigger: Trigger) -> None:
        self.at, self.trigger, self.slots = at, trigger, at.slots
        self.kind = trigger.sense.values.get("kind", "")
        self.owner = _owner(at, trigger)
        self.level = _level(at, trigger)
        self.elsewhere = _is_elsewhere(at, trigger)

    def fits(self, one: Slot, other: Slot) -> bool:
        """Whether the trigger's class can tie the two; words of other tables may tell of any tie."""
        if other.entity.kind is Kind.COUNTRY and self._home(one)[0] not in {None, other.entity.country}:
            return False
        if other.entity.kind is Kind.COUNTRY and other.hints and self.elsewhere:
            return False
        if self.trigger.sense.table != "ties" or not self.kind:
            return True
        return may_tie(self.kind, one.entity.kind, other.entity.kind)

    def _home(self, slot: Slot) -> tuple[str | None, str]:
        return self.at.cast.home(slot.entity) if self.at.cast is not None else (slot.entity.country, "known")

    def of_two(self, one: Slot, other: Slot) -> Iterator[str]:
        """Features of a pair."""
        a, b = one.entity, other.entity
        yield f"alike={alike(a, b)}:{a.kind}|{b.kind}"
        yield f"lands={_lands(a, b)}:{a.kind}|{b.kind}"
        hint = next((h for h in other.hints if h.startswith("ref=")), "named")
        most = "ref.most=True" in other.hints
        yield f"owner={self.owner}:{hint}:{most}:{self.kind}"
        yield f"owner={self.owner}:{one.word is self.trigger.word}:{other.word is self.trigger.word}:{self.kind}"
        p, q = self._rank(one), self._rank(other)
        yield f"ranks={p}|{q}"
        yield f"ranks={p}|{q}:{self.kind}"
        yield f"ranks={p}|{q}:{self.trigger.sense.name}"
        yield f"sides={self._side(one)}|{self._side(other)}:{self.trigger.sense.name}"
        yield f"kinds={a.kind}|{b.kind}:{self.trigger.sense.name}"
        if not other.hints and not one.hints:
            yield f"listed={self._listed(one, other)}"
        if self.kind == "governing_party_of" or b.kind in {Kind.COUNTRY, Kind.PLACE}:
            yield f"places={sum(s.entity.kind is Kind.PLACE for s in self.slots) > 0}:{b.kind}:{hint}"
            home, why = self._home(one)
            yield f"home={why}:{home == b.country}:{hint}"
            yield f"level={self.level}:{b.kind}:{hint}"
            yield f"together={bool(_TOGETHER & {w.lower for w in self.trigger.clause.words})}:{self._side(one)}"

    def _rank(self, slot: Slot) -> str:
        """How many of its kind stand nearer to the trigger."""
        if slot.hints:
            return slot.hints[0].removeprefix("ref=")
        place = self.at.place
        here = place[id(self.trigger.word)]
        far = abs(place[id(slot.word)] - here)
        alike_kind = [s for s in self.slots if (s.entity.kind is slot.entity.kind) and s.key != slot.key]
        return str(min(len({s.key for s in alike_kind if abs(place[id(s.word)] - here) < far}), 3))

    def _side(self, slot: Slot) -> str:
        if slot.hints:
            return "guess"
        place = self.at.place
        if slot.word is self.trigger.word:
            return "own"
        return "before" if place[id(slot.word)] < place[id(self.trigger.word)] else "behind"

    def _listed(self, one: Slot, other: Slot) -> str:
        """ "X und Y, die Jugendverbände von P und Q": the first of the ones belongs to the first of the others."""
        ones = list(dict.fromkeys(s.key for s in self.slots if s.entity.kind is one.entity.kind))
        others = list(dict.fromkeys(s.key for s in self.slots if s.entity.kind is other.entity.kind))
        if one.entity.kind is other.entity.kind or len(ones) < 2 or len(others) < 2:
            return "single"
        if len(ones) != len(others):
            return "uneven"
        return str(ones.index(one.key) == others.index(other.key))


def _level(at: Setting, trigger: Trigger) -> str:
    """Whether a town or the state is spoken of, in the clause and in the sentence with the one before."""
    own = [w.lower for w in trigger.clause.words if not w.mentions]
    earlier = at.scene.previous.words if at.scene.previous is not None else []
    around = [w.lower for w in (*at.scene.words, *earlier) if not w.mentions]
    return "/".join(_levels(words) for words in (own, around))


def _is_elsewhere(at: Setting, trigger: Trigger) -> bool:
    """ "In Thüringen regieren …", "in mehreren Regionen": not the state that nobody names. A capital may be it."""
    for phrase in at.scene.of(trigger.clause):
        if phrase.prep == "in":
            places = [e for e in phrase.entities if e.kind is Kind.PLACE]
            if any(e.entity_id not in registry().capitals for e in places):
                return True
            if any("local" in _levels([w.lower]) for w in phrase.words if not w.mentions):
                return True
    return False


def _levels(words: Sequence[str]) -> str:
    return "+".join(
        level for level, stems in _stems_of_levels().items() if any(word.startswith(stems) for word in words)
    )


@cache
def _stems_of_levels() -> dict[str, tuple[str, ...]]:
    return {level: tuple(stems) for level, stems in load_frame("ties")["levels"].items()}


def _owner(at: Setting, trigger: Trigger) -> str:
    """The determiner of the trigger's phrase: "ihr Jugendverband", "deren Nachwuchs", "der Flügel", none."""
    if trigger.form != "nouns":
        return trigger.form
    i = at.place[id(trigger.word)]
    for word in reversed(at.scene.words[max(0, i - 3) : i]):
        if word.tag.startswith(("PPOSAT", "ART", "PREL", "PDAT", "PIAT", "APPR")):
            return next((o for o in _OWNERS if word.lower.startswith(o)), _determiner(word))
        if not word.tag.startswith("ADJ") and word.lower not in {"deren", "dessen"}:
            break
        if word.lower in {"deren", "dessen"}:
            return word.lower
    behind = at.scene.words[i + 1].text if i + 1 < len(at.scene.words) else ""
    return f"none{behind if behind == ':' else ''}"


def _determiner(word: Word) -> str:
    return "article" if word.tag.startswith("ART") else word.lower if word.lower in {"deren", "dessen"} else "other"


def _lands(a: Entity, b: Entity) -> str:
    if a.country is None or b.country is None:
        return "open"
    return str(a.country == b.country)


def alike(one: Entity, other: Entity) -> bool:
    """ "Junge Reuss" and "Reusspartei", "Basaltjugend" and "Liste Basaltküste": the names share a stem."""
    return any(_shared(a, b) for a in _stems(one) for b in _stems(other))


def _shared(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return short in long or (len(short) > _STEM and a[: _STEM + 1] == b[: _STEM + 1])


def _stems(entity: Entity) -> frozenset[str]:
    return _stems_of((entity.name, *entity.aliases))


@lru_cache(maxsize=4096)
def _stems_of(names: tuple[str, ...]) -> frozenset[str]:
    words = {word.lower().removesuffix("jugend") for name in names for word in re.split(r"[\W_]+", name)}
    return frozenset(word for word in words if len(word) >= _STEM and word not in _heads() and not _YOUNG.match(word))


@cache
def _heads() -> frozenset[str]:
    """ "Liste", "Bund", "Jugendverband": words that half of all names hold."""
    return frozenset(word for name, words in load_frame("names").items() if name.endswith("_heads") for word in words)
