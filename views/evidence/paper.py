"""Tables of statements that can be read on paper: plain HTML, each line with a link to its sentence.

In: statements, words already escaped or links. Out: what Streamlit draws. Left out on purpose: choosing rows; a table
on the screen that is drawn on a canvas (`selection.marks`) leaves paper empty.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from views import wording
from views.charts.words import modality_words, polarity_words
from views.language import Language
from views.query.names import Names
from views.selection import links
from views.selection.frame import Frame

Row = Mapping[str, Any]
MOST = 40
"""Lines of a table: more, and nobody reads it on paper. A note says how many there are."""


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], kind: str = "") -> None:
    """`rows` hold HTML; whoever calls has escaped it. `kind` names a look."""
    head = "".join(f"<th>{html.escape(word)}</th>" for word in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    st.html(f'<table class="plain {kind}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>')


def statements(frame: Frame, rows: pd.DataFrame, table_name: str = "") -> None:
    """What is said, when, in which words and where; `table_name`, or the column `table`, says what the rows are."""
    lang = frame.lang
    heads = [lang._("What is stated"), lang._("When"), lang._("Sentence"), lang._("Source")]
    lines = [
        [
            fact(said(table_name or row["table"], row, frame.names, lang), row["fact_id"]),
            html.escape(lang.date(wording.given(row["date_edtf"]))),
            quote(row),
            source(row, lang),
        ]
        for row in wording.records(rows)
    ]
    table(heads, lines, "statements")


def quotes(frame: Frame, rows: pd.DataFrame) -> None:
    """Stances one below the other, where there is no room for a table."""
    lang = frame.lang
    items = []
    for row in wording.records(rows):
        date = wording.given(row["date_edtf"])
        when = f", {html.escape(lang.date(date))}" if date else ""
        held = "" if row["modality"] == "asserted" else modality_words(lang).get(row["modality"], row["modality"])
        words = str(polarity_words(lang).get(row["polarity"], row["polarity"])) + (f" – {held}" if held else "")
        items.append(
            f"<li>{fact(words, row['fact_id'])}{when}: {quote(row)}<br><small>{source(row, lang)}</small></li>"
        )
    if items:
        st.html(f'<ul class="quotes">{"".join(items)}</ul>')


def quote(row: Row) -> str:
    words = " ".join(str(row["evidence"]).split())
    return f'<span lang="de">„{html.escape(words)}“</span>'


def said(table_name: str, row: Row, names: Names, lang: Language) -> str:
    """The statement in words, and how it is held where it is no plain assertion."""
    words = wording.summary(table_name, row, names, lang)
    held = str(row["modality"])
    if held != "asserted" and table_name != "agreements":
        words += f" – {modality_words(lang).get(held, held)}"
    if attribution := wording.given(row["attribution"]):
        according = lang._("according to {name}", name=names[attribution].name)
        words += f" ({according})"
    return words + wording.doubt(row, lang)


def fact(words: str, fact_id: str) -> str:
    """A link that opens the sentence on the same page."""
    return links.anchor("dossier", words, keep_filters=True, fact=fact_id)


def source(row: Row, lang: Language) -> str:
    """A document in one line that leads to it; a text of our own says so."""
    words = links.anchor("documents", wording.source_line(row, lang), document=row["document_id"])
    own = {"brief": lang._("brief of our own"), "exercise": lang._("exercise, made up")}.get(str(row["source_kind"]))
    return f"{words} <small>({html.escape(own)})</small>" if own else words
