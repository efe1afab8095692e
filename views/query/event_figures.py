"""How many events there are, and when: counted over all that the filters select.

In: the store, Filters. Out: counts and the heights of the density strip, from SQL whatever the store's size. Left out
on purpose: the rows that are drawn (`facts.claims`) and their lanes (`event_rows`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from views.query import conditions, facts
from views.query.store import Store
from views.selection.address import Filters

Unit = Literal["year", "month"]

_COLUMNS = "f.modality, f.date_from, f.date_to"
_OPEN = "('planned', 'proposed', 'hypothetical')"

_COUNTED = """
SELECT count(*) AS claims,
       count(*) FILTER (modality = 'asserted') AS happened,
       count(*) FILTER (modality IN {open}) AS open,
       count(*) FILTER (modality = 'denied') AS denied,
       count(*) FILTER (date_from IS NULL AND date_to IS NULL) AS undated,
       least(min(date_from), min(date_to)) AS first, greatest(max(date_from), max(date_to)) AS last
FROM ({one})
"""

# An event stands in the first year or month that its date can mean.
_BY_TIME = """
SELECT date_trunc('{unit}', coalesce(date_from, date_to))::DATE AS start,
       count(*) FILTER (modality = 'asserted') AS happened, count(*) FILTER (modality IN {open}) AS open
FROM ({one}) WHERE modality <> 'denied' AND coalesce(date_from, date_to) IS NOT NULL GROUP BY ALL ORDER BY start
"""


@dataclass(frozen=True)
class EventsCounted:
    """Events, each counted once however many documents tell of it. `first` and `last` are the days known of any."""

    claims: int
    happened: int
    open: int
    denied: int
    undated: int
    first: date | None
    last: date | None


def counted(store: Store, filters: Filters) -> EventsCounted:
    one = facts.one_a_claim("events", conditions.shown("events", filters), _COLUMNS)
    row = store.query(_COUNTED.format(one=one.sql, open=_OPEN), one.values).iloc[0]
    numbers = {name: int(row[name]) for name in ("claims", "happened", "open", "denied", "undated")}
    return EventsCounted(**numbers, first=_day(row["first"]), last=_day(row["last"]))


def by_time(store: Store, filters: Filters, unit: Unit) -> pd.DataFrame:
    """start, happened, open for each year or month that has any; what is denied did not happen and is not counted."""
    one = facts.one_a_claim("events", conditions.shown("events", filters), _COLUMNS)
    return store.query(_BY_TIME.format(one=one.sql, open=_OPEN, unit=unit), one.values)


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else pd.Timestamp(value).date()
