"""Predecessors and successors, whose office stands with somebody else."""

from __future__ import annotations

import pytest

from .reading import HOLM, PFL, PNO, ROHDE, VELTEN, Row, facts

FOLLOWED = [
    (
        "Vorsitzender der PNO ist Jonas Velten. Ihr Vorgänger Arndt Holm schweigt.",
        [(VELTEN, "Vorsitzender", PNO), (HOLM, "Vorsitzender", PNO, "former")],
    ),
    (
        "Vorsitzender der PNO ist Jonas Velten, sein Vorgänger war Arndt Holm.",
        [(VELTEN, "Vorsitzender", PNO), (HOLM, "Vorsitzender", PNO, "former")],
    ),
    (
        "Jonas Velten trat als Sprecher der PNO zurück. Nachfolgerin wurde Agnes Rohde.",
        [(VELTEN, "Sprecher", PNO, "former"), (ROHDE, "Sprecher", PNO)],
    ),
    (
        "Agnes Rohde löste Jonas Velten als Chefin der PNO ab.",
        [(ROHDE, "Chefin", PNO), (VELTEN, "Chefin", PNO, "former")],
    ),
    (
        "Auf Jonas Velten folgte 2021 Arndt Holm als Chef der PNO.",
        [(HOLM, "Chef", PNO), (VELTEN, "Chef", PNO, "former")],
    ),
    (
        "Chefin der PFL ist Agnes Rohde; 2019 löste sie Jonas Velten ab.",
        [(ROHDE, "Chefin", PFL), (VELTEN, "Chefin", PFL, "former")],
    ),
    (
        "Vorsitzender der PNO ist Jonas Velten; davor war es Arndt Holm.",
        [(VELTEN, "Vorsitzender", PNO), (HOLM, "Vorsitzender", PNO, "former")],
    ),
    (
        "Vorsitzender der PNO ist Jonas Velten. Zuvor hatte Arndt Holm das Amt inne.",
        [(VELTEN, "Vorsitzender", PNO), (HOLM, "Vorsitzender", PNO, "former")],
    ),
    (
        "Zum Nachfolger des PNO-Chefs Jonas Velten wurde Arndt Holm gewählt.",
        [(HOLM, "Chef", PNO), (VELTEN, "Chef", PNO, "former")],
    ),
]
NOT_YET = [
    (
        "Den Vorsitz der PNO übernahm Arndt Holm als Nachfolger von Staatspräsident Jonas Velten.",
        [(VELTEN, "Staatspräsident", None), (HOLM, "Nachfolger", None)],
    ),
    (
        "Der mögliche Nachfolger von PNO-Chef Jonas Velten, Arndt Holm, schwieg.",
        [(VELTEN, "Chef", PNO)],
    ),
    (
        "Zum Nachfolger des amtierenden PNO-Chefs Jonas Velten wurde Arndt Holm gewählt.",
        [(VELTEN, "amtierender Chef", PNO), (HOLM, "Nachfolger", PNO)],
    ),
    ("Agnes Rohde soll Nachfolgerin von PNO-Chef Jonas Velten werden.", [(VELTEN, "Chef", PNO)]),
    ("PNO-Chef Jonas Velten und Arndt Holm folgten der Einladung.", [(VELTEN, "Chef", PNO)]),
]


@pytest.mark.parametrize(("text", "expected"), [*FOLLOWED, *NOT_YET])
def test_who_followed_whom(text: str, expected: list[Row]) -> None:
    assert facts(text, table="roles") == sorted(expected, key=repr)
