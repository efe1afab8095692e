"""Every sentence a reader can meet has its German, and the catalogue holds nothing else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from tests.views.at_hand import ROOT

FILES = [ROOT / "dashboard.py", *sorted((ROOT / "views").rglob("*.py"))]
CATALOGUE = ROOT / "views/locale/de/LC_MESSAGES/interparty.po"
Message = str | tuple[str, ...]


def used() -> set[Message]:
    found: set[Message] = set()
    for path in FILES:
        for _, message, _, _ in extract_from_file("python", path, keywords={"_": None, "n": (1, 2)}):
            found.add(tuple(message) if isinstance(message, (list, tuple)) else message)
    return found


def translated() -> dict[Message, list[str]]:
    with CATALOGUE.open("rb") as file:
        entries = [entry for entry in read_po(file, locale="de", abort_invalid=True) if entry.id]
    strings = {entry.id: [entry.string] if isinstance(entry.string, str) else list(entry.string) for entry in entries}
    return {tuple(key) if isinstance(key, (list, tuple)) else key: value for key, value in strings.items()}


def test_nothing_is_untranslated_and_nothing_is_stale() -> None:
    catalogue = translated()
    assert used() - set(catalogue) == set()
    assert set(catalogue) - used() == set()
    assert [key for key, strings in catalogue.items() if not all(strings)] == []


def test_translations_fill_in_the_same_values() -> None:
    for key, strings in translated().items():
        ids = [key] if isinstance(key, str) else list(key)
        wanted = set(re.findall(r"\{\w+\}", " ".join(ids)))
        for string in strings:
            assert set(re.findall(r"\{\w+\}", string)) == wanted, key


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sentences_are_literals_outside_of_f_strings(path: Path) -> None:
    """What the extractor cannot see it cannot ask for: a computed msgid, or a call within an f-string."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {id(node) for joined in ast.walk(tree) if isinstance(joined, ast.JoinedStr) for node in ast.walk(joined)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in ("_", "n") and node.args:
            assert id(node) not in inside, f"{path.name}:{node.lineno}: inside an f-string"
            first = node.args[0]
            assert isinstance(first, ast.Constant), f"{path.name}:{node.lineno}: no literal"


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
