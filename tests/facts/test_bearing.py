"""Who can hold the attitude that a word tells, towards whom, and which of several tellings hold together."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.entities.registry import registry
from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.stances import find_stances
from pipeline.facts.taught.attitudes import one_attitude_each, one_voice_each
from pipeline.facts.taught.claims import Claim, claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.proposals import Judged
from pipeline.facts.taught.setting import Setting
from pipeline.model import Evidence, Fact, Stance
from pipeline.sources import as_document

CDU, SPD, FDP, MERZ = "de-cdu", "de-spd", "de-fdp", "person-de-friedrich-merz"


def last(text: str) -> Setting:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    return list(settings(scenes, rule_facts(scenes)))[-1][0]


def claims(text: str) -> list[Claim]:
    return list(claims_of(last(text), "stances", ()))


def pairs(text: str, lemma: str, name: str = "") -> set[tuple[str, ...]]:
    found = [c for c in claims(text) if c.trigger.lemma == lemma and c.trigger.sense.name.startswith(name)]
    return {tuple(slot.key for slot in c.fillers) for c in found}


@pytest.mark.parametrize(
    ("text", "lemma", "name", "right"),
    [
        ("Die CDU stellte sich hinter die SPD.", "stellen", "act_gegen", set()),
        ("Die CDU stellte sich hinter die SPD.", "stellen", "gather_behind", {(CDU, SPD)}),
        ("Die CDU protestierte gegen die Politik der SPD.", "protestieren", "", {(CDU, SPD)}),
        ("Die CDU rügte den Haushalt; Friedrich Merz lobte die SPD.", "rügen", "", {(MERZ, CDU), (SPD, CDU)}),
    ],
)
def test_whom_an_attitude_can_be_aimed_at(text: str, lemma: str, name: str, right: set[tuple[str, ...]]):
    assert pairs(text, lemma, name) == right


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Die CDU nannte die SPD eine Marionette.", True),
        ("Die CDU und die SPD sahen im Theater eine Marionette tanzen.", True),
        ("Die CDU kaufte der SPD eine Marionette ab.", False),
    ],
)
def test_a_word_of_abuse_needs_a_verb_of_calling(text: str, claimed: bool):
    assert bool(pairs(text, "marionette")) is claimed


def test_whom_no_word_stands_for_has_no_function():
    told = [c for c in claims("Die FDP wuchs. Die CDU rügte die SPD.") if c.fillers[1].hints[:1] == ("ref=unsaid",)]
    assert told
    assert all("functions=agent?|ref=unsaid" in c.features for c in told if c.fillers[0].key == CDU)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Die CDU rügte die Politik der SPD.", "target.whose=thing:verbs"),
        ("Die CDU rügte die Vorsitzende der SPD.", "target.whose=person:verbs"),
        ("Die CDU rügte die SPD.", "target.whose=:verbs"),
        ("Die CDU rügte die Vorsitzende wegen der SPD.", "target.filled=person:wegen"),
    ],
)
def test_what_stands_beside_a_target(text: str, seen: str):
    assert any(seen in c.features for c in claims(text) if [s.key for s in c.fillers] == [CDU, SPD])


def judged(text: str, *chances: tuple[str, str, float]) -> tuple[Setting, list[Judged]]:
    """One claim of the first word for each (holder, target, chance)."""
    at = last(text)
    made = [c for c in claims_of(at, "stances", ()) if c.trigger.lemma == "rügen"]
    by_pair = {tuple(slot.key for slot in c.fillers): c for c in made if not any(slot.hints for slot in c.fillers)}
    return at, [Judged(by_pair[a, b], "yes", chance) for a, b, chance in chances]


@pytest.mark.parametrize(
    ("text", "chances", "kept"),
    [
        ("Die CDU rügte die SPD.", [(CDU, SPD, 0.8), (SPD, CDU, 0.5)], [(CDU, SPD)]),
        ("Die CDU rügte die SPD mit der FDP.", [(CDU, SPD, 0.8), (CDU, FDP, 0.6)], [(CDU, SPD)]),
        ("Die CDU rügte die SPD mit der FDP.", [(CDU, SPD, 0.5), (FDP, SPD, 0.6)], [(FDP, SPD)]),
        ("Die CDU und die FDP rügten die SPD.", [(CDU, SPD, 0.8), (FDP, SPD, 0.6)], [(CDU, SPD), (FDP, SPD)]),
        ("Die CDU rügte die SPD und die FDP.", [(CDU, SPD, 0.8), (CDU, FDP, 0.6)], [(CDU, SPD), (CDU, FDP)]),
    ],
)
def test_one_word_tells_one_attitude_but_of_those_who_are_joined(
    text: str, chances: list[tuple[str, str, float]], kept: list[tuple[str, str]]
):
    at, given = judged(text, *chances)
    assert [tuple(s.key for s in j.claim.fillers) for j in one_attitude_each(at, given)] == kept


def stance(holder: str, target: str, chance: float, place: int = 0) -> Stance:
    evidence = (Evidence(place, place + 9),)
    return Stance(evidence=evidence, rule="r", from_id=holder, to_id=target, polarity="critical", confidence=chance)


@pytest.mark.parametrize(
    ("facts", "kept"),
    [
        ([stance(MERZ, SPD, 0.7), stance(CDU, SPD, 0.6)], [0]),
        ([stance(MERZ, SPD, 0.5), stance(CDU, SPD, 0.6)], [1]),
        ([stance(SPD, MERZ, 0.7), stance(SPD, CDU, 0.6)], [0]),
        ([stance(MERZ, SPD, 0.7), stance(CDU, SPD, 0.6, 50)], [0, 1]),
        ([stance(MERZ, SPD, 0.7), stance(FDP, SPD, 0.6)], [0, 1]),
    ],
)
def test_a_person_and_the_persons_party_are_one_voice_in_a_sentence(facts: list[Fact], kept: list[int]):
    scene = last("Die CDU rügte die SPD.").scene
    found = one_voice_each([(scene, fact) for fact in facts], {MERZ: registry().entities[CDU]})
    assert [fact for _, fact in found] == [facts[n] for n in kept]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Die CDU wuchs. Friedrich Merz kam. Den Gegner Olaf Scholz rügte er.", set()),
        ("Die CDU rügt die SPD.", {(CDU, SPD)}),
    ],
)
def test_rules_hold_who_bears_it_for_no_holder(text: str, right: set[tuple[str, str]]):
    scene = last(text).scene
    told = {(f.from_id, f.to_id) for f in find_stances(scene) if isinstance(f, Stance)}
    assert {pair for pair in told if pair[0] != MERZ} == right
