"""Who holds which office where.

In: a setting and the rules' facts of the scene. Out: Offices with their features: a person, a word for a role, and a
group, a country, a place or nothing that it is a role in. Labels "now" and "former".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.facts.roles import nominative
from pipeline.facts.scene import Scene
from pipeline.facts.taught.context import Setting, around, between, is_role_word, kind, rank
from pipeline.facts.taught.maxent import NONE, classifier
from pipeline.facts.taught.slots import GROUPS, Slot, slots_of
from pipeline.facts.taught.verdict import best, thresholds
from pipeline.facts.taught.veto import possible
from pipeline.language.words import Word
from pipeline.model import Fact, Kind, Role

_WHERE = GROUPS | {Kind.COUNTRY, Kind.PLACE}
_FARTHEST = 15  # words between a person and a role


@dataclass(frozen=True, slots=True, eq=False)
class Office:
    scene: Scene
    person: Slot
    word: Word
    where: Slot | None
    features: list[str]


def offices_of(at: Setting, ruled: Sequence[Fact]) -> Iterator[Office]:
    scene = at.scene
    persons = slots_of(scene, frozenset({Kind.PERSON}))
    here = slots_of(scene, _WHERE)
    earlier = slots_of(scene.earlier, GROUPS) if scene.earlier is not None else []
    for word in filter(is_role_word, scene.words):
        # "Ihr Vorsitzender" may be of a party of the sentence before.
        places = [*here, *earlier] if _possessed(at, word) else here
        for person in persons:
            if abs(at.place[id(person.word)] - at.place[id(word)]) > _FARTHEST:
                continue
            shared = [*_of_person(at, person, word, [p.word for p in persons]), *around(at, word, "r", 3)]
            for where in (None, *places):
                own = _of_earlier(where, earlier) if where in earlier else _of_group(at, person, word, where, places)
                yield Office(scene, person, word, where, ["bias", *shared, *own, *_ruled(person, where, ruled)])


def _of_person(at: Setting, person: Slot, word: Word, persons: list[Word]) -> Iterator[str]:
    yield from between(at, person.word, word, "p", path=4)
    yield from around(at, person.word, "p", 2)
    yield f"person rank={rank(at, person.word, persons, word)}"
    yield f"described={person.described}"
    yield f"role={word.lemma.lower()}"


def _of_group(at: Setting, person: Slot, word: Word, where: Slot | None, places: list[Slot]) -> Iterator[str]:
    if where is None:
        yield f"nowhere={any(p.entity.kind in GROUPS for p in places)}"
        return
    yield f"where={kind(where.word)}"
    yield f"where described={where.described}"
    near = [p.word for p in places if id(p.word) in at.place]
    yield f"where rank={rank(at, where.word, near, word)}"
    yield f"possessed={_possessed(at, word)}"
    yield from between(at, where.word, word, "w", path=3)
    yield from around(at, where.word, "w", 1)
    order = sorted(((at.place[id(person.word)], "P"), (at.place[id(word)], "R"), (at.place[id(where.word)], "W")))
    yield f"order={''.join(letter for _, letter in order)}"


def _of_earlier(where: Slot | None, earlier: list[Slot]) -> Iterator[str]:
    groups = list(dict.fromkeys(slot.key for slot in earlier))
    if where is not None:
        yield "earlier"
        yield f"earlier kind={where.entity.kind}"
        yield f"earlier of={min(len(groups), 4)}"
        yield f"earlier last={groups[-1] == where.key}{groups[0] == where.key}"


def _possessed(at: Setting, word: Word) -> bool:
    i = at.place[id(word)]
    return any(w.tag == "PPOSAT" or w.lower in {"deren", "dessen"} for w in at.scene.words[max(0, i - 3) : i])


def _ruled(person: Slot, where: Slot | None, facts: Sequence[Fact]) -> Iterator[str]:
    for fact in facts:
        if isinstance(fact, Role) and fact.person_id == person.key:
            yield f"rule={fact.organisation_id == (where.key if where else None)}:{fact.current}"


def role(office: Office, label: str) -> Role:
    return Role(
        evidence=office.scene.evidence(),
        rule="taught.role",
        person_id=office.person.key,
        role=_named(office.word),
        organisation_id=office.where.key if office.where else None,
        current=label == "now",
    )


def _named(word: Word) -> str:
    """ "LWL-Chefin" -> "Chefin"."""
    plain = word.text.rsplit("-", 1)[-1]
    return nominative(plain, word.lemma if plain == word.text else plain)


def offices(at: Setting, ruled: Sequence[Fact]) -> Iterator[Fact]:
    """The rules' roles that the classifier credits, and those that it sees besides."""
    own = [fact for fact in ruled if isinstance(fact, Role)]
    taught = classifier("roles")
    if taught is None:
        yield from own
        return
    limits = thresholds("roles")
    judged = [(office, taught.probabilities(office.features)) for office in offices_of(at, ruled)]
    chosen = _chosen(judged)
    told: set[tuple[str, str | None]] = set()
    for fact in own:
        same = [(o, _any(p)) for o, p in judged if o.person.key == fact.person_id]
        chances = [chance for o, chance in same if _where(o) == fact.organisation_id]
        rivals = [
            chance for o, chance in chosen if o.person.key == fact.person_id and o.word.lower[:5] in fact.role.lower()
        ]
        if not chances or (max(chances) >= limits.keep and max(chances) >= max(rivals, default=0.0)):
            told.add((fact.person_id, fact.organisation_id))
            yield replace(fact, confidence=max(chances)) if chances else fact
    spread = {id(office): p for office, p in judged}
    for office, chance in chosen:
        key = (office.person.key, _where(office))
        if chance >= limits.add and key not in told and possible(at, [office.word, office.person.word], "now"):
            told.add(key)
            yield replace(role(office, best(spread[id(office)])[0]), confidence=chance)


def _chosen(judged: Sequence[tuple[Office, Mapping[str, float]]]) -> list[tuple[Office, float]]:
    """For each role word the person and the group that it is likeliest of."""
    chosen: dict[int, tuple[Office, float]] = {}
    for office, p in judged:
        if _any(p) > chosen.get(id(office.word), (office, 0.0))[1]:
            chosen[id(office.word)] = (office, _any(p))
    return list(chosen.values())


def _any(probabilities: Mapping[str, float]) -> float:
    return 1.0 - probabilities.get(NONE, 0.0)


def _where(office: Office) -> str | None:
    return office.where.key if office.where else None
