"""The command line: python -m pipeline run | evaluate | gate | gold.

In: arguments. Out: an exit status: 0 done, 1 done with problems (`--strict`) or nothing published, 2 called wrongly.
Left out on purpose: all work; each command imports what does it only when it is called, so that --help is quick.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.corpus.cli import app as gold_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.run import RunSummary

_PROGRAM = "python -m pipeline"

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="German political articles in, facts about party relations out.",
)
app.add_typer(gold_app, name="gold")


@app.command()
def run(
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCE...", help="Files or folders: .txt, .md, .jsonl.")],
    store: Annotated[Path, typer.Option(metavar="DIR", help="Where the tables are.")] = Path("data/store"),
    replace: Annotated[bool, typer.Option("--replace", help="Make the store exactly SOURCE, not add to it.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 if there is any problem.")] = False,
    keep: Annotated[int, typer.Option(min=1, metavar="N", help="How many runs stay readable.")] = 10,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed spaCy model beside the rules.")
    ] = None,
) -> None:
    """Read articles and publish their tables as a new run."""
    from pipeline.language.installed import ModelError
    from pipeline.run import run as run_pipeline
    from pipeline.seeds import SeedError
    from pipeline.sources import SourceError
    from pipeline.store.checks import CheckError
    from pipeline.store.former import StoreError

    try:
        with _progress() as progress:
            summary = run_pipeline(sources, store, replace=replace, keep=keep, model=model, progress=progress)
    except (SourceError, StoreError, ModelError) as error:
        _fail(error, 2)
    except (SeedError, CheckError) as error:
        _fail(error, 1)
    _report(summary)
    if strict and summary.problems:
        raise typer.Exit(1)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of NAME.txt with NAME.json beside it.")],
    verbose: Annotated[bool, typer.Option("--verbose", help="List every fact missed or wrong.")] = False,
    json: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the figures there, too.")] = None,
) -> None:
    """Measure the tables against annotated documents."""
    from pipeline.evaluate.cli import main as measure

    raise typer.Exit(measure(gold, verbose, json))


@app.command()
def train(
    text: Annotated[Path, typer.Option(metavar="DIR", help="News without annotation: .jsonl, .txt, .md.")],
    corpus: Annotated[Path | None, typer.Option(metavar="DIR", help="Another folder than seeds/gold/train.")] = None,
) -> None:
    """Make the taught models anew from the annotated corpus and news."""
    from pipeline.gold.records import GoldError
    from pipeline.sources import SourceError
    from pipeline.train.command import train as teach

    try:
        for line in teach(corpus, text):
            print(line)
    except (GoldError, SourceError) as error:
        _fail(error, 2)


@app.command()
def gate(
    corpus: Annotated[Path | None, typer.Option(metavar="DIR", help="Another corpus than seeds/gold.")] = None,
    pin: Annotated[bool, typer.Option("--pin", help="Raise the floors to what is measured.")] = False,
    lower: Annotated[str | None, typer.Option(metavar="REASON", help="Pin anew, lower too; say why.")] = None,
    json: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the figures there, too.")] = None,
) -> None:
    """Measure the annotated corpus end to end; fail where a pinned floor is broken."""
    from pipeline.gate.cli import main as measure

    raise typer.Exit(measure(corpus, pin, lower, json))


def main() -> int:
    """Run the command that the arguments name; the exit status. A wrong call is answered in one line."""
    try:
        return app(prog_name=_PROGRAM, standalone_mode=False) or 0
    except Exception as error:
        # The class of usage errors lives in click or in typer, depending on typer's version; this is what they share.
        words = getattr(error, "format_message", None)
        if words is None:
            raise
        print(
            words() if "NoArgs" in type(error).__name__ else f"{words().rstrip('.')}; see {_PROGRAM} --help",
            file=sys.stderr,
        )
        return 2


def _fail(error: Exception, status: int) -> None:
    print(error, file=sys.stderr)
    raise typer.Exit(status)


@contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None]]:
    """A bar on a terminal; elsewhere a line for every tenth of the way."""
    if not sys.stderr.isatty():
        yield _line
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading")

        def advance(done: int, total: int, path: str) -> None:
            bar.update(task, completed=done, total=total, description=Path(path).name)

        yield advance


def _line(done: int, total: int, path: str) -> None:
    if done == total or done * 10 // total > (done - 1) * 10 // total:
        print(f"{done}/{total} {path}", file=sys.stderr)


_SHOWN = ("documents", "mentions", "seats", "agreements", "events", "stances", "roles", "ties", "claims", "problems")
_PROBLEMS_SHOWN = 10


def _report(summary: RunSummary) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for problem in summary.problems[:_PROBLEMS_SHOWN]:
        console.print(
            f"{problem.path}: {problem.message}", style="yellow", markup=False, highlight=False, soft_wrap=True
        )
    if len(summary.problems) > _PROBLEMS_SHOWN:
        console.print(f"… and {len(summary.problems) - _PROBLEMS_SHOWN} more, in the table problems", style="yellow")
    table = Table("table", "rows")
    table.columns[1].justify = "right"
    for name in _SHOWN:
        table.add_row(name, str(summary.rows[name]))
    console.print(table)
    taken = summary.rows["documents"] - summary.read_anew
    how = f"{summary.read_anew} read, {taken} taken over, {summary.seconds:.1f} s"
    console.print(f"run {summary.run_id} in {summary.store}: {how}", markup=False, highlight=False, soft_wrap=True)
