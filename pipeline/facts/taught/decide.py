"""The facts of a document: what rules and classifiers propose, judged.

In: the scenes of a document, what the rules found in each. Out: facts with their confidence, each with the scene it
stands in. Hypotheses, polls and projections, which no chart counts, pass unjudged.
Without models the rules' facts come back as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.facts.scene import Scene
from pipeline.facts.taught.affiliation import parties_of
from pipeline.facts.taught.attitudes import one_voice_each
from pipeline.facts.taught.bodies import housed
from pipeline.facts.taught.cast import cast_of
from pipeline.facts.taught.complete import dated
from pipeline.facts.taught.judge import confidence, is_kept
from pipeline.facts.taught.lapsed import lapsed
from pipeline.facts.taught.memory import homes, memories
from pipeline.facts.taught.one_event import one_event_each
from pipeline.facts.taught.parents import find_wings, housed_wings
from pipeline.facts.taught.proposals import TABLES, Proposal, proposals
from pipeline.facts.taught.public import Public, is_foreign, may_tell, public_of
from pipeline.facts.taught.retold import retold
from pipeline.facts.taught.seats import seat_counts
from pipeline.facts.taught.setting import Setting, setting
from pipeline.facts.taught.shared import shared
from pipeline.facts.taught.stepped_down import stepped_down
from pipeline.facts.taught.succession import succeeded
from pipeline.facts.taught.told_on import told_on
from pipeline.model import Event, Fact, Modality, Role, Seats
from pipeline.seeds import load_frame

Ruled = Sequence[tuple[Scene, Fact]]
_SAID = 0.5
_OCCASIONS = frozenset({"forum", "congress", "meeting", "visit", "negotiation", "signing"})


def decide(scenes: Sequence[Scene], ruled: Ruled) -> list[tuple[Scene, Fact]]:
    """The facts of each scene with the scene they stand in."""
    decided: list[tuple[Scene, Fact]] = []
    public = public_of(scenes, [fact for _, fact in ruled])
    for at, here in settings(scenes, ruled):
        for proposal in proposed(at, here, public):
            if is_unjudged(proposal.fact):
                decided.append((at.scene, proposal.fact))
            elif is_foreign(proposal, public) or _is_mere_member(proposal.fact):
                continue
            elif is_kept(proposal, chance := confidence(proposal)) and not _is_mere_saying(at, proposal.fact, chance):
                fact = replace(proposal.fact, confidence=None if chance is None else round(chance, 3))
                decided.append((at.scene, fact))
    party_of = parties_of(list(scenes), [fact for _, fact in ruled if isinstance(fact, Role)])
    told = one_voice_each(succeeded(stepped_down(shared(decided)), scenes), party_of)
    return lapsed(retold(one_event_each(told_on(told, scenes))))


def _is_mere_saying(at: Setting, fact: Fact, chance: float | None) -> bool:
    """ "…, sagte N. N.": an event only where the judge thinks so, or where an occasion is told ("auf einem Forum")."""
    if not isinstance(fact, Event) or fact.kind != "statement" or chance is None or chance >= _SAID:
        return False
    return not any(t.sense.values.get("kind") in _OCCASIONS for t in at.triggers("events"))


def _is_mere_member(fact: Fact) -> bool:
    """ "ein früheres Mitglied der X": a tie tells that, no office."""
    return isinstance(fact, Role) and fact.role.lower() in load_frame("roles")["no_offices"]


def settings(scenes: Sequence[Scene], ruled: Ruled) -> Iterator[tuple[Setting, list[Fact]]]:
    """Each scene made ready, with the rules' facts in it."""
    cast = cast_of(scenes, ruled)
    offices = [fact for _, fact in ruled if isinstance(fact, Role)]
    made = [setting(scene) for scene in scenes]
    for at, guesses in zip(made, memories(list(scenes), offices), strict=True):
        at.guesses, at.cast = [*guesses, *homes(cast, at.scene, guesses)], cast
    find_wings(made)
    for at in made:
        yield at, [fact for s, fact in ruled if s is at.scene]


def proposed(at: Setting, ruled: Sequence[Fact], public: Public | None = None) -> Iterator[Proposal]:
    """All proposals of a scene; of a `public` document without tables of which all would be foreign."""
    if public is None or may_tell(public, "seats", ruled):
        yield from seat_counts(at, ruled)
    rest = [fact for fact in ruled if not isinstance(fact, Seats)]
    told = list(dated(at, list(housed(at, list(housed_wings(at, rest))))))
    yield from proposals(at, told, [table for table in TABLES if public is None or may_tell(public, table, told)])


def is_unjudged(fact: Fact) -> bool:
    if isinstance(fact, Seats) and fact.basis in {"poll", "projection"}:
        return True
    return fact.modality is Modality.HYPOTHETICAL
