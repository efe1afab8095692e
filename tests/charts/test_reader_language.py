"""Language: numbers and dates as people write them, never more precise than the source."""

from __future__ import annotations

import pytest

from views import language
from views.language import Language

DE, EN = Language("de"), Language("en")

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Seats"
msgstr "Sitze"

msgid "of {size}"
msgstr "von {size}"

msgid "not done"
msgstr ""

#, fuzzy
msgid "doubtful"
msgstr "zweifelhaft"

msgid "{count} seat"
msgid_plural "{count} seats"
msgstr[0] "{count} Sitz"
msgstr[1] "{count} Sitze"

msgid "second half of {year}"
msgstr "2. Halbjahr {year}"

msgid "spring {year}"
msgstr "Frühjahr {year}"

msgid "since {date}"
msgstr "seit {date}"
"""


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """A small German catalogue in place of the real one."""
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "interparty.po").write_text(PO, encoding="utf-8")
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    language._catalogue.cache_clear()
    yield
    language._catalogue.cache_clear()


@pytest.mark.usefixtures("catalogue")
def test_sentences_come_from_the_catalogue_or_stay_english():
    assert DE._("Seats") == "Sitze"
    assert EN._("Seats") == "Seats"
    assert DE._("of {size}", size="98") == "von 98"
    assert DE._("not done") == "not done"
    assert DE._("doubtful") == "doubtful"
    assert DE._("never heard of") == "never heard of"


@pytest.mark.usefixtures("catalogue")
def test_plurals_and_their_numbers():
    assert DE.n("{count} seat", "{count} seats", 1) == "1 Sitz"
    assert DE.n("{count} seat", "{count} seats", 1234) == "1.234 Sitze"
    assert EN.n("{count} seat", "{count} seats", 0) == "0 seats"
    assert EN.n("{count} seat of {name}", "{count} seats of {name}", 1, name="X") == "1 seat of X"


@pytest.mark.usefixtures("catalogue")
def test_parts_of_years_are_translated():
    assert DE.date("2026-41") == "2. Halbjahr 2026"
    assert DE.date("2019-21") == "Frühjahr 2019"
    assert DE.date("2019-21/..") == "seit Frühjahr 2019"


def test_numbers():
    assert DE.number(1234.5, 1) == "1.234,5"
    assert EN.number(1234.5, 1) == "1,234.5"
    assert DE.number(1234567) == "1.234.567"
    assert DE.percent(24.5) == "24,5\u00a0%"
    assert EN.percent(24.5) == "24.5%"
    assert DE.percent(100, 0) == "100\u00a0%"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-09-25", "25 September 2025"),
        ("2025-09", "September 2025"),
        ("2005", "2005"),
        ("199X", "the 1990s"),
        ("2026-34", "second quarter of 2026"),
        ("2026-40", "first half of 2026"),
        ("2026/2028", "2026–2028"),
        ("2025-09-25/2025-10-01", "25 September 2025 – 1 October 2025"),
        ("2005/..", "since 2005"),
        ("../2020", "until 2020"),
        ("2005~", "around 2005"),
        (None, "undated"),
        (float("nan"), "undated"),
        ("", "undated"),
        ("2025-13", "2025-13"),
        ("2025-02-31", "2025-02-31"),
        ("../..", "../.."),
        ("neulich", "neulich"),
    ],
)
def test_dates_in_english(edtf, words):
    assert EN.date(edtf) == words


def test_days_and_months_in_german():
    assert DE.date("2025-09-25") == "25. September 2025"
    assert DE.date("2025-03") == "März 2025"
