"""Dates that stand by themselves: one sentence a row, its dates in brackets, and what they are."""

from __future__ import annotations

import pytest
from marked import PUBLISHED, check, found_in

from pipeline.dates.find import find_dates

DAYS = [
    ("Am [25. September 2025] stimmte der Landtag ab.", "2025-09-25"),
    ("Gegründet wurde die Liste am [25.9.2025] in Graz.", "2025-09-25"),
    ("Protokoll vom [25.09.25], zweite Fassung", "2025-09-25"),
    ("Eintrag [2025-09-25]: Vorstand bestätigt", "2025-09-25"),
    ("Am [1. Jänner 2024] übernahm sie den Vorsitz.", "2024-01-01"),
    ("Die Frist lief am [28. Feber 2019] ab.", "2019-02-28"),
    ("Erschienen [5. Sept. 2021], ergänzt [7. Okt. 2021].", "2021-09-05 2021-10-07"),
    ("Der Rat kam am [Dienstag, 5. Mai 2020], zusammen.", "2020-05-05"),
    ("Der Rat kam am [Dienstag, dem 5. Mai 2020], zusammen.", "2020-05-05"),
    ("Der Rat kam am [Mittwoch (17. Juli 2019)] zusammen.", "2019-07-17"),
    ("Am [29. Februar 2024] lief das Mandat aus.", "2024-02-29"),
    ("(gewählt [23. Februar 2025])", "2025-02-23"),
    ("Man traf sich am\n[3. Oktober\n2019] in Bern.", "2019-10-03"),
]
MONTHS = [
    ("Im [September 2025] wird gewählt.", "2025-09"),
    ("[Juli 2024] aus drei Gruppen entstanden", "2024-07"),
    ("Ausgabe [06/2024] des Mitteilungsblatts", "2024-06"),
    ("[Ende Mai 2025] trat er zurück, [Anfang Juli 2025] sie.", "2025-05 2025-07"),
    ("[Mitte August des Jahres 2018] brach der Streit aus.", "2018-08"),
    ("Der Erlass vom [Dez. 2017] gilt fort.", "2017-12"),
]
YEARS = [
    ("Gegründet [1997], blieb sie lange klein.", "1997"),
    ("Im [Jahr 2005] schloss man sich zusammen, im [Jahre 2009] trennte man sich.", "2005 2009"),
    ("Bei der Wahl [2021] holte sie 14 Sitze, [2016] waren es neun.", "2021 2016"),
    ("Er siegte [1998], [2002] und [2006].", "1998 2002 2006"),
    ("Die Abmachung (Fassung von [2018]) gilt.", "2018"),
    ("Im Wahljahr [2026] ändert sich das.", "2026"),
    ("Um [2010] zählte man noch drei Verbände.", "2010~"),
]
PARTS = [
    ("Im [zweiten Halbjahr 2026] folgt der Besuch.", "2026-41"),
    ("Im [2. Halbjahr 2026] folgt der Besuch.", "2026-41"),
    ("In der [zweiten Hälfte des Jahres 2026] folgt er.", "2026-41"),
    ("In der [ersten Jahreshälfte 2026] folgt er.", "2026-40"),
    ("[H1 2026]: zwei Treffen", "2026-40"),
    ("Im [dritten Quartal 2026] tagt der Ausschuss.", "2026-35"),
    ("Das [3. Quartal 2026] bleibt frei, das [IV. Quartal 2026] nicht.", "2026-35 2026-36"),
    ("[Q1 2027] ist vorgesehen.", "2027-33"),
    ("Im [letzten Quartal des Jahres 2007] brach der Umsatz ein.", "2007-36"),
    ("[Anfang 2026] beginnt, [Mitte 2026] ruht, [Ende 2026] endet es.", "2026-40 2026 2026-41"),
    ("Zu [Beginn des Jahres 2026] und zum [Jahresende 2026]", "2026-40 2026-41"),
    ("Im [Frühjahr 2019], im [Sommer 2019], im [Herbst 2019]", "2019-21 2019-22 2019-23"),
    ("Der [Frühling 2020] war still, der [Winter 2020/21] laut.", "2020-21 2020-24"),
    ("Ein Memorandum aus dem [Spätsommer 2018]", "2018-22"),
    ("In den [1990er Jahren] und den [neunziger Jahren]", "199X 199X"),
    ("[Anfang der 80er-Jahre] gab es sie nicht, [Mitte der 2000er] schon.", "198X 200X"),
]
SPANS = [
    ("Plan für die [Jahre 2022–2024]", "2022/2024"),
    ("In den [Jahren 2026-2028] soll es laufen.", "2026/2028"),
    ("Das Programm [2026–2028] liegt vor.", "2026/2028"),
    ("Die Saison [2022/23], das Doppeljahr [2022/2023]", "2022/2023 2022/2023"),
    ("Die Legislaturperiode [2021–2026] endet.", "2021/2026"),
    ("Sie amtierte [von 2005 bis 2010].", "2005/2010"),
    ("[Zwischen 2011 und 2013] ruhte der Vertrag.", "2011/2013"),
    ("Der Krieg [1914-18]", "1914/1918"),
    ("Kongress am [3.–5. Oktober 2025]", "2025-10-03/2025-10-05"),
    ("Kongress [vom 3. bis zum 5. Oktober 2025]", "2025-10-03/2025-10-05"),
    ("Am [25. und 26. September 2025] tagte man.", "2025-09-25/2025-09-26"),
    ("Am [24., 25. und 26. September 2025] tagte man.", "2025-09-24/2025-09-26"),
    ("[30. Mai bis 2. Juni 2024], Wien", "2024-05-30/2024-06-02"),
    ("Termin: [30.09.–02.10.2024]", "2024-09-30/2024-10-02"),
    ("In der Nacht [vom 3. auf den 4. Mai 2020]", "2020-05-03/2020-05-04"),
    ("[Zwischen dem 3. und dem 17. Mai 2020] wurde ausgezählt.", "2020-05-03/2020-05-17"),
    ("[Von März bis November 2020] regierten beide.", "2020-03/2020-11"),
    ("Sie regierten [vom Juli 2024 an bis 2026].", "2024-07/2026"),
    ("[Seit Juni 2019 und bis Mai 2022] galt der Pakt.", "2019-06/2022-05"),
    ("[Von November bis März 2020] regierten beide.", "2019-11/2020-03"),
    ("Im [Mai und Juni 2020], im [März/April 2021]", "2020-05/2020-06 2021-03/2021-04"),
    ("[Von Ende 2020 bis Anfang 2021] verhandelte man.", "2020-41/2021-40"),
    ("Am [3.] und [17. Mai 2025] fielen zwei Urteile.", "2025-05-03 2025-05-17"),
    ("Am [3. Mai] und [17. Juni 2025] fielen zwei Urteile.", "2025-05-03 2025-06-17"),
]


@pytest.mark.parametrize(("marked", "expected"), [*DAYS, *MONTHS, *YEARS, *PARTS, *SPANS])
def test_a_written_date_is_read_with_or_without_a_day_of_publication(marked: str, expected: str) -> None:
    check(marked, expected)
    check(marked, expected, published=None)
    assert not any(e.relative or e.bound or e.reference for e in found_in(marked, None))


SINCE = [
    ("Der Vertrag gilt [seit 2005].", "2005/.."),
    ("[Seit März 2005] besteht die Fraktion.", "2005-03/.."),
    ("[Seit dem 5. Mai 2024] ruht die Mitgliedschaft.", "2024-05-05/.."),
    ("[Ab 2009] galt das Statut.", "2009/.."),
    ("[Seit dem Jahr 2005] kooperieren sie.", "2005/.."),
    ("[Seit Anfang der 1990er Jahre] ist er dabei.", "199X/.."),
    ("Sie führt ihn [von 2005 an].", "2005/.."),
    ("[Vom 1. Juli 2025 an] gilt das Gesetz.", "2025-07-01/.."),
    ("Er sitzt [seit 2005 bis heute] im Vorstand.", "2005/.."),
    ("Frei (A [seit 2005], B [seit 2009])", "2005/.. 2009/.."),
]
UNTIL = [
    ("Der Vertrag läuft [bis 2028].", "../2028"),
    ("Er läuft [bis Ende 2026].", "../2026-41"),
    ("Er läuft [bis zum 31. Dezember 2026].", "../2026-12-31"),
    ("Er läuft [bis ins Jahr 2030].", "../2030"),
]


@pytest.mark.parametrize(("marked", "expected"), [*SINCE, *UNTIL])
def test_an_open_end(marked: str, expected: str) -> None:
    check(marked, expected)
    assert {e.bound for e in found_in(marked)} == {"since" if expected.endswith("..") else "until"}


@pytest.mark.parametrize(
    "marked",
    [
        "Schon vor [2005] gab es Kontakte.",
        "Nach dem [5. Mai 2024] war Schluss.",
        "Gegenüber [2019] verlor sie drei Sitze.",
        "Das sind mehr Sitze als [2019].",
        "Wie schon [2014] blieb er fern.",
        "Stand: [14. Juli 2025]",
        "TIFLIS, [30. Oktober 2025] (Kaukasus-Dienst) – Die Partei schweigt.",
    ],
)
def test_a_point_of_reference_is_not_when_it_happened(marked: str) -> None:
    assert [e.reference for e in found_in(marked, None)] == [True]


def test_als_without_a_comparative_tells_when() -> None:
    assert [e.reference for e in find_dates("Als 2014 gewählt wurde, schwieg er.", published=None)] == [False]


def test_what_stands_before_start_is_left_out() -> None:
    text = "---\ndate: 2025-09-25\n---\nSeit 2005 gilt der Vertrag."
    found = find_dates(text, published=PUBLISHED, start=24)
    assert [text[e.start : e.end] for e in found] == ["Seit 2005"]


def test_an_invented_day_is_no_day() -> None:
    assert [e.edtf for e in find_dates("Am 31. Februar 2024", published=PUBLISHED)] == ["2024-02"]
