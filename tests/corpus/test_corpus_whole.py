"""Faults between documents: identity, held-out names, wording; counts, hash, export, agreement of annotators."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from invented import sound, write
from spacy.tokens import DocBin
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.corpus.agreement import compare
from pipeline.corpus.counts import by, documents, parties
from pipeline.corpus.export import export
from pipeline.corpus.whole import check_corpus, folder_hash, in_registry, load_corpus
from pipeline.gold.load import load_folder
from pipeline.gold.records import TABLES, GoldEntity, GoldError
from pipeline.language.tokens import nlp


def other_filler(raw: dict) -> dict:
    """The document with another second paragraph; the first stays."""
    raw["text"] = raw["text"].split("Am Rand")[0] + " ".join(f"Wort{n} folgt." for n in range(130)) + "\n"
    return raw


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(sound(), tmp_path / "train")
    return tmp_path


def codes(root: Path, foreign: dict[Path, str] | None = None) -> list[str]:
    return [fault.code for _, fault in check_corpus(load_corpus(root), foreign)]


def test_a_sound_corpus_has_no_fault(root: Path):
    assert codes(root) == []


def test_one_id_is_one_entity(root: Path):
    raw = other_filler(sound())
    raw["entities"]["no-fjordpartei"]["country"] = "SE"
    write(raw, root / "dev", "zweites")
    assert codes(root) == ["identity"]


def test_one_party_has_one_id(root: Path):
    text = yaml_with(other_filler(sound()), "is-walliste", "is-wallisten")
    write(text, root / "dev", "zweites")
    assert codes(root) == ["identity"]


def yaml_with(raw: dict, old: str, new: str) -> dict:
    return json.loads(json.dumps(raw, ensure_ascii=False).replace(old, new))


def test_a_held_out_name_that_the_registry_has_is_a_fault(root: Path):
    raw = sound()
    raw["entities"]["is-walliste"].update(country="KZ", name="Nur Otan")
    write(raw, root / "train")
    (fault,) = [fault for _, fault in check_corpus(load_corpus(root))]
    assert fault.code == "held_out"
    assert "kz-amanat" in fault.message


def test_in_registry_goes_by_id_or_by_name_and_country():
    assert in_registry(GoldEntity("kz-amanat", "party", "KZ", "egal")) == "kz-amanat"
    assert in_registry(GoldEntity("x", "party", "KZ", "Nur Otan")) == "kz-amanat"
    assert in_registry(GoldEntity("x", "party", "IS", "Nur Otan")) is None
    assert in_registry(GoldEntity("x", "party", "CH", "CVP")) != in_registry(GoldEntity("x", "party", "CH", "SVP"))


def test_test_may_not_repeat_train(root: Path):
    write(sound(), root / "test", "gleiches")
    assert codes(root) == ["wording"]
    (root / "test" / "gleiches.yaml").unlink()
    write(other_filler(sound()), root / "test", "anderes")
    assert "wording" in codes(root), "the first paragraph is still the same"


def test_foreign_wording_is_found_whatever_its_case_and_punctuation(root: Path):
    foreign = {Path("fremd.txt"): "... AM RAND, STAND zeile 7 des Protokolls – ohne Belang!"}
    (fault,) = [f for _, f in check_corpus(load_corpus(root), foreign)]
    assert fault.code == "wording"
    assert "fremd.txt" in fault.message
    assert codes(root, {Path("fremd.txt"): "Am Rand stand Zeile 7 des Protokolls mit Sinn."}) == []


def test_the_command_reports_faults_and_foreign_wording(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    run = CliRunner().invoke
    assert run(app, ["gold", "check", "--corpus", str(root)]).exit_code == 0
    foreign = tmp_path / "fremd"
    foreign.mkdir()
    (foreign / "a.txt").write_text("Am Rand stand Zeile 7 des Protokolls ohne Belang.", encoding="utf-8")
    monkeypatch.setenv("INTERPARTY_NO_OVERLAP_WITH", str(foreign))
    result = run(app, ["gold", "check", "--corpus", str(root)])
    assert result.exit_code == 1
    assert "hafenrunde.yaml: wording:" in result.output
    assert run(app, ["gold", "check", str(root / "train" / "hafenrunde.yaml")]).exit_code == 0
    assert run(app, ["gold", "check", str(root / "none.yaml")]).exit_code == 2


def test_counts_add_up(root: Path):
    frame = documents(load_corpus(root))
    split = by(frame, "split")
    assert list(split.loc["train", ["documents", "facts", *TABLES, "absent"]]) == [1, 6, 1, 1, 1, 1, 1, 1, 5]
    assert set(by(frame, "countries").index) == {"IS", "NO", "all"}
    assert by(frame, "countries").loc["all", "facts"] == 6
    assert list(parties(load_corpus(root)).loc["train"]) == [2, 2, 0]


def test_the_hash_follows_the_files(root: Path):
    before = folder_hash(root / "train")
    assert before == folder_hash(root / "train")
    write(sound() | {"style": "agency"}, root / "train")
    assert folder_hash(root / "train") != before


def test_what_is_exported_reads_as_what_was_written(root: Path, tmp_path: Path):
    corpus = load_corpus(root)
    export(corpus, tmp_path / "out")
    (ours,) = [source.gold for source in corpus["train"]]
    (pair,) = load_folder(tmp_path / "out" / "train")
    assert (pair.text, pair.mentions, pair.facts, pair.absent) == (ours.text, ours.mentions, ours.facts, ours.absent)
    (line,) = (tmp_path / "out" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert (record["id"], record["style"], record["text"]) == ("hafenrunde", "briefing", ours.text)
    (doc,) = DocBin().from_disk(tmp_path / "out" / "train.spacy").get_docs(nlp().vocab)
    assert doc.text == ours.text
    assert [(s.text, s.label_, s.kb_id_) for s in doc.spans["mentions"]][:2] == [
        ("Walliste", "party", "is-walliste"),
        ("Ida Brim", "person", "person-is-ida-brim"),
    ]
    assert json.loads(doc.user_data["interparty"])["absent"][0]["why"] == "a poll"


def test_annotators_who_differ_in_one_fact(root: Path, tmp_path: Path):
    raw = yaml_with(sound(), "is-walliste", "x-wal")  # ids are each annotator's own
    raw["facts"][4]["stances"]["polarity"] = "critical"
    raw["facts"].pop()
    write(raw, tmp_path / "second")
    first, second = load_folder(root / "train"), load_folder(tmp_path / "second")
    by_first, by_second = compare(first, second)
    assert by_first.names.f1 == by_first.identity(within=True).f1 == 1
    assert {t: by_first.main[t].f1 for t in TABLES} == {
        "seats": 1, "agreements": 1, "events": 1, "roles": 1, "stances": 0, "ties": 0
    }  # fmt: skip
    assert (by_first.main["ties"].gold, by_second.main["ties"].gold) == (1, 0)


def test_annotations_of_different_texts_are_refused(root: Path, tmp_path: Path):
    write(other_filler(sound()), tmp_path / "second")
    with pytest.raises(GoldError, match="another text"):
        compare(load_folder(root / "train"), load_folder(tmp_path / "second"))
    write(sound(), tmp_path / "third", "unbekannt")
    with pytest.raises(GoldError, match="no document is in both"):
        compare(load_folder(root / "train"), load_folder(tmp_path / "third"))
