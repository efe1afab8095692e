"""Facts turned upside down: what the text denies, supposes or announces, reported as so; praise reported as criticism.

In: all gold rows of a document and its found rows. Out: the flipped rows, and how many rows could have been. A row
counts when it is a gold fact but for modality or the sign of its polarity (`contact` and `no_contact` differ by sign,
too). It is flipped when no gold fact that it meets so far holds as the row says. What only meets optional facts
counts nowhere. Denying what the text asserts is no flip, but it is among the rows that could be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.evaluate.agree import same_content
from pipeline.evaluate.rows import FoundRow
from pipeline.gold.records import GoldRow
from pipeline.model import Modality

_OPPOSITE = {"supportive": "critical", "critical": "supportive"}
_OPPOSITE_TIE = {"contact": "no_contact", "no_contact": "contact"}


def find_flips(gold: Iterable[GoldRow], rows: Iterable[FoundRow]) -> tuple[list[tuple[GoldRow, FoundRow]], int]:
    """The flipped rows, each with the gold fact that it turns round, and the number of rows that match but for that."""
    # Hypotheses are no facts to be found, but to report one as a fact is a flip.
    candidates = [row for row in gold if not row.poll]
    flips, comparable = [], 0
    for row in rows:
        met = [fact for fact in candidates if same_content(fact, row) or _same_but_sign(fact, row)]
        straight = [fact for fact in met if not _is_turned(fact, row)]
        required = [fact for fact in straight or met if not fact.optional]
        comparable += bool(required)
        if required and not straight:
            flips.append((required[0], row))
    return flips, comparable


def _is_turned(gold: GoldRow, row: FoundRow) -> bool:
    if same_content(gold, row):
        return row.modality == Modality.ASSERTED and Modality.ASSERTED not in gold.modalities
    # Only the sign differs. A denied contact reported as one is turned; a contact that was denied is not.
    return not row.denied and row.values.get("kind") != "no_contact"


def _same_but_sign(gold: GoldRow, row: FoundRow) -> bool:
    field, opposite = ("kind", _OPPOSITE_TIE) if row.table == "ties" else ("polarity", _OPPOSITE)
    turned = opposite.get(row.values.get(field, ""))
    return turned is not None and same_content(gold, replace(row, values={**row.values, field: turned}))
