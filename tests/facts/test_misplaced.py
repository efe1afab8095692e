"""Offices that a claim gives to a body that only stands near."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.misplaced import is_misplaced
from pipeline.facts.taught.wording import role_text
from pipeline.model import Role
from pipeline.sources import as_document

NAMED = "Genannt werden die Partei „Nordlicht“ (PNO), Jonas Velten und Agnes Rohde. In Brüssel und Serbien regnet es."


def placed(sentence: str, word: str, holder: str) -> set[str]:
    """The bodies that a word for an office may still be of."""
    scenes = read_scenes(as_document(f"{NAMED}\n\n{sentence}", Path("own.txt")))[2]
    at, ruled = list(settings(scenes, rule_facts(scenes)))[-1]
    left = set()
    for claim in claims_of(at, "roles", ruled):
        person, body = claim.fillers
        if claim.trigger.word.text != word or person.entity.name != holder:
            continue
        fact = Role(
            evidence=at.scene.evidence(), rule="taught.x", person_id=person.key, role=role_text(claim),
            organisation_id=body.key,
        )  # fmt: skip
        if not is_misplaced(at, fact, claim):
            left.add(body.entity.name)
    return left


@pytest.mark.parametrize(
    ("sentence", "word", "body", "may"),
    [
        ("Jonas Velten sprach in Brüssel mit einem Minister.", "Minister", "Brüssel", False),
        ("Jonas Velten war Minister in Brüssel.", "Minister", "Brüssel", True),
        ("In Brüssel sprach Bürgermeister Jonas Velten.", "Bürgermeister", "Brüssel", True),
        ("In Brüssel sprach Bürgermeister Jonas Velten.", "Bürgermeister", "Serbien", False),
        ("Jonas Velten von der PNO lobt die Rektorin der Musikakademie.", "Rektorin", "Nordlicht", False),
        ("Jonas Velten lobt die Sprecherin der PNO.", "Sprecherin", "Nordlicht", True),
        ("In der PNO leitet Jonas Velten den Ausschuss.", "leitet", "Nordlicht", False),
        ("In Serbien leitet Jonas Velten die PNO.", "leitet", "Nordlicht", True),
        ("Jonas Velten führt in Serbien die Regierung.", "führt", "Serbien", True),
    ],
)
def test_whose_an_office_may_be(sentence: str, word: str, body: str, *, may: bool):
    assert (body in placed(sentence, word, "Jonas Velten")) is may
