"""What entities are called and which colour they wear.

In: the entities table. Out: Names, which answers for any id, known or not, so that a chart never fails on a missing
name. Left out on purpose: reading the tables (`lookup`) and the grey of the unknown (`charts.style`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from views.charts.style import Theme


@dataclass(frozen=True, slots=True)
class Named:
    """One entity as readers meet it. `colours` are (on light, on dark), None outside of the registry."""

    entity_id: str
    kind: str
    name: str
    short: str
    country: str | None = None
    colours: tuple[str | None, str | None] = (None, None)

    @property
    def with_country(self) -> str:
        """`AMANAT (KZ)`: two parties of one name in two countries are told apart."""
        return f"{self.name} ({self.country})" if self.country else self.name

    def colour(self, theme: Theme) -> str | None:
        return self.colours[theme.name == "dark"]


class Names:
    """Names by id. An id that the table lacks is called by itself: visible, never an error."""

    def __init__(self, entities: pd.DataFrame) -> None:
        self._known = {named.entity_id: named for named in map(_named, _plain(entities))}

    def __getitem__(self, entity_id: str) -> Named:
        return self._known.get(entity_id) or Named(entity_id, "other", entity_id, entity_id)

    def __contains__(self, entity_id: str) -> bool:
        return entity_id in self._known

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(self._known)

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(entity.country for entity in self._known.values() if entity.country)

    def list(self, ids: Iterable[str]) -> str:
        """`AMANAT, Nur Otan`: the names of several, in their order."""
        return ", ".join(self[entity_id].name for entity_id in ids)


def _plain(entities: pd.DataFrame) -> Iterable[tuple[str | None, ...]]:
    columns = ["entity_id", "kind", "name", "short", "country", "colour_light", "colour_dark"]
    table = entities[columns].astype(object)
    return table.where(table.notna(), None).itertuples(index=False, name=None)


def _named(row: tuple[str | None, ...]) -> Named:
    entity_id, kind, name, short, country, light, dark = row
    called = name or entity_id or "?"
    return Named(entity_id or "?", kind or "other", called, short or called, country, (light, dark))
