"""How much a document speaks of somebody, and how often of two together: whom a text is about has its agreements.

In: a Cast. Out: feature strings. Left out: pronouns and descriptions.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts.taught.cast import GROUPS, Cast

_MANY = 4


def standing(cast: Cast | None, key: str) -> str:
    """ "most" whom the text names most often, "once", or "some"."""
    if cast is None or not (count := cast.counts[key]):
        return "unnamed"
    if count >= most(cast):
        return "most"
    return "once" if count == 1 else "some"


def most(cast: Cast) -> int:
    """How often the group is named that is named most often."""
    if cast.most is None:
        groups = (key for key, entity in cast.everyone.items() if entity.kind in GROUPS)
        cast.most = max((cast.counts[key] for key in groups), default=0)
    return cast.most


def of_two(cast: Cast | None, one: str, other: str) -> Iterator[str]:
    """What the text at large says for these two."""
    if cast is None:
        return
    both = sorted((standing(cast, one), standing(cast, other)))
    shared = min(len(cast.sentences[one] & cast.sentences[other]), _MANY)
    yield f"standings={'|'.join(both)}"
    yield f"together={shared}"
    yield f"standings={'|'.join(both)}:{min(shared, 2)}"
