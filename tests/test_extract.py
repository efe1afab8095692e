"""From text to facts as a whole: whatever the text, offsets are right, nothing is raised, nothing is remembered.

With INTERPARTY_TEXT set (a folder of .jsonl files with title, text, published) every article there is read; without
it those of seeds/articles.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract import extract
from pipeline.model import Document, Kind, Reading
from pipeline.seeds import SEEDS
from pipeline.sources import read

LETTERS = "abcdefghijklmnoprstuwzäöüßABDEGKLMNPRSTÜÖ"
SIGNS = " .,;:!?()[]„“”»«‚‘’\"'–—-/•…0123456789%€\n\r\t\u00a0\u200b\u00ad\ufeff🙂🇩🇪ДжқĐé"
PIECES = [
    *["Die SPD", "Einiges Russland", "„Neue Erde“", "(TNU)", "Olga Torwina", "Kasachstan", "AMANAT", "die KPRF"],
    *["FDP-Chef", "Partei", "Vorsitzende", "Abgeordnete", "Vertrag", "Sitze", "Koalition", "im Bundestag", "Präsident"],
    *["schloss", "traf", "kritisierte", "erhielt", "gründete", "hat", "nicht", "plant", "lief", "aus", "paraphierte"],
    *[",", ".", ":", "und", "die", "der", "dass", "mit", "(", ")", "„", "“", " – ", "\n", "\r\n", "\n\n", "• ", "🙂"],
    *["2005", "am 3. Mai 2024", "45", "12,5 Prozent", "seit 2011", "14.", "Von Olga Torwina\n", "Auf X teilen\n", "--"],
    *["weil", "sowie", "sie", "beide Parteien", "laut", "zwischen", "des", "um", "zu", "die russische", "MOSKAU,"],
]
WILD = st.text(alphabet=LETTERS + SIGNS, max_size=200)
GERMAN = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
GLUED = st.lists(st.one_of(st.sampled_from(PIECES), st.text(alphabet=SIGNS, max_size=4)), max_size=30).map("".join)
TEXTS = st.one_of(WILD, GERMAN, GLUED)
PATIENT = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def document(text: str, published: date | None = date(2025, 5, 2), body_start: int = 0) -> Document:
    return Document(document_id="d", source_id="s", path="p.txt", text=text, published=published, body_start=body_start)


def check(reading: Reading) -> None:
    """All that holds of any reading."""
    text = reading.document.text
    last = 0
    for n, sentence in enumerate(reading.sentences):
        assert sentence.n == n
        assert last <= sentence.start <= sentence.end <= len(text)
        last = sentence.end
    paragraphs = [s.paragraph for s in reading.sentences]
    assert paragraphs == sorted(paragraphs)
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= reading.document.body_start
        sentence = reading.sentences[mention.sentence]
        assert sentence.start <= mention.start < sentence.end
        assert not sentence.boilerplate or mention.entity.kind is Kind.PERSON
        assert mention.entity.entity_id == mention.entity.entity_id.strip() != ""
    assert list(reading.mentions) == sorted(reading.mentions, key=lambda m: (m.start, m.end))
    for fact in reading.facts:
        assert fact.evidence
        assert fact.evidence[0].role == "main"
        for evidence in fact.evidence:
            assert reading.document.body_start <= evidence.start < evidence.end <= len(text)


@PATIENT
@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    check(extract(document(text)))


@PATIENT
@given(GERMAN, st.dates(date(1950, 1, 1), date(2050, 1, 1)) | st.none())
def test_any_day_of_publication(text: str, published: date | None) -> None:
    check(extract(document(text, published)))


@PATIENT
@given(GERMAN, GERMAN)
def test_front_matter_is_left_alone(head: str, body: str) -> None:
    fenced = f"---\n{head}\n---\n"
    check(extract(document(fenced + body, body_start=len(fenced))))


@PATIENT
@given(TEXTS, GERMAN)
def test_nothing_is_remembered(text: str, other: str) -> None:
    first = extract(document(text))
    extract(document(other))
    assert extract(document(text)) == first


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\r\n\r\n", "\ufeff", "…", "(", "“", "🙂", "SPD", "SPD\n", "\nSPD", "SPD\r\nFDP", "(SPD", "1."],
)
def test_tiny_texts(text: str) -> None:
    check(extract(document(text)))


def test_line_ends_do_not_change_what_is_said() -> None:
    text = "Neues aus Aue\nVon Olga Torwina\n\nDie SPD traf am 3. Mai 2024 die FDP.\nDie KPRF schwieg.\n"
    unix, dos = extract(document(text)), extract(document(text.replace("\n", "\r\n")))
    assert [(m.text, m.entity, m.via) for m in unix.mentions] == [(m.text, m.entity, m.via) for m in dos.mentions]
    assert [s.boilerplate for s in unix.sentences] == [s.boilerplate for s in dos.sentences]
    assert len(unix.facts) == len(dos.facts)


@cache
def _seed_documents() -> tuple[Document, ...]:
    return tuple(part for part in read([SEEDS / "articles"]) if isinstance(part, Document))


def _articles() -> Iterator[Document]:
    folder = os.environ.get("INTERPARTY_TEXT")
    if not folder:
        yield from _seed_documents()
        return
    for path in sorted(Path(folder).glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                day = str(row.get("published") or "")
                published = date.fromisoformat(day) if len(day) == 10 else None
                yield document(f"{row['title']}\n\n{row['text']}", published)


def test_real_articles_are_read() -> None:
    n = 0
    for article in _articles():
        check(extract(article))
        n += 1
    assert n >= 10


def test_real_articles_read_alike_in_any_order() -> None:
    articles = _seed_documents()[:4]
    assert len(articles) == 4
    assert [extract(a) for a in articles] == [extract(a) for a in reversed(articles)][::-1]
