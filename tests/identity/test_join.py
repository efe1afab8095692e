"""Who is one and the same, and which facts can stand."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.identity import SameAs, join
from pipeline.model import Entity, Fact, Kind, Mention
from tests.identity.build import A, B, event, pact, party, reading, seats, tie

SOMEWHERE, IN_AA, IN_BB = party("föhn"), party("föhn", "AA"), party("föhn", "BB")


def test_a_stranger_without_country_joins_the_only_one_of_its_name() -> None:
    joined = join([reading("x", [SOMEWHERE], [seats(who=SOMEWHERE)]), reading("y", [IN_AA])])
    assert joined.same_as == (SameAs("party-xx-föhn", "party-aa-föhn", "country_unknown"),)
    assert list(joined.entities) == ["party-aa-föhn"]
    assert joined.facts[0].fact.party_id == "party-aa-föhn"  # type: ignore[attr-defined]


def test_a_name_of_two_countries_is_not_guessed() -> None:
    joined = join([reading("x", [SOMEWHERE]), reading("y", [IN_AA]), reading("z", [IN_BB])])
    assert joined.same_as == ()
    assert len(joined.entities) == 3


def test_another_kind_is_somebody_else() -> None:
    movement = Entity(entity_id="movement-aa-föhn", kind=Kind.MOVEMENT, name="Föhn", country="AA")
    assert join([reading("x", [SOMEWHERE]), reading("y", [movement])]).same_as == ()


def test_a_stranger_goes_by_the_name_that_most_documents_use_and_keeps_all_others() -> None:
    spellings = [party("zukanov", "AA", name) for name in ("Zukanow", "Cukanow", "Zukanow")]
    joined = join([reading(f"d{n}", [entity]) for n, entity in enumerate(spellings)])
    (entity,) = joined.entities.values()
    assert (entity.name, entity.aliases) == ("Zukanow", ("Cukanow",))


def test_descriptions_and_line_breaks_are_no_aliases() -> None:
    named = reading("x", [A])
    described = Mention(start=9, end=10, text="die Partei", entity=A, sentence=0, via="coreference")
    broken = Mention(start=7, end=8, text="A  \r\n neu", entity=A, sentence=0, via="pattern")
    joined = join([replace(named, mentions=(*named.mentions, described, broken))])
    assert joined.entities[A.entity_id].aliases == ("A neu",)


def test_the_registry_decides_name_and_country() -> None:
    known = Entity(entity_id="aa-a", kind=Kind.PARTY, name="Amtlich", country="AA", in_registry=True, aliases=("Alt",))
    kept = replace(known, name="Früher", country=None)
    (entity,) = join([reading("x", [kept])], {"aa-a": known}).entities.values()
    assert (entity.name, entity.country, entity.aliases) == ("Amtlich", "AA", ("Alt", "Früher"))


def test_somebody_in_a_fact_whom_only_the_registry_knows_becomes_an_entity() -> None:
    land = Entity(entity_id="bb", kind=Kind.COUNTRY, name="Land", country="BB", in_registry=True)
    visit = replace(event("visit", A), participants=(A.entity_id, "bb"))
    joined = join([reading("x", [A], [visit])], {"bb": land, "cc": replace(land, entity_id="cc")})
    assert list(joined.entities) == ["bb", A.entity_id]
    assert joined.problems == ()


@pytest.mark.parametrize(
    ("fact", "code", "message"),
    [
        (
            tie("contact", A, party("niemand")),
            "unknown_entity",
            "Tie, rule r: party-xx-niemand is neither named in the text nor in the registry; the fact was left out",
        ),
        (
            pact(A, A),
            "one_sided",
            "Agreement, rule r: both sides of the relation turned out to be one entity; the fact was left out",
        ),
        (seats(9, total=5), "bad_number", "Seats, rule r: 9 of 5 seats, None % cannot be; the fact was left out"),
        (seats(share=120), "bad_number", "Seats, rule r: 5 of None seats, 120 % cannot be; the fact was left out"),
        (seats(None), "bad_number", "Seats, rule r: None of None seats, None % cannot be; the fact was left out"),
        (
            seats(date_edtf="2026-99"),
            "bad_date",
            "Seats, rule r: '2026-99' is no EDTF date; the fact was left out",
        ),
    ],
)
def test_a_fact_that_cannot_stand_is_left_out_with_a_reason(fact: Fact, code: str, message: str) -> None:
    joined = join([reading("x", [A, B], [fact, seats(7)])])
    assert len(joined.facts) == 1
    (problem,) = joined.problems
    assert (problem.stage, problem.code, problem.message) == ("identity", code, message)
    assert (problem.path, problem.document_id, problem.quote) == ("x.txt", "x", "Text")


def test_a_pair_that_joining_makes_one_is_left_out() -> None:
    joined = join([reading("x", [SOMEWHERE, IN_AA], [pact(SOMEWHERE, IN_AA)])])
    assert [problem.code for problem in joined.problems] == ["one_sided"]


def test_an_old_id_redirects_for_ever_unless_it_is_somebody_again() -> None:
    former = [SameAs("gone", A.entity_id, "country_unknown"), SameAs(B.entity_id, A.entity_id, "country_unknown")]
    joined = join([reading("x", [A, B])], former=former)
    assert [joining.from_id for joining in joined.same_as] == ["gone"]


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(chance: random.Random) -> None:
    readings = [
        reading("x", [SOMEWHERE, B], [seats(who=SOMEWHERE), pact(B, SOMEWHERE)]),
        reading("y", [IN_AA, A], [seats(7, who=IN_AA), event("meeting", IN_AA, A)]),
        reading("z", [party("föhn", "AA", "Fön"), B], [tie("contact", B, IN_AA)]),
    ]
    shuffled = readings.copy()
    chance.shuffle(shuffled)
    assert join(shuffled) == join(readings)
