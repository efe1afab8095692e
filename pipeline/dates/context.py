"""What a date without a year or a day leans on: the day of publication, the dates before it, the tense of its clause.

In: a text, its day of publication or None. Out: years, days, earlier dates.
Left out on purpose: finding dates; `find` tells each one as it goes, and asks for those before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

from pipeline.dates import tense
from pipeline.dates.points import Point, first_day, last_day
from pipeline.dates.present import in_present
from pipeline.dates.words import DAY, FRAME, MONTH, MONTHS, NUMBERS, YEAR, S, either

_BREAK = re.compile(r"\n\s*\n|\n(?=[^\S\n]*[•·*–—-])")
_WRITTEN = rf"({DAY})\.{S}({MONTH}){S}({YEAR})"
_STAND = re.compile(rf"(?<!\w){either(FRAME['stand'])}:?{S}(?:\w+,{S})?{_WRITTEN}")
# "Berlin, 5. Mai 2025" and "· 14. Juli 2025 ·", not the last words of a sentence.
_OWN_LINE = re.compile(
    rf"^(?:[^\n]{{0,60}}[|·•]\s*|[A-ZÄÖÜ][\w/-]*,{S}(?:den{S})?)?{_WRITTEN}(?:\s*[|·•][^\n]*)?[^\n\w]*$", re.MULTILINE
)
_FULL = re.compile(_WRITTEN)
_YEARS_AGO = re.compile(rf"(?<!\w)vor{S}(\w+){S}Jahr(?:en)?,?{S}(?:am|im){S}(?:{DAY}\.{S})?{MONTH}{S}({YEAR})")
_DATELINE = re.compile(
    rf"^[A-ZÄÖÜ][\w/ .-]{{1,40}},{S}(?:den{S})?({DAY})\.{S}({MONTH})(?:{S}({YEAR}))?(?=\s*[(–—:/-])", re.MULTILINE
)
# Of a text: where a dateline or the day of an article stands.
_HEAD = 500
_SENTENCE_END = re.compile(r"[^\d\s.][.!?][“”»\"]?\s")
# How far a text goes on about what is new.
_STORY = 1500
# "lud sie für Mai ein"
_MEANT_FOR = re.compile(rf"(?<!\w)[Ff]ür(?:{S}den)?{S}$")
# "im Dezember" in a January article is the one before, though that year is not the article's.
_FAR = 8
# What happened in the last two months is told without a year, even after older years; what is farther off is theirs.
_LATELY = timedelta(days=62)
# "Am 30. August 2009 … am 9. September": a story goes on, though a September lies just behind us, too.
_AT_ONCE = timedelta(days=31)
_GOING_ON = timedelta(days=100)
# "Am Folgetag" looks no farther back than this many dates: a paragraph of a calendar may hold thousands.
_MEMORY = 20


@dataclass(frozen=True, slots=True)
class Earlier:
    """A date that was found: `explicit` with its year written out, `narrated` if it is no mere point of reference."""

    end: int
    first: Point
    last: Point
    explicit: bool
    narrated: bool


@dataclass(slots=True)
class Context:
    text: str
    start: int
    published: date | None
    today: date | None = None
    own: tuple[int, int] | None = None
    earlier: list[Earlier] = field(default_factory=list)
    _breaks: list[int] | None = None
    _written: Earlier | None = None

    def __post_init__(self) -> None:
        own, where = _own_day(self.text, self.start, lines=self.published is None)
        self.own = where
        self.today = self.published or own

    def tell(self, found: Earlier) -> None:
        """Remember a date for those that follow."""
        self.earlier.append(found)
        if found.narrated and (found.explicit or self._is_now(found)):
            self._written = found

    def _is_now(self, found: Earlier) -> bool:
        """ "(2014) … am 8. Dezember gekündigt … im August": the story has come to the year of the text."""
        return self.today is not None and found.last.year == self.today.year and found.last.month is not None

    def paragraph(self, position: int) -> int:
        """Where the paragraph or list item of a position begins."""
        if self._breaks is None:
            self._breaks = [self.start, *(m.end() for m in _BREAK.finditer(self.text, self.start))]
        return self._breaks[max(0, bisect_right(self._breaks, position) - 1)]

    def anchor(self, position: int, *, days: bool = False) -> Earlier | None:
        """The nearest date before, in this paragraph or the last; with `days` one that knows its day."""
        here = self.paragraph(position)
        floor = self.paragraph(max(self.start, here - 3)) if here > self.start else here
        for found in reversed(self.earlier[-_MEMORY:]):
            if found.end < floor:
                break
            if not days or found.last.day is not None:
                return found
        return None

    def year(self, point: Point, start: int, end: int, *, told: bool = False) -> int | None:
        """The year of a month, day, season or half that stands without one. `told`: it is past ("seit Mai").

        That of the paragraph's last written year, where the story goes on from there; else that of the publication.
        """
        prior = self._prior(start)
        coming = not told and self.coming(start, end)
        guess = self._by_today(point, coming=coming)
        if prior is None or prior.last.year is None or self.today is None:
            return guess if prior is None else prior.last.year
        if prior.last.year > self.today.year:
            # "ein Programm für 2026 bis 2028": what is told or planned beside it is not of 2028.
            lasting = prior.last.month is None
            return guess if lasting or (not coming and tense.past(self.text, start, end)) else prior.last.year
        if prior.last.year == self.today.year or coming:
            return guess
        day, before = first_day(point.of(guess)), last_day(prior.last)
        ended = last_day(point.of(guess))
        near = day is not None and ended is not None and day <= self.today and self.today - ended <= _LATELY
        if prior.last.month is None:
            return guess if near else prior.last.year
        there, later = first_day(point.of(prior.last.year)), first_day(point.of(prior.last.year + 1))
        if before is None or there is None or later is None:
            return prior.last.year
        if near and point.day is not None and abs(there - before) > _AT_ONCE:
            return guess
        if there >= before.replace(day=1):
            return prior.last.year
        # "Im Dezember 2020 … am 1. Januar" goes on; "im Oktober 2024 … schon im Februar" goes back.
        back = tense.goes_back(self.text, start, end)
        if later - before <= _GOING_ON and not near and not back:
            return prior.last.year + 1
        # "Am 2. Juni 2024 …. Im März trat er aus": a new sentence does not go back unless it says so.
        told_on = _SENTENCE_END.search(self.text, prior.end, start) is None
        return prior.last.year if (back or told_on) and not near else guess

    def _prior(self, start: int) -> Earlier | None:
        """The last date of the paragraph that writes its year out."""
        here = self.paragraph(start)
        return self._written if self._written is not None and self._written.end >= here else None

    def coming(self, start: int, end: int) -> bool:
        """Whether the clause speaks of what is to come, be it by its present tense."""
        if _MEANT_FOR.search(self.text, max(0, start - 12), start):
            return True
        return tense.coming(self.text, start, end) or in_present(self.text, start, end)

    def _by_today(self, point: Point, *, coming: bool) -> int | None:
        if self.today is None or (example := first_day(point.of(self.today.year))) is None:
            return None
        if point.code == 24:
            return self.today.year - (self.today.month <= _FAR)
        if coming:
            last = last_day(point.of(self.today.year))
            return self.today.year + (last is not None and self.today - last > _LATELY)
        return self.today.year - (example.month - self.today.month >= _FAR)


def _own_day(text: str, start: int, *, lines: bool) -> tuple[date | None, tuple[int, int] | None]:
    """The day that a text gives as its own ("Stand: 14. Juli 2025", a line, a dateline), and where it stands.

    A dateline without a year takes it from "vor einem Jahr, am 26. Oktober 2024".
    """
    head = start + _HEAD
    for pattern in (_STAND, _OWN_LINE) if lines else (_STAND,):
        if m := pattern.search(text, start, min(head, len(text))):
            return _day(int(m[3]), m[2], int(m[1])), (m.start(1), m.end())
    m = _DATELINE.search(text, start, min(head, len(text)))
    if m is None:
        return None, None
    year = int(m[3]) if m[3] else None
    if year is None and (ago := _YEARS_AGO.search(text, start)) and (number := NUMBERS.get(ago[1])):
        year = int(ago[2]) + number
    if year is None:
        return _beside(text, m), (m.start(1), m.end())
    return _day(year, m[2], int(m[1])), (m.start(1), m.end())


def _beside(text: str, dateline: re.Match[str]) -> date | None:
    """ "Bern, 6. März (Agentur) … am Sonntag, dem 2. März 2025": the first full date close to it tells the year."""
    for m in _FULL.finditer(text, dateline.end(), dateline.end() + _STORY):
        told, own = _day(int(m[3]), m[2], int(m[1])), _day(int(m[3]), dateline[2], int(dateline[1]))
        if told is not None and own is not None and abs(own - told) <= _LATELY:
            return own
    return None


def _day(year: int, month: str, day: int) -> date | None:
    first = date(year, MONTHS[month], 1)
    made = first + timedelta(days=day - 1)
    return made if made.month == first.month else None
