"""The date of a taught fact.

In: a setting, the words the fact stands on. Out: the EDTF of the likeliest date, or None where none is likely.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.facts.taught.dates import dates_of
from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.verdict import sure
from pipeline.facts.when import happened
from pipeline.language.words import Word

YES = "yes"


def date_of(at: Setting, words: Sequence[Word], table: str, label: str) -> str | None:
    """The date that belongs to these words, if the classifier thinks one does."""
    taught = classifier("dates")
    if taught is None:
        return None
    found = [
        (taught.probabilities(d.features).get(YES, 0.0), d.date.edtf)
        for d in dates_of(at, words, table, label)
        if told_date(table, label, d.date.edtf or "..") is not None
    ]
    if not found:
        return None
    chance, edtf = max(found, key=lambda pair: pair[0])
    return told_date(table, label, edtf) if chance >= sure("dates") and edtf is not None else None


def told_date(table: str, label: str, edtf: str) -> str | None:
    """The date of a fact, of which the text may give a stretch."""
    if table == "events":
        return happened(edtf, label)
    # "hält seit der Wahl 2021 elf Sitze": of the election, not of all years since.
    return edtf if table == "agreements" else edtf.removesuffix("/..")
