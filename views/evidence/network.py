"""Agreements as a network, for Gephi, Cytoscape or networkx.

In: agreement facts and names. Out: GraphML: a node a party, an edge a statement, so that two statements about one pair
stay two. Left out on purpose: any layout, and any weight: how often something is said is no measure of closeness.
"""

from __future__ import annotations

import io
import re

import pandas as pd

from views import wording
from views.query.names import Names

_COLUMNS = (
    *("fact_id", "claim_id", "agreement_id", "kind", "status", "modality", "disputed", "confidence"),
    *("date_edtf", "date_from", "date_to", "evidence", "document_id", "title", "publisher", "published"),
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(rows: pd.DataFrame, names: Names) -> bytes:
    """The agreements that the rows state, as a multigraph; what is unknown is left out of its edge."""
    import networkx as nx  # half a second, only for a download

    graph = nx.MultiGraph()
    for party in sorted({*rows.party_a_id, *rows.party_b_id}):
        named = names[party]
        graph.add_node(_plain(party), **_given({"name": named.name, "kind": named.kind, "country": named.country}))
    for row in wording.records(rows):
        ends = _plain(row["party_a_id"]), _plain(row["party_b_id"])
        graph.add_edge(*ends, key=row["fact_id"], **_given({column: row[column] for column in _COLUMNS}))
    file = io.BytesIO()
    nx.write_graphml_xml(graph, file)
    return file.getvalue()


def _given(values: dict[str, object]) -> dict[str, str | bool | float]:
    known = {column: wording.given(value) for column, value in values.items()}
    return {column: _plain(value) for column, value in known.items() if value is not None}


def _plain(value: object) -> str | bool | float:
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, (bool, float)):
        return value
    return _NOT_XML.sub("", str(value))
