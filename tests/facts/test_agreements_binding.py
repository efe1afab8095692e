"""Whose agreement it is among several names of a sentence, and what is nobody's."""

from __future__ import annotations

import pytest

from .reading import PFL, PNO, PUW, Row, facts

BINDING = [
    (
        "Die PNO, die mit der PUW streitet, schloss mit der PFL einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    (
        "Die PNO schloss mit der PFL, einer Gegnerin der PUW, einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    ("In Anwesenheit der PUW unterzeichneten PNO und PFL ein Memorandum.", [(PFL, PNO, "memorandum", "signed")]),
    (
        "Trotz Kritik der PUW schlossen PNO und PFL einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    ("Laut der PUW schlossen PNO und PFL einen Freundschaftsvertrag.", [(PFL, PNO, "friendship_treaty", "signed")]),
    (
        "Die PUW berichtete über den Freundschaftsvertrag zwischen PNO und PFL.",
        [(PFL, PNO, "friendship_treaty", "in_force")],
    ),
    ("Das von PNO und PFL unterzeichnete Memorandum liegt vor.", [(PFL, PNO, "memorandum", "signed")]),
    ("Die zwischen PNO und PFL geschlossene Vereinbarung liegt vor.", [(PFL, PNO, "other", "signed")]),
    (
        "Der Abschluss eines Freundschaftsvertrags zwischen PNO und PFL freute Jonas Velten.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    ("Nach dem Bruch der Koalition zwischen PNO und PFL regiert die PUW allein.", [(PFL, PNO, "coalition", "ended")]),
    (
        "Am Tag nach dem Besuch bei der PUW schloss die PNO mit der PFL einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    (
        "Ein Memorandum mit der PFL unterschrieb die PNO, mit der PUW sprach sie nur.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    ("Während die PNO mit der PFL ein Memorandum unterzeichnete, tagte die PUW.", [(PFL, PNO, "memorandum", "signed")]),
    (
        "Die PNO arbeitet mit der PFL für 2026 bis 2028 zusammen.",
        [(PFL, PNO, "work_programme", "in_force", "2026/2028")],
    ),
    (
        "PNO und PFL unterzeichneten einen Aktionsplan für 2025–2027.",
        [(PFL, PNO, "work_programme", "signed", "2025/2027")],
    ),
    ("PNO und PFL planen gemeinsame Veranstaltungen.", [(PFL, PNO, "joint_plan", "planned")]),
    ("Das Wahlbündnis aus PNO und PUW trat 2020 an.", [(PNO, PUW, "coalition", "in_force", "2020")]),
]
NOT_AGREEMENTS = [
    ("Die PNO schloss 2019 einen Vertrag mit einer Baufirma, die PFL kritisierte das.", []),
    ("Die PNO brach ihr Bündnis mit den Bauern, sagte die PFL.", []),
    ("PNO und PFL lehnten das Abkommen der Regierung mit Kasachstan ab.", []),
    ("Das Abkommen von Minsk erwähnten PNO und PFL nicht.", []),
    ("Die PNO traf mit der PFL zusammen, ohne ein Abkommen zu schließen.", [(PFL, PNO, "other", "denied")]),
    ("Die PNO schließt mit der PFL nichts aus.", []),
    ("PNO und PFL schlossen ihre Büros.", []),
    ("Die PNO unterschrieb einen Brief an die PFL.", []),
    ("Die Regierung der PNO plant einen Vertrag mit Serbien, die PFL ist dagegen.", []),
    ("Die PUW warnt vor einer Koalition von PNO und PFL.", []),
    ("Eine Koalition von PNO und PFL hätte eine Mehrheit.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BINDING, *NOT_AGREEMENTS])
def test_agreements_binding(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="agreements") == sorted(expected, key=repr)
