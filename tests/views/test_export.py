"""Facts as files: every format opens with another reader than its writer, and holds exactly the rows it was given."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.views.at_hand import World
from tests.views.store_fixture import RUN, Builder
from views.evidence import export
from views.language import Language
from views.query import facts, store
from views.query.conditions import TABLES, Table
from views.query.lookup import entities
from views.query.names import Names
from views.query.sources import sources
from views.selection.address import Filters

HOSTILE = (
    *("=1+1", "+49 30", "-2", "@SUM(A1)", "\tTab", "\rZeile", "\nZeile", "＝1"),
    *(
        '=HYPERLINK("https://example.org";"x")',
        "a,b;\"c\"\n'd'",
        "https://example.org",
        "0x1F",
        "<b>&amp;</b>",
        "ж\x01ß",
    ),
)


def exported(world: World, table: Table, lang: Language | None = None) -> tuple[pd.DataFrame, pa.Table]:
    rows = facts.facts(world.store, table, Filters())
    documents = sources(world.store, rows.document_id)
    return rows, export.table(table, rows, world.names, lang or world.lang, documents)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> pa.Table:
    """Events whose sentences are what an attacker would write into an article."""
    builder = Builder()
    builder.document("doc", "\n\n".join(HOSTILE), title="=cmd|' /C calc'!A0", url="https://example.org/=1", author="@x")
    builder.entity("xa-eins", "party", "-Eins+", country="XA")
    for n, words in enumerate(HOSTILE):
        builder.fact("events", "doc", words, kind="meeting", participants=["xa-eins"], place=f"={n}")
    builder.claims()
    folder = tmp_path_factory.mktemp("hostile") / "store"
    builder.publish(folder)
    opened = store.open_run(folder, RUN)
    rows = facts.facts(opened, "events", Filters())
    return export.table("events", rows, Names(entities(opened)), Language("de"), sources(opened, rows.document_id))


@pytest.mark.parametrize("table", TABLES)
def test_every_format_holds_the_same_rows_in_the_same_order(world: World, table: Table) -> None:
    rows, made = exported(world, table)
    ids = rows.fact_id.tolist()
    frame = pd.read_csv(io.BytesIO(export.as_csv(made)), encoding="utf-8-sig")
    assert frame.fact_id.tolist() == ids
    assert frame.columns.tolist() == made.column_names
    assert [record["fact_id"] for record in json.loads(export.as_json(made))] == ids
    assert pq.read_table(io.BytesIO(export.as_parquet(made))).equals(made)
    sheet = pd.read_excel(io.BytesIO(export.as_excel({"Facts": made}, [], "About")), sheet_name="Facts")
    assert sheet.fact_id.tolist() == ids
    assert sheet.columns.tolist() == made.column_names


def test_a_row_says_who_what_when_and_where_it_stands(world: World) -> None:
    _, made = exported(world, "agreements", Language("de"))
    record = next(row for row in made.to_pylist() if row["fact_id"] == world.ids["memo-denied"])
    expected: dict[str, Any] = {
        "party_a_id": "xa-lindenbund", "party_a_name": "Lindenbund", "party_b_name": "Partei Weißer Adler",
        "kind": "memorandum", "kind_label": "Memorandum", "modality": "denied", "modality_label": "bestritten",
        "attribution": "person::mira-talbach", "attribution_name": "Mira Talbach", "confidence": None,
        "disputed": True, "date_edtf": "2025-09-25", "date_from": date(2025, 9, 25), "date_to": date(2025, 9, 25),
        "evidence": "Ein Memorandum mit dem Lindenbund gebe es nicht, erklärte Mira Talbach.",
        "document_id": "doc-widerspruch", "title": "Talbach widerspricht", "publisher": "Auen-Kurier",
        "published": date(2025, 9, 28), "source_kind": "article", "url": None,
    }  # fmt: skip
    assert {column: record[column] for column in expected} == expected


def test_null_stays_null_and_types_stay_types(world: World) -> None:
    _, seats = exported(world, "seats")
    assert seats.schema.field("seats").type == pa.int64()
    assert seats.schema.field("date_from").type == pa.date32()
    heide = next(row for row in json.loads(export.as_json(seats)) if row["party_id"] == "xa-heide")
    assert (heide["seats"], heide["total"], heide["share"], heide["date_from"]) == (3, None, None, None)
    _, events = exported(world, "events")
    meeting = next(row for row in json.loads(export.as_json(events)) if row["place"] == "Seestadt")
    assert meeting["participants"] == ["xa-lindenbund", "xb-adler", "person::mira-talbach"]
    assert meeting["participants_names"][0] == "Lindenbund"
    assert meeting["date_from"] == "2025-09-25"


def test_csv_defuses_whatever_a_spreadsheet_would_compute(hostile: pa.Table) -> None:
    data = export.as_csv(hostile)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert not [cell for row in read for cell in row.values() if cell.startswith(export.FORMULA)]
    for row, record in zip(read, hostile.to_pylist(), strict=True):
        assert row["evidence"].removeprefix("'") == record["evidence"]
        assert row["title"] == "'=cmd|' /C calc'!A0"
        assert row["participants_names"] == "'-Eins+"
        assert row["place"] == "'" + record["place"]


def test_excel_holds_texts_no_formulas_and_no_links(hostile: pa.Table) -> None:
    about = [("Link", "https://example.org/?run=1"), ("Filter", "=1")]
    book = openpyxl.load_workbook(io.BytesIO(export.as_excel({"Ereignisse": hostile}, about, "Über diese Daten")))
    assert book.sheetnames == ["Ereignisse", "Über diese Daten"]
    for sheet in book:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f"
            assert cell.hyperlink is None
            if isinstance(cell.value, str) and cell.value.startswith(export.FORMULA):
                assert cell.quotePrefix
    heads = [cell.value for cell in book["Ereignisse"][1]]
    texts = {row[heads.index("evidence")] for row in book["Ereignisse"].iter_rows(min_row=2, values_only=True)}
    assert {"=1+1", "@SUM(A1)", "https://example.org", "0x1F"} <= texts


def test_excel_keeps_days_and_says_where_it_comes_from(world: World) -> None:
    _, made = exported(world, "agreements")
    book = openpyxl.load_workbook(io.BytesIO(export.as_excel({"Agreement": made}, [("Run", RUN)], "About")))
    sheet = book["Agreement"]
    heads = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, heads.index("date_from") + 1).value == datetime(2005, 1, 1)
    assert sheet.cell(2, heads.index("confidence") + 1).value is None
    assert [cell.value for cell in book["About"][1]] == ["Run", RUN]


def test_excel_shortens_what_a_cell_cannot_hold(tmp_path: Path) -> None:
    long = pa.table({"evidence": ["=" + "x" * 40_000]})
    book = openpyxl.load_workbook(io.BytesIO(export.as_excel({"T": long}, [], "About")))
    value = book["T"]["A2"].value
    assert len(value) == 32_767
    assert value.endswith("…")


@pytest.mark.parametrize("table", TABLES)
def test_nothing_selected_gives_empty_files_that_open(world: World, table: Table) -> None:
    rows = facts.facts(world.store, table, Filters(documents=("none",)))
    made = export.table(table, rows, world.names, world.lang, sources(world.store, rows.document_id))
    assert pd.read_csv(io.BytesIO(export.as_csv(made))).columns.tolist() == made.column_names
    assert json.loads(export.as_json(made)) == []
    assert pq.read_table(io.BytesIO(export.as_parquet(made))).num_rows == 0
    assert openpyxl.load_workbook(io.BytesIO(export.as_excel({"T": made}, [], "About")))["T"].max_row == 1
