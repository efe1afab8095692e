"""A seeded generator of stores: `python -m tests.bench.store FOLDER --documents 5000 --facts 100000`

In: a folder, numbers of documents and facts, a seed. Out: a published run by the contract, whose facts stand in
sentences of its documents; some are told by several documents, some denied by others, some figures differ. Left out on
purpose: the pipeline; the same arguments write the same tables.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Annotated, Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import typer

from pipeline.store.tables import FACT_TABLES, TABLES
from tests.bench import facts, world

RUN = "20260101T000000-bench"
PARAGRAPH = 5
"""Sentences of a paragraph."""

Columns = dict[str, list[Any]]


def build(folder: Path, documents: int, n_facts: int, seed: int = 1) -> None:
    """Publish a store."""
    random = Random(seed)
    parties = world.parties()
    maker = facts.Maker(parties, world.terms(parties, random), random)
    tables: dict[str, Columns] = {name: defaultdict(list) for name in TABLES}
    for n in range(documents):
        share = n_facts * (n + 1) // documents - n_facts * n // documents
        _document(tables, maker, n, share, random)
    _names(tables, parties, maker.terms)
    run = folder / "runs" / RUN
    run.mkdir(parents=True, exist_ok=True)
    for name, schema in TABLES.items():
        if name != "claims":
            columns = [pa.array(tables[name][c.name] or [], c.type) for c in schema]
            rows = max(map(len, columns))
            columns = [c if len(c) else pa.nulls(rows, f.type) for c, f in zip(columns, schema, strict=True)]
            pq.write_table(pa.table(columns, schema=schema), run / f"{name}.parquet")
    _claims(run)
    (folder / "CURRENT").write_text(RUN + "\n", encoding="utf-8")


def _document(tables: dict[str, Columns], maker: facts.Maker, n: int, share: int, random: Random) -> None:
    published = date(world.FIRST_YEAR, 1, 1) + timedelta(days=random.randrange(36 * 365))
    document_id = f"doc-{n:06}"
    text = ""
    mentions: list[tuple[int, int, str, int]] = []
    for k in range(share):
        if k:
            text += "\n\n" if k % PARAGRAPH == 0 else " "
        start = len(text)
        table, row, sentence, named = maker.fact(published)
        text += sentence
        fact_id = f"{table[:2]}{n:06}-{k:05}"
        claim = repr(sorted((key, value) for key, value in row.items() if key not in ("modality", "status", "share")))
        shared = {
            "fact_id": fact_id,
            "claim_id": hashlib.sha1(f"{table}{claim}".encode()).hexdigest()[:16],
            "document_id": document_id,
            "evidence_start": start,
            "evidence_end": len(text),
            "evidence": sentence,
            "confidence": round(0.5 + random.random() / 2, 3),
            "rule": "generated",
            **row,
        }
        for column in TABLES[table].names:
            tables[table][column].append(shared.get(column))
        span = {"fact_id": fact_id, "role": "main", "start": start, "end": len(text), "text": sentence}
        _append(tables["evidence"], span)
        place = {"document_id": document_id, "n": k, "start": start, "end": len(text), "paragraph": k // PARAGRAPH}
        _append(tables["sentences"], {**place, "boilerplate": False})
        for party in named:
            at = start + sentence.index(party.name)
            mentions.append((at, at + len(party.name), party.entity_id, k))
    for at, end, entity_id, k in sorted(set(mentions)):
        spot = {"document_id": document_id, "start": at, "end": end, "text": text[at:end]}
        _append(tables["mentions"], {**spot, "entity_id": entity_id, "sentence": k, "via": "registry", "kind": "party"})
    title = f"Parteien und Bündnisse, Folge {n + 1}"
    about = {"title": title, "publisher": f"Blatt {n % 40 + 1}", "published": published, "text": text, "body_start": 0}
    same = {"document_id": document_id, "source_id": document_id, "path": f"{document_id}.md", "language": "de"}
    _append(tables["documents"], {**same, **about, "source_kind": "exercise"}, TABLES["documents"].names)


def _names(tables: dict[str, Columns], parties: list[world.Party], terms: list[world.Term]) -> None:
    columns = TABLES["entities"].names
    for party in parties:
        light, dark = party.colours
        row = {"entity_id": party.entity_id, "kind": "party", "name": party.name, "short": party.short}
        row |= {"country": party.country, "in_registry": True, "aliases": [party.short]}
        _append(tables["entities"], {**row, "colour_light": light, "colour_dark": dark}, columns)
    for person_id, name in facts.PERSONS.items():
        _append(tables["entities"], {"entity_id": person_id, "kind": "person", "name": name, "aliases": []}, columns)
    for term in terms:
        first = date(term.year, 3, 1)
        row = {"chamber_id": term.chamber_id, "country": term.country, "name": term.chamber, "level": "national"}
        row |= {"main": True, "term": term.term, "election": first, "date_from": first, "seats": term.size}
        _append(tables["chambers"], row, TABLES["chambers"].names)
    day = "2026-01-01T00:00:00+00:00"
    run = {"run_id": RUN, "started": day, "finished": day, "code_version": "bench", "sources": ["generated"]}
    _append(tables["runs"], run, TABLES["runs"].names)


def _append(columns: Columns, row: dict[str, Any], names: list[str] | None = None) -> None:
    for name in names or row:
        columns[name].append(row.get(name))


def _claims(run: Path) -> None:
    """What several documents say: the first statement stands for the claim, a denial beside it makes a dispute."""
    union = " UNION ALL ".join(
        f"SELECT '{table}' AS \"table\", claim_id, fact_id, document_id, modality FROM '{run / table}.parquet'"
        for table in FACT_TABLES
    )
    rows = duckdb.sql(
        f"""
        SELECT f.claim_id, any_value(f."table") AS "table",
               count(DISTINCT f.document_id) AS n_documents, count(DISTINCT f.document_id) AS n_origins,
               min(d.published) AS first_published, max(d.published) AS last_published,
               count(*) FILTER (f.modality <> 'denied') AS supported, count(*) FILTER (f.modality = 'denied') AS denied,
               supported > 0 AND denied > 0 AS disputed,
               arg_min(f.fact_id, (f.modality = 'denied', d.published, f.fact_id)) AS chosen_fact_id,
               'first' AS choice_rule
        FROM ({union}) f JOIN '{run}/documents.parquet' d USING (document_id)
        GROUP BY f.claim_id ORDER BY f.claim_id
        """
    ).to_arrow_table()
    pq.write_table(rows.cast(TABLES["claims"]), run / "claims.parquet")


def main(
    folder: Path,
    documents: Annotated[int, typer.Option(help="number of documents")] = 5000,
    n_facts: Annotated[int, typer.Option("--facts", help="number of facts")] = 100_000,
    seed: int = 1,
) -> None:
    """Write a store of invented parties."""
    build(folder, documents, n_facts, seed)


if __name__ == "__main__":
    typer.run(main)
