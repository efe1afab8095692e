"""The generated stores that the bench and the screenshots read obey the contract, and are the same on every run."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from pipeline.store.tables import FACT_TABLES, KEYS, TABLES
from tests.bench.store import RUN, build


def test_a_generated_store_obeys_the_contract(tmp_path: Path) -> None:
    build(tmp_path, documents=30, n_facts=900)
    run = tmp_path / "runs" / RUN
    tables = {name: pd.read_parquet(run / f"{name}.parquet") for name in TABLES}
    for name, schema in TABLES.items():
        assert pq.read_schema(run / f"{name}.parquet").names == schema.names
        if name in KEYS:
            assert not tables[name].duplicated(KEYS[name]).any(), name
    assert sum(len(tables[name]) for name in FACT_TABLES) == 900
    text = tables["documents"].set_index("document_id").text
    for name in FACT_TABLES:
        for row in tables[name].itertuples():
            assert text[row.document_id][row.evidence_start : row.evidence_end] == row.evidence
    for row in tables["mentions"].itertuples():
        assert text[row.document_id][row.start : row.end] == row.text
    claimed = set(pd.concat([tables[name].claim_id for name in FACT_TABLES]))
    assert claimed == set(tables["claims"].claim_id)


def test_the_same_seed_writes_the_same_tables(tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(tmp_path / name, documents=5, n_facts=100)
    for table in TABLES:
        one, two = (pq.read_table(tmp_path / name / "runs" / RUN / f"{table}.parquet") for name in ("one", "two"))
        assert one.equals(two), table
