"""Which chamber a sentence speaks of: by its name, or by "Parlament" and the party's country.

In: a scene, a clause and a party. Out: the chamber as printed, with its registry id where it is sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity
from pipeline.seeds import SEEDS, load, load_frame


@dataclass(frozen=True, slots=True)
class Chamber:
    text: str
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
            for form in (name, f"{name}s", f"{name}es"):
                index.setdefault(form.lower(), []).append(row)
    return index


def chamber_in(scene: Scene, clause: Clause, party: Entity) -> Chamber | None:
    """The chamber named in the clause, else in the sentence; None when none is."""
    for words in (clause.words, scene.words):
        found = _named(scene, words, party)
        if found is not None:
            return found
    return None


def _named(scene: Scene, words: list[Word], party: Entity) -> Chamber | None:
    for n, word in enumerate(words):
        for length in (3, 2, 1):
            part = words[n : n + length]
            if len(part) < length or part[-1].i - part[0].i != length - 1:
                continue
            text = scene.text(part[0].start, part[-1].end)
            rows = [
                r
                for r in _by_name().get(text.lower(), ())
                if r.get("country") in {party.country, None} or party.country is None
            ]
            if rows and (len(rows) == 1 or rows[0].get("country") == party.country):
                return Chamber(_plain(text), rows[0]["id"])
        if not word.is_name and _is_chamber_noun(word.lower):
            return Chamber(_plain(word.text), _main_chamber(party.country, word.lower))
        if word.lower.startswith("parlament") and word.tag.startswith("NN"):
            return Chamber("Parlament", _main_chamber(party.country, "parlament"))
    return None


def _is_chamber_noun(lower: str) -> bool:
    nouns = load_frame("seats")["chamber_nouns"]
    return lower in nouns or re.sub(r"(e?s)$", "", lower) in nouns


def _plain(text: str) -> str:
    """Without the genitive's ending: "Bundestages" is printed "Bundestag"."""
    return re.sub(r"(?<=tag)e?s$|(?<=parlament)e?s$|(?<=rat)e?s$|(?<=haus)es$", "", text)


def _main_chamber(country: str | None, noun: str) -> str | None:
    """The chamber that a bare "Parlament" means for a party of `country`."""
    if country is None:
        return None
    stem = re.sub(r"(e?s)$", "", noun)
    for row in chamber_rows():
        if row.get("country") == country and (
            stem in {g.lower() for g in row.get("generic") or ()} or (stem == "parlament" and row.get("main"))
        ):
            return str(row["id"])
    return None
