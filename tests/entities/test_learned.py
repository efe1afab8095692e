"""Names as the taught tagger reads them, in sentences that nobody taught it."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.features import second_features, token_features
from pipeline.entities.learned import _merge, refine, same_everywhere, spans_of
from pipeline.entities.registry import Name
from pipeline.extract import extract
from pipeline.language.tokens import nlp
from pipeline.model import Kind
from pipeline.sources import as_document


def names(text: str) -> list[tuple[str, str]]:
    reading = extract(as_document(text, Path("own.txt")))
    return [(m.text, str(m.entity.kind)) for m in reading.mentions if m.via != "coreference"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Koalition aus Moorbund und Schilfunion zerbrach.", "Moorbund party, Schilfunion party"),
        (
            "Der Vorsitzende des Moorbundes, Arne Qvistbo, kritisierte die Regierung.",
            "Moorbundes party, Arne Qvistbo person",
        ),
        ("Die Liste Weites Moor (LWM) errang 12 Sitze.", "Liste Weites Moor party, LWM party"),
        ("Bei der Wahl errang die Torfallianz elf Sitze, die Heideliste neun.", "Torfallianz party, Heideliste party"),
        (
            "In Zvornica sprach Mirela Doštanić, die Chefin der SPD.",
            "Zvornica place, Mirela Doštanić person, SPD party",
        ),
    ],
)
def test_unlisted_names_are_found_by_their_place_in_the_sentence(text: str, expected: str):
    assert ", ".join(f"{name} {kind}" for name, kind in names(text)) == expected


def test_an_adjective_with_a_capital_makes_ordinary_words_a_name():
    doc = nlp()("Die Partei lud die Junge Wiese ein. Neue Kräfte fehlten.")
    texts = [doc[c.start : c.end].text for c in _merge(doc, [], [(4, 6, Kind.ORGANISATION), (8, 10, Kind.PARTY)])]
    assert texts == ["Junge Wiese"]


def test_a_school_of_a_party_is_no_party():
    assert ("Höheren Parteischule", "organisation") in names(
        "Geplant ist ein Kurs an der Höheren Parteischule der SPD."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Die Zusammenarbeit mit den politischen Kräften des Landes trägt Früchte.",
        "Im Winter stieg der Preis für Butter, sagten Händler auf dem Markt.",
        "Im Mäschilis sitzen viele, und der Mäschilis tagt oft; die Partei schweigt.",
        "Das Wetter bleibt am Wochenende freundlich, die Straßen sind frei.",
    ],
)
def test_ordinary_nouns_are_no_names(text: str):
    assert names(text) == []


def test_what_the_registry_knows_is_not_lost():
    assert ("AMANAT", "party") in names("Aus Astana hieß es, AMANAT und „Einiges Russland“ seien Partner.")
    assert ("Einiges Russland", "party") in names("Aus Astana hieß es, AMANAT und „Einiges Russland“ seien Partner.")


def test_an_abbreviation_is_the_party_whose_it_is():
    reading = extract(as_document("Die Liste Weites Moor (LWM) siegte. Danach feierte die LWM.", Path("own.txt")))
    assert len({m.entity.entity_id for m in reading.mentions if m.text in {"Liste Weites Moor", "LWM"}}) == 1


def test_labels_become_spans():
    labels = ["O", "B-party", "I-party", "B-party", "I-person", "B-place"]
    assert spans_of(labels) == [(1, 3, Kind.PARTY), (3, 4, Kind.PARTY), (5, 6, Kind.PLACE)]


def doc(text: str) -> Doc:
    return nlp()(text)


def test_one_surface_is_of_one_kind_and_a_name_throughout():
    found = doc("Moorbund hier, Moorbund da, Moorbund dort")
    spans = [(0, 1, Kind.PARTY), (3, 4, Kind.PARTY)]
    assert same_everywhere(found, spans) == [(0, 1, Kind.PARTY), (3, 4, Kind.PARTY), (6, 7, Kind.PARTY)]
    assert same_everywhere(found, [*spans, (6, 7, Kind.PLACE)])[-1][2] is Kind.PARTY


def test_without_models_the_rules_serve_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pipeline.entities.learned._taggers", lambda: None)
    candidates = [Candidate(1, 2, Kind.PARTY, "pattern")]
    assert refine(doc("Der Moorbund siegte."), candidates) == candidates


def test_the_second_reading_sees_what_the_first_called_the_word_elsewhere():
    found = doc("Moorbund siegt. Moorbunds Chef schweigt.")
    first = token_features(found, [])
    second = second_features(found, first, ["B-party", "O", "O", "O", "O", "O", "O"])
    assert "other=B-party" in second[3]
    assert "was=O" in second[3]
    assert "other=B-party" not in second[0]


def test_a_name_in_another_case_is_the_name_and_the_place_inside_it_none():
    doc = nlp()("Es siegte das Solidarische Colmar. Man warf dem Solidarischen Colmar vieles vor.")
    spans = same_everywhere(doc, [(3, 5, Kind.PARTY), (10, 11, Kind.PLACE)])
    assert spans == [(3, 5, Kind.PARTY), (9, 11, Kind.PARTY)]


def test_a_stranger_behind_another_is_a_person():
    doc = nlp()("Zerbrochen war es: Oyunbileg Torwinski kehrte heim. Der Torwinski schwieg.")
    found = _merge(doc, [], [(5, 6, Kind.PARTY), (10, 11, Kind.PARTY)])
    assert [(doc[c.start : c.end].text, c.kind) for c in found] == [
        ("Oyunbileg Torwinski", Kind.PERSON),
        ("Torwinski", Kind.PARTY),
    ]


def test_a_listed_name_is_not_cut():
    doc = nlp()("Es siegten TOP 09 und das Bündnis Torwina.")
    listed = Candidate(2, 4, Kind.PARTY, "registry", names=(Name("TOP 09", "cz-top-09", "name"),))
    headed = Candidate(6, 8, Kind.PARTY, "registry", names=(Name("Bündnis Torwina", "xx-torwina", "name"),))
    found = _merge(doc, [listed, headed], [(2, 3, Kind.PARTY), (7, 8, Kind.PARTY)])
    assert [doc[c.start : c.end].text for c in sorted(found, key=lambda c: c.start)] == ["TOP 09", "Torwina"]


def test_a_name_in_another_case_ends_with_its_sentence():
    doc = nlp()("Es siegten der Solidarische Torfbund und die Alte Liste Moor. Alle dankten dem Solidarischen Torfbund")
    spans = same_everywhere(doc, [(3, 5, Kind.PARTY), (7, 10, Kind.PARTY)])
    assert spans[-1] == (len(doc) - 2, len(doc), Kind.PARTY)
