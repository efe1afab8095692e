"""What is new since the last run: documents and claims that came and went, the first of them in words.

In: the frame; the kept run before the one that is shown. Out: a section of the overview, compared once somebody asks.
Left out on purpose: runs that are no longer kept.
"""

from __future__ import annotations

import html
from datetime import datetime

import pandas as pd
import streamlit as st

from views import layout, wording
from views.pages.overview_counts import table_words
from views.query import cache, changes
from views.query.conditions import TABLES, Table
from views.query.store import Store
from views.selection import links, marks
from views.selection.frame import Frame

SHOWN = 4
"""Documents, and claims of each table, that are told in words."""


def section(frame: Frame) -> None:
    _ = frame.lang._
    earlier = changes.before(frame.store)
    layout.section(_("New since the last run"), _since(frame, earlier) if earlier else "")
    if earlier is None:
        layout.note(_("This is the first data version that is kept; the next one will be compared with it."))
        return
    key = "compare"
    opened = st.expander(_("Compare the two data versions"), key=key, on_change="rerun")
    if opened.open:
        with opened:
            _compared(frame, cache.open_run(frame.store.folder, earlier))


def _since(frame: Frame, run: str) -> str:
    """`since 3 May 2026, 10:30`: the names of runs begin with their time."""
    try:
        moment = datetime.strptime(run[:15], "%Y%m%dT%H%M%S")
    except ValueError:
        return frame.lang._("since the data version {run}", run=run)
    return frame.lang._("since the run of {day}", day=frame.lang.date(moment.date().isoformat()))


def _compared(frame: Frame, earlier: Store) -> None:
    _, lang = frame.lang._, frame.lang
    now = _counts(frame, frame.store, earlier)
    gone = _counts(frame, earlier, frame.store)
    if not any(now.values()) and not any(gone.values()):
        layout.note(_("Nothing has changed."))
        return
    lines = [
        (lang.n("document", "documents", now["documents"]), "documents"),
        *((table_words(frame, table), table) for table in TABLES),
    ]
    rows = "".join(
        f'<tr><th scope="row">{html.escape(words)}</th><td>{_signed(frame, now[name], "+")}</td>'
        f"<td>{_signed(frame, gone[name], '−')}</td></tr>"
        for words, name in lines
        if now[name] or gone[name]
    )
    heads = "".join(f'<th scope="col">{html.escape(head)}</th>' for head in (_("New"), _("Gone")))
    st.html(f'<table class="counts"><tr><td></td>{heads}</tr>{rows}</table>')
    _documents(frame, earlier)
    for table in TABLES:
        if now[table]:
            for row in wording.records(_claims(frame, earlier, table)):
                marks.fact_link(
                    wording.summary(table, row, frame.names, lang) + wording.doubt(row, lang),
                    str(row["fact_id"]),
                    "witness-new",
                )
            if (rest := now[table] - SHOWN) > 0:
                more = lang.n("and {count} more", "and {count} more", rest)
                layout.note(f"{table_words(frame, table)}: {more}")


def _counts(frame: Frame, one: Store, other: Store) -> dict[str, int]:
    counted = cache.ask(changes.counts, one, other, frame.filters)
    return {str(name): int(n) for name, n in zip(counted["name"], counted.n, strict=True)}


def _documents(frame: Frame, earlier: Store) -> None:
    rows = cache.ask(changes.documents, frame.store, earlier, SHOWN)
    items = [
        f"<li>{links.anchor('documents', wording.source_line(row, frame.lang), document=str(row['document_id']))}</li>"
        for row in wording.records(rows)
    ]
    if items:
        st.html(f'<ul class="gaps">{"".join(items)}</ul>')


def _claims(frame: Frame, earlier: Store, table: Table) -> pd.DataFrame:
    return cache.ask(changes.claims, frame.store, earlier, table, frame.filters, SHOWN)


def _signed(frame: Frame, n: int, sign: str) -> str:
    return f"{sign}{frame.lang.number(n)}" if n else ""
