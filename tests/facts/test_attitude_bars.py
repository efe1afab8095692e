"""Which two a word of attitude cannot join, by grammar and by what they are; asked without the taught models."""

from __future__ import annotations

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.attitude_bars import Attitude, is_barred
from pipeline.facts.attitude_things import is_thing
from pipeline.facts.scene import Scene
from pipeline.facts.taught.attitudes import one_voice_each
from pipeline.language.words import Word
from pipeline.model import Document, Entity, Kind, Stance

from .reading import INTRODUCTION, PFL, PNO, ROHDE, VELTEN, facts

VERB, NOUN = True, False
# sentence, word of attitude, whether it is a verb, holder, target
BARRED = [
    # contents of an accusation
    ("Jonas Velten beschuldigte die PFL, die PNO verraten zu haben.", "verraten", VERB, "Jonas Velten", "PNO"),
    # an agentless passive
    ("Jonas Velten wurde am Montag in der Aussprache der PFL kritisiert.", "kritisiert", VERB, "PFL", "Jonas Velten"),
    ("Dem Chef der PNO wird von niemandem etwas vorgeworfen.", "vorgeworfen", VERB, "PNO", "PNO"),
    # one place before the verb
    (
        "Der Vorsitzende der PNO in Auenstadt, Arndt Holm, kritisierte den Fahrplan.",
        "kritisierte",
        VERB,
        "PNO",
        "Arndt Holm",
    ),
    # a verdict
    ("Richterin Agnes Rohde verurteilte Jonas Velten am Freitag.", "verurteilte", VERB, "Agnes Rohde", "Jonas Velten"),
    ("Die PNO verurteilte Jonas Velten zu einer Geldstrafe.", "verurteilte", VERB, "PNO", "Jonas Velten"),
    # beside, on nobody's side for certain
    ("Die PNO rügte Jonas Velten ebenso wie die PFL.", "rügte", VERB, "PFL", "Jonas Velten"),
    # the deed, not who did it
    ("Die PNO unterstützt den Vorschlag der PFL.", "unterstützt", VERB, "PNO", "PFL"),
    ("Die PNO unterstützt Veltens Vorschlag.", "unterstützt", VERB, "PNO", "Veltens"),
    # compounds
    ("Die PNO kritisierte das PFL-Gesetz.", "kritisierte", VERB, "PNO", "PFL"),
    ("PNO-Sprecher Jonas Velten kritisierte die PFL.", "kritisierte", VERB, "PNO", "PFL"),
    # another's reproach, a circumstance, a seat
    ("Die PNO wies den Vorwurf gegen die PFL zurück.", "Vorwurf", NOUN, "PNO", "PFL"),
    ("Trotz der Kritik an der PFL stimmte die PNO zu.", "Kritik", NOUN, "PNO", "PFL"),
    ("Die PNO saß in direkter Nähe zur PFL.", "Nähe", NOUN, "PNO", "PFL"),
    # what a participle says of its own noun
    ("Die PNO traf den Chef der bekämpften PFL, Jonas Velten.", "bekämpften", VERB, "PNO", "Jonas Velten"),
    # a thing bears it
    ("Agnes Rohde nannte den Bericht eine Ente, die PFL schwieg.", "nannte", VERB, "Agnes Rohde", "PFL"),
    ("Die PFL lehnt den Entwurf von Jonas Velten ab, die PNO begrüßt ihn.", "begrüßt", VERB, "PNO", "ihn"),
    ("Ob die PFL antritt, kritisierte die PNO.", "kritisierte", VERB, "PNO", "PFL"),
    # what one does to oneself
    ("Die PNO blamierte sich vor der PFL.", "blamierte", VERB, "PNO", "PFL"),
]
FREE = [
    ("Agnes Rohde nannte Jonas Velten einen Bremser.", "nannte", VERB, "Agnes Rohde", "Jonas Velten"),
    ("Die PNO lobt Jonas Velten, Agnes Rohde begrüßt ihn.", "begrüßt", VERB, "Agnes Rohde", "ihn"),
    ("Die PNO kritisierte, dass die PFL schwieg.", "kritisierte", VERB, "PNO", "PFL"),
    ("Jonas Velten beschuldigte die PFL, die PNO verraten zu haben.", "beschuldigte", VERB, "Jonas Velten", "PFL"),
    ("Jonas Velten wurde von der PFL kritisiert.", "kritisiert", VERB, "PFL", "Jonas Velten"),
    ("Am Montag kritisierte die PNO die PFL.", "kritisierte", VERB, "PNO", "PFL"),
    ("Die Grüne Jugend der PNO lobte die PFL.", "lobte", VERB, "PNO", "PFL"),
    ("Die PNO verurteilte Jonas Velten scharf.", "verurteilte", VERB, "PNO", "Jonas Velten"),
    ("Agnes Rohde lobte den Fleiß der PFL.", "lobte", VERB, "Agnes Rohde", "PFL"),
    ("Die PNO kritisierte die PFL-Fraktion.", "kritisierte", VERB, "PNO", "PFL"),
    ("Die PNO wies den Vorwurf der PFL gegen Jonas Velten zurück.", "Vorwurf", NOUN, "PFL", "Jonas Velten"),
    ("Nach ihrer Kritik an der PFL trat Agnes Rohde zurück.", "Kritik", NOUN, "Agnes Rohde", "PFL"),
    ("Die PNO, die PFL kritisiert, schwieg.", "kritisiert", VERB, "PNO", "PFL"),
]  # fmt: skip


def _scene(sentence: str) -> Scene:
    text = INTRODUCTION + sentence
    return read_scenes(Document(document_id="d", source_id="s", path="own.txt", text=text))[2][-1]


def _word(scene: Scene, text: str) -> Word:
    return next(w for w in scene.words if w.text == text)


def _asked(sentence: str, word: str, holder: str, target: str, *, verb: bool) -> bool:
    scene = _scene(sentence)
    told = _word(scene, word)
    clause = scene.clause_of(told)
    assert clause is not None
    return is_barred(Attitude(scene, told, clause, verb, at_object=verb), _word(scene, holder), _word(scene, target))


@pytest.mark.parametrize(("sentence", "word", "verb", "holder", "target"), BARRED)
def test_what_grammar_forbids(sentence: str, word: str, verb: bool, holder: str, target: str) -> None:
    assert _asked(sentence, word, holder, target, verb=verb)


@pytest.mark.parametrize(("sentence", "word", "verb", "holder", "target"), FREE)
def test_what_grammar_allows(sentence: str, word: str, verb: bool, holder: str, target: str) -> None:
    assert not _asked(sentence, word, holder, target, verb=verb)


def test_things_are_nobody() -> None:
    def named(name: str) -> bool:
        return is_thing(Entity(entity_id="x", kind=Kind.ORGANISATION, name=name))

    assert named("Wassergesetz")
    assert named("Unabhängigkeit des Südens")
    assert not named("Bewegung für die Verfassung")
    assert not named("Vereinigung Seeufer")


def test_of_two_as_sure_the_person_speaks() -> None:
    scene = _scene("PNO-Sprecher Jonas Velten kritisierte die PFL.")
    party = Entity(entity_id="pno", kind=Kind.PARTY, name=PNO)

    def told(holder: str) -> Stance:
        return Stance(
            evidence=scene.evidence(), rule="x", from_id=holder, to_id="pfl", polarity="critical", confidence=0.6
        )

    kept = one_voice_each([(scene, told("pno")), (scene, told("velten"))], {"velten": party})
    assert [fact.from_id for _, fact in kept if isinstance(fact, Stance)] == ["velten"]


def test_rules_ask_too() -> None:
    assert facts("Trotz der Kritik an der PFL lobte Agnes Rohde die PNO.", table="stances") == [
        (ROHDE, "supportive", PNO)
    ]
    assert facts("Jonas Velten schreibt der PFL den Erfolg zu.", table="stances") == []
    assert facts("Jonas Velten wirft der PFL Trägheit vor.", table="stances") == [(VELTEN, "critical", PFL)]
