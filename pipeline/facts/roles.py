"""Roles: what a person is, and of what.

In: a scene. Out: Role facts, whether they still hold. Where role and name stand: `role_places`. The organisation is
the noun's attribute, else the country that an adjective gives ("der kasachische Präsident").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.facts.offices import bracketed, is_office, organisation, wording
from pipeline.facts.qualify import modality
from pipeline.facts.role_ended import has_ended, served_under
from pipeline.facts.role_layout import is_copula
from pipeline.facts.role_places import places
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.model import Entity, Fact, Modality, Role
from pipeline.seeds import load_frame


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A role with the phrase that names it. `last`: the last attribute that its wording took."""

    fact: Role
    phrase: Phrase
    clause: Clause
    last: Phrase
    person: Entity

    @property
    def is_unreal(self) -> bool:
        """ "N. N. soll Vorsitzender werden": no office yet."""
        return self.fact.modality in {Modality.HYPOTHETICAL, Modality.PLANNED, Modality.PROPOSED}


def find_roles(scene: Scene) -> Iterator[Fact]:
    """All roles that a sentence states, one a person and role."""
    for telling in tellings(scene):
        if not telling.is_unreal:
            yield telling.fact


def tellings(scene: Scene) -> Iterator[Telling]:
    """All roles with the phrases that tell them, those that nobody holds yet as well."""
    told: set[tuple[str, str]] = set()
    for place in places(scene):
        person, phrase, clause = place.person, place.phrase, place.clause
        mode = Modality.ASSERTED if place.named else _mode(scene, clause)
        role, last = wording(scene, phrase, clause)
        if is_designate(phrase) or (place.told and _is_ahead(clause)):
            mode = Modality.PLANNED
        elif _is_supposed(phrase):
            mode = Modality.HYPOTHETICAL
        if not role or (person.entity_id, role) in told:
            continue
        told.add((person.entity_id, role))
        several = place.nth[1] > 1
        body = (several and bracketed(scene, person)) or organisation(scene, phrase, clause, last, place.nth)
        head = next(w for w in phrase.words if is_office(w))
        past = (
            is_former(phrase)
            or has_ended(scene, clause, head, told=place.told)
            or (place.named and served_under(scene, phrase, clause))
        )
        fact = Role(
            evidence=scene.evidence(),
            rule="role.apposition",
            modality=mode,
            person_id=person.entity_id,
            role=role,
            organisation_id=body.entity_id if body else None,
            current=not past,
        )
        yield Telling(fact, phrase, clause, last, person)


def _mode(scene: Scene, clause: Clause) -> Modality:
    """ "N. N. soll Vorsitzender werden", "muss Chef bleiben": behind a modal verb nobody holds an office yet."""
    told = modality(scene, clause)
    modal = clause.finite is not None and clause.finite.tag.startswith("VM")
    return Modality.HYPOTHETICAL if modal and told is Modality.ASSERTED and is_copula(clause) else told


def is_designate(phrase: Phrase) -> bool:
    """ "der designierte Finanzminister": not yet."""
    not_yet = tuple(load_frame("roles")["not_yet"])
    return any(w.tag.startswith("ADJ") and w.lower.startswith(not_yet) for w in phrase.words)


def _is_ahead(clause: Clause) -> bool:
    """ "Premierministerin wird voraussichtlich N. N."."""
    not_yet = set(load_frame("roles")["not_yet"])
    return any(w.tag in {"ADV", "ADJ(D)"} and w.lower in not_yet for w in clause.words)


def _is_supposed(phrase: Phrase) -> bool:
    """ "unter einer Kanzlerin N. N.", "gegen einen Präsidenten N. N.": an office that is held has no such article."""
    return phrase.prep is not None and phrase.first.lower.startswith("ein") and phrase.last.is_name


def is_former(phrase: Phrase) -> bool:
    """ "der frühere Präsident", "Ex-Kanzler", "Altkanzler"."""
    former = tuple(load_frame("roles")["former"])
    # By form as well: the lemma of "frühere" is "früh".
    adjectives = [w for w in phrase.words if w.tag.startswith("ADJ")]
    return any(w.lower.startswith(former) or w.lemma.lower().startswith(former) for w in adjectives) or any(
        w.lower.startswith(("ex-", "altkanzler", "altbundes")) for w in phrase.words
    )
