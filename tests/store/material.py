"""A small run with a row in every table."""

from __future__ import annotations

from dataclasses import replace

from pipeline.identity import claims, duplicate_groups, join
from pipeline.model import Document, Fact, Problem, Reading, Role, Seats, Stance, Tie
from pipeline.store.rows import Material
from tests.store.standin import extract

TEXT = "„Föhn“ (AT) hat 5 von 8 Sitzen.\r\n„Föhn“ (AT) und „Üb😀“ kooperieren seit 2005. „Föhn“ (AT) traf „Üb😀“."
CHAMBER = {"chamber_id": "rat", "country": "AT", "name": "Rat", "level": "national", "main": True, "term": "1"}
RUN = {
    "run_id": "r1", "started": "s", "finished": "f", "code_version": "c", "registry_hash": "r", "frames_hash": "f",
    "models_hash": "m", "sources": ["a"],
}  # fmt: skip


def readings() -> list[Reading]:
    """One document with a fact of each kind, one that tells the country of „Üb😀“."""
    found = extract(Document(document_id="abc", source_id="a", path="a.txt", text=TEXT))
    one, other = sorted({m.entity.entity_id for m in found.mentions})
    evidence = found.facts[0].evidence
    more = (
        Stance(from_id=one, to_id=other, polarity="critical", evidence=evidence, rule="r"),
        Role(person_id=one, role="Vorsitz", organisation_id=other, evidence=evidence, rule="r"),
        Tie(a_id=one, b_id=other, kind="contact", evidence=evidence, rule="r"),
    )
    placed = Document(document_id="def", source_id="b", path="b.txt", text="Hier ist „Üb😀“ (DE).")
    return [replace(found, facts=(*map(_since_2005, found.facts), *more)), extract(placed)]


def _since_2005(fact: Fact) -> Fact:
    return replace(fact, date_edtf="2005/..") if isinstance(fact, Seats) else fact


def material() -> Material:
    found = readings()
    documents = [reading.document for reading in found]
    groups = duplicate_groups(documents)
    joined = join(found)
    return Material(
        readings=found,
        joined=joined,
        claims=claims(joined, documents, groups, {}),
        problems=[Problem(path="a.txt", stage="s", code="c", message="m")],
        groups=groups,
        supersedes={},
        looks={min(joined.entities): ("F", "#111111", "#eeeeee")},
        chambers=[CHAMBER],
        run=RUN,
    )
