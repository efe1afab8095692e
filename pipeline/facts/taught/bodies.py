"""Whose office a role is where its phrase names nobody: "Ihr Vorsitzender N. N.", "Ministerpräsidentin N. N.".

In: a setting, a role that a rule read without a body. Out: Bodies: each who may be meant, with features; the label is
"yes" or "none". Left out: offices whose body the phrase names. An office of state is no party's, one of a party no
country's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.facts.may_have import is_public
from pipeline.facts.offices import attributes, bodies_of_role
from pipeline.facts.roles import Telling
from pipeline.facts.taught.body_view import bodies_beside, form_of, view_of, view_of_nobody
from pipeline.facts.taught.cast import GROUPS, LANDS, Cast, Named
from pipeline.facts.taught.grounds import REFERRING, home_of, is_grounded
from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.setting import Setting
from pipeline.model import Entity, Fact, Role

BODIES = "bodies"
YES = "yes"
_REACH = 5  # sentences
_STRONG = 2  # parties that the document names most often
_LEAST = 0.4  # an office less likely anybody's than this is not told


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """`entity`: None where the text leaves open whose."""

    entity: Entity | None
    features: list[str]


def housed(at: Setting, ruled: Sequence[Fact]) -> Iterator[Fact]:
    """The rules' facts; a role without a body has the likeliest."""
    open_tellings = {(t.fact.person_id, t.fact.role): t for t in open_offices(at)}
    for fact in ruled:
        telling = open_tellings.get((fact.person_id, fact.role)) if isinstance(fact, Role) else None
        told = fact if telling is None else _housed(at, telling)
        if told is not None:
            yield told


def _housed(at: Setting, telling: Telling) -> Fact | None:
    model = classifier(BODIES)
    if model is None:
        named = at.cast.everyone.get(telling.fact.organisation_id or "") if at.cast is not None else None
        fits = named is None or named.kind in bodies_of_role(telling.fact.role)
        return telling.fact if fits else replace(telling.fact, organisation_id=None)
    chances = [(model.probabilities(body.features).get(YES, 0.0), body.entity) for body in bodies_of(at, telling)]
    chance, best = max(chances, key=lambda c: c[0])
    if chance < _LEAST and not (len(chances) == 1 and is_public(telling.fact.role)):
        return None
    return replace(telling.fact, organisation_id=best.entity_id if best is not None else None)


def open_offices(at: Setting) -> Iterator[Telling]:
    """The roles whose phrase names no body: none is read, or a possessive, a description, a body of the wrong kind."""
    if at.cast is None:
        return
    for telling in at.tellings():
        named = telling.fact.organisation_id
        own = [telling.phrase, *attributes(at.scene, telling.phrase, telling.clause)]
        spoken = {m.entity.entity_id for p in own for w in p.words for m in w.mentions if m.via != "coreference"}
        body = at.cast.everyone.get(named) if named is not None else None
        misread = body is not None and body.kind not in bodies_of_role(telling.fact.role)
        if named is None or misread or (named not in spoken and form_of(at.scene, telling) in REFERRING):
            yield telling


def bodies_of(at: Setting, telling: Telling) -> Iterator[Body]:
    """All who may be meant."""
    cast = at.cast
    assert cast is not None
    near = _near(at, cast, telling)
    entities = {named.entity.entity_id: named.entity for named in near}
    strong = [key for key, _ in cast.counts.most_common() if cast.everyone[key].kind in GROUPS][:_STRONG]
    known = cast.bodies.get(telling.fact.person_id, set()) | cast.members.get(telling.fact.person_id, set())
    known |= bodies_beside(at, cast, telling)
    states = [f"country-{code.lower()}" for code, _ in cast.codes.most_common(4)]
    states += [f"country-{code.lower()}" for code in sorted(home_of(cast, telling.fact.person_id))]
    for key in (*strong, *known, *states):
        if key in cast.everyone:
            entities.setdefault(key, cast.everyone[key])
    ranks = _ranks(near)
    for entity in entities.values():
        if is_grounded(at, cast, telling, entity):
            yield Body(entity, list(view_of(at, cast, telling, entity, near, ranks, strong)))
    yield Body(None, list(view_of_nobody(at, telling, near)))


def _near(at: Setting, cast: Cast, telling: Telling) -> list[Named]:
    """Who is named in the sentences before and in this one, nearest first; what stands behind the role comes last."""
    n, i = at.scene.n, telling.phrase.first.i
    inside = [c for c in cast.named if n - _REACH <= c.n <= n and c.entity.kind in GROUPS | LANDS]
    before = [c for c in inside if c.n < n or c.word.i < i]
    after = [c for c in inside if c.n == n and c.word.i >= i]
    return [*reversed(before), *after]


def _ranks(near: Sequence[Named]) -> dict[str, int]:
    """Entity -> how many others of its sort were named nearer."""
    ranks: dict[str, int] = {}
    for _, sort in groupby(sorted(near, key=lambda c: c.entity.kind in LANDS), key=lambda c: c.entity.kind in LANDS):
        order = list(dict.fromkeys(c.entity.entity_id for c in sort))
        ranks |= {key: rank for rank, key in enumerate(order)}
    return ranks
