"""Whole runs with a stand-in for extraction: what is added, taken over, superseded, reported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline import run as module
from pipeline.model import Document, Reading
from pipeline.run import RunSummary, run
from pipeline.sources import SourceError
from pipeline.store.checks import CheckError
from pipeline.store.former import StoreError
from pipeline.store.tables import TABLES
from tests.store.standin import extract

ONE = "„Föhn“ (AT) hat 62 von 98 Sitzen seit 2023. „Föhn“ (AT) und „Üb😀“ kooperieren seit 2005."
TWO = "„Föhn“ hat 60 von 98 Sitzen seit 2023.\r\n„Üb😀“ traf „Föhn“."
THREE = "„Föhn“ boykottierte 2023. „Föhn“ traf „Üb😀“: kein Treffen."


@pytest.fixture(autouse=True)
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that were extracted."""
    paths: list[str] = []

    def watched(document: Document) -> Reading:
        paths.append(Path(document.path).name)
        return extract(document)

    monkeypatch.setattr(module, "_extractor", lambda model="": watched)
    return paths


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return write


Write = Callable[[str, str], Path]


def rows(summary: RunSummary, table: str) -> list[dict[str, Any]]:
    frame = pd.read_parquet(summary.store / "runs" / summary.run_id / f"{table}.parquet", dtype_backend="pyarrow")
    records: list[dict[str, Any]] = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return records


def everything(summary: RunSummary) -> dict[str, str]:
    """All tables but `runs`, to be compared."""
    return {name: repr(rows(summary, name)) for name in TABLES if name != "runs"}


def test_a_run_publishes_all_tables(write: Write, tmp_path: Path) -> None:
    write("art/a.txt", ONE)
    write("art/b.txt", TWO)
    steps: list[tuple[int, int, str]] = []
    summary = run([tmp_path / "art"], tmp_path / "store", progress=lambda *step: steps.append(step))
    assert (tmp_path / "store" / "CURRENT").read_text() == f"{summary.run_id}\n"
    assert (summary.rows["documents"], summary.read_anew, summary.rows["seats"], summary.problems) == (2, 2, 2, ())
    assert [(done, total, Path(path).name) for done, total, path in steps] == [(1, 2, "a.txt"), (2, 2, "b.txt")]
    assert {claim["choice_rule"] for claim in rows(summary, "claims") if claim["disputed"]} == {"first"}
    assert [row["from_id"] for row in rows(summary, "same_as")] == ["party-xx-föhn"]
    (row,) = rows(summary, "runs")
    assert row["sources"].tolist() == [(tmp_path / "art").as_posix()]
    assert f'"documents": {2}' in row["counts"]


def test_what_did_not_change_is_taken_over(write: Write, tmp_path: Path, seen: list[str]) -> None:
    write("art/a.txt", ONE)
    first = run([tmp_path / "art"], tmp_path / "store")
    write("art/b.txt", TWO)
    second = run([tmp_path / "art"], tmp_path / "store")
    assert seen == ["a.txt", "b.txt"]
    assert (second.read_anew, second.rows["documents"]) == (1, 2)
    assert second.run_id > first.run_id


def test_rules_that_changed_read_everything_anew(
    write: Write, tmp_path: Path, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipeline.store.rules import Rules

    run([write("a.txt", ONE)], tmp_path / "store")
    monkeypatch.setattr(module, "current_rules", lambda model="": Rules("new", "", "", ""))
    assert run([write("b.txt", TWO)], tmp_path / "store").read_anew == 2
    assert seen == ["a.txt", "b.txt", "a.txt"] or seen == ["a.txt", "a.txt", "b.txt"]


@pytest.mark.parametrize("steps", [["a", "b", "c"], ["c", "b", "a"], ["ab", "c"], ["c", "ab"], ["b", "ac", "b"]])
def test_adding_piece_by_piece_equals_a_run_from_nothing(write: Write, tmp_path: Path, steps: list[str]) -> None:
    folders = {
        "a": write("a/1.txt", ONE).parent,
        "b": write("b/2.txt", TWO).parent,
        "c": write("c/3.txt", THREE).parent,
    }
    write("b/copy.txt", ONE)
    write("a/bad.txt", " ")
    write("c/english.md", "---\nlanguage: en\n---\nThe party.")
    write("c/broken.txt", "KAPUTT")
    for step in steps:
        piecemeal = run([folders[name] for name in step], tmp_path / "store")
    at_once = run(list(folders.values()), tmp_path / "other")
    found, wanted = everything(piecemeal), everything(at_once)
    assert sorted(rows(piecemeal, "problems"), key=str) == sorted(rows(at_once, "problems"), key=str)
    assert found == wanted
    assert piecemeal.rows == at_once.rows


def test_replace_makes_the_store_exactly_the_source(write: Write, tmp_path: Path) -> None:
    run([write("a/1.txt", ONE), write("a/2.txt", " ")], tmp_path / "store")
    summary = run([write("b/2.txt", TWO)], tmp_path / "store", replace=True)
    assert everything(summary) == everything(run([tmp_path / "b"], tmp_path / "other"))
    assert [document["source_id"] for document in rows(summary, "documents")] == ["b/2.txt"]


def test_a_mended_text_supersedes_the_old_one(write: Write, tmp_path: Path) -> None:
    old = run([write("a/1.txt", ONE)], tmp_path / "store")
    new = run([write("a/1.txt", TWO), write("a/2.txt", THREE)], tmp_path / "store")
    (before,) = rows(old, "documents")
    by_source = {document["source_id"]: document for document in rows(new, "documents")}
    assert by_source["a/1.txt"]["supersedes"] == before["document_id"]
    assert by_source["a/2.txt"]["supersedes"] is None
    assert {fact["document_id"] for fact in rows(new, "seats")} == {by_source["a/1.txt"]["document_id"]}
    later = run([tmp_path / "a" / "2.txt"], tmp_path / "store")
    assert {d["source_id"]: d["supersedes"] for d in rows(later, "documents")}["a/1.txt"] == before["document_id"]


def test_a_moved_file_is_the_same_document_and_no_copy(write: Write, tmp_path: Path, seen: list[str]) -> None:
    run([write("a/1.txt", ONE).parent], tmp_path / "store")
    (tmp_path / "a" / "1.txt").rename(tmp_path / "a" / "neu.txt")
    summary = run([tmp_path / "a"], tmp_path / "store")
    assert ([d["source_id"] for d in rows(summary, "documents")], summary.problems) == (["a/neu.txt"], ())
    assert seen == ["1.txt"]


def test_a_copy_is_listed_as_a_problem_and_counted_once(write: Write, tmp_path: Path) -> None:
    summary = run([write("a/1.txt", ONE).parent, write("a/2.txt", ONE)], tmp_path / "store")
    (problem,) = summary.problems
    kept = tmp_path / "a" / "1.txt"
    assert summary.rows["documents"] == 1
    assert (problem.path, problem.code) == ((tmp_path / "a" / "2.txt").as_posix(), "duplicate")
    assert problem.message == f"has the same text as {kept.as_posix()} and is counted once; remove one of them"


def test_two_texts_of_one_source_are_not_taken_for_versions(write: Write, tmp_path: Path) -> None:
    summary = run([write("x/art/1.txt", ONE).parent, write("y/art/1.txt", TWO).parent], tmp_path / "store")
    (problem,) = summary.problems
    assert (problem.path, problem.code) == ((tmp_path / "y/art/1.txt").as_posix(), "same_source")
    assert problem.message == (
        f"has the same source_id as {(tmp_path / 'x/art/1.txt').as_posix()} (art/1.txt) and another text; it was left "
        "out; give it an `id` or `url` of its own"
    )


def test_a_text_that_breaks_the_extraction_is_a_problem_and_tried_again(
    write: Write, tmp_path: Path, seen: list[str]
) -> None:
    path = write("art/b.txt", "„Föhn“ KAPUTT")
    write("art/a.txt", ONE)
    summary = run([tmp_path / "art"], tmp_path / "store")
    (problem,) = summary.problems
    assert (problem.path, problem.stage, problem.code) == (path.as_posix(), "extract", "UnreadableError")
    assert problem.message == "the text could not be analysed (Zeile 1); please report it with the text"
    assert (summary.rows["documents"], summary.rows["seats"]) == (2, 1)
    run([tmp_path / "art"], tmp_path / "store")
    assert seen == ["a.txt", "b.txt", "b.txt"]


def test_another_language_is_listed_and_not_analysed(write: Write, tmp_path: Path, seen: list[str]) -> None:
    summary = run([write("a.txt", "The parties signed an agreement on Monday in Berlin.")], tmp_path / "store")
    (problem,) = summary.problems
    assert (summary.rows["documents"], problem.code, seen) == (1, "language", [])
    assert problem.message == (
        "the text is in another language (en) than German; it is listed, no facts were read"
    )  # fmt: skip


def test_sources_without_a_document_leave_the_store_untouched(write: Write, tmp_path: Path) -> None:
    bad = write("art/a.txt", " ")
    with pytest.raises(SourceError) as caught:
        run([bad.parent], tmp_path / "store")
    why = f"{bad.as_posix()}: holds no text; write the article or remove the file"
    assert str(caught.value) == f"{bad.parent}: no readable document ({why})"
    (tmp_path / "leer").mkdir()
    with pytest.raises(SourceError, match=r"leer: no readable document \(add \.txt, \.md or \.jsonl files\)"):
        run([tmp_path / "leer"], tmp_path / "store")
    assert not (tmp_path / "store").exists()


def test_a_failed_check_publishes_nothing(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    first = run([write("a.txt", ONE)], tmp_path / "store")

    def crooked(document: Document) -> Reading:
        reading = extract(document)
        return replace(reading, mentions=tuple(replace(m, text="etwas anderes") for m in reading.mentions))

    monkeypatch.setattr(module, "_extractor", lambda: crooked)
    path = write("b.txt", TWO)
    with pytest.raises(CheckError, match=rf"mentions row \d+ \(document \w+, {path.as_posix()}\): text"):
        run([path], tmp_path / "store")
    assert (tmp_path / "store" / "CURRENT").read_text() == f"{first.run_id}\n"
    assert [p.name for p in (tmp_path / "store" / "runs").iterdir()] == [first.run_id]


def test_a_damaged_store_says_what_to_do(write: Write, tmp_path: Path) -> None:
    path = write("a.txt", ONE)
    summary = run([path], tmp_path / "store")
    (tmp_path / "store" / "runs" / summary.run_id / "documents.parquet").write_bytes(b"x")
    with pytest.raises(StoreError, match=r"cannot be read \(.*\); start anew with --replace"):
        run([path], tmp_path / "store")
    assert run([path], tmp_path / "store", replace=True).rows["documents"] == 1


def test_nothing_new_needs_no_spacy(write: Write, tmp_path: Path) -> None:
    run([write("a.txt", ONE)], tmp_path / "store")
    code = (
        "import sys; from pathlib import Path; from pipeline.run import run; "
        f"s = run([Path({str(tmp_path / 'a.txt')!r})], Path({str(tmp_path / 'store')!r})); "
        "print(s.read_anew, 'spacy' in sys.modules, 'pipeline.extract' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False", "False"]
