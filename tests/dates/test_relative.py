"""Dates that count from another: from 30 October 2025, a Thursday, or from an earlier date of the text."""

from __future__ import annotations

from datetime import date

import pytest
from marked import check, found_in

from pipeline.dates.find import find_dates

FROM_TODAY = [
    ("[Gestern] tagte der Rat, [vorgestern] der Ausschuss, [heute] das Plenum.", "2025-10-29 2025-10-28 2025-10-30"),
    ("Er ist [heute] zurückgetreten, sie hat [heute] das Amt übernommen.", "2025-10-30 2025-10-30"),
    ("Sie kam [gestern] an und wird am [Samstag] wieder fahren.", "2025-10-29 2025-11-01"),
    ("Der Streit soll sich am [Samstag] zugetragen haben.", "2025-10-25"),
    ("Das teilte er [gestern Abend] mit.", "2025-10-29"),
    ("[Morgen] wird abgestimmt, [übermorgen] gezählt.", "2025-10-31 2025-11-01"),
    ("Er kündigte am [Dienstag] Anträge an.", "2025-10-28"),
    ("Am [Donnerstag] trat er zurück.", "2025-10-30"),
    ("Am [Freitagabend] trat er zurück.", "2025-10-24"),
    ("Am [Sonntag] wird in Genf gewählt.", "2025-11-02"),
    ("Nach der am [Montag] erfolgten Einigung soll er gehen.", "2025-10-27"),
    ("Am [vergangenen Freitag] kam sie, am [kommenden Freitag] geht sie.", "2025-10-24 2025-10-31"),
    ("Am [gestrigen Mittwoch] fiel das Urteil.", "2025-10-29"),
    ("Für [kommenden Montag, den 3. November], ist er geladen.", "2025-11-03"),
    ("In der Nacht [von Montag auf Dienstag] einigte man sich.", "2025-10-27/2025-10-28"),
    ("In der [vorigen Woche] stritt man, [nächste Woche] nicht.", "2025-10-20/2025-10-26 2025-11-03/2025-11-09"),
    ("Am [Wochenende] tagte der Kongress.", "2025-10-25/2025-10-26"),
    ("Im [vergangenen Februar] verlor sie das Mandat.", "2025-02"),
    ("Im [vergangenen Dezember] verlor sie das Mandat.", "2024-12"),
    ("Im [kommenden Mai] steht die Wahl an.", "2026-05"),
    ("Am [Dienstag] empfängt sie eine Abordnung.", "2025-11-04"),
    ("Rohde und Velten reisen am [Montag] nach Lund.", "2025-11-03"),
    ("Der Rat, der am [Freitag] in Lund zusammentritt, schweigt.", "2025-10-31"),
    ("Am [Dienstag] hielt sie eine Rede.", "2025-10-28"),
    ("Der Rat, am [Montag] eröffnet, schweigt.", "2025-10-27"),
    ("[Letzten Sommer] war Ruhe, [diesen Herbst] nicht.", "2025-22 2025-23"),
    ("[Letztes Jahr] sieben, [dieses Jahr] acht, [nächstes Jahr] neun", "2024 2025 2026"),
    ("Im [vorvergangenen Jahr] war es anders.", "2023"),
    ("[Heuer] fehlt die Liste.", "2025"),
    ("Im [laufenden Quartal] und im [nächsten Halbjahr]", "2025-36 2026-40"),
    ("Im [vergangenen Monat] begann es.", "2025-09"),
    ("[Vor zwei Jahren] unterschrieben beide.", "2023"),
    ("[Vor drei Wochen] endete der Boykott.", "2025-10-09~"),
    ("[Vor fünf Wochen] endete der Boykott.", "2025-09-25~"),
    ("[Vor zwei Wochen] kam sie, am [Vortag] nicht.", "2025-10-16~ 2025-10-15~"),
    ("Am [Dienstag dieser Woche] kam sie, am [Freitag voriger Woche] nicht.", "2025-10-28 2025-10-24"),
    ("Sie sagt: „Am [Montag] trete ich zurück.“", "2025-11-03"),
    ("[Vor zwei Monaten] und [vor zwei Tagen]", "2025-08 2025-10-28"),
    ("[Vor rund zehn Jahren] begann es.", "2015~"),
    ("[Vor mehr als zehn Jahren] begann es, [vor einigen Jahren] ruhte es.", "? ?"),
    ("Die Wahl [vor einem Jahr, am 26. Oktober 2024], verlor sie.", "2024-10-26"),
    ("Die Wahl [vor zwei Jahren im Mai] verlor sie.", "2023-05"),
    ("[Heute vor zehn Jahren] starb der Gründer.", "2015-10-30"),
    ("Sie regiert [seit zwei Jahren].", "2023/.."),
    ("Sie regiert [seit letztem Herbst].", "2024-23/.."),
    ("Der Pakt hält [bis kommenden Freitag].", "../2025-10-31"),
    ("[Ende des Jahres] läuft er aus, [Anfang nächsten Jahres] auch.", "2025-41 2026-40"),
    ("Im [Herbst vergangenen Jahres] und am [5. Mai dieses Jahres]", "2024-23 2025-05-05"),
    ("[Ende vergangener Woche] kam der Brief.", "2025-10-20/2025-10-26"),
    ("[Anfang der Woche] kam er, [Ende des Monats] geht er.", "2025-10-27/2025-11-02 2025-10"),
    ("[Bis spätestens Montag] soll er gehen.", "../2025-11-03"),
    ("In der Nacht zu [Sonntag] brannte das Büro.", "2025-10-26"),
]
WITHOUT_YEAR = [
    ("Im [März 2019] schlossen sie den Pakt. Ihr Chef reist am [3. Dezember] nach Lund.", "2019-03 2025-12-03"),
    ("Ein Programm für [2027 bis 2029], am [17. Mai] in Lund unterzeichnet, gilt.", "2027/2029 2025-05-17"),
    ("[2019] begann es. Sie lud ihn für [Februar] nach Lund ein.", "2019 2026-02"),
    ("Im [März 2019] schlossen sie den Pakt. Am [20. Oktober] sprach sie mit Velten.", "2019-03 2025-10-20"),
    ("Am [5. Oktober 2019] brach der Pakt. Am [20. Oktober] schied sie aus.", "2019-10-05 2019-10-20"),
    ("Im [September] stimmte man ab.", "2025-09"),
    ("Die Wahl vom [4. Oktober] bestritten nicht alle.", "2025-10-04"),
    ("• [28. September]: Wahl, [3.–5. Oktober]: Kongress", "2025-09-28 2025-10-03/2025-10-05"),
    ("Die Jugend soll [Ende November] gegründet werden.", "2025-11"),
    ("Im [Februar] soll der Kongress folgen.", "2026-02"),
    ("Im [ersten Halbjahr] verlor sie zwei Sitze.", "2025-40"),
    ("[Seit Mai] verhandeln sie.", "2025-05/.."),
    ("Im [Juli und August] ruhte, im [April] und [Juni] tagte der Rat.", "2025-07/2025-08 2025-04 2025-06"),
    ("Der Besuch wurde auf [September] verschoben.", "2025-09"),
    ("Die [2019] gegründete Gruppe wird im [November] auch dort vertreten sein.", "2019 2025-11"),
    ("Im [Mai 2023] tagte der Vorstand, im [September] der Kongress.", "2023-05 2023-09"),
    ("Im [Dezember 2020] fiel die Stadt, am [1. Januar] das Umland.", "2020-12 2021-01-01"),
    ("Am [26. Oktober 2022] verlor sie; schon im [Februar] hatte sie gewarnt.", "2022-10-26 2022-02"),
]
# What follows is told of the newest year of the story, and papers and brackets do not set it (published 2025-10-30).
WHOSE_YEAR = [
    ("Er schied am [2. Juni 2023] aus. Sie trat im [März] aus der Partei aus.", "2023-06-02 2025-03"),
    ("Den Vertrag vom [Juni 2022] hatte er im [September] gekündigt.", "2022-06 2025-09"),
    ("Das Abkommen mit ihr ([2017]) kündigte sie am [8. Oktober]. Im [März] kam er.", "2017 2025-10-08 2025-03"),
    ("Ihm ging am [3. Mai 2022] in Ulm im [Januar] ein Besuch voraus.", "2022-05-03 2022-01"),
    ("Am [5. Mai 2014] kam er, noch am [selben Abend] ging er.", "2014-05-05 2014-05-05"),
]
FROM_THE_TEXT = [
    ("Sie gewann am [1. September 2024]; im [Juni darauf] blieb er fern.", "2024-09-01 2025-06"),
    ("Im [Dezember 2018] fiel sie heraus und kehrte [drei Jahre später] zurück.", "2018-12 2021"),
    ("Am [5. Mai 2014] kam er, [tags darauf] ging er, am [Vortag] schwieg er.", "2014-05-05 2014-05-06 2014-05-05"),
    ("Am [5. Mai 2014] kam er, am [Folgetag] ging er.", "2014-05-05 2014-05-06"),
    ("Am [5. Mai 2014] kam er, [zwei Monate zuvor] hatte er gezögert.", "2014-05-05 2014-03"),
    ("Am [5. Mai 2014] kam er, am [darauffolgenden Freitag] ging er.", "2014-05-05 2014-05-09"),
    ("[2014] kam er. [Ein Jahr später] ging er, im [Jahr darauf] starb er.", "2014 2015 2016"),
    ("[2014] kam er, noch im [selben Jahr] ging er.", "2014 2014"),
    ("[2014] kam er, im [Oktober desselben Jahres] ging er, im [Vorjahr] war er fort.", "2014 2014-10 2013"),
    ("[2014] kam er, [zwei Monate zuvor] hatte er gezögert.", "2014 ?"),
    ("[Zwei Tage nach dem 26. September 2021] zog er sich zurück.", "2021-09-28"),
    ("[Von 2005 bis 2010] regierte sie, [zwei Jahre später] wieder.", "2005/2010 2012"),
]


@pytest.mark.parametrize(("marked", "expected"), [*FROM_TODAY, *WITHOUT_YEAR, *WHOSE_YEAR, *FROM_THE_TEXT])
def test_a_relative_date_is_resolved(marked: str, expected: str) -> None:
    check(marked, expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Am [Dienstag] sprach sie, [gestern] schwieg sie.", "? ?"),
        ("Im [September] stimmte man ab.", "?"),
        ("[Vor zwei Jahren] unterschrieben beide, [seit drei Jahren] gilt es.", "? ?"),
        ("Am [Folgetag] kam er, [drei Jahre später] ging er.", "? ?"),
        ("[Ende des Jahres] und im [kommenden Mai]", "? ?"),
        ("Am [Vortag] der Abstimmung", "?"),
        *FROM_THE_TEXT,
    ],
)
def test_without_a_day_to_count_from_nothing_is_invented(marked: str, expected: str) -> None:
    check(marked, expected, published=None)
    assert all(e.relative for e in found_in(marked, None) if e.edtf is None)


DATELINE = "TIFLIS, 30. Oktober (Dienst) – Er kündigte das am Dienstag an. "


def test_a_dateline_without_a_year_takes_it_from_a_year_ago() -> None:
    text = DATELINE + "Bei der Wahl vor einem Jahr, am 26. Oktober 2024, verlor sie.\n\nDie Wahl vom 4. Oktober folgte."
    found = [e.edtf for e in find_dates(text, published=None)]
    assert found == ["2025-10-30", "2025-10-28", "2024-10-26", "2025-10-04"]
    assert [e.edtf for e in find_dates(DATELINE, published=None)] == [None, None]


def test_the_day_of_the_text_stands_in_for_that_of_publication() -> None:
    text = "Bericht | Stand: 14. Juli 2025\n\n• Pakt am 5. Mai, Wahl am Folgetag\n• Seit 2018 Streit\n• Am Montag"
    found = [e.edtf for e in find_dates(text, published=None)]
    assert found == ["2025-07-14", "2025-05-05", "2025-05-06", "2018/..", "2025-07-14"]


def test_a_january_article_speaks_of_the_december_before() -> None:
    assert [e.edtf for e in find_dates("Im Dezember gewann er.", published=date(2025, 1, 9))] == ["2024-12"]
