"""Which files are read, under which names, and what stays of their characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.model import Document, Problem
from pipeline.sources import SourceError, read
from pipeline.sources.reading import document_id

ANY_TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("äöüßÄ\r\n„“😀\ufeff\u2028"), min_size=1)
ON_DISK = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def documents(*paths: Path) -> list[Document]:
    return [item for item in read(paths) if isinstance(item, Document)]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@ON_DISK
@given(ANY_TEXT)
def test_a_text_file_is_the_file_as_it_stands(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "a.txt", text)
    for document in documents(path):
        with path.open(encoding="utf-8", newline="") as stream:
            assert document.text == stream.read()


@ON_DISK
@given(ANY_TEXT)
def test_a_text_after_front_matter_keeps_its_place_in_the_file(tmp_path: Path, text: str) -> None:
    head = "---\r\ntitle: Über „Föhn“ 😀\r\nlanguage: de\r\n---\r\n"
    for document in documents(write(tmp_path / "a.md", head + text)):
        assert document.text == head + text
        assert document.text[document.body_start :] == text
        assert document.title == "Über „Föhn“ 😀"


def test_folders_are_read_in_the_order_of_names_without_readme_hidden_and_private_files(tmp_path: Path) -> None:
    wanted = ["b/z.txt", "a.txt", "b/a.MD", "c.jsonl"]
    for name in [
        *wanted,
        "README.md",
        "readme.txt",
        ".x.txt",
        "_x.txt",
        "_d/x.txt",
        ".git/x.txt",
        "x.pdf",
        "README/x.md",
    ]:
        write(tmp_path / "art" / name, '{"text": "Wort"}' if name.endswith("l") else f"Text {name}")
    found = documents(tmp_path / "art")
    assert [d.source_id for d in found] == ["art/a.txt", "art/b/a.MD", "art/b/z.txt", "art/c.jsonl#1"]


def test_a_name_is_the_same_from_wherever_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "art" / "a.txt", "Text")
    monkeypatch.chdir(tmp_path / "art")
    for source in (path, path.parent, Path(), Path("a.txt"), Path("../art")):
        assert [d.source_id for d in documents(source)] == ["art/a.txt"]


def test_a_file_named_twice_is_read_once_under_its_folders_name(tmp_path: Path) -> None:
    path = write(tmp_path / "art" / "sub" / "a.txt", "Text")
    for sources in ([path, tmp_path / "art"], [tmp_path / "art", path]):
        assert [d.source_id for d in documents(*sources)] == ["art/sub/a.txt"]


def test_a_private_file_that_is_named_itself_is_read(tmp_path: Path) -> None:
    assert len(documents(write(tmp_path / "_entwurf.txt", "Text"))) == 1


def test_a_missing_path_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nope: no such file or folder; check the path"):
        read([tmp_path / "nope"])


def test_a_document_id_is_the_hash_of_the_text_alone(tmp_path: Path) -> None:
    one, other = documents(write(tmp_path / "a.txt", "Gleich"), write(tmp_path / "b.txt", "Gleich"))
    assert one.document_id == other.document_id == document_id("Gleich")
    assert one.document_id != document_id("Gleich ")


def test_lines_of_a_jsonl_are_documents_under_id_or_number(tmp_path: Path) -> None:
    lines = [
        '\ufeff{"id": 7, "title": "T", "text": "Eins\\r\\nZwei\u2028drei", "author": ["A", "B"]}',
        "",
        '{"text": "Zwei", "url": "https://example.org/2"}\r',
        '{"text": "Drei"}',
    ]
    found = list(read([write(tmp_path / "w.jsonl", "\n".join(lines))]))
    assert not [item for item in found if isinstance(item, Problem)]
    first, second, third = documents(tmp_path / "w.jsonl")
    folder = tmp_path.name
    assert (first.source_id, first.path) == (f"{folder}/w.jsonl#7", f"{(tmp_path / 'w.jsonl').as_posix()}:1")
    assert (first.text, first.title, first.author) == ("Eins\r\nZwei\u2028drei", "T", "A, B")
    assert second.source_id == "https://example.org/2"
    assert third.source_id == f"{folder}/w.jsonl#4"
