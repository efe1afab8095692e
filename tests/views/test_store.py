"""Which run is read, and how."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from tests.views.at_hand import World
from tests.views.store_fixture import OLDER_RUN, RUN
from views.query import lookup, store


@pytest.fixture
def folder(world: World, tmp_path: Path) -> Path:
    return Path(shutil.copytree(world.folder, tmp_path / "store"))


def test_current_names_the_run(folder: Path) -> None:
    assert store.runs(folder) == [OLDER_RUN, RUN]
    assert store.current(folder) == RUN
    (folder / "CURRENT").write_text(OLDER_RUN)
    assert store.current(folder) == OLDER_RUN


@pytest.mark.parametrize("content", [b"", b"no-such-run", b"\xff\xfe", b".."])
def test_unusable_current_is_no_store(folder: Path, content: bytes) -> None:
    (folder / "CURRENT").write_bytes(content)
    assert store.current(folder) is None


def test_no_folder_is_no_store(tmp_path: Path) -> None:
    assert store.current(tmp_path / "nothing") is None


@pytest.mark.parametrize("wanted", ["gone", "..", f"../runs/{RUN}", "/etc", ""])
def test_a_run_that_is_not_kept_leads_to_the_newest(folder: Path, wanted: str) -> None:
    assert store.choose(folder, wanted) == (RUN, True)


def test_a_kept_run_is_read(folder: Path) -> None:
    assert store.choose(folder, OLDER_RUN) == (OLDER_RUN, False)
    assert store.open_run(folder, OLDER_RUN).query("SELECT count(*) AS n FROM events").n[0] == 0


def test_tables_may_be_folders_of_part_files(folder: Path) -> None:
    path = folder / "runs" / RUN / "events.parquet"
    whole = pd.read_parquet(path)
    path.unlink()
    path.mkdir()
    whole.iloc[:3].to_parquet(path / "part-0.parquet")
    whole.iloc[3:].to_parquet(path / "part-1.parquet")
    found = store.open_run(folder, RUN).query("SELECT fact_id FROM events")
    assert set(found.fact_id) == set(whole.fact_id)


def test_a_table_that_is_missing_is_empty(folder: Path) -> None:
    (folder / "runs" / RUN / "chambers.parquet").unlink()
    opened = store.open_run(folder, RUN)
    assert lookup.chambers(opened).empty
    assert len(lookup.entities(opened)) == 9
