"""Whether the clause around a date tells what was, what is to come, or what lasts: by its words, without a tagger.

In: a text and where the date stands. Out: yes or no.
Left out on purpose: the plain present ("die Partei tagt am Montag"), which may be either.
"""

from __future__ import annotations

import re

from pipeline.dates.words import FRAME, S, either

_CLAUSE_END = re.compile(r"[,;:.!?()\n–](?=\s|$)|$")
_CLAUSE_START = re.compile(r".*[,;:.!?()\n–](?:\s|$)|^", re.DOTALL)
_COMING = re.compile(rf"(?<!\w){either(FRAME['coming'])}(?!\w)", re.IGNORECASE)
_PAST = re.compile(rf"(?<!\w){either(FRAME['past'])}(?!\w)", re.IGNORECASE)
# "soll sich am Samstag ereignet haben" is hearsay of what was.
_HEARSAY = re.compile(r"(?:\shaben|\s(?:worden|gewesen|\w*ge\w+en)\ssein)\s*$")
# "kam gestern an und wird am Samstag fliegen" are two clauses.
_NEXT_VERB = re.compile(rf"(?<!\w)und{S}(?={either(FRAME['coming'] + FRAME['past'])}(?!\w))")
_STATE_BEFORE = re.compile(rf"(?<!\w){either(FRAME['states'])}{S}$")
_STATE_AFTER = re.compile(rf"{S}{either(FRAME['states'])}(?!\w)")
_STATE_LAST = re.compile(rf"(?<!\w){either(FRAME['states'])}\s*$")
_DONE = re.compile(
    rf"(?<!\w)(?:\w*ge|be|ver|er|ent|zer|unter|über|wieder|um)\w+(?:t|en|an)(?:{S}(?:worden|ist|sind|hat|haben))?\s*$"
)
_BACKWARD = re.compile(rf"(?<!\w){either(FRAME['backward'])}(?!\w)", re.IGNORECASE)
# "nach der am Dienstag erfolgten Veröffentlichung"; after a comma "die" opens a clause.
_ATTRIBUTE = re.compile(
    rf"(?<![\w,])(?<!,\s)(?<!,\s\s){either(FRAME['attribute_openers'])}{S}(?:(?:erst|bereits|schon|noch){S})?"
    rf"(?:am|im|vom|zum|für|seit|ab)(?:{S}den)?{S}$"
)
_COMING_ATTRIBUTE = re.compile(rf"(?<!\w){either(FRAME['coming_attributes'])}")


def coming(text: str, start: int, end: int) -> bool:
    """Whether the clause speaks of what is to come."""
    if _ATTRIBUTE.search(text[max(0, start - 60) : start]):
        return bool(_COMING_ATTRIBUTE.search(text[end : end + 60].partition(",")[0]))
    clause = _clause(text, start, end)
    return bool(_COMING.search(clause)) and not _PAST.search(clause) and not _HEARSAY.search(clause)


def past(text: str, start: int, end: int) -> bool:
    """Whether the clause tells what was."""
    return bool(_PAST.search(_clause(text, start, end)))


def goes_back(text: str, start: int, end: int) -> bool:
    """Whether the clause tells what was before."""
    return bool(_BACKWARD.search(_clause(text, start, end)))


def lasts(text: str, start: int, end: int) -> bool:
    """Whether the clause tells a state ("beide sind heute klein"), nothing done ("ist heute gestorben")."""
    clause = _clause(text, start, end)
    beside = _STATE_BEFORE.search(text[max(0, start - 16) : start]) or _STATE_AFTER.match(text, end)
    return bool(beside or _STATE_LAST.search(clause)) and not _DONE.search(clause)


def _clause(text: str, start: int, end: int) -> str:
    left = text[max(0, start - 200) : start]
    begin = start - len(left) + (m.end() if (m := _CLAUSE_START.match(left)) else 0)
    stop = m.start() if (m := _CLAUSE_END.search(text, end, end + 200)) else end
    begin = max((m.start() for m in _NEXT_VERB.finditer(text, begin, start)), default=begin)
    stop = m.start() if (m := _NEXT_VERB.search(text, end, stop)) else stop
    return text[begin:stop]
