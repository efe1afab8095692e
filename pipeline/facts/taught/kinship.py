"""What speaks for a tie beside the grammar of the sentence: names alike, who else could be meant, lists in one order.

In: a setting, a trigger and two slots. Out: feature strings for the claims of ties. Left out: what all tables see
(`view`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, eq=False)
class _Stand:
    """`hint`: how somebody was guessed; `rank`, `side`: where towards the trigger."""

    hint: str
    rank: str
    side: str


class Kinship:
    """A trigger and all who could stand in its tie."""

    def __init__(self, at: Setting, trigger: Trigger) -> None:
        self.at, self.trigger, self.slots = at, trigger, at.slots
        self.here = at.place[id(trigger.word)]
        self.kind = trigger.sense.values.get("kind", "")
        self.owner = _owner(at, trigger)
        self.level = _level(at, trigger)
        self.elsewhere = _is_elsewhere(at, trigger)
        self.together = any(w.lower in _TOGETHER for w in trigger.clause.words)
        self._stands: dict[int, _Stand] = {}  # by id(slot)

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

    def of_two(self, one: Slot, other: Slot) -> list[str]:
        """Features of a pair."""
        a, b, name = one.entity, other.entity, self.trigger.sense.name
        p, q = self._stand(one), self._stand(other)
        kinds, ranks = f"{a.kind}|{b.kind}", f"{p.rank}|{q.rank}"
        found = [
            f"alike={self._alike(a, b)}:{kinds}",
            f"lands={_lands(a, b)}:{kinds}",
            f"owner={self.owner}:{q.hint}:{'ref.most=True' in other.hints}:{self.kind}",
            f"owner={self.owner}:{one.word is self.trigger.word}:{other.word is self.trigger.word}:{self.kind}",
            f"ranks={ranks}",
            f"ranks={ranks}:{self.kind}",
            f"ranks={ranks}:{name}",
            f"sides={p.side}|{q.side}:{name}",
            f"kinds={kinds}:{name}",
        ]
        if not other.hints and not one.hints:
            found.append(f"listed={self._listed(one, other)}")
        if self.kind == "governing_party_of" or b.kind in {Kind.COUNTRY, Kind.PLACE}:
            home, why = self._home(one)
            found += [
                f"places={any(s.entity.kind is Kind.PLACE for s in self.slots)}:{b.kind}:{q.hint}",
                f"home={why}:{home == b.country}:{q.hint}",
                f"level={self.level}:{b.kind}:{q.hint}",
                f"together={self.together}:{p.side}",
            ]
        return found

    def _alike(self, one: Entity, other: Entity) -> bool:
        known = self.at.cast.alike if self.at.cast is not None else {}
        key = (one.entity_id, other.entity_id)
        if key not in known:
            known[key] = alike(one, other)
        return known[key]

    def _stand(self, slot: Slot) -> _Stand:
        if (found := self._stands.get(id(slot))) is None:
            hint = next((h for h in slot.hints if h.startswith("ref=")), "named")
            found = self._stands[id(slot)] = _Stand(hint, self._rank(slot), self._side(slot))
        return found

    def _rank(self, slot: Slot) -> str:
        """How many of its kind stand nearer to the trigger."""
        if slot.hints:
            return slot.hints[0].removeprefix("ref=")
        place = self.at.place
        far = abs(place[id(slot.word)] - self.here)
        alike_kind = [s for s in self.slots if (s.entity.kind is slot.entity.kind) and s.key != slot.key]
        return str(min(len({s.key for s in alike_kind if abs(place[id(s.word)] - self.here) < far}), 3))

    def _side(self, slot: Slot) -> str:
        if slot.hints:
            return "guess"
        if slot.word is self.trigger.word:
            return "own"
        return "before" if self.at.place[id(slot.word)] < self.here else "behind"

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
