"""Belonging, succession, contact and its stated absence."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.model import Tie
from pipeline.sources import as_document

from .reading import BMR, PFL, PNO, PUW, ROHDE, STW, VELTEN, Row, facts

BELONGING = [
    ("Der Jugendverband „Lerchensang“ ist die Jugendorganisation der PFL.", [("Lerchensang", "youth_wing_of", PFL)]),
    (
        "Der Jugendverband „Lerchensang“, die Jugendorganisation der PFL, tagte.",
        [("Lerchensang", "youth_wing_of", PFL)],
    ),
    ("Jonas Velten ist Mitglied der PNO.", [(VELTEN, "member_of", PNO)]),
    ("Jonas Velten (PNO) sprach.", [(VELTEN, "member_of", PNO)]),
    ("Die PUW ist die Nachfolgerin der PFL.", [(PUW, "successor_of", PFL)]),
    ("Die PUW, Nachfolgepartei der PFL, tagte.", [(PUW, "successor_of", PFL)]),
    ("Die serbische Regierungspartei „Talwind“ tagte.", [(STW, "governing_party_of", "Serbien")]),
    ("Die BMR ist Teil der PNO.", [(BMR, "part_of", PNO)]),
    ("Jonas Velten war früher Mitglied der PFL.", [(VELTEN, "member_of", PFL, "former")]),
]
CONTACT = [
    ("Die PNO pflegt Kontakte zur PFL.", [(PFL, "contact", PNO)]),
    ("Zwischen der PNO und der PUW bestehen Beziehungen.", [(PNO, "contact", PUW)]),
    ("PNO und PFL stehen miteinander im Austausch.", [(PFL, "contact", PNO)]),
    ("Die PNO unterhält enge Beziehungen mit der PFL und der PUW.", [(PFL, "contact", PNO), (PNO, "contact", PUW)]),
    ("Die PNO steht mit der PUW in Verbindung.", [(PNO, "contact", PUW)]),
    ("Kontakte zur PFL unterhält auch die PUW.", [(PFL, "contact", PUW)]),
]
NO_CONTACT = [
    ("Die PNO unterhält keine Kontakte zur PFL.", [(PFL, "no_contact", PNO)]),
    ("Zwischen der PNO und der PUW gibt es keinen Austausch.", [(PNO, "no_contact", PUW)]),
    ("Kontakte zwischen der PNO und der PFL bestehen nicht.", [(PFL, "no_contact", PNO)]),
    (
        "Weder mit der PFL noch mit der PUW pflegt die PNO Beziehungen.",
        [(PFL, "no_contact", PNO), (PNO, "no_contact", PUW)],
    ),
    ("Die PNO hatte nie Kontakt zur PFL.", [(PFL, "no_contact", PNO)]),
    (
        "Beziehungen zur PFL hat die PNO trotz vieler Bitten aus dem eigenen Vorstand bis heute nicht.",
        [(PFL, "no_contact", PNO)],
    ),
    ("Die PNO bestreitet Kontakte zur PFL.", [(PFL, "no_contact", PNO)]),
    ("Mit der PFL redet die PNO seit Jahren nicht.", [(PFL, "no_contact", PNO)]),
    ("Zwischen der PNO und der PFL herrscht Funkstille.", [(PFL, "no_contact", PNO)]),
    ("PNO und PFL meiden einander.", [(PFL, "no_contact", PNO)]),
]
NONE = [
    ("Die PNO will Kontakte zur PFL knüpfen.", []),
    ("Die PNO könnte Kontakte zur PFL haben.", []),
    ("Hat die PNO Kontakte zur PFL?", []),
    ("Von Funkstille zwischen der PNO und der PFL ist nichts zu hören.", []),
    ("Die PNO brach die Kontakte zur PFL ab.", []),
    ("Angeblich hat die PNO Kontakte zur PFL.", []),
    ("Jonas Velten ist kein Mitglied der PNO.", [(VELTEN, "member_of", PNO, "denied")]),
    ("Jonas Velten will Mitglied der PNO werden.", []),
    ("Ist Jonas Velten Mitglied der PNO?", []),
    ("Die PNO lehnt eine Zusammenarbeit mit der PFL ab.", []),
    ("Die PNO und die PFL arbeiten beim Hochwasser zusammen.", []),
    ("Die PNO fordert bessere Beziehungen zur Wirtschaft, die PFL auch.", []),
    ("Es heißt, Jonas Velten sei Mitglied der PFL.", []),
    ("Die PUW sieht sich nicht als Nachfolgerin der PFL.", [(PUW, "successor_of", PFL, "denied")]),
    ("Die PNO wäre gern Regierungspartei Serbiens.", []),
    ("Das Verhältnis der PNO zur Wahrheit ist gut, sagt die PFL.", []),
    ("Wenn die PNO Kontakte zur PFL hätte, wüsste man es.", []),
]
BINDING = [
    ("Die PNO, Mitglied der PFL, tagte.", [(PNO, "member_of", PFL)]),
    ("Jonas Velten (PNO) traf Agnes Rohde (PFL).", [(ROHDE, "member_of", PFL), (VELTEN, "member_of", PNO)]),
    ("Agnes Rohde, ein Mitglied der PFL, traf Jonas Velten.", [(ROHDE, "member_of", PFL)]),
    ("Trotz Kontakten zur PFL lehnt die PNO die PUW ab.", [(PFL, "contact", PNO)]),
    ("Seit 2019 bestehen keine Beziehungen mehr zwischen PNO und PFL.", [(PFL, "no_contact", PNO)]),
    ("Jonas Velten trat aus der PNO aus.", [(VELTEN, "member_of", PNO, "former")]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BELONGING, *CONTACT, *NO_CONTACT, *NONE, *BINDING])
def test_ties(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="ties") == sorted(expected, key=repr)


GAPPED = [
    ("Die SPÖ ist Mitglied der SPE, die CDU der EVP.", {("at-spoe", "eu-spe"), ("de-cdu", "eu-evp")}),
    ("Im Parlament gehört die SPD zur SPE, die CDU zur EVP.", {("de-spd", "eu-spe"), ("de-cdu", "eu-evp")}),
    (
        "SPÖ und SPD gehören beide der SPE an, die CDU der EVP.",
        {("at-spoe", "eu-spe"), ("de-spd", "eu-spe"), ("de-cdu", "eu-evp")},
    ),
    ("Die CDU gehört der EVP an, die SPD lobte die SPE.", {("de-cdu", "eu-evp")}),
]


@pytest.mark.parametrize(("text", "expected"), GAPPED)
def test_the_verb_said_once_holds_for_all_parts(text: str, expected: set[tuple[str, str]]):
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    told = [f for _, f in rule_facts(scenes) if isinstance(f, Tie)]
    assert {(t.a_id, t.b_id) for t in told if t.kind == "member_of"} == expected
