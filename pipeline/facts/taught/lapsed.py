"""What the day of writing says of facts: agreements whose stated end lies before it have ended, whatever verb told of
them; events dated after it are planned, however surely they are told ("Am Freitag kommt sie nach X").

In: the facts of a document with their scenes. Out: the same, with status or modality set right. The day of writing is
the document's, else the one that the text gives itself, else the latest year it speaks of as past or present.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.dates.bounds import bounds
from pipeline.dates.dateline import own_day
from pipeline.facts.scene import Scene
from pipeline.model import Agreement, Event, Fact, Modality

_STANDING = frozenset({"in_force", "signed", "suspended"})


def lapsed(facts: Sequence[tuple[Scene, Fact]]) -> list[tuple[Scene, Fact]]:
    """The facts, in their order."""
    if not facts:
        return []
    document = facts[0][0].document
    today = document.published or own_day(document.text, document.body_start)
    return [(scene, _ahead(_ended(fact, today or _latest(facts)), today)) for scene, fact in facts]


def _ahead(fact: Fact, today: date | None) -> Fact:
    """Nobody can assert what is dated after its own text."""
    if not isinstance(fact, Event) or fact.modality is not Modality.ASSERTED or today is None or not fact.date_edtf:
        return fact
    first = bounds(fact.date_edtf)[0]
    return replace(fact, modality=Modality.PLANNED) if first is not None and first > today else fact


def _ended(fact: Fact, today: date | None) -> Fact:
    if not isinstance(fact, Agreement) or fact.status not in _STANDING or today is None:
        return fact
    end = _end(fact.date_edtf)
    return replace(fact, status="ended") if end is not None and end < today else fact


def _end(edtf: str | None) -> date | None:
    """The last day of a span; None for what has no stated end."""
    if edtf is None or "/" not in edtf or edtf.endswith(("/", "/..")):
        return None
    return bounds(edtf)[1]


def _latest(facts: Sequence[tuple[Scene, Fact]]) -> date | None:
    """The first day of the latest date told; a plan's date does not count."""
    starts = [bounds(d.edtf)[0] for scene in {id(s): s for s, _ in facts}.values() for d in scene.moments if d.edtf]
    known = [start for start in starts if start is not None]
    return max(known, default=None)
