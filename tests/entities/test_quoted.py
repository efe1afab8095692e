"""Names between quotation marks."""

from __future__ import annotations

import pytest
from mentions_of import spans

from pipeline.entities.candidate import Candidate
from pipeline.entities.quoted import find_coordinated, find_quoted
from pipeline.language.tokens import nlp
from pipeline.model import Kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die serbische Partei „Zlatna kosa“ siegte.", ["Zlatna kosa"]),
        ("Die Liste „Für Ordnung!“ siegte.", ["Für Ordnung!"]),
        ("Die Bewegung „Täler gemeinsam“ siegte.", ["Täler gemeinsam"]),
        ("Er nannte sie „Händler ohne Ware“.", []),
    ],
)
def test_behind_a_head_noun_any_words_are_a_name(text: str, expected: list[str]) -> None:
    found = find_quoted(nlp()(text))
    assert spans(text, found) == expected
    assert all(c.sure for c in found)


def test_a_head_noun_inside_is_a_name_behind_an_article() -> None:
    text = "Sie gehören zur „Partei vom Mühlental“ und sind ein „Verein der Bremser“."
    assert spans(text, find_quoted(nlp()(text))) == ["Partei vom Mühlental"]


def test_what_says_which_place_a_party_has_is_no_name() -> None:
    assert find_quoted(nlp()("Sie schmähten die „Partei der Macht“ und die „Partei der Mehrheit“.")) == []


def test_a_place_inside_quotation_marks_is_part_of_the_name_beside_another() -> None:
    text = "Gewählt wurden „Torwina“ und „Stimme von Tirana“."
    doc = nlp()(text)
    known = [Candidate(3, 4, Kind.PARTY, "learned"), Candidate(9, 10, Kind.PLACE, "registry")]
    assert [doc[c.start].text for c in known] == ["Torwina", "Tirana"]
    assert spans(text, find_coordinated(doc, known)) == ["Stimme von Tirana"]
