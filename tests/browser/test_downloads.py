"""What a reader takes away, as a browser saves it: every file opens and holds exactly the facts shown."""

from __future__ import annotations

import io
import json
import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.reading import at_rest, chart, evidence, expect_chart, sentence
from tests.views.store_fixture import RUN

AGREED = {"abkommen", "abkommen2", "memo", "memo-denied", "denied", "planned", "ended", "proposed"}
HAPPENED = {"treffen", "forum", "besuch", "streit", "gruendung", "kongress", "ernennung"}
SHOWN = {
    "/agreements?lang=de": AGREED,
    "/timeline?lang=en": HAPPENED,
    "/agreements?lang=en&party=xb-adler": {"memo", "memo-denied", "ended"},
    "/timeline?lang=de&from=2024&to=2025": {"treffen", "besuch", "streit", "ernennung"},
}


def words(page: Page, german: str, english: str) -> str:
    return german if "lang=de" in page.url else english


def saved(page: Page, button: Locator) -> tuple[str, bytes]:
    """Name and bytes of what a click on the button saves."""
    with page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def offered(page: Page) -> Locator:
    """The bar, once everything above it stands: what opens from it does not follow a page that still grows."""
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    expect(page.locator("[data-testid='stPlotlyChart']:not(:has(.main-svg))")).to_have_count(0)
    expect(page.locator("[data-testid='stDataFrame'] canvas").first).to_be_visible()
    return page.locator(".st-key-takeaway")


@pytest.mark.parametrize("address", SHOWN)
def test_every_file_opens_and_holds_the_facts_shown(open_page: Open, ids: dict[str, str], address: str) -> None:
    page = open_page(address)
    wanted = sorted(ids[name] for name in SHOWN[address])
    name = address.split("?")[0].strip("/")
    offered(page).get_by_role("button", name=words(page, "Herunterladen", "Download"), exact=True).click()

    def file(label: str, ending: str) -> io.BytesIO:
        called, data = saved(page, page.get_by_role("button", name=label, exact=True))
        assert called == f"interparty-{name}-{RUN}.{ending}"
        return io.BytesIO(data)

    table = pd.read_csv(file("CSV", "csv"), encoding="utf-8-sig")
    assert sorted(table.fact_id) == wanted
    assert sorted(pd.read_parquet(file("Parquet", "parquet")).fact_id) == wanted
    assert sorted(row["fact_id"] for row in json.load(file("JSON", "json"))) == wanted
    sheets = pd.read_excel(file("Excel", "xlsx"), sheet_name=None, header=0)
    facts, about = sheets.values()
    assert sorted(facts.fact_id) == wanted
    assert f"run={RUN}" in about.to_string()
    if name == "agreements":
        graph = nx.read_graphml(file("GraphML", "graphml"), force_multigraph=True)
        assert sorted(edge["fact_id"] for *_, edge in graph.edges(data=True)) == wanted


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "key", "parties"),
    [
        ("/agreements?lang=de", "network", ["Lindenbund", "Nordstern", "Weißer Adler"]),
        ("/agreements?lang=de", "gantt", ["Lindenbund", "Partei Weißer Adler"]),
        ("/agreements?lang=de", "denied", ["Fortschrittspartei", "Nordstern"]),
        ("/timeline?lang=en", "timeline-party", ["Lindenbund (XA)", "Nordstern (XB)"]),
        ("/seats?lang=en", "hemicycle", ["Lindenbund"]),
        ("/seats?lang=en", "seat-bars", ["Lindenbund", "Fortschrittspartei"]),
    ],
)
def test_a_chart_is_saved_as_a_picture_that_can_be_quoted(
    open_page: Open, path: str, key: str, parties: list[str], scheme: str
) -> None:
    page = open_page(path, scheme=scheme)
    at_rest(page)
    expect(chart(page, key).locator(".main-svg").first).to_be_visible()
    box = chart(page, key).bounding_box()
    assert box
    below = page.locator(f".st-key-picture-{key}")
    called, data = saved(page, below.get_by_role("button", name="SVG"))
    assert called == f"interparty-{key}-{RUN}.svg"
    root = ET.fromstring(data)
    shown = " ".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    title = page.get_by_role("heading", level=1).inner_text()
    for part in (title, RUN, "http://127.0.0.1", *parties):
        assert part.replace(" ", "") in shown.replace(" ", "")
    assert root.find("{http://www.w3.org/2000/svg}rect").get("fill") == {"light": "#ffffff", "dark": "#0e1117"}[scheme]  # type: ignore[union-attr]
    assert not re.search(rb'url\([^#)]|href="http|<image', data)
    called, data = saved(page, below.get_by_role("button", name="PNG"))
    assert called.endswith(".png")
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    assert (width, height) == (2 * int(root.attrib["width"]), 2 * int(root.attrib["height"]))
    assert width >= 2 * box["width"]
    assert height >= 2 * box["height"]


def test_the_picture_of_an_open_page_follows_its_filters(open_page: Open) -> None:
    page = open_page("/agreements?lang=de")
    page.get_by_text("English", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(["Agreements between parties"])
    expect_chart(page, "gantt")
    button = page.locator(".st-key-picture-gantt").get_by_role("button", name="Save “Since when, until when” as SVG")
    _, data = saved(page, button)
    assert "lang=en" in data.decode()
    assert "Since when, until when" in data.decode()


def test_a_page_is_cited_with_quotations_and_a_fixed_link(open_page: Open) -> None:
    page = open_page("/agreements?lang=de&party=xb-adler")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    offered(page).get_by_role("button", name="Zitieren").click()
    block = page.get_by_role("group", name="Text zum Kopieren")
    expect(block).to_contain_text("Interparty: Vereinbarungen zwischen Parteien (Filter: Partei Weißer Adler (XB); 3 A")
    expect(block).to_contain_text(f"/agreements?party=xb-adler&lang=de&run={RUN}")
    expect(block).to_contain_text("„Dabei unterzeichneten beide Parteien ein Memorandum.“")
    page.get_by_role("button", name="Kopieren", exact=True).click()
    expect(page.get_by_role("button", name="Kopiert", exact=True)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == block.text_content()
    called, _ = saved(page, offered(page).get_by_role("button", name="Bericht"))
    assert called == f"interparty-agreements-{RUN}.html"


def test_a_cited_link_shows_the_same(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page(f"/timeline?lang=en&fact={ids['forum']}")
    evidence(page).get_by_role("button", name="Cite").click()
    block = page.get_by_role("group", name="Text to copy")
    expect(block).to_contain_text("„Für das zweite Halbjahr 2026 ist ein Forum mit Nordstern geplant.“")
    expect(block).to_contain_text("Ute Feldmann: Ein <b>Pakt</b> & seine Folgen, Seestädter Bote, 26 September 2025")
    link = re.search(r"http://\S+", block.text_content() or "")
    assert link
    assert f"run={RUN}" in link[0]
    other = open_page(link[0].split("127.0.0.1:")[1].partition("/")[2].join(("/", "")))
    expect(sentence(other)).to_have_text("Für das zweite Halbjahr 2026 ist ein Forum mit Nordstern geplant.")


def test_a_report_stands_by_itself(open_page: Open, ids: dict[str, str], tmp_path: Path) -> None:
    page = open_page("/agreements?lang=de", scheme="dark")
    expect(page.locator(".st-key-picture-gantt").get_by_role("button", name="PNG")).to_be_visible()
    _, data = saved(page, offered(page).get_by_role("button", name="Bericht"))
    file = tmp_path / "report.html"
    file.write_bytes(data)
    asked: list[str] = []
    alone = page.context.browser.new_page()  # type: ignore[union-attr]
    alone.on("request", lambda request: asked.append(request.url))
    alone.on("console", lambda message: asked.append(message.text) if message.type == "error" else None)
    alone.goto(file.as_uri())
    expect(alone.get_by_role("heading", level=1)).to_have_text(["Vereinbarungen zwischen Parteien"])
    expect(alone.locator(".js-plotly-plot")).to_have_count(3)
    expect(alone.locator("tbody tr")).to_have_count(len(AGREED))
    assert asked == [file.as_uri()]
    assert alone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert alone.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    alone.get_by_role("link", name="[2]").first.click()
    assert alone.url.endswith("#source-2")
    alone.close()


def test_the_panel_leads_onward(open_page: Open, ids: dict[str, str]) -> None:
    page = open_page(f"/timeline?lang=de&party=xa-heide&fact={ids['memo']}")
    evidence(page).get_by_role("link", name="Gezeigt unter: Vereinbarungen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(["Vereinbarungen zwischen Parteien"])
    expect(sentence(page)).to_have_text("Dabei unterzeichneten beide Parteien ein Memorandum.")
    assert "party=" not in page.url


@pytest.mark.parametrize("path", ["/agreements", "/timeline"])
def test_on_a_phone_nothing_is_cut(open_page: Open, path: str) -> None:
    page = open_page(f"{path}?lang=de", width=390)
    offered(page).get_by_role("button", name="Herunterladen").click()
    for name in ("Excel", "CSV", "JSON", "Parquet"):
        box = page.get_by_role("button", name=name, exact=True).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
