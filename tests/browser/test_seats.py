"""The seats page over several terms in Chromium: every mark leads to its sentence, a link restores the comparison."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.reading import chart, click_mark, codes, evidence, expect_chart, expect_code, sentence
from tests.browser.serving import Server, served
from tests.views import seat_store


@pytest.fixture(scope="module")
def ids(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("seats") / "store"
    return {**seat_store.build(folder), "": str(folder)}


@pytest.fixture(scope="module")
def server(ids: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(Path(ids[""]), tmp_path_factory.mktemp("log") / "server.log") as running:
        yield running


@pytest.mark.parametrize(
    ("key", "fact", "words"),
    [
        ("seat-changes", "linden2015", "Lindenbund hat 40 Sitze"),
        ("seat-changes", "fp19", "Fortschrittspartei hat 19 Sitze"),
        ("seat-terms", "allianz2015", "Allianz Morgenrot hat 15 Sitze"),
        ("seat-terms", "linden60", "Lindenbund hat 60 Sitze"),
    ],
)
def test_a_mark_of_any_term_leads_to_its_sentence_and_the_page_stays(
    open_page: Open, ids: dict[str, str], key: str, fact: str, words: str
) -> None:
    page = open_page("/seats?lang=de")
    click_mark(page, key, ids[fact])
    expect(sentence(page)).to_contain_text(words)
    expect(
        page.get_by_text("Wahlperiode 8, gewählt am 19. März 2023 · Zahl der Sitze von insgesamt 98")
    ).to_be_visible()
    assert codes(page) == {"lang": "de", "fact": ids[fact], "chamber": "xa-kammer", "term": "8"}


def test_a_link_restores_comparison_rule_and_sentence(open_page: Open, ids: dict[str, str]) -> None:
    link = f"/seats?lang=en&chamber=xa-kammer&term=6&against=8&rule=official&fact={ids['fp21']}"
    page = open_page(link)
    expect(page.get_by_role("heading", name="Gains and losses, 2023 to 2015")).to_be_visible()
    expect_chart(page, "seat-changes")
    expect(chart(page, "seat-changes")).to_contain_text("2023: 21 (19–21)")
    expect(chart(page, "seat-changes")).to_contain_text("−22")
    expect(sentence(page)).to_contain_text("Fortschrittspartei hat 21 Sitze")
    assert codes(page)["rule"] == "official"


def test_rule_and_comparison_are_chosen_in_widgets(open_page: Open) -> None:
    page = open_page("/seats?lang=de")
    page.get_by_role("combobox", name="Bei abweichenden Angaben zeigen").click()
    page.get_by_role("option", name="das Wahlergebnis").click()
    expect_code(page, "rule", "official")
    expect(page.get_by_text("Gezeigt ist 21: das Wahlergebnis.")).to_be_visible()
    page.get_by_role("combobox", name="Vergleichen mit").click()
    page.get_by_role("option", name="keiner anderen Wahlperiode").click()
    expect_code(page, "against", "none")
    expect(chart(page, "seat-changes")).to_have_count(0)
    assert codes(page)["rule"] == "official"


def test_the_disc_of_a_party_narrows_the_table_and_opens_nothing(open_page: Open) -> None:
    page = open_page("/seats?lang=de")
    click_mark(page, "seat-bars", "xa-fortschritt")
    expect(page.get_by_role("button", name="Tabellen: Fortschrittspartei")).to_be_visible()
    expect(evidence(page)).to_have_count(0)
    expect_chart(page, "hemicycle")
    expect(chart(page, "hemicycle")).to_contain_text("Lindenbund")


def test_both_figures_of_a_dispute_lead_to_their_sentences(open_page: Open) -> None:
    page = open_page("/seats?lang=de")
    page.get_by_role("button", name="60 Sitze (gezeigt) – Fraktion").click()
    expect(sentence(page)).to_contain_text("Lindenbund hat 60 Sitze")
    page.get_by_role("button", name="62 Sitze – Wahlergebnis").click()
    expect(sentence(page)).to_contain_text("Lindenbund hat 62 Sitze")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_window(open_page: Open, width: int, scheme: str) -> None:
    page = open_page("/seats?lang=de", width=width, scheme=scheme)
    expect_chart(page, "seat-terms")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
