"""Nouns that take up a name of the document, and those that only look so."""

from __future__ import annotations

import pytest

from pipeline.model import Mention

from .reading import read

NAMED = (
    "Genannt werden die Partei „Hügelliga“, die Partei „Liste Grauer Kiesel“ und die Partei „Bund Neues Talfeld“.\n\n"
)
TWO = "Genannt werden die Partei „Hügelliga“ und die Partei „Uferliga“.\n\n"


def short(text: str, introduction: str = NAMED) -> list[tuple[str, str]]:
    found: list[Mention] = [m for m in read(text, introduction=introduction).mentions if m.via == "short"]
    return [(m.text, m.entity.name) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Abend verlor die Liga.", ("Liga", "Hügelliga")),
        ("Der Vorsitzende des Bundes schwieg.", ("Bundes", "Bund Neues Talfeld")),
        ("Man lobte die Liste.", ("Liste", "Liste Grauer Kiesel")),
    ],
)
def test_the_head_of_a_name_stands_for_it(text: str, expected: tuple[str, str]):
    assert expected in short(text)


@pytest.mark.parametrize(
    "text",
    ["Am Abend verlor eine Liga.", "Sie strich ihn von mancher Liste.", "Das Feld war leer.", "Die alte Liga verlor."],
)
def test_what_points_at_nobody_named_names_nobody(text: str):
    assert short(text) == []


def test_where_two_names_hold_the_noun_it_stays_open():
    assert short("Am Abend verlor die Liga.", TWO) == []
