"""What was read from one document: numbered marks for its text, and below the text a list that leads to the charts.

In: the frame, a document's id. Out: Stated, marks, a list. Statements that no chart draws are listed, too, and say so.
Left out on purpose: statements that further filters exclude, which are only counted.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from views import layout, wording
from views.charts.words import modality_words
from views.evidence.reader import SIGNS, Said
from views.query import cache, facts
from views.query.conditions import TABLES, Table
from views.selection import links
from views.selection.address import Filters
from views.selection.frame import Frame

PAGES: dict[Table, str] = {
    "seats": "seats",
    "agreements": "agreements",
    "events": "timeline",
    "stances": "relations",
    "roles": "dossier",
    "ties": "relations",
}
"""The page whose charts a table feeds."""

MOST_LISTED = 300


@dataclass(frozen=True)
class Stated:
    """A statement of the document. `drawn`: the charts draw it; `open`: its evidence is open."""

    number: int
    table: Table
    row: Mapping[str, Any]
    drawn: bool
    open: bool


def stated(frame: Frame, document_id: str) -> list[Stated]:
    """In the order of the text."""
    rows: list[tuple[Table, Mapping[str, Any], bool]] = []
    for table in TABLES:
        rows += [(table, row, True) for row in wording.records(frame.facts(table, None))]
        rows += [(table, row, False) for row in wording.records(frame.left_out(table, None))]
    rows.sort(key=lambda one: (int(one[1]["evidence_end"]), int(one[1]["evidence_start"]), TABLES.index(one[0])))
    return [
        Stated(n + 1, table, row, drawn, row["fact_id"] == frame.fact) for n, (table, row, drawn) in enumerate(rows)
    ]


def marks(frame: Frame, found: list[Stated]) -> list[Said]:
    return [
        Said(
            int(one.row["evidence_start"]),
            int(one.row["evidence_end"]),
            one.number,
            one.table,
            word(frame, one),
            wording.summary(one.table, one.row, frame.names, frame.lang),
            _evidence(one),
            str(one.row["fact_id"]),
            one.open,
        )
        for one in found
    ]


def word(frame: Frame, one: Stated) -> str:
    """`Agreement, denied`: what it is, and how it is held to be, unless it is simply stated."""
    kind, held = wording.table_word(one.table, frame.lang), str(one.row["modality"])
    if held != "asserted":
        return f"{kind}, {modality_words(frame.lang).get(held, held)}"
    basis = one.row.get("basis")
    return f"{kind}, {wording.basis_word(basis, frame.lang)}" if basis in ("poll", "projection") else kind


def listed(frame: Frame, found: list[Stated], document_id: str) -> None:
    """The statements by table, each with the way to its sentence and to the chart that it stands on."""
    _, n, lang = frame.lang._, frame.lang.n, frame.lang
    layout.section(_("What was read from this text"), n("{count} statement", "{count} statements", len(found)))
    everything = Filters(documents=(document_id,))
    count = sum(
        cache.ask(facts.counted, frame.store, table, everything, left_out=hidden).statements
        for table in TABLES
        for hidden in (False, True)
    )
    if count > len(found):
        words = n(
            "{count} statement does not fit the filters.",
            "{count} statements do not fit the filters.",
            count - len(found),
        )
        link = links.anchor("documents", _("Show all"), document=document_id)
        st.html(f'<p class="note">{html.escape(words)} {link}</p>')
    if len(found) > MOST_LISTED:
        shown, all_ = lang.number(MOST_LISTED), lang.number(len(found))
        layout.note(_("The first {shown} of {all} are listed; the text holds the marks of all.", shown=shown, all=all_))
    for table in TABLES:
        items = [_item(frame, one) for one in found[:MOST_LISTED] if one.table == table]
        if items:
            head = f'<span aria-hidden="true">{SIGNS[table]}</span> {html.escape(wording.table_word(table, lang))}'
            st.html(f'<h3 class="stated">{head}</h3><ul class="stated">{"".join(items)}</ul>')


def _item(frame: Frame, one: Stated) -> str:
    _, lang = frame.lang._, frame.lang
    said = wording.summary(one.table, one.row, frame.names, lang) + wording.doubt(one.row, lang)
    kind = word(frame, one).removeprefix(wording.table_word(one.table, lang)).removeprefix(", ")
    details = [kind if kind not in said else "", lang.date(wording.given(one.row["date_edtf"]))]
    about = html.escape(" · ".join(filter(None, details)))
    link = f'<a href="{html.escape(_evidence(one))}" target="_self" {_data(one)}>{html.escape(said)}</a>'
    return f"<li><b>{one.number}</b> {link} <small>{about} · {_chart(frame, one)}</small></li>"


def _data(one: Stated) -> str:
    return f'data-fact="{html.escape(str(one.row["fact_id"]))}"'


def _evidence(one: Stated) -> str:
    return links.address("documents", keep_filters=True, fact=str(one.row["fact_id"]))


def _chart(frame: Frame, one: Stated) -> str:
    _ = frame.lang._
    if not one.drawn:
        return html.escape(_("on no chart: possible only, or a poll"))
    codes = {"fact": str(one.row["fact_id"]), "document": None, "q": None, "part": None}
    if one.table == "roles":
        codes["of"] = wording.given(one.row["organisation_id"]) or str(one.row["person_id"])
    return links.anchor(PAGES[one.table], _("show on the chart"), keep_filters=True, **codes)
