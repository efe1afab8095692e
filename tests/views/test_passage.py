"""The quoted passage: escaped, marked at the right characters, never cut inside the evidence."""

from __future__ import annotations

import html
import re

import pandas as pd
from hypothesis import given
from hypothesis import strategies as some

from views.evidence.passage import AROUND, Span, passages

TEXT = "Erster Satz. Zweiter <b>Satz</b>.\n\nDritter Satz 😀 hier."
SENTENCES = pd.DataFrame({"start": [0, 13, 35], "end": [12, 33, 55], "paragraph": [0, 0, 1]})


def plain(passage: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", passage))


def test_the_sentence_is_marked_within_its_paragraph() -> None:
    assert passages(TEXT, SENTENCES, [Span("main", 13, 33)]) == [
        '<p>Erster Satz. <mark class="main">Zweiter &lt;b&gt;Satz&lt;/b&gt;.</mark></p>'
    ]


def test_other_roles_are_marked_differently_and_other_paragraphs_follow() -> None:
    spans = [Span("argument", 43, 47), Span("main", 0, 12), Span("contra", 0, 6)]
    first, second = passages(TEXT, SENTENCES, spans)
    assert first.startswith('<p><mark class="main">Erster</mark><mark class="main"> Satz.</mark>')
    assert second == '<p>Dritter <mark class="argument">Satz</mark> 😀 hier.</p>'


def test_a_long_paragraph_is_shortened_around_its_evidence() -> None:
    text = "wort " * 1000 + "HIER steht es. " + "wort " * 1000
    sentences = pd.DataFrame({"start": [0], "end": [len(text)], "paragraph": [0]})
    start = text.index("HIER")
    (passage,) = passages(text, sentences, [Span("main", start, start + 14)])
    assert '<mark class="main">HIER steht es.</mark>' in passage
    assert len(plain(passage)) <= 2 * AROUND + 30
    assert passage.startswith("<p>… ")
    assert passage.endswith(" …</p>")


@given(some.text(min_size=1, max_size=300), some.data())
def test_nothing_of_the_evidence_is_lost(text: str, data: some.DataObject) -> None:
    start = data.draw(some.integers(0, len(text) - 1))
    end = data.draw(some.integers(start + 1, len(text)))
    none = pd.DataFrame({"start": [], "end": [], "paragraph": []})
    (passage,) = passages(text, none, [Span("main", start, end)])
    marked = "".join(re.findall(r'<mark class="main">(.*?)</mark>', passage, re.DOTALL))
    assert html.unescape(marked) == text[start:end] or html.escape(text[start:end]) == marked
