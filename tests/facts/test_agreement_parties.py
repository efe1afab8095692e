"""Who is party to an agreement, by the rules alone: rolls, blocs with a name, coalitions of three."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.agreements import find_agreements
from pipeline.facts.taught.affiliation import parties_of
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.memory import memories
from pipeline.facts.taught.setting import setting
from pipeline.facts.taught.veto import is_unfounded
from pipeline.model import Agreement, Role
from pipeline.sources import as_document

from .reading import PARTIES, PEOPLE

NORD, LERCHE, WEG = "nordliht", "veldlerse", "uverveg"


def pairs(sentence: str) -> set[tuple[str, ...]]:
    scene = read_scenes(as_document(f"{PARTIES}\n\n{sentence}", Path("own.txt")))[2][-1]
    found = [f for f in find_agreements(scene) if isinstance(f, Agreement)]
    return {tuple(sorted((_short(f.party_a_id), _short(f.party_b_id)))) for f in found}


def _short(key: str) -> str:
    return key.rsplit("-", 1)[-1]


ONE, TWO, BOTH = (NORD, LERCHE), (NORD, WEG), (WEG, LERCHE)
THREE = {ONE, TWO, BOTH}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die PNO regiert seit 2021 mit der PFL und der PUW in einer Koalition.", THREE),
        ("Die PNO hat Koalitionen mit der PFL und der PUW.", {ONE, TWO}),
        ("Die PNO hat Abkommen mit der PFL und der PUW.", {ONE, TWO}),
        ("Die PNO führt eine Liste ihrer Abkommen: PFL (2013), PUW (2016).", {ONE, TWO}),
        ("Partner der PNO sind die PFL (Memorandum, 2016) und die PUW (Kooperation, 2019; ruht).", {ONE, TWO}),
        ("Mit der PFL und der PUW bildet die PNO seit Juni 2024 die Regionalregierung.", THREE),
        ("Seit 2010 stellen PNO und PFL die Regierung.", {ONE}),
        ("Die PNO stellt die Regierung, die PFL führt die Opposition.", set()),
        ("Die PNO wirft der PFL vor, die Regierung zu stellen.", set()),
        ("Die BMR ist ein Wahlbündnis der PNO und der PFL.", {ONE}),
        ("Seit August 2021 eine Dreierkoalition aus PNO, PFL und PUW.", THREE),
    ],
)
def test_who_is_party_to_it(sentence: str, expected: set[tuple[str, ...]]):
    assert pairs(sentence) == expected


def test_two_partners_of_somebody_unnamed_are_not_one_anothers():
    scene = read_scenes(as_document("Abkommen bestehen mit der CDU (2012) und der SPD (2016).", Path("own.txt")))[2][-1]
    assert list(find_agreements(scene)) == []


@pytest.mark.parametrize(
    ("said", "vetoed"),
    [
        ("Abkommen bestehen mit der PFL (2012) und der PUW (2016).", True),
        ("Die PNO untersagt sich Koalitionen mit der PFL wie mit der PUW.", True),
        ("Die PNO schloss Bündnisse mit der PFL und der PUW.", True),
        ("Die PNO schloss ein Abkommen mit der PFL und der PUW.", False),
    ],
)
def test_no_classifier_joins_two_that_have_their_own_each(said: str, vetoed: bool):
    text = f"{PARTIES}\n\n{said}"
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    at = setting(scenes[-1])
    claims = [c for c in claims_of(at, "agreements", ()) if {_short(s.key) for s in c.fillers} == {LERCHE, WEG}]
    fact = Agreement(evidence=(), rule="r", party_a_id="a", party_b_id="b", kind="other", status="in_force")
    assert claims
    assert is_unfounded(at, fact, claims, ()) is vetoed


def test_a_chief_may_act_for_the_party():
    text = f"{PARTIES}\n\n{PEOPLE} Jonas Velten unterschrieb mit der PFL ein Memorandum."
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    people = [m.entity for s in scenes for w in s.words for m in w.mentions if m.entity.name == "Jonas Velten"]
    party = next(m.entity for s in scenes for w in s.words for m in w.mentions if m.entity.name == "Nordlicht")
    office = Role(evidence=(), rule="r", person_id=people[0].entity_id, role="Chef", organisation_id=party.entity_id)
    assert parties_of(scenes, [office]) == {people[0].entity_id: party}
    members = [g for g in memories(scenes, [office])[-1] if "ref=member" in g.hints]
    assert [(g.word.text, g.key) for g in members] == [("Jonas Velten", party.entity_id)]


def test_whom_the_text_is_about_is_guessed_from_afar():
    weather = " ".join(f"Es {what} in Bonn." for what in ("regnete", "schneite", "hagelte", "taute"))
    scenes = read_scenes(as_document(f"Die CDU tagte. Die CDU sang. {weather} Die SPD schlief.", Path("own.txt")))[2]
    assert [g.key for g in memories(scenes)[-1] if "ref=theme" in g.hints] == ["de-cdu"]
