"""Since when an agreement is, until when it was, and what the text tells on of it; no classifier is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import read_scenes
from pipeline.facts.agreement_dates import rightly_dated
from pipeline.facts.agreements import find_agreements
from pipeline.facts.scene import Scene
from pipeline.facts.taught.told_on import told_on
from pipeline.model import Agreement
from pipeline.sources import as_document

from .reading import PARTIES


def scenes(text: str) -> list[Scene]:
    """Those behind the introduction."""
    return read_scenes(as_document(f"{PARTIES}\n\n{text}", Path("own.txt")))[2][1:]


def agreements(text: str) -> list[tuple[str, str, str | None, str]]:
    """(a, b, date, status) by the last letters that tell the parties apart."""
    told = scenes(text)
    found = [(s, rightly_dated(s, f)) for s in told for f in find_agreements(s) if isinstance(f, Agreement)]
    rows = [f for _, f in told_on(found, told) if isinstance(f, Agreement)]
    return sorted((_short(f.party_a_id), _short(f.party_b_id), f.date_edtf, f.status) for f in rows)


def _short(key: str) -> str:
    return key.rsplit("-", 1)[-1]


def pair(text: str) -> tuple[str | None, str]:
    ((_, _, date, status),) = agreements(text)
    return date, status


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Die PNO kündigte im Mai 2023 das 2019 mit der PFL geschlossene Kooperationsabkommen.", "2019/2023-05"),
        (
            "Die PNO hat ihre Vereinbarung mit der PFL aus dem Jahr 2019 zum 1. Oktober 2023 gekündigt.",
            "2019/2023-10-01",
        ),
        ("Das Memorandum der PNO mit der PFL vom Mai 2019 lief 2022 aus.", "2019-05/2022"),
        (
            "Die erste Koalition der PNO, geschlossen mit der PFL im Januar 2021, zerbrach im Mai 2022.",
            "2021-01/2022-05",
        ),
        (
            "Die PNO beschloss am 9. November 2023, das Memorandum mit der PFL, besiegelt am 3.5.2019, auszusetzen.",
            "2019-05-03",
        ),
        ("PNO – PFL | Kooperationsvertrag (2020), gekündigt am 9. Januar 2024", "2020/2024-01-09"),
        ("Der Freundschaftsvertrag von PNO und PFL, besiegelt am 3. Mai 2019, wurde 2022 ausgesetzt.", "2019-05-03"),
        ("Der Kooperationsvertrag von PNO und PFL, seit März 2019 gültig, liegt seit Juni 2024 auf Eis.", "2019-03/.."),
        ("Die PNO schloss 2016 mit der PFL einen Freundschaftsvertrag, der bis März 2023 galt.", "2016/2023-03"),
    ],
)
def test_the_day_of_the_end_is_no_beginning(text: str, date: str):
    assert pair(text)[0] == date


def test_a_bracket_behind_a_name_dates_the_agreement_with_that_party():
    dates = {row[2] for row in agreements("Memoranden hat die PNO mit der PFL (2019) und der PUW (seit 2022).")}
    assert dates == {"2019", "2022/.."}


@pytest.mark.parametrize("bracket", ["gegründet 1998", "elf Sitze seit 2021", "Vorsitz seit 2020"])
def test_a_bracket_that_tells_of_the_party_dates_no_agreement(bracket: str):
    (scene,) = scenes(f"Die PNO unterzeichnete mit der PFL ({bracket}) ein Kooperationsabkommen.")
    for fact in find_agreements(scene):
        assert isinstance(fact, Agreement)
        assert rightly_dated(scene, Agreement(**{**_fields(fact), "date_edtf": None})).date_edtf is None


def _fields(fact: Agreement) -> dict[str, object]:
    return {name: getattr(fact, name) for name in ("evidence", "rule", "party_a_id", "party_b_id", "kind", "status")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Seit 2018 regierten PNO und PFL gemeinsam; nun endet dieses Bündnis.", "ended"),
        ("Die PNO und die PFL schlossen 2018 ein Bündnis, das im Herbst zerbrach.", "ended"),
        ("Seit 2011 besteht zwischen der PNO und der PFL ein Memorandum. Das Papier ruht seit Mai.", "suspended"),
        ("Seit 2011 besteht zwischen der PNO und der PFL ein Memorandum. Das Papier wurde nie gekündigt.", "in_force"),
        ("Seit 2011 besteht zwischen der PNO und der PFL ein Memorandum. Die Wahlkampagne ruht.", "in_force"),
    ],
)
def test_an_agreement_told_on_has_the_status_it_came_to(text: str, status: str):
    assert pair(text)[1] == status


def test_the_next_sentence_may_bring_the_beginning():
    text = "Die PNO hat ihr Kooperationsabkommen mit der PFL beendet. Das Papier war 2011 unterzeichnet worden."
    assert pair(text) == ("2011", "ended")


def test_what_became_of_one_says_nothing_of_the_other():
    text = "Memoranden hat die PNO mit der PFL (2019) und der PUW (2022), wobei jenes mit der PUW erloschen ist."
    assert {row[3] for row in agreements(text) if row[2] == "2019"} == {"in_force"}
    assert {row[3] for row in agreements(text) if row[2] == "2022"} == {"ended"}


def test_one_day_dates_a_coalition_of_three():
    text = "Zerbrochen ist die Koalition aus PNO, PFL und PUW, deren Vertrag am 7.12.2021 unterschrieben worden war."
    assert {row[2] for row in agreements(text)} == {"2021-12-07"}
