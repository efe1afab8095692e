"""Names that were once given to the wrong entity, or lost."""

from __future__ import annotations

import pytest
from mentions_of import ids, mentions, people

from pipeline.extract import extract
from pipeline.model import Document


def test_a_stated_country_beats_a_sole_owner() -> None:
    assert "md-pl" not in [i for _, i in ids("Die georgische Liberale Partei siegte.")]


def test_a_country_said_once_depends_on_no_order() -> None:
    first, second = "Die Partei „Morgenrot“ siegte.", "Die litauische Partei „Morgenrot“ kam."
    assert {i for _, i in ids(f"{first} {second}")} == {i for _, i in ids(f"{second} {first}")}


def test_strangers_of_two_countries_stay_apart() -> None:
    found = ids("Die litauische Partei „Morgenrot“ traf die lettische Partei „Morgenrot“.")
    assert [i for _, i in found] == ["party-lt-morgenrot", "party-lv-morgenrot"]


def test_a_genitive_in_s_is_the_same_person() -> None:
    assert len({i for _, i in ids("Olga Torwinas Rede war lang. Olga Torwina ging.")}) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Block „Armenien“ siegte in Armenien.", ["am-armenien-allianz", "country-am"]),
        ("In der Slowakei siegte die Partei „Slowakei“.", ["country-sk", "sk-slovensko"]),
        ("In Armenien tagte der Rat. Der Block „Armenien“ schwieg.", ["country-am", "am-armenien-allianz"]),
        ("Die Partei „Kirgistan“ trat an.", ["kg-kirgisistan-partei"]),
    ],
)
def test_parties_named_like_countries(text: str, expected: list[str]) -> None:
    assert [i for _, i in ids(text)] == expected


@pytest.mark.parametrize("name", ["Neue Welle", "Frische Brise", "Neue Wege"])
def test_a_quoted_name_keeps_its_form(name: str) -> None:
    assert mentions(f"Die Partei „{name}“ siegte.")[0].entity.name == name


def test_front_matter_explains_nothing() -> None:
    head = "---\nnote: die Partei „Morgenrot“ (MGO)\n---\n"
    assert [m.text for m in mentions(head + "Die MGO schwieg in Bonn.", body_start=len(head))] == ["Bonn"]
    head = "---\nnote: Russland, russische, russischer\n---\n"
    assert mentions(head + "Die Kremlpartei siegte.", body_start=len(head)) == []


def test_a_name_with_a_full_stop_inside_stays_in_its_sentence() -> None:
    text = "Sie wählte die „Linkspartei.PDS“. Er nicht."
    reading = extract(Document(document_id="d", source_id="s", path="p", text=text))
    assert len(reading.sentences) == 2
    assert all(m.end <= reading.sentences[m.sentence].end for m in reading.mentions)


def test_a_weekday_is_no_surname() -> None:
    assert people("Heike Sonntag kam. Am Sonntag war Wahl.") == ["Heike Sonntag"]
