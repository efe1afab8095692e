"""Two parties' dossier: what is between them, how each stands to the other, and where the two do not match.

In: the frame, two entity ids. Out: what Streamlit draws. Left out on purpose: what is stated of only one of them.
"""

from __future__ import annotations

import html

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts import contact_bars, stance_matrix
from views.evidence import paper
from views.pages import dossier_parts
from views.query import cache, dossier, stance_cells
from views.query.conditions import Table
from views.selection import links
from views.selection.frame import Frame

Pair = tuple[str, str]


def draw(frame: Frame, who: Pair) -> None:
    _ = frame.lang._
    cells = cache.ask(stance_cells.cells, frame.store, dossier.own(frame.filters), who, frame.names)
    _in_short(frame, who, cells)
    missing = []
    sections: list[tuple[Table, str]] = [("agreements", _("Agreements")), ("events", _("Common events"))]
    for table, title in sections:
        if not dossier_parts.section(frame, table, who, title):
            missing.append(title)
    _stances(frame, who, cells)
    if not dossier_parts.section(frame, "ties", who, _("Contact and other ties")):
        missing.append(_("Contact and other ties"))
    dossier_parts.section(frame, "roles", who, _("Roles"))
    dossier_parts.nothing_stated(frame, missing)
    dossier_parts.sources(frame, who)
    dossier_parts.bar(frame, who)


def _in_short(frame: Frame, who: Pair, cells: pd.DataFrame) -> None:
    """First and last contact, contact or explicit none, both stances in a sentence, and how much names the two."""
    _ = frame.lang._
    first, last = (cache.ask(dossier.contact, frame.store, frame.filters, who, last=last) for last in (False, True))
    terms = [
        (_("First dated contact"), _dated(frame, first)),
        (_("Last dated contact"), _dated(frame, last)),
        (_("Contact"), _contact(frame, who)),
        (_("Stances"), html.escape(stances_in_short(cells, frame))),
    ]
    covered = stance_matrix.covered(int(cells.documents.iloc[0]), int(cells.sentences.iloc[0]), frame.lang)
    terms.append((_("Named together"), html.escape(covered)))
    st.html(
        '<dl class="short">'
        + "".join(f"<dt>{html.escape(term)}</dt><dd>{words}</dd>" for term, words in terms)
        + "</dl>"
    )


def _dated(frame: Frame, found: tuple[str, str] | None) -> str:
    if found is None:
        return html.escape(frame.lang._("no dated event or agreement of the two is stated"))
    table, fact_id = found
    row = cache.ask(dossier.one, frame.store, table, fact_id)
    words = paper.fact(paper.said(table, row, frame.names, frame.lang), fact_id)
    return f"{html.escape(frame.lang.date(row['date_edtf']))}: {words}"


def _contact(frame: Frame, who: Pair) -> str:
    rows = cache.ask(dossier.contacts, frame.store, frame.filters, who)
    if rows.empty:
        return html.escape(frame.lang._("neither contact nor its absence is stated"))
    return ", ".join(_contact_words(frame, who, row) for row in wording.records(rows))


def _contact_words(frame: Frame, who: Pair, row: paper.Row) -> str:
    """`contact`, `no contact (3)`: with a link to the sentence, or to the statements of the pair."""
    words = contact_bars.word(row["kind"], row["modality"], frame.lang)
    if row["facts"] == 1:
        return paper.fact(words, row["fact_id"])
    counted = f"{words} ({frame.lang.number(row['facts'])})"
    return links.anchor("relations", counted, party=",".join(who), pick="~".join(who))


def stances_in_short(cells: pd.DataFrame, frame: Frame) -> str:
    """`Lindenbund about Nordstern: nothing said in 12 sentences; Nordstern about Lindenbund: 1 supportive`."""
    lang, names = frame.lang, frame.names
    said = []
    for row in cells.itertuples(index=False):
        *words, covered = stance_matrix.describe(row, lang)
        spoken = any(getattr(row, what) for what in stance_matrix.SAID)
        said.append(
            lang._(
                "{one} about {other}: {what}",
                one=names[str(row.from_id)].name,
                other=names[str(row.to_id)].name,
                what=", ".join(filter(None, words)) + ("" if spoken or not row.documents else f" ({covered})"),
            )
        )
    return "; ".join(said)


def _stances(frame: Frame, who: Pair, cells: pd.DataFrame) -> None:
    """Both ways side by side."""
    _, names = frame.lang._, frame.names
    layout.section(_("Stances both ways"), _asymmetry(frame, cells))
    for column, row, (one, other) in zip(
        st.columns(2, gap="large"), cells.itertuples(index=False), (who, who[::-1]), strict=True
    ):
        with column:
            *words, covered = stance_matrix.describe(row, frame.lang)
            st.html(f"<h4>{html.escape(names[one].name)} → {html.escape(names[other].name)}</h4>")
            layout.note("; ".join(filter(None, [*words, covered])))
            paper.quotes(frame, cache.ask(dossier.towards, frame.store, frame.filters, one, other, paper.MOST // 2))


def _asymmetry(frame: Frame, cells: pd.DataFrame) -> str:
    """Whether the two match, as far as anything is said."""
    _ = frame.lang._
    there, back = (
        {what for what in stance_matrix.POLARITIES if getattr(row, what)} for row in cells.itertuples(index=False)
    )
    if not int(cells.documents.iloc[0]):
        return _("No document names both.")
    if not there and not back:
        return _("Neither says anything about the other.")
    if not there or not back:
        return _("Only one of the two is on record about the other.")
    if there == back:
        return _("Both speak of each other in the same way.")
    return _("The two do not speak of each other in the same way.")
