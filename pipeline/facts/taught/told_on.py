"""The same agreement told on: "…, lief 2023 aus", "Das Papier ruht seit Mai".

In: the facts of a document with their scenes, in order. Out: the same; an agreement that its own sentence, or the next
one about "das Papier", says to be over or suspended has that status, and the day on which the next sentence says it was
signed. Left out: sentences that speak of several agreements and do not say which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.dates.bounds import interval
from pipeline.facts.agreement_dates import rightly_dated, status_of
from pipeline.facts.arguments import GROUPS
from pipeline.facts.qualify import modality, negated
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Agreement, Fact, Modality
from pipeline.seeds import load_frame

_STANDING = frozenset({"in_force", "signed"})
_PASSED = frozenset({"ended", "suspended"})


def told_on(facts: Sequence[tuple[Scene, Fact]], scenes: Sequence[Scene]) -> list[tuple[Scene, Fact]]:
    """The facts, in their order."""
    after = {id(scene): following for scene, following in pairwise(scenes)}
    told = []
    for scene, fact in facts:
        if isinstance(fact, Agreement) and fact.modality is Modality.ASSERTED:
            beside = [f for s, f in facts if s is scene and isinstance(f, Agreement)]
            fact = _told_here(scene, fact, beside)
            following = after.get(id(scene))
            if following is not None and following.paragraph == scene.paragraph:
                fact = _told_next(following, fact, beside)
        told.append((scene, fact))
    return told


def _told_here(scene: Scene, fact: Agreement, beside: Sequence[Agreement]) -> Agreement:
    if fact.status not in _STANDING:
        return fact
    alone = _groups(scene.words) <= {fact.party_a_id, fact.party_b_id} or _are_one(beside)
    for clause in scene.clauses:
        if alone or _is_of(clause, fact, beside):
            for status in _passing(scene, clause):
                return replace(fact, status=status)
    return fact


def _told_next(scene: Scene, fact: Agreement, beside: Sequence[Agreement]) -> Agreement:
    """ "Das Papier, 2011 in X unterzeichnet, ruht": nobody else is spoken of."""
    others = _groups(scene.words) - {p for f in beside for p in (f.party_a_id, f.party_b_id)}
    if others or not _are_one(beside) or not _takes_up(scene):
        return fact
    begun = fact.date_edtf.split("/")[0] if fact.date_edtf else ""
    if begun in {"", ".."} and (date := rightly_dated(scene, replace(fact, date_edtf=None)).date_edtf) is not None:
        end = fact.date_edtf.split("/")[1] if fact.date_edtf and "/" in fact.date_edtf else ""
        fact = replace(fact, date_edtf=(interval(date, end) if end and "/" not in date else None) or date)
    if fact.status in _STANDING:
        for clause in scene.clauses:
            for status in _passing(scene, clause):
                return replace(fact, status=status)
    return fact


def _takes_up(scene: Scene) -> bool:
    """The sentence opens with an article and a noun for an agreement."""
    opening = scene.words[:2]
    nouns = tuple(load_frame("agreements")["taken_up"])
    return len(opening) > 1 and opening[0].lower.startswith(("d", "jene")) and opening[1].lower.endswith(nouns)


def _passing(scene: Scene, clause: Clause) -> Iterator[str]:
    """What a clause states to have become of an agreement."""
    for n, word in enumerate(clause.words):
        status = "ended" if _is_end(clause.words, n) else status_of(word, clause)
        if status not in _PASSED or word.tag.startswith("ADJ(A)") or negated(scene, clause, word):
            continue
        if modality(scene, clause, word) is Modality.ASSERTED:
            yield status


def _is_end(words: Sequence[Word], n: int) -> bool:
    frame = load_frame("agreements")
    return words[n].lower == frame["end_noun"] and n > 0 and words[n - 1].lower in frame["end_prepositions"]


def _are_one(facts: Sequence[Agreement]) -> bool:
    """One agreement, of two or of all who are named: they are of one kind and one date."""
    parties = {p for f in facts for p in (f.party_a_id, f.party_b_id)}
    whole = len({(f.kind, f.date_edtf) for f in facts}) == 1
    return whole and len(facts) * 2 == len(parties) * (len(parties) - 1)


def _is_of(clause: Clause, fact: Agreement, beside: Sequence[Agreement]) -> bool:
    """The clause names, or hangs on, a party that no other agreement of the sentence is with."""
    others = {p for f in beside if f is not fact for p in (f.party_a_id, f.party_b_id)}
    own = {fact.party_a_id, fact.party_b_id} - others
    named = _groups([*clause.words, *([clause.anchor] if clause.anchor is not None else [])])
    return bool(own & named) and named <= {fact.party_a_id, fact.party_b_id}


def _groups(words: Sequence[Word]) -> set[str]:
    return {m.entity.entity_id for w in words for m in w.mentions if m.entity.kind in GROUPS}
