"""What stands around an article: a byline gives its person and nothing else, front matter and share lines nothing."""

from __future__ import annotations

import pytest
from mentions_of import mentions

BODY = "Die SPD tagte in Bonn, und sie beschloss nach langer Debatte den Haushalt für das Jahr."


def listed(text: str, body_start: int = 0) -> list[tuple[str, str]]:
    return [(m.text, m.via) for m in mentions(text, body_start=body_start)]


@pytest.mark.parametrize(
    "byline",
    [
        "Von Olga Torwina",
        "Autorin: Olga Torwina",
        "Von Olga Torwina, Berlin",
        "· Olga Torwina · KPRF · 4 Min. Lesezeit",
        "• Olga Torwina • Moskau •",
        "Text: Olga Torwina | FDP",
    ],
)
def test_a_byline_gives_its_person_only(byline: str) -> None:
    found = mentions(f"Neues aus dem Rat\n{byline}\n\n{BODY}")
    assert [(m.text, m.via, m.entity.kind.value) for m in found] == [
        ("Olga Torwina", "byline", "person"),
        ("SPD", "registry", "party"),
        ("Bonn", "registry", "place"),
    ]


def test_an_author_whom_nobody_knows_is_a_person() -> None:
    assert listed(f"Von Qerlin Torwina\n\n{BODY}")[0] == ("Qerlin Torwina", "byline")


def test_an_author_whom_the_registry_knows_is_an_author_here() -> None:
    assert listed(f"Von Friedrich Merz\n\n{BODY}")[0] == ("Friedrich Merz", "byline")


def test_the_title_is_text() -> None:
    assert listed(f"Neues von der FDP\nVon Olga Torwina\n{BODY}")[0] == ("FDP", "registry")


@pytest.mark.parametrize("line", ["Teilen: SPD", "Quelle: SPD Bonn", "Auf X teilen SPD", "Mehr zum Thema FDP"])
def test_share_lines_give_nothing(line: str) -> None:
    assert listed(f"{BODY}\n{line}\n") == [("SPD", "registry"), ("Bonn", "registry")]


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: Die FDP und Olga Torwina\nauthor: Jan Brosam\n---\n",
        "---\nsource: Die Partei „Morgenrot“ (MR)\n---\n\n",
        "---\nTIFLIS: KPRF\n---\n",
    ],
)
def test_front_matter_gives_nothing(head: str) -> None:
    assert listed(head + BODY, len(head)) == [("SPD", "registry"), ("Bonn", "registry")]


def test_a_name_of_the_front_matter_says_nothing_of_the_text() -> None:
    head = "---\nauthor: Olga Torwina\nnote: die Partei „Morgenrot“\n---\n"
    body = "Torwina sprach in Bonn, und das Morgenrot kam nach einer langen Nacht über den Rat."
    assert listed(head + body, len(head)) == [("Bonn", "registry")]


def test_the_author_named_again_in_the_text() -> None:
    found = mentions(f"Von Olga Torwina\n\n{BODY} Olga Torwina war dabei.")
    people = [m for m in found if m.entity.kind.value == "person"]
    assert [m.via for m in people] == ["byline", "pattern"]
    assert len({m.entity.entity_id for m in people}) == 1
