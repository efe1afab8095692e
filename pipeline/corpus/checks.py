"""What is wrong with one document of the corpus, before anything is measured by it.

In: a GoldSource. Out: Faults: a code, and words that name the place and the remedy.
Offsets and quotations need no check here: they are computed from marks and found in the text, or the file is not read.
Left out on purpose: whether a fact is well read. That is the second annotator's work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.corpus.contradict import collisions
from pipeline.corpus.values import value_faults
from pipeline.gold.markup import unmarked
from pipeline.gold.records import ENTITY_FIELDS, GoldRow
from pipeline.gold.source import GoldSource

STYLES = (
    "translated",  # machine-translated commentary
    "agency",
    "analysis",
    "encyclopedia",
    "press_release",
    "interview",
    "briefing",
    "treaty",
    "local",
    "ticker",
    "table",
)
MATERIALS = ("real", "invented", "mixed")
WORDS = (150, 450)
LEAST_ABSENT = 5
LONGEST_EVIDENCE = 70  # words; the shortest clause or sentence is asked for


@dataclass(frozen=True, slots=True)
class Fault:
    code: str
    message: str


def check_document(source: GoldSource) -> Iterator[Fault]:
    """Every fault of one document."""
    for check in _CHECKS:
        yield from check(source)


def words(source: GoldSource) -> int:
    """How many words the text has, marks taken away."""
    return len(source.gold.text.split())


def _head(source: GoldSource) -> Iterator[Fault]:
    for field, value, allowed in (("style", source.gold.style, STYLES), ("material", source.gold.material, MATERIALS)):
        if value not in allowed:
            yield Fault("enumeration", f"{field} {value!r} is unknown; use one of {', '.join(allowed)}")
    for code in source.gold.countries:
        if not (len(code) == 2 and code.isupper()):
            yield Fault("enumeration", f"countries: {code!r} is no ISO 3166-1 alpha-2 code; write DE, KZ …")
    document = source.data["document"]
    for field in ("title", "author"):
        if document[field] and document[field] not in source.gold.text:
            yield Fault("quote", f"document.{field} {document[field]!r} does not stand in the text; copy it from there")


def _size(source: GoldSource) -> Iterator[Fault]:
    if not WORDS[0] <= words(source) <= WORDS[1]:
        yield Fault("size", f"the text has {words(source)} words; write {WORDS[0]} to {WORDS[1]}")
    if len(source.gold.absent) < LEAST_ABSENT:
        yield Fault("size", f"{len(source.gold.absent)} absent rows; write at least {LEAST_ABSENT}")


def _mentions(source: GoldSource) -> Iterator[Fault]:
    text = source.gold.text
    for start, surface in unmarked(text, list(source.marks)):
        around = " ".join(text[max(0, start - 30) : start + len(surface) + 20].split())
        yield Fault(
            "mention", f"{surface!r} is unmarked in „{around}“; mark it, or write [{surface}|-] if it is no name there"
        )
    named = {mention.entity_id for mention in source.gold.mentions}
    for entity in source.gold.entities.values():
        if entity.entity_id not in named and entity.kind != "country":
            yield Fault("mention", f"entity {entity.entity_id} is never named; mark its name or remove it")


def _rows(source: GoldSource) -> Iterator[Fault]:
    kinds = {entity.entity_id: entity.kind for entity in source.gold.entities.values()}
    for row in (*source.gold.facts, *source.gold.absent):
        for code, message in value_faults(row, kinds, absent=row in source.gold.absent):
            yield Fault(code, f"{_told(row)}: {message}")
        if len(row.evidence.split()) > LONGEST_EVIDENCE:
            yield Fault("quote", f"{_told(row)}: evidence of {len(row.evidence.split())} words; quote the clause only")
    for row in source.data["absent"]:
        if not row["why"]:
            yield Fault("size", f"absent row „{row['evidence']}“ says not why; write it")


def _between(source: GoldSource) -> Iterator[Fault]:
    for code, one, other in collisions(source.gold.facts, source.gold.absent):
        yield Fault(code, f"{_told(one)} and {_told(other)}: {_REMEDY[code]}")


_REMEDY = {
    "duplicate": "the same fact twice; keep one, or make them differ where the text does",
    "contradiction": "these exclude each other; correct one, or make the weaker reading optional",
    "absent": "a fact that must not be found is also annotated as a fact; correct one",
}
_CHECKS: tuple[Callable[[GoldSource], Iterator[Fault]], ...] = (_head, _size, _mentions, _rows, _between)


def _told(row: GoldRow) -> str:
    fields = [f for f in (*ENTITY_FIELDS[row.table], "kind", "role", "seats", "polarity", "status") if f in row.values]
    values = ", ".join(f"{f}={row.values[f]}" for f in dict.fromkeys(fields) if row.values[f] is not None)
    return f"{row.table} {{{values}}}"
