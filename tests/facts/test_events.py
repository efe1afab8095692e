"""What happened, to whom and when; what is planned or denied; and what is no event."""

from __future__ import annotations

import pytest

from .reading import BMR, HOLM, PFL, PNO, PUBLISHED, PUW, ROHDE, VELTEN, Row, facts, together

HAPPENED = [
    ("Jonas Velten traf Agnes Rohde am 4. Mai 2021 in Wien.", [("meeting", together(ROHDE, VELTEN), "2021-05-04")]),
    ("Am 3. März 2020 trafen sich Vertreter der PNO und der PFL.", [("meeting", together(PFL, PNO), "2020-03-03")]),
    ("Zwischen der PNO und der PUW kam es 2018 zu einem Treffen.", [("meeting", together(PNO, PUW), "2018")]),
    ("Im Juni 2019 fand ein Treffen von PNO und PFL statt.", [("meeting", together(PFL, PNO), "2019-06")]),
    ("2017 besuchte Jonas Velten die PFL.", [("visit", together(PFL, VELTEN), "2017")]),
    ("Eine Delegation der PNO reiste 2022 zur PFL.", [("visit", together(PFL, PNO), "2022")]),
    ("Die PNO lud die PUW zu ihrem Kongress ein.", [("invitation", together(PNO, PUW))]),
    ("Die BMR wurde 2009 gegründet.", [("founding", BMR, "2009")]),
    ("2009 gründete Jonas Velten die BMR.", [("founding", together(VELTEN, BMR), "2009")]),
    ("Die Gründung der BMR erfolgte 2009.", [("founding", BMR, "2009")]),
    ("2014 löste sich die PUW auf.", [("dissolution", PUW, "2014")]),
    ("Die PUW ist 2014 aufgelöst worden.", [("dissolution", PUW, "2014")]),
    ("Die PFL fusionierte 2016 mit der PUW.", [("merger", together(PFL, PUW), "2016")]),
    ("Die PUW benannte sich 2013 um.", [("renaming", PUW, "2013")]),
    ("Ein Gericht verbot 2015 die PUW.", [("ban", PUW, "2015")]),
    ("Die PUW wurde 2015 verboten.", [("ban", PUW, "2015")]),
    ("Die PNO boykottierte die Wahl 2012.", [("boycott", PNO, "2012")]),
    ("Jonas Velten trat 2023 zurück.", [("resignation", VELTEN, "2023")]),
    ("Die BMR verlor 2015 ihren Parteistatus.", [("status_loss", BMR, "2015")]),
    ("Arndt Holm wurde 2021 zum Minister ernannt.", [("appointment", HOLM, "2021")]),
    ("PNO und PFL stritten 2020 über den Haushalt.", [("conflict", together(PFL, PNO), "2020")]),
    ("Die PNO unterzeichnete 2019 ein Memorandum mit der PFL.", [("signing", together(PFL, PNO), "2019")]),
    ("Die PNO hieß bis 2017 Bauernrunde.", [("renaming", PNO, "2017")]),
    ("Die PNO, die sich bis zum Herbst 2021 Bauernrunde nannte, schwieg.", [("renaming", PNO, "2021-23")]),
    ("Die BMR besteht seit Mai 2009.", [("founding", BMR, "2009-05")]),
    ("Im Mai 2022 verhandelten PNO und PFL in Graz.", [("negotiation", together(PFL, PNO), "2022-05")]),
    ("Die PNO hielt 2018 ihren Kongress ab.", [("congress", PNO, "2018")]),
]
PLANNED = [
    ("Im Mai 2027 wollen sich PNO und PFL treffen.", [("meeting", together(PFL, PNO), "2027-05", "planned")]),
    (
        "Ein Treffen zwischen PNO und PFL ist für Juni 2026 geplant.",
        [("meeting", together(PFL, PNO), "2026-06", "planned")],
    ),
    ("Die PNO soll 2026 mit der PFL fusionieren.", [("merger", together(PFL, PNO), "2026", "planned")]),
    ("Jonas Velten schlug ein Treffen mit Agnes Rohde vor.", [("meeting", together(ROHDE, VELTEN), "proposed")]),
    ("Die PNO plant, sich mit der PFL zu treffen.", [("meeting", together(PFL, PNO), "planned")]),
    (
        "Das für 2026 vorgesehene Treffen von PNO und PFL wird vorbereitet.",
        [("meeting", together(PFL, PNO), "2026", "planned")],
    ),
]
DENIED = [
    ("Ein Treffen zwischen PNO und PFL fand nicht statt.", [("meeting", together(PFL, PNO), "denied")]),
    ("Jonas Velten traf Agnes Rohde nie.", [("meeting", together(ROHDE, VELTEN), "denied")]),
    ("Die PNO bestreitet, sich mit der PFL getroffen zu haben.", [("meeting", together(PFL, PNO), "denied")]),
    ("Die PUW wurde nicht verboten.", [("ban", PUW, "denied")]),
    ("Das Treffen zwischen PNO und PFL wurde abgesagt.", [("meeting", together(PFL, PNO), "denied")]),
    ("Zu einer Spaltung der PNO kam es 2011 nicht.", [("split", PNO, "2011", "denied")]),
    ("Der für Mai 2024 geplante Besuch Veltens kam nie zustande.", [("visit", VELTEN, "2024-05", "denied")]),
    ("Ein auf den 3. Mai 2024 angesetzter Besuch der PNO fiel aus.", [("visit", PNO, "2024-05-03", "denied")]),
    ("Der Besuch der PNO im Mai 2024 fiel ins Wasser.", [("visit", PNO, "2024-05", "denied")]),
    ("Jonas Velten trat nicht zurück.", [("resignation", VELTEN, "denied")]),
]
NONE = [
    ("Die PNO besteht seit 2021 aus zwei Flügeln.", []),
    ("Die PNO hieß immer Bauernrunde.", []),
    ("Jonas Velten könnte Agnes Rohde treffen.", []),
    ("Traf Jonas Velten Agnes Rohde?", []),
    ("Falls Jonas Velten zurücktritt, übernimmt Agnes Rohde.", []),
    ("Die PUW wäre beinahe verboten worden.", []),
    ("Ein Verbot der PUW wäre denkbar.", []),
    ("Angeblich traf Jonas Velten Agnes Rohde.", []),
    ("Es heißt, die PNO habe sich gespalten.", []),
    ("Die PNO traf eine Entscheidung.", []),
    ("Jonas Velten traf den Ton.", []),
    ("Das Verbot von Plastiktüten lobte die PNO.", []),
    ("Die Reform der Rente lehnt die PNO ab.", []),
    ("Der Streit um die Maut dauert an, meint die PNO.", []),
    ("Die Auflösung des Rätsels kennt nur die PNO.", []),
    ("Die PNO verlor das Vertrauen der Wähler.", []),
    ("Jonas Velten trat ans Pult.", []),
]
BINDING = [
    ("Jonas Velten, der 2015 Agnes Rohde traf, schwieg.", [("meeting", together(ROHDE, VELTEN), "2015")]),
    ("Die PNO (2001 gegründet) tagte.", [("founding", PNO, "2001")]),
    ("Die PUW, die sich 2014 auflöste, war klein.", [("dissolution", PUW, "2014")]),
    ("Die PFL, mit der die PNO 2016 fusionierte, war klein.", [("merger", together(PFL, PNO), "2016")]),
    ("Das Treffen der PNO mit der PFL am 3. Mai 2019 war kurz.", [("meeting", together(PFL, PNO), "2019-05-03")]),
    (
        "Auf Einladung der PNO besuchte 2017 eine Delegation der PFL Belgrad.",
        [("invitation", together(PFL, PNO), "2017"), ("visit", PFL, "2017")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*HAPPENED, *PLANNED, *DENIED, *NONE, *BINDING])
def test_events(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, PUBLISHED, table="events") == sorted(expected, key=repr)
