"""What a word may claim of those around it, and the fact that a claim becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.claims import Claim, claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.joining import merged
from pipeline.facts.taught.proposals import Judged, both_meant
from pipeline.facts.taught.veto import is_unfounded
from pipeline.facts.taught.wording import event_label, fact_of, key_of
from pipeline.model import Agreement, Event, Modality, Role, Stance, Tie
from pipeline.sources import as_document

CDU, SPD, FDP = "de-cdu", "de-spd", "de-fdp"


def claims(text: str, table: str) -> list[Claim]:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    return [claim for at, _ in settings(scenes, rule_facts(scenes)) for claim in claims_of(at, table, [])]


def fillers(text: str, table: str, lemma: str) -> set[tuple[str, ...]]:
    return {tuple(s.key for s in c.fillers) for c in claims(text, table) if c.trigger.lemma == lemma}


def made(text: str, table: str, lemma: str, label: str, *who: str):
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    for at, ruled in settings(scenes, rule_facts(scenes)):
        for claim in claims_of(at, table, ruled):
            if claim.trigger.lemma == lemma and tuple(s.key for s in claim.fillers) == who:
                return fact_of(at, table, [(claim, label, 0.9)])
    return None


def test_both_directions_are_candidates_and_nobody_with_himself():
    found = fillers("Die CDU kritisiert die SPD.", "stances", "kritisieren")
    assert found == {(CDU, SPD), (SPD, CDU)}


def test_two_who_agree_are_one_candidate_each_where_it_stands_better():
    assert fillers("Die CDU schloss einen Pakt mit der SPD.", "agreements", "pakt") == {(CDU, SPD)}
    assert fillers("Mit der SPD schloss die CDU einen Pakt.", "agreements", "pakt") == {(CDU, SPD)}


def test_two_who_are_only_offered_together_are_a_candidate_together():
    found = fillers("Die CDU traf die SPD. Ein Pakt soll folgen.", "agreements", "pakt")
    assert found == {(CDU, SPD)}


def test_a_candidate_shows_how_much_the_text_speaks_of_both():
    text = "Die CDU tagte. Die CDU warb. Die CDU schloss einen Pakt mit der SPD."
    (claim,) = [c for c in claims(text, "agreements") if c.trigger.lemma == "pakt"]
    assert {"a.standing=most", "b.standing=once", "standings=most|once", "together=1"} <= set(claim.features)


@pytest.mark.parametrize(
    ("text", "lemma", "speaks"),
    [
        ("Am 3. Mai 2020 kam die CDU auf 48 Sitze.", "kommen", True),
        ("Am 3. Mai 2020 entfielen 48 Sitze auf die CDU.", "entfallen", True),
        ("Am 3. Mai 2020 kam die CDU zum Empfang.", "kommen", False),
    ],
)
def test_seats_that_a_party_came_to_may_tell_an_election(text: str, lemma: str, speaks: bool):
    own = [c for c in claims(text, "events") if c.trigger.sense.table == "seats" and c.trigger.lemma == lemma]
    assert bool(own) is speaks


def test_a_capital_that_holds_an_attitude_is_its_country():
    text = "Die Parteien wachsen. Budapest rügte die SPD."
    fact = made(text, "stances", "rügen", "yes", "place-hu-budapest", SPD)
    assert isinstance(fact, Stance)
    assert (fact.from_id, fact.to_id) == ("country-hu", SPD)


def test_a_person_is_in_no_country():
    assert not [c for c in claims("Friedrich Merz gehört zu Deutschland.", "ties") if c.fillers[1].key == "country-de"]


def test_the_state_of_a_premier_need_not_be_named():
    found = fillers("Ministerpräsident Viktor Orbán schwieg.", "roles", "präsident")
    assert ("person-hu-viktor-orban", "country-hu") in found


@pytest.mark.parametrize(
    ("features", "text", "who"),
    [
        (
            {"from.place=subject", "target.place=object", "matches=first|first"},
            "Die CDU kritisiert die SPD.",
            (CDU, SPD),
        ),
        (
            {"from.place=object", "target.place=subject", "matches=other|other"},
            "Die CDU kritisiert die SPD.",
            (SPD, CDU),
        ),
        ({"t.passive", "from.place=subject"}, "Die SPD wurde von der CDU kritisiert.", (CDU, SPD)),
        ({"t.negated", "t.negation"}, "Die CDU kritisiert die SPD nicht.", (CDU, SPD)),
    ],
)
def test_what_is_seen_of_a_claim(features: set[str], text: str, who: tuple[str, str]):
    (claim,) = [c for c in claims(text, "stances") if tuple(s.key for s in c.fillers) == who]
    assert features <= set(claim.features)


def test_no_feature_names_anybody():
    for claim in claims("Friedrich Merz lobte die SPD in Berlin.", "stances"):
        assert not [f for f in claim.features if "merz" in f.lower() or "spd" in f.lower() or "berlin" in f.lower()]


def test_labels_become_facts():
    stance = made("Die CDU kritisiert die SPD.", "stances", "kritisieren", "yes", CDU, SPD)
    assert isinstance(stance, Stance)
    assert stance.polarity == "critical"
    other = made("Die CDU kritisiert die SPD.", "stances", "kritisieren", "=neutral", CDU, SPD)
    assert isinstance(other, Stance)
    assert other.polarity == "neutral"
    tie = made("Die CDU gehört zur EVP.", "ties", "gehören", "=part_of", CDU, "eu-evp")
    assert isinstance(tie, Tie)
    assert (tie.a_id, tie.b_id, tie.kind) == (CDU, "eu-evp", "part_of")
    denied = made("CDU und SPD schlossen keinen Vertrag.", "agreements", "vertrag", "denied", CDU, SPD)
    assert isinstance(denied, Agreement)
    assert (denied.status, denied.modality, denied.date_edtf) == ("denied", Modality.DENIED, None)
    planned = made("Die CDU will die SPD treffen.", "events", "treffen", "planned", CDU)
    assert isinstance(planned, Event)
    assert (planned.kind, planned.modality) == ("meeting", Modality.PLANNED)
    foreign = made("CDU und SPD schlossen einen Vertrag.", "events", "vertrag", "=signing", CDU)
    assert isinstance(foreign, Event)
    assert foreign.kind == "signing"


@pytest.mark.parametrize(
    ("text", "lemma", "role", "current"),
    [
        ("CDU-Chef Friedrich Merz schwieg.", "chef", "Chef", True),
        ("Ex-Kanzler Friedrich Merz von der CDU schwieg.", "kanzler", "Kanzler", False),
        ("Friedrich Merz leitet die CDU.", "leiten", "Leiter", True),
        ("Friedrich Merz, bis Herbst 2024 Vorsitzender der CDU, schwieg.", "vorsitzende", "Vorsitzende", False),
        ("Friedrich Merz, seit Herbst 2024 Vorsitzender der CDU, schwieg.", "vorsitzende", "Vorsitzende", True),
    ],
)
def test_the_wording_of_a_role(text: str, lemma: str, role: str, current: bool):
    fact = made(text, "roles", lemma, "yes", "person-de-friedrich-merz", CDU)
    assert isinstance(fact, Role)
    assert (fact.role, fact.current) == (role, current)


def test_talks_that_end_are_no_agreement_that_ended():
    broken = made("Die Verhandlungen zwischen CDU und SPD scheiterten.", "agreements", "verhandlung", "ended", CDU, SPD)
    assert isinstance(broken, Agreement)
    assert (broken.status, broken.modality) == ("denied", Modality.DENIED)
    over = made("Die Koalition zwischen CDU und SPD zerbrach.", "agreements", "koalition", "ended", CDU, SPD)
    assert isinstance(over, Agreement)
    assert over.status == "ended"


def test_what_is_talked_about_in_one_clause_and_denied_in_the_next_never_ended():
    text = (
        "Die Gespräche von CDU und SPD über eine Koalition platzten; eine Koalition von CDU und SPD kam nicht zustande."
    )
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    ((at, ruled),) = settings(scenes, rule_facts(scenes))
    of_it = [c for c in claims_of(at, "agreements", ruled) if c.trigger.lemma == "koalition"]
    ended = fact_of(at, "agreements", [(c, "ended", 0.9) for c in of_it])
    assert ended is not None
    assert {c.trigger.clause.start for c in of_it} == {c.start for c in at.scene.clauses}
    assert is_unfounded(at, ended, of_it, [])


def test_a_contract_that_there_is_not_is_none_by_another_word_of_the_sentence():
    text = "Einen Koalitionsvertrag gibt es nicht: CDU und SPD teilen sich die Regierung."
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    ((at, ruled),) = settings(scenes, rule_facts(scenes))
    all_ = [c for c in claims_of(at, "agreements", ruled) if {s.key for s in c.fillers} == {CDU, SPD}]
    govern = [c for c in all_ if c.trigger.word.text == "Regierung"]
    told = fact_of(at, "agreements", [(c, "in_force", 0.9) for c in govern])
    assert told is not None
    assert is_unfounded(at, told, all_, [])
    assert not is_unfounded(at, told, govern, [])


def test_claims_of_one_pair_are_one_agreement_whichever_comes_first():
    keys = {key_of("agreements", c, "signed") for c in claims("CDU und SPD schlossen einen Vertrag.", "agreements")}
    assert keys == {(CDU, SPD, False)}
    (first, *_) = claims("CDU und SPD schlossen einen Vertrag.", "agreements")
    assert key_of("agreements", first, "denied") == (CDU, SPD, True)
    (event, *_) = claims("Die CDU traf die SPD.", "events")
    assert [event_label(event, label) for label in ("yes", "planned", "denied", "=visit~")] == [
        "meeting",
        "meeting~",
        "meeting!",
        "visit~",
    ]


@pytest.mark.parametrize(
    ("bound", "begun", "both"),
    [
        (None, "2016", "2016"),
        ("2015", "2016", "2015"),
        ("../2022", "2016", "2016/2022"),
        ("../2022", "2016/..", "2016/2022"),
        ("../2022", "2023", "../2022"),
        ("../2022", None, "../2022"),
    ],
)
def test_the_rules_end_and_the_claims_beginning(bound: str | None, begun: str | None, both: str):
    rule, claim = (
        Agreement(evidence=(), rule="r", party_a_id=CDU, party_b_id=SPD, kind="other", status="ended", date_edtf=date)
        for date in (bound, begun)
    )
    assert merged(rule, claim).date_edtf == both


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Die CDU zeigt kein Interesse an der SPD.", True),
        ("Die CDU zeigt kaum Interesse an der SPD.", True),
        ("Die CDU zeigt mehr Interesse an der SPD.", False),
    ],
)
def test_words_that_tell_an_attitude_only_when_denied(text: str, claimed: bool):
    ignoring = [c for c in claims(text, "stances") if c.trigger.sense.only_negated]
    assert bool(ignoring) is claimed


def test_two_whom_one_word_means_may_stand_together():
    text = "Die CDU traf die SPD. Die AfD schwieg. Zwischen beiden Parteien herrscht Funkstille."
    assert ("de-afd", CDU) in fillers(text, "ties", "funkstille")


def test_who_governs_a_region_need_not_govern_the_state():
    governing = {CDU, "country-de"}
    assert governing in [set(who) for who in fillers("Heute regiert die CDU.", "ties", "regieren")]
    for text in ("In Bonn regiert die CDU.", "In mehreren Regionen regiert die CDU."):
        assert governing not in [set(who) for who in fillers(text, "ties", "regieren")]


def test_who_leaves_the_government_governs_no_longer():
    left = made(
        "Die CDU trat 2012 aus der Regierung in Deutschland aus.",
        "ties",
        "regierung",
        "=governing_party_of",
        CDU,
        "country-de",
    )
    assert isinstance(left, Tie)
    assert not left.current


def test_no_party_governs_another_country():
    assert not {
        who for who in fillers("Die CDU regiert, Frankreich schweigt.", "ties", "regieren") if "country-fr" in who
    }


def test_what_is_said_of_both_holds_of_both():
    text = "Die CDU traf die SPD. Die AfD schwieg. Beide Parteien gehören der EVP an."
    of_word = [c for c in claims(text, "ties") if c.trigger.lemma == "angehören" and c.fillers[1].key == "eu-evp"]
    of_both = [c for c in of_word if c.fillers[0].is_of_two and c.trigger is of_word[0].trigger]
    judged = [Judged(c, "yes", 0.9 - 0.3 * n) for n, c in enumerate(of_both)]
    assert len(judged) == 2
    assert [one.chance for one in both_meant(judged)] == [0.9, 0.9]
