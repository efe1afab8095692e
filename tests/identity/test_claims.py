"""Counting, contradicting, choosing."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.identity import join
from pipeline.model import Fact, Modality
from tests.identity.build import A, B, claims_of, event, pact, party, reading, seats, stating, tie

DENIED = {"modality": Modality.DENIED}
ELECTIONS = {("rat", "8"): {2023}, ("rat", "9"): {2026}}


def disputed(*facts: Fact) -> list[bool]:
    return [claim.disputed for claim in claims_of(stating(*facts), ELECTIONS)]


def test_documents_origins_and_days_are_counted() -> None:
    text = "Die Partei hat nach dem amtlichen Ergebnis der Wahl vom Sonntag fünf Sitze im neuen Rat."
    readings = [
        reading("x", [A], [seats()], date(2026, 1, 2), text),
        reading("y", [A], [seats()], date(2026, 1, 1), text + " Agentur."),
        reading("z", [A], [seats()]),
    ]
    (claim,) = claims_of(readings)
    assert (claim.table, claim.n_documents, claim.n_origins, claim.supported, claim.denied) == ("seats", 3, 2, 3, 0)
    assert (claim.first_published, claim.last_published) == (date(2026, 1, 1), date(2026, 1, 2))
    assert (claim.disputed, claim.choice_rule) == (False, "first")


def test_denials_and_hypotheses_raise_no_count() -> None:
    hypothetical = pact(modality=Modality.HYPOTHETICAL)
    (claim,) = claims_of(stating(pact(status="denied", **DENIED), hypothetical))
    assert (claim.n_documents, claim.n_origins, claim.supported, claim.denied, claim.disputed) == (0, 0, 0, 1, False)
    assert claim.last_published == date(2026, 1, 2)


def test_supported_and_denied_is_disputed_and_the_support_stands_for_the_claim() -> None:
    readings = stating(pact(status="denied", **DENIED), pact())
    (claim,) = claims_of(readings)
    assert (claim.supported, claim.denied, claim.disputed, claim.choice_rule) == (1, 1, True, "only")
    (reversed_claim,) = claims_of(readings[::-1])
    assert reversed_claim == claim


CONTRADICTING = {
    "numbers of one term": (seats(5, chamber_id="rat", term="8"), seats(6, chamber_id="rat", term="8")),
    "numbers of one year": (seats(5, chamber="Rat", date_edtf="2023"), seats(6, chamber="rat", date_edtf="2023-03-19")),
    "term and year of its election": (
        seats(5, chamber_id="rat", term="8"), seats(6, chamber_id="rat", date_edtf="2023-03-19"),
    ),
    "undated numbers of one chamber": (seats(5, chamber="Rat", total=9), seats(6, chamber="Rat", total=9)),
    "undated numbers of one size": (seats(5, total=9), seats(6, total=9)),
    "shares": (seats(None, share=5.0, date_edtf="2023"), seats(None, share=6.0, date_edtf="2023")),
    "boycott and seats": (event("boycott", A, date_edtf="2023"), seats(4, date_edtf="2023-03-19")),
    "boycott and seats of the term": (event("boycott", A, date_edtf="2023"), seats(4, chamber_id="rat", term="8")),
    "foundings": (event("founding", A, date_edtf="2005"), event("founding", A, date_edtf="2006")),
    "dissolutions": (event("dissolution", A, date_edtf="2005"), event("dissolution", A, date_edtf="2006/..")),
    "boycotts of one year": (event("boycott", A, date_edtf="2005-03"), event("boycott", A, date_edtf="2005-09")),
    "contact": (tie("contact"), tie("no_contact", B, A)),
    "contact of the day": (tie("contact", date_edtf="2026"), tie("no_contact", date_edtf="2026-03")),
}  # fmt: skip
COMPATIBLE = {
    "other parties": (seats(5, date_edtf="2023"), seats(6, who=B, date_edtf="2023")),
    "other years": (seats(5, date_edtf="2023"), seats(6, date_edtf="2021")),
    "other terms": (seats(5, chamber_id="rat", term="8"), seats(6, chamber_id="rat", term="9")),
    "other chambers": (seats(5, chamber="Rat", date_edtf="2023"), seats(6, chamber="Senat", date_edtf="2023")),
    "other basis": (seats(5, date_edtf="2023"), seats(6, date_edtf="2023", basis="group")),
    "a group in two years of a term": (
        seats(5, chamber_id="rat", term="8", basis="group", date_edtf="2024"),
        seats(6, chamber_id="rat", term="8", basis="group", date_edtf="2025"),
    ),
    "polls": (seats(5, date_edtf="2023", basis="poll"), seats(6, date_edtf="2023", basis="poll")),
    "undated without a chamber": (seats(5), seats(6)),
    "undated of other sizes": (seats(5, chamber="Rat", total=9), seats(6, chamber="Rat", total=99)),
    "dated and undated": (seats(5, chamber="Rat"), seats(6, chamber="Rat", date_edtf="2023")),
    "number and share": (seats(5, date_edtf="2023"), seats(None, share=6.0, date_edtf="2023")),
    "a denied number": (seats(5, date_edtf="2023", **DENIED), seats(6, date_edtf="2023")),
    "boycott of another year": (event("boycott", A, date_edtf="2021"), seats(4, date_edtf="2023")),
    "boycott of another party": (event("boycott", B, date_edtf="2023"), seats(4, date_edtf="2023")),
    "boycott and no seat": (event("boycott", A, date_edtf="2023"), seats(0, date_edtf="2023")),
    "boycott and poll": (event("boycott", A, date_edtf="2023"), seats(4, date_edtf="2023", basis="poll")),
    "a boycott denied": (event("boycott", A, date_edtf="2023", **DENIED), seats(4, date_edtf="2023")),
    "boycotts of two years": (event("boycott", A, date_edtf="2021"), event("boycott", A, date_edtf="2023")),
    "day within the year": (event("founding", A, date_edtf="2005"), event("founding", A, date_edtf="2005-03-01")),
    "founding without a date": (event("founding", A), event("founding", A, date_edtf="2005")),
    "foundings of two": (event("founding", A, date_edtf="2005"), event("founding", B, date_edtf="2006")),
    "meetings": (event("meeting", A, B, date_edtf="2005"), event("meeting", A, B, date_edtf="2006")),
    "contact of other years": (tie("contact", date_edtf="2022"), tie("no_contact", date_edtf="2026")),
    "contact of old": (tie("contact", current=False), tie("no_contact")),
    "contact with others": (tie("contact"), tie("no_contact", A, party("a", "AA", "A"), date_edtf="2026")),
}  # fmt: skip


@pytest.mark.parametrize("facts", CONTRADICTING.values(), ids=CONTRADICTING.keys())
def test_contradicting_claims_are_both_disputed(facts: tuple[Fact, Fact]) -> None:
    assert disputed(*facts) == [True, True]
    assert disputed(*facts[::-1]) == [True, True]


@pytest.mark.parametrize("facts", COMPATIBLE.values(), ids=COMPATIBLE.keys())
def test_claims_that_can_both_be_right_are_not_disputed(facts: tuple[Fact, Fact]) -> None:
    assert not any(disputed(*facts))


def chosen(*figures: tuple[int, date | None]) -> set[tuple[int, str]]:
    """The numbers that stand for the rival claims, and the rules that chose them."""
    readings = [
        reading(f"d{n}", [A], [seats(number, date_edtf="2023")], day) for n, (number, day) in enumerate(figures)
    ]
    numbers = {stated.fact_id: stated.fact.seats for stated in join(readings).facts}  # type: ignore[attr-defined]
    return {(numbers[claim.chosen_fact_id], claim.choice_rule) for claim in claims_of(readings)}


EARLY, LATE = date(2024, 1, 1), date(2025, 1, 1)


def test_of_rival_numbers_the_latest_stands() -> None:
    assert chosen((5, EARLY), (6, LATE), (5, EARLY)) == {(6, "latest")}
    assert chosen((5, None), (6, EARLY)) == {(6, "latest")}


def test_then_the_one_with_most_origins() -> None:
    assert chosen((5, LATE), (6, LATE), (6, EARLY)) == {(6, "most_origins")}


def test_else_the_first() -> None:
    assert chosen((5, None), (6, None)) == {(5, "first")}
