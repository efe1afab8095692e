"""How names and offices lie in a sentence: who follows whom, what introduces whom.

In: a scene and what counts as an office. Out: a Layout, which answers for `role_places`. Left out: who holds what.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.facts.offices import attributes, is_office
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_DATIVE = frozenset({"von", "mit", "zu", "bei", "zwischen", "aus", "nach", "seit"})
_BORDERS = frozenset({",", "–", "—", "|"})  # the last one in a row of a table
_COPULAS = frozenset({"sein", "werden", "bleiben", "heißen"})


def person_of(phrase: Phrase) -> Entity | None:
    return next(
        (e for w in phrase.words for m in w.mentions if m.via != "coreference" and (e := m.entity).kind is Kind.PERSON),
        None,
    )


def is_copula(clause: Clause) -> bool:
    """ "ist Vorsitzender", "soll Vorsitzender werden"; in "ist gewählt" the verb is another."""
    finite = clause.finite
    if finite is None or any(w.tag == "VV(PP)" for w in clause.words):
        return False
    if finite.tag.startswith("VM"):
        return any(w.tag == "VA(INF)" and w.lemma.lower() in _COPULAS for w in clause.words)
    return finite.lemma.lower() in _COPULAS


def _leads_in(scene: Scene, word: Word) -> bool:
    """A date, a number or an adverb, as in "seit 2019", "bis dahin noch"."""
    if word.is_name:
        return False
    timed = word.tag.startswith(("CARD", "ADV")) or word.lower in load_frame("roles")["lead_in"]
    return timed or any(d.start <= word.start < d.end for d in scene.dates)


def lead_in(scene: Scene, i: int) -> list[Word]:
    """What stands right before the word at `i` and says when: "bis dahin noch", in order."""
    start = i
    while start > 0 and _leads_in(scene, scene.words[start - 1]):
        start -= 1
    return scene.words[start:i]


class Layout:
    """The phrases of a scene in order of the text."""

    def __init__(self, scene: Scene, counts: Callable[[Word], bool] = is_office) -> None:
        self.scene, self.counts = scene, counts
        self.ordered = sorted(((p, c) for c in scene.clauses for p in scene.of(c)), key=lambda pc: pc[0].first.i)
        self.has_people = any(e.kind is Kind.PERSON for p, _ in self.ordered for e in p.entities)

    def is_role(self, phrase: Phrase) -> bool:
        return any(self.counts(w) for w in phrase.words)

    def is_bare_role(self, phrase: Phrase) -> bool:
        return self.is_role(phrase) and self.holder_in(phrase) is None

    def holder_in(self, phrase: Phrase) -> Entity | None:
        """Who is named behind the role; "N. N.s Nachfolger" is somebody else."""
        heads = [w.i for w in phrase.words if self.counts(w)]
        people = [w for w in phrase.words if w.is_name and w.mentions[0].entity.kind is Kind.PERSON]
        return next((w.mentions[0].entity for w in people if heads and w.i > heads[0]), None)

    def with_joined(self, phrases: list[Phrase], first: Phrase) -> list[Phrase]:
        """The phrases of people that are joined to the first and bring no office of their own."""
        found = [first]
        for phrase in phrases:
            if phrase.joined is found[-1] and person_of(phrase) is not None and not self.is_role(phrase):
                found.append(phrase)
        return found

    def is_plural(self, phrase: Phrase) -> bool:
        """ "die Vorsitzenden", "beide Sprecherinnen", "Parteichefs"; "die Vorsitzende" is one."""
        head = next(w.lower for w in phrase.words if self.counts(w))
        counted = any(w.tag.startswith("CARD") or w.lower in {"beiden", "beide"} for w in phrase.words)
        if counted or head.endswith(("innen", "chefs")):
            return True
        if phrase.first.lower == "die":
            return not head.endswith(("in", "e", "frau"))
        if phrase.first.lower == "den":
            return phrase.slot_prep() in _DATIVE
        return not phrase.articled and head.endswith(("vorsitzenden", "präsidenten"))

    def apposed(self, phrase: Phrase, clause: Clause) -> Phrase | None:
        """The name that a role introduces: "der Chef der X, N. N.".

        Not where the role has a holder before it: "M. M., Chef der X, N. N., …", "M. M. ist Chef der X, N. N. ist …".
        """
        own = next((p for p in self.scene.of(clause) if p.apposed is phrase and person_of(p) is not None), None)
        if own is None or phrase.articled or self.scene.words[own.first.i - 1].text != ",":
            return own
        if phrase.prep is None and self.follows_name(phrase, clause):
            return None
        predicate = phrase.prep in {"zu", "als"} or (phrase.prep is None and is_copula(clause))
        earlier = [p for p in self.scene.of(clause) if p.slot_prep() is None and p.last.i < phrase.first.i]
        return None if predicate and any(person_of(p) is not None for p in earlier) else own

    def described(self, phrase: Phrase, clause: Clause) -> Phrase | None:
        """ "der Vorsitzende der X, der Anwalt N. N., …": the same article again, with a name, between commas."""
        words, many = self.scene.words, clause.finite is not None and clause.finite.lower.endswith("en")
        if not phrase.articled or phrase.first.tag != "ART" or (phrase.prep is None and many):
            return None
        end = max(p.last.i for p in [phrase, *attributes(self.scene, phrase, clause)]) + 1
        for other in self.scene.of(clause):
            if other.first.i != end + 1 or words[end].text != "," or other.first.lower != phrase.first.lower:
                continue
            behind = words[other.last.i + 1].text if other.last.i + 1 < len(words) else "."
            if other.last.is_name and person_of(other) is not None and behind in {",", "(", ".", "–"}:
                return other
        return None

    def speaks(self, phrase: Phrase) -> bool:
        """ "N. N.: M. M. ist Vorsitzender": a name and a colon open what N. N. says in an interview."""
        words = self.scene.words
        return phrase.first.i == 0 and phrase.last.i + 1 < len(words) and words[phrase.last.i + 1].text == ":"

    def follows_name(self, phrase: Phrase, clause: Clause) -> bool:
        """ "N. N., seit 2019 Chef der X": a name and a comma stand before the role, in one clause with it."""
        return any(
            holder.last.is_name and person_of(holder) is not None and self.led_in(holder.last.i) == phrase.first.i
            for holder, home in self.ordered
            if holder.last.i < phrase.first.i and (home is clause or clause.finite is None)
        )

    def is_possessor(self, phrase: Phrase) -> bool:
        """ "N. N.s Nachfolger": a genitive right before a role without an article."""
        if not phrase.last.is_name or not phrase.last.lower.endswith(("s", "’", "'", "x", "z")):
            return False
        return any(p.first.i == phrase.last.i + 1 and not p.articled and self.is_bare_role(p) for p, _ in self.ordered)

    def led_in(self, i: int) -> int:
        """Behind the name at `i` and its comma: where a role may begin, after "seit 2019", "bis dahin"; else -1."""
        words = self.scene.words
        return self.skip(i + 2) if i + 1 < len(words) and words[i + 1].text in _BORDERS else -1

    def skip(self, i: int) -> int:
        """The first word from `i` on that is no date and no adverb of time."""
        words = self.scene.words
        while i < len(words) and _leads_in(self.scene, words[i]):
            i += 1
        return i
