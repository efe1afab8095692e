"""The evidence panel: the sentence that says so, in its paragraph, with all that is needed to quote or to doubt it.

In: the frame, whose `fact` the address bar holds. Out: a panel at the foot of the page, the same on every page. Left
out on purpose: any change to the fact; and a shortened sentence, since what is quoted must be whole.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

import streamlit as st

from views import wording
from views.charts.words import modality_words, status_words
from views.evidence import cite, copied, onward, tools
from views.evidence.passage import Span, passages
from views.language import Language
from views.layout import note
from views.query.witnesses import Found, Witness, find, sentences, spans, witnesses
from views.selection import marks
from views.selection.frame import Frame

Row = Mapping[str, Any]
MOST_WITNESSES = 12
"""Other statements listed before the rest is only counted: a panel, not a page."""


def draw(frame: Frame) -> None:
    """Draw the panel if a fact is open."""
    found = find(frame.store, frame.fact) if frame.fact else None
    if found is None:
        return
    with st.bottom, st.container(key="evidence"):
        _head(frame, found)
        quote, about = st.columns([3, 2], gap="medium")
        with quote:
            _quote(frame, found)
        with about:
            _about(frame, found)
        onward.draw(frame, found)
        _others(frame, found)


def _head(frame: Frame, found: Found) -> None:
    _ = frame.lang._
    with st.container(horizontal=True, vertical_alignment="top", gap="small", wrap=False):
        kind = wording.table_word(found.table, frame.lang)
        said = wording.summary(found.table, found.row, frame.names, frame.lang)
        st.html(f'<h2 class="evidence"><small>{html.escape(kind)}</small>{html.escape(said)}</h2>', width="stretch")
        _citation(frame, found)
        st.button(_("Close") + " ✕", key="close-evidence", on_click=marks.close, type="tertiary")


def _citation(frame: Frame, found: Found) -> None:
    with st.popover(frame.lang._("Cite"), type="tertiary", key="cite-fact"):
        of = tools.selected(frame, fact=str(found.row["fact_id"]))
        copied.block(cite.fact(found.table, found.row, frame.names, frame.lang, of), "cited-fact", frame.lang)


def _quote(frame: Frame, found: Found) -> None:
    _ = frame.lang._
    row = found.row
    table = spans(frame.store, str(row["fact_id"]))
    marked = [Span(str(role), int(start), int(end)) for role, start, end in table.itertuples(index=False)]
    main = Span("main", int(row["evidence_start"]), int(row["evidence_end"]))
    text = wording.given(row["text"]) or ""
    shown = passages(text, sentences(frame.store, str(row["document_id"])), [main, *marked])
    st.html(f'<blockquote lang="de">{"".join(shown)}</blockquote>')
    roles = {span.role for span in marked}
    keys = [("argument", _("supports it")), ("contra", _("speaks against it"))]
    legend = [f'<mark class="{role}">{html.escape(word)}</mark>' for role, word in keys if role in roles]
    if legend:
        says = html.escape(_("says so"))
        st.html(f'<p class="caption"><mark class="main">{says}</mark> {" ".join(legend)}</p>')


def _about(frame: Frame, found: Found) -> None:
    lines = [(term, words) for term, words in _facts_about(frame, found) if words]
    cells = "".join(f"<dt>{html.escape(term)}</dt><dd>{words}</dd>" for term, words in lines)
    st.html(f'<dl class="about">{cells}</dl>')


def _facts_about(frame: Frame, found: Found) -> list[tuple[str, str]]:
    """Term and escaped words, in the order in which a doubting reader asks."""
    _, row, lang = frame.lang._, found.row, frame.lang
    said_by = wording.given(row["attribution"])
    confidence = wording.given(row["confidence"])
    rule = str(row["rule"]) + (f", {lang.percent(100 * confidence, 0)}" if confidence is not None else "")
    return [
        (_("Modality"), html.escape(wording.held(str(row["modality"]), lang))),
        (
            _("Said by"),
            html.escape(_("according to {name}", name=frame.names[said_by].name) if said_by else _("the text itself")),
        ),
        (_("When"), html.escape(lang.date(wording.given(row["date_edtf"])))),
        (
            _("Status"),
            html.escape(status_words(lang).get(str(row["status"]), "")) if found.table == "agreements" else "",
        ),
        (_("Basis"), html.escape(wording.basis_word(row["basis"], lang)) if found.table == "seats" else ""),
        (_("Source"), source(row, lang)),
        (_("Kind of source"), html.escape(wording.source_kind(row, lang))),
        (_("Found by"), html.escape(_("rule {rule}", rule=rule))),
    ]


def source(row: Row, lang: Language) -> str:
    """Title, author, publisher and day of a document; the title is a link where the document has an address."""
    title = html.escape(wording.given(row["title"]) or lang._("untitled"))
    url = str(wording.given(row["url"]) or "")
    if url.startswith(("https://", "http://")):
        title = f'<a href="{html.escape(url)}" target="_blank" rel="noopener noreferrer">{title}</a>'
    published = wording.day(row["published"], lang) or lang.date(wording.given(row["published_edtf"]))
    rest = [wording.given(row["author"]), wording.given(row["publisher"]), published]
    return ", ".join([title, *(html.escape(str(part)) for part in rest if part)])


def _others(frame: Frame, found: Found) -> None:
    _, lang = frame.lang._, frame.lang
    others = witnesses(frame.store, found)
    if found.row["disputed"]:
        note(_("⚠ disputed: other statements contradict this one."), warn=True)
    if not others:
        note(_("No other statement about the same matter."))
        return
    title = html.escape(_("Other statements about the same matter"))
    st.html(f"<h3>{title}</h3>")
    for witness in others[:MOST_WITNESSES]:
        marks.fact_link(_witness_line(witness, found.table, frame), str(witness.row["fact_id"]), "witness")
    if (rest := len(others) - MOST_WITNESSES) > 0:
        note(lang.n("and {count} more", "and {count} more", rest))


def _witness_line(witness: Witness, table: str, frame: Frame) -> str:
    _, lang = frame.lang._, frame.lang
    stance = {"supports": _("supports"), "denies": _("contradicts"), "differs": _("differs")}[witness.stance]
    copy = " " + _("(copy of the same text)") if witness.copy else ""
    said = (
        wording.figure(witness.row, lang)
        if table == "seats"
        else wording.summary(table, witness.row, frame.names, lang)
    )
    held = str(witness.row["modality"])
    how = "" if held == "asserted" else f", {modality_words(lang).get(held, held)}"
    return f"{stance}: {said}{how} – {wording.source_line(witness.row, lang)}{copy}"
