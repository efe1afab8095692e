"""How facts are counted: optional rows, rows left out, absent rows, copies, flips."""

from __future__ import annotations

import pytest
from example import AGREEMENT, EVENT, SEATS, STANCE, TIE, A, B, C, agreement, event, gold, score, seats, stance, tie

from pipeline.evaluate.figures import Share, Tally
from pipeline.evaluate.matching import largest_matching
from pipeline.model import Evidence, Modality


def test_a_wrong_prediction_is_missed_and_extra():
    result = score(gold(stances=[STANCE]), stance(polarity="neutral"))
    assert result.main.tally("stances") == Tally(gold=1, predicted=1, true=0)
    assert result.main.tally("ties") == Tally()


def test_an_optional_fact_is_neither_rewarded_nor_punished():
    document = gold(stances=[STANCE | {"optional": True}])
    assert score(document, stance()).main.tally("stances") == Tally(0, 0, 0)
    assert score(document).main.tally("stances") == Tally(0, 0, 0)
    assert score(document, stance(to_id=C)).main.tally("stances") == Tally(0, 1, 0)


def test_a_required_fact_comes_before_an_optional_one():
    optional = AGREEMENT | {"since": None, "optional": True}
    result = score(gold(agreements=[optional, AGREEMENT]), agreement(date_edtf="2005/.."))
    assert result.main.tally("agreements") == Tally(1, 1, 1)


def test_one_prediction_is_one_fact_at_most():
    document = gold(agreements=[AGREEMENT, AGREEMENT | {"kind": "memorandum"}])
    assert score(document, agreement(date_edtf="2005")).main.tally("agreements") == Tally(2, 1, 1)


def test_one_fact_is_one_prediction_at_most():
    result = score(gold(stances=[STANCE]), stance(), stance(modality=Modality.PLANNED))
    assert result.main.tally("stances") == Tally(1, 2, 1)


def test_the_largest_matching_is_found():
    document = gold(agreements=[AGREEMENT | {"since": None}, AGREEMENT])
    both = (agreement(date_edtf="2005"), agreement(date_edtf="2009"))
    assert score(document, *both).main.tally("agreements") == Tally(2, 2, 2)
    assert score(document, *reversed(both)).main.tally("agreements") == Tally(2, 2, 2)


def test_matching_moves_partners_but_never_drops_an_earlier_row():
    assert largest_matching([[0, 1], [0], [0, 1]]) == {0: 1, 1: 0}
    assert largest_matching([[], [0]]) == {1: 0}


def test_copies_of_a_fact_are_one_fact():
    elsewhere = (Evidence(72, 91),)
    copies = (tie(kind="contact"), tie(kind="contact", a_id=B, b_id=A, evidence=elsewhere, rule="another"))
    assert score(gold(ties=[TIE | {"kind": "contact"}]), *copies).main.tally("ties") == Tally(1, 1, 1)
    assert score(gold(), *copies).main.tally("ties") == Tally(0, 1, 0)
    meetings = (event(participants=(A, B)), event(participants=(B, A)))
    assert score(gold(), *meetings).main.tally("events") == Tally(0, 1, 0)
    assert score(gold(), tie(), tie(a_id=B, b_id=A)).main.tally("ties") == Tally(0, 2, 0)


@pytest.mark.parametrize("basis", ["poll", "projection"])
def test_polls_and_projections_are_left_out(basis):
    document = gold(seats=[SEATS | {"basis": basis}])
    assert score(document).main.tally("seats") == Tally()
    assert score(document, seats(seats=12, basis=basis)).main.tally("seats") == Tally()
    assert score(gold(), seats(seats=12, basis="group")).main.tally("seats") == Tally(0, 1, 0)


def test_hypotheses_are_left_out():
    document = gold(ties=[TIE | {"modality": "hypothetical"}])
    assert score(document).main.tally("ties") == Tally()
    assert score(document, tie(modality=Modality.HYPOTHETICAL)).main.tally("ties") == Tally()
    assert score(document, tie()).main.tally("ties") == Tally(0, 1, 0)


ABSENT_TREATY = {"table": "agreements", "parties": ["au", "berg"], "since": None, "status": "signed", "why": "denied"}


def test_an_absent_row_is_an_error_whatever_else_it_matches():
    document = gold(agreements=[AGREEMENT | {"since": None}], absent=[ABSENT_TREATY])
    result = score(document, agreement(status="signed"))
    assert result.main.tally("agreements") == Tally(1, 1, 0)
    assert result.absent == Share(1, 1)
    assert score(document, agreement()).absent == Share(0, 1)


def test_an_absent_row_beats_an_optional_one():
    document = gold(agreements=[AGREEMENT | {"since": None, "optional": True}], absent=[ABSENT_TREATY])
    assert score(document, agreement(status="signed")).main.tally("agreements") == Tally(0, 1, 0)


def test_two_predictions_may_hit_one_absent_row():
    result = score(gold(absent=[ABSENT_TREATY]), agreement(status="signed"), agreement(status="signed", kind="other"))
    assert result.absent == Share(1, 1)
    assert result.main.tally("agreements") == Tally(0, 2, 0)


@pytest.mark.parametrize(
    ("absent", "fact", "hit"),
    [
        ({"table": "seats", "party": "au", "share": 4.7, "year": 2018}, seats(share=4.7, date_edtf="2018"), True),
        ({"table": "seats", "party": "au", "share": 4.7, "year": 2018}, seats(share=4.8, date_edtf="2018"), False),
        ({"table": "seats", "party": "au", "share": 4.7}, seats(seats=5), False),
        ({"table": "seats", "party": "au", "seats": 6}, seats(seats=6, total=98), True),
        ({"table": "seats", "party": "au", "seats": 6}, seats(seats=6, party_id=B), False),
        ({"table": "seats", "party": "au", "seats": 6, "total": 98}, seats(seats=6), False),
        ({"table": "seats", "party": "au", "seats": 6}, seats(seats=6, modality=Modality.DENIED), False),
        ({"table": "agreements", "parties": ["berg", "au"], "since": "2019-22"}, agreement(date_edtf="2019"), True),
        ({"table": "agreements", "parties": ["berg", "au"], "since": "2019-22"}, agreement(date_edtf="2020"), False),
        ({"table": "agreements", "parties": ["berg", "au"], "kind": "other"}, agreement(), True),
        ({"table": "agreements", "parties": ["berg", "au"], "kind": "coalition"}, agreement(), False),
        ({"table": "events", **EVENT, "date": None}, event(), True),
        ({"table": "events", **EVENT}, event(date_edtf="2025-09-25"), True),
        ({"table": "events", **EVENT}, event(date_edtf="2025-09-26"), False),
        ({"table": "events", **EVENT, "date": None}, event(kind="visit"), False),
        ({"table": "events", **EVENT, "date": None}, event(participants=(A, B, C)), True),
        ({"table": "events", **EVENT, "date": None}, event(participants=(A, C)), False),
        ({"table": "events", **EVENT, "date": None}, event(modality=Modality.PLANNED), False),
        ({"table": "events", **EVENT, "date": None}, event(modality=Modality.DENIED), False),
        ({"table": "events", **EVENT, "date": None, "place": "Seestadt"}, event(), True),
        ({"table": "events", **EVENT, "date": None, "place": "Seestadt"}, event(place="Auental"), False),
        ({"table": "stances", **STANCE}, stance(), True),
        ({"table": "stances", **STANCE}, stance(modality=Modality.DENIED), False),
        ({"table": "stances", **STANCE}, stance(polarity="neutral"), False),
        ({"table": "ties", **TIE, "kind": "contact"}, tie(kind="contact", a_id=B, b_id=A), True),
        ({"table": "ties", **TIE}, tie(a_id=B, b_id=A), False),
        ({"table": "ties", **TIE, "current": True}, tie(current=False), False),
        ({"table": "ties", **TIE, "current": True}, tie(), True),
    ],
)
def test_an_absent_row_is_met_by_all_values_that_it_gives(absent, fact, hit):
    assert score(gold(absent=[absent]), fact).absent == Share(int(hit), 1)


@pytest.mark.parametrize(
    ("table", "row", "fact", "flips", "comparable"),
    [
        ("stances", STANCE, stance(), 0, 1),
        ("stances", STANCE, stance(polarity="supportive"), 1, 1),
        ("stances", STANCE, stance(polarity="ignoring"), 0, 0),
        ("stances", STANCE | {"alt": {"polarity": "supportive"}}, stance(polarity="supportive"), 0, 1),
        ("stances", STANCE | {"modality": "denied"}, stance(), 1, 1),
        ("stances", STANCE | {"modality": "hypothetical"}, stance(), 1, 1),
        ("stances", STANCE | {"modality": "denied", "optional": True}, stance(), 0, 0),
        ("stances", STANCE, stance(modality=Modality.DENIED), 0, 1),
        ("stances", STANCE, stance(polarity="supportive", modality=Modality.DENIED), 0, 1),
        ("events", EVENT | {"planned": True}, event(date_edtf="2025-09-25"), 1, 1),
        ("events", EVENT | {"planned": True}, event(date_edtf="2025-09-25", modality=Modality.PROPOSED), 0, 1),
        ("events", EVENT, event(date_edtf="2025-09-25", modality=Modality.PLANNED), 0, 1),
        ("events", EVENT | {"planned": True}, event(date_edtf="2025-09-26"), 0, 0),
        ("agreements", AGREEMENT | {"status": "denied"}, agreement(date_edtf="2005"), 1, 1),
        ("agreements", AGREEMENT | {"status": "proposed"}, agreement(date_edtf="2005"), 1, 1),
        ("agreements", AGREEMENT | {"status": "denied", "alt": {"status": "ended"}}, agreement(date_edtf="2005"), 0, 1),
        ("ties", TIE | {"kind": "no_contact"}, tie(kind="contact"), 1, 1),
        ("ties", TIE | {"kind": "contact"}, tie(kind="no_contact"), 0, 1),
        ("ties", TIE | {"kind": "no_contact"}, tie(kind="contact", modality=Modality.DENIED), 0, 1),
        ("seats", SEATS | {"basis": "poll"}, seats(seats=12, total=40, date_edtf="2024"), 0, 0),
    ],
)
def test_flips(table, row, fact, flips, comparable):
    assert score(gold(**{table: [row]}), fact).flip_rate == Share(flips, comparable)


def test_no_flip_where_another_fact_holds_as_the_row_says():
    planned = EVENT | {"planned": True}
    result = score(gold(events=[planned, EVENT]), event(date_edtf="2025-09-25"))
    assert result.flip_rate == Share(0, 1)
