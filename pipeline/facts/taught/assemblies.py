"""Which elected body a number stands by: the chamber or council named nearest to it.

In: a scene and a word of it. Out: a key, the same for all words of one body ("Stadtrates", "Stadtratswahl"), ANY for
words that stand for whichever is spoken of ("das Parlament"), None where no body is named. Left out: which chamber of
the registry it is (`pipeline.facts.chambers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.facts.chambers import is_chamber_name
from pipeline.facts.figures import seat_frame
from pipeline.facts.scene import Scene
from pipeline.language.words import Word

ANY = "*"
_REACH = 8  # sentences
_NEAR = 4  # words from a number back to its body
_ELECTION = re.compile(r"^(.{4,}?)s?wahl(?:en|tag|ergebnis)?$")
_PART = re.compile(r"^(.{4,}?)s?(?:sitze?n?|mandate?n?|mitglied(?:er)?n?)$")
_GENITIVE = re.compile(r"(?<=t|d|g)e?s$|(?<=[aiouln])s$|(?<=[mr])s$|(?<=haus)es$|(?<=r)n$")


@lru_cache(maxsize=16384)
def body_of(lower: str) -> str | None:
    """The body that a word names or is composed with."""
    frame = seat_frame()
    for pattern in (_ELECTION, _PART):
        if match := pattern.match(lower):
            return body_of(match[1])
    stem = _GENITIVE.sub("", lower)
    if stem in frame["no_body"] or lower in frame["no_body"]:
        return None
    if stem in frame["any_body"]:
        return ANY
    if stem.endswith(tuple(frame["body_endings"])) or is_chamber_name(lower):
        return stem
    return None


def bodies_in(words: list[Word]) -> Iterator[tuple[Word, str]]:
    """The words that name a body, each with its key."""
    for word in words:
        if not word.is_name and word.text[:1].isupper() and (key := body_of(word.lower)) is not None:
            yield word, key


def body_at(scene: Scene, word: Word) -> tuple[str | None, str]:
    """The key of the body that a number at `word` counts, and where it was named."""
    clause = scene.clause_of(word)
    for words, where in ((clause.words if clause is not None else [], "clause"), (scene.words, "sentence")):
        if found := list(bodies_in(words)):
            return min(found, key=lambda pair: abs(pair[0].i - word.i))[1], where
    before = scene.earlier
    for _ in range(_REACH):
        if before is None:
            break
        if keys := [key for _, key in bodies_in(before.words) if key != ANY]:
            return keys[-1], "before"
        before = before.earlier
    return None, "nowhere"


def sizing(scene: Scene, word: Word) -> Iterator[str]:
    """ "der Rat mit seinen 48 Sitzen", "der Rat (48 Sitze)", "der Rat, der 48 Sitze hat": the number sizes the body;
    "ist im Rat mit zwölf Sitzen vertreten" looks alike.
    """
    clause = scene.clause_of(word)
    if clause is None:
        return
    named = any(w.mentions for w in clause.words)
    if clause.kind in {"rel", "bracket"} and clause.anchor is not None and any(bodies_in([clause.anchor])):
        yield f"sizing={clause.kind}:{named}"
    before = [w for w in scene.words if w.i < word.i][-_NEAR:]
    bodies = [w for w, _ in bodies_in(before)]
    if bodies and any(w.lower == "mit" and w.i > bodies[-1].i for w in before):
        own = any(w.tag.startswith("PPOSAT") for w in before)
        finite = clause.finite
        yield f"sizing=mit:{own}:{finite is not None and finite.i < word.i}:{named}"


def is_size(scene: Scene, word: Word) -> bool:
    """Whether the number can be nothing but a body's size."""
    told = set(sizing(scene, word))
    return bool(told & {"sizing=rel:False", "sizing=bracket:False"}) or any(
        t.startswith("sizing=mit:True") for t in told
    )


def alike(one: str | None, other: str | None) -> str:
    """How two keys compare."""
    if one is None or other is None:
        return "unknown"
    if ANY in (one, other):
        return "any"
    return "same" if one == other or one.endswith(other) or other.endswith(one) else "other"
