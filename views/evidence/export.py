"""Facts as files: CSV, Excel, JSON, Parquet.

In: the rows of one fact table as a page shows them, names, a language, their documents. Out: one Arrow table with the
contract's columns, names and words beside ids and codes, and its bytes in each format: the same rows in the same order.
Left out on purpose: Streamlit and the choice of rows (`tools`).
"""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from pipeline.store.tables import TABLES
from views import wording
from views.charts import words
from views.language import Language
from views.query.conditions import Table
from views.query.names import Names

_FIRST = ("fact_id", "claim_id")
_LAST = (
    *("modality", "attribution", "confidence", "disputed", "date_edtf", "date_from", "date_to"),
    *("evidence", "evidence_start", "evidence_end", "rule", "document_id"),
)
_OF_DOCUMENT = ("title", "author", "publisher", "published", "source_kind", "source", "url")
_LABELS: dict[str, Callable[[Language], dict[str, str]]] = {
    "modality": words.modality_words,
    "status": words.status_words,
    "polarity": words.polarity_words,
}
_KINDS: dict[str, Callable[[Language], dict[str, str]]] = {
    "agreements": words.agreement_words,
    "events": words.event_words,
    "ties": words.tie_words,
}
MOST_IN_EXCEL = 50_000
"""Rows of a sheet: Excel itself ends at 1,048,576, but a file must be there within a minute, and open."""
_MOST_LETTERS = 32_767
"""Excel's own limit of a cell."""
_BATCH = 10_000
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a spreadsheet takes a text for something to compute or to run."""

SEPARATOR = "; "
"""Between the ids, or the names, of one cell."""

About = Sequence[tuple[str, str]]


def table(name: Table, rows: pd.DataFrame, names: Names, lang: Language, documents: pd.DataFrame) -> pa.Table:
    """The rows with everything needed to read, filter and quote them; `documents` as `query.sources.sources` gives."""
    schema = TABLES[name]
    own = [column for column in schema.names if column not in {*_FIRST, *_LAST}]
    columns: dict[str, pa.Array] = {}
    for column in (*_FIRST, *own, *_LAST):
        kind = pa.bool_() if column == "disputed" else schema.field(column).type
        columns[column] = _array(rows[column], kind)
        columns |= _readable(name, column, columns[column], names, lang)
    known = documents.reindex(rows.document_id)
    for column in _OF_DOCUMENT:
        columns[column] = _array(known[column], TABLES["documents"].field(column).type)
    return pa.table(columns)


def _array(values: pd.Series[Any], kind: pa.DataType) -> pa.Array:
    return pa.array(values.to_list() if pa.types.is_list(kind) else values, type=kind, from_pandas=True)


def _readable(table: str, column: str, ids: pa.Array, names: Names, lang: Language) -> dict[str, pa.Array]:
    """The column of names or words that stands behind a column of ids or codes."""
    if column.endswith("_id") and column not in ("fact_id", "claim_id", "document_id", "agreement_id", "chamber_id"):
        return {column.removesuffix("_id") + "_name": _mapped(ids, lambda value: names[value].name)}
    if column == "attribution":
        return {"attribution_name": _mapped(ids, lambda value: names[value].name)}
    if column == "participants":
        called = [None if some is None else [names[value].name for value in some] for some in ids.to_pylist()]
        return {"participants_names": pa.array(called, type=ids.type)}
    if column == "basis":
        return {"basis_label": _mapped(ids, lambda value: wording.basis_word(value, lang))}
    said = _LABELS.get(column) or (_KINDS.get(table) if column == "kind" else None)
    if said is None:
        return {}
    labels = said(lang)
    return {column + "_label": _mapped(ids, lambda value: labels.get(value, value))}


def _mapped(ids: pa.Array, word: Callable[[str], str]) -> pa.Array:
    known = {value: word(value) for value in ids.unique().to_pylist() if value is not None}
    return pa.array([known.get(value) for value in ids.to_pylist()], type=pa.string())


def as_csv(facts: pa.Table) -> bytes:
    """UTF-8 with a byte order mark, without which Excel garbles umlauts; what looks like a formula is defused."""
    file = io.BytesIO(codecs.BOM_UTF8)
    file.seek(0, io.SEEK_END)
    # Column by column: row by row, a hundred thousand facts take ten times as long.
    texts = {name: _defused(facts[name]) for name in facts.column_names}
    pa.csv.write_csv(pa.table(texts), file)
    return file.getvalue()


def _defused(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A text that a spreadsheet would compute gets an apostrophe in front; a number stays a number."""
    if pa.types.is_list(column.type):
        column = pc.binary_join(column, SEPARATOR)
    if not pa.types.is_string(column.type):
        return column
    looks = pc.match_substring_regex(column, "^[" + re.escape("".join(FORMULA)) + "]")
    return pc.if_else(looks, pc.binary_join_element_wise("'", column, ""), column)


def as_json(facts: pa.Table) -> bytes:
    """A list of records, one a line; null stays null, dates are ISO 8601."""
    lines = (json.dumps(record, ensure_ascii=False, default=date.isoformat) for record in records(facts))
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def as_parquet(facts: pa.Table) -> bytes:
    """Types as in the store: dates are dates, counts whole numbers, null is null."""
    file = io.BytesIO()
    pq.write_table(facts, file)
    return file.getvalue()


def as_excel(sheets: Mapping[str, pa.Table], about: About, about_title: str) -> bytes:
    """A sheet a table, and one that says where all this comes from."""
    import xlsxwriter  # only for a download

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    text = book.add_format({"quote_prefix": True})

    def write(sheet: Any, row: int, column: int, value: Any) -> None:
        value = _flat(value)
        if isinstance(value, str):
            shown = value if len(value) <= _MOST_LETTERS else value[: _MOST_LETTERS - 1] + "…"
            sheet.write_string(row, column, shown, text if value.startswith(FORMULA) else None)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, day)
        elif value is not None:
            sheet.write(row, column, value)

    for title, facts in sheets.items():
        sheet = book.add_worksheet(title[:31])
        for column, heading in enumerate(facts.column_names):
            sheet.write_string(0, column, heading, bold)
        shown = facts.slice(0, MOST_IN_EXCEL)
        for row, record in enumerate(records(shown), start=1):
            for column, value in enumerate(record.values()):
                write(sheet, row, column, value)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(shown.num_rows, 1), len(facts.column_names) - 1)
        sheet.set_column(0, len(facts.column_names) - 1, 18)
    sheet = book.add_worksheet(about_title[:31])
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
    for row, line in enumerate(about):
        for column, value in enumerate(line):
            write(sheet, row, column, value)
    book.close()
    return file.getvalue()


def records(facts: pa.Table) -> Iterator[dict[str, Any]]:
    """Row by row, a batch in memory at a time."""
    for batch in facts.to_batches(max_chunksize=_BATCH):
        yield from batch.to_pylist()


def _flat(value: Any) -> Any:
    return SEPARATOR.join(value) if isinstance(value, list) else value
