"""Groups that stand in no tie with a party: papers, courts, armies, authorities, firms.

In: a scene and a name in it. Out: whether the name or the noun right before it says that it is such a one. No paper is
a party's youth, no court a part of a parliamentary group. Left out: what a name alone does not tell; unions and
associations, some of which belong to a party.
"""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.facts.scene import Scene
from pipeline.language.words import Word
from pipeline.model import Kind
from pipeline.seeds import load_frame

_QUOTES = frozenset("„“”»«›‹\"'")


def is_stranger(scene: Scene, name: Word) -> bool:
    """By the noun before it ("die Zeitung „X“") or one inside it ("Bundesverfassungsgericht")."""
    if not name.mentions or name.mentions[0].entity.kind is not Kind.ORGANISATION:
        return False
    parts = name.lower.replace("-", " ").split()
    if any(_tells(part.strip("„“”»«")) for part in parts):
        return True
    before = [w for w in scene.words if name.i - 3 <= w.i < name.i and w.text not in _QUOTES]
    return bool(before) and not before[-1].mentions and before[-1].tag.startswith("NN") and _tells(before[-1].lower)


@lru_cache(maxsize=65536)
def _tells(noun: str) -> bool:
    return noun.endswith(_endings()) or noun.removesuffix("s").removesuffix("e").endswith(_endings())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(str(noun) for noun in load_frame("sorts")["strangers"])
