"""These tests are of the rules; what is taught has tests of its own (test_traps and test_taught)."""

from __future__ import annotations

import pytest
from rules_only import without_models


@pytest.fixture(autouse=True)
def _rules_only(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.module.__name__.rsplit(".", 1)[-1] not in {"test_traps", "test_taught"}:
        without_models(monkeypatch)
