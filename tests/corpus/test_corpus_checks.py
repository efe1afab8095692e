"""Every kind of fault that the validator names is planted once, and caught."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from invented import sound, write

from pipeline.corpus.checks import check_document
from pipeline.gold.records import GoldError
from pipeline.gold.source import load_source

Raw = dict[str, Any]
Damage = Callable[[Raw], object]


def faults(raw: Raw, folder: Path) -> list[tuple[str, str]]:
    return [(fault.code, fault.message) for fault in check_document(load_source(write(raw, folder)))]


def replaced(old: str, new: str) -> Damage:
    def damage(raw: Raw) -> None:
        assert old in raw["text"]
        raw["text"] = raw["text"].replace(old, new, 1)

    return damage


def added(part: str, **group: Any) -> Damage:
    return lambda raw: raw[part].append(group)


def fact(n: int, table: str, **values: Any) -> Damage:
    return lambda raw: raw["facts"][n][table].update(values)


QUOTE = "Die Walliste hat seit 2021 elf von 63 Sitzen"
SEATS = {"party": "is-walliste", "seats": 11, "total": 63, "year": 2021}
PAIR = ["is-walliste", "no-fjordpartei"]
NO_DEAL = "Ein Abkommen ... nicht"
PRAISE = "Brim lobte die Fjordpartei"


def test_the_document_that_is_damaged_below_is_sound(tmp_path: Path) -> None:
    assert faults(sound(), tmp_path) == []


@pytest.mark.parametrize(
    ("damage", "code", "said"),
    [
        (lambda raw: raw.update(style="poem"), "enumeration", "style 'poem'"),
        (lambda raw: raw.update(material="guessed"), "enumeration", "material 'guessed'"),
        (lambda raw: raw.update(countries=["Island"]), "enumeration", "'Island' is no ISO"),
        (lambda raw: raw["document"].update(title="Fischzug"), "quote", "document.title 'Fischzug'"),
        (lambda raw: raw.update(text=raw["text"].split("Am Rand")[0]), "size", "words; write 150 to 450"),
        (lambda raw: raw["absent"].pop(), "size", "4 absent rows"),
        (lambda raw: raw["absent"][0].update(why=""), "size", "says not why"),
        (replaced("die [Walliste|is-walliste] und", "die Walliste und"), "mention", "'Walliste' is unmarked"),
        (
            lambda raw: raw["entities"].update({"place-no-oslo": {"kind": "place", "country": "NO", "name": "Oslo"}}),
            "mention",
            "place-no-oslo is never named",
        ),
        (fact(3, "agreements", kind="pact"), "enumeration", "kind 'pact'"),
        (fact(3, "agreements", status="dead"), "enumeration", "status 'dead'"),
        (fact(2, "events", kind="party"), "enumeration", "kind 'party'"),
        (fact(4, "stances", polarity="warm"), "enumeration", "polarity 'warm'"),
        (fact(0, "seats", basis="rumour"), "enumeration", "basis 'rumour'"),
        (fact(4, "stances", modality="maybe"), "enumeration", "modality 'maybe'"),
        (lambda raw: raw["facts"][5]["ties"][0].update(kind="friend"), "enumeration", "kind 'friend'"),
        (fact(1, "roles", role=None), "value", "role is missing"),
        (fact(1, "roles", person="is-walliste"), "value", "person is-walliste is a party"),
        (fact(3, "agreements", parties=["is-walliste"]), "value", "parties must be two"),
        (fact(4, "stances", to="person-is-ida-brim"), "value", "from and to are the same"),
        (fact(2, "events", place="place-no-bergen"), "value", "is an identifier"),
        (fact(0, "seats", seats=64), "value", "64 seats of 63"),
        (fact(0, "seats", seats="elf"), "value", "'elf' is no whole number"),
        (fact(0, "seats", share=117.0), "value", "share 117.0 is no percentage"),
        (fact(0, "seats", year=21), "value", "year 21 is out of range"),
        (fact(0, "seats", seats=None), "value", "neither seats nor share"),
        (fact(3, "agreements", since="2020", until="2019"), "value", "until 2019 lies before since 2020"),
        (fact(3, "agreements", since="2020-05-03/2020-05-04"), "value", "is a span"),
        (fact(3, "agreements", modality="planned"), "contradiction", "modality planned beside status denied"),
        (fact(2, "events", planned=True, modality="denied"), "contradiction", "planned beside modality denied"),
        (fact(2, "events", planned=False, modality="planned"), "contradiction", "but planned is false"),
        (added("facts", quote=QUOTE, seats=SEATS), "duplicate", "the same fact twice"),
        (added("facts", quote=QUOTE, seats=SEATS | {"seats": 12}), "contradiction", "exclude each other"),
        (
            added("facts", quote=NO_DEAL, agreements={"parties": PAIR[::-1], "kind": "other", "status": "signed"}),
            "contradiction",
            "exclude each other",
        ),
        (
            added(
                "facts",
                quote=PRAISE,
                stances={"from": "person-is-ida-brim", "to": "no-fjordpartei", "polarity": "critical"},
            ),
            "contradiction",
            "exclude each other",
        ),
        (
            added("absent", quote=QUOTE, why="planted", seats={"party": "is-walliste", "seats": 11}),
            "absent",
            "must not be found",
        ),
        (
            lambda raw: raw["facts"][0].update(quote="Die Walliste hat ... Zeile 19 des Protokolls"),
            "quote",
            "quote the clause only",
        ),
    ],
)  # fmt: skip
def test_a_planted_fault_is_caught(damage: Damage, code: str, said: str, tmp_path: Path) -> None:
    raw = sound()
    damage(raw)
    found = faults(raw, tmp_path)
    assert [message for c, message in found if c == code and said in message], found


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (replaced("[Bergen|place-no-bergen]", "[Bergen|place-no-berge]"), "names an unknown entity"),
        (replaced("[Bergen|place-no-bergen]", "[Bergen|]"), "neither [name|entity]"),
        (replaced("[Bergen|place-no-bergen]", "[ Bergen|place-no-bergen]"), "neither [name|entity]"),
        (replaced("[Bergen|place-no-bergen]", "[Bergen"), "stray '['"),
        (replaced("Bergen|place-no-bergen]", "Bergen]"), "stray"),
        (lambda raw: raw["facts"][0].update(quote="Die Walliste hatte"), "does not stand in the text"),
        (lambda raw: raw["facts"][0].update(quote="Sitzen ... Die Walliste hat"), "do not follow each other"),
        (lambda raw: raw["facts"][0].update(quote="Die Walliste ... "), "does not stand in the text"),
        (fact(0, "seats", party="is-wal"), "names the unknown entity 'is-wal'"),
        (fact(0, "seats", votes=3), "unknown field 'votes'"),
        (fact(2, "events", date="neulich"), "date cannot be read"),
        (lambda raw: raw["entities"]["place-no-bergen"].update(kind="town"), "unknown kind 'town'"),
        (lambda raw: raw.update(fact=[]), "unknown field 'fact'"),
        (lambda raw: raw.pop("style"), "a field is missing"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(damage: Damage, said: str, tmp_path: Path) -> None:
    raw = sound()
    damage(raw)
    with pytest.raises(GoldError) as error:
        load_source(write(raw, tmp_path))
    assert said in str(error.value)
    assert "hafenrunde.yaml" in str(error.value)


def test_no_yaml_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("text: [", encoding="utf-8")
    with pytest.raises(GoldError, match=r"broken\.yaml: no valid YAML"):
        load_source(path)


def test_an_optional_reading_contradicts_nobody(tmp_path: Path) -> None:
    raw = sound()
    raw["facts"].append({"quote": QUOTE, "seats": SEATS | {"seats": 12, "optional": True}})
    assert faults(raw, tmp_path) == []


def test_an_absent_row_must_differ_from_every_alternative(tmp_path: Path) -> None:
    raw = sound()
    raw["facts"][0]["seats"]["alt"] = {"seats": 63}
    assert [code for code, _ in faults(raw, tmp_path)] == ["absent"]
