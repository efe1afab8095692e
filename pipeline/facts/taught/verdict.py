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
def least(table: str, *, denied: bool = False) -> float:
    """Below this probability even what a rule says is dropped; what it says to be denied needs more in some tables."""
    frame = load_frame("taught")
    return float((frame["least_denied"] if denied else {}).get(table, frame["least"].get(table, 0.0)))
