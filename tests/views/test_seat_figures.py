"""Which figure is shown for a party, and that no seat is counted twice."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd

from tests.views.at_hand import World
from views.pages.seat_words import Labels
from views.query import facts as queries
from views.query import seat_figures
from views.query.seat_figures import Size
from views.selection.address import Filters

_COLUMNS: dict[str, Any] = {
    "fact_id": None,
    "party_id": "a",
    "seats": 10,
    "total": None,
    "share": None,
    "modality": "asserted",
    "basis": "result",
    "part_of_id": None,
    "published": "2024-01-01",
    "date_from": None,
    "chosen_fact_id": None,
    "chamber_id": "k",
    "chamber": "K",
    "term": "1",
    "date_edtf": None,
}


def facts(*rows: dict[str, Any]) -> pd.DataFrame:
    table = pd.DataFrame([{**_COLUMNS, "fact_id": f"f{n}", **row} for n, row in enumerate(rows)])
    for column in ("published", "date_from"):
        table[column] = pd.to_datetime(table[column])
    return table.astype({"seats": float, "total": float})


def shown(table: pd.DataFrame) -> dict[str, int]:
    counted = seat_figures.figures(table).counted
    return dict(zip(counted.party_id, counted.seats, strict=True))


def test_the_latest_published_is_shown_and_the_others_are_named() -> None:
    table = facts({"seats": 62}, {"seats": 60, "published": "2025-01-01"}, {"seats": 61, "published": None})
    assert shown(table) == {"a": 60}
    others = seat_figures.differing(table, seat_figures.figures(table).counted)
    assert others.seats.tolist() == [62, 61]


def test_the_claims_choice_outweighs_the_date() -> None:
    rows = {"seats": 62, "chosen_fact_id": "f0"}, {"seats": 60, "published": "2025-01-01", "chosen_fact_id": "f0"}
    assert shown(facts(*rows)) == {"a": 62}


def test_equal_figures_do_not_differ() -> None:
    table = facts({"seats": 62}, {"seats": 62, "published": "2025-01-01"})
    assert seat_figures.differing(table, seat_figures.figures(table).counted).empty


def test_a_member_is_counted_within_its_bloc_or_alone_never_twice() -> None:
    member = {"party_id": "m", "seats": 4, "part_of_id": "bloc"}
    both = seat_figures.figures(facts({"party_id": "bloc", "seats": 10}, member))
    assert both.total == 10
    assert both.inside.party_id.tolist() == ["m"]
    assert shown(facts(member)) == {"m": 4}


def test_denied_and_planned_seats_are_nobodys() -> None:
    assert shown(facts({"modality": "denied"}, {"modality": "planned", "party_id": "b"})) == {}


def test_a_share_is_no_number_of_seats() -> None:
    found = seat_figures.figures(facts({"seats": None, "share": 12.5}, {"party_id": "b"}))
    assert found.share_only.party_id.tolist() == ["a"]
    assert found.total == 10


def test_size_is_stated_if_all_agree_else_registered_else_unknown() -> None:
    agree, differ, silent = facts({"total": 98}, {"total": 98}), facts({"total": 98}, {"total": 107}), facts({})
    assert seat_figures.size(agree, 101) == Size(98, stated=True)
    assert seat_figures.size(differ, 101) == Size(101, differing=(98, 107))
    assert seat_figures.size(silent, 101) == Size(101)
    assert seat_figures.size(silent, None) == Size(None)


def test_groups_by_chamber_and_term_with_undated_apart(world: World) -> None:
    rows = seat_figures.grouped(queries.facts(world.store, "seats", Filters()), world.names)
    groups = set(zip(rows.chamber_key, rows.term_key, strict=True))
    assert groups == {("xa-kammer", "8"), ("xa-kammer", "undated"), ("xb-landtag", "3")}
    assert seat_figures.default_group(rows) == ("xa-kammer", "8")


def test_an_unknown_chamber_is_told_apart_by_country(world: World) -> None:
    rows = facts({"chamber_id": None, "party_id": "xa-heide", "term": None, "date_edtf": "2023-05"},
                 {"chamber_id": None, "party_id": "xb-adler", "term": None})  # fmt: skip
    found = seat_figures.grouped(rows, world.names)
    assert found.chamber_key.tolist() == ["XA~K", "XB~K"]
    assert found.term_key.tolist() == ["year-2023", "undated"]


def test_terms_come_latest_first_and_undated_last_however_old_the_others(world: World) -> None:
    rows = facts(
        *({"term": term, "date_from": day} for term, day in (("1", "1949-09-07"), (None, None), ("2", "1953-10-06")))
    )
    frame: Any = SimpleNamespace(lang=world.lang, store=world.store)
    labels = Labels(frame, seat_figures.grouped(rows, world.names))
    assert labels.terms_of("k") == ["2", "1", "undated"]
    assert labels.chamber("k") == "K"
    assert labels.term("xa-kammer", "8") == "Term 8, elected 19 March 2023"
