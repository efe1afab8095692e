"""Whether a found row is a gold fact.

In: a GoldRow and a FoundRow whose entities carry gold ids. Out: yes or no.
Main: the content that makes the fact; what the gold leaves null binds nobody. Strict: also kind, status, chamber,
wording of a role, half of the participants, and null where the gold is null. `alt` values are equally right, each
field on its own.
Left out on purpose, also in strict, because the scoring rules do not name them: attribution, current, a place, an
`until` or a share that the gold states.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rapidfuzz import fuzz

from pipeline.evaluate.rows import FoundRow
from pipeline.gold import when
from pipeline.gold.records import GoldRow
from pipeline.model import SYMMETRIC_TIES, Modality

Same = Callable[[Any, Any], bool]

# Event kinds that annotators and texts do not keep apart; other kinds are strict's concern.
FAMILIES = [
    {"meeting", "visit", "forum", "negotiation", "congress"},
    {"signing", "termination"},
    {"founding", "dissolution", "merger", "renaming", "split", "ban", "status_loss"},
    {"election", "boycott"},
    {"appointment", "resignation", "expulsion"},
    {"conflict"},
    {"statement", "invitation", "reform"},
]
_FAMILY = {kind: family for family in FAMILIES for kind in family}


def agrees(gold: GoldRow, row: FoundRow, *, strict: bool = False) -> bool:
    """Whether the row is this fact, denied where the gold is denied and only there."""
    if not same_content(gold, row, strict=strict):
        return False
    return row.denied in {modality == Modality.DENIED for modality in gold.modalities}


def same_content(gold: GoldRow, row: FoundRow, *, strict: bool = False) -> bool:
    """As `agrees`, whatever the modality."""
    return gold.table == row.table and _TABLES[gold.table](gold, row.values, strict)


def same_year(gold: str, found: str) -> bool:
    """Both begin in the same year."""
    return when.first_year(gold) == when.first_year(found)


def same_wording(gold: str, found: str) -> bool:
    """Role names that differ by an ending only ("Vorsitzende", "Vorsitzender")."""
    return fuzz.ratio(gold.casefold(), found.casefold()) >= 80


def same_family(gold: str, found: str) -> bool:
    """Event kinds of one family; a gold `other` agrees with any."""
    return gold in {"other", found} or found in _FAMILY.get(gold, set())


def same_kind(gold: str, found: str) -> bool:
    return gold in {"other", found}


def _equal(gold: Any, found: Any) -> bool:
    return bool(gold == found)


def _equal_text(gold: str, found: str) -> bool:
    return gold.casefold() == found.casefold()


def _one_of(gold: GoldRow, found: dict[str, Any], field: str, same: Same = _equal) -> bool:
    """The value is one of those that the gold allows, null included."""
    value = found[field]
    return any(
        right is None if value is None else right is not None and same(right, value) for right in gold.allowed(field)
    )


def _stated(gold: GoldRow, found: dict[str, Any], field: str, strict: bool, same: Same = _equal) -> bool:
    """As `_one_of` where the gold states the value; a gold null binds in strict only."""
    return (gold.values.get(field) is None and not strict) or _one_of(gold, found, field, same)


def _null_kept(gold: GoldRow, found: dict[str, Any], field: str, same: Same = _equal) -> bool:
    """A gold null is null, or an `alt`; what the gold states is not compared."""
    return gold.values.get(field) is not None or _one_of(gold, found, field, same)


def _seats(gold: GoldRow, found: dict[str, Any], strict: bool) -> bool:
    if not _one_of(gold, found, "party"):
        return False
    if not all(_stated(gold, found, field, strict) for field in ("seats", "total", "year")):
        return False
    return not strict or (_one_of(gold, found, "chamber", _equal_text) and _share_kept(gold, found))


def _share_kept(gold: GoldRow, found: dict[str, Any]) -> bool:
    # The tables carry a share that follows from seats and total; annotators leave it null.
    share, seats, total = found["share"], found["seats"], found["total"]
    if share is not None and seats is not None and total and abs(share - 100 * seats / total) < 0.1:
        return True
    return _null_kept(gold, found, "share")


def _agreements(gold: GoldRow, found: dict[str, Any], strict: bool) -> bool:
    if not _one_of(gold, found, "parties", lambda right, pair: set(right) == set(pair)):
        return False
    if not _stated(gold, found, "since", strict, same_year):
        return False
    if not strict:
        return True
    return (
        _one_of(gold, found, "kind", same_kind)
        and _one_of(gold, found, "status")
        and _null_kept(gold, found, "until", same_year)
    )


def _events(gold: GoldRow, found: dict[str, Any], strict: bool) -> bool:
    if not (_one_of(gold, found, "kind", same_family) and _stated(gold, found, "date", strict, when.agree)):
        return False
    if not any(_enough(set(right), set(found["participants"]), strict) for right in gold.allowed("participants")):
        return False
    return not strict or (_one_of(gold, found, "kind", same_kind) and _null_kept(gold, found, "place", _equal_text))


def _enough(gold: set[str], found: set[str], strict: bool) -> bool:
    """At least one participant, half of them in strict; where the gold names none, none is asked for."""
    common = len(gold & found)
    return not gold or (common >= 1 and (not strict or 2 * common >= len(gold)))


def _stances(gold: GoldRow, found: dict[str, Any], strict: bool) -> bool:
    return all(_one_of(gold, found, field) for field in ("from", "to", "polarity"))


def _roles(gold: GoldRow, found: dict[str, Any], strict: bool) -> bool:
    if not (_one_of(gold, found, "person") and _stated(gold, found, "organisation", strict)):
        return False
    return not strict or _one_of(gold, found, "role", same_wording)


def _ties(gold: GoldRow, found: dict[str, Any], strict: bool) -> bool:
    if not _one_of(gold, found, "kind"):
        return False
    swapped = {**found, "a": found["b"], "b": found["a"]}
    orders = (found, swapped) if found["kind"] in SYMMETRIC_TIES else (found,)
    return any(_one_of(gold, order, "a") and _one_of(gold, order, "b") for order in orders)


_TABLES: dict[str, Callable[[GoldRow, dict[str, Any], bool], bool]] = {
    "seats": _seats,
    "agreements": _agreements,
    "events": _events,
    "stances": _stances,
    "roles": _roles,
    "ties": _ties,
}
