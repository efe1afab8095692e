"""Two terms beside each other, and all terms in a row: what is not reported is neither zero nor a line."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from views.charts.hemicycle import hemicycle
from views.charts.seat_bars import seat_bars
from views.charts.seat_changes import seat_changes, signed
from views.charts.seat_terms import seat_terms
from views.charts.style import DARK
from views.language import Language

EN, DE = Language("en"), Language("de")


def _side(side: str, fact: Any, seats: Any, most: Any = None) -> dict[str, Any]:
    values = {"fact_id": fact, "seats": seats, "least": seats, "most": most or seats}
    return {f"{column}_{side}": value for column, value in values.items()}


@pytest.fixture
def changes() -> pd.DataFrame:
    rows = [
        {"name": "Nordpartei", **_side("now", "n2", 62, 65), **_side("then", "n1", 50), "change": 12},
        {"name": "Südunion", **_side("now", "s2", 6), **_side("then", "s1", 13), "change": -7},
        {"name": "Ostliste", **_side("now", "o2", 5), **_side("then", None, None), "change": None},
        {"name": "Westbund", **_side("now", None, None), **_side("then", "w1", 9), "change": None},
    ]
    parties = [{"party_id": row["name"], "colour": "#332288", **row} for row in rows]
    return pd.DataFrame(parties).convert_dtypes()


def compared(changes: pd.DataFrame, theme: Any, lang: Language = EN) -> Any:
    return seat_changes(changes, then="2021", now="2025", sizes=(90, 98), theme=theme, lang=lang)


def test_both_terms_stand_as_bars_that_lead_to_their_own_fact(changes, theme, trace):
    figure = compared(changes, theme)
    then, now = trace(figure, "then"), trace(figure, "now")
    assert [data[1] for data in now.customdata] == ["n2", "s2", "o2"]
    assert [data[1] for data in then.customdata] == ["n1", "s1", "w1"]
    assert list(then.x) == [50, 13, 9]
    assert then.marker.color == "rgba(0,0,0,0)", "hollow: told apart without colour"
    assert all(low > high for low, high in zip(now.y[:2], then.y[:2], strict=True))


def test_differences_are_signed_in_text_and_only_between_two_figures(changes, theme, words):
    said = words(compared(changes, theme))
    assert "<b>+12</b>" in said
    assert "<b>−7</b>" in said
    assert said.count("<b>") == 2
    assert "2021: <i>not reported</i>" in said
    assert "2025: <i>not reported</i>" in said
    assert "+5" not in said
    assert "2021: <i>nicht genannt</i>" in words(compared(changes, theme, DE))
    assert (signed(0, EN), signed(-1200, DE)) == ("±0", "−1.200")


def test_a_range_is_written_and_drawn(changes, theme, words):
    figure = compared(changes, theme)
    assert "2025: 62 (62–65)" in words(figure)
    assert {(shape.x0, shape.x1) for shape in figure.layout.shapes} == {(62, 65), (62, 62), (65, 65)}


def test_shares_in_the_hover_are_of_each_terms_own_chamber(changes, theme, trace):
    figure = compared(changes, theme)
    assert "63.3% of the seats" in trace(figure, "now").hovertext[0]
    assert "55.6% of the seats" in trace(figure, "then").hovertext[0]
    unknown = seat_changes(changes, then="a", now="b", sizes=(None, None), theme=theme, lang=EN)
    assert "%" not in trace(unknown, "now").hovertext[0]


def test_long_names_and_article_text_are_wrapped_and_literal(changes, theme, words):
    changes["name"] = "Nationale <b>Sozialdemokratische</b> Partei der vereinigten Regionen"
    said = words(compared(changes, theme))
    assert "&lt;b&gt;" in said
    assert max(len(note.text) for note in compared(changes, theme).layout.annotations) < 120


@pytest.fixture
def panels() -> pd.DataFrame:
    rows = [("Nordpartei", 0, 40, 40), ("Nordpartei", 2, 60, 62), ("Südunion", 2, 0, 0), ("Ostliste", 0, 7, 7)]
    return pd.DataFrame(
        {"party_id": name, "name": name, "colour": "#332288", "term": term, "fact_id": f"{name}{term}",
         "seats": seats, "least": seats, "most": most}
        for name, term, seats, most in rows
    )  # fmt: skip


def test_each_known_figure_is_a_column_that_leads_to_its_fact(panels, theme, trace):
    figure = seat_terms(panels, terms=["2015", "2019", "2023"], here=2, theme=theme, lang=EN)
    columns = trace(figure, "seats")
    assert [tuple(data[:2]) for data in columns.customdata] == [("fact", fact) for fact in panels.fact_id]
    heights = [-height for height in columns.y]
    assert heights[0] / heights[1] == pytest.approx(40 / 60), "one scale for all"
    assert list(figure.layout.xaxis.ticktext) == ["2015", "2019", "<b>2023</b>"]
    assert len(set(columns.base)) == 3, "a panel for each party"
    assert columns.base[0] == columns.base[1]


def test_zero_is_a_figure_and_a_missing_term_a_gap(panels, theme, trace):
    figure = seat_terms(panels, terms=["2015", "2019", "2023"], here=None, theme=theme, lang=EN)
    assert list(trace(figure, "figures").text) == ["40", "60", "0", "7"]
    gaps = trace(figure, "not reported")
    assert len(gaps.x) == 3 * 3 - 4
    assert set(gaps.text) == {"–"}
    assert gaps.customdata is None
    assert "<b>Südunion</b><br>2015: not reported" in gaps.hovertext
    assert all(trace_.mode != "lines" for trace_ in figure.data if trace_.type == "scatter")


def test_figures_of_ten_terms_fit_on_a_phone(theme):
    rows = pd.DataFrame(
        {"party_id": "p", "name": "P", "colour": None, "term": n, "fact_id": str(n), "seats": 300, "least": 300,
         "most": 300} for n in range(10)
    )  # fmt: skip
    figure = seat_terms(rows, terms=[str(2000 + n) for n in range(10)], here=9, theme=DARK, lang=EN)
    assert (350 - 8) / (figure.layout.xaxis.range[1] - figure.layout.xaxis.range[0]) > 3 * 12 * 0.62


@pytest.fixture
def mixed(seats) -> pd.DataFrame:
    seats["least"], seats["most"], seats["holder"] = [58, 6, 5], [62, 6, 5], ["", "independent", "vacant"]
    return seats


def test_rival_figures_stand_as_a_range_in_both_charts(mixed, theme, words):
    assert "<b>NORD</b> 58–62" in words(hemicycle(mixed, size=98, theme=theme, lang=EN))
    figure = seat_bars(mixed, size=98, theme=theme, lang=DE)
    assert "62 (63,3\u00a0%) · angegeben: 58–62" in words(figure)
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes if shape.layer == "above"] == [
        (58, 62), (58, 58), (62, 62),
    ]  # fmt: skip


def test_unreported_vacant_and_independent_seats_look_different(mixed, theme, trace):
    shapes = hemicycle(mixed, size=98, theme=theme, lang=EN).layout.shapes
    forms = {(shape.fillcolor, shape.line.color, shape.line.dash, shape.path.count("L") > 0) for shape in shapes}
    assert len(shapes) == len(forms) == 4
    independent, vacant, unreported = shapes[1:]
    assert independent.fillcolor == theme.grey
    assert vacant.path.count("L") == 5
    assert unreported.line.dash
    bars = trace(seat_bars(mixed, size=98, theme=theme, lang=EN), "reported")
    assert list(bars.marker.pattern.shape) == ["", "", "/"]
    assert bars.marker.color[1] == theme.grey


def test_a_disc_before_each_name_narrows_the_table(seats, theme, trace):
    seats.loc[2, ["party_id", "fact_id"]] = ""
    discs = trace(seat_bars(seats, size=98, theme=theme, lang=EN), "parties")
    assert [tuple(data) for data in discs.customdata] == [("party", "p0"), ("party", "p1")], "none for a rest"
    assert "Show only this party's statements" in discs.hovertext[0]
