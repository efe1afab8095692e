"""axe-core finds no serious violation on any page, in either theme; and a reader without a mouse gets to a sentence."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.reading import PAGES

pytestmark = pytest.mark.browser

SERIOUS = ("serious", "critical")


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {[node['target'] for node in rule['nodes']][:4]}"
        for rule in found
        if rule["impact"] in SERIOUS
    ]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_violation(open_page: Open, path: str, scheme: str) -> None:
    page = open_page(f"{path}?lang=de", scheme=scheme)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_violation_beside_an_open_sentence(open_page: Open, ids: dict[str, str], scheme: str) -> None:
    page = open_page(f"/agreements?lang=de&party=xa-lindenbund&fact={ids['memo']}", scheme=scheme)
    assert violations(page) == []
