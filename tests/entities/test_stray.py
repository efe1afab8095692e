"""Parties in texts that do not speak of parties."""

from __future__ import annotations

from pipeline.entities.candidate import Candidate
from pipeline.entities.stray import without_strays
from pipeline.language.tokens import nlp
from pipeline.model import Kind

_FILLING = "Das Spiel begann am Abend, und viele kamen, weil das Wetter an diesem Tag so schön war. " * 4


def read(text: str, *names: str, kind: Kind = Kind.PARTY) -> list[tuple[str, str]]:
    doc = nlp()(text)
    found = []
    for name in names:
        span = doc.char_span(text.index(name), text.index(name) + len(name))
        assert span is not None, name
        found.append(Candidate(span.start, span.end, kind, "learned"))
    return [(doc[c.start : c.end].text, str(c.kind)) for c in without_strays(doc, found)]


def test_strangers_are_organisations_and_words_no_names() -> None:
    text = _FILLING + "Später baute Varda mit der ZQR neue Trümmerteile ein."
    assert read(text, "Varda", "ZQR", "Trümmerteile") == [("Varda", "organisation"), ("ZQR", "organisation")]


def test_what_a_word_beside_it_tells_is_a_party() -> None:
    text = _FILLING + "Die Partei Varda klagte. Der Fraktion der ZQR gefiel das."
    assert read(text, "Varda", "ZQR") == [("Varda", "party"), ("ZQR", "party")]


def test_texts_about_parties_and_short_ones_keep_theirs() -> None:
    political = "Die Wahl brachte der Koalition im Parlament nichts, klagte die Partei. "
    assert read(political + _FILLING + "Varda schwieg.", "Varda") == [("Varda", "party")]
    assert read("Varda schwieg.", "Varda") == [("Varda", "party")]
