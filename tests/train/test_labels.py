"""What an annotated row teaches of a claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.claims import Claim, claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.maxent import NONE
from pipeline.gold.records import GoldRow
from pipeline.sources import as_document
from pipeline.train.labels import as_told, label_of, untold

CDU, SPD, MERZ = "de-cdu", "de-spd", "person-de-friedrich-merz"


def row(table: str, optional: bool = False, alt: dict | None = None, **values) -> GoldRow:
    return GoldRow(table, values, alt or {}, optional, "")


def claim(text: str, table: str, lemma: str, *who: str) -> Claim:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    for at, _ in settings(scenes, rule_facts(scenes)):
        for found in claims_of(at, table, []):
            if found.trigger.lemma == lemma and tuple(s.key for s in found.fillers) == who:
                return found
    raise AssertionError(f"no claim of {lemma}")


def label(made: Claim, *rows: GoldRow, told: tuple[str, ...] = ()) -> str | None:
    return label_of(made, rows, lambda key: key, told)


CRITICISES = ("Die CDU kritisiert die SPD.", "stances", "kritisieren")
TREATY = ("CDU und SPD schlossen einen Vertrag.", "agreements", "vertrag")
MET = ("Die CDU traf die SPD.", "events", "treffen")
BELONGS = ("Die CDU gehört zur EVP.", "ties", "gehören")


def stance(polarity: str, **more) -> GoldRow:
    return row("stances", **{"from": CDU, "to": SPD, "polarity": polarity}, **more)


@pytest.mark.parametrize(
    ("made", "who", "rows", "right"),
    [
        (CRITICISES, (CDU, SPD), [stance("critical")], "yes"),
        (CRITICISES, (CDU, SPD), [stance("neutral")], "=neutral"),
        (CRITICISES, (CDU, SPD), [stance("ignoring", alt={"polarity": ["critical"]})], "yes"),
        (CRITICISES, (SPD, CDU), [stance("critical")], NONE),
        (CRITICISES, (CDU, SPD), [stance("critical", optional=True)], None),
        (CRITICISES, (SPD, CDU), [stance("critical", alt={"from": [SPD], "to": [CDU]})], None),
        (CRITICISES, (CDU, SPD), [], NONE),
        (TREATY, (CDU, SPD), [row("agreements", parties=[SPD, CDU], status="signed")], "signed"),
        (TREATY, (CDU, SPD), [row("agreements", parties=[CDU, "de-fdp"], status="signed")], NONE),
        (MET, (CDU,), [row("events", kind="visit", participants=[CDU], planned=False)], "yes"),
        (MET, (CDU,), [row("events", kind="visit", participants=[CDU], planned=True)], "planned"),
        (MET, (CDU,), [row("events", kind="founding", participants=[CDU], planned=False)], NONE),
        (MET, (CDU,), [row("events", kind="visit", participants=[CDU], modality="denied")], "denied"),
        (BELONGS, (CDU, "eu-evp"), [row("ties", a=CDU, b="eu-evp", kind="member_of")], "yes"),
        (BELONGS, (CDU, "eu-evp"), [row("ties", a=CDU, b="eu-evp", kind="part_of")], "=part_of"),
    ],
)
def test_a_row_gives_the_label(
    made: tuple[str, str, str], who: tuple[str, ...], rows: list[GoldRow], right: str | None
):
    assert label(claim(*made, *who), *rows) == right


def test_a_word_of_another_table_names_the_kind():
    made = claim("CDU und SPD schlossen einen Vertrag.", "events", "vertrag", CDU)
    assert label(made, row("events", kind="signing", participants=[CDU], planned=False)) == "=signing"
    assert label(made, row("events", kind="signing", participants=[CDU], planned=True)) == "=signing~"


def test_another_kind_is_told_only_where_no_word_stands_for_it():
    made = claim(*BELONGS, CDU, "eu-evp")
    contact = row("ties", a=CDU, b="eu-evp", kind="contact")
    assert label(made, contact, told=("contact", "member_of")) == NONE
    assert label(made, contact, told=("member_of",)) == "=contact"


def test_a_role_is_that_of_its_own_word():
    made = claim("Parteichef Friedrich Merz von der CDU sprach mit dem Bürgermeister.", "roles", "chef", MERZ, CDU)
    assert label(made, row("roles", person=MERZ, role="Vorsitzender", organisation=CDU)) == "yes"
    assert label(made, row("roles", person=MERZ, role="Vorsitzender", organisation=CDU, current=False)) == "former"
    assert label(made, row("roles", person=MERZ, role="Bürgermeister", organisation=CDU)) == NONE


def test_an_attitude_is_told_by_whom_its_sentence_names():
    made = [claim(*CRITICISES, CDU, SPD)]
    other = row("stances", **{"from": MERZ, "to": SPD, "polarity": "critical"}, alt={"from": [CDU]})
    assert label(made[0], other) is None
    told = as_told(other, made, lambda key: key)
    assert label(made[0], told) == "yes"
    assert MERZ in told.allowed("from")
    assert as_told(stance("critical", alt={"from": [MERZ]}), made, lambda key: key).values["from"] == CDU


def test_only_the_word_that_tells_an_attitude_teaches_it():
    scenes = read_scenes(as_document("Die CDU, die Friedrich Merz oft rügt, lobt die SPD.", Path("own.txt")))[2]
    made = [c for at, _ in settings(scenes, rule_facts(scenes)) for c in claims_of(at, "stances", [])]
    others = untold(made, [stance("supportive")], lambda key: key, ())
    pair = [c for c in made if [s.key for s in c.fillers] == [CDU, SPD]]
    assert {c.trigger.lemma for c in pair if id(c) not in others} == {"loben"}
    assert {c.trigger.lemma for c in pair if id(c) in others} >= {"rügen"}
    assert not others & {id(c) for c in made if [s.key for s in c.fillers] != [CDU, SPD]}


@pytest.mark.parametrize(
    ("text", "table", "given", "telling", "silent"),
    [
        (
            "Die CDU gehört zur EVP, die SPD ist Mitglied der SPE.",
            "ties",
            row("ties", a=CDU, b="eu-evp", kind="member_of"),
            {"gehören"},
            "sein mitglied",
        ),
        (
            "CDU und SPD schlossen einen Vertrag, die FDP und die Grünen bilden eine Koalition.",
            "agreements",
            row("agreements", parties=[CDU, SPD], status="signed"),
            {"schließen"},
            "koalition",
        ),
        (
            "Die CDU traf Friedrich Merz, die SPD reiste nach Wien.",
            "events",
            row("events", kind="meeting", participants=[CDU, MERZ], planned=False),
            {"treffen"},
            "reisen",
        ),
        (
            "Der Vorsitzende Friedrich Merz sprach für die CDU, der Vorsitzende Olaf Scholz schwieg.",
            "roles",
            row("roles", person=MERZ, role="Vorsitzender", organisation=CDU),
            {"vorsitzende"},
            "",
        ),
    ],
)
def test_only_the_word_that_tells_a_fact_teaches_it(
    text: str, table: str, given: GoldRow, telling: set[str], silent: str
):
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    made = [c for at, _ in settings(scenes, rule_facts(scenes)) for c in claims_of(at, table, [])]
    others = untold(made, [given], lambda key: key, {"member_of"})
    pair = [c for c in made if label_of(c, [given], lambda key: key, {"member_of"}) not in {NONE, None}]
    assert {c.trigger.lemma for c in pair if id(c) not in others} == telling
    assert not silent or silent in {c.trigger.lemma for c in pair if id(c) in others}
    assert len({c.trigger.word.i for c in pair if id(c) not in others}) == 1
