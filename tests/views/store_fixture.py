"""A small store of invented parties, written by the schemas of the contract: what the dashboard's tests read.

In: a folder. Out: a published run with two chambers, dated, undated and disputed figures, agreements of every status
and events of every modality (`store_world.py` holds the texts). Left out on purpose: the pipeline: what it finds is
its own tests' matter.
"""

from __future__ import annotations

import calendar
import hashlib
import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.store.tables import FACT_TABLES, TABLES

RUN = "20251001T120000-aaaa"
OLDER_RUN = "20250901T120000-bbbb"

Row = dict[str, object]
_SHARED_CONTENT = {"document_id", "fact_id", "claim_id", "evidence_start", "evidence_end", "evidence", "modality"}
_NO_CLAIM = _SHARED_CONTENT | {"attribution", "confidence", "rule", "status", "date_from", "date_to"}


class Builder:
    """Collects rows; a fact is placed by quoting its sentence."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = {name: [] for name in TABLES}
        self.texts: dict[str, str] = {}

    def document(self, document_id: str, text: str, **columns: object) -> None:
        self.texts[document_id] = text
        row: Row = {"source_id": document_id, "language": "de", "source_kind": "article", "path": f"{document_id}.md"}
        self.tables["documents"].append({**row, **columns, "document_id": document_id, "text": text})
        for n, (start, end, paragraph) in enumerate(_sentences(text)):
            self.tables["sentences"].append(
                {
                    "document_id": document_id,
                    "n": n,
                    "start": start,
                    "end": end,
                    "paragraph": paragraph,
                    "boilerplate": False,
                }
            )

    def entity(self, entity_id: str, kind: str, name: str, **columns: object) -> None:
        row: Row = {"in_registry": "colour_light" in columns, "aliases": []}
        self.tables["entities"].append({**row, **columns, "entity_id": entity_id, "kind": kind, "name": name})

    def fact(
        self, table: str, document_id: str, quote: str, more: tuple[tuple[str, str], ...] = (), **columns: object
    ) -> str:
        """Adds a fact with its evidence; `more` are (role, quote). Returns the fact's id."""
        row: Row = {"modality": "asserted", "rule": f"{table}.frame", **columns, "document_id": document_id}
        row["fact_id"] = _hash(table, row)
        content = {key: value for key, value in row.items() if key not in _NO_CLAIM}
        row["claim_id"] = _hash(table, {**content, "document_id": None})
        row["date_from"], row["date_to"] = interval(row.get("date_edtf"))
        for role, words in (("main", quote), *more):
            start = self.texts[document_id].index(words)
            span: Row = {
                "fact_id": row["fact_id"],
                "role": role,
                "start": start,
                "end": start + len(words),
                "text": words,
            }
            self.tables["evidence"].append(span)
            if role == "main":
                row.update(evidence_start=start, evidence_end=start + len(words), evidence=words)
        self.tables[table].append(row)
        return str(row["fact_id"])

    def mention(self, entity_id: str, *names: str) -> None:
        """Every place in the texts where one of these names stands."""
        for document_id, text in self.texts.items():
            sentences = _sentences(text)
            for found in re.finditer("|".join(map(re.escape, names)), text):
                n = next(n for n, (start, end, _) in enumerate(sentences) if start <= found.start() < end)
                self.tables["mentions"].append(
                    {
                        "document_id": document_id,
                        "start": found.start(),
                        "end": found.end(),
                        "text": found.group(),
                        "entity_id": entity_id,
                        "sentence": n,
                        "via": "registry",
                        "kind": "party",
                    }
                )

    def claims(self) -> None:
        """One row a claim, disputed where some documents deny it."""
        published = {row["document_id"]: row.get("published") for row in self.tables["documents"]}
        for table in FACT_TABLES:
            by_claim: dict[str, list[Row]] = defaultdict(list)
            for row in self.tables[table]:
                by_claim[str(row["claim_id"])].append(row)
            for claim_id, rows in by_claim.items():
                dates = [day for row in rows if isinstance(day := published[row["document_id"]], date)]
                denied = sum(row["modality"] == "denied" for row in rows)
                self.tables["claims"].append(
                    {
                        "claim_id": claim_id,
                        "table": table,
                        "n_documents": len(rows),
                        "n_origins": len(rows),
                        "first_published": min(dates, default=None),
                        "last_published": max(dates, default=None),
                        "supported": len(rows) - denied,
                        "denied": denied,
                        "disputed": 0 < denied < len(rows),
                    }
                )

    def publish(self, folder: Path, run_id: str = RUN) -> None:
        self.tables["runs"] = [
            {
                "run_id": run_id,
                "started": "2025-10-01T11:59:00+00:00",
                "finished": "2025-10-01T12:00:00+00:00",
                "code_version": "test",
                "sources": ["tests"],
                "counts": json.dumps({"documents": len(self.texts)}),
            }
        ]
        run = folder / "runs" / run_id
        run.mkdir(parents=True)
        for name, schema in TABLES.items():
            rows = [{column: row.get(column) for column in schema.names} for row in self.tables[name]]
            pq.write_table(pa.Table.from_pylist(rows, schema=schema), run / f"{name}.parquet")
        (folder / "CURRENT").write_text(run_id + "\n", encoding="utf-8")


def interval(edtf: object) -> tuple[date | None, date | None]:
    """First and last day of the few EDTF shapes that the fixture uses."""
    if not isinstance(edtf, str):
        return None, None
    if "/" in edtf:
        first, last = edtf.split("/")
        return interval(first)[0], None if last == ".." else interval(last)[1]
    numbers = [int(part) for part in edtf.split("-")]
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else 0
    months = {0: (1, 12), 21: (3, 5), 40: (1, 6), 41: (7, 12)}.get(month, (month, month))
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    return date(year, months[0], 1), date(year, months[1], calendar.monthrange(year, months[1])[1])


def _sentences(text: str) -> list[tuple[int, int, int]]:
    spans = []
    for number, paragraph in enumerate(re.finditer(r"\S.*?(?=\n\n|\Z)", text, re.DOTALL)):
        for sentence in re.finditer(r"\S.*?(?:(?<!\d)[.?!]|\Z)(?=\s|\Z)", paragraph.group(), re.DOTALL):
            spans.append((paragraph.start() + sentence.start(), paragraph.start() + sentence.end(), number))
    return spans


def _hash(table: str, values: Row) -> str:
    return hashlib.sha256(f"{table}{sorted(values.items(), key=str)}".encode()).hexdigest()[:16]
