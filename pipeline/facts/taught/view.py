"""How a sentence looks from one trigger: what a classifier sees of the trigger and of those around it.

In: a setting, a trigger, who is named. Out: feature strings. They say how well somebody stands where the trigger's
class wants its arguments, not who it is; words come in by their class. So what is learnt of one verb with an object
holds for the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.facts.arguments import Arguments, bind, passive
from pipeline.facts.qualify import modality, negated
from pipeline.facts.roles import is_former
from pipeline.facts.taught.context import Setting, is_negation, token
from pipeline.facts.taught.fitting import BY_FUNCTION, Fitting
from pipeline.facts.taught.slots import NOWHERE, SPEAKING, Slot
from pipeline.facts.taught.standing import of_two, standing
from pipeline.facts.triggers import Hit, verb_lemma
from pipeline.facts.vocabulary import Trigger
from pipeline.language.words import Word
from pipeline.model import Agreement, Entity, Fact, Role, Stance, Tie
from pipeline.seeds import load_frame

_FAR = 12
_EARLIER = 4  # words before a noun that may say until when ("bis Herbst 2024 Vorsitzender")
_COPULAS = frozenset({"sein", "werden", "bleiben", "heißen"})
# Guesses that one table asks for; what they would bring the others has not been measured.
_ASKED_BY = {
    **dict.fromkeys(("ref=theme", "ref=couple", "ref=member"), "agreements"),
    "ref=home": "ties",
    **dict.fromkeys(("ref=voice", "ref=own", *SPEAKING), "stances"),
}
_RECEIVERS = frozenset({"ihm", "ihr", "ihnen", "uns", "mir"})
_SUBJECTS = frozenset({"er", "sie", "wir", "ich"})
# Of two who are alike only the order is a candidate in which they stand better where the class wants them.
ALIKE = frozenset({"agreements"})
_VALUES = ("kind", "polarity", "status", "rank", "role")


class View:
    """How a sentence looks from one trigger."""

    def __init__(
        self, at: Setting, trigger: Trigger, triggers: Sequence[Trigger], slots: Sequence[Slot], table: str
    ) -> None:
        self.at, self.trigger, self.slots = at, trigger, slots
        sense = trigger.sense
        verb = trigger.form in {"verbs", "phrases"}
        self.found = places(bind(at.scene, Hit(trigger.word, trigger.clause, sense.name, {}, verb)))
        self.value = next((v for k in _VALUES if (v := sense.values.get(k))), "")
        self.rivals = [t.word for t in triggers if t.word is not trigger.word and t.sense.table == sense.table]
        self.fitting = Fitting(at, trigger)
        self.functions = self.fitting if table in BY_FUNCTION else None
        self.alike = table in ALIKE
        self.shared = list(self._of_trigger())
        self.by_slot: dict[tuple[str, int], list[str]] = {}

    def _distance(self, word: Word) -> int:
        return self.at.place[id(word)] - self.at.place[id(self.trigger.word)]

    def _of_trigger(self) -> Iterator[str]:
        trigger, at = self.trigger, self.at
        yield "bias"
        yield f"t.lemma={trigger.lemma}"
        yield f"t.class={trigger.sense.name}"
        yield f"t.value={self.value}"
        yield f"t.table={trigger.sense.table}"
        yield f"t.form={trigger.form}"
        yield f"t.clause={trigger.clause.kind}"
        if negated(at.scene, trigger.clause, trigger.word):
            yield "t.negated"
            yield f"t.negated={self.value}"
        if any(is_negation(w) for w in trigger.clause.words):
            yield "t.negation"
        if trigger.sense.only_negated:
            yield "t.only_negated"
        said = str(modality(at.scene, trigger.clause, trigger.word))
        yield f"t.modality={said}"
        yield f"t.modality={said}:{self.value}"
        if passive(trigger.clause):
            yield "t.passive"
        phrase = at.scene.phrase_of(trigger.word)
        if phrase is not None and trigger.form == "nouns":
            yield f"t.prep={phrase.prep}"
            if is_former(phrase):
                yield "t.former"
        i = at.place[id(trigger.word)]
        before = {w.lower for w in at.scene.words[max(0, i - _EARLIER) : i]}
        if "bis" in before:
            yield "t.until"
        if before & set(load_frame("roles")["former_adverbs"]):
            yield "t.once"
        if trigger.sense.table == "stances":
            tone = at.tone(trigger)
            yield f"t.tone={tone}:{self.value}"
            yield f"t.tone={tone}:{trigger.sense.name}"
        yield f"t.rivals={min(len(self.rivals), 4)}"
        yield f"names={min(len({s.key for s in self.slots}), 6)}"
        yield from (f"t.verb={lemma}" for lemma in sorted(self._verbs()))
        yield from (f"t.said={kind}" for kind in sorted(self._said_of_agreements()))
        yield from (f"t.near{d}={token(w)}" for d, w in self._near(self.trigger.word, 2))

    def _verbs(self) -> set[str]:
        """The other verbs of the clause: whether a noun is "signed" or only "talked about" is theirs to say."""
        clause = self.trigger.clause
        return {
            verb_lemma(word, clause)
            for word in clause.words
            if word.tag.startswith("VV") and word is not self.trigger.word and not word.is_name
        }

    def _said_of_agreements(self) -> set[str]:
        """What words of the clause say became of an agreement."""
        clause = self.trigger.clause
        return {
            str(t.sense.values["status"])
            for t in self.at.triggers("agreements")
            if t.clause is clause and "status" in t.sense.values
        }

    def guesses(self, table: str) -> list[Slot]:
        """The guesses that may fill an argument here: in the trigger's clause or one beside it, or nowhere at all."""
        own = self.trigger.clause
        near = [own, own.parent, *(c for c in self.at.scene.clauses if c.parent is own)]
        return [
            g
            for g in self.at.guesses
            if _ASKED_BY.get(g.hints[0], table) == table
            and (g.hints[0] in NOWHERE or any(self.at.clause_of.get(id(g.word)) is c for c in near))
        ]

    def _near(self, word: Word, reach: int) -> Iterator[tuple[int, Word]]:
        words, i = self.at.scene.words, self.at.place[id(word)]
        for d in (*range(-reach, 0), *range(1, reach + 1)):
            if 0 <= i + d < len(words):
                yield d, words[i + d]

    def of_one(self, argument: str, slot: Slot, ruled: Sequence[Fact]) -> Iterator[str]:
        yield from self.shared
        yield from self._seen(argument, slot)

    def of_two(self, first: str, one: Slot, second: str, other: Slot, ruled: Sequence[Fact]) -> Iterator[str]:
        yield from self.shared
        yield from self._seen(first, one)
        yield from self._seen(second, other)
        p, q = self._place(one), self._place(other)
        yield f"places={p}|{q}"
        yield f"places={self.trigger.form}:{p}|{q}"
        yield f"matches={self._match(first, one)}|{self._match(second, other)}"
        yield f"matches={self.trigger.form}:{self._match(first, one)}|{self._match(second, other)}"
        yield f"kinds={one.entity.kind}|{other.entity.kind}|{self.value}"
        yield f"kinds={one.entity.kind}|{other.entity.kind}"
        sorts = f"{self._sort(one)}|{self._sort(other)}"
        yield f"sorts={sorts}"
        yield f"sorts={self.value}:{sorts}"
        yield f"sorts={self.trigger.sense.name}:{sorts}"
        yield f"order={self._order(one, other)}"
        yield f"order={self.trigger.form}:{self._order(one, other)}"
        yield f"same.word={one.word is other.word}"
        if one.entity.country and other.entity.country:
            yield f"same.country={one.entity.country == other.entity.country}"
        yield from self._between(one.word, other.word)
        if self.functions is not None:
            yield from self.functions.of_two(first, one, second, other)
        if self.alike:
            yield from of_two(self.at.cast, one.key, other.key)
        yield from _said(one.key, other.key, ruled)

    def fit(self, first: str, one: Slot, second: str, other: Slot) -> int:
        """How well two stand where the class wants its arguments; names before guesses."""
        suits = self.fitting.strength(first, one) + self.fitting.strength(second, other)
        return 4 * suits - bool(one.hints) - bool(other.hints)

    def _seen(self, argument: str, slot: Slot) -> list[str]:
        key = (argument, id(slot))
        if key not in self.by_slot:
            self.by_slot[key] = [f"{argument}.{f}" for f in self._of_slot(argument, slot)]
        return self.by_slot[key]

    def _of_slot(self, argument: str, slot: Slot) -> Iterator[str]:
        at, word, trigger = self.at, slot.word, self.trigger
        place, match = self._place(slot), self._match(argument, slot)
        distance = self._distance(word)
        yield f"place={place}"
        yield f"place={trigger.form}:{place}"
        yield f"place={trigger.sense.name}:{place}"
        yield f"match={match}"
        yield f"match={trigger.form}:{match}"
        yield f"kind={slot.entity.kind}"
        if self.alike:
            yield f"standing={standing(at.cast, slot.key)}"
            yield f"standing={standing(at.cast, slot.key)}:{match}"
        yield f"sort={self._sort(slot)}"
        yield f"sort={trigger.sense.name}:{self._sort(slot)}"
        yield f"described={slot.described}"
        yield f"guess={bool(slot.hints)}"
        yield from (h for h in slot.hints if trigger.sense.table == "stances" or not h.startswith("noun."))
        if slot.hints:
            yield f"{slot.hints[0]}:{trigger.sense.name}"
            yield f"{slot.hints[0]}:{self.value}"
        if slot.hints and slot.hints[0] in NOWHERE:
            return
        if self.functions is not None:
            yield from self.functions.of_slot(argument, slot)
        yield f"far={min(abs(distance), _FAR) // 2}:{distance > 0}"
        yield f"rank={self._rank(slot)}:{distance > 0}"
        yield f"clause={self._clause(word)}"
        if word is trigger.word:
            yield "own.word"
        i, j = sorted((at.place[id(word)], at.place[id(trigger.word)]))
        middle = at.scene.words[i + 1 : j]
        yield f"names.between={min(sum(bool(w.mentions) for w in middle), 3)}"
        yield f"rivals.between={min(sum(any(w is r for r in self.rivals) for w in middle), 3)}"
        finite = [w for w in middle if "FIN" in w.tag]
        yield f"verbs.between={min(len(finite), 3)}"
        if finite:
            yield f"copula.between={all(w.lemma.lower() in _COPULAS for w in finite)}:{trigger.form}"
        if len(middle) <= 3:
            yield f"path={distance > 0}:{' '.join(map(token, middle))}"
        phrase = at.scene.phrase_of(word)
        if phrase is not None:
            yield f"prep={phrase.prep}"
            yield f"prep={phrase.prep}:{phrase.case}"
            yield f"prep={trigger.sense.name}:{phrase.prep}"
            yield f"owned={phrase.owner is not None}:{phrase.joined is not None}:{phrase.apposed is not None}"
            if phrase.owner is not None and any(w is trigger.word for w in phrase.owner.words):
                yield "hangs.on.trigger"
            if any(w is trigger.word for w in phrase.words):
                yield "trigger.phrase"
            if phrase.head is not None and phrase.head is not word:
                yield f"head={phrase.head.lemma.lower()}"
        yield from (f"near{d}={token(w)}" for d, w in self._near(word, 2))
        yield f"fore={self._is_fore(word)}"

    def _sort(self, slot: Slot) -> str:
        return self.at.scene.sorts.get(slot.key) or str(slot.entity.kind)

    def _rank(self, slot: Slot) -> int:
        """How many who are named stand nearer to the trigger."""
        far = abs(self._distance(slot.word))
        return min(sum(abs(self._distance(s.word)) < far for s in self.slots), 4)

    def _is_fore(self, word: Word) -> bool:
        clause = self.at.clause_of.get(id(word))
        finite = clause.finite if clause is not None else None
        return finite is not None and word.i < finite.i

    def _place(self, slot: Slot) -> str:
        if slot.hints:
            return self._place_of_guess(slot)
        if slot.word is self.trigger.word:
            return "attribute"
        return self.found.get(slot.key, "none")

    def _place_of_guess(self, slot: Slot) -> str:
        """Where the word stands that refers: its own phrase tells."""
        if slot.hints[0] in NOWHERE:
            return slot.hints[0].removeprefix("ref=")
        if slot.hints[0] == "ref=member":
            return next((p for m in slot.word.mentions if (p := self.found.get(m.entity.entity_id))), "none")
        phrase = self.at.scene.phrase_of(slot.word)
        if phrase is None:
            return "none"
        if any(w is self.trigger.word for w in phrase.words):
            return "genitive"
        if phrase.owner is not None:
            return "genitive" if any(w is self.trigger.word for w in phrase.owner.words) else "owned"
        if phrase.slot_prep() is not None:
            return str(phrase.slot_prep())
        if slot.word.lower in _SUBJECTS or phrase.case == "nom":
            return "subject" if self._is_fore(slot.word) or slot.word.lower in _SUBJECTS else "object"
        return "dative" if phrase.case == "dat" or slot.word.lower in _RECEIVERS else "object"

    def _match(self, argument: str, slot: Slot) -> str:
        slots = self.trigger.sense.slots
        places = slots[argument] if argument in slots else tuple(p for several in slots.values() for p in several)
        place = self._place(slot)
        if place in places:
            return "first" if places.index(place) == 0 else "later"
        phrase = self.at.scene.phrase_of(slot.word)
        if phrase is not None and phrase.prep in places:
            return "prep"
        return "none" if place == "none" else "other"

    def _clause(self, word: Word) -> str:
        own, its = self.trigger.clause, self.at.clause_of.get(id(word))
        if its is own:
            return "same"
        if its is None:
            return "none"
        if own.parent is its:
            return f"parent:{own.kind}:{own.anchor is word}"
        if its.parent is own:
            return f"child:{its.kind}:{its.anchor is self.trigger.word}"
        return "before" if its.start < own.start else "after"

    def _order(self, one: Slot, other: Slot) -> str:
        marked = [(self.at.place[id(one.word)], "1"), (self.at.place[id(other.word)], "2")]
        marked.append((self.at.place[id(self.trigger.word)], "t"))
        return "".join(name for _, name in sorted(marked))

    def _between(self, one: Word, other: Word) -> Iterator[str]:
        at = self.at
        i, j = sorted((at.place[id(one)], at.place[id(other)]))
        middle = at.scene.words[i + 1 : j]
        yield f"pair.far={min(len(middle), _FAR) // 2}"
        yield f"pair.names={min(sum(bool(w.mentions) for w in middle), 4)}"
        yield f"pair.same={at.clause_of.get(id(one)) is at.clause_of.get(id(other))}"
        if len(middle) <= 3:
            path = " ".join("<t>" if w is self.trigger.word else token(w) for w in middle)
            yield f"pair.path={at.place[id(one)] < at.place[id(other)]}:{path}"


def places(arguments: Arguments) -> dict[str, str]:
    """entity id -> where it stands towards the trigger."""
    found: dict[str, str] = {}
    named: list[tuple[str, list[Entity]]] = [
        ("genitive", arguments.genitive),
        ("subject", arguments.subject),
        ("object", arguments.object),
        ("dative", arguments.dative),
        *arguments.by_prep.items(),
    ]
    for place, entities in named:
        for entity in entities:
            found.setdefault(entity.entity_id, place)
    return found


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
