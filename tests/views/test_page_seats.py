"""The seats page over several terms: what is compared, which of rival figures is shown, what a link restores."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.views import at_hand, seat_store
from tests.views.at_hand import ROOT, Open, words
from tests.views.store_fixture import Builder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("seats")
    return folder, seat_store.build(folder)


@pytest.fixture
def open_seats(built: tuple[Path, dict[str, str]], monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("INTERPARTY_STORE", str(built[0]))
    monkeypatch.chdir(ROOT)
    return lambda **codes: at_hand.open_page("seats", **codes)


def alts(app: AppTest) -> list[str]:
    return [chart.proto.alt for chart in app.get("plotly_chart")]


def test_the_previous_term_with_figures_is_compared(open_seats: Open) -> None:
    app = open_seats()
    assert not app.exception
    assert app.selectbox(key="pick-against").value == "6"
    half, bars, changes, series = alts(app)
    assert half == bars
    assert "Lindenbund: 2015 40, 2023 60, +20" in changes
    assert "Fortschrittspartei: 2015 not reported, 2023 19;" in changes
    assert "Allianz Morgenrot: 2015 15, 2023 10" in series
    text = words(app)
    assert "Gains and losses, 2015 to 2023" in text
    assert "The chamber had 90 seats in 2015 and 98 in 2023: a gain in seats may be a loss in share." in text
    assert "Flusspartei: in 2023 counted within Allianz Morgenrot as well." in text


def test_no_comparison_is_a_choice_that_the_address_keeps(open_seats: Open) -> None:
    app = open_seats()
    app.selectbox(key="pick-against").set_value("none").run()
    assert {code: app.query_params[code] for code in ("chamber", "term", "against")} == {
        "chamber": "xa-kammer", "term": "8", "against": "none",
    }  # fmt: skip
    assert len(alts(app)) == 3
    assert len(alts(open_seats(against="none"))) == 3


def test_the_other_way_round(open_seats: Open) -> None:
    app = open_seats(chamber="xa-kammer", term="6", against="8")
    assert "Lindenbund: 2023 60, 2015 40, −20" in alts(app)[2]
    assert open_seats(chamber="xa-kammer", term="6").selectbox(key="pick-against").value == "none"


@pytest.mark.parametrize("codes", [{"against": "99"}, {"against": "8"}, {"rule": "lautest"}])
def test_codes_that_are_not_understood_are_said(open_seats: Open, codes: dict[str, str]) -> None:
    app = open_seats(chamber="xa-kammer", term="8", **codes)
    assert not app.exception
    ((code, value),) = codes.items()
    assert f"“{code}={value}” is not known here" in words(app)
    assert app.selectbox(key="pick-against").value == "6"


@pytest.mark.parametrize(
    ("rule", "seats", "why"),
    [
        (None, 19, "the one published last"),
        ("latest", 19, "the one published last"),
        ("origins", 20, "the one from most independent sources"),
        ("official", 21, "the election result"),
    ],
)
def test_the_rule_chooses_the_shown_figure_and_is_named(
    open_seats: Open, rule: str | None, seats: int, why: str
) -> None:
    app = open_seats(**({"rule": rule} if rule else {}))
    assert app.selectbox(key="pick-rule").value == (rule or "")
    assert f"Fortschrittspartei: {seats} (stated: 19–21)" in alts(app)[0]
    assert f"Statements differ about Fortschrittspartei: 19–21 seats. Shown is {seats}: {why}." in words(app)
    assert f"Fortschrittspartei: 2023 {seats}" in alts(app)[3]
    figures = [button.label for button in app.button if "seats" in button.label]
    assert sum("(shown)" in label for label in figures) == 2
    assert any(label.startswith("20 seats") and "and 1 more statement" in label for label in figures)


def test_choosing_a_rule_writes_its_code(open_seats: Open) -> None:
    app = open_seats()
    app.selectbox(key="pick-rule").set_value("official").run()
    assert app.query_params["rule"] == "official"
    app.selectbox(key="pick-rule").set_value("").run()
    assert "rule" not in app.query_params


def test_independent_vacant_and_unreported_seats_are_three_things(open_seats: Open) -> None:
    app = open_seats(against="none")
    assert "independent members: 2; vacant: 1; of 98 seats" in alts(app)[0]
    assert {"independent members", "vacant"} <= set(app.dataframe[0].value["Party"])


def test_a_sum_above_the_chamber_is_said_and_not_scaled(open_seats: Open) -> None:
    app = open_seats(chamber="xb-landtag")
    assert "⚠ The figures add up to 110 of 101 seats" in words(app)
    assert "Nordstern: 70; Partei Weißer Adler: 40; of 101 seats" in alts(app)[0]
    assert len(alts(app)) == 2, "nothing to compare with"


def test_a_filter_by_party_narrows_every_chart_and_keeps_the_chamber_whole(open_seats: Open) -> None:
    half, _, changes, series = alts(open_seats(party="xa-lindenbund"))
    assert "Lindenbund: 60 (stated: 60–62); Parties not selected: 32; of 98 seats" in half
    assert changes == "Lindenbund: 2015 40, 2023 60, +20"
    assert series == "Lindenbund: 2015 40, 2023 60"


def test_a_picked_party_narrows_the_table_alone(open_seats: Open) -> None:
    app = open_seats(pick="xa-fortschritt")
    assert app.dataframe[0].value["Seats"].tolist() == [21, 20, 20, 19]
    assert alts(app) == alts(open_seats())


def test_an_open_fact_of_another_term_leaves_the_chosen_term(
    open_seats: Open, built: tuple[Path, dict[str, str]]
) -> None:
    fact = built[1]["linden2015"]
    kept = open_seats(chamber="xa-kammer", term="8", fact=fact)
    assert kept.selectbox(key="pick-term").value == "8"
    assert "Lindenbund hat 40 Sitze" in words(kept)
    assert open_seats(fact=fact).selectbox(key="pick-term").value == "6"


def test_figures_without_a_date_alone_are_drawn_and_compared_with_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = Builder()
    world.document("d", "Ein Satz.", title="Titel")
    world.entity("xa-a", "party", "A", country="XA")
    world.fact("seats", "d", "Ein Satz.", party_id="xa-a", seats=23, basis="result", chamber="Rat")
    world.claims()
    world.publish(tmp_path)
    monkeypatch.setenv("INTERPARTY_STORE", str(tmp_path))
    app = at_hand.open_page("seats")
    assert not app.exception
    assert alts(app) == ["Rat (XA). A: 23"] * 2
    assert app.dataframe[0].value["Seats"].tolist() == [23]


def test_german_has_no_english_left(open_seats: Open) -> None:
    text = words(open_seats(lang="de"))
    assert "Gewinne und Verluste, 2015 bis 2023" in text
    assert "Gezeigt ist 19: die zuletzt veröffentlichte Angabe." in text
