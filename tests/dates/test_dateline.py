"""The day that a text says it is of."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.dates.dateline import own_day
from pipeline.dates.find import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "Hafenrunde\n\nBERGEN, 14. März 2025 – Die Runde tagte.",
        "Hafenrunde\nVon Ida Brim, Bergen, 14. März 2025. Wer tagt?",
        "Wochenbrief · Freitag, 14. März 2025\n\nDie Runde tagte.",
        "Stand: 14.3.2025\nDie Runde tagte.",
        "14. März 2025. Die Runde tagte.",
        "Hafenrunde in Bergen\n\nTicker vom 14. März 2025\n\n19.00 – Die Runde tagt.",
        "Hafenrunde\n\nPressemitteilung Nr. 7/2025 vom 14. März 2025\n\nDie Runde tagte.",
        "Hafenrunde\n\nText: Ida Brim / Bergen / 14. März 2025\n\nDie Runde tagte.",
        "Zusatzprotokoll\n\nBergen, den 14. März 2025\n\nDie Runde tagte.",
        "Vertrag\n\nunterzeichnet in Bergen am 14. März 2025\n\n§ 1",
        "„Wir bleiben“\n\nDas Gespräch führte Ida Brim am 14. März 2025 in Bergen.\n\nFrau Rohde, und nun?",
    ],
)
def test_a_date_that_stands_by_itself_at_the_top_is_the_texts(text: str):
    assert own_day(text) == date(2025, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Die Walliste wurde am 14. März 2025 gegründet.",
        "Seit dem 14. März 2025 regiert die Walliste.",
        "Im März 2025 tagte die Runde.",
        "Ohne Datum.",
        "Hafenrunde\n\nParlamentswahl vom 14. März 2025\n\nDie Runde tagte.",
        "Hafenrunde\n\nUnterzeichnet wurde der Vertrag am 14. März 2025 in Bergen.\n\nDie Runde tagte.",
        "Die Runde tagte lange. " * 10 + "\n\nBergen, 14. März 2025",
    ],
)
def test_a_date_of_something_that_happened_is_not(text: str):
    assert own_day(text) is None


def test_the_first_full_date_close_to_it_tells_the_year_of_a_dateline():
    text = "Bern, 6. März (Agentur). Die Liste siegte am Sonntag, dem 2. März 2025. Gestern tagte sie."
    assert find_dates(text, published=None)[-1].edtf == "2025-03-05"
    far = "Bern, 6. März (Agentur). Die Liste siegte am Sonntag, dem 4. Oktober 2020. Gestern tagte sie."
    assert find_dates(far, published=None)[-1].edtf is None
