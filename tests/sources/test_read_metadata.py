"""What a document is said to be, and what its own lines say where nobody else does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.model import Document, Problem, SourceKind
from pipeline.sources import read, tongue
from pipeline.sources.tongue import language_of


def read_one(path: Path, text: str) -> tuple[Document, list[Problem]]:
    path.write_bytes(text.encode())
    found = list(read([path]))
    (document,) = [item for item in found if isinstance(item, Document)]
    return document, [item for item in found if isinstance(item, Problem)]


def test_front_matter_is_metadata(tmp_path: Path) -> None:
    head = (
        "---\nid: mein-text\ntitle: No\nauthor: Eva Föhn\ndate: 2026-05-06\npublisher: Blatt\nsource: Nach X\n"
        "source_kind: brief\nlanguage: de-AT\ntags: [a, b]\n---\n"
    )
    document, problems = read_one(tmp_path / "a.md", head + "Der Text.")
    assert problems == []
    assert (document.source_id, document.title, document.author) == ("mein-text", "No", "Eva Föhn")
    assert (document.published, document.published_edtf) == (date(2026, 5, 6), "2026-05-06")
    assert (document.publisher, document.source, document.language) == ("Blatt", "Nach X", "de")
    assert document.source_kind is SourceKind.BRIEF


def test_a_url_names_a_source_before_its_id(tmp_path: Path) -> None:
    document, _ = read_one(tmp_path / "a.md", "---\nid: x\nurl: https://example.org/a\n---\nText")
    assert document.source_id == document.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("written", "published", "edtf"),
    [
        ("2026", None, "2026"),
        ("2026-05", None, "2026-05"),
        ("2026-05-06T10:30:00+02:00", date(2026, 5, 6), "2026-05-06"),
        ("2026-05-06 10:30", date(2026, 5, 6), "2026-05-06"),
        ("6.5.2026", date(2026, 5, 6), "2026-05-06"),
        ("", None, None),
        ("null", None, None),
    ],
)
def test_a_date_is_never_made_more_precise(
    tmp_path: Path, written: str, published: date | None, edtf: str | None
) -> None:
    document, problems = read_one(tmp_path / "a.md", f"---\ndate: {written}\n---\nText")
    assert (document.published, document.published_edtf, problems) == (published, edtf, [])


def test_title_and_author_come_from_the_text_where_nobody_states_them(tmp_path: Path) -> None:
    text = "Partnerschaft jenseits\r\n· Leonid Muster · ⏱ 2 Min · Quelle\r\nDer Besuch war der erste dieser Art."
    document, _ = read_one(tmp_path / "a.txt", text)
    assert (document.title, document.author) == ("Partnerschaft jenseits", "Leonid Muster")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die ER traf AMANAT.", "de"),
        ("Ak Jol erhielt 6 Mandate.", "de"),
        ("SPD: 120.", "de"),
        ("Fidesz traf Likud", "de"),
        ("Moody's stuft Sloweniens Rating hoch", "de"),
        ("Party A has 62 seats in parliament.", "en"),
        ("Le parti a signé un accord.", "fr"),
        ("Партия подписала соглашение.", "ru"),
        ("Der er modstand mod den nye regering, og man er ikke enige om, hvad der skal ske, når den er samlet.", "da"),
    ],
)
def test_language_is_german_unless_another_fits_clearly_better(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_plainly_german_text_waits_for_no_model_of_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongue, "_identifier", lambda: pytest.fail("asked"))
    text = (
        "Der Verband hat sich am Montag mit dem Bund über eine Liste für die Wahl im Herbst geeinigt. Er will auch mit "
        "den anderen sprechen, die noch nicht zugesagt haben, und er hofft, dass sie sich im Sommer für oder gegen "
        "ihn entscheiden. Das ist nicht sicher, denn einige von ihnen sind mit seinem Kurs nicht zufrieden."
    )
    assert language_of(text) == "de"
