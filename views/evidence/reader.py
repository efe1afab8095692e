"""A whole text with what was found in it marked: entities, statements, what was searched for, what is boilerplate.

In: a text, where its paragraphs stand, and spans. Out: HTML, escaped, a paragraph each. The text is cut at every edge
of every span, so that marks nest however they overlap; with the marks taken out, the paragraph is the text again. What
a mark says beside the text is an attribute, which is not copied along with a quotation.
Left out on purpose: Streamlit, and which words and links the marks carry (`pages.document_reader`).
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import pandas as pd

SIGNS = {"seats": "■", "agreements": "◆", "events": "●", "stances": "▲", "roles": "★", "ties": "✚"}
"""A sign for each table, beside its name: nothing is told by colour alone."""


@dataclass(frozen=True)
class Entity:
    """A mention: what kind of thing, its name, where its name leads, and `label` where the text uses another word."""

    start: int
    end: int
    kind: str
    name: str
    href: str | None = None
    label: str = ""


@dataclass(frozen=True)
class Said:
    """A statement: its number in the list below the text, its table, a word for it, its evidence's address."""

    start: int
    end: int
    number: int
    table: str
    word: str
    title: str
    href: str
    fact_id: str = ""
    open: bool = False


@dataclass(frozen=True)
class Marks:
    """All that is marked. `quiet` are stretches of boilerplate, `hits` of what was searched for."""

    entities: Sequence[Entity] = ()
    said: Sequence[Said] = ()
    quiet: Sequence[tuple[int, int]] = ()
    hits: Sequence[tuple[int, int]] = ()

    def within(self, start: int, end: int) -> Marks:
        """Those that touch a stretch of text."""

        def touching(span: Entity | Said) -> bool:
            return span.start < end and span.end > start

        return Marks(
            _apart([entity for entity in self.entities if touching(entity)]),
            [said for said in self.said if touching(said)],
            [(a, b) for a, b in self.quiet if a < end and b > start],
            [(a, b) for a, b in self.hits if a < end and b > start],
        )


def paragraphs(text: str, sentences: pd.DataFrame, body: int) -> list[tuple[int, int]]:
    """Where each paragraph of the body begins and ends, without the white space between them."""
    inside = sentences[sentences.start >= body]
    starts = sorted({body, *inside.groupby("paragraph").start.min().astype(int)})
    found = []
    for start, end in pairwise([*starts, len(text)]):
        stretch = text[start:end]
        if words := stretch.strip():
            first = start + stretch.index(words)
            found.append((first, first + len(words)))
    return found


def paragraph(text: str, start: int, end: int, marks: Marks) -> str:
    """One paragraph as HTML."""
    here = marks.within(start, end)
    spans = [*((one.start, one.end) for one in here.entities), *((one.start, one.end) for one in here.said)]
    spans += [*here.quiet, *here.hits]
    cuts = sorted({start, end, *(edge for span in spans for edge in span if start < edge < end)})
    pieces = []
    for a, b in pairwise(cuts):
        pieces.append(_piece(text, a, b, here))
        # What ends beyond the paragraph is signed where the paragraph ends.
        pieces.append(_signs([said for said in here.said if said.end == b or (b == end and said.end > end)]))
    return f"<p>{''.join(pieces)}</p>"


def _piece(text: str, start: int, end: int, marks: Marks) -> str:
    words = html.escape(text[start:end])
    if _covering(marks.hits, start, end):
        words = f'<mark class="hit">{words}</mark>'
    for entity in marks.entities:
        if entity.start <= start and end <= entity.end:
            words = _entity(words, entity, last=end == entity.end)
            break
    if said := [said for said in marks.said if said.start <= start and end <= said.end]:
        words = f'<span class="said{" open" if any(one.open for one in said) else ""}">{words}</span>'
    return f'<span class="quiet">{words}</span>' if _covering(marks.quiet, start, end) else words


def _entity(words: str, entity: Entity, *, last: bool) -> str:
    label = f' data-as="{html.escape(entity.label)}"' if entity.label and last else ""
    about = f'class="entity {html.escape(entity.kind)}" title="{html.escape(entity.name)}"{label}'
    if entity.href is None:
        return f"<span {about}>{words}</span>"
    return f'<a {about} href="{html.escape(entity.href)}" target="_self">{words}</a>'


def _signs(said: list[Said]) -> str:
    """`◆ Agreement 3`, the number a link; statements of one kind share the word."""
    if not said:
        return ""
    ordered = sorted(said, key=lambda one: (one.table, one.word, one.number))
    groups = []
    for (table, word), same in groupby(ordered, key=lambda one: (one.table, one.word)):
        links = " ".join(_number(one) for one in same)
        sign = f'<span aria-hidden="true">{SIGNS.get(table, "●")}</span>'
        groups.append(f'<span class="sign {html.escape(table)}">{sign} {html.escape(word)} {links}</span>')
    return f'<sup class="facts">{"".join(groups)}</sup>'


def _number(one: Said) -> str:
    current = ' aria-current="true"' if one.open else ""
    title = html.escape(one.title)
    about = f'target="_self" title="{title}" data-fact="{html.escape(one.fact_id)}"{current}'
    return f'<a href="{html.escape(one.href)}" {about}>{one.number}</a>'


def _covering(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(a <= start and end <= b for a, b in spans)


def _apart(entities: list[Entity]) -> list[Entity]:
    """Of mentions that overlap, the one that begins first, and of these the longest: a link holds no other link."""
    kept: list[Entity] = []
    for entity in sorted(entities, key=lambda one: (one.start, -one.end)):
        if not kept or entity.start >= kept[-1].end:
            kept.append(entity)
    return kept
