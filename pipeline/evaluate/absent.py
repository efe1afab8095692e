"""Rows that must not be found: the poll as seats, the denied treaty as signed, the rumour, the gain.

In: an absent GoldRow and a FoundRow whose entities carry gold ids. Out: whether the row is the trap. A row is the
trap when it has every value that the absent row gives: kinds, statuses and figures exactly, dates by their days,
agreements by the year of `since`, participants all there (further ones do not help). A null of the absent row is not
a value. What is denied is no hit where the absent row would be asserted, and the reverse. A place decides only where
both name one, because the tables rarely do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pipeline.evaluate.agree import same_kind, same_wording, same_year
from pipeline.evaluate.rows import FoundRow
from pipeline.gold import when
from pipeline.gold.records import GoldRow
from pipeline.model import SYMMETRIC_TIES, Modality

_SHARE_STEP = 0.05  # texts print shares with one decimal


def is_absent(absent: GoldRow, row: FoundRow) -> bool:
    """Whether the row is what must not be found."""
    if row.table != absent.table or row.denied not in {m == Modality.DENIED for m in absent.modalities}:
        return False
    found = {**row.values, "modality": row.modality}
    if row.table == "ties" and found["kind"] in SYMMETRIC_TIES:
        swapped = {**found, "a": found["b"], "b": found["a"]}
        return _has_all(absent, found) or _has_all(absent, swapped)
    return _has_all(absent, found)


def _has_all(absent: GoldRow, found: dict[str, Any]) -> bool:
    return all(
        any(_has(field, value, found.get(field)) for value in absent.allowed(field) if value is not None)
        for field, given in absent.values.items()
        if given is not None
    )


def _has(field: str, given: Any, found: Any) -> bool:
    if found is None:
        return field == "place"
    return _COMPARE.get(field, lambda a, b: bool(a == b))(given, found)


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "parties": lambda given, found: set(given) == set(found),
    "participants": lambda given, found: set(given) <= set(found),
    "since": same_year,
    "until": same_year,
    "date": when.agree,
    "kind": same_kind,
    "role": same_wording,
    "share": lambda given, found: abs(given - found) < _SHARE_STEP,
    "place": lambda given, found: given.casefold() == found.casefold(),
    "chamber": lambda given, found: given.casefold() == found.casefold(),
}
