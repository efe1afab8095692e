"""Which names that the tagger reads are believed, whatever the tagger was taught."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from pipeline.entities.credible import is_credible, is_political
from pipeline.entities.learned import _merge
from pipeline.language.tokens import nlp
from pipeline.model import Kind

POLITICS = " Die Koalition verlor die Wahl und zehn Mandate."


def believed(text: str, name: str, kind: Kind = Kind.PARTY) -> bool:
    doc = nlp()(text)
    start = text.index(name)
    span = doc.char_span(start, start + len(name))
    assert span is not None
    return is_credible(doc, span.start, span.end, kind, political=is_political(doc))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gewonnen hat der Block Wald und Wiese.", "Wald und Wiese"),
        ("Lob kam von Wald und Wiese.", "Wald und Wiese"),
        ("Lob bekam die Gelbe Tür gestern.", "Gelbe Tür"),
        ("Lob kam von der Partei Haus der Bauern.", "Haus der Bauern"),
        ("Lob kam vom Kreis Nordischer Felder.", "Kreis Nordischer Felder"),
    ],
)
def test_ordinary_words_are_a_party_where_a_text_speaks_of_parties(text: str, name: str) -> None:
    assert believed(text + POLITICS, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Geschützt sind die Rechte unserer Bürgerinnen und Bürger.", "Bürgerinnen und Bürger"),
        ("Das dient dem Schutz der Wälder und Wiesen.", "Wälder und Wiesen"),
        ("Es gab Streit um eine Möbel-Kette.", "Möbel-Kette"),
        ("Lob bekam Jassir Arafat gestern.", "Jassir Arafat"),
        ("Lob kam vom Amt des Deutschen Bundestages.", "Deutschen Bundestages"),
        ("Damals begann der Kosovo-Krieg.", "Kosovo-Krieg"),
    ],
)
def test_everyday_phrases_are_no_party(text: str, name: str) -> None:
    assert not believed(text + POLITICS, name)


def test_elsewhere_ordinary_words_are_none() -> None:
    assert not believed("Lob kam von Wald und Wiese.", "Wald und Wiese")


def test_a_known_town_is_a_place_where_places_stand() -> None:
    assert believed("Sie tagte in Husum." + POLITICS, "Husum", Kind.PLACE)
    assert not believed("Sie lobte Husum." + POLITICS, "Husum", Kind.PLACE)


def merged(text: str, *names: str) -> list[str]:
    doc: Doc = nlp()(text)
    spans = []
    for name in dict.fromkeys(names):
        at = -1
        while (at := text.find(name, at + 1)) >= 0:
            span = doc.char_span(at, at + len(name))
            assert span is not None
            spans.append((span.start, span.end, Kind.PARTY))
    return [doc[c.start : c.end].text for c in _merge(doc, [], sorted(spans))]


def test_what_is_believed_once_is_believed_throughout() -> None:
    text = "Es siegte die Partei Haus der Bauern." + POLITICS + " Das Haus der Bauern feiert."
    assert merged(text, "Haus der Bauern") == ["Haus der Bauern"] * 2
