"""Where a word of attitude and two names tell no attitude of the one towards the other.

In: a scene, a word of attitude as rules or the vocabulary read it, the words that would be holder and target. Out:
whether grammar or the kinds of things forbid it. Left out: whether it is likely; guesses that no word stands for, but
for passives that name no agent.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.facts.arguments import passive
from pipeline.facts.attitude_things import (
    bar_endings,
    bar_words,
    is_bare_thing,
    is_in_compound,
    means_thing,
    owned_behind,
)
from pipeline.facts.scene import Scene
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.triggers import verb_lemma, verb_lemmas
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word

_PRESENT = ("ende", "enden", "ender", "endes", "endem")
_DEPTH = 3  # clauses that an infinitive may be inside of


@dataclass(frozen=True, slots=True, eq=False)
class Attitude:
    """A word of attitude. `at_object`: its class aims at an accusative object; `reflexive`: it wants "sich"."""

    scene: Scene
    word: Word
    clause: Clause
    verb: bool
    at_object: bool = False
    reflexive: bool = False
    by_genitive: bool = False

    @property
    def lemma(self) -> str:
        return verb_lemma(self.word, self.clause)


def is_barred(told: Attitude, holder: Word | None, target: Word | None) -> bool:
    """Whether one cannot hold the attitude towards the other; a word is None where none stands for a guess."""
    return (
        _is_accusation(told)
        or _is_place(told)
        or _is_verdict(told, holder)
        or _acts_on_itself(told)
        or _is_not_holder(told, holder)
        or _bears_a_thing(told, target)
        or (target is not None and _is_not_target(told, target))
        or (holder is not None and target is not None and _share_first_place(told, holder, target))
    )


def _is_accusation(told: Attitude) -> bool:
    """ "A beschuldigt B, C verraten zu haben": the betrayal is told of B, and by A alone."""
    clause: Clause | None = told.clause
    for _ in range(_DEPTH):
        if clause is None or clause.kind not in {"inf", "sub"} or clause.parent is None:
            return False
        clause = clause.parent
        if verb_lemmas(clause) & bar_words("accusing"):
            return True
    return False


def _is_place(told: Attitude) -> bool:
    """ "in direkter Nähe zu X"."""
    phrase = told.scene.phrase_of(told.word)
    return told.word.lower in bar_words("spatial") and phrase is not None and phrase.prep == "in"


def _is_verdict(told: Attitude, holder: Word | None) -> bool:
    """ "Das Gericht verurteilte X zu einer Geldstrafe", "Staatsanwältin N. N., die X angeklagt hatte"."""
    if not told.verb or told.lemma not in bar_words("judging"):
        return False
    phrase = told.scene.phrase_of(holder) if holder is not None else None
    by_office = phrase is not None and any(w.lower.endswith(bar_endings("justice")) for w in phrase.words)
    return by_office or any(
        w.tag.startswith("NN") and w.lower.endswith(bar_endings("penalties")) for w in told.clause.words
    )


def _acts_on_itself(told: Attitude) -> bool:
    """ "Die Institute blamierten sich": nobody else bears it."""
    if not (told.verb and told.at_object) or told.reflexive:
        return False
    alone = (told.scene.phrase_of(w) for w in told.clause.words if w.lower == "sich")
    return any(phrase is None or not phrase.has_noun for phrase in alone)


def _is_not_holder(told: Attitude, holder: Word | None) -> bool:
    functions = functions_of(told.scene, told.clause)
    function = functions.get(id(holder), "") if holder is not None else ""
    if told.verb:
        # "Dem Minister wird vorgeworfen": a passive that names no agent tells of no holder.
        if passive(told.clause) and not told.word.tag.startswith("ADJ"):
            return not (function.startswith("agent") or function in bar_words("agents"))
    elif function.startswith("agent"):
        phrase = told.scene.phrase_of(told.word)
        if phrase is not None and any(w.tag == "PPOSAT" for w in phrase.words):
            return False
        if verb_lemmas(told.clause) & bar_words("rejecting") or (
            phrase is not None and phrase.prep in bar_words("circumstance")
        ):
            return True
    return holder is not None and (_is_beside(told.scene, holder) or is_in_compound(told.scene, holder))


def _is_not_target(told: Attitude, target: Word) -> bool:
    if _is_beside(told.scene, target) or is_in_compound(told.scene, target):
        return True
    own, phrase = told.scene.phrase_of(told.word), told.scene.phrase_of(target)
    # "die von der X verbotene Y": what an attributive participle says, it says of its own noun.
    if told.at_object and told.word.tag.startswith("ADJ(A)") and not told.word.lower.endswith(_PRESENT):
        return own is not phrase
    if means_thing(told.scene, target) or _is_content(told, target):
        return True
    owner = phrase.top_owner() if phrase is not None else None
    bare = phrase is not None and phrase.slot_prep() is None
    if told.word.tag.startswith("NN") and told.by_genitive and bare and owner is not own and _has_genitive(told):
        return True
    deed = owner.head if owner is not None and owner is not own else owned_behind(told.scene, target)
    return deed is not None and deed is not told.word and deed.lower.endswith(bar_endings("deeds"))


def _bears_a_thing(told: Attitude, target: Word | None) -> bool:
    """ "Sie nannte den Bericht eine Ente": the report bears it, and nobody who was spoken of before."""
    if not told.verb or told.lemma not in bar_words("naming") or passive(told.clause):
        return False
    phrases = told.scene.of(told.clause)
    things = [p for p in phrases if p.case == "acc" and is_bare_thing(p) and not any(q.joined is p for q in phrases)]
    # Of two accusatives the last is what the other is called.
    things = [p for p in things if any(q.first.i > p.last.i and is_bare_thing(q) for q in phrases)]
    phrase = told.scene.phrase_of(target) if target is not None else None
    within = (phrase, phrase.top_owner() if phrase is not None else None)
    return bool(things) and not any(p is q for p in things for q in within)


def _is_content(told: Attitude, target: Word) -> bool:
    """ "Ob die X antritt, ließ sie offen": who acts in what is asked is not blamed for it, as behind "dass"."""
    clause = told.scene.clause_of(target)
    if clause is None or clause is told.clause or not any(w.lower == "ob" for w in clause.words[:1]):
        return False
    return functions_of(told.scene, clause).get(id(target), "").startswith("agent")


def _has_genitive(told: Attitude) -> bool:
    """ "Sie fordert die Absetzung der Direktorin": the noun itself says whose."""
    own = told.scene.phrase_of(told.word)
    return any(p.top_owner() is own and p.prep is None for p in told.scene.of(told.clause) if own is not None)


def _share_first_place(told: Attitude, holder: Word, target: Word) -> bool:
    """ "Der Vorsitzende der X, N. N., rügte den Plan": before the verb of a main clause stands one of the two alone."""
    finite = told.clause.finite
    if not told.verb or told.clause.kind != "main" or finite is None or told.word.tag.startswith("ADJ"):
        return False
    own = [w for w in told.clause.words if w is holder or w is target]
    return len(own) == 2 and all(w.i < finite.i for w in own) and holder is not target


def _is_beside(scene: Scene, word: Word) -> bool:
    """ "A rügte B ebenso wie C": C is beside A or beside B."""
    phrase = _whole(scene.phrase_of(word))
    if phrase is None:
        return False
    before = [w for w in scene.words if w.i < phrase.first.i][-2:]
    return len(before) > 1 and before[1].lower == "wie" and before[0].lower in bar_words("like")


def _whole(phrase: Phrase | None) -> Phrase | None:
    while phrase is not None and (phrase.apposed or phrase.top_owner()) is not None:
        phrase = phrase.apposed or phrase.top_owner()
    return phrase
