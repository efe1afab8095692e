"""What a reader takes away from a page: the facts behind its charts.

In: the frame, a name for the files, and for each table a function that gives every statement behind the charts. Out: a
row of buttons. Left out on purpose: asking the tables before somebody clicks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from views.query.conditions import Table
from views.selection.frame import Frame

Rows = Mapping[Table, Callable[[], pd.DataFrame]]


def bar(frame: Frame, name: str, rows: Rows) -> None:
    """Downloads of `rows`, the citation and the report of what the page shows."""
