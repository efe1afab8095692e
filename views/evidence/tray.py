"""Tables of statements, and the trays for those that a chart cannot show: undated, elsewhere, hypothetical.

In: rows and a function that puts them into words. Out: a selectable table each. What a chart leaves out is always
counted here. Left out on purpose: which rows belong where (the pages decide).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd
import streamlit as st

from views import wording
from views.charts.words import modality_words
from views.layout import note, plain, section
from views.query.conditions import Table
from views.query.facts import MOST, Counted
from views.selection import marks
from views.selection.frame import Frame

Words = Callable[[pd.DataFrame], pd.DataFrame]
_SOURCE = ("document_id", "title", "publisher", "published")


def statements(frame: Frame, rows: pd.DataFrame, words: Words, key: str, title: str, caption: str = "") -> None:
    """The table beside the charts: the same facts, reachable without a mouse."""
    section(title, caption or frame.lang._("Choose a row to read its sentence."))
    marks.table(frame, _full(words(rows)), rows.fact_id.tolist(), key, title)


def by_date(frame: Frame, rows: pd.DataFrame, words: Words, key: str, title: str) -> None:
    """The dated statements, and below them those that no range of years can select or hide."""
    n = frame.lang.n
    dated, undated = rows[~rows.undated], rows[rows.undated]
    if len(dated):
        statements(frame, dated, words, key, title)
    label = n("{count} undated statement", "{count} undated statements", len(undated))
    if len(undated):
        statements(
            frame, undated, words, f"{key}-undated", label, frame.lang._("No time is named; years do not hide them.")
        )


def folded(frame: Frame, rows: pd.DataFrame, words: Words, key: str, label: str) -> None:
    """A tray that says how many it holds, and opens on demand. Nothing where it is empty."""
    if rows.empty:
        return
    with st.expander(plain(label), expanded=frame.fact in set(rows.fact_id)):
        marks.table(frame, _full(words(rows)), rows.fact_id.tolist(), key, label)


def left_out(frame: Frame, table: Table, words: Words, label: str) -> None:
    """The tray of what no chart draws. `label` says how many there are, however many of them are listed."""
    folded(frame, frame.left_out(table), words, f"{table}-left-out", label)


def at_most(frame: Frame, listed: int, all_: int) -> None:
    """Says so where a table lists fewer statements than there are."""
    if listed < all_:
        words = frame.lang._(
            "The latest {listed} of {all} statements are listed; narrow the filters to reach the others.",
            listed=frame.lang.number(listed),
            all=frame.lang.number(all_),
        )
        note(words)


def latest(frame: Frame, drawn: int, all_: int, statements: int) -> str:
    """What a chart says that draws fewer than there are; empty where it draws all."""
    _, number = frame.lang._, frame.lang.number
    if drawn >= all_:
        return ""
    if statements > MOST:
        return _(
            "The latest {drawn} of {all} are drawn; narrow the filters to see the others.",
            drawn=number(drawn),
            all=number(all_),
        )
    return _("The latest {drawn} of {all} are drawn; the table lists all.", drawn=number(drawn), all=number(all_))


def resting_on(frame: Frame, count: Counted) -> str:
    """`from 7 statements in 4 documents`, counted over all that the filters select."""
    n = frame.lang.n
    documents = n("in {count} document", "in {count} documents", count.documents)
    return n("from {count} statement", "from {count} statements", count.statements) + " " + documents


def shared_words(frame: Frame, rows: pd.DataFrame) -> dict[str, list[str]]:
    """Columns that every table of statements ends with, by heading."""
    _, lang = frame.lang._, frame.lang
    modality = modality_words(lang)
    sources = zip(rows.document_id, rows.title, rows.publisher, rows.published, strict=True)
    return {
        _("When"): each(rows.date_edtf, lambda edtf: lang.date(wording.given(edtf))),
        _("Modality"): each(rows.modality, lambda code: modality.get(code, code)),
        _("Sentence"): [" ".join(str(words).split()) for words in rows.evidence],
        _("Source"): each(sources, lambda of: wording.source_line(dict(zip(_SOURCE, of, strict=True)), lang)),
    }


def each(values: Iterable[Any], words: Callable[[Any], str]) -> list[str]:
    """Every value in words, each different one put into words once: a table of thousands has a few dozen dates."""
    given = list(values)
    known = {value: words(value) for value in set(given)}
    return [known[value] for value in given]


def counted(frame: Frame, rows: pd.DataFrame) -> str:
    """`from 7 statements in 4 documents`: what a figure rests on."""
    n = frame.lang.n
    documents = n("in {count} document", "in {count} documents", rows.document_id.nunique())
    return n("from {count} statement", "from {count} statements", len(rows)) + " " + documents


def loosen(frame: Frame) -> str:
    """What to do about an empty selection."""
    _ = frame.lang._
    if frame.filters:
        return _("Take a party off, widen the years, or reset all filters.")
    return _("The documents of this data version state none.")


def _full(words: pd.DataFrame) -> pd.DataFrame:
    """Without the columns in which no row has anything to say."""
    empty = words.isna() | (words.astype("string") == "")
    return words.loc[:, ~empty.all()]
