"""Two events of one sentence and one date: mostly one, told by two words.

In: the facts of a document with their scenes, in order. Out: the same; of events that a sentence dates alike the surest
stands, but for kinds that go together (a congress elects, a visitor signs); two of one kind are one with all who took
part, those of an election also in the next sentence.
Left out: events without a date, and denied ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from pipeline.facts.scene import Scene
from pipeline.model import Event, Fact, Modality
from pipeline.seeds import load_frame

Told = tuple[Scene, Fact]
_YEAR = len("2018")


def one_event_each(facts: Sequence[Told]) -> list[Told]:
    """In order of the text."""
    kept: list[Told] = []
    for scene, fact in facts:
        rivals = [n for n, (there, other) in enumerate(kept) if _one(there, other, scene, fact)]
        for n in rivals:
            there, other = kept[n]
            if isinstance(other, Event) and isinstance(fact, Event):
                kept[n] = (there, _as_one(other, fact))
        if not rivals:
            kept.append((scene, fact))
    return kept


def _one(there: Scene, other: Fact, scene: Scene, event: Fact) -> bool:
    """Whether these are events that cannot both be."""
    if (
        not isinstance(other, Event)
        or not isinstance(event, Event)
        or Modality.DENIED in {other.modality, event.modality}
    ):
        return False
    if event.date_edtf is None or other.date_edtf != event.date_edtf:
        return False
    date, shared = event.date_edtf, bool(set(other.participants) & set(event.participants))
    if other.kind == event.kind:
        # "1999 wurde A gegründet, B 1999": two. On one day all who stand for election stand for the same.
        alone = there is scene or (event.kind in _frame()["of_many"] and abs(there.n - scene.n) <= 1)
        return alone and (shared or len(date) > _YEAR)
    return there is scene and (shared or len(date) > _YEAR) and frozenset({other.kind, event.kind}) not in _together()


def _as_one(one: Event, other: Event) -> Event:
    surer, less = (other, one) if (other.confidence or 0.0) > (one.confidence or 0.0) else (one, other)
    if one.kind != other.kind:
        return surer
    everyone = tuple(dict.fromkeys((*surer.participants, *less.participants)))
    return replace(surer, participants=everyone, evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))))


@cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset({one, other}) for one, others in _frame()["together"].items() for other in others)


def _frame() -> dict[str, Any]:
    return dict(load_frame("events"))
