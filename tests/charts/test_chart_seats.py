"""Seats: every seat is drawn, none is invented, nothing is scaled to add up."""

from __future__ import annotations

import re
import time

import pandas as pd
import pytest

from views.charts.hemicycle import hemicycle
from views.charts.seat_bars import seat_bars
from views.charts.style import DARK
from views.language import Language

EN, DE = Language("en"), Language("de")


def markers(figure):
    return [trace for trace in figure.data if trace.mode == "markers"]


@pytest.mark.parametrize("size", [98, 200, 630])
def test_one_marker_a_seat_and_hollow_ones_for_the_unreported(seats, theme, size):
    figure = hemicycle(seats, size=size, theme=theme, lang=EN)
    assert sum(len(trace.x) for trace in markers(figure)) == size
    hollow = [trace for trace in markers(figure) if trace.marker.symbol == "circle-open"]
    assert [len(trace.x) for trace in hollow] == [size - 73]
    assert hollow[0].customdata is None
    assert hollow[0].marker.color == theme.grey


def test_markers_carry_their_fact_and_the_colour_of_their_row(seats, theme):
    figure = hemicycle(seats, size=98, theme=theme, lang=EN)
    parties = [trace for trace in markers(figure) if trace.marker.symbol == "circle"]
    assert [(trace.customdata[0][0], trace.customdata[0][1]) for trace in parties] == [
        ("fact", id_) for id_ in seats.fact_id
    ]
    assert [len(trace.x) for trace in parties] == seats.seats.tolist()
    assert [trace.marker.color for trace in parties] == seats.colour.tolist()
    assert [shape.fillcolor for shape in figure.layout.shapes] == [*seats.colour, "rgba(0,0,0,0)"]


def test_parties_sit_from_left_to_right_in_the_order_of_the_rows(seats, theme):
    figure = hemicycle(seats, size=73, theme=theme, lang=EN)
    means = [sum(trace.x) / len(trace.x) for trace in markers(figure)]
    assert means == sorted(means)


def test_the_middle_says_what_is_reported_of_how_many(seats, theme, words):
    said = words(hemicycle(seats, size=98, theme=theme, lang=EN))
    assert "<b>73</b>" in said
    assert "of 98 seats reported" in said
    assert "majority from 50" in said


def test_a_chamber_of_unknown_size_has_neither_majority_nor_empty_seats(seats, theme, words):
    figure = hemicycle(seats, size=None, theme=theme, lang=EN)
    assert sum(len(trace.x) for trace in markers(figure)) == 73
    assert "size of the chamber unknown" in words(figure)
    assert "majority" not in words(figure)
    assert "%" not in words(seat_bars(seats, size=None, theme=theme, lang=EN))


def test_more_seats_than_the_chamber_has_are_all_drawn_and_flagged(seats, theme, words):
    figure = hemicycle(seats, size=60, theme=theme, lang=EN)
    assert sum(len(trace.x) for trace in markers(figure)) == 73
    assert "⚠ 73 seats are reported, 13 more than the chamber has." in words(figure)
    assert "⚠" not in words(hemicycle(seats, size=73, theme=theme, lang=EN))


def boxes(figure):
    """The names around the arc on a chart of 350 px: left, right, bottom, top in px from the middle of the chamber."""
    unit = (350 - figure.layout.margin.l - figure.layout.margin.r) / 2.2
    for note in figure.layout.annotations:
        if note.yanchor == "middle":
            lines = re.sub(r"</?[bi]>", "", note.text).split("<br>")
            x, y, half = note.x * unit + note.xshift, note.y * unit + note.yshift, max(map(len, lines)) * 3.4
            yield x - half, x + half, y - 7 * len(lines), y + 7 * len(lines)


def test_names_neither_overlap_nor_leave_the_narrowest_chart(theme):
    sizes = [17, 41, 27, 2, 1, 12, 3, 49, 6, 27]
    rows = pd.DataFrame(
        {
            "fact_id": str(i),
            "party_id": str(i),
            "label": f"PARTEI{i}",
            "name": f"Partei {i}",
            "colour": "#332288",
            "seats": n,
        }
        for i, n in enumerate(sizes)
    )
    found = list(boxes(hemicycle(rows, size=200, theme=theme, lang=EN)))
    assert len(found) >= 9, "a party of three seats and more keeps its name"
    for i, a in enumerate(found):
        assert a[0] >= -175
        assert a[1] <= 175
        for b in found[i + 1 :]:
            assert not (a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3])


def test_twenty_parties_do_not_take_seconds(theme):
    rows = pd.DataFrame(
        {
            "fact_id": str(i),
            "party_id": str(i),
            "label": f"PARTEI {i}",
            "name": "",
            "colour": "#332288",
            "seats": 10 + i,
        }
        for i in range(20)
    )
    start = time.perf_counter()
    hemicycle(rows, size=600, theme=theme, lang=EN)
    assert time.perf_counter() - start < 3


def test_bars_write_shares_of_the_chamber_not_of_the_reported_sum(seats, theme, words):
    figure = seat_bars(seats, size=98, theme=theme, lang=DE)
    assert "62 (63,3\u00a0%)" in words(figure)
    assert "84,9" not in words(figure)
    assert "25 (25,5\u00a0%)" in words(figure)
    assert figure.layout.xaxis.range[1] == 98


def test_the_bar_of_the_unreported_is_hollow_and_leads_nowhere(seats, theme, trace):
    figure = seat_bars(seats, size=98, theme=theme, lang=EN)
    rest = trace(figure, "not reported")
    assert list(rest.x) == [25]
    assert rest.marker.color == "rgba(0,0,0,0)"
    assert rest.customdata is None
    outline = [shape for shape in figure.layout.shapes if shape.line.dash]
    assert [(shape.x0, shape.x1) for shape in outline] == [(0, 25)]
    assert "not reported" not in [bar.name for bar in seat_bars(seats, size=73, theme=theme, lang=EN).data]


def test_bars_carry_their_fact_and_the_colour_of_their_row(seats, theme, trace):
    bars = trace(seat_bars(seats, size=98, theme=theme, lang=EN), "reported")
    assert [tuple(data[:2]) for data in bars.customdata] == [("fact", id_) for id_ in seats.fact_id]
    assert list(bars.marker.color) == seats.colour.tolist()
    assert list(bars.x) == seats.seats.tolist()


def test_a_bar_longer_than_the_chamber_is_not_cut(seats, theme, words):
    figure = seat_bars(seats, size=60, theme=theme, lang=EN)
    assert figure.layout.xaxis.range[1] == 62
    assert "62 (103.3%)" in words(figure)


def test_a_party_without_a_colour_is_grey(seats):
    seats["colour"] = [None, *seats.colour[1:]]
    assert seat_bars(seats, size=98, theme=DARK, lang=EN).data[0].marker.color[0] == DARK.grey


def test_nothing_to_draw_is_an_error(seats, theme):
    for chart in (hemicycle, seat_bars):
        with pytest.raises(ValueError, match="no rows"):
            chart(seats.head(0), size=98, theme=theme, lang=EN)
    with pytest.raises(ValueError, match="no seats"):
        hemicycle(seats.assign(seats=0), size=None, theme=theme, lang=EN)
    with pytest.raises(ValueError, match="columns missing: colour"):
        seat_bars(seats.drop(columns="colour"), size=98, theme=theme, lang=EN)


def test_names_from_articles_are_shown_literally(seats, theme, words):
    seats["name"] = ["<b>Nord</b> & Co", *seats.name[1:]]
    assert "&lt;b&gt;Nord&lt;/b&gt; &amp; Co" in words(seat_bars(seats, size=98, theme=theme, lang=EN))
