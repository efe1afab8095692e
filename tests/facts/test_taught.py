"""What the taught classifiers may do: date what rules found, add what no rule says, and never overrule a rule."""

from __future__ import annotations

from pathlib import Path

import pytest
from rules_only import without_models

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.context import classes
from pipeline.facts.taught.dates import dates_of
from pipeline.facts.taught.decide import decide
from pipeline.facts.taught.maxent import NONE, Classifier, classifier, fit
from pipeline.facts.taught.setting import setting
from pipeline.facts.taught.slots import slots_of
from pipeline.facts.taught.veto import possible
from pipeline.model import Kind
from pipeline.sources import as_document

from .reading import PFL, PNO, facts


def scenes(text: str):
    return read_scenes(as_document(text, Path("own.txt")))[2]


def test_a_classifier_learns_and_its_probabilities_add_up(tmp_path: Path):
    lessons = [(["a", "x"], "yes"), (["b", "x"], NONE)] * 20
    assert fit(lessons, tmp_path / "m") == 40
    taught = Classifier(tmp_path / "m")
    said = taught.probabilities(["a", "x"])
    assert sum(said.values()) == pytest.approx(1)
    assert said["yes"] > 0.8
    assert taught.probabilities(["b"])[NONE] > 0.8


def test_what_was_never_taught_is_no_classifier():
    assert classifier("nothing of this name") is None


def test_without_models_the_rules_facts_come_back(monkeypatch: pytest.MonkeyPatch):
    without_models(monkeypatch)
    here = scenes(
        "Die CDU kritisiert die AfD. Die CDU hat 164 Sitze, die AfD hat 152 Sitze. CDU und SPD trafen sich 2025."
    )
    ruled = rule_facts(here)
    assert len(ruled) >= 4
    assert sorted(decide(here, ruled), key=repr) == sorted(ruled, key=repr)


@pytest.mark.parametrize(
    "text",
    [
        "Die Partei „Nordlicht“ schloss 2016 mit der Partei „Feldlerche“ ein Abkommen.",
        "Die CDU kritisierte die AfD. Die SPD lobte die CDU.",
        "Friedrich Merz ist Vorsitzender der CDU.",
        "Die AfD hat 152 der 630 Sitze im Bundestag.",
    ],
)
def test_what_a_rule_says_stands(text: str):
    here = scenes(text)
    ruled = rule_facts(here)
    kept = [fact for _, fact in decide(here, ruled)]
    assert ruled
    for _, fact in ruled:
        assert any(type(k) is type(fact) and k.rule == fact.rule for k in kept)


@pytest.mark.parametrize(
    ("text", "label", "may"),
    [
        ("Die CDU traf die AfD.", "meeting", True),
        ("Die CDU könnte die AfD treffen.", "meeting", False),
        ("Traf die CDU die AfD?", "meeting", False),
        ("Die CDU traf die AfD nicht.", "meeting", False),
        ("Die CDU traf die AfD nicht.", "meeting!", True),
        ("Die CDU will die AfD treffen.", "meeting", False),
        ("Die CDU will die AfD treffen.", "meeting~", True),
    ],
)
def test_nothing_is_added_against_its_clause(text: str, label: str, may: bool):
    (scene,) = scenes(text)
    words = [slot.word for slot in slots_of(scene, frozenset({Kind.PARTY}))]
    assert possible(setting(scene), words, label) is may


def test_a_date_in_anothers_bracket_is_no_candidate():
    (scene,) = scenes("Die CDU traf 2020 die AfD (gegründet 2013).")
    words = [slots_of(scene, frozenset({Kind.PARTY}))[0].word]
    assert [d.date.edtf for d in dates_of(setting(scene), words, "events", "meeting")] == ["2020"]


def test_the_date_before_is_a_candidate():
    *_, last = scenes("Die CDU trat bei der Wahl im Mai 2022 an. Die CDU kam auf sieben Sitze.")
    words = [slots_of(last)[0].word]
    assert [d.date.edtf for d in dates_of(setting(last), words, "seats", "seats")] == ["2022-05"]


def test_a_compound_is_of_the_class_of_its_last_part():
    assert classes("haushaltsabkommen") == classes("abkommen") != ()
    assert classes("tischdecke") == ()


def test_an_undated_rule_takes_the_date_of_the_election_before():
    (row,) = [
        row
        for row in facts("Gewählt wurde am 8. Oktober 2023. Die PNO kam auf 14 von 90 Sitzen.", table="seats")
        if row[0] == PNO
    ]
    assert "2023-10-08" in row or "2023" in str(row)


def test_nothing_is_added_where_two_are_only_named_together():
    assert facts("Auf dem Flur hingen Plakate von PNO und PFL.") == []
    assert facts(f"Manche wählen die {PNO}, andere die {PFL}.", table="agreements") == []


def test_a_number_in_anothers_clause_is_not_ones_seats():
    told = "Die PNO gehört einem Bündnis an; die Fraktion zählte Ende September 2024 86 der 720 Abgeordneten."
    assert facts(told, table="seats") == []


def test_an_election_without_its_date_is_not_added():
    assert all("election" not in row for row in facts("Die PNO errang 83 Sitze, die PFL 39.", table="events"))
