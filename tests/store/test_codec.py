"""Readings survive JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.identity.facts import TABLE_OF
from pipeline.model import (
    Document,
    Entity,
    Event,
    Evidence,
    Fact,
    Kind,
    Mention,
    Problem,
    Reading,
    Sentence,
    SourceKind,
)
from pipeline.store.cache import Readings
from pipeline.store.codec import decode, encode

st.register_type_strategy(date, st.dates())
st.register_type_strategy(float, st.floats(allow_nan=False))  # which would not even equal itself


@settings(deadline=None, max_examples=50)
@given(st.data())
@pytest.mark.parametrize("kind", [Document, Entity, Mention, Sentence, Problem, *TABLE_OF])
def test_every_record_comes_back_as_it_was(kind: Any, data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    again: Any = decode(kind, json.loads(json.dumps(encode(record))))
    assert again == record
    assert all(type(getattr(again, name)) is type(getattr(record, name)) for name in record.__slots__)


TEXT = "„Föhn“ 😀\r\n"
DOCUMENT = Document(
    document_id="abc",
    source_id="s",
    path="alt/a.txt",
    text=TEXT,
    published=date(2026, 1, 2),
    source_kind=SourceKind.BRIEF,
)
FOEHN = Entity(entity_id="party-xx-föhn", kind=Kind.PARTY, name="Föhn", aliases=("F",))
READING = Reading(
    document=DOCUMENT,
    sentences=(Sentence(0, 0, 8, 0),),
    mentions=(Mention(start=1, end=5, text="Föhn", entity=FOEHN, sentence=0, via="pattern"),),
    facts=(Event(evidence=(Evidence(0, 8),), rule="r", kind="congress", participants=(FOEHN.entity_id,)),),
    problems=(Problem(path="alt/a.txt", stage="facts", code="c", message="m"),),
)


def test_a_kept_reading_is_found_again(tmp_path: Path) -> None:
    kept = Readings(tmp_path, "rules")
    assert kept.get(DOCUMENT) is None
    kept.put(READING)
    assert kept.get(DOCUMENT) == READING


def test_a_moved_file_keeps_its_reading_under_the_new_path(tmp_path: Path) -> None:
    from dataclasses import replace

    kept = Readings(tmp_path, "rules")
    kept.put(READING)
    moved = replace(DOCUMENT, path="neu/a.txt")
    found = kept.get(moved)
    assert found is not None
    assert (found.document, found.problems[0].path) == (moved, "neu/a.txt")


@pytest.mark.parametrize("change", [{"published": date(2026, 1, 3)}, {"body_start": 1}, {"language": "en"}])
def test_whatever_an_extraction_looks_at_makes_a_new_reading(tmp_path: Path, change: dict[str, Any]) -> None:
    from dataclasses import replace

    kept = Readings(tmp_path, "rules")
    kept.put(READING)
    assert kept.get(replace(DOCUMENT, **change)) is None
    assert Readings(tmp_path, "other rules").get(DOCUMENT) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"document": 1}', '{"facts": [{"is": "Wish"}]}', "\ufffd"])
def test_a_damaged_reading_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    kept = Readings(tmp_path, "rules")
    kept.put(READING)
    (tmp_path / "readings" / "rules" / "abc.json").write_text(content)
    assert kept.get(DOCUMENT) is None


def test_readings_of_other_rules_and_documents_are_forgotten(tmp_path: Path) -> None:
    kept = Readings(tmp_path, "rules")
    kept.put(READING)
    Readings(tmp_path, "old").put(READING)
    kept.keep_only({"abc"})
    assert [p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.json")] == ["readings/rules/abc.json"]
    kept.keep_only(set())
    assert list(tmp_path.rglob("*.json")) == []


def test_a_fact_of_an_unknown_kind_cannot_be_read() -> None:
    with pytest.raises(KeyError):
        decode(Fact, {"is": "Wish"})
