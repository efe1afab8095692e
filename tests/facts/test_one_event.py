"""Two words for one event of a sentence are one event; what goes together stays two."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pipeline.facts.taught.one_event import one_event_each
from pipeline.model import Event, Evidence, Modality


@dataclass(frozen=True, eq=False)
class Place:
    """As much of a scene as is asked for."""

    n: int


HERE, NEXT, FAR = Place(4), Place(5), Place(9)
DAY = "2020-05-03"


def event(kind: str, *who: str, date: str | None = DAY, sure: float = 0.8, mode: Modality = Modality.ASSERTED) -> Event:
    return Event(
        evidence=(Evidence(0, 10),),
        rule="r",
        kind=kind,
        participants=who,
        date_edtf=date,
        confidence=sure,
        modality=mode,
    )


def told(*facts: tuple[Place, Event]) -> list[Event]:
    return [fact for _, fact in one_event_each(list(facts)) if isinstance(fact, Event)]


def test_of_two_kinds_the_surer_stands():
    (one,) = told((HERE, event("negotiation", "a", sure=0.7)), (HERE, event("signing", "a", "b", sure=0.9)))
    assert (one.kind, one.participants) == ("signing", ("a", "b"))


def test_planned_and_told_are_one():
    (one,) = told((HERE, event("visit", "a", sure=0.9)), (HERE, event("visit", "a", mode=Modality.PLANNED)))
    assert one.modality is Modality.ASSERTED


def test_one_kind_and_one_day_are_one_event_of_all():
    (one,) = told((HERE, event("signing", "a")), (HERE, event("signing", "b")))
    assert set(one.participants) == {"a", "b"}


def test_the_next_sentence_tells_of_the_same_election():
    (one,) = told((HERE, event("election", "a")), (NEXT, event("election", "b")))
    assert set(one.participants) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((HERE, event("congress", "a")), (HERE, event("appointment", "a", "p"))),
        ((HERE, event("visit", "p")), (HERE, event("signing", "p", "a"))),
        ((HERE, event("founding", "a")), (HERE, event("resignation", "p", "b"))),
        ((HERE, event("founding", "a", date="2012")), (HERE, event("dissolution", "b", date="2012"))),
        ((HERE, event("founding", "a", date="2012")), (HERE, event("founding", "b", date="2012"))),
        ((HERE, event("signing", "a")), (NEXT, event("signing", "b"))),
        ((HERE, event("election", "a")), (FAR, event("election", "b"))),
        ((HERE, event("signing", "a")), (HERE, event("visit", "a", date="2021"))),
        ((HERE, event("visit", "a", date=None)), (HERE, event("signing", "a", date=None))),
        ((HERE, event("visit", "a")), (HERE, event("meeting", "a", mode=Modality.DENIED))),
    ],
)
def test_two_events_stay_two(one: tuple[Place, Event], other: tuple[Place, Event]):
    assert told(one, other) == [one[1], other[1]]
