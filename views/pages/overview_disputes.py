"""What contradicts what: each disputed matter once, its sides beside each other, each side the way to its sentence.

In: the frame. Out: a section of the overview. Left out on purpose: judging, and matters that differ without excluding
each other, which their own pages show.
"""

from __future__ import annotations

import html
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts.words import agreement_words, event_words, modality_words
from views.pages.document_facts import PAGES
from views.query import cache, disputes
from views.query.conditions import TABLES, Table
from views.selection import links, marks
from views.selection.frame import Frame

SHOWN, MOST = 6, 60
"""Matters that stand open, and those that are listed; filters lead to the rest."""
MOST_SIDES = 5


@dataclass(frozen=True)
class Matter:
    """One matter: its table, and a statement of each side. `rivals`: statements of events against figures of seats."""

    key: str
    table: Table
    sides: list[wording.Row]
    rivals: list[wording.Row]


def section(frame: Frame) -> None:
    _, n = frame.lang._, frame.lang.n
    found, count = matters(frame)
    layout.section(_("Where sources disagree"), n("{count} disputed matter", "{count} disputed matters", count))
    if not found:
        layout.note(_("No statement contradicts another under these filters."))
        return
    for place, matter in enumerate(found[:SHOWN]):
        _draw(frame, matter, place)
    if len(found) > SHOWN:
        label = n("{count} more disputed matter", "{count} more disputed matters", len(found) - SHOWN)
        with st.expander(layout.plain(label)):
            for place, matter in enumerate(found[SHOWN:], SHOWN):
                _draw(frame, matter, place)
    if count > len(found):
        shown, all_ = frame.lang.number(len(found)), frame.lang.number(count)
        layout.note(_("Those with most sources are listed: {shown} of {all}.", shown=shown, all=all_))


def matters(frame: Frame) -> tuple[list[Matter], int]:
    """Those with most sources, and how many there are. A boycott that speaks against seats stands with these."""
    rows = cache.ask(disputes.matters, frame.store, frame.filters, MOST)
    if rows.empty:
        return [], 0
    sides = _sides(frame, rows)
    found, absorbed = [], set[str]()
    for row in wording.records(rows):
        mine = [side for claim in row["claim_ids"] for side in sides.get(str(claim), [])]
        mine.sort(key=lambda side: (side["denied"], -side["origins"]))
        rivals = _rivals(frame, mine) if row["table"] == "seats" else []
        absorbed |= {str(rival["claim_id"]) for rival in rivals}
        found.append(Matter(str(row["matter"]), row["table"], mine, rivals))
    kept = [one for one in found if not {str(side["claim_id"]) for side in one.sides} <= absorbed]
    return kept, int(rows.matters.iloc[0]) - (len(found) - len(kept))


def _sides(frame: Frame, rows: pd.DataFrame) -> dict[str, list[wording.Row]]:
    by_claim: dict[str, list[wording.Row]] = {}
    for table in TABLES:
        claims = [str(claim) for ids in rows[rows.table == table].claim_ids for claim in ids]
        if claims:
            sides = cache.ask(disputes.sides, frame.store, table, claims, frame.filters)
            for side in wording.records(sides):
                by_claim.setdefault(str(side["claim_id"]), []).append(side)
    return by_claim


def _rivals(frame: Frame, sides: list[wording.Row]) -> list[wording.Row]:
    if len({wording.given(side["seats"]) for side in sides}) != 1 or wording.given(sides[0]["date_from"]) is None:
        return []
    party, year = str(sides[0]["party_id"]), pd.Timestamp(sides[0]["date_from"]).year
    return wording.records(cache.ask(disputes.boycotts, frame.store, party, year, frame.filters))


def _draw(frame: Frame, matter: Matter, number: int) -> None:
    _, n = frame.lang._, frame.lang.n
    lines = [(matter.table, side) for side in matter.sides] + [("events", side) for side in matter.rivals]
    if not lines:
        return
    with st.container(key=f"differing-matter-{number}", gap=None):
        chart = links.anchor(
            PAGES[matter.table], _("show on the chart"), keep_filters=True, fact=str(lines[0][1]["fact_id"])
        )
        st.html(f'<p class="matter"><b>{html.escape(title(frame, matter))}</b> <small>{chart}</small></p>')
        for table, side in lines[:MOST_SIDES]:
            sources = n("{count} source", "{count} sources", side["origins"])
            marks.fact_link(f"{said(frame, table, side)} – {sources}", str(side["fact_id"]), f"matter-{number}")
        if (rest := len(lines) - MOST_SIDES) > 0:
            layout.note(n("and {count} more", "and {count} more", rest))


def title(frame: Frame, matter: Matter) -> str:
    """What it is about, without any of its answers."""
    row, lang, names = matter.sides[0], frame.lang, frame.names
    if matter.table == "seats":
        chamber = wording.given(row["chamber"])
        known = cache.chambers(frame.store)
        registered = known[known.chamber_id == row["chamber_id"]]["name"]
        where = str(registered.iloc[0]) if len(registered) else chamber
        term = wording.given(row["term"])
        when = lang._("term {term}", term=term) if term else lang.date(wording.given(row["date_edtf"]))
        return f"{names[row['party_id']].name}: " + ", ".join(filter(None, [where, when]))
    if matter.table == "agreements":
        return f"{wording.pair(row, names)}: {agreement_words(lang).get(row['kind'], row['kind'])}"
    if matter.table == "events":
        kind = event_words(lang).get(row["kind"], row["kind"])
        return f"{kind}: {names.list(row['participants'])}"
    if matter.table == "ties":
        return f"{names[row['a_id']].name} – {names[row['b_id']].name}"
    return wording.summary(matter.table, row, names, lang)


def said(frame: Frame, table: str, side: wording.Row) -> str:
    """One side in words: what it says, or that it denies it."""
    _, lang = frame.lang._, frame.lang
    when = lang.date(wording.given(side["date_edtf"]))
    if table == "seats":
        words = wording.figure(side, lang)
    elif table == "events":
        words = f"{event_words(lang).get(side['kind'], side['kind'])}, {when}"
    else:
        words = wording.summary(table, side, frame.names, lang)
    if side["denied"]:
        return _("denied: {what}", what=words)
    held = str(side["modality"])
    return words if held == "asserted" else f"{words}, {modality_words(lang).get(held, held)}"
