"""Seats by chamber and term: how much is said of each, and which figures of each party stand against one another.

In: filters, a chamber, a rule. Out: small tables, whatever the store's size: a row a chamber and term; a row a party,
term and number of seats, with the statement that stands for it. Left out on purpose: what the figures add up to
(`seat_figures`).

A chamber outside of the registry is told apart by country and printed name, a term that no text names by its year.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from views.query import conditions
from views.query.store import Store
from views.selection.address import Filters

RULES = ("latest", "origins", "official")
"""Which of rival figures is shown, other than the claim's own choice: published last, told by most independent
origins, an election result before the size of a group (an exercise, which has no source, last)."""
UNDATED = "undated"
MOST_GROUPS = 2000
MOST_FIGURES = 20
"""Different figures read for a party in one term."""

_CHAMBER = "coalesce(f.chamber_id, coalesce(e.country, '') || '~' || coalesce(f.chamber, '')) AS chamber_key"
_YEAR = "'year-' || nullif(regexp_extract(f.date_edtf, '[0-9][0-9][0-9][0-9]'), '')"
_TERM = f"coalesce(f.term, {_YEAR}, 'undated') AS term_key"
_KEYED = f"""
SELECT f.*, {_CHAMBER}, {_TERM}
FROM seats f LEFT JOIN entities e ON e.entity_id = f.party_id WHERE {{where}}
"""

# What is alike is counted first, so that keys are made of a few thousand rows, not of a million.
_GROUPS = f"""
SELECT chamber_key, term_key, min(chamber) AS chamber, sum(n)::BIGINT AS statements,
       count(DISTINCT party_id) AS parties, max(last) AS last
FROM (
    SELECT f.*, {_CHAMBER}, {_TERM} FROM (
        SELECT f.chamber_id, f.chamber, f.term, f.date_edtf, f.party_id, count(*) AS n, max(f.date_from) AS last
        FROM seats f WHERE {{where}} GROUP BY ALL
    ) f LEFT JOIN entities e ON e.entity_id = f.party_id
) GROUP BY chamber_key, term_key
ORDER BY chamber_key IS NOT DISTINCT FROM ? DESC, parties DESC, statements DESC, last DESC NULLS LAST,
         chamber_key, term_key
LIMIT ?
"""

_TERMS = """
SELECT chamber_key, term_key, min(chamber) AS chamber, count(*) AS statements,
       count(DISTINCT document_id) AS documents, max(date_from) AS last,
       count(*) FILTER (date_from IS NULL AND date_to IS NULL) AS undated,
       coalesce(list_sort(list(DISTINCT total) FILTER (modality = 'asserted' AND total IS NOT NULL)), []) AS totals
FROM ({keyed}) WHERE chamber_key = ? GROUP BY chamber_key, term_key ORDER BY last DESC NULLS LAST, term_key LIMIT ?
"""

# Of the statements of one figure, the one that stands for it; of the figures of one party, the order of the rule.
_STATEMENT = {
    "": "chosen DESC, published DESC NULLS LAST, fact_id",
    "latest": "published DESC NULLS LAST, chosen DESC, fact_id",
    "origins": "chosen DESC, published DESC NULLS LAST, fact_id",
    "official": "basis = 'result' DESC, exercise, chosen DESC, published DESC NULLS LAST, fact_id",
}
_FIGURE = {
    "": "chosen DESC, published DESC NULLS LAST, date_from DESC NULLS LAST, fact_id",
    "latest": "last_published DESC NULLS LAST, origins DESC, chosen DESC, fact_id",
    "origins": "origins DESC, last_published DESC NULLS LAST, chosen DESC, fact_id",
    "official": "basis = 'result' DESC, exercise, last_published DESC NULLS LAST, chosen DESC, fact_id",
}

_FIGURES = """
WITH stated AS (
    SELECT f.*, d.title, d.publisher, d.published, d.source_kind, c.choice_rule, c.chosen_fact_id,
           coalesce(f.fact_id = c.chosen_fact_id, false) AS chosen,
           coalesce(d.duplicate_group, f.document_id) AS origin,
           d.source_kind IS NOT DISTINCT FROM 'exercise' AS exercise
    FROM ({keyed}) f LEFT JOIN documents d USING (document_id) LEFT JOIN claims c USING (claim_id)
    WHERE f.modality = 'asserted' AND f.chamber_key = ? AND f.term_key IN (SELECT unnest(?))
), figures AS (
    SELECT * EXCLUDE (part_of_id), count(*) OVER same AS statements, count(DISTINCT origin) OVER same AS origins,
           max(published) OVER same AS last_published, max(part_of_id) OVER same AS part_of_id
    FROM stated WINDOW same AS (PARTITION BY term_key, party_id, seats)
    QUALIFY row_number() OVER (PARTITION BY term_key, party_id, seats ORDER BY {statement}) = 1
)
SELECT *, row_number() OVER (party ORDER BY seats IS NULL, {figure}) AS place,
       min(seats) OVER (party) AS least, max(seats) OVER (party) AS most
FROM figures WINDOW party AS (PARTITION BY term_key, party_id)
QUALIFY place = 1 OR (term_key = ? AND place <= ?)
ORDER BY term_key, seats DESC NULLS LAST, party_id, fact_id
"""

_STATEMENTS = """
SELECT f.*, d.title, d.publisher, d.published, d.source_kind, d.duplicate_group,
       coalesce(c.disputed, false) AS disputed, c.chosen_fact_id, f.date_from IS NULL AND f.date_to IS NULL AS undated
FROM (SELECT * FROM ({keyed}) f WHERE {place} ORDER BY {order} LIMIT ?) f
LEFT JOIN documents d USING (document_id) LEFT JOIN claims c USING (claim_id) ORDER BY {order}
"""


def groups(store: Store, filters: Filters, chamber: str | None = None) -> pd.DataFrame:
    """A row a chamber and term, the best reported first, those of `chamber` before all: chamber_key, term_key,
    chamber (as printed), statements, parties, last (the latest day)."""
    where = conditions.shown("seats", filters)
    return store.query(_GROUPS.format(where=where.sql), [*where.values, chamber, MOST_GROUPS])


def terms(store: Store, filters: Filters, chamber: str) -> pd.DataFrame:
    """A row a term of one chamber: as `groups`, with documents, undated and totals (the sizes that texts state)."""
    keyed, values = _keyed(filters, chamber)
    return store.query(_TERMS.format(keyed=keyed), [*values, chamber, MOST_GROUPS])


def group_of(store: Store, filters: Filters, fact_id: str) -> tuple[str, str] | None:
    """The chamber and term of a fact, if the filters select it."""
    keyed, values = _keyed(filters)
    found = store.query(f"SELECT chamber_key, term_key FROM ({keyed}) WHERE fact_id = ?", [*values, fact_id])
    return None if found.empty else (str(found.chamber_key.iloc[0]), str(found.term_key.iloc[0]))


def figures(
    store: Store, filters: Filters, chamber: str, term: str, terms: Sequence[str], rule: str = ""
) -> pd.DataFrame:
    """What is asserted in `terms` of a chamber, a row a term, party and number of seats. `place` 1 is shown under the
    rule ("" for the claims' own choice), the others only of `term`; `least` and `most` span what is stated."""
    keyed, values = _keyed(filters, chamber)
    sql = _FIGURES.format(keyed=keyed, statement=_STATEMENT[rule], figure=_FIGURE[rule])
    return store.query(sql, [*values, chamber, list(terms), term, MOST_FIGURES])


def statements(
    store: Store, filters: Filters, chamber: str, term: str | None = None, most: int | None = None
) -> pd.DataFrame:
    """All statements about a chamber, or about one term of it, those with most seats first."""
    keyed, values = _keyed(filters, chamber)
    place = "chamber_key = ?" + (" AND term_key = ?" if term else "")
    order = "term_key DESC, f.seats DESC NULLS LAST, f.date_from DESC NULLS LAST, f.fact_id"
    given = [chamber, *([term] if term else [])]
    return store.query(_STATEMENTS.format(keyed=keyed, place=place, order=order), [*values, *given, most])


def elsewhere(store: Store, filters: Filters, chamber: str, term: str, *, undated: bool, most: int) -> pd.DataFrame:
    """The latest statements about other chambers and terms, those without any date apart."""
    keyed, values = _keyed(filters)
    place = "NOT (chamber_key = ? AND term_key = ?) AND (f.date_from IS NULL AND f.date_to IS NULL) = ?"
    order = "f.date_from DESC NULLS LAST, f.fact_id"
    return store.query(
        _STATEMENTS.format(keyed=keyed, place=place, order=order), [*values, chamber, term, undated, most]
    )


def keyed(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    """Statements read elsewhere, with the keys of their chamber and term."""
    sql = "SELECT fact_id, chamber_key, term_key FROM ({}) WHERE fact_id IN (SELECT unnest(?))"
    return rows.merge(store.query(sql.format(_KEYED.format(where="true")), [rows.fact_id.tolist()]), on="fact_id")


def _keyed(filters: Filters, chamber: str | None = None) -> tuple[str, tuple[object, ...]]:
    """The statements with their keys; of one `chamber` of the registry, if given, by its id, which the files index."""
    where = conditions.shown("seats", filters)
    if chamber is None or "~" in chamber:
        return _KEYED.format(where=where.sql), where.values
    return _KEYED.format(where=where.sql + " AND f.chamber_id = ?"), (*where.values, chamber)
