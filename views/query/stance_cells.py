"""Every ordered pair of a circle of parties: what one says of the other, and why a place is empty.

In: the counts of `relations`, names. Out: a row a pair for the matrix and for the table that says the same. Left out
on purpose: any total over polarities: three that support and two that criticise do not make one that supports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pandas as pd

from views import wording
from views.query import relations
from views.query.names import Names
from views.query.relations import Covered
from views.query.store import Store
from views.selection.address import Filters

POLARITIES = ("supportive", "neutral", "critical", "ignoring")
NOT_COUNTED = ("open", "denied")
"""What a cell marks without counting it: announced or proposed; denied."""


def cells(store: Store, filters: Filters, who: Sequence[str], names: Names) -> pd.DataFrame:
    """from_id, to_id, their names and ranks, a count and a fact for each polarity, documents, sentences, left_out."""
    said = _by_pair(relations.stances(store, filters, who))
    left_out = relations.stances(store, filters, who, left_out=True)
    hidden = left_out.groupby(["from_id", "to_id"]).facts.sum().to_dict()
    covered = relations.covered(store, filters, who)
    return pd.DataFrame(
        {
            **_named(one, other, who, names),
            **said[one, other],
            "left_out": int(hidden.get((one, other), 0)),
            "documents": covered.get(frozenset((one, other)), Covered()).documents,
            "sentences": covered.get(frozenset((one, other)), Covered()).sentences,
        }
        for one, other in permutations(who, 2)
    )


def _by_pair(rows: pd.DataFrame) -> dict[tuple[str, str], dict[str, Any]]:
    """For each ordered pair `supportive` (a count) and `supportive_fact` (the fact where it is only one), and so on."""
    empty = dict.fromkeys((*POLARITIES, *NOT_COUNTED), 0) | {f"{what}_fact": "" for what in (*POLARITIES, *NOT_COUNTED)}
    found: dict[tuple[str, str], dict[str, Any]] = defaultdict(lambda: dict(empty))
    for row in wording.records(rows):
        what = {"asserted": row["polarity"], "denied": "denied"}.get(row["modality"], "open")
        cell = found[row["from_id"], row["to_id"]]
        cell[what] += int(row["facts"])
        cell[f"{what}_fact"] = row["fact_id"] if cell[what] == 1 else ""
    return found


def _named(one: str, other: str, who: Sequence[str], names: Names) -> dict[str, Any]:
    return {
        "from_id": one,
        "to_id": other,
        "from_rank": who.index(one),
        "to_rank": who.index(other),
        "from_name": names[one].with_country,
        "from_short": names[one].short,
        "to_name": names[other].with_country,
        "to_short": names[other].short,
    }
