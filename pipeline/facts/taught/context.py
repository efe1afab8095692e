"""What the classifiers see of a word: its neighbours, its phrase, its clause, and which triggers stand there.

In: a scene. Out: feature strings. Names appear as their kind, so that nothing is learnt about any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.facts.numbers import number
from pipeline.facts.taught.setting import Setting, kind, token
from pipeline.facts.triggers import verb_lemma
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_FRAMES = ("agreements", "events", "stances", "ties")
_SHORTEST = 5  # letters of the last part of a compound
_NEGATIONS = frozenset(
    ["nicht", "kein", "keine", "keinen", "keiner", "keinem", "keinerlei", "nie", "niemals", "weder", "nichts", "ohne"]
)


def is_negation(word: Word) -> bool:
    return word.tag == "PTKNEG" or word.lower in _NEGATIONS


def told(at: Setting, word: Word) -> list[str]:
    """The lemma (a verb with its prefix) and the classes of the frames that it belongs to."""
    clause = at.clause_of.get(id(word))
    lemma = (
        verb_lemma(word, clause) if clause is not None and word.tag.startswith("V") else word.lemma or word.text
    ).lower()
    found = [lemma, *classes(lemma)]
    if is_role_word(word):
        found.append("ROLE")
    return found


def is_role_word(word: Word) -> bool:
    # "Monsunfront-Gründer" is one word that names a party and a role.
    return word.text[:1].isupper() and (not word.mentions or "-" in word.text) and word.lower.endswith(_role_heads())


@cache
def _role_heads() -> tuple[str, ...]:
    return tuple(load_frame("roles")["heads"])


@cache
def _triggers() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for frame in _FRAMES:
        for name, row in load_frame(frame)["classes"].items():
            for words in (row.get(key) or () for key in ("nouns", "verbs", "adjectives")):
                for word in words:
                    found.setdefault(str(word).lower(), set()).add(f"{frame}:{name}")
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=65536)
def classes(lemma: str) -> tuple[str, ...]:
    """The trigger classes of a lemma, or of the last part of a compound ("Haushaltsabkommen")."""
    known = _triggers()
    for start in (0, *range(3, len(lemma) - _SHORTEST + 1)):
        if lemma[start:] in known:
            return tuple(sorted(known[lemma[start:]]))
    return ()


def around(at: Setting, word: Word, tag: str, reach: int) -> Iterator[str]:
    """The words to both sides."""
    words, i = at.scene.words, at.place[id(word)]
    for d in (*range(-reach, 0), *range(1, reach + 1)):
        if not 0 <= i + d < len(words):
            yield f"{tag}{d}=none"
            continue
        other = words[i + d]
        yield f"{tag}{d}={token(other)}"
        if not other.mentions:
            yield from (f"{tag}{d}={f}" for f in told(at, other)[1:])


def inside(at: Setting, word: Word, tag: str) -> Iterator[str]:
    """The phrase and the clause that the word stands in."""
    clause = at.clause_of.get(id(word))
    if clause is not None:
        yield f"{tag}clause={clause.kind}"
        yield from (f"{tag}c={f}" for f in verbs_and_nouns(at, clause))
        if any(is_negation(w) for w in clause.words):
            yield f"{tag}negated"
        if clause.parent is not None:
            yield from (f"{tag}p={f}" for w in clause.parent.words if w.tag.startswith("V") for f in told(at, w))
    phrase = at.scene.phrase_of(word)
    if phrase is None:
        return
    yield f"{tag}prep={phrase.prep}"
    yield f"{tag}case={phrase.case}"
    if phrase.head is not None and phrase.head is not word:
        yield from (f"{tag}head={f}" for f in told(at, phrase.head))
    if phrase.owner is not None:
        yield f"{tag}owned"
        if phrase.owner.head is not None:
            yield from (f"{tag}owner={f}" for f in told(at, phrase.owner.head))
    if phrase.joined is not None:
        yield f"{tag}joined"
    if phrase.apposed is not None:
        yield f"{tag}apposed"


def verbs_and_nouns(at: Setting, clause: Clause) -> Iterator[str]:
    for word in clause.words:
        if not word.mentions and (word.tag.startswith(("V", "NN")) or word.tag in {"PTKNEG", "PTKVZ"}):
            yield from told(at, word)


def between(at: Setting, one: Word, other: Word, tag: str, *, path: int) -> Iterator[str]:
    """What lies between two words: how far, how many names and numbers, which words; short stretches whole."""
    i, j = sorted((at.place[id(one)], at.place[id(other)]))
    middle = at.scene.words[i + 1 : j]
    yield f"{tag}far={min(len(middle), 12)}"
    yield f"{tag}names={min(sum(bool(w.mentions) for w in middle), 4)}"
    yield f"{tag}numbers={min(sum(number(w.text) is not None for w in middle), 3)}"
    yield f"{tag}first={at.place[id(one)] < at.place[id(other)]}"
    yield from (
        f"{tag}m={f}"
        for w in middle
        if not w.mentions
        for f in (["NUM"] if number(w.text) is not None else told(at, w))
    )
    if len(middle) <= path:
        yield f"{tag}path={' '.join(map(token, middle))}"
        yield f"{tag}tags={' '.join(kind(w) if w.mentions else w.tag for w in middle)}"
    a, b = at.clause_of.get(id(one)), at.clause_of.get(id(other))
    yield f"{tag}same={a is b}"
    if a is not None and b is not None and a is not b:
        yield f"{tag}inner={a.parent is b}{b.parent is a}{b.anchor is one}{a.anchor is other}"


def rank(at: Setting, word: Word, others: list[Word], target: Word) -> int:
    """Which of `others` the word is, counted from the nearest to `target`."""
    by_distance = sorted(others, key=lambda w: abs(at.place[id(w)] - at.place[id(target)]))
    return min(next((n for n, w in enumerate(by_distance) if w is word), 9), 9)
