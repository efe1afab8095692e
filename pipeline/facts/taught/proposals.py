"""Facts that somebody proposes: the rules, the classifiers of claims, or both; with what speaks for each.

In: a setting and the rules' facts of its scene. Out: Proposals: a fact and its grounds, feature strings for `judge`.
Claims of several triggers that say the same are one proposal; so is a rule's fact and the claim of the same.
Left out: whether a proposal is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from pipeline.facts.agreements import UNSAID
from pipeline.facts.qualify import modality
from pipeline.facts.taught.attitudes import can_hold, one_attitude_each
from pipeline.facts.taught.claims import ARGUMENTS, Claim, claims_of
from pipeline.facts.taught.joining import merged, same
from pipeline.facts.taught.maxent import NONE, Classifier, classifier
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import SPEAKING, Slot
from pipeline.facts.taught.standing import of_two
from pipeline.facts.taught.veto import is_unfounded
from pipeline.facts.taught.view import ALIKE
from pipeline.facts.taught.wording import fact_of, key_of
from pipeline.model import Agreement, Event, Fact, Role, Seats, Stance, Tie

TABLES = tuple(ARGUMENTS)
_LEAST = 0.15  # a claim less likely than this proposes nothing
_AS_LIKELY = 0.6
_BOTH = 2
CLASSES: dict[str, type[Fact]] = {
    "stances": Stance, "ties": Tie, "agreements": Agreement, "roles": Role, "events": Event, "seats": Seats,
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A claim with one label that it may bear, and how likely that is."""

    claim: Claim
    label: str
    chance: float


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    table: str
    fact: Fact
    grounds: list[str]

    @property
    def ruled(self) -> bool:
        return any(ground.startswith("rule=") for ground in self.grounds)

    @property
    def stands(self) -> bool:
        """Whether a rule read it whole; one that had to guess at somebody only proposes."""
        return any(g.startswith("rule=") and not g.startswith(f"rule={UNSAID}") for g in self.grounds)


def claim_model_name(table: str) -> str:
    return f"claims_{table}"


def proposals(at: Setting, ruled: Sequence[Fact], tables: Sequence[str] = TABLES) -> Iterator[Proposal]:
    """All proposals of a scene but those of seats."""
    for table in tables:
        own = [fact for fact in ruled if isinstance(fact, CLASSES[table])]
        model = classifier(claim_model_name(table))
        judged = list(_judged(at, table, ruled, model)) if model is not None else []
        if table == "roles":
            judged = _one_office_each(judged)
        judged = both_meant(one_meaning_each(judged))
        yield from _of_table(at, table, own, judged)


def _judged(at: Setting, table: str, ruled: Sequence[Fact], model: Classifier) -> Iterator[Judged]:
    for claim in claims_of(at, table, ruled):
        for label, chance in model.probabilities(claim.features).items():
            if chance >= _LEAST and label != NONE and not (label == "yes" and claim.trigger.sense.table != table):
                yield Judged(claim, label, chance)


def _one_office_each(judged: Sequence[Judged]) -> list[Judged]:
    """A word for an office speaks of one holder and one organisation; of several where all are about as likely."""
    best: dict[int, float] = {}
    best_of: dict[tuple[int, str], float] = {}
    for one in judged:
        word, person = id(one.claim.trigger.word), one.claim.fillers[0].key
        best[word] = max(best.get(word, 0.0), one.chance)
        best_of[word, person] = max(best_of.get((word, person), 0.0), one.chance)
    return [
        one
        for one in judged
        if one.chance == best_of[id(one.claim.trigger.word), one.claim.fillers[0].key]
        and one.chance >= _AS_LIKELY * best[id(one.claim.trigger.word)]
    ]


def one_meaning_each(judged: Sequence[Judged]) -> list[Judged]:
    """ "Wir" and "ich" mean one: of those guessed there, whom the likeliest claim takes."""
    best: dict[int, tuple[float, str]] = {}
    for one in judged:
        for slot in _speaking(one):
            best[id(slot.word)] = max(best.get(id(slot.word), (0.0, "")), (one.chance, slot.key))
    return [one for one in judged if all(best[id(slot.word)][1] == slot.key for slot in _speaking(one))]


def _speaking(one: Judged) -> Iterator[Slot]:
    yield from (slot for slot in one.claim.fillers if slot.hints and slot.hints[0] in SPEAKING)


def both_meant(judged: Sequence[Judged]) -> list[Judged]:
    """ "Beide gehören der X an": what holds of one holds of the other; of three who are guessed, the likeliest two."""
    groups: dict[Hashable, list[Judged]] = {}
    for one in judged:
        two = [slot.is_of_two for slot in one.claim.fillers]
        if sum(two) == 1:
            rest = tuple(slot.key for slot in one.claim.fillers if not slot.is_of_two)
            groups.setdefault((id(one.claim.trigger), one.label, two.index(True), rest), []).append(one)
    chance: dict[int, float] = {}
    for group in groups.values():
        group.sort(key=lambda j: j.chance, reverse=True)
        for place, one in enumerate(group):
            chance[id(one)] = group[0].chance if place < _BOTH else 0.0
    told = [replace(one, chance=chance.get(id(one), one.chance)) for one in judged]
    return [one for one in told if one.chance]


def _of_table(at: Setting, table: str, own: Sequence[Fact], judged: Sequence[Judged]) -> Iterator[Proposal]:
    groups: dict[Hashable, list[Judged]] = {}
    for one in judged:
        groups.setdefault(key_of(table, one.claim, one.label), []).append(one)
    told: list[Fact] = []
    if table == "stances":
        fitting = {id(one) for one in one_attitude_each(at, judged)}
        # A reading that cannot be still leaves its likelier rivals' place taken: what then comes next is no better.
        able = {key: [one for one in group if can_hold(at, one.claim)] for key, group in groups.items()}
        groups = {key: group for key, group in able.items() if any(id(one) in fitting for one in group)}
        own = [fact for fact in own if not _is_turned(fact, groups)]
    for group in groups.values():
        group.sort(key=lambda j: j.chance, reverse=True)
        fact = fact_of(at, table, [(j.claim, j.label, j.chance) for j in group])
        if fact is None or is_unfounded(at, fact, [j.claim for j in group], own):
            continue
        agreeing = [rule for rule in own if same(rule, fact)]
        told += agreeing
        for rule in agreeing[:1]:
            fact = merged(rule, fact)
        yield Proposal(
            table, fact, [*_shared(at, table, fact), *_support(at, table, group, judged), *_rules(agreeing, own, fact)]
        )
    for fact in own:
        if not any(fact is other for other in told):
            yield Proposal(table, fact, [*_shared(at, table, fact), "p=none", *_rules([fact], own, fact)])


def _is_turned(fact: Fact, groups: Collection[Hashable]) -> bool:
    """Whether claims tell the rule's attitude the other way round alone: who bears it stands before the verb."""
    if not isinstance(fact, Stance):
        return False
    pairs = {key[:2] for key in groups if isinstance(key, tuple)}
    return (fact.to_id, fact.from_id) in pairs and (fact.from_id, fact.to_id) not in pairs


def odds(chance: float) -> int:
    """Log odds in steps of one, from -2 to 5."""
    return max(-2, min(5, round(log(max(chance, 1e-6) / max(1 - chance, 1e-6)))))


def _shared(at: Setting, table: str, fact: Fact) -> Iterator[str]:
    yield "bias"
    yield f"value={_value(fact)}"
    yield f"mode={fact.modality}"
    if isinstance(fact, Agreement | Event):
        yield f"dated={fact.date_edtf is not None}"
        yield f"dated={fact.date_edtf is not None}:{min(len(at.scene.moments), 2)}"
        yield f"moments={min(len(at.scene.moments), 3)}"
    if isinstance(fact, Agreement):
        yield from of_two(at.cast, fact.party_a_id, fact.party_b_id)
    if isinstance(fact, Event):
        yield f"parts={min(len(fact.participants), 4)}"
    yield f"names={min(len({m.entity.entity_id for w in at.scene.words for m in w.mentions}), 6)}"
    if at.scene.text(at.scene.end - 2, at.scene.end).rstrip('“”»"').endswith("?"):
        yield "question"


def _value(fact: Fact) -> str:
    match fact:
        case Stance():
            return fact.polarity
        case Agreement():
            return fact.status
        case Tie() | Event():
            return fact.kind
    return ""


def _support(at: Setting, table: str, group: Sequence[Judged], judged: Sequence[Judged]) -> Iterator[str]:
    best = group[0]
    p = odds(best.chance)
    yield f"p={p}"
    yield f"p={p}:{best.claim.trigger.form}"
    words = {id(j.claim.trigger.word) for j in group}
    yield f"triggers={min(len(words), 3)}"
    other = next((j for j in group if j.claim.trigger.word is not best.claim.trigger.word), None)
    yield f"second={odds(other.chance) if other else None}"
    yield f"class={best.claim.trigger.sense.table}:{best.claim.trigger.sense.name}"
    said = modality(at.scene, best.claim.trigger.clause, best.claim.trigger.word)
    yield f"said={said}"
    yield f"said={said}:{best.label in {'yes', 'former'}}"
    guess = next((s.hints[0] for s in best.claim.fillers if s.hints), None)
    yield f"guess={guess}"
    yield f"guess={guess is not None}:{p}"
    yield f"described={sum(s.described for s in best.claim.fillers)}"
    alike = table in ALIKE
    for n, name in enumerate(("first", "second")):
        if n < len(best.claim.fillers):
            rival = max((j.chance for j in judged if _rivals(j, best, n, alike=alike)), default=0.0)
            yield f"rival {name}={odds(rival) if rival else None}"
            yield f"lead {name}={max(-3, min(4, odds(best.chance) - odds(rival))) if rival else None}"
    contrary = max((j.chance for j in judged if _contrary(j, best)), default=0.0)
    yield f"contrary={odds(contrary) if contrary else None}"


def _rivals(one: Judged, best: Judged, n: int, *, alike: bool) -> bool:
    """Somebody else in the other argument of the same trigger."""
    a, b = [s.key for s in one.claim.fillers], [s.key for s in best.claim.fillers]
    if one.claim.trigger.word is not best.claim.trigger.word or set(a) == set(b):
        return False
    return len(a) == 1 or (b[n] in a if alike else a[n] == b[n])


def _contrary(one: Judged, best: Judged) -> bool:
    """Another label for the same."""
    return one.label != best.label and [s.key for s in one.claim.fillers] == [s.key for s in best.claim.fillers]


def _rules(agreeing: Sequence[Fact], own: Sequence[Fact], fact: Fact) -> Iterator[str]:
    names = {rule.rule for rule in agreeing}
    yield f"ruled={bool(names)}"
    yield from (f"rule={name}" for name in sorted(names))
    if not names:
        yield f"rules say other={any(type(o) is type(fact) for o in own)}"
