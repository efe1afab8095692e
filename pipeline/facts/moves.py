"""Who leaves or joins a group: "verließ die X", "trat aus der X aus", "wechselte von der X zur Y", "schloss A aus".

In: a scene. Out: who, which group, and whether the membership holds from then on. Read are a few verbs with each at
the place where the verb wants it (seeds/frames/ties.yaml, `moves`). Left out: whoever only threatens to go; groups
that a description means without anybody being sure which.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline.facts.scene import Scene
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.triggers import verb_lemma
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_GROUPS = _PARTIES | {Kind.ORGANISATION}
_PARTS = frozenset({"youth", "wing"})
_REFLEXIVE = frozenset({"sich", "mich", "uns"})
_AGENT = frozenset({"agent", "agent^", "agent?"})
_PATIENT = frozenset({"patient", "patient^", "patient?"})
_LOOSE = frozenset({"open", "open?"})

Move = tuple[Entity, Entity, bool, Clause, Word]


def find_moves(scene: Scene) -> Iterator[Move]:
    """Member, group, whether the member is in it now, the clause and its verb."""
    for clause in scene.clauses:
        for row in _frame():
            verb = _verb(row, clause)
            if verb is None:
                continue
            functions = functions_of(scene, clause)
            for place in row["from"]:
                for member, group in _pairs(scene, functions, row, place):
                    yield member, group, False, clause, verb
            for place in row["to"]:
                for member, group in _pairs(scene, functions, row, place):
                    yield member, group, True, clause, verb


@cache
def _frame() -> list[dict[str, Any]]:
    rows = load_frame("ties")["moves"]
    return [{"from": [], "to": [], "nouns": [], "reflexive": False, "who": "agent", **row} for row in rows]


def _verb(row: dict[str, Any], clause: Clause) -> Word | None:
    words = {w.lower for w in clause.words}
    if (row["reflexive"] and not words & _REFLEXIVE) or (row["nouns"] and not words & set(row["nouns"])):
        return None
    return next(
        (
            w
            for w in clause.words
            if w.tag.startswith("V") and {verb_lemma(w, clause), w.lemma.lower()} & set(row["verbs"])
        ),
        None,
    )


def _pairs(scene: Scene, functions: dict[int, str], row: dict[str, Any], place: str) -> Iterator[tuple[Entity, Entity]]:
    """Each who goes with the one group that stands at a place; of two groups none is sure."""
    named = [(w, m.entity) for s in [scene] for w in s.words if id(w) in functions for m in w.mentions]
    who = _AGENT if row["who"] == "agent" else _PATIENT
    members = [e for w, e in named if functions[id(w)] in who and (e.kind is Kind.PERSON or e.kind in _PARTIES)]
    members = members or [e for w, e in named if functions[id(w)] in _LOOSE and e.kind is Kind.PERSON]
    groups = {e.entity_id: e for w, e in named if _stands(functions[id(w)], place) and e.kind in _GROUPS}
    if len(groups) != 1:
        return
    (group,) = groups.values()
    if scene.sorts.get(group.entity_id) in _PARTS:
        members = [e for e in members if e.kind is Kind.PERSON]  # no party is in a youth wing
    for member in {e.entity_id: e for e in members}.values():
        if member != group and (member.kind is Kind.PERSON or group.kind is Kind.ORGANISATION):
            yield member, group


def _stands(function: str, place: str) -> bool:
    match place:
        case "patient":
            return function in _PATIENT | _LOOSE
        case "receiver":
            return function in {"receiver", *_LOOSE}
        case "agent":
            return function in _AGENT
    return function == place
