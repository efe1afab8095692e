"""Chambers over several terms, with rival figures, a bloc, independent and vacant seats, and too many seats.

In: a folder. Out: a published run and its fact ids by a short name. Left out on purpose: everything but seats. Of the
Große Kammer's terms 6, 7 and 8 nobody writes about the seventh.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.views.store_fixture import Builder

LB, FP, ALLIANZ, FLUSS, STERN, ADLER = (
    *("xa-lindenbund", "xa-fortschritt", "xa-allianz", "xa-fluss"),
    *("xb-nordstern", "xb-adler"),
)
_PARTIES = {
    LB: ("Lindenbund", "#117733", "#44aa77"),
    FP: ("Fortschrittspartei", "#cc6677", "#dd8899"),
    ALLIANZ: ("Allianz Morgenrot", "#882255", "#bb5588"),
    FLUSS: ("Flusspartei", "#3388bb", "#88ccee"),
    STERN: ("Nordstern", "#332288", "#8f7fe0"),
    ADLER: ("Partei Weißer Adler", "#997722", "#ddcc77"),
}
_CHAMBERS = (
    ("xa-kammer", "XA", "Große Kammer", "6", date(2015, 3, 15), 90),
    ("xa-kammer", "XA", "Große Kammer", "7", date(2019, 3, 17), 98),
    ("xa-kammer", "XA", "Große Kammer", "8", date(2023, 3, 19), 98),
    ("xb-landtag", "XB", "Landtag von Borea", "3", date(2022, 6, 5), 101),
)
_DOCUMENTS = {
    "ergebnis": ("Nach der Wahl", date(2023, 4, 2), "brief"),
    "bote": ("Wer wo sitzt", date(2023, 9, 1), "article"),
    "kurier": ("Die Fraktionen", date(2024, 2, 1), "article"),
    "spaet": ("Austritte", date(2025, 9, 26), "article"),
    "damals": ("Die Wahl von 2015", date(2015, 4, 1), "article"),
}
# name: document, party, seats, basis, chamber, term, more
_STATED = {
    "linden62": ("ergebnis", LB, 62, "result", "xa-kammer", "8", {}),
    "linden62bote": ("bote", LB, 62, "result", "xa-kammer", "8", {}),
    "linden60": ("spaet", LB, 60, "group", "xa-kammer", "8", {}),
    "fp21": ("ergebnis", FP, 21, "result", "xa-kammer", "8", {}),
    "fp20": ("bote", FP, 20, "group", "xa-kammer", "8", {}),
    "fp20kurier": ("kurier", FP, 20, "group", "xa-kammer", "8", {}),
    "fp19": ("spaet", FP, 19, "group", "xa-kammer", "8", {}),
    "allianz10": ("ergebnis", ALLIANZ, 10, "result", "xa-kammer", "8", {}),
    "fluss4": ("ergebnis", FLUSS, 4, "result", "xa-kammer", "8", {"part_of_id": ALLIANZ}),
    "ohne2": ("ergebnis", "independent", 2, "result", "xa-kammer", "8", {}),
    "leer1": ("spaet", "vacant", 1, "group", "xa-kammer", "8", {}),
    "linden2015": ("damals", LB, 40, "result", "xa-kammer", "6", {}),
    "allianz2015": ("damals", ALLIANZ, 15, "result", "xa-kammer", "6", {}),
    "fluss2015": ("damals", FLUSS, 6, "result", "xa-kammer", "6", {}),
    "stern70": ("bote", STERN, 70, "group", "xb-landtag", "3", {}),
    "adler40": ("bote", ADLER, 40, "group", "xb-landtag", "3", {}),
}


def build(folder: Path) -> dict[str, str]:
    world = Builder()
    for entity_id, (name, light, dark) in _PARTIES.items():
        country = entity_id[:2].upper()
        world.entity(entity_id, "party", name, short=name, country=country, colour_light=light, colour_dark=dark)
    for chamber_id, country, name, term, election, seats in _CHAMBERS:
        world.tables["chambers"].append(
            {"chamber_id": chamber_id, "country": country, "name": name, "level": "national", "main": True,
             "term": term, "election": election, "date_from": election, "seats": seats}
        )  # fmt: skip
    names = {chamber: name for chamber, _, name, *_ in _CHAMBERS}
    sentences = {name: _sentence(*stated[1:3], names[stated[4]]) for name, stated in _STATED.items()}
    for document, (title, published, kind) in _DOCUMENTS.items():
        text = " ".join(sentences[name] for name, stated in _STATED.items() if stated[0] == document)
        world.document(document, text, title=title, published=published, source_kind=kind)
    elections = {(chamber, term): day for chamber, _, _, term, day, _ in _CHAMBERS}
    ids = {}
    for name, (document, party, seats, basis, chamber, term, more) in _STATED.items():
        place = {"chamber": names[chamber], "chamber_id": chamber, "term": term}
        day = elections[chamber, term].isoformat()
        ids[name] = world.fact(
            "seats", document, sentences[name], party_id=party, seats=seats, basis=basis, date_edtf=day, **place, **more
        )
    world.claims()
    world.publish(folder)
    return ids


def _sentence(party: str, seats: int, chamber: str) -> str:
    name = {"independent": "Unabhängige", "vacant": "Niemand"}.get(party) or _PARTIES[party][0]
    return f"{name} hat {seats} Sitze: {chamber}."
