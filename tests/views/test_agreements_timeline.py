"""A crowded store: agreements as of a year and in a matrix, a strip above the timeline, counts that no limit cuts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.views import at_hand, crowded
from tests.views.at_hand import ROOT, Open, World, words
from views.query import agreement_figures, event_figures, event_rows, store
from views.query import facts as queries
from views.query.conditions import EVERYTHING
from views.query.store import Store
from views.selection import marks
from views.selection.address import Filters
from views.selection.frame import Frame


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("crowded")
    crowded.build(path)
    return path


@pytest.fixture
def full(folder: Path) -> Store:
    return store.open_run(folder, store.current(folder) or "")


@pytest.fixture
def open_full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("INTERPARTY_STORE", str(folder))
    monkeypatch.chdir(ROOT)
    return at_hand.open_page


def bound(world: World, year: int | None) -> set[str]:
    short = {fact_id: name for name, fact_id in world.ids.items()}
    found = queries.claims(world.store, "agreements", Filters(), None, agreement_figures.as_of(year))
    return {short[fact_id] for fact_id in found.fact_id}


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2004, set()),
        (2005, {"abkommen"}),
        (2012, {"abkommen", "ended"}),
        (2015, {"abkommen"}),
        (2025, {"abkommen", "memo", "denied"}),
        (2026, {"abkommen", "planned"}),
    ],
)
def test_a_year_shows_who_was_bound_then(world: World, year: int, expected: set[str]) -> None:
    assert bound(world, year) == expected


@pytest.mark.parametrize(
    ("edtf", "first", "last", "status", "covered"),
    [
        ("../2014", None, "2014-12-31", "in_force", {2014}),
        ("2012/..", "2012-01-01", None, "in_force", {2012, 2013, 2014, 2015}),
        ("2012/..", "2012-01-01", None, "ended", set()),
        ("2014", "2014-01-01", "2014-12-31", "ended", set()),
        ("2012/2014", "2012-01-01", "2014-12-31", "ended", {2012, 2013, 2014}),
        ("2013", "2013-01-01", "2013-12-31", "signed", {2013}),
    ],
)
def test_a_time_covers_what_its_text_says_and_no_more(
    world: World, edtf: str, first: str | None, last: str | None, status: str, covered: set[int]
) -> None:
    one = (
        "SELECT 1 FROM (SELECT ? AS date_edtf, ?::DATE AS date_from, ?::DATE AS date_to, ? AS status, '' AS modality) f"
    )
    asked = {year: f"{one} WHERE {agreement_figures.as_of(year).sql}" for year in range(2011, 2016)}
    found = {year for year, sql in asked.items() if len(world.store.query(sql, [edtf, first, last, status]))}
    assert found == covered


def test_what_a_year_cannot_show_is_counted(world: World) -> None:
    everything = Filters()
    later = agreement_figures.counted(world.store, everything, 2026)
    assert (later.held, later.open, later.unsure) == (1, 1, 1)
    assert (later.without_date, later.no_word) == (1, 1), "the proposal without a date; the memorandum of 2025"
    assert agreement_figures.counted(world.store, everything, 2012).unsure == 0


def test_a_hypothesis_is_no_agreement_even_if_asked_for(world: World) -> None:
    asked = Filters(modalities=("hypothetical",))
    assert len(queries.facts(world.store, "agreements", asked)) == 1
    assert agreement_figures.counted(world.store, asked, None).claims == 0
    assert agreement_figures.cells(world.store, asked, None, 20).empty


def test_cells_count_pairs_and_keep_what_is_denied_apart(full: Store) -> None:
    cells = agreement_figures.cells(full, Filters(), None, 20).set_index(["party_a_id", "party_b_id"])
    assert cells.loc[("xa-partei0", "xa-partei1"), ["held", "open", "denied", "claims"]].tolist() == [2, 0, 0, 2]
    assert cells.loc[("xa-partei2", "xa-partei3"), ["held", "open", "denied", "claims"]].tolist() == [0, 0, 1, 1]
    assert len(agreement_figures.cells(full, Filters(), None, 3)) < len(cells)


def test_events_are_counted_by_the_year_they_began_in(full: Store, world: World) -> None:
    rows = event_figures.by_time(full, Filters(), "year")
    assert rows.happened.tolist() == [crowded.MEETINGS] * len(crowded.YEARS)
    counted = event_figures.counted(world.store, Filters())
    assert (counted.happened, counted.open, counted.denied, counted.undated) == (5, 1, 1, 1)
    assert event_figures.by_time(world.store, Filters(), "year").happened.sum() == 4
    assert event_figures.by_time(world.store, Filters(modalities=("denied",)), "year").empty


def test_the_choice_of_a_claim_without_its_own_is_the_support(world: World) -> None:
    found = queries.claims(world.store, "agreements", Filters())
    assert world.ids["memo"] in set(found.fact_id)
    assert world.ids["memo-denied"] not in set(found.fact_id)
    assert found.disputed.sum() == 1


def test_a_year_is_said_and_stays_in_the_address(open_page: Open) -> None:
    app = open_page("agreements", asof="2026")
    text = words(app)
    assert "As of 2026: 1 agreement · 1 planned or proposed – from 4 statements in 3 documents" in text
    assert "1 of them states no end: its source, published before 2026" in text
    assert "1 more without a word on whether it held in 2026: not shown · 1 without a date: listed below" in text
    app.select_slider(key="pick-asof").set_value("2012").run()
    assert app.query_params["asof"] == "2012"
    assert "As of 2012: 2 agreements" in words(app)
    app.select_slider(key="pick-asof").set_value("").run()
    assert "asof" not in app.query_params
    assert "As of" not in words(app)


@pytest.mark.parametrize("code", [{"asof": "neulich"}, {"asof": "20111"}, {"view": "torte"}])
def test_a_view_or_year_that_does_not_exist_is_said(open_page: Open, code: dict[str, str]) -> None:
    (name, value), *_ = code.items()
    app = open_page("agreements", **code)
    assert not app.exception
    assert f"“{name}={value}” is not known here" in words(app)


def test_many_parties_stand_in_a_matrix_unless_asked_otherwise(open_full: Open) -> None:
    app = open_full("agreements")
    assert app.button_group(key="pick-view").value == "matrix"
    assert "Partei 0 (XA) – Partei 1 (XA): 2 agreements" in app.get("plotly_chart")[0].proto.alt
    app.button_group(key="pick-view").set_value("network").run()
    assert app.query_params["view"] == "network"
    assert app.button_group(key="pick-view").value == "network"


def test_a_picked_pair_is_asked_of_the_whole_table(open_full: Open) -> None:
    app = open_full("agreements", pick="xa-partei0~xa-partei1")
    assert len(app.dataframe[0].value) == 2


def test_a_strip_stands_above_a_timeline_that_cannot_draw_all(open_full: Open) -> None:
    app = open_full("timeline")
    assert "450 events – from 450 statements in 1 document" in words(app)
    assert f"The latest {event_rows.MOST_MARKS} of 450 are drawn; the table lists all." in words(app)
    assert app.get("plotly_chart")[0].proto.alt.startswith("2001: 30 events; 2002: 30 events")
    assert len(open_full("timeline", from_="2003", to="2003").get("plotly_chart")) == 1


def test_a_single_year_is_cut_into_months(open_full: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_rows, "MOST_MARKS", 20)
    app = open_full("timeline", from_="2003", to="2003")
    assert app.get("plotly_chart")[0].proto.alt.startswith("January 2003: 3 events; February 2003:")


def test_a_table_that_lists_fewer_says_so(open_full: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Frame.facts, "__defaults__", (100, EVERYTHING))
    text = words(open_full("timeline"))
    assert "The latest 100 of 450 statements are listed; narrow the filters to reach the others." in text


def test_a_box_means_its_years_and_comes_before_its_points() -> None:
    points = [{"customdata": ["fact", "f1"]}]
    box = [{"x": ["2012-05-01 10:00", "2009-03-02"], "y": [0, 1]}]
    assert marks.target({"selection": {"points": points, "box": box}}) == ("years", "2009~2012")
    assert marks.target({"selection": {"points": points, "box": []}}) == ("fact", "f1")
