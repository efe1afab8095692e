"""Names of the registry in a text: exact case of abbreviations, ordinary words only with a voucher, nested names."""

from __future__ import annotations

import pytest
from mentions_of import ids

from pipeline.entities.matcher import find_registry
from pipeline.entities.registry import registry
from pipeline.language.tokens import nlp

ER, KPRF, SPD = "ru-einiges-russland", "ru-kprf", "de-spd"


def found(text: str) -> list[str]:
    return [span.text for span, _ in find_registry(nlp()(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # abbreviations: exact case
        ("Die KPRF schwieg.", ["KPRF"]),
        ("Die kprf schwieg.", []),
        ("Die Kprf schwieg.", []),
        # cases of the name
        ("Man sprach mit Einigem Russland.", ["Einigem Russland"]),
        ("Der Erfolg des Einigen Russlands blieb aus.", ["Einigen Russlands"]),
        ("Ein Brief an Ak Schols Zentrale.", ["Ak Schols"]),
        # the longest name wins; a name inside a name is none
        ("Einiges Russland regiert Russland.", ["Einiges Russland", "Russland"]),
        ("Die Volkspartei Kasachstans tagte.", ["Volkspartei Kasachstans"]),
        # parts of compounds
        ("Die SPD-Fraktion tagte.", ["SPD"]),
        ("Der CDU/CSU-Antrag fiel durch.", ["CDU/CSU"]),
        ("Das SPD–FDP-Papier liegt vor.", ["SPD", "FDP"]),
        ("Die Anti-SPD-Liste verlor.", []),
        # words that are no names
        ("Seine Heimat ist das Meer, seine Zukunft auch.", []),
        ("Die Wahlen in der Stadt verliefen ruhig.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [n for n in found(text) if n != "–"] == names


@pytest.mark.parametrize(
    ("text", "vouched"),
    [
        ("Der Kreis „Heimat“ trat an.", True),
        ("Der Kreis »Heimat« trat an.", True),
        ('Der Kreis "Heimat" trat an.', True),
        ("Die Partei Heimat trat an.", True),
        ("Der Wahlblock Heimat trat an.", True),
        ("Ihre Heimat (HM) ist das Meer.", True),
        ("Ihre Heimat ist das Meer.", False),
        ("Heimat ist das Meer.", False),
        ("Die Partei liebt die Heimat.", False),
    ],
)
def test_ordinary_words_need_a_voucher(text: str, vouched: bool) -> None:
    assert ("Heimat" in found(text)) is vouched


def test_one_voucher_does_for_a_name_that_is_no_german_word() -> None:
    text = "Die Partei Respublica siegte. Später schwieg Respublica."
    assert [span for span in found(text) if span == "Respublica"] == ["Respublica", "Respublica"]


def test_one_voucher_does_not_do_for_an_ordinary_word() -> None:
    assert found("Die Partei „Heimat“ siegte. Ihre Heimat ist das Meer.").count("Heimat") == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("TIFLIS, 30. Oktober. Der Rat tagte.", ["TIFLIS"]),
        ("Tiflis schwieg.", ["Tiflis"]),
        ("tiflis schwieg.", []),
    ],
)
def test_places_of_datelines(text: str, place: list[str]) -> None:
    assert found(text) == place


def test_local_words_are_places_only_after_a_preposition() -> None:
    name = next(n.text for n in registry().names if n.how == "local" and n.text.isalpha())
    assert found(f"Sie wohnt in {name}.") == [name]
    assert found(f"Das ist {name}.") == []


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Die KPRF schwieg.", KPRF),
        ("Man sprach mit Einigem Russland.", ER),
        ("Die SPD-Fraktion tagte.", SPD),
        ("Die Delegation aus Nur Otan kam.", "kz-amanat"),
    ],
)
def test_whose_name_it_is(text: str, entity: str) -> None:
    assert [i for _, i in ids(text)] == [entity]


def test_spans_are_kept_on_the_doc() -> None:
    doc = nlp()("Die KPRF traf Einiges Russland.")
    find_registry(doc)
    assert [span.text for span in doc.spans["registry"]] == ["KPRF", "Einiges Russland"]
