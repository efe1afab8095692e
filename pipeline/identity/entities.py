"""Entities over all documents: the registry's as they are, strangers joined where nothing speaks against it.

In: readings. Out: entities by id, and redirects from ids that were joined.
Two strangers are one if kind and name key are equal, the country of one is unknown, and only one country is on offer.
Left out on purpose: guesses from similar names. Spellings of one name share their key already; more is for a person.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pipeline.model import Entity, Kind, Reading

COREFERENCE = "coreference"  # "die Regierungspartei": describes somebody, and is no name to be found under


@dataclass(frozen=True, slots=True, order=True)
class SameAs:
    """An id that was joined into another, and why; `from_id` is no entity any more."""

    from_id: str
    to_id: str
    why: str


def join_entities(readings: Iterable[Reading], known: Mapping[str, Entity]) -> tuple[dict[str, Entity], list[SameAs]]:
    """Entities by id with all surfaces as aliases, and the joinings. `known`: the registry, by id."""
    seen: dict[str, list[Entity]] = defaultdict(list)
    surfaces: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for entity_id, entity in reading.entities.items():
            seen[entity_id].append(entity)
        for mention in reading.mentions:
            if mention.via != COREFERENCE:
                surfaces[mention.entity.entity_id].add(" ".join(mention.text.split()))
    joinings = _joinings(versions[0] for versions in seen.values())
    target = {joining.from_id: joining.to_id for joining in joinings}
    merged: dict[str, list[str]] = defaultdict(list)
    for entity_id in sorted(seen):
        merged[target.get(entity_id, entity_id)].append(entity_id)
    entities = {}
    for entity_id, ids in merged.items():
        versions = [version for old in ids for version in seen[old]]
        names = set[str]().union(*(surfaces[old] for old in ids))
        entities[entity_id] = _merge(known.get(entity_id) or seen[entity_id][0], versions, names)
    return entities, joinings


def _joinings(entities: Iterable[Entity]) -> list[SameAs]:
    alike: dict[tuple[Kind, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        if not entity.in_registry:
            alike[entity.kind, _key(entity)].append(entity)
    result = []
    for group in alike.values():
        placed = [entity for entity in group if entity.country]
        if len(placed) == 1:
            result += [SameAs(e.entity_id, placed[0].entity_id, "country_unknown") for e in group if not e.country]
    return sorted(result)


def _key(entity: Entity) -> str:
    """The name key that a made id ends in: KIND-COUNTRY-KEY."""
    return entity.entity_id.split("-", 2)[-1]


def _merge(base: Entity, versions: list[Entity], surfaces: set[str]) -> Entity:
    """One entity out of how each document names it. A stranger goes by the name that most documents use."""
    name = base.name
    if not base.in_registry:
        counts = Counter(version.name for version in versions)
        name = min(counts, key=lambda candidate: (-counts[candidate], candidate))
    aliases = surfaces.union(*(version.aliases for version in versions), (version.name for version in versions))
    return replace(base, name=name, aliases=tuple(sorted(aliases - {name})))
