"""The contract, checked: nothing is published that a reader could trip over.

In: the tables of a run. Out: nothing, or CheckError with the rows at fault and their documents.
Checked are columns, keys, enumerations, ranges, references between tables, and that every quotation stands where it
says it does.
Left out on purpose: whether a text is right. These checks find faults of the pipeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa

from pipeline.model import (
    AGREEMENT_KINDS,
    AGREEMENT_STATUS,
    EVENT_KINDS,
    POLARITIES,
    SEAT_BASES,
    TIE_KINDS,
    Kind,
    Modality,
    SourceKind,
)
from pipeline.store.tables import FACT_TABLES, KEYS, TABLES

_SHOWN = 5  # a fault of a rule is in many rows; a few of them tell as much as all

# Where null is no answer. Of the fact tables besides the shared columns.
_REQUIRED = {
    "documents": "document_id source_id path language source_kind duplicate_group text body_start",
    "sentences": "document_id n start end paragraph boilerplate",
    "entities": "entity_id kind name in_registry aliases",
    "same_as": "from_id to_id why",
    "mentions": "document_id start end text entity_id sentence via kind",
    "evidence": "fact_id role start end text",
    "claims": "claim_id table n_documents n_origins supported denied disputed chosen_fact_id choice_rule",
    "chambers": "chamber_id name level main",
    "runs": "run_id started finished code_version registry_hash frames_hash models_hash sources counts",
    "problems": "path stage code message",
    "seats": "party_id basis",
    "agreements": "party_a_id party_b_id kind status",
    "events": "kind participants",
    "stances": "from_id to_id polarity",
    "roles": "person_id role current",
    "ties": "a_id b_id kind current",
}
_SHARED = "fact_id claim_id document_id evidence_start evidence_end evidence modality rule"
_ENUMERATIONS: dict[str, frozenset[str]] = {
    "documents.source_kind": frozenset(SourceKind),
    "entities.kind": frozenset(Kind),
    "mentions.kind": frozenset(Kind),
    "evidence.role": frozenset({"main", "argument", "contra"}),
    "claims.table": frozenset(FACT_TABLES),
    "seats.basis": SEAT_BASES,
    "agreements.kind": AGREEMENT_KINDS,
    "agreements.status": AGREEMENT_STATUS,
    "events.kind": EVENT_KINDS,
    "stances.polarity": POLARITIES,
    "ties.kind": TIE_KINDS,
    **{f"{table}.modality": frozenset(Modality) for table in FACT_TABLES},
}
_ENTITY_COLUMNS = frozenset(
    {"entity_id", "party_id", "part_of_id", "party_a_id", "party_b_id", "from_id", "to_id", "person_id",
     "organisation_id", "a_id", "b_id", "attribution"}
)  # fmt: skip
_NOT_NEGATIVE = frozenset({"seats", "n_documents", "n_origins", "supported", "denied", "start", "evidence_start"})

# pandera's own names, in words.
_WORDS = {
    "not_nullable": "is missing",
    "multiple_fields_uniqueness": "there is another row of this key",
    "column_in_dataframe": "a column is missing",
    "column_in_schema": "a column is not in the contract",
    "column_ordered": "the columns are in another order",
}


class CheckError(ValueError):
    """The tables break the contract; each line names table, row, document and what is wrong."""


def check(tables: Mapping[str, pd.DataFrame]) -> None:
    """Pass, or say which rows of which documents are wrong.

    Raises:
        CheckError: at least one row breaks the contract.
    """
    faults = [fault for name in TABLES for fault in _faults(name, tables)]
    if faults:
        more = [f"… and {len(faults) - _SHOWN} more"] if len(faults) > _SHOWN else []
        raise CheckError("\n".join(["the tables break their contract; nothing was published", *faults[:_SHOWN], *more]))


def _faults(name: str, tables: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    table = tables[name]
    schema = pa.DataFrameSchema(
        {column: _column(name, column, tables) for column in TABLES[name].names},
        checks=list(_row_checks(name, tables)),
        unique=KEYS.get(name),
        strict=True,
        ordered=True,
    )
    try:
        schema.validate(table, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases.drop_duplicates(["check", "index"])
        for case in cases.itertuples():
            where = "" if pd.isna(case.index) else f" row {case.index}{_document(table.loc[case.index], tables)}"
            words = _WORDS.get(case.check, case.check)
            if case.schema_context == "Column":
                words = f"{case.column} {words}, found {case.failure_case!r}"
            elif not where:
                words = f"{words}: {case.failure_case}"
            yield f"{name}{where}: {words}"


def _document(row: pd.Series, tables: Mapping[str, pd.DataFrame]) -> str:
    """Which document a row is about, by id and path."""
    key = row.get("document_id")
    if not isinstance(key, str):
        return ""
    documents = tables["documents"]
    paths = documents.loc[documents["document_id"] == key, "path"]
    return f" (document {key}, {paths.iloc[0] if len(paths) else 'unknown'})"


def _column(name: str, column: str, tables: Mapping[str, pd.DataFrame]) -> pa.Column:
    required = f"{_REQUIRED[name]} {_SHARED if name in FACT_TABLES else ''}".split()
    return pa.Column(nullable=column not in required, checks=list(_column_checks(name, column, tables)))


def _column_checks(name: str, column: str, tables: Mapping[str, pd.DataFrame]) -> Iterator[pa.Check]:
    if allowed := _ENUMERATIONS.get(f"{name}.{column}"):
        yield pa.Check.isin(set(map(str, allowed)), error=f"is none of {', '.join(sorted(allowed))}")
    if column in _NOT_NEGATIVE:
        yield pa.Check.ge(0, error="is negative")
    if column == "share":
        yield pa.Check.in_range(0, 100, error="is no share from 0 to 100")
    if column == "total":
        yield pa.Check.gt(0, error="is no size of a chamber")
    if column in _ENTITY_COLUMNS and name not in {"entities", "same_as"}:
        yield _refers("is no entity", set(tables["entities"]["entity_id"]))
    if column == "document_id" and name not in {"documents", "problems"}:
        yield _refers("is no document", set(tables["documents"]["document_id"]))
    if column == "participants":
        known = set(tables["entities"]["entity_id"])
        yield pa.Check(lambda s: s.map(lambda ids: known.issuperset(ids)), error="holds somebody who is no entity")
    if column == "chosen_fact_id" or (name, column) == ("evidence", "fact_id"):
        yield _refers("is no fact", {i for table in FACT_TABLES for i in tables[table]["fact_id"]})
    if column == "claim_id" and name in FACT_TABLES:
        yield _refers("is no claim", set(tables["claims"]["claim_id"]))


def _refers(error: str, ids: set[Any]) -> pa.Check:
    return pa.Check(lambda series: series.isin(ids), error=error)


def _row_checks(name: str, tables: Mapping[str, pd.DataFrame]) -> Iterator[pa.Check]:
    texts = dict(zip(tables["documents"]["document_id"], tables["documents"]["text"], strict=True))
    if name == "mentions":
        yield _quotes(texts, "start", "end", "text", lambda table: table["document_id"])
    if name in FACT_TABLES:
        yield _quotes(texts, "evidence_start", "evidence_end", "evidence", lambda table: table["document_id"])
    if name == "evidence":
        home = pd.concat([tables[table][["fact_id", "document_id"]] for table in FACT_TABLES])
        of_fact = dict(zip(home["fact_id"], home["document_id"], strict=True))
        yield _quotes(texts, "start", "end", "text", lambda table: table["fact_id"].map(of_fact))
    if name == "sentences":
        yield pa.Check(lambda table: _within(table, texts), error="lies outside its text")
    if name == "seats":
        yield pa.Check(lambda t: ~(t["seats"] > t["total"]).fillna(False), error="has more seats than the chamber")
        yield pa.Check(lambda t: t["seats"].notna() | t["share"].notna(), error="has neither seats nor share")
    if name == "agreements":
        yield pa.Check(_status_is_modality, error="has a status that contradicts its modality")


def _within(table: pd.DataFrame, texts: Mapping[str, str]) -> pd.Series:
    rows = zip(table["document_id"], table["start"], table["end"], strict=True)
    return pd.Series([s <= e <= len(texts.get(d, "")) for d, s, e in rows], index=table.index, dtype=bool)


def _quotes(
    texts: Mapping[str, str], start: str, end: str, quoted: str, documents: Callable[[pd.DataFrame], pd.Series]
) -> pa.Check:
    def stand(table: pd.DataFrame) -> pd.Series:
        rows = zip(documents(table), table[start], table[end], table[quoted], strict=True)
        return pd.Series([texts.get(d, "")[s:e] == q != "" for d, s, e, q in rows], index=table.index, dtype=bool)

    return pa.Check(stand, error=f"text[{start}:{end}] is not `{quoted}`")


def _status_is_modality(table: pd.DataFrame) -> pd.Series:
    """planned, proposed and denied are a status if and only if they are the modality."""
    ruled = {"planned", "proposed", "denied"}
    return ~(table["status"].isin(ruled) | table["modality"].isin(ruled)) | (table["status"] == table["modality"])
