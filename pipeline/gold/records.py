"""Annotated documents as records.

In: a text and its annotation as plain values. Out: GoldDocument, checked: offsets, entity ids, tables, dates.
Left out on purpose: files (`load`, `source`) and what rows mean (`evaluate`).
Errors: GoldError names the cause and the remedy; the file is the caller's to add.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.gold import when
from pipeline.model import Kind, Modality

TABLES = ("seats", "agreements", "events", "stances", "roles", "ties")
# The fields of each table that hold entity ids.
ENTITY_FIELDS = {
    "seats": ("party",),
    "agreements": ("parties",),
    "events": ("participants",),
    "stances": ("from", "to"),
    "roles": ("person", "organisation"),
    "ties": ("a", "b"),
}
DATE_FIELDS = ("date", "since", "until")


class GoldError(ValueError):
    """An annotated document cannot be used; the message names file, cause and remedy."""


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """`held_out`: invented, and to stay out of the registry."""

    entity_id: str
    kind: str
    country: str | None
    name: str = ""
    held_out: bool = False


@dataclass(frozen=True, slots=True)
class GoldMention:
    start: int
    end: int
    entity_id: str
    kind: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One annotated fact: `values` as written, `alt` the values judged equally right (always lists)."""

    table: str
    values: dict[str, Any]
    alt: dict[str, list[Any]]
    optional: bool
    evidence: str

    def allowed(self, field: str) -> list[Any]:
        """The value that was written, first, then those judged equally right."""
        return [self.values.get(field), *self.alt.get(field, [])]

    @property
    def modality(self) -> str:
        """How the fact holds: as stated, else as its status or `planned` says, else asserted."""
        return self.values.get("modality") or _modality(self.values.get("status"), self.values.get("planned"))

    @property
    def modalities(self) -> set[str]:
        """How the fact may hold: `modality`, and what other values judged right would say."""
        status, planned = self.allowed("status"), self.allowed("planned")
        by_rule = [_modality(s, p) for s in status for p in planned]
        return {self.modality, *by_rule[1:], *self.alt.get("modality", [])}

    @property
    def left_out(self) -> bool:
        """Hypotheses, polls and projections are no facts to be found."""
        return self.values.get("modality") == Modality.HYPOTHETICAL or self.poll

    @property
    def poll(self) -> bool:
        return self.values.get("basis") in {"poll", "projection"}


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """`style`, `countries`, `material`: what the corpus says of its own documents; empty for those from elsewhere."""

    name: str
    path: Path
    text: str
    entities: dict[str, GoldEntity]
    mentions: tuple[GoldMention, ...]
    facts: tuple[GoldRow, ...]
    absent: tuple[GoldRow, ...]
    style: str = ""
    countries: tuple[str, ...] = ()
    material: str = ""


def parse_document(path: Path, text: str, data: dict[str, Any]) -> GoldDocument:
    """The annotation `data` of `text`, checked.

    Raises:
        GoldError: an offset, an entity, a table or a date is wrong; the message leaves the file to the caller.
    """
    entities = {e["id"]: _entity(e) for e in data["entities"]}
    optional = {e["id"] for e in data["entities"] if e.get("optional")}
    facts = tuple(_row(table, row, entities) for table in TABLES for row in data.get(table, []))
    absent = tuple(_row(row["table"], row, entities) for row in data.get("absent", []))
    mentions = tuple(_mention(m, text, entities, optional) for m in data["mentions"])
    return GoldDocument(path.stem, path, text, entities, mentions, facts, absent)


def _entity(raw: dict[str, Any]) -> GoldEntity:
    kind: str = raw["kind"]
    if kind not in set(Kind):
        raise GoldError(f"entity {raw['id']} is of unknown kind {kind!r}; use one of {', '.join(Kind)}")
    return GoldEntity(raw["id"], kind, raw.get("country"), raw.get("name") or "", bool(raw.get("held_out")))


def _mention(raw: dict[str, Any], text: str, entities: dict[str, GoldEntity], optional: set[str]) -> GoldMention:
    start, end, entity_id = raw["start"], raw["end"], raw["entity"]
    if text[start:end] != raw["text"]:
        raise GoldError(f"mention {start}-{end} reads {text[start:end]!r}, not {raw['text']!r}; mend its offsets")
    if entity_id not in entities:
        raise GoldError(f"mention {start}-{end} names the unknown entity {entity_id!r}; add it to `entities`")
    return GoldMention(
        start, end, entity_id, entities[entity_id].kind, bool(raw.get("optional")) or entity_id in optional
    )


def _row(table: str, raw: dict[str, Any], entities: dict[str, GoldEntity]) -> GoldRow:
    if table not in TABLES:
        raise GoldError(f"unknown table {table!r}; use one of {', '.join(TABLES)}")
    alt = {field: value if isinstance(value, list) else [value] for field, value in raw.get("alt", {}).items()}
    values = {k: v for k, v in raw.items() if k not in {"table", "alt", "optional", "evidence", "why"}}
    row = GoldRow(table, values, alt, bool(raw.get("optional")), raw.get("evidence") or "")
    for field in ENTITY_FIELDS[table]:
        for value in row.allowed(field):
            _check_entities(table, field, value, entities)
    for field in DATE_FIELDS:
        for value in row.allowed(field):
            _check_date(table, field, value)
    return row


def _check_entities(table: str, field: str, value: Any, entities: dict[str, GoldEntity]) -> None:
    unknown = {i for i in (value if isinstance(value, list) else [value]) if i is not None} - set(entities)
    if unknown:
        raise GoldError(f"{table}: {field} names the unknown entity {min(unknown)!r}; add it to `entities`")


def _check_date(table: str, field: str, value: str | None) -> None:
    try:
        when.stretch(value) if value is not None else None
    except ValueError as error:
        raise GoldError(f"{table}: {field} cannot be read ({error}); write EDTF, YYYY-H1/H2 or YYYY-Q1..Q4") from error


def _modality(status: str | None, planned: bool | None) -> str:
    if status in {Modality.PLANNED, Modality.PROPOSED, Modality.DENIED}:
        return status
    return Modality.PLANNED if planned else Modality.ASSERTED
