"""How much there is: the large numbers, the parties spoken of most, and the statements by kind and year.

In: the frame and the counts of `query.overview`. Out: sections of the overview. Left out on purpose: any share: how
much is written about a party says nothing about its weight.
"""

from __future__ import annotations

import html

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts import by_year as chart
from views.pages.document_facts import PAGES
from views.query.conditions import TABLES, Table
from views.selection import links, marks
from views.selection.frame import Frame

MOST = 12
"""Parties that are listed; the search above them knows all."""


def numbers(frame: Frame, years: pd.DataFrame, parties: pd.DataFrame, documents: int) -> None:
    """Documents, years, parties and statements, each a link to the page that lists them."""
    _, n, number = frame.lang._, frame.lang.n, frame.lang.number
    dated = years.year.dropna()
    span = f"{int(dated.min())}–{int(dated.max())}" if len(dated) else "–"
    known = int(parties.parties.iloc[0]) if len(parties) else 0
    statements = int(years.n.sum())
    cells = [
        ("documents", number(documents), n("document", "documents", documents)),
        ("timeline", span, _("period spoken of")),
        ("relations", number(known), n("party", "parties", known)),
        ("#by-kind", number(statements), n("statement", "statements", statements)),
    ]
    shown = "".join(_cell(page, figure, words) for page, figure, words in cells)
    by_kind = years.groupby("table").n.sum()
    kinds = " · ".join(
        f"{links.anchor(_page(table), f'{table_words(frame, table)} {number(by_kind[table])}', keep_filters=True)}"
        for table in TABLES
        if by_kind.get(table, 0)
    )
    st.html(f'<p class="numbers">{shown}</p><p class="caption kinds">{kinds}</p>')


def _cell(page: str, figure: str, words: str) -> str:
    href = page if page.startswith("#") else html.escape(links.address(page, keep_filters=True))
    return f'<a href="{href}" target="_self"><b>{html.escape(figure)}</b> {html.escape(words)}</a>'


def table_words(frame: Frame, table: str) -> str:
    """A table in the plural, as a heading of its counts."""
    _ = frame.lang._
    return {
        "seats": _("Seats"),
        "agreements": _("Agreements"),
        "events": _("Events"),
        "stances": _("Stances"),
        "roles": _("Roles"),
        "ties": _("Ties"),
    }[table]


def _page(table: Table) -> str:
    return PAGES[table]


def parties(frame: Frame, rows: pd.DataFrame) -> None:
    """Who is spoken of most; each number leads to the page that shows these statements."""
    _, lang = frame.lang._, frame.lang
    if rows.empty:
        return
    all_ = lang.number(int(rows.parties.iloc[0]))
    how = _("Number of statements about each; of {all} parties those named most.", all=all_)
    layout.section(
        _("Most reported parties"), how if len(rows) < rows.parties.iloc[0] else _("Number of statements about each")
    )
    used: list[Table] = [table for table in TABLES if rows[table].sum()]
    heads = "".join(f'<th scope="col">{html.escape(table_words(frame, table))}</th>' for table in used)
    body = "".join(_party(frame, row, used) for row in wording.records(rows))
    party = html.escape(_("Party"))
    st.html(f'<div class="wide"><table class="counts"><tr><th scope="col">{party}</th>{heads}</tr>{body}</table></div>')


def _party(frame: Frame, row: wording.Row, used: list[Table]) -> str:
    party = str(row["entity_id"])
    name = links.anchor("dossier", frame.names[party].with_country, keep_filters=True, party=None, of=party)
    cells = ""
    for table in used:
        words = frame.lang.number(row[table])
        link = links.anchor(_page(table), words, keep_filters=True, party=party, of=_of(table, party))
        cells += f"<td>{link if row[table] else ''}</td>"
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def _of(table: Table, party: str) -> str | None:
    return party if PAGES[table] == "dossier" else None


def by_year(frame: Frame, years: pd.DataFrame) -> None:
    """Bars for each kind, and the same figures in a table of links."""
    _ = frame.lang._
    st.html('<a id="by-kind"></a>')
    layout.section(
        _("Statements by kind and year"),
        _("By the year in which it begins; each row has its own scale, its highest number is written. Choose a bar."),
    )
    rows = bars(frame, years)
    if rows.empty:
        layout.note(_("None of these statements carries a date."))
        return
    alt = "; ".join(rows.drop_duplicates("panel").panel)
    marks.chart(frame, chart.statements_by_year, rows, "by-year", alt, title=_("Statements by kind and year"))
    _none_drawn(frame, years)
    with st.expander(_("These figures as a table")):
        st.html(f'<div class="wide">{_grid(frame, rows)}</div>')


def _none_drawn(frame: Frame, years: pd.DataFrame) -> None:
    """Kinds of which no statement carries a date have no row."""
    undated = years[~years["table"].isin(set(years.dropna(subset="year")["table"]))].groupby("table").n.sum()
    if len(undated):
        words = ", ".join(
            f"{table_words(frame, table)} ({frame.lang.number(undated[table])})" for table in undated.index
        )
        layout.note(frame.lang._("Undated, not drawn: {kinds}", kinds=words))


def bars(frame: Frame, years: pd.DataFrame) -> pd.DataFrame:
    """Rows for the chart: years united where there are many, each with the link to what it counts."""
    dated = years.dropna(subset="year").astype({"year": int})
    if dated.empty:
        return pd.DataFrame(columns=[*chart.COLUMNS, "table"])
    apart = chart.step(dated.year.min(), dated.year.max())
    dated["start"] = dated.year // apart * apart
    summed = dated.groupby(["table", "start", "held"], as_index=False).agg(n=("n", "sum"))
    summed["end"] = summed.start + apart - 1
    totals, undated = years.groupby("table").n.sum(), years[years.year.isna()].groupby("table").n.sum()
    summed["panel"] = [_panel(frame, table, totals[table], undated.get(table, 0)) for table in summed["table"]]
    summed["href"] = [
        links.address(PAGES[table], keep_filters=True, from_=str(start), to=str(end))
        for table, start, end in zip(summed["table"], summed.start, summed.end, strict=True)
    ]
    summed["rank"] = summed["table"].map({table: n for n, table in enumerate(TABLES)})
    return summed.sort_values(["rank", "start"], kind="stable").drop(columns="rank")


def _panel(frame: Frame, table: str, count: int, undated: int) -> str:
    """`Agreements · 32, of these 4 undated`"""
    words = f"{table_words(frame, table)} · {frame.lang.number(count)}"
    if not undated:
        return words
    return words + ", " + frame.lang.n("of these {count} undated", "of these {count} undated", undated)


def _grid(frame: Frame, rows: pd.DataFrame) -> str:
    """Years down, kinds across, each number a link."""
    lang, used = frame.lang, list(dict.fromkeys(rows["table"]))
    heads = "".join(f'<th scope="col">{html.escape(table_words(frame, table))}</th>' for table in used)
    lines = []
    for (start, end), here in rows.groupby(["start", "end"]):
        cells = ""
        for table in used:
            mine = here[here["table"] == table]
            count = lang.number(int(mine.n.sum()))
            link = f'<a href="{html.escape(mine.href.iloc[0])}" target="_self">{count}</a>' if len(mine) else ""
            cells += f"<td>{link}</td>"
        years = str(start) if start == end else f"{start}–{end}"
        lines.append(f'<tr><th scope="row">{years}</th>{cells}</tr>')
    year = html.escape(lang._("Year"))
    return f'<table class="counts"><tr><th scope="col">{year}</th>{heads}</tr>{"".join(lines)}</table>'
