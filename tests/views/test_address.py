"""The address bar: what is understood, and that whatever is not is said and ignored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from views.language import Language
from views.selection.address import FILTER_CODES, Filters, Known, read

KNOWN = Known(
    entities=frozenset({"xa-a", "xa-b"}),
    countries=frozenset({"XA"}),
    redirects={"old-a": "xa-a"},
    has_document=lambda value: value == "doc",
    has_fact=lambda value: value == "fact",
)


def opened(**codes: str) -> tuple[Filters, str | None, list[str]]:
    return read({code.rstrip("_"): [value] for code, value in codes.items()}, KNOWN, Language("en"))


def test_everything_that_a_link_can_say() -> None:
    filters, fact, notices = opened(
        party="xa-a,xa-b", country="XA", from_="2005", to="2010", kind="coalition,visit", modality="denied",
        confidence="0.5", document="doc", source="brief", fact="fact",
    )  # fmt: skip
    expected = Filters(
        ("xa-a", "xa-b"), ("XA",), 2005, 2010, ("coalition", "visit"), ("denied",), 0.5, ("doc",), ("brief",)
    )
    assert (filters, fact, notices) == (expected, "fact", [])


def test_an_old_id_leads_on() -> None:
    assert opened(party="old-a") == (Filters(parties=("xa-a",)), None, [])
    assert opened(party="old-a,xa-a")[0].parties == ("xa-a",)


def test_repeated_codes_are_one_list() -> None:
    assert read({"party": ["xa-a", "xa-b"]}, KNOWN, Language("en"))[0].parties == ("xa-a", "xa-b")


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("party", "xa-unknown"),
        ("country", "Deutschland"),
        ("from", "zweitausend"),
        ("from", "0"),
        ("to", "99999"),
        ("from", "٢٠٠٥"),
        ("kind", "Treffen"),
        ("modality", "vielleicht"),
        ("confidence", "1.5"),
        ("confidence", "nan"),
        ("confidence", "viel"),
        ("document", "nope"),
        ("source", "Zeitung"),
        ("fact", "nope"),
        ("party", "<script>alert(1)</script>"),
    ],
)
def test_what_is_not_understood_is_said_and_ignored(code: str, value: str) -> None:
    filters, fact, notices = read({code: [value]}, KNOWN, Language("de"))
    assert (filters, fact) == (Filters(), None)
    assert len(notices) == 1
    assert value in notices[0]


def test_the_good_values_beside_a_bad_one_hold() -> None:
    filters, _, notices = opened(party="xa-a,quatsch", from_="2005", to="bald")
    assert filters == Filters(parties=("xa-a",), first_year=2005)
    assert len(notices) == 2


def test_years_that_run_backwards() -> None:
    filters, _, notices = opened(from_="2010", to="2005")
    assert filters == Filters()
    assert notices


def test_empty_values_say_nothing() -> None:
    assert opened(party="", from_=" ", fact="", kind=",,") == (Filters(), None, [])


def test_a_long_value_is_quoted_short() -> None:
    assert len(opened(party="x" * 5000)[2][0]) < 200


@given(some.dictionaries(some.sampled_from([*FILTER_CODES, "fact"]), some.lists(some.text(), max_size=3)))
def test_no_address_raises(params: dict[str, list[str]]) -> None:
    read(params, KNOWN, Language("de"))
