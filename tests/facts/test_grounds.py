"""Whose an office cannot be: kinds that have none of it, countries that know none, names that merely stand near."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.entities.registry import registry
from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.may_have import may_have
from pipeline.facts.taught.bodies import bodies_of, open_offices
from pipeline.facts.taught.decide import settings
from pipeline.model import Entity, Kind, Role
from pipeline.sources import as_document

PEOPLE = "Genannt werden Jonas Velten, Agnes Rohde und Arndt Holm."
PARTIES = "Die serbische Partei „Nordlicht“ (PNO) traf die Partei „Feldlerche“ (PFL)."


def meant(text: str) -> set[str | None]:
    """Whose the last open office of a text may be."""
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    at = list(settings(scenes, rule_facts(scenes)))[-1][0]
    *_, telling = open_offices(at)
    return {body.entity.name if body.entity else None for body in bodies_of(at, telling)}


def entity(kind: Kind, country: str | None = None) -> Entity:
    return Entity(entity_id=f"{kind}-x", kind=kind, name="X", country=country)


@pytest.mark.parametrize(
    ("role", "body", "may"),
    [
        ("Premierminister", entity(Kind.COUNTRY, "US"), False),
        ("Premierminister", entity(Kind.COUNTRY, "RS"), True),
        ("Ministerpräsidentin", entity(Kind.COUNTRY, "DE"), False),
        ("Ministerpräsidentin", entity(Kind.PLACE, "DE"), True),
        ("Bundesinnenminister", entity(Kind.COUNTRY, "FR"), False),
        ("Bundesinnenminister", entity(Kind.COUNTRY, "AT"), True),
        ("Schatzkanzler", entity(Kind.COUNTRY, "GB"), True),
        ("Bürgermeisterin", entity(Kind.COUNTRY, "RS"), False),
        ("Bürgermeisterin", entity(Kind.PLACE, "RS"), True),
        ("Polizeipräsident", entity(Kind.PARTY), False),
        ("Generalsekretär", entity(Kind.PARTY), True),
        ("Gewerkschaftschefin", entity(Kind.PARTY), False),
        ("Gewerkschaftschefin", entity(Kind.ORGANISATION), True),
        ("Präsident des Verbands", entity(Kind.PARTY), True),
    ],
)
def test_who_may_have_an_office(role: str, body: Entity, may: bool):
    assert may_have(role, body) is may


def test_a_bare_office_is_not_the_sources():
    text = f"{PARTIES} Der Agentur Reuters sagte Parteichef Jonas Velten nichts."
    assert not [name for name in meant(text) if name and "Reuters" in name]
    assert {"Nordlicht", "Feldlerche"} <= meant(text)


def test_a_minister_is_of_no_town():
    assert "Brüssel" not in meant(f"{PARTIES} In Brüssel dankte Außenminister Jonas Velten.")
    assert "Brüssel" in meant(f"{PARTIES} In Brüssel dankte Bürgermeister Jonas Velten.")


def test_a_minister_abroad_is_of_the_country_of_his_party():
    visit = "Die Partei „Nordlicht“ (Serbien) wirbt. In Kenia, in Kenia und in Kenia dankte Außenminister Jonas Velten"
    own = meant(f"{visit} (Nordlicht).")
    assert "Serbien" in own
    assert "Kenia" not in own


def test_a_minister_is_not_of_a_country_named_in_passing():
    text = "Serbien wählt. Serbien feiert. Serbien und Serbien hoffen. In Kenia dankte Außenminister Jonas Velten."
    assert "Kenia" not in meant(text)
    assert registry().entities["country-rs"].name in meant(text)


def test_a_possessive_behind_a_person_is_of_that_persons_body():
    text = f"{PARTIES} Herr Arndt Holm lobte die „Feldlerche“. Sein Sprecher Jonas Velten dankte."
    assert meant(text) == {None}
    held = f"{PARTIES} Arndt Holm, Chef der PNO, lobte die PFL. Sein Stellvertreter Jonas Velten dankte."
    assert meant(held) == {None, "Nordlicht"}


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Die thüringische Ministerin Agnes Rohde dankte.", "Thüringen"),
        ("Der niedersächsische Ministerpräsident Arndt Holm dankte.", "Niedersachsen"),
        ("Der Hamburger Innensenator Arndt Holm dankte.", "Hamburg"),
        ("Der Bremer Bürgermeister Arndt Holm dankte.", "Bremen"),
        ("Der serbische Außenminister Arndt Holm dankte.", "Serbien"),
        ("Die europäische Ministerin Agnes Rohde dankte.", None),
    ],
)
def test_an_adjective_tells_the_region_of_an_office(sentence: str, body: str | None):
    rules = rule_facts(read_scenes(as_document(f"{PARTIES}\n\n{PEOPLE}\n\n{sentence}", Path("own.txt")))[2])
    bodies = [f.organisation_id for _, f in rules if isinstance(f, Role)]
    assert [registry().entities[b].name if b else None for b in bodies] == [body]


def test_an_office_of_a_region_is_of_no_country():
    assert "Deutschland" not in meant("Deutschland wählt. Der Kieler Minister Jonas Velten dankte.")
    assert not may_have("Landesminister", entity(Kind.COUNTRY, "DE"))
    assert may_have("Staatschef des Landes", entity(Kind.COUNTRY, "RS"))


def test_a_possessive_behind_a_party_of_its_sentence_is_the_partys():
    text = f"{PARTIES} Herr Arndt Holm dankte. Anders die PFL: Ihr Sprecher Jonas Velten schwieg."
    assert "Feldlerche" in meant(text)


def test_what_has_a_head_of_its_own_is_told_by_its_noun():
    text = f"{PARTIES} Die Rektorin der Musikakademie, Agnes Rohde, dankte."
    assert meant(text) == {None}
