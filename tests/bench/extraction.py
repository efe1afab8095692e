"""How fast articles become facts, beside the bare tokenizer: `python -m tests.bench.extraction --text FOLDER`

In: a folder of articles (the starter corpus unless another is named). Out: tokens a second of both, their ratio, the
seconds that imports, models and registry take, memory. Left out on purpose: writing tables, no part of reading.
"""

from __future__ import annotations

import resource
import time
from pathlib import Path
from typing import Annotated

import typer

STARTER = Path(__file__).parents[2] / "seeds" / "articles"
MOST = 600
"""Documents read at most."""
FIRST = (
    "Die CDU hat sich am 3. Mai 2020 mit der SPD über eine Koalition geeinigt, der auch die Grünen zustimmen sollen. "
    "Das teilte ihr Vorsitzender mit, der sich nicht zu den Ämtern äußern wollte, die nach der Wahl im Herbst noch zu "
    "vergeben sind. Die Grünen haben sich bis zum Montag nicht dazu entschieden, und das ist auch für die SPD neu."
)
"""Loads what an article needs."""


def main(text: Annotated[Path, typer.Option(help="a folder of articles", envvar="INTERPARTY_TEXT")] = STARTER) -> None:
    """Measure and print, in one process on one core."""
    began = time.perf_counter()
    import spacy

    from pipeline.extract import extract
    from pipeline.model import Document
    from pipeline.sources import as_document, read

    imported = time.perf_counter()
    extract(as_document(FIRST, Path("a.txt")))
    loaded = time.perf_counter()
    documents = [document for document in read([text]) if isinstance(document, Document)][:MOST]
    bare = spacy.blank("de")
    bare("warm")
    start = time.perf_counter()
    tokens = sum(len(bare(document.text)) for document in documents)
    between = time.perf_counter()
    for document in documents:
        extract(document)
    end = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\nextraction: {len(documents)} documents, {tokens} tokens")
    print(f"  imports {imported - began:.2f} s, models and registry {loaded - imported:.2f} s, memory {memory} MB")
    print(f"  bare tokenizer {tokens / (between - start):9.0f} tokens/s")
    print(f"  extraction     {tokens / (end - between):9.0f} tokens/s: {(between - start) / (end - between):.3f} of it")


if __name__ == "__main__":
    typer.run(main)
