"""Agreements: pair, kind, status and beginning, and what only looks like one."""

from __future__ import annotations

import pytest

from .reading import BMR, PFL, PNO, PUW, Row, facts

SIGNED = [
    (
        "Die PNO und die PFL schlossen 2021 einen Freundschaftsvertrag.",
        [(PFL, PNO, "friendship_treaty", "signed", "2021")],
    ),
    ("Die PNO unterzeichnete mit der PFL ein Kooperationsabkommen.", [(PFL, PNO, "cooperation_agreement", "signed")]),
    (
        "Zwischen der PNO und der PUW besteht seit 2018 ein Partnerschaftsvertrag.",
        [(PNO, PUW, "cooperation_agreement", "in_force", "2018/..")],
    ),
    ("Ein Memorandum wurde 2019 von der PFL und der PUW unterzeichnet.", [(PFL, PUW, "memorandum", "signed", "2019")]),
    (
        "Die Unterzeichnung eines Memorandums zwischen der PNO und der BMR erfolgte im März 2020.",
        [(BMR, PNO, "memorandum", "signed", "2020-03")],
    ),
    (
        "Die PNO, die seit 2017 mit der PFL durch einen Freundschaftsvertrag verbunden ist, tagte gestern.",
        [(PFL, PNO, "friendship_treaty", "in_force", "2017/..")],
    ),
    (
        "Mit der PFL hat die PNO 2015 eine Kooperationsvereinbarung unterschrieben.",
        [(PFL, PNO, "cooperation_agreement", "signed", "2015")],
    ),
    (
        "Vertreter der PNO und der PFL unterzeichneten ein Abkommen über Zusammenarbeit.",
        [(PFL, PNO, "cooperation_agreement", "signed")],
    ),
    (
        "Von der PNO und der PFL wurde ein Arbeitsprogramm für 2026 bis 2028 vereinbart.",
        [(PFL, PNO, "work_programme", "signed", "2026/2028")],
    ),
    (
        "PNO und PFL einigten sich auf ein Arbeitsprogramm 2024–2026.",
        [(PFL, PNO, "work_programme", "signed", "2024/2026")],
    ),
    ("Die PNO bildet mit der PFL eine Koalition.", [(PFL, PNO, "coalition", "signed")]),
    ("Die PNO koaliert mit der PUW.", [(PNO, PUW, "coalition", "in_force")]),
    ("Die PNO führt mit der BMR gemeinsame Schulungen durch.", [(BMR, PNO, "joint_plan", "signed")]),
    ("PNO und PUW gingen ein Wahlbündnis ein.", [(PNO, PUW, "coalition", "signed")]),
    ("Das Kooperationsabkommen der PNO mit der PFL wurde verlängert.", [(PFL, PNO, "cooperation_agreement", "signed")]),
    (
        "Der Vertrag über Freundschaft, den PNO und PUW schlossen, gilt weiter.",
        [(PNO, PUW, "friendship_treaty", "signed")],
    ),
    (
        "Statt dessen unterzeichnete die PNO 2019 mit der PFL ein Memorandum.",
        [(PFL, PNO, "memorandum", "signed", "2019")],
    ),
    (
        "Bei einem Treffen vereinbarte die PNO 2020 mit der PFL eine Zusammenarbeit.",
        [(PFL, PNO, "cooperation_agreement", "signed", "2020")],
    ),
    (
        "Vom Juli 2024 an bis 2026 gilt ein Abkommen zwischen der PNO und der PFL.",
        [(PFL, PNO, "other", "in_force", "2024-07/2026")],
    ),
    (
        "PNO und PFL sitzen im Rat. Ein Freundschaftsvertrag der beiden gilt.",
        [(PFL, PNO, "friendship_treaty", "in_force")],
    ),
]
THREE = [
    (
        "Die PNO, die PFL und die PUW bilden eine Koalition.",
        [(PFL, PNO, "coalition", "signed"), (PFL, PUW, "coalition", "signed"), (PNO, PUW, "coalition", "signed")],
    ),
    (
        "Die Koalition aus PNO, PFL und PUW regiert seit 2022.",
        [
            (PFL, PNO, "coalition", "in_force", "2022/.."),
            (PFL, PUW, "coalition", "in_force", "2022/.."),
            (PNO, PUW, "coalition", "in_force", "2022/.."),
        ],
    ),
    (
        "Zwischen PNO, PFL und BMR wurde ein Memorandum unterzeichnet.",
        [(PFL, BMR, "memorandum", "signed"), (PFL, PNO, "memorandum", "signed"), (BMR, PNO, "memorandum", "signed")],
    ),
    (
        "Die PNO hat Kooperationsabkommen mit der PFL und der PUW.",
        [(PFL, PNO, "cooperation_agreement", "in_force"), (PNO, PUW, "cooperation_agreement", "in_force")],
    ),
]
DATES_EACH = [
    (
        "Die PNO hat Freundschaftsverträge mit zwei Parteien (PFL seit 2005, PUW seit 2009).",
        [
            (PFL, PNO, "friendship_treaty", "in_force", "2005/.."),
            (PNO, PUW, "friendship_treaty", "in_force", "2009/.."),
        ],
    ),
]
ENDED = [
    ("Die PNO kündigte den Freundschaftsvertrag mit der PFL.", [(PFL, PNO, "friendship_treaty", "ended")]),
    ("Das Kooperationsabkommen zwischen PNO und PFL lief aus.", [(PFL, PNO, "cooperation_agreement", "ended")]),
    ("Der Freundschaftsvertrag zwischen PNO und PUW ruht.", [(PNO, PUW, "friendship_treaty", "suspended")]),
    ("Die PNO setzte das Kooperationsabkommen mit der PFL aus.", [(PFL, PNO, "cooperation_agreement", "suspended")]),
    ("Die Koalition von PNO und PFL zerbrach.", [(PFL, PNO, "coalition", "ended")]),
    (
        "Das Memorandum, das die PNO 2018 mit der PFL schloss, lief 2023 aus.",
        [(PFL, PNO, "memorandum", "ended", "2018/2023")],
    ),
    (
        "Das Memorandum zwischen PNO und PFL war ausgelaufen und nicht verlängert worden.",
        [(PFL, PNO, "memorandum", "ended")],
    ),
    (
        "2018 schloss die PNO mit der PFL ein Memorandum, das 2021 verlängert wurde.",
        [(PFL, PNO, "memorandum", "signed", "2018")],
    ),
    ("Das Abkommen zwischen PNO und PFL endete 2020.", [(PFL, PNO, "other", "ended", "../2020")]),
]
PLANNED = [
    ("Die PNO will mit der PFL ein Kooperationsabkommen schließen.", [(PFL, PNO, "cooperation_agreement", "planned")]),
    ("Die PNO will den Freundschaftsvertrag mit der PFL kündigen.", [(PFL, PNO, "friendship_treaty", "in_force")]),
    ("PNO und PFL planen einen Freundschaftsvertrag.", [(PFL, PNO, "friendship_treaty", "planned")]),
    ("Im Herbst soll ein Memorandum zwischen PNO und PUW unterzeichnet werden.", [(PNO, PUW, "memorandum", "planned")]),
    ("Der geplante Freundschaftsvertrag zwischen PNO und PFL liegt vor.", [(PFL, PNO, "friendship_treaty", "planned")]),
    (
        "Jonas Velten regte an, ein Kooperationsabkommen zwischen PNO und PFL zu schließen.",
        [(PFL, PNO, "cooperation_agreement", "proposed")],
    ),
    ("Die PNO möchte mit der PFL ein Memorandum vereinbaren.", [(PFL, PNO, "memorandum", "planned")]),
    (
        "Geplant ist, dass sich PNO und PFL auf einen Freundschaftsvertrag verständigen.",
        [(PFL, PNO, "friendship_treaty", "planned")],
    ),
    (
        "Den Vorschlag eines Memorandums mit der PFL hat die PNO nicht beantwortet.",
        [(PFL, PNO, "memorandum", "proposed")],
    ),
    (
        "Das Memorandum, das die PNO mit der PFL unterzeichnen will, liegt vor.",
        [(PFL, PNO, "memorandum", "planned")],
    ),
    ("Die PFL fordert einen Freundschaftsvertrag mit der PNO.", [(PFL, PNO, "friendship_treaty", "proposed")]),
]
NONE = [
    ("Die PNO könnte mit der PFL ein Kooperationsabkommen schließen.", []),
    ("Schließen PNO und PFL einen Freundschaftsvertrag?", []),
    ("Falls die PNO mit der PFL einen Freundschaftsvertrag schließt, droht Streit.", []),
    ("Ein Kooperationsabkommen zwischen PNO und PFL wäre denkbar.", []),
    ("Sollten PNO und PFL einen Freundschaftsvertrag schließen, wäre das neu.", []),
    ("Sollte die PNO den Wunsch äußern, mit der PFL einen Freundschaftsvertrag einzugehen, so wäre das neu.", []),
    ("Angeblich haben PNO und PFL ein Memorandum unterzeichnet.", []),
    ("Gerüchte über ein Abkommen zwischen PNO und PFL machen die Runde.", []),
    ("Es heißt, die PNO habe mit der PFL ein Abkommen geschlossen.", []),
    ("Würde die PNO mit der PFL koalieren, verlöre sie Wähler.", []),
    ("Die PNO stimmte dem Vertrag über den Hafen zu, die PFL enthielt sich.", []),
    ("Die PNO zog mit einem neuen Programm in den Wahlkampf gegen die PFL.", []),
    ("Die PFL veröffentlichte ein Papier zur Rente, die PNO lobte es.", []),
    ("Im Streit zwischen PNO und PFL geht es um einen Vertrag mit der Bahn.", []),
    ("Agnes Rohde (PNO) und Arndt Holm (PFL) verhandelten über einen Mietvertrag.", []),
    ("Die Koalition stürzte, PNO und PFL sind im Parlament.", []),
    ("Ein Sprecher der PNO lehnte Koalitionen ab.", []),
    ("Das Dokument liegt der PNO und der PFL vor.", []),
    ("Neun Sitze fielen an die PNO und elf an die PFL, die das Land regiert.", []),
    ("Ein Besuch, den die PNO mit der PFL für den Mai vereinbart hatte, fiel aus.", []),
    ("Die PNO vereinbarte mit der PFL ein Treffen.", []),
]
DENIED = [
    (
        "Zwischen der PNO und der PFL gibt es kein Kooperationsabkommen.",
        [(PFL, PNO, "cooperation_agreement", "denied")],
    ),
    ("Die PNO hat mit der PFL keinen Freundschaftsvertrag geschlossen.", [(PFL, PNO, "friendship_treaty", "denied")]),
    (
        "Ein Freundschaftsvertrag zwischen der PNO und der PUW, über den viel geschrieben wurde, besteht nicht.",
        [(PNO, PUW, "friendship_treaty", "denied")],
    ),
    ("Die PNO schließt eine Koalition mit der PFL aus.", [(PFL, PNO, "coalition", "denied")]),
    ("Die PNO untersagt sich Bündnisse mit der PFL.", [(PFL, PNO, "other", "denied")]),
    ("Die PNO lehnt einen Freundschaftsvertrag mit der PFL ab.", [(PFL, PNO, "friendship_treaty", "denied")]),
    ("PNO und PFL arbeiten ohne Kooperationsabkommen nebeneinander her.", []),
    (
        "Weder mit der PFL noch mit der PUW hat die PNO ein Kooperationsabkommen.",
        [(PFL, PNO, "cooperation_agreement", "denied"), (PNO, PUW, "cooperation_agreement", "denied")],
    ),
    (
        "Manche schreiben, PNO und PFL hätten einen Freundschaftsvertrag; das trifft nicht zu.",
        [(PFL, PNO, "friendship_treaty", "denied")],
    ),
    (
        "Die PNO koaliert weder mit der PFL noch mit der PUW.",
        [(PFL, PNO, "coalition", "denied"), (PNO, PUW, "coalition", "denied")],
    ),
    ("Zu einer Koalition zwischen PNO und PFL kam es nie.", [(PFL, PNO, "coalition", "denied")]),
    ("Die Koalitionsverhandlungen zwischen PNO und PFL scheiterten.", []),
    (
        "Das Memorandum, das die PNO mit der PFL nie geschlossen hat, ist erfunden.",
        [(PFL, PNO, "memorandum", "denied")],
    ),
    (
        "Jenes Memorandum, auf das sich 2016 die PNO mit der PFL verständigt hatte, war nie geheim.",
        [(PFL, PNO, "memorandum", "signed", "2016")],
    ),
    (
        "Berichte, wonach die PNO ein Memorandum mit der PFL unterzeichnet habe, nannte er falsch.",
        [(PFL, PNO, "memorandum", "denied")],
    ),
    (
        "Gerüchte, die PNO wolle mit der PFL ein Memorandum schließen, wies Jonas Velten zurück.",
        [(PFL, PNO, "memorandum", "denied")],
    ),
    ("Gerüchte, die PNO wolle mit der PFL ein Memorandum schließen, sind alt.", []),
    (
        "Ein Memorandum mit der PFL, von dem Zeitungen zu berichten wussten, hat die PNO zu keiner Zeit geschlossen.",
        [(PFL, PNO, "memorandum", "denied")],
    ),
    (
        "Im Bund, wo PNO, PFL und PUW gemeinsam regieren, tritt die BMR nicht an.",
        [(PFL, PNO, "coalition", "in_force"), (PFL, PUW, "coalition", "in_force"), (PNO, PUW, "coalition", "in_force")],
    ),
    (
        "Am Freundschaftsvertrag von PNO und PFL war die PUW nie beteiligt.",
        [(PFL, PNO, "friendship_treaty", "in_force")],
    ),
    ("Ein Freundschaftsvertrag zwischen PNO und PFL kam nicht zustande.", [(PFL, PNO, "friendship_treaty", "denied")]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*SIGNED, *THREE, *DATES_EACH, *ENDED, *PLANNED, *NONE, *DENIED])
def test_agreements(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="agreements") == sorted(expected, key=repr)
