"""Words of a sentence: a name is one word, compounds give it up, bullets and quotation marks are gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from marked_words import plain, words

from pipeline.language.tokens import nlp
from pipeline.language.words import Word, words_of


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Die [Grüne Tanne] siegte.", "Die|Grüne Tanne|siegte|."),
        ("Die [TNU]-Fraktion tagte.", "Die|TNU|Fraktion|tagte|."),
        ("Der [TNU]-nahe Verein schwieg.", "Der|TNU|nahe|Verein|schwieg|."),
        ("Das ist [TNU]/[ABW]-Land.", "Das|ist|TNU|/|ABW|Land|."),
        ("Die Wahl-[TNU] siegte.", "Die|Wahl-|TNU|siegte|."),
        ("Die Wahl-Debatte blieb aus.", "Die|Wahl-Debatte|blieb|aus|."),
        ("Die Ost-West-Achse hielt.", "Die|Ost-West-Achse|hielt|."),
        ("Die Land- und Forstleute kamen.", "Die|Land-|und|Forstleute|kamen|."),
        ("Der Pakt – so hieß er – hielt.", "Der|Pakt|–|so|hieß|er|–|hielt|."),
        ("• Die [TNU] siegte.", "Die|TNU|siegte|."),
        ("▪ ► Die [TNU] siegte.", "Die|TNU|siegte|."),
        ("Die „[Neue Erde]“ siegte.", "Die|Neue Erde|siegte|."),
        ("Der »gute Freund« und die ‚alte Liebe‘.", "Der|gute|Freund|und|die|alte|Liebe|."),
        ("Ganz hinten lag der [TNU] 1.", "Ganz|hinten|lag|der|TNU|1"),
        ("Am 1. Mai kam sie.", "Am|1.|Mai|kam|sie|."),
        ("{Karla Moser} fuhr nach <Bad Aue>.", "Karla Moser|fuhr|nach|Bad Aue|."),
    ],
)
def test_words(marked: str, expected: str) -> None:
    found = words(marked)
    assert "|".join(w.text for w in found) == expected
    assert [w.i for w in found] == list(range(len(found)))


@pytest.mark.parametrize(
    ("marked", "quoted"),
    [
        ("Sie nannte ihn einen „guten Freund“ der [TNU].", "guten Freund"),
        ("Die „[Neue Erde]“ und die [TNU] tagten.", "Neue Erde"),
        ('Er sprach von "alter Größe" und ging.', "alter Größe"),
        ("Er sprach von »alter Größe« und ging.", "alter Größe"),
        ("Er sprach und ging.", ""),
    ],
)
def test_what_stands_between_quotation_marks(marked: str, quoted: str) -> None:
    assert " ".join(w.text for w in words(marked) if w.quoted) == quoted


def test_a_mention_is_a_name_with_its_own_lemma() -> None:
    name = next(w for w in words("Vertreter der [Grünen Tanne] kamen.") if w.mentions)
    assert (name.text, name.lemma, name.tag, name.is_name) == ("Grünen Tanne", "Grünen Tanne", "NE", True)


def test_a_description_that_was_resolved_stays_a_noun() -> None:
    _, mentions = plain("[Tanne]")
    word = Word(0, "Partei", 0, 6, mentions=[mentions[0]])
    assert word.is_name
    word.mentions = [replace(mentions[0], via="coreference")]
    assert not word.is_name


@pytest.mark.parametrize(
    ("marked", "word", "tag", "lemma"),
    [
        ("Die [TNU] traf die [ABW] in <Aue>.", "traf", "VV(FIN)", "treffen"),
        ("Die [TNU] hat die [ABW] getroffen.", "getroffen", "VV(PP)", "treffen"),
        ("Der Pakt lief 2011 aus.", "aus", "PTKVZ", "aus"),
        ("Der Pakt lief 2011 aus.", "2011", "CARD", "2011"),
        ("Die [TNU] sitzt, weil sie siegte, im Rat.", "weil", "KOUS", "weil"),
        ("Die [TNU], die 2001 entstand, siegte.", ",", "$,", ","),
        ("Sie kam (aus <Aue>).", "(", "$(", "("),
        ("Sie kam nicht.", "nicht", "PTKNEG", "nicht"),
        ("Ist sie da?", "?", "$.", "?"),
    ],
)
def test_tags(marked: str, word: str, tag: str, lemma: str) -> None:
    found = next(w for w in words(marked) if w.text == word)
    assert (found.tag, found.lemma) == (tag, lemma)


@pytest.mark.parametrize("text", ["", "“”", "•", "–", "...", "-", "(", "[TNU]", "„[TNU]", "[TNU]- und [ABW]-Leute"])
def test_fragments_do_no_harm(text: str) -> None:
    for word in words(text):
        assert word.tag


def test_a_sentence_of_spaces_has_no_words() -> None:
    assert words_of(nlp()("   ")[:], []) == []
