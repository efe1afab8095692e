"""Between whom a tie may hold, and what belonging is called there.

In: a kind of tie and two entities. Out: the kind as it holds between them, or None where it cannot hold: a person is a
member of a party, a party's academy a part of it, a party a part of an alliance of its country; a youth wing is an
organisation. Left out: whether the text says so.
"""

from __future__ import annotations

from pipeline.model import SYMMETRIC_TIES, Entity, Kind

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_GROUPS = _PARTIES | {Kind.ORGANISATION}
_LANDS = frozenset({Kind.COUNTRY, Kind.PLACE})
_BELONGING = frozenset({"member_of", "part_of"})
_OF_STATE = frozenset({"assembly", "government"})


def kind_between(kind: str, a: Entity, b: Entity, sort: str = "", own: str = "") -> str | None:
    """ "gehört an" tells of a person that it is a member, of a party in its country's bloc that it is a part.

    `sort`, `own`: what sort of group `b` and `a` are said to be (`pipeline.facts.sorts`). A seat in a council is no
    membership, and a bloc belongs to none of its parties.
    """
    if kind in _BELONGING:
        at_home = a.kind is Kind.PERSON or (a.country is not None and a.country == b.country)
        if b.kind is Kind.ORGANISATION and sort in _OF_STATE and at_home:
            return None
        if own == "bloc" and sort != "bloc" and b.kind in _PARTIES and a.country == b.country:
            return None
        return "part_of" if a.kind in _PARTIES and sort == "bloc" else _belonging(kind, a, b)
    return kind if may_tie(kind, a.kind, b.kind) else None


def may_tie(kind: str, a: Kind, b: Kind) -> bool:
    """Whether these kinds of entity may stand in such a tie."""
    if kind in SYMMETRIC_TIES:
        return a not in _LANDS or b not in _LANDS
    match kind:
        case "youth_wing_of":
            return a is Kind.ORGANISATION and b in _PARTIES
        case "successor_of":
            return a in _GROUPS and b in _GROUPS and (a in _PARTIES) == (b in _PARTIES)
        case "governing_party_of":
            return a in _PARTIES and b in _LANDS
        case "member_of" | "part_of":
            return (a is Kind.PERSON or a in _GROUPS) and b in _GROUPS
    return True


def _belonging(kind: str, a: Entity, b: Entity) -> str | None:
    if not may_tie(kind, a.kind, b.kind):
        return None
    if a.kind is Kind.PERSON:
        return "member_of"
    if a.kind is Kind.ORGANISATION and b.kind in _PARTIES:
        return "part_of"
    if b.kind in _PARTIES and a.country is not None and a.country == b.country:
        return "part_of"
    return kind
