"""Offices that are over, that end in the sentence itself, or that nobody has yet."""

from __future__ import annotations

import pytest

from pipeline.facts.taught.joining import merged
from pipeline.model import Role

from .reading import BMR, HOLM, PFL, PNO, ROHDE, VELTEN, Row, facts

OVER = [
    ("Agnes Rohde, Sprecherin der PFL bis 2012, sprach.", [(ROHDE, "Sprecherin", PFL, "former")]),
    ("Agnes Rohde, Sprecherin der PFL (bis 2012), sprach.", [(ROHDE, "Sprecherin", PFL, "former")]),
    ("Agnes Rohde, Sprecherin der PFL bis heute, sprach.", [(ROHDE, "Sprecherin", PFL)]),
    ("Obmann der PNO war von 2006 bis 2012 Jonas Velten.", [(VELTEN, "Obmann", PNO, "former")]),
    ("Der bisherige Sprecher der PNO, Arndt Holm, sprach.", [(HOLM, "Sprecher", PNO, "former")]),
    ("Der designierte Sprecher der PNO, Arndt Holm, sprach.", []),
    ("Agnes Rohde, zuletzt Sprecherin der PFL, sprach.", [(ROHDE, "Sprecherin", PFL, "former")]),
    ("Der später ermordete Sprecher der PNO, Arndt Holm, sprach.", [(HOLM, "Sprecher", PNO, "former")]),
    (
        "Sprecher der PNO ist seit 2023 Arndt Holm, zuvor Obmann der BMR.",
        [(HOLM, "Sprecher", PNO), (HOLM, "Obmann", BMR, "former")],
    ),
    (
        "Arndt Holm, vormals Obmann der BMR, ist heute Sprecher der PNO.",
        [(HOLM, "Obmann", BMR, "former"), (HOLM, "Sprecher", PNO)],
    ),
    (
        "Arndt Holm war unter PNO-Chef Jonas Velten Sprecher der BMR.",
        [(HOLM, "Sprecher", BMR, "former"), (VELTEN, "Chef", PNO, "former")],
    ),
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
    (
        "Ihren Posten verlieren PFL-Chefin Agnes Rohde, PNO-Sprecher Arndt Holm und BMR-Obmann Jonas Velten.",
        [(ROHDE, "Chefin", PFL, "former"), (HOLM, "Sprecher", PNO, "former"), (VELTEN, "Obmann", BMR, "former")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*OVER, *ENDING])
def test_whether_an_office_lasts(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="roles") == sorted(expected, key=repr)


def test_a_claim_does_not_overrule_what_the_office_says_of_its_time() -> None:
    rule = Role(evidence=(), rule="role.apposition", person_id="a", role="Chef", organisation_id=None, current=True)
    claim = Role(evidence=(), rule="taught.heads", person_id="a", role="Chef", organisation_id="b", current=False)
    told = merged(rule, claim)
    assert isinstance(told, Role)
    assert (told.organisation_id, told.current) == ("b", True)
