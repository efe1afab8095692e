"""axe-core finds no serious violation on any page, in either theme; and a reader without a mouse gets to a sentence."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import PAGES, codes, evidence, sentence, with_codes

pytestmark = pytest.mark.browser

SERIOUS = ("serious", "critical")
FOCUSED = "document.activeElement.textContent + document.activeElement.getAttribute('aria-label')"


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {[node['target'] for node in rule['nodes']][:4]}"
        for rule in found
        if rule["impact"] in SERIOUS
    ]


def settled(page: Page) -> None:
    """Until Streamlit has drawn everything: what is still loading cannot be judged."""
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_violation(open_page: Open, path: str, scheme: str) -> None:
    page = open_page(with_codes(path, "lang=de"), scheme=scheme)
    settled(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_violation_beside_an_open_sentence(open_page: Open, ids: dict[str, str], scheme: str) -> None:
    page = open_page(f"/agreements?lang=de&party=xa-lindenbund&fact={ids['memo']}", scheme=scheme)
    assert violations(page) == []


def tabbed_to(page: Page, name: str, most: int = 60) -> None:
    """Presses Tab until the focus is on what is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if name in page.evaluate(
            "document.activeElement.textContent + document.activeElement.getAttribute('aria-label')"
        ):
            return
    raise AssertionError(f"{name} is not reached by Tab")


def test_keys_alone_lead_from_the_start_to_a_sentence(open_page: Open) -> None:
    page = open_page("/?lang=de")
    settled(page)
    tabbed_to(page, "Lindenbund – Partei Weißer Adler: Memorandum, unterzeichnet")
    page.keyboard.press("Enter")
    expect(sentence(page)).to_have_text("Dabei unterzeichneten beide Parteien ein Memorandum.")
    assert "fact" in codes(page)
    tabbed_to(page, "Schließen")
    page.keyboard.press("Enter")
    expect(evidence(page)).to_have_count(0)


def test_keys_alone_choose_a_row_of_a_table(open_page: Open) -> None:
    page = open_page("/timeline?lang=de")
    settled(page)
    page.locator(".st-key-events-table canvas").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(sentence(page)).to_have_text("Die Bürgerbewegung Heide wurde 1999 gegründet.")
