"""One document of the corpus: a YAML file with the marked text, its entities and its facts under their quotations.

In: seeds/gold/SPLIT/NAME.yaml, laid out as docs/annotation-guidelines.md says. Out: GoldSource: the GoldDocument that
scoring reads, and what checks and exports need besides.
Errors: GoldError names the file, the place in it, the cause and the remedy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from pipeline.gold.markup import Mark, MarkError, read_marks
from pipeline.gold.quotes import QuoteError, find_quote
from pipeline.gold.records import TABLES, GoldDocument, GoldError, parse_document

# What a row has when its author leaves it out.
_DEFAULTS: dict[str, dict[str, Any]] = {
    "seats": dict.fromkeys(("party", "seats", "total", "share", "chamber", "year")),
    "agreements": dict.fromkeys(("parties", "since", "until", "kind", "status")),
    "events": {"kind": None, "date": None, "planned": False, "participants": [], "place": None},
    "stances": dict.fromkeys(("from", "to", "polarity")),
    "roles": dict.fromkeys(("person", "role", "organisation")),
    "ties": dict.fromkeys(("a", "b", "kind")),
}
_FURTHER = {"modality", "attribution", "current", "basis", "optional", "alt"}
_DATES = ("date", "since", "until")
_TOP = {"style", "countries", "material", "document", "text", "entities", "facts", "absent"}


@dataclass(frozen=True, slots=True)
class GoldSource:
    """A document with its marks and its annotation as plain values, as NAME.json would hold them."""

    gold: GoldDocument
    marks: tuple[Mark, ...]
    data: dict[str, Any]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML 1.2's plain values: `NO` is Norway and `2005-04` a month, neither a bool nor a date."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", "n~"),
    ("int", r"-?(0|[1-9]\d*)", "-0123456789"),
    ("float", r"-?\d+\.\d+", "-0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^({_form})$"), list(_first))


def load_source(path: Path) -> GoldSource:
    """One file of the corpus.

    Raises:
        GoldError: no valid YAML, a wrong mark, a quotation the text lacks, an unknown entity, table or field.
    """
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: no valid YAML ({error}); mend the file") from error
    try:
        return _source(path, raw)
    except (GoldError, MarkError, QuoteError) as error:
        raise GoldError(f"{path}: {error}") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise GoldError(f"{path}: a field is missing or of a wrong type ({error!r}); see the guidelines") from error


def _source(path: Path, raw: dict[str, Any]) -> GoldSource:
    _only(raw, _TOP, "the file")
    text, marks = read_marks(raw["text"])
    entities = [{"id": key, **_only(e, _ENTITY, f"entity {key}")} for key, e in raw["entities"].items()]
    known = {entity["id"] for entity in entities}
    for mark in marks:
        if mark.entity_id and mark.entity_id not in known:
            raise GoldError(f"[{text[mark.start : mark.end]}|{mark.entity_id}] names an unknown entity; list it")
    data: dict[str, Any] = {
        "document": {"title": None, "author": None, "published": None, **(raw.get("document") or {})},
        "entities": entities,
        "mentions": [_mention(text, mark) for mark in marks if mark.entity_id],
        **{table: [row for t, row in _rows(raw.get("facts"), "facts", text) if t == table] for table in TABLES},
        "absent": [{"table": t, **row} for t, row in _rows(raw.get("absent"), "absent", text)],
    }
    gold = replace(
        parse_document(path, text, data),
        style=raw["style"],
        countries=tuple(raw["countries"]),
        material=raw["material"],
    )
    return GoldSource(gold, tuple(marks), data)


_ENTITY = {"kind", "name", "country", "held_out", "optional"}


def _mention(text: str, mark: Mark) -> dict[str, Any]:
    row = {"start": mark.start, "end": mark.end, "text": text[mark.start : mark.end], "entity": mark.entity_id}
    return {**row, "optional": True} if mark.optional else row


def _rows(groups: list[dict[str, Any]] | None, part: str, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Table and row for each fact under each quotation; a table holds one row or a list of them."""
    for n, group in enumerate(groups or [], 1):
        place = f"{part} {n}"
        _only(group, {"quote", *TABLES, *(("why",) if part == "absent" else ())}, place)
        try:
            evidence = find_quote(text, group["quote"])
        except QuoteError as error:
            raise GoldError(f"{place}: {error}") from error
        why = {"why": group["why"]} if part == "absent" else {}
        for table in TABLES:
            rows = group.get(table) or []
            for row in rows if isinstance(rows, list) else [rows]:
                _only(row, {*_DEFAULTS[table], *_FURTHER}, f"{place}, {table}")
                defaults = _DEFAULTS[table] if part == "facts" else {}
                yield table, {**defaults, **_dates(row), "evidence": evidence, **why}


def _dates(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its dates as strings: YAML reads a year as a number."""
    strings = {field: _strings(row[field]) for field in _DATES if row.get(field) is not None}
    alt = {f: _strings(v) if f in _DATES else v for f, v in (row.get("alt") or {}).items()}
    return {**row, **strings, **({"alt": alt} if alt else {})}


def _strings(value: Any) -> Any:
    if isinstance(value, list):
        return [_strings(v) for v in value]
    return value if value is None else str(value)


def _only(given: dict[str, Any], allowed: set[str], place: str) -> dict[str, Any]:
    if unknown := set(given) - allowed:
        raise GoldError(f"{place}: unknown field {min(unknown)!r}; use {', '.join(sorted(allowed))}")
    return given
