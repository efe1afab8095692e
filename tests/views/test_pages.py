"""The pages without a browser: what they say, what filters do to it, and what the address bar says afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.views.at_hand import PAGES, Open, World, words
from tests.views.store_fixture import OLDER_RUN, RUN


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_page_opens_in_both_languages(open_page: Open, page: str, lang: str) -> None:
    app = open_page(page, lang=lang)
    assert not app.exception
    assert app.title[0].value
    assert not app.warning


def test_seats_of_the_best_reported_chamber(open_page: Open) -> None:
    app = open_page("seats")
    assert "Große Kammer (XA): seats by party" in words(app)
    assert app.get("plotly_chart")[0].proto.alt == (
        "Große Kammer (XA). Lindenbund: 60 (stated: 60–62); Fortschrittspartei: 20; Allianz Morgenrot: 10; of 98 seats"
    )
    text = words(app)
    assert "Term 8, elected 19 March 2023 · number of seats out of 98 – from 5 statements in 2 documents" in text
    assert "⚠ Statements differ about Lindenbund: 60–62 seats. Shown is 60: the one published last." in text
    assert "62 of 98 seats – election result, Nach der Wahl, 2 April 2023" in text
    assert "Flusspartei: 4 seats, counted within Allianz Morgenrot." in text
    assert "1 figure left out: poll, projection or hypothesis" in text
    assert "1 undated statement" in text


def test_parties_that_are_not_selected_are_not_unreported(open_page: Open) -> None:
    app = open_page("seats", party="xa-fortschritt")
    assert "Fortschrittspartei: 20; Parties not selected: 70; of 98 seats" in app.get("plotly_chart")[0].proto.alt
    assert app.dataframe[0].value["Party"].tolist() == ["Fortschrittspartei (XA)"]


def test_a_member_is_drawn_out_of_its_bloc_when_only_it_is_selected(open_page: Open) -> None:
    alt = open_page("seats", party="xa-fluss").get("plotly_chart")[0].proto.alt
    assert "Flusspartei: 4; Parties not selected: 86; of 98 seats" in alt


def test_the_chamber_can_be_chosen_and_stays_in_the_address(open_page: Open) -> None:
    app = open_page("seats")
    app.selectbox(key="pick-chamber").set_value("xb-landtag").run()
    assert app.query_params["chamber"] == "xb-landtag"
    assert "Nordstern: 51; Partei Weißer Adler: 40; of 101 seats" in app.get("plotly_chart")[0].proto.alt


def test_a_term_is_kept_with_its_chamber(open_page: Open) -> None:
    app = open_page("seats")
    app.selectbox(key="pick-term").set_value("undated").run()
    assert (app.query_params["chamber"], app.query_params["term"]) == ("xa-kammer", "undated")
    app.selectbox(key="pick-chamber").set_value("xb-landtag").run()
    assert "term" not in app.query_params


@pytest.mark.parametrize("codes", [{"chamber": "weg"}, {"chamber": "xa-kammer", "term": "99"}, {"term": "99"}])
def test_a_chamber_or_term_without_figures_is_said(open_page: Open, codes: dict[str, str]) -> None:
    app = open_page("seats", **codes)
    assert "has no figures under these filters; another is shown." in words(app)
    assert app.selectbox(key="pick-term").value == "8"


def test_lanes_that_do_not_exist_are_said(open_page: Open) -> None:
    assert "“lanes=quer” is not known here" in words(open_page("timeline", lanes="quer"))


def test_a_linked_fact_opens_its_own_chamber_and_sentence(open_page: Open, world: World) -> None:
    app = open_page("seats", fact=world.ids["adler40"])
    assert app.title[0].value.startswith("Landtag von Borea")
    assert '<mark class="main">Im Landtag von Borea hat Nordstern' in words(app)


def test_undated_seats_are_a_term_of_their_own(open_page: Open) -> None:
    app = open_page("seats", chamber="xa-kammer", term="undated")
    assert "Bürgerbewegung Heide: 3" in app.get("plotly_chart")[0].proto.alt
    assert app.selectbox(key="pick-term").options[-1] == "undated"


def test_denied_agreements_are_counted_as_none(open_page: Open) -> None:
    text = words(open_page("agreements"))
    assert "3 agreements · 2 planned or proposed · 1 denied, not counted · 1 disputed" in text
    assert "from 8 statements in 3 documents" in text
    assert "signed, ⚠ disputed" in text
    assert "1 undated statement" in text
    assert "1 hypothetical statement left out" in text


def test_timeline_counts_and_undated_tray(open_page: Open) -> None:
    app = open_page("timeline", from_="2030", to="2031")
    assert "1 undated statement" in words(app)
    assert app.dataframe[0].value["When"].tolist() == ["undated"]
    assert "None of these events carries a date" in words(app)


def test_lanes_by_kind_stay_in_the_address(open_page: Open) -> None:
    app = open_page("timeline")
    app.button_group(key="pick-lanes").set_value("kind").run()
    assert app.query_params["lanes"] == "kind"


def test_filters_write_codes_and_reset_removes_them(open_page: Open) -> None:
    app = open_page("agreements")
    app.multiselect(key="filter-party").set_value(["xb-adler", "xa-heide"]).run()
    assert app.query_params["party"] == "xb-adler,xa-heide"
    app.slider(key="filter-years").set_value((2005, 2026)).run()
    assert app.query_params["from"] == "2005"
    assert "to" not in app.query_params
    app.button(key="reset").click().run()
    assert {"party", "from"}.isdisjoint(app.query_params)
    assert app.query_params["lang"] == "en"


def test_an_empty_selection_says_so_and_what_to_loosen(open_page: Open) -> None:
    app = open_page("agreements", party="xa-fluss")
    assert "No statement about agreements fits these filters." in words(app)
    assert "Take a party off, widen the years, or reset all filters." in words(app)
    assert not app.get("plotly_chart")


def test_a_link_with_nonsense_gives_notices_and_the_page(open_page: Open) -> None:
    app = open_page("timeline", party="xa-lindenbund,<b>x</b>", from_="neulich", modality="?", fact="0", run="weg")
    assert not app.exception
    assert len(app.warning) == 5
    assert "The data version weg of the link is no longer kept; the newest is shown." in words(app)
    assert app.multiselect(key="filter-party").value == ["xa-lindenbund"]


def test_an_old_link_leads_to_the_joined_party(open_page: Open) -> None:
    assert open_page("seats", party="xa-linden-alt").multiselect(key="filter-party").value == ["xa-lindenbund"]


def test_chips_say_what_is_set_and_each_takes_off_its_own(open_page: Open) -> None:
    app = open_page("agreements", document="doc-kopie,doc-pakt", country="XB", confidence="0.5", source="article")
    chips = [button.label.replace("\\", "") for button in app.button if str(button.key).startswith("chip-")]
    assert chips == ["XB ✕", "Confidence from 50% ✕", "Rückblick ✕", "Ein <b>Pakt</b> & seine Folgen ✕", "Articles ✕"]
    assert "No confidence is measured" in app.warning[0].value
    app.button(key="chip-document-2").click().run()
    assert app.query_params["document"] == "doc-pakt"
    assert "source" in app.query_params


def test_a_party_is_found_by_a_name_it_is_also_known_under(open_page: Open) -> None:
    app = open_page("seats")
    options = app.multiselect(key="filter-party").options
    assert "Der Bund der Linden → Lindenbund (XA)" in options
    app.multiselect(key="filter-party").select("Der Bund der Linden → Lindenbund (XA)").run()
    assert app.query_params["party"] == "xa-lindenbund"
    assert app.multiselect(key="filter-party").value == ["xa-lindenbund"]


def test_a_pick_narrows_the_tables_and_nothing_else(open_page: Open) -> None:
    app = open_page("agreements", pick="xa-lindenbund~xb-adler")
    text = words(app)
    assert "tables: Lindenbund – Partei Weißer Adler ✕" in text
    assert len(app.dataframe[0].value) == 2
    assert text.split("from ")[1].startswith("8 statements")


def test_evidence_says_all_that_a_reader_needs(open_page: Open, world: World) -> None:
    text = words(open_page("agreements", fact=world.ids["memo-denied"], lang="de"))
    for part in (
        '<mark class="main">Ein Memorandum mit dem Lindenbund gebe es nicht, erklärte Mira Talbach.</mark>',
        "bestritten: Der Text sagt, dass es nicht so ist",
        "laut Mira Talbach",
        "25. September 2025",
        "Talbach widerspricht, Auen-Kurier, 28. September 2025",
        "Regel agreements.frame",
        "⚠ strittig: Andere Aussagen widersprechen dieser.",
        "widerspricht: Lindenbund – Partei Weißer Adler: Memorandum, unterzeichnet",
    ):
        assert part in text


def test_a_brief_says_whose_words_it_is(open_page: Open, world: World) -> None:
    text = words(open_page("seats", fact=world.ids["linden62"], lang="de"))
    assert "Brief: eigene Zusammenfassung nach: Amtliches Wahlergebnis, Gazette von Auen" in text
    assert '<mark class="argument">Die Große Kammer zählt 98 Sitze.</mark>' in text
    assert '<a href="https://example.org/wahl"' in text
    assert "weicht ab: 60 von 98 Sitzen" in text


def test_article_text_is_never_markup(open_page: Open, world: World) -> None:
    text = words(open_page("agreements", fact=world.ids["planned"]))
    assert "Ein &lt;b&gt;Pakt&lt;/b&gt; &amp; seine Folgen" in text


def test_a_row_opens_its_fact_and_the_panel_closes(open_page: Open, world: World) -> None:
    app = open_page("agreements", fact=world.ids["ended"])
    assert app.session_state["agreements-table"]["selection"]["rows"] == [2]
    app.button(key="close-evidence").click().run()
    assert "fact" not in app.query_params
    assert "close-evidence" not in {button.key for button in app.button}


def test_another_witness_opens_from_the_panel(open_page: Open, world: World) -> None:
    app = open_page("agreements", fact=world.ids["abkommen"])
    app.button(key=f"witness-{world.ids['abkommen2']}").click().run()
    assert app.query_params["fact"] == world.ids["abkommen2"]


def test_an_older_run_is_read_and_named(open_page: Open) -> None:
    app = open_page("agreements", run=OLDER_RUN)
    assert "older data version" in app.warning[0].value
    assert "The documents of this data version state none." in words(app)


def test_a_new_run_appears_on_the_next_rerun(
    open_page: Open, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(world.folder, tmp_path / "store"))
    (folder / "CURRENT").write_text(OLDER_RUN)
    app = open_page("timeline")
    monkeypatch.setenv("INTERPARTY_STORE", str(folder))
    assert "No statement about events" in words(app.run())
    (folder / "CURRENT").write_text(RUN)
    assert "No statement about events" not in words(app.run())


def test_without_a_store_the_page_offers_the_starter_corpus(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page("seats")
    monkeypatch.setenv("INTERPARTY_STORE", str(tmp_path / "nothing"))
    app.run()
    assert app.title[0].value == "No articles analysed yet"
    assert app.button(key="analyse").label == "Analyse the starter corpus"
