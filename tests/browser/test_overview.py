"""The overview in a browser: every part leads on, and filters come along."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import at_rest, chart, codes, sentence


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text([words])


def test_a_bar_leads_to_the_years_that_it_counts(open_page: Open) -> None:
    page = open_page("/?lang=en&country=XA")
    bars = chart(page, "by-year").locator(".barlayer .point path")
    bars.first.wait_for()
    at_rest(page)
    bars.first.scroll_into_view_if_needed()
    box = bars.first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    page.wait_for_timeout(250)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**/seats?**")
    found = codes(page)
    assert found["country"] == "XA"
    assert found["lang"] == "en"
    assert found["from"] <= "2023" <= found["to"]
    page.go_back()
    heading(page, "Overview")


def test_a_name_that_is_typed_leads_to_its_dossier(open_page: Open) -> None:
    page = open_page("/?lang=de")
    page.get_by_role("combobox", name="Partei, Kammer oder Land finden").click()
    page.keyboard.type("Bund der Linden")
    page.get_by_role("option", name="Der Bund der Linden → Lindenbund (XA)").last.click()
    page.wait_for_url("**/dossier?**")
    assert codes(page) == {"of": "xa-lindenbund", "lang": "de"}


def test_a_chamber_that_is_typed_leads_to_its_seats(open_page: Open) -> None:
    page = open_page("/?lang=de")
    page.get_by_role("combobox", name="Partei, Kammer oder Land finden").click()
    page.keyboard.type("Landtag")
    page.get_by_role("option", name="Landtag von Borea (XB)").click()
    heading(page, "Landtag von Borea (XB): Sitze nach Partei")


def test_a_side_of_a_dispute_leads_to_its_sentence(open_page: Open) -> None:
    page = open_page("/?lang=de")
    page.get_by_role("button", name="bestritten: Lindenbund – Partei Weißer Adler").click()
    expect(sentence(page)).to_contain_text("Ein Memorandum mit dem Lindenbund gebe es nicht")
    heading(page, "Überblick")


def test_a_chamber_with_unreported_seats_leads_to_its_term(open_page: Open) -> None:
    page = open_page("/?lang=de")
    expect(page.get_by_text("10 von 101 Sitzen nicht berichtet (9,9 %)")).to_be_visible()
    page.get_by_role("link", name="Landtag von Borea (XB), 3. Wahlperiode (2022)").click()
    heading(page, "Landtag von Borea (XB): Sitze nach Partei")
    assert codes(page) == {"chamber": "xb-landtag", "term": "3", "lang": "de"}


def test_what_is_new_is_compared_when_it_is_opened(open_page: Open) -> None:
    page = open_page("/?lang=de")
    expect(page.get_by_text("gegenüber der Auswertung vom 1. September 2025")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Entfallen")).to_have_count(0)
    page.get_by_text("Die beiden Datenstände vergleichen").click()
    expect(page.get_by_role("columnheader", name="Entfallen")).to_be_visible()
    expect(page.get_by_role("row", name="Vereinbarungen +6")).to_be_visible()
    page.get_by_role("button", name="Besuch: Fortschrittspartei, Nordstern").click()
    expect(sentence(page)).to_contain_text("Eine Delegation der Fortschrittspartei besuchte Nordstern.")


def test_numbers_are_links_that_keep_the_filters(open_page: Open) -> None:
    page = open_page("/?lang=de&party=xa-heide")
    page.get_by_role("link", name="2 Dokumente").click()
    heading(page, "Dokumente")
    expect(page.get_by_text("2 Dokumente, die neuesten zuerst")).to_be_visible()
    assert codes(page) == {"party": "xa-heide", "lang": "de"}
