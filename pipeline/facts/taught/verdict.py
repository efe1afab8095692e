"""How sure a classifier must be, by table.

In: a table's name. Out: the thresholds from seeds/frames/taught.yaml.
"""

from __future__ import annotations

from functools import cache

from pipeline.seeds import load_frame


@cache
def sure(table: str) -> float:
    """From this probability on a fact is added, or a date taken."""
    return float(load_frame("taught")["sure"][table])


@cache
def least(table: str) -> float:
    """Below this probability not even a rule's fact stands."""
    return float(load_frame("taught")["ruled"].get(table, 0.0))
