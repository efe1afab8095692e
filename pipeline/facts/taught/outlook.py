"""How a sentence looks from one trigger, whatever fact it may tell: the trigger itself, and where everybody stands.

In: a setting and a trigger. Out: feature strings and places. A word of one table may tell facts of others, which all
look from here. Left out: which argument somebody would fill (`view`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.facts.arguments import bind, passive
from pipeline.facts.qualify import modality, negated
from pipeline.facts.roles import is_former
from pipeline.facts.scene import Scene
from pipeline.facts.taught.context import is_negation
from pipeline.facts.taught.fitting import Fitting
from pipeline.facts.taught.looks import is_fore, looks
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import NOWHERE, Slot
from pipeline.facts.triggers import Hit, verb_lemma
from pipeline.facts.vocabulary import Trigger
from pipeline.language.clauses import Clause
from pipeline.language.once import once
from pipeline.language.words import Word
from pipeline.model import Entity
from pipeline.seeds import load_frame

FAR = 12
_EARLIER = 4  # words before a noun that may say until when ("bis Herbst 2024 Vorsitzender")
_COPULAS = frozenset({"sein", "werden", "bleiben", "heißen"})
_RECEIVERS = frozenset({"ihm", "ihr", "ihnen", "uns", "mir"})
_SUBJECTS = frozenset({"er", "sie", "wir", "ich"})
_VALUES = ("kind", "polarity", "status", "rank", "role")


@dataclass(frozen=True, slots=True, eq=False)
class Stand:
    """Where somebody stands. `between`: the places between there and the trigger; none for who stands nowhere."""

    place: str
    features: list[str]
    between: range | None


class Outlook:
    """A trigger and all around it."""

    def __init__(self, at: Setting, trigger: Trigger) -> None:
        self.at, self.trigger = at, trigger
        sense = trigger.sense
        self.here = at.place[id(trigger.word)]
        self.value = next((v for k in _VALUES if (v := sense.values.get(k))), "")
        self.fitting = Fitting(at, trigger)
        self.features = list(self._of_trigger())
        self._found = places(at.scene, trigger.clause, trigger.word, trigger.form)
        self._distances = sorted(abs(at.place[id(s.word)] - self.here) for s in at.slots)
        self._stands: dict[int, Stand] = {}  # by id(slot)

    def stand(self, slot: Slot) -> Stand:
        if (found := self._stands.get(id(slot))) is None:
            found = self._stands[id(slot)] = self._see(slot)
        return found

    def _of_trigger(self) -> Iterator[str]:
        trigger, at, value = self.trigger, self.at, self.value
        yield "bias"
        yield f"t.lemma={trigger.lemma}"
        yield f"t.class={trigger.sense.name}"
        yield f"t.value={value}"
        yield f"t.table={trigger.sense.table}"
        yield f"t.form={trigger.form}"
        yield f"t.clause={trigger.clause.kind}"
        if negated(at.scene, trigger.clause, trigger.word):
            yield "t.negated"
            yield f"t.negated={value}"
        if any(is_negation(w) for w in trigger.clause.words):
            yield "t.negation"
        if trigger.sense.only_negated:
            yield "t.only_negated"
        said = str(modality(at.scene, trigger.clause, trigger.word))
        yield f"t.modality={said}"
        yield f"t.modality={said}:{value}"
        if passive(trigger.clause):
            yield "t.passive"
        phrase = at.scene.phrase_of(trigger.word)
        if phrase is not None and trigger.form == "nouns":
            yield f"t.prep={phrase.prep}"
            if is_former(phrase):
                yield "t.former"
        before = {w.lower for w in at.scene.words[max(0, self.here - _EARLIER) : self.here]}
        if "bis" in before:
            yield "t.until"
        if not before.isdisjoint(load_frame("roles")["former_adverbs"]):
            yield "t.once"
        if trigger.sense.table == "stances":
            tone = at.tone(trigger)
            yield f"t.tone={tone}:{value}"
            yield f"t.tone={tone}:{trigger.sense.name}"
        yield f"names={min(len({s.key for s in at.slots}), 6)}"
        yield from (f"t.verb={lemma}" for lemma in sorted(self._verbs()))
        yield from (f"t.said={kind}" for kind in sorted(self._said_of_agreements()))
        yield from (f"t.{near}" for near in at.near(trigger.word))

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

    def _see(self, slot: Slot) -> Stand:
        at, word, trigger = self.at, slot.word, self.trigger
        form, name = trigger.form, trigger.sense.name
        place = self._place(slot)
        found = [
            *(f for f in looks(at, slot) if trigger.sense.table == "stances" or not f.startswith("noun.")),
            f"place={place}",
            f"place={form}:{place}",
            f"place={name}:{place}",
            f"sort={name}:{at.sort(slot)}",
        ]
        if slot.hints:
            found += [f"{slot.hints[0]}:{name}", f"{slot.hints[0]}:{self.value}"]
            if slot.hints[0] in NOWHERE:
                return Stand(place, found, None)
        there = at.place[id(word)]
        behind, far = there > self.here, abs(there - self.here)
        i, j = sorted((there, self.here))
        middle = at.scene.words[i + 1 : j]
        found += [
            f"far={min(far, FAR) // 2}:{behind}",
            f"rank={min(bisect_left(self._distances, far), 4)}:{behind}",
            f"clause={self._clause(word)}",
            f"names.between={min(at.names_between(i, j), 3)}",
        ]
        if word is trigger.word:
            found.append("own.word")
        finite = [w for w in middle if "FIN" in w.tag]
        found.append(f"verbs.between={min(len(finite), 3)}")
        if finite:
            found.append(f"copula.between={all(w.lemma.lower() in _COPULAS for w in finite)}:{form}")
        if len(middle) <= 3:
            found.append(f"path={behind}:{' '.join(at.tokens[i + 1 : j])}")
        phrase = at.scene.phrase_of(word)
        if phrase is not None:
            found.append(f"prep={name}:{phrase.prep}")
            if phrase.owner is not None and trigger.word in phrase.owner.words:
                found.append("hangs.on.trigger")
            if trigger.word in phrase.words:
                found.append("trigger.phrase")
        return Stand(place, found, range(i + 1, j))

    def _place(self, slot: Slot) -> str:
        if slot.hints:
            return self._place_of_guess(slot)
        if slot.word is self.trigger.word:
            return "attribute"
        return self._found.get(slot.key, "none")

    def _place_of_guess(self, slot: Slot) -> str:
        """Where the word stands that refers: its own phrase tells."""
        if slot.hints[0] in NOWHERE:
            return slot.hints[0].removeprefix("ref=")
        if slot.hints[0] == "ref=member":
            return next((p for m in slot.word.mentions if (p := self._found.get(m.entity.entity_id))), "none")
        phrase = self.at.scene.phrase_of(slot.word)
        if phrase is None:
            return "none"
        if self.trigger.word in phrase.words:
            return "genitive"
        if phrase.owner is not None:
            return "genitive" if self.trigger.word in phrase.owner.words else "owned"
        if phrase.slot_prep() is not None:
            return str(phrase.slot_prep())
        if slot.word.lower in _SUBJECTS or phrase.case == "nom":
            return "subject" if is_fore(self.at, slot.word) or slot.word.lower in _SUBJECTS else "object"
        return "dative" if phrase.case == "dat" or slot.word.lower in _RECEIVERS else "object"

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


def outlook(at: Setting, trigger: Trigger) -> Outlook:
    """The sentence from one of its triggers, looked at once."""
    if (found := at.outlooks.get(id(trigger))) is None:
        found = at.outlooks[id(trigger)] = Outlook(at, trigger)
    return found


@once
def places(scene: Scene, clause: Clause, word: Word, form: str) -> dict[str, str]:
    """entity id -> where it stands towards a trigger of that form."""
    arguments = bind(scene, Hit(word, clause, "", {}, form in {"verbs", "phrases"}))
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
