"""Where sentences end, and what is a token of its own."""

from __future__ import annotations

import pytest

from pipeline.language.tokens import nlp


def cut(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in nlp()(text).sents]


@pytest.mark.parametrize(
    "marked",
    [
        "Die Sitzung begann spät.|Der Saal war voll.",
        "Kommt sie heute?|Ja.|Nein!|Vielleicht …|Mal sehen.",
        # abbreviations
        "Dr. Weidner sprach lange.|Prof. Anders schwieg.",
        "Das kostet ca. 300 Mio. Euro.|Niemand zahlt.",
        "Der Beirat usw. usf. tagte, bzw. Teile davon.|Alle kamen.",
        "Er wohnt in der Linden str. Nummer 4.|Sie auch.",
        "Erstens (vgl. Seite 3) war es so.|Zweitens nicht.",
        "J. Kramer und H. P. Voss kamen.|Sie blieben.",
        # names that end in a single capital
        "Niemand wählt die LfP.|Die BiT.|Alle wählen McX.|Ende.",
        # ordinals, dates, numbers
        "Die Versammlung begann am 14. März.|Der Saal war voll.",
        "Im 14. Wahlkreis siegte sie.|Er verlor.",
        "Das 20. Jahrhundert begann.|Die Welt änderte sich.",
        "Er kam am 14.|Der Rest blieb aus.",
        "Auf Platz 3.|Im Norden siegte sie.",
        "Gezählt wurden 208.|Danach war Schluss.",
        "Sie endete 1987.|Danach kam die Reform.",
        "Er lebte bis 1999.|2001 kam sie.",
        "Der Preis lag bei 3.000 Euro.|Das ist viel.",
        # quotation marks and brackets
        "Er sagte: „Wir gehen.“|Dann ging er.",
        "„Wir gehen!“, rief sie.|Alle blieben.",
        "»Wir gehen.«|Dann ging er.",
        "Sie zog um (nach Bonn).|Er nicht.",
        "Er blieb.|„Das war richtig“, sagte sie.",
        "Er blieb.|– So war es.",
        # glued texts
        "Es gab Streit um Ämter.|Anschließend tagte der Rat.",
        # other scripts begin sentences, too
        "Die Sache wurde vertagt.|Әлихан kam.",
    ],
)
def test_sentences(marked: str) -> None:
    assert cut(marked.replace("|", "" if "Ämter" in marked else " ")) == marked.split("|")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\n", " \n", "\n \n"])
def test_a_line_break_ends_a_sentence(newline: str) -> None:
    text = newline.join(["Titel ohne Punkt", "von Karla Moser", "Erster Satz.", "Zweiter Satz"])
    assert cut(text) == ["Titel ohne Punkt", "von Karla Moser", "Erster Satz.", "Zweiter Satz"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Die TNU-Fraktion", "Die|TNU|-|Fraktion"),
        ("Ulm–Bonn", "Ulm|–|Bonn"),
        ("TNU/ABW", "TNU|/|ABW"),
        ("genau 208.", "genau|208|."),
        ("am 25. Mai", "am|25.|Mai"),
        ("rund 3.000 Euro", "rund|3.000|Euro"),
        ("(2011):", "(|2011|)|:"),
        ("„Neue Erde“", "„|Neue|Erde|“"),
        ("z.B. morgen", "z.B.|morgen"),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert [token.text for token in nlp()(text)] == tokens.split("|")


@pytest.mark.parametrize("text", ["", " ", "\n", "…", "(", "1.", "A", "\u200b", "🙂 🙂", "“”“"])
def test_odd_texts_are_kept_whole(text: str) -> None:
    doc = nlp()(text)
    assert "".join(token.text_with_ws for token in doc) == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
