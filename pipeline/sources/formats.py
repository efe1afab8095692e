"""One file taken apart: .txt, .md with front matter, .jsonl with one document a line.

In: a File. Out: Text records (the text as it stands, where the article begins, what is said about it) or Flaws.
Offset rule: a .txt or .md text is the whole file, \\r\\n and a byte order mark included, so that any tool that opens
the file as UTF-8 without newline translation counts the same; a .jsonl text is the field `text`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from pipeline.sources.files import EXTENSIONS, File

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # keeps every value as written: no date, no "No" for false
_FENCE = re.compile(r"^---[ \t]*(\r?\n|\r?\Z)", re.MULTILINE)
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Text:
    """`place`: the line in a .jsonl, else None. `said`: metadata under the names that the file uses."""

    text: str
    said: Mapping[str, object]
    body_start: int = 0
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why something was not read, and what to do about it."""

    code: str
    message: str
    quote: str | None = None
    place: int | None = None


def take_apart(file: File) -> Iterator[Text | Flaw]:
    """The texts of one file; what cannot be read is a Flaw, and the rest goes on."""
    suffix = file.path.suffix.lower()
    if suffix not in EXTENSIONS:
        kinds = ", ".join(sorted(EXTENSIONS))
        yield Flaw("unknown_type", f"{suffix or 'a file without extension'} cannot be read; save the text as {kinds}")
        return
    try:
        raw = file.path.read_bytes()
    except OSError as error:
        yield Flaw("unreadable", f"cannot be opened ({error.strerror}); check the file and its permissions")
        return
    if suffix == ".jsonl":
        yield from _lines(raw)
    elif isinstance(text := _decode(raw), Flaw):
        yield text
    else:
        yield _split(text) if suffix == ".md" else plain(text)


def plain(text: str) -> Text:
    """A text that says nothing about itself: all of it but a byte order mark is the article."""
    return Text(text, {}, len(text) - len(text.lstrip(_MARK)))


def _decode(raw: bytes, place: int | None = None) -> str | Flaw:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1 if place is None else place
        quote = raw[max(0, error.start - 20) : error.start + 20].decode("cp1252", errors="replace").strip()
        return Flaw("encoding", f"line {line} is not UTF-8; save the file with the encoding UTF-8", quote, place)


def _split(text: str) -> Text | Flaw:
    """A .md into front matter and article; without front matter all of it is the article."""
    start = len(text) - len(text.lstrip(_MARK))
    opening = _FENCE.match(text, start)
    if opening is None:
        return Text(text, {}, start)
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        return Flaw("front_matter", "the front matter has no end; close it with a line ---", text[start:][:80])
    head = text[opening.end() : closing.start()]
    try:
        said = yaml.load(head, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = mark.line if mark else 0
        what = getattr(error, "problem", None) or "unreadable"
        quote = dict(enumerate(head.splitlines())).get(at)
        # Counted in the file: the opening fence is its first line.
        return Flaw("front_matter", f"line {at + 2}: no valid YAML ({what}); mend it or put the value in quotes", quote)
    if not isinstance(said, dict | None):
        return Flaw("front_matter", "the front matter has no fields; write one `name: value` a line", head.strip()[:80])
    return Text(text, {k: None if v in ("", "~", "null") else v for k, v in (said or {}).items()}, closing.end())


def _lines(raw: bytes) -> Iterator[Text | Flaw]:
    # Split as bytes: in JSON strings may stand line ends (U+2028) at which a decoded text would break.
    for n, line in enumerate(raw.removeprefix(_MARK.encode()).splitlines(), 1):
        if line.strip():
            text = _decode(line, n)
            yield text if isinstance(text, Flaw) else _one_line(text, n)
    if not raw.strip():
        yield Flaw("empty", "the file is empty; write one JSON object a line, or remove the file")


def _one_line(line: str, n: int) -> Text | Flaw:
    quote = line.strip()[:80]
    try:
        said = json.loads(line)
    except ValueError as error:
        return Flaw("json", f"line {n}: no valid JSON ({error}); write one object a line", quote, n)
    if not isinstance(said, dict):
        return Flaw("json", f'line {n}: no JSON object; write {{"title": …, "text": …}}', quote, n)
    text = said.pop("text", None)
    if not isinstance(text, str):
        return Flaw("no_text", f"line {n}: has no text; put the article into the field `text`", quote, n)
    try:
        text.encode()
    except UnicodeEncodeError:
        return Flaw("encoding", f"line {n}: half a character (\\ud800 … \\udfff) in the text; write it out", quote, n)
    return Text(text, said, 0, n)
