"""Rows of one document that cannot stand beside each other.

In: its facts and absent rows. Out: pairs with a code: `duplicate`, `contradiction`, or `absent` (a fact that is also
listed as what must not be found).
Optional rows are readings that may differ, so they contradict nobody; an absent row must differ from them, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice, product
from typing import Any

from pipeline.evaluate.absent import is_absent
from pipeline.evaluate.rows import FoundRow
from pipeline.gold.records import GoldRow
from pipeline.model import SYMMETRIC_TIES, Modality

_MOST_READINGS = 500  # of one row; alternatives multiply

# Values that make a fact, without what may contradict.
_CORE = {
    "seats": ("party", "total", "year", "chamber", "basis"),
    "agreements": ("parties", "since", "kind"),
    "events": ("kind", "date", "participants"),
    "stances": ("from", "to"),
    "roles": ("person", "role", "organisation"),
    "ties": ("a", "b"),
}
_OPPOSITE = ({"supportive", "critical"}, {"contact", "no_contact"}, {"supportive", "ignoring"})


def collisions(facts: Sequence[GoldRow], absent: Sequence[GoldRow]) -> Iterator[tuple[str, GoldRow, GoldRow]]:
    """Every pair that collides."""
    for one, other in combinations(facts, 2):
        if one.table == other.table and _core(one) == _core(other):
            if _rest(one) == _rest(other):
                yield "duplicate", one, other
            elif not (one.optional or other.optional) and _exclude(one, other):
                yield "contradiction", one, other
    for trap, fact in product(absent, facts):
        if trap.table == fact.table and any(is_absent(trap, row) for row in _readings(fact)):
            yield "absent", trap, fact


def _core(row: GoldRow) -> tuple[Any, ...]:
    values = [_order(row.values.get(field)) for field in _CORE[row.table]]
    if row.table == "ties" and row.values.get("kind") in SYMMETRIC_TIES:
        values = sorted(values)
    return tuple(values)


def _rest(row: GoldRow) -> tuple[Any, ...]:
    fields = ("seats", "share", "until", "status", "planned", "place", "polarity", "modality", "current")
    kind = row.values.get("kind") if row.table == "ties" else None
    return (kind, *(row.values.get(field) for field in fields))


def _order(value: Any) -> Any:
    return tuple(sorted(value)) if isinstance(value, list) else value


def _exclude(one: GoldRow, other: GoldRow) -> bool:
    a, b = one.values, other.values
    if (one.modalities == {Modality.DENIED}) != (other.modalities == {Modality.DENIED}):
        return True
    match one.table:
        case "seats":
            # Without a year the two may be of two elections.
            return a["year"] is not None and a["seats"] != b["seats"] and None not in (a["seats"], b["seats"])
        case "stances":
            return {a["polarity"], b["polarity"]} in _OPPOSITE
        case "ties":
            return {a["kind"], b["kind"]} in _OPPOSITE
    return False


def _readings(fact: GoldRow) -> Iterator[FoundRow]:
    """The fact with each combination of the values judged right."""
    fields = list(fact.alt)
    for values in islice(product(*(fact.allowed(field) for field in fields)), _MOST_READINGS):
        given = {**fact.values, **dict(zip(fields, values, strict=True))}
        modality = given.pop("modality", None) or min(fact.modalities, key=_denied_last)
        yield FoundRow(fact.table, {"basis": "result", "current": True, **given}, modality, fact.evidence, "gold")


def _denied_last(modality: str) -> bool:
    return modality == Modality.DENIED
