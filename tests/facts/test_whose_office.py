"""Whose office a claim may not say it is: another argument's, one that is sought or given, one of many, one quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.whose_office import is_anothers_office
from pipeline.sources import as_document

from .reading import INTRODUCTION


def holders(text: str, office: str) -> set[str]:
    """Who may hold the office that a word of the last sentence tells, by claims with a name in it."""
    scenes = read_scenes(as_document(INTRODUCTION + text, Path("own.txt")))[2]
    at, ruled = list(settings(scenes, rule_facts(scenes)))[-1]
    made = [c for c in claims_of(at, "roles", ruled) if c.trigger.word.text == office and not c.fillers[0].hints]
    assert made, "no claim at all"
    return {c.fillers[0].entity.name for c in made if not is_anothers_office(at, c)}


OTHERS = [
    ("Jonas Velten, Anwalt aus Kiel, hielt dem Parteichef der PNO Untätigkeit vor.", "Parteichef"),
    ("Agnes Rohde nannte die Vorsitzende der PFL am Freitag eine Träumerin.", "Vorsitzende"),
    ("Jonas Velten pries den „großartigen Präsidenten der PNO“.", "Präsidenten"),
    ("„Die Vorsitzende der PFL hat gelogen“, sagte Arndt Holm.", "Vorsitzende"),
    ("Jonas Velten, 27 Minister aus Serbien haben gestern getagt.", "Minister"),
    ("Jonas Velten lobte das Gericht in Serbien, dessen Richter von der PNO ernannt werden.", "Richter"),
    ("Für das Amt des Parteichefs der PNO sind Jonas Velten und Agnes Rohde im Gespräch.", "Parteichefs"),
    ("Mögliche Nachfolger für den Vorsitz der PNO: Agnes Rohde, Arndt Holm und Jonas Velten.", "Vorsitz"),
    ("Dass sein Großvater Minister in Serbien gewesen war, erfuhr Jonas Velten spät.", "Minister"),
    ("Das Gespräch mit der PNO führte Jonas Velten.", "führte"),
    ("Agnes Rohde gelang es, die PNO und die PFL an einen Tisch zu führen.", "führen"),
    ("Jonas Velten bat Agnes Rohde, die PNO zu leiten.", "leiten"),
]
OWN = [
    ("Hilfe kam von Agnes Rohde: Es sei Zeit, sagte die frühere Chefin der PFL.", "Chefin", "Agnes Rohde"),
    ("Die PNO führt seit Mai Jonas Velten.", "führt", "Jonas Velten"),
    ("Jonas Velten, früher Bürgermeister von Kiel, nannte die PFL ein Risiko.", "Bürgermeister", "Jonas Velten"),
    ("Die PNO wählte Jonas Velten zum Sprecher.", "Sprecher", "Jonas Velten"),
    ("Die Partei Neuer Kampf leitet Jonas Velten.", "leitet", "Jonas Velten"),
]


@pytest.mark.parametrize(("text", "office"), OTHERS)
def test_an_office_beside_a_name_may_be_anothers(text: str, office: str) -> None:
    assert holders(text, office) == set()


@pytest.mark.parametrize(("text", "office", "holder"), OWN)
def test_who_holds_it_keeps_it(text: str, office: str, holder: str) -> None:
    assert holder in holders(text, office)


def test_who_gives_an_office_does_not_get_it() -> None:
    assert "Agnes Rohde" not in holders("Damals berief ihn Agnes Rohde zum Botschafter in Serbien.", "Botschafter")


def test_a_relative_clause_tells_of_the_one_it_hangs_on() -> None:
    assert holders("Agnes Rohde: Jonas Velten, der die PNO leitet, war verreist.", "leitet") == {"Jonas Velten"}
