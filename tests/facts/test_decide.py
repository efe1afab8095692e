"""What is kept of what is proposed, and what becomes of an agreement whose end is past."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.taught import decide as module
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.decide import decide, settings
from pipeline.facts.taught.judge import is_kept
from pipeline.facts.taught.lapsed import lapsed
from pipeline.facts.taught.proposals import Proposal
from pipeline.facts.taught.seat_figures import figures_of
from pipeline.facts.taught.seats import _spoken_of
from pipeline.facts.taught.setting import setting
from pipeline.facts.taught.veto import is_unfounded
from pipeline.model import Agreement, Event, Evidence, Fact, Modality, Role, Stance
from pipeline.sources import as_document

CDU, SPD = "de-cdu", "de-spd"


def scenes(text: str):
    return read_scenes(as_document(text, Path("own.txt")))[2]


def agreement(edtf: str | None, status: str = "in_force", modality: Modality = Modality.ASSERTED) -> Agreement:
    return Agreement(
        evidence=(Evidence(0, 5),), rule="taught.x", modality=modality, date_edtf=edtf,
        party_a_id=CDU, party_b_id=SPD, kind="other", status=status,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("edtf", "status", "after"),
    [
        ("2001/2011", "in_force", "ended"),
        ("2001/2011", "signed", "ended"),
        ("2001/2011", "planned", "planned"),
        ("2019/2030", "in_force", "in_force"),
        ("2001/..", "in_force", "in_force"),
        ("2001", "signed", "signed"),
        (None, "in_force", "in_force"),
    ],
)
def test_an_agreement_ends_with_its_stated_end(edtf: str | None, status: str, after: str):
    (scene,) = scenes("BERLIN, 6. November 2024. Die CDU traf die SPD.")[:1]
    ((_, fact),) = lapsed([(scene, agreement(edtf, status))])
    assert isinstance(fact, Agreement)
    assert fact.status == after


@pytest.mark.parametrize(
    ("edtf", "modality", "after"),
    [
        ("2024-11-08", Modality.ASSERTED, Modality.PLANNED),
        ("2025", Modality.ASSERTED, Modality.PLANNED),
        ("2024-11-05", Modality.ASSERTED, Modality.ASSERTED),
        ("2024", Modality.ASSERTED, Modality.ASSERTED),
        ("2024-11-08", Modality.DENIED, Modality.DENIED),
        (None, Modality.ASSERTED, Modality.ASSERTED),
    ],
)
def test_an_event_after_the_day_of_writing_is_planned(edtf: str | None, modality: Modality, after: Modality):
    (scene,) = scenes("BERLIN, 6. November 2024. Die CDU traf die SPD.")[:1]
    event = Event(
        evidence=(Evidence(0, 5),), rule="r", modality=modality, date_edtf=edtf, kind="visit", participants=(CDU,)
    )
    ((_, fact),) = lapsed([(scene, event)])
    assert fact.modality is after


def test_without_a_day_of_writing_the_latest_date_told_counts():
    here = scenes("Im Jahr 2015 traf die CDU die SPD.")
    ((_, ended),) = lapsed([(here[0], agreement("2001/2011"))])
    ((_, standing),) = lapsed([(here[0], agreement("2001/2019"))])
    assert [f.status for f in (ended, standing) if isinstance(f, Agreement)] == ["ended", "in_force"]
    assert lapsed([]) == []


def proposing(monkeypatch: pytest.MonkeyPatch, *proposals: Proposal) -> None:
    """As if these were all that anybody proposes, each for sure."""
    monkeypatch.setattr(module, "proposed", lambda at, ruled, public: iter(proposals))
    monkeypatch.setattr(module, "confidence", lambda proposal: 0.99)


def taught(table: str, fact: Fact) -> Proposal:
    return Proposal(table, fact, ["bias"])


STANCE = Stance(evidence=(Evidence(0, 5),), rule="taught.x", from_id="a", to_id="b", polarity="critical")
ROLE = Role(evidence=(Evidence(0, 5),), rule="taught.x", person_id="p", role="Chef", organisation_id="a")


def test_a_text_without_parties_holds_offices_at_most(monkeypatch: pytest.MonkeyPatch):
    proposing(monkeypatch, taught("stances", STANCE), taught("roles", ROLE))
    kept = [fact.rule for _, fact in decide(scenes("Angela Merkel besuchte Paris."), [])]
    assert len(kept) == 1
    kept_with_party = decide(scenes("Angela Merkel besuchte die CDU."), [])
    assert {type(fact) for _, fact in kept_with_party} == {Stance, Role}


def test_in_a_text_without_parties_rules_tell_of_events_alone(monkeypatch: pytest.MonkeyPatch):
    text = scenes("Angela Merkel besuchte Paris.")
    proposing(monkeypatch, Proposal("stances", STANCE, ["rule=stance.criticise"]))
    assert decide(text, []) == []
    chancellor = text[0].words[0].mentions[0].entity.entity_id
    event = Event(evidence=(Evidence(0, 5),), rule="event.visit", kind="visit", participants=(chancellor,))
    proposing(monkeypatch, Proposal("events", event, ["rule=event.visit"]))
    monkeypatch.setattr("pipeline.facts.taught.decide.confidence", lambda _: None)
    assert len(decide(text, [])) == 1


def test_an_agreement_is_of_a_party_or_of_parties_own_organisations(monkeypatch: pytest.MonkeyPatch):
    def pact(kind: str) -> Proposal:
        fact = Agreement(
            evidence=(Evidence(0, 5),), rule="taught.x", party_a_id="x", party_b_id="y", kind=kind, status="signed"
        )
        return taught("agreements", fact)

    proposing(monkeypatch, pact("friendship_treaty"))
    assert decide(scenes("Die CDU schwieg."), []) == []
    assert len(decide(scenes("Die CDU traf die SPD."), [])) == 1
    proposing(monkeypatch, pact("other"))
    assert decide(scenes("Die CDU traf die SPD."), []) == []


@pytest.mark.parametrize(("rule", "kept"), [("agreement.memorandum", 1), ("agreement.unsaid.memorandum", 0)])
def test_a_rule_that_guesses_at_a_partner_only_proposes(rule: str, kept: int, monkeypatch: pytest.MonkeyPatch):
    fact = Agreement(
        evidence=(Evidence(0, 5),), rule=rule, party_a_id=CDU, party_b_id=SPD, kind="memorandum", status="signed"
    )
    proposing(monkeypatch, Proposal("agreements", fact, [f"rule={rule}"]))
    monkeypatch.setattr("pipeline.facts.taught.decide.confidence", lambda _: 0.3)
    assert len(decide(scenes("Die CDU traf die SPD."), [])) == kept


def test_the_confidence_stands_in_the_fact(monkeypatch: pytest.MonkeyPatch):
    proposing(monkeypatch, taught("stances", STANCE))
    ((_, fact),) = decide(scenes("Angela Merkel besuchte die CDU."), [])
    assert fact.confidence == 0.99


@pytest.mark.parametrize(
    ("grounds", "chance", "kept"),
    [
        (["bias"], None, False),
        (["rule=x"], None, True),
        (["rule=x"], 0.01, True),
        (["bias"], 0.99, True),
        (["bias"], 0.1, False),
    ],
)
def test_rules_stand_and_others_must_be_likely(grounds: list[str], chance: float | None, kept: bool):
    assert is_kept(Proposal("ties", STANCE, grounds), chance) is kept


def test_an_attitude_that_a_rule_finds_is_dropped_where_it_is_most_unlikely():
    assert not is_kept(Proposal("stances", STANCE, ["rule=x"]), 0.1)
    assert is_kept(Proposal("stances", STANCE, ["rule=x"]), 0.5)


def test_a_seat_count_of_a_rule_stands():
    assert is_kept(Proposal("seats", STANCE, ["rule=x"]), 0.02)


def test_a_rules_event_that_the_judge_all_but_rules_out_is_dropped():
    event = Event(evidence=(Evidence(0, 5),), rule="event.visit", kind="visit", participants=(CDU,))
    ruled = Proposal("events", event, ["rule=event.visit"])
    assert not is_kept(ruled, 0.1)
    assert is_kept(ruled, 0.4)
    assert is_kept(ruled, None)


def test_a_denied_event_that_a_rule_reads_must_be_likelier():
    at = (Evidence(0, 5),)
    held = Event(evidence=at, rule="event.visit", kind="visit", participants=(CDU,))
    denied = Proposal("events", replace(held, modality=Modality.DENIED), ["rule=event.visit"])
    assert not is_kept(denied, 0.2)
    assert is_kept(denied, 0.4)
    assert is_kept(Proposal("events", held, ["rule=event.visit"]), 0.2)


def test_numbers_without_a_word_for_seats_are_nobodys():
    def counted(text: str) -> list[int]:
        return [f.value for s in scenes(text) if _spoken_of(s) for f in [*_figures(s)]]

    assert counted("Die CDU gewann 12 Rebounds, die SPD 8.") == []
    assert 12 in counted("Die CDU gewann 12 Sitze, die SPD 8.")
    assert 8 in counted("Berlin wählte seine Abgeordneten. Die CDU gewann 12, die SPD 8.")


def _figures(scene):
    return figures_of(setting(scene), [])


@pytest.mark.parametrize(
    ("text", "status", "unfounded"),
    [
        ("Die CDU koaliert weder mit der SPD noch mit der FDP.", "in_force", True),
        ("Die CDU könnte mit der SPD koalieren.", "in_force", True),
        ("Die CDU ist gegen eine Koalition mit der SPD.", "in_force", True),
        ("Die CDU koaliert weder mit der SPD noch mit der FDP.", "denied", False),
        ("Die CDU koaliert mit der SPD.", "in_force", False),
    ],
)
def test_a_clause_that_denies_or_supposes_carries_no_agreement(text: str, status: str, unfounded: bool):
    (at,) = [at for at, _ in settings(scenes(text), [])]
    modality = Modality.DENIED if status == "denied" else Modality.ASSERTED
    claims = [c for c in claims_of(at, "agreements", []) if {s.key for s in c.fillers} == {CDU, SPD}]
    assert is_unfounded(at, agreement(None, status, modality), claims, []) is unfounded


@pytest.mark.parametrize(("other", "name", "unfounded"), [("at-oevp", "ÖVP", True), (SPD, "SPD", False)])
def test_nobody_governs_together_across_a_border(other: str, name: str, unfounded: bool):
    (at,) = [at for at, _ in settings(scenes(f"Die CDU regiert mit der {name}."), [])]
    claims = [c for c in claims_of(at, "agreements", []) if {s.key for s in c.fillers} == {CDU, other}]
    coalition = replace(agreement(None, "in_force"), kind="coalition")
    assert claims
    assert is_unfounded(at, coalition, claims, []) is unfounded


def test_who_is_denied_an_agreement_beside_has_none_with_anybody():
    (at,) = [at for at, _ in settings(scenes("Die CDU koaliert mit der SPD."), [])]
    claims = [c for c in claims_of(at, "agreements", []) if {s.key for s in c.fillers} == {CDU, SPD}]
    denied = replace(agreement(None, "denied", Modality.DENIED), party_a_id=CDU, party_b_id="de-fdp")
    assert not is_unfounded(at, agreement(None, "in_force"), claims, [])
    assert is_unfounded(at, agreement(None, "in_force"), claims, [denied])
