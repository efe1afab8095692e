"""What a trigger may claim of those around it: candidates with what the classifier sees of them.

In: a setting and the rules' facts of the scene. Out: Claims: a trigger, who would fill its arguments, features.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.facts.figures import is_date
from pipeline.facts.numbers import number
from pipeline.facts.taught.bearing import Bearing
from pipeline.facts.taught.context import is_negation
from pipeline.facts.taught.kinship import Kinship
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import Slot
from pipeline.facts.taught.view import ALIKE, View, guesses, strength
from pipeline.facts.triggers import verbs_of
from pipeline.facts.vocabulary import Trigger
from pipeline.model import Fact, Kind
from pipeline.seeds import load_frame

_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_ALL = frozenset({*_GROUPS, Kind.PERSON, Kind.COUNTRY, Kind.PLACE})
_LANDS = frozenset({Kind.COUNTRY, Kind.PLACE})
# table -> argument -> kinds that may fill it
ARGUMENTS: dict[str, dict[str, frozenset[Kind]]] = {
    "stances": {"from": _ALL, "target": _ALL},
    "ties": {"a": _GROUPS | {Kind.PERSON}, "b": _GROUPS | {Kind.COUNTRY, Kind.PLACE}},
    "agreements": {"a": _GROUPS | {Kind.COUNTRY}, "b": _GROUPS | {Kind.COUNTRY}},
    "roles": {"person": frozenset({Kind.PERSON}), "organisation": _ALL - {Kind.PERSON}},
    "events": {"participants": _ALL},
}
# A word of one table may tell a fact of another: "koalieren" that both govern, "Vertrag" that it was signed.
_SOURCES = {
    "stances": ("stances",),
    "ties": ("ties", "agreements", "events", "roles"),
    "agreements": ("agreements", "ties"),
    "roles": ("roles",),
    "events": ("events", "agreements", "ties", "seats"),
}
# What is said of seats that an election gave: "kam auf 12", "zog mit 12 ein", "12 entfielen auf"
_ELECTING = frozenset({"unit", "win", "reach", "enter", "allot"})


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One candidate. `fillers`: in order of the table's arguments. `fit`: how well they stand where the class wants."""

    trigger: Trigger
    fillers: tuple[Slot, ...]
    features: list[str]
    fit: int = 0


Couple = tuple[Slot, Slot]


def claims_of(at: Setting, table: str, ruled: Sequence[Fact]) -> Iterator[Claim]:
    """All candidates of one table in a scene."""
    wanted = ARGUMENTS[table]
    triggers = [
        t
        for source in _SOURCES[table]
        for t in at.triggers(source)
        if _speaks(t, table) and _sounds(at, t) and not (source == "seats" and _counts_nothing(at, t))
    ]
    if not triggers:
        return
    around: dict[int, tuple[list[Slot], list[Couple]]] = {}  # by id(clause)
    for trigger in triggers:
        if id(trigger.clause) not in around:
            everyone = [*at.slots, *guesses(at, trigger.clause, table)]
            around[id(trigger.clause)] = everyone, list(_couples(table, everyone))
        everyone, couples = around[id(trigger.clause)]
        if len(wanted) > 1:
            yield from _of_two(at, trigger, triggers, table, couples, ruled) if couples else ()
            continue
        ((argument, kinds),) = wanted.items()
        view = View(at, trigger, triggers, table)
        for slot in everyone:
            if slot.entity.kind in kinds:
                filler = view.filler(argument, slot)
                yield Claim(trigger, (slot,), view.of_one(filler), filler.suits)


def _of_two(
    at: Setting,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    table: str,
    couples: Sequence[Couple],
    ruled: Sequence[Fact],
) -> Iterator[Claim]:
    first, second = ARGUMENTS[table]
    view = View(at, trigger, triggers, table)
    beside = _beside(view, table)
    for a, b in couples:
        if not all(more.fits(a, b) for more in beside):
            continue
        one, other = view.filler(first, a), view.filler(second, b)
        if table in ALIKE:
            turned = view.filler(first, b), view.filler(second, a)
            if strength(*turned) > strength(one, other):
                one, other = turned
        features = view.of_two(one, other, ruled)
        for more in beside:
            features += more.of_two(one.slot, other.slot)
        yield Claim(trigger, (one.slot, other.slot), features, strength(one, other))


def _beside(view: View, table: str) -> list[Kinship | Bearing]:
    """What is asked of two for this table alone."""
    match table:
        case "ties":
            return [Kinship(view.at, view.trigger)]
        case "stances":
            return [Bearing(view.fitting)]
    return []


def _couples(table: str, everyone: Sequence[Slot]) -> Iterator[Couple]:
    """Those who may stand in a fact together, in each order that the table tells apart."""
    if len(ARGUMENTS[table]) == 1:
        return
    first, second = ARGUMENTS[table].values()
    ones = [one for one in everyone if one.entity.kind in first and not _is_state(one)]
    others = [other for other in everyone if other.entity.kind in second]
    at = {id(slot): n for n, slot in enumerate(everyone)}
    for one in ones:
        for other in others:
            before = table in ALIKE and at[id(other)] < at[id(one)]
            if one.key != other.key and not before and _fits(table, one, other):
                yield one, other


def _fits(table: str, one: Slot, other: Slot) -> bool:
    if _is_couple(one) != _is_couple(other):
        return False
    together = (_is_member(one) and _is_member(other)) or _is_couple(one) or _are_both(one, other)
    if one.hints and other.hints and not together and not _is_state(other):
        return False
    if _is_state(other):
        return table in {"roles", "ties"} and one.entity.country in {None, other.entity.country}
    return not (table == "ties" and one.entity.kind is Kind.PERSON and other.entity.kind in _LANDS)


def _speaks(trigger: Trigger, table: str) -> bool:
    sense = trigger.sense
    if table == sense.table == "roles":
        # What makes a role past or deputy is no role itself.
        return "rank" in sense.values or sense.values.get("role", "Mitglied") != "Mitglied"
    if sense.table == table:
        return bool(set(ARGUMENTS[table]) & set(sense.slots))
    match table, sense.table:
        case "agreements", "ties":
            return sense.values.get("kind") in {"governing_party_of", "member_of", "part_of"}
        case "ties", "agreements":
            return sense.values.get("kind") in {"coalition", "other"}
        case "ties", "events":
            return sense.values.get("kind") in {"founding", "merger", "renaming", "expulsion", "resignation", "split"}
        case ("ties", "roles") | ("events", "agreements"):
            return True
        case "events", "ties":
            return sense.values.get("kind") in {"successor_of", "governing_party_of"}
        case "events", "seats":
            return sense.values.get("kind") in _ELECTING
    return False


def _sounds(at: Setting, trigger: Trigger) -> bool:
    """ "nannte X eine Gefahr": "nennen" blames by what stands beside it; of a quotation the classifier judges.

    "zeigt kein Interesse" ignores, "zeigt mehr Interesse" does not: such a class needs a negation near it.
    "Gefahr" blames whom somebody calls one.
    """
    if trigger.sense.only_negated and not _near_negation(trigger):
        return False
    if trigger.sense.with_verbs and not trigger.word.quoted and not verbs_of(trigger.clause) & trigger.sense.with_verbs:
        return False
    wanted = trigger.sense.toned
    return not wanted or at.tone(trigger) in {wanted, "both", "quoted"}


def _counts_nothing(at: Setting, trigger: Trigger) -> bool:
    """ "kam auf Besuch": these verbs speak of seats beside a number alone."""
    if trigger.sense.values.get("kind") in {"unit", "win"}:
        return False
    words = (w for w in trigger.clause.words if not w.is_name)
    return not any(number(w.text) is not None and not is_date(at.scene, w) for w in words)


def _near_negation(trigger: Trigger) -> bool:
    clauses = [c for c in (trigger.clause, trigger.clause.parent) if c is not None]
    return any(is_negation(w) or w.lower in _negators() for c in clauses for w in c.words)


@cache
def _negators() -> frozenset[str]:
    cues = load_frame("qualifiers")
    return frozenset([*cues["negation"], *cues["without"], *cues["hardly"]])


def _is_couple(slot: Slot) -> bool:
    return "ref=couple" in slot.hints


def _is_member(slot: Slot) -> bool:
    return "ref=member" in slot.hints


def _are_both(one: Slot, other: Slot) -> bool:
    """ "zwischen beiden Parteien": one word means the two of them."""
    return one.is_of_two and other.is_of_two and one.word is other.word


def _is_state(slot: Slot) -> bool:
    return "ref=state" in slot.hints or "ref=home" in slot.hints
