"""What the tables hold about one party, or about two together.

In: the store, filters, one entity or two. Out: statements, counts, sources, the first and the last contact. Left out on
purpose: the filters by party and country, in whose place stands whom the dossier is about; and wording.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from views import wording
from views.query import conditions
from views.query import facts as _facts
from views.query.conditions import TABLES, Condition, Table
from views.query.store import Store
from views.selection.address import Filters

Who = tuple[str, ...]

MOST_OTHERS = 40
"""Parties on the other side of a stance that are listed."""

NAMING = ("founding", "renaming", "merger", "split", "dissolution", "ban")
"""Events that begin, change or end a name."""

_COUNTED = """
SELECT count(*) AS statements, count(DISTINCT f.document_id) AS documents,
       count(*) FILTER (f.modality = 'denied') AS denied,
       count(*) FILTER (f.modality NOT IN ('asserted', 'denied')) AS open
FROM {table} f WHERE {where}
"""

_SOURCES = """
SELECT d.document_id, d.title, d.publisher, d.published, d.source_kind, d.source, d.url, sum(u.facts)::BIGINT AS facts,
       count(*) OVER () AS documents,
       (SELECT count(DISTINCT coalesce(o.duplicate_group, o.document_id)) FROM documents o
        WHERE o.document_id IN (SELECT document_id FROM ({all}))) AS origins
FROM ({all}) u JOIN documents d USING (document_id)
GROUP BY ALL ORDER BY facts DESC, d.published DESC NULLS LAST, d.document_id LIMIT {most}
"""

# Rivals at the same election have not met for that.
_CONTACT = """
SELECT * FROM (
    SELECT 'events' AS "table", f.fact_id, coalesce(f.date_from, f.date_to) AS day FROM events f
    WHERE f.kind <> 'election' AND {events}
    UNION ALL
    SELECT 'agreements', f.fact_id, coalesce(f.date_from, f.date_to) FROM agreements f WHERE {agreements}
    UNION ALL
    SELECT 'ties', f.fact_id, coalesce(f.date_from, f.date_to) FROM ties f WHERE f.kind = 'contact' AND {ties}
) WHERE day IS NOT NULL ORDER BY day {order}, fact_id LIMIT 1
"""

_OTHERS = """
SELECT *, sum(facts) OVER (PARTITION BY other) AS of_other FROM (
    SELECT CASE WHEN f.from_id = ? THEN f.to_id ELSE f.from_id END AS other, f.from_id = ? AS own, f.polarity,
           f.modality, count(*) AS facts, min(f.fact_id) AS fact_id
    FROM stances f WHERE {where} GROUP BY ALL
) ORDER BY of_other DESC, other, own, list_position(['supportive', 'neutral', 'critical', 'ignoring'], polarity),
    modality LIMIT {most}
"""

_PAIRS = """
SELECT one, other, count(*) AS facts FROM (
    SELECT least(party_a_id, party_b_id) AS one, greatest(party_a_id, party_b_id) AS other FROM agreements
    UNION ALL SELECT least(from_id, to_id), greatest(from_id, to_id) FROM stances
    UNION ALL SELECT least(a_id, b_id), greatest(a_id, b_id) FROM ties
) p JOIN entities a ON a.entity_id = p.one JOIN entities b ON b.entity_id = p.other
WHERE a.kind IN ('party', 'movement') AND b.kind IN ('party', 'movement') AND one <> other
GROUP BY ALL ORDER BY facts DESC, one, other LIMIT ?
"""


@dataclass(frozen=True)
class Amount:
    """How much is stated in one table; `open`: planned, proposed or only possible."""

    statements: int
    documents: int
    denied: int
    open: int


def own(filters: Filters) -> Filters:
    """The filters that a dossier obeys: whom it is about it says itself."""
    return replace(filters, parties=(), countries=())


def about(table: Table, filters: Filters, who: Who) -> Condition:
    """The statements in which every one of `who` has a part."""
    return conditions.both(conditions.shown(table, own(filters)), conditions.about(table, who))


def facts(store: Store, table: Table, filters: Filters, who: Who, most: int | None) -> pd.DataFrame:
    """The latest `most` statements, in the order of their dates."""
    return _facts.selected(store, table, about(table, filters, who), most)


def claims(store: Store, table: Table, filters: Filters, who: Who, most: int) -> pd.DataFrame:
    """One statement a claim, for the charts."""
    return _facts.selected_claims(store, table, about(table, filters, who), most)


def naming(store: Store, filters: Filters, who: Who, most: int) -> pd.DataFrame:
    """Events that began, changed or ended a name, and ties of succession, in one table with a column `table`."""
    events, ties = about("events", filters, who), about("ties", filters, who)
    kinds = ", ".join(f"'{kind}'" for kind in NAMING)
    found = _facts.selected(store, "events", Condition(f"f.kind IN ({kinds}) AND {events.sql}", events.values), most)
    succeeded = Condition(f"f.kind = 'successor_of' AND {ties.sql}", ties.values)
    also = _facts.selected(store, "ties", succeeded, most)
    both = [rows.assign(table=table) for table, rows in (("events", found), ("ties", also)) if len(rows)]
    return pd.concat(both).sort_values("date_from", kind="stable", na_position="last") if both else found


def counted(store: Store, table: Table, filters: Filters, who: Who) -> Amount:
    where = about(table, filters, who)
    row = store.query(_COUNTED.format(table=table, where=where.sql), where.values).iloc[0]
    return Amount(int(row.statements), int(row.documents), int(row.denied), int(row.open))


def sources(store: Store, filters: Filters, who: Who, most: int) -> pd.DataFrame:
    """Documents with most statements first, each with `facts`; on every row the number of all and of their origins."""
    wheres = {table: about(table, filters, who) for table in TABLES}
    all_ = " UNION ALL ".join(
        f"SELECT f.document_id, count(*) AS facts FROM {table} f WHERE {where.sql} GROUP BY f.document_id"
        for table, where in wheres.items()
    )
    values = [value for where in wheres.values() for value in where.values]
    return store.query(_SOURCES.format(all=all_, most=most), [*values, *values])


def contact(store: Store, filters: Filters, who: Who, *, last: bool) -> tuple[str, str] | None:
    """Table and fact of the earliest or latest dated, asserted event, agreement or contact, if there is one."""
    only = replace(filters, modalities=("asserted",))
    tables: tuple[Table, ...] = ("events", "agreements", "ties")
    wheres = {table: about(table, only, who) for table in tables}
    sql = _CONTACT.format(**{table: where.sql for table, where in wheres.items()}, order="DESC" if last else "ASC")
    rows = store.query(sql, [value for where in wheres.values() for value in where.values])
    return None if rows.empty else (str(rows.table.iloc[0]), str(rows.fact_id.iloc[0]))


def contacts(store: Store, filters: Filters, who: Who) -> pd.DataFrame:
    """kind (contact, no_contact), modality, facts, one fact_id: what is said of contact between the two."""
    where = about("ties", filters, who)
    return store.query(
        "SELECT f.kind, f.modality, count(*) AS facts, min(f.fact_id) AS fact_id FROM ties f "
        f"WHERE f.kind IN ('contact', 'no_contact') AND {where.sql} "
        "GROUP BY ALL ORDER BY facts DESC, f.kind, f.modality",
        where.values,
    )


def towards(store: Store, filters: Filters, one: str, other: str, most: int) -> pd.DataFrame:
    """What one says of the other."""
    where = about("stances", filters, (one, other))
    directed = Condition(f"f.from_id = ? AND f.to_id = ? AND {where.sql}", (one, other, *where.values))
    return _facts.selected(store, "stances", directed, most)


def one(store: Store, table: str, fact_id: str) -> Mapping[str, Any]:
    """A statement by its id."""
    where = Condition("f.fact_id = ?", (fact_id,))
    return wording.records(_facts.selected(store, table, where, 1))[0]  # type: ignore[arg-type]


def others(store: Store, filters: Filters, who: str) -> pd.DataFrame:
    """other, own (whether `who` speaks), polarity, modality, facts, one fact_id; most spoken of first."""
    where = about("stances", filters, (who,))
    sql = _OTHERS.format(where=where.sql, most=MOST_OTHERS * 8)
    return store.query(sql, [who, who, *where.values])


def aliases(store: Store, who: str) -> list[str]:
    """Further names, as they stand in the registry or in the texts."""
    found = store.query("SELECT name, aliases FROM entities WHERE entity_id = ?", [who])
    if found.empty or wording.given(found.aliases.iloc[0]) is None:
        return []
    return sorted({str(alias) for alias in found.aliases.iloc[0]} - {str(found.name.iloc[0])}, key=str.casefold)


def pairs(store: Store, most: int) -> pd.DataFrame:
    """one, other, facts: the two parties of whom most is stated together."""
    return store.query(_PAIRS, [most])
