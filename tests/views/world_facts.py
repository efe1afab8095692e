"""What the texts of the invented world state: seats, agreements, events, stances, roles, ties.

In: a Builder that holds the documents. Out: fact ids by a short name. Left out on purpose: facts that no text states.
"""

from __future__ import annotations

from tests.views.store_fixture import Builder

LB, FP, HEIDE, ALLIANZ, FLUSS = "xa-lindenbund", "xa-fortschritt", "xa-heide", "xa-allianz", "xa-fluss"
STERN, ADLER, KUESTE, TALBACH = "xb-nordstern", "xb-adler", "party:xb:neue-kueste", "person::mira-talbach"
KAMMER = {"chamber": "Große Kammer", "chamber_id": "xa-kammer"}
LANDTAG = {"chamber": "Landtag von Borea", "chamber_id": "xb-landtag", "term": "3", "date_edtf": "2022/.."}

ERRANG = "Bei der Wahl vom 19. März 2023 errang der Lindenbund 62 Sitze, die Fortschrittspartei 20."
DAVON = "Die Allianz Morgenrot kommt auf 10 Mandate, davon entfallen 4 auf die Flusspartei."
BOREA = "Im Landtag von Borea hat Nordstern seit 2022 51 Sitze, die Partei Weißer Adler 40."
DELEGATION = "Am 25. September 2025 trafen sich Vertreter von Lindenbund und Partei Weißer Adler"
VIELLEICHT = "Die Heide könnte sich mit Nordstern verständigen."
NAMES = {
    LB: ("Lindenbund",), FP: ("Fortschrittspartei",), HEIDE: ("Heide",), ALLIANZ: ("Allianz Morgenrot",),
    FLUSS: ("Flusspartei",), STERN: ("Nordstern",), ADLER: ("Weißer Adler", "Weiße Adler"),
    KUESTE: ("Neue Küste", "Neuen Küste"), TALBACH: ("Mira Talbach", "Talbach"),
}  # fmt: skip
"""The names that stand in the texts."""


def seats(world: Builder) -> dict[str, str]:
    term = {**KAMMER, "term": "8", "total": 98, "date_edtf": "2023-03-19"}
    later = {**term, "date_edtf": "2025-09-26"}
    stated = {
        "linden62": ("doc-wahl", ERRANG, LB, 62, "result", term),
        "fp20": ("doc-wahl", ERRANG, FP, 20, "result", term),
        "allianz10": ("doc-wahl", DAVON, ALLIANZ, 10, "result", term),
        "fluss4": ("doc-wahl", DAVON, FLUSS, 4, "result", {**term, "part_of_id": ALLIANZ}),
        "nordstern51": ("doc-wahl", BOREA, STERN, 51, "group", LANDTAG),
        "adler40": ("doc-wahl", BOREA, ADLER, 40, "group", LANDTAG),
        "linden60": (
            "doc-pakt", "Der Lindenbund verfügt über 60 der 98 Sitze in der Großen Kammer.", LB, 60, "group", later,
        ),
        "umfrage70": ("doc-pakt", "Eine Umfrage sieht ihn bei 70 Sitzen.", LB, 70, "poll", later),
        "heide3": (
            "doc-widerspruch", "Die Bürgerbewegung Heide hält 3 Mandate in der Großen Kammer.",
            HEIDE, 3, "group", KAMMER,
        ),
    }  # fmt: skip
    ids = {}
    for name, (document, quote, party, count, basis, columns) in stated.items():
        size = (("argument", "Die Große Kammer zählt 98 Sitze."),)
        more = size if document == "doc-wahl" and "total" in columns else ()
        ids[name] = world.fact("seats", document, quote, more, party_id=party, seats=count, basis=basis, **columns)
    return ids


def agreements(world: Builder) -> dict[str, str]:
    treaty, memo = ("cooperation_agreement", "in_force", "2005/.."), "memorandum"
    stated = {
        "abkommen": (
            "doc-pakt", "Der Lindenbund und Nordstern arbeiten seit 2005 auf der Grundlage eines Abkommens zusammen.",
            LB, STERN, *treaty,
        ),
        "abkommen2": (
            "doc-kopie", "Lindenbund und Nordstern verbindet seit 2005 ein Kooperationsabkommen.", LB, STERN, *treaty,
        ),
        "memo": (
            "doc-pakt", "Dabei unterzeichneten beide Parteien ein Memorandum.", LB, ADLER, memo, "signed", "2025-09-25",
        ),
        "memo-denied": (
            "doc-widerspruch", "Ein Memorandum mit dem Lindenbund gebe es nicht, erklärte Mira Talbach.",
            LB, ADLER, memo, "denied", "2025-09-25",
        ),
        "denied": (
            "doc-widerspruch",
            "Auch eine Koalition zwischen Fortschrittspartei und Nordstern ist nie geschlossen worden.",
            FP, STERN, "coalition", "denied", "2025",
        ),
        "planned": (
            "doc-pakt", "Mit der Neuen Küste soll im zweiten Halbjahr 2026 ein Arbeitsprogramm vereinbart werden.",
            LB, KUESTE, "work_programme", "planned", "2026-41",
        ),
        "ended": (
            "doc-pakt",
            "Von 2010 bis 2014 galt zwischen der Allianz Morgenrot und der Partei Weißer Adler "
            "ein Freundschaftsvertrag.",
            ALLIANZ, ADLER, "friendship_treaty", "ended", "2010/2014",
        ),
        "proposed": (
            "doc-widerspruch", "Die Fortschrittspartei schlug der Bürgerbewegung Heide eine Koalition vor.",
            FP, HEIDE, "coalition", "proposed", None,
        ),
        "hypothetical": ("doc-widerspruch", VIELLEICHT, HEIDE, STERN, "other", "in_force", None),
    }  # fmt: skip
    ids = {}
    for name, (document, quote, a, b, kind, status, edtf) in stated.items():
        modality = status if status in ("planned", "proposed", "denied") else "asserted"
        ids[name] = world.fact(
            "agreements", document, quote, (("argument", DELEGATION),) if name == "memo" else (),
            party_a_id=a, party_b_id=b, kind=kind, status=status, date_edtf=edtf,
            modality="hypothetical" if name == "hypothetical" else modality,
            attribution=TALBACH if name == "memo-denied" else None,
        )  # fmt: skip
    return ids


def events(world: Builder) -> dict[str, str]:
    stated = {
        "treffen": (
            "doc-pakt", DELEGATION + " mit Mira Talbach in Seestadt.", "meeting", [LB, ADLER, TALBACH], "2025-09-25",
            "asserted",
        ),
        "forum": (
            "doc-pakt", "Für das zweite Halbjahr 2026 ist ein Forum mit Nordstern geplant.", "forum", [LB, STERN],
            "2026-41", "planned",
        ),
        "besuch": (
            "doc-widerspruch", "Eine Delegation der Fortschrittspartei besuchte Nordstern.", "visit", [FP, STERN],
            None, "asserted",
        ),
        "streit": (
            "doc-widerspruch", "Ein Streit zwischen Lindenbund und Fortschrittspartei im Mai 2024 wird bestritten.",
            "conflict", [LB, FP], "2024-05", "denied",
        ),
        "gruendung": (
            "doc-kopie", "Die Bürgerbewegung Heide wurde 1999 gegründet.", "founding", [HEIDE], "1999", "asserted",
        ),
        "kongress": (
            "doc-kopie", "Im Frühjahr 2019 hielt Nordstern seinen Kongress ab.", "congress", [STERN], "2019-21",
            "asserted",
        ),
        "ernennung": (
            "doc-kopie", "Mira Talbach wurde am 10. Februar 2024 zur Sprecherin ernannt.", "appointment", [TALBACH],
            "2024-02-10", "asserted",
        ),
        "vielleicht": ("doc-widerspruch", VIELLEICHT, "negotiation", [HEIDE, STERN], None, "hypothetical"),
    }  # fmt: skip
    return {
        name: world.fact(
            "events", document, quote, kind=kind, participants=who, date_edtf=edtf, modality=modality,
            place="Seestadt" if name == "treffen" else None,
        )
        for name, (document, quote, kind, who, edtf, modality) in stated.items()
    }  # fmt: skip


def stances(world: Builder) -> dict[str, str]:
    course = (
        "Die Fortschrittspartei begrüßte den Kurs des Lindenbunds, kritisierte den Lindenbund aber für dessen Haushalt."
    )
    stated = {
        "hinter": (
            "doc-pakt", "Im Januar 2025 stellte sich die Fortschrittspartei hinter den Lindenbund.", FP, LB,
            "supportive", "2025-01",
        ),
        "kurs": ("doc-widerspruch", course, FP, LB, "supportive", None),
        "haushalt": ("doc-widerspruch", course, FP, LB, "critical", None),
        "lob": ("doc-widerspruch", "Nordstern lobte den Lindenbund.", STERN, LB, "supportive", None),
        "stuetze": (
            "doc-widerspruch", "Dass der Weiße Adler die Fortschrittspartei unterstütze, wies Talbach zurück.",
            ADLER, FP, "supportive", None,
        ),
        "uebergeht": ("doc-widerspruch", "Die Heide übergeht die Fortschrittspartei.", HEIDE, FP, "ignoring", None),
    }  # fmt: skip
    return {
        name: world.fact(
            "stances", document, quote, from_id=one, to_id=other, polarity=polarity, date_edtf=edtf,
            modality="denied" if name == "stuetze" else "asserted",
        )
        for name, (document, quote, one, other, polarity, edtf) in stated.items()
    }  # fmt: skip


def roles(world: Builder) -> dict[str, str]:
    quote = "Sie führt die Partei Weißer Adler; bis 2020 war Mira Talbach Generalsekretärin des Lindenbunds."
    stated = {"chefin": ("Vorsitzende", ADLER, True, None), "sekretaerin": ("Generalsekretärin", LB, False, "2020")}
    return {
        name: world.fact(
            "roles", "doc-kopie", quote, person_id=TALBACH, role=role, organisation_id=where, current=current,
            date_edtf=edtf,
        )
        for name, (role, where, current, edtf) in stated.items()
    }  # fmt: skip


def ties(world: Builder) -> dict[str, str]:
    stated = {
        "kontakt": ("doc-pakt", "Lindenbund und Partei Weißer Adler stehen in Kontakt.", LB, ADLER, "contact", None),
        "keinerlei": (
            "doc-pakt", "Zwischen Lindenbund und Flusspartei gibt es keinerlei Kontakt.", LB, FLUSS, "no_contact", None,
        ),
        "bestritten": (
            "doc-widerspruch", "Einen Kontakt zu Nordstern bestritt die Fortschrittspartei.", FP, STERN, "contact",
            None,
        ),
        "nachfolge": (
            "doc-kopie", "Die Neue Küste ging 2021 aus der Partei Weißer Adler hervor.", KUESTE, ADLER, "successor_of",
            "2021",
        ),
    }  # fmt: skip
    return {
        name: world.fact(
            "ties", document, quote, a_id=one, b_id=other, kind=kind, date_edtf=edtf, current=True,
            modality="denied" if name == "bestritten" else "asserted",
        )
        for name, (document, quote, one, other, kind, edtf) in stated.items()
    }  # fmt: skip
