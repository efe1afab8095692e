"""When two dates agree."""

from __future__ import annotations

import pytest

from pipeline.gold import when


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("2026", "2026", True),
        ("2026", "2026-01-01/2026-12-31", True),
        ("2026", "2026-05", False),
        ("2026-H1", "2026-40", True),
        ("2026-H2", "2026-41", True),
        ("2026-H2", "2026-07/2026-12", True),
        ("2026-H2", "2026-40", False),
        ("2026-H2", "2026", False),
        ("2026-Q1", "2026-33", True),
        ("2026-Q4", "2026-36", True),
        ("2026-Q4", "2026-35", False),
        ("2019-22", "2019-22", True),
        ("2019-Q3", "2019-22", True),  # July and August of three
        ("2019-Q2", "2019-22", False),  # June of three
        ("2019-H1", "2019-21", True),
        ("2019-H2", "2019-23", True),  # 91 of 184 days, but three months of six
        ("2019-H2", "2019-22", False),
        ("2019-22", "2019-35", False),  # a gold season asks for the season; its quarter is an `alt`
        ("2019-07/2019-09", "2019-22", False),
        ("2025-10-03/2025-10-05", "2025-10-03/2025-10-05", True),
        ("2025-10-03/2025-10-05", "2025-10-03", False),
        ("2005/..", "2005/..", True),
        ("2005/..", "2005", False),
    ],
)
def test_agree(gold, found, expected):
    assert when.agree(gold, found) is expected


def test_an_interval_falls_into_beginning_and_end():
    assert when.split("2005/..") == ("2005", None)
    assert when.split("2026/2028") == ("2026", "2028")
    assert when.split("../2028") == (None, "2028")
    assert when.split("2026") == ("2026", None)
    assert when.split(None) == (None, None)


def test_years():
    assert when.first_year("2019-22") == 2019
    assert when.first_year("2019-Q3") == 2019
    assert when.first_year(None) is None
    assert when.only_year("2024-02-25") == 2024
    assert when.only_year("2024/2025") is None
    assert when.only_year("2024/..") is None
