"""What must not be published, and the words for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from pipeline.store.checks import CheckError, check
from pipeline.store.rows import tables_of
from pipeline.store.tables import TABLES
from tests.store.material import material

Tables = dict[str, pd.DataFrame]


@pytest.fixture
def tables() -> Tables:
    return tables_of(material())


def put(table: str, column: str, value: Any, row: int = 0) -> Callable[[Tables], None]:
    def spoil(tables: Tables) -> None:
        tables[table].loc[row, column] = value

    return spoil


def double(table: str) -> Callable[[Tables], None]:
    def spoil(tables: Tables) -> None:
        tables[table] = pd.concat([tables[table], tables[table].iloc[:1]], ignore_index=True)

    return spoil


def drop(table: str, column: str) -> Callable[[Tables], None]:
    def spoil(tables: Tables) -> None:
        tables[table] = tables[table].drop(columns=column)

    return spoil


def reverse(table: str) -> Callable[[Tables], None]:
    def spoil(tables: Tables) -> None:
        tables[table] = tables[table][tables[table].columns[::-1]]

    return spoil


def add(table: str, column: str) -> Callable[[Tables], None]:
    def spoil(tables: Tables) -> None:
        tables[table][column] = "x"

    return spoil


def participants(ids: list[str]) -> Callable[[Tables], None]:
    def spoil(tables: Tables) -> None:
        tables["events"]["participants"] = pd.Series([ids] * len(tables["events"]), dtype=object)

    return spoil


HERE = r"row 0 \(document abc, a\.txt\): "
SPOILT: dict[str, tuple[Callable[[Tables], None], str]] = {
    "offset": (put("mentions", "start", 2), rf"mentions {HERE}text\[start:end\] is not `text`"),
    "evidence": (put("seats", "evidence", "x"), rf"seats {HERE}text\[evidence_start:evidence_end\] is not `evidence`"),
    "further evidence": (put("evidence", "text", "x"), r"evidence row 0: text\[start:end\] is not `text`"),
    "sentence": (put("sentences", "end", 9999), rf"sentences {HERE}lies outside its text"),
    "enumeration": (put("events", "kind", "party"), rf"events {HERE}kind is none of appointment, .*, found 'party'"),
    "modality": (put("seats", "modality", "maybe"), r"modality is none of asserted, denied, hypothetical, planned, "),
    "status": (put("agreements", "status", "denied"), rf"agreements {HERE}has a status that contradicts its modality"),
    "modality alone": (put("agreements", "modality", "planned"), r"has a status that contradicts its modality"),
    "share": (put("seats", "share", 140.0), rf"seats {HERE}share is no share from 0 to 100, found 140\.0"),
    "negative": (put("seats", "seats", -1), rf"seats {HERE}seats is negative, found -1"),
    "size": (put("seats", "total", 0), r"total is no size of a chamber"),
    "more than all": (put("seats", "seats", 99), r"has more seats than the chamber"),
    "no number": (lambda t: [put("seats", c, pd.NA)(t) for c in ("seats", "share")], r"has neither seats nor share"),
    "null": (put("events", "rule", pd.NA), rf"events {HERE}rule is missing"),
    "stranger": (put("seats", "party_id", "nobody"), r"party_id is no entity, found 'nobody'"),
    "attribution": (put("events", "attribution", "nobody"), r"attribution is no entity, found 'nobody'"),
    "participant": (participants(["nobody"]), r"participants holds somebody who is no entity"),
    "document": (put("mentions", "document_id", "gone"), r"\(document gone, unknown\): document_id is no document"),
    "claim": (put("seats", "claim_id", "gone"), r"claim_id is no claim, found 'gone'"),
    "choice": (put("claims", "chosen_fact_id", "gone"), r"claims row 0: chosen_fact_id is no fact, found 'gone'"),
    "fact": (put("evidence", "fact_id", "gone"), r"fact_id is no fact, found 'gone'"),
    "key": (double("entities"), r"entities row 0: there is another row of this key"),
    "key of two": (double("sentences"), rf"sentences {HERE}there is another row of this key"),
    "column": (drop("runs", "sources"), r"runs: a column is missing: sources"),
    "order of columns": (reverse("runs"), r"runs: the columns are in another order"),
    "column of no table": (add("runs", "mood"), r"runs: a column is not in the contract: mood"),
}  # fmt: skip


def test_sound_tables_pass(tables: Tables) -> None:
    check(tables)
    assert all(len(tables[name]) for name in TABLES), "every table is put to the test"
    assert all(list(tables[name].columns) == TABLES[name].names for name in TABLES)


@pytest.mark.parametrize(("spoil", "words"), SPOILT.values(), ids=SPOILT.keys())
def test_a_fault_is_named_with_its_row_and_document(
    tables: Tables, spoil: Callable[[Tables], None], words: str
) -> None:
    spoil(tables)
    with pytest.raises(CheckError, match=words) as caught:
        check(tables)
    assert str(caught.value).startswith("the tables break their contract; nothing was published\n")


def test_many_faults_are_told_by_a_few(tables: Tables) -> None:
    tables["mentions"]["via"] = pd.NA
    tables["sentences"]["end"] = 9999
    with pytest.raises(CheckError) as caught:
        check(tables)
    lines = str(caught.value).splitlines()
    assert len(lines) == 7
    assert lines[-1].startswith("… and ")


def test_rows_hold_what_the_contract_says(tables: Tables) -> None:
    (seat,) = tables["seats"].to_dict("records")
    assert (seat["seats"], seat["total"], seat["share"]) == (5, 8, 62.5)
    assert (seat["date_edtf"], seat["date_from"]) == ("2005/..", date(2005, 1, 1))
    assert pd.isna(seat["date_to"])
    assert pd.isna(seat["confidence"])
    (party, *_) = tables["entities"].to_dict("records")
    assert (party["short"], party["colour_light"], party["colour_dark"]) == ("F", "#111111", "#eeeeee")
    assert tables["runs"].loc[0, "counts"].startswith('{"agreements": 1')
