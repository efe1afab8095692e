"""What holds of one of a list holds of all, and of nobody else in the sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.taught.shared import shared
from pipeline.model import Tie
from pipeline.sources import as_document

CDU, SPD, FDP, EVP, GERMANY = "de-cdu", "de-spd", "de-fdp", "eu-evp", "country-de"


def beside(text: str, kind: str, a: str, b: str) -> set[tuple[str, str]]:
    """What is added to one tie."""
    scene = read_scenes(as_document(text, Path("own.txt")))[2][-1]
    first = Tie(evidence=scene.evidence(), rule="taught.x", a_id=a, b_id=b, kind=kind, current=True)
    return {(f.a_id, f.b_id) for _, f in shared([(scene, first)]) if isinstance(f, Tie) and f is not first}


@pytest.mark.parametrize(
    ("text", "kind", "a", "b", "more"),
    [
        ("CDU und SPD gehören beide der EVP an.", "member_of", CDU, EVP, {(SPD, EVP)}),
        ("CDU, SPD und FDP regieren zu dritt.", "governing_party_of", SPD, GERMANY, {(CDU, GERMANY), (FDP, GERMANY)}),
        ("Die CDU regiert gemeinsam mit der SPD.", "governing_party_of", CDU, GERMANY, {(SPD, GERMANY)}),
        ("Die FDP entstand aus der Fusion der CDU mit der SPD.", "successor_of", FDP, CDU, {(FDP, SPD)}),
        ("CDU und SPD gehören jeweils der EVP an.", "member_of", CDU, EVP, set()),
        ("Die CDU gehört der EVP an und lobt die SPD.", "member_of", CDU, EVP, set()),
        ("Die CDU sprach mit der SPD über die EVP.", "member_of", CDU, EVP, set()),
        ("CDU und SPD lobten die FDP, die der EVP angehört.", "member_of", FDP, EVP, set()),
    ],
)
def test_shared(text: str, kind: str, a: str, b: str, more: set[tuple[str, str]]):
    assert beside(text, kind, a, b) == more
