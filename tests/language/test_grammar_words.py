"""What HanTa said before is what it would say now."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.language import grammar

SENTENCES = [
    ["Der", "Vertrag", ",", "den", "die", "CDU", "2016", "schloss", ",", "lief", "2021", "aus"],
    ["Die", "Verhandlungen", "wurden", "nicht", "fortgesetzt"],
    ["Blaumeisenverbund", "kündigte", "Gespräche", "an"],
]


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """The tagger without the kept words."""
    monkeypatch.setattr(grammar, "WORDS", tmp_path / "none")
    grammar._tagger.cache_clear()
    yield
    grammar._tagger.cache_clear()


def test_kept_words_change_no_answer(forgetful: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    asked = [grammar.tag(words) for words in SENTENCES]
    grammar.keep_words(tmp_path / "words.json.gz")
    monkeypatch.setattr(grammar, "WORDS", tmp_path / "words.json.gz")
    grammar._tagger.cache_clear()
    assert {"schloss", "blaumeisenverbund"} <= set(grammar._tagger().classes)
    assert [grammar.tag(words) for words in SENTENCES] == asked


def test_the_same_words_make_the_same_file(forgetful: None, tmp_path: Path):
    grammar.tag(SENTENCES[0])
    assert grammar.keep_words(tmp_path / "one") == grammar.keep_words(tmp_path / "two") > 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
