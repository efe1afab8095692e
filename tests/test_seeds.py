"""Curated data as YAML says it is: read faster than by PyYAML's constructor, and to the same values."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pipeline.seeds import SEEDS, SeedError, load

FILES = sorted(path for path in SEEDS.rglob("*.yaml") if "gold" not in path.parts)


def test_every_file_says_what_pyyaml_reads() -> None:
    assert len(FILES) > 100
    for path in FILES:
        assert load(path) == yaml.safe_load(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: {b: [1, 2.5, yes, null, 2020-05-03, '7', \"8\"]}",
        "base: &x {a: 1}\nmore: {<<: *x, b: 2}\nsame: *x",
        "- äö\n- |\n  lang\n  zwei\n",
    ],
)
def test_every_shape_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert load(tmp_path / "a.yaml") == yaml.safe_load(text)


@pytest.mark.parametrize("text", ["a: [1, 2", "{[a]: b}", "a: !!python/name:os.system x"])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SeedError, match=r"a\.yaml.*mend the file"):
        load(tmp_path / "a.yaml")
    with pytest.raises(SeedError, match=r"b\.yaml: missing"):
        load(tmp_path / "b.yaml")
