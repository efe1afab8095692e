"""The agreements page in Chromium: the matrix leads to sentences and lists, links restore view and year."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.reading import chart, click_mark, codes, expect_chart, expect_code, sentence
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


def test_many_parties_stand_in_a_matrix_whose_cells_lead_to_sentences(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/agreements?lang=de")
    click_mark(page, "matrix", ids["pact7"])
    expect(sentence(page)).to_have_text("Partei 0 arbeitet seit 2007 mit Partei 7 zusammen.")
    expect_code(page, "fact", ids["pact7"])
    click_mark(page, "matrix", ids["denied"])
    expect(sentence(page)).to_have_text("Von der Partei 2 heißt es: denied.")


def test_a_cell_of_several_narrows_the_table(open_page: Open) -> None:
    page = open_page("/agreements?lang=en")
    click_mark(page, "matrix", "xa-partei0~xa-partei1")
    expect(page.get_by_role("button", name="tables: Partei 0 – Partei 1")).to_be_visible()
    assert codes(page) == {"lang": "en", "pick": "xa-partei0~xa-partei1"}
    expect(page.get_by_role("heading", name="1 undated statement")).to_have_count(0)


def test_the_drawing_is_chosen_and_kept_in_the_link(open_page: Open) -> None:
    page = open_page("/agreements?lang=en")
    page.get_by_text("Network", exact=True).click()
    expect_chart(page, "network")
    expect_code(page, "view", "network")
    again = open_page("/agreements?lang=en&view=network")
    expect_chart(again, "network")
    expect(chart(again, "matrix")).to_have_count(0)


def test_a_link_restores_the_year_and_the_arrow_keys_move_it(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/agreements?lang=en&asof=2003&view=matrix")
    expect(page.get_by_text("As of 2003: 4 agreements – from 5 statements in 1 document")).to_be_visible()
    click_mark(page, "gantt", ids["ended"])
    expect(sentence(page)).to_have_text("Von der Partei 4 heißt es: ended.")
    page.get_by_role("button", name="Close").click()
    page.get_by_role("slider", name="Who was bound to whom as of").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("As of 2004: 5 agreements")).to_be_visible()
    expect_code(page, "asof", "2004")
    page.keyboard.press("Home")
    expect(page.get_by_text("19 agreements · 1 planned or proposed · 1 denied, not counted")).to_be_visible()
    assert "asof" not in codes(page)


def test_a_phone_shows_the_matrix_without_scrolling_sideways(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/agreements?lang=de", width=390)
    click_mark(page, "matrix", ids["pact16"])
    expect(sentence(page)).to_have_text("Partei 0 arbeitet seit 2016 mit Partei 16 zusammen.")
    wide = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wide <= 0
