"""The report: what a page shows as one HTML file, to send on, to keep, to print.

In: the selection, the figures that were drawn, the statements behind them with their documents. Out: a page that asks
no server for anything: figures with their drawing library within it, statements with numbers, sources by number. Left
out on purpose: PDF, which every browser prints; pictures of the figures, which a server without a browser cannot make.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from views import wording
from views.charts.words import modality_words
from views.evidence import cite
from views.evidence.cite import Row, Selection
from views.language import Language
from views.query.names import Names
from views.selection.shown import Figure

MOST = 500
"""Statements in a report: some forty pages. The downloads hold all."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:"


def report(
    of: Selection,
    figures: Iterable[Figure],
    tables: Mapping[str, pd.DataFrame],
    documents: pd.DataFrame,
    names: Names,
    lang: Language,
) -> bytes:
    """The whole file. `tables` holds the rows of each fact table in their order."""
    title, statements = lang._("Sources"), sum(len(rows) for rows in tables.values())
    used = {document for rows in tables.values() for document in rows.document_id}
    kept = _first(tables, MOST)
    numbers = _numbers(kept)
    sources = "".join(_source(number, cite.of_document(documents, ref), lang) for ref, number in numbers.items())
    parts = [
        f"<h1>{_escaped(of.title)}</h1>",
        f'<p class="caption">{_escaped(of.caption)}</p>',
        _about(cite.about(of, statements, len(used), lang)[2:]),
        *_drawn(figures, of.title),
        *(_table(table, rows, numbers, names, lang) for table, rows in kept.items() if len(rows)),
        _left_out(statements, lang),
        f'<h2>{_escaped(title)}</h2><ol class="sources">{sources}</ol>' if sources else "",
        f"<footer>{_escaped(cite.reference(of, statements, len(used), lang))}</footer>",
    ]
    style = Path(__file__).with_name("report.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{lang.code}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_escaped(of.title)} – Interparty</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        + "\n".join(part for part in parts if part)
        + "\n</body>\n</html>\n"
    ).encode()


def _first(tables: Mapping[str, pd.DataFrame], most: int) -> dict[str, pd.DataFrame]:
    kept = {}
    for table, rows in tables.items():
        kept[table] = rows.head(most)
        most -= len(kept[table])
    return kept


def _numbers(tables: Mapping[str, pd.DataFrame]) -> dict[str, int]:
    """document_id -> its number in the list of sources, in the order in which the statements name them."""
    ids = dict.fromkeys(document for rows in tables.values() for document in rows.document_id)
    return {document: number for number, document in enumerate(ids, start=1)}


def _about(lines: list[tuple[str, str]]) -> str:
    cells = (f"<dt>{_escaped(term)}</dt><dd>{_address(said)}</dd>" for term, said in lines)
    return f"<dl>{''.join(cells)}</dl>"


def _drawn(figures: Iterable[Figure], page: str) -> Iterable[str]:
    """Each figure; the library that draws them stands before the first, once."""
    from plotly.offline import get_plotlyjs

    for number, figure in enumerate(figures):
        if number == 0:
            yield f"<script>{get_plotlyjs()}</script>"
        config = {"displayModeBar": False, "scrollZoom": False, "responsive": True}
        drawn = figure.draw().to_html(full_html=False, include_plotlyjs=False, config=config)
        heading = f"<h2>{_escaped(figure.title)}</h2>" if figure.title != page else ""
        yield (
            f'<figure role="group" aria-label="{_escaped(figure.title)}">{heading}'
            f'<div aria-hidden="true">{drawn}</div><figcaption class="alt">{_escaped(figure.alt)}</figcaption></figure>'
        )


def _table(table: str, rows: pd.DataFrame, numbers: Mapping[str, int], names: Names, lang: Language) -> str:
    _ = lang._
    heads = (_("When"), _("Statement and its sentence"), _("Modality"), _("Source"))
    head = "".join(f'<th scope="col">{_escaped(word)}</th>' for word in heads)
    lines = [_line(table, row, numbers[row["document_id"]], names, lang) for row in wording.records(rows)]
    return (
        f"<h2>{_escaped(_title(table, lang))}</h2><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def _title(table: str, lang: Language) -> str:
    return lang._("Statements: {what}", what=wording.table_words(table, lang))


def _line(table: str, row: Row, number: int, names: Names, lang: Language) -> str:
    held = str(modality_words(lang).get(row["modality"], row["modality"])) + wording.doubt(row, lang)
    if said_by := wording.given(row["attribution"]):
        held += ", " + lang._("according to {name}", name=names[said_by].name)
    said = _escaped(wording.summary(table, row, names, lang))
    cells = {
        "when": _escaped(lang.date(wording.given(row["date_edtf"]))),
        "said": f'{said}<q lang="de">{_escaped(cite.quoted(row))}</q>',
        "held": _escaped(held),
        "source": f'<a href="#source-{number}">[{number}]</a>',
    }
    line = "".join(f'<td class="{name}">{words}</td>' for name, words in cells.items())
    return f'<tr id="fact-{_escaped(row["fact_id"])}">{line}</tr>\n'


def _source(number: int, row: Row, lang: Language) -> str:
    line = _escaped(cite.document({**row, "url": None}, lang))
    if url := wording.given(row["url"]):
        line += f", {_address(str(url))}"
    return f'<li id="source-{number}"><span>[{number}]</span><span>{line}</span></li>'


def _left_out(statements: int, lang: Language) -> str:
    if statements <= MOST:
        return ""
    words = lang._(
        "The first {shown} of {all} statements are listed; the downloads hold all of them.",
        shown=lang.number(MOST),
        all=lang.number(statements),
    )
    return f'<p class="note">{_escaped(words)}</p>'


def _address(words: str) -> str:
    """A link where it is one that a browser may follow; anything else stays text."""
    if not words.startswith(("https://", "http://")):
        return _escaped(words)
    return f'<a href="{_escaped(words)}" rel="noopener noreferrer">{_escaped(words)}</a>'


def _escaped(words: object) -> str:
    return html.escape(str(words))
