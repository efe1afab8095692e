"""Facts drawn at random, each with a sentence that says it.

In: parties, terms, a random generator. Out: a table's name, the columns of a row, the sentence, the parties it names.
Left out on purpose: ids and offsets (`store`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from pipeline.model import AGREEMENT_KINDS, EVENT_KINDS, TIE_KINDS
from tests.bench.world import Party, Term

Made = tuple[str, dict[str, Any], str, list[Party]]

_FIRST, _LAST = ("Mira", "Jonas", "Edda", "Tilo", "Nele"), ("Talbach", "Rehm", "Osten", "Bruck")
PERSONS = {f"person:xx:{first}-{last}".lower(): f"{first} {last}" for first in _FIRST for last in _LAST}

_SHARES = (("events", 40), ("stances", 20), ("agreements", 14), ("roles", 10), ("ties", 8), ("seats", 8))
_MODALITIES = (("asserted", 84), ("planned", 6), ("proposed", 4), ("denied", 4), ("hypothetical", 2))
_STATUS = {"asserted": ("in_force", "signed", "ended"), "planned": ("planned",), "proposed": ("proposed",)}
_POLARITIES = ("supportive", "neutral", "critical", "ignoring")
_SINCE = 5
"""One agreement in so many runs on without a stated end."""


class Maker:
    """Draws facts; half of all are about a tenth of the parties, as in real news."""

    def __init__(self, parties: list[Party], terms: list[Term], random: Random) -> None:
        self.terms = terms
        self._random = random
        self._by_id = {party.entity_id: party for party in parties}
        self._parties = parties
        self._frequent = parties[:: max(1, len(parties) // 24)]
        self._kinds = sorted(AGREEMENT_KINDS), sorted(EVENT_KINDS), sorted(TIE_KINDS)

    def fact(self, published: date) -> Made:
        table: str = self._weighted(_SHARES)
        make: Callable[[date], Made] = getattr(self, f"_{table}")
        return make(published)

    def _weighted(self, choices: tuple[tuple[str, int], ...]) -> str:
        return self._random.choices([name for name, _ in choices], [weight for _, weight in choices])[0]

    def _pair(self) -> tuple[Party, Party]:
        pool = self._frequent if self._random.random() < 0.5 else self._parties
        first, second = self._random.sample(pool, 2)
        return first, second

    def _when(self, published: date) -> dict[str, Any]:
        day = published - timedelta(days=self._random.randrange(900))
        if self._random.random() < 0.05:
            return {"date_edtf": None, "date_from": None, "date_to": None}
        if self._random.random() < 0.3:
            return {"date_edtf": str(day.year), "date_from": date(day.year, 1, 1), "date_to": date(day.year, 12, 31)}
        return {"date_edtf": day.isoformat(), "date_from": day, "date_to": day}

    def _agreements(self, published: date) -> Made:
        first, second = sorted(self._pair(), key=lambda party: party.entity_id)
        kind, modality = self._random.choice(self._kinds[0]), self._weighted(_MODALITIES)
        status = self._random.choice(_STATUS.get(modality, ("denied",) if modality == "denied" else ("in_force",)))
        when = self._when(published)
        if when["date_from"] and self._random.randrange(_SINCE) == 0:
            when = {"date_edtf": f"{when['date_from'].year}/..", "date_from": when["date_from"], "date_to": None}
        row = {"party_a_id": first.entity_id, "party_b_id": second.entity_id, "kind": kind, "status": status}
        said = f"{first.name} und {second.name} verbindet eine Vereinbarung ({kind}, {modality})."
        return "agreements", {**row, "modality": modality, **when}, said, [first, second]

    def _events(self, published: date) -> Made:
        first, second = self._pair()
        kind, modality = self._random.choice(self._kinds[1]), self._weighted(_MODALITIES)
        row = {"kind": kind, "participants": [first.entity_id, second.entity_id], "modality": modality}
        said = f"Zwischen {first.name} und {second.name} kam es zu etwas ({kind}, {modality})."
        return "events", {**row, **self._when(published)}, said, [first, second]

    def _stances(self, published: date) -> Made:
        first, second = self._pair()
        polarity, modality = self._random.choice(_POLARITIES), self._weighted(_MODALITIES)
        row = {"from_id": first.entity_id, "to_id": second.entity_id, "polarity": polarity, "modality": modality}
        said = f"{first.name} äußerte sich über {second.name} ({polarity}, {modality})."
        return "stances", {**row, **self._when(published)}, said, [first, second]

    def _roles(self, published: date) -> Made:
        party, _ = self._pair()
        person, name = self._random.choice(list(PERSONS.items()))
        role = self._random.choice(("Vorsitz", "Generalsekretär", "Fraktionsvorsitz", "Sprecher"))
        row = {"person_id": person, "role": role, "organisation_id": party.entity_id, "current": True}
        said = f"{name} ist {role} bei {party.name}."
        return "roles", {**row, "modality": "asserted", **self._when(published)}, said, [party]

    def _ties(self, published: date) -> Made:
        first, second = self._pair()
        row = {"a_id": first.entity_id, "b_id": second.entity_id, "kind": self._random.choice(self._kinds[2])}
        said = f"{first.name} und {second.name} gehören zusammen ({row['kind']})."
        return "ties", {**row, "current": True, "modality": "asserted", **self._when(published)}, said, [first, second]

    def _seats(self, published: date) -> Made:
        term = self._random.choice(self.terms)
        party_id, seats = self._random.choice(list(term.seats.items()))
        party = self._by_id[party_id]
        if self._random.random() < 0.05:
            seats += self._random.choice((-3, -1, 2))
        seats = max(seats, 0)
        row = {"party_id": party_id, "seats": seats, "total": term.size, "share": 100 * seats / term.size}
        row |= {"chamber": term.chamber, "chamber_id": term.chamber_id, "term": term.term, "basis": "result"}
        row |= {"modality": "asserted", "date_edtf": str(term.year)}
        row |= {"date_from": date(term.year, 1, 1), "date_to": date(term.year, 12, 31)}
        said = f"In der {term.chamber} hält {party.name} seit {term.year} {seats} von {term.size} Sitzen."
        return "seats", row, said, [party]
