"""Each number of a sentence beside each party: how likely it counts that party's seats, or sizes the chamber.

In: a setting and the rules' facts of the scene. Out: Figures with their features; labels "seats" and "total".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.facts.arguments import GROUPS
from pipeline.facts.figures import counts_others, is_other_number, is_score
from pipeline.facts.figures import figures_of as rule_figures
from pipeline.facts.numbers import number
from pipeline.facts.scene import Scene
from pipeline.facts.seats import is_difference
from pipeline.facts.taught.assemblies import sizing
from pipeline.facts.taught.context import around, between, inside, rank
from pipeline.facts.taught.outlook import places
from pipeline.facts.taught.passage import passage, sums
from pipeline.facts.taught.rows import Rows
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import Slot, slots_of
from pipeline.facts.vocabulary import Trigger
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Fact, Kind, Seats

SEATS, TOTAL = "seats", "total"
_FAR = 8  # sentences back to the party that a passage is about


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A number beside a party."""

    scene: Scene
    slot: Slot
    word: Word
    value: int
    features: list[str]


def figures_of(at: Setting, ruled: Sequence[Fact]) -> Iterator[Figure]:
    scene = at.scene
    counted = {id(f.word) for f in rule_figures(scene) if not f.elided or f.total is not None}
    numbers = [
        (w, n)
        for k, w in enumerate(scene.words)
        if not w.mentions and (n := number(w.text)) is not None and not _dated(scene, w) and not is_score(scene, w)
        if not is_difference(scene.words, w) and not counts_others(scene, w)
        if id(w) in counted or not is_other_number(scene.words, k)
    ]
    named = slots_of(scene, GROUPS)
    words = [slot.word for slot in named]
    if not numbers:
        return
    spoken = _spoken(at)
    rows = Rows(at, named, rule_figures(scene))
    shared = passage(scene)
    for word, value in numbers:
        added = [*shared, *sizing(scene, word), *sums(value, [n for w, n in numbers if w is not word])]
        before = [w for w in words if at.place[id(w)] < at.place[id(word)]]
        for slot in [*named, *_guesses(at, word)]:
            features = [
                "bias",
                f"kind={slot.entity.kind}",
                f"described={slot.described}",
                f"rank={rank(at, slot.word, words, word)}",
                f"rank before={rank(at, slot.word, before, word)}",
                f"number rank={rank(at, word, [w for w, _ in numbers], slot.word)}",
                f"size={min(value.bit_length(), 9)}",
                f"smaller={sum(n < value for _, n in numbers)}",
                *between(at, slot.word, word, "", path=5),
                *around(at, word, "n", 3),
                *inside(at, word, "n"),
                *around(at, slot.word, "p", 2),
                *_ruled(slot, value, ruled),
                *slot.hints,
                *rows.of(slot, word),
                *_told(at, slot, word, spoken),
                *_fame(at, slot),
                *added,
            ]
            yield Figure(scene, slot, word, value, features)


def _fame(at: Setting, slot: Slot) -> Iterator[str]:
    """Whether the document speaks of the party more than of others: "die Partei", "sie" is mostly that one."""
    if at.cast is None or not at.cast.named:
        return
    how = slot.hints[0] if slot.hints else f"described={slot.described}"
    groups = {named.entity.entity_id for named in at.cast.named if named.entity.kind in GROUPS}
    counts = at.cast.counts
    more = sum(counts[key] > counts[slot.key] for key in groups)
    yield f"fame={min(more, 2)}:{how}"
    yield f"opens text={at.cast.named[0].entity.entity_id == slot.key}:{how}"


def _guesses(at: Setting, word: Word) -> list[Slot]:
    """Whom the number's own clause may mean without a name: "die Partei kam auf zwölf"."""
    clause = at.clause_of.get(id(word))
    near = [clause, clause.parent if clause is not None else None]
    found = [
        g
        for g in at.guesses
        if g.entity.kind in GROUPS
        and g.hints[0] != "ref=couple"
        and (g.hints[0] == "ref=unsaid" or any(at.clause_of.get(id(g.word)) is c for c in near))
    ]
    return found or list(_far_back(at, clause))


def _far_back(at: Setting, clause: Clause | None) -> Iterator[Slot]:
    """ "Bei der Wahl 2019 waren es sechs": the party that the passage is about, where nobody nearer can be meant."""
    before = at.scene.earlier
    for back in range(_FAR):
        if before is None:
            return
        parties = [m.entity for w in before.words for m in w.mentions if m.entity.kind is Kind.PARTY]
        if parties:
            named = clause is not None and any(w.mentions for w in clause.words)
            hints = ("ref=far", f"ref=far:{min(back, 3)}:{named}", f"ref.rivals={min(len(set(parties)), 3)}")
            yield Slot(at.scene.words[0], parties[-1], True, hints)
            return
        before = before.earlier


Spoken = Sequence[tuple[Trigger, Mapping[str, str]]]


def _spoken(at: Setting) -> Spoken:
    """The words of seats in a scene, each with where the parties stand towards it."""
    return [(t, places(at.scene, t.clause, t.word, t.form)) for t in at.triggers("seats")]


def _told(at: Setting, slot: Slot, word: Word, spoken: Spoken) -> Iterator[str]:
    """By which words the number's clause speaks of seats, and where the party stands towards them."""
    clause = at.clause_of.get(id(word))
    for trigger, standing in spoken:
        kind = trigger.sense.values.get("kind")
        if trigger.clause is not clause:
            yield f"elsewhere={kind}"
            continue
        far = at.place[id(trigger.word)] - at.place[id(word)]
        yield f"word={kind}"
        yield f"word={kind}:{max(-3, min(far, 3))}"
        yield f"stands={kind}:{standing.get(slot.key, 'none')}"
        yield f"class={trigger.sense.name}"


def _dated(scene: Scene, word: Word) -> bool:
    return any(d.start <= word.start < d.end for d in scene.dates)


def _ruled(slot: Slot, value: int, facts: Sequence[Fact]) -> Iterator[str]:
    for fact in facts:
        if isinstance(fact, Seats):
            if fact.seats == value:
                yield f"rule={'own' if fact.party_id == slot.key else 'other'}:{fact.basis}"
            if fact.total == value:
                yield f"rule=total:{fact.party_id == slot.key}"
