"""References and reports: whole quotations, numbers that lead to their source, and no request to anybody."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pandas as pd
import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from tests.views.at_hand import Open, World, words
from tests.views.store_fixture import RUN
from views.evidence import cite, report
from views.language import Language
from views.query import facts, witnesses
from views.query.sources import analysed, sources
from views.selection.address import Filters
from views.selection.shown import Figure

HOSTILE = "</script><script>alert(1)</script>"
OF = cite.Selection(
    title="Agreements <between> parties",
    caption="3 agreements",
    filters=["Lindenbund (XA)", "from 2005"],
    run_id=RUN,
    analysed=date(2025, 10, 1),
    today=date(2025, 10, 2),
    link=f"http://127.0.0.1:8501/agreements?party=xa-lindenbund&run={RUN}",
)


class Page(HTMLParser):
    """What a browser would take from a report: elements, ids, cells, links."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts.setdefault(self._open[-1], []).append(data)

    def values(self, tag: str, attribute: str) -> list[str]:
        return [str(attrs[attribute]) for name, attrs in self.tags if name == tag and attribute in attrs]


def made(world: World, rows: pd.DataFrame, lang: str = "en", figures: int = 2) -> tuple[str, Page]:
    drawn = [
        Figure(f"Figure {n} <i>", "alt", lambda: go.Figure(go.Bar(x=[1], y=[HOSTILE], orientation="h")))
        for n in range(figures)
    ]
    documents = sources(world.store, rows.document_id)
    data = report.report(OF, drawn, {"agreements": rows}, documents, world.names, Language(lang))  # type: ignore[arg-type]
    return data.decode(), Page(data)


@pytest.fixture
def rows(world: World) -> pd.DataFrame:
    return facts.facts(world.store, "agreements", Filters())


def test_every_statement_leads_to_its_source_by_number(world: World, rows: pd.DataFrame) -> None:
    text, page = made(world, rows)
    assert [ref.removeprefix("fact-") for ref in page.values("tr", "id")] == rows.fact_id.tolist()
    named = [ref for ref in page.values("a", "href") if ref.startswith("#source-")]
    order = list(dict.fromkeys(rows.document_id))
    assert named == [f"#source-{order.index(document) + 1}" for document in rows.document_id]
    assert page.values("li", "id") == [f"source-{n}" for n in range(1, len(order) + 1)]
    assert page.texts["q"] == [f"„{sentence}“" for sentence in rows.evidence]
    assert "Ute Feldmann: Ein &lt;b&gt;Pakt&lt;/b&gt; &amp; seine Folgen, Seestädter Bote, 26 September 2025" in text


def test_a_report_says_what_it_shows_and_asks_no_server(world: World, rows: pd.DataFrame) -> None:
    text, page = made(world, rows)
    assert "Agreements &lt;between&gt; parties" in text
    assert {"Lindenbund (XA) · from 2005", "8 statements in 3 documents", f"{RUN}, analysed on 1 October 2025"} <= set(
        page.texts["dd"]
    )
    assert not [tag for tag, attrs in page.tags if tag in ("link", "img", "iframe") or attrs.get("src")]
    assert "default-src 'none'" in page.values("meta", "content")[0]


def test_figures_share_one_library_and_their_labels_are_no_markup(world: World, rows: pd.DataFrame) -> None:
    text, page = made(world, rows)
    assert text.count("plotly.js v") == 1
    assert page.values("figure", "aria-label") == ["Figure 0 <i>", "Figure 1 <i>"]
    assert HOSTILE not in text
    assert "plotly.js v" not in made(world, rows, figures=0)[0]


def test_a_long_selection_is_cut_and_says_so(world: World, rows: pd.DataFrame, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "MOST", 3)
    text, page = made(world, rows)
    assert len(page.values("tr", "id")) == 3
    assert "The first 3 of 8 statements are listed; the downloads hold all of them." in text
    assert "8 statements in 3 documents" in text


def test_an_empty_selection_is_a_report_without_tables(world: World, rows: pd.DataFrame) -> None:
    text, page = made(world, rows.head(0), "de", figures=0)
    assert "0 Aussagen in 0 Dokumenten" in text
    assert not page.values("li", "id")


def test_the_reference_of_a_page(world: World, rows: pd.DataFrame) -> None:
    text = cite.selection(OF, {"agreements": rows}, sources(world.store, rows.document_id), Language("de"))
    assert text.startswith(
        "Interparty: Agreements <between> parties (Filter: Lindenbund (XA), from 2005; 8 Aussagen in 3 Dokumenten). "
        f"Datenstand {RUN}, ausgewertet am 1. Oktober 2025, abgerufen am 2. Oktober 2025. {OF.link}\n\n„"
    )
    assert all(f"„{sentence}“" in text for sentence in rows.evidence)
    assert "– Talbach widerspricht, Auen-Kurier, 28. September 2025" in text


def test_a_reference_quotes_twenty_and_counts_the_rest(world: World, rows: pd.DataFrame) -> None:
    many = pd.concat([rows] * 3)
    text = cite.selection(OF, {"agreements": many}, sources(world.store, rows.document_id), world.lang)
    assert text.count("„") == 20
    assert "4 further statements: see the downloads and the report." in text


def test_the_reference_of_a_fact(world: World) -> None:
    def said(name: str) -> str:
        found = witnesses.find(world.store, world.ids[name])
        assert found
        return cite.fact(found.table, found.row, world.names, Language("de"), replace(OF, link="LINK"))

    assert said("memo-denied").splitlines() == [
        "„Ein Memorandum mit dem Lindenbund gebe es nicht, erklärte Mira Talbach.“",
        "– Talbach widerspricht, Auen-Kurier, 28. September 2025",
        "Lindenbund – Partei Weißer Adler: Memorandum, bestritten; bestritten: Der Text sagt, dass es nicht so ist; "
        "laut Mira Talbach; ⚠ strittig.",
        f"Interparty, Datenstand {RUN}, ausgewertet am 1. Oktober 2025, abgerufen am 2. Oktober 2025. LINK",
    ]
    assert (
        "– Redaktion: Nach der Wahl, 2. April 2023 (Brief: eigene Zusammenfassung nach: Amtliches Wahlergebnis, "
        "Gazette von Auen, 30. März 2023), https://example.org/wahl" in said("linden62")
    )


def test_the_day_of_the_analysis(world: World) -> None:
    assert analysed(world.store) == date(2025, 10, 1)


def test_the_panel_leads_onward(open_page: Open, world: World) -> None:
    app = open_page("timeline", fact=world.ids["abkommen"], lang="de", party="xa-heide")
    onward = [link.proto for link in app.get("page_link") if link.proto.query_string.count("lang=de")]
    found = {re.sub(r"\\", "", link.label): link for link in onward}
    assert found["Im Dokument lesen"].query_string == f"lang=de&document=doc-pakt&fact={world.ids['abkommen']}"
    assert found["Gezeigt unter: Vereinbarungen"].query_string == f"lang=de&fact={world.ids['abkommen']}"
    assert found["Dossier: Lindenbund ↔ Nordstern"].page == "dossier"


def test_every_page_with_charts_offers_what_to_take_away(open_page: Open) -> None:
    app = open_page("agreements", lang="de")
    assert not app.exception
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Excel", "CSV", "JSON", "Parquet", "GraphML", "Bericht"]
    assert "jede mit ihrem Satz und ihrer Quelle" in words(app)


def test_several_tables_are_one_workbook_and_a_file_each(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def script() -> None:
        from views.evidence import tools
        from views.language import Language
        from views.selection import entry

        frame = entry.settle(Language("de"))
        assert frame
        tools.bar(
            frame, "Dossier A/B", {"seats": lambda: frame.facts("seats"), "events": lambda: frame.facts("events")}
        )

    monkeypatch.setenv("INTERPARTY_STORE", str(world.folder))
    app = AppTest.from_function(script, default_timeout=60).run()
    assert not app.exception
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Excel", *["CSV", "JSON", "Parquet"] * 2, "Bericht"]
    assert "Sitze" in words(app)
    assert "Ereignisse" in words(app)
