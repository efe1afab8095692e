"""Who can take part in an event, what a word tells beside another noun, and which date is another noun's."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.event_dates import fits
from pipeline.facts.event_sense import cast, tells_else
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemma
from pipeline.language.words import Word
from pipeline.model import Entity, Event, Kind
from pipeline.sources import as_document

PARTY, PERSON, LAND, TOWN = (
    Entity(entity_id=name, kind=kind, name=name)
    for name, kind in (
        ("Nordlicht", Kind.PARTY),
        ("Velten", Kind.PERSON),
        ("Estland", Kind.COUNTRY),
        ("Graz", Kind.PLACE),
    )
)


def scene_of(text: str) -> Scene:
    return read_scenes(as_document(text, Path("own.txt")))[2][-1]


def word_of(scene: Scene, text: str) -> Word:
    return next(w for w in scene.words if w.text == text)


@pytest.mark.parametrize(
    ("kind", "sense", "given", "left"),
    [
        ("status_loss", "", [PERSON], []),
        ("status_loss", "", [PARTY], [PARTY]),
        ("congress", "", [LAND], []),
        ("founding", "", [LAND, PARTY], [PARTY]),
        ("appointment", "", [LAND], []),
        ("appointment", "", [LAND, PERSON], [PERSON]),
        ("signing", "", [TOWN], []),
        ("signing", "", [TOWN, LAND, PARTY], [LAND, PARTY]),
        ("resignation", "dismiss_object", [PARTY], []),
        ("resignation", "resign_subject", [PARTY], [PARTY]),
    ],
)
def test_who_must_and_who_cannot_take_part(kind: str, sense: str, given: list[Entity], left: list[Entity]):
    assert cast(kind, given, sense) == left


@pytest.mark.parametrize(
    ("text", "word", "kind", "else_"),
    [
        ("Jonas Velten wurde gestern aus der Haft entlassen.", "entlassen", "resignation", True),
        ("Die aus dem Gefängnis entlassene Agnes Rohde schwieg.", "entlassene", "resignation", True),
        ("Die CDU hat vierzig Mitarbeiter entlassen.", "entlassen", "resignation", True),
        ("Jonas Velten wurde als Minister entlassen.", "entlassen", "resignation", False),
        ("Die entlassene Agnes Rohde sprach gestern lange von der Haft.", "entlassene", "resignation", False),
        ("Die Fähre der CDU war in den Hafen gestürzt.", "gestürzt", "resignation", True),
        ("Jonas Velten war 2011 gestürzt worden.", "gestürzt", "resignation", False),
        ("Die Hochschule hat Jonas Velten den Doktortitel aberkannt.", "aberkannt", "status_loss", True),
        ("Das Gericht hat der CDU den Status aberkannt.", "aberkannt", "status_loss", False),
        ("Jonas Velten bestellte Agnes Rohde zu sich in den Palast.", "bestellte", "appointment", True),
        ("Jonas Velten bestellte Agnes Rohde zur Kuratorin.", "bestellte", "appointment", False),
        ("Jonas Velten unterzeichnete das Wassergesetz.", "unterzeichnete", "signing", True),
        ("Jonas Velten unterzeichnete das Wasserabkommen.", "unterzeichnete", "signing", False),
        ("Das Landgericht verhandelt gegen die CDU.", "verhandelt", "negotiation", True),
        ("Die CDU verhandelt mit der SPD.", "verhandelt", "negotiation", False),
        ("Agnes Rohde ist im Gespräch für das Amt.", "Gespräch", "meeting", True),
        ("Agnes Rohde lud Jonas Velten zu einem Gespräch ein.", "Gespräch", "meeting", False),
        ("Die CDU erhielt 2017 neun Großspenden.", "erhielt", "election", True),
        ("Die CDU erhielt 2017 neun Mandate.", "erhielt", "election", False),
    ],
)
def test_a_word_tells_something_else_beside_some_nouns(text: str, word: str, kind: str, else_: bool):
    scene = scene_of(text)
    told = word_of(scene, word)
    clause = scene.clause_of(told)
    assert clause is not None
    assert tells_else(scene, clause, told, kind) is else_


@pytest.mark.parametrize(
    ("text", "word", "date", "fitting"),
    [
        ("In einem 2010 gedruckten Buch sagte Jonas Velten, er trete zurück.", "trete", "2010", False),
        ("Die 2009 gegründete CDU löste sich auf.", "gegründete", "2009", True),
        ("Die 2009 gegründete CDU löste sich 2015 auf.", "löste", "2009", False),
        ("Die 2009 gegründete CDU löste sich 2015 auf.", "löste", "2015", True),
        ("Am 4. Mai 2020 lobte Jonas Velten die zurückgetretene Agnes Rohde.", "zurückgetretene", "2020-05-04", False),
        ("Jonas Velten lobte das unterzeichnete Abkommen vom 4. Mai 2020.", "unterzeichnete", "2020-05-04", True),
        ("Das 2019 geplante Treffen der CDU fiel aus.", "Treffen", "2019", True),
    ],
)
def test_a_date_between_an_article_and_its_participle_is_of_that_noun(text: str, word: str, date: str, fitting: bool):
    scene = scene_of(text)
    (found,) = [d for d in scene.moments if d.edtf == date]
    assert fits(scene, found, "founding", word_of(scene, word)) is fitting


def test_a_prefix_stands_before_a_colon():
    scene = scene_of("Die CDU kündigt drei neue Gesetze an: Jonas Velten und Agnes Rohde stimmen zu.")
    verb = word_of(scene, "kündigt")
    assert verb_lemma(verb, next(c for c in scene.clauses if verb in c.words)) == "ankündigen"


def test_rules_read_no_event_from_such_words():
    text = (
        "Die CDU hat Jonas Velten 2011 den Doktortitel aberkannt. Die CDU bestellte 2012 Jonas Velten ein. "
        "2013 schlossen sich vier Vereine zum Bündnis der CDU zusammen."
    )
    assert not [f for _, f in rule_facts(read_scenes(as_document(text, Path("own.txt")))[2]) if isinstance(f, Event)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seit 2003 warteten die Anhänger der CDU auf die Wahl.", False),
        ("2003 bezeichnete Jonas Velten die Wahl der CDU als Farce.", False),
        ("Bei der Wahl 2003 gewann die CDU neun Mandate.", True),
        ("Die CDU boykottierte die Wahl von 2003.", True),
        ("Wahl 2003: CDU vorn.", True),
    ],
)
def test_an_election_is_told_of_somebody_by_how_they_stood_or_fared(text: str, told: bool):
    scene = scene_of(text)
    word = word_of(scene, "Wahl")
    clause = scene.clause_of(word)
    assert clause is not None
    assert tells_else(scene, clause, word, "election") is not told


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("Jonas Velten kündigte am 4. Mai 2020 an, aus der CDU auszutreten.", False),
        ("Jonas Velten kündigte für den 4. Mai 2020 an, aus der CDU auszutreten.", True),
        ("Jonas Velten beschloss am 4. Mai 2020, aus der CDU auszutreten.", True),
    ],
)
def test_the_day_of_an_announcement_is_not_that_of_the_event(text: str, fitting: bool):
    scene = scene_of(text)
    assert fits(scene, scene.moments[0], "resignation", word_of(scene, "auszutreten")) is fitting
