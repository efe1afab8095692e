"""Lines of the site: share buttons, bylines, titles, and the author's name in them."""

from __future__ import annotations

import pytest

from pipeline.language.boilerplate import read_furniture

BODY = "Der Rat der Stadt tagte am Montag in Ulm, und er beschloss nach langer Debatte den Haushalt."


def kinds(text: str, start: int = 0) -> list[str]:
    return [line.kind for line in read_furniture(text, start).lines]


def author(text: str) -> str | None:
    found = read_furniture(text).author
    return text[slice(*found)] if found else None


@pytest.mark.parametrize(
    "line",
    [
        "Auf X teilen",
        "> Auf Telegram teilen",
        "Per E-Mail versenden",
        "Bei WhatsApp teilen",
        "Artikel speichern",
        "Beitrag drucken",
        "Seite merken",
        "Link kopieren",
        "Teilen",
        "Drucken",
        "Merken",
        "Facebook",
        "Newsletter abonnieren",
        "Lesen Sie auch",
        "Mehr zum Thema",
        "12 Kommentare",
        "1 Kommentar",
        "Lesezeit: 4 Minuten",
        "Folgen Sie uns auf Mastodon",
        "Quelle: Pressestelle",
        "Nach oben",
    ],
)
def test_share_lines(line: str) -> None:
    assert kinds(f"{BODY}\n{line}\n{BODY}") == ["text", "share", "text"]


@pytest.mark.parametrize(
    "line",
    [
        "Der Vorstand will den Beschluss mit allen teilen, die ihn lesen wollen.",
        "Die Zeitung teilte mit, alles sei gut.",
        "Quelle des Streits ist ein Brief, den der Kreisverband im Mai verschickte.",
        "X und Y stehen auf der Liste ganz oben.",
        "Der Artikel des Statuts wurde gestrichen.",
        "Facebook sperrte die Seite der Fraktion nach einer Beschwerde.",
    ],
)
def test_sentences_are_no_share_lines(line: str) -> None:
    assert kinds(f"{BODY}\n{line}\n{BODY}") == ["text", "text", "text"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Von Karla Moser", "Karla Moser"),
        ("Von Jan van Holten", "Jan van Holten"),
        ("Von Anna-Lena Groß, Ulm", "Anna-Lena Groß"),
        ("Text: Mia Holm", "Mia Holm"),
        ("Autorin: Mia Holm", "Mia Holm"),
        ("Autor: Til O’Brien", "Til O’Brien"),
        ("· Jonas Weber · 4 Min. Lesezeit", "Jonas Weber"),
        ("• Jonas Weber • 12. Mai 2024 •", "Jonas Weber"),
        ("| Elif Demir | Meinung |", "Elif Demir"),
        ("⏱ 7 Min", None),
        ("Ungefähr 5 Minuten Lesezeit", None),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    text = f"Neue Wege im Rat\n{line}\n\n{BODY}"
    assert kinds(text) == ["title", "byline", "text"]
    assert author(text) == name


def test_the_first_byline_names_the_author() -> None:
    assert author(f"Kopf\nVon Karla Moser\nVon Mia Holm\n{BODY}") == "Karla Moser"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Neue Wege im Rat\n{BODY}", "Neue Wege im Rat"),
        (f"  Neue Wege im Rat  \n\n{BODY}", "Neue Wege im Rat"),
        (f"Politik\nNeue Wege im Rat\nVon Karla Moser\n{BODY}", "Neue Wege im Rat"),
        (f"Neue Wege im Rat\nVon Karla Moser\nKommunales\n{BODY}", "Neue Wege im Rat"),
        (f"Teilen\nNeue Wege im Rat\n{BODY}", "Neue Wege im Rat"),
        (BODY, None),
        (f"{BODY}\nZwischentitel\n{BODY}", None),
        ("", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    found = read_furniture(text).title
    assert (text[slice(*found)] if found else None) == title


def test_what_stands_before_the_body_is_no_line() -> None:
    head = "Auf X teilen\n"
    furniture = read_furniture(head + BODY, len(head))
    assert [(line.start, line.end) for line in furniture.lines] == [(len(head), len(head + BODY))]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\n"])
def test_lines_stand_where_they_say(newline: str) -> None:
    parts = ["Neue Wege", "Von Karla Moser", BODY, "Auf X teilen"]
    text = newline.join(parts)
    furniture = read_furniture(text)
    assert [text[line.start : line.end] for line in furniture.lines] == parts
    where = [furniture.is_boilerplate(text.index(part), text.index(part) + 3) for part in parts]
    assert where == [False, True, False, True]


@pytest.mark.parametrize("mark", ["•", "|", "·"])
def test_rows_of_a_list_or_table_are_no_bylines(mark: str) -> None:
    rows = [f"{mark} Moorbund {mark} 12 Sitze {mark}", f"{mark} Freie Deiche {mark} 9 Sitze {mark}"]
    assert kinds("\n".join([BODY, *rows, BODY])) == ["text", "text", "text", "text"]


def test_an_item_of_a_list_is_no_byline() -> None:
    assert kinds(f"{BODY}\n• Moorbund (MB): 12 von 40 Sitzen | Vorsitz offen\n{BODY}") == ["text", "text", "text"]


@pytest.mark.parametrize(
    "line", ["Qerlin Torwina · 3. Mai 2024 · ⏱ 5 Min", "⏱ 4 Min · Text: Qerlin Torwina · 3. Mai 2024"]
)
def test_an_author_stands_first_or_behind_a_word_for_authors(line: str) -> None:
    assert author(f"Neues aus dem Rat\n\n{line}\n\n{BODY}") == "Qerlin Torwina"
