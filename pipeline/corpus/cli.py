"""`python -m pipeline gold check | counts | agreement | text | export`: work on the annotated corpus.

In: arguments. Out: an exit status: 0 sound, 1 faults, 2 called wrongly.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

# The folder whose wording ours must not repeat: texts that the corpus was written after.
FOREIGN = "INTERPARTY_NO_OVERLAP_WITH"

app = typer.Typer(no_args_is_help=True, help="Work on the annotated corpus, seeds/gold.")
_Root = Annotated[Path | None, typer.Option("--corpus", metavar="DIR", help="Another corpus than seeds/gold.")]


@app.command()
def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE...]", help="Only these documents.")] = None,
    corpus: _Root = None,
) -> None:
    """Find faults of documents and between them; all of the corpus unless files are named."""
    from pipeline.corpus.checks import check_document
    from pipeline.corpus.overlap import texts_below
    from pipeline.corpus.whole import check_corpus, load_corpus
    from pipeline.gold.load import GOLD
    from pipeline.gold.records import GoldError
    from pipeline.gold.source import load_source

    try:
        if files:
            sources = [load_source(path) for path in files]
            faults = [(s.gold.path, fault) for s in sources for fault in check_document(s)]
        else:
            splits = load_corpus(corpus or GOLD)
            sources = [source for split in splits.values() for source in split]
            foreign = os.environ.get(FOREIGN)
            faults = list(check_corpus(splits, texts_below(Path(foreign)) if foreign else None))
    except (GoldError, OSError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(2) from error
    for path, fault in faults:
        print(f"{path}: {fault.code}: {fault.message}")
    print(f"{len(sources)} documents, {len(faults)} faults")
    raise typer.Exit(1 if faults else 0)


@app.command()
def counts(corpus: _Root = None) -> None:
    """Documents, words and facts by split, table, style and country."""
    from pipeline.corpus.counts import by, documents, lines, parties
    from pipeline.corpus.whole import folder_hash, load_corpus
    from pipeline.gold.load import GOLD

    splits = load_corpus(corpus or GOLD)
    frame = documents(splits)
    for column in ("split", "style", "material", "countries"):
        print("\n".join(lines(by(frame, column))), end="\n\n")
    print("\n".join(lines(parties(splits))), end="\n\n")
    for split in splits:
        print(f"{split}: hash {folder_hash((corpus or GOLD) / split)}")


@app.command()
def agreement(
    second: Annotated[Path, typer.Argument(metavar="DIR", help="Documents annotated a second time.")],
    first: Annotated[list[Path] | None, typer.Option("--first", metavar="DIR", help="Default: seeds/gold.")] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="List every difference.")] = False,
) -> None:
    """How far a second annotation agrees with the first."""
    from rich.console import Console

    from pipeline.corpus.agreement import compare
    from pipeline.evaluate.details import detail_lines
    from pipeline.evaluate.report import print_score
    from pipeline.gold.load import GOLD, SPLITS, load_folder
    from pipeline.gold.records import GoldError

    try:
        known = [d for folder in first or [GOLD / s for s in SPLITS] for d in load_folder(folder)]
        one, other = compare(known, load_folder(second))
    except GoldError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(2) from error
    console = Console()
    if verbose:
        for line in detail_lines(one):
            console.out(line, highlight=False)
    console.out(f"{len(one.documents)} documents; the second annotation by the first, then the reverse")
    print_score(one, console)
    print_score(other, console)


@app.command()
def text(file: Annotated[Path, typer.Argument(metavar="FILE", help="One document of the corpus.")]) -> None:
    """The plain text of a document, for a second annotator."""
    from pipeline.gold.source import load_source

    sys.stdout.write(load_source(file).gold.text)


@app.command()
def export(
    target: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write.")],
    corpus: _Root = None,
) -> None:
    """Write the corpus as spaCy DocBin, as JSON lines, and as NAME.txt with NAME.json."""
    from pipeline.corpus.export import export as write
    from pipeline.corpus.whole import load_corpus
    from pipeline.gold.load import GOLD

    written = write(load_corpus(corpus or GOLD), target)
    print(f"{len(written)} files in {target}")
