"""Stances: how one party (person, state) stands towards another.

In: a scene. Out: Stance facts. The holder is the subject (or the noun's genitive), the target stands where the
frame says. A negated criticism is neutral, a negated support is nothing: "lobt nicht" blames nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.entities.registry import registry
from pipeline.facts.arguments import ACTORS, Arguments, bind, of_kinds, unique
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit, hits
from pipeline.model import Entity, Fact, Kind, Modality, Stance

_HOLDERS = ACTORS | {Kind.PLACE}


def find_stances(scene: Scene) -> Iterator[Fact]:
    """All stances that a sentence states, one a pair and polarity."""
    told: set[tuple[str, str]] = set()
    for hit in hits(scene, "stances"):
        mode = modality(scene, hit.clause, hit.word)
        if mode in {Modality.HYPOTHETICAL, Modality.PROPOSED, Modality.PLANNED}:
            continue
        polarity = str(hit.spec["polarity"])
        if mode is Modality.DENIED:
            if polarity != "critical":
                continue
            polarity, mode = "neutral", Modality.ASSERTED
        arguments = bind(scene, hit)
        holders, targets = _sides(hit, arguments)
        for holder in holders:
            for target in targets:
                a, b = as_state(holder), as_state(target)
                if a == b or (a, b) in told:
                    continue
                told.add((a, b))
                yield Stance(
                    evidence=scene.evidence(), rule=f"stance.{hit.name}", modality=mode, from_id=a, to_id=b, polarity=polarity
                )  # fmt: skip


def as_state(entity: Entity) -> str:
    """A capital that stands for its government is the country."""
    return registry().capitals.get(entity.entity_id, entity.entity_id)


def _sides(hit: Hit, arguments: Arguments) -> tuple[list[Entity], list[Entity]]:
    if hit.spec.get("mutual"):
        return _alliance(arguments)
    targets: list[Entity] = []
    slot_used = ""
    for slot in hit.spec["target"]:
        targets = of_kinds(_slot(arguments, slot), _HOLDERS)
        if targets:
            slot_used = slot
            break
    holders = of_kinds(arguments.subject, _HOLDERS)
    if not hit.verb and slot_used != "genitive":
        holders = of_kinds(arguments.genitive, _HOLDERS) or holders
    if slot_used == "dative" and not targets:
        targets = of_kinds(arguments.object, _HOLDERS)
    holders = [h for h in holders if h not in targets]
    if not holders and hit.verb:
        holders = of_kinds(arguments.prep("von", "in"), _HOLDERS)
    return unique(holders), unique(targets)


def _alliance(arguments: Arguments) -> tuple[list[Entity], list[Entity]]:
    """ "A ist Verbündeter von B", "A sieht B als Partner": whose partner somebody is holds the stance."""
    owners = of_kinds(arguments.genitive, _HOLDERS)
    rest = of_kinds(arguments.subject + arguments.object + arguments.dative, _HOLDERS)
    if owners:
        return owners, [e for e in rest if e not in owners][:1]
    subject = of_kinds(arguments.subject, _HOLDERS)
    return subject, [e for e in of_kinds(arguments.object + arguments.dative, _HOLDERS) if e not in subject]


def _slot(arguments: Arguments, slot: str) -> list[Entity]:
    match slot:
        case "object":
            return arguments.object
        case "dative":
            return arguments.dative or arguments.object
        case "genitive":
            return arguments.genitive
        case "subject":
            return arguments.subject
        case _:
            return arguments.prep(slot)
