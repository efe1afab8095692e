"""The timeline page: what happened between parties, what is planned, and what carries no date.

In: the frame. Out: a page. Left out on purpose: the drawing (`charts`) and the lanes (`event_rows`).
"""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts.timeline import timeline
from views.charts.words import event_words
from views.evidence import tools, tray
from views.query import event_rows
from views.selection import marks, picks
from views.selection.address import unknown
from views.selection.frame import Frame, choose, current

# What a reader can still tell apart on its lanes; the filters lead to the rest.
MOST_MARKS = 300


def page(frame: Frame) -> None:
    _ = frame.lang._
    rows = frame.facts("events")
    one = frame.claims("events")
    layout.heading(title(frame, one), caption(frame, rows, one))
    if rows.empty:
        layout.nothing(_("No statement about events fits these filters."), tray.loosen(frame))
    else:
        _chart(frame, one[~one.undated])
        tray.by_date(frame, picks.narrowed("events", rows), partial(table, frame), "events", _("All dated statements"))
        tools.bar(frame, "timeline", {"events": lambda: frame.facts("events", None)})
    hidden = frame.left_out("events")
    label = frame.lang.n(
        "{count} hypothetical statement left out", "{count} hypothetical statements left out", len(hidden)
    )
    tray.folded(frame, hidden, partial(table, frame), "events-left-out", label)


def title(frame: Frame, one: pd.DataFrame) -> str:
    """With the years that are drawn."""
    _ = frame.lang._
    days = pd.concat([one.date_from, one.date_to]).dropna()
    if days.empty:
        return _("Events between parties")
    first, last = days.min().year, days.max().year
    return _("Events between parties, {years}", years=str(first) if first == last else f"{first}–{last}")


def caption(frame: Frame, rows: pd.DataFrame, one: pd.DataFrame) -> str:
    """What is counted as what: a denied event did not happen, a planned one not yet."""
    n = frame.lang.n
    count = one.modality.value_counts()
    open_ = int(count.get("planned", 0) + count.get("proposed", 0) + count.get("hypothetical", 0))
    parts = [n("{count} event", "{count} events", int(count.get("asserted", 0)))]
    if open_:
        parts.append(n("{count} planned or proposed", "{count} planned or proposed", open_))
    if denied := int(count.get("denied", 0)):
        parts.append(n("{count} denied, not counted", "{count} denied, not counted", denied))
    if undated := int(one.undated.sum()):
        parts.append(n("of these {count} undated", "of these {count} undated", undated))
    return f"{' · '.join(parts)} – {tray.counted(frame, rows)}"


def _chart(frame: Frame, dated: pd.DataFrame) -> None:
    _, lang = frame.lang._, frame.lang
    if dated.empty:
        layout.note(_("None of these events carries a date; they are listed below."))
        return
    if len(dated) > MOST_MARKS:
        words = _(
            "The latest {drawn} of {all} are drawn; the table lists all.",
            drawn=lang.number(MOST_MARKS),
            all=lang.number(len(dated)),
        )
        layout.note(words)
        dated = dated.tail(MOST_MARKS)
    lanes = _lanes(frame)
    arrange = event_rows.by_kind if lanes == "kind" else event_rows.by_party
    rows = arrange(dated, frame.names, frame.theme, lang)
    marks.chart(frame, timeline, rows, f"timeline-{lanes}", _alt(frame, dated), today=frame.today)


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
        for row in wording.records(dated.tail(40))
    ]
    return "; ".join(shown)


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
