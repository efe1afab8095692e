"""Three questions of a newcomer to the starter corpus, each answered in at most three clicks from the overview."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from pipeline.run import run
from tests.browser.conftest import Open
from tests.browser.reading import evidence, expect_code, sentence
from tests.browser.serving import Server, served
from tests.views.at_hand import ROOT


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("starter")
    run([ROOT / "seeds" / "articles"], folder / "store")
    with served(folder / "store", folder / "server.log") as running:
        yield running


@pytest.fixture
def overview(open_page: Open) -> Page:
    return open_page("/?lang=de")


def test_who_had_agreements_with_einiges_russland_in_2010(overview: Page) -> None:
    row = overview.get_by_role("row", name="Einiges Russland (RU)")
    row.locator("a[href*='/agreements']").click()  # the first click: the number of its agreements
    expect(overview.get_by_role("heading", level=1)).to_have_text(["Vereinbarungen zwischen Parteien"])
    slider = overview.get_by_role("slider", name="Stand")
    slider.focus()  # the second: the year, on the slider's line or with its arrow keys
    for _ in range(200):
        if slider.get_attribute("aria-valuetext") == "2010":
            break
        overview.keyboard.press("ArrowRight")
    expect_code(overview, "asof", "2010")
    expect(overview.get_by_text("Stand 2010: 2 Vereinbarungen")).to_be_visible()
    chart = overview.locator(".st-key-gantt-0, [class*='st-key-gantt-']").first
    expect(chart).to_contain_text("AMANAT – Einiges Russland")
    expect(chart).to_contain_text("Ak Schol – Einiges Russland")


def test_which_share_of_the_maeschilis_is_unreported_here(overview: Page) -> None:
    gap = overview.get_by_role("listitem").filter(has_text="Mäschilis (KZ), 8. Wahlperiode (2023)")
    expect(gap).to_contain_text("7 von 98 Sitzen nicht berichtet (7,1\u00a0%)")  # no click at all
    gap.get_by_role("link").click()  # one, to the chamber itself
    expect(overview.get_by_role("heading", level=1)).to_have_text(["Mäschilis (KZ): Sitze nach Partei"])
    expect(overview.locator("[class*='st-key-seat-bars-']").first).to_contain_text("7 (7,1\u00a0%)")


def test_what_contradicts_what(overview: Page) -> None:
    overview.get_by_role("button", name="151 von 735 Sitzen – 1 Quelle").click()  # one click: the sentence
    expect(sentence(overview)).to_contain_text("151 Sitze")
    evidence(overview).get_by_role("button", name="weicht ab: 152 von 736 Sitzen").click()  # two: the other one
    expect(sentence(overview)).to_contain_text("152")
