"""The empty store: the analysis starts on a click, and only then is spaCy loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.views import store_world
from tests.views.at_hand import ROOT, Open, World


@pytest.fixture
def empty(open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("INTERPARTY_STORE", str(tmp_path / "store"))
    return open_page("seats")


def pipeline_that(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("pipeline.run")
    module.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pipeline.run", module)


def test_a_click_analyses_the_starter_corpus(empty: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def run(sources: list[Path], store: Path, *, progress: Any) -> None:
        progress(0, 0, "…")
        progress(1, 2, "artikel_[1].md")
        asked.append(sources)
        store_world.build(store)

    pipeline_that(run, monkeypatch)
    empty.button(key="analyse").click().run()
    assert asked == [[ROOT / "seeds" / "articles"]]
    assert not empty.exception
    assert empty.title[0].value.startswith("Große Kammer")


def test_a_failure_is_told_in_words(empty: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: Any, **__: Any) -> None:
        raise RuntimeError("secret path")

    pipeline_that(run, monkeypatch)
    empty.button(key="analyse").click().run()
    assert not empty.exception
    assert "did not succeed" in empty.error[0].value
    assert "secret" not in empty.error[0].value


def test_exploring_never_loads_the_extraction(world: World) -> None:
    program = """
import sys
from streamlit.testing.v1 import AppTest
app = AppTest.from_file(sys.argv[1], default_timeout=60)
for page in ("views/pages/seats.py", "views/pages/agreements.py", "views/pages/timeline.py"):
    app.switch_page(page).run()
    assert not app.exception and app.title, page
loaded = [name for name in sys.modules if name == "spacy" or name.startswith("pipeline.")]
print(sorted(loaded))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT / "dashboard.py")],
        cwd=ROOT, env={"INTERPARTY_STORE": str(world.folder), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['pipeline.model', 'pipeline.store', 'pipeline.store.tables']"
