"""The command line as a person meets it: in a process of its own, exit status and words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import cli
from pipeline import run as run_module
from pipeline.store.checks import CheckError
from tests.store.standin import extract

ARTICLE = "„Föhn“ hat 62 von 98 Sitzen."


@pytest.fixture
def art(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run_module, "_extractor", lambda: extract)
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "art"


def call(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["pipeline", *map(str, arguments)])
    return cli.main()


def test_run_sums_up(
    art: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "run", art, "--store", tmp_path / "store") == 0
    out, err = capsys.readouterr()
    words = out.split()
    for table, number in (("documents", "1"), ("seats", "1"), ("problems", "0")):
        assert words[words.index(table) + 2] == number
    current = (tmp_path / "store" / "CURRENT").read_text().strip()
    assert f"run {current} in {tmp_path / 'store'}: 1 read, 0 taken over, " in out
    assert err == f"1/1 {(art / 'a.txt').as_posix()}\n"


def test_strict_tells_problems_by_its_exit_status(
    art: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "run", art, "--store", tmp_path / "store", "--strict") == 0
    (art / "b.txt").write_bytes(b"\xff")
    assert call(monkeypatch, "run", art, "--store", tmp_path / "store") == 0
    assert (
        f"{art.as_posix()}/b.txt: line 1 is not UTF-8; save the file with the encoding UTF-8\n"
        in capsys.readouterr()[0]
    )
    assert call(monkeypatch, "run", art, "--store", tmp_path / "store", "--strict") == 1


def test_options_reach_the_run(art: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        assert call(monkeypatch, "run", art, "--store", tmp_path / "store", "--keep", 2, "--replace") == 0
    assert len(list((tmp_path / "store" / "runs").iterdir())) == 2


def test_broken_tables_end_with_their_fault(
    art: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(tables: object) -> None:
        raise CheckError("the tables break their contract")

    monkeypatch.setattr(run_module, "check", fail)
    assert call(monkeypatch, "run", art, "--store", tmp_path / "store") == 1
    assert capsys.readouterr()[1].splitlines()[-1] == "the tables break their contract"


HELP = "; see python -m pipeline --help"
WRONG = {
    "no source": (["run"], f"Missing argument 'SOURCE...'{HELP}"),
    "no such option": (["run", "x", "--zzz"], f"No such option: --zzz{HELP}"),
    "no such command": (["walk"], f"No such command 'walk'{HELP}"),
    "missing path": (["run", "nope", "--store", "store"], "nope: no such file or folder; check the path"),
    "one missing path": (["run", ".", "nope", "--store", "store"], "nope: no such file or folder; check the path"),
    "nothing there": (
        ["run", "leer", "--store", "store"], "leer: no readable document (add .txt, .md or .jsonl files)",
    ),
    "nothing readable": (
        ["run", "a.txt", "--store", "store"],
        "a.txt: no readable document (a.txt: holds no text; write the article or remove the file)",
    ),
    "unknown type": (
        ["run", "a.pdf", "--store", "store"],
        "a.pdf: no readable document (a.pdf: .pdf cannot be read; save the text as .jsonl, .md, .txt)",
    ),
    "store is a file": (
        ["run", "b.txt", "--store", "a.txt"],
        "a.txt: cannot be written (File exists); name another folder with --store",
    ),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with an empty folder and three files."""
    (tmp_path / "leer").mkdir()
    for name, text in (("a.txt", " "), ("a.pdf", "x"), ("b.txt", ARTICLE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_call_is_answered_in_one_line(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    assert call(monkeypatch, *arguments) == 2
    assert capsys.readouterr() == ("", f"{words}\n")
    assert not (folder / "store").exists()


def test_the_exit_status_reaches_the_shell(folder: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "run", "nope"]
    path = {"PYTHONPATH": str(Path(cli.__file__).parent.parent)}
    done = subprocess.run(command, cwd=folder, env=path, capture_output=True, text=True, check=False)
    words = "nope: no such file or folder; check the path\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", words)


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['x', '--help']; from pipeline.cli import main; main(); "
        "print(sorted({'spacy', 'pandas', 'pandera', 'pyarrow', 'yaml', 'edtf'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    for command in ("run", "evaluate"):
        assert command in done.stdout
