"""Whatever stands in a file: each quotation is where the tables say, counted in the file as it stands."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.identity import claims, duplicate_groups, join
from pipeline.model import Document
from pipeline.sources import read
from pipeline.store.rows import Material, tables_of
from tests.store.material import RUN
from tests.store.standin import extract

NOISE = st.sampled_from("äÖß€😀 \r\n.,—\ufeff\u2028„“") | st.characters(codec="utf-8")


def material(folder: Path) -> Material:
    documents = [item for item in read([folder]) if isinstance(item, Document)]
    readings = list({d.document_id: extract(d) for d in documents}.values())
    groups = duplicate_groups(documents)
    joined = join(readings)
    return Material(
        readings=readings, joined=joined, claims=claims(joined, documents, groups, {}), problems=[], groups=groups,
        supersedes={}, looks={}, chambers=[], run=RUN,
    )  # fmt: skip


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NOISE, max_size=40), st.randoms(use_true_random=False))
def test_quotations_stand_where_the_tables_say(tmp_path: Path, noise: list[str], chance: random.Random) -> None:
    pieces = [*noise, "„Föhn“ (AT) hat 62 von 98 Sitzen.", "„Föhn“ (AT) traf „Üb😀“."]
    chance.shuffle(pieces)
    (tmp_path / "a.txt").write_bytes("".join(pieces).encode())
    (tmp_path / "b.md").write_bytes(f"---\r\nlanguage: de\r\ntitle: „Föhn“ 😀\r\n---\r\n{''.join(pieces)}".encode())
    tables = tables_of(material(tmp_path))
    texts = {}
    for row in tables["documents"].itertuples():
        with Path(row.path).open(encoding="utf-8", newline="") as stream:
            texts[row.document_id] = stream.read()
    mentions = list(tables["mentions"].itertuples())
    assert mentions
    assert all(texts[m.document_id][m.start : m.end] == m.text for m in mentions)
    for table in ("seats", "events"):
        for fact in tables[table].itertuples():
            assert texts[fact.document_id][fact.evidence_start : fact.evidence_end] == fact.evidence
