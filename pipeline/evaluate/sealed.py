"""A sealed folder: nobody reads its misses, and every scoring of it is on record.

In: a folder that may hold a file named SEALED, and a Score. Out: one line more in the log that the seal names.
The seal is YAML: `log:` is a path relative to the folder. Whoever tunes rules until a sealed folder agrees measures
nothing; the log shows how often it was asked.
"""

from __future__ import annotations

import csv
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from pipeline.evaluate.report import fact_tallies
from pipeline.evaluate.score import Score
from pipeline.gold.load import SEAL
from pipeline.seeds import load

COLUMNS = ("date", "commit", "command", "documents", "facts", "precision", "recall", "f1", "strict_f1", "names_f1",
           "absent_found", "absent_rows", "flips", "flips_of")  # fmt: skip


def is_sealed(folder: Path) -> bool:
    return (folder / SEAL).is_file()


def record(folder: Path, score: Score, command: str) -> None:
    """Append date, commit and figures to the log of a sealed folder; nothing where no log is named."""
    log = _log(folder)
    if log is None:
        return
    new = not log.exists()
    with log.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        if new:
            writer.writerow(COLUMNS)
        writer.writerow([datetime.now(UTC).date().isoformat(), _commit(folder, log), command, *_figures(score)])


def _log(folder: Path) -> Path | None:
    seal = load(folder / SEAL) if is_sealed(folder) else None
    return folder / seal["log"] if isinstance(seal, dict) and "log" in seal else None


def _figures(score: Score) -> list[str]:
    _, main, strict = list(fact_tallies(score))[-1]
    shares = (main.precision, main.recall, main.f1, strict.f1, score.names.f1)
    counts = (score.absent.count, score.absent.of, score.flip_rate.count, score.flip_rate.of)
    return [
        str(len(score.documents)),
        str(main.gold),
        *("" if share is None else f"{share:.4f}" for share in shares),
        *map(str, counts),
    ]


def _commit(folder: Path, log: Path) -> str:
    """The commit of the working tree, with a plus sign if more than the log differs from it."""
    try:
        head = _git(folder, "rev-parse", "--short", "HEAD").strip()
        top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
        changed = _git(top, "status", "--porcelain", "--", ".", f":!{log.resolve().relative_to(top)}")
    except (OSError, ValueError, subprocess.CalledProcessError):
        return "unknown"
    return f"{head}+" if changed.strip() else head


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True, text=True).stdout
