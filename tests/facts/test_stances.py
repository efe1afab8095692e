"""Attitudes of one towards another, their direction, and what is none."""

from __future__ import annotations

import pytest

from .reading import PFL, PNO, PUW, ROHDE, VELTEN, Row, facts

HELD = [
    ("Jonas Velten kritisiert die PFL.", [(VELTEN, "critical", PFL)]),
    ("Die PFL wird von Jonas Velten kritisiert.", [(VELTEN, "critical", PFL)]),
    ("Die PNO unterstützt die PUW.", [(PNO, "supportive", PUW)]),
    ("Die Kritik der PNO an der PFL hält an.", [(PNO, "critical", PFL)]),
    ("Die PNO lobte die PFL.", [(PNO, "supportive", PFL)]),
    ("Von der PFL distanzierte sich die PNO.", [(PNO, "critical", PFL)]),
    ("Die PNO verhält sich neutral gegenüber der PFL.", [(PNO, "neutral", PFL)]),
    ("Die PNO ignoriert die PUW.", [(PNO, "ignoring", PUW)]),
    ("Jonas Velten gratulierte Agnes Rohde.", [(VELTEN, "supportive", ROHDE)]),
    ("Die PFL griff die PNO scharf an.", [(PFL, "critical", PNO)]),
    ("Dem Vorwurf der PNO gegen die PFL folgte Schweigen.", [(PNO, "critical", PFL)]),
    ("Die PNO lehnt die PFL ab.", [(PNO, "critical", PFL)]),
    ("Die PNO, die die PFL seit Jahren bekämpft, schwieg.", [(PNO, "critical", PFL)]),
    ("Die PFL sucht die Nähe zur PNO.", [(PFL, "supportive", PNO)]),
    ("Jonas Velten, Sprecher der PNO und vormals Schatzmeister der PUW, lobte die PFL.", [(VELTEN, "supportive", PFL)]),
    ("Jonas Velten, der Vorsitzende der PNO, lobte am Montag das Wetter.", []),
    ("Jonas Velten kritisierte die Vorsitzende der PNO.", [(VELTEN, "critical", PNO)]),
    ("Die Kritik von Jonas Velten an der PFL hält an.", [(VELTEN, "critical", PFL)]),
]
NONE = [
    ("Die PNO lobte die PFL nicht.", []),
    ("Die PNO kritisiert die PFL nicht.", [(PNO, "neutral", PFL)]),
    ("Die PNO könnte die PFL unterstützen.", []),
    ("Die PNO will die PFL unterstützen.", []),
    ("Unterstützt die PNO die PFL?", []),
    ("Die PNO kritisierte den Haushalt.", []),
    ("Die PNO begrüßte das Urteil ebenso wie die PFL.", []),
    ("Die Grünen, SPD und FDP kritisierten den Haushalt.", []),
    ("Agnes Rohde hält die Kritik von Jonas Velten an den Firmen für berechtigt.", []),
    ("Die PNO verurteilte die Gewalt gegen die PFL.", []),
    ("Jonas Velten kritisierte die Kürzungen, Agnes Rohde schwieg.", []),
    ("Angeblich unterstützt die PNO die PFL.", []),
    ("Wenn die PNO die PFL kritisiert, freut sich die PUW.", []),
    ("Es heißt, die PNO habe die PFL kritisiert.", []),
    ("Die PNO begrüßte die Gäste der Tagung.", []),
    ("Die PNO verteidigte ihren Antrag.", []),
    ("Die PNO unterstützt weder die PFL noch die PUW.", []),
    ("Die PNO lehnte den Antrag der PFL ab.", []),
    ("Ohne die PFL zu kritisieren, stimmte die PNO zu.", []),
    ("Die PNO bestreitet, die PFL zu unterstützen.", []),
]
BINDING = [
    ("Die PNO, die die PFL kritisiert, lobt die PUW.", [(PNO, "critical", PFL), (PNO, "supportive", PUW)]),
    ("Die PNO kritisiert, dass die PFL schweigt.", []),
    ("Laut der PUW unterstützt die PNO die PFL.", [(PNO, "supportive", PFL)]),
    ("Jonas Velten (PNO) kritisierte die PFL.", [(VELTEN, "critical", PFL)]),
    ("Die PNO kritisiert die PFL und die PUW.", [(PNO, "critical", PFL), (PNO, "critical", PUW)]),
    ("Die PNO und die PUW kritisieren die PFL.", [(PNO, "critical", PFL), (PUW, "critical", PFL)]),
    ("Für ihre Kritik an der PFL wurde die PNO gelobt.", [(PNO, "critical", PFL)]),
    ("Kritik an der PFL übte die PNO.", [(PNO, "critical", PFL)]),
    ("Weder lobt noch tadelt die PNO die PFL.", [(PNO, "neutral", PFL)]),
    ("Die Kritik von Jonas Velten an Agnes Rohde verhallte.", [(VELTEN, "critical", ROHDE)]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*HELD, *NONE, *BINDING])
def test_stances(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="stances") == sorted(expected, key=repr)
