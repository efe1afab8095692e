"""Sentences whose clauses, phrases or furniture were once cut wrong."""

from __future__ import annotations

import pytest
from marked_words import cut, phrase, shown, words

from pipeline.language.boilerplate import read_furniture

BODY = "Der Rat tagte am Montag."


@pytest.mark.parametrize("tail", ["verhandeln", "am Montag eine Koalition bildeten"])
def test_an_enumeration_before_the_verb_is_one_clause(tail: str) -> None:
    found = [shown(c) for c in cut(f"Er sagte, dass die [TNU], die [ABW] und die [ELF] {tail}.")]
    assert found == ["main: Er sagte", f"sub: dass die TNU die ABW und die ELF {tail}"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Die [TNU] siegte.", ["main: Die TNU siegte"]),
        ("Die [TNU] sagte, dass sie geht.", ["main: Die TNU sagte", "sub: dass sie geht"]),
        ("Die [TNU] tagte; die [ABW] ging.", ["main: Die TNU tagte", "main: die ABW ging"]),
    ],
)
def test_short_main_clauses(marked: str, expected: list[str]) -> None:
    assert [shown(c) for c in cut(marked)] == expected


def test_articles_in_an_enumeration_share_the_preposition() -> None:
    assert phrase("Sie sprach mit der [TNU], der [ABW] und der [ELF].", "ABW").slot_prep() == "mit"


def test_swiss_quotation_marks_close() -> None:
    quoted = [w.text for w in words("Er sprach von «alter Größe» und ging.") if w.quoted]
    assert quoted == ["alter", "Größe"]


@pytest.mark.parametrize("line", ["Von Hamburg nach Bremen", "Von Krise zu Krise"])
def test_a_title_is_no_byline(line: str) -> None:
    assert read_furniture(f"{line}\n{BODY}").author is None


def test_a_full_stop_is_not_the_authors() -> None:
    text = f"Von Karla Moser.\n{BODY}"
    author = read_furniture(text).author
    assert author is not None
    assert text[slice(*author)] == "Karla Moser"


@pytest.mark.parametrize(
    "line",
    [
        "Folgen der Wahl sind unabsehbar.",
        "Folgen hatte das keine.",
        "Anzeige erstattete der Rat.",
        "Werbung für die Union",
        "Kommentar zur Lage",
    ],
)
def test_a_sentence_is_no_share_line(line: str) -> None:
    assert read_furniture(f"{BODY}\n{line}\n").lines[1].kind != "share"
