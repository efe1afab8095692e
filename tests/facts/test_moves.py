"""Who leaves or joins a party, and whose party somebody is of by where the two names stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.model import Tie
from pipeline.sources import as_document

from .reading import HOLM, INTRODUCTION, PFL, PUW, ROHDE, VELTEN

LEFT, JOINED = "left", "in it"
MOVES = [
    ("Jonas Velten verließ 2022 die PFL.", [(VELTEN, PFL, LEFT)]),
    ("Jonas Velten, der 2019 die PFL verlassen hatte, lobte die Küste.", [(VELTEN, PFL, LEFT)]),
    (
        "Jonas Velten trat im Mai aus der PFL aus und schloss sich der PUW an.",
        [(VELTEN, PFL, LEFT), (VELTEN, PUW, JOINED)],
    ),
    (
        "Im Mai kehrte Agnes Rohde der PFL den Rücken und wechselte zur PUW.",
        [(ROHDE, PFL, LEFT), (ROHDE, PUW, JOINED)],
    ),
    ("Arndt Holm wurde aus der PFL ausgeschlossen.", [(HOLM, PFL, LEFT)]),
    ("Jonas Velten wechselte von der PFL zur PUW.", [(VELTEN, PFL, LEFT), (VELTEN, PUW, JOINED)]),
    ("Jonas Velten ist im März zur PUW übergetreten.", [(VELTEN, PUW, JOINED)]),
    ("Jonas Velten will die PFL verlassen.", []),
    ("Der Jugendverband „Welle“, von dem sich die PFL zuvor getrennt hatte, feiert.", []),
    ("Jonas Velten trat nicht aus der PFL aus.", []),
    ("Jonas Velten schloss sich der Kritik der PFL an.", []),
    ("Die PFL verließ das Treffen mit Jonas Velten.", []),
]
MEMBERS = [
    ("Agnes Rohde (PUW) sprach.", [(ROHDE, PUW, JOINED)]),
    ("Bürgermeister Jonas Velten von der PFL sprach.", [(VELTEN, PFL, JOINED)]),
    ("Die PUW sprach mit Arndt Holm von der PFL.", [(HOLM, PFL, JOINED)]),
    ("Gestern forderte Agnes Rohde von der PFL mehr Geld.", []),
    ("Gestern wurde Agnes Rohde von der PFL gewählt.", []),
    ("Die PFL stellt mit Agnes Rohde die Bürgermeisterin.", [(ROHDE, PFL, JOINED)]),
    ("Den Bürgermeister stellt dort die PFL mit Arndt Holm.", [(HOLM, PFL, JOINED)]),
    ("Die PFL stellt mit Agnes Rohde einen Antrag.", []),
]


def members(text: str) -> list[tuple[str, str, str]]:
    """What the rules alone say of members."""
    scenes = read_scenes(as_document(INTRODUCTION + text, Path("own.txt")))[2]
    names = {m.entity.entity_id: m.entity.name for s in scenes for w in s.words for m in w.mentions}
    ties = [f for _, f in rule_facts(scenes) if isinstance(f, Tie) and f.kind == "member_of"]
    return sorted((names[t.a_id], names[t.b_id], JOINED if t.current else LEFT) for t in ties)


@pytest.mark.parametrize(("text", "expected"), [*MOVES, *MEMBERS])
def test_members(text: str, expected: list[tuple[str, str, str]]):
    assert members(text) == sorted(expected)
