"""Whether a tie is over: "bis 2022 Mitglied der X", "war Teil der Y", "gehörte einst der Z an".

In: a scene, the clause that tells of the tie and the word in it. Out: yes or no. Left out: joining, which is told in
the past and lasts; who left is for the claims to say.
"""

from __future__ import annotations

from functools import cache

from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_NEAR = 5  # words before the one that tells


def is_over(scene: Scene, clause: Clause, word: Word) -> bool:
    """By an adverb beside the word, a stated end, or a state told in the past."""
    adverbs, states = _frame()
    before = [w for w in clause.words if 0 <= word.i - w.i <= _NEAR] if not word.tag.startswith("V") else clause.words
    if adverbs & {w.lower for w in before}:
        return True
    if clause.finite is not None and clause.finite.lower in states:
        return True
    return any(_until(scene, w) for w in before)


@cache
def _frame() -> tuple[frozenset[str], frozenset[str]]:
    ended = load_frame("ties")["ended"]
    return frozenset(ended["adverbs"]), frozenset(ended["states"])


def _until(scene: Scene, word: Word) -> bool:
    """ "bis Herbst 2024", "bis 2022"; "bis heute" is no end."""
    return word.lower == "bis" and any(0 <= d.start - word.start <= 12 for d in scene.moments)
