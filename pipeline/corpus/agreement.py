"""How far two annotators agree.

In: documents annotated twice, under the same file names. Out: a Score of the second annotation measured by the first,
with the same rules by which the pipeline is measured: facts by table, names, identity.
F1 is symmetric but for optional rows and `alt`, which are the first annotator's; so both directions are given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.corpus.readings import as_reading
from pipeline.evaluate.score import Score, score_document, total
from pipeline.gold.records import GoldDocument, GoldError


def compare(first: Sequence[GoldDocument], second: Sequence[GoldDocument]) -> tuple[Score, Score]:
    """The second by the first, and the first by the second; over the documents that both have.

    Raises:
        GoldError: they have no document in common, or annotate different texts under one name.
    """
    by_name = {document.name: document for document in second}
    pairs = [(one, by_name[one.name]) for one in first if one.name in by_name]
    if not pairs:
        raise GoldError("no document is in both; the second annotation has the file names of the first")
    for one, other in pairs:
        if one.text != other.text:
            raise GoldError(f"{other.path}: another text than {one.path}; annotate the text as it stands there")
    return (
        total([score_document(one, as_reading(_required(other))) for one, other in pairs]),
        total([score_document(other, as_reading(_required(one))) for one, other in pairs]),
    )


def _required(document: GoldDocument) -> GoldDocument:
    """Without what its annotator left open, and without hypotheses and polls: what a pipeline would deliver."""
    return replace(
        document,
        mentions=tuple(m for m in document.mentions if not m.optional),
        facts=tuple(row for row in document.facts if not row.optional and not row.left_out),
    )
