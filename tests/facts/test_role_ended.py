"""Offices that are over, that end in the sentence itself, or that nobody has yet."""

from __future__ import annotations

import pytest

from .reading import BMR, HOLM, PFL, PNO, ROHDE, VELTEN, Row, facts

OVER = [
    ("Agnes Rohde, Sprecherin der PFL bis 2012, sprach.", [(ROHDE, "Sprecherin", PFL, "former")]),
    ("Agnes Rohde, Sprecherin der PFL (bis 2012), sprach.", [(ROHDE, "Sprecherin", PFL, "former")]),
    ("Agnes Rohde, Sprecherin der PFL bis heute, sprach.", [(ROHDE, "Sprecherin", PFL)]),
    ("Obmann der PNO war von 2006 bis 2012 Jonas Velten.", [(VELTEN, "Obmann", PNO, "former")]),
    ("Der bisherige Sprecher der PNO, Arndt Holm, sprach.", [(HOLM, "Sprecher", PNO, "former")]),
    ("Der designierte Sprecher der PNO, Arndt Holm, sprach.", []),
]
ENDING = [
    ("Der Chef der PNO, Jonas Velten, trat zurück.", [(VELTEN, "Chef", PNO, "former")]),
    ("Der Chef der PNO, Jonas Velten, gab am Donnerstag seinen Rücktritt bekannt.", [(VELTEN, "Chef", PNO, "former")]),
    ("Der Sprecher der PNO, Arndt Holm, wurde entlassen.", [(HOLM, "Sprecher", PNO, "former")]),
    ("Arndt Holm, der Gründer der BMR, trat zurück.", [(HOLM, "Gründer", BMR)]),
    (
        "Agnes Rohde, die Chefin der PFL, trat als Schatzmeisterin der BMR zurück.",
        [(ROHDE, "Chefin", PFL), (ROHDE, "Schatzmeisterin", BMR, "former")],
    ),
    (
        "Die Kanzlerin entließ ihren Minister Jonas Velten, den Vorsitzenden der PNO.",
        [(VELTEN, "Minister", None, "former"), (VELTEN, "Vorsitzender", PNO)],
    ),
    ("Der Chef der PNO, Jonas Velten, will zurücktreten.", [(VELTEN, "Chef", PNO)]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*OVER, *ENDING])
def test_whether_an_office_lasts(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="roles") == sorted(expected, key=repr)
