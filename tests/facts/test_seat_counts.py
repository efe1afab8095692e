"""What rules read as somebody's seats, beside sizes of bodies, differences and forecasts."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.seats import find_seats
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.seat_figures import figures_of
from pipeline.facts.taught.sizes import held_in, sizes_of
from pipeline.model import Seats
from pipeline.sources import as_document


def _counts(text: str) -> list[tuple[object, ...]]:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    found = [f for scene in scenes for f in find_seats(scene)]
    assert all(isinstance(f, Seats) for f in found)
    return [(f.party_id, f.seats, str(f.modality), f.basis) for f in found if isinstance(f, Seats)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Im Rat sitzt die SPD mit neun Köpfen.", [9]),
        ("In drei Ländern sitzt die SPD im Landtag.", []),
        ("Die SPD rief mit sieben weiteren Parteien zum Landtag.", []),
        ("Die SPD hat 14 der 25 Mitglieder im Landtag.", [14]),
    ],
)
def test_a_number_of_something_else_is_offered_to_nobody(text: str, counted: list[int]) -> None:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    ((at, _),) = settings(scenes, [])
    assert sorted({f.value for f in figures_of(at, [])} - {25}) == counted


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Im Landtag, wo 88 Abgeordnete sitzen, gehören der SPD 14 an.", [("de-spd", 14, "asserted", "result")]),
        ("Im Landtag mit seinen 88 Sitzen stellt die SPD 14.", [("de-spd", 14, "asserted", "result")]),
        (
            "Die SPD hält im Rat zwölf Sitze, die FDP keinen.",
            [("de-spd", 12, "asserted", "result")],
        ),
        ("Die SPD hält keine zwölf Sitze.", [("de-spd", 12, "denied", "result")]),
        ("Der SPD hatte man zwölf Sitze prophezeit.", [("de-spd", 12, "asserted", "poll")]),
        ("Im Stadtrat verfügt die SPD mit der FDP gemeinsam über neun Sitze.", []),
        ("Die SPD bildet mit der FDP eine gemeinsame Fraktion von neun Ratsmitgliedern.", []),
        ("Sechs Kreistagsabgeordnete der SPD traten aus der Partei aus.", []),
        ("Die SPD errang sechs Kreistagsmandate.", [("de-spd", 6, "asserted", "result")]),
    ],
)
def test_what_rules_count(text: str, counts: list[tuple[object, ...]]) -> None:
    assert _counts(text) == counts


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Die SPD legte um vier Sitze auf zwölf zu.", {12}),
        ("Die SPD hat vier Sitze mehr.", set()),
        ("Die SPD stellt zwölf, drei mehr als bisher.", {12}),
    ],
)
def test_a_difference_is_on_offer_to_nobody(text: str, offered: set[int]) -> None:
    at = next(iter(settings(read_scenes(as_document(text, Path("own.txt")))[2], [])))[0]
    assert {f.value for f in figures_of(at, ())} == offered


def test_what_a_party_holds_is_no_bodys_size() -> None:
    text = "Landtagswahl 2024: Die SPD errang 38 Mandate, die FDP sieben."
    at = next(iter(settings(read_scenes(as_document(text, Path("own.txt")))[2], [])))[0]
    assert {w.text for w in held_in(at.scene)} >= {"38"}
    figure = next(f for f in figures_of(at, ()) if f.value == 7 and f.slot.key == "de-fdp")
    assert 38 not in {s.value for s in sizes_of(at, figure.slot.word, figure.word, 7, None)}
