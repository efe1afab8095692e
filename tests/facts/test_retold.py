"""What a document tells twice is one fact; what it tells of two things stays two."""

from __future__ import annotations

import pytest

from pipeline.facts.taught.retold import retold
from pipeline.model import Agreement, Event, Evidence, Fact, Modality, Role, Stance, Tie

FIRST, SECOND = (Evidence(0, 10),), (Evidence(20, 30),)
SCENE = object()


def event(date: str | None, *who: str, at: tuple[Evidence, ...] = FIRST, **more) -> Event:
    return Event(evidence=at, rule="r", kind=more.pop("kind", "meeting"), participants=who, date_edtf=date, **more)


def agreement(date: str | None, at: tuple[Evidence, ...] = FIRST, b: str = "b", **more) -> Agreement:
    return Agreement(
        evidence=at, rule="r", party_a_id="a", party_b_id=b, kind="other", status="in_force", date_edtf=date, **more
    )


def told(*facts: Fact) -> list[Fact]:
    return [fact for _, fact in retold([(SCENE, fact) for fact in facts])]


def test_an_event_told_again_has_all_who_took_part_and_both_sentences():
    (one,) = told(event("2020-05-03", "a", "b"), event("2020-05-03", "b", "c", at=SECOND))
    assert one.participants == ("a", "b", "c")
    assert one.evidence == FIRST + SECOND


def test_two_names_for_one_event_in_a_sentence_are_one():
    (one,) = told(
        event("2020-05-03", "a", "b", kind="signing", confidence=0.7),
        event("2020-05-03", "b", kind="termination", confidence=0.9),
    )
    assert one.kind == "termination"


def test_the_finer_date_stands():
    (one,) = told(event("2020", "a"), event("2020-05-03", "a", at=SECOND))
    assert one.date_edtf == "2020-05-03"
    (one,) = told(agreement(None), agreement("2016/..", at=SECOND))
    assert one.date_edtf == "2016/.."


def test_the_surer_telling_stands_first():
    (one,) = told(agreement(None, confidence=0.5), agreement("2016", at=SECOND, confidence=0.9))
    assert one.confidence == 0.9
    assert one.evidence == SECOND + FIRST


@pytest.mark.parametrize(
    "facts",
    [
        (event("2020", "a"), event("2021", "a")),
        (event("2020", "a"), event("2020", "b")),
        (event("2020", "a"), event("2020", "a", kind="visit", at=SECOND)),
        (event("2020", "a"), event("2020", "a", kind="founding")),
        (event(None, "a"), event(None, "a", kind="visit")),
        (event("2020", "a"), event("2020", "a", modality=Modality.DENIED)),
        (event("2020", "a"), event("2020/2022", "a")),
        (agreement("2005"), agreement("2016")),
        (agreement("2005"), agreement("2005", b="c")),
        (
            Role(evidence=FIRST, rule="r", person_id="p", role="Vorsitzende", organisation_id="a"),
            Role(evidence=SECOND, rule="r", person_id="p", role="Bürgermeisterin", organisation_id="a"),
        ),
        (
            Tie(evidence=FIRST, rule="r", a_id="a", b_id="b", kind="contact"),
            Tie(evidence=SECOND, rule="r", a_id="a", b_id="b", kind="part_of"),
        ),
    ],
)
def test_two_things_stay_two(facts: tuple[Fact, ...]):
    assert told(*facts) == list(facts)


def test_two_words_for_one_office_are_one_role():
    chief = Role(evidence=FIRST, rule="r", person_id="p", role="Parteichef", organisation_id="a")
    chair = Role(evidence=SECOND, rule="r", person_id="p", role="Vorsitzender", organisation_id="a")
    (one,) = told(chief, chair)
    assert one.role == "Parteichef"
    assert one.evidence == FIRST + SECOND


def test_one_sentence_holds_one_attitude():
    def stance(polarity: str, confidence: float, at: tuple[Evidence, ...] = FIRST) -> Stance:
        return Stance(evidence=at, rule="r", from_id="a", to_id="b", polarity=polarity, confidence=confidence)

    assert told(stance("critical", 0.9), stance("ignoring", 0.6)) == [stance("critical", 0.9)]
    both = [stance("critical", 0.9), stance("supportive", 0.6, SECOND)]
    assert told(*both) == both
