"""Which files a user means, under names that are the same on every machine.

In: paths as given, files or folders. Out: File records, sorted by name.
Passed over in folders: README*, names that begin with "." or "_" (folders too), links to folders, other extensions.
A file that is named itself is always meant.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

EXTENSIONS = frozenset({".txt", ".md", ".jsonl"})


class SourceError(ValueError):
    """The sources as a whole cannot be used; the message is one line with path, cause and remedy."""


@dataclass(frozen=True, slots=True)
class File:
    """`name`: the source folder's own name and the path below it, with "/" ("articles/2026/a.txt")."""

    path: Path
    name: str


def list_files(sources: Sequence[Path]) -> list[File]:
    """All files to read, each once, in the order of their names.

    Raises:
        SourceError: a path does not exist.
    """
    found: dict[Path, File] = {}
    for source in sources:
        if not source.exists():
            raise SourceError(f"{source}: no such file or folder; check the path")
        for file in _below(source):
            known = found.get(file.path.resolve())
            # Named twice, by itself and by its folder: the longer name is the folder's, which later runs will use.
            if known is None or len(file.name) > len(known.name):
                found[file.path.resolve()] = file
    return sorted(found.values(), key=lambda file: (file.name, file.path.as_posix()))


def _below(source: Path) -> Iterator[File]:
    if not source.is_dir():
        yield File(source, f"{source.resolve().parent.name}/{source.name}")
        return
    root = source.resolve().name
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if not _passed_over(name)]
        for name in names:
            path = Path(folder) / name
            if path.suffix.lower() in EXTENSIONS and not _passed_over(name):
                yield File(path, f"{root}/{path.relative_to(source).as_posix()}")


def _passed_over(name: str) -> bool:
    return name.startswith((".", "_")) or name.upper().startswith("README")
