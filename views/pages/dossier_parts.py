"""The sections of a dossier: how much is stated, a chart where it helps, and the statements themselves.

In: the frame, whom the dossier is about. Out: what Streamlit draws. Left out on purpose: which sections there are
(`dossier_party`, `dossier_pair`).
"""

from __future__ import annotations

import html
from functools import partial

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts.gantt import agreement_gantt
from views.charts.timeline import timeline
from views.evidence import paper, tools
from views.query import agreement_rows, cache, dossier, event_rows
from views.query.conditions import TABLES, Table
from views.query.dossier import Amount, Who
from views.selection import links, marks
from views.selection.frame import Frame

PAGES: dict[Table, str] = {
    "seats": "seats",
    "agreements": "agreements",
    "events": "timeline",
    "stances": "relations",
    "ties": "relations",
}
"""Where the rest of a long list stands."""

MOST_BARS, MOST_MARKS = 20, 120
"""What a chart on a sheet of paper can hold."""


def amount(given: Amount, frame: Frame) -> str:
    """`7 statements in 4 documents, 1 of them planned or proposed, 1 denied and not counted`."""
    n = frame.lang.n
    words = [n("{count} statement", "{count} statements", given.statements)]
    words[0] += " " + n("in {count} document", "in {count} documents", given.documents)
    if given.open:
        words.append(n("{count} planned or proposed", "{count} planned or proposed", given.open))
    if given.denied:
        words.append(n("{count} denied, not counted", "{count} denied, not counted", given.denied))
    return " · ".join(words)


def section(frame: Frame, table: Table, who: Who, title: str) -> bool:
    """A table's statements under their title; False, and nothing drawn, where there are none."""
    given = cache.ask(dossier.counted, frame.store, table, frame.filters, who)
    if not given.statements:
        return False
    layout.section(title, amount(given, frame))
    if table == "agreements":
        _gantt(frame, who)
    if table == "events":
        _timeline(frame, who)
    listed(frame, table, who, given.statements)
    return True


def listed(frame: Frame, table: Table, who: Who, count: int) -> None:
    """The latest statements, and how many more there are."""
    rows = cache.ask(dossier.facts, frame.store, table, frame.filters, who, paper.MOST)
    if table == "roles":
        rows = rows.sort_values("current", ascending=False, kind="stable")
    paper.statements(frame, rows, table)
    if count > paper.MOST:
        shown, all_ = frame.lang.number(paper.MOST), frame.lang.number(count)
        words = frame.lang._("The latest {shown} of {all} statements are listed.", shown=shown, all=all_)
        link = ""
        if table in PAGES:
            pick = "~".join(who) if len(who) == 2 else None
            link = links.anchor(PAGES[table], frame.lang._("All of them"), party=",".join(who), pick=pick)
        st.html(f'<p class="note">{html.escape(words)} {link}</p>')


def _gantt(frame: Frame, who: Who) -> None:
    one = cache.ask(dossier.claims, frame.store, "agreements", frame.filters, who, MOST_BARS + 1)
    agreed = one[~one.modality.isin(["denied", "hypothetical"])]
    dated = agreed[~agreed.undated]
    if dated.empty:
        return
    drawn = agreement_rows.drawn(dated.head(MOST_BARS), frame.names, frame.theme, frame.lang)
    title = frame.lang._("Agreements since when, until when")
    alt = _alt("agreements", dated, frame)
    with st.container(key="paper-gantt"):
        marks.chart(frame, agreement_gantt, drawn, "dossier-gantt", alt, title=title, today=frame.today)
    _cut(frame, len(agreed), MOST_BARS)


def _timeline(frame: Frame, who: Who) -> None:
    one = cache.ask(dossier.claims, frame.store, "events", frame.filters, who, MOST_MARKS + 1)
    dated = one[~one.undated].tail(MOST_MARKS)
    if dated.empty:
        return
    rows = event_rows.by_kind(dated, frame.names, frame.theme, frame.lang)
    alt, title = _alt("events", dated, frame), frame.lang._("Events")
    with st.container(key="paper-timeline"):
        marks.chart(frame, timeline, rows, "dossier-timeline", alt, title=title, today=frame.today)
    _cut(frame, len(one), MOST_MARKS)


def _cut(frame: Frame, found: int, most: int) -> None:
    if found > most:
        layout.note(frame.lang._("Only the latest {count} are drawn.", count=frame.lang.number(most)))


def _alt(table: str, rows: pd.DataFrame, frame: Frame) -> str:
    said = (
        f"{frame.lang.date(row['date_edtf'])}: {wording.summary(table, row, frame.names, frame.lang)}"
        for row in wording.records(rows.tail(40))
    )
    return "; ".join(said)


def sources(frame: Frame, who: Who) -> None:
    """The documents that all of it rests on."""
    _, n = frame.lang._, frame.lang.n
    found = cache.ask(dossier.sources, frame.store, frame.filters, who, paper.MOST)
    if found.empty:
        return
    documents, origins = int(found.documents.iloc[0]), int(found.origins.iloc[0])
    words = n("{count} document", "{count} documents", documents)
    if origins < documents:
        words += ", " + n("{count} of them no copy of another", "{count} of them no copies of others", origins)
    layout.section(_("Sources"), words)
    rows = [[paper.source(row, frame.lang), frame.lang.number(row["facts"])] for row in wording.records(found)]
    paper.table([_("Document"), _("Statements")], rows, "sources")
    if documents > len(found):
        listed_, all_ = frame.lang.number(len(found)), frame.lang.number(documents)
        layout.note(_("Listed are the {count} with most statements, of {all}.", count=listed_, all=all_))


def nothing_stated(frame: Frame, titles: list[str]) -> None:
    """What the documents do not speak of: an absent section must not look forgotten."""
    if titles:
        layout.note(frame.lang._("Nothing is stated about: {what}.", what=", ".join(titles)))


def bar(frame: Frame, who: Who) -> None:
    rows = {table: partial(dossier.facts, frame.store, table, frame.filters, who, None) for table in TABLES}
    tools.bar(frame, "dossier", rows)
