"""Who belongs to a bloc that has a name, and what its members have with each other."""

from __future__ import annotations

import pytest

from .reading import PFL, PNO, PUW, VELTEN, Row, facts, read

BLOC = "Sternweg"

MEMBERS = [
    "PNO und PFL bilden das Wahlbündnis „Sternweg“.",
    "PNO und PFL bilden in Berlin das Wahlbündnis „Sternweg“.",
    "Die PNO bildet mit der PFL das Wahlbündnis „Sternweg“.",
    "Im Wahlbündnis „Sternweg“ haben sich PNO und PFL zusammengetan.",
    "Das Wahlbündnis „Sternweg“, dem die PNO und die PFL angehören, tagte.",
    "Das Wahlbündnis „Sternweg“, zu dem sich PNO und PFL verbündet haben, tagte.",
    "Das Wahlbündnis „Sternweg“ besteht aus PNO und PFL.",
    "Das Wahlbündnis „Sternweg“ setzt sich aus der PNO und der PFL zusammen.",
    "Die PNO trat mit der PFL als Wahlbündnis „Sternweg“ an.",
    "Das Wahlbündnis „Sternweg“ (PNO, PFL) tagte.",
    "Die PNO, die mit der PFL als Wahlbündnis „Sternweg“ antrat, tagte.",
    "Das Wahlbündnis „Sternweg“ tagte. „Sternweg“ gehören die PNO und die PFL an.",
    "Das Wahlbündnis „Sternweg“, ein Bündnis aus PNO und PFL, tagte.",
]
NOBODY = [
    "Das Wahlbündnis „Sternweg“ kritisiert PNO und PFL.",
    "PNO und PFL könnten das Wahlbündnis „Sternweg“ bilden.",
    "PNO und PFL wollen das Wahlbündnis „Sternweg“ bilden.",
    "Die PNO gehört nicht zum Wahlbündnis „Sternweg“.",
    "Das Wahlbündnis „Sternweg“ von Jonas Velten tagte.",
    "Die PNO verlor, das Wahlbündnis „Sternweg“ gewann gegen die PFL.",
]


def _belonging(text: str) -> list[Row]:
    return [row for row in facts(text, table="ties") if row[1] == "part_of"]


@pytest.mark.parametrize("text", MEMBERS)
def test_members_of_a_bloc(text: str) -> None:
    assert _belonging(text) == [(PFL, "part_of", BLOC), (PNO, "part_of", BLOC)]
    assert {row[:2] for row in facts(text, table="agreements")} == {(PFL, PNO)}


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_belongs(text: str) -> None:
    assert _belonging(text) == []


def test_since_when() -> None:
    text = "PNO und PFL bilden seit 2023 das Wahlbündnis „Sternweg“."
    assert {(*row[:2], row[-1]) for row in facts(text, table="agreements")} == {(PFL, PNO, "2023/..")}


def test_one_that_was_told_before_stays_a_bloc() -> None:
    text = "Das Wahlbündnis „Sternweg“ tagte. Die PUW gehört zu „Sternweg“."
    assert (PUW, "part_of", BLOC) in _belonging(text)


def test_of_two_blocs_each_has_the_party_beside_it() -> None:
    found = _belonging("Die PNO gehört zum Wahlbündnis „Sternweg“, die PFL zum Wahlbündnis „Kleeblatt“.")
    assert found == [(PFL, "part_of", "Kleeblatt"), (PNO, "part_of", BLOC)]


def test_people_are_no_members() -> None:
    assert not any(row[0] == VELTEN for row in _belonging("Jonas Velten und die PNO bilden den Block „Sternweg“."))


SORTS = [
    ("Das Wahlbündnis „Sternweg“ tagte.", "bloc"),
    ("Der Jugendverband „Sternweg“ tagte.", "youth"),
    ("Die Bewegung „Sternweg“, der Jugendverband der PNO, tagte.", "youth"),
    ("Die Fraktion „Sternweg“ tagte.", "faction"),
    ("Die Partei „Sternweg“ tagte.", None),
]


@pytest.mark.parametrize(("text", "sort"), SORTS)
def test_sorts(text: str, sort: str | None) -> None:
    from pipeline.extract import read_scenes

    scenes = read_scenes(read(text).document)[2]
    sorts = {m.entity.name: scenes[-1].sorts.get(m.entity.entity_id) for w in scenes[-1].words for m in w.mentions}
    assert sorts[BLOC] == sort
