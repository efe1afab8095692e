"""Who acts in politics, and what a text on other things tells of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.proposals import Proposal
from pipeline.facts.taught.public import Public, is_foreign, public_of
from pipeline.model import Event, Evidence, Fact, Role, Stance, Tie
from pipeline.sources import as_document

CDU = "de-cdu"
AT = (Evidence(0, 5),)
# One party in a text on sport: who is beside it or has an office belongs to politics, the others do not.
RACE = (
    "Der Radprofi Karl Meisner gewann am Sonntag das Rennen rund um den See, zu dem bei Regen dreitausend Zuschauer "
    "gekommen waren. Auf der letzten Steigung ließ Karl Meisner alle hinter sich. Sein Trainer Paul Schulze lobte "
    "Karl Meisner danach. Das Rennen wird seit vierzig Jahren ausgetragen, und noch nie war der Sieger so jung. Am "
    "Ziel warteten Eltern, Freunde, Lehrer und ein Orchester, das trotz der nassen Noten bis zum Abend spielte. "
    "Ministerpräsident Otto Lindner überreichte den Preis. Unter den Gästen war auch Anna Bergner von der CDU. Im "
    "nächsten Jahr soll die Strecke länger werden, damit auch die Dörfer am Nordufer etwas davon haben."
)
DUEL = "Die CDU stritt mit der SPD. Karl Meisner lobte Paul Schulze. Anna Bergner von der CDU schwieg."


def read(text: str) -> tuple[Public, dict[str, str]]:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    named = {m.entity.name: m.entity.entity_id for s in scenes for w in s.words for m in w.mentions}
    return public_of(scenes, [fact for _, fact in rule_facts(scenes)]), named


def ruled(table: str, fact: Fact) -> Proposal:
    return Proposal(table, fact, ["rule=x"])


def test_who_is_beside_a_party_or_holds_an_office_acts_in_politics():
    public, named = read(RACE)
    assert public.parties == {CDU}
    assert {named["Anna Bergner"], named["Otto Lindner"], CDU} <= public.known
    assert {named["Karl Meisner"], named["Paul Schulze"]}.isdisjoint(public.known)


@pytest.mark.parametrize(("text", "foreign"), [(RACE, True), (DUEL, False)])
def test_only_where_parties_are_named_throughout_everybody_acts_in_politics(text: str, foreign: bool):
    public, named = read(text)
    assert public.dense is not foreign
    rider, trainer = named["Karl Meisner"], named["Paul Schulze"]
    praise = Stance(evidence=AT, rule="stance.support", from_id=trainer, to_id=rider, polarity="supportive")
    meeting = Event(evidence=AT, rule="event.meeting", kind="meeting", participants=(rider, trainer))
    assert is_foreign(ruled("stances", praise), public) is foreign
    assert is_foreign(ruled("events", meeting), public) is foreign


def test_offices_and_those_of_politics_are_told():
    public, named = read(RACE)
    rider, guest = named["Karl Meisner"], named["Anna Bergner"]
    visit = Event(evidence=AT, rule="event.visit", kind="visit", participants=(rider, guest))
    member = Tie(evidence=AT, rule="tie.bracket", a_id=guest, b_id=CDU, kind="member_of")
    office = Role(evidence=AT, rule="role.apposition", person_id=rider, role="Trainer", organisation_id=None)
    assert not is_foreign(ruled("events", visit), public)
    assert not is_foreign(ruled("ties", member), public)
    assert not is_foreign(ruled("roles", office), public)


def test_a_text_without_parties_tells_events_of_those_in_office():
    public, named = read(RACE.replace(" von der CDU", ""))
    assert not public.parties
    mayor, rider = named["Otto Lindner"], named["Karl Meisner"]
    visit = Event(evidence=AT, rule="event.visit", kind="visit", participants=(mayor, rider))
    race = Event(evidence=AT, rule="event.meeting", kind="meeting", participants=(rider,))
    assert not is_foreign(ruled("events", visit), public)
    assert is_foreign(ruled("events", race), public)
    assert is_foreign(Proposal("events", visit, ["p=3"]), public)
