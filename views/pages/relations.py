"""The page relations: who stands how to whom, who is in contact with whom, and why a place is empty.

In: the frame. Out: a page. Left out on purpose: the counting (`query.relations`, `query.stance_cells`) and the drawing
(`charts`).
"""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from views import layout, wording
from views.charts import contact_bars, stance_matrix
from views.evidence import tools, tray
from views.pages import relation_words
from views.query import cache, relations, stance_cells
from views.query.conditions import Table
from views.query.facts import MOST, Counted
from views.selection import links, marks, picks
from views.selection.frame import Frame, current

MOST_CONTACTS = 18
"""Pairs that are drawn; the table lists all statements."""


def page(frame: Frame) -> None:
    _ = frame.lang._
    stances, ties = frame.counted("stances"), frame.counted("ties")
    layout.heading(_("Relations between parties"), relation_words.caption(stances, ties, frame.lang))
    who = cache.ask(relations.actors, frame.store, frame.filters)
    if not stances.statements and not ties.statements and len(who) < 2:
        layout.nothing(_("No statement about stances or ties fits these filters."), tray.loosen(frame))
    else:
        cells = cache.ask(stance_cells.cells, frame.store, frame.filters, who, frame.names)
        matrix, contacts = st.columns([3, 2], gap="large")
        with matrix:
            _matrix(frame, cells, len(who), stances)
        with contacts:
            _contacts(frame)
        _pair(frame)
        _pairs(frame, cells)
        tools.bar(
            frame,
            "relations",
            {"stances": lambda: frame.facts("stances", None), "ties": lambda: frame.facts("ties", None)},
        )
        _statements(frame)
    _left_out(frame)


def _matrix(frame: Frame, cells: pd.DataFrame, shown: int, all_: Counted) -> None:
    _, lang = frame.lang._, frame.lang
    how = _(
        "“0”: both are named, nothing is said. “·”: no document names both. Choose a cell to read the sentence; of "
        "several statements, the tables show those of the pair."
    )
    layout.section(_("Who stands how to whom"), how)
    if cells.empty:
        layout.note(_("No stance between two parties is stated under these filters."))
        return
    marks.chart(
        frame, stance_matrix.stance_matrix, cells, "stances", relation_words.alt(cells, lang), title=_("Stances")
    )
    if frame.filters.kinds or frame.filters.modalities or frame.filters.confidence or _years(frame):
        layout.note(_("“0” is meant under these filters: without them there may be a statement."))
    inside = int(cells[[*stance_cells.POLARITIES, *stance_cells.NOT_COUNTED]].to_numpy().sum())
    if shown >= relations.MOST_ACTORS:
        most = lang.number(shown)
        layout.note(_("Drawn are the {count} parties with most statements; filter by party to see others.", count=most))
    if (rest := all_.statements - inside) > 0:
        layout.note(
            lang.n(
                "{count} stance of persons or of other parties is not in the matrix.",
                "{count} stances of persons or of other parties are not in the matrix.",
                rest,
            )
        )


def _years(frame: Frame) -> bool:
    return frame.filters.first_year is not None or frame.filters.last_year is not None


def _contacts(frame: Frame) -> None:
    _, lang = frame.lang._, frame.lang
    layout.section(
        _("Contact, and explicitly none"), _("Hollow: denied or only planned. Other pairs: nothing is said.")
    )
    rows = cache.ask(relations.contacts, frame.store, frame.filters)
    if rows.empty:
        layout.note(_("No contact is stated or denied under these filters."))
        return
    pairs = rows[["a_id", "b_id"]].drop_duplicates()
    drawn = rows.merge(pairs.head(MOST_CONTACTS), on=["a_id", "b_id"])
    drawn["label_pair"] = [
        f"{frame.names[a].short} – {frame.names[b].short}" for a, b in zip(drawn.a_id, drawn.b_id, strict=True)
    ]
    said = (
        f"{frame.names[row['a_id']].name} – {frame.names[row['b_id']].name}: "
        + contact_bars.word(row["kind"], row["modality"], lang)
        for row in wording.records(drawn)
    )
    marks.chart(frame, contact_bars.contact_bars, drawn, "contacts", "; ".join(said), title=_("Contacts"))
    if len(pairs) > MOST_CONTACTS:
        layout.note(
            _(
                "The {drawn} pairs with most statements are drawn.",
                drawn=lang.number(MOST_CONTACTS),
            )
        )


def _pair(frame: Frame) -> None:
    """From a chosen pair on to its dossier."""
    who = [one for one in picks.picked() if one in frame.names]
    if len(who) == 2:
        words = frame.lang._(
            "Dossier of {one} and {other}", one=frame.names[who[0]].name, other=frame.names[who[1]].name
        )
        links.page_link("dossier", f"{words} →", keep_filters=True, of=",".join(who))


def _pairs(frame: Frame, cells: pd.DataFrame) -> None:
    """The matrix in words, empty cells included: the same for whoever has no pointer to hover with."""
    if cells.empty:
        return
    words = frame.lang._("Every pair in words, empty ones included ({count})", count=frame.lang.number(len(cells)))
    with st.expander(layout.plain(words)):
        rows, facts = relation_words.pairs(cells, frame.lang)
        marks.table(frame, rows, facts, "pairs", words)


def _statements(frame: Frame) -> None:
    """The statements: the latest of all, or all of whom was picked. Of many, a pick must find those of its pair."""
    _, lang = frame.lang._, frame.lang
    tables: list[tuple[Table, tray.Words, str]] = [
        ("stances", partial(relation_words.stances, frame), _("Stances")),
        ("ties", partial(relation_words.ties, frame), _("Contacts and other ties")),
    ]
    who = picks.picked()
    for table, words, title in tables:
        if who:
            rows = cache.ask(relations.statements, frame.store, table, frame.filters, who, MOST)
        else:
            rows = frame.facts(table)
        if rows.empty:
            continue
        tray.statements(frame, rows, words, table, title)
        if not who and len(rows) < (all_ := frame.counted(table).statements):
            shown, whole = lang.number(len(rows)), lang.number(all_)
            layout.note(_("The latest {shown} of {all} statements are listed.", shown=shown, all=whole))


def _left_out(frame: Frame) -> None:
    n = frame.lang.n
    for table, words in (("stances", relation_words.stances), ("ties", relation_words.ties)):
        hidden = frame.left_out("stances" if table == "stances" else "ties")
        what = wording.table_word(table, frame.lang)
        label = n("{count} hypothetical statement left out", "{count} hypothetical statements left out", len(hidden))
        tray.folded(frame, hidden, partial(words, frame), f"{table}-left-out", f"{what}: {label}")


if __name__ == "__main__":
    page(current())
