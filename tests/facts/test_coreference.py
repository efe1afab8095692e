"""Descriptions and pronouns that stand for somebody named before, and those that must stay open."""

from __future__ import annotations

import pytest

from .reading import BMR, HOLM, LSB, PFL, PNO, PUW, ROHDE, STW, VELTEN, Row, facts, together

RESOLVED = [
    (
        "agreements",
        "Die PNO tagte gestern. Sie schloss mit der PFL einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    ("seats", "Die PNO tagte gestern. Die Partei hat 14 Sitze.", [(PNO, 14)]),
    (
        "agreements",
        "PNO und PFL tagten in Graz. Die beiden Parteien unterzeichneten ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "agreements",
        "PNO und PFL tagten in Graz. Beide schlossen einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    ("events", "Die BMR tagte gestern. Die Bewegung wurde 2011 gegründet.", [("founding", BMR, "2011")]),
    ("stances", "Jonas Velten sprach lange. Er kritisierte die PFL.", [(VELTEN, "critical", PFL)]),
    ("events", "Jonas Velten kam nach Wien. Velten traf dort Agnes Rohde.", [("meeting", together(ROHDE, VELTEN))]),
    ("roles", "Die PNO tagte gestern. Ihr Vorsitzender Jonas Velten sprach.", [(VELTEN, "Vorsitzender", PNO)]),
    (
        "agreements",
        "Die PNO tagte gestern. Ihr Freundschaftsvertrag mit der PFL gilt seit 2012.",
        [(PFL, PNO, "friendship_treaty", "in_force", "2012/..")],
    ),
    (
        "agreements",
        "PNO und PFL tagten. Sie schlossen ein Kooperationsabkommen.",
        [(PFL, PNO, "cooperation_agreement", "signed")],
    ),
    (
        "agreements",
        "Die PNO tagte gestern. Die PUW kündigte ihren Freundschaftsvertrag mit der PFL.",
        [(PFL, PUW, "friendship_treaty", "ended")],
    ),
    (
        "agreements",
        "Die PNO tagte gestern. Das „Nordlicht“ gilt viel. Ihren Freundschaftsvertrag mit der PFL kündigte die PUW.",
        [(PFL, PUW, "friendship_treaty", "ended")],
    ),
    (
        "agreements",
        "Die PNO tagte gestern. Der Bund „Uferweg“ lobte ihren Freundschaftsvertrag mit der PFL.",
        [(PFL, PNO, "friendship_treaty", "in_force")],
    ),
    (
        "roles",
        "Die PNO tagte gestern. Die PUW lobte ihren Vorsitzenden Arndt Holm.",
        [(HOLM, "Vorsitzender", PUW)],
    ),
    ("seats", "Die PFL verlor. Dennoch stellt sie 16 Abgeordnete.", [(PFL, 16)]),
    ("ties", "Die PNO tagte gestern. Mit der PFL pflegt die Partei Kontakte.", [(PFL, "contact", PNO)]),
]
LEFT_OPEN = [
    ("stances", "Arndt Holm sprach. Die Stadt kritisierte die PFL.", []),
    ("agreements", "PNO, PFL und PUW tagten. Die beiden Parteien unterzeichneten ein Memorandum.", []),
    ("seats", "Die PNO tagte gestern. Die andere Partei hat 14 Sitze.", []),
    ("seats", "Die PNO tagte gestern. Eine Partei hat 14 Sitze.", []),
    ("seats", "Die PNO tagte gestern. Jede Partei hat 14 Sitze.", []),
    ("seats", "Die PNO tagte gestern. Keine Partei hat 14 Sitze.", []),
    ("seats", "Die PNO tagte gestern. Welche Partei hat 14 Sitze?", []),
    ("seats", "Jonas Velten sprach lange. Er hat 14 Sitze.", []),
    ("seats", "Die PNO tagte gestern. Andere Parteien haben 14 Sitze.", []),
    ("seats", "Die PNO tagte gestern. Die belgische Partei hat 14 Sitze.", []),
    ("stances", "Die PNO tagte gestern. Die Regierung kritisierte die PFL.", []),
]


@pytest.mark.parametrize(("table", "sentence", "expected"), [*RESOLVED, *LEFT_OPEN])
def test_coreference(table: str, sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table=table) == sorted(expected, key=repr)


TWO = "Genannt werden die georgische Partei „Talwind“ (STW) und die lettische Partei „Sandbank“ (LSB).\n\n"
WEATHER = "Es regnete in Wien. Es schneite in Graz. Es hagelte in Linz. "
PAIR = [(LSB, STW, "memorandum", "signed")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Beide Seiten unterzeichneten ein Memorandum.", PAIR),
        ("Die Parteien unterzeichneten ein Memorandum.", PAIR),
        ("Die LSB unterzeichnete mit den Georgiern ein Memorandum.", PAIR),
        ("Die anderen Parteien unterzeichneten ein Memorandum.", []),
        ("Die LSB unterzeichnete mit den Serben ein Memorandum.", []),
        ("Der Georgier unterzeichnete mit der LSB ein Memorandum.", []),
    ],
)
def test_what_only_one_or_two_of_the_text_can_be(sentence: str, expected: list[Row]) -> None:
    assert facts(WEATHER + sentence, table="agreements", introduction=TWO) == expected


def test_a_country_with_two_parties_stays_open() -> None:
    more = TWO.replace("und die lettische", ", die georgische Partei „Steinkrug“ und die lettische")
    said = "Die LSB unterzeichnete mit den Georgiern ein Memorandum."
    assert facts(WEATHER + said, table="agreements", introduction=more) == []
