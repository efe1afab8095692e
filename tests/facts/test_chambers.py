"""In which chamber seats are held; a bare "Parlament" is that of the party's country."""

from __future__ import annotations

import pytest

from pipeline.facts.chambers import Chamber, term_of

from .reading import LSB, STW, Row, chambers

NAMED = [
    ("Im Parlament hat die STW zwölf Sitze.", [(STW, 12, "Parlament", "rs-nationalversammlung")]),
    ("Bei der Parlamentswahl errang die STW 20 Mandate.", [(STW, 20, "Parlament", "rs-nationalversammlung")]),
    (
        "In der Nationalversammlung stellt die STW acht Abgeordnete.",
        [(STW, 8, "Nationalversammlung", "rs-nationalversammlung")],
    ),
    ("In der Saeima hat die LSB acht Sitze.", [(LSB, 8, "Saeima", "lv-saeima")]),
    ("Im Europaparlament hat die LSB zwei Sitze.", [(LSB, 2, "Europaparlament", "eu-parlament")]),
    ("Die STW hält 14 Sitze im Stadtrat.", [(STW, 14, "Stadtrat", None)]),
    ("Bei der Wahl zum Parlament erhielt die LSB neun Sitze.", [(LSB, 9, "Parlament", "lv-saeima")]),
    ("Im lettischen Parlament hat die LSB elf Sitze.", [(LSB, 11, "lettischen Parlament", "lv-saeima")]),
    ("Die Fraktion der LSB im Parlament zählt elf Abgeordnete.", [(LSB, 11, "Parlament", "lv-saeima")]),
]
NOT_NAMED = [
    ("Die STW hat zwölf Sitze.", [(STW, 12, None, None)]),
    ("Die STW hat zwölf Mandate, sie tagt im Rathaus.", [(STW, 12, None, None)]),
    ("Die STW hat im Bundestag Gäste getroffen.", []),
    ("Im Gemeinderat von Riga stellt die LSB vier Vertreter.", [(LSB, 4, "Gemeinderat", None)]),
    ("Im Bus der STW sind 40 Plätze frei.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), [*NAMED, *NOT_NAMED])
def test_chambers(sentence: str, expected: list[Row]) -> None:
    assert chambers(sentence) == sorted(expected, key=repr)


def test_a_preliminary_size_leaves_the_term_of_the_chamber_that_is_named() -> None:
    named = Chamber("Bundestag", "de-bundestag")
    assert term_of(named, "DE", "2021-09-26", 736) == (named, "20")
    assert term_of(named, "DE", "2021-09-26", 735) == (named, "20")
    assert term_of(named, "DE", "2023", 735) == (named, None)
    assert term_of(None, "DE", "2021-09-26", 735) == (None, None)
