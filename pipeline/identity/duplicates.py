"""Copies of one text: agencies and translations are printed many times and still have one origin.

In: documents. Out: the group of each, named by the smallest document_id in it; a text without copy is its own group.
Two texts are copies if most runs of five words are shared. Measured by the smallest hashes of these runs (a bottom
sketch), so that only texts with a common hash are compared at all.
Left out on purpose: translations; no word of theirs is shared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from zlib import crc32

from pipeline.model import Document

_RUN = 5  # words: shorter runs are shared by any two reports on one election, longer ones break at every edited word
_SKETCH = 64  # hashes: the share of common runs is then known to about ±0.06
_ALIKE = 0.6  # an agency text that lost its last paragraph keeps 0.7; two reports after one source share under 0.2
_WORD = re.compile(r"\w+")


def duplicate_groups(documents: Iterable[Document]) -> dict[str, str]:
    """document_id -> group."""
    sketches = {d.document_id: _sketch(d.text[d.body_start :]) for d in documents}
    holders: dict[int, list[str]] = defaultdict(list)
    for document_id in sorted(sketches):
        for value in sketches[document_id]:
            holders[value].append(document_id)
    group = {document_id: document_id for document_id in sketches}

    def top(document_id: str) -> str:
        while group[document_id] != document_id:
            document_id = group[document_id]
        return document_id

    # Neighbours suffice: of the dozens of hashes that copies share, in some no stranger stands between them.
    for one, other in sorted({pair for ids in holders.values() for pair in pairwise(ids)}):
        first, second = sorted((top(one), top(other)))
        if first != second and _likeness(sketches[one], sketches[other]) >= _ALIKE:
            group[second] = first
    return {document_id: top(document_id) for document_id in sketches}


def _sketch(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))}
    return frozenset(sorted(crc32(run.encode()) for run in runs)[:_SKETCH])


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The estimated share of common runs: of the smallest hashes of both, how many both have."""
    smallest = sorted(one | other)[:_SKETCH]
    return sum(value in one and value in other for value in smallest) / len(smallest)
