"""Every bad input, with the words that a person gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Document, Problem
from pipeline.sources import read

NO_TEXT = "holds no text; write the article or remove the file"
NO_FIELD = "line 1: has no text; put the article into the field `text`"
NO_LINE = "the file is empty; write one JSON object a line, or remove the file"
BAD = {
    "empty": ("a.txt", b" \r\n", "empty", NO_TEXT, None),
    "only a mark": ("a.txt", b"\xef\xbb\xbf", "empty", NO_TEXT, None),
    "only metadata": ("a.md", b"---\ntitle: T\n---\n", "empty", NO_TEXT, None),
    "empty lines file": ("a.jsonl", b"\n", "empty", NO_LINE, None),
    "latin-1": (
        "a.txt", "Gut.\nÜber uns".encode("latin-1"), "encoding",
        "line 2 is not UTF-8; save the file with the encoding UTF-8", "Gut.\nÜber uns",
    ),
    "no such type": (
        "a.docx", b"PK", "unknown_type", ".docx cannot be read; save the text as .jsonl, .md, .txt", None,
    ),
    "open front matter": (
        "a.md", b"---\ntitle: T\n", "front_matter", "the front matter has no end; close it with a line ---",
        "---\ntitle: T\n",
    ),
    "broken front matter": (
        "a.md", b"---\nid: a\ntitle: a: b\n---\nText", "front_matter",
        "line 3: no valid YAML (mapping values are not allowed in this context); mend it or put the value in quotes",
        "title: a: b",
    ),
    "front matter without fields": (
        "a.md", b"---\nnur ein Satz\n---\nText", "front_matter",
        "the front matter has no fields; write one `name: value` a line", "nur ein Satz",
    ),
    "list as front matter": (
        "a.md", b"---\n- a\n---\nText", "front_matter",
        "the front matter has no fields; write one `name: value` a line", "- a",
    ),
    "broken JSON": (
        "a.jsonl", b'{"text": "a', "json",
        "line 1: no valid JSON (Unterminated string starting at: line 1 column 10 (char 9)); write one object a line",
        '{"text": "a',
    ),
    "no object": ("a.jsonl", b"[1]", "json", 'line 1: no JSON object; write {"title": …, "text": …}', "[1]"),
    "no text": ("a.jsonl", b'{"a": 1}', "no_text", NO_FIELD, '{"a": 1}'),
    "text is no text": (
        "a.jsonl", b'{"text": 1}', "no_text", NO_FIELD, '{"text": 1}',
    ),
    "blank text": ("a.jsonl", b'{"text": " "}', "empty", NO_TEXT, None),
    "half a character": (
        "a.jsonl", b'{"text": "\\ud83d"}', "encoding",
        "line 1: half a character (\\ud800 … \\udfff) in the text; write it out", '{"text": "\\ud83d"}',
    ),
    "line in latin-1": (
        "a.jsonl", b'{"text": "\xfc"}', "encoding", "line 1 is not UTF-8; save the file with the encoding UTF-8",
        '{"text": "ü"}',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "code", "message", "quote"), BAD.values(), ids=BAD.keys())
def test_bad_input_is_a_problem_with_its_remedy(
    tmp_path: Path, name: str, content: bytes, code: str, message: str, quote: str | None
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (problem,) = read([path])
    assert isinstance(problem, Problem)
    assert (problem.stage, problem.code) == ("sources", code)
    assert problem.message == message
    assert problem.quote == quote
    in_line = name.endswith(".jsonl") and message != NO_LINE
    assert problem.path == path.as_posix() + (":1" if in_line else "")


@pytest.mark.parametrize(
    ("field", "message", "quote"),
    [
        ("date: neulich", "the date cannot be read; write it as 2026-05-06, 2026-05 or 2026", "neulich"),
        ("date: 2026-02-30", "the date cannot be read; write it as 2026-05-06, 2026-05 or 2026", "2026-02-30"),
        ("date: 31.2.2026", "the date cannot be read; write it as 2026-05-06, 2026-05 or 2026", "31.2.2026"),
        ("source_kind: roman", "`source_kind` is none of article, brief, exercise; write one of them", "roman"),
        ("language: deutsch", "`language` is no code of two letters; write de, en …", "deutsch"),
        ("author: {a: b}", "`author` is no text; write it as one line", "{'a': 'b'}"),
    ],
)
def test_a_bad_value_costs_the_value_and_not_the_text(tmp_path: Path, field: str, message: str, quote: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{field}\n---\nDer Text ist gut.", encoding="utf-8")
    problem, document = read([path])
    assert isinstance(document, Document)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.message, problem.quote) == ("metadata", message, quote)
    assert problem.document_id == document.document_id
    assert document.published is None


def test_one_bad_line_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Eins"}\n{\n{"text": "\xff"}\n{"text": "Vier"}\n')
    found = [item.path.rpartition(":")[2] + type(item).__name__[0] for item in read([path])]
    assert found == ["1D", "2P", "3P", "4D"]


def test_other_extensions_in_a_folder_are_no_problem(tmp_path: Path) -> None:
    (tmp_path / "bild.png").write_bytes(b"\xff")
    assert list(read([tmp_path])) == []
