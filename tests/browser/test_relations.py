"""Relations in a browser: every cell leads on, to its sentence or to the statements of its pair."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.reading import chart, click_mark, click_row, codes, expect_chart, expect_code, sentence


@pytest.mark.parametrize(
    ("key", "fact", "words"),
    [
        ("stances", "lob", "Nordstern lobte den Lindenbund."),
        ("stances", "haushalt", "kritisierte den Lindenbund aber"),
        ("stances", "stuetze", "wies Talbach zurück."),
        ("contacts", "keinerlei", "Zwischen Lindenbund und Flusspartei gibt es keinerlei Kontakt."),
        ("contacts", "bestritten", "Einen Kontakt zu Nordstern bestritt"),
    ],
)
def test_a_cell_leads_to_its_sentence(open_page: Open, ids: dict[str, str], key: str, fact: str, words: str) -> None:
    page = open_page("/relations?lang=de")
    click_mark(page, key, ids[fact])
    expect(sentence(page)).to_contain_text(words)
    expect_code(page, "fact", ids[fact])


def test_a_cell_of_several_statements_narrows_the_tables_and_leads_to_the_dossier(open_page: Open) -> None:
    page = open_page("/relations?lang=de")
    click_mark(page, "stances", "xa-fortschritt~xa-lindenbund")
    expect(page.get_by_role("button", name="Tabellen: Fortschrittspartei – Lindenbund")).to_be_visible()
    assert codes(page)["pick"] == "xa-fortschritt~xa-lindenbund"
    page.get_by_role("link", name="Dossier zu Fortschrittspartei und Lindenbund").click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Dossier: Fortschrittspartei (XA) ↔ Lindenbund (XA)")
    assert codes(page) == {"lang": "de", "of": "xa-fortschritt,xa-lindenbund"}


def test_an_empty_cell_is_told_on_hover(open_page: Open) -> None:
    page = open_page("/relations?lang=de")
    plot = chart(page, "stances")
    plot.locator(".points path, .point path").first.wait_for()
    told = plot.evaluate("plot => plot.data[0].hovertext.map(text => text.replaceAll('<br>', ' '))")
    assert any("nicht abgedeckt: Kein Dokument nennt beide" in text for text in told)
    assert any("nichts gesagt 1 Satz in " in text for text in told)


def test_a_row_of_the_statements_leads_to_its_sentence(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/relations?lang=de")
    click_row(page, "stances", 0)
    expect(sentence(page)).to_contain_text("stellte sich die Fortschrittspartei hinter den Lindenbund")
    expect_code(page, "fact", ids["hinter"])


def test_a_link_restores_filter_pick_and_sentence(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page(f"/relations?lang=en&kind=supportive&pick=xa-fortschritt~xa-lindenbund&fact={ids['kurs']}")
    expect(sentence(page)).to_contain_text("begrüßte den Kurs des Lindenbunds")
    expect(page.get_by_role("button", name="tables: Fortschrittspartei – Lindenbund")).to_be_visible()
    expect(page.get_by_text("4 statements of stances in 2 documents")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_the_matrix_without_scrolling_sideways(open_page: Open, scheme: str) -> None:
    page = open_page("/relations?lang=de", width=390, scheme=scheme)
    expect_chart(page, "stances")
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth") <= 0
