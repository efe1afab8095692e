"""The gate fails when a floor is broken, and lowers none without a reason."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.gate.floors import SLACK, Pin, broken, load_pin, pinned
from pipeline.gold.records import GoldError

HASHES = {"dev": "a"}
PIN = Pin({"dev": "a"}, {"dev": {"all_facts.f1": 0.5, "names.f1": 0.9}}, [])
GOOD = {"dev": {"all_facts.f1": 0.52, "names.f1": 0.9}}


def test_figures_at_or_above_their_floors_hold():
    assert list(broken(PIN, HASHES, GOOD)) == []


@pytest.mark.parametrize("value", [0.4999, None])
def test_a_figure_below_its_floor_or_gone_is_named(value: float | None):
    measured = {"dev": {k: v for k, v in {"all_facts.f1": value, "names.f1": 0.9}.items() if v is not None}}
    (said,) = broken(PIN, HASHES, measured)
    assert "dev: all_facts.f1 is" in said
    assert "0.5000" in said


def test_another_corpus_is_named_and_its_figures_are_not_compared():
    (said,) = broken(PIN, {"dev": "b"}, {"dev": {"all_facts.f1": 0.0}})
    assert "its files are not those" in said


def test_a_pin_raises_and_never_lowers():
    new, refused = pinned(PIN, HASHES, {"dev": {"all_facts.f1": 0.6, "names.f1": 0.9}}, None)
    assert refused == []
    assert new.floors["dev"] == {"all_facts.f1": pytest.approx(0.6 - SLACK), "names.f1": 0.9}
    _, refused = pinned(PIN, HASHES, {"dev": {"all_facts.f1": 0.4, "names.f1": 0.9}}, None)
    assert refused


def test_a_reason_lowers_and_stays_on_record():
    new, refused = pinned(PIN, {"dev": "b"}, {"dev": {"all_facts.f1": 0.4}}, "the corpus grew")
    assert refused == []
    assert new.floors["dev"] == {"all_facts.f1": pytest.approx(0.4 - SLACK)}
    assert new.hashes == {"dev": "b"}
    assert new.history[-1]["lowered"] == "the corpus grew"


def test_a_broken_file_of_floors_is_named(tmp_path: Path):
    (tmp_path / "floors.json").write_text("{}", encoding="utf-8")
    with pytest.raises(GoldError, match=r"floors\.json"):
        load_pin(tmp_path / "floors.json")


TEXT = """
style: agency
countries: [IS]
material: invented
text: |
  Die Partei „[Walliste|is-wal]“ hat 11 Sitze.
entities:
  is-wal: {kind: party, country: IS, name: Walliste, held_out: true}
facts:
- quote: "Die Partei ... Sitze"
  seats: {party: is-wal, seats: 11}
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("INTERPARTY_EXTRA_GOLD", raising=False)
    for split in ("train", "dev", "test"):
        (tmp_path / split).mkdir()
        (tmp_path / split / f"{split}.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "test" / "SEALED").write_text("log: ../log.csv\n", encoding="utf-8")
    return tmp_path


def gate(root: Path, *arguments: str):
    return CliRunner().invoke(app, ["gate", "--corpus", str(root), *arguments])


def test_the_command_from_no_floors_to_a_broken_one(root: Path):
    assert gate(root).exit_code == 1, "splits without floors"
    assert gate(root, "--pin", "--json", str(root / "figures.json")).exit_code == 0
    held = gate(root)
    assert held.exit_code == 0
    assert "gate: held" in held.output
    figures = json.loads((root / "figures.json").read_text(encoding="utf-8"))
    assert figures["dev"]["facts"]["seats"]["main"]["recall"] == 1
    assert figures["dev"]["registry"]["out of registry"]["gold"] == 1
    assert set(figures["dev"]["baselines"]) == {
        "registry names only", "two parties in a sentence", "registry, nearest trigger"
    }  # fmt: skip

    changed = TEXT.replace("seats: 11", "seats: 12")
    (root / "dev" / "dev.yaml").write_text(changed, encoding="utf-8")
    lost = gate(root)
    assert lost.exit_code == 1
    assert "dev: its files are not those" in lost.output
    assert gate(root, "--pin").exit_code == 1, "a pin is no way round a broken floor"
    assert gate(root, "--lower", "one figure was misread").exit_code == 0
    history = json.loads((root / "floors.json").read_text(encoding="utf-8"))["history"]
    assert history[-1]["lowered"] == "one figure was misread"
    assert gate(root).exit_code == 0


def test_worse_extraction_breaks_the_gate(root: Path, monkeypatch: pytest.MonkeyPatch):
    assert gate(root, "--pin").exit_code == 0
    monkeypatch.setattr("pipeline.extract.decide", lambda scenes, ruled: [])
    worse = gate(root)
    assert worse.exit_code == 1
    assert "train: seats.recall is 0.0000, below its floor of 0.9950" in worse.output


def test_a_held_out_party_in_the_registry_breaks_the_gate(root: Path, monkeypatch: pytest.MonkeyPatch):
    assert gate(root, "--pin").exit_code == 0
    monkeypatch.setattr("pipeline.corpus.whole.in_registry", lambda entity: "is-x")
    found = gate(root)
    assert found.exit_code == 1
    assert "is-wal (Walliste) is held out, but the registry has it" in found.output


def test_every_scoring_of_a_sealed_split_is_on_record(root: Path):
    gate(root)
    CliRunner().invoke(app, ["evaluate", str(root / "test")])
    CliRunner().invoke(app, ["evaluate", str(root / "dev")])
    with (root / "log.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["command"] for row in rows] == ["gate", "evaluate"]
    assert {row["facts"] for row in rows} == {"1"}
    assert {row["f1"] for row in rows} == {"1.0000"}


def test_no_sentence_is_printed(root: Path):
    assert "Walliste" not in gate(root).output
