"""What the tables know, apart from facts: entities, chambers, documents, years, ids that moved.

In: the store. Out: small DataFrames and dictionaries, the same for every filter. Left out on purpose: facts (`facts`).
"""

from __future__ import annotations

import pandas as pd

from views.query.store import Store

_USED = """
SELECT party_id AS id FROM seats
UNION ALL SELECT unnest([party_a_id, party_b_id]) FROM agreements
UNION ALL SELECT unnest(participants) FROM events
UNION ALL SELECT unnest([from_id, to_id]) FROM stances
UNION ALL SELECT organisation_id FROM roles
UNION ALL SELECT unnest([a_id, b_id]) FROM ties
"""

_OCCURRING = f"""
SELECT e.entity_id, e.name, e.country, e.aliases, used.n AS facts
FROM (SELECT id, count(*) AS n FROM ({_USED}) GROUP BY id) used JOIN entities e ON e.entity_id = used.id
WHERE e.kind IN ('party', 'movement', 'organisation')
ORDER BY lower(e.name), e.entity_id
"""

_TABLES = ("seats", "agreements", "events", "stances", "roles", "ties")
_DATED = " UNION ALL ".join(f"SELECT date_from, date_to FROM {table}" for table in _TABLES)
_YEARS = f"""
SELECT min(year(coalesce(date_from, date_to))) AS first, max(year(coalesce(date_to, date_from))) AS last FROM ({_DATED})
"""


def parties(store: Store) -> pd.DataFrame:
    """entity_id, name, country, aliases, facts of every party, movement or organisation that a fact is about."""
    return store.query(_OCCURRING)


def years(store: Store) -> tuple[int, int] | None:
    """First and last year of any fact; None where nothing is dated."""
    first, last = store.query(_YEARS).iloc[0]
    return None if pd.isna(first) else (int(first), int(last))


def chambers(store: Store) -> pd.DataFrame:
    """chamber_id, country, name, term, election, seats: what the registry knows."""
    return store.query("SELECT chamber_id, country, name, term, election, date_from, seats FROM chambers")


def entities(store: Store) -> pd.DataFrame:
    """entity_id, kind, name, short, country, colour_light, colour_dark."""
    return store.query("SELECT entity_id, kind, name, short, country, colour_light, colour_dark FROM entities")


def documents(store: Store, most: int) -> pd.DataFrame:
    """document_id, title, publisher, published of the latest documents."""
    return store.query(
        "SELECT document_id, title, publisher, published FROM documents "
        "ORDER BY published DESC NULLS LAST, document_id LIMIT ?",
        [most],
    )


def source_kinds(store: Store) -> list[str]:
    """Whose words the documents are, most frequent first."""
    found = store.query("SELECT source_kind, count(*) AS n FROM documents GROUP BY ALL ORDER BY n DESC, source_kind")
    return [str(kind) for kind in found.source_kind.dropna()]


def redirects(store: Store) -> dict[str, str]:
    """Old id -> the id it is now, followed to the end: an old link leads on for ever."""
    table = store.query("SELECT from_id, to_id FROM same_as")
    step = dict(zip(table.from_id, table.to_id, strict=True))
    return {old: _end(old, step) for old in step}


def exists(store: Store, table: str, column: str, value: str) -> bool:
    """Whether a table holds a row of that id. Table and column are the code's own words."""
    return not store.query(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", [value]).empty


def _end(old: str, step: dict[str, str]) -> str:
    seen = {old}
    while (new := step.get(old)) is not None and new not in seen:
        seen.add(new)
        old = new
    return old
