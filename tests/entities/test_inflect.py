"""German cases of names: every form that a sentence can hold, no form of another name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.entities.inflect import forms


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rotes Licht", "Rotes Licht|Rotem Licht|Roten Licht|Rote Licht|Roten Lichts|Roten Lichtes|Rotes Lichts"),
        ("Junger Bund", "Junger Bund|Jungem Bund|Jungen Bund|Junge Bund|Jungen Bundes|Jungen Bunds"),
        ("Freie Erlenpartei", "Freie Erlenpartei|Freien Erlenpartei|Freier Erlenpartei"),
        ("Neue Soziale Kraft", "Neue Soziale Kraft|Neuen Sozialen Kraft|Neuer Sozialer Kraft"),
        ("Volkspartei Nordlands", "Volkspartei Nordlands"),
        ("Tannenbund", "Tannenbund|Tannenbunds"),
        ("Bund freier Wähler", "Bund freier Wähler|Bunds freier Wähler"),
        ("Ak Torwen", "Ak Torwen|Ak Torwens"),
        ("Narwis", "Narwis|Narwis’|Narwis'"),
        ("Die Grüne", "Die Grüne|Die Grünen"),
        ("Helle", "Helle|Hellen"),
        ("TNU", "TNU"),
        ("Новая волна", "Новая волна"),
    ],
)
def test_forms_hold(name: str, expected: str) -> None:
    assert set(expected.split("|")) <= forms(name)


@pytest.mark.parametrize(
    ("name", "absent"),
    [
        ("Freie Erlenpartei", "Freie Erlenparteis"),
        ("Erlenunion", "Erlenunions"),
        ("Volksfront", "Volksfronts"),
        ("Unter Freunden", "Unten Freunden"),
        ("Für die Erde", "Füre die Erde"),
        ("Alle Kraft", "Aller Kraft"),
        ("Новая волна", "Новая волнаs"),
        ("Erle 2000", "Erle 2000s"),
        ("Narwis", "Narwiss"),
    ],
)
def test_forms_do_not_hold(name: str, absent: str) -> None:
    assert absent not in forms(name)


@pytest.mark.parametrize("name", ["Freie Grüne", "Vereinigte Linke", "Neue Rechte"])
def test_adjectives_as_nouns(name: str) -> None:
    assert {name + "n", name + "r"} <= forms(name)


@given(st.text(max_size=40))
def test_the_name_itself_is_a_form(name: str) -> None:
    assert name in forms(name)


@given(st.lists(st.sampled_from(["Neue", "Rotes", "Bund", "Erle", "der", "Kraft", "TNU", "3"]), min_size=1, max_size=5))
def test_forms_keep_the_number_of_words(words: list[str]) -> None:
    assert {len(form.split()) for form in forms(" ".join(words))} == {len(words)}
