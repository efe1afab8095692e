"""Teaching the classifiers of facts.

In: annotated documents. Out: one model for each decision. A candidate's right label is what the annotation says of the
same entities in a stretch of evidence that overlaps its sentence; where only an optional row speaks of them, nothing
is taught.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pipeline.evaluate.align import align
from pipeline.evaluate.rows import found_document
from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.context import Setting, setting
from pipeline.facts.taught.dates import dates_of
from pipeline.facts.taught.events import parts_of
from pipeline.facts.taught.maxent import NONE, fit, model_path
from pipeline.facts.taught.seats import SEATS, TOTAL, figures_of
from pipeline.facts.taught.slots import slots_of
from pipeline.facts.taught.when import YES
from pipeline.gold import when
from pipeline.gold.records import GoldDocument, GoldRow
from pipeline.language.words import Word
from pipeline.model import Document, Fact, Modality, Reading
from pipeline.sources import as_document
from pipeline.train import plain
from pipeline.train.plain import Lesson

Lessons = dict[str, list[Lesson]]
_DENIED, _PLANNED = Modality.DENIED, {Modality.PLANNED, Modality.PROPOSED}


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """One scene with the annotated rows that it overlaps; `name` turns found entities into annotated ones."""

    at: Setting
    ruled: list[Fact]
    rows: list[GoldRow]
    name: Callable[[str], str]

    def table(self, table: str) -> list[GoldRow]:
        return [row for row in self.rows if row.table == table and not row.left_out]


def teach(documents: Iterable[GoldDocument], texts: Iterable[Document] = ()) -> Iterator[str]:
    """Write all models; one line for each. `texts`: news without annotation, see `plain`."""
    lessons: Lessons = plain.lessons(texts)
    for document in documents:
        for scene in _scenes(document):
            for decision, find in _DECISIONS.items():
                lessons.setdefault(decision, []).extend(find(scene))
    for decision, given in lessons.items():
        path = model_path(decision)
        fit(given, path)
        facts = sum(label != NONE for _, label in given)
        yield f"{path.name}: {len(given)} lessons, {facts} of facts, {path.stat().st_size} bytes"


def _scenes(gold: GoldDocument) -> Iterator[Taught]:
    document = as_document(gold.text, gold.path)
    sentences, mentions, scenes = read_scenes(document)
    ruled = rule_facts(scenes)
    reading = Reading(document=document, sentences=tuple(sentences), mentions=tuple(mentions))
    name = align(gold, found_document(reading, str).mentions)
    where = [(row, start := gold.text.find(row.evidence), start + len(row.evidence)) for row in gold.facts]
    for scene in scenes:
        rows = [row for row, start, end in where if start < scene.end and scene.start < end]
        yield Taught(setting(scene), [fact for s, fact in ruled if s is scene], rows, name)


def _choose(required: set[str], optional: set[str]) -> str | None:
    """The one label of a candidate, or None where only an open reading speaks of it."""
    if required:
        return min(required)
    return None if optional else NONE


def _events(scene: Taught) -> Iterator[Lesson]:
    for part in parts_of(scene.at, scene.ruled):
        who = scene.name(part.slot.key)
        required: set[str] = set()
        optional = False
        for row in scene.table("events"):
            if who in row.values["participants"] and not row.optional:
                required.add(row.values["kind"] + _mark(row))
            elif any(who in named for named in row.allowed("participants")):
                optional = True
        for label in required or ((NONE,) if not optional else ()):
            yield part.features, label


def _mark(row: GoldRow) -> str:
    if row.modalities == {_DENIED}:
        return "!"
    return "~" if row.modalities <= _PLANNED else ""


def _seats(scene: Taught) -> Iterator[Lesson]:
    for figure in figures_of(scene.at, scene.ruled):
        rows = [row for row in scene.table("seats") if scene.name(figure.slot.key) in row.allowed("party")]
        required = {SEATS for r in rows if not r.optional and figure.value in r.allowed("seats")}
        required = required or {TOTAL for r in rows if not r.optional and figure.value in r.allowed("total")}
        optional = {SEATS for r in rows if r.optional and figure.value in r.allowed("seats")}
        label = _choose(required, optional)
        if label is not None:
            yield figure.features, label


def _dates(scene: Taught) -> Iterator[Lesson]:
    """For each annotated fact with a date: which of the dates around it is its own."""
    for row in scene.rows:
        if row.optional or row.left_out or not (words := _anchors(scene, row)):
            continue
        label = row.values.get("kind") or row.values.get("status") or SEATS
        for dated in dates_of(scene.at, words, row.table, label):
            if (right := _is_date(row, dated.date.edtf or "")) is not None:
                yield dated.features, YES if right else NONE


def _anchors(scene: Taught, row: GoldRow) -> list[Word]:
    match row.table:
        case "events":
            wanted = set(row.values["participants"])
            return [p.slot.word for p in parts_of(scene.at, ()) if scene.name(p.slot.key) in wanted]
        case "agreements":
            wanted = set(row.values["parties"])
            found = {scene.name(slot.key): slot.word for slot in reversed(slots_of(scene.at.scene))}
            return [found[party] for party in wanted] if wanted <= set(found) else []
        case "seats":
            value, party = row.values["seats"], row.values["party"]
            return [
                word
                for f in figures_of(scene.at, ())
                if f.value == value and scene.name(f.slot.key) == party
                for word in (f.slot.word, f.word)
            ]
    return []


def _is_date(row: GoldRow, edtf: str) -> bool | None:
    match row.table:
        case "events":
            return any(value is not None and when.agree(value, edtf) for value in row.allowed("date"))
        case "agreements":
            return any(
                value is not None and when.first_year(value) == when.first_year(edtf) for value in row.allowed("since")
            )
        case "seats":
            return any(value is not None and when.only_year(edtf) == value for value in row.allowed("year"))
    return None


_DECISIONS: dict[str, Callable[[Taught], Iterator[Lesson]]] = {
    "events": _events,
    "seats": _seats,
    "dates": _dates,
}
