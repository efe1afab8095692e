"""Which predicted entity is which gold entity, in one document.

In: a GoldDocument, the names that the pipeline found, the codes of countries. Out: a function, predicted id -> gold
id. A country is matched by its code, since a text may name it only by an adjective or its capital. Everybody else is
matched by overlapping mentions: to the gold entity with which they share most. Several predicted entities may be one
gold entity: an entity torn apart costs identity (B-cubed), not facts.
Left out on purpose: names. A right name at a wrong place is no match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from pipeline.entities.registry import registry
from pipeline.evaluate.rows import FoundMention
from pipeline.gold.records import GoldDocument, GoldMention
from pipeline.model import Kind

# entity_id -> ISO 3166-1 alpha-2, None for what is no country
Codes = Callable[[str], str | None]


def country_code(entity_id: str) -> str | None:
    """The code of a country of the registry; a fact may name one that no mention does."""
    entity = registry().entities.get(entity_id)
    return entity.country if entity and entity.kind == Kind.COUNTRY else None


def shared(a: GoldMention | FoundMention, b: GoldMention | FoundMention) -> float:
    """How much of two spans is common, 0 to 1 (1: the same span)."""
    common = min(a.end, b.end) - max(a.start, b.start)
    return common / (max(a.end, b.end) - min(a.start, b.start)) if common > 0 else 0.0


def align(gold: GoldDocument, mentions: Iterable[FoundMention], codes: Codes = country_code) -> Callable[[str], str]:
    """A function from predicted to gold ids; an entity without a match keeps its id behind a `?`."""
    by_entity: dict[str, list[FoundMention]] = defaultdict(list)
    for mention in mentions:
        by_entity[mention.entity_id].append(mention)

    @cache
    def name(entity_id: str) -> str:
        found = by_entity.get(entity_id, [])
        match = _match(gold, found, _code(entity_id, found, codes))
        return f"?{entity_id}" if match is None else match

    return name


def _code(entity_id: str, mentions: list[FoundMention], codes: Codes) -> str | None:
    stated = (m.country for m in mentions if m.kind == Kind.COUNTRY and m.country)
    return next(stated, None) or codes(entity_id)


def _match(gold: GoldDocument, found: list[FoundMention], code: str | None) -> str | None:
    weights = _weights(gold, found)
    if code is None:
        return _heaviest(weights)
    countries = [e.entity_id for e in gold.entities.values() if e.kind == Kind.COUNTRY and e.country == code]
    if countries:
        return max(countries, key=lambda entity_id: weights.get(entity_id, 0.0))
    # Only the same span counts here: the "Russland" in "Einiges Russland" is not that party.
    same_span = {(m.start, m.end) for m in found}
    return _heaviest(_weights(gold, found, lambda m: (m.start, m.end) in same_span))


def _weights(
    gold: GoldDocument, found: list[FoundMention], counts: Callable[[GoldMention], bool] = lambda _: True
) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    for annotated in filter(counts, gold.mentions):
        for mention in found:
            if share := shared(annotated, mention):
                weights[annotated.entity_id] += share
    return weights


def _heaviest(weights: dict[str, float]) -> str | None:
    # The first among equals: the gold entity that the text names first.
    return max(weights, key=lambda entity_id: weights[entity_id]) if weights else None
