"""The agreements page: who has agreed what with whom, since when, and what is only planned, disputed or denied.

In: the frame. Out: a page. Left out on purpose: the drawing (`charts`) and the choice of one statement a claim
(`agreement_rows`).
"""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts.gantt import agreement_gantt
from views.charts.network import agreement_network
from views.charts.words import agreement_words, status_words
from views.evidence import tools, tray
from views.query import agreement_rows
from views.selection import marks, picks
from views.selection.frame import Frame, current

# What a reader can still tell apart in two charts; the filters lead to the rest.
MOST_DRAWN = 40


def page(frame: Frame) -> None:
    _ = frame.lang._
    rows = frame.facts("agreements")
    agreed, denied = agreement_rows.split(frame.claims("agreements"))
    layout.heading(_("Agreements between parties"), caption(frame, rows, agreed, denied))
    if rows.empty:
        layout.nothing(_("No statement about agreements fits these filters."), tray.loosen(frame))
    else:
        _charts(frame, agreed, denied)
        _tables(frame, rows)
        tools.bar(frame, "agreements", {"agreements": lambda: frame.facts("agreements", None)})
    hidden = frame.left_out("agreements")
    label = frame.lang.n(
        "{count} hypothetical statement left out", "{count} hypothetical statements left out", len(hidden)
    )
    tray.folded(frame, hidden, partial(table, frame), "agreements-left-out", label)


def caption(frame: Frame, rows: pd.DataFrame, agreed: pd.DataFrame, denied: pd.DataFrame) -> str:
    """What is counted as what. A denied agreement is none, a planned one not yet; the pairs of one count as one."""
    n, count = frame.lang.n, agreement_rows.count
    open_ = agreed.modality.isin(["planned", "proposed"])
    parts = [n("{count} agreement", "{count} agreements", count(agreed[~open_]))]
    if open_.any():
        parts.append(n("{count} planned or proposed", "{count} planned or proposed", count(agreed[open_])))
    if len(denied):
        parts.append(n("{count} denied, not counted", "{count} denied, not counted", count(denied)))
    if agreed.disputed.any():
        parts.append(n("{count} disputed", "{count} disputed", count(agreed[agreed.disputed])))
    return f"{' · '.join(parts)} – {tray.counted(frame, rows)}"


def _charts(frame: Frame, agreed: pd.DataFrame, denied: pd.DataFrame) -> None:
    _, number = frame.lang._, frame.lang.number
    everything = pd.concat([agreed, denied])
    if everything.empty:
        layout.note(_("Nothing to draw here; the statements are listed below."))
        return
    latest = everything.sort_values("date_from", ascending=False, na_position="last").head(MOST_DRAWN)
    if len(latest) < len(everything):
        drawn, all_ = number(len(latest)), number(len(everything))
        layout.note(_("The latest {drawn} of {all} are drawn; the table lists all.", drawn=drawn, all=all_))
    both = everything[everything.fact_id.isin(set(latest.fact_id))]
    both = agreement_rows.drawn(both, frame.names, frame.theme, frame.lang)
    network, times = st.columns(2, gap="large")
    with network:
        _network(frame, both)
        _gantt(frame, both[both.modality == "denied"], "denied")
    with times:
        _gantt(frame, both[both.modality != "denied"], "gantt")


def _network(frame: Frame, both: pd.DataFrame) -> None:
    _, lang = frame.lang._, frame.lang
    how = _("A line is an agreement; choose its sign to read the sentence, or a party to list its agreements.")
    layout.section(_("Who with whom"), how)
    alt = "; ".join(wording.summary("agreements", row, frame.names, lang) for row in wording.records(both))
    marks.chart(frame, agreement_network, both, "network", alt)


def _gantt(frame: Frame, drawn: pd.DataFrame, key: str) -> None:
    """The agreements over time, or, apart from them, those of which the texts say that there are none."""
    if drawn.empty:
        return
    _, n = frame.lang._, frame.lang.n
    title, how = _("Since when, until when"), _("An arrow: the text says that it goes on. Faded: not covered by it.")
    if key == "denied":
        title, how = _("Denied"), _("The text says that there is no such agreement; not counted.")
    layout.section(title, how)
    dated = drawn[~drawn.undated]
    if len(dated):
        marks.chart(frame, agreement_gantt, dated, key, title, today=frame.today)
    if undated := len(drawn) - len(dated):
        layout.note(n("{count} without a date: listed below", "{count} without a date: listed below", undated))


def _tables(frame: Frame, rows: pd.DataFrame) -> None:
    narrowed = picks.narrowed("agreements", rows)
    tray.by_date(frame, narrowed, partial(table, frame), "agreements", frame.lang._("All statements"))


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
