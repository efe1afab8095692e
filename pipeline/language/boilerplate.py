"""Lines that belong to the site and not to the article: share buttons, bylines, navigation.

In: a text. Out: spans of boilerplate lines, and what they tell (author, title). Patterns stand in
seeds/frames/boilerplate.yaml. Offsets keep indexing the file: nothing is cut out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.seeds import load_frame

_MARKS = frozenset("·•|")


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    kind: str  # share, byline, title, text


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a text's lines say besides the article. `author` is (start, end) of the name in a byline."""

    lines: tuple[Line, ...]
    author: tuple[int, int] | None
    title: tuple[int, int] | None

    def is_boilerplate(self, start: int, end: int) -> bool:
        return any(line.start <= start < line.end and line.kind in {"share", "byline"} for line in self.lines)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    frame = load_frame("boilerplate")
    share = re.compile("|".join(f"(?:{p})" for p in frame["share"]), re.IGNORECASE)
    byline = re.compile("|".join(f"(?:{p})" for p in frame["byline"]))
    name = re.compile(frame["byline_name"])
    return share, byline, name


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n\r]+", text[start:]):
        line = match.group()
        left = len(line) - len(line.lstrip())
        if stripped := line.strip():
            yield start + match.start() + left, start + match.start() + left + len(stripped)


def read_furniture(text: str, start: int = 0) -> Furniture:
    """Classify the lines of `text` from `start` on. A title is the last short line before the byline or the first
    paragraph.
    """
    share, byline, name = _patterns()
    lines: list[Line] = []
    author: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    in_head = True
    spans = list(_lines(text, start))
    for n, (begin, end) in enumerate(spans):
        line = text[begin:end]
        beside = {text[b] for b, _ in (*spans[max(0, n - 1) : n], *spans[n + 1 : n + 2])}
        if share.fullmatch(line):
            kind = "share"
        elif line[0] in _MARKS & beside and "⏱" not in line:
            kind, in_head = "text", False  # a list or a table: a byline stands alone
        elif len(line) < 120 and byline.search(line):
            kind = "byline"
            if author is None and (found := name.search(line)):
                stop = found.group(1).endswith(".") and len(found.group(1).split()[-1]) > 2
                author = begin + found.start(1), begin + found.end(1) - stop
        elif in_head and len(line) <= 120 and line[-1] not in ".:,;–":
            kind = "title"
            if author is None:
                title = begin, end
        else:
            kind, in_head = "text", False
        lines.append(Line(begin, end, kind))
    return Furniture(tuple(lines), author, title)
