"""What the filters select: by whom, when, how held to be true."""

from __future__ import annotations

import pytest

from tests.views.at_hand import World
from views.query import facts as queries
from views.query import lookup
from views.query.conditions import Table
from views.selection.address import Filters


def names(world: World, table: Table, filters: Filters, *, hidden: bool = False) -> set[str]:
    ask = queries.left_out if hidden else queries.facts
    short = {fact_id: name for name, fact_id in world.ids.items()}
    return {short[fact_id] for fact_id in ask(world.store, table, filters).fact_id}


def test_nothing_hypothetical_and_no_poll_by_default(world: World) -> None:
    everything = Filters()
    assert "umfrage70" not in names(world, "seats", everything)
    assert names(world, "seats", everything, hidden=True) == {"umfrage70"}
    assert names(world, "agreements", everything, hidden=True) == {"hypothetical"}
    assert names(world, "events", everything, hidden=True) == {"vielleicht"}
    assert {"memo-denied", "denied", "planned", "proposed"} <= names(world, "agreements", everything)


def test_a_modality_that_is_asked_for_is_shown(world: World) -> None:
    assert names(world, "events", Filters(modalities=("hypothetical",))) == {"vielleicht"}
    assert names(world, "events", Filters(modalities=("denied", "planned"))) == {"streit", "forum"}


@pytest.mark.parametrize(
    ("table", "party", "expected"),
    [
        ("seats", "xa-allianz", {"allianz10"}),
        ("seats", "xa-fluss", {"fluss4"}),
        ("agreements", "xb-adler", {"memo", "memo-denied", "ended"}),
        ("agreements", "xa-fortschritt", {"denied", "proposed"}),
        ("events", "xa-fortschritt", {"besuch", "streit"}),
        ("events", "person::mira-talbach", {"treffen", "ernennung"}),
    ],
)
def test_a_party_selects_what_it_takes_part_in(world: World, table: Table, party: str, expected: set[str]) -> None:
    assert names(world, table, Filters(parties=(party,))) == expected


def test_several_parties_are_an_or(world: World) -> None:
    assert names(world, "seats", Filters(parties=("xa-allianz", "xb-adler"))) == {"allianz10", "adler40"}


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2026, None, {"forum", "besuch"}),
        (None, 1999, {"gruendung", "besuch"}),
        (1999, 1999, {"gruendung", "besuch"}),
        (2019, 2024, {"kongress", "ernennung", "streit", "besuch"}),
        (1950, 1960, {"besuch"}),
    ],
)
def test_years_select_by_overlap_and_never_hide_undated(
    world: World, first: int | None, last: int | None, expected: set[str]
) -> None:
    assert names(world, "events", Filters(first_year=first, last_year=last)) == expected


def test_an_open_end_is_ongoing(world: World) -> None:
    assert {"abkommen", "abkommen2"} <= names(world, "agreements", Filters(first_year=2026))
    assert "abkommen" not in names(world, "agreements", Filters(last_year=2004))
    assert "ended" in names(world, "agreements", Filters(first_year=2014))
    assert "ended" not in names(world, "agreements", Filters(first_year=2015))


def test_kind_filters_its_own_table_only(world: World) -> None:
    filters = Filters(kinds=("memorandum",))
    assert names(world, "agreements", filters) == {"memo", "memo-denied"}
    assert len(names(world, "events", filters)) == 7


def test_country_document_and_confidence(world: World) -> None:
    assert names(world, "seats", Filters(countries=("XB",))) == {"nordstern51", "adler40"}
    assert names(world, "seats", Filters(documents=("doc-pakt",))) == {"linden60"}
    # Not measured is not low.
    assert len(names(world, "seats", Filters(confidence=0.9))) == 8


def test_parties_and_years_come_from_the_facts(world: World) -> None:
    found = lookup.parties(world.store)
    assert found.name.tolist()[0] == "Allianz Morgenrot"
    assert "Neue Küste" in set(found.name)
    assert "Mira Talbach" not in set(found.name)
    assert lookup.years(world.store) == (1999, 2026)


def test_redirects_are_followed_to_the_end(world: World) -> None:
    assert lookup.redirects(world.store) == {"xa-linden-alt": "xa-lindenbund"}
    assert lookup._end("a", {"a": "b", "b": "c"}) == "c"
    assert lookup._end("a", {"a": "b", "b": "a"}) == "b"
