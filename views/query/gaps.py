"""What nobody reports: seats of a chamber without a figure, parties named together of which nothing is said.

In: Filters. Out: small tables. Figures are chosen as on the page of seats (`seat_figures`): one a party, each seat
once, the chamber as a whole whoever is selected. Left out on purpose: guessing at what is missing.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from views.query import conditions, documents
from views.query.store import Store
from views.selection.address import Filters

_CHAMBERS = """
WITH held AS (
    SELECT f.chamber_id, f.term, f.party_id, f.part_of_id, f.seats, f.total, f.fact_id, f.date_from, d.published,
           f.fact_id IS NOT DISTINCT FROM c.chosen_fact_id AS preferred
    FROM seats f LEFT JOIN documents d USING (document_id) LEFT JOIN claims c USING (claim_id)
    WHERE {whole} AND f.modality = 'asserted' AND f.chamber_id IS NOT NULL AND f.term IS NOT NULL),
one AS (
    SELECT * FROM held WHERE seats IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY chamber_id, term, party_id
        ORDER BY preferred DESC, published DESC NULLS LAST, date_from DESC NULLS LAST, fact_id) = 1),
counted AS (
    SELECT chamber_id, term, sum(seats)::INT AS reported, count(*)::INT AS parties FROM one
    WHERE NOT EXISTS (SELECT 1 FROM one bloc WHERE bloc.chamber_id = one.chamber_id AND bloc.term = one.term
                      AND bloc.party_id = one.part_of_id AND bloc.party_id <> one.party_id)
    GROUP BY ALL),
stated AS (
    SELECT chamber_id, term, CASE WHEN count(DISTINCT total) = 1 THEN max(total) END AS size, count(*) AS statements
    FROM held GROUP BY ALL),
wanted AS (SELECT DISTINCT f.chamber_id, f.term FROM seats f WHERE {shown}),
known AS (
    SELECT chamber_id, term, arg_min(seats, date_from) AS seats, any_value(name) AS name, any_value(country) AS country,
           max(coalesce(election, date_from)) AS elected
    FROM chambers GROUP BY ALL)
SELECT chamber_id, term, name, country, elected, reported, parties, statements,
       coalesce(stated.size, known.seats)::INT AS size
FROM counted JOIN wanted USING (chamber_id, term) JOIN stated USING (chamber_id, term)
JOIN known USING (chamber_id, term)
ORDER BY statements DESC, elected DESC NULLS LAST, chamber_id, term LIMIT {most}
"""

_SILENT = """
WITH latest AS (
    SELECT chamber_id, name, country, arg_max(term, coalesce(election, date_from)) AS term,
           max(coalesce(election, date_from)) AS elected
    FROM chambers WHERE main AND level = 'national' GROUP BY ALL),
spoken AS (
    SELECT DISTINCT e.country FROM entities e JOIN (SELECT DISTINCT entity_id FROM mentions) USING (entity_id)
    WHERE e.kind IN ('party', 'movement') AND {countries})
SELECT chamber_id, name, country, term, elected FROM latest SEMI JOIN spoken USING (country)
WHERE NOT EXISTS (SELECT 1 FROM seats f WHERE f.chamber_id = latest.chamber_id
                  AND f.term IS NOT DISTINCT FROM latest.term AND f.modality = 'asserted'
                  AND f.basis IN ('result', 'group'))
ORDER BY country, chamber_id LIMIT 40
"""

_PAIRS = """
WITH named AS (
    SELECT DISTINCT m.document_id, m.sentence, m.entity_id FROM mentions m
    JOIN documents d USING (document_id)
    LEFT JOIN sentences s ON s.document_id = m.document_id AND s.n = m.sentence
    WHERE m.via <> 'coreference' AND m.kind IN ('party', 'movement') AND NOT coalesce(s.boilerplate, false)
          AND {where}),
together AS (
    SELECT a.entity_id AS a_id, b.entity_id AS b_id, count(*) AS sentences, count(DISTINCT a.document_id) AS documents
    FROM named a JOIN named b ON a.document_id = b.document_id AND a.sentence = b.sentence AND a.entity_id < b.entity_id
    WHERE {either} GROUP BY ALL HAVING count(*) > 1),
sides AS (
    SELECT party_a_id AS x, party_b_id AS y FROM agreements UNION ALL SELECT from_id, to_id FROM stances
    UNION ALL SELECT a_id, b_id FROM ties UNION ALL SELECT party_id, part_of_id FROM seats
    UNION ALL SELECT p.x, q.y FROM (SELECT fact_id, unnest(participants) AS x FROM events) p
                             JOIN (SELECT fact_id, unnest(participants) AS y FROM events) q USING (fact_id)),
stated AS (SELECT DISTINCT least(x, y) AS a_id, greatest(x, y) AS b_id FROM sides)
SELECT together.* FROM together ANTI JOIN stated USING (a_id, b_id)
ORDER BY sentences DESC, documents DESC, a_id, b_id LIMIT {most}
"""


def chambers(store: Store, filters: Filters, most: int) -> pd.DataFrame:
    """chamber_id, term, name, country, elected, reported seats, parties, statements, size (null: unknown)."""
    shown = conditions.shown("seats", filters)
    whole = conditions.shown("seats", replace(filters, parties=(), countries=()))
    sql = _CHAMBERS.format(shown=shown.sql, whole=whole.sql, most=most)
    return store.query(sql, [*whole.values, *shown.values])


def silent(store: Store, countries: tuple[str, ...]) -> pd.DataFrame:
    """Chambers in their latest term of which no figure is reported, where the texts name a party of the country."""
    chosen = "e.country IN (SELECT unnest(?))" if countries else "true"
    return store.query(_SILENT.format(countries=chosen), [list(countries)] if countries else [])


def pairs(store: Store, filters: Filters, most: int) -> pd.DataFrame:
    """a_id, b_id, sentences, documents: parties named in one sentence again and again, and no statement about both."""
    about = replace(filters, parties=(), countries=(), kinds=(), modalities=(), confidence=None)
    where, either, values = documents.where(about), ["true"], list[object]()
    if filters.parties:
        either.append("(a.entity_id IN (SELECT unnest(?)) OR b.entity_id IN (SELECT unnest(?)))")
        values += [list(filters.parties)] * 2
    if filters.countries:
        within = "SELECT entity_id FROM entities WHERE country IN (SELECT unnest(?))"
        either.append(f"(a.entity_id IN ({within}) OR b.entity_id IN ({within}))")
        values += [list(filters.countries)] * 2
    sql = _PAIRS.format(where=where.sql, either=" AND ".join(either), most=most)
    return store.query(sql, [*where.values, *values])
