"""Relations: counts by pair, what an empty place means, and the page that says it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.views.at_hand import Open, World, words
from tests.views.store_fixture import RUN, Builder
from tests.views.world_facts import ADLER, ALLIANZ, FLUSS, FP, HEIDE, KUESTE, LB, STERN
from views.query import relations, stance_cells, store
from views.query.lookup import entities
from views.query.names import Names
from views.query.relations import Covered
from views.selection.address import Filters

ALL = Filters()


def test_parties_with_most_stances_come_first_and_those_asked_for_before_them(world: World) -> None:
    assert relations.actors(world.store, ALL)[:2] == [FP, LB]
    assert set(relations.actors(world.store, ALL)) == {FP, LB, STERN, ADLER, HEIDE, FLUSS}
    assert relations.actors(world.store, Filters(parties=(ALLIANZ,))) == [ALLIANZ]
    assert len(relations.actors(world.store, ALL, most=3)) == 3


def test_cells_count_statements_and_never_what_is_denied(world: World) -> None:
    cells = stance_cells.cells(world.store, ALL, [FP, LB, ADLER], world.names).set_index(["from_id", "to_id"])
    towards = cells.loc[(FP, LB)]
    assert (towards.supportive, towards.critical, towards.denied) == (2, 1, 0)
    assert (towards.supportive_fact, towards.critical_fact) == ("", world.ids["haushalt"])
    denied = cells.loc[(ADLER, FP)]
    assert (denied.supportive, denied.denied, denied.denied_fact) == (0, 1, world.ids["stuetze"])
    assert cells.loc[(LB, FP), ["supportive", "critical", "denied", "open"]].sum() == 0


def test_filters_narrow_what_is_said_but_years_not_who_is_named(world: World) -> None:
    def towards(filters: Filters) -> tuple[int, int, int]:
        cells = stance_cells.cells(world.store, filters, [FP, LB], world.names)
        row = cells[(cells.from_id == FP)].iloc[0]
        return int(row.supportive), int(row.critical), int(row.sentences)

    everything = towards(ALL)
    assert everything[:2] == (2, 1)
    assert towards(Filters(kinds=("critical",))) == (0, 1, everything[2])
    assert towards(Filters(first_year=2030)) == (1, 1, everything[2])  # undated statements stay
    assert towards(Filters(documents=("doc-pakt",))) == (1, 0, 1)
    assert towards(Filters(sources=("exercise",))) == (0, 0, 0)


def test_documents_and_sentences_that_name_both_are_counted_once(world: World) -> None:
    covered = relations.covered(world.store, ALL, [FP, LB, HEIDE, FLUSS, KUESTE])
    assert covered[frozenset((FP, LB))] == Covered(3, 4)
    assert frozenset((HEIDE, FLUSS)) not in covered
    assert covered[frozenset((FLUSS, KUESTE))].sentences == 0
    assert relations.covered_with(world.store, ALL, LB, [FP, HEIDE])[FP] == Covered(3, 4)


def test_contacts_are_pairs_whatever_the_order_of_their_names(world: World) -> None:
    rows = relations.contacts(world.store, ALL)
    found = {(frozenset((row.a_id, row.b_id)), row.kind, row.modality) for row in rows.itertuples()}
    assert found == {
        (frozenset((LB, ADLER)), "contact", "asserted"),
        (frozenset((LB, FLUSS)), "no_contact", "asserted"),
        (frozenset((FP, STERN)), "contact", "denied"),
    }


def test_a_hypothetical_stance_is_left_out_and_counted_as_such(tmp_path: Path) -> None:
    world = Builder()
    world.entity("a", "party", "Ahornbund")
    world.entity("b", "party", "Birkenliste")
    world.document("d", "Der Ahornbund könnte die Birkenliste stützen.", title="Vielleicht", published=date(2024, 1, 1))
    quote = "Der Ahornbund könnte die Birkenliste stützen."
    world.fact("stances", "d", quote, from_id="a", to_id="b", polarity="supportive", modality="hypothetical")
    world.mention("a", "Ahornbund")
    world.mention("b", "Birkenliste")
    world.claims()
    world.publish(tmp_path)
    opened = store.open_run(tmp_path, RUN)
    cells = stance_cells.cells(opened, ALL, ["a", "b"], Names(entities(opened)))
    assert cells.left_out.tolist() == [1, 0]
    assert cells.sentences.tolist() == [1, 1]
    shown = stance_cells.cells(opened, replace(ALL, modalities=("hypothetical",)), ["a", "b"], Names(entities(opened)))
    assert shown.open.tolist() == [1, 0]
    assert shown.supportive.tolist() == [0, 0]


def test_the_page_says_how_much_it_rests_on_and_reads_its_matrix_aloud(open_page: Open) -> None:
    app = open_page("relations")
    text = words(app)
    assert "6 statements of stances in 2 documents · 4 statements of ties in 3 documents" in text
    alt = app.get("plotly_chart")[0].proto.alt
    assert "Fortschrittspartei (XA) → Lindenbund (XA): 2 supportive, 1 critical" in alt
    assert "Partei Weißer Adler (XB) → Fortschrittspartei (XA): 1 explicitly denied, not counted" in alt
    assert "pairs covered, nothing said; 2 pairs not covered" in alt
    assert "Flusspartei – Lindenbund: no contact" in app.get("plotly_chart")[1].proto.alt


def test_every_pair_stands_in_a_table_with_the_reason_of_its_emptiness(open_page: Open) -> None:
    table = next(frame.value for frame in open_page("relations").dataframe if "Covered" in frame.value)
    assert len(table) == 30
    first = table.iloc[0]
    assert (first["Said"], first["Covered"]) == ("2 supportive, 1 critical", "4 sentences in 3 documents name both")
    apart = table[(table["From"] == "Bürgerbewegung Heide (XA)") & (table["Towards"] == "Flusspartei (XA)")].iloc[0]
    assert apart["Said"] == "not covered: no document names both"


def test_a_picked_pair_narrows_the_tables_and_offers_its_dossier(open_page: Open) -> None:
    app = open_page("relations", pick=f"{FP}~{LB}")
    stances = next(frame.value for frame in app.dataframe if "Stance" in frame.value)
    assert sorted(stances["Stance"]) == ["critical", "supportive", "supportive"]
    link = next(link for link in app.get("page_link") if "Dossier of" in link.proto.label)
    assert "Fortschrittspartei and Lindenbund" in link.proto.label
    assert "of=xa-fortschritt" in link.proto.query_string


def test_silence_under_a_filter_is_said_to_be_of_the_filter(open_page: Open) -> None:
    assert "is meant under these filters" in words(open_page("relations", kind="critical"))
    assert "is meant under these filters" not in words(open_page("relations"))


def test_two_parties_without_a_word_between_them_are_still_answered(open_page: Open) -> None:
    app = open_page("relations", party=f"{ALLIANZ},{KUESTE}")
    alt = app.get("plotly_chart")[0].proto.alt
    assert "2 pairs covered, nothing said" in alt
    assert "Neue Küste (XB) → Allianz Morgenrot (XA)" not in alt
    table = next(frame.value for frame in app.dataframe if "Covered" in frame.value)
    assert set(table["Said"]) == {"nothing said"}
    assert set(table["Covered"]) == {"1 document names both, but no sentence does"}


def test_nothing_at_all_says_what_to_loosen(open_page: Open) -> None:
    text = words(open_page("relations", document="doc-wahl"))
    assert "No statement about stances or ties fits these filters." in text
    assert "Take a party off" in text
