"""Marks and quotations: offsets come from the text, never from a person's counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.gold.markup import Mark, MarkError, read_marks, unmarked
from pipeline.gold.quotes import QuoteError, find_quote


def test_marks_become_offsets_of_the_plain_text():
    text, marks = read_marks("Die [Walliste|is-w] und [Wal|?is-w], \\[sic\\] [Union|-] | Ende")
    assert text == "Die Walliste und Wal, [sic] Union | Ende"
    assert marks == [Mark(4, 12, "is-w"), Mark(17, 20, "is-w", optional=True), Mark(28, 33, None)]
    assert [text[m.start : m.end] for m in marks] == ["Walliste", "Wal", "Union"]


_PLAIN = st.text(st.characters(blacklist_characters="[]\\|\n", blacklist_categories=("Cs",)), max_size=12)
_NAME = _PLAIN.filter(lambda s: s and s == s.strip())


@given(st.lists(st.tuples(_PLAIN, _NAME), max_size=6), _PLAIN)
def test_any_text_comes_back_with_its_names(parts: list[tuple[str, str]], end: str):
    marked = "".join(f"{before}[{name}|x-{n}]" for n, (before, name) in enumerate(parts)) + end
    text, marks = read_marks(marked)
    assert text == "".join(before + name for before, name in parts) + end
    assert [text[m.start : m.end] for m in marks] == [name for _, name in parts]


@pytest.mark.parametrize("marked", ["[Wal|", "Wal]", "[[Wal|w]|x]", "[Wal |w]", "[Wal|]", "[Wal|?]", "[Wal|-x]"])
def test_a_broken_mark_is_refused(marked: str):
    with pytest.raises(MarkError):
        read_marks(marked)


def test_a_name_that_stands_again_without_a_mark_is_found():
    text, marks = read_marks("Die [Walliste|is-w] siegt. Die Walliste jubelt, die Wallisten auch.")
    assert unmarked(text, marks) == [(text.index("Walliste jubelt"), "Walliste")]


def test_what_is_expressly_no_name_needs_no_mark_again():
    text, marks = read_marks("Die [Union|de-u] und die Europäische [Union|-]")
    assert unmarked(text, marks) == []


TEXT = "Am Montag tagte A. Am Montag tagte B in Bergen, am Dienstag nicht."


def test_a_shortened_quotation_is_the_shortest_stretch():
    assert find_quote(TEXT, "Am Montag ... Bergen") == "Am Montag tagte B in Bergen"
    assert find_quote(TEXT, "Am Montag ... B ... nicht") == "Am Montag tagte B in Bergen, am Dienstag nicht"
    assert find_quote(TEXT, "tagte A") == "tagte A"


@pytest.mark.parametrize("quote", ["tagte C", "Bergen ... tagte A", "Am ... Bergens", " ... A"])
def test_a_quotation_that_the_text_lacks_is_refused(quote: str):
    with pytest.raises(QuoteError):
        find_quote(TEXT, quote)
