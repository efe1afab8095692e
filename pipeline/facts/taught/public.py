"""Who of a document acts in politics: of firms, clubs and courts it may tell much, and nothing of it is a fact of ours.

In: the scenes of a document and the rules' facts; a proposal. Out: whether the proposal is foreign to politics. To
politics belong parties, states, whoever is listed, whoever shares a sentence with a party, groups whose noun tells what
they are to parties ("Jugendverband"), and people with an office of a state, a town or a party. In a text that names
parties all the time everybody belongs to it. Left out: offices, which are told of anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.facts.scene import Scene
from pipeline.facts.taught.proposals import CLASSES, Proposal
from pipeline.model import Agreement, Entity, Event, Fact, Kind, Role, Stance, Tie
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_PUBLIC = _PARTIES | {Kind.COUNTRY}
_BODIES = _PUBLIC | {Kind.PLACE}
_STATE = "country-"
_FEW = 2  # parties of one text: with fewer, organisations in it are not theirs
_DENSE = 0.017  # namings of parties for each word: nearly all texts on parties have more, most news that name one fewer


@dataclass(frozen=True, slots=True)
class Public:
    """`parties`: the parties and movements that the document names; `known`: all who act in politics; `dense`: whether
    the document speaks of parties throughout.
    """

    parties: frozenset[str]
    known: frozenset[str]
    dense: bool


def public_of(scenes: Sequence[Scene], facts: Iterable[Fact]) -> Public:
    """Those of a whole document."""
    everyone: dict[str, Entity] = {}
    known: set[str] = set()
    namings = 0
    for scene in scenes:
        named = [m for w in scene.words for m in w.mentions]
        here = {m.entity.entity_id: m.entity for m in named}
        namings += sum(m.entity.kind in _PARTIES and m.via != "coreference" for m in named)
        everyone |= here
        if any(entity.kind in _PARTIES for entity in here.values()):
            known |= set(here)
        known |= {key for key, e in here.items() if e.kind in _PUBLIC or e.in_registry or key in scene.sorts}
    known |= set(_in_office(facts, everyone))
    parties = frozenset(key for key, e in everyone.items() if e.kind in _PARTIES)
    words = len(scenes[0].document.text.split()) if scenes else 0
    return Public(parties, frozenset(known), namings > _DENSE * words)


def _in_office(facts: Iterable[Fact], everyone: dict[str, Entity]) -> Iterator[str]:
    """People with an office in a state, a town or a party; where nobody is named whose it is, its word tells."""
    frame = load_frame("roles")
    offices = tuple({*frame["state_heads"], *frame["state_only"], *frame["party_only"]} - set(frame["anywhere"]))
    for fact in facts:
        if isinstance(fact, Role):
            body = everyone.get(fact.organisation_id or "")
            public = body.kind in _BODIES if body is not None else fact.role.lower().endswith(offices)
            if public or (fact.organisation_id or "").startswith(_STATE):
                yield fact.person_id


def may_tell(public: Public, table: str, ruled: Sequence[Fact]) -> bool:
    """Whether `is_foreign` can let anything of a table pass; where it cannot, nobody need look for it."""
    return bool(public.parties) or table == "roles" or any(isinstance(fact, CLASSES[table]) for fact in ruled)


def is_foreign(proposal: Proposal, public: Public) -> bool:
    """Told of firms, clubs or private people: a text without parties holds only offices, and events that rules read; no
    agreement is without a party but for those of the parties' own organisations.
    """
    fact = proposal.fact
    if isinstance(fact, Role):
        return False
    if not public.parties and not (proposal.ruled and isinstance(fact, Event)):
        return True
    if isinstance(fact, Agreement) and not proposal.ruled and not public.parties & {fact.party_a_id, fact.party_b_id}:
        return len(public.parties) < _FEW or fact.kind == "other"
    return not public.dense and not _acts(fact, public)


def _acts(fact: Fact, public: Public) -> bool:
    """Whether those of whom a fact is told act in politics."""
    match fact:
        case Event():
            return not public.known.isdisjoint(fact.participants)
        case Stance():
            return {fact.from_id, fact.to_id} <= public.known
        case Tie():
            return fact.b_id in public.known or fact.b_id.startswith(_STATE)
        case Agreement():
            return {fact.party_a_id, fact.party_b_id} <= public.known
    return True
