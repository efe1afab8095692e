"""What the party filter offers: every party by its name, and again by each name it is also known under.

In: the frame. Out: option -> words; an option is an entity id, or an id with one of its aliases. Left out on purpose:
entities that no fact is about.
"""

from __future__ import annotations

from views import wording
from views.query import cache
from views.selection.frame import Frame

_ALIAS = "\x1f"
"""Between the id and the alias within an option; no id holds it."""

MOST_WITH_ALIASES = 600
"""Parties whose aliases are offered, those with most facts: a browser is sent all options with every page."""


def words(frame: Frame) -> dict[str, str]:
    """`AMANAT (KZ)`, and `Nur Otan → AMANAT (KZ)` for whoever types the old name."""
    table = cache.parties(frame.store)
    names = {party: frame.names[party].with_country for party in [*table.entity_id, *frame.filters.parties]}
    found = dict(names)
    for row in wording.records(table.nlargest(MOST_WITH_ALIASES, "facts")):
        for alias in sorted(set(row["aliases"]) - {row["name"]}):
            found[f"{row['entity_id']}{_ALIAS}{alias}"] = f"{alias} → {names[row['entity_id']]}"
    return found


def party(option: str) -> str:
    """The entity id of an option."""
    return option.partition(_ALIAS)[0]
