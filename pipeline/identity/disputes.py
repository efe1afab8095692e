"""Claims that cannot both be right.

In: supported facts by claim. Out: pairs of claim ids, and groups of seat figures of which one has to be chosen.
Contradicting are: two numbers for one party in one chamber and term (or year); seats won in an election that the party
is said to have boycotted; a thing that happens once (founding, dissolution, the boycott of one year) on days that
exclude each other; contact and no contact of one pair.
Left out on purpose: stances and roles; both change and can be shared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from pipeline.dates.bounds import bounds
from pipeline.identity.facts import Stated, chamber_of, first_year
from pipeline.model import SYMMETRIC_TIES, Entity, Event, Fact, Kind, Seats, Tie

Elections = Mapping[tuple[str, str], Set[int]]
"""(chamber_id, term) -> the years in which that term was elected."""

_HELD = frozenset({"result", "group"})  # polls and projections differ by nature
_ACTORS = frozenset({Kind.PARTY, Kind.MOVEMENT})


def rival_seats(facts: Iterable[Stated], elections: Elections) -> list[set[str]]:
    """Groups of claims that give one party different numbers in one chamber and overlapping time."""
    scopes: dict[Hashable, dict[str, float | None]] = defaultdict(dict)
    for stated in facts:
        if isinstance(fact := stated.fact, Seats) and fact.basis in _HELD:
            number = fact.share if fact.seats is None else fact.seats
            for scope in _scopes(fact, elections):
                where = (fact.party_id, chamber_of(fact), fact.basis, fact.seats is None, scope)
                scopes[where][stated.claim_id] = number
    return _united(set(claims) for claims in scopes.values() if len(set(claims.values())) > 1)


def _scopes(fact: Seats, elections: Elections) -> Iterator[Hashable]:
    """The scopes under which another figure speaks of the same time; an undated one speaks of a chamber of its size."""
    year = first_year(fact)
    if fact.basis == "group" and year:  # a group grows and shrinks within its term
        yield "year", year
        return
    if fact.term is not None:
        yield "term", fact.term
    yield from (("year", year) for year in election_years(fact, elections))
    if fact.term is None and fact.date_edtf is None and (chamber_of(fact) or fact.total):
        yield "undated", fact.total


def election_years(fact: Seats, elections: Elections) -> set[int]:
    """The year that a figure names, and that in which its term was elected."""
    year = first_year(fact)
    elected = elections.get((fact.chamber_id, fact.term), set()) if fact.chamber_id and fact.term else set()
    return {*elected, *([year] if year else [])}


def contradictions(
    facts: Sequence[Stated], entities: Mapping[str, Entity], elections: Elections
) -> Iterator[tuple[str, str]]:
    """Pairs of claim ids that exclude each other, beside rival seats."""
    yield from _boycotted(facts, elections)
    yield from _once(facts, entities)
    yield from _contacts(facts)


def _boycotted(facts: Iterable[Stated], elections: Elections) -> Iterator[tuple[str, str]]:
    """Who boycotts an election wins no seats in it."""
    boycotts: dict[tuple[str, int], set[str]] = defaultdict(set)
    for stated in facts:
        if isinstance(event := stated.fact, Event) and event.kind == "boycott" and (year := first_year(event)):
            for participant in event.participants:
                boycotts[participant, year].add(stated.claim_id)
    for stated in facts:
        if isinstance(fact := stated.fact, Seats) and fact.seats and fact.basis == "result":
            for year in election_years(fact, elections):
                yield from ((stated.claim_id, boycott) for boycott in sorted(boycotts.get((fact.party_id, year), ())))


def _once(facts: Iterable[Stated], entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    happened: dict[Hashable, list[Stated]] = defaultdict(list)
    for stated in facts:
        if isinstance(event := stated.fact, Event) and event.date_edtf:
            actors = frozenset(i for i in event.participants if i in entities and entities[i].kind in _ACTORS)
            if not actors:
                continue
            if event.kind in {"founding", "dissolution"}:
                happened[event.kind, actors].append(stated)
            elif event.kind == "boycott":  # a party may stay away from many elections, from one of a year only once
                happened[event.kind, actors, first_year(event)].append(stated)
    for group in happened.values():
        yield from _pairs(group)


def _contacts(facts: Iterable[Stated]) -> Iterator[tuple[str, str]]:
    by_pair: dict[Hashable, list[Stated]] = defaultdict(list)
    for stated in facts:
        if isinstance(tie := stated.fact, Tie) and tie.kind in SYMMETRIC_TIES and tie.current:
            by_pair[tie.a_id, tie.b_id].append(stated)
    for group in by_pair.values():
        for one, other in combinations(group, 2):
            if one.table == other.table and _kind(one) != _kind(other) and _overlap(one.fact, other.fact):
                yield one.claim_id, other.claim_id


def _kind(stated: Stated) -> str:
    return stated.fact.kind if isinstance(stated.fact, Tie) else ""


def _pairs(group: Sequence[Stated]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(group, 2):
        if not _overlap(one.fact, other.fact):
            yield one.claim_id, other.claim_id


def _overlap(one: Fact, other: Fact) -> bool:
    """Whether two dates can be one; an unknown date can be any."""
    if not (one.date_edtf and other.date_edtf):
        return True
    (first, last), (begin, end) = bounds(one.date_edtf), bounds(other.date_edtf)
    return not (last and begin and last < begin) and not (end and first and end < first)


def _united(groups: Iterable[set[str]]) -> list[set[str]]:
    """Groups that share a claim, taken together."""
    result: list[set[str]] = []
    for group in groups:
        touching = [known for known in result if known & group]
        result = [known for known in result if not known & group] + [group.union(*touching)]
    return result
