"""Cross-filter: what was picked on a chart narrows the tables beside it, and nothing else.

In: the code `pick` of the address bar, a party or two of them joined by "~"; statements. Out: fewer statements. Left
out on purpose: the charts, which go on showing everything that the filters select.
"""

from __future__ import annotations

import pandas as pd

from views.query.conditions import COLUMNS, Table
from views.selection.frame import asked


def picked() -> tuple[str, ...]:
    """The entities that were picked; a pick of unknown ids narrows every table to nothing, and its chip says so."""
    return tuple((asked("pick") or "").split("~")) if asked("pick") else ()


def narrowed(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    """The statements about everybody who was picked; all of them where nobody was."""
    wanted = set(picked())
    if not wanted or rows.empty:
        return rows
    return rows[[wanted <= _about(table, row) for row in rows[list(COLUMNS[table])].itertuples(index=False)]]


def _about(table: Table, row: tuple[object, ...]) -> set[object]:
    if table == "events":
        (participants,) = row
        return set(participants) if hasattr(participants, "__iter__") else set()
    return set(row)
