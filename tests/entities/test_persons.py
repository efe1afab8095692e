"""Names of people: by given name, by role, in apposition; surnames after the full name; what is no person."""

from __future__ import annotations

import pytest
from mentions_of import ids, people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Olga Torwina sprach.", ["Olga Torwina"]),
        ("Gestern sprach Karl-Heinz Brosam.", ["Karl-Heinz Brosam"]),
        ("Es kam Anna von Brosam.", ["Anna von Brosam"]),
        ("Es kam Jan Torwina-Holm.", ["Jan Torwina-Holm"]),
        ("Es kam Jan P. Torwina.", ["Jan P. Torwina"]),
        ("Es kam Iwan Petrowitsch Torwin.", ["Iwan Petrowitsch Torwin"]),
        ("Es kamen Olga Torwina und Jan Brosam.", ["Olga Torwina", "Jan Brosam"]),
        ("Dr. Olga Torwina sprach.", ["Olga Torwina"]),
        ("Das sagte Olga Torwina (TNU).", ["Olga Torwina"]),
        # no surname
        ("Im Januar kam Olga.", []),
        ("Olga\nTorwina kam.", []),
        ("Es kam Olga, Torwina blieb.", []),
    ],
)
def test_by_given_name(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Außenminister Torwinski kam.", ["Torwinski"]),
        ("Der Parteichef Bartosz Torwina sprach.", ["Bartosz Torwina"]),
        ("Der Oppositionsführer Zerlin Torwinski sprach.", ["Zerlin Torwinski"]),
        ("Herr Torwinski kam.", ["Torwinski"]),
        ("Das sagte Frau Torwina.", ["Torwina"]),
        # in apposition
        ("Die Vorsitzende des Rates, Zerlina Torwina, sprach.", ["Zerlina Torwina"]),
        ("Die Vorsitzende des Rates, Olga Torwina, sprach.", ["Olga Torwina"]),
        # a role alone, or a role and something else
        ("Der Vorsitzende sprach.", []),
        ("Der Vorsitzende Mittwoch kam nicht.", []),
        ("Minister Montag reiste ab.", []),
        ("Er traf den Minister im Januar.", []),
        ("Vorsitzender seit Ende Mai ist niemand.", []),
        ("Der Präsident Kasachstans kam.", []),
        ("Abgeordnete aus Berlin kamen.", []),
        ("Der Chef der Partei Torwena kam.", []),
        ("Der Rat, Zerlina, sprach.", []),
    ],
)
def test_by_role(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Olga Torwina sprach. Torwina ging.", ["Olga Torwina", "Torwina"]),
        ("Olga Torwina sprach. Torwinas Rede war lang.", ["Olga Torwina", "Torwinas"]),
        ("Jan Brosam sprach. Der Brosam-Plan fiel durch.", ["Jan Brosam", "Brosam"]),
        ("Jan Brosam sprach. Die Anti-Brosam-Liste siegte.", ["Jan Brosam"]),
        ("Torwina kam. Olga Torwina sprach.", ["Torwina", "Olga Torwina"]),
        ("Torwina kam.", []),
        ("Jan Brosam sprach. Die brosam schwieg.", ["Jan Brosam"]),
    ],
)
def test_surnames(text: str, names: list[str]) -> None:
    assert people(text) == names
    assert len({i for _, i in ids(text)}) == min(1, len(names))


@pytest.mark.parametrize(
    "text",
    [
        "Im Mai und im Juni tagten sie.",
        "August und September waren heiß.",
        "August Mai war heiß.",
        "Gestern Abend Regen.",
        "Verträge Gesetze Ämter.",
        "Die Neue Erlenpartei traf den Erlenbund.",
        "Am Montag Sitzung, am Dienstag Wahl.",
        "Heute Morgen sprach niemand.",
        "In Tiflis und Baku blieb es ruhig.",
        "Die Europäische Union schwieg.",
        "Das Grundgesetz gilt. Recht bleibt Recht.",
    ],
)
def test_no_people(text: str) -> None:
    assert people(text) == []


def test_a_place_behind_a_given_name_is_a_surname() -> None:
    assert people("Jack London schrieb.") == ["Jack London"]


def test_a_party_is_no_given_name() -> None:
    assert ids("Die Partei Asat verlor. Dann sprach Asat Torwin.")[-1][0] == "Asat Torwin"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Armenien drohte Paschinjan mit Neuwahlen. Paschinjans Leute schwiegen.", {"person-am-nikol-paschinjan"}),
        ("In Peru drohte Paschinjan mit Neuwahlen.", set()),
        ("Olga Paschinjan sang in Armenien. Paschinjan verbeugte sich.", {"person-xx-olga-pasinan"}),
        ("Zerlin Paschinjan sang in Armenien.", set()),
        ("In Armenien warf die CDU Paschinjan vor, er sei taub.", {"person-am-nikol-paschinjan"}),
    ],
)
def test_a_surname_alone_is_the_one_person_of_a_country_spoken_of(text: str, expected: set[str]) -> None:
    assert {i for t, i in ids(text) if "Paschinjan" in t} == expected
