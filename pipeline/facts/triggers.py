"""Finds what a clause is about: words of seeds/frames, by lemma, compound or verb with separated prefix.

In: words. Out: hits with what the frame says of the word. "Kooperationsvereinbarung" counts as "Vereinbarung",
"lief … aus" as "auslaufen", "Zusammenkunft" only as itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from pipeline.facts.scene import Scene
from pipeline.language import grammar
from pipeline.language.clauses import Clause
from pipeline.language.once import once
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_SHORTEST_COMPOUND_PART = 4
_PREFIXES = frozenset(
    [
        "ab",
        "an",
        "auf",
        "aus",
        "bei",
        "bevor",
        "durch",
        "ein",
        "fort",
        "mit",
        "nach",
        "statt",
        "teil",
        "vor",
        "zu",
        "zurück",
        "zusammen",
    ]
)


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """A trigger in a clause. `spec`: the frame's entry (its class with slots and values); `verb`: found as a verb."""

    word: Word
    clause: Clause
    name: str
    spec: dict[str, Any]
    verb: bool


@cache
def _index(
    frame: str,
) -> tuple[
    dict[str, tuple[str, dict[str, Any]]], dict[str, tuple[str, dict[str, Any]]], dict[str, tuple[str, dict[str, Any]]]
]:
    """(nouns, verbs, adjectives): lemma -> (class name, class)."""
    nouns: dict[str, tuple[str, dict[str, Any]]] = {}
    verbs: dict[str, tuple[str, dict[str, Any]]] = {}
    adjectives: dict[str, tuple[str, dict[str, Any]]] = {}
    for name, spec in load_frame(frame)["classes"].items():
        for index, key in ((nouns, "nouns"), (verbs, "verbs"), (adjectives, "adjectives")):
            for lemma in spec.get(key) or ():
                index.setdefault(lemma.lower(), (name, spec))
    return nouns, verbs, adjectives


def verb_lemma(word: Word, clause: Clause) -> str:
    """The lemma of a verb with its separated prefix: "lief" … "aus" -> "auslaufen"."""
    lemma = word.lemma.lower()
    if word.tag.endswith("(FIN)"):
        prefix = next((w for w in clause.words if w.tag == "PTKVZ" and w.i > word.i), None)
        if prefix is not None:
            return prefix.lower + lemma
        # The tagger takes some prefixes for prepositions; at the clause's end, with nothing behind, they are none.
        last = _before_stop(clause, word)
        if last is not word and last.lower in _PREFIXES:
            return last.lower + lemma
    return lemma


def _before_stop(clause: Clause, verb: Word) -> Word:
    """The word behind the verb that a colon or another stop follows, else the clause's last one."""
    behind = [w for w in clause.words if w.i > verb.i] or clause.words[-1:]
    return next((w for w, after in pairwise(behind) if after.i > w.i + 1), behind[-1])


def hits(scene: Scene, frame: str) -> Iterator[Hit]:
    """All triggers of one frame in a scene, in order."""
    nouns, verbs, adjectives = _index(frame)
    for clause in scene.clauses:
        for word in clause.words:
            if word.is_name:
                continue
            found = None
            verb = word.tag.startswith("V")
            if verb:
                found = verbs.get(verb_lemma(word, clause)) or verbs.get(word.lower)
            elif word.tag.startswith("NN") or word.text[:1].isupper():
                found = _noun(word, nouns)
            if found is None and (word.tag.startswith("ADJ") or word.tag.startswith("VV(PP)")):
                found = adjectives.get(word.lemma.lower()) or adjectives.get(word.lower)
                verb = False
            if found is None and word.tag.startswith("ADJ(A)"):
                found = _participle(word, verbs)
                verb = False
            if found is not None:
                yield Hit(word, clause, found[0], found[1], verb)


def phrase_hits(scene: Scene, frame: str) -> Iterator[Hit]:
    """Verb and noun together: "den Status verlieren", "ins Leben rufen", "Kontakt suchen"."""
    verbs = [(clause, verbs_of(clause)) for clause in scene.clauses]
    for name, spec in load_frame(frame)["classes"].items():
        for verb, noun in spec.get("phrases") or ():
            for clause, said in verbs:
                if verb not in said:
                    continue
                at = next((w for w in clause.words if not w.is_name and _part_of(noun, w)), None)
                if at is not None:
                    yield Hit(at, clause, name, {**spec, "light": True}, verb=True)


def _part_of(noun: str, word: Word) -> bool:
    return word.text[:1].isupper() and (noun in word.lower or noun in word.lemma.lower())


@once
def verb_lemmas(clause: Clause) -> frozenset[str]:
    """The verbs of a clause as lemmas with their prefixes."""
    return frozenset(verb_lemma(w, clause) for w in clause.words if w.tag.startswith("V"))


@once
def verbs_of(clause: Clause) -> frozenset[str]:
    """All words of a clause as verb lemmas with their prefixes, and as they stand."""
    words = [word for word in clause.words if not word.is_name]
    return frozenset(form for w in words for form in (verb_lemma(w, clause), w.lower, w.lemma.lower()))


def _noun(word: Word, nouns: dict[str, tuple[str, dict[str, Any]]]) -> tuple[str, dict[str, Any]] | None:
    for form in (word.lemma.lower(), word.lower):
        if form in nouns:
            return nouns[form]
    for form in (word.lemma.lower(), word.lower):
        for n in range(3, len(form) - _SHORTEST_COMPOUND_PART + 1):
            found = nouns.get(form[n:].lstrip("-"))
            # "Vereinigung" ends in "Einigung" and is none.
            if found is not None and not form.endswith(tuple(e.lower() for e in found[1].get("exclude") or ("\0",))):
                return found
    return None


def _participle(word: Word, verbs: dict[str, tuple[str, dict[str, Any]]]) -> tuple[str, dict[str, Any]] | None:
    """ "die 2023 gegründete Bewegung": a declined participle is its verb."""
    stem = word.lower
    for ending in ("en", "em", "er", "es", "e"):
        if stem.endswith(ending):
            lemma = grammar.lemma(stem[: -len(ending)]).lower()
            if lemma in verbs:
                return verbs[lemma]
    return verbs.get(word.lemma.lower())
