"""Which four-digit numbers are years: not seats, sums, paragraphs of law, telephone numbers or parts of names.

In: a text and where the number stands. Out: yes or no.
Left out on purpose: numbers outside 1800 to 2099. A number that could be either, with no word that tells, is a year.
"""

from __future__ import annotations

import re

from pipeline.dates.words import FRAME, YEAR, S, either

_UNITS = frozenset(FRAME["units"])
_DETERMINERS = frozenset(FRAME["determiners"])
# "seit 2005 Mitglieder": after "seit" only time is counted.
_SINCE = re.compile(rf"(?<!\w)seit{S}$", re.IGNORECASE)
_TIMES = re.compile(rf"{S}{either([time.title() for time in FRAME['times']])}(?!\w)")
# "Parteimitglieder" ends in a unit; three letters ("uhr", "mal") would end too many words.
_UNIT_ENDS = tuple(unit for unit in FRAME["units"] if len(unit) > 3)
_SIGNS = re.compile(rf"[^\S\n]?(?:{'|'.join(map(re.escape, FRAME['unit_signs']))})|v\.\s?(?:Chr|u\. ?Z)")
_NEXT_WORDS = re.compile(rf"{S}([^\W\d_][\w-]*)(?:{S}([^\W\d_][\w-]*))?")
_ADJECTIVE = re.compile(r"[a-zäöüß]+(?:e|en|er|em)$")
_OTHER_END = re.compile(rf"(?:{S}(?:bis|oder|und)(?:{S}zu)?{S}|[^\S\n]?[–—/-][^\S\n]?|{S}(?:auf|von){S})(\d[\d.]*)")
_YEAR = re.compile(YEAR)
# "seit etwa 2010", but "etwa 2000 kamen".
_QUANTITY = re.compile(
    rf"(?<!\bseit\s)(?<!\bab\s)(?<!\bum\s)(?<!\w){either(FRAME['quantities'])}\.?{S}$", re.IGNORECASE
)
_NAME_HEAD = re.compile(rf"(?:(?<!\w)|\w-|\w){either(FRAME['name_heads'])}[.:]?{S}$", re.IGNORECASE)
_WHOLE_NAME_HEADS = frozenset(head for head in FRAME["name_heads"] if len(head) < 5)
_LAST_WORD = re.compile(rf"([\w-]+)[.:]?{S}$")
_FIGURE = re.compile(rf"(?<!\w){either(FRAME['figure_prepositions'])}{S}$", re.IGNORECASE)
_GLUED_LEFT = re.compile(r"(?:[\w.,:§€$#+©]|[^\W\d_]-|\d[-/]|[^\W_]/|§\s|©\s|\(c\)\s|(?<![.\d])\d+[^\S\n])$")
_GLUED_RIGHT = re.compile(r"\w|[.,:*×]\d|-[^\W\d_]|/\d(?!\d?(?!\d)|\d{3}(?!\d))")
_QUOTED = re.compile(r"[„“»«\"'‚‘]([^„“”»«\"'‚‘’\n]{0,60})$")
_CLOSING = "“”«»\"'‘’"


def is_year(text: str, start: int, end: int, *, placed: bool = False) -> bool:
    """Whether the number at start:end is a year. `placed`: a word before it says so ("Ende", "im Jahr", a month)."""
    if _GLUED_RIGHT.match(text, end):
        return False
    left = text[max(0, start - 40) : start]
    if _SINCE.search(left):
        return not _TIMES.match(text, end)
    if (not placed or text[end - 2 : end] == "00") and counts(text, end):
        return False  # "im Mai 2000 Menschen", but "im März 2025 Delegierte"
    if placed:
        return True
    if _GLUED_LEFT.search(left) or _QUANTITY.search(left) or is_named(left):
        return False
    if text[start + 2 : end] == "00" and _FIGURE.search(left) and not _to_year(text, end):
        return False
    return not _ends_quoted_name(text, start, end)


def counts(text: str, end: int, *, second: bool = False) -> bool:
    """Whether the number counts what follows: "2000 neue Mitglieder", "1900 bis 2300 Euro" (2300: `second`)."""
    if _SIGNS.match(text, end):
        return True
    if following := _NEXT_WORDS.match(text, end):
        word, noun = following[1], following[2]
        if word in _DETERMINERS:
            return False
        if _is_unit(word) or (noun and _ADJECTIVE.match(word) and noun[0].isupper() and _is_unit(noun)):
            return True
    other = _OTHER_END.match(text, end)
    if other is None:
        return False
    if len(other[1]) > 2 and not _YEAR.match(other[1]):
        # "2000 bis 3000", but "2025 und 120 Sitze" counts beside the 120, and "2025 von 1000 auf 1200" tells when.
        return not re.search("und|auf|von", other[0]) and len(other[1].rstrip(".")) > 3
    return not second and bool(_YEAR.match(other[1])) and counts(text, other.end(), second=True)


def _to_year(text: str, end: int) -> bool:
    other = _OTHER_END.match(text, end)
    return other is not None and bool(_YEAR.match(other[1]))


def _is_unit(word: str) -> bool:
    # "2015 beschäftigte das Thema …": nouns count, and nouns have a capital.
    if not word[0].isupper():
        return word in FRAME["small_units"]
    return word.lower() in _UNITS or word.lower().endswith(_UNIT_ENDS)


def is_named(left: str) -> bool:
    """ "Agenda 2030", "Nr. 1933", "UN-Resolution 1973"."""
    if not _NAME_HEAD.search(left) or not (last := _LAST_WORD.search(left)):
        return False
    word = last[1].lower().rpartition("-")[2]
    return word in _WHOLE_NAME_HEADS or word.endswith(tuple(h for h in FRAME["name_heads"] if len(h) >= 5))


def _ends_quoted_name(text: str, start: int, end: int) -> bool:
    """„Zukunft 2025“ is a name, „das war 2014“ a sentence: in names no word in small letters precedes the number."""
    if text[end : end + 1] not in _CLOSING or not (quoted := _QUOTED.search(text[max(0, start - 64) : start])):
        return False
    words = quoted[1].split()
    return 0 < len(words) <= 5 and words[-1][:1].isupper()
