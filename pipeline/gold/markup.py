"""Marks in running text: `[surface|entity]`, so that nobody counts characters.

In: text with marks. Out: the plain text, and a Mark with offsets in it for each.
`[Traum|?ge-traum]` is an optional mention; `[Union|-]` says that this is no name here, which only matters where the
same words are marked elsewhere. A bracket that belongs to the text is written `\\[` or `\\]`; a bar needs no care.
Errors: MarkError shows the place and the remedy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\\([\[\]])|\[([^\[\]|\\\n]+)\|(\?|-)?([^\[\]|\\\s]*)\]|([\[\]])")
_SHOWN = 40  # characters around a fault: enough to find the place by


class MarkError(ValueError):
    """A mark cannot be read; the message shows where, and the remedy."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of the plain text. `entity_id` None: expressly no name."""

    start: int
    end: int
    entity_id: str | None
    optional: bool = False


def read_marks(marked: str) -> tuple[str, list[Mark]]:
    """The plain text and its marks, in order.

    Raises:
        MarkError: a bracket without its partner, a mark without an entity or with blanks at its edges.
    """
    plain, marks, length, last = [], [], 0, 0
    for token in _TOKEN.finditer(marked):
        escaped, surface, sign, entity_id, stray = token.groups()
        plain.append(marked[last : token.start()])
        length += token.start() - last
        last = token.end()
        if stray:
            raise MarkError(f"stray {stray!r} at {_around(marked, token.start())}; write \\{stray} or mend the mark")
        if escaped:
            plain.append(escaped)
            length += 1
            continue
        if surface != surface.strip() or bool(entity_id) == (sign == "-"):
            raise MarkError(f"mark {token[0]!r} is neither [name|entity], [name|?entity] nor [name|-]; mend it")
        marks.append(Mark(length, length + len(surface), entity_id or None, sign == "?"))
        plain.append(surface)
        length += len(surface)
    plain.append(marked[last:])
    return "".join(plain), marks


def unmarked(text: str, marks: list[Mark]) -> list[tuple[int, str]]:
    """Where the words of a mark stand once more without one: the annotation is exhaustive, so these are forgotten."""
    surfaces = {text[m.start : m.end] for m in marks if m.entity_id and not m.optional}
    surfaces |= {s[:-1] for s in surfaces if len(s) > 4 and s.endswith("s") and s[:-1] in surfaces}
    found = []
    for surface in sorted(surfaces):
        for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text):
            if not any(m.start < match.end() and match.start() < m.end for m in marks):
                found.append((match.start(), surface))
    return sorted(found)


def _around(text: str, at: int) -> str:
    return repr(text[max(0, at - _SHOWN) : at + _SHOWN])
