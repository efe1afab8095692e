"""References in words: for what a page shows, and for one fact.

In: what was selected, rows with their documents, a language. Out: plain text, ready to be pasted. Left out on purpose:
drawing it (`tools`, `panel`), and any shortened quotation: what is quoted is whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from views import wording
from views.language import Language
from views.query.names import Names

Row = Mapping[str, Any]
MOST_QUOTES = 20
"""Quotations below a reference; all the others stand in the downloads and the report."""


@dataclass(frozen=True)
class Selection:
    """What a reader sees and when: enough to find it again. `link` names the data version."""

    title: str
    caption: str
    filters: Sequence[str]
    run_id: str
    analysed: date | None
    today: date
    link: str


def about(of: Selection, statements: int, documents: int, lang: Language) -> list[tuple[str, str]]:
    """Term and words: what a file or a report says of itself."""
    return [
        (lang._("Title"), of.title),
        (lang._("Shown"), of.caption),
        (lang._("Filters"), " · ".join(of.filters) or lang._("none")),
        (lang._("Content"), counted(statements, documents, lang)),
        (lang._("Data version"), version(of, lang)),
        (lang._("Retrieved"), lang.date(of.today.isoformat())),
        (lang._("Link"), of.link),
    ]


def counted(statements: int, documents: int, lang: Language) -> str:
    """`7 statements in 4 documents`"""
    said = lang.n("{count} statement", "{count} statements", statements)
    return f"{said} " + lang.n("in {count} document", "in {count} documents", documents)


def version(of: Selection, lang: Language) -> str:
    if of.analysed is None:
        return of.run_id
    return lang._("{run}, analysed on {day}", run=of.run_id, day=lang.date(of.analysed.isoformat()))


def reference(of: Selection, statements: int, documents: int, lang: Language) -> str:
    """One line for a list of sources."""
    return lang._(
        "Interparty: {title} ({filters}; {counted}). Data version {version}, retrieved on {day}. {link}",
        title=of.title,
        filters=lang._("filters: {words}", words=", ".join(of.filters)) if of.filters else lang._("no filters"),
        counted=counted(statements, documents, lang),
        version=version(of, lang),
        day=lang.date(of.today.isoformat()),
        link=of.link,
    )


def selection(of: Selection, tables: Mapping[str, pd.DataFrame], documents: pd.DataFrame, lang: Language) -> str:
    """The reference of a page, and the sentences that it rests on, each with its document."""
    statements = sum(len(rows) for rows in tables.values())
    used = {document for rows in tables.values() for document in rows.document_id}
    lines = [reference(of, statements, len(used), lang)]
    every = [row for rows in tables.values() for row in wording.records(rows.head(MOST_QUOTES))][:MOST_QUOTES]
    lines += [f"{quoted(row)}\n– {document(of_document(documents, row['document_id']), lang)}" for row in every]
    if (rest := statements - len(every)) > 0:
        lines.append(
            lang.n(
                "{count} further statement: see the downloads and the report.",
                "{count} further statements: see the downloads and the report.",
                rest,
            )
        )
    return "\n\n".join(lines)


def fact(table: str, row: Row, names: Names, lang: Language, of: Selection) -> str:
    """One fact: its sentence in full, its document, what we read in it, and where."""
    read = [wording.summary(table, row, names, lang), wording.held(str(row["modality"]), lang)]
    if said_by := wording.given(row["attribution"]):
        read.append(lang._("according to {name}", name=names[said_by].name))
    if (confidence := wording.given(row["confidence"])) is not None:
        read.append(lang._("confidence {share}", share=lang.percent(100 * confidence, 0)))
    if row["disputed"]:
        read.append(lang._("⚠ disputed"))
    found = lang._(
        "Interparty, data version {version}, retrieved on {day}. {link}",
        version=version(of, lang),
        day=lang.date(of.today.isoformat()),
        link=of.link,
    )
    return "\n".join([quoted(row), f"– {document(row, lang)}", "; ".join(read) + ".", found])


def of_document(documents: pd.DataFrame, document_id: str) -> Row:
    """One document's row, of those that `query.sources.sources` gave."""
    return {str(column): documents.at[document_id, column] for column in documents}


def quoted(row: Row) -> str:
    """The sentence as it stands; articles are German, and so are the marks."""
    return f"„{' '.join(str(row['evidence']).split())}“"


def document(row: Row, lang: Language) -> str:
    """Author, title, publisher, day, address; and whose words they are where they are our own."""
    published = wording.day(row["published"], lang) or lang.date(wording.given(row["published_edtf"]))
    title = wording.given(row["title"]) or lang._("untitled")
    author = wording.given(row["author"])
    parts = [f"{author}: {title}" if author else title, wording.given(row["publisher"]), published]
    line = ", ".join(str(part) for part in parts if part)
    if row["source_kind"] != "article":
        line += f" ({wording.source_kind(row, lang)})"
    url = wording.given(row["url"])
    return f"{line}, {url}" if url else line
