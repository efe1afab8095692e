"""Who holds how many seats, and which numbers are nobody's."""

from __future__ import annotations

import pytest

from .reading import BMR, PFL, PNO, PUW, Row, facts

HELD = [
    ("Die PNO hat 12 von 90 Sitzen.", [(PNO, 12, 90)]),
    ("Die PNO stellt 14 der 60 Abgeordneten.", [(PNO, 14, 60)]),
    ("Im Parlament verfügt die PFL über 31 Mandate.", [(PFL, 31)]),
    ("Mit neun Abgeordneten ist die PUW im Stadtrat vertreten.", [(PUW, 9)]),
    ("Die BMR errang sieben Sitze.", [(BMR, 7)]),
    ("Die PNO zog mit 22 Abgeordneten in die Volkskammer ein.", [(PNO, 22)]),
    ("Der PFL fielen 18 Mandate zu.", [(PFL, 18)]),
    ("An die PUW gingen elf der 45 Sitze.", [(PUW, 11, 45)]),
    ("Auf die PNO entfielen 27 Mandate.", [(PNO, 27)]),
    ("Die PNO sicherte sich 33 Parlamentssitze.", [(PNO, 33)]),
    ("Die PFL ist mit 16 Parlamentariern im Abgeordnetenhaus vertreten.", [(PFL, 16)]),
    ("Nach der Auszählung kam die PUW auf vierundzwanzig Mandate.", [(PUW, 24)]),
    ("Lediglich drei Mandate erhielt die BMR.", [(BMR, 3)]),
    ("Im neuen Stadtrat sitzen fünf Vertreter der PNO.", [(PNO, 5)]),
    ("Die PNO besetzt von den 90 Sitzen im Landtag 41.", [(PNO, 41, 90)]),
    ("Die Fraktion der PFL zählt 17 Abgeordnete.", [(PFL, 17, "group")]),
    ("Von den 90 Mandaten gingen 30 an die PNO.", [(PNO, 30, 90)]),
    ("Von 120 Sitzen im Parlament gewann die PFL 52.", [(PFL, 52, 120)]),
    ("Die 17 Abgeordnete starke PNO stimmte zu.", [(PNO, 17)]),
    ("Die mit 19 Sitzen vertretene PFL blieb der Abstimmung fern.", [(PFL, 19)]),
    ("Die PNO, die 21 Abgeordnete stellt, will mitreden.", [(PNO, 21)]),
    ("Im Stadtrat hat die PUW nur einen einzigen Sitz.", [(PUW, 1)]),
    ("Die PNO ist nicht mehr im Parlament vertreten.", []),
]
LISTS = [
    ("Auf die PNO entfielen 12 Mandate, auf die PFL 7.", [(PFL, 7), (PNO, 12)]),
    (
        "Auf die PNO entfielen 12 der 45 Mandate, auf die PFL sieben und auf die PUW vier.",
        [(PFL, 7, 45), (PNO, 12, 45), (PUW, 4, 45)],
    ),
    ("Die PNO kam auf 23, die PFL auf 15 und die PUW auf sechs Sitze.", [(PFL, 15), (PNO, 23), (PUW, 6)]),
    ("Im Rat sitzen PNO (12 Sitze), PFL (7) und PUW (3).", [(PFL, 7), (PNO, 12), (PUW, 3)]),
    ("PNO 14 Sitze, PFL 9 Sitze, PUW 2 Sitze.", [(PFL, 9), (PNO, 14), (PUW, 2)]),
    ("Die PNO errang 20 Mandate, die PFL dagegen nur elf.", [(PFL, 11), (PNO, 20)]),
    ("Während die PNO 25 Abgeordnete entsendet, stellt die PUW vier.", [(PNO, 25), (PUW, 4)]),
    ("Die PNO hat 38 Sitze, gefolgt von der PFL mit 29 Sitzen.", [(PFL, 29), (PNO, 38)]),
    ("38 Sitze hat die PNO; 29 hat die PFL.", [(PFL, 29), (PNO, 38)]),
    ("Die PNO (38 Sitze) und die PFL (29 Sitze) regieren.", [(PFL, 29), (PNO, 38)]),
    ("Zweitstärkste Kraft ist die PFL (29 von 90 Sitzen).", [(PFL, 29, 90)]),
]
NO_COUNTS = [
    "Die Abgeordneten wählten, in 35 davon führt die PFL.",
    "Die Generalsekretärin der PNO hatte über einen Sitz in der Übergangsregierung gesprochen.",
    "Die PNO kam beim Votum im Parlament auf 31 zu 13.",
    "Die PNO hat im Parlament 2012 mehrere Abgeordnete gestellt.",
    "Im Parlament stellt die PNO 36 unter der Mehrheit.",
    "Im Parlament sind wir bei 49, und selbst mit der PFL reicht das nicht.",
]
VOTES_AND_CHANGES = [
    ("Die PNO kam auf 31 Prozent der Stimmen.", []),
    ("Auf die PFL entfielen 12,4 % der Zweitstimmen.", []),
    ("Die PNO erhielt 410.000 Stimmen.", []),
    ("Die PNO gewann drei Sitze hinzu.", []),
    ("Die PFL büßte neun Mandate ein.", []),
    ("Die PUW verlor vier ihrer Abgeordneten.", []),
    ("Die PNO hat nun fünf Sitze mehr als zuvor.", []),
    ("Die PFL legte um acht Mandate zu.", []),
    ("Die PNO stellt zwei Abgeordnete weniger.", []),
    ("Ein Minus von sechs Sitzen musste die PFL hinnehmen.", []),
    ("Die PNO, die zuletzt zehn Mandate verlor, tagt am Sonntag.", []),
    ("Der Verlust von elf Sitzen traf die PFL hart.", []),
    ("Die PNO kam auf 31 Prozent und 28 Sitze.", [(PNO, 28)]),
    ("Mit 31 Prozent der Stimmen errang die PFL 28 der 90 Mandate.", [(PFL, 28, 90)]),
]
TOGETHER = [
    ("Die PNO und die PFL haben zusammen 54 Sitze.", []),
    ("PNO und PFL kommen gemeinsam auf 54 Mandate.", []),
    ("Beide Parteien, die PNO und die PFL, halten 54 Sitze.", []),
    ("Die Koalition aus PNO und PFL verfügt über 54 Sitze.", []),
    ("Zusammen mit der PFL hätte die PNO 54 Sitze.", []),
    ("Das Bündnis von PNO, PFL und PUW zählt 61 Abgeordnete.", []),
    ("Mit der PFL käme die PNO auf 54 der 90 Sitze.", []),
    ("Das Parlament hat 90 Sitze; die PNO stellt den Präsidenten.", []),
    ("Die PNO regiert in 12 Städten.", []),
    ("Die PNO schickte 12 Kandidaten ins Rennen.", []),
    ("Bei 45 Mandaten läge die Mehrheit, sagte die PNO.", []),
    ("Die PNO zählt 4000 Mitglieder.", []),
]
POLLS = [
    ("Laut einer Umfrage käme die PNO auf 25 Sitze.", []),
    ("In Umfragen liegt die PFL bei 21 Sitzen.", [(PFL, 21, "poll")]),
    ("Hochrechnungen sehen die PUW bei 13 Mandaten.", [(PUW, 13, "projection")]),
    ("Der Prognose zufolge erhält die PNO 26 Mandate.", [(PNO, 26, "projection")]),
    ("Die PNO könnte 30 Sitze erhalten.", []),
    ("Die PFL will 30 Sitze erringen.", []),
    ("Erhält die PNO 30 Sitze?", []),
    ("Wenn die PNO 30 Sitze erhält, tritt Agnes Rohde zurück.", []),
    ("Die PFL strebt 35 Mandate an.", []),
    ("Die PNO würde 20 Sitze bekommen, wäre morgen Wahl.", []),
    ("Die PUW soll angeblich acht Sitze bekommen haben.", []),
    ("Um 30 Sitze zu erhalten, müsste die PNO stark zulegen.", []),
]
DENIED = [
    ("Die PNO erhielt keine 12 Sitze.", [(PNO, 12, "denied")]),
    ("Dass die PNO 40 Sitze habe, trifft nicht zu.", [(PNO, 40, "denied")]),
    ("Die PNO habe 40 Sitze, hieß es; das ist falsch.", [(PNO, 40, "denied")]),
    ("Die PFL errang kein Mandat.", []),
]
BINDING = [
    ("Die PNO (14 Sitze) und die PFL verhandeln.", [(PNO, 14)]),
    ("Die PNO und die PFL (14 Sitze) verhandeln.", [(PFL, 14)]),
    ("Die PNO traf die PFL, die 14 Abgeordnete stellt.", [(PFL, 14)]),
    ("Die PNO, die mit der PFL streitet, hat 14 Sitze.", [(PNO, 14)]),
    ("Mit der PFL, die neun Sitze hat, koaliert die PNO (14 Sitze).", [(PFL, 9), (PNO, 14)]),
    ("Jonas Velten (PNO) sagte, die PFL habe neun Sitze.", [(PFL, 9)]),
    ("Gegen die PNO, die 14 Sitze hält, protestierte die PFL.", [(PNO, 14)]),
]
NOT_SEATS = [
    ("Die PNO stellte 14 Anträge.", []),
    ("Die PNO hat 14 Landesverbände und die PFL neun.", []),
    ("Die PNO kam auf Platz 3, die PFL auf Platz 4.", []),
    ("Die PNO errang 20 Mandate, die PFL 3 : 1.", [(PNO, 20)]),
    ("Die PNO errang 20 Mandate, die PFL Wagen Nr. 4.", [(PNO, 20)]),
    ("Die PNO wurde 2014 gegründet, die PFL 2016.", []),
    ("Am 14. Mai tagt die PNO im Parlament.", []),
    ("Die PNO erhielt 14 Millionen Euro, die PFL neun.", []),
    ("Für die PNO arbeiten 14 Mitarbeiter im Parlament.", []),
    ("Von der PNO zur PFL wechselten vier Abgeordnete.", []),
    ("Drei Abgeordnete der PFL stimmten mit der PNO.", []),
    ("Um ein Mandat im Rat streiten PNO und PFL.", []),
    ("Eine Fraktion braucht fünf Mandate, sagte die PUW.", []),
    ("Für 46 Sitze braucht die PNO die PFL.", []),
    ("Das Mandat von Jonas Velten (PNO) endet 2027.", []),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [*HELD, *LISTS, *VOTES_AND_CHANGES, *TOGETHER, *POLLS, *DENIED, *BINDING, *NOT_SEATS]
)
def test_seats(sentence: str, expected: list[Row]) -> None:
    assert facts(sentence, table="seats") == sorted(expected, key=repr)


@pytest.mark.parametrize("sentence", NO_COUNTS)
def test_numbers_that_count_something_else(sentence: str) -> None:
    assert facts(sentence, table="seats") == []


def test_seen_at_so_many_seats_is_no_result() -> None:
    assert facts("Die Zeitungen sehen die PNO bei neun Sitzen.", table="seats") == [(PNO, 9, "poll")]


def test_what_was_held_before_is_not_held() -> None:
    assert facts("Die PNO hat im Parlament 13 statt bisher 11 Sitze.", table="seats") == [(PNO, 13)]
