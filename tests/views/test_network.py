"""The network opens with networkx and with an XML parser, and has an edge for every statement."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET

import networkx as nx
import pandas as pd

from tests.views.at_hand import World
from views.evidence.network import graphml
from views.query import facts
from views.selection.address import Filters


def read(data: bytes) -> nx.MultiGraph:
    return nx.read_graphml(io.BytesIO(data), force_multigraph=True)


def test_a_node_a_party_and_an_edge_a_statement(world: World) -> None:
    rows = facts.facts(world.store, "agreements", Filters())
    graph = read(graphml(rows, world.names))
    assert set(graph.nodes) == {*rows.party_a_id, *rows.party_b_id}
    assert sorted(edge["fact_id"] for *_, edge in graph.edges(data=True)) == sorted(rows.fact_id)
    assert graph.nodes["xb-adler"] == {"name": "Partei Weißer Adler", "kind": "party", "country": "XB"}
    edges = graph.get_edge_data("xa-lindenbund", "xb-adler")
    assert {edge["modality"] for edge in edges.values()} == {"asserted", "denied"}
    memo = next(edge for edge in edges.values() if edge["fact_id"] == world.ids["memo"])
    assert (memo["kind"], memo["status"], memo["date_edtf"], memo["date_from"]) == (
        *("memorandum", "signed", "2025-09-25", "2025-09-25"),
    )
    assert memo["evidence"] == "Dabei unterzeichneten beide Parteien ein Memorandum."
    assert memo["disputed"] is True


def test_what_is_unknown_is_left_out(world: World) -> None:
    rows = facts.facts(world.store, "agreements", Filters())
    edge = next(iter(read(graphml(rows, world.names)).get_edge_data("xa-fortschritt", "xa-heide").values()))
    assert {"date_edtf", "date_from", "date_to", "confidence"}.isdisjoint(edge)


def test_what_xml_does_not_allow_is_dropped(world: World) -> None:
    rows = facts.facts(world.store, "agreements", Filters()).head(1)
    rows = rows.assign(evidence="<b>&\x00\x0b\ufffe\u2028 Satz", title=None)
    data = graphml(rows, world.names)
    ET.fromstring(data)
    edge = next(iter(read(data).edges(data=True)))[2]
    assert edge["evidence"] == "<b>&\u2028 Satz"


def test_no_agreement_gives_an_empty_network(world: World) -> None:
    rows = facts.facts(world.store, "agreements", Filters(documents=("none",)))
    assert isinstance(rows, pd.DataFrame)
    assert len(read(graphml(rows, world.names))) == 0
