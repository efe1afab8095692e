"""Timeline: precise days are marks, imprecise dates are bars, and no mark hides another."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from views.charts.style import EVENT_SYMBOLS, event_colour
from views.charts.time_axis import MOST_TICKS, ticks
from views.charts.timeline import timeline
from views.language import Language

EN, DE = Language("en"), Language("de")
TODAY = date(2024, 9, 1)


def draw(rows, theme, lang=EN):
    return timeline(rows, theme=theme, lang=lang, today=TODAY)


def marks(figure):
    return next(trace for trace in figure.data if trace.customdata is not None)


def bars(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "line" and shape.line.width == 5]


def shades(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "rect"]


def test_every_event_can_be_clicked_and_has_the_symbol_of_its_kind(events, theme):
    rows = events({}, {"kind": "conflict", "date_from": "2023-01-02", "date_to": "2023-01-02"})
    drawn = marks(draw(rows, theme))
    found = dict(zip((tuple(data) for data in drawn.customdata), drawn.marker.symbol, strict=True))
    assert found == {("fact", "e0"): EVENT_SYMBOLS["meeting"], ("fact", "e1"): EVENT_SYMBOLS["conflict"]}
    assert event_colour("conflict", theme) in drawn.marker.color


def test_an_imprecise_date_is_a_bar_with_its_mark_in_the_middle(events, theme):
    figure = draw(events({"date_from": "2023-01-01", "date_to": "2023-12-31"}), theme)
    assert [(bar.x0, bar.x1) for bar in bars(figure)] == [("2023-01-01", "2023-12-31")]
    assert marks(figure).x[0] == "2023-07-02"
    assert not bars(draw(events({}), theme))


def test_what_is_planned_or_possible_is_hollow(events, theme):
    states = ["asserted", "planned", "proposed", "hypothetical", "denied"]
    rows = events(*({"modality": state, "lane": state} for state in states))
    assert [symbol.endswith("-open") for symbol in marks(draw(rows, theme)).marker.symbol] == [False] + [True] * 4


def test_only_what_is_denied_is_crossed(events, theme, trace):
    rows = events({}, {"modality": "planned", "lane": "B"}, {"modality": "denied", "lane": "C"})
    figure = draw(rows, theme)
    crosses = trace(figure, "cross")
    assert [*zip(crosses.x, crosses.y, strict=True)] == [(marks(figure).x[2], marks(figure).y[2])]
    assert crosses.marker.symbol == "x-thin-open"


def test_simultaneous_events_of_a_lane_stand_apart(events, theme):
    heights = sorted(marks(draw(events({}, {}, {}, {"date_from": "2024-05-07", "date_to": "2024-05-07"}), theme)).y)
    assert min(b - a for a, b in pairwise(heights)) >= 11


def test_lanes_stand_top_down_in_order_of_first_appearance(events, theme):
    figure = draw(events({"lane": "Zett"}, {"lane": "Alpha"}, {"lane": "Zett"}), theme)
    tops = {note.text: note.y for note in figure.layout.annotations if note.text in ("Zett", "Alpha")}
    assert tops["Zett"] < tops["Alpha"]
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1], "px count downwards"


def test_the_future_is_shaded_only_where_the_axis_reaches_it(events, theme, words):
    past = draw(events({"date_from": "2020-05-06", "date_to": "2020-05-06"}), theme)
    assert not shades(past)
    assert "future" not in words(past)
    ahead = draw(events({}, {"date_from": "2026-01-01", "date_to": "2026-01-01"}), theme)
    assert [shape.x0 for shape in shades(ahead)] == [TODAY.isoformat()]
    assert "future" in words(ahead)


def test_undated_events_are_counted_never_dropped_in_silence(events, theme, words):
    figure = draw(events({}, {"date_from": None, "date_to": None}), theme)
    assert len(marks(figure).x) == 1
    assert "1 undated event is not drawn" in words(figure)


def test_the_key_names_what_is_there_and_nothing_else(events, theme):
    figure = draw(events({}, {"kind": "forum", "modality": "planned"}), theme)
    keys = [trace.name for trace in figure.data if trace.showlegend]
    assert keys == ["Meeting", "Forum", "planned, possible"]
    assert all(trace.showlegend is False for trace in figure.data if trace.x[0] is not None)


def test_hover_tells_kind_modality_date_and_summary_literally(events, theme):
    rows = events({"summary": "<i>Treffen</i>", "modality": "planned", "date_edtf": "2024-21"})
    hint = marks(draw(rows, theme)).hovertext[0].replace("<br>", " ")
    assert hint == "<b>Meeting · planned</b> spring 2024 &lt;i&gt;Treffen&lt;/i&gt;"


@pytest.mark.parametrize(
    ("start", "end"),
    [(date(2024, 1, 20), date(2024, 8, 1)), (date(2020, 3, 1), date(2026, 1, 1)), (date(1890, 1, 1), date(2026, 1, 1))],
)
def test_ticks_lie_on_the_axis_and_fit_a_phone(start, end):
    days, words = ticks(start, end, DE)
    assert 2 <= len(days) <= MOST_TICKS
    assert all(start <= day <= end for day in days)
    assert len(words) == len(days)


def test_months_are_written_in_the_language_of_the_reader():
    assert "Mai 24" in ticks(date(2024, 2, 1), date(2024, 7, 1), DE)[1]
    assert "May 24" in ticks(date(2024, 2, 1), date(2024, 7, 1), EN)[1]


def test_nothing_to_draw_is_an_error(events, theme):
    with pytest.raises(ValueError, match="no rows"):
        draw(events({}).head(0), theme)
    with pytest.raises(ValueError, match="no event has a date"):
        draw(events({"date_from": None, "date_to": None}), theme)
