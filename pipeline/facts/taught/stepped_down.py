"""Offices that end in the sentence that tells of them: "Parteichef N. N. trat zurück", "entließ Minister N. N.".

In: the facts of a document with their scenes. Out: the same; the office of who stepped down, was dismissed or left its
party is over. Left out: founders, who remain so; resignations only announced or demanded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.facts.arguments import GROUPS
from pipeline.facts.offices import is_office
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.taught.retold import alike
from pipeline.facts.vocabulary import Trigger, noun_classes, triggers_of
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Fact, Kind, Modality, Role
from pipeline.seeds import load_frame

Told = tuple[Scene, Fact]


@dataclass(frozen=True, slots=True, eq=False)
class Leaving:
    """`roles`: those that are named ("als Chef"); `bodies`: what was left ("die Partei"); empty ones mean all."""

    person: str
    roles: tuple[str, ...]
    bodies: frozenset[str]


def stepped_down(told: Sequence[Told]) -> list[Told]:
    """The facts, in their order."""
    leavings: dict[int, list[Leaving]] = {}
    done: list[Told] = []
    for scene, fact in told:
        if isinstance(fact, Role) and fact.current and fact.modality is Modality.ASSERTED:
            if id(scene) not in leavings:
                leavings[id(scene)] = list(_leavings(scene))
            if any(_ends(leaving, fact) for leaving in leavings[id(scene)]):
                fact = replace(fact, current=False)
        done.append((scene, fact))
    return done


def _ends(leaving: Leaving, fact: Role) -> bool:
    if leaving.person != fact.person_id or fact.rule == "role.succession":
        return False
    if "heads.founder" in noun_classes("roles", fact.role.split(" ")[-1]):
        return False
    if leaving.bodies and fact.organisation_id not in leaving.bodies:
        return False
    return not leaving.roles or any(alike(role, fact.role) for role in leaving.roles)


def _leavings(scene: Scene) -> Iterator[Leaving]:
    ends = load_frame("roles")["ends"]
    for trigger in triggers_of(scene, "roles"):
        name = trigger.sense.name
        by_others = name in ends["dismissed"]
        if not by_others and name not in ends["resigned"] and name not in ends["left"]:
            continue
        if modality(scene, trigger.clause, trigger.word) is not Modality.ASSERTED:
            continue
        wanted = ("patient", "open") if by_others else ("agent",)
        functions = functions_of(scene, trigger.clause)
        bodies = _bodies(trigger) if name in ends["left"] else frozenset[str]()
        if name in ends["left"] and not bodies:
            continue
        people = [w for c in scene.clauses for w in c.words if functions.get(id(w), "").startswith(wanted)]
        people += _listed_before(scene, trigger.clause, people)
        for word in people:
            roles = tuple(_roles(scene, trigger)) or (() if bodies else tuple(_titles(scene, word)))
            for person in (m.entity for m in word.mentions if m.entity.kind is Kind.PERSON):
                yield Leaving(person.entity_id, roles, bodies)


def _listed_before(scene: Scene, clause: Clause, people: Sequence[Word]) -> list[Word]:
    """ "Minister N. N., Ministerin M. M. und …": a title and a name with a comma before those who go."""
    firsts = {phrase.first.i for w in people if (phrase := scene.phrase_of(w)) is not None and _is_titled(phrase)}
    found: list[Word] = []
    for phrase in reversed(scene.of(clause)):
        end = phrase.last.i
        if _is_titled(phrase) and phrase.prep is None and end + 2 in firsts and scene.words[end + 1].text == ",":
            found += phrase.words
            firsts.add(phrase.first.i)
    return found


def _is_titled(phrase: Phrase) -> bool:
    return phrase.last.is_name and any(is_office(w) for w in phrase.words)


def _roles(scene: Scene, trigger: Trigger) -> Iterator[str]:
    """ "trat als Vorsitzender zurück"."""
    for phrase in scene.of(trigger.clause):
        if phrase.prep == "als":
            yield from (w.text for w in phrase.words if is_office(w))


def _titles(scene: Scene, person: Word) -> Iterator[str]:
    """ "entließ Minister N. N., den Chef der X": the minister is dismissed, not the chief."""
    phrase = scene.phrase_of(person)
    yield from (w.text for w in phrase.words if is_office(w)) if phrase is not None else ()


def _bodies(trigger: Trigger) -> frozenset[str]:
    return frozenset(m.entity.entity_id for w in trigger.clause.words for m in w.mentions if m.entity.kind in GROUPS)
