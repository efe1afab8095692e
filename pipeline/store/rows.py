"""Everything of a run as rows of the contract's tables.

In: readings, what `identity` made of them, problems. Out: name -> DataFrame with the columns of `tables.TABLES`.
Rows stand in a fixed order, so that equal readings give equal tables. Arrow types throughout: whole numbers stay whole
beside unknown ones, a day stays a day.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

import pandas as pd
import pyarrow as pa

from pipeline.dates.bounds import bounds
from pipeline.identity import Claim, Joined, Stated
from pipeline.identity.entities import COREFERENCE
from pipeline.model import Document, Entity, Fact, Problem, Reading, Seats
from pipeline.store.tables import FACT_TABLES, KEYS, TABLES

Row = dict[str, Any]
Looks = Mapping[str, tuple[str, str | None, str | None]]
"""entity_id -> (chart label, colour on light, colour on dark)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the tables are made of. `groups`, `supersedes`: by document_id. `run`: the row of runs without counts."""

    readings: Sequence[Reading]
    joined: Joined
    claims: Sequence[Claim]
    problems: Sequence[Problem]
    groups: Mapping[str, str]
    supersedes: Mapping[str, str]
    looks: Looks
    chambers: Sequence[Row]
    run: Row


def tables_of(material: Material) -> dict[str, pd.DataFrame]:
    """One DataFrame per table of the contract."""
    texts = {reading.document.document_id: reading.document.text for reading in material.readings}
    redirect = material.joined.redirect
    rows: dict[str, Iterable[Row]] = {
        "documents": (_document(r.document, material) for r in material.readings),
        "sentences": (row for r in material.readings for row in _sentences(r)),
        "entities": (_entity(e, material.looks) for e in material.joined.entities.values()),
        "same_as": map(asdict, material.joined.same_as),
        "mentions": (m for r in material.readings for m in _mentions(r, redirect, material.joined.entities)),
        "evidence": (e for stated in material.joined.facts for e in _evidence(stated, texts)),
        "claims": map(asdict, material.claims),
        "chambers": material.chambers,
        "problems": map(asdict, material.problems),
        **{
            table: [_fact(s, texts) for s in material.joined.facts if s.table == table]
            for table in FACT_TABLES
        },
    }  # fmt: skip
    frames = {name: _frame(name, rows[name]) for name in rows}
    counts = json.dumps({name: len(frame) for name, frame in sorted(frames.items())})
    return frames | {"runs": _frame("runs", [{**material.run, "counts": counts}])}


def _frame(name: str, rows: Iterable[Row]) -> pd.DataFrame:
    schema = TABLES[name]
    order = KEYS.get(name, schema.names)
    ordered = sorted(rows, key=lambda row: [(row.get(column) is not None, row.get(column) or 0) for column in order])
    frame: pd.DataFrame = pa.Table.from_pylist(ordered, schema=schema).to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def _document(document: Document, material: Material) -> Row:
    key = document.document_id
    return {
        **asdict(document),
        "source_kind": document.source_kind.value,
        "supersedes": material.supersedes.get(key),
        "duplicate_group": material.groups[key],
    }


def _entity(entity: Entity, looks: Looks) -> Row:
    short, light, dark = looks.get(entity.entity_id, (None, None, None))
    return {
        **asdict(entity),
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "short": short,
        "colour_light": light,
        "colour_dark": dark,
    }


def _sentences(reading: Reading) -> Iterator[Row]:
    for sentence in reading.sentences:
        yield {"document_id": reading.document.document_id, **asdict(sentence)}


def _mentions(reading: Reading, redirect: Mapping[str, str], entities: Mapping[str, Entity]) -> Iterator[Row]:
    # A description that was resolved may cover a name; the name is what stands there.
    spans = {(m.start, m.end): m for m in sorted(reading.mentions, key=lambda m: m.via != COREFERENCE)}
    for mention in spans.values():
        entity_id = redirect.get(mention.entity.entity_id, mention.entity.entity_id)
        yield {
            "document_id": reading.document.document_id,
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "entity_id": entity_id,
            "sentence": mention.sentence,
            "via": mention.via,
            "kind": entities[entity_id].kind.value,
        }


def _fact(stated: Stated, texts: Mapping[str, str]) -> Row:
    fact = stated.fact
    main = fact.evidence[0]
    first, last = bounds(fact.date_edtf) if fact.date_edtf else (None, None)
    values = {f.name: getattr(fact, f.name) for f in fields(fact)}
    return {
        **{name: list(value) if isinstance(value, tuple) else value for name, value in values.items()},
        "fact_id": stated.fact_id,
        "claim_id": stated.claim_id,
        "document_id": stated.document_id,
        "evidence_start": main.start,
        "evidence_end": main.end,
        "evidence": texts[stated.document_id][main.start : main.end],
        "modality": fact.modality.value,
        "date_from": first,
        "date_to": last,
        **_share(fact),
    }


def _share(fact: Fact) -> Row:
    """The share of seats, where the text leaves it to the reader to divide."""
    if isinstance(fact, Seats) and fact.share is None and fact.seats is not None and fact.total:
        return {"share": 100 * fact.seats / fact.total}
    return {}


def _evidence(stated: Stated, texts: Mapping[str, str]) -> Iterator[Row]:
    for piece in dict.fromkeys(stated.fact.evidence):
        text = texts[stated.document_id][piece.start : piece.end]
        yield {"fact_id": stated.fact_id, "role": piece.role, "start": piece.start, "end": piece.end, "text": text}
