"""A stretch of tokens that may name somebody: what every finder of names returns and `link` decides upon."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.entities.registry import Name
from pipeline.model import Kind


@dataclass(slots=True)
class Candidate:
    """Tokens [start, end) of the Doc. `names`: what the registry offers. `same_as`: the candidate whose abbreviation or
    translation this is. `country`: said by the words around it (ISO 3166-1 alpha-2)."""

    start: int
    end: int
    kind: Kind
    via: str
    names: tuple[Name, ...] = ()
    same_as: Candidate | None = None
    country: str | None = None
    sure: bool = False  # the words around it leave no doubt: Block „Armenien“ is no country

    @property
    def length(self) -> int:
        return self.end - self.start


def without_overlaps(candidates: list[Candidate]) -> list[Candidate]:
    """The longest of overlapping candidates, the registry's before a guess; in order of the text."""
    ranked = sorted(candidates, key=lambda c: (-c.length, not (c.sure or c.names), not c.sure, c.start))
    taken: set[int] = set()
    kept = []
    for candidate in ranked:
        span = range(candidate.start, candidate.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
