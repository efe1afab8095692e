"""What a reader takes away from a page: downloads, a citation, a report.

In: the frame, a name for the files, and for each table a function that gives every statement behind the charts. Out: a
row of buttons. Left out on purpose: asking the tables before somebody clicks. A download is made outside of the rerun,
so `rows` must not read the address bar: what they need of it, a page settles before.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from views import wording
from views.evidence import cite, copied, export, network, report
from views.evidence.cite import Selection
from views.query.conditions import Table
from views.query.sources import analysed, sources
from views.selection import links, shown
from views.selection.frame import Frame
from views.selection.shown import Figure

Rows = Mapping[Table, Callable[[], pd.DataFrame]]

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMATS: dict[str, tuple[str, str, Callable[..., bytes]]] = {
    "csv": ("CSV", "text/csv", export.as_csv),
    "json": ("JSON", "application/json", export.as_json),
    "parquet": ("Parquet", "application/vnd.apache.parquet", export.as_parquet),
}


def bar(frame: Frame, name: str, rows: Rows) -> None:
    """Downloads of `rows`, the citation and the report of what the page shows."""
    _, of = frame.lang._, selected(frame)
    figures = list(shown.current().figures.values())
    with st.container(horizontal=True, key="takeaway", gap="small"):
        with st.popover(_("Download"), type="tertiary"):
            _downloads(frame, name, rows, of)
        st.download_button(
            _("Report"),
            data=partial(_report, frame, of, figures, rows),
            file_name=_file(frame, "html", name),
            mime="text/html",
            key="download-report",
            help=_("One HTML file with figures, statements and sources, to keep or to print."),
            on_click="ignore",
            type="tertiary",
        )
        _citation(frame, rows, of)


def selected(frame: Frame, **codes: str | None) -> Selection:
    """What this page shows, in words and as a link."""
    page = shown.current()
    link, day = links.fixed(frame, **codes), analysed(frame.store)
    return Selection(page.title, page.caption, page.filters, frame.store.run_id, day, frame.today, link)


def _downloads(frame: Frame, name: str, rows: Rows, of: Selection) -> None:
    _ = frame.lang._
    _caption(_("All statements behind the charts, each with its sentence and its source."))
    several = len(rows) > 1
    with st.container(horizontal=True, gap="small"):
        _button(frame, "xlsx", "Excel", _EXCEL, partial(_excel, frame, of, rows), name)
        if not several:
            _one(frame, name, rows)
    if several:
        for table, ask in rows.items():
            _caption(wording.table_words(table, frame.lang))
            with st.container(horizontal=True, gap="small"):
                _one(frame, name, {table: ask}, table)
    _caption(_("Pictures: PNG and SVG below each chart."))


def _caption(words: str) -> None:
    st.html(f'<p class="caption">{html.escape(words)}</p>')


def _one(frame: Frame, name: str, rows: Rows, *more: str) -> None:
    for table, ask in rows.items():
        for ending, (word, mime, write) in _FORMATS.items():
            _button(frame, ending, word, mime, partial(_written, frame, table, ask, write), name, *more)
        if table == "agreements":
            drawn = partial(_graph, frame, ask)
            _button(frame, "graphml", "GraphML", "application/graphml+xml", drawn, name, *more)


def _button(frame: Frame, ending: str, word: str, mime: str, make: Callable[[], bytes], *name: str) -> None:
    file, key = _file(frame, ending, *name), "-".join(("download", ending, *name))
    st.download_button(word, data=make, file_name=file, mime=mime, key=key, on_click="ignore")


def _file(frame: Frame, ending: str, *name: str) -> str:
    words = re.sub(r"[^a-z0-9-]+", "-", "-".join(name).lower()).strip("-")
    return f"interparty-{words}-{frame.store.run_id}.{ending}"


@st.fragment
def _citation(frame: Frame, rows: Rows, of: Selection) -> None:
    """Asked for when it is opened. A fragment, since a rerun of the page would make its open downloads stale."""
    popover = st.popover(frame.lang._("Cite"), type="tertiary", key="cite-page", on_change="rerun")
    if not popover.open:
        return
    given = _asked(rows)
    with popover:
        copied.block(cite.selection(of, given, _documents(frame, given), frame.lang), "cited-page", frame.lang)


def _asked(rows: Rows) -> dict[str, pd.DataFrame]:
    return {table: ask() for table, ask in rows.items()}


def _documents(frame: Frame, given: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    return sources(frame.store, {document for rows in given.values() for document in rows.document_id})


def _written(frame: Frame, table: Table, ask: Callable[[], pd.DataFrame], write: Callable[[Any], bytes]) -> bytes:
    return write(_facts(frame, table, ask()))


def _facts(frame: Frame, table: Table, rows: pd.DataFrame) -> Any:
    return export.table(table, rows, frame.names, frame.lang, sources(frame.store, rows.document_id))


def _excel(frame: Frame, of: Selection, rows: Rows) -> bytes:
    lang, given = frame.lang, {table: ask() for table, ask in rows.items()}
    sheets = {wording.table_words(table, lang): _facts(frame, table, found) for table, found in given.items()}
    statements = sum(len(found) for found in given.values())
    documents = {document for found in given.values() for document in found.document_id}
    about = cite.about(of, statements, len(documents), lang)
    if any(len(found) > export.MOST_IN_EXCEL for found in given.values()):
        most = lang.number(export.MOST_IN_EXCEL)
        words = lang._("A sheet holds the first {most} statements; CSV, JSON and Parquet hold all.", most=most)
        about.append((lang._("Note"), words))
    return export.as_excel(sheets, about, lang._("About"))


def _graph(frame: Frame, ask: Callable[[], pd.DataFrame]) -> bytes:
    return network.graphml(ask(), frame.names)


def _report(frame: Frame, of: Selection, figures: list[Figure], rows: Rows) -> bytes:
    given = _asked(rows)
    return report.report(of, figures, given, _documents(frame, given), frame.names, frame.lang)
