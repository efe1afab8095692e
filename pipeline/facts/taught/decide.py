"""The facts of a document: the rules' and the taught ones, each with its confidence.

In: the scenes of a document, what the rules found in each. Out: facts. A rule's fact stays while its classifier gives
it a chance (`keep`); what no rule says is added where the classifier is sure (`add`).
Without models the rules' facts come back as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.facts.scene import Scene
from pipeline.facts.taught.bonds import bonds
from pipeline.facts.taught.context import setting
from pipeline.facts.taught.events import happenings
from pipeline.facts.taught.offices import offices
from pipeline.facts.taught.seats import seat_counts
from pipeline.model import Fact

Ruled = Sequence[tuple[Scene, Fact]]


def decide(scenes: Sequence[Scene], ruled: Ruled) -> list[tuple[Scene, Fact]]:
    """The facts of each scene with the scene they stand in."""
    decided: list[tuple[Scene, Fact]] = []
    for scene in scenes:
        here = [fact for s, fact in ruled if s is scene]
        at = setting(scene)
        for judge in (seat_counts, bonds, happenings, offices):
            decided += [(scene, fact) for fact in judge(at, here)]
    return decided
