"""Between whom an agreement may hold: of politics are parties, their wings and their blocs.

In: a scene, a kind of agreement, two entities. Out: yes or no, by the sort of group each is said to be.
Two firms have a contract, a broadcaster and an institute one, and troops of two alliances form no coalition; "Rot-Gelb-
Grün" is a coalition's colours and no partner in one. Left out: whether the text says that they agreed.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.facts.scene import Scene
from pipeline.facts.sorts import sort_of
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_POLITICAL = frozenset({"youth", "wing", "bloc", "international", "faction", "list", "movement"})
_ALLIED = frozenset({"", "bloc", "list", "movement", "international", "union"})


def may_agree(scene: Scene, kind: str, a: Entity, b: Entity) -> bool:
    """Whether such an agreement of the two is one of parties."""
    sides = [(entity, scene.sorts.get(entity.entity_id, "")) for entity in (a, b)]
    if any(_is_colours(entity.name) for entity, _ in sides):
        return False
    if kind == "coalition":
        # "die X, der Landesverband der Y": no branch governs with its own party.
        fit = all(entity.kind is not Kind.ORGANISATION or sort in _ALLIED for entity, sort in sides)
        return fit and any(entity.kind in _PARTIES for entity, _ in sides)
    if any(e.kind is not Kind.ORGANISATION or e.in_registry or sort in _POLITICAL for e, sort in sides):
        return True
    # "Die Jugendverbände A und B schlossen …": one noun for both, which no single name bears.
    return any(sort_of(w.lemma.lower()) in _POLITICAL for w in scene.words if w.tag.startswith("NN"))


def _is_colours(name: str) -> bool:
    """ "Rot-Gelb-Grün", "Schwarz-Rot"; one colour alone may be a party's short name."""
    parts = [part for part in re.split(r"[^\w]+", name.lower()) if part]
    return len(parts) > 1 and set(parts) <= _colours()


@cache
def _colours() -> frozenset[str]:
    return frozenset(load_frame("agreements")["colours"])
