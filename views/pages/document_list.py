"""The list of documents: by date, or by what was searched for, with the words around each first hit.

In: the frame and search terms. Out: a table whose rows open the reader, and above it the best hits. Left out on
purpose: the search box (`documents`), texts as a whole.
"""

from __future__ import annotations

import html
from collections.abc import Callable

import pandas as pd
import streamlit as st

from views import layout, wording
from views.evidence import tray
from views.query import cache, documents, search
from views.query.conditions import TABLES
from views.selection import links, marks
from views.selection.frame import Frame, choose

BEST = 12
"""Hits shown with their words above the table."""


def page(frame: Frame, terms: tuple[str, ...], box: Callable[[], None]) -> None:
    _, n, store, filters = frame.lang._, frame.lang.n, frame.store, frame.filters
    if terms:
        rows = cache.ask(documents.found, store, filters, list(terms))
        count = int(rows.found.iloc[0]) if len(rows) else 0
        caption = n("{count} document holds these words", "{count} documents hold these words", count)
    else:
        rows = cache.ask(documents.listed, store, filters)
        count = len(rows) if len(rows) < documents.MOST else selected(frame)
        caption = n("{count} document, the newest first", "{count} documents, the newest first", count)
    layout.heading(_("Documents"), caption)
    box()
    _notes(frame, rows, count, terms)
    if rows.empty:
        layout.nothing(_("No document fits."), _loosen(frame, terms))
        return
    if terms:
        _best(frame, rows.head(BEST), terms)
    layout.section(_("All documents found") if terms else _("All documents"), _("Choose a row to read the text."))
    marks.choices(table(frame, rows), rows.document_id.tolist(), "documents", _("Documents"), _open)


def selected(frame: Frame) -> int:
    """How many documents the filters select."""
    return int(cache.ask(documents.counted, frame.store, frame.filters).n.iloc[0])


def _open(document_id: str) -> None:
    choose("document", document_id)
    choose("part", None)


def _notes(frame: Frame, rows: pd.DataFrame, count: int, terms: tuple[str, ...]) -> None:
    _, number = frame.lang._, frame.lang.number
    if terms and count > documents.RANKED:
        latest = number(documents.RANKED)
        layout.note(_("Ranked by hits are the latest {count} of them; filters lead to older ones.", count=latest))
    if len(rows) < count:
        layout.note(_("{shown} of {all} are listed.", shown=number(len(rows)), all=number(count)))
    if frame.filters.first_year is not None or frame.filters.last_year is not None:
        layout.note(_("Years here are those in which a document was published; undated documents stay listed."))


def _loosen(frame: Frame, terms: tuple[str, ...]) -> str:
    if terms:
        return frame.lang._("Every word has to occur. Leave one out, or search for the beginning of a word.")
    return tray.loosen(frame)


def _best(frame: Frame, rows: pd.DataFrame, terms: tuple[str, ...]) -> None:
    n = frame.lang.n
    items = []
    for row in wording.records(rows):
        title = wording.given(row["title"]) or frame.lang._("untitled")
        link = links.anchor("documents", title, keep_filters=True, document=row["document_id"], fact=None)
        about = html.escape(" · ".join(filter(None, [_source(row), wording.day(row["published"], frame.lang)])))
        hits = html.escape(n("{count} hit", "{count} hits", row["hits"]))
        items.append(f"<li><h3>{link}</h3><small>{about} · {hits}</small><p>{snippet(row['snippet'], terms)}</p></li>")
    st.html(f'<ol class="hits">{"".join(items)}</ol>')


def snippet(words: object, terms: tuple[str, ...]) -> str:
    """The words around a hit, escaped, each hit marked, cut at spaces."""
    text = " ".join(str(wording.given(words) or "").split())
    spans = search.spans(text, list(terms))
    if not spans:
        return ""
    start = text.find(" ", 0, spans[0][0]) + 1
    end = text.rfind(" ", spans[-1][1]) if len(text) >= documents.AFTER else len(text)
    end = end if end > 0 else len(text)
    parts, at = [], start
    for a, b in spans:
        parts += [html.escape(text[at:a]), f'<mark class="hit">{html.escape(text[a:b])}</mark>']
        at = b
    return f"… {''.join(parts)}{html.escape(text[at:end])} …"


def table(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    _, lang = frame.lang._, frame.lang
    kinds = {table: wording.table_word(table, lang) for table in TABLES}
    listed = wording.records(rows)
    columns: dict[str, list[object]] = {
        _("Published"): [_published(frame, row) for row in listed],
        _("Title"): [wording.given(row["title"]) or _("untitled") for row in listed],
    }
    if "hits" in rows:
        columns[_("Hits")] = rows.hits.tolist()
    columns |= {kinds[table]: rows[table].tolist() for table in TABLES}
    columns |= {
        _("Mentions"): rows.mentions.tolist(),
        _("Kind of source"): [wording.source_kind_word(row["source_kind"], lang) for row in listed],
        _("Source"): [_source(row) for row in listed],
    }
    return pd.DataFrame(columns)


def _published(frame: Frame, row: wording.Row) -> str:
    return wording.day(row["published"], frame.lang) or frame.lang.date(wording.given(row["published_edtf"]))


def _source(row: wording.Row) -> str:
    """The publisher; of a brief of our own the source that it follows."""
    return str(wording.given(row["publisher"]) or wording.given(row["source"]) or "")
