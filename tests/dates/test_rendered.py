"""Every German form of a random date comes back as that date, in its place, whatever stands around it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.bounds import bounds
from pipeline.dates.find import find_dates

MONTHS = [
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
]
WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
SEASONS = {"Frühjahr": 21, "Sommer": 22, "Herbst": 23, "Winter": 24}
ORDINALS = ["erste", "zweite", "dritte", "vierte"]
DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31))
YEARS = st.integers(min_value=1800, max_value=2099)
AROUND = st.sampled_from(
    [("Man tagte am ", " in Bern."), ("(", ")"), ("Bericht: ", ""), ("Ost, West 🙂: ", " – Ende"), ("\n", "\n\nNord")]
)


def _day(day: date) -> st.SearchStrategy[tuple[str, str]]:
    month = MONTHS[day.month - 1]
    forms = [
        f"{day.day}. {month} {day.year}",
        f"{day.day:02d}. {month} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d.%m.}{day.year}",
        day.isoformat(),
        f"{WEEKDAYS[day.weekday()]}, {day.day}. {month} {day.year}",
        f"{WEEKDAYS[day.weekday()]}, dem {day.day}. {month} {day.year}",
    ]
    return st.sampled_from(forms).map(lambda form: (form, day.isoformat()))


def _year(year: int) -> st.SearchStrategy[tuple[str, str]]:
    forms = [(f"{month} {year}", f"{year}-{n:02d}") for n, month in enumerate(MONTHS, 1)]
    forms += [(f"Ende {month} {year}", f"{year}-{n:02d}") for n, month in enumerate(MONTHS, 1)]
    forms += [(f"{season} {year}", f"{year}-{code}") for season, code in SEASONS.items()]
    forms += [(f"{word}s Quartal {year}", f"{year}-{33 + n}") for n, word in enumerate(ORDINALS)]
    forms += [(f"{n + 1}. Quartal {year}", f"{year}-{33 + n}") for n in range(4)]
    forms += [(f"{word}s Halbjahr {year}", f"{year}-{40 + n}") for n, word in enumerate(ORDINALS[:2])]
    forms += [(f"Anfang {year}", f"{year}-40"), (f"Mitte {year}", f"{year}"), (f"Ende {year}", f"{year}-41")]
    forms += [(f"Jahr {year}", f"{year}"), (f"seit {year}", f"{year}/.."), (f"bis {year}", f"../{year}")]
    forms += [(f"seit Mai {year}", f"{year}-05/.."), (f"bis Ende {year}", f"../{year}-41")]
    forms += [(f"{year // 10 * 10}er Jahre", f"{year // 10}X")]
    return st.sampled_from(forms)


def _span(pair: tuple[date, date]) -> st.SearchStrategy[tuple[str, str]]:
    a, b = sorted(pair)
    forms = []
    if a.year < b.year:
        years = f"{a.year}/{b.year}"
        forms += [(f"von {a.year} bis {b.year}", years), (f"zwischen {a.year} und {b.year}", years)]
        forms += [(f"{a.year}–{b.year}", years), (f"Jahren {a.year}-{b.year}", years)]
    if a < b:
        one, other = (f"{d.day}. {MONTHS[d.month - 1]} {d.year}" for d in (a, b))
        forms += [(f"vom {one} bis zum {other}", f"{a}/{b}"), (f"{one} – {other}", f"{a}/{b}")]
    return st.sampled_from(forms or [(str(a), str(a))])


RENDERED = st.one_of(DAYS.flatmap(_day), YEARS.flatmap(_year), st.tuples(DAYS, DAYS).flatmap(_span))


@given(RENDERED, AROUND, st.none() | DAYS)
def test_a_rendered_date_comes_back(rendered: tuple[str, str], around: tuple[str, str], published: date | None) -> None:
    form, edtf = rendered
    text = around[0] + form + around[1]
    found = find_dates(text, published=published)
    assert [(text[e.start : e.end], e.edtf) for e in found] == [(form, edtf)]
    assert found[0].start == len(around[0])


@given(st.lists(RENDERED, max_size=4), st.none() | DAYS)
def test_several_dates_stay_apart_and_in_order(rendered: list[tuple[str, str]], published: date | None) -> None:
    text = "; ".join(f"Punkt: {form} Ort" for form, _ in rendered)
    assert [e.edtf for e in find_dates(text, published=published)] == [edtf for _, edtf in rendered]


REPEATED = [
    "2005-",
    "2005 ",
    "3., ",
    "3. und ",
    "Anfang ",
    "Ende der ",
    "im Mai ",
    "\n• im Mai",
    "am Dienstag ",
    "vor" + " " * 999,
    "\n" * 99 + " ",
]


@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.parametrize("published", [None, date(2025, 10, 30), date.min, date.max])
def test_a_hundred_thousand_characters_of_one_thing_take_seconds(piece: str, published: date | None) -> None:
    text = piece * (100_000 // len(piece))
    begun = perf_counter()
    found = find_dates(text, published=published)
    # Two seconds where measured; what grows with the square of the length took 170.
    assert perf_counter() - begun < 30
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("published", [date.min, date.max, date(1000, 1, 1), date(8999, 12, 31)])
@pytest.mark.parametrize(
    "text",
    [
        *("gestern", "nächste Woche", "Im vergangenen Mai", "nächsten Monat", "vor 999 Jahren", "seit 999 Monaten"),
        *("2014 " + "999 Jahre später " * 20 + "999 Jahre zuvor " * 40, "Ende der Woche", "heute vor 999 Jahren"),
    ],
)
def test_no_day_lies_beyond_the_calendar(text: str, published: date) -> None:
    assert all(bounds(e.edtf) for e in find_dates(text, published=published) if e.edtf)


SHREDS = """
am im seit bis ab von vom zum vor nach zwischen und der des den dem in , . – / ( ) „ “ 3. 17. 31. 2. 2005 2010
90er 12.5. 5/2020 25.9.2025 2025-09-25 Mai Juni August Feb. Sommer Ende Anfang Mitte Jahr Jahre Jahren Jahres
Halbjahr Quartal Woche Monat Tag Tage Dienstag Freitagabend Wochenende gestern heute morgen letzten nächsten
diesem selben darauffolgenden zwei drei einem rund einigen später zuvor darauf Vortag Folgejahr heuer zweites
Sitze wird Agenda Q3 neunziger desselben dieses als mehr Stand: BERLIN, an"""
WORDS = st.sampled_from([*SHREDS.split(), "\n", "\n\n", ""])


@given(st.lists(WORDS, max_size=25), st.none() | DAYS)
def test_whatever_stands_there_the_finds_are_whole(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    found = find_dates(text, published=published)
    assert all(0 <= e.start < e.end <= len(text) for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for e in found:
        assert text[e.start : e.end].strip() == text[e.start : e.end]
        assert e.edtf is not None or e.relative
        if e.edtf is not None:
            first, last = bounds(e.edtf)
            assert first is not None or last is not None
            assert e.bound != "since" or last is None
            assert e.bound != "until" or first is None
