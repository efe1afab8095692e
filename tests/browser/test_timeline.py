"""The timeline in Chromium: a drag narrows the years, a bar of the density strip opens its year."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import at_rest, chart, click_mark, codes, expect_chart, expect_code, sentence
from tests.browser.serving import Server, served
from tests.views import crowded


@pytest.fixture(scope="module")
def ids(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("crowded") / "store"
    return {**crowded.build(folder), "": str(folder)}


@pytest.fixture(scope="module")
def server(ids: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(Path(ids[""]), tmp_path_factory.mktemp("log") / "server.log") as running:
        yield running


def drag(page: Page, key: str, first: str, last: str) -> None:
    """Draws a box over the days from `first` to `last`, as a reader does with the mouse."""
    at_rest(page)
    plot = chart(page, key)
    plot.locator(".points path, .point path").first.wait_for()
    plot.evaluate("plot => plot.scrollIntoView({block: 'start'})")
    box = plot.bounding_box()
    assert box
    place = "(plot, day) => plot._fullLayout.xaxis._offset + plot._fullLayout.xaxis.d2p(day)"
    left, right = (box["x"] + plot.evaluate(place, day) for day in (first, last))
    y = box["y"] + plot.evaluate("plot => plot._fullLayout.yaxis._offset") + 30
    page.mouse.move(left, y)
    page.mouse.down()
    page.mouse.move((left + right) / 2, y + 10, steps=5)
    page.mouse.move(right, y + 20, steps=5)
    page.mouse.up()


@pytest.mark.parametrize("key", ["density", "timeline-party"])
def test_a_drag_narrows_the_years_and_the_chips_lead_back(open_page: Open, key: str) -> None:
    page = open_page("/timeline?lang=en")
    expect(page.get_by_role("heading", level=1)).to_have_text(["Events between parties, 2001–2015"])
    drag(page, key, "2012-03-01", "2014-06-01") if key == "density" else drag(page, key, "2013-03-01", "2014-06-01")
    expect_code(page, "from", "2012" if key == "density" else "2013")
    expect_code(page, "to", "2014")
    expect(page.get_by_role("heading", level=1)).to_contain_text(["–2014"])
    assert "fact" not in codes(page)
    page.get_by_role("button", name="Reset all filters").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(["Events between parties, 2001–2015"])


def test_a_bar_of_the_density_strip_opens_its_year_and_a_mark_in_it_its_sentence(
    open_page: Open, ids: dict[str, str]
) -> None:
    page = open_page("/timeline?lang=de")
    expect(page.get_by_text("Gezeichnet sind die letzten 400 von 450")).to_be_visible()
    bar = chart(page, "density").locator(".points path, .point path").first
    bar.wait_for()
    bar.hover(force=True)
    page.wait_for_timeout(250)
    bar.click(force=True)
    expect_code(page, "from", "2001")
    expect_code(page, "to", "2001")
    expect(page.get_by_role("heading", level=1)).to_have_text(["Ereignisse zwischen Parteien, 2001"])
    expect(chart(page, "density")).to_have_count(0)
    click_mark(page, "timeline-party", ids["2001-4"])
    expect(sentence(page)).to_have_text("Treffen 4 des Jahres 2001 fand statt.")


def test_a_phone_shows_the_strip_and_scrolls_over_it(open_page: Open) -> None:
    page = open_page("/timeline?lang=de", width=390)
    expect_chart(page, "density")
    wide = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wide <= 0
