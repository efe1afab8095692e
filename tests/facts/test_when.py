"""Which date of a sentence belongs to its fact, and which does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.triggers import hits
from pipeline.facts.when import date_of, happened
from pipeline.sources import as_document

from .reading import BMR, PFL, PNO, PUBLISHED, PUW, ROHDE, VELTEN, Row, facts, together

OWN_DATE = [
    (
        "agreements",
        "Am 5. Mai 2019 schlossen PNO und PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed", "2019-05-05")],
    ),
    ("events", "Gestern traf die PNO Agnes Rohde.", [("meeting", together(ROHDE, PNO), "2025-10-29")]),
    (
        "agreements",
        "In der zweiten Jahreshälfte 2026 wollen PNO und PFL ein Memorandum unterzeichnen.",
        [(PFL, PNO, "memorandum", "planned", "2026-41")],
    ),
    (
        "agreements",
        "Die 2001 gegründete PNO schloss 2016 mit der PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed", "2016")],
    ),
    (
        "events",
        "Die 2001 gegründete PNO traf 2016 die PFL.",
        [("founding", PNO, "2001"), ("meeting", together(PFL, PNO), "2016")],
    ),
    (
        "agreements",
        "Die PNO (gegründet 2001) schloss mit der PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "events",
        "2010 gründete Jonas Velten die BMR, 2014 löste sie sich auf.",
        [("dissolution", BMR, "2014"), ("founding", together(VELTEN, BMR), "2010")],
    ),
    ("seats", "Bei der Wahl 2021 errang die PNO 22 Sitze.", [(PNO, 22, "2021")]),
    ("seats", "2017 errang die PNO 18 Sitze, 2021 errang sie 22 Sitze.", [(PNO, 18, "2017"), (PNO, 22, "2021")]),
    (
        "agreements",
        "Von 2015 bis 2018 bestand ein Kooperationsabkommen zwischen PNO und PFL.",
        [(PFL, PNO, "cooperation_agreement", "ended", "2015/2018")],
    ),
    (
        "agreements",
        "Vor zwei Jahren unterzeichneten PNO und PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed", "2023")],
    ),
    ("agreements", "Seit Mai 2022 koaliert die PNO mit der PUW.", [(PNO, PUW, "coalition", "in_force", "2022-05/..")]),
]
# For how long a paper holds is no day of its signing.
TERMS = [
    (
        "events",
        "Gestern unterzeichneten PNO und PFL ein Arbeitsprogramm für die Jahre 2026 bis 2028.",
        [("signing", together(PFL, PNO), "2025-10-29")],
    ),
    (
        "events",
        "Am 4. Mai 2024 unterzeichneten PNO und PFL in Ulm ein Arbeitsprogramm für 2025 und 2026.",
        [("signing", together(PFL, PNO), "2024-05-04")],
    ),
    (
        "events",
        "PNO und PFL unterzeichneten ein Arbeitsprogramm 2026–2028.",
        [("signing", together(PFL, PNO))],
    ),
    (
        "events",
        "Die PNO kündigte das 2017 mit der PFL geschlossene Memorandum.",
        [("termination", together(PFL, PNO))],
    ),
    (
        "events",
        "Verhandlungen der PNO mit der PFL sind für 2026 vorgesehen.",
        [("negotiation", together(PFL, PNO), "2026", "planned")],
    ),
]
NO_DATE = [
    ("events", "Jonas Velten traf Agnes Rohde. Das war 2019 anders.", [("meeting", together(ROHDE, VELTEN))]),
    ("events", "Kürzlich traf die PNO die PFL.", [("meeting", together(PFL, PNO))]),
    (
        "agreements",
        "PNO und PFL unterzeichneten ein Memorandum. Am 4. Mai 2018 regnete es.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "agreements",
        "Vor einigen Jahren unterzeichneten PNO und PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "agreements",
        "Die PNO unterzeichnete mit der PFL (gegründet 1999) ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    ("stances", "Jonas Velten kritisierte die PFL, die 2008 gegründet wurde.", [(VELTEN, "critical", PFL)]),
]


@pytest.mark.parametrize(("table", "sentence", "expected"), [*OWN_DATE, *TERMS, *NO_DATE])
def test_when(table: str, sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, PUBLISHED, table=table) == sorted(expected, key=repr)


@pytest.mark.parametrize(
    ("edtf", "kind", "when"),
    [
        ("2014/2018", "termination", "2018"),
        ("2014-05/2018-03", "founding", "2014-05"),
        ("2014/2018", "meeting", "2014/2018"),
        ("../2018", "termination", "2018"),
        ("../2018", "visit", None),
        ("2018/..", "appointment", "2018"),
        ("2018-05-03/2018-05-05", "signing", "2018-05-03/2018-05-05"),
        ("2018", "signing", "2018"),
    ],
)
def test_a_stretch_dates_what_begins_or_ends_it(edtf: str, kind: str, when: str | None):
    assert happened(edtf, kind) == when


def test_a_date_behind_a_comma_is_not_the_participles():
    text = "Das Memorandum, am 4. Mai 2020 von CDU und SPD in der Stadt Bergen unterzeichnet, ruht seit Mai 2024."
    (scene,) = read_scenes(as_document(text, Path("own.txt")))[2]
    (hit,) = (h for h in hits(scene, "events") if h.name == "signing")
    found = date_of(scene, hit)
    assert found is not None
    assert found.edtf == "2020-05-04"
