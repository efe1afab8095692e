"""The trigger words of a sentence: seeds/vocabulary, by lemma, compound, separated prefix or idiom.

In: a scene. Out: Triggers of one table, each with its semantic class and where that class has its arguments stand.
A word may belong to several classes ("Vertrag zwischen A und B", "A hat einen Vertrag mit B"): each is a Trigger.
Left out: who the arguments are, and whether the fact holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemma, verbs_of
from pipeline.language import grammar
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.seeds import load_vocabulary

_FORMS = ("verbs", "nouns", "adjectives")
_SHORTEST_HEAD = 4  # letters of the last part of a compound
_SHORTEST_FIRST = 3
_ENDINGS = ("en", "em", "er", "es", "e", "s", "n")


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """One class of the vocabulary. `slots`: argument -> places where it may stand, likeliest first. `toned`: good or
    bad, where the word says nothing by itself and what is said beside it has that tone. `with_verbs`: the class
    holds only beside one of them, or in quotation marks.
    """

    table: str
    name: str
    values: Mapping[str, str]
    slots: Mapping[str, tuple[str, ...]]
    exclude: tuple[str, ...] = ()
    reflexive: bool = False
    only_negated: bool = False
    toned: str = ""
    with_verbs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """`form`: verbs, nouns, adjectives or phrases; `lemma`: as the vocabulary has it."""

    word: Word
    clause: Clause
    form: str
    lemma: str
    sense: Sense


@dataclass(slots=True, eq=False)
class _Index:
    words: dict[str, dict[str, list[Sense]]] = field(default_factory=lambda: {form: {} for form in _FORMS})
    phrases: dict[str, list[tuple[tuple[str, ...], Sense]]] = field(default_factory=dict)  # by noun


@cache
def _index(table: str) -> _Index:
    index = _Index()
    for name, row in load_vocabulary(table).items():
        sense = Sense(
            table,
            name,
            {key: row[key] for key in ("kind", "polarity", "status", "role", "rank") if key in row},
            {argument: tuple(places) for argument, places in row.get("slots", {}).items()},
            tuple(word.lower() for word in row.get("exclude", ())),
            bool(row.get("reflexive")),
            bool(row.get("only_negated")),
            row.get("toned", ""),
            frozenset(row.get("with_verbs", ())),
        )
        for form in _FORMS:
            for word in row.get(form, ()):
                index.words[form].setdefault(word.lower(), []).append(sense)
        for rank, nouns in row.get("role_nouns", {}).items():
            ranked = replace(sense, name=f"{name}.{rank}", values={**sense.values, "rank": rank})
            for word in nouns:
                index.words["nouns"].setdefault(word.lower(), []).append(ranked)
        for verb, noun, *rest in row.get("phrases", ()):
            needed = tuple(w.lower() for w in (verb, *rest))
            index.phrases.setdefault(noun.lower(), []).append((needed, sense))
    return index


def triggers_of(scene: Scene, table: str) -> list[Trigger]:
    """All triggers of one table, in order of the text."""
    index = _index(table)
    return [
        Trigger(word, clause, form, lemma, sense)
        for clause in scene.clauses
        for word in clause.words
        for form, lemma, senses in _senses(index, word, clause)
        for sense in senses
    ]


def _senses(index: _Index, word: Word, clause: Clause) -> Iterator[tuple[str, str, list[Sense]]]:
    if word.is_name:
        # "EKRE-Chef" names a party and says what somebody is.
        _, hyphen, last = word.text.rpartition("-")
        if hyphen and (found := _noun(index, last)):
            yield ("nouns", *found)
        return
    if word.tag.startswith("V"):
        lemma = verb_lemma(word, clause)
        for form in dict.fromkeys((lemma, word.lemma.lower(), word.lower)):
            if senses := index.words["verbs"].get(form):
                fitting = [s for s in senses if not s.reflexive or _is_reflexive(clause)]
                if fitting:
                    yield "verbs", form, fitting
                    break
    elif word.text[:1].isupper() and (found := _noun(index, word.lemma or word.text) or _noun(index, word.text)):
        yield ("nouns", *found)
    if word.tag.startswith(("ADJ", "VV(PP)")):
        yield from _adjective(index, word)
    base = word.lemma.lower()
    for form in (word.lower, base) if base != word.lower else (base,):
        for needed, sense in index.phrases.get(form, ()):
            if verbs_of(clause).issuperset(needed):
                yield "phrases", f"{needed[0]} {word.lower}", [sense]


@lru_cache(maxsize=65536)
def _noun(index: _Index, text: str) -> tuple[str, list[Sense]] | None:
    nouns = index.words["nouns"]
    form = text.lower()
    for start in (0, *range(_SHORTEST_FIRST, len(form) - _SHORTEST_HEAD + 1)):
        part = form[start:].lstrip("-")
        senses = [s for s in nouns.get(part, ()) if not form.endswith(s.exclude or ("\0",))]
        if senses:
            return part, senses
    return None


def noun_classes(table: str, text: str) -> set[str]:
    """The classes that a noun belongs to."""
    found = _noun(_index(table), text) if text else None
    return {sense.name for sense in found[1]} if found else set()


def _adjective(index: _Index, word: Word) -> Iterator[tuple[str, str, list[Sense]]]:
    """ "die feindselige Rede", "die 2023 gegründete Bewegung": an adjective, or a participle that is its verb."""
    stems = _stems(word.lower)
    for stem in dict.fromkeys((word.lemma.lower(), word.lower, *stems)):
        if senses := index.words["adjectives"].get(stem):
            yield "adjectives", stem, senses
            return
    if word.tag.startswith("ADJ"):
        for stem in stems:
            lemma = grammar.lemma(stem).lower()
            # "war darin enthalten" contains, only "enthielt sich" abstains.
            if senses := [s for s in index.words["verbs"].get(lemma, ()) if not s.reflexive]:
                yield "adjectives", lemma, senses
                return


@lru_cache(maxsize=65536)
def _stems(form: str) -> tuple[str, ...]:
    return tuple(form[: -len(ending)] for ending in _ENDINGS if form.endswith(ending))


def _is_reflexive(clause: Clause) -> bool:
    return any(w.lower in {"sich", "mich", "uns", "einander"} for w in clause.words)
