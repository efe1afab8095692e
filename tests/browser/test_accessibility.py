"""A reader without a mouse gets to a sentence; what opens there has no violation that axe-core calls serious."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import SETTLE_MS, evidence, sentence, settled, violations


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_violation_beside_an_open_sentence(open_page: Open, ids: dict[str, str], scheme: str) -> None:
    page = open_page(f"/agreements?lang=de&party=xa-lindenbund&fact={ids['memo']}", scheme=scheme)
    assert violations(page) == []


def tabbed_to(page: Page, target: str, most: int = 200) -> None:
    """Presses Tab until the focus is on what a selector names."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("target => document.activeElement.matches(target)", target):
            page.wait_for_timeout(SETTLE_MS)  # a table takes keys once it has noticed the focus
            return
    raise AssertionError(f"{target} is not reached by Tab")


def test_keys_alone_lead_from_the_start_to_a_sentence_and_back(open_page: Open) -> None:
    page = open_page("/?lang=de")
    settled(page)
    tabbed_to(page, "a[href*='timeline']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(["Ereignisse"])
    settled(page)
    tabbed_to(page, ".st-key-events-table canvas")
    page.keyboard.press("Shift+Space")
    expect(sentence(page)).to_have_text("Die Bürgerbewegung Heide wurde 1999 gegründet.")
    tabbed_to(page, ".st-key-close-evidence button")
    page.keyboard.press("Enter")
    expect(evidence(page)).to_have_count(0)


def test_keys_alone_open_a_disputed_matter(open_page: Open) -> None:
    page = open_page("/?lang=de")
    settled(page)
    tabbed_to(page, "[class*='st-key-matter-'] button")
    page.keyboard.press("Enter")
    expect(sentence(page)).to_have_text("Dabei unterzeichneten beide Parteien ein Memorandum.")
