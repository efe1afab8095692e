"""Who acts in a clause and who bears it, named or not; the tone of what is said of somebody."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.scene import Scene
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.taught.setting import setting
from pipeline.facts.taught.tone import tone_of, word_tone
from pipeline.sources import as_document


def scenes(text: str) -> list[Scene]:
    return read_scenes(as_document(text, Path("own.txt")))[2]


def function(text: str, word: str, *, clause: int = -1) -> str:
    """What a word does in one clause of the last sentence; by default in the last clause."""
    scene = scenes(text)[-1]
    found = functions_of(scene, scene.clauses[clause])
    return next(found[id(w)] for w in scene.words if w.text == word and id(w) in found)


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("Die CDU rügte den Plan.", "CDU", "agent"),
        ("Die SPD und die CDU kamen. Dieser warf CDU und FDP Untätigkeit vor.", "CDU", "open"),
        ("Man warf der CDU Untätigkeit vor.", "CDU", "receiver"),
        ("Auch er vertraut der CDU.", "CDU", "receiver"),
        ("Beide rügten Frankreich.", "Frankreich", "open"),
        ("Die CDU wurde von Olaf Scholz gerügt.", "CDU", "patient"),
        ("Die CDU wurde von Olaf Scholz gerügt.", "Olaf Scholz", "agent"),
        ("Mit der CDU schloss Olaf Scholz jede Absprache aus.", "CDU", "mit"),
        ("Mit der CDU schloss Olaf Scholz jede Absprache aus.", "Olaf Scholz", "agent"),
        ("Der Vorsitzende der CDU rügte den Plan.", "CDU", "of:agent"),
        ("„Bravo, SPD!“, spottete Friedrich Merz, der Vorsitzende der CDU.", "Friedrich Merz", "agent"),
    ],
)
def test_function(text: str, word: str, right: str) -> None:
    assert function(text, word).rstrip("?") == right


def test_ellipsis_has_the_subject_of_the_clause_before() -> None:
    text = "Die SPD lobt die CDU und verspottet deren Chef Friedrich Merz."
    assert function(text, "SPD") == "agent^"
    assert not function(text, "Friedrich Merz").startswith("agent")


def test_infinitive_has_the_subject_above_it() -> None:
    assert function("Olaf Scholz versprach, der Partei CDU nicht zu trauen.", "Olaf Scholz") == "agent^"


def test_relative_pronoun_lends_its_case_to_whom_it_means() -> None:
    assert function("Friedrich Merz, den die SPD oft gerügt hatte, trat ab.", "Friedrich Merz", clause=1) == "patient"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Die CDU nannte die SPD eine Gefahr.", "bad"),
        ("Die CDU nannte die SPD verlässlich.", "good"),
        ("Die CDU nannte die SPD nicht verlässlich.", "bad"),
        ("Die CDU nannte die SPD „das Haus am See“.", "quoted"),
        ("Die CDU nannte die SPD als zweite.", ""),
    ],
)
def test_tone(text: str, right: str) -> None:
    scene = scenes(text)[0]
    assert tone_of(scene, scene.clauses[0], next(w for w in scene.words if w.text == "nannte")) == right


def test_un_turns_a_good_word() -> None:
    words = ("ehrlich", "unehrlich", "haus", "vertrauen", "vertrauensbruch", "wunderbaren")
    assert [word_tone(w) for w in words] == ["good", "bad", "", "good", "bad", "good"]


def test_a_naming_claims_only_beside_a_tone() -> None:
    def named(text: str) -> set[str]:
        at = setting(scenes(text)[0])
        return {c.trigger.sense.name for c in claims_of(at, "stances", ()) if c.trigger.lemma == "nennen"}

    assert named("Die CDU nannte die SPD eine Gefahr.") == {"name_badly"}
    assert named("Die CDU nannte die SPD verlässlich.") == {"name_well"}
    assert named("Die CDU nannte die SPD als zweite.") == set()


@pytest.mark.parametrize(
    ("table", "text", "seen"),
    [
        ("ties", "Die CDU gehört zur EVP.", {"a.function=agent", "b.function=zu"}),
        ("events", "Die CDU wurde von Friedrich Merz getroffen.", {"participants.function=patient"}),
        ("roles", "Friedrich Merz ist Vorsitzender der CDU.", {"organisation.function=of:trigger"}),
    ],
)
def test_claims_see_functions(table: str, text: str, seen: set[str]) -> None:
    made = [c for scene in scenes(text) for c in claims_of(setting(scene), table, [])]
    assert any(seen <= set(claim.features) for claim in made)
