"""Searching: blind to case and accents, words and phrases, the same in DuckDB and in Python."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from views.query import search


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('Ak „Einiges Russland“ "neue  Leute" Ak', ["Ak", "Einiges Russland", "neue Leute"]),
        ("  . ", []),
        ('"', []),
        ("", []),
        ('offen "ohne Ende', ["offen", '"ohne', "Ende"]),
    ],
)
def test_words_and_phrases(typed: str, found: list[str]) -> None:
    assert search.terms(typed) == found


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("maschilis", "der Mäschilis", "Mäschilis"),
        ("MÄSCHILIS", "der Maschilis", "Maschilis"),
        ("Maeschilis", "der Mäschilis", "Mäschilis"),
        ("Grosse", "die Große Kammer", "Große"),
        ("Große", "die GROSSE Kammer", "GROSSE"),
        ("Einiges Russland", "für Einiges\nRussland", "Einiges\nRussland"),
        ("Erdogan", "Erdoğan", "Erdoğan"),
        ("S&D", "EVP und S&D", "S&D"),
        ("50 %", "über 50 % der", "50 %"),
    ],
)
def test_accents_and_case_do_not_matter(term: str, text: str, words: str) -> None:
    assert [text[start:end] for start, end in search.spans(text, [term])] == [words]
    pattern = search.pattern(term)
    with duckdb.connect() as connection:
        assert connection.execute("SELECT regexp_extract(?, ?)", [text, pattern]).fetchone() == (words,)


def test_hits_that_touch_are_united() -> None:
    assert search.spans("Parteien", ["partei", "teien"]) == [(0, 8)]


@given(some.text(min_size=1, max_size=30))
@settings(deadline=None)
def test_whatever_is_typed_is_a_pattern_to_both(typed: str) -> None:
    for term in search.terms(typed):
        search.spans("Ein Text.", [term])
        with duckdb.connect() as connection:
            connection.execute("SELECT regexp_matches('Ein Text.', ?)", [search.pattern(term)]).fetchone()
