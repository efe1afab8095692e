"""Wings told by a noun, and ties that are over."""

from __future__ import annotations

import pytest

from .reading import BMR, PFL, PNO, PUW, VELTEN, facts


def ties(text: str) -> list[tuple[object, ...]]:
    return facts(text, table="ties")


@pytest.mark.parametrize(
    "text",
    [
        "Der „Ahornkreis“-Vorstand schwieg.",
        "Die Jugend der PNO feierte.",
        "Die Jugendverbände von PNO und PFL tagten.",
    ],
)
def test_no_wing_without_a_name_or_with_two_owners(text: str):
    assert [t for t in ties(text) if "_of" in str(t[1])] == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Jugendverband „Lerchensang“, der Nachwuchs der PNO, tagte.",
        "Die Jugend der PNO, der Jugendverband „Lerchensang“, tagte.",
        "Jungpartei der PNO ist der Jugendverband „Lerchensang“.",
        "Der Jugendverband „Lerchensang“ ist der Nachwuchs der PNO.",
    ],
)
def test_a_name_beside_a_noun_for_the_young_is_the_wing_of_its_genitive(text: str):
    assert ties(text) == [("Lerchensang", "youth_wing_of", PNO)]


def test_other_wings_are_parts():
    text = "Der Verband „Lerchensang“, die Seniorenorganisation der PNO, tagte."
    assert ties(text) == [("Lerchensang", "part_of", PNO)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jonas Velten war bis 2022 Mitglied der PNO.", [(VELTEN, "member_of", PNO, "former")]),
        ("Jonas Velten gehörte der PNO an.", [(VELTEN, "member_of", PNO, "former")]),
        ("Jonas Velten trat der PNO bei.", [(VELTEN, "member_of", PNO)]),
        ("Jonas Velten ist bis heute Mitglied der PNO.", [(VELTEN, "member_of", PNO)]),
        ("Die BMR war Teil der PUW.", [(BMR, "part_of", PUW, "former")]),
    ],
)
def test_a_state_told_as_past_is_over(text: str, expected: list[tuple[object, ...]]):
    assert ties(text) == expected


def test_the_relative_pronoun_is_the_body():
    assert ties("Das Bündnis „Uferweg“, dem die PFL angehört, tagte.") == [(PFL, "part_of", PUW)]


def test_members_of_a_chamber_are_no_members_of_a_group():
    assert ties("Die PNO stellt drei der 21 Mitglieder des Rates der PFL.") == []
