"""What the gate measured, as text. Figures only: no sentence of any document.

In: Measured folders. Out: text in aligned columns or rich tables, and figures for a JSON file.
"""

from __future__ import annotations

from typing import Any

from rich.console import Console

from pipeline.evaluate.figures import Tally
from pipeline.evaluate.report import SIDE, as_json, fact_tallies, figure, print_score, print_table, tally_cells
from pipeline.gate.measure import Measured
from pipeline.gold.records import TABLES


def print_measured(measured: Measured, console: Console) -> None:
    """One folder: scores, parts, baselines."""
    console.out(f"== {measured.name}: {len(measured.score.documents)} documents, hash {measured.hash}", highlight=False)
    print_score(measured.score, console)
    if measured.f1_95:
        low, high = measured.f1_95
        console.out(f"F1 of all facts, 95 % over documents drawn anew: {low:.2f}–{high:.2f}\n", highlight=False)
    parts = {**measured.registry, **measured.styles}
    rows = [[name, str(tally.gold), *tally_cells(tally)] for name, tally in parts.items()]
    print_table("Facts by registry and style", ["", "gold", *SIDE], rows, console)
    _print_baselines(measured, console)


def _print_baselines(measured: Measured, console: Console) -> None:
    head = ["", "P", "R", "F1", *TABLES, "names"]
    scores = {"pipeline": measured.score, **measured.baselines}
    rows = []
    for name, score in scores.items():
        *tables, everything = [main for _, main, _ in fact_tallies(score)]
        shown = (everything.precision, everything.recall, everything.f1, *(t.f1 for t in tables), score.names.f1)
        rows.append([name, *map(figure, shown)])
    print_table("Beside simple means (F1 by table)", head, rows, console)


def measured_json(measured: Measured) -> dict[str, Any]:
    """All figures of one folder."""
    return {
        "hash": measured.hash,
        **as_json(measured.score),
        "f1_95": measured.f1_95,
        "styles": {name: _short(tally) for name, tally in measured.styles.items()},
        "registry": {name: _short(tally) for name, tally in measured.registry.items()},
        "baselines": {name: as_json(score) for name, score in measured.baselines.items()},
    }


def _short(tally: Tally) -> dict[str, Any]:
    return {
        "gold": tally.gold, "predicted": tally.predicted, "true": tally.true,
        "precision": tally.precision, "recall": tally.recall, "f1": tally.f1,
    }  # fmt: skip
