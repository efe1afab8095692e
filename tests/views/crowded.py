"""An invented store too full for one picture: seventeen parties bound to each other, four hundred and fifty meetings.

In: a folder. Out: a published run, and the fact ids by a short name. Left out on purpose: what `store_world` has.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.views.store_fixture import Builder

PARTIES = [f"xa-partei{n}" for n in range(17)]
YEARS = range(2001, 2016)
MEETINGS = 30
"""Meetings a year: more in all than a timeline draws."""

AGREEMENTS = {
    "memo": (1, "memorandum", "signed", "2010"),
    "denied": (2, "coalition", "denied", "2012"),
    "planned": (3, "work_programme", "planned", "2014/2018"),
    "ended": (4, "friendship_treaty", "ended", "2001/2005"),
    "undated": (5, "joint_plan", "signed", None),
}
"""Beside the cooperation of the first party with each other: with which, what, how held, when."""


def build(folder: Path) -> dict[str, str]:
    world, ids = Builder(), {}
    for n, party in enumerate(PARTIES):
        name = "Bund der Freien Wählervereinigungen" if n == 16 else f"Partei {n}"
        world.entity(party, "party", name, country="XA", short=name)
    meetings = [(year, n) for year in YEARS for n in range(MEETINGS)]
    sentences = [
        *(f"Partei 0 arbeitet seit {2000 + n} mit Partei {n} zusammen." for n in range(1, 17)),
        *(f"Von der Partei {other} heißt es: {name}." for name, (other, *_) in AGREEMENTS.items()),
        *(f"Treffen {n} des Jahres {year} fand statt." for year, n in meetings),
    ]
    world.document("doc", " ".join(sentences), title="Chronik", published=date(2015, 6, 1))
    for n in range(1, 17):
        ids[f"pact{n}"] = world.fact(
            "agreements", "doc", sentences[n - 1], party_a_id=PARTIES[0], party_b_id=PARTIES[n],
            kind="cooperation_agreement", status="in_force", date_edtf=f"{2000 + n}/..",
        )  # fmt: skip
    for name, (other, kind, status, edtf) in AGREEMENTS.items():
        ids[name] = world.fact(
            "agreements", "doc", f"Von der Partei {other} heißt es: {name}.",
            party_a_id=PARTIES[0] if name == "memo" else PARTIES[other + 1], party_b_id=PARTIES[other],
            kind=kind, status=status, date_edtf=edtf,
            modality=status if status in ("planned", "denied") else "asserted",
        )  # fmt: skip
    for year, n in meetings:
        day = date(year, 1, 5) + timedelta(days=11 * n)
        ids[f"{year}-{n}"] = world.fact(
            "events", "doc", f"Treffen {n} des Jahres {year} fand statt.", kind="meeting",
            participants=[PARTIES[n % 3]], date_edtf=day.isoformat(), place=None,
        )  # fmt: skip
    world.claims()
    world.publish(folder)
    return ids
