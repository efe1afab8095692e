"""A spaCy model that somebody has installed: its names and subjects count beside the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from rules_only import without_models
from spacy.language import Language
from spacy.tokens import Doc
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.extract import extract
from pipeline.language import installed
from pipeline.model import Kind, Stance
from pipeline.sources import as_document

TEXT = "Die CDU kritisierte die SPD."


@Language.component("test_subjects")
def subjects(doc: Doc) -> Doc:
    """Whatever stands right before the final point is the subject."""
    for token in doc[:-1]:
        token.dep_ = "sb" if doc[token.i + 1].text == "." else "oa"
    return doc


@pytest.fixture
def model(tmp_path: Path) -> Iterator[str]:
    """A small model on disk, loaded as an installed one is."""
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PARTY", "pattern": "blaue welle"}])
    nlp.add_pipe("test_subjects")
    nlp.to_disk(tmp_path / "small")
    yield str(tmp_path / "small")
    installed.choose(None)


def read(text: str):
    return extract(as_document(text, Path("own.txt")))


def test_its_names_are_added_where_the_rules_see_none(model: str):
    assert [m.text for m in read("Gestern sprach blaue welle.").mentions] == []
    installed.choose(model)
    (mention,) = read("Gestern sprach blaue welle.").mentions
    assert (mention.text, mention.via, mention.entity.kind) == ("blaue welle", "model", Kind.PARTY)


def test_what_the_rules_see_stays(model: str):
    before = [(m.text, m.entity.entity_id) for m in read(TEXT).mentions]
    installed.choose(model)
    assert before == [(m.text, m.entity.entity_id) for m in read(TEXT).mentions] != []


def test_its_subject_decides_between_two(model: str, monkeypatch: pytest.MonkeyPatch):
    without_models(monkeypatch)

    def stances() -> set[tuple[str, str]]:
        return {(f.from_id, f.to_id) for f in read(TEXT).facts if isinstance(f, Stance)}

    assert stances() == {("de-cdu", "de-spd")}
    installed.choose(model)
    assert stances() == {("de-spd", "de-cdu")}


def test_a_reading_knows_its_model(model: str):
    assert installed.key() == ""
    installed.choose(model)
    assert installed.key() == "de_pipeline 0.0.0"


def test_a_model_that_is_not_there_is_named_with_the_remedy(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Die CDU traf die SPD.", encoding="utf-8")
    called = ["run", str(tmp_path / "a.txt"), "--store", str(tmp_path / "store"), "--model", "de_no_such_model"]
    result = CliRunner().invoke(app, called)
    assert result.exit_code == 2
    assert "de_no_such_model" in result.output
    assert "spacy download" in result.output
    assert not (tmp_path / "store" / "current").exists()
