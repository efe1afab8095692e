"""Agreements: each can be clicked, what is denied is crossed, and no bar claims more than its document."""

from __future__ import annotations

import math
from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from views.charts import circle
from views.charts.gantt import agreement_gantt
from views.charts.network import agreement_network
from views.charts.style import agreement_colour
from views.language import Language

EN = Language("en")
TODAY = date(2026, 3, 1)


def gantt(rows, theme):
    return agreement_gantt(rows, theme=theme, lang=EN, today=TODAY)


def stretch(trace, i=0):
    """First and last day of a bar."""
    start = pd.Timestamp(trace.base[i])
    return start.date(), (start + pd.Timedelta(milliseconds=trace.x[i])).date()


def names(figure):
    return {trace.name for trace in figure.data}


def test_every_agreement_and_every_party_can_be_clicked(agreements, theme, trace):
    rows = agreements({}, {"party_b_id": "zz-west", "label_b": "Westblock", "colour_b": "#cc6677"})
    figure = agreement_network(rows, theme=theme, lang=EN)
    assert [tuple(data) for data in trace(figure, "agreements").customdata] == [("fact", "a0"), ("fact", "a1")]
    parties = trace(figure, "parties")
    assert {tuple(data) for data in parties.customdata} == {
        ("party", "xx-nord"),
        ("party", "yy-sued"),
        ("party", "zz-west"),
    }
    assert list(parties.marker.color) == ["#332288", "#117733", "#cc6677"]


def test_agreements_of_one_pair_are_fanned_out(agreements, theme, trace):
    swapped = {"party_a_id": "yy-sued", "party_b_id": "xx-nord"}
    figure = agreement_network(agreements({}, swapped, {}, {}), theme=theme, lang=EN)
    marks = trace(figure, "agreements")
    unit = (350 - figure.layout.margin.l - figure.layout.margin.r) / 2
    points = [(x * unit, y) for x, y in zip(marks.x, marks.y, strict=True)]
    assert len(points) == 4
    assert min(math.dist(a, b) for i, a in enumerate(points) for b in points[i + 1 :]) >= 11
    assert len({shape.path for shape in figure.layout.shapes}) == 4


def test_the_dash_says_the_status(agreements, theme):
    states = ["in_force", "signed", "planned", "proposed", "suspended", "ended", "denied"]
    rows = agreements(*({"status": status, "party_b_id": f"p{i}"} for i, status in enumerate(states)))
    lines = [shape.line for shape in agreement_network(rows, theme=theme, lang=EN).layout.shapes]
    dashes = dict(zip(states, (line.dash for line in lines), strict=True))
    assert dashes["in_force"] == dashes["signed"] == "solid"
    assert dashes["planned"] == dashes["proposed"] != dashes["suspended"] == dashes["ended"] != "solid"
    assert [line.color == theme.grey for line in lines] == [False] * 4 + [True] * 3
    assert lines[-1].width < lines[0].width


@pytest.mark.parametrize("draw", [lambda rows, theme: agreement_network(rows, theme=theme, lang=EN), gantt])
def test_what_is_denied_is_hollow_and_crossed(agreements, theme, trace, draw):
    figure = draw(agreements({}, {"status": "denied"}), theme)
    marks = trace(figure, "agreements" if "agreements" in names(figure) else "begin")
    crosses = trace(figure, "cross")
    assert [symbol.endswith("-open") for symbol in marks.marker.symbol] == [False, True]
    assert [*zip(crosses.x, crosses.y, strict=True)] == [(marks.x[1], marks.y[1])]
    assert crosses.marker.symbol == "x-thin-open"
    assert crosses.hoverinfo == "skip", "the click goes to the marker below"
    assert "cross" not in names(draw(agreements({}), theme))


def test_lines_cross_only_where_they_must():
    ring = [("a", "d"), ("d", "b"), ("b", "e"), ("e", "c"), ("c", "f"), ("f", "a")]
    ordered = circle.order(dict.fromkeys("abcdef", ""), ring)
    assert all(abs(ordered.index(one) - ordered.index(other)) in (1, 5) for one, other in ring)
    assert ordered == circle.order(dict.fromkeys("abcdef", ""), ring[::-1])


def test_fifteen_names_beside_the_circle_never_collide():
    places = circle.places([str(i) for i in range(15)], 38)
    for side in (1, -1):
        heights = sorted(y for x, y in places.values() if x * side > 0)
        assert min(b - a for a, b in pairwise(heights)) >= 38
    assert all(-1 <= x <= 1 for x, _ in places.values())


def test_solid_as_far_as_the_document_faded_beyond(agreements, theme, trace):
    figure = gantt(agreements({}), theme)
    assert stretch(trace(figure, "solid")) == (date(2020, 1, 1), date(2022, 6, 1))
    assert stretch(trace(figure, "faded")) == (date(2022, 6, 1), date(2024, 12, 31))


def test_without_an_end_faded_up_to_today(agreements, theme, trace):
    figure = gantt(agreements({"date_to": None, "date_edtf": None}), theme)
    assert stretch(trace(figure, "solid")) == (date(2020, 1, 1), date(2022, 6, 1))
    assert stretch(trace(figure, "faded")) == (date(2022, 6, 1), TODAY)
    assert "arrow" not in names(figure)


def test_without_a_date_of_the_document_nothing_is_solid(agreements, theme, trace):
    figure = gantt(agreements({"date_to": None, "stated": None}), theme)
    assert "solid" not in names(figure)
    assert stretch(trace(figure, "faded")) == (date(2020, 1, 1), TODAY)
    assert len(trace(figure, "begin").x) == 1


def test_an_arrow_only_where_the_text_says_that_it_goes_on(agreements, theme, trace):
    endless = {"date_to": None, "date_edtf": "2020/..", "open_end": True}
    figure = gantt(agreements(endless, {"date_to": None}, {}, {**endless, "status": "ended"}), theme)
    arrow = trace(figure, "arrow")
    assert [data[1] for data in arrow.customdata] == ["a0"]
    assert list(arrow.x) == [TODAY.isoformat()]


def test_an_ended_agreement_is_not_continued(agreements, theme, trace):
    figure = gantt(agreements({"date_to": None, "status": "ended"}), theme)
    assert stretch(trace(figure, "solid")) == (date(2020, 1, 1), date(2022, 6, 1))
    assert "faded" not in names(figure)


def test_planned_is_hollow_and_never_solid(agreements, theme, trace):
    figure = gantt(agreements({"status": "planned", "date_from": "2027-01-01", "date_to": "2028-12-31"}), theme)
    assert trace(figure, "hollow").marker.color[0].endswith(",0.0)")
    assert not {"solid", "faded"} & names(figure)
    assert trace(figure, "begin").marker.symbol[0] == "square-open"


def test_a_year_is_a_point_in_time_not_a_duration(agreements, theme, trace):
    figure = gantt(agreements({"date_edtf": "2020", "date_to": "2020-12-31"}), theme)
    assert not {"solid", "faded"} & names(figure)
    assert trace(figure, "begin").x[0] == "2020-07-01"
    assert "imprecise date" in names(figure)


def test_every_row_of_the_gantt_chart_can_be_clicked(agreements, theme, trace):
    rows = agreements({}, {"status": "denied"}, {"status": "planned"}, {"date_edtf": "2020"})
    figure = gantt(rows, theme)
    assert [tuple(data) for data in trace(figure, "begin").customdata] == [("fact", f"a{i}") for i in range(4)]
    assert [data[1] for data in trace(figure, "solid").customdata] == ["a0"]
    assert trace(figure, "begin").marker.color[0] == agreement_colour("memorandum", theme)


def test_rows_name_pair_kind_status_and_date(agreements, theme, words):
    said = words(gantt(agreements({"date_edtf": "2020/.."}), theme))
    assert "Nordpartei – Südunion" in said
    assert "Memorandum · signed · since\u00a02020" in said


def test_nothing_to_draw_is_an_error(agreements, theme):
    empty = agreements({}).head(0)
    with pytest.raises(ValueError, match="no rows"):
        agreement_network(empty, theme=theme, lang=EN)
    with pytest.raises(ValueError, match="no rows"):
        gantt(empty, theme)
    with pytest.raises(ValueError, match="without a date: a0"):
        gantt(agreements({"date_from": None, "date_to": None}), theme)
