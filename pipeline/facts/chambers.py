"""Which chamber, and which of its terms, a sentence speaks of.

In: a scene, a clause and a party. Out: the chamber as printed, with its registry id and term where they are sure:
by its name, by "Parlament" or "Parlamentswahl" and the party's country, or by an election's day and the size of the
house.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from pipeline.dates.bounds import bounds
from pipeline.entities.inflect import forms
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity
from pipeline.seeds import SEEDS, load, load_frame

_ENDING = re.compile(r"(e?s)$")
_ELECTION = re.compile(r"^(.+?)s?wahl(en)?$")


@dataclass(frozen=True, slots=True)
class Chamber:
    """`text`: as printed, None when only an election's day tells it."""

    text: str | None
    chamber_id: str | None


@cache
def chamber_rows() -> list[dict[str, Any]]:
    """All chambers of seeds/registry/chambers, in order of the files."""
    return [row for path in sorted((SEEDS / "registry" / "chambers").glob("*.yaml")) for row in load(path)["chambers"]]


@cache
def _by_name() -> dict[str, list[dict[str, Any]]]:
    index: dict[str, list[dict[str, Any]]] = {}
    for row in chamber_rows():
        for name in (row["name"], *(row.get("aliases") or ())):
            for form in forms(name):
                index.setdefault(form.lower(), []).append(row)
    return index


def is_chamber_name(lower: str) -> bool:
    """A chamber's own name or what a chamber is called without one."""
    return lower in _by_name() or _is_chamber_noun(lower)


def chamber_in(scene: Scene, clause: Clause, party: Entity, *, whole_sentence: bool = True) -> Chamber | None:
    """The chamber named in the clause, else in the sentence; None when none is."""
    found = _named(scene, clause.words, party)
    return found or (_named(scene, scene.words, party) if whole_sentence else None)


def _named(scene: Scene, words: list[Word], party: Entity) -> Chamber | None:
    for n, word in enumerate(words):
        for length in (3, 2, 1):
            part = words[n : n + length]
            if len(part) < length or part[-1].i - part[0].i != length - 1:
                continue
            text = scene.text(part[0].start, part[-1].end)
            rows = _fitting(_by_name().get(text.lower(), []), party.country)
            if len(rows) == 1:
                return Chamber(_plain(text), rows[0]["id"])
        if word.is_name:
            continue
        if _is_chamber_noun(word.lower):
            return Chamber(_plain(word.text), _main_chamber(party.country, word.lower))
        election = _ELECTION.match(word.lower)
        stem = election.group(1) if election else ("parlament" if word.lower.startswith("parlamentss") else "")
        if stem and _is_chamber_noun(stem):
            rows = _fitting(_by_name().get(stem, []), party.country)
            chamber_id = rows[0]["id"] if len(rows) == 1 else _main_chamber(party.country, stem)
            return Chamber(stem.capitalize(), chamber_id)
    return None


def _fitting(rows: list[dict[str, Any]], country: str | None) -> list[dict[str, Any]]:
    """Of the chambers of one name those of the party's country; European ones fit parties of every country."""
    own = [r for r in rows if r.get("country") == country and country is not None]
    return own or [r for r in rows if r.get("country") is None or country is None]


def _is_chamber_noun(lower: str) -> bool:
    nouns = load_frame("seats")["chamber_nouns"]
    return lower in nouns or _ENDING.sub("", lower) in nouns


def _plain(text: str) -> str:
    """Without the genitive's ending: "Bundestages" is printed "Bundestag"."""
    return re.sub(r"(?<=tag)e?s$|(?<=parlament)e?s$|(?<=rat)e?s$|(?<=haus)es$", "", text)


def _main_chamber(country: str | None, noun: str) -> str | None:
    """The chamber that a bare "Parlament" means for a party of `country`."""
    stem = _ENDING.sub("", noun)
    for row in chamber_rows() if country is not None else ():
        generic = {g.lower() for g in row.get("generic") or ()}
        if row.get("country") == country and (stem in generic or (stem in {"parlament", "kammer"} and row.get("main"))):
            return str(row["id"])
    return None


def term_of(
    chamber: Chamber | None, country: str | None, edtf: str | None, total: int | None
) -> tuple[Chamber | None, str | None]:
    """The chamber with its id, and the term; both only where the date (and the size) leave no other."""
    first, last = bounds(edtf) if edtf and ".." not in edtf else (None, None)
    if first is None or last is None:
        return chamber, None
    dated = [
        (row, term)
        for row in chamber_rows()
        if row.get("country") == country and (chamber is None or chamber.chamber_id in {None, row["id"]})
        for term in row.get("terms") or ()
        if _sits(term, first, last)
    ]
    found = [(row, term) for row, term in dated if total is None or term.get("seats") in {None, total}]
    exact = [(row, term) for row, term in found if _elected(term, first, last)]
    if not found and chamber is not None and chamber.chamber_id is not None:
        # A preliminary count may know one seat less: the chamber that is named was elected then all the same.
        exact = [(row, term) for row, term in dated if _elected(term, first, last)]
    chosen = exact if exact else found
    if len({row["id"] for row, _ in chosen}) > 1:
        chosen = [(row, term) for row, term in chosen if row.get("main")] if total is None else []
    if len(chosen) != 1:
        return chamber, None
    row, term = chosen[0]
    if chamber is None and not exact:
        return None, None
    printed = chamber.text if chamber else None
    return Chamber(printed, str(row["id"])), None if term.get("term") is None else str(term["term"])


def _elected(term: dict[str, Any], first: date, last: date) -> bool:
    election = term.get("election")
    return isinstance(election, date) and first <= election <= last


def _sits(term: dict[str, Any], first: date, last: date) -> bool:
    """The days lie in the term's years, or its election lies in the days."""
    begin, end = str(term.get("from") or "9999")[:4], str(term.get("to") or "9999")[:4]
    return _elected(term, first, last) or begin <= str(first.year) <= str(last.year) <= end
