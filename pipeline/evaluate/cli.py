"""`python -m pipeline evaluate GOLD_DIR`: the pipeline over annotated texts, and how it did.

In: a folder of NAME.txt with NAME.json. Out: figures on standard output, and as JSON where a file is named.
The texts go through sources, extract and identity as in a run; nothing is stored. Of a folder that holds a file named
SEALED only figures are shown.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from pipeline.entities.registry import registry
from pipeline.evaluate.details import detail_lines
from pipeline.evaluate.gold import SEAL, GoldDocument, GoldError, load_folder
from pipeline.evaluate.report import as_json, print_score
from pipeline.evaluate.rows import Canonical
from pipeline.evaluate.score import Score, score_document, total
from pipeline.identity import join
from pipeline.model import Document, Fact, Problem, Reading
from pipeline.sources import read as read_sources


def main(gold_dir: Path, verbose: bool, json_path: Path | None = None) -> int:
    """Exit code 0, or 2 where the folder of gold or the place of the JSON file cannot be used."""
    if json_path and not json_path.parent.is_dir():
        print(f"evaluate: {json_path}: its folder does not exist; make it first", file=sys.stderr)
        return 2
    try:
        gold = load_folder(gold_dir)
        readings = [read(document) for document in gold]
    except GoldError as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    score = evaluate(gold, *published(readings))
    show(score, verbose=verbose, sealed=(gold_dir / SEAL).exists())
    if json_path:
        json_path.write_text(json.dumps(as_json(score), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def read(gold: GoldDocument) -> Reading:
    """What the pipeline gets out of a text, end to end.

    Raises:
        GoldError: the pipeline cannot read the file.
    """
    from pipeline.extract import extract  # loads the models, which a wrong folder should not wait for

    items = list(read_sources([gold.path]))
    documents = [item for item in items if isinstance(item, Document)]
    if len(documents) != 1:
        why = "; ".join(item.message for item in items if isinstance(item, Problem)) or "it is read as several texts"
        raise GoldError(f"{gold.path}: no gold text ({why})")
    return extract(documents[0])


def published(readings: Sequence[Reading]) -> tuple[list[Reading], Canonical]:
    """The readings with the facts that would be published, and the ids of entities over all documents."""
    result = join(readings, registry().entities)
    facts: dict[str, list[Fact]] = {}
    for stated in result.facts:
        facts.setdefault(stated.document_id, []).append(stated.fact)
    redirect = result.redirect
    kept = [replace(r, facts=tuple(facts.get(r.document.document_id, ()))) for r in readings]
    return kept, lambda entity_id: redirect.get(entity_id, entity_id)


def evaluate(gold: Sequence[GoldDocument], readings: Sequence[Reading], canonical: Canonical = str) -> Score:
    """Readings against the gold of the same place in the list."""
    return total([score_document(g, reading, canonical) for g, reading in zip(gold, readings, strict=True)])


def show(score: Score, *, verbose: bool, sealed: bool, console: Console | None = None) -> None:
    """The report; details only if asked for and not sealed."""
    console = console or Console()
    if verbose and not sealed:
        for line in detail_lines(score):
            console.out(line, highlight=False)
    console.out(f"{len(score.documents)} documents", highlight=False)
    if verbose and sealed:
        console.out(f"The folder holds a file named {SEAL}: figures only, no sentences.", highlight=False)
    print_score(score, console)
