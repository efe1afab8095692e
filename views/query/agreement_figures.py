"""How many agreements there are, between whom, and who was bound to whom in a given year.

In: the store, Filters, a year or None for all years. Out: counts and the cells of the matrix, from SQL whatever the
store's size. Left out on purpose: the rows that are drawn (`facts.claims`, narrowed by `as_of`) and all wording.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from views.query import conditions, facts
from views.query.conditions import EVERYTHING, Condition
from views.query.store import Store
from views.selection.address import Filters

_UNDATED = "(f.date_from IS NULL AND f.date_to IS NULL)"
_SPAN = "coalesce(contains(f.date_edtf, '/'), false)"

# A span holds over all its years, an open one from its first. A point in time holds in its own year only: nobody says
# for how long. "Until 2014" says nothing of 2013. What has ended held as long as its span; else nobody knows when.
_COVERED = f"""CASE WHEN {_UNDATED} THEN false
WHEN f.status = 'ended' AND (f.date_from IS NULL OR f.date_to IS NULL OR NOT {_SPAN}) THEN false
WHEN f.date_from IS NULL THEN year(f.date_to) = $year
ELSE year(f.date_from) <= $year AND (f.date_to IS NULL OR year(f.date_to) >= $year) END"""

_NO_WORD = f"""f.status IN ('in_force', 'signed', 'suspended')
AND ((NOT {_SPAN} AND year(f.date_to) < $year) OR (f.date_from IS NULL AND year(f.date_to) > $year))"""

_COLUMNS = (
    "f.fact_id, f.claim_id, f.document_id, f.party_a_id, f.party_b_id, f.kind, f.status, f.modality, f.disputed, "
    "f.date_edtf, f.date_from, f.date_to, coalesce(f.agreement_id, f.claim_id) AS agreement"
)

_COUNTED = """
WITH one AS ({one}), bound AS (SELECT * FROM one f WHERE {bound})
SELECT count(DISTINCT f.agreement) FILTER (f.modality = 'asserted') AS held,
       count(DISTINCT f.agreement) FILTER (f.modality IN ('planned', 'proposed')) AS open,
       count(DISTINCT f.agreement) FILTER (f.modality = 'denied') AS denied,
       count(DISTINCT f.agreement) FILTER (f.disputed AND f.modality <> 'denied') AS disputed,
       count(*) AS claims,
       count(*) FILTER ({undated}) AS undated,
       count(*) FILTER (f.date_to IS NULL AND f.date_from IS NOT NULL AND f.modality = 'asserted'
                        AND (d.published IS NULL OR year(d.published) < {year})) AS unsure,
       (SELECT count(DISTINCT id) FROM (SELECT unnest([party_a_id, party_b_id]) AS id FROM bound)) AS parties,
       (SELECT count(*) FROM one f WHERE f.modality <> 'hypothetical' AND {undated}) AS without_date,
       (SELECT count(*) FROM one f WHERE {no_word}) AS no_word
FROM bound f LEFT JOIN documents d USING (document_id)
"""

_CELLS = """
WITH cells AS (
    SELECT least(f.party_a_id, f.party_b_id) AS party_a_id, greatest(f.party_a_id, f.party_b_id) AS party_b_id,
           count(DISTINCT f.agreement) FILTER (f.modality = 'asserted') AS held,
           count(DISTINCT f.agreement) FILTER (f.modality IN ('planned', 'proposed')) AS open,
           count(DISTINCT f.agreement) FILTER (f.modality = 'denied') AS denied,
           count(*) AS claims, min(f.fact_id) AS fact_id, bool_or(f.disputed) AS disputed,
           list(DISTINCT f.kind ORDER BY f.kind) AS kinds, list(DISTINCT f.status ORDER BY f.status) AS statuses
    FROM ({one}) f GROUP BY ALL),
foremost AS (
    SELECT id, sum(claims) AS claims FROM (SELECT unnest([party_a_id, party_b_id]) AS id, claims FROM cells)
    GROUP BY id ORDER BY claims DESC, id LIMIT {most})
SELECT * FROM cells WHERE party_a_id IN (SELECT id FROM foremost) AND party_b_id IN (SELECT id FROM foremost)
ORDER BY party_a_id, party_b_id
"""

_YEARS = """
SELECT min(year(coalesce(date_from, date_to))) AS first, max(year(coalesce(date_to, date_from))) AS last FROM agreements
"""


@dataclass(frozen=True)
class AgreementsCounted:
    """Agreements, not pairs: one of three parties is three claims of one agreement.

    `unsure` are claims without a stated end whose text is older than the year asked for; `without_date` and `no_word`
    are claims that a year cannot show: undated, or of a time that the text does not limit.
    """

    held: int
    open: int
    denied: int
    disputed: int
    claims: int
    parties: int
    undated: int
    unsure: int
    without_date: int
    no_word: int


def as_of(year: int | None) -> Condition:
    """Agreements whose time, as their text tells it, covers the year. A hypothesis is no agreement of any year."""
    return Condition("f.modality <> 'hypothetical'" + ("" if year is None else f" AND {_in(_COVERED, year)}"), ())


def listed(year: int | None) -> Condition:
    """What is listed beside them: the undated ones, too, which no year selects or hides."""
    return EVERYTHING if year is None else Condition(f"({_UNDATED} OR {_in(_COVERED, year)})", ())


def counted(store: Store, filters: Filters, year: int | None) -> AgreementsCounted:
    one = facts.one_a_claim("agreements", conditions.shown("agreements", filters), _COLUMNS)
    sql = _COUNTED.format(
        one=one.sql,
        bound=as_of(year).sql,
        undated=_UNDATED,
        year=-1 if year is None else year,
        no_word="false" if year is None else _in(_NO_WORD, year),
    )
    return AgreementsCounted(**{str(name): int(n) for name, n in store.query(sql, one.values).iloc[0].items()})


def cells(store: Store, filters: Filters, year: int | None, most: int) -> pd.DataFrame:
    """A row for each pair among the `most` parties with the most agreements."""
    one = facts.one_a_claim("agreements", conditions.shown("agreements", filters), _COLUMNS, as_of(year))
    return store.query(_CELLS.format(one=one.sql, most=most), one.values)


def years(store: Store) -> tuple[int, int] | None:
    """First and last year of any agreement; None where none is dated."""
    first, last = store.query(_YEARS).iloc[0]
    return None if pd.isna(first) else (int(first), int(last))


def _in(sql: str, year: int) -> str:
    """The year stands in the text itself: a condition that is used twice would need its value twice."""
    return sql.replace("$year", str(int(year)))
