"""Who says so, where the text reports it; else the author."""

from __future__ import annotations

import pytest

from .reading import PNO, PUW, ROHDE, VELTEN, Row, speakers

REPORTED = [
    ("Laut Jonas Velten schlossen PNO und PFL ein Memorandum.", [("agreements", VELTEN)]),
    ("Nach Angaben der PNO besteht zwischen PFL und PUW ein Kooperationsabkommen.", [("agreements", PNO)]),
    ("Agnes Rohde zufolge hat die PNO 14 Sitze.", [("seats", ROHDE)]),
    (
        "Jonas Velten berichtet, die PFL habe mit der PUW ein Memorandum unterzeichnet.",
        [("agreements", VELTEN), ("events", VELTEN)],
    ),
    ("Die PNO habe 14 Sitze, sagte Agnes Rohde.", [("events", None), ("seats", ROHDE)]),
    ("„Die PNO hat 14 Sitze“, sagte Agnes Rohde.", [("events", None), ("seats", ROHDE)]),
    ("Nach Darstellung von Jonas Velten kritisierte die PFL die PUW.", [("stances", VELTEN)]),
    (
        "Wie Agnes Rohde mitteilte, unterzeichneten PNO und PFL ein Memorandum.",
        [("agreements", ROHDE), ("events", ROHDE), ("events", None)],
    ),
    ("Nach Einschätzung der PUW pflegt die PNO Kontakte zur PFL.", [("ties", PUW)]),
]
AUTHOR = [
    ("PNO und PFL schlossen einen Freundschaftsvertrag.", [("agreements", None)]),
    ("Die PNO hat 14 Sitze.", [("seats", None)]),
    ("Jonas Velten kritisierte laut und lange die PFL.", [("stances", None)]),
    ("Jonas Velten sagte ab, die PNO hat 14 Sitze.", [("seats", None)]),
    ("Jonas Velten ist Mitglied der PNO.", [("ties", None)]),
    ("Nach Wien reiste Jonas Velten, die PNO hat 14 Sitze.", [("events", None), ("seats", None)]),
    ("Parteichef Jonas Velten sprach.", [("roles", None)]),
    ("Wie bekannt, schlossen PNO und PFL einen Freundschaftsvertrag.", [("agreements", None)]),
    ("Nach Meinung vieler kritisiert die PNO die PFL.", [("stances", None)]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*REPORTED, *AUTHOR])
def test_attribution(sentence: str, expected: list[Row]) -> None:
    assert speakers(sentence) == sorted(expected, key=repr)
