"""All readings under one set of entities.

In: readings and the registry's entities. Out: Joined: entities, redirects, facts with their ids, and a problem for each
fact that cannot stand (somebody it names is no entity, both sides of a pair are one, its numbers cannot be).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.dates.bounds import bounds
from pipeline.identity.entities import SameAs, join_entities
from pipeline.identity.facts import Stated, ids_of, map_ids, relates_to_itself, state
from pipeline.model import Document, Entity, Fact, Problem, Reading, Seats


@dataclass(frozen=True, slots=True)
class Joined:
    """`entities` by id; `facts` in the order of documents and evidence."""

    entities: Mapping[str, Entity]
    same_as: tuple[SameAs, ...]
    facts: tuple[Stated, ...]
    problems: tuple[Problem, ...]

    @property
    def redirect(self) -> dict[str, str]:
        return {joining.from_id: joining.to_id for joining in self.same_as}


def join(
    readings: Sequence[Reading], known: Mapping[str, Entity] | None = None, former: Iterable[SameAs] = ()
) -> Joined:
    """Join the readings of all documents.

    `known`: registry entities by id, for facts about somebody whom the text names by an adjective or a capital only.
    `former`: earlier redirects; one is kept for ever, unless its old id names an entity again.
    """
    known = known or {}
    readings = sorted(readings, key=lambda reading: reading.document.document_id)
    entities, same_as = join_entities(readings, known)
    redirect = {joining.from_id: joining.to_id for joining in same_as}
    facts: list[Stated] = []
    problems: list[Problem] = []
    for reading in readings:
        sound = []
        for fact in reading.facts:
            fault = _fault(map_ids(fact, lambda i: redirect.get(i, i)), entities.keys() | known.keys())
            if fault:
                problems.append(_problem(reading.document, fact, *fault))
            else:
                sound.append(fact)
        facts += state(reading.document.document_id, sound, lambda i: redirect.get(i, i))
    used = {entity_id for stated in facts for entity_id in ids_of(stated.fact)}
    unnamed = {entity_id: known[entity_id] for entity_id in used - entities.keys()}
    every = dict(sorted((entities | unnamed).items()))
    return Joined(every, _with_former(same_as, former, every), tuple(facts), tuple(problems))


def _with_former(same_as: list[SameAs], former: Iterable[SameAs], entities: Mapping[str, Entity]) -> tuple[SameAs, ...]:
    new = {joining.from_id for joining in same_as}
    old = [joining for joining in former if joining.from_id not in new and joining.from_id not in entities]
    return tuple(sorted([*same_as, *old]))


def _fault(fact: Fact, entity_ids: set[str]) -> tuple[str, str] | None:
    """Code and words for what no table can hold, else None."""
    try:
        bounds(fact.date_edtf or "2000")
    except ValueError as error:
        return "bad_date", f"{error}; the fact was left out"
    if isinstance(fact, Seats) and not _plausible(fact):
        return "bad_number", f"{fact.seats} of {fact.total} seats, {fact.share} % cannot be; the fact was left out"
    unknown = sorted(set(ids_of(fact)) - entity_ids)
    if unknown:
        return "unknown_entity", f"{unknown[0]} is neither named in the text nor in the registry; the fact was left out"
    if relates_to_itself(fact):
        return "one_sided", "both sides of the relation turned out to be one entity; the fact was left out"
    return None


def _plausible(fact: Seats) -> bool:
    seats, total, share = fact.seats, fact.total, fact.share
    if seats is None and share is None:
        return False
    return (total is None or total > 0) and 0 <= (seats or 0) <= (total or seats or 0) and 0 <= (share or 0) <= 100


def _problem(document: Document, fact: Fact, code: str, message: str) -> Problem:
    first = fact.evidence[0]
    return Problem(
        path=document.path, stage="identity", code=code, message=f"{type(fact).__name__}, rule {fact.rule}: {message}",
        document_id=document.document_id, quote=document.text[first.start : first.end],
    )  # fmt: skip
