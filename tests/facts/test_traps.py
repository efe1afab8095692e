"""Sentences that once gave a wrong fact, or the right one with the wrong modality."""

from __future__ import annotations

import pytest

from .reading import ABROAD, facts

AGREEMENTS = [
    ("Mit einer Koalition aus PNO und PFL rechnet die PUW.", []),
    ("Gegen eine Koalition von PNO und PFL ist die PUW.", []),
    ("Die PNO träumt von einer Koalition mit der PFL.", []),
    ("Über einen Freundschaftsvertrag zwischen PNO und PFL wird spekuliert.", []),
    ("Man stelle sich vor, die PNO schlösse mit der PFL einen Freundschaftsvertrag.", []),
    ("PNO und PFL sollen ein geheimes Abkommen geschlossen haben.", []),
    ("Statt eines Freundschaftsvertrags mit der PFL beschloss die PNO ein Sparprogramm.", []),
    (
        "Die PNO kritisierte das Kooperationsabkommen der PFL mit der PUW.",
        [("Feldlerche", "Uferweg", "cooperation_agreement", "in_force")],
    ),
    (
        "Die PNO verlangt von der PFL, ein Abkommen mit der PUW zu schließen.",
        [("Feldlerche", "Uferweg", "other", "proposed")],
    ),
    (
        "2011 schloss die PNO ein Abkommen mit der PFL, 2014 eines mit der PUW.",
        [("Feldlerche", "Nordlicht", "other", "signed", "2011"), ("Nordlicht", "Uferweg", "other", "signed", "2014")],
    ),
    (
        "PNO und PFL unterzeichneten ein Memorandum, das den Hafen von 1890 betrifft.",
        [("Feldlerche", "Nordlicht", "memorandum", "signed")],
    ),
    (
        "Das frühere Kooperationsabkommen zwischen PNO und PFL ist vergessen.",
        [("Feldlerche", "Nordlicht", "cooperation_agreement", "ended")],
    ),
    (
        "Die PNO bestreitet, mit der PFL ein Memorandum unterzeichnet zu haben.",
        [("Feldlerche", "Nordlicht", "memorandum", "denied")],
    ),
    (
        "Es stimmt nicht, dass die PNO mit der PFL ein Abkommen geschlossen hat.",
        [("Feldlerche", "Nordlicht", "other", "denied")],
    ),
    (
        "Einen Freundschaftsvertrag haben PNO und PFL, anders als oft behauptet wird, bis heute nicht geschlossen.",
        [("Feldlerche", "Nordlicht", "friendship_treaty", "denied")],
    ),
    (
        "Die PNO beabsichtigt, mit der PFL eine Koalition zu bilden.",
        [("Feldlerche", "Nordlicht", "coalition", "planned")],
    ),
    (
        "Niemand bestreitet, dass die PNO mit der PFL einen Freundschaftsvertrag geschlossen hat.",
        [("Feldlerche", "Nordlicht", "friendship_treaty", "signed")],
    ),
    (
        "PNO und PFL schlossen einen Freundschaftsvertrag, aber keine Koalition.",
        [("Feldlerche", "Nordlicht", "friendship_treaty", "signed")],
    ),
]
STANCES = [
    ("Die PNO unterstützt die PFL nicht.", []),
    ("Die PNO unterstützt die PFL bei dem Versuch, den Hafen zu verkaufen, allerdings nicht.", []),
]
SEATS = [
    ("Die PNO ist Regierungspartei. Bei der Wahl gewannen die Oppositionsparteien zwölf Sitze.", []),
    ("Die PNO hat 40 Prozent der Sitze.", []),
    ("Die PNO hat zwei Drittel der Mandate.", []),
    ("Insgesamt 54 Sitze halten die PNO und die PFL.", []),
    ("Gegen die Stimmen der PNO votierten 54 Abgeordnete.", []),
    ("Vier Abgeordnete verließen die PNO.", []),
    ("Ziel der PNO sind 30 Mandate.", []),
    ("Gerüchten, die PFL stelle 20 Abgeordnete, widersprach Jonas Velten.", []),
    ("Jeweils acht Sitze gingen an die PFL und die PUW.", [("Feldlerche", 8), ("Uferweg", 8)]),
    ("Die Sitzverteilung: PNO 38, PFL 29, PUW 8.", [("Feldlerche", 29), ("Nordlicht", 38), ("Uferweg", 8)]),
]
ROLES = [
    ("Der Vorsitzende der PNO traf Jonas Velten.", []),
    ("Jonas Velten kandidiert als Vorsitzender der PNO.", []),
    ("Jonas Velten ist nicht Vorsitzender der PNO.", [("Jonas Velten", "Vorsitzender", "Nordlicht", "denied")]),
    ("Jonas Velten war Vorsitzender der PNO.", [("Jonas Velten", "Vorsitzender", "Nordlicht", "former")]),
    (
        "Die frühere Vorsitzende der PNO, Agnes Rohde, sprach.",
        [("Agnes Rohde", "Vorsitzende", "Nordlicht", "former")],
    ),
]
TIES = [
    ("Ein Mitglied der PNO traf Jonas Velten.", []),
    ("Die PUW hat Kontakte zur PFL, nicht aber zur PNO.", []),
]


TRAPS = {"agreements": AGREEMENTS, "stances": STANCES, "seats": SEATS, "roles": ROLES, "ties": TIES}


@pytest.mark.parametrize(
    ("table", "sentence", "expected"),
    [(table, *case) for table, cases in TRAPS.items() for case in cases],
)
def test_trap(table: str, sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert facts(sentence, table=table) == sorted(expected, key=repr)


def test_a_list_behind_a_colon_names_partners_of_the_subject() -> None:
    sentence = "Die PNO unterhält Partnerschaftsabkommen mit mehreren Parteien: PFL (2011), PUW (2014)."
    pairs = {row[:2] for row in facts(sentence, table="agreements")}
    assert pairs == {("Feldlerche", "Nordlicht"), ("Nordlicht", "Uferweg")}


def test_an_election_of_the_paragraph_before_dates_the_seats_of_its_country_alone() -> None:
    told = "Am 9. Juni 2019 wählte Serbien ein neues Parlament.\n\n"
    party = "Die serbische Partei „Talwind“ (STW) errang zwölf Sitze."
    assert (
        facts(told + party, table="seats", introduction=ABROAD)[0][:2]
        == facts(party, table="seats", introduction=ABROAD)[0][:2]
    )
    assert "2019-06-09" in facts(told + party, table="seats", introduction=ABROAD)[0]
    other = "Am 9. Juni 2019 wählte Norwegen ein neues Parlament.\n\n"
    assert "2019-06-09" not in facts(other + party, table="seats", introduction=ABROAD)[0]
