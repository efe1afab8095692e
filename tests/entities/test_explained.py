"""Names whose abbreviation in brackets tells where they begin."""

from __future__ import annotations

import pytest
from mentions_of import kinds, spans

from pipeline.entities.explained import confirmed, find_explained
from pipeline.entities.initials import long_form, spells
from pipeline.language.tokens import nlp
from pipeline.model import Kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gewonnen hat Offenes Moor Torflands (OMT) vor allen.", ["Offenes Moor Torflands"]),
        ("Der Rat gab der Partei der Heide-Hirten (PHH) recht.", ["Partei der Heide-Hirten"]),
        ("Sie wählten den Bund für Neue Deiche (BND).", ["Bund für Neue Deiche"]),
        ("Der Milde Inselring, kurz MIR, schwieg.", ["Milde Inselring"]),
        ("Vorn lag Gemeinwohl Torflands (GWT).", ["Gemeinwohl Torflands"]),
        ("Vorn lag die Winzerpartei (Wp).", ["Winzerpartei"]),
        ("Vorn lag die Regierungspartei (ALT).", []),
        ("Arne Qvist (OMT) sprach in Bonn.", []),
        ("Sie sprach lange mit dem alten Rat (AR) darüber.", []),
    ],
)
def test_initials_tell_where_a_name_begins(text: str, expected: list[str]) -> None:
    assert spans(text, find_explained(nlp()(text), [])) == expected


def test_what_nobody_reads_as_a_name_stays_a_word() -> None:
    doc = nlp()("Die Tiefe Wärme (TW) hilft. Der Bund Neuer Deiche (BND) auch.")
    found = find_explained(doc, [])
    assert [doc[c.start : c.end].text for c in confirmed(doc, found, [(8, 11, Kind.PARTY)])] == ["Bund Neuer Deiche"]


@pytest.mark.parametrize(
    ("words", "letters", "yes"),
    [
        ("Offenes Moor Torflands", "omt", True),
        ("Gemeinwohl Torflands", "gwt", True),
        ("Partei der Mitte", "pdm", True),
        ("Partei der Mitte", "pm", True),
        ("Partei der Mitte", "p", False),
        ("Freies Moor", "fmx", False),
    ],
)
def test_letters_of_words(words: str, letters: str, *, yes: bool) -> None:
    assert spells([(w.lower(), w[0].isupper()) for w in words.split()], letters) is yes


def test_the_shortest_stretch_is_taken() -> None:
    doc = nlp()("Gestern sagte die Alte Allianz Blauer Berge (ABB) ab.")
    assert long_form(doc, 7, "ABB") == (4, 7)


def test_an_abbreviation_written_like_a_word_returns() -> None:
    found = kinds("Vorn lag die Winzerpartei (Wp). Dann verlor die Wp viele Stimmen.")
    assert [k for k in found if k[0] == "Wp"] == [("Wp", "party"), ("Wp", "party")]
