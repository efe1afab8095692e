"""One moment: before it the old run, after it the new one, never a half."""

from __future__ import annotations

import threading
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.store import publish as module
from pipeline.store.former import StoreError, current_run
from pipeline.store.lock import writing
from pipeline.store.publish import publish
from pipeline.store.tables import TABLES


def tables(mark: str, rows: int = 1) -> dict[str, pd.DataFrame]:
    """Tables that say in every row of `same_as` which run they are of."""
    made = {
        name: pa.Table.from_pylist([], schema=schema).to_pandas(types_mapper=pd.ArrowDtype)
        for name, schema in TABLES.items()
    }
    for name in ("same_as", "problems"):
        values = {column: [mark] * rows for column in TABLES[name].names}
        made[name] = pd.DataFrame(values).astype(pd.ArrowDtype(pa.string()))
    return made


def mark_of(run: Path) -> set[str]:
    """Which run the tables of a folder are of; all of them must open."""
    for name in TABLES:
        assert pq.read_table(run / f"{name}.parquet").schema.equals(TABLES[name])
    return {
        value
        for name in ("same_as", "problems")
        for column in pq.read_table(run / f"{name}.parquet").columns
        for value in column.to_pylist()
    }


def current(store: Path) -> Path:
    run = current_run(store)
    assert run is not None
    return run


def test_current_names_the_run(tmp_path: Path) -> None:
    assert current_run(tmp_path / "none") is None
    publish(tables("one"), tmp_path / "new" / "store", "r1")
    assert (tmp_path / "new" / "store" / "CURRENT").read_text() == "r1\n"
    assert mark_of(current(tmp_path / "new" / "store")) == {"one"}


def test_readers_get_plain_types(tmp_path: Path) -> None:
    publish(tables("one"), tmp_path, "r1")
    assert pq.read_schema(current(tmp_path) / "claims.parquet").metadata is None
    assert pq.ParquetFile(current(tmp_path) / "same_as.parquet").metadata.row_group(0).column(0).compression == "ZSTD"


def test_the_last_runs_are_kept(tmp_path: Path) -> None:
    for n in range(5):
        publish(tables(str(n)), tmp_path, f"r{n}", keep=3)
    assert sorted(p.name for p in (tmp_path / "runs").iterdir()) == ["r2", "r3", "r4"]
    publish(tables("9"), tmp_path, "r0", keep=1)
    assert [p.name for p in (tmp_path / "runs").iterdir()] == ["r0"], "the current run stays, whatever its name"


@pytest.mark.parametrize("step", range(2 * len(TABLES) + 6))
def test_a_writer_that_dies_leaves_the_run_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Killed at its n-th call to the disk, the store still shows one whole run, and the next one is published."""
    publish(tables("old"), tmp_path, "r1")
    calls = iter(range(10_000))

    def dying(name: str, real: object) -> object:
        def call(*arguments: object, **options: object) -> object:
            if next(calls) == step:
                raise KeyboardInterrupt(name)
            return real(*arguments, **options)  # type: ignore[operator]

        return call

    with monkeypatch.context() as patch:
        patch.setattr(module, "_sync", dying("sync", module._sync))
        patch.setattr(module.pq, "write_table", dying("write", pq.write_table))
        patch.setattr(Path, "rename", dying("rename", Path.rename))
        patch.setattr(Path, "replace", dying("replace", Path.replace))
        try:
            publish(tables("new"), tmp_path, "r2")
            finished = True
        except KeyboardInterrupt:
            finished = False
    assert mark_of(current(tmp_path)) in ({"old"}, {"new"})
    assert finished or next(calls) > step
    for run in (tmp_path / "runs").iterdir():
        assert mark_of(run) in ({"old"}, {"new"})
    publish(tables("third"), tmp_path, "r3")
    assert mark_of(current(tmp_path)) == {"third"}


def test_a_reader_never_sees_half_a_run(tmp_path: Path) -> None:
    publish(tables("0", 500), tmp_path, "r000", keep=3)
    done = threading.Event()
    seen: list[str] = []
    faults: list[object] = []

    def reader() -> None:
        while not done.is_set():
            run = current(tmp_path)
            try:
                marks = mark_of(run)
            except Exception as error:
                faults.append(error)
                return
            if len(marks) != 1 or run.name != f"r{int(*marks):03}":
                faults.append((run, marks))
            seen.extend(marks)

    threads = [threading.Thread(target=reader) for _ in range(2)]
    for thread in threads:
        thread.start()
    for n in range(1, 25):
        publish(tables(str(n), 500), tmp_path, f"r{n:03}", keep=10)
    done.set()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(set(seen)) > 1, "the reader looked while runs were published"


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    with (
        writing(tmp_path),
        pytest.raises(StoreError, match="another run is writing here; wait for its end"),
        writing(tmp_path),
    ):
        pass
    with writing(tmp_path):
        pass


def test_a_store_that_cannot_be_used_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"file: is a file; name a folder with --store"):
        current_run(tmp_path / "file")
    with (
        pytest.raises(StoreError, match=r"file: cannot be written \(File exists\); name another folder"),
        writing(tmp_path / "file"),
    ):
        pass
    (tmp_path / "CURRENT").write_text("r1\n")
    with pytest.raises(StoreError, match=r"CURRENT: names the run 'r1', which is gone; start anew with --replace"):
        current_run(tmp_path)
