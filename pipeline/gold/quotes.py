"""Quotations of a text, whole or shortened in the middle.

In: a quotation as an annotator writes it: `Bei der Wahl ... 68 von 125 Mandaten`. Out: the shortest stretch of the text
that begins and ends so. Three points with blanks around them stand for what is left out; the text itself has „…“.
Errors: QuoteError shows the quotation and which part of it the text lacks.
"""

from __future__ import annotations

import re

_GAP = " ... "


class QuoteError(ValueError):
    """The text does not hold the quotation."""


def find_quote(text: str, quote: str) -> str:
    """The quoted stretch, word for word.

    Raises:
        QuoteError: the text does not hold it.
    """
    parts = quote.strip().split(_GAP)
    for part in parts:
        if not part.strip():
            raise QuoteError(f"quote {quote!r} has an empty part; write words on both sides of ' ... '")
        if part not in text:
            raise QuoteError(f"quote {part!r} does not stand in the text; copy it without marks, letter by letter")
    if len(parts) == 1:
        return quote.strip()
    found = [s for start in re.finditer(re.escape(parts[0]), text) if (s := _from(text, start.start(), parts))]
    if not found:
        raise QuoteError(f"the parts of quote {quote!r} do not follow each other in the text; quote them in its order")
    return min(found, key=len)


def _from(text: str, start: int, parts: list[str]) -> str | None:
    end = start + len(parts[0])
    for part in parts[1:]:
        at = text.find(part, end)
        if at < 0:
            return None
        end = at + len(part)
    return text[start:end]
