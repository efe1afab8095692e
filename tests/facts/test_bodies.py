"""Whose office a role is where its phrase names nobody: who may be meant, and who never is."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.offices import bodies_of_role
from pipeline.facts.taught import bodies as module
from pipeline.facts.taught.bodies import bodies_of, housed, open_offices
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.veto import is_unfounded
from pipeline.model import Fact, Kind, Role
from pipeline.sources import as_document

from .reading import HOLM, PNO, ROHDE, VELTEN, Row, facts

PARTIES = "Die Partei „Nordlicht“ (PNO) traf die Partei „Feldlerche“ (PFL) in Serbien."


def last(text: str) -> tuple[Setting, list[Fact]]:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    return list(settings(scenes, rule_facts(scenes)))[-1]


def meant(text: str) -> set[str | None]:
    at, _ = last(text)
    (telling,) = open_offices(at)
    return {body.entity.name if body.entity else None for body in bodies_of(at, telling)}


class Likes:
    """A classifier that takes whoever has a feature for the one."""

    def __init__(self, feature: str) -> None:
        self.feature = feature

    def probabilities(self, features: list[str]) -> dict[str, float]:
        return {"yes": 0.9 if self.feature in features else 0.0}


def test_a_party_leader_is_of_a_party_and_a_minister_of_a_country():
    assert {"Nordlicht", "Feldlerche"} <= meant(f"{PARTIES} Parteichef Jonas Velten dankte.")
    assert "Serbien" not in meant(f"{PARTIES} Parteichef Jonas Velten dankte.")
    of_state = meant(f"{PARTIES} Ministerpräsident Jonas Velten dankte.")
    assert "Serbien" in of_state
    assert not {"Nordlicht", "Feldlerche"} & of_state


@pytest.mark.parametrize(
    ("role", "kind", "fits"),
    [
        ("Finanzministerin", Kind.PARTY, False),
        ("Bürgermeister", Kind.PLACE, True),
        ("stellvertretender Vorsitzender", Kind.COUNTRY, False),
        ("Präsident", Kind.COUNTRY, True),
        ("Präsident", Kind.PARTY, True),
    ],
)
def test_which_kinds_of_body_have_an_office(role: str, kind: Kind, fits: bool):
    assert (kind in bodies_of_role(role)) is fits


def test_nobody_may_be_meant_as_well():
    assert None in meant(f"{PARTIES} Bürgermeister Jonas Velten dankte.")


def test_an_office_of_state_beside_its_holders_party_is_not_the_partys():
    at, ruled = last(f"{PARTIES} Dort dankte Ministerpräsident Jonas Velten von der PNO.")
    assert [t.fact.role for t in open_offices(at)] == ["Ministerpräsident"]
    assert [f.organisation_id for f in housed(at, ruled) if isinstance(f, Role)] != ["party-xx-nordlicht"]


def test_a_named_body_is_left_alone():
    at, _ = last(f"{PARTIES} Jonas Velten, Vorsitzender der PNO, dankte.")
    assert not list(open_offices(at))


def test_the_likeliest_is_taken_and_a_doubtful_office_is_not_told(monkeypatch: pytest.MonkeyPatch):
    at, ruled = last(f"{PARTIES} Deren Vorsitzender Jonas Velten dankte.")
    monkeypatch.setattr(module, "classifier", lambda _: Likes("group|where=back1:0"))
    assert [at.cast.everyone[f.organisation_id].name for f in housed(at, ruled) if isinstance(f, Role)] == [
        "Feldlerche"
    ]
    monkeypatch.setattr(module, "classifier", lambda _: Likes("no such feature"))
    assert not [f for f in housed(at, ruled) if isinstance(f, Role)]


def test_a_word_for_an_office_is_its_holders_alone():
    at, ruled = last(f"{PARTIES} Jonas Velten von der PNO lobte Agnes Rohde, die Sprecherin der PFL.")
    of_others = [
        claim
        for claim in claims_of(at, "roles", ruled)
        if claim.trigger.word.text == "Sprecherin" and claim.fillers[0].entity.name == VELTEN
    ]
    claim = of_others[0]
    fact = Role(
        evidence=at.scene.evidence(), rule="taught.x", person_id=claim.fillers[0].key, role="Sprecherin",
        organisation_id=claim.fillers[1].key,
    )  # fmt: skip
    assert is_unfounded(at, fact, [claim], ruled)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Zur Generalsekretärin der PNO wurde Agnes Rohde gewählt.", [(ROHDE, "Generalsekretärin", PNO)]),
        ("Der Parteitag wählte Jonas Velten zum Vorsitzenden der PNO.", [(VELTEN, "Vorsitzender", PNO)]),
        ("Vorsitzender der PNO: Arndt Holm.", [(HOLM, "Vorsitzender", PNO)]),
        ("Arndt Holm: Vorsitzender der PNO.", [(HOLM, "Vorsitzender", PNO)]),
        ("Jonas Velten soll zum Vorsitzenden der PNO gewählt werden.", []),
    ],
)
def test_lists_and_elections(sentence: str, expected: list[Row]):
    assert facts(sentence, table="roles") == expected
