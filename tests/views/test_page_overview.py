"""The overview: counts, disputed matters, gaps, changes; each as the pages that show them have it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.views import at_hand
from tests.views.at_hand import ROOT, Open, World, words
from tests.views.store_fixture import OLDER_RUN, RUN, Builder
from views.query import changes, disputes, gaps, overview, seat_figures, seat_groups, store
from views.query import facts as queries
from views.query.conditions import TABLES
from views.query.store import Store
from views.selection.address import Filters

TEXT = """\
Die Alte Partei und die Neue Partei stritten. Die Alte Partei und die Neue Partei schwiegen. Die Alte Partei traf die \
Freie Partei. Die Alte Partei sah die Freie Partei wieder. Die Alte Partei hat 40 Sitze. Die Alte Partei hat 45 Sitze. \
Die Freie Partei bekam 7 Sitze. Die Freie Partei boykottierte die Wahl. Die Freie Partei boykottierte die Wahl nicht."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Three parties: two named together in silence, two figures for one of them, seats in spite of a boycott."""
    world = Builder()
    for party in ("alte", "neue", "freie"):
        world.entity(f"xa-{party}", "party", f"{party.title()} Partei", country="XA")
    for number in (1, 2):
        world.document(f"doc-{number}", TEXT, title=f"Text {number}", published=date(2024, number, 1))
        for n, (start, end) in enumerate(_places()):
            for party in ("Alte", "Neue", "Freie"):
                at = TEXT.find(f"{party} Partei", start, end)
                if at >= 0:
                    world.tables["mentions"].append(
                        {
                            "document_id": f"doc-{number}",
                            "start": at,
                            "end": at + len(party) + 7,
                            "text": f"{party} Partei",
                            "entity_id": f"xa-{party.lower()}",
                            "sentence": n,
                            "via": "registry",
                            "kind": "party",
                        }
                    )
        # A description of the third party is no naming of it.
        for n in (0, 1):
            described = {"document_id": f"doc-{number}", "start": _places()[n][0], "end": _places()[n][0] + 3}
            described |= {"entity_id": "xa-freie", "sentence": n, "via": "coreference", "kind": "party"}
            world.tables["mentions"].append(described)
    chamber = {"chamber_id": "xa-rat", "chamber": "Rat", "term": "2", "basis": "result", "date_edtf": "2020-03"}
    seats = (("doc-1", "xa-alte", 40), ("doc-1", "xa-alte", 45), ("doc-2", "xa-alte", 45), ("doc-1", "xa-freie", 7))
    for document, party, count in seats:
        world.fact("seats", document, f"{count} Sitze", party_id=party, seats=count, **chamber)
    boycott = {"kind": "boycott", "participants": ["xa-freie"], "date_edtf": "2020"}
    world.fact("events", "doc-1", "Die Freie Partei boykottierte die Wahl.", **boycott)
    world.fact("events", "doc-2", "Die Freie Partei boykottierte die Wahl nicht.", modality="denied", **boycott)
    world.fact("events", "doc-1", "Die Alte Partei traf die Freie Partei.", kind="meeting",
               participants=["xa-alte", "xa-freie"], date_edtf="2021")  # fmt: skip
    world.claims()
    for claim in world.tables["claims"]:
        claim["disputed"] = claim["disputed"] or claim["table"] == "seats"
    for term, election in (("1", date(2016, 1, 1)), ("2", date(2020, 3, 1)), ("3", date(2024, 3, 1))):
        world.tables["chambers"].append(
            {"chamber_id": "xa-rat", "country": "XA", "name": "Rat", "level": "national", "main": True, "term": term,
             "election": election, "date_from": election, "seats": 60}
        )  # fmt: skip
    folder = tmp_path_factory.mktemp("small")
    world.publish(folder)
    return store.open_run(folder, RUN)


def _places() -> list[tuple[int, int]]:
    ends = [at + 1 for at, letter in enumerate(TEXT) if letter == "."]
    return list(zip([0, *ends], ends, strict=False))


def test_every_statement_is_counted_once_by_year_and_kind(world: World) -> None:
    rows = overview.by_year(world.store, Filters())
    for table in TABLES:
        assert rows[rows["table"] == table].n.sum() == queries.counted(world.store, table, Filters()).statements
    held = rows[rows["table"] == "agreements"].groupby("held").n.sum().to_dict()
    assert held == {"asserted": 4, "planned": 2, "denied": 2}
    assert rows[(rows["table"] == "events") & rows.year.isna()].n.sum() == 1


def test_parties_by_the_statements_about_them(world: World) -> None:
    rows = overview.most_reported(world.store, Filters(), 3)
    assert rows.entity_id.tolist()[0] == "xa-lindenbund"
    first = rows.iloc[0]
    assert (first.seats, first.agreements, first.events) == (2, 5, 3)
    assert set(rows.parties) == {8}
    only = overview.most_reported(world.store, Filters(parties=("xa-fluss",)), 3)
    assert only.entity_id.tolist() == ["xa-fluss", "xa-lindenbund"]


def test_a_matter_stands_once_with_its_sides(small: Store) -> None:
    rows = disputes.matters(small, Filters(), 10)
    assert rows.matter.tolist() == [
        "seats~xa-alte~xa-rat~2",
        "events~boycott~xa-freie~2020",
        "seats~xa-freie~xa-rat~2",
    ]
    assert set(rows.matters) == {3}
    sides = disputes.sides(small, "seats", list(rows.claim_ids[0]), Filters())
    assert sides.seats.tolist() == [45, 40]
    assert sides.origins.tolist() == [2, 1]
    both = disputes.sides(small, "events", list(rows.claim_ids[1]), Filters())
    assert both.denied.tolist() == [False, True]
    assert len(disputes.boycotts(small, "xa-freie", 2020, Filters())) == 2
    assert disputes.boycotts(small, "xa-freie", 2021, Filters()).empty
    assert disputes.matters(small, Filters(parties=("xa-neue",)), 10).empty


def test_two_documents_of_one_text_are_one_source(tmp_path: Path) -> None:
    world = Builder()
    for number in (1, 2):
        world.document(f"doc-{number}", "Es sind 4 Sitze.", duplicate_group="g", published=date(2024, 1, number))
        world.fact("seats", f"doc-{number}", "4 Sitze", party_id="xa-a", seats=4, basis="result")
    world.claims()
    world.tables["claims"][0]["disputed"] = True
    world.publish(tmp_path)
    opened = store.open_run(tmp_path, RUN)
    sides = disputes.sides(opened, "seats", [str(world.tables["claims"][0]["claim_id"])], Filters())
    assert sides.origins.tolist() == [1]


def test_seats_against_a_boycott_are_one_matter_on_the_page(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(small, monkeypatch)
    text = words(app)
    assert "2 disputed matters" in text
    assert "<b>Freie Partei: Rat, term 2</b>" in text
    labels = [button.label for button in app.button]
    assert [label.replace("\\", "") for label in labels if "source" in label] == [
        "45 seats – 2 sources",
        "40 seats – 1 source",
        "7 seats – 1 source",
        "Boycott, 2020 – 1 source",
        "denied: Boycott, 2020 – 1 source",
    ]
    app.button[labels.index("40 seats – 1 source")].click().run()
    assert '<mark class="main">40 Sitze</mark>' in words(app)


def test_what_nobody_reports(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    chambers = gaps.chambers(small, Filters(), 10)
    assert chambers[["chamber_id", "term", "reported", "size"]].values.tolist() == [["xa-rat", "2", 52, 60]]
    assert gaps.silent(small, ()).term.tolist() == ["3"]
    assert gaps.silent(small, ("XB",)).empty
    pairs = gaps.pairs(small, Filters(), 10)
    assert pairs[["a_id", "b_id", "sentences", "documents"]].values.tolist() == [["xa-alte", "xa-neue", 4, 2]]
    assert gaps.pairs(small, Filters(parties=("xa-freie",)), 10).empty
    assert gaps.pairs(small, Filters(documents=("doc-1",), parties=("xa-neue",)), 10).sentences.tolist() == [2]
    text = words(_open(small, monkeypatch))
    assert "8 of 60 seats not reported (13.3%)" in text
    assert "Alte Partei (XA) – Neue Partei (XA)</a> <small><a" in text
    assert "This is the first data version that is kept" in text


@pytest.mark.parametrize("filters", [Filters(), Filters(parties=("xa-fluss",)), Filters(last_year=2024)])
def test_reported_seats_are_those_of_the_page_of_seats(world: World, filters: Filters) -> None:
    whole = Filters(last_year=filters.last_year)
    for row in gaps.chambers(world.store, filters, 10).itertuples():
        rows = seat_groups.figures(world.store, whole, row.chamber_id, row.term, [row.term])
        assert seat_figures.figures(rows, row.term).total == row.reported
        terms = seat_groups.terms(world.store, whole, row.chamber_id).set_index("term_key")
        assert (
            seat_figures.size(terms.totals[row.term], 101 if row.chamber_id == "xb-landtag" else 98).seats == row.size
        )


def test_what_is_new_and_what_is_gone(world: World) -> None:
    older = store.open_run(world.folder, OLDER_RUN)
    assert changes.before(world.store) == OLDER_RUN
    assert changes.before(older) is None
    new = changes.counts(world.store, older, Filters()).set_index("name").n.to_dict()
    assert (new["documents"], new["seats"], new["agreements"], new["events"]) == (0, 0, 6, 7)
    gone = changes.counts(older, world.store, Filters())
    assert gone.n.sum() == 0
    assert len(changes.claims(world.store, older, "events", Filters(parties=("xa-heide",)), 9)) == 1


def test_the_page_leads_on(open_page: Open) -> None:
    app = open_page("overview")
    text = words(app)
    assert "<b>4</b> documents" in text
    assert "<b>1999–2026</b>" in text
    assert "7 of 98" not in text, "90 of 98 seats are reported"
    assert "8 of 98 seats not reported (8.2%)" in text
    assert "/seats?lang=en&amp;chamber=xa-kammer&amp;term=8" in text
    assert "/dossier?lang=en&amp;of=xa-lindenbund" in text
    assert "/agreements?lang=en&amp;party=xa-lindenbund" in text
    assert "1 disputed matter" in text
    assert "since the run of 1 September 2025" in text
    assert not app.exception


def test_the_runs_are_compared_once_somebody_asks(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(changes, "counts", lambda *given: asked.append("counts"))
    open_page("overview")
    assert not asked


def test_filters_count(open_page: Open) -> None:
    text = words(open_page("overview", party="xa-fluss"))
    assert "<b>2</b> documents" in text
    assert "<b>2</b> statements" in text
    assert "No statement contradicts another under these filters." in text
    assert "No statement fits these filters." in words(
        open_page("overview", from_="1850", to="1851", kind="congress", party="party:xb:neue-kueste")
    )


def test_a_name_leads_to_its_page(open_page: Open) -> None:
    app = open_page("overview")
    options = app.selectbox(key="entry").options
    assert {"Der Bund der Linden → Lindenbund (XA)", "Große Kammer (XA)"} <= set(options)
    app.selectbox(key="entry").select("country:XB").run()
    assert app.query_params["country"] == "XB"
    assert app.selectbox(key="entry").value is None


def _open(small: Store, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("INTERPARTY_STORE", str(small.folder))
    monkeypatch.chdir(ROOT)
    return at_hand.open_page("overview")
