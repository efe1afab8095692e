"""Documents in a browser: searched, opened, read; a mark opens its sentence, and a link restores all of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import at_rest, codes, evidence, expect_code, sentence


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text([words])


def reader(page: Page):  # type: ignore[no-untyped-def]
    return page.locator("article.reader")


def click_document(page: Page, row: int) -> None:
    at_rest(page)
    grid = page.locator("[class*='st-key-documents-table'] [data-testid='stDataFrame']")
    expect(grid).to_have_count(1)  # while a page gives way to another, both are there
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    assert box
    page.mouse.click(box["x"] + 16, box["y"] + 33 + 33 * row + 16)


def test_a_search_finds_words_without_their_accents(open_page: Open) -> None:
    page = open_page("/documents?lang=de")
    box = page.get_by_role("textbox", name="Texte durchsuchen")
    box.fill("weisser adler memorandum")
    box.press("Enter")
    expect(page.get_by_text("1 Dokument enthält diese Wörter")).to_be_visible()
    page.wait_for_url("**q=weisser*adler*memorandum*")
    hits = page.locator("ol.hits")
    expect(hits.locator("mark.hit").first).to_be_visible()
    hits.get_by_role("link").first.click()
    heading(page, "Ein <b>Pakt</b> & seine Folgen")
    expect(reader(page).locator("mark.hit", has_text="Weißer").first).to_be_visible()
    page.get_by_role("button", name="Alle Dokumente").click()
    expect(page.get_by_text("1 Dokument enthält diese Wörter")).to_be_visible()
    assert codes(page)["q"] == "weisser adler memorandum"


def test_a_row_opens_the_reader_again_and_again(open_page: Open) -> None:
    page = open_page("/documents?lang=de")
    click_document(page, 0)
    heading(page, "Talbach widerspricht")
    page.get_by_role("button", name="Alle Dokumente").click()
    heading(page, "Dokumente")
    click_document(page, 0)
    heading(page, "Talbach widerspricht")


def test_a_mark_in_the_text_opens_its_sentence(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/documents?lang=de&document=doc-widerspruch&party=xa-fortschritt")
    sign = reader(page).locator(".sign", has_text="Vereinbarung, bestritten").first
    sign.get_by_role("link").click()
    expect(sentence(page)).to_contain_text("Auch eine Koalition zwischen Fortschrittspartei und Nordstern")
    expect(reader(page).locator(".said.open").first).to_contain_text("Auch eine Koalition")
    expect_code(page, "fact", ids["denied"])
    assert codes(page)["party"] == "xa-fortschritt"
    page.get_by_role("button", name="Schließen").click()
    expect(evidence(page)).to_have_count(0)
    heading(page, "Talbach widerspricht")


def test_a_statement_leads_to_the_chart_that_it_feeds(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/documents?lang=de&document=doc-pakt")
    item = page.locator("ul.stated li", has_text="Memorandum, unterzeichnet")
    item.get_by_role("link", name="im Diagramm zeigen").click()
    heading(page, "Vereinbarungen zwischen Parteien")
    expect(sentence(page)).to_have_text("Dabei unterzeichneten beide Parteien ein Memorandum.")
    assert codes(page) == {"fact": ids["memo"], "lang": "de"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_link_restores_the_reader_on_a_phone(open_page: Open, ids: dict[str, str], scheme: str) -> None:
    page = open_page(f"/documents?lang=en&document=doc-pakt&q=Forum&fact={ids['forum']}", scheme=scheme, width=390)
    heading(page, "Ein <b>Pakt</b> & seine Folgen")
    expect(sentence(page)).to_contain_text("ist ein Forum mit Nordstern geplant")
    expect(reader(page).locator("a[aria-current]")).to_have_count(1)
    wide = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wide <= 0


def test_the_text_reads_as_it_stands(open_page: Open) -> None:
    page = open_page("/documents?lang=de&document=doc-pakt")
    words = reader(page).evaluate(
        "all => { const copy = all.cloneNode(true); copy.querySelectorAll('sup').forEach(s => s.remove());"
        " return copy.textContent; }"
    )
    assert words.startswith(
        "Der Lindenbund und Nordstern arbeiten seit 2005 auf der Grundlage eines Abkommens zusammen. Am"
    )
    assert words.endswith("Zwischen Lindenbund und Flusspartei gibt es keinerlei Kontakt.")


def test_opening_a_mark_keeps_the_readers_place(open_page: Open) -> None:
    """The page is not loaded anew: what a script left in it is still there, and the text stands where it stood."""
    page = open_page("/documents?lang=de&document=doc-pakt", width=390)
    link = reader(page).locator(".sign a").last
    link.scroll_into_view_if_needed()
    page.evaluate("window.stillHere = true")
    main = page.get_by_test_id("stMain")
    before = main.evaluate("main => main.scrollTop")
    link.click()
    expect(evidence(page)).to_be_visible()
    assert page.evaluate("window.stillHere")
    assert abs(main.evaluate("main => main.scrollTop") - before) < 200


def test_a_link_to_a_statement_brings_it_into_sight(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page(f"/documents?lang=de&document=doc-pakt&fact={ids['ended']}", width=390)
    expect(reader(page).locator(".said.open").first).to_be_in_viewport()
