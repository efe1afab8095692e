"""How much there is: statements by table and year, and who is spoken of most.

In: Filters. Out: small tables of counts, whatever the store's size. Left out on purpose: which statements disagree
(`disputes`), what is missing (`gaps`), what is new (`changes`).
"""

from __future__ import annotations

import pandas as pd

from views.query import conditions
from views.query.conditions import ACTORS, TABLES
from views.query.store import Store
from views.selection.address import Filters

_HELD = "CASE f.modality WHEN 'asserted' THEN 'asserted' WHEN 'denied' THEN 'denied' ELSE 'planned' END"


def by_year(store: Store, filters: Filters) -> pd.DataFrame:
    """table, year in which it begins (null: undated), held (asserted, planned, denied), n."""
    parts, values = [], list[object]()
    for table in TABLES:
        shown = conditions.shown(table, filters)
        parts.append(
            f"SELECT '{table}' AS \"table\", year(coalesce(f.date_from, f.date_to)) AS year, {_HELD} AS held, "
            f"count(*) AS n FROM {table} f WHERE {shown.sql} GROUP BY ALL"
        )
        values.extend(shown.values)
    return store.query(" UNION ALL ".join(parts) + ' ORDER BY "table", year, held', values)


def most_reported(store: Store, filters: Filters, most: int) -> pd.DataFrame:
    """Parties and movements by the number of statements about them, in all and by table; `parties`: how many."""
    parts, values = [], list[object]()
    for table in TABLES:
        shown = conditions.shown(table, filters)
        parts.append(
            f"SELECT unnest(list_distinct({ACTORS[table]})) AS entity_id, '{table}' AS \"table\" "
            f"FROM {table} f WHERE {shown.sql}"
        )
        values.extend(shown.values)
    columns = ", ".join(f"count(*) FILTER (\"table\" = '{table}') AS {table}" for table in TABLES)
    actors = "SELECT entity_id FROM entities WHERE kind IN ('party', 'movement')"
    return store.query(
        f"SELECT entity_id, count(*) AS statements, {columns}, count(*) OVER () AS parties "
        f"FROM ({' UNION ALL '.join(parts)}) SEMI JOIN ({actors}) "
        "USING (entity_id) GROUP BY entity_id ORDER BY statements DESC, entity_id LIMIT ?",
        [*values, most],
    )
