"""The dashboard as a reader meets it: pages, links, filters, marks, rows, and the sentence behind each of them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import click_mark, click_row, codes, evidence, expect_chart, expect_code, sentence

TITLES = {
    "/": ("Überblick", "Overview"),
    "/seats": ("Große Kammer (XA): Sitze nach Partei", "Große Kammer (XA): seats by party"),
    "/agreements": ("Vereinbarungen zwischen Parteien", "Agreements between parties"),
    "/timeline": ("Ereignisse zwischen Parteien, 1999–2026", "Events between parties, 1999–2026"),
}
CHARTS = {"/": "by-year", "/seats": "hemicycle", "/agreements": "network", "/timeline": "timeline-party"}


def title(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text([words])


@pytest.mark.parametrize("path", TITLES)
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_page_opens_in_both_languages(open_page: Open, path: str, lang: str) -> None:
    page = open_page(f"{path}?lang={lang}")
    title(page, TITLES[path][lang == "en"])
    expect_chart(page, CHARTS[path])


def test_the_browsers_language_is_taken_and_can_be_changed(open_page: Open) -> None:
    page = open_page("/agreements")
    title(page, TITLES["/agreements"][0])
    page.get_by_text("English", exact=True).click()
    title(page, TITLES["/agreements"][1])
    expect_code(page, "lang", "en")


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(14, 17, 23)")])
def test_the_browsers_theme_is_taken(open_page: Open, scheme: str, colour: str) -> None:
    page = open_page("/seats", scheme=scheme)
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", colour)


def test_a_party_is_chosen_in_the_widget_and_kept_over_pages(open_page: Open) -> None:
    page = open_page("/seats?lang=de")
    page.get_by_role("combobox", name="Parteien").click()
    page.keyboard.type("Weißer")
    page.get_by_role("option", name="Partei Weißer Adler (XB)").click()
    page.keyboard.press("Escape")
    title(page, "Landtag von Borea (XB): Sitze nach Partei")
    expect_code(page, "party", "xb-adler")
    page.get_by_role("link", name="Vereinbarungen").click()
    title(page, TITLES["/agreements"][0])
    assert codes(page) == {"party": "xb-adler", "lang": "de"}
    expect(page.get_by_text("2 Vereinbarungen · 1 strittig – aus 3 Aussagen in 2 Dokumenten")).to_be_visible()
    page.get_by_role("link", name="Zeitleiste").click()
    expect(page.get_by_text("1 Ereignis – aus 1 Aussage in 1 Dokument")).to_be_visible()
    page.go_back()
    title(page, TITLES["/agreements"][0])
    assert codes(page)["party"] == "xb-adler"


def test_years_are_chosen_with_the_slider(open_page: Open) -> None:
    page = open_page("/timeline?lang=en")
    page.get_by_role("slider").first.focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    expect_code(page, "from", "2019")
    title(page, "Events between parties, 2019–2026")
    expect(page.get_by_role("heading", name="1 undated statement")).to_be_visible()
    page.get_by_role("button", name="Reset all filters").click()
    title(page, TITLES["/timeline"][1])
    assert codes(page) == {"lang": "en"}


def test_a_link_restores_what_its_sender_saw(open_page: Open, ids: dict[str, str]) -> None:
    address = f"/agreements?lang=en&party=xa-lindenbund,xb-adler&from=2005&to=2025&fact={ids['memo']}"
    page = open_page(address)
    expect(page.get_by_text("Lindenbund (XA)", exact=True)).to_be_visible()
    expect(page.get_by_text("Partei Weißer Adler (XB)", exact=True)).to_be_visible()
    expect(page.get_by_role("slider").first).to_have_value("2005")
    expect(sentence(page)).to_have_text("Dabei unterzeichneten beide Parteien ein Memorandum.")
    expect(evidence(page).locator("blockquote mark.argument")).to_contain_text("Am 25. September 2025")


def test_a_mark_of_the_network_leads_to_its_sentence_again_and_again(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/agreements?lang=de")
    click_mark(page, "network", ids["ended"])
    expect(sentence(page)).to_contain_text("Von 2010 bis 2014 galt zwischen der Allianz Morgenrot")
    expect_code(page, "fact", ids["ended"])
    click_mark(page, "network", ids["abkommen"])
    expect(sentence(page)).to_contain_text("Der Lindenbund und Nordstern arbeiten seit 2005")
    page.get_by_role("button", name="Schließen").click()
    expect(evidence(page)).to_have_count(0)
    assert "fact" not in codes(page)
    click_mark(page, "network", ids["abkommen"])
    expect(sentence(page)).to_contain_text("Der Lindenbund und Nordstern arbeiten seit 2005")


@pytest.mark.parametrize(
    ("path", "key", "fact", "words"),
    [
        ("/seats", "seat-bars", "fp20", "die Fortschrittspartei 20."),
        ("/seats", "hemicycle", "allianz10", "Die Allianz Morgenrot kommt auf 10 Mandate"),
        ("/agreements", "gantt", "planned", "Mit der Neuen Küste soll"),
        ("/agreements", "denied", "denied", "Auch eine Koalition zwischen Fortschrittspartei"),
        ("/timeline", "timeline-party", "kongress", "Im Frühjahr 2019 hielt Nordstern"),
    ],
)
def test_every_chart_leads_to_sentences(
    open_page: Open, ids: dict[str, str], path: str, key: str, fact: str, words: str
) -> None:
    page = open_page(f"{path}?lang=de")
    click_mark(page, key, ids[fact])
    expect(sentence(page)).to_contain_text(words)


def test_a_party_of_the_network_lists_its_agreements_without_filtering(open_page: Open) -> None:
    page = open_page("/agreements?lang=en")
    click_mark(page, "network", "xb-adler")
    expect_code(page, "pick", "xb-adler")
    page.get_by_role("button", name="tables: Partei Weißer Adler").click()
    expect(page.get_by_role("button", name="tables: Partei Weißer Adler")).to_have_count(0)
    assert codes(page) == {"lang": "en"}


def test_a_row_of_the_table_leads_to_its_sentence(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/timeline?lang=de")
    click_row(page, "events", 0)
    expect(sentence(page)).to_have_text("Die Bürgerbewegung Heide wurde 1999 gegründet.")
    expect_code(page, "fact", ids["gruendung"])
    click_row(page, "events", 1)
    expect(sentence(page)).to_have_text("Im Frühjahr 2019 hielt Nordstern seinen Kongress ab.")


def test_differing_figures_lead_to_their_sentences(open_page: Open) -> None:
    page = open_page("/seats?lang=de")
    page.get_by_role("button", name="62 von 98 Sitzen – Wahlergebnis").click()
    expect(sentence(page)).to_contain_text("errang der Lindenbund 62 Sitze")
    expect(evidence(page)).to_contain_text("Brief: eigene Zusammenfassung nach: Amtliches Wahlergebnis")


def test_nonsense_in_a_link_gives_notices_and_the_page(open_page: Open) -> None:
    page = open_page("/timeline?lang=de&party=%3Cscript%3E&from=neulich&fact=0&run=weg&kind=%F0%9F%98%80")
    title(page, TITLES["/timeline"][0])
    expect(page.get_by_test_id("stAlert")).to_have_count(5)
    expect(page.get_by_text("Der Datenstand weg aus dem Link wird nicht mehr aufbewahrt")).to_be_visible()


def test_an_empty_selection_is_answered_in_words(open_page: Open) -> None:
    page = open_page("/agreements?lang=de&party=xa-fluss")
    expect(page.get_by_text("Keine Aussage über Vereinbarungen passt zu diesen Filtern.")).to_be_visible()
    expect(page.get_by_text("Nehmen Sie eine Partei heraus")).to_be_visible()


@pytest.mark.parametrize("path", TITLES)
def test_a_phone_shows_everything_without_scrolling_sideways(open_page: Open, path: str, ids: dict[str, str]) -> None:
    page = open_page(f"{path}?lang=de&fact={ids['memo']}", width=390)
    expect_chart(page, CHARTS[path])
    expect(sentence(page)).to_be_visible()
    wide = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wide <= 0
