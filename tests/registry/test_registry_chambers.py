"""Parliaments: terms in order, elections before they begin, sizes that can be, one main chamber a country."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from registry_rows import Row, chambers, year

ROWS = pytest.mark.parametrize("row", chambers(), ids=lambda row: row.id)


@ROWS
def test_terms_are_in_order(row: Row) -> None:
    for before, after in pairwise(row.content["terms"]):
        assert year(before["from"], 0) <= year(after["from"], 0)
        assert str(before.get("election") or before["from"]) < str(after.get("election") or after["from"])
        assert before["to"] is not None, "only the last term can be sitting"
        assert year(before["to"], 0) <= year(after["from"], 0)


@ROWS
def test_numbers_rise(row: Row) -> None:
    numbers = [t["term"] for t in row.content["terms"] if isinstance(t["term"], int)]
    assert numbers == sorted(numbers)  # a repeated election (Berlin 2023) keeps the number


@ROWS
def test_election_comes_shortly_before_the_term(row: Row) -> None:
    """In the year the term begins, or in the autumn before."""
    for term in row.content["terms"]:
        election, first = term.get("election"), term["from"]
        if election is None or first is None:
            continue
        assert isinstance(election, date), term
        autumn = election.month >= 9 and election.year + 1 == year(first, 0)
        assert election.year == year(first, 0) or autumn, term


@ROWS
def test_seats_are_positive(row: Row) -> None:
    for term in row.content["terms"]:
        assert term["seats"] is None or 0 < term["seats"] < 3500, term


@ROWS
def test_a_term_ends_after_it_begins(row: Row) -> None:
    for term in row.content["terms"]:
        assert year(term["from"], 0) <= year(term["to"], 9999), term


@ROWS
def test_level_is_known(row: Row) -> None:
    assert row.content["level"] in {"national", "subnational", "supranational"}
    assert isinstance(row.content["main"], bool)


def test_one_main_chamber_a_country() -> None:
    mains = Counter(row.country for row in chambers() if row.content["main"])
    assert [c for c, n in mains.items() if n != 1] == []
    national = {row.country for row in chambers() if row.content["level"] == "national"}
    assert national - set(mains) == set()


def test_names_of_one_country_differ() -> None:
    seen: dict[tuple[str | None, str], str] = {}
    for row in chambers():
        for name in [row.content["name"], *row.content["aliases"]]:
            other = seen.setdefault((row.country, name.casefold()), row.id)
            if row.content["level"] != "subnational":
                assert other == row.id, f"{name}: {other} and {row.id}"
