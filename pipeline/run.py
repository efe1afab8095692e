"""A whole run, on one screen: sources -> readings -> identity -> store.

In: paths and the store's folder. Out: a published run and its summary.
What did not change is taken over from the store: texts that nobody replaced, and readings by the same rules. spaCy and
the rules of extraction are imported only when a text has to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.entities.registry import registry
from pipeline.identity import claims, duplicate_groups, join
from pipeline.language import installed
from pipeline.model import Document, Problem, Reading
from pipeline.sources import SourceError, read
from pipeline.store.cache import Readings
from pipeline.store.chambers import chamber_rows, election_years
from pipeline.store.checks import check
from pipeline.store.former import Former, former_run
from pipeline.store.lock import writing
from pipeline.store.publish import publish
from pipeline.store.rows import Material, tables_of
from pipeline.store.rules import Rules, code_version, current_rules
from pipeline.store.versions import Settled, settle, unvisited

Extract = Callable[[Document], Reading]
Progress = Callable[[int, int, str], None]
"""Called with documents done, documents in all, and the path of the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """What was published. `rows`: table -> number of rows; `read_anew`: documents that were not taken over."""

    run_id: str
    store: Path
    rows: dict[str, int]
    read_anew: int
    problems: tuple[Problem, ...]
    seconds: float


def run(
    sources: Sequence[Path],
    store: Path,
    *,
    replace: bool = False,
    keep: int = 10,
    model: str | None = None,
    progress: Progress | None = None,
) -> RunSummary:
    """Add `sources` to the store, or with `replace` make it exactly them.

    One run at a time; readers may read meanwhile. `model`: an installed spaCy model that reads beside the rules.

    Raises:
        ModelError: there is no such model.
        SourceError: a path is missing, or no source holds a readable document; the store is untouched.
        StoreError: the store cannot be used, or another run is writing it.
        SeedError: the registry cannot be used.
        CheckError: the tables break their contract; nothing is published.
    """
    started = datetime.now(UTC)
    found, problems = _gather(sources)
    with writing(store):
        former = Former() if replace else former_run(store)
        settled = settle(found, former)
        rules = current_rules(_use(model))
        kept = Readings(store, rules.key)
        readings, read_anew = _read_all(settled.documents, kept, progress)
        joined = join(readings, registry().entities, former.same_as)
        problems += [*settled.problems, *unvisited(former.problems, sources), *joined.problems]
        problems += [problem for reading in readings for problem in reading.problems]
        groups = duplicate_groups(settled.documents)
        terms = chamber_rows()
        row = _run_row(started, settled, rules, sources)
        material = Material(
            readings=readings,
            joined=joined,
            claims=claims(joined, settled.documents, groups, election_years(terms)),
            problems=tuple(dict.fromkeys(problems)),
            groups=groups,
            supersedes=settled.supersedes,
            looks=registry().looks(),
            chambers=terms,
            run=row,
        )
        tables = tables_of(material)
        check(tables)
        publish(tables, store, row["run_id"], keep=keep)
        kept.keep_only({document.document_id for document in settled.documents})
    return RunSummary(
        run_id=row["run_id"],
        store=store,
        rows={name: len(table) for name, table in tables.items()},
        read_anew=read_anew,
        problems=tuple(material.problems),
        seconds=(datetime.now(UTC) - started).total_seconds(),
    )


def _use(model: str | None) -> str:
    """Put an installed model to work; its name and version."""
    if model is None:
        return ""
    installed.choose(model)
    return installed.key()


def _gather(sources: Sequence[Path]) -> tuple[list[Document], list[Problem]]:
    found = list(read(sources))
    documents = [item for item in found if isinstance(item, Document)]
    problems = [item for item in found if isinstance(item, Problem)]
    if not documents:
        names = ", ".join(map(str, sources))
        why = f"{problems[0].path}: {problems[0].message}" if problems else "add .txt, .md or .jsonl files"
        raise SourceError(f"{names}: no readable document ({why})")
    return documents, problems


def _read_all(documents: Sequence[Document], kept: Readings, progress: Progress | None) -> tuple[list[Reading], int]:
    """Readings in the order of the documents, and how many of them are new."""
    readings = []
    read_anew = 0
    for n, document in enumerate(documents, 1):
        reading = kept.get(document)
        if reading is None:
            reading = _read_one(document)
            read_anew += 1
            # What failed is tried again by the next run.
            if not any(problem.stage == "extract" for problem in reading.problems):
                kept.put(reading)
        readings.append(reading)
        if progress:
            progress(n, len(documents), document.path)
    return readings, read_anew


def _read_one(document: Document) -> Reading:
    if document.language != "de":
        message = f"the text is in another language ({document.language}) than German; it is listed, no facts were read"
        return _without_facts(document, "language", "language", message)
    extract = _extractor()
    try:
        return extract(document)
    except Exception as error:  # one text must not cost the others their tables
        message = f"the text could not be analysed ({error}); please report it with the text"
        return _without_facts(document, "extract", type(error).__name__, message)


def _without_facts(document: Document, stage: str, code: str, message: str) -> Reading:
    problem = Problem(path=document.path, stage=stage, code=code, message=message, document_id=document.document_id)
    return Reading(document=document, sentences=(), problems=(problem,))


def _extractor() -> Extract:
    from pipeline.extract import extract  # brings spaCy: only when a text has to be read

    return extract


def _run_row(started: datetime, settled: Settled, rules: Rules, sources: Sequence[Path]) -> dict[str, Any]:
    """The row of `runs`. The run_id sorts by time; its end tells two runs of one moment apart."""
    moment = started.strftime("%Y%m%dT%H%M%S%fZ")
    made_of = "|".join([moment, rules.key, *(document.document_id for document in settled.documents)])
    return {
        "run_id": f"{moment}-{sha256(made_of.encode()).hexdigest()[:6]}",
        "started": started.isoformat(),
        "finished": datetime.now(UTC).isoformat(),
        "code_version": code_version(),
        "registry_hash": rules.registry,
        "frames_hash": rules.frames,
        "models_hash": rules.models,
        "sources": [source.as_posix() for source in sources],
    }
