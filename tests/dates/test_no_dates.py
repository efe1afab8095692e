"""Numbers and words that are no dates."""

from __future__ import annotations

import pytest
from marked import PUBLISHED, check

from pipeline.dates.find import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "Die Kammer hat 2000 Sitze, das Parlament 630 Sitze.",
        "Sie erhielt 1998 von 2004 Stimmen.",
        "Die Partei zählt 2025 neue Mitglieder und 1900 Parteimitglieder.",
        "Rund 2000 kamen, etwa 1900 blieben.",
        "Zwischen 1900 und 2000 Euro, 2000 bis 3000 Euro, 1999 €",
        "Der Wert stieg auf 2000.",
        "2 000 Menschen, 1.933 Stimmen, 2005,5 Punkte, 2010 %",
        "§ 1933 gilt, Artikel 2005 nicht, Nr. 1999 auch nicht.",
        "Die UN-Resolution 1973 und die Agenda 2030, die EU-2020-Strategie",
        "Das Bündnis 90 und die Liste NOS 2023 traten an.",
        "Das Bündnis „Zukunft 2025“ und »Neue Kraft 2020« traten an.",
        "Tel. 030 2005 1999, 10115 Berlin, A-1010 Wien, +49 2005 12",
        "Der 45-Jährige kam auf 20,5 Prozent.",
        "Um 20.15 Uhr, um 19:30, gegen 17.10 Uhr",
        "Der 25. Parteitag, der 3. Platz, das 2. Kabinett, die 1. Kammer",
        "Version 10.11.12, Auflösung 1920*1080, Baujahr-1999er",
        "Der Film lief in 2000-facher Vergrößerung.",
        "Die Partei, die die Wahl gewann, ist die, die die meisten Stimmen hatte.",
        "August Bebel, Renate Sommer und Manfred Mai saßen beisammen.",
        "Der Freitag berichtete, die „Bild am Sonntag“ auch.",
        "Jeden Dienstag und montags tagt der Rat, im Mai jeden Jahres der Kongress.",
        "Die Maikundgebung, die Mai-Kundgebung, die Sommerpause, das Sommer-Interview",
        "An der Straße des 17. Juni; die Bewegung 5. Mai",
        "Das gilt bis heute und ist auch heute noch so.",
        "Beide sind heute Schatten ihrer selbst; heute zählt sie zwölf Mitglieder, die heute im Rat sitzen.",
        "Guten Morgen, am Morgen, eines Morgens",
        "In den vergangenen Jahren, in den nächsten Tagen, seit Jahren, jahrelang",
        "Die zweite Hälfte des Spiels, das zweite Kabinett, die dritte Kraft",
        "Er ist fünf Jahre alt und drei Jahre in Haft.",
        "Das Jahr der Wahl, der Tag danach, die Woche",
        "Ein Vertrag, eine Wahl, zwei Parteien, vor einem Gericht, vor zwei Zeugen",
        "Im Jahr 1750 und im Jahr 2150",
        "30.02.2024",
        "",
    ],
)
def test_no_date(text: str) -> None:
    # "Der Tag danach" counts from something, though from nothing that is here.
    assert [text[e.start : e.end] for e in find_dates(text, published=PUBLISHED) if e.edtf] == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Er holte [2014] 101 Sitze, [2019] 35.", "2014 2019"),
        ("„Das war [2014]“, sagte er.", "2014"),
        ("Bei der Parlamentswahl [2014] wurde sie mit 25 der 101 Sitze Erste.", "2014"),
        ("[2021] erhielt sie 2021 Stimmen.", "2021"),
        ("Die am [11. November 2004] Verstorbene", "2004-11-11"),
        ("[Seit etwa 2010] kamen etwa 2000.", "2010~/.."),
        ("[Seit 2005] Mitglied, [seit 2003] Autos", "2005/.. 2003/.."),
        ("[2015] beschäftigte das die Partei, [2014] mehrere Orte.", "2015 2014"),
        ("Im [März 2025] Delegierte, ab dem Schuljahr [2012/13]. Bisher", "2025-03 2012/2013"),
        ("Von 16 auf 25 Sitze, [2005] auf 30", "2005"),
    ],
)
def test_a_year_beside_other_numbers(marked: str, expected: str) -> None:
    check(marked, expected)
