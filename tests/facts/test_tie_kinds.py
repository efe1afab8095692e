"""Between whom a tie may hold, what belonging is called there, and whose names are alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.claims import Claim, claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.joining import merged
from pipeline.facts.taught.kinship import alike
from pipeline.facts.taught.tied import can_tie
from pipeline.facts.taught.wording import fact_of
from pipeline.facts.tie_kinds import kind_between
from pipeline.model import Entity, Kind, Tie
from pipeline.sources import as_document

from .reading import HOLM, INTRODUCTION, PFL, PNO, PUW, ROHDE, VELTEN, facts


def entity(name: str, kind: Kind = Kind.PARTY, country: str | None = None) -> Entity:
    return Entity(entity_id=name, kind=kind, name=name, country=country)


def claims(text: str) -> list[Claim]:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    return [claim for at, ruled in settings(scenes, rule_facts(scenes)) for claim in claims_of(at, "ties", ruled)]


PERSON = entity("Jonas Velten", Kind.PERSON, "DE")
PARTY, RIVAL, ABROAD = entity("A", country="DE"), entity("B", country="DE"), entity("C", country="FR")
CLUB, LAND = entity("D", Kind.ORGANISATION, "DE"), entity("E", Kind.COUNTRY, "DE")


@pytest.mark.parametrize(
    ("kind", "a", "b", "expected"),
    [
        ("part_of", PERSON, PARTY, "member_of"),
        ("member_of", PARTY, RIVAL, "part_of"),
        ("member_of", PARTY, ABROAD, "member_of"),
        ("member_of", CLUB, PARTY, "part_of"),
        ("member_of", PARTY, CLUB, "member_of"),
        ("member_of", PARTY, PERSON, None),
        ("youth_wing_of", CLUB, PARTY, "youth_wing_of"),
        ("youth_wing_of", PARTY, CLUB, None),
        ("youth_wing_of", PERSON, PARTY, None),
        ("successor_of", PERSON, PERSON, None),
        ("governing_party_of", PARTY, LAND, "governing_party_of"),
        ("governing_party_of", CLUB, LAND, None),
        ("contact", PARTY, LAND, "contact"),
    ],
)
def test_a_tie_holds_between_kinds_that_can_be_tied_so(kind: str, a: Entity, b: Entity, expected: str | None):
    assert kind_between(kind, a, b) == expected


def test_rules_know_it_too():
    assert facts("Die PNO ist die Jugendorganisation der PFL.", table="ties") == []
    assert facts("Jonas Velten ist Teil der PNO.", table="ties") == [("Jonas Velten", "member_of", PNO)]


def test_no_word_for_a_youth_wing_claims_parties_of_each_other():
    text = "Die CDU und die SPD haben eine Jugendorganisation."
    assert not [c for c in claims(text) if c.trigger.sense.values.get("kind") == "youth_wing_of"]


def test_of_a_claim_too_belonging_is_named_after_who_belongs_to_whom():
    scenes = read_scenes(as_document("Die CDU gehört zur SPD.", Path("own.txt")))[2]
    ((at, ruled),) = settings(scenes, rule_facts(scenes))
    (claim,) = [c for c in claims_of(at, "ties", ruled) if [s.key for s in c.fillers] == ["de-cdu", "de-spd"]][:1]
    tie = fact_of(at, "ties", [(claim, "yes", 0.9)])
    assert isinstance(tie, Tie)
    assert tie.kind == "part_of"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Junge Moorlerche", "Moorlerche", True),
        ("Mlada Ostrava", "Ostrava-Union", True),
        ("Torfjugend", "Torfpartei", True),
        ("Heidekrautjugend", "Liste Heidekrautland", True),
        ("Junge Liste", "Liste Farnweg", False),
        ("Junge Demokraten", "Jungbauernbund", False),
    ],
)
def test_names_of_one_stem_are_alike(one: str, other: str, expected: bool):
    assert alike(entity(one), entity(other)) is expected


COUNCIL = entity("F", Kind.ORGANISATION, "DE")


@pytest.mark.parametrize(
    ("a", "b", "sort", "own", "expected"),
    [
        (PERSON, COUNCIL, "assembly", "", None),  # a seat in a council is no membership
        (PARTY, COUNCIL, "assembly", "", None),
        (ABROAD, COUNCIL, "assembly", "", "member_of"),  # a council of parties of many countries
        (PARTY, RIVAL, "", "bloc", None),  # a bloc is in none of its parties
        (PARTY, RIVAL, "bloc", "bloc", "part_of"),
        (PARTY, RIVAL, "bloc", "", "part_of"),
    ],
)
def test_what_sort_of_group_the_two_are_is_asked(a: Entity, b: Entity, sort: str, own: str, expected: str | None):
    assert kind_between("member_of", a, b, sort, own) == expected


def pairs(text: str, *, tying: bool) -> set[tuple[str, str]]:
    """Who is claimed a member of whom, and may be or may not."""
    scenes = read_scenes(as_document(f"{INTRODUCTION}{text}", Path("own.txt")))[2]
    *_, (at, ruled) = settings(scenes, rule_facts(scenes))
    told = [c for c in claims_of(at, "ties", ruled) if not any(s.hints for s in c.fillers)]
    kinds = {id(c): kind_between("member_of", c.fillers[0].entity, c.fillers[1].entity) for c in told}
    return {
        (c.fillers[0].entity.name, c.fillers[1].entity.name)
        for c in told
        if (kind := kinds[id(c)]) is not None and can_tie(at, c, kind) is tying
    }


def test_nobody_in_a_list_belongs_to_another_of_it():
    text = "Dem Bündnis „Morgenrot“ gehören die PNO, die PFL und die PUW an."
    assert {(PNO, PFL), (PFL, PNO), (PFL, PUW)} <= pairs(text, tying=False)
    assert (PNO, "Morgenrot") in pairs(text, tying=True)


def test_a_relative_clause_speaks_of_whom_it_hangs_on():
    text = "Jonas Velten, Ehemann der Ärztin Agnes Rohde, die der PNO als Mitglied angehört, schwieg."
    assert (VELTEN, PNO) in pairs(text, tying=False)
    assert (ROHDE, PNO) in pairs(text, tying=True)


def test_nobody_is_a_part_and_who_runs_governs_nothing():
    assert (VELTEN, PNO) in pairs("Jonas Velten leitet die Stiftung der PNO.", tying=False)
    scenes = read_scenes(as_document(f"{INTRODUCTION}Die PNO kandidiert in Serbien.", Path("own.txt")))[2]
    *_, (at, ruled) = settings(scenes, rule_facts(scenes))
    assert not any(can_tie(at, c, "governing_party_of") for c in claims_of(at, "ties", ruled))


def test_what_a_bracket_says_holds_now_and_for_each():
    text = "Zurückgetreten sind die Abgeordneten Jonas Velten, Agnes Rohde und Arndt Holm (alle PNO)."
    members = [(VELTEN, "member_of", PNO), (ROHDE, "member_of", PNO), (HOLM, "member_of", PNO)]
    assert facts(text, table="ties") == sorted(members, key=repr)
    rule = Tie(evidence=(), rule="tie.bracket", a_id="a", b_id="b", kind="member_of", current=True)
    assert merged(rule, replace(rule, rule="taught.heads.state", current=False)).current


def test_a_negation_denies_its_own_verb_alone():
    assert not facts("„Telefonieren, nicht koalieren“ will Jonas Velten mit Agnes Rohde.", table="ties")
    text = "Jonas Velten, Mitglied der PNO, wollte sich nicht festlegen."
    assert facts(text, table="ties") == [(VELTEN, "member_of", PNO)]
