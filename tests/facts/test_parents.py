"""Whose wing an organisation is: where the text says so, who may be meant, and what speaks for a party."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught import parents as module
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.parents import housed_wings, parents_of
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import Wing
from pipeline.model import Tie
from pipeline.sources import as_document

PARTIES = "Die Partei „Nordlicht“ (PNO) traf die Partei „Feldlerche“ (PFL) in Serbien."
YOUTH = "Der Jugendverband „Lerchensang“ tagte."


class Likes:
    """A classifier that takes whoever has a feature for the one."""

    def __init__(self, feature: str) -> None:
        self.feature = feature

    def probabilities(self, features: list[str]) -> dict[str, float]:
        return {"yes": 0.9 if self.feature in features else 0.0}


def wings(text: str) -> list[tuple[Setting, Wing]]:
    scenes = read_scenes(as_document(text, Path("own.txt")))[2]
    return [(at, wing) for at, _ in settings(scenes, rule_facts(scenes)) for wing in at.wings]


def features(text: str, party: str) -> set[str]:
    ((at, wing),) = wings(text)
    return next(set(p.features) for p in parents_of(at, wing) if p.entity.name == party)


def test_a_wing_is_asked_for_once_where_it_is_called_one():
    ((at, wing),) = wings(f"{PARTIES} „Lerchensang“ reiste mit. {YOUTH} Auch „Lerchensang“ sprach.")
    assert (wing.entity.name, wing.noun.text if wing.noun else None) == ("Lerchensang", "Jugendverband")
    assert {p.entity.name for p in parents_of(at, wing)} == {"Nordlicht", "Feldlerche"}


def test_no_union_is_a_wing():
    assert not wings(f"{PARTIES} Die Gewerkschaft „Hammerbund“ tagte.")


@pytest.mark.parametrize(
    "text",
    [
        "Die Fraktion will das Bundesverfassungsgericht anrufen.",  # a verb between the two
        "Ein Flügel, der beim Bundesverfassungsgericht klagt, widersprach.",  # no party has a court
        "Die der Feldlerche nahe Stiftung „Hammerbund“ tagte.",  # near it, no part of it
        "Die Stiftung „Hammerbund“, die der Feldlerche nahesteht, tagte.",
    ],
)
def test_whom_nothing_calls_a_wing_has_no_party(text: str):
    assert not wings(f"{PARTIES} {text}")


def test_a_noun_beside_a_name_calls_it_one():
    assert [wing.entity.name for _, wing in wings(f"{PARTIES} Die Stiftung „Hammerbund“ tagte.")] == ["Hammerbund"]


def test_a_possessive_asks_for_somebody_named_before():
    own = features(f"{PARTIES} Ihr Jugendverband „Lerchensang“ tagte.", "Feldlerche")
    assert {"form=ihr", "here=none|ihr"} <= own
    assert "form=article" in features(f"{PARTIES} {YOUTH}", "Feldlerche")


def test_names_alike_and_the_country_beside_the_noun_are_seen():
    assert "alike=True" in features(f"{PARTIES} Der Jugendverband „Junge Feldlerche“ tagte.", "Feldlerche")
    parties = "Die serbische Partei „Talwind“ traf die lettische Partei „Sandbank“."
    text = f"{parties} Der lettische Jugendverband „Muschel“ tagte."
    assert "adjective=True" in features(text, "Sandbank")
    assert "adjective=False" in features(text, "Talwind")


@pytest.mark.parametrize(("feature", "found"), [("back rank=0", ["Feldlerche"]), ("no such feature", [])])
def test_the_likeliest_is_told_and_nobody_unlikely(monkeypatch: pytest.MonkeyPatch, feature: str, found: list[str]):
    ((at, _),) = wings(f"{PARTIES} {YOUTH}")
    monkeypatch.setattr(module, "classifier", lambda _: Likes(feature))
    told = [f for f in housed_wings(at, []) if isinstance(f, Tie)]
    assert at.cast is not None
    assert [at.cast.everyone[f.b_id].name for f in told] == found
    assert all(f.kind == "youth_wing_of" for f in told)


def test_what_a_rule_has_read_stays():
    scenes = read_scenes(as_document(f"{PARTIES} „Lerchensang“, der Jugendverband der PNO, tagte.", Path("own.txt")))[2]
    *_, (at, ruled) = settings(scenes, rule_facts(scenes))
    assert [f for f in housed_wings(at, ruled) if isinstance(f, Tie)] == [f for f in ruled if isinstance(f, Tie)]
