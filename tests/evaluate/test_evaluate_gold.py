"""What a gold folder must hold, and what is said when it does not."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from example import AGREEMENT, gold

from pipeline.gold.load import load_folder, load_pair
from pipeline.gold.records import GoldError

PAIR = Path(__file__).parent / "pair"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(PAIR, tmp_path / "gold")
    return tmp_path / "gold"


def spoil(folder: Path, **changes: object) -> Path:
    path = folder / "auental.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes), encoding="utf-8")
    return path


def test_pairs_only_by_name(folder: Path):
    (folder / "README.txt").write_text("no annotation", encoding="utf-8")
    (folder / "lonely.json").write_text("{}", encoding="utf-8")
    shutil.copy(folder / "auental.txt", folder / "aaa.txt")
    shutil.copy(folder / "auental.json", folder / "aaa.json")
    assert [document.name for document in load_folder(folder)] == ["aaa", "auental"]


def test_offsets_count_in_the_file_as_it_stands(folder: Path):
    path = folder / "auental.txt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(GoldError, match=r"auental\.json: mention 27-37 reads .* mend its offsets"):
        load_pair(path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"mentions": [{"start": 0, "end": 5, "text": "Nebel", "entity": "nobody"}]}, "unknown entity 'nobody'"),
        ({"stances": [{"from": "aubund", "to": "nobody", "polarity": "critical"}]}, "stances: to names the unknown"),
        ({"absent": [{"table": "moods", "why": "?"}]}, "unknown table 'moods'"),
        ({"entities": [{"id": "x", "kind": "planet", "name": "X"}]}, "entity x is of unknown kind 'planet'"),
        ({"events": [{"kind": "visit", "date": "im Mai", "participants": []}]}, "events: date cannot be read"),
        ({"mentions": [{"start": 0}]}, "a field is missing or of a wrong type"),
    ],
)
def test_errors_name_file_and_cause(folder: Path, changes: dict[str, object], message: str):
    path = spoil(folder, **changes)
    with pytest.raises(GoldError, match=message) as error:
        load_folder(folder)
    assert str(error.value).startswith(str(path))


def test_broken_json_and_broken_text(folder: Path):
    (folder / "auental.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="no valid JSON"):
        load_folder(folder)
    (folder / "auental.txt").write_bytes("für".encode("latin-1"))
    with pytest.raises(GoldError, match="not UTF-8"):
        load_folder(folder)


def test_modality_follows_status_and_planned():
    def modalities(**changes: object) -> set[str]:
        return gold(agreements=[AGREEMENT | changes]).facts[0].modalities

    assert modalities() == {"asserted"}
    assert modalities(status="planned") == {"planned"}
    assert modalities(status="planned", modality="denied") == {"denied"}
    assert modalities(alt={"status": ["proposed", "signed"]}) == {"asserted", "proposed"}
    assert modalities(alt={"modality": "denied"}) == {"asserted", "denied"}
