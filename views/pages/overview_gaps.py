"""What nobody reports: seats without a figure, chambers without any, parties named together and nothing said.

In: the frame. Out: a section of the overview. Left out on purpose: chambers whose size nobody knows: an unknown total
has no unreported share.
"""

from __future__ import annotations

import html

import pandas as pd
import streamlit as st

from views import layout, wording
from views.query import cache, gaps
from views.selection import links
from views.selection.frame import Frame

ASKED, SHORT, PAIRS = 60, 8, 6
"""Chambers that are looked at, those best reported; chambers and pairs that are listed."""


def chambers(frame: Frame) -> pd.DataFrame:
    """The best reported chambers and terms under the filters."""
    return cache.ask(gaps.chambers, frame.store, frame.filters, ASKED)


def section(frame: Frame) -> None:
    layout.section(frame.lang._("What nobody reports"), frame.lang._("In the documents read here"))
    _short(frame)
    _silent(frame)
    _pairs(frame)


def _short(frame: Frame) -> None:
    _, n, lang = frame.lang._, frame.lang.n, frame.lang
    known = chambers(frame)
    known = known[known["size"].notna()]
    short = known[known.reported < known["size"]]
    full = n(
        "{count} chamber reported in full",
        "{count} chambers reported in full",
        int((known.reported == known["size"]).sum()),
    )
    _head(_("Seats"), full)
    items = [_chamber(frame, row) for row in wording.records(short.head(SHORT))]
    if items:
        st.html(f'<ul class="gaps">{"".join(items)}</ul>')
    if len(short) > SHORT:
        layout.note(lang.n("and {count} more", "and {count} more", len(short) - SHORT))


def _chamber(frame: Frame, row: wording.Row) -> str:
    """`Mäschilis (KZ), term 8: 7 of 98 seats not reported (7.1%)`"""
    _, lang = frame.lang._, frame.lang
    rest = int(row["size"]) - int(row["reported"])
    elected = wording.given(row["elected"])
    when = _("term {term}", term=row["term"]) + (f" ({pd.Timestamp(elected).year})" if elected is not None else "")
    words = f"{_placed(row)}, {when}"
    link = links.anchor("seats", words, chamber=str(row["chamber_id"]), term=str(row["term"]))
    missing = _(
        "{seats} of {size} seats not reported ({share})",
        seats=lang.number(rest),
        size=lang.number(row["size"]),
        share=lang.percent(100 * rest / row["size"]),
    )
    reported = 100 * row["reported"] / row["size"]
    bar = f'<span class="share" aria-hidden="true"><span style="width:{reported:.1f}%"></span></span>'
    return f"<li>{link}<br>{bar} <small>{html.escape(missing)}</small></li>"


def _silent(frame: Frame) -> None:
    """Chambers that the registry knows, in the latest term, of countries whose parties are named."""
    _ = frame.lang._
    rows = cache.ask(gaps.silent, frame.store, frame.filters.countries)
    if rows.empty or frame.filters.parties:
        return
    _head(_("No figure of the latest term"), "")
    words = [links.anchor("documents", _placed(row), q=f'"{row["name"]}"') for row in wording.records(rows)]
    st.html(f'<p class="gaps">{" · ".join(words)}</p>')


def _pairs(frame: Frame) -> None:
    _, n = frame.lang._, frame.lang.n
    rows = cache.ask(gaps.pairs, frame.store, frame.filters, PAIRS)
    if rows.empty:
        return
    _head(_("Named together, nothing said"), _("No agreement, event, stance or tie of the two is stated."))
    items = []
    for row in wording.records(rows):
        one, other = frame.names[row["a_id"]], frame.names[row["b_id"]]
        link = links.anchor(
            "relations", f"{one.with_country} – {other.with_country}", party=f"{one.entity_id},{other.entity_id}"
        )
        sentences = n("in {count} sentence", "in {count} sentences", row["sentences"])
        search = links.anchor("documents", sentences, q=f'"{one.short}" "{other.short}"')
        items.append(f"<li>{link} <small>{search}</small></li>")
    st.html(f'<ul class="gaps">{"".join(items)}</ul>')


def _head(words: str, caption: str) -> None:
    small = f" <small>{html.escape(caption)}</small>" if caption else ""
    st.html(f'<h3 class="gaps">{html.escape(words)}{small}</h3>')


def _placed(row: wording.Row) -> str:
    """`Bundestag (DE)`; the European Parliament is of no country."""
    country = wording.given(row["country"])
    return f"{row['name']} ({country})" if country else str(row["name"])
