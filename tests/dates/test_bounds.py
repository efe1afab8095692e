from __future__ import annotations

from calendar import monthrange
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.dates.bounds import _parsed, bounds, interval

PATIENT = settings(deadline=None, max_examples=25)  # the parser of `edtf` takes 10 ms a date, its first call 0.3 s
YEARS = st.integers(min_value=1000, max_value=9998)
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-09-25", date(2025, 9, 25), date(2025, 9, 25)),
        ("2005", date(2005, 1, 1), date(2005, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-41", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-40", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-34", date(2026, 4, 1), date(2026, 6, 30)),
        ("2019-21", date(2019, 3, 1), date(2019, 5, 31)),
        ("2019-22", date(2019, 6, 1), date(2019, 8, 31)),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2026/2028", date(2026, 1, 1), date(2028, 12, 31)),
        ("2026-03/2026-05-02", date(2026, 3, 1), date(2026, 5, 2)),
        ("2005/..", date(2005, 1, 1), None),
        ("2005/", date(2005, 1, 1), None),
        ("../2005", None, date(2005, 12, 31)),
        ("2026-41/..", date(2026, 7, 1), None),
        ("2026-21/2026-41", date(2026, 3, 1), date(2026, 12, 31)),
        ("2005~", date(2005, 1, 1), date(2005, 12, 31)),
        ("../..", None, None),
    ],
)
def test_bounds_known(edtf: str, first: date | None, last: date | None) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "/",
        "foo",
        "2026-13",
        "2026-02-30",
        "2026-H2",
        "2020/2019",
        "2026-2X",
        "[1667,1668]",
        "-0001",
        "Y170000002",
        "2005 / 2006",
        "1/2/3",
    ],
)
def test_bounds_malformed(edtf: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        bounds(edtf)


@PATIENT
@given(DAYS)
def test_day_is_itself(day: date) -> None:
    assert bounds(day.isoformat()) == (day, day)


@PATIENT
@given(YEARS, st.integers(1, 12))
def test_month_ends_on_its_last_day(year: int, month: int) -> None:
    last = date(year, month, monthrange(year, month)[1])
    assert bounds(f"{year}-{month:02}") == (date(year, month, 1), last)


@PATIENT
@given(DAYS)
def test_short_cut_agrees_with_the_package(day: date) -> None:
    for edtf in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        assert bounds(edtf) == _parsed(edtf)


@PATIENT
@given(YEARS)
def test_halves_and_quarters_fill_the_year_without_gap(year: int) -> None:
    for codes in ((40, 41), (33, 34, 35, 36), (37, 38, 39)):
        parts = [bounds(f"{year}-{code}") for code in codes]
        assert parts[0][0] == date(year, 1, 1)
        assert parts[-1][1] == date(year, 12, 31)
        for (_, end), (start, _) in pairwise(parts):
            assert end is not None
            assert start is not None
            assert (start - end).days == 1


@PATIENT
@given(DAYS, DAYS)
def test_interval_spans_both_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert bounds(f"{first}/{last}") == (first, last)
    assert bounds(f"{first}/..") == (first, None)
    assert bounds(f"../{last}") == (None, last)


@PATIENT
@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        first, last = bounds(text)
    except ValueError:
        return
    assert first is None or last is None or first <= last


@pytest.mark.parametrize(
    ("begin", "end", "whole"),
    [
        ("2016", "2019-03", "2016/2019-03"),
        ("..", "2019-03", "../2019-03"),
        ("2025-03", "2025-02-12", None),
        ("2019", "2018", None),
        ("2019", "soon", None),
    ],
)
def test_an_interval_that_ends_before_it_begins_is_none(begin: str, end: str, whole: str | None) -> None:
    assert interval(begin, end) == whole
