"""Denied, planned, proposed or only imagined: the cue may stand far from its verb, or speak of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.qualify import modality
from pipeline.model import Modality
from pipeline.sources import as_document

from .reading import PFL, PNO, PUBLISHED, PUW, ROHDE, VELTEN, Row, facts, together

DENIED = [
    (
        "agreements",
        "Keineswegs besteht zwischen PNO und PFL ein Kooperationsabkommen.",
        [(PFL, PNO, "cooperation_agreement", "denied")],
    ),
    (
        "agreements",
        "Einen Freundschaftsvertrag schlossen PNO und PFL zu keiner Zeit.",
        [(PFL, PNO, "friendship_treaty", "denied")],
    ),
    (
        "agreements",
        "PNO und PFL haben zu keinem Zeitpunkt ein Memorandum unterzeichnet.",
        [(PFL, PNO, "memorandum", "denied")],
    ),
    ("agreements", "Nie schloss die PNO mit der PUW ein Memorandum.", [(PNO, PUW, "memorandum", "denied")]),
    (
        "events",
        "Jonas Velten dementierte ein Treffen mit Agnes Rohde.",
        [("meeting", together(ROHDE, VELTEN), "denied")],
    ),
    ("events", "Ein Verbot der PUW lehnte das Gericht ab.", [("ban", PUW, "denied")]),
    ("events", "Mitnichten wurde die PUW aufgelöst.", [("dissolution", PUW, "denied")]),
    (
        "events",
        "Die Behauptung, PNO und PFL hätten sich 2020 getroffen, ist falsch.",
        [("meeting", together(PFL, PNO), "2020", "denied")],
    ),
    (
        "agreements",
        "Jonas Velten weist zurück, dass die PNO mit der PFL ein Abkommen geschlossen hat.",
        [(PFL, PNO, "other", "denied")],
    ),
    (
        "agreements",
        "Dass die PNO mit der PFL ein Abkommen geschlossen hat, bestritt Jonas Velten.",
        [(PFL, PNO, "other", "denied")],
    ),
    ("events", "Kein Vertreter der PNO traf je Jonas Velten.", [("meeting", together(VELTEN, PNO), "denied")]),
]
NOT_DENIED = [
    ("events", "Die PNO besteht nicht zuletzt dank Jonas Velten.", []),
    (
        "agreements",
        "Nicht ohne Stolz unterzeichnete die PNO mit der PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "agreements",
        "Es gibt keinen Zweifel, dass PNO und PFL ein Memorandum unterzeichnet haben.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "agreements",
        "Die PNO, die keine Minister stellt, schloss mit der PFL einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed")],
    ),
    (
        "agreements",
        "Obwohl niemand damit rechnete, unterzeichneten PNO und PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "agreements",
        "Die PNO hat mit der PFL nicht nur ein Memorandum unterzeichnet.",
        [(PFL, PNO, "memorandum", "signed")],
    ),
    (
        "agreements",
        "Die PNO konnte nicht verhindern, dass die PFL mit der PUW ein Memorandum unterzeichnete.",
        [(PFL, PUW, "memorandum", "signed")],
    ),
]
PLANNED = [
    (
        "agreements",
        "PNO und PFL haben vor, ein Kooperationsabkommen zu schließen.",
        [(PFL, PNO, "cooperation_agreement", "planned")],
    ),
    (
        "agreements",
        "Die PNO strebt einen Freundschaftsvertrag mit der PUW an.",
        [(PNO, PUW, "friendship_treaty", "planned")],
    ),
    (
        "agreements",
        "Die Unterzeichnung eines Memorandums zwischen PNO und PFL steht bevor.",
        [(PFL, PNO, "memorandum", "planned")],
    ),
    ("agreements", "Die PNO wird mit der PFL ein Memorandum unterzeichnen.", [(PFL, PNO, "memorandum", "planned")]),
    (
        "agreements",
        "Vorgesehen ist ein Kooperationsabkommen zwischen PNO und PUW.",
        [(PNO, PUW, "cooperation_agreement", "planned")],
    ),
    ("events", "Die PFL soll 2026 aufgelöst werden.", [("dissolution", PFL, "2026", "planned")]),
    ("agreements", "Jonas Velten möchte mit der PFL eine Koalition bilden.", []),
]
PROPOSED = [
    (
        "agreements",
        "Jonas Velten plädiert für einen Freundschaftsvertrag zwischen PNO und PFL.",
        [(PFL, PNO, "friendship_treaty", "proposed")],
    ),
    (
        "agreements",
        "Agnes Rohde empfiehlt ein Memorandum zwischen PNO und PUW.",
        [(PNO, PUW, "memorandum", "proposed")],
    ),
    (
        "agreements",
        "Vorgeschlagen wurde ein Kooperationsabkommen zwischen PNO und PFL.",
        [(PFL, PNO, "cooperation_agreement", "proposed")],
    ),
    ("agreements", "Der Vorschlag, PNO und PFL sollten eine Koalition bilden, kam von Jonas Velten.", []),
    ("agreements", "Die PNO warb für ein Wahlbündnis mit der PUW.", [(PNO, PUW, "coalition", "proposed")]),
]
IMAGINED = [
    ("agreements", "Hätten PNO und PFL ein Memorandum unterzeichnet, wäre das bekannt.", []),
    ("agreements", "Ob PNO und PFL einen Freundschaftsvertrag geschlossen haben, ist offen.", []),
    ("events", "Es ist unklar, ob sich PNO und PFL getroffen haben.", []),
    ("agreements", "Möglicherweise wurde zwischen PNO und PFL ein Memorandum unterzeichnet.", []),
    ("agreements", "Gäbe es ein Kooperationsabkommen zwischen PNO und PFL, hätte die PUW protestiert.", []),
    ("agreements", "Sollte die PNO mit der PFL ein Abkommen schließen, zerbräche die Koalition.", []),
    ("events", "Vermutlich traf Jonas Velten Agnes Rohde.", []),
    ("events", "Offenbar könnten PNO und PFL fusionieren.", []),
    ("agreements", "Es wird gemunkelt, dass PNO und PFL ein Abkommen geschlossen haben.", []),
    ("agreements", "Warum unterzeichnete die PNO kein Memorandum mit der PFL?", []),
    ("agreements", "Haben PNO und PFL, wie manche meinen, ein Bündnis geschlossen?", []),
]


@pytest.mark.parametrize(("table", "sentence", "expected"), [*DENIED, *NOT_DENIED, *PLANNED, *PROPOSED, *IMAGINED])
def test_qualify(table: str, sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, PUBLISHED, table=table) == sorted(expected, key=repr)


def test_the_other_half_of_a_clause_that_was_cut_in_two_denies_it():
    text = "Einen Vertrag hat mit der CDU, wie viel man auch davon reden mag, die SPD zu keiner Stunde unterschrieben."
    scene = read_scenes(as_document(text, Path("own.txt")))[2][-1]
    assert modality(scene, scene.clauses[0]) is Modality.DENIED


def test_who_is_said_to_mean_to_go_does_not_where_a_spokesman_contradicts():
    text = "Ein Blatt meldete, Agnes Rohde wolle die CDU heute noch verlassen; ihr Sprecher widersprach."
    scene = read_scenes(as_document(text, Path("own.txt")))[2][-1]
    clause = next(c for c in scene.clauses if any(w.text == "wolle" for w in c.words))
    assert modality(scene, clause) is Modality.DENIED


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Berichte über eine Spaltung der CDU erwiesen sich als falsch.", "Spaltung", Modality.DENIED),
        ("Die Spaltung der CDU erwies sich als falsch.", "Spaltung", Modality.ASSERTED),
        ("Jonas Velten hatte damals seinen Rücktritt aus der CDU erwogen.", "Rücktritt", Modality.HYPOTHETICAL),
    ],
)
def test_what_is_only_reported_or_weighed(text: str, word: str, told: Modality):
    scene = read_scenes(as_document(text, Path("own.txt")))[2][-1]
    trigger = next(w for w in scene.words if w.text == word)
    clause = scene.clause_of(trigger)
    assert clause is not None
    assert modality(scene, clause, trigger) is told
