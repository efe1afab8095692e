"""The agreements page: who has agreed what with whom, since when, and what is only planned, disputed or denied.

In: the frame. Out: a page. Left out on purpose: the drawing (`charts`), the choice of one statement a claim (`facts`),
the counting and the rule of who was bound in a year (`agreement_figures`).
"""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts.gantt import agreement_gantt, reach
from views.charts.matrix import agreement_matrix
from views.charts.matrix_marks import counts
from views.charts.network import agreement_network
from views.charts.stretches import Days
from views.charts.words import agreement_words, status_words
from views.evidence import tools, tray
from views.pages import agreement_choices
from views.query import agreement_figures, agreement_rows, cache
from views.query.agreement_figures import AgreementsCounted
from views.query.conditions import Condition, about, both
from views.query.facts import Counted
from views.selection import marks, picks
from views.selection.frame import Frame, current

# What a reader can still tell apart in two charts, and beside them; the filters lead to the rest.
MOST_DRAWN, MOST_DENIED, MOST_PARTIES = 40, 12, 20
MOST_TOLD = 40


def page(frame: Frame) -> None:
    _, n = frame.lang._, frame.lang.n
    year = agreement_choices.year(frame)
    listed = agreement_figures.listed(year)
    count = cache.ask(agreement_figures.counted, frame.store, frame.filters, year)
    rests = frame.counted("agreements", listed)
    layout.heading(_("Agreements between parties"), caption(frame, count, rests, year))
    agreement_choices.notices(frame)
    if frame.counted("agreements").statements == 0:
        layout.nothing(_("No statement about agreements fits these filters."), tray.loosen(frame))
    else:
        _charts(frame, count, rests.statements, year)
        tools.bar(frame, "agreements", {"agreements": lambda: frame.facts("agreements", None, listed)})
        _tables(frame, listed)
    hidden = frame.counted("agreements", left_out=True).statements
    label = n("{count} hypothetical statement left out", "{count} hypothetical statements left out", hidden)
    tray.left_out(frame, "agreements", partial(table, frame), label)


def caption(frame: Frame, count: AgreementsCounted, rests: Counted, year: int | None) -> str:
    """What is counted as what. A denied agreement is none, a planned one not yet; the pairs of one count as one."""
    n = frame.lang.n
    parts = [n("{count} agreement", "{count} agreements", count.held)]
    if count.open:
        parts.append(n("{count} planned or proposed", "{count} planned or proposed", count.open))
    if count.denied:
        parts.append(n("{count} denied, not counted", "{count} denied, not counted", count.denied))
    if count.disputed:
        parts.append(n("{count} disputed", "{count} disputed", count.disputed))
    words = f"{' · '.join(parts)} – {tray.resting_on(frame, rests)}"
    return words if year is None else frame.lang._("As of {year}: {what}", year=year, what=words)


def _charts(frame: Frame, count: AgreementsCounted, statements: int, year: int | None) -> None:
    _ = frame.lang._
    view = agreement_choices.view(count.parties)
    agreement_choices.choose_year(frame)
    if year is not None:
        _doubts(frame, count, year)
    if not count.claims:
        layout.note(_("Nothing to draw here; the statements are listed below."))
        return
    agreed, denied = _drawn(frame, year, MOST_DRAWN, "<>"), _drawn(frame, year, MOST_DENIED, "=")
    drawn = pd.concat([part for part in (agreed, denied) if len(part)])
    few = tray.latest(frame, len(drawn), count.claims, statements)
    left, times = st.columns(2, gap="large")
    with left:
        agreement_choices.choose_view(frame, view)
        if view == "matrix":
            _matrix(frame, count, year)
        else:
            _network(frame, drawn, few)
        days = reach(drawn, frame.today)
        _gantt(frame, denied, "denied", days, year)
    with times:
        _gantt(frame, agreed, "gantt", days, year, few)


def _drawn(frame: Frame, year: int | None, most: int, sign: str) -> pd.DataFrame:
    """The latest of what the texts say that there is; with "=" of what they only deny."""
    within = both(agreement_figures.as_of(year), Condition(f"f.modality {sign} 'denied'", ()))
    claims = frame.claims("agreements", most, within)
    return agreement_rows.drawn(claims, frame.names, frame.theme, frame.lang, year)


def _doubts(frame: Frame, count: AgreementsCounted, year: int) -> None:
    """What a year cannot show, and how far the texts reach that state no end."""
    n = frame.lang.n
    parts = [
        n(
            "{count} of them states no end: its source, published before {year}, covers it only up to its publication",
            "{count} of them state no end: their sources, published before {year}, cover them only up to publication",
            count.unsure,
            year=year,
        )
        if count.unsure
        else "",
        n(
            "{count} more without a word on whether it held in {year}: not shown",
            "{count} more without a word on whether they held in {year}: not shown",
            count.no_word,
            year=year,
        )
        if count.no_word
        else "",
        n("{count} without a date: listed below", "{count} without a date: listed below", count.without_date)
        if count.without_date
        else "",
    ]
    if words := " · ".join(part for part in parts if part):
        layout.note(words)


def _network(frame: Frame, drawn: pd.DataFrame, few: str) -> None:
    _, lang = frame.lang._, frame.lang
    title = _("Who with whom")
    how = _("A line is an agreement; choose its sign to read the sentence, or a party to list its agreements.")
    layout.section(title, how)
    if few:
        layout.note(few)
    alt = "; ".join(wording.summary("agreements", row, frame.names, lang) for row in wording.records(drawn))
    marks.chart(frame, agreement_network, drawn, "network", alt, title=title)


def _matrix(frame: Frame, count: AgreementsCounted, year: int | None) -> None:
    _, number = frame.lang._, frame.lang.number
    title = _("Who with whom")
    how = _("A square is a pair: choose it to read the sentence, or to list the statements where there are several.")
    layout.section(title, how)
    cells = cache.ask(agreement_figures.cells, frame.store, frame.filters, year, MOST_PARTIES)
    if count.parties > MOST_PARTIES:
        words = _(
            "The {drawn} parties with most agreements of {all} are drawn; the filter of parties leads to the others.",
            drawn=number(MOST_PARTIES),
            all=number(count.parties),
        )
        layout.note(words)
    rows = agreement_rows.in_cells(cells, frame.names, frame.theme)
    told = [f"{row.name_a} – {row.name_b}: {counts(row, frame.lang)}" for row in rows[:MOST_TOLD].itertuples()]
    marks.chart(frame, agreement_matrix, rows, "matrix", "; ".join(told), title=title)


def _gantt(frame: Frame, drawn: pd.DataFrame, key: str, days: Days | None, year: int | None, few: str = "") -> None:
    """The agreements over time; or, in a lane apart with the same years, those that the texts only deny."""
    if drawn.empty:
        return
    _, n = frame.lang._, frame.lang.n
    title, how = _("Since when, until when"), _("An arrow: the text says that it goes on. Faded: not covered by it.")
    if key == "denied":
        title, how = _("Denied"), _("The text says that there is no such agreement; not counted.")
    layout.section(title, how)
    if few:
        layout.note(few)
    drawn = agreement_rows.joined(drawn, frame.names)
    dated = drawn[~drawn.undated]
    if len(dated):
        marks.chart(frame, agreement_gantt, dated, key, title, title=title, today=frame.today, days=days, year=year)
    if undated := len(drawn) - len(dated):
        layout.note(n("{count} without a date: listed below", "{count} without a date: listed below", undated))


def _tables(frame: Frame, listed: Condition) -> None:
    """What was picked on a chart is asked of the tables anew: it may be older than the latest that they list."""
    within = both(listed, about("agreements", picks.picked()))
    rows, all_ = frame.facts("agreements", within=within), frame.counted("agreements", within).statements
    tray.at_most(frame, len(rows), all_)
    tray.by_date(frame, rows, partial(table, frame), "agreements", frame.lang._("All statements"))


def table(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    _, lang = frame.lang._, frame.lang
    kinds, status, names = agreement_words(lang), status_words(lang), frame.names
    pairs = zip(rows.party_a_id, rows.party_b_id, strict=True)
    doubts = tray.each(rows.disputed, lambda disputed: wording.doubt({"disputed": disputed}, lang))
    return pd.DataFrame(
        {
            _("Parties"): tray.each(pairs, lambda pair: f"{names[pair[0]].name} – {names[pair[1]].name}"),
            _("Agreement"): tray.each(rows.kind, lambda kind: kinds.get(kind, kind)),
            _("Status"): [status.get(code, code) + doubt for code, doubt in zip(rows.status, doubts, strict=True)],
            **tray.shared_words(frame, rows),
        }
    )


if __name__ == "__main__":
    page(current())
