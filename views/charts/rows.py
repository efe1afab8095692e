"""What every chart asks of its rows.

In: the DataFrame of a page. Out: plain values that a figure can carry.
Left out on purpose: repairing rows that break the contract.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pandas as pd

Row = Any
"""One row as `DataFrame.itertuples` gives it: columns as attributes, whose types the table contract checks."""


def required(rows: pd.DataFrame, columns: Iterable[str]) -> Iterator[Row]:
    """The rows one by one. Raises ValueError for an empty table or a missing column: the page answers both in words."""
    if rows.empty:
        raise ValueError("nothing to draw: the table has no rows")
    if missing := [column for column in columns if column not in rows.columns]:
        raise ValueError(f"nothing to draw: columns missing: {', '.join(missing)}")
    return rows.itertuples(index=False, name="Row")


def day(value: Any) -> date | None:
    """A date, timestamp or ISO string as a date; None, NaT and NA as None."""
    if value is None or pd.isna(value):
        return None
    return pd.Timestamp(value).date()


def text(value: Any) -> str:
    """A string; empty where the table has none."""
    return value if isinstance(value, str) else ""
