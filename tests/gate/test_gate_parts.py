"""The counts of the gate by style and registry, its interval, its baselines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.corpus.readings import as_reading
from pipeline.evaluate.figures import Tally
from pipeline.evaluate.score import score_document, total
from pipeline.extract import extract
from pipeline.gate.baselines import nearest, registry_names, together
from pipeline.gate.bootstrap import f1_interval
from pipeline.gate.parts import IN, OUT, by_registry, by_style
from pipeline.gold.records import GoldDocument, parse_document
from pipeline.model import Agreement, Seats, Stance, Tie
from pipeline.sources import as_document

TEXT = "AMANAT hat 62 Sitze. Die Walliste hat 11 Sitze. Ida Brim ist Chefin."


def gold(name: str = "a", style: str = "agency") -> GoldDocument:
    entities = [
        {"id": "am", "kind": "party", "name": "AMANAT", "country": "KZ"},
        {"id": "wal", "kind": "party", "name": "Walliste", "country": "IS"},
        {"id": "ida", "kind": "person", "name": "Ida Brim", "country": "IS"},
    ]
    named = [("AMANAT", "am"), ("Walliste", "wal"), ("Ida Brim", "ida")]
    mentions = [{"start": TEXT.index(n), "end": TEXT.index(n) + len(n), "text": n, "entity": e} for n, e in named]
    data = {
        "entities": entities,
        "mentions": mentions,
        "seats": [{"party": "am", "seats": 62}, {"party": "wal", "seats": 11}],
        "roles": [{"person": "ida", "role": "Chefin", "organisation": None}],
    }
    return replace(parse_document(Path(f"{name}.yaml"), TEXT, data), style=style)


def test_facts_count_where_their_parties_are():
    document = gold()
    (am, wal, role) = document.facts
    score = total([score_document(document, as_reading(document, rows=(am, role)))])
    assert by_registry(score, [document]) == {IN: Tally(1, 1, 1), OUT: Tally(1, 0, 0)}
    wrong = replace(wal, values={**wal.values, "seats": 12})
    score = total([score_document(document, as_reading(document, rows=(wrong,)))])
    assert by_registry(score, [document])[OUT] == Tally(1, 1, 0)


def test_facts_count_under_the_style_of_their_document():
    documents = [gold("a", "agency"), gold("b", "ticker"), gold("c", "agency")]
    score = total([score_document(d, as_reading(d)) for d in documents])
    assert by_style(score, documents) == {"agency": Tally(6, 6, 6), "ticker": Tally(3, 3, 3)}


def test_the_interval_of_f1_is_the_same_each_time_and_holds_f1():
    tallies = [Tally(10, 8, n) for n in range(9)]
    low, high = f1_interval(tallies) or (1.0, 0.0)
    f1 = sum(tallies, Tally()).f1 or 0.0
    assert low < f1 < high
    assert f1_interval(tallies) == (low, high)
    assert f1_interval([Tally(5, 5, 5)] * 3) == (1.0, 1.0)
    assert f1_interval([]) is None
    assert f1_interval([Tally()]) is None


TALK = "Einiges Russland und AMANAT unterzeichneten 2005 ein Abkommen. Die CDU kritisiert die AfD."


@pytest.fixture
def talk() -> GoldDocument:
    return parse_document(Path("talk.yaml"), TALK, {"entities": [], "mentions": []})


def test_registry_names_alone_make_no_fact(talk: GoldDocument):
    reading = registry_names(talk, extract(as_document(TALK, talk.path)))
    assert [m.text for m in reading.mentions] == ["Einiges Russland", "AMANAT", "CDU", "AfD"]
    assert reading.facts == ()


def test_two_parties_in_a_sentence_agree_and_meet(talk: GoldDocument):
    facts = together(talk, extract(as_document(TALK, talk.path))).facts
    agreements = [(f.party_a_id, f.party_b_id, f.date_edtf) for f in facts if isinstance(f, Agreement)]
    assert agreements == [("kz-amanat", "ru-einiges-russland", "2005"), ("de-afd", "de-cdu", None)]
    assert len([f for f in facts if isinstance(f, Tie)]) == 2


def test_the_nearest_names_of_a_trigger_make_the_fact(talk: GoldDocument):
    facts = nearest(talk, extract(as_document(TALK, talk.path))).facts
    stances = [(f.from_id, f.to_id, f.polarity) for f in facts if isinstance(f, Stance)]
    assert stances == [("de-cdu", "de-afd", "critical")]
    seats = parse_document(Path("s.yaml"), "Die AfD hat 120 Sitze.", {"entities": [], "mentions": []})
    (found,) = [f for f in nearest(seats, extract(as_document(seats.text, seats.path))).facts if isinstance(f, Seats)]
    assert (found.party_id, found.seats) == ("de-afd", 120)
