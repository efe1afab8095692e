"""The invented world of the dashboard's tests: parties, chambers, German texts of our own.

In: a folder. Out: a published run, an older one, and the fact ids by a short name, for links and expectations.
Left out on purpose: real parties; a test must not look like a source. XA and XB are codes that ISO 3166 leaves free.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.views import world_facts
from tests.views.store_fixture import OLDER_RUN, RUN, Builder

WAHL = """\
Die Große Kammer zählt 98 Sitze. Bei der Wahl vom 19. März 2023 errang der Lindenbund 62 Sitze, die \
Fortschrittspartei 20. Die Allianz Morgenrot kommt auf 10 Mandate, davon entfallen 4 auf die Flusspartei.

Im Landtag von Borea hat Nordstern seit 2022 51 Sitze, die Partei Weißer Adler 40."""

PAKT = """\
Der Lindenbund und Nordstern arbeiten seit 2005 auf der Grundlage eines Abkommens zusammen. Am 25. September \
2025 trafen sich Vertreter von Lindenbund und Partei Weißer Adler mit Mira Talbach in Seestadt. Dabei \
unterzeichneten beide Parteien ein Memorandum.

Der Lindenbund verfügt über 60 der 98 Sitze in der Großen Kammer. Eine Umfrage sieht ihn bei 70 Sitzen. Mit der \
Neuen Küste soll im zweiten Halbjahr 2026 ein Arbeitsprogramm vereinbart werden. Für das zweite Halbjahr 2026 \
ist ein Forum mit Nordstern geplant.

Von 2010 bis 2014 galt zwischen der Allianz Morgenrot und der Partei Weißer Adler ein Freundschaftsvertrag.

Im Januar 2025 stellte sich die Fortschrittspartei hinter den Lindenbund. Lindenbund und Partei Weißer Adler \
stehen in Kontakt. Zwischen Lindenbund und Flusspartei gibt es keinerlei Kontakt."""

WIDERSPRUCH = """\
Ein Memorandum mit dem Lindenbund gebe es nicht, erklärte Mira Talbach. Auch eine Koalition zwischen \
Fortschrittspartei und Nordstern ist nie geschlossen worden. Ein Streit zwischen Lindenbund und \
Fortschrittspartei im Mai 2024 wird bestritten.

Die Fortschrittspartei schlug der Bürgerbewegung Heide eine Koalition vor. Eine Delegation der \
Fortschrittspartei besuchte Nordstern. Die Bürgerbewegung Heide hält 3 Mandate in der Großen Kammer. Die Heide \
könnte sich mit Nordstern verständigen.

Nordstern lobte den Lindenbund. Die Fortschrittspartei begrüßte den Kurs des Lindenbunds, kritisierte den \
Lindenbund aber für dessen Haushalt. Dass der Weiße Adler die Fortschrittspartei unterstütze, wies Talbach zurück. \
Die Heide übergeht die Fortschrittspartei. Einen Kontakt zu Nordstern bestritt die Fortschrittspartei."""

KOPIE = """\
Lindenbund und Nordstern verbindet seit 2005 ein Kooperationsabkommen. Die Bürgerbewegung Heide wurde 1999 \
gegründet. Im Frühjahr 2019 hielt Nordstern seinen Kongress ab. Mira Talbach wurde am 10. Februar 2024 zur \
Sprecherin ernannt.

Sie führt die Partei Weißer Adler; bis 2020 war Mira Talbach Generalsekretärin des Lindenbunds. Die Neue Küste ging \
2021 aus der Partei Weißer Adler hervor."""


def build(folder: Path) -> dict[str, str]:
    """Publishes the world, and an older run that holds seats only. Returns fact ids by short name."""
    older = Builder()
    _people(older)
    _documents(older)
    world_facts.seats(older)
    older.claims()
    older.publish(folder, OLDER_RUN)
    world = Builder()
    _people(world)
    _documents(world)
    ids = {
        **world_facts.seats(world),
        **world_facts.agreements(world),
        **world_facts.events(world),
        **world_facts.stances(world),
        **world_facts.roles(world),
        **world_facts.ties(world),
    }
    for entity_id, names in world_facts.NAMES.items():
        world.mention(entity_id, *names)
    world.claims()
    world.publish(folder, RUN)
    return ids


def _people(world: Builder) -> None:
    for entity_id, kind, name, short, light, dark in (
        ("xa-lindenbund", "party", "Lindenbund", "Lindenbund", "#117733", "#44aa77"),
        ("xa-fortschritt", "party", "Fortschrittspartei", "FP", "#cc6677", "#dd8899"),
        ("xa-heide", "movement", "Bürgerbewegung Heide", "Heide", "#aa4499", "#cc77bb"),
        ("xa-allianz", "party", "Allianz Morgenrot", "Morgenrot", "#882255", "#bb5588"),
        ("xa-fluss", "party", "Flusspartei", "Fluss", "#3388bb", "#88ccee"),
        ("xb-nordstern", "party", "Nordstern", "Nordstern", "#332288", "#8f7fe0"),
        ("xb-adler", "party", "Partei Weißer Adler", "Weißer Adler", "#997722", "#ddcc77"),
    ):
        world.entity(
            entity_id, kind, name, short=short, country=entity_id[:2].upper(), colour_light=light, colour_dark=dark
        )
    world.tables["entities"][0]["aliases"] = ["Lindenbund", "Der Bund der Linden"]
    world.entity("party:xb:neue-kueste", "party", "Neue Küste", country="XB")
    world.entity("person::mira-talbach", "person", "Mira Talbach")
    world.tables["same_as"].append({"from_id": "xa-linden-alt", "to_id": "xa-lindenbund", "why": "umbenannt"})
    chambers = (
        ("xa-kammer", "XA", "Große Kammer", "8", date(2023, 3, 19), 98),
        ("xb-landtag", "XB", "Landtag von Borea", "3", date(2022, 6, 5), 101),
    )
    for chamber_id, country, name, term, election, seats in chambers:
        world.tables["chambers"].append(
            {
                "chamber_id": chamber_id,
                "country": country,
                "name": name,
                "level": "national",
                "main": True,
                "term": term,
                "election": election,
                "date_from": election,
                "seats": seats,
            }
        )


def _documents(world: Builder) -> None:
    world.document(
        "doc-wahl",
        WAHL,
        title="Nach der Wahl",
        author="Redaktion",
        published=date(2023, 4, 2),
        source_kind="brief",
        source="Amtliches Wahlergebnis, Gazette von Auen, 30. März 2023",
        url="https://example.org/wahl",
    )
    world.document(
        "doc-pakt",
        PAKT,
        title="Ein <b>Pakt</b> & seine Folgen",
        author="Ute Feldmann",
        publisher="Seestädter Bote",
        published=date(2025, 9, 26),
    )
    world.document(
        "doc-widerspruch",
        WIDERSPRUCH,
        title="Talbach widerspricht",
        publisher="Auen-Kurier",
        published=date(2025, 9, 28),
    )
    world.document("doc-kopie", KOPIE, title="Rückblick", published=date(2024, 3, 1))
