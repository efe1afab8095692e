"""Parliaments term by term, from the registry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.seeds import SeedError
from pipeline.store.chambers import chamber_rows, election_years

RAT = """
chambers:
  - id: aa-rat
    country: AA
    name: Rat
    main: true
    terms:
      - {term: 8, election: 2023-03-19, from: 2023, to: , seats: 98}
      - {term: 8, election: 2021-01-10, from: 2021, to: 2023, seats: 107}
      - {term: 7, from: 2016, to: 2021, seats: 107}
  - {id: bb-senat, country: BB, name: Senat, level: subnational}
"""


def registry(folder: Path, text: str) -> Path:
    (folder / "chambers").mkdir()
    (folder / "chambers" / "aa.yaml").write_text(text, encoding="utf-8")
    return folder


def test_one_row_per_term(tmp_path: Path) -> None:
    rows = chamber_rows(registry(tmp_path, RAT))
    assert [(r["chamber_id"], r["term"], r["election"], r["date_from"], r["date_to"], r["seats"]) for r in rows] == [
        ("aa-rat", "8", date(2023, 3, 19), date(2023, 1, 1), None, 98),
        ("aa-rat", "8", date(2021, 1, 10), date(2021, 1, 1), date(2023, 12, 31), 107),
        ("aa-rat", "7", None, date(2016, 1, 1), date(2021, 12, 31), 107),
        ("bb-senat", None, None, None, None, None),
    ]
    assert [(r["level"], r["main"]) for r in rows[::3]] == [("national", True), ("subnational", False)]


def test_a_repeat_election_gives_a_term_two_years(tmp_path: Path) -> None:
    years = election_years(chamber_rows(registry(tmp_path, RAT)))
    assert dict(years) == {("aa-rat", "8"): {2021, 2023}, ("aa-rat", "7"): {2016}}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("chambers: [{id: a}]", r"aa\.yaml: chamber 'a': 'name'; see seeds/registry/README\.md"),
        ("chambers: [{id: a, name: A, terms: [{from: bald}]}]", r"aa\.yaml: chamber 'a': 'bald' is no EDTF date; see"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SeedError, match=words):
        chamber_rows(registry(tmp_path, text))


def test_the_registry_can_be_read() -> None:
    assert {row["level"] for row in chamber_rows()} <= {"national", "subnational", "supranational"}
