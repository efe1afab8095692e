"""What holds for every page: languages, themes, no violation that axe-core calls serious, a phone, restoring links."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import PAGES, expect_chart, settled, violations, with_codes

_WORDS = "the|and|with|from|of|Seats|Agreements|Timeline|Overview|statements?|parties|Close|Choose|Search"
ENGLISH = re.compile(rf"\b({_WORDS})\b")
STATES = {
    "/?party=xa-lindenbund": None,
    "/seats?chamber=xb-landtag&term=3&rule=latest&against=none&pick=xb-adler": "hemicycle",
    "/agreements?view=matrix&asof=2010&country=XA": "matrix",
    "/agreements?view=network&party=xa-lindenbund&modality=asserted,denied": "network",
    "/timeline?lanes=kind&from=2005&to=2025": "timeline-kind",
    "/relations?party=xa-lindenbund&pick=xa-fortschritt~xa-lindenbund": "stances",
    "/documents?q=Memorandum": None,
    "/documents?document=doc-pakt": None,
    "/dossier?of=xa-lindenbund,xb-adler": "dossier-gantt",
}


def shown(page: Page) -> str:
    """What the main part of a page says, without what differs from visit to visit."""
    settled(page)
    return str(page.get_by_test_id("stMain").inner_text())


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(14, 17, 23)")])
def test_every_page_in_both_languages_and_themes(
    open_page: Open, path: str, lang: str, scheme: str, colour: str
) -> None:
    page = open_page(with_codes(path, f"lang={lang}"), scheme=scheme)
    words = shown(page)
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", colour)
    assert page.get_by_role("heading", level=1).count() == 1
    if lang == "de":
        assert ENGLISH.findall(words) == []
        assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_every_page_without_scrolling_sideways(open_page: Open, path: str) -> None:
    page = open_page(with_codes(path, "lang=de"), width=390)
    shown(page)
    wide = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    assert wide <= 0


@pytest.mark.parametrize("path", STATES)
def test_a_pasted_link_shows_somebody_else_the_same(open_page: Open, path: str) -> None:
    """The second profile is a fresh one: no cookie, no session, no cache of the first."""
    first = open_page(with_codes(path, "lang=en"))
    shown(first)
    browser = first.context.browser
    assert isinstance(browser, Browser)
    fresh = browser.new_context(locale="de-DE", viewport={"width": 1440, "height": 900})
    try:
        second = fresh.new_page()
        second.goto(first.url)
        second.get_by_role("heading", level=1).wait_for()
        if key := STATES[path]:
            expect_chart(first, key)
            expect_chart(second, key)
        # Charts come last and in their own time: both pages are read until they agree.
        for _ in range(30):
            if shown(first) == shown(second):
                break
        assert shown(second) == shown(first)
    finally:
        fresh.close()
