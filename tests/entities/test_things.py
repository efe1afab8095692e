"""What the noun of a stranger says: things and crowds are no names, bodies and people no parties."""

from __future__ import annotations

import pytest

from pipeline.entities.candidate import Candidate
from pipeline.entities.things import without_things
from pipeline.language.tokens import nlp
from pipeline.model import Kind

CASES = [
    ("Der Minister verteidigte die Deichüberwachung im Land.", "Deichüberwachung", []),
    ("Er sprach über die Folgen des Muschelpapiergesetzes von damals.", "Muschelpapiergesetzes", []),
    ("Gegen den Saum des Torwinaberges sprach nichts.", "Torwinaberges", []),
    ("Die Velten-Anhänger zogen durch die Stadt.", "Velten-Anhänger", []),
    ("Die Bucheckern Polizei suchte ihn.", "Bucheckern Polizei", [("Bucheckern Polizei", "organisation")]),
    ("Die Truppen der ZQR zogen ab.", "Truppen der ZQR", [("Truppen der ZQR", "organisation")]),
    ("Ein Schreiben der Hochschule lag vor.", "Hochschule", []),
    ("Gestern kam Peter Torwina an.", "Peter Torwina", [("Peter Torwina", "person")]),
    ("Da sprach der Minister Zerlin Torwina dagegen.", "Zerlin Torwina", [("Zerlin Torwina", "person")]),
    ("Die Muschelpartei entsendet zwei.", "Muschelpartei entsendet", [("Muschelpartei", "party")]),
    (
        "Gestern regierten Bund der Muscheln und Torfpartei.",
        "Bund der Muscheln und Torfpartei",
        [("Bund der Muscheln", "party"), ("Torfpartei", "party")],
    ),
    ("Das meldete der „Torwina Kvarnik“ am Abend.", "Torwina Kvarnik", [("Torwina Kvarnik", "organisation")]),
    # What the text says to be a party is one, whatever it is called, and so is what has the noun of one.
    ("Die Partei Deichüberwachung klagte.", "Deichüberwachung", [("Deichüberwachung", "party")]),
    ("Die „Deichüberwachung“ klagte.", "Deichüberwachung", [("Deichüberwachung", "party")]),
    ("Die Deichüberwachung (DÜW) klagte.", "Deichüberwachung", [("Deichüberwachung", "party")]),
    ("Das gefiel der Muschelunion sehr.", "Muschelunion", [("Muschelunion", "party")]),
    ("Das Programm des Muschelbundes ist alt.", "Muschelbundes", [("Muschelbundes", "party")]),
]


@pytest.mark.parametrize(("text", "name", "expected"), CASES)
def test_what_the_noun_says(text: str, name: str, expected: list[tuple[str, str]]) -> None:
    doc = nlp()(text)
    span = doc.char_span(text.index(name), text.index(name) + len(name))
    assert span is not None
    found = without_things(doc, [Candidate(span.start, span.end, Kind.PARTY, "learned")])
    assert [(doc[c.start : c.end].text, str(c.kind)) for c in found] == expected


def test_surnames_of_people_named_before() -> None:
    text = "Peter Torwina kam. Später ging Torwina."
    doc = nlp()(text)
    found = without_things(doc, [Candidate(0, 2, Kind.PARTY, "learned"), Candidate(6, 7, Kind.PARTY, "learned")])
    assert [str(c.kind) for c in found] == ["person", "person"]
