"""Numbers in words and figures, and quantities that are no number of seats."""

from __future__ import annotations

import pytest

from pipeline.facts.numbers import number

from .reading import PNO, Row, facts

READ = [
    ("seats", "Die PNO hat einundzwanzig Sitze.", [(PNO, 21)]),
    ("seats", "Die PNO hat zwölf Sitze.", [(PNO, 12)]),
    ("seats", "Die PNO hat 1.024 Mandate.", [(PNO, 1024)]),
    ("seats", "Die PNO hat zweihundertvierzig Sitze.", [(PNO, 240)]),
    ("seats", "Die PNO hat siebenundsiebzig der hundert Sitze.", [(PNO, 77, 100)]),
    ("seats", "Die PNO hat einen Sitz.", [(PNO, 1)]),
    ("seats", "Die PNO hat genau 30 Sitze.", [(PNO, 30)]),
    ("seats", "Zwanzig Sitze hat die PNO.", [(PNO, 20)]),
]
NOT_READ = [
    ("seats", "Die PNO hat ein Dutzend Anträge und Sitze aus Holz.", []),
    ("seats", "Die PNO hat viele Sitze.", []),
    ("seats", "Die PNO hat einige Abgeordnete.", []),
    ("seats", "Die PNO hat ein Drittel der Sitze.", []),
    ("seats", "Die PNO hat die Hälfte der Mandate.", []),
    ("seats", "Die PNO hat 12,5 Sitze.", []),
    ("seats", "Die PNO hat weniger Sitze als 2021.", []),
    ("seats", "Die PNO hat die meisten Sitze.", []),
    ("seats", "Die PNO hat 2021 Sitze verloren.", []),
    ("seats", "Die PNO hat seit 2021 Sitze im Rat.", []),
]


@pytest.mark.parametrize(("table", "sentence", "expected"), [*READ, *NOT_READ])
def test_numbers(table: str, sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table=table) == sorted(expected, key=repr)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("7", 7),
        ("1.024", 1024),
        ("null", 0),
        ("elf", 11),
        ("siebzehn", 17),
        ("Dreißig", 30),
        ("einundzwanzig", 21),
        ("neunundneunzig", 99),
        ("hundert", 100),
        ("zweihundertvierzig", 240),
        ("12,5", None),
        ("1.02", None),
        ("7.", None),
        ("siebenfach", None),
        ("Dutzend", None),
        ("zwölfte", None),
        ("Achtung", None),
        ("Zweifel", None),
        ("einander", None),
        ("und", None),
        ("hundertfach", None),
        ("3-mal", None),
        ("", None),
    ],
)
def test_number_of_a_word(word: str, expected: int | None) -> None:
    assert number(word) == expected
