"""Who may have an office at all: a mayor is no country's, a prime minister not of a country that has none.

In: a role in words, an entity. Out: whether the role can be an office of the entity, and whether it is one of a town or
region. Left out: whose office it is of those who may have it.
"""

from __future__ import annotations

from pipeline.facts.offices import begins, bodies_of_role
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame


def may_have(role: str, entity: Entity) -> bool:
    """By the kind of both, and by what the constitution of a country knows."""
    if entity.kind not in bodies_of_role(role):
        return False
    if entity.kind is not Kind.COUNTRY:
        return True
    words = role.lower().split()
    if is_local(role) or any(begins(word, "local_parts") for word in words):
        return False
    return all(_knows(word, entity.country) for word in words)


def is_local(role: str) -> bool:
    """ "Bürgermeister", "Landeshauptfrau"."""
    return _ends(role, "local")


def is_public(role: str) -> bool:
    """An office that some state, region or town is sure to have."""
    return is_local(role) or _ends(role, "state_only")


def _ends(role: str, key: str) -> bool:
    endings = tuple(load_frame("roles")[key])
    return any(word.endswith(endings) for word in role.lower().split())


def _knows(word: str, country: str | None) -> bool:
    frame = load_frame("roles")
    lacked = any(word.endswith(office) and country in codes for office, codes in frame["lacking"].items())
    own = next((codes for start, codes in frame["federal"].items() if word.startswith(start)), None)
    return not lacked and (own is None or country in own)
