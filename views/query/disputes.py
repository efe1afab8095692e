"""Matters that the texts disagree about: each once, with its sides.

In: Filters. Out: matters with most sources first, and for each side a statement to show. A matter is one party's seats
of one chamber and term, one pair's agreement, one event of the same parties, one pair's contact; its claims are those
that the pipeline calls disputed. Left out on purpose: deciding who is right.
"""

from __future__ import annotations

import pandas as pd

from views.query import conditions
from views.query.conditions import TABLES, Table
from views.query.store import Store
from views.selection.address import Filters

_PAIR = "least({0}, {1}), greatest({0}, {1})"
_TERM_OF_YEAR = """
LEFT JOIN (SELECT chamber_id, year(election) AS year, any_value(term) AS term FROM chambers GROUP BY ALL) t
ON t.chamber_id = f.chamber_id AND f.term IS NULL AND t.year = year(f.date_from)
"""
# An event that happens once has no year in its matter: two years are what is disputed.
_YEAR = "CASE WHEN f.kind IN ('founding', 'dissolution') THEN '' ELSE coalesce(left(f.date_edtf, 4), '') END"

_MATTER: dict[Table, str] = {
    "seats": "f.party_id, coalesce(f.chamber_id, f.chamber, ''), "
    "coalesce(f.term, t.term, 'year ' || left(f.date_edtf, 4), '')",
    "agreements": _PAIR.format("f.party_a_id", "f.party_b_id") + ", f.kind",
    "events": f"f.kind, array_to_string(list_sort(coalesce(f.participants, [])), '+'), {_YEAR}",
    "stances": "f.from_id, f.to_id",
    "roles": "f.person_id, coalesce(f.organisation_id, ''), f.role",
    "ties": _PAIR.format("f.a_id", "f.b_id") + ", replace(f.kind, 'no_contact', 'contact')",
}


def matters(store: Store, filters: Filters, most: int) -> pd.DataFrame:
    """matter, table, claim_ids, origins; `matters` says in every row how many there are."""
    parts, values = [], list[object]()
    for table in TABLES:
        shown = conditions.shown(table, filters)
        more = _TERM_OF_YEAR if table == "seats" else ""
        parts.append(
            f"SELECT DISTINCT '{table}' AS \"table\", concat_ws('~', '{table}', {_MATTER[table]}) AS matter, "
            f"f.claim_id, c.n_origins, c.last_published FROM {table} f JOIN claims c USING (claim_id) {more} "
            f"WHERE c.disputed AND {shown.sql}"
        )
        values.extend(shown.values)
    return store.query(
        'SELECT matter, "table", list(claim_id ORDER BY claim_id) AS claim_ids, sum(n_origins)::INT AS origins, '
        f'count(*) OVER () AS matters FROM ({" UNION ALL ".join(parts)}) GROUP BY matter, "table" '
        "ORDER BY origins DESC, max(last_published) DESC NULLS LAST, matter LIMIT ?",
        [*values, most],
    )


def sides(store: Store, table: Table, claim_ids: list[str], filters: Filters) -> pd.DataFrame:
    """A statement for each claim and each way of holding it, with `origins`; the best supported side first."""
    shown = conditions.shown(table, filters)
    return store.query(
        f"""
        WITH said AS (
            SELECT f.*, f.modality = 'denied' AS denied, d.published, c.disputed, c.chosen_fact_id,
                   coalesce(d.duplicate_group, f.document_id) AS origin
            FROM {table} f JOIN claims c USING (claim_id) LEFT JOIN documents d USING (document_id)
            WHERE f.claim_id IN (SELECT unnest(?)) AND {shown.sql}),
        counted AS (SELECT claim_id, denied, count(DISTINCT origin) AS origins FROM said GROUP BY ALL)
        SELECT said.*, counted.origins FROM said JOIN counted USING (claim_id, denied)
        QUALIFY row_number() OVER (PARTITION BY claim_id, denied
            ORDER BY fact_id IS NOT DISTINCT FROM chosen_fact_id DESC, published DESC NULLS LAST, fact_id) = 1
        ORDER BY denied, origins DESC, published DESC NULLS LAST, fact_id
        """,
        [claim_ids, *shown.values],
    )


def boycotts(store: Store, party: str, year: int, filters: Filters) -> pd.DataFrame:
    """Disputed boycotts of a year by a party: what a figure of seats that nobody else disputes may contradict."""
    shown = conditions.shown("events", filters)
    found = store.query(
        "SELECT DISTINCT f.claim_id FROM events f JOIN claims c USING (claim_id) "
        f"WHERE c.disputed AND f.kind = 'boycott' AND list_contains(f.participants, ?) "
        f"AND year(f.date_from) = ? AND {shown.sql}",
        [party, year, *shown.values],
    )
    return sides(store, "events", found.claim_id.tolist(), filters)
