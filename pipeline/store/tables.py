"""The Parquet schema of every table: the contract between the pipeline and everything that reads it.

Column names and meanings are fixed; columns may be added at the end. Dates are date32, identifiers strings, null where
unknown. `KEYS` names what makes a row one row. The checks of the values stand in `checks.py`.
"""

from __future__ import annotations

import pyarrow as pa

_STR, _INT, _DATE, _BOOL, _FLOAT = pa.string(), pa.int64(), pa.date32(), pa.bool_(), pa.float64()
_LIST = pa.list_(pa.string())

_SHARED = [
    ("fact_id", _STR), ("claim_id", _STR), ("document_id", _STR), ("evidence_start", _INT), ("evidence_end", _INT),
    ("evidence", _STR), ("modality", _STR), ("attribution", _STR), ("confidence", _FLOAT), ("rule", _STR),
    ("date_edtf", _STR), ("date_from", _DATE), ("date_to", _DATE),
]  # fmt: skip

TABLES: dict[str, pa.Schema] = {
    name: pa.schema(columns)
    for name, columns in {
        "documents": [
            ("document_id", _STR), ("source_id", _STR), ("supersedes", _STR), ("path", _STR), ("title", _STR),
            ("author", _STR), ("publisher", _STR), ("url", _STR), ("published", _DATE), ("published_edtf", _STR),
            ("language", _STR), ("source_kind", _STR), ("duplicate_group", _STR), ("text", _STR),
            ("source", _STR), ("body_start", _INT),
        ],
        "sentences": [
            ("document_id", _STR), ("n", _INT), ("start", _INT), ("end", _INT), ("paragraph", _INT),
            ("boilerplate", _BOOL),
        ],
        "entities": [
            ("entity_id", _STR), ("kind", _STR), ("name", _STR), ("country", _STR), ("in_registry", _BOOL),
            ("aliases", _LIST), ("short", _STR), ("colour_light", _STR), ("colour_dark", _STR),
        ],
        "same_as": [("from_id", _STR), ("to_id", _STR), ("why", _STR)],
        "mentions": [
            ("document_id", _STR), ("start", _INT), ("end", _INT), ("text", _STR), ("entity_id", _STR),
            ("sentence", _INT), ("via", _STR), ("kind", _STR),
        ],
        "seats": [
            *_SHARED, ("party_id", _STR), ("seats", _INT), ("total", _INT), ("share", _FLOAT), ("chamber", _STR),
            ("chamber_id", _STR), ("term", _STR), ("basis", _STR), ("part_of_id", _STR),
        ],
        "agreements": [
            *_SHARED, ("party_a_id", _STR), ("party_b_id", _STR), ("kind", _STR), ("status", _STR),
            ("agreement_id", _STR),
        ],
        "events": [*_SHARED, ("kind", _STR), ("participants", _LIST), ("place", _STR)],
        "stances": [*_SHARED, ("from_id", _STR), ("to_id", _STR), ("polarity", _STR)],
        "roles": [*_SHARED, ("person_id", _STR), ("role", _STR), ("organisation_id", _STR), ("current", _BOOL)],
        "ties": [*_SHARED, ("a_id", _STR), ("b_id", _STR), ("kind", _STR), ("current", _BOOL)],
        "evidence": [
            ("fact_id", _STR), ("role", _STR), ("start", _INT), ("end", _INT), ("text", _STR),
        ],
        "claims": [
            ("claim_id", _STR), ("table", _STR), ("n_documents", _INT), ("n_origins", _INT),
            ("first_published", _DATE), ("last_published", _DATE), ("supported", _INT), ("denied", _INT),
            ("disputed", _BOOL), ("chosen_fact_id", _STR), ("choice_rule", _STR),
        ],
        "chambers": [
            ("chamber_id", _STR), ("country", _STR), ("name", _STR), ("level", _STR), ("main", _BOOL), ("term", _STR),
            ("election", _DATE), ("date_from", _DATE), ("date_to", _DATE), ("seats", _INT),
        ],
        "runs": [
            ("run_id", _STR), ("started", _STR), ("finished", _STR), ("code_version", _STR), ("registry_hash", _STR),
            ("frames_hash", _STR), ("models_hash", _STR), ("sources", _LIST), ("counts", _STR),
        ],
        "problems": [
            ("path", _STR), ("document_id", _STR), ("stage", _STR), ("code", _STR), ("message", _STR), ("quote", _STR),
        ],
    }.items()
}  # fmt: skip

FACT_TABLES = ("seats", "agreements", "events", "stances", "roles", "ties")

KEYS: dict[str, list[str]] = {
    "documents": ["document_id"],
    "sentences": ["document_id", "n"],
    "entities": ["entity_id"],
    "same_as": ["from_id"],
    "mentions": ["document_id", "start", "end"],
    "evidence": ["fact_id", "start", "end", "role"],
    "claims": ["claim_id"],
    "chambers": ["chamber_id", "term", "date_from"],
    "runs": ["run_id"],
    **{table: ["fact_id"] for table in FACT_TABLES},
}
