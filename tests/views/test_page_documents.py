"""The page of documents: which are listed, what is found, how one is read."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.views import at_hand
from tests.views.at_hand import ROOT, Open, World, words
from tests.views.store_fixture import Builder
from views.pages.document_list import snippet
from views.query import documents
from views.selection.address import Filters


def hrefs(text: str) -> list[str]:
    return [html.unescape(link) for link in re.findall(r'href="([^"]+)"', text)]


def ids(world: World, filters: Filters) -> list[str]:
    return documents.listed(world.store, filters).document_id.tolist()


def test_the_newest_first_with_their_numbers(world: World) -> None:
    rows = documents.listed(world.store, Filters()).set_index("document_id")
    assert list(rows.index) == ["doc-widerspruch", "doc-pakt", "doc-kopie", "doc-wahl"]
    assert rows.loc["doc-wahl", "seats"] == 6
    assert rows.loc["doc-pakt", "seats"] == 1, "a poll is on no chart"
    assert rows.loc["doc-pakt", "agreements"] == 4
    assert "text" not in rows
    assert len(documents.listed(world.store, Filters(), most=2)) == 2
    assert documents.counted(world.store, Filters()).n.tolist() == [4]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(parties=("xa-heide",)), ["doc-widerspruch", "doc-kopie"]),
        (Filters(parties=("xa-fluss",)), ["doc-pakt", "doc-wahl"]),
        (Filters(kinds=("congress",)), ["doc-kopie"]),
        (Filters(modalities=("hypothetical",)), ["doc-widerspruch"]),
        (Filters(sources=("brief",)), ["doc-wahl"]),
        (Filters(first_year=2024, last_year=2024), ["doc-kopie"]),
        (Filters(first_year=2010, last_year=2014), []),
        (Filters(documents=("doc-pakt", "doc-wahl"), countries=("XA",)), ["doc-pakt", "doc-wahl"]),
    ],
)
def test_filters_list_what_states_something_that_fits(world: World, filters: Filters, expected: list[str]) -> None:
    assert ids(world, filters) == expected
    assert documents.counted(world.store, filters).n.tolist() == [len(expected)]


def test_years_are_those_of_publication(world: World) -> None:
    """A statement about 2010 is in a document of 2025."""
    rows = documents.listed(world.store, Filters(first_year=2025)).set_index("document_id")
    assert rows.loc["doc-pakt", "agreements"] == 4


def test_search_ranks_by_hits_and_tells_where(world: World) -> None:
    rows = documents.found(world.store, Filters(), ["lindenbund"])
    assert rows.document_id.tolist()[0] == "doc-pakt"
    assert rows.hits.tolist() == sorted(rows.hits, reverse=True)
    assert set(rows.found) == {4}
    assert "Der Lindenbund und Nordstern" in rows.snippet[0]
    assert documents.found(world.store, Filters(), ["grosse kammer", "nordstern"]).document_id.tolist() == ["doc-wahl"]
    assert documents.found(world.store, Filters(sources=("brief",)), ["lindenbund"]).document_id.tolist() == [
        "doc-wahl"
    ]
    assert documents.found(world.store, Filters(), ["rückblick"]).document_id.tolist() == ["doc-kopie"], "titles count"
    assert documents.found(world.store, Filters(), ["%"]).empty


def test_a_snippet_is_escaped_and_marked() -> None:
    assert snippet("x <b>Haus</b> am\n\nSee", ("haus",)) == (
        '… &lt;b&gt;<mark class="hit">Haus</mark>&lt;/b&gt; am See …'
    )
    assert snippet(None, ("haus",)) == ""


def test_the_list_and_the_search(open_page: Open) -> None:
    app = open_page("documents")
    assert "4 documents, the newest first" in words(app)
    assert app.dataframe[0].value["Title"].tolist()[1] == "Ein <b>Pakt</b> & seine Folgen"
    app = open_page("documents", q="Grosse Kammer")
    assert "3 documents hold these words" in words(app)
    assert '<mark class="hit">Große</mark> <mark class="hit">Kammer</mark>' in words(app)
    app.text_input(key="search").set_value(" nordstern ").run()
    assert app.query_params["q"] == "nordstern"
    app = open_page("documents", q="gibtesnicht")
    assert "No document fits." in words(app)
    assert "Every word has to occur." in words(app)
    assert not app.exception


@pytest.mark.parametrize("typed", ["“”", "...", '"'])
def test_a_search_without_words_is_said(open_page: Open, typed: str) -> None:
    app = open_page("documents", q=typed)
    assert "There is no word to search for" in words(app)
    assert "4 documents" in words(app)


def test_more_words_than_are_searched_for_are_said(open_page: Open) -> None:
    assert "Only the first 8 words" in words(open_page("documents", q=" ".join("abcdefghijkl")))


def test_one_document_is_read(open_page: Open, world: World) -> None:
    app = open_page("documents", document="doc-pakt", party="xa-lindenbund")
    text = words(app)
    assert app.title[0].value == r"Ein \<b\>Pakt\</b\> \& seine Folgen"
    assert "Ute Feldmann, Seestädter Bote, 26 September 2025" in text
    assert text.count('<article class="reader"') == 1
    links = [(urlsplit(link).path, dict(parse_qsl(urlsplit(link).query))) for link in hrefs(text)]
    here = {"lang": "en", "party": "xa-lindenbund"}
    assert ("/documents", {**here, "document": "doc-pakt", "fact": world.ids["abkommen"]}) in links
    assert ("/agreements", {**here, "fact": world.ids["memo"]}) in links
    assert ("/timeline", {**here, "fact": world.ids["forum"]}) in links
    assert "Agreement, planned" in text
    assert "1 statement does not fit the filters." in text
    assert "on no chart: possible only, or a poll" in text, "the poll"
    assert "Brief: our own summary after: Amtliches Wahlergebnis" in words(open_page("documents", document="doc-wahl"))


def test_an_open_statement_is_marked_and_the_way_back_closes_it(open_page: Open, world: World) -> None:
    app = open_page("documents", document="doc-widerspruch", q="Talbach", fact=world.ids["denied"])
    text = words(app)
    assert "Agreement, denied" in text
    assert '<span class="said open">Auch eine Koalition' in text
    assert '<mark class="main">Auch eine Koalition' in text, "the panel"
    assert '<mark class="hit">Talbach</mark>' in text
    app.button(key="back-to-list").click().run()
    assert {"document", "fact"}.isdisjoint(app.query_params)
    assert app.query_params["q"] == "Talbach"
    assert "3 documents hold these words" in words(app)


def test_two_documents_are_a_list(open_page: Open) -> None:
    app = open_page("documents", document="doc-wahl,doc-pakt")
    assert "2 documents, the newest first" in words(app)


def test_a_part_that_does_not_exist_is_said(open_page: Open) -> None:
    app = open_page("documents", document="doc-pakt", part="7")
    assert "“part=7” is not known here" in words(app)


def test_a_description_of_two_parties_names_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """“Beide Parteien” is no link: it would lead to one of them. Boilerplate is told apart; a long text has parts."""
    made = Builder()
    text = "Kopfzeile.\n\nBeide Parteien schweigen." + "\n\nEin langer Absatz." * 5000
    made.document("lang", text, title="Lang", published=date(2024, 1, 1))
    made.tables["sentences"][0]["boilerplate"] = True
    for party in ("eins", "zwei"):
        made.entity(f"xa-{party}", "party", f"Partei {party}", short=party, country="XA")
        place = {"document_id": "lang", "start": 12, "end": 26, "text": "Beide Parteien", "sentence": 1}
        made.tables["mentions"].append({**place, "entity_id": f"xa-{party}", "via": "coreference", "kind": "party"})
    late = made.fact("seats", "lang", "Beide Parteien", party_id="xa-eins", seats=3, basis="group")
    row = made.tables["seats"][0]
    row["evidence_start"], row["evidence_end"] = len(text) - 19, len(text)
    made.publish(tmp_path)
    monkeypatch.setenv("INTERPARTY_STORE", str(tmp_path))
    monkeypatch.chdir(ROOT)
    app = at_hand.open_page("documents", document="lang")
    shown = words(app)
    assert 'title="Party: Partei eins (XA); Party: Partei zwei (XA)" data-as="eins, zwei"' in shown
    assert '<span class="quiet">Kopfzeile.</span>' in shown
    assert shown.count("Ein langer Absatz.") < 2500
    assert 'class="said' not in shown
    app.button_group(key="pick-part").set_value(2).run()
    assert app.query_params["part"] == "3"
    assert 'class="said' in words(app)
    assert 'class="said open' in words(at_hand.open_page("documents", document="lang", fact=late))
