"""What may stand in the fields of an annotated row.

In: a GoldRow and the kinds of the document's entities. Out: faults as (code, message).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.gold import when
from pipeline.gold.records import ENTITY_FIELDS, GoldRow
from pipeline.model import (
    AGREEMENT_KINDS,
    AGREEMENT_STATUS,
    EVENT_KINDS,
    POLARITIES,
    SEAT_BASES,
    TIE_KINDS,
    Modality,
)

Finding = tuple[str, str]

_ENUMERATIONS: dict[tuple[str, str], frozenset[str]] = {
    ("agreements", "kind"): AGREEMENT_KINDS,
    ("agreements", "status"): AGREEMENT_STATUS,
    ("events", "kind"): EVENT_KINDS,
    ("stances", "polarity"): POLARITIES,
    ("ties", "kind"): TIE_KINDS,
    ("seats", "basis"): SEAT_BASES,
}
_REQUIRED = {
    "seats": ("party",),
    "agreements": ("parties", "kind", "status"),
    "events": ("kind",),
    "stances": ("from", "to", "polarity"),
    "roles": ("person", "role"),
    "ties": ("a", "b", "kind"),
}
_GROUPS = frozenset({"party", "movement", "organisation"})
_KINDS = {
    ("seats", "party"): _GROUPS,
    ("agreements", "parties"): _GROUPS | {"country", "person"},
    ("roles", "person"): frozenset({"person"}),
    ("roles", "organisation"): _GROUPS | {"country", "place", "event"},
}
_PAIRS = {"stances": ("from", "to"), "ties": ("a", "b")}
_LATER = {Modality.PLANNED, Modality.PROPOSED, Modality.DENIED}
_YEARS = range(1800, 2101)


def value_faults(row: GoldRow, kinds: Mapping[str, str], *, absent: bool = False) -> Iterator[Finding]:
    """Every value that the schema does not allow. An absent row may leave out what is no part of the trap."""
    yield from _enumerations(row)
    yield from _entities(row, kinds, absent)
    yield from _modality(row)
    if row.table == "seats":
        yield from _figures(row, absent)
    yield from _order(row)


def _enumerations(row: GoldRow) -> Iterator[Finding]:
    for (table, field), allowed in _ENUMERATIONS.items():
        if table == row.table:
            for value in row.allowed(field):
                if value is not None and value not in allowed:
                    yield "enumeration", f"{field} {value!r} is unknown; use one of {', '.join(sorted(allowed))}"
    for value in row.allowed("modality"):
        if value is not None and value not in set(Modality):
            yield "enumeration", f"modality {value!r} is unknown; use one of {', '.join(Modality)}"


def _entities(row: GoldRow, kinds: Mapping[str, str], absent: bool) -> Iterator[Finding]:
    given = {field for field, value in row.values.items() if value is not None}
    for field in _REQUIRED[row.table]:
        if field not in given and not absent:
            yield "value", f"{field} is missing; state it"
    for field in ENTITY_FIELDS[row.table]:
        allowed = _KINDS.get((row.table, field))
        for entity_id in _flat(row.values.get(field)):
            if allowed and kinds[entity_id] not in allowed:
                yield "value", f"{field} {entity_id} is a {kinds[entity_id]}; use one of {', '.join(sorted(allowed))}"
    for value in row.allowed("place"):
        if value in kinds:
            yield "value", f"place {value} is an identifier; write the name as the text has it"
    if row.table == "agreements" and row.values.get("parties") and len(set(row.values.get("parties") or ())) != 2:
        yield "value", "parties must be two; write one row for each pair"
    one, other = _PAIRS.get(row.table, (None, None))
    if one and other and row.values.get(one) is not None and row.values.get(one) == row.values.get(other):
        yield "value", f"{one} and {other} are the same; a fact is about two"


def _modality(row: GoldRow) -> Iterator[Finding]:
    status, modality = row.values.get("status"), row.values.get("modality")
    if row.table == "agreements" and modality in _LATER and status != modality:
        yield "contradiction", f"modality {modality} beside status {status}; make them the same"
    if status in _LATER and modality not in {None, status}:
        yield "contradiction", f"status {status} beside modality {modality}; make them the same"
    if row.values.get("planned") and modality not in {None, Modality.PLANNED, Modality.PROPOSED}:
        yield "contradiction", f"planned beside modality {modality}; keep one"
    if row.values.get("planned") is False and modality in {Modality.PLANNED, Modality.PROPOSED}:
        yield "contradiction", f"modality {modality} but planned is false; write planned: true"


def _figures(row: GoldRow, absent: bool) -> Iterator[Finding]:
    seats, total, share, year = (row.values.get(f) for f in ("seats", "total", "share", "year"))
    for field in ("seats", "total", "year"):
        for value in row.allowed(field):
            if value is not None and (not isinstance(value, int) or value < 0):
                yield "value", f"{field} {value!r} is no whole number of at least 0"
    if isinstance(seats, int) and isinstance(total, int) and seats > total and not absent:
        yield "value", f"{seats} seats of {total}; correct one"
    if share is not None and not 0 <= share <= 100:
        yield "value", f"share {share} is no percentage"
    if isinstance(year, int) and year not in _YEARS:
        yield "value", f"year {year} is out of range"
    if not absent and seats is None and share is None:
        yield "value", "neither seats nor share; a seat row states one of them"


def _order(row: GoldRow) -> Iterator[Finding]:
    spans = [(f, v) for f in ("since", "until") for v in row.allowed(f) if v and "/" in v]
    for field, value in spans:
        yield "value", f"{field} {value} is a span; name the month or the year, with the days in alt"
    since, until = row.values.get("since"), row.values.get("until")
    if since and until and not spans:
        begin, end = when.stretch(since)[0], when.stretch(until)[1]
        if begin and end and end < begin:
            yield "value", f"until {until} lies before since {since}"


def _flat(value: Any) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if v is not None]
