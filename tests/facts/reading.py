"""What one sentence is read as: its facts as plain tuples, with names instead of ids.

In: a German sentence about invented parties and people, who are introduced in a paragraph before it.
Out: for each table its rows; a modality, basis or end only where it is not the usual one ("denied", "poll", "former").
"""

from __future__ import annotations

from datetime import date

from pipeline.entities.registry import registry
from pipeline.extract import extract
from pipeline.model import Agreement, Document, Event, Fact, Modality, Reading, Role, Seats, Stance, Tie

PUBLISHED = date(2025, 10, 30)  # a Thursday
PNO, PFL, PUW, BMR = "Nordlicht", "Feldlerche", "Uferweg", "Morgenrot"
VELTEN, ROHDE, HOLM = "Jonas Velten", "Agnes Rohde", "Arndt Holm"
PARTIES = (
    "Genannt werden die Partei „Nordlicht“ (PNO), die Partei „Feldlerche“ (PFL), die Partei „Uferweg“ (PUW) "
    "und die Bewegung „Morgenrot“ (BMR)."
)
PEOPLE = "Genannt werden auch Jonas Velten, Agnes Rohde und Arndt Holm."
STW, LSB = "Talwind", "Sandbank"
ABROAD = "Genannt werden die serbische Partei „Talwind“ (STW) und die lettische Partei „Sandbank“ (LSB).\n\n"
INTRODUCTION = f"{PARTIES}\n\n{PEOPLE}\n\n"
TABLES = {"seats": Seats, "agreements": Agreement, "events": Event, "stances": Stance, "roles": Role, "ties": Tie}
Row = tuple[object, ...]


def read(text: str, published: date | None = None, *, introduction: str = INTRODUCTION) -> Reading:
    """The reading of a text behind the introduction."""
    return extract(
        Document(document_id="d", source_id="s", path="own.txt", text=introduction + text, published=published)
    )


def facts(
    text: str, published: date | None = None, *, table: str | None = None, introduction: str = INTRODUCTION
) -> list[Row]:
    """All rows of a text, or those of one table without its name, sorted."""
    reading = read(text, published, introduction=introduction)
    names = {key: entity.name for key, entity in (registry().entities | reading.entities).items()}
    found = [f for f in reading.facts if f.evidence[0].start >= len(introduction)]
    if table is not None:
        rows = [_row(f, names) for f in found if isinstance(f, TABLES[table])]
    else:
        rows = [(next(t for t, kind in TABLES.items() if isinstance(f, kind)), *_row(f, names)) for f in found]
    return sorted(rows, key=repr)


def together(*names: str) -> str:
    """How the participants of an event are shown."""
    return " + ".join(sorted(names))


def chambers(text: str, *, introduction: str = ABROAD) -> list[Row]:
    """Party, seats, chamber as printed and its id, of every seat count."""
    reading = read(text, introduction=introduction)
    names = {key: entity.name for key, entity in reading.entities.items()}
    return sorted(
        [(names[f.party_id], f.seats, f.chamber, f.chamber_id) for f in reading.facts if isinstance(f, Seats)], key=repr
    )


def speakers(text: str) -> list[Row]:
    """Table and speaker (None: the author) of every fact."""
    reading = read(text)
    names = {key: entity.name for key, entity in reading.entities.items()}
    found = [f for f in reading.facts if f.evidence[0].start >= len(INTRODUCTION)]
    return sorted(
        [
            (
                next(t for t, kind in TABLES.items() if isinstance(f, kind)),
                names[f.attribution] if f.attribution else None,
            )
            for f in found
        ],
        key=repr,
    )


def _row(fact: Fact, names: dict[str, str]) -> Row:
    match fact:
        case Seats():
            row: Row = (names[fact.party_id], fact.seats)
            row += _unless(fact.total, None) + _unless(fact.basis, "result")
        case Agreement():
            pair = sorted((names[fact.party_a_id], names[fact.party_b_id]))
            said_by_status = {"planned", "proposed", "denied"} & {fact.status}
            assert (str(fact.modality) in said_by_status) or not said_by_status, fact
            row = (*pair, fact.kind, fact.status, *_unless(fact.date_edtf, None))
            return row if said_by_status else row + _unless(str(fact.modality), "asserted")
        case Event():
            row = (fact.kind, together(*(names[p] for p in fact.participants)))
        case Stance():
            row = (names[fact.from_id], fact.polarity, names[fact.to_id])
        case Role():
            row = (names[fact.person_id], fact.role, names[fact.organisation_id] if fact.organisation_id else None)
            row += () if fact.current else ("former",)
        case Tie():
            pair = [names[fact.a_id], names[fact.b_id]]
            if fact.kind in {"contact", "no_contact"}:
                pair.sort()
            row = (pair[0], fact.kind, pair[1]) + (() if fact.current else ("former",))
        case _:
            raise TypeError(fact)
    return row + _unless(fact.date_edtf, None) + _unless(str(fact.modality), str(Modality.ASSERTED))


def _unless(value: object, usual: object) -> Row:
    return () if value == usual else (value,)
