"""Text in charts: how wide it gets, where it breaks, how it is made safe.

In: names and sentences of any origin. Out: lines of Plotly's small HTML. Widths are estimates in px for a wide font
(DejaVu Sans), so that narrower ones always fit.
Left out on purpose: measuring in a browser, which a figure cannot do.
"""

from __future__ import annotations

import html
import math

NARROW = 350
"""The narrowest chart in px; what has room here has room everywhere."""

_WIDTHS = {
    "narrow": ("iljtfrI.,:;'|!()[]/ -", 0.38),
    "wide": ("mwMWQ@%—…–ÖOGD", 0.88),
    "capital": ("ABCEFHKLNPRSTUVXYZÄÜ", 0.72),
}
_DEFAULT_WIDTH = 0.62
_HEADS = (
    "partei",
    "union",
    "bewegung",
    "bündnis",
    "allianz",
    "kongress",
    "verband",
    "vereinigung",
    "demokrat",
    "abkommen",
    "vertrag",
    "programm",
    "sche",
)
"""Where a long German word may be parted: before these, with a hyphen."""


def width(text: str, size: float = 13, *, bold: bool = False) -> float:
    """Estimated width of one line of plain text in px."""
    em = sum(
        next((share for letters, share in _WIDTHS.values() if letter in letters), _DEFAULT_WIDTH) for letter in text
    )
    return em * size * (1.1 if bold else 1)


def wrap(text: str, limit: float, size: float = 13, *, bold: bool = False) -> list[str]:
    """Break plain text into lines of at most `limit` px: at spaces, after hyphens, within a word only if need be."""
    lines: list[str] = []
    line = ""
    for word in _words(text, limit, size, bold):
        if line and width((line + word).rstrip(), size, bold=bold) > limit:
            lines.append(line.rstrip())
            line = ""
        line += word
    return [*lines, line.rstrip()] if line.strip() else lines or [""]


def wrap_pair(pair: str, limit: float, size: float = 13) -> list[str]:
    """Two names joined by a dash: broken after the dash first, so that each name keeps to itself."""
    if width(pair, size) <= limit or " – " not in pair:
        return wrap(pair, limit, size)
    first, second = pair.split(" – ", 1)
    return [*wrap(f"{first} –", limit, size), *wrap(second, limit, size)]


def safe(text: object) -> str:
    """Text of any origin as Plotly shows it literally."""
    return html.escape(str(text), quote=False)


def lines(texts: list[str]) -> str:
    """Plain lines, made safe and joined."""
    return "<br>".join(safe(text) for text in texts)


def hover(title: str, *details: str) -> str:
    """The small text at the pointer: a bold title, then the details that are not empty, wrapped for a phone."""
    body = [lines(wrap(detail, NARROW - 70)) for detail in details if detail]
    return "<br>".join([f"<b>{lines(wrap(title, NARROW - 70, bold=True))}</b>", *body])


def _words(text: str, limit: float, size: float, bold: bool) -> list[str]:
    words = []
    for word in text.replace("-", "-\0").replace(" ", " \0").split("\0"):
        rest = word
        while width(rest.rstrip(), size, bold=bold) > limit and len(rest) > 2:
            keep = _seam(rest, max(2, math.floor(len(rest) * (limit - size) / width(rest, size, bold=bold))))
            words.append(rest[:keep] + "- ")
            rest = rest[keep:]
        words.append(rest)
    return words


def _seam(word: str, most: int) -> int:
    """How many letters to keep before the break, at most `most`: up to the last seam of a compound, if it has one."""
    seams = [found for head in _HEADS if 3 < (found := word.lower().rfind(head, 0, most + len(head))) <= most]
    return max(seams, default=most)
