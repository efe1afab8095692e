"""What the sentences around a number speak of, and which rows belong to a heading."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.figures import figures_of
from pipeline.facts.scene import Scene
from pipeline.facts.taught.passage import heading_of, is_row, kinds_in, passage, sums
from pipeline.facts.taught.seats import _spoken_of
from pipeline.sources import as_document


def _scenes(text: str) -> list[Scene]:
    return read_scenes(as_document(text, Path("own.txt")))[2]


TABLE = "Neuer Kreistag, 40 Sitze\n\n• SPD: 12\n• CDU: 11\n• FDP: 9\n• AfD: 8\n• BSW: 7\n\nDie SPD jubelte."


def test_rows_belong_to_their_heading() -> None:
    heading, *rows, after = _scenes(TABLE)
    assert not is_row(heading)
    assert not is_row(after)
    assert [is_row(row) for row in rows] == [True] * 5
    assert [heading_of(row) for row in rows] == [(heading, n) for n in range(1, 6)]
    assert "heading=unit" in passage(rows[-1])
    assert "unit" in kinds_in(heading)


@pytest.mark.parametrize(
    ("text", "spoken_of"),
    [
        ("Die SPD hat zwölf Mandate.", "seats"),
        ("Im Gemeinderat stellt die SPD fünf Mitglieder.", "body"),
        ("Die SPD pflanzte fünf Bäume.", ""),
    ],
)
def test_what_a_number_is_spoken_of(text: str, spoken_of: str) -> None:
    assert _spoken_of(_scenes(text)[0]) == spoken_of


def test_a_long_list_is_read_with_its_heading() -> None:
    assert _spoken_of(_scenes(TABLE)[5]) == "seats"


@pytest.mark.parametrize(
    ("value", "others", "told"),
    [
        (30, [18, 12], "adds up=whole"),
        (18, [30, 12], "adds up=part"),
        (3, [15, 12], "adds up=rest:True"),
        (30, [18, 12, 5], "adds up=two:True"),
    ],
)
def test_what_adds_up(value: int, others: list[int], told: str) -> None:
    assert told in set(sums(value, others))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Die SPD hält 12 Sitze (2019: 26).", [12, 26]),
        ("Die SPD hält 12 Sitze (3:2).", [12]),
        ("Die SPD hält 12 Sitze (3 : 2).", [12]),
        ("Die SPD errang neun Kreistagsmandate.", [9]),
        ("Die SPD zählt neun Vorsitzende.", []),
    ],
)
def test_which_numbers_count(text: str, counts: list[int]) -> None:
    scene = _scenes(text)[0]
    assert [f.seats for f in figures_of(scene) if not f.elided or f.word.text.isdigit()] == counts
