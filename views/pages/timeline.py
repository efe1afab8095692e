"""The timeline page: what happened between parties, what is planned, and what carries no date.

In: the frame. Out: a page. Left out on purpose: the drawing (`charts`), the lanes (`event_rows`) and the counting
(`event_figures`).
"""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts.density import event_density, told
from views.charts.timeline import timeline
from views.charts.words import event_words
from views.evidence import tools, tray
from views.query import cache, event_figures, event_rows
from views.query.conditions import Condition, about
from views.query.event_figures import EventsCounted, Unit
from views.query.facts import Counted
from views.selection import marks, picks
from views.selection.address import unknown
from views.selection.frame import Frame, choose, current

DATED = Condition("(f.date_from IS NOT NULL OR f.date_to IS NOT NULL)", ())
TOLD = 40
"""Events that the words for a chart name."""


def page(frame: Frame) -> None:
    _, n = frame.lang._, frame.lang.n
    count, rests = cache.ask(event_figures.counted, frame.store, frame.filters), frame.counted("events")
    layout.heading(title(frame, count), caption(frame, count, rests))
    if rests.statements == 0:
        layout.nothing(_("No statement about events fits these filters."), tray.loosen(frame))
    else:
        _charts(frame, count, rests.statements)
        tools.bar(frame, "timeline", {"events": lambda: frame.facts("events", None)})
        _tables(frame)
    hidden = frame.counted("events", left_out=True).statements
    label = n("{count} hypothetical statement left out", "{count} hypothetical statements left out", hidden)
    tray.left_out(frame, "events", partial(table, frame), label)


def title(frame: Frame, count: EventsCounted) -> str:
    """With the years that the events lie in."""
    _ = frame.lang._
    if count.first is None or count.last is None:
        return _("Events between parties")
    first, last = count.first.year, count.last.year
    return _("Events between parties, {years}", years=str(first) if first == last else f"{first}–{last}")


def caption(frame: Frame, count: EventsCounted, rests: Counted) -> str:
    """What is counted as what: a denied event did not happen, a planned one not yet."""
    n = frame.lang.n
    parts = [n("{count} event", "{count} events", count.happened)]
    if count.open:
        parts.append(n("{count} planned or proposed", "{count} planned or proposed", count.open))
    if count.denied:
        parts.append(n("{count} denied, not counted", "{count} denied, not counted", count.denied))
    if count.undated:
        parts.append(n("of these {count} undated", "of these {count} undated", count.undated))
    return f"{' · '.join(parts)} – {tray.resting_on(frame, rests)}"


def _charts(frame: Frame, count: EventsCounted, statements: int) -> None:
    _, lang = frame.lang._, frame.lang
    all_ = count.claims - count.undated
    if not all_:
        layout.note(_("None of these events carries a date; they are listed below."))
        return
    read, drag = _("Choose a mark to read its sentence."), _("Drag along the time to look closer at some years.")
    layout.note(read if marks.touched() else f"{read} {drag}")
    dated = frame.claims("events", event_rows.MOST_MARKS, DATED)
    if few := tray.latest(frame, len(dated), all_, statements):
        _density(frame, count)
        layout.note(few)
    lanes = _lanes(frame)
    arrange = event_rows.by_kind if lanes == "kind" else event_rows.by_party
    rows = arrange(dated, frame.names, frame.theme, lang)
    named = _("Events by kind") if lanes == "kind" else _("Events by party")
    key = f"timeline-{lanes}"
    marks.chart(frame, timeline, rows, key, _alt(frame, dated), title=named, brush=True, today=frame.today)


def _density(frame: Frame, count: EventsCounted) -> None:
    """All of them, as bars a year, where the timeline can only draw the latest; a single year is cut into months."""
    _, lang = frame.lang._, frame.lang
    assert count.first is not None
    assert count.last is not None
    unit: Unit = "month" if count.first.year == count.last.year else "year"
    rows = cache.ask(event_figures.by_time, frame.store, frame.filters, unit)
    named = _("Events by month") if unit == "month" else _("Events by year")
    alt = told(rows, lang, unit == "month")
    marks.chart(
        frame, event_density, rows, "density", alt, title=named, brush=True, today=frame.today, months=unit == "month"
    )


def _lanes(frame: Frame) -> str:
    """Lanes by party or by kind, as the address says."""
    words = {"party": frame.lang._("by party"), "kind": frame.lang._("by kind")}
    wanted = st.query_params.get("lanes")
    if wanted is not None and wanted not in words:
        layout.note(unknown("lanes", wanted, frame.lang))
    st.session_state["pick-lanes"] = wanted if wanted in words else "party"

    def changed() -> None:
        chosen = st.session_state["pick-lanes"]
        choose("lanes", chosen if chosen != "party" else None)

    st.segmented_control(
        frame.lang._("Lanes"),
        list(words),
        key="pick-lanes",
        format_func=lambda code: words[code],
        on_change=changed,
        required=True,
        label_visibility="collapsed",
    )
    return str(st.session_state["pick-lanes"])


def _alt(frame: Frame, dated: pd.DataFrame) -> str:
    shown = [
        f"{frame.lang.date(row['date_edtf'])}: {wording.summary('events', row, frame.names, frame.lang)}"
        for row in wording.records(dated.tail(TOLD))
    ]
    return "; ".join(shown)


def _tables(frame: Frame) -> None:
    """What was picked elsewhere is asked of the tables anew: it may be older than the latest that they list."""
    within = about("events", picks.picked())
    rows = frame.facts("events", within=within)
    tray.at_most(frame, len(rows), frame.counted("events", within).statements)
    tray.by_date(frame, rows, partial(table, frame), "events", frame.lang._("All dated statements"))


def table(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    _, lang = frame.lang._, frame.lang
    kinds = event_words(lang)
    doubts = tray.each(rows.disputed, lambda disputed: wording.doubt({"disputed": disputed}, lang))
    return pd.DataFrame(
        {
            _("Event"): [kinds.get(kind, kind) + doubt for kind, doubt in zip(rows.kind, doubts, strict=True)],
            _("Participants"): [frame.names.list(who) for who in rows.participants],
            _("Place"): [wording.given(place) or "" for place in rows.place],
            **tray.shared_words(frame, rows),
        }
    )


if __name__ == "__main__":
    page(current())
