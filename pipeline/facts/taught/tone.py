"""Whether the words said of somebody praise or blame: "eine Gefahr", "der verlässlichste Partner", "ohne Anstand".

In: a scene and the clause of a trigger. Out: good, bad, both, quoted (words of somebody, of no known tone) or "".
A negation shortly before a word turns it round. What a quotation says counts as said in the clause beside it.
Left out: irony.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_REACH = 3  # words that a negation reaches over
_OTHER = {"good": "bad", "bad": "good"}
_LIKE_VERBS = ("V", "APPR", "ART", "P")


def tone_of(scene: Scene, clause: Clause, trigger: Word) -> str:
    """The tone of the clause and of the quotations around it, the trigger's own word left out."""
    said = [w for w in scene.words if w.quoted or w in clause.words]
    found = {tone for n, w in enumerate(said) if w is not trigger and (tone := _of(said, n))}
    if found:
        return "both" if len(found) > 1 else found.pop()
    return "quoted" if any(w.quoted and not w.is_name for w in said) else ""


def _of(words: Sequence[Word], n: int) -> str:
    word = words[n]
    if word.is_name or word.tag.startswith(_LIKE_VERBS) or not (tone := word_tone(word.lower)):
        return ""
    turned = any(w.lower in _turning() for w in words[max(0, n - _REACH) : n])
    return _OTHER[tone] if turned else tone


@lru_cache(maxsize=65536)
def word_tone(lower: str) -> str:
    """good, bad or ""."""
    good, bad = _beginnings()
    if lower.startswith(bad):
        return "bad"
    if lower.startswith(good):
        return "good"
    return "bad" if lower.startswith("un") and lower[2:].startswith(good) else ""


@cache
def _beginnings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    frame = load_frame("tone")
    return tuple(frame["good"]), tuple(frame["bad"])


@cache
def _turning() -> frozenset[str]:
    return frozenset(load_frame("tone")["turning"])
