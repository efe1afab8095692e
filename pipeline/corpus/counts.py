"""How large the corpus is, and of what.

In: the sources of all splits. Out: a data frame per question, for a terminal or the data card.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from pipeline.corpus.checks import words
from pipeline.corpus.whole import Corpus, in_registry
from pipeline.gold.records import TABLES
from pipeline.gold.source import GoldSource
from pipeline.model import Kind


def documents(corpus: Corpus) -> pd.DataFrame:
    """One row per document: split, style, material, countries (list), words, facts that are not optional by table,
    optional facts, absent rows, mentions."""
    rows = [_document(split, source) for split, sources in corpus.items() for source in sources]
    return pd.DataFrame(rows)


def by(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Sums over one column of `documents`, with a last row of all; a document of two countries counts for both."""
    sums = frame.explode(column) if column == "countries" else frame
    numbers = ["words", "facts", *TABLES, "optional", "absent", "mentions"]
    grouped = sums.groupby(column, sort=True)[numbers].sum()
    grouped.insert(0, "documents", sums.groupby(column).size())
    grouped.loc["all"] = [len(frame), *frame[numbers].sum()]
    return grouped


def parties(corpus: Corpus) -> pd.DataFrame:
    """One row per split: parties and movements, how many are held out, how many are in the registry."""
    rows = []
    for split, sources in corpus.items():
        found = {
            e.entity_id: e
            for source in sources
            for e in source.gold.entities.values()
            if e.kind in {Kind.PARTY, Kind.MOVEMENT}
        }
        rows.append(
            {
                "split": split,
                "parties": len(found),
                "held out": sum(e.held_out for e in found.values()),
                "in registry": sum(in_registry(e) is not None for e in found.values()),
            }
        )
    return pd.DataFrame(rows).set_index("split")


def _document(split: str, source: GoldSource) -> dict[str, Any]:
    gold = source.gold
    facts = [row for row in gold.facts if not row.optional]
    return {
        "split": split,
        "name": gold.name,
        "style": gold.style,
        "material": gold.material,
        "countries": list(gold.countries),
        "words": words(source),
        "facts": len(facts),
        **{table: sum(row.table == table for row in facts) for table in TABLES},
        "optional": len(gold.facts) - len(facts),
        "absent": len(gold.absent),
        "mentions": len(gold.mentions),
    }


def lines(frame: pd.DataFrame) -> Iterator[str]:
    """The frame as aligned text."""
    yield from frame.to_string(float_format=lambda x: f"{x:.2f}").splitlines()
