"""What a classifier of one table sees of a trigger and of those who may fill its arguments.

In: a setting, a trigger, a table. Out: feature strings. They say how well somebody stands where the trigger's class
wants its arguments, not who it is; words come in by their class. So what is learnt of one verb with an object holds for
the next. What all tables see alike is the `outlook`'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.facts.taught.fitting import BY_FUNCTION
from pipeline.facts.taught.outlook import FAR, outlook
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import NOWHERE, SPEAKING, Slot
from pipeline.facts.taught.standing import of_two, standing
from pipeline.facts.vocabulary import Trigger
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Agreement, Fact, Role, Stance, Tie

# Guesses that one table asks for; what they would bring the others has not been measured.
_ASKED_BY = {
    **dict.fromkeys(("ref=theme", "ref=couple", "ref=member"), "agreements"),
    "ref=home": "ties",
    **dict.fromkeys(("ref=voice", "ref=own", *SPEAKING), "stances"),
}
# Of two who are alike only the order is a candidate in which they stand better where the class wants them.
ALIKE = frozenset({"agreements"})


@dataclass(frozen=True, slots=True, eq=False)
class Filler:
    """Somebody in one argument. `suits`: how well they stand where the class wants it, 0 to 3."""

    argument: str
    slot: Slot
    place: str
    match: str
    sort: str
    suits: int
    features: list[str]


class View:
    """A trigger, as one table sees it."""

    def __init__(self, at: Setting, trigger: Trigger, triggers: Sequence[Trigger], table: str) -> None:
        self.at, self.trigger = at, trigger
        self.outlook = outlook(at, trigger)
        self.fitting = self.outlook.fitting
        self.functions = self.fitting if table in BY_FUNCTION else None
        self.alike = table in ALIKE
        rivals = {id(t.word) for t in triggers if t.word is not trigger.word and t.sense.table == trigger.sense.table}
        count = sum(t.word is not trigger.word and t.sense.table == trigger.sense.table for t in triggers)
        self.rivals = {at.place[word] for word in rivals}
        self.shared = [*self.outlook.features, f"t.rivals={min(count, 4)}"]
        self._fillers: dict[tuple[str, int], Filler] = {}

    def filler(self, argument: str, slot: Slot) -> Filler:
        key = (argument, id(slot))
        if (found := self._fillers.get(key)) is None:
            found = self._fillers[key] = self._fill(argument, slot)
        return found

    def _fill(self, argument: str, slot: Slot) -> Filler:
        stand = self.outlook.stand(slot)
        match = self._match(argument, slot, stand.place)
        seen = [*stand.features, f"match={match}", f"match={self.trigger.form}:{match}"]
        if self.alike:
            known = standing(self.at.cast, slot.key)
            seen += [f"standing={known}", f"standing={known}:{match}"]
        if stand.between is not None:
            seen.append(f"rivals.between={min(sum(n in stand.between for n in self.rivals), 3)}")
            if self.functions is not None:
                seen += self.functions.of_slot(argument, slot)
        suits, features = self.fitting.strength(argument, slot), [f"{argument}.{f}" for f in seen]
        return Filler(argument, slot, stand.place, match, self.at.sort(slot), suits, features)

    def of_one(self, filler: Filler) -> list[str]:
        return self.shared + filler.features

    def of_two(self, one: Filler, other: Filler, ruled: Sequence[Fact]) -> list[str]:
        a, b, form = one.slot, other.slot, self.trigger.form
        placed, matches = f"{one.place}|{other.place}", f"{one.match}|{other.match}"
        kinds, sorts = f"{a.entity.kind}|{b.entity.kind}", f"{one.sort}|{other.sort}"
        order = self._order(a.word, b.word)
        found = [
            *self.shared,
            *one.features,
            *other.features,
            f"places={placed}",
            f"places={form}:{placed}",
            f"matches={matches}",
            f"matches={form}:{matches}",
            f"kinds={kinds}|{self.outlook.value}",
            f"kinds={kinds}",
            f"sorts={sorts}",
            f"sorts={self.outlook.value}:{sorts}",
            f"sorts={self.trigger.sense.name}:{sorts}",
            f"order={order}",
            f"order={form}:{order}",
            f"same.word={a.word is b.word}",
        ]
        if a.entity.country and b.entity.country:
            found.append(f"same.country={a.entity.country == b.entity.country}")
        found += self._between(a.word, b.word)
        if self.functions is not None:
            found += self.functions.of_two(one.argument, a, other.argument, b)
        if self.alike:
            found += of_two(self.at.cast, a.key, b.key)
        found += _said(a.key, b.key, ruled)
        return found

    def _match(self, argument: str, slot: Slot, place: str) -> str:
        wanted = self.fitting.places(argument)
        if place in wanted:
            return "first" if wanted.index(place) == 0 else "later"
        phrase = self.at.scene.phrase_of(slot.word)
        if phrase is not None and phrase.prep in wanted:
            return "prep"
        return "none" if place == "none" else "other"

    def _order(self, one: Word, other: Word) -> str:
        place = self.at.place
        return "".join(n for _, n in sorted([(place[id(one)], "1"), (place[id(other)], "2"), (self.outlook.here, "t")]))

    def _between(self, one: Word, other: Word) -> Iterator[str]:
        at, here = self.at, self.outlook.here
        first, second = at.place[id(one)], at.place[id(other)]
        i, j = sorted((first, second))
        far = max(j - i - 1, 0)
        yield f"pair.far={min(far, FAR) // 2}"
        yield f"pair.names={min(at.names_between(i, j), 4)}"
        yield f"pair.same={at.clause_of.get(id(one)) is at.clause_of.get(id(other))}"
        if far <= 3:
            path = " ".join("<t>" if n == here else at.tokens[n] for n in range(i + 1, j))
            yield f"pair.path={first < second}:{path}"


def guesses(at: Setting, clause: Clause, table: str) -> list[Slot]:
    """The guesses that may fill an argument there: in the clause or one beside it, or nowhere at all."""
    near = [clause, clause.parent, *(c for c in at.scene.clauses if c.parent is clause)]
    return [
        g
        for g in at.guesses
        if _ASKED_BY.get(g.hints[0], table) == table and (g.hints[0] in NOWHERE or at.clause_of.get(id(g.word)) in near)
    ]


def strength(one: Filler, other: Filler) -> int:
    """How well two stand where the class wants its arguments; names before guesses."""
    return 4 * (one.suits + other.suits) - bool(one.slot.hints) - bool(other.slot.hints)


def _said(one: str, other: str, ruled: Sequence[Fact]) -> Iterator[str]:
    """What the rules say of the pair."""
    for fact in ruled:
        match fact:
            case Stance() if (fact.from_id, fact.to_id) == (one, other):
                yield f"rule=stance:{fact.polarity}"
            case Tie() if (fact.a_id, fact.b_id) == (one, other):
                yield f"rule=tie:{fact.kind}"
            case Agreement() if {fact.party_a_id, fact.party_b_id} == {one, other}:
                yield f"rule=agreement:{fact.status}"
            case Role() if (fact.person_id, fact.organisation_id) == (one, other):
                yield "rule=role"
