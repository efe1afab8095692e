"""Statements by kind and year: every bar leads on, what is denied or planned looks otherwise, nothing is summed up."""

from __future__ import annotations

import pandas as pd
import pytest

from views.charts import style
from views.charts.by_year import statements_by_year, step
from views.language import Language

ROWS = pd.DataFrame(
    [
        ("Agreements · 6", 2020, 2021, "asserted", 3, "/agreements?from=2020&to=2021"),
        ("Agreements · 6", 2020, 2021, "denied", 1, "/agreements?from=2020&to=2021"),
        ("Agreements · 6", 2022, 2023, "planned", 2, "/agreements?from=2022&to=2023"),
        ("Events <b>", 2022, 2023, "asserted", 1200, "/timeline?from=2022&to=2023"),
    ],
    columns=["panel", "start", "end", "held", "n", "href"],
)


@pytest.fixture(params=[style.LIGHT, style.DARK], ids=lambda theme: theme.name)
def theme(request: pytest.FixtureRequest) -> style.Theme:
    return request.param


def test_every_bar_leads_to_the_page_of_its_years(theme: style.Theme) -> None:
    figure = statements_by_year(ROWS, theme=theme, lang=Language("en"))
    bars = [bar for bar in figure.data if bar.type == "bar"]
    assert sorted(data[1] for bar in bars for data in bar.customdata or ()) == sorted(ROWS.href)
    assert {data[0] for bar in bars for data in bar.customdata or ()} == {"link"}
    assert sum(sum(bar.y) for bar in bars) == ROWS.n.sum()
    assert figure.layout.barmode == "stack"


def test_planned_is_hollow_and_denied_crossed(theme: style.Theme) -> None:
    figure = statements_by_year(ROWS, theme=theme, lang=Language("en"))
    first = {bar.name: bar for bar in figure.data if bar.type == "bar" and bar.yaxis == "y2"}
    assert first["planned"].marker.color == theme.surface
    assert first["planned"].marker.line.width > 0
    assert first["denied"].marker.pattern.shape == "x"
    assert first["asserted"].marker.color != theme.surface
    assert {trace.name for trace in figure.data if trace.showlegend} == {"asserted", "planned, possible", "denied"}
    assert all(style.contrast(theme.surface, style.palette("blue", theme)) >= 3 for _ in "x")


def test_each_row_has_its_own_scale_and_its_highest_figure_written() -> None:
    figure = statements_by_year(ROWS, theme=style.LIGHT, lang=Language("de"))
    texts = [note.text for note in figure.layout.annotations]
    assert texts == ["Agreements · 6", "4", "Events &lt;b&gt;", "1.200"]
    assert figure.layout.yaxis2.range[1] == pytest.approx(4 * 1.35)
    assert figure.layout.yaxis3.range[1] == pytest.approx(1200 * 1.35)
    assert figure.layout.yaxis2.domain[0] > figure.layout.yaxis3.domain[1]


def test_no_key_where_everything_is_asserted() -> None:
    asserted = ROWS[ROWS.held == "asserted"]
    figure = statements_by_year(asserted, theme=style.LIGHT, lang=Language("en"))
    assert not figure.layout.showlegend


@pytest.mark.parametrize(
    ("first", "last", "years"), [(2020, 2026, 1), (1987, 2026, 1), (1980, 2026, 2), (1800, 2100, 10)]
)
def test_years_are_united_until_a_finger_can_tell_the_bars_apart(first: int, last: int, years: int) -> None:
    assert step(first, last) == years


def test_nothing_to_draw_is_said() -> None:
    with pytest.raises(ValueError, match="no rows"):
        statements_by_year(ROWS.head(0), theme=style.LIGHT, lang=Language("en"))
