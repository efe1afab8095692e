"""Stances: how one party (person, state) stands towards another.

In: a scene. Out: Stance facts. The holder is the subject (or the noun's genitive), the target stands where the
frame says. A negated criticism is neutral, a negated support is nothing: "lobt nicht" blames nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.entities.registry import registry
from pipeline.facts.arguments import ACTORS, Arguments, bind, filler, of_kinds, unique
from pipeline.facts.attitude_bars import Attitude, is_barred
from pipeline.facts.attitude_things import is_thing
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.triggers import Hit, hits, phrase_hits, verbs_of
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Fact, Kind, Modality, Stance

_HOLDERS = ACTORS | {Kind.PLACE}
# What somebody does for certain in a clause; "open" is whoever is left beside a certain agent.
_BEARING = frozenset({"patient", "patient^", "receiver", "open"})
_ACTING = frozenset({"agent", "agent^"})
_ROW = frozenset({",", "und", "sowie", "oder"})
_ARTICLES = frozenset({"der", "die", "das", "den", "dem"})


def find_stances(scene: Scene) -> Iterator[Fact]:
    """All stances that a sentence states, one a pair and polarity."""
    told: set[tuple[str, str]] = set()
    for hit in [*hits(scene, "stances"), *phrase_hits(scene, "stances")]:
        mode = modality(scene, hit.clause, hit.word)
        if mode in {Modality.HYPOTHETICAL, Modality.PROPOSED, Modality.PLANNED}:
            continue
        polarity = str(hit.spec["polarity"])
        if mode is Modality.DENIED:
            polarity, mode = str(hit.spec.get("negated", "")), Modality.ASSERTED
        elif hit.spec.get("only_negated"):
            polarity = ""
        if not polarity:
            continue
        arguments = bind(scene, hit)
        holders, targets = _sides(scene, hit, arguments)
        targets = [t for t in targets if not _is_beside(scene, hit.clause, holders, t)]
        for holder in holders:
            for target in targets:
                a, b = as_state(holder), as_state(target)
                if (hit.verb and _is_turned(scene, hit, holder, target)) or _cannot(scene, hit, holder, target):
                    continue
                if a == b or (a, b) in told:
                    continue
                told.add((a, b))
                rule = f"stance.{hit.name}"
                yield Stance(evidence=scene.evidence(), rule=rule, modality=mode, from_id=a, to_id=b, polarity=polarity)


def _is_turned(scene: Scene, hit: Hit, holder: Entity, target: Entity) -> bool:
    """ "Ihren Chef N. N. rügt sie": who bears it for certain holds no attitude, and who acts is not its target."""
    if "holder" in hit.spec or "subject" in hit.spec["target"]:
        return False
    functions = functions_of(scene, hit.clause)

    def is_only(entity: Entity, wanted: frozenset[str]) -> bool:
        named = [w for w in scene.words if any(m.entity.entity_id == entity.entity_id for m in w.mentions)]
        own = {functions[id(w)] for w in named if id(w) in functions}
        return bool(own) and own <= wanted

    return is_only(holder, _BEARING) or is_only(target, _ACTING)


def _cannot(scene: Scene, hit: Hit, holder: Entity, target: Entity) -> bool:
    """Whether none of the words that stand for the two lets them hold and bear it."""
    if is_thing(holder) or is_thing(target):
        return True
    told = Attitude(scene, hit.word, hit.clause, hit.verb, "object" in hit.spec.get("target", ()))

    def words(entity: Entity) -> list[Word | None]:
        named = [w for w in scene.words if any(m.entity.entity_id == entity.entity_id for m in w.mentions)]
        own = [w for w in named if any(w is other for other in hit.clause.words)]
        return [*(own or named)] or [None]

    return all(is_barred(told, one, other) for one in words(holder) for other in words(target))


def as_state(entity: Entity) -> str:
    """A capital that stands for its government is the country."""
    return registry().capitals.get(entity.entity_id, entity.entity_id)


def _sides(scene: Scene, hit: Hit, arguments: Arguments) -> tuple[list[Entity], list[Entity]]:
    if hit.spec.get("mutual"):
        predicate = verbs_of(hit.clause) & set(hit.spec["predicates"]) or hit.clause.finite is None
        return _alliance(arguments) if predicate else ([], [])
    targets: list[Entity] = []
    slot_used = ""
    # "ihre Kritik an X": the possessor holds the stance.
    phrase = scene.phrase_of(hit.word)
    possessor = (
        [m.entity for w in phrase.words if w.tag == "PPOSAT" for m in w.mentions] if phrase and not hit.verb else []
    )
    if possessor:
        arguments.genitive = [e for e in arguments.genitive if e not in possessor]
    critics = [] if hit.verb else _by_von(scene, hit)
    arguments.genitive = [e for e in arguments.genitive if e not in critics]
    for slot in hit.spec["target"]:
        found = _after(scene, hit) if slot == "content" else _slot(arguments, slot)
        targets = of_kinds(found, _HOLDERS)
        if targets:
            slot_used = slot
            break
    holders = possessor or of_kinds(critics or arguments.subject, _HOLDERS)
    if hit.spec.get("holder") == "dative":
        holders = of_kinds(arguments.dative + arguments.object, _HOLDERS)
    if hit.spec.get("holder") == "for":
        return of_kinds(arguments.prep("für"), _HOLDERS), targets
    if not hit.verb and not possessor and slot_used != "genitive":
        holders = of_kinds(arguments.genitive, _HOLDERS) or holders
    if slot_used == "dative" and not targets:
        targets = of_kinds(arguments.object, _HOLDERS)
    holders = [h for h in holders if h not in targets]
    if not holders and hit.verb:
        holders = of_kinds(arguments.prep("von", "in"), _HOLDERS)
    return unique(holders), unique(targets)


def _by_von(scene: Scene, hit: Hit) -> list[Entity]:
    """ "die Kritik von X an …": X holds it, though a genitive would be its target."""
    own = scene.phrase_of(hit.word)
    if own is None:
        return []
    phrases = [p for p in scene.of(hit.clause) if p.prep == "von" and p.top_owner() is own]
    return of_kinds([e for p in phrases for e in filler(scene, p, hit.clause)], _HOLDERS)


def _is_beside(scene: Scene, clause: Clause, holders: list[Entity], target: Entity) -> bool:
    """ "A, B und C kritisieren …", "A begrüßt das ebenso wie B": B is of one mind with A."""
    keys = {holder.entity_id for holder in holders}
    for word in clause.words:
        if not any(m.entity == target for m in word.mentions):
            continue
        phrase = scene.phrase_of(word)
        before = [w for w in scene.words if w.i < (phrase.first.i if phrase is not None else word.i)]
        if before and before[-1].lower == "wie" and not before[-1 - (len(before) > 1)].tag.startswith("NN"):
            return True  # "mit Kräften wie B" names one of them
        joined = articled = False
        for other in reversed([w for w in scene.words if w.i < word.i]):
            if other.lower in _ROW:
                joined = True
            elif other.is_name and joined:
                if any(m.entity.entity_id in keys for m in other.mentions):
                    return True
                joined = False
            elif other.lower not in _ARTICLES or articled:
                break  # "A, die die B kritisiert": a relative clause
            articled = other.lower in _ARTICLES
    return False


def _after(scene: Scene, hit: Hit) -> list[Entity]:
    """Whom the words behind the trigger name first: "sie streuen den Verdacht, Astana verfolge …"."""
    later = [m.entity for w in scene.words if w.i > hit.word.i for m in w.mentions]
    return later[:1]


def _alliance(arguments: Arguments) -> tuple[list[Entity], list[Entity]]:
    """ "A ist Verbündeter von B", "A sieht B als Partner": whose partner somebody is holds the stance."""
    owners = of_kinds(arguments.genitive + arguments.prep("für"), _HOLDERS)
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
