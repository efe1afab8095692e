"""Runs of words that two texts share: what is copied, and what a test would only repeat from training.

In: texts by path. Out: the first shared run of eight words for each pair of texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

RUN = 8  # words; shorter runs are grammar, dates and long names
_WORD = re.compile(r"\w+")
READ = frozenset({".txt", ".md"})


def shared_runs(ours: Mapping[Path, str], theirs: Mapping[Path, str]) -> Iterator[tuple[Path, str, Path]]:
    """Path of ours, the run, path of theirs; case and punctuation do not count."""
    known: dict[tuple[str, ...], Path] = {}
    for path, text in theirs.items():
        for run in _runs(text):
            known.setdefault(run, path)
    for path, text in ours.items():
        reported: set[Path] = set()
        for run in _runs(text):
            other = known.get(run)
            if other is not None and other not in reported:
                reported.add(other)
                yield path, " ".join(run), other


def texts_below(folder: Path) -> dict[Path, str]:
    """All texts of a folder that ours must not repeat."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in READ)
    return {path: path.read_text(encoding="utf-8", errors="replace") for path in paths}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return (tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
