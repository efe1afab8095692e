"""Ids of facts and claims: what makes two statements one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.identity import Stated, join
from pipeline.identity.facts import content, state
from pipeline.model import Evidence, Fact, Modality, Role, Stance
from tests.identity.build import A, B, event, pact, party, reading, seats, tie


def stated(fact: Fact, name: str = "x") -> Stated:
    return state(name, [fact], lambda i: i)[0]


SAME_FACT = {
    "order of a pact": (pact(A, B), pact(B, A)),
    "order of a contact": (tie("contact", A, B), tie("contact", B, A)),
    "order of participants": (event("meeting", A, B), event("meeting", B, A)),
    "rule and evidence": (seats(), replace(seats(), rule="other", evidence=(Evidence(2, 3),))),
}
OTHER_FACT = {
    "order of a part": (tie("part_of", A, B), tie("part_of", B, A)),
    "number": (seats(5), seats(6)),
    "total": (seats(5), seats(5, total=9)),
    "date": (seats(5), seats(5, date_edtf="2023")),
    "modality": (pact(), pact(modality=Modality.DENIED, status="denied")),
    "attribution": (pact(), pact(attribution="b")),
    "place": (event("visit", A), event("visit", A, place="Wien")),
}


@pytest.mark.parametrize(("one", "other"), SAME_FACT.values(), ids=SAME_FACT.keys())
def test_one_fact(one: Fact, other: Fact) -> None:
    assert stated(one).fact_id == stated(other).fact_id
    assert stated(one).claim_id == stated(other).claim_id


@pytest.mark.parametrize(("one", "other"), OTHER_FACT.values(), ids=OTHER_FACT.keys())
def test_two_facts(one: Fact, other: Fact) -> None:
    assert stated(one).fact_id != stated(other).fact_id


def test_each_document_states_its_own_fact_of_one_claim() -> None:
    assert stated(seats(), "x").fact_id != stated(seats(), "y").fact_id
    assert stated(seats(), "x").claim_id == stated(seats(), "y").claim_id


SAME_CLAIM = {
    "who says so and how sure": (pact(), pact(modality=Modality.DENIED, status="denied", attribution="b")),
    "signed and in force": (pact(status="signed"), pact(status="in_force")),
    "size of the chamber": (seats(5, chamber="Rat"), seats(5, chamber="rat", total=9)),
    "place of a dated event": (event("visit", A, date_edtf="2026"), event("visit", A, date_edtf="2026", place="Wien")),
    "day and year of a pact": (pact(date_edtf="2005/.."), pact(date_edtf="2005-06-06")),
    "role": (
        Role(evidence=(Evidence(0, 1),), rule="r", person_id="p", role="Vorsitzender"),
        Role(evidence=(Evidence(0, 1),), rule="s", person_id="p", role="vorsitzender"),
    ),
}
OTHER_CLAIM = {
    "kind": (pact(), pact(kind="memorandum")),
    "ended": (pact(), pact(status="ended")),
    "year": (pact(date_edtf="2005/.."), pact(date_edtf="2009/..")),
    "number": (seats(5), seats(6)),
    "share of the same figure": (seats(5), seats(None, share=5.0)),
    "term": (seats(5, term="7"), seats(5, term="8")),
    "basis": (seats(5), seats(5, basis="poll")),
    "place of an undated event": (event("visit", A, place="Bonn"), event("visit", A, place="Wien")),
    "former tie": (tie("contact"), tie("contact", current=False)),
    "polarity": (
        Stance(evidence=(Evidence(0, 1),), rule="r", from_id="a", to_id="b", polarity="critical"),
        Stance(evidence=(Evidence(0, 1),), rule="r", from_id="a", to_id="b", polarity="supportive"),
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME_CLAIM.values(), ids=SAME_CLAIM.keys())
def test_one_claim(one: Fact, other: Fact) -> None:
    assert stated(one).claim_id == stated(other).claim_id


@pytest.mark.parametrize(("one", "other"), OTHER_CLAIM.values(), ids=OTHER_CLAIM.keys())
def test_two_claims(one: Fact, other: Fact) -> None:
    assert stated(one).claim_id != stated(other).claim_id


def test_what_is_no_kind_of_fact_is_an_error() -> None:
    with pytest.raises(TypeError, match=r"Fact is no kind of fact; add it to pipeline\.identity\.facts"):
        content(Fact(evidence=(), rule="r"))


def test_a_fact_stated_twice_is_one_fact_with_more_evidence() -> None:
    again = replace(seats(), evidence=(Evidence(8, 9), Evidence(0, 4, "argument")))
    (fact,) = state("x", [again, seats()], lambda i: i)
    assert fact.fact.evidence == (Evidence(0, 4), Evidence(8, 9, "argument"))


def test_a_fact_id_outlasts_a_joining_and_a_claim_follows_it() -> None:
    unknown, known = party("föhn"), party("föhn", "AA")
    alone = join([reading("x", [unknown], [seats(who=unknown)])])
    later = join([reading("x", [unknown], [seats(who=unknown)]), reading("y", [known], [seats(who=known)])])
    assert alone.facts[0].fact_id == later.facts[0].fact_id
    assert later.facts[0].claim_id == later.facts[1].claim_id


def test_pairs_stand_in_the_order_of_joined_ids() -> None:
    unknown, known = party("föhn"), party("föhn", "AA")
    readings = [reading("x", [unknown, B], [pact(unknown, B)]), reading("y", [known])]
    (fact,) = join(readings).facts
    assert (fact.fact.party_a_id, fact.fact.party_b_id) == ("party-aa-föhn", "party-bb-b")  # type: ignore[attr-defined]
