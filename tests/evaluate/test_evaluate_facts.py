"""When a prediction is a gold fact: the scoring rules of each table, one by one, in main and strict."""

from __future__ import annotations

import pytest
from example import (
    AGREEMENT,
    EVENT,
    ROLE,
    SEATS,
    STANCE,
    TIE,
    A,
    B,
    C,
    agreement,
    event,
    found,
    role,
    seats,
    stance,
    tie,
)

from pipeline.model import Modality

BOTH, MAIN_ONLY, NEITHER = (True, True), (True, False), (False, False)

SEATS_RIGHT = {"seats": 12, "total": 40, "chamber": "Rat", "date_edtf": "2024-03-03"}


@pytest.mark.parametrize(
    ("changes", "fact", "expected"),
    [
        ({}, {}, BOTH),
        ({}, {"party_id": B}, NEITHER),
        ({}, {"party_id": "xx-stranger"}, NEITHER),
        ({}, {"seats": 13}, NEITHER),
        ({}, {"seats": None}, NEITHER),
        ({}, {"total": 41}, NEITHER),
        ({}, {"total": None}, NEITHER),
        ({}, {"date_edtf": "2023"}, NEITHER),
        ({}, {"date_edtf": None}, NEITHER),
        ({}, {"date_edtf": "2024/2025"}, NEITHER),
        ({}, {"date_edtf": "2024-01/2024-05"}, BOTH),
        ({}, {"chamber": "Kammer"}, MAIN_ONLY),
        ({}, {"chamber": None}, MAIN_ONLY),
        ({"chamber": None}, {}, MAIN_ONLY),
        ({"total": None}, {}, MAIN_ONLY),
        ({"year": None}, {}, MAIN_ONLY),
        ({"seats": None}, {}, MAIN_ONLY),
        ({}, {"share": 30.0}, BOTH),  # follows from 12 of 40
        ({}, {"share": 31.0}, MAIN_ONLY),
        ({}, {"modality": Modality.DENIED}, NEITHER),
        ({"modality": "denied"}, {}, NEITHER),
        ({"modality": "denied"}, {"modality": Modality.DENIED}, BOTH),
        ({"alt": {"seats": 13}}, {"seats": 13}, BOTH),
        ({"alt": {"year": [2023, None]}}, {"date_edtf": None}, BOTH),
        ({"alt": {"total": None}}, {"total": None}, BOTH),
        ({"alt": {"total": None}}, {"total": 41}, NEITHER),
        ({"alt": {"party": "berg"}}, {"party_id": B}, BOTH),
        ({"chamber": None, "alt": {"chamber": "Rat"}}, {}, BOTH),
        ({"chamber": None, "alt": {"chamber": "Rat"}}, {"chamber": "Kammer"}, MAIN_ONLY),
    ],
)
def test_seats(changes, fact, expected):
    assert found("seats", SEATS | changes, seats(**SEATS_RIGHT | fact)) == expected


@pytest.mark.parametrize(
    ("changes", "fact", "expected"),
    [
        ({}, {}, BOTH),
        ({}, {"party_a_id": B, "party_b_id": A}, BOTH),
        ({}, {"party_b_id": C}, NEITHER),
        ({}, {"date_edtf": "2006/.."}, NEITHER),
        ({}, {"date_edtf": None}, NEITHER),
        ({}, {"date_edtf": "../2005"}, NEITHER),
        ({}, {"date_edtf": "2005-05-05"}, BOTH),
        ({"since": "2005-21"}, {}, BOTH),
        ({"since": "2005-H2"}, {}, BOTH),
        ({"since": None}, {}, MAIN_ONLY),
        ({"since": None, "alt": {"since": "2005"}}, {}, BOTH),
        ({}, {"date_edtf": "2005/2008"}, MAIN_ONLY),
        ({"until": "2008"}, {"date_edtf": "2005/2008"}, BOTH),
        ({"until": "2008"}, {}, BOTH),
        ({}, {"kind": "memorandum"}, MAIN_ONLY),
        ({"kind": "other"}, {"kind": "memorandum"}, BOTH),
        ({}, {"kind": "other"}, MAIN_ONLY),
        ({"alt": {"kind": ["memorandum"]}}, {"kind": "memorandum"}, BOTH),
        ({}, {"status": "signed"}, MAIN_ONLY),
        ({}, {"status": "planned", "modality": Modality.PLANNED}, MAIN_ONLY),
        ({}, {"status": "denied", "modality": Modality.DENIED}, NEITHER),
        ({"status": "denied"}, {}, NEITHER),
        ({"status": "denied"}, {"status": "denied", "modality": Modality.DENIED}, BOTH),
        ({"status": "denied"}, {"status": "denied"}, BOTH),
        ({"status": "ended", "alt": {"status": "denied"}}, {"status": "denied"}, BOTH),
        ({"status": "ended", "alt": {"status": "denied"}}, {"status": "ended"}, BOTH),
        ({"alt": {"parties": [["au", "tal"]]}}, {"party_b_id": C}, BOTH),
        ({"alt": {"parties": [["au", "tal"]]}}, {"party_a_id": B, "party_b_id": C}, NEITHER),
    ],
)
def test_agreements(changes, fact, expected):
    assert found("agreements", AGREEMENT | changes, agreement(**{"date_edtf": "2005/.."} | fact)) == expected


@pytest.mark.parametrize(
    ("changes", "fact", "expected"),
    [
        ({}, {}, BOTH),
        ({}, {"date_edtf": "2025-09-24"}, NEITHER),
        ({}, {"date_edtf": "2025-09"}, NEITHER),
        ({}, {"date_edtf": None}, NEITHER),
        ({"date": None}, {}, MAIN_ONLY),
        ({"alt": {"date": ["2025-09", None]}}, {"date_edtf": "2025-09"}, BOTH),
        ({"alt": {"date": ["2025-09", None]}}, {"date_edtf": None}, BOTH),
        ({}, {"kind": "visit"}, MAIN_ONLY),
        ({}, {"kind": "signing"}, NEITHER),
        ({}, {"kind": "other"}, NEITHER),
        ({"kind": "other"}, {"kind": "signing"}, BOTH),
        ({"alt": {"kind": "signing"}}, {"kind": "termination"}, MAIN_ONLY),
        ({"alt": {"kind": "signing"}}, {"kind": "signing"}, BOTH),
        ({}, {"participants": (C,)}, NEITHER),
        ({}, {"participants": ()}, NEITHER),
        ({}, {"participants": (B, C)}, BOTH),
        ({"participants": ["au", "berg", "tal"]}, {"participants": (A,)}, MAIN_ONLY),
        ({"participants": ["au", "berg", "tal"]}, {"participants": (A, C)}, BOTH),
        ({"participants": []}, {"participants": (C,)}, BOTH),
        ({"alt": {"participants": [["tal"]]}}, {"participants": (C,)}, BOTH),
        ({"alt": {"participants": [[]]}}, {"participants": ()}, BOTH),
        ({}, {"place": "Seestadt"}, MAIN_ONLY),
        ({"place": "Seestadt"}, {}, BOTH),
        ({}, {"modality": Modality.PLANNED}, BOTH),  # the flip rate says so, not the counts
        ({}, {"modality": Modality.DENIED}, NEITHER),
        ({"modality": "denied"}, {"modality": Modality.DENIED}, BOTH),
        ({"modality": "denied"}, {}, NEITHER),
    ],
)
def test_events(changes, fact, expected):
    assert found("events", EVENT | changes, event(**{"date_edtf": "2025-09-25"} | fact)) == expected


@pytest.mark.parametrize(
    ("kind", "family"),
    [
        ("meeting", "congress"),
        ("signing", "termination"),
        ("founding", "status_loss"),
        ("election", "boycott"),
        ("appointment", "expulsion"),
        ("statement", "reform"),
        ("conflict", "conflict"),
    ],
)
def test_event_families(kind, family):
    right = {"date_edtf": "2025-09-25"}
    assert found("events", EVENT | {"kind": kind}, event(kind=family, **right))[0]
    stranger = "statement" if kind == "conflict" else "conflict"
    assert not found("events", EVENT | {"kind": kind}, event(kind=stranger, **right))[0]


@pytest.mark.parametrize(
    ("changes", "fact", "expected"),
    [
        ({}, {}, BOTH),
        ({}, {"from_id": B, "to_id": A}, NEITHER),
        ({}, {"to_id": C}, NEITHER),
        ({}, {"from_id": C}, NEITHER),
        ({}, {"polarity": "supportive"}, NEITHER),
        ({}, {"polarity": "neutral"}, NEITHER),
        ({"alt": {"polarity": "ignoring"}}, {"polarity": "ignoring"}, BOTH),
        ({"alt": {"from": "tal"}}, {"from_id": C}, BOTH),
        ({}, {"modality": Modality.DENIED}, NEITHER),
    ],
)
def test_stances(changes, fact, expected):
    assert found("stances", STANCE | changes, stance(**fact)) == expected


@pytest.mark.parametrize(
    ("changes", "fact", "expected"),
    [
        ({}, {}, BOTH),
        ({}, {"role": "Vorsitzender"}, BOTH),
        ({}, {"role": "Sprecherin"}, MAIN_ONLY),
        ({"alt": {"role": "Sprecherin"}}, {"role": "Sprecherin"}, BOTH),
        ({}, {"organisation_id": B}, NEITHER),
        ({}, {"organisation_id": None}, NEITHER),
        ({"organisation": None}, {}, MAIN_ONLY),
        ({"organisation": None}, {"organisation_id": None}, BOTH),
        ({"organisation": None, "alt": {"organisation": "au"}}, {}, BOTH),
        ({}, {"person_id": C}, NEITHER),
        ({}, {"current": False}, BOTH),
    ],
)
def test_roles(changes, fact, expected):
    assert found("roles", ROLE | changes, role(**fact)) == expected


@pytest.mark.parametrize(
    ("changes", "fact", "expected"),
    [
        ({}, {}, BOTH),
        ({}, {"a_id": B, "b_id": A}, NEITHER),
        ({"kind": "contact"}, {"kind": "contact", "a_id": B, "b_id": A}, BOTH),
        ({"kind": "no_contact"}, {"kind": "no_contact", "a_id": B, "b_id": A}, BOTH),
        ({}, {"kind": "member_of"}, NEITHER),
        ({"alt": {"kind": "member_of"}}, {"kind": "member_of"}, BOTH),
        ({"kind": "no_contact"}, {"kind": "contact"}, NEITHER),
        ({"alt": {"b": "tal"}}, {"b_id": C}, BOTH),
        ({}, {"current": False}, BOTH),
    ],
)
def test_ties(changes, fact, expected):
    assert found("ties", TIE | changes, tie(**fact)) == expected
