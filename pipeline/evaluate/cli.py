"""`python -m pipeline evaluate GOLD_DIR`: the pipeline over annotated texts, and how it did.

In: a folder of annotated documents. Out: figures on standard output, and as JSON where a file is named.
Of a folder that holds a file named SEALED only figures are shown, and each scoring is recorded.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rich.console import Console

from pipeline.evaluate.details import detail_lines
from pipeline.evaluate.measure import evaluate, published, read
from pipeline.evaluate.report import as_json, print_score
from pipeline.evaluate.score import Score
from pipeline.evaluate.sealed import is_sealed, record
from pipeline.gold.load import SEAL, load_folder
from pipeline.gold.records import GoldError


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
    record(gold_dir, score, "evaluate")
    show(score, verbose=verbose, sealed=is_sealed(gold_dir))
    if json_path:
        json_path.write_text(json.dumps(as_json(score), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


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
