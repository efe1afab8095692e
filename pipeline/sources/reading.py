"""The sources as a stream of documents and problems.

In: paths. Out: Documents in the order of their names, Problems in between.
Left out on purpose: whether two files hold the same text; that is for the run, which also knows what the store has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from pipeline.language.boilerplate import read_furniture
from pipeline.model import Document, Problem
from pipeline.sources.files import File, list_files
from pipeline.sources.formats import Flaw, Text, plain, take_apart
from pipeline.sources.metadata import understand
from pipeline.sources.tongue import language_of

_EMPTY = Flaw("empty", "holds no text; write the article or remove the file")


def read(paths: Sequence[Path]) -> Iterator[Document | Problem]:
    """Every text under `paths` as a Document, everything unreadable as a Problem with its remedy.

    Raises:
        SourceError: at once, if a path does not exist.
    """
    return _read(list_files(paths))


def as_document(text: str, path: Path) -> Document:
    """A text in hand, read as if it stood in a .txt at `path`."""
    items = _document(File(path, path.name), plain(text))
    return next(item for item in items if isinstance(item, Document))


def document_id(text: str) -> str:
    """The hash of one version of a text: 16 hex digits of SHA-256."""
    return sha256(text.encode()).hexdigest()[:16]


def _read(files: Sequence[File]) -> Iterator[Document | Problem]:
    for file in files:
        for part in take_apart(file):
            if isinstance(part, Flaw):
                yield _problem(file, part, part.place)
            elif not part.text[part.body_start :].strip():
                yield _problem(file, _EMPTY, part.place)
            else:
                yield from _document(file, part)


def _document(file: File, part: Text) -> Iterator[Document | Problem]:
    said, flaws = understand(part.said)
    key = document_id(part.text)
    yield from (_problem(file, flaw, part.place, key) for flaw in flaws)
    furniture = read_furniture(part.text, part.body_start)
    for name, span in (("title", furniture.title), ("author", furniture.author)):
        if span and name not in said:
            said[name] = part.text[span[0] : span[1]]
    if "language" not in said:
        said["language"] = language_of(part.text[part.body_start :])
    own_id = said.pop("id", None)
    yield Document(
        document_id=key,
        source_id=said.get("url") or _source_id(file, part.place, own_id),
        path=_path(file, part.place),
        text=part.text,
        body_start=part.body_start,
        **said,
    )


def _source_id(file: File, place: int | None, own_id: str | None) -> str:
    """What stays when the text is mended. The id of a .jsonl line is unique in its file only."""
    if place is not None:
        return f"{file.name}#{own_id or place}"
    return own_id or file.name


def _path(file: File, place: int | None) -> str:
    return file.path.as_posix() if place is None else f"{file.path.as_posix()}:{place}"


def _problem(file: File, flaw: Flaw, place: int | None, key: str | None = None) -> Problem:
    return Problem(
        path=_path(file, place),
        stage="sources",
        code=flaw.code,
        message=flaw.message,
        document_id=key,
        quote=flaw.quote,
    )
