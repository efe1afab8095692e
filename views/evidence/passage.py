"""The words of the text around a fact, with what speaks for and against it marked.

In: a document's text, its sentences (start, end, paragraph) and spans of evidence (role, start, end). Out: HTML,
escaped, a paragraph each. Left out on purpose: what is no evidence and no neighbour of any: the article itself is at
its source.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

ROLES = ("main", "contra", "argument")
"""Where spans overlap, the earlier of these roles is shown."""

AROUND = 700
"""Characters of a long paragraph that are kept on each side of its evidence."""


@dataclass(frozen=True)
class Span:
    """A stretch of text and what it is to the fact: main, argument or contra."""

    role: str
    start: int
    end: int


def passages(text: str, sentences: pd.DataFrame, spans: list[Span]) -> list[str]:
    """The paragraphs that hold evidence, that of the main sentence first."""
    inside = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    ordered = sorted(
        inside, key=lambda span: (ROLES.index(span.role) if span.role in ROLES else len(ROLES), span.start)
    )
    done: list[tuple[int, int]] = []
    for span in ordered:
        if not any(start <= span.start and span.end <= end for start, end in done):
            done.append(_paragraph(text, sentences, span))
    return [_html(text, start, end, inside) for start, end in done]


def _paragraph(text: str, sentences: pd.DataFrame, span: Span) -> tuple[int, int]:
    touched = sentences[(sentences.start < span.end) & (sentences.end > span.start)]
    if touched.empty:
        return _trimmed(text, 0, len(text), span)
    whole = sentences[sentences.paragraph.isin(set(touched.paragraph))]
    return _trimmed(text, min(int(whole.start.min()), span.start), max(int(whole.end.max()), span.end), span)


def _trimmed(text: str, start: int, end: int, span: Span) -> tuple[int, int]:
    """A long paragraph shortened at spaces."""
    if span.start - start > AROUND:
        start = text.find(" ", span.start - AROUND, span.start) + 1 or span.start
    if end - span.end > AROUND:
        cut = text.rfind(" ", span.end, span.end + AROUND)
        end = cut if cut > 0 else span.end
    return start, end


def _html(text: str, start: int, end: int, spans: list[Span]) -> str:
    edges = {start, end}
    for span in spans:
        edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    cuts = sorted(edges)
    pieces = [_piece(text[a:b], _role(a, b, spans)) for a, b in pairwise(cuts)]
    before, after = _continues(text, start, end)
    return f"<p>{before}{''.join(pieces)}{after}</p>"


def _role(start: int, end: int, spans: list[Span]) -> str | None:
    roles = {span.role for span in spans if span.start <= start and end <= span.end}
    return next((role for role in ROLES if role in roles), None)


def _piece(words: str, role: str | None) -> str:
    escaped = html.escape(words)
    return f'<mark class="{role}">{escaped}</mark>' if role else escaped


def _continues(text: str, start: int, end: int) -> tuple[str, str]:
    """Dots where a paragraph was shortened, not where the text breaks by itself."""
    before = "… " if start > 0 and text[start - 1] == " " and text[:start].rstrip(" ")[-1:] not in "\n" else ""
    after = " …" if end < len(text) and text[end] == " " else ""
    return before, after
