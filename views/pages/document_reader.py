"""One document: its text with entities and statements marked, and below it what was read from it.

In: the frame, a document's id, search terms. Out: a page. Left out on purpose: cutting and nesting the marks
(`evidence.reader`), the choice of statements (the filters').
"""

from __future__ import annotations

import html
from functools import partial

import pandas as pd
import streamlit as st

from views import layout, wording
from views.evidence import reader, reader_clicks, tools
from views.evidence.reader import Entity, Marks
from views.pages import document_facts
from views.pages.document_facts import Stated
from views.query import documents, search
from views.query.conditions import TABLES
from views.selection import links
from views.selection.address import unknown
from views.selection.frame import Frame, asked, choose

PART = 40_000
"""Characters of text on one page: a chapter. More makes a browser slow."""

LINKED = ("party", "movement", "organisation")


def page(frame: Frame, document_id: str, terms: tuple[str, ...]) -> None:
    rows = documents.text(frame.store, document_id)
    row = wording.records(rows)[0]
    _head(frame, row)
    stated = document_facts.stated(frame, document_id)
    text = str(wording.given(row["text"]) or "")
    sentences = documents.sentences(frame.store, document_id)
    places = reader.paragraphs(text, sentences, int(wording.given(row["body_start"]) or 0))
    shown = _part(frame, places, stated)
    if not shown:
        layout.note(frame.lang._("This document has no text."))
    marks = Marks(
        _entities(frame, documents.mentions(frame.store, document_id)),
        document_facts.marks(frame, stated),
        [(int(a), int(b)) for a, b in sentences[sentences.boilerplate].iloc[:, :2].itertuples(index=False)],
        search.spans(text, list(terms)),
    )
    _key(frame, marks)
    st.html(
        f'<article class="reader" lang="de">{"".join(reader.paragraph(text, a, b, marks) for a, b in shown)}</article>'
    )
    document_facts.listed(frame, stated, document_id)
    reader_clicks.listen(frame)
    tools.bar(frame, "documents", {table: partial(frame.facts, table, None) for table in TABLES})


def _head(frame: Frame, row: wording.Row) -> None:
    _ = frame.lang._
    with st.container(key="back"):
        st.button("← " + _("All documents"), key="back-to-list", type="tertiary", on_click=_back)
    st.title(layout.plain(wording.given(row["title"]) or _("untitled")), anchor=False)
    lines = [html.escape(wording.source_kind(row, frame.lang)), _source(frame, row)]
    st.html(f'<p class="caption below">{"<br>".join(filter(None, lines))}</p>')


def _source(frame: Frame, row: wording.Row) -> str:
    """Author, publisher and day, and the way to the original where it has an address."""
    published = wording.day(row["published"], frame.lang) or frame.lang.date(wording.given(row["published_edtf"]))
    parts = [html.escape(str(part)) for part in (row["author"], row["publisher"], published) if wording.given(part)]
    url = str(wording.given(row["url"]) or "")
    if url.startswith(("https://", "http://")):
        words = html.escape(frame.lang._("Original"))
        parts.append(f'<a href="{html.escape(url)}" target="_blank" rel="noopener noreferrer">{words} ↗</a>')
    return ", ".join(parts)


def _back() -> None:
    for code in ("document", "part", "fact"):
        choose(code, None)


def _part(frame: Frame, places: list[tuple[int, int]], stated: list[Stated]) -> list[tuple[int, int]]:
    """The paragraphs to show: all of them, or of a long text the part that the address or the open fact names."""
    parts: list[list[tuple[int, int]]] = []
    for place in places:
        if not parts or place[1] - parts[-1][0][0] > PART:
            parts.append([])
        parts[-1].append(place)
    wanted = asked("part")
    if wanted is not None and wanted not in {str(n + 1) for n in range(len(parts))}:
        layout.note(unknown("part", wanted, frame.lang))
        wanted = None
    if len(parts) < 2:
        return parts[0] if parts else []
    open_at = next((int(one.row["evidence_start"]) for one in stated if one.open), None)
    chosen = int(wanted) - 1 if wanted else 0
    if open_at is not None and not wanted:
        chosen = max((n for n, part in enumerate(parts) if part[0][0] <= open_at), default=0)
    key = "pick-part"
    st.session_state[key] = chosen
    st.segmented_control(
        frame.lang._("Part"),
        range(len(parts)),
        key=key,
        format_func=lambda n: frame.lang._("Part {n}", n=n + 1),
        on_change=lambda: choose("part", str(st.session_state[key] + 1)),
        required=True,
    )
    return parts[chosen]


def _entities(frame: Frame, mentions: pd.DataFrame) -> list[Entity]:
    """Mentions with their names. A description ("die Regierungspartei") says beside it whom it means."""
    kinds = kind_words(frame)
    hrefs = {
        entity: links.address("dossier", keep_filters=True, of=entity, document=None, fact=None, q=None, part=None)
        for entity in mentions[mentions.kind.isin(LINKED)].entity_id.unique()
    }
    found = []
    for __, same in mentions.groupby(["start", "end"], sort=False):
        start, end = same[["start", "end"]].iloc[0]
        named = [frame.names[entity] for entity in same.entity_id]
        title = "; ".join(
            f"{kinds.get(kind, kind)}: {of.with_country}" for kind, of in zip(same.kind, named, strict=True)
        )
        label = ", ".join(of.short for of in named) if (same.via == "coreference").any() else ""
        # Of two parties ("beide Parteien") neither is the one that a link could lead to.
        href = hrefs.get(same.entity_id.iloc[0]) if len(same) == 1 else None
        found.append(Entity(int(start), int(end), str(same.kind.iloc[0]), title, href, label))
    return found


def kind_words(frame: Frame) -> dict[str, str]:
    _ = frame.lang._
    return {
        "party": _("Party"),
        "movement": _("Movement"),
        "organisation": _("Organisation"),
        "person": _("Person"),
        "country": _("Country"),
        "place": _("Place"),
        "event": _("Event"),
    }


def _key(frame: Frame, marks: Marks) -> None:
    """What the lines below the words and the signs after the sentences mean; only what occurs."""
    _, used = frame.lang._, {entity.kind for entity in marks.entities}
    samples = [
        f'<span class="entity {kind}">{html.escape(word)}</span>'
        for kind, word in kind_words(frame).items()
        if kind in used
    ]
    tables = {said.table for said in marks.said}
    samples += [
        f'<span class="sign {table}"><span aria-hidden="true">{sign}</span> '
        f"{html.escape(wording.table_word(table, frame.lang))}</span>"
        for table, sign in reader.SIGNS.items()
        if table in tables
    ]
    if samples:
        how = html.escape(_("A number opens the evidence; a party leads to its dossier."))
        st.html(f'<p class="caption key">{" ".join(samples)}<br>{how}</p>')
