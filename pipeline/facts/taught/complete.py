"""The dates that rules left open.

In: a setting and the rules' facts of its scene. Out: the same facts; agreements and events have the date that the
classifier sees, and no agreement begins on the day of its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.facts.agreement_dates import rightly_dated
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import slots_of
from pipeline.facts.taught.when import date_of
from pipeline.language.words import Word
from pipeline.model import Agreement, Event, Fact, Modality


def dated(at: Setting, ruled: Sequence[Fact]) -> Iterator[Fact]:
    """Every fact; what a rule bound stays, but for agreements whose words say otherwise."""
    for fact in ruled:
        if fact.date_edtf is None and isinstance(fact, Event):
            yield replace(fact, date_edtf=date_of(at, _words(at, fact.participants), "events", fact.kind))
        elif fact.date_edtf is None and isinstance(fact, Agreement) and fact.modality is not Modality.DENIED:
            parties = (fact.party_a_id, fact.party_b_id)
            found = date_of(at, _words(at, parties), "agreements", fact.status)
            yield rightly_dated(at.scene, replace(fact, date_edtf=found))
        elif isinstance(fact, Agreement):
            yield rightly_dated(at.scene, fact)
        else:
            yield fact


def _words(at: Setting, keys: Sequence[str]) -> list[Word]:
    """The first word of each who stands in the sentence."""
    first: dict[str, Word] = {}
    for slot in slots_of(at.scene):
        if slot.key in keys:
            first.setdefault(slot.key, slot.word)
    return list(first.values())
