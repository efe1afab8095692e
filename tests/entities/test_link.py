"""Which entity a name means: abbreviations, names that two countries share, nicknames, spellings, ids."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from mentions_of import ids, mentions

from pipeline.entities.link import canonical, made_id
from pipeline.model import Kind

RU_RODINA, KG_ATA_MEKEN = "ru-rodina", "kg-ata-meken"


def test_an_abbreviation_holds_for_the_rest() -> None:
    found = ids("Der Freie Erlenbund (FEB) siegte. Die Tannen verloren.\n\nDer FEB feierte; die FEB-Spitze schwieg.")
    assert [text for text, _ in found] == ["Freie Erlenbund", "FEB", "FEB", "FEB"]
    assert len({i for _, i in found}) == 1


def test_an_abbreviation_means_nothing_before_it_is_explained() -> None:
    assert ids("Der FEB feierte.") == []


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("Die russische Partei „Neue Menschen“ kam.", "Neue Menschen", "ru-neue-leute"),
        ("Die kasachische Partei „Neue Menschen“ kam.", "Neue Menschen", "kz-jana-adamdar"),
        ("Die „Neuen Menschen“ (NLM) kamen.", "Neuen Menschen", "ru-neue-leute"),
        ("Die Partei „Neue Menschen“ kam. Kasachstan wählte; Kasachstan schwieg.", "Neue Menschen", "kz-jana-adamdar"),
        ("Die Partei „Neue Menschen“ kam. Russland wählte; Russland schwieg.", "Neue Menschen", "ru-neue-leute"),
        ("Die „Heimat“ siegte in Russland.", "Heimat", RU_RODINA),
        ("In Kirgistan siegte die Partei „Heimat“.", "Heimat", KG_ATA_MEKEN),
        ("Die kirgisische „Heimat“ siegte, in Russland schwieg man.", "Heimat", KG_ATA_MEKEN),
        ("In Italien siegte die Demokratische Partei.", "Demokratische Partei", "it-pd"),
        ("In Serbien siegte die Demokratische Partei.", "Demokratische Partei", "rs-ds"),
        ("Die Partei „Heimat“ siegte.", "Heimat", "de-heimat"),
    ],
)
def test_names_that_two_countries_share(text: str, name: str, entity: str) -> None:
    assert dict(ids(text))[name] == entity


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("In der Türkei siegte die „Volksallianz“.", "Volksallianz", "tr-volksallianz"),
        ("In der Türkei siegte die Volksallianz.", "Volksallianz", "tr-volksallianz"),
        ("In Peru siegte die Volksallianz.", "Volksallianz", "party-xx-volksalans"),
        ("In Georgien trat die „Fortschrittspartei“ an.", "Fortschrittspartei", "party-xx-vorshritspartei"),
        ("In Frankreich schwieg die „Linksfront“.", "Linksfront", "fr-front-de-gauche"),
        ("In Russland schwieg die „Linksfront“.", "Linksfront", "ru-linksfront"),
        ("In Polen siegte der „Dritte Weg“.", "Dritte Weg", "pl-dritter-weg"),
        ("In Peru schwieg die KPRF.", "KPRF", "ru-kprf"),  # an abbreviation is made to be told apart
        ("In Peru sprach man über Fidesz.", "Fidesz", "hu-fidesz"),  # no German word
    ],
)
def test_german_words_mean_no_party_of_a_country_not_spoken_of(text: str, name: str, entity: str) -> None:
    assert dict(ids(text, published=date(2023, 5, 1)))[name] == entity


@pytest.mark.parametrize(
    "text",
    [
        "In Chile siegte die Partei der Salzseen (SP). Die SP feierte.",
        "In Chile siegte die Partei „Salzsee“, kurz SP. Die SP feierte.",
        "In Chile siegte die Partei „Salzsee“ (SP). Die SP feierte.",
    ],
)
def test_an_abbreviation_explained_here_is_no_party_of_a_country_not_spoken_of(text: str) -> None:
    parties = [i for _, i in ids(text) if not i.startswith("country")]
    assert len(parties) == 3
    assert len(set(parties)) == 1
    assert parties[0].startswith("party-")


def test_the_adjective_beside_a_name_decides_name_by_name() -> None:
    found = ids("Die russische „Heimat“ traf die kirgisische „Heimat“.")
    assert found == [("Heimat", RU_RODINA), ("Heimat", KG_ATA_MEKEN)]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Die Kremlpartei siegte.", False),
        ("In Frankreich siegte die Kremlpartei.", False),
        ("Die Kremlpartei siegte in Russland.", True),
        ("Die Kremlpartei siegte, sagte die russische Führung.", True),
        ("Die Kremlpartei siegte; die KPRF verlor.", True),
    ],
)
def test_nicknames_only_where_the_country_is_spoken_of(text: str, resolved: bool) -> None:
    assert (("Kremlpartei", "ru-einiges-russland") in ids(text)) is resolved


@pytest.mark.parametrize(
    "text",
    [
        "Jewgeni Torwjakow kam. Später sprach Yevgeni Torvyakov.",
        "Die Partei „Torwjak“ siegte. Die Partei „Torvyak“ feierte.",
        "Wladimir Zukanow sprach. Vladimir Tsukanov ging.",
        "Sie sprach mit der Freien Erlenunion. Er verließ die Freie Erlenunion.",
        "Die Partei „Rotes Licht“ siegte. Die Partei „Rotes Licht“ feierte.",
        "Wladimir Torwows Rede war lang. Dann ging Wladimir Torwow.",
    ],
)
def test_spellings_of_one_stranger_are_one(text: str) -> None:
    found = mentions(text)
    assert len(found) == 2
    assert len({m.entity for m in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Olga Torwina kam. Später sprach Olga Torwenka.",
        "Die Partei „Torwjak“ siegte. Die Partei „Torbjak“ feierte.",
        "Die Partei „Elm“ siegte. Die Bewegung „Elm“ feierte.",
    ],
)
def test_strangers_of_two_names_are_two(text: str) -> None:
    assert len({m.entity.entity_id for m in mentions(text)}) == 2


def test_a_spelling_that_only_sounds_like_the_registry() -> None:
    assert ids("Gennady Ziuganow kam.") == [("Gennady Ziuganow", "person-ru-gennadi-sjuganow")]


def test_ids_of_strangers_depend_on_no_order() -> None:
    sentences = [
        "Die Partei „Morgenrot“ tagte.",
        "Jewgeni Torwjakow kam.",
        "Es sprach Yevgeni Torvyakov.",
        "Die KPRF schwieg.",
    ]
    outcomes = {frozenset(i for _, i in ids(" ".join(order))) for order in permutations(sentences)}
    assert outcomes == {frozenset({"party-xx-morgenrot", "person-xx-evgeni-torvakov", "ru-kprf"})}


def test_ids_are_made_of_kind_country_and_key() -> None:
    assert made_id(Kind.PARTY, "LT", "neue erde") == "party-lt-neue-erde"
    assert made_id(Kind.PERSON, None, "olga torvina") == "person-xx-olga-torvina"
    (found,) = mentions("Die litauische Partei „Morgenrot“ tagte.")
    assert (found.entity.entity_id, found.entity.country, found.entity.in_registry) == (
        "party-lt-morgenrot",
        "LT",
        False,
    )


@pytest.mark.parametrize("name", ["Neue Welle", "Frische Brise", "Neue Wege", "Rotes Licht"])
def test_a_quoted_name_stays_as_it_stands(name: str) -> None:
    assert {m.entity.name for m in mentions(f"Die Partei „{name}“ (QX) siegte.")} == {name}


def test_years_of_a_name_decide() -> None:
    """PPDA was one Moldovan platform until 2021 and is another since 2022."""
    text = "Die PPDA siegte in Moldau."
    assert dict(ids(text, published=date(2019, 5, 1)))["PPDA"] == "md-wuerde-und-wahrheit"
    assert dict(ids(text, published=date(2025, 5, 1)))["PPDA"] == "md-demokratie-zu-hause"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Freien Erlenunion", Kind.PARTY, "Freie Erlenunion"),
        ("Roten Bundes", Kind.PARTY, "Roter Bund"),
        ("Morgenrot", Kind.PARTY, "Morgenrot"),
        ("Olga Torwow", Kind.PERSON, "Olga Torwow"),
        ("Jan Torwows", Kind.PERSON, "Jan Torwow"),
        ("Jan Fuchs", Kind.PERSON, "Jan Fuchs"),
        ("Mateusz", Kind.PERSON, "Mateusz"),
    ],
)
def test_canonical_names(text: str, kind: Kind, name: str) -> None:
    assert canonical(text, kind) == name


def test_a_union_or_authority_gives_way_to_the_party_that_its_letters_stand_for() -> None:
    found = dict(ids("Die Wahl gewann der Bund Dunkler Auen (BDA). Danach schwieg der BDA."))
    assert found["BDA"] == found["Bund Dunkler Auen"]
    assert dict(ids("Am Montag klagte der BDA."))["BDA"] == "org-de-bda"
