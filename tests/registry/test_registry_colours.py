"""Colours of parties: told apart within a parliament, readable on white and on the dark page."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from coloraide import Color
from registry_rows import Row, chambers, parties

GROUND = {"light": ("#ffffff", 2.5), "dark": ("#0e1117", 3.0)}
COUNTRIES = sorted({str(c.country) for c in chambers() if c.content["level"] == "national"})


def first_eight(country: str) -> list[Row]:
    return [row for row in parties() if row.country == country][:8]


def test_there_are_chambers_of_many_countries() -> None:
    assert len(COUNTRIES) >= 19


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_parties_of_one_parliament_can_be_told_apart(country: str, theme: str) -> None:
    rows = first_eight(country)
    assert rows, f"no party of {country} is known"
    near = []
    for a, b in combinations(rows, 2):
        distance = Color(a.content["colour"][theme]).delta_e(b.content["colour"][theme], method="2000")
        if distance < 10:
            near.append((a.id, b.id, round(distance, 1)))
    assert near == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_stand_out_from_the_page(theme: str) -> None:
    ground, least = GROUND[theme]
    faint = []
    for row in parties():
        contrast = Color(row.content["colour"][theme]).contrast(ground, method="wcag21")
        if contrast < least:
            faint.append((row.id, round(contrast, 2)))
    assert faint == []


def test_colours_are_written_alike() -> None:
    wrong = [
        (row.id, theme)
        for row in parties()
        for theme in GROUND
        if not re.fullmatch(r"#[0-9a-f]{6}", row.content["colour"][theme])
    ]
    assert wrong == []
