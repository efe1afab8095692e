"""The dossier in a browser: charts and lines lead to sentences, a link restores it, and paper shows nothing else."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.reading import chart, click_mark, codes, evidence, expect_chart, expect_code, sentence

PAIR = "/dossier?lang=de&of=xa-lindenbund,xb-adler"


@pytest.mark.parametrize(
    ("key", "fact", "words"),
    [
        ("dossier-gantt", "memo", "Dabei unterzeichneten beide Parteien ein Memorandum."),
        ("dossier-timeline", "treffen", "Am 25. September 2025 trafen sich Vertreter"),
    ],
)
def test_a_mark_leads_to_its_sentence(open_page: Open, ids: dict[str, str], key: str, fact: str, words: str) -> None:
    page = open_page(PAIR)
    click_mark(page, key, ids[fact])
    expect(sentence(page)).to_contain_text(words)
    expect_code(page, "fact", ids[fact])


def test_a_line_leads_to_its_sentence_on_the_same_page(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page("/dossier?lang=de&of=xa-lindenbund,xa-fortschritt&from=2000")
    page.get_by_role("link", name="kritisch", exact=True).click()
    expect(sentence(page)).to_contain_text("kritisierte den Lindenbund aber")
    assert codes(page) == {
        "lang": "de", "of": "xa-lindenbund,xa-fortschritt", "from": "2000", "fact": ids["haushalt"],
    }  # fmt: skip
    page.get_by_role("button", name="Schließen").click()
    expect(evidence(page)).to_have_count(0)


def test_whom_it_is_about_is_chosen_and_stays_in_the_address(open_page: Open) -> None:
    page = open_page("/dossier?lang=de")
    page.get_by_role("combobox", name="Wessen Dossier").click()
    page.keyboard.type("Bund der Linden")
    page.get_by_role("option", name="Der Bund der Linden → Lindenbund (XA)").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).to_have_text(["Dossier: Lindenbund (XA)"])
    expect_code(page, "of", "xa-lindenbund")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(["Dossier: Lindenbund (XA)"])


def test_an_offered_pair_opens_its_dossier(open_page: Open) -> None:
    page = open_page("/dossier?lang=de")
    page.get_by_role("link", name="Fortschrittspartei ↔ Lindenbund").click()
    expect(page.get_by_text("Fortschrittspartei über Lindenbund: 2 unterstützend, 1 kritisch")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_the_dossier_and_nothing_of_the_window(open_page: Open, ids: dict[str, str], scheme: str) -> None:
    page = open_page(f"{PAIR}&fact={ids['memo']}&from=2000", scheme=scheme)
    expect(sentence(page)).to_be_visible()
    expect_chart(page, "dossier-gantt")
    page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]
    for hidden in (
        page.get_by_test_id("stSidebar"),
        page.get_by_test_id("stHeader"),
        page.locator(".st-key-pages"),
        page.locator(".st-key-chips"),
        page.locator(".st-key-dossier-picker"),
        evidence(page),
    ):
        expect(hidden).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    for shown in (chart(page, "dossier-gantt"), page.get_by_text("„Lindenbund und Partei Weißer Adler stehen")):
        expect(shown.first).to_be_visible()
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.get_by_test_id("stMain")).to_have_css("overflow", "visible")
    assert len(page.pdf(format="A4")) > 20_000


@pytest.mark.parametrize("of", ["xa-lindenbund", "xa-lindenbund,xb-adler"])
def test_a_phone_shows_it_without_scrolling_sideways(open_page: Open, of: str) -> None:
    page = open_page(f"/dossier?lang=de&of={of}", width=390)
    expect_chart(page, "dossier-gantt")
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth") <= 0
