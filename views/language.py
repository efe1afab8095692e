"""The language of the reader: words, numbers and dates.

In: a language code and English sentences (the msgids of the catalogue), numbers, EDTF dates. Out: what a person reads.
Left out on purpose: compiled catalogues (the .po file is read as it stands), and the browser's wish, which pages weigh.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from babel.core import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

CATALOGUES = Path(__file__).parent / "locale"
LOCALES = {"de": "de_DE", "en": "en_GB"}


@cache
def _catalogue(code: str) -> dict[str, tuple[str, ...]]:
    """msgid -> translations (singular, plural). A language without a catalogue, English above all, keeps the msgids."""
    path = CATALOGUES / code / "LC_MESSAGES" / "interparty.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        entries = [entry for entry in read_po(file, locale=code) if entry.id and not entry.fuzzy]
    found = {}
    for entry in entries:
        strings = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
        if strings and all(strings):
            found[entry.id if isinstance(entry.id, str) else entry.id[0]] = strings
    return found


@dataclass(frozen=True)
class Language:
    """A language to write in: `Language("de")._("Seats")`."""

    code: Literal["de", "en"] = "de"

    @property
    def locale(self) -> str:
        """Babel's name for it, e.g. `de_DE`."""
        return LOCALES[self.code]

    def _(self, msg: str, **values: object) -> str:
        """The sentence in this language; `{name}` is filled in when values are given."""
        text = _catalogue(self.code).get(msg, (msg,))[0]
        return text.format(**values) if values else text

    def n(self, singular: str, plural: str, count: float, **values: object) -> str:
        """Singular or plural after `count`; `{count}` is the number in the form of this language."""
        strings = _catalogue(self.code).get(singular, (singular, plural))
        text = strings[0] if count == 1 else strings[-1]
        return text.format(**{"count": self.number(count), **values})

    def number(self, x: float, digits: int = 0) -> str:
        """1234.5 -> `1.234,5` or `1,234.5`, with exactly `digits` places."""
        return str(format_decimal(x, format="#,##0" + ("." + "0" * digits if digits else ""), locale=self.locale))

    def percent(self, x_0_to_100: float, digits: int = 1) -> str:
        """24.5 -> `24,5 %` (no-break space) or `24.5%`; the argument is 0..100, not 0..1."""
        return self.number(x_0_to_100, digits) + ("\u00a0%" if self.code == "de" else "%")

    def country(self, code: str) -> str:
        """`Kasachstan (KZ)`; the code alone where it names no country."""
        # XA and XB are no countries but CLDR's pseudo-locales.
        name = None if code in ("XA", "XB") else Locale.parse(self.locale).territories.get(code)
        return f"{name} ({code})" if name else code

    def date(self, edtf: str | None) -> str:
        """An EDTF date in words, never more precise than it is; what has an unknown shape is returned as it stands."""
        if not isinstance(edtf, str) or not edtf.strip():
            return self._("undated")
        parts = edtf.strip().split("/")
        if len(parts) == 1:
            return _point(edtf.strip(), self) or edtf
        return _interval(parts[0], parts[1], self) or edtf if len(parts) == 2 else edtf


def _interval(start: str, end: str, lang: Language) -> str | None:
    first, last = _point(start, lang), _point(end, lang)
    if start in ("..", ""):
        return last and lang._("until {date}", date=last)
    if end in ("..", ""):
        return first and lang._("since {date}", date=first)
    if first is None or last is None:
        return None
    dash = " – " if " " in first + last else "–"
    return first + dash + last


def _point(edtf: str, lang: Language) -> str | None:
    """One date without a slash, or None for an unknown shape."""
    doubt = edtf[-1:] if edtf[-1:] in ("~", "?", "%") else ""
    text = _certain(edtf.removesuffix(doubt), lang)
    if text is None or not doubt:
        return text
    if doubt in "~%":
        text = lang._("around {date}", date=text)
    return lang._("{date} (uncertain)", date=text) if doubt in "?%" else text


def _certain(edtf: str, lang: Language) -> str | None:
    if re.fullmatch(r"\d{4}", edtf):
        return edtf
    if re.fullmatch(r"\d{3}X", edtf):
        return lang._("the {decade}s", decade=edtf[:3] + "0")
    if match := re.fullmatch(r"(\d{4})-(\d\d)", edtf):
        year, code = match[1], match[2]
        if part := _year_parts(lang).get(code):
            return part.format(year=year)
        return _calendar(f"{edtf}-01", "LLLL y", lang)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return _calendar(edtf, "d. MMMM y" if lang.code == "de" else "d MMMM y", lang)
    return None


def _calendar(iso: str, pattern: str, lang: Language) -> str | None:
    try:
        return str(format_date(date.fromisoformat(iso), pattern, locale=lang.locale))
    except ValueError:
        return None


def _year_parts(lang: Language) -> dict[str, str]:
    """EDTF's codes for seasons, quarters and half-years -> words for that part of a {year}."""
    return {
        "21": lang._("spring {year}"),
        "22": lang._("summer {year}"),
        "23": lang._("autumn {year}"),
        "24": lang._("winter {year}"),
        "33": lang._("first quarter of {year}"),
        "34": lang._("second quarter of {year}"),
        "35": lang._("third quarter of {year}"),
        "36": lang._("fourth quarter of {year}"),
        "40": lang._("first half of {year}"),
        "41": lang._("second half of {year}"),
    }
