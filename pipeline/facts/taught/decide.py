"""The facts of a document: the rules', completed, and those that only the classifiers see.

In: the scenes of a document, what the rules found in each. Out: facts. What a rule says stands; a classifier adds a
fact where it is sure, nothing forbids it (`veto`), and no rule speaks of the same.
Without models the rules' facts come back as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.facts.scene import Scene
from pipeline.facts.taught.complete import dated
from pipeline.facts.taught.context import setting
from pipeline.facts.taught.events import happenings
from pipeline.facts.taught.seats import seat_counts
from pipeline.model import Fact, Seats

Ruled = Sequence[tuple[Scene, Fact]]


def decide(scenes: Sequence[Scene], ruled: Ruled) -> list[tuple[Scene, Fact]]:
    """The facts of each scene with the scene they stand in."""
    decided: list[tuple[Scene, Fact]] = []
    for scene in scenes:
        here = [fact for s, fact in ruled if s is scene]
        at = setting(scene)
        decided += [(scene, fact) for fact in dated(at, [f for f in here if not isinstance(f, Seats)])]
        for see in (seat_counts, happenings):
            decided += [(scene, fact) for fact in see(at, here)]
    return decided
