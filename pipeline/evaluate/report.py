"""Scores as something to read.

In: a Score. Out: text in aligned columns, rich tables for a terminal, figures for a JSON file. The order is fixed:
tables as in the schema, documents by name, rows as annotated or as found.
Left out on purpose: sentences of a sealed folder. Whoever reads its misses writes rules for them, and it measures
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from pipeline.evaluate.figures import Tally, wilson
from pipeline.evaluate.names import BCubed
from pipeline.evaluate.reliability import Step, calibration_error, reliability
from pipeline.evaluate.score import Score

_WIDE = 150  # columns that the table of facts needs with its rules
SIDE = ("pred", "tp", "P", "P 95%", "R", "R 95%", "F1")


def fact_tallies(score: Score) -> Iterator[tuple[str, Tally, Tally]]:
    """Each table and all facts: name, main, strict."""
    for table in score.main:
        yield table, score.main[table], score.strict[table]
    yield "all facts", sum(score.main.values(), Tally()), sum(score.strict.values(), Tally())


def print_score(score: Score, console: Console) -> None:
    """All figures: rich tables on a terminal, aligned text otherwise."""
    _print_facts(score, console)
    names = ["names", str(score.names.gold), *tally_cells(score.names)]
    print_table("Names (same span, same kind)", ["", "gold", *SIDE], [names], console)
    identity = [("within documents", score.identity(within=True)), ("across documents", score.identity(within=False))]
    print_table(
        "Identity (B-cubed)",
        ["", "names", "P", "R", "F1"],
        [[name, str(b.names), *map(figure, (b.precision, b.recall, b.f1))] for name, b in identity],
        console,
    )
    shares = [("absent rows found", score.absent), ("flips", score.flip_rate)]
    rows = [[name, str(s.count), str(s.of), figure(s.value), _interval(s.count, s.of)] for name, s in shares]
    print_table("Worst errors", ["", "count", "of", "share", "95%"], rows, console)
    if steps := reliability(score):
        _print_reliability(steps, console)


def _print_reliability(steps: Sequence[Step], console: Console) -> None:
    rows = [
        [
            f"{step.low:.1f}–{step.low + 0.1:.1f}",
            str(step.right.predicted),
            figure(step.mean),
            figure(step.right.precision),
            _interval(step.right.true, step.right.predicted),
        ]
        for step in steps
    ]
    error = figure(calibration_error(steps))
    print_table(f"Confidence (calibration error {error})", ["", "facts", "mean", "right", "95%"], rows, console)


def _print_facts(score: Score, console: Console) -> None:
    """Main and strict beside each other; one below the other where the terminal is too narrow."""
    tallies = list(fact_tallies(score))
    main = [[name, str(tally.gold), *tally_cells(tally)] for name, tally, _ in tallies]
    strict = [tally_cells(tally) for _, _, tally in tallies]
    head = ["", "gold", *SIDE]
    if console.is_terminal and console.width < _WIDE:
        print_table("Facts", head, main, console)
        below = [[*row[:2], *cells] for row, cells in zip(main, strict, strict=True)]
        print_table("Facts, strict", head, below, console)
        return
    beside = [[*row, *cells] for row, cells in zip(main, strict, strict=True)]
    print_table("Facts (° strict)", [*head, *(f"{column}°" for column in SIDE)], beside, console)


def tally_cells(tally: Tally) -> list[str]:
    """The columns of SIDE."""
    return [
        str(tally.predicted), str(tally.true),
        figure(tally.precision), _interval(tally.true, tally.predicted),
        figure(tally.recall), _interval(tally.true, tally.gold),
        figure(tally.f1),
    ]  # fmt: skip


def figure(value: float | None) -> str:
    """Two digits, or a dash where there is nothing to measure."""
    return "–" if value is None else f"{value:.2f}"


def _interval(count: int, of: int) -> str:
    ends = wilson(count, of)
    return "–" if ends is None else f"{ends[0]:.2f}–{ends[1]:.2f}"


def print_table(title: str, head: list[str], rows: list[list[str]], console: Console) -> None:
    """Rich on a terminal, aligned text otherwise."""
    if console.is_terminal:
        table = Table(title=title, title_justify="left")
        for n, column in enumerate(head):
            table.add_column(column, justify="right" if n else "left", no_wrap=True)
        for row in rows:
            table.add_row(*row)
        console.print(table)
        return
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [
        "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in [head, *rows]
    ]
    for line in [title, *lines, ""]:
        console.out(line.rstrip(), highlight=False)


def as_json(score: Score) -> dict[str, Any]:
    """All figures, no sentence."""
    return {
        "documents": len(score.documents),
        "facts": {name: {"main": _tally(main), "strict": _tally(strict)} for name, main, strict in fact_tallies(score)},
        "names": _tally(score.names),
        "identity": {
            "within": _b_cubed(score.identity(within=True)),
            "across": _b_cubed(score.identity(within=False)),
        },
        "absent": {"found": score.absent.count, "rows": score.absent.of, "share": score.absent.value},
        "flips": {"count": score.flip_rate.count, "of": score.flip_rate.of, "rate": score.flip_rate.value},
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "gold": tally.gold, "predicted": tally.predicted, "true": tally.true,
        "precision": tally.precision, "precision_95": wilson(tally.true, tally.predicted),
        "recall": tally.recall, "recall_95": wilson(tally.true, tally.gold), "f1": tally.f1,
    }  # fmt: skip


def _b_cubed(value: BCubed) -> dict[str, Any]:
    return {"names": value.names, "precision": value.precision, "recall": value.recall, "f1": value.f1}
