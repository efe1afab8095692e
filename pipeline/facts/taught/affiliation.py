"""Whose party a person of the text acts for.

In: the scenes of a document and what its rules say of offices. Out: person id -> party, movement or organisation.
Left out: people of whom the text tells no office and no party in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.facts.arguments import GROUPS
from pipeline.facts.scene import Scene
from pipeline.model import Entity, Kind, Modality, Role


def parties_of(scenes: list[Scene], offices: Iterable[Role]) -> dict[str, Entity]:
    """Whose office is in which party; the first told, and "N. N. (XYZ)"."""
    groups = {
        m.entity.entity_id: m.entity for s in scenes for w in s.words for m in w.mentions if m.entity.kind in GROUPS
    }
    found: dict[str, Entity] = {}
    for scene in scenes:
        for clause in scene.clauses:
            if clause.kind == "bracket" and clause.anchor is not None and len(clause.words) == 1:
                told = [m.entity for m in clause.words[0].mentions if m.entity.kind in GROUPS]
                people = [m.entity for m in clause.anchor.mentions if m.entity.kind is Kind.PERSON]
                found.update({person.entity_id: told[0] for person in people if told})
    for office in offices:
        if office.organisation_id in groups and office.modality is not Modality.DENIED:
            found.setdefault(office.person_id, groups[office.organisation_id])
    return found
