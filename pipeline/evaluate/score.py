"""The counts of one document and of many.

In: a GoldDocument and what the pipeline found in its text. Out: DocumentScore, and Score over all documents. Absent
rows are looked at first: a row that is one is an error and can match nothing. The others are matched one to one with
the gold rows, required rows before optional ones; a prediction that gets an optional row is neither right nor wrong.
Main and strict are two matchings of the same rows.
Left out on purpose: averages over documents. All figures count facts, so a long document weighs more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.evaluate.absent import is_absent
from pipeline.evaluate.agree import agrees
from pipeline.evaluate.align import Codes, align, country_code
from pipeline.evaluate.figures import Share, Tally
from pipeline.evaluate.flips import find_flips
from pipeline.evaluate.matching import largest_matching
from pipeline.evaluate.names import BCubed, Link, b_cubed, count_names, link
from pipeline.evaluate.rows import Canonical, FoundRow, found_document
from pipeline.gold.records import TABLES, GoldDocument, GoldRow
from pipeline.model import Reading


@dataclass(frozen=True, slots=True)
class Outcome:
    """One matching: what was found, what is missing, what is too much."""

    found: list[tuple[GoldRow, FoundRow]]
    missed: list[GoldRow]
    extra: list[FoundRow]

    def tally(self, table: str) -> Tally:
        true = sum(gold.table == table for gold, _ in self.found)
        missed = sum(gold.table == table for gold in self.missed)
        extra = sum(row.table == table for row in self.extra)
        return Tally(true + missed, true + extra, true)


@dataclass(frozen=True, slots=True)
class DocumentScore:
    name: str
    names: Tally
    links: list[Link]
    main: Outcome
    strict: Outcome
    absent_hits: list[tuple[GoldRow, FoundRow]]
    absent: Share
    flips: list[tuple[GoldRow, FoundRow]]
    flip_rate: Share


@dataclass(frozen=True, slots=True)
class Score:
    """All documents together; `main` and `strict` hold a Tally for each table."""

    documents: list[DocumentScore]
    names: Tally = field(default_factory=Tally)
    main: dict[str, Tally] = field(default_factory=dict)
    strict: dict[str, Tally] = field(default_factory=dict)
    absent: Share = field(default_factory=Share)
    flip_rate: Share = field(default_factory=Share)

    def identity(self, *, within: bool) -> BCubed:
        return b_cubed([x for document in self.documents for x in document.links], within=within)


def score_document(
    gold: GoldDocument, reading: Reading, canonical: Canonical = str, codes: Codes = country_code
) -> DocumentScore:
    """One reading against its annotation.

    Raises:
        ValueError: the reading is of another text, so its offsets mean nothing here.
    """
    if reading.document.text != gold.text:
        raise ValueError(f"{gold.path}: the reading is of another text than the file holds; read the file as it stands")
    found = found_document(reading, canonical)
    rows = found.rows(align(gold, found.mentions, codes))
    absent = [row for row in gold.absent if not row.left_out]
    hits = [(trap, row) for trap in absent for row in rows if is_absent(trap, row)]
    flips, comparable = find_flips(gold.facts, rows)
    return DocumentScore(
        name=gold.name,
        names=count_names(gold, found.mentions),
        links=link(gold, found.mentions),
        main=_outcome(gold.facts, rows, hits, strict=False),
        strict=_outcome(gold.facts, rows, hits, strict=True),
        absent_hits=hits,
        absent=Share(len({id(trap) for trap, _ in hits}), len(absent)),
        flips=flips,
        flip_rate=Share(len(flips), comparable),
    )


def _outcome(
    facts: Sequence[GoldRow], rows: list[FoundRow], hits: list[tuple[GoldRow, FoundRow]], *, strict: bool
) -> Outcome:
    wrong = {id(row) for _, row in hits}
    ranked = sorted((fact for fact in facts if not fact.left_out), key=lambda fact: fact.optional)
    agreeing = [
        [n for n, row in enumerate(rows) if id(row) not in wrong and agrees(fact, row, strict=strict)]
        for fact in ranked
    ]
    partner = largest_matching(agreeing)
    matched = set(partner.values())
    return Outcome(
        found=[(ranked[n], rows[m]) for n, m in partner.items() if not ranked[n].optional],
        missed=[fact for n, fact in enumerate(ranked) if n not in partner and not fact.optional],
        extra=[row for m, row in enumerate(rows) if m not in matched],
    )


def total(documents: Sequence[DocumentScore]) -> Score:
    """The counts of all documents, added up."""
    by_name = sorted(documents, key=lambda document: document.name)
    return Score(
        documents=by_name,
        names=sum((d.names for d in by_name), Tally()),
        main={table: sum((d.main.tally(table) for d in by_name), Tally()) for table in TABLES},
        strict={table: sum((d.strict.tally(table) for d in by_name), Tally()) for table in TABLES},
        absent=sum((d.absent for d in by_name), Share()),
        flip_rate=sum((d.flip_rate for d in by_name), Share()),
    )
