"""Who stands how to whom, and what an empty place between two parties means.

In: the store, filters. Out: counts by pair (stances, contacts, documents and sentences that name both), all of them
aggregated by the database. Left out on purpose: the statements themselves (`facts`), wording and drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from views.query import conditions, facts
from views.query.conditions import Condition, Table
from views.query.store import Store
from views.selection.address import Filters

MOST_ACTORS = 12
"""Rows and columns that still fit a phone; the filters lead to the rest."""

MOST_GROUPS = 400
"""Pairs by kind and modality that are read of contacts."""

_ACTORS = """
WITH parties AS (SELECT entity_id FROM entities WHERE kind IN ('party', 'movement', 'organisation'))
SELECT entity_id FROM (
    SELECT f.from_id AS one, f.to_id AS other, 3 AS weight FROM stances f WHERE {stances}
    UNION ALL
    SELECT f.a_id, f.b_id, 1 FROM ties f WHERE f.kind IN ('contact', 'no_contact') AND {ties}
), unnest([one, other]) AS u(entity_id)
WHERE one IN (FROM parties) AND other IN (FROM parties)
GROUP BY entity_id ORDER BY sum(weight) DESC, entity_id LIMIT {most}
"""

_STANCES = """
SELECT f.from_id, f.to_id, f.polarity, f.modality, count(*) AS facts, count(DISTINCT f.document_id) AS documents,
       min(f.fact_id) AS fact_id
FROM stances f WHERE {where} AND list_contains(?::VARCHAR[], f.from_id) AND list_contains(?::VARCHAR[], f.to_id)
GROUP BY ALL ORDER BY ALL
"""

_CONTACTS = """
SELECT *, sum(facts) OVER (PARTITION BY a_id, b_id) AS of_pair FROM (
    SELECT least(f.a_id, f.b_id) AS a_id, greatest(f.a_id, f.b_id) AS b_id, f.kind, f.modality, count(*) AS facts,
           count(DISTINCT f.document_id) AS documents, min(f.fact_id) AS fact_id
    FROM ties f WHERE f.kind IN ('contact', 'no_contact') AND {where} GROUP BY ALL
) ORDER BY of_pair DESC, a_id, b_id, kind, modality LIMIT {most}
"""

# Every pair once (a before b): documents that name both, and sentences that do.
_COVERED = """
WITH named AS (
    SELECT DISTINCT m.document_id, m.sentence, m.entity_id FROM mentions m {documents}
    WHERE list_contains(?::VARCHAR[], m.entity_id) {where}
), in_document AS (SELECT DISTINCT document_id, entity_id FROM named)
SELECT a_id, b_id, max(documents)::BIGINT AS documents, max(sentences)::BIGINT AS sentences FROM (
    SELECT a.entity_id AS a_id, b.entity_id AS b_id, count(*) AS documents, 0 AS sentences
    FROM in_document a JOIN in_document b ON a.document_id = b.document_id AND {pair} GROUP BY ALL
    UNION ALL
    SELECT a.entity_id, b.entity_id, 0, count(*) FROM named a
    JOIN named b ON a.document_id = b.document_id AND a.sentence = b.sentence AND {pair}
    GROUP BY ALL
) GROUP BY ALL ORDER BY ALL
"""


@dataclass(frozen=True)
class Covered:
    """How often the documents name two parties together: without it, silence says nothing."""

    documents: int = 0
    sentences: int = 0


def actors(store: Store, filters: Filters, most: int = MOST_ACTORS) -> list[str]:
    """The parties with most stances, then contacts, under the filters; those that were asked for by name first."""
    stances, ties = conditions.shown("stances", filters), conditions.shown("ties", filters)
    sql = _ACTORS.format(stances=stances.sql, ties=ties.sql, most=most)
    found = store.query(sql, (*stances.values, *ties.values))
    return list(dict.fromkeys([*filters.parties, *found.entity_id]))[:most]


def stances(store: Store, filters: Filters, who: Sequence[str], *, left_out: bool = False) -> pd.DataFrame:
    """from_id, to_id, polarity, modality, facts, documents, and one fact_id: within a circle of parties."""
    where = (conditions.hidden if left_out else conditions.shown)("stances", filters)
    return store.query(_STANCES.format(where=where.sql), (*where.values, list(who), list(who)))


def statements(store: Store, table: Table, filters: Filters, who: Sequence[str], most: int) -> pd.DataFrame:
    """The latest statements, under the filters, in which every one of `who` has a part."""
    shown = conditions.shown(table, filters)
    sql = " AND ".join([shown.sql, *[f"list_contains({conditions.ACTORS[table]}, ?)"] * len(who)])
    return facts.selected(store, table, Condition(sql, (*shown.values, *who)), most)


def contacts(store: Store, filters: Filters) -> pd.DataFrame:
    """a_id, b_id, kind (contact, no_contact), modality, facts, documents, one fact_id; most statements first."""
    where = conditions.shown("ties", filters)
    return store.query(_CONTACTS.format(where=where.sql, most=MOST_GROUPS), where.values)


def covered(store: Store, filters: Filters, who: Sequence[str]) -> dict[frozenset[str], Covered]:
    """For every two of a circle how many documents, and how many sentences, name both.

    Of the filters only those of documents and of their kind apply: a name has no year and no polarity.
    """
    rows = _covered(store, filters, who, "a.entity_id < b.entity_id", [])
    return {frozenset((str(a), str(b))): Covered(int(d), int(s)) for a, b, d, s in rows.itertuples(index=False)}


def covered_with(store: Store, filters: Filters, one: str, others: Sequence[str]) -> dict[str, Covered]:
    """The same for one party and each of the others."""
    rows = _covered(store, filters, [one, *others], "a.entity_id = ? AND b.entity_id <> a.entity_id", [one])
    return {str(b): Covered(int(d), int(s)) for _, b, d, s in rows.itertuples(index=False)}


def _covered(store: Store, filters: Filters, who: Sequence[str], pair: str, of_pair: list[object]) -> pd.DataFrame:
    joined, where = "", ""
    values: list[object] = [list(who)]
    if filters.documents:
        where += " AND list_contains(?::VARCHAR[], m.document_id)"
        values.append(list(filters.documents))
    if filters.sources:
        joined = "JOIN documents d USING (document_id)"
        where += " AND list_contains(?::VARCHAR[], d.source_kind)"
        values.append(list(filters.sources))
    sql = _COVERED.format(documents=joined, where=where, pair=pair)
    return store.query(sql, [*values, *of_pair, *of_pair])
