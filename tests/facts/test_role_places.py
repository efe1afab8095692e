"""Offices behind adverbs and dates, several holders of one office, several offices in a row, offices not yet held."""

from __future__ import annotations

import pytest

from .reading import HOLM, PFL, PNO, PUW, ROHDE, VELTEN, Row, facts

LED_IN = [
    ("Jonas Velten, seit 2019 Vorsitzender der PNO, sprach.", [(VELTEN, "Vorsitzender", PNO)]),
    ("Jonas Velten, bis heute Vorsitzender der PNO, sprach.", [(VELTEN, "Vorsitzender", PNO)]),
    ("Jonas Velten, von 2014 bis 2018 Chef der PNO, sprach.", [(VELTEN, "Chef", PNO, "former")]),
    ("Jonas Velten, bis Mitte 2023 selbst Chef der PNO, sprach.", [(VELTEN, "Chef", PNO, "former")]),
    ("Jonas Velten, bis dahin Chef der PNO, sprach.", [(VELTEN, "Chef", PNO, "former")]),
    (
        "Agnes Rohde, vormals Sprecherin der PUW und heute Chefin der PFL, sprach.",
        [(ROHDE, "Chefin", PFL), (ROHDE, "Sprecherin", PUW, "former")],
    ),
]
SEVERAL = [
    (
        "Die Vorsitzenden der PNO, Jonas Velten und Agnes Rohde, sprachen.",
        [(ROHDE, "Vorsitzender", PNO), (VELTEN, "Vorsitzender", PNO)],
    ),
    (
        "Die Chefs der PNO und der PUW, Jonas Velten und Arndt Holm, sprachen.",
        [(HOLM, "Chef", PUW), (VELTEN, "Chef", PNO)],
    ),
    (
        "Die Parteichefs Jonas Velten (PNO) und Arndt Holm (PUW) sprachen.",
        [(VELTEN, "Parteichef", PNO), (HOLM, "Parteichef", PUW)],
    ),
    ("Parteichef Jonas Velten und Agnes Rohde sprachen.", [(VELTEN, "Parteichef", None)]),
    (
        "Vorsitzende der PFL sind Agnes Rohde und Arndt Holm.",
        [(ROHDE, "Vorsitzende", PFL), (HOLM, "Vorsitzende", PFL)],
    ),
    (
        "Jonas Velten ist Chef der PNO, Agnes Rohde Generalsekretärin der PUW.",
        [(VELTEN, "Chef", PNO), (ROHDE, "Generalsekretärin", PUW)],
    ),
    (
        "Anwesend waren Jonas Velten, Chef der PNO, Agnes Rohde, Chefin der PFL, und Arndt Holm, Sprecher der PUW.",
        [(VELTEN, "Chef", PNO), (ROHDE, "Chefin", PFL), (HOLM, "Sprecher", PUW)],
    ),
    (
        "Agnes Rohde, die Sprecherin der PFL und frühere Chefin der PUW, und Jonas Velten, Chef der PNO, sprachen.",
        [(ROHDE, "Sprecherin", PFL), (ROHDE, "Chefin", PUW, "former"), (VELTEN, "Chef", PNO)],
    ),
    (
        "Gewählt wurden Jonas Velten zum Vorsitzenden der PNO, Arndt Holm zum Generalsekretär der PNO.",
        [(VELTEN, "Vorsitzender", PNO), (HOLM, "Generalsekretär", PNO)],
    ),
]
PREDICATES = [
    ("Die Parteichefin der PFL heißt Agnes Rohde.", [(ROHDE, "Parteichefin", PFL)]),
    ("PNO-Vize Jonas Velten sprach.", [(VELTEN, "Vize", PNO)]),
    ("Jonas Velten, ein früheres Mitglied der PNO, sprach.", []),
    ("Jonas Velten soll Vorsitzender der PNO werden.", []),
    ("Jonas Velten muss Vorsitzender der PNO bleiben.", []),
    ("Jonas Velten, dessen Vater Vorsitzender der PNO ist, sprach.", []),
]
MEANT = [
    ("Agnes Rohde, die heute Chefin der PFL ist, sprach.", [(ROHDE, "Chefin", PFL)]),
    ("Agnes Rohde, deren Bruder Chef der PFL ist, sprach.", []),
    ("Agnes Rohde, mit der die Chefin der PFL befreundet ist, sprach.", []),
    ("Jonas Velten sprach. Er ist Vorsitzender der PNO.", [(VELTEN, "Vorsitzender", PNO)]),
    (
        "Es regierte eine Koalition mit Jonas Velten als Kanzler Serbiens und Arndt Holm als Sprecher der PNO.",
        [(VELTEN, "Kanzler", "Serbien"), (HOLM, "Sprecher", PNO)],
    ),
    ("Das Amt der Sprecherin der PFL hat seit 2021 Agnes Rohde inne.", [(ROHDE, "Sprecherin", PFL)]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*LED_IN, *SEVERAL, *PREDICATES, *MEANT])
def test_places(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="roles") == sorted(expected, key=repr)
