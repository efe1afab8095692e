"""What the sentences around a number speak of: seats, votes, a poll; a row of a list belongs to its heading.

In: a scene. Out: its rows and heading, and feature strings. Left out: whose the number is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from pipeline.facts.figures import SCENES, is_date
from pipeline.facts.numbers import number
from pipeline.facts.scene import Scene
from pipeline.facts.vocabulary import triggers_of

_REACH = 3  # sentences before
_ENOUGH = 2  # numbers beside
_ROWS = 20  # of one list


@lru_cache(maxsize=SCENES)
def kinds_in(scene: Scene) -> frozenset[str]:
    """The kinds of words for seats and votes that stand in a sentence."""
    return frozenset(str(t.sense.values.get("kind")) for t in triggers_of(scene, "seats"))


@lru_cache(maxsize=SCENES)
def is_row(scene: Scene) -> bool:
    """ "• X: 23", "X | 21": a name and a number without a verb."""
    return (
        any(w.mentions for w in scene.words)
        and any(number(w.text) is not None and not is_date(scene, w) for w in scene.words if not w.mentions)
        and not any(w.tag.endswith("(FIN)") for w in scene.words)
    )


def heading_of(scene: Scene) -> tuple[Scene | None, int]:
    """The last sentence before the list that a row stands in, and how many rows lie between; itself for no row."""
    here: Scene | None = scene
    for rows in range(_ROWS):
        if here is None or not is_row(here):
            return here, rows
        here = here.earlier
    return None, _ROWS


def passage(scene: Scene) -> list[str]:
    """Features that all numbers of a sentence share."""
    return list(_passage(scene))


def _passage(scene: Scene) -> Iterator[str]:
    row = is_row(scene)
    yield f"row={row}"
    heading, rows = heading_of(scene)
    if row:
        yield f"rows before={min(rows, 3)}"
        yield from (f"heading={kind}" for kind in (kinds_in(heading) if heading is not None else {"nothing"}))
    for before, back in scene.before(_REACH):
        yield from (f"before={kind}" for kind in kinds_in(before))
        yield from (f"before={kind}:{back}:{row}" for kind in kinds_in(before))


def sums(value: int, others: Sequence[int]) -> Iterator[str]:
    """ "30 Sitze hält der Block, 18 die A und 12 die B", "von 15 auf 12, also drei weniger": what adds up."""
    if len(others) < _ENOUGH or len(others) > _ROWS:
        return
    if value == sum(others):
        yield "adds up=whole"
    if any(2 * other == value + sum(others) for other in others):
        yield "adds up=part"
    pairs = list(combinations(others, 2))
    yield f"adds up=two:{any(a + b == value for a, b in pairs)}"
    yield f"adds up=rest:{any(abs(a - b) == value for a, b in pairs)}"
