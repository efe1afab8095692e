"""Look: everything stands out from the page, no code lacks a colour, a symbol or a word; text fits."""

from __future__ import annotations

from itertools import combinations

import pytest
from coloraide import Color

from pipeline.model import AGREEMENT_KINDS, AGREEMENT_STATUS, EVENT_KINDS, Modality
from views.charts import style, text, words
from views.language import Language

THEMES = [style.LIGHT, style.DARK]
EN = Language("en")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_colours_stand_out_from_the_page(theme):
    for kind in EVENT_KINDS:
        assert style.contrast(style.event_colour(kind, theme), theme.surface) >= 3, kind
    for kind in AGREEMENT_KINDS:
        assert style.contrast(style.agreement_colour(kind, theme), theme.surface) >= 3, kind
    assert style.contrast(theme.grey, theme.surface) >= 3
    for ink in (theme.ink, theme.muted, theme.warn):
        assert style.contrast(ink, theme.surface) >= 4.5
        assert style.contrast(ink, theme.shade) >= 4.5


def test_every_code_of_the_tables_has_a_word_and_a_sign():
    assert set(words.event_words(EN)) == EVENT_KINDS == set(style.EVENT_SYMBOLS)
    assert set(words.agreement_words(EN)) == AGREEMENT_KINDS == set(style.AGREEMENT_SYMBOLS)
    assert set(words.status_words(EN)) == AGREEMENT_STATUS == set(style.STATUS_DASHES)
    assert set(words.modality_words(EN)) == set(Modality)


def test_no_two_kinds_share_a_symbol():
    assert len(set(style.EVENT_SYMBOLS.values())) == len(style.EVENT_SYMBOLS)
    assert len(set(style.AGREEMENT_SYMBOLS.values())) == len(style.AGREEMENT_SYMBOLS)


def test_figures_are_transparent_and_never_catch_a_swipe():
    shared = style.layout(style.DARK, EN, 300)
    assert shared["paper_bgcolor"] == shared["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert shared["dragmode"] is False


@pytest.mark.parametrize(
    "name", ["Liberal-Demokratische Partei Russlands", "Fortschrittspartei", "A" * 60, "CDU/CSU", ""]
)
def test_no_line_is_longer_than_its_room_and_no_letter_is_lost(name):
    lines = text.wrap(name, 96, 12)
    assert all(text.width(line, 12) <= 96 for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == name.replace("-", "").replace(" ", "")


def test_long_german_words_break_at_a_seam():
    assert text.wrap("Fortschrittspartei", 96, 12) == ["Fortschritts-", "partei"]


def test_a_pair_breaks_between_its_names():
    assert text.wrap_pair("Einiges Russland – Kommunistische Partei Chinas", 300) == [
        "Einiges Russland –",
        "Kommunistische Partei Chinas",
    ]


SIMULATED = ("protan", "deutan", "tritan")


def apart(one: str, other: str, deficiency: str) -> float:
    """ΔE2000 of two colours as somebody with that colour-vision deficiency sees them."""
    return Color(one).filter(deficiency).delta_e(Color(other).filter(deficiency), method="2000")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("deficiency", SIMULATED)
def test_opposites_stay_apart_for_every_eye(theme, deficiency):
    praise, blame = style.stance_colour("supportive", theme), style.stance_colour("critical", theme)
    assert apart(praise, blame, deficiency) >= 20
    assert apart(style.palette("blue", theme), style.palette("vermillion", theme), deficiency) >= 20  # contact, none


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("deficiency", SIMULATED)
def test_kinds_that_some_eyes_cannot_tell_by_colour_differ_in_shape(theme, deficiency):
    for kinds, colour, symbols in (
        (EVENT_KINDS, style.event_colour, style.EVENT_SYMBOLS),
        (AGREEMENT_KINDS, style.agreement_colour, style.AGREEMENT_SYMBOLS),
    ):
        alike = [
            pair for pair in combinations(sorted(kinds), 2) if apart(*(colour(k, theme) for k in pair), deficiency) < 15
        ]
        assert alike  # the simulation does make some alike, or it tests nothing
        assert [pair for pair in alike if symbols[pair[0]] == symbols[pair[1]]] == []
