"""Whom a pronoun or a description may mean: guesses with hints, for the classifiers to judge."""

from __future__ import annotations

from pathlib import Path

from pipeline.extract import read_scenes
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.memory import memories
from pipeline.facts.taught.slots import Slot
from pipeline.sources import as_document


def guesses(text: str) -> list[Slot]:
    """Those of the last sentence."""
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    return memories(scenes)[-1]


def meant(text: str, word: str) -> list[str]:
    return [g.key for g in guesses(text) if g.word.text == word and not g.hints[0].startswith("ref=state")]


def test_a_pronoun_may_mean_another_than_the_subject():
    assert "person-de-lars-klingbeil" in meant("Friedrich Merz traf Lars Klingbeil. Er lobte die SPD.", "Er")


def test_the_latest_comes_first_and_few_are_offered():
    text = "Die CDU traf die SPD. Die AfD traf die FDP. Man traf auch die Linke. Die Liste zerfiel."
    assert meant(text, "Liste")[0] == "de-linke"
    assert len(meant(text, "Liste")) == 2


def test_nobody_from_far_back():
    weather = " ".join(f"Es {what} in Bonn." for what in ("regnete", "schneite", "hagelte", "taute"))
    text = f"Die CDU tagte. {weather} Die Liste zerfiel."
    assert meant(text, "Liste") == []


def test_who_is_named_needs_no_guess():
    assert meant("Die CDU tagte. Die CDU lobte die SPD.", "CDU") == []


def test_an_unnamed_state_is_that_of_those_named():
    (state,) = [g for g in guesses("Ministerpräsident Viktor Orbán schwieg.") if g.hints[0] == "ref=state"]
    assert state.key == "country-hu"


def test_a_guess_says_why():
    (guess,) = [g for g in guesses("Die CDU tagte. Die Liste zerfiel.") if g.word.text == "Liste"]
    assert guess.described
    assert {"ref=group", "ref.rank=0:party"} <= set(guess.hints)


def test_the_noun_before_a_name_means_that_name_alone():
    assert meant("Die CDU tagte. Die SPD traf die Partei Die Linke.", "Partei") == []


def test_one_that_was_not_told_of_means_nobody():
    assert meant("Die CDU tagte mit der SPD. Eine Koalition scheiterte.", "Koalition") == []
    assert meant("Die CDU tagte mit der SPD. Die Liste scheiterte.", "Liste")


def test_both_parties_are_two_of_the_latest():
    text = "Die CDU und die SPD tagten. Die AfD schwieg. Zu beiden Parteien kam Post."
    assert meant(text, "Parteien") == ["de-afd", "de-spd"]


def test_the_country_of_the_only_parties_is_offered_far_from_its_name():
    scenes = read_scenes(as_document("Die CDU traf die SPD. Es regnete. Die Liste regiert.", Path("own.txt")))[2]
    at, _ = list(settings(scenes, []))[-1]
    assert "country-de" in {g.key for g in at.guesses}


def couple(text: str) -> set[str]:
    return {g.key for g in guesses(text) if g.hints[0] == "ref=couple"}


def test_where_nobody_is_named_the_only_two_spoken_of_are_offered_together():
    assert couple("Die CDU traf die SPD. Man lachte. Ein Plan soll folgen.") == {"de-cdu", "de-spd"}
    assert couple("Die CDU tagte. Die SPD kam dazu. Ein Plan soll folgen.") == {"de-cdu", "de-spd"}
    assert couple("Die CDU, die SPD und die FDP tagten. Ein Plan soll folgen.") == set()
    assert couple("Die CDU traf die SPD. Die CDU hat einen Plan.") == set()
