"""What each decision learns from an annotated scene: the candidates that the pipeline weighs, with their right labels.

In: a scene of an annotated document. Out: lessons, by decision. A candidate's right label is what the annotation says
of the same entities in a stretch of evidence that overlaps its sentence; where only an optional row speaks of them,
nothing is taught.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from pipeline.evaluate.agree import same_family
from pipeline.facts.taught.bodies import BODIES, bodies_of, open_offices
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.dates import dates_of
from pipeline.facts.taught.maxent import NONE
from pipeline.facts.taught.parents import PARENTS, parents_of
from pipeline.facts.taught.proposals import TABLES, claim_model_name
from pipeline.facts.taught.seat_figures import SEATS, TOTAL, Figure, figures_of
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.sizes import MODEL as SIZES
from pipeline.facts.taught.sizes import sizes_of
from pipeline.facts.taught.slots import slots_of
from pipeline.facts.taught.terms import MODEL as YEARS
from pipeline.facts.taught.terms import terms_of
from pipeline.facts.taught.when import YES, told_date
from pipeline.facts.vocabulary import noun_classes, triggers_of
from pipeline.gold import when
from pipeline.gold.records import GoldRow
from pipeline.language.words import Word
from pipeline.model import Fact, Seats
from pipeline.train.labels import as_told, label_of, untold
from pipeline.train.plain import Lesson


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """One scene with the annotated rows that it overlaps; `name` turns found entities into annotated ones."""

    at: Setting
    ruled: list[Fact]
    rows: list[GoldRow]
    everything: Sequence[GoldRow]  # the document's
    name: Callable[[str], str]

    def table(self, table: str) -> list[GoldRow]:
        return [row for row in self.rows if row.table == table and not row.left_out]


def _claims(table: str, scene: Taught) -> Iterator[Lesson]:
    claims = list(claims_of(scene.at, table, scene.ruled))
    told = {str(c.trigger.sense.values.get("kind")) for c in claims if c.trigger.sense.table == table}
    rows = scene.table(table)
    if table == "stances":
        rows = [as_told(row, claims, scene.name) for row in rows]
    others = untold(claims, rows, scene.name, told)
    for claim in claims:
        if id(claim) in others:
            continue
        label = label_of(claim, rows, scene.name, told)
        if label is not None:
            yield claim.features, label


def _choose(required: set[str], optional: set[str]) -> str | None:
    """The one label of a candidate, or None where only an open reading speaks of it."""
    if required:
        return min(required)
    return None if optional else NONE


def _seats(scene: Taught) -> Iterator[Lesson]:
    for figure in figures_of(scene.at, scene.ruled):
        rows = [row for row in scene.table("seats") if scene.name(figure.slot.key) in row.allowed("party")]
        required = {SEATS for r in rows if not r.optional and figure.value in r.allowed("seats")}
        required = required or {TOTAL for r in rows if not r.optional and figure.value in r.allowed("total")}
        optional = {SEATS for r in rows if r.optional and figure.value in r.allowed("seats")}
        label = _choose(required, optional)
        if label is not None:
            yield figure.features, label


def _counts(scene: Taught) -> Iterator[tuple[Figure, Seats | None, list[GoldRow]]]:
    """Each annotated count at its number and the nearest word for its party, with what a rule says of it."""
    rows = [row for row in scene.table("seats") if not row.optional]
    if not rows:
        return
    nearest: dict[tuple[str, int], Figure] = {}
    for figure in figures_of(scene.at, scene.ruled):
        key, place = (scene.name(figure.slot.key), id(figure.word)), scene.at.place
        best = nearest.get(key)
        far = abs(place[id(figure.slot.word)] - place[id(figure.word)])
        if best is None or far < abs(place[id(best.slot.word)] - place[id(best.word)]):
            nearest[key] = figure
    for (party, _), figure in nearest.items():
        mine = [r for r in rows if party in r.allowed("party") and figure.value in r.allowed("seats")]
        if mine:
            own = (f for f in scene.ruled if isinstance(f, Seats))
            ruled = next((f for f in own if (f.party_id, f.seats) == (figure.slot.key, figure.value)), None)
            yield figure, ruled, mine


def _sizes(scene: Taught) -> Iterator[Lesson]:
    """For each annotated count: which of the numbers around it is the size of the body."""
    for figure, ruled, rows in _counts(scene):
        given = ruled.total if ruled else None
        for size in sizes_of(scene.at, figure.slot.word, figure.word, figure.value, given):
            yield size.features, YES if any(size.value in row.allowed("total") for row in rows) else NONE


def _years(scene: Taught) -> Iterator[Lesson]:
    """For each annotated count: which of the dates around it is its election's."""
    for figure, ruled, rows in _counts(scene):
        given = ruled.date_edtf if ruled else None
        for term in terms_of(scene.at, figure.slot.word, figure.word, given):
            yield term.features, YES if any(term.year in row.allowed("year") for row in rows) else NONE


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
    if row.table == "seats":
        value, party = row.values["seats"], row.values["party"]
        return [
            word
            for f in figures_of(scene.at, ())
            if f.value == value and scene.name(f.slot.key) == party
            for word in (f.slot.word, f.word)
        ]
    if row.table not in {"events", "agreements"}:
        return []
    wanted = set(row.values["participants" if row.table == "events" else "parties"])
    found = {scene.name(slot.key): slot.word for slot in reversed(slots_of(scene.at.scene))}
    words = [found[who] for who in wanted & set(found)]
    if row.table == "agreements" and not wanted <= set(found):
        return []
    return [*_trigger(scene, row, words), *words]


def _trigger(scene: Taught, row: GoldRow, words: Sequence[Word]) -> list[Word]:
    """The word that tells the row, if there is one: in its evidence, in the clause of most who are concerned."""
    kind = row.values["kind"]
    fitting = [
        t
        for t in triggers_of(scene.at.scene, row.table)
        if row.table == "agreements" or same_family(kind, str(t.sense.values.get("kind")))
    ]
    start = scene.at.scene.document.text.find(row.evidence)
    end = start + len(row.evidence)
    near = [
        (start <= t.word.start < end, sum(scene.at.clause_of.get(id(w)) is t.clause for w in words), -n, t.word)
        for n, t in enumerate(fitting)
    ]
    return [max(near, key=lambda entry: entry[:3])[3]] if near else []


def _is_date(row: GoldRow, edtf: str) -> bool | None:
    match row.table:
        case "events":
            told = told_date("events", str(row.values["kind"]), edtf)
            return told is not None and any(v is not None and when.agree(v, told) for v in row.allowed("date"))
        case "agreements":
            return any(
                value is not None and when.first_year(value) == when.first_year(edtf) for value in row.allowed("since")
            )
        case "seats":
            return any(value is not None and when.only_year(edtf) == value for value in row.allowed("year"))
    return None


def _bodies(scene: Taught) -> Iterator[Lesson]:
    """For each annotated role whose phrase names nobody: whose office it is."""
    for telling in open_offices(scene.at):
        person = scene.name(telling.fact.person_id)
        rows = [r for r in scene.table("roles") if person in r.allowed("person") and _is_role(telling.fact.role, r)]
        for body in bodies_of(scene.at, telling):
            who = None if body.entity is None else scene.name(body.entity.entity_id)
            right = [r for r in rows if who in r.allowed("organisation") or r.values["organisation"] is None]
            if who is not None and right and all(r.values["organisation"] is None for r in right):
                continue
            label = _choose({YES for r in right if not r.optional}, {YES for r in right if r.optional})
            if label is not None:
                yield body.features, label


def _is_role(told: str, row: GoldRow) -> bool:
    role = row.values["role"] or ""
    return bool(noun_classes("roles", told.split()[-1]) & noun_classes("roles", role.split()[-1] if role else "")) or (
        told.casefold() in role.casefold() or role.casefold() in told.casefold()
    )


def _parents(scene: Taught) -> Iterator[Lesson]:
    """For each organisation that may be a wing: which of the document's parties is its own."""
    ties = [r for r in scene.everything if r.table == "ties" and r.values["kind"] in {"youth_wing_of", "part_of"}]
    for wing in scene.at.wings:
        mine = [r for r in ties if not r.left_out and scene.name(wing.entity.entity_id) in r.allowed("a")]
        for parent in parents_of(scene.at, wing):
            right = [r for r in mine if scene.name(parent.entity.entity_id) in r.allowed("b")]
            label = _choose({YES for r in right if not r.optional}, {YES for r in right if r.optional})
            if label is not None:
                yield parent.features, label


DECISIONS: dict[str, Callable[[Taught], Iterator[Lesson]]] = {
    "seats": _seats,
    SIZES: _sizes,
    YEARS: _years,
    "dates": _dates,
    BODIES: _bodies,
    PARENTS: _parents,
    **{claim_model_name(table): partial(_claims, table) for table in TABLES},
}
