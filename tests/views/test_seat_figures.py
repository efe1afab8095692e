"""Which figure is shown for a party, and that no seat is counted twice."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from tests.views import seat_store
from tests.views.at_hand import World
from tests.views.store_fixture import RUN, Builder
from views.pages.seat_words import Labels
from views.query import seat_figures, seat_groups, store
from views.query.seat_figures import Figures, Size
from views.query.store import Store
from views.selection.address import Filters

TEXT = "Ein Satz."


class Chamber:
    """Statements about one term of one chamber, each with its document."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.world = Builder()
        for country in ("XA", "XB"):
            self.world.entity(f"{country.lower()}-a", "party", "A", country=country)

    def say(self, seats: int | None, published: Any = None, party: str = "xa-a", **columns: Any) -> str:
        document = f"d{len(self.world.texts)}"
        group, kind = columns.pop("group", None), columns.pop("kind", "article")
        self.world.document(document, TEXT, published=published, duplicate_group=group, source_kind=kind)
        given = {"chamber_id": "k", "chamber": "K", "term": "1", "basis": "result", **columns}
        return self.world.fact("seats", document, TEXT, party_id=party, seats=seats, **given)

    def published(self) -> Store:
        self.world.claims()
        self.world.publish(self.folder)
        return store.open_run(self.folder, RUN)

    def figures(self, rule: str = "", chosen: str | None = None, choice: str = "latest") -> Figures:
        self.world.claims()
        if chosen:
            for claim in self.world.tables["claims"]:
                claim.update(chosen_fact_id=chosen, choice_rule=choice)
        self.world.publish(self.folder)
        opened = store.open_run(self.folder, RUN)
        return seat_figures.figures(seat_groups.figures(opened, Filters(), "k", "1", ["1"], rule), "1")


@pytest.fixture
def chamber(tmp_path: Path) -> Chamber:
    return Chamber(tmp_path / "store")


def day(year: int) -> Any:
    return pd.Timestamp(year, 1, 1).date()


def shown(figures: Figures) -> dict[str, int]:
    return dict(zip(figures.counted.party_id, figures.counted.seats, strict=True))


def why(figures: Figures, rule: str = "") -> str:
    return seat_figures.why(figures.shown.iloc[0], figures.differing, rule)


def test_the_latest_published_is_shown_and_the_others_are_named(chamber: Chamber) -> None:
    chamber.say(62, day(2024))
    chamber.say(60, day(2025))
    chamber.say(61)
    figures = chamber.figures()
    assert shown(figures) == {"xa-a": 60}
    assert figures.differing.seats.tolist() == [62, 61]
    assert (figures.shown.least.item(), figures.shown.most.item()) == (60, 62)
    assert why(figures) == "latest"


@pytest.mark.parametrize(("choice", "words"), [("most_origins", "origins"), ("first", "first"), ("latest", "latest")])
def test_the_claims_choice_outweighs_the_date_and_says_its_rule(chamber: Chamber, choice: str, words: str) -> None:
    chosen = chamber.say(62, day(2024))
    chamber.say(60, day(2025))
    figures = chamber.figures(chosen=chosen, choice=choice)
    assert shown(figures) == {"xa-a": 62}
    assert why(figures) == words


def test_a_reader_may_ask_for_another_rule(chamber: Chamber) -> None:
    chosen = chamber.say(62, day(2022))
    chamber.say(61, day(2023), basis="group", group="g")
    chamber.say(61, day(2024), basis="group")
    chamber.say(60, day(2025), basis="group", group="h")
    chamber.say(60, day(2025), basis="group", group="h", share=50.0)
    found = {
        rule: chamber_figures for rule in ("", *seat_groups.RULES) for chamber_figures in [_once(chamber, rule, chosen)]
    }
    assert {rule: shown(figures)["xa-a"] for rule, figures in found.items()} == {
        "": 62, "latest": 60, "origins": 61, "official": 62,
    }  # fmt: skip
    assert [why(figures, rule) for rule, figures in found.items()] == ["latest", "latest", "origins", "official"]
    assert found["origins"].shown.statements.item() == 2


def _once(chamber: Chamber, rule: str, chosen: str) -> Figures:
    chamber.folder = chamber.folder.with_name(f"store-{rule}")
    chamber.world.tables["claims"].clear()
    return chamber.figures(rule, chosen)


def test_without_an_election_result_the_official_rule_says_so(chamber: Chamber) -> None:
    chamber.say(62, day(2025), basis="group", kind="exercise")
    chamber.say(60, day(2024), basis="group")
    figures = chamber.figures("official")
    assert shown(figures) == {"xa-a": 60}, "an exercise has no source"
    assert why(figures, "official") == "no_result"


def test_copies_of_one_text_are_one_origin(chamber: Chamber) -> None:
    for _ in range(3):
        chamber.say(62, day(2024), group="copies")
    chamber.say(60, day(2020))
    chamber.say(60, day(2021))
    assert shown(chamber.figures("origins")) == {"xa-a": 60}


def test_equal_figures_do_not_differ(chamber: Chamber) -> None:
    chamber.say(62, day(2024))
    chamber.say(62, day(2025))
    assert chamber.figures().differing.empty


def test_a_member_is_counted_within_its_bloc_or_alone_never_twice(chamber: Chamber) -> None:
    chamber.say(4, party="m", part_of_id="bloc")
    chamber.say(4, day(2025), party="m")
    alone = chamber.figures()
    assert shown(alone) == {"m": 4}
    chamber.say(10, party="bloc")
    both = _once(chamber, "", "")
    assert both.total == 10
    assert both.inside.party_id.tolist() == ["m"], "although the latest text does not say so"


def test_denied_and_planned_seats_are_nobodys(chamber: Chamber) -> None:
    chamber.say(10, modality="denied")
    chamber.say(10, modality="planned", party="xb-a")
    assert shown(chamber.figures()) == {}


def test_a_share_is_no_number_of_seats(chamber: Chamber) -> None:
    chamber.say(None, share=12.5)
    chamber.say(10, party="xb-a")
    figures = chamber.figures()
    assert figures.share_only.party_id.tolist() == ["xa-a"]
    assert figures.total == 10


def test_size_is_stated_if_all_agree_else_registered_else_unknown() -> None:
    assert seat_figures.size([98], 101) == Size(98, stated=True)
    assert seat_figures.size([98, 107], 101) == Size(101, differing=(98, 107))
    assert seat_figures.size([], 101) == Size(101)
    assert seat_figures.size([], None) == Size(None)


def test_groups_by_chamber_and_term_the_best_reported_first(world: World) -> None:
    groups = seat_groups.groups(world.store, Filters())
    found = list(zip(groups.chamber_key, groups.term_key, groups.statements, groups.parties, strict=True))
    assert found == [("xa-kammer", "8", 5, 4), ("xb-landtag", "3", 2, 2), ("xa-kammer", "undated", 1, 1)]
    assert seat_groups.groups(world.store, Filters(), "xb-landtag").chamber_key.iloc[0] == "xb-landtag"
    assert seat_groups.group_of(world.store, Filters(), world.ids["adler40"]) == ("xb-landtag", "3")
    assert seat_groups.group_of(world.store, Filters(parties=("xa-fluss",)), world.ids["adler40"]) is None


def test_terms_with_the_sizes_that_texts_state(world: World) -> None:
    terms = seat_groups.terms(world.store, Filters(), "xa-kammer").set_index("term_key")
    assert terms.documents.to_dict() == {"8": 2, "undated": 1}
    assert terms.undated.to_dict() == {"8": 0, "undated": 1}
    assert {term: list(totals) for term, totals in terms.totals.items()} == {"8": [98], "undated": []}


def test_an_unknown_chamber_is_told_apart_by_country_and_year(chamber: Chamber) -> None:
    chamber.say(1, chamber_id=None, term=None, date_edtf="2023-05")
    chamber.say(1, chamber_id=None, term=None, party="xb-a")
    chamber.say(1, chamber_id=None, chamber=None, term=None, party="nobody-knows")
    groups = seat_groups.groups(chamber.published(), Filters())
    assert set(zip(groups.chamber_key, groups.term_key, strict=True)) == {
        ("XA~K", "year-2023"), ("XB~K", "undated"), ("~", "undated"),
    }  # fmt: skip


def test_statements_of_a_chamber_and_those_elsewhere_are_all_statements(world: World) -> None:
    here = seat_groups.statements(world.store, Filters(), "xa-kammer", "8")
    whole = seat_groups.statements(world.store, Filters(), "xa-kammer")
    rest = [
        seat_groups.elsewhere(world.store, Filters(), "xa-kammer", "8", undated=undated, most=10).fact_id.tolist()
        for undated in (True, False)
    ]
    ids = world.ids
    assert here.seats.tolist() == [62, 60, 20, 10, 4]
    assert here.title.notna().all()
    assert set(whole.fact_id) - set(here.fact_id) == {ids["heide3"]}
    assert [set(found) for found in rest] == [{ids["heide3"]}, {ids["nordstern51"], ids["adler40"]}]


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    folder = tmp_path_factory.mktemp("terms")
    seat_store.build(folder)
    opened = store.open_run(folder, RUN)
    return seat_groups.figures(opened, Filters(), "xa-kammer", "8", ["6", "8"])


def test_what_one_term_does_not_report_has_no_difference(terms: pd.DataFrame) -> None:
    found = seat_figures.changes(seat_figures.figures(terms, "8"), seat_figures.figures(terms, "6"))
    change = {row.party_id: None if pd.isna(row.change) else row.change for row in found.itertuples()}
    assert change == {
        "xa-lindenbund": 20, "xa-fortschritt": None, "xa-allianz": -5, "xa-fluss": -2,
        "independent": None, "vacant": None,
    }  # fmt: skip


def test_a_member_within_its_bloc_in_both_terms_is_left_to_it(terms: pd.DataFrame) -> None:
    now = seat_figures.figures(terms, "8")
    assert "xa-fluss" not in set(seat_figures.changes(now, now).party_id)


def test_only_the_shown_figure_of_other_terms_is_read(terms: pd.DataFrame) -> None:
    assert terms[terms.term_key == "8"].party_id.value_counts()["xa-fortschritt"] == 3
    series = seat_figures.over_terms(terms, ["6", "8"])
    assert series.groupby("term_key").seats.apply(sorted).to_dict() == {"6": [6, 15, 40], "8": [1, 2, 4, 10, 19, 60]}


def test_terms_come_latest_first_and_undated_last_however_old_the_others(world: World) -> None:
    days = {"1": "1949-09-07", "undated": None, "2": "1953-10-06"}
    groups = pd.DataFrame(
        {"chamber_key": "k", "chamber": "K", "term_key": term, "last": pd.Timestamp(day) if day else pd.NaT}
        for term, day in days.items()
    )
    frame: Any = SimpleNamespace(lang=world.lang, store=world.store)
    labels = Labels(frame, groups)
    assert labels.terms_of("k") == ["2", "1", "undated"]
    assert labels.between("k", list(days)) == ["1", "2"]
    assert labels.chamber("k") == "K"
    assert labels.term("xa-kammer", "8") == "Term 8, elected 19 March 2023"
    assert labels.short("xa-kammer", ["8", "9", "year-2021"]) == ["2023", "Term 9", "2021"]
