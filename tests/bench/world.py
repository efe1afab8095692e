"""Invented parties, chambers and sentences: what a store of any size is made of.

In: a random generator. Out: parties with long German names, chambers with terms, phrases. Left out on purpose: any real
party: figures drawn at random must never stand beside a real name.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

COUNTRIES = ("XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ", "XL", "XM")
PARTIES_A_COUNTRY = 20
FIRST_YEAR, LAST_YEAR, TERM_YEARS = 1990, 2026, 4

_HEADS = (
    "Volks",
    "Bauern",
    "Arbeiter",
    "Zentrums",
    "Fortschritts",
    "Heimat",
    "Reform",
    "Freiheits",
    "Umwelt",
    "Küsten",
)
_TAILS = ("partei", "union", "bewegung", "bündnis", "allianz", "front", "liste", "sammlung")
_WORDS = ("Nationale", "Demokratische", "Sozialliberale", "Christliche", "Vereinigte", "Neue", "Unabhängige")
_COLOURS = (
    ("#332288", "#8f7fe0"), ("#117733", "#44aa77"), ("#88651c", "#ddcc77"), ("#882255", "#cc6699"),
    ("#0f6f6f", "#44aaaa"), ("#a34700", "#ee9955"), ("#3f6fb0", "#88bbee"), ("#6b6b1f", "#bbbb55"),
)  # fmt: skip


@dataclass(frozen=True)
class Party:
    """`colours`: on light, on dark."""

    entity_id: str
    name: str
    short: str
    country: str
    colours: tuple[str, str]


@dataclass(frozen=True)
class Term:
    """One chamber in one term: its size, and the seats that each party truly holds."""

    chamber_id: str
    chamber: str
    country: str
    term: str
    year: int
    size: int
    seats: dict[str, int]


def parties() -> list[Party]:
    """The same for every seed."""
    found = []
    names = [f"{word} {head}{tail}" for tail in _TAILS for word in _WORDS for head in _HEADS]
    for n, country in enumerate(COUNTRIES):
        for k in range(PARTIES_A_COUNTRY):
            name = names[(n * PARTIES_A_COUNTRY + k) * 11 % len(names)]
            short = "".join(part[0] for part in name.split()) + str(n * PARTIES_A_COUNTRY + k)
            colours = _COLOURS[k % len(_COLOURS)]
            found.append(Party(f"{country.lower()}-partei-{k:02}", name, short, country, colours))
    return found


def terms(all_parties: list[Party], random: Random) -> list[Term]:
    """A chamber a country, elected every four years, its seats shared by eight of the country's parties."""
    found = []
    for country in COUNTRIES:
        own = [party for party in all_parties if party.country == country]
        size = random.choice((98, 120, 183, 300, 450, 630))
        for n, year in enumerate(range(FIRST_YEAR, LAST_YEAR, TERM_YEARS), start=1):
            sitting = random.sample(own, 8)
            weights = [random.random() for _ in sitting]
            # A tenth of the seats is reported by nobody.
            seats = {p.entity_id: int(0.9 * size * w / sum(weights)) for p, w in zip(sitting, weights, strict=True)}
            found.append(Term(f"{country.lower()}-kammer", f"Kammer von {country}", country, str(n), year, size, seats))
    return found
