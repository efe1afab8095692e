"""What people are and of what, before and behind the name, and whose role it is not."""

from __future__ import annotations

import pytest

from .reading import BMR, HOLM, PFL, PNO, PUW, ROHDE, VELTEN, Row, facts

BEFORE = [
    ("Der Vorsitzende der PNO, Jonas Velten, sprach.", [(VELTEN, "Vorsitzende", PNO)]),
    ("Parteichef Jonas Velten sprach.", [(VELTEN, "Parteichef", None)]),
    ("PNO-Chef Jonas Velten sprach.", [(VELTEN, "Chef", PNO)]),
    ("PFL-Vorsitzende Agnes Rohde sprach.", [(ROHDE, "Vorsitzende", PFL)]),
    ("Der kasachische Präsident Arndt Holm reiste ab.", [(HOLM, "Präsident", "Kasachstan")]),
    ("Ex-Parteichef Jonas Velten schwieg.", [(VELTEN, "Parteichef", None, "former")]),
    ("Der ehemalige serbische Außenminister Arndt Holm schwieg.", [(HOLM, "Außenminister", "Serbien", "former")]),
    ("Der stellvertretende Vorsitzende der PFL, Arndt Holm, sprach.", [(HOLM, "stellvertretender Vorsitzende", PFL)]),
    ("Die Abgeordnete der PUW, Agnes Rohde, sprach.", [(ROHDE, "Abgeordnete", PUW)]),
    ("Der Präsident Serbiens, Arndt Holm, reiste ab.", [(HOLM, "Präsident", "Serbien")]),
    ("Die Sprecherin der PNO, Agnes Rohde, schwieg.", [(ROHDE, "Sprecherin", PNO)]),
]
BEHIND = [
    ("Jonas Velten, Vorsitzender der PNO, sprach.", [(VELTEN, "Vorsitzender", PNO)]),
    ("Agnes Rohde, die Generalsekretärin der PFL, sprach.", [(ROHDE, "Generalsekretärin", PFL)]),
    ("Jonas Velten ist Vorsitzender der PNO.", [(VELTEN, "Vorsitzender", PNO)]),
    ("Agnes Rohde wurde Parteichefin der PFL.", [(ROHDE, "Parteichefin", PFL)]),
    ("Arndt Holm (Präsident Serbiens) reiste ab.", [(HOLM, "Präsident", "Serbien")]),
    ("Jonas Velten – Gründer der BMR – sprach.", [(VELTEN, "Gründer", BMR)]),
]
NONE = [
    ("Jonas Velten will Vorsitzender der PNO werden.", []),
    ("Jonas Velten könnte Vorsitzender der PNO werden.", []),
    ("Jonas Velten traf den Vorsitzenden der PNO.", []),
    ("Jonas Velten und ein Minister der PFL sprachen.", []),
    ("Die Wahl des Präsidenten begrüßte Jonas Velten.", []),
]
BINDING = [
    ("Jonas Velten traf Agnes Rohde, die Vorsitzende der PFL.", [(ROHDE, "Vorsitzende", PFL)]),
    ("Jonas Velten und PFL-Chefin Agnes Rohde sprachen.", [(ROHDE, "Chefin", PFL)]),
    ("Agnes Rohde, Nichte des Präsidenten der PNO, sprach.", []),
    ("Jonas Velten, dessen Vater Vorsitzender der PNO war, sprach.", []),
    ("Mit dem Vorsitzenden der PNO, Jonas Velten, sprach Agnes Rohde.", [(VELTEN, "Vorsitzender", PNO)]),
    ("Jonas Velten sprach mit der Vorsitzenden.", []),
    ("Jonas Velten kritisierte den Präsidenten Serbiens.", []),
    ("Als Vorsitzende der PFL reiste Agnes Rohde ab.", [(ROHDE, "Vorsitzende", PFL)]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BEFORE, *BEHIND, *NONE, *BINDING])
def test_roles(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="roles") == sorted(expected, key=repr)


def test_what_stands_behind_the_name_is_no_part_of_the_role():
    text = "Daher ist die Politik des ungarischen Präsidenten Jonas Velten zentraler Bestandteil der Lösung."
    assert [row[1] for row in facts(text, table="roles")] == ["Präsident"]


def test_who_was_removed_from_an_office_holds_it_no_longer():
    assert facts("Der abgelöste Vorsitzende der PNO, Jonas Velten, sprach.", table="roles") == [
        (VELTEN, "Vorsitzende", PNO, "former")
    ]


DESCRIBED = [
    ("Der Vorsitzende der PNO, der Anwalt Jonas Velten, sprach.", [(VELTEN, "Vorsitzende", PNO)]),
    ("Mit der Chefin der PFL, der Anwältin Agnes Rohde, sprach Arndt Holm.", [(ROHDE, "Chefin", PFL)]),
    ("Jonas Velten: Arndt Holm ist Vorsitzender der PNO.", [(HOLM, "Vorsitzender", PNO)]),
    ("Bekannt sind drei Wirte und Jonas Velten, der dem Chef der PNO, einem Förster, schreiben will.", []),
    ("2015 berief ihn Agnes Rohde zum Sprecher der PNO.", []),
    ("Unter einem Vorsitzenden Arndt Holm wäre die PNO verloren.", []),
    ("Parteichefin der PFL wird voraussichtlich Agnes Rohde.", []),
    ("Der mögliche Vorsitzende der PNO, Arndt Holm, schwieg.", []),
]
LEMMAS = [
    ("Die Ehrenvorsitzende der PFL, Agnes Rohde, sprach.", "Ehrenvorsitzende"),
    ("PNO-Ehrenvorsitzender Jonas Velten sprach.", "Ehrenvorsitzender"),
    ("Die Landtagsabgeordnete der PFL, Agnes Rohde, sprach.", "Landtagsabgeordnete"),
    ("Dem Präsidenten der PNO, Jonas Velten, fehlte eine Stimme.", "Präsident"),
]


@pytest.mark.parametrize(("sentence", "expected"), DESCRIBED)
def test_whose_an_office_is_beside_several_names(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="roles") == sorted(expected, key=repr)


@pytest.mark.parametrize(("sentence", "role"), LEMMAS)
def test_the_wording_is_an_office(sentence: str, role: str) -> None:
    assert [row[1] for row in facts(sentence, table="roles")] == [role]
