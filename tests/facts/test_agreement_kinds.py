"""Between whom an agreement may hold, and what a coalition in the genitive is."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.agreement_kinds import may_agree
from pipeline.model import Entity, Kind
from pipeline.sources import as_document

from .reading import INTRODUCTION, PFL, PNO, facts


def entity(name: str, kind: Kind) -> Entity:
    return Entity(entity_id=name, kind=kind, name=name, country="DE")


PARTY, COLOURS, ONE = (entity(name, Kind.PARTY) for name in ("Talbund", "Rot-Gelb-Grün", "Grüne"))
FIRM, BROADCASTER, BRANCH, YOUTH = (
    entity(n, Kind.ORGANISATION) for n in ("Rohrwerk", "Talfunk", "Ortsring", "Jungtal")
)


@pytest.mark.parametrize(
    ("kind", "a", "b", "expected"),
    [
        ("other", FIRM, BROADCASTER, False),
        ("other", FIRM, PARTY, True),
        ("other", FIRM, YOUTH, True),
        ("coalition", FIRM, BROADCASTER, False),
        ("coalition", BRANCH, PARTY, False),
        ("coalition", COLOURS, PARTY, False),
        ("coalition", ONE, PARTY, True),
    ],
)
def test_only_parties_and_theirs_agree(kind: str, a: Entity, b: Entity, expected: bool):
    *_, scene = read_scenes(as_document(f"{INTRODUCTION}Beide haben einen Vertrag.", Path("own.txt")))[2]
    scene.sorts = {"Ortsring": "wing", "Jungtal": "youth"}
    assert may_agree(scene, kind, a, b) is expected


def test_a_noun_for_both_tells_that_they_are_parties_own():
    *_, scene = read_scenes(as_document(f"{INTRODUCTION}Die Jugendverbände schlossen einen Vertrag.", Path("own.txt")))[
        2
    ]
    assert may_agree(scene, "other", FIRM, BROADCASTER)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nach dem Entwurf der Koalition aus PNO und PFL sollen die Schulen länger öffnen.", "in_force"),
        ("Nach der Wahl soll eine Koalition aus PNO und PFL das Land regieren.", "planned"),
        ("Über den Zuschnitt der Koalition aus PNO und PFL soll im Mai verhandelt werden.", "planned"),
    ],
)
def test_who_has_a_draft_governs_already(text: str, status: str):
    assert [row[:4] for row in facts(text, table="agreements")] == [(PFL, PNO, "coalition", status)]
