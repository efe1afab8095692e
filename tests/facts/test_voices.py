"""Who speaks and who is spoken to: whom "wir", "ich", "unser", "Sie", "letztere" and "seine Partei" may mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.memory import memories
from pipeline.facts.taught.proposals import Judged, one_meaning_each
from pipeline.facts.taught.slots import Slot
from pipeline.facts.taught.voices import voices_of
from pipeline.model import Role
from pipeline.sources import as_document

INTERVIEW = (
    "Friedrich Merz, der Vorsitzende der CDU, über seine Gegner.\n\nHerr Merz, wie stehen Sie zur SPD?\n\n"
    "Ich achte die SPD.\n\nUnd wie hält es Ihre Partei mit der AfD?\n\nWir meiden die AfD.\n\n"
    "Die Grünen wachsen?\n\nDiese Grünen verderben das Land.\n"
)


def meant(text: str, word: str) -> dict[str, str]:
    """Whom the last such word may mean, with what speaks for it."""
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    offices = [fact for _, fact in rule_facts(scenes) if isinstance(fact, Role)]
    guesses = [g for found in memories(scenes, offices) for g in found if g.word.text == word and _is_told(g)]
    return {g.key: g.hints[1] for g in reversed(guesses) if g.word is guesses[-1].word}


def _is_told(guess: Slot) -> bool:
    return not guess.hints[0].startswith(("ref=state", "ref=unsaid", "ref=theme", "ref=couple"))


def test_who_answers_an_interview_speaks_for_a_party():
    assert meant(INTERVIEW, "Wir")["de-cdu"] == "ref=wir:asked.party"
    assert meant(INTERVIEW, "Ich")["person-de-friedrich-merz"] == "ref=ich:asked"


def test_who_is_asked_is_spoken_to():
    assert meant(INTERVIEW, "Ihre")["de-cdu"] == "ref=Sie:asked.party"


def test_an_answer_is_thought_by_who_answers():
    assert meant(INTERVIEW, "Diese")["person-de-friedrich-merz"] == "ref=voice:interview"


def test_questions_are_found_by_their_turn():
    text = INTERVIEW + "\nDie Linke hat das gerügt.\n\nDie Linke rügt jeden.\n"
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    assert [v.asks for v in voices_of(scenes)][-2:] == [True, False]


def test_inside_quotation_marks_the_quoted_speaks():
    text = "Die SPD tagte. „Wir lehnen den Pakt mit der FDP ab“, sagte Friedrich Merz, der Vorsitzende der CDU."
    assert meant(text, "Wir")["de-cdu"] == "ref=wir:said.party"


def test_a_text_speaks_for_whom_it_is_about():
    assert meant("Die CDU dankt. Die CDU wächst. Die SPD schwieg. Wir gratulieren.", "Wir") == {
        "de-cdu": "ref=wir:about+first",
        "de-spd": "ref=wir:latest",
    }


def test_latter_and_former_are_told_by_the_order_of_names():
    text = "Die CDU traf die SPD."
    assert set(meant(f"{text} Letztere schwieg.", "Letztere")) == {"de-spd"}
    assert set(meant(f"{text} Erstere schwieg.", "Erstere")) == {"de-cdu"}


def test_his_party_is_the_persons():
    text = "Friedrich Merz, der Vorsitzende der CDU, traf die SPD. Seine Partei schwieg."
    assert meant(text, "Partei")["de-cdu"] == "ref=own:0"


@pytest.mark.parametrize("text", ["Die CDU wächst. Unsere Partei hält Abstand.", "Die CDU wächst. Was sagen Sie dazu?"])
def test_who_speaks_and_who_is_spoken_to_is_not_who_was_named_last(text: str):
    scene = read_scenes(as_document(text, Path("own.txt")))[2][-1]
    assert not any(w.mentions for w in scene.words)


def test_a_pronoun_means_one():
    text = "Die CDU wächst. Die SPD klagt. Friedrich Merz schwieg. Wir lehnen die FDP ab."
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    at = list(settings(scenes, ()))[-1][0]
    claims = [c for c in claims_of(at, "stances", ()) if "ref=wir" in c.fillers[0].hints]
    judged = [Judged(claim, "yes", 0.9 - n / 10) for n, claim in enumerate(claims)]
    assert len({j.claim.fillers[0].key for j in judged}) > 1
    assert {j.claim.fillers[0].key for j in one_meaning_each(judged)} == {judged[0].claim.fillers[0].key}
