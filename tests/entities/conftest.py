"""These tests are of the rules; what is taught has tests of its own (test_learned)."""

from __future__ import annotations

import pytest
from rules_only import without_models


@pytest.fixture(autouse=True)
def _rules_only(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.module.__name__ != "test_learned":
        without_models(monkeypatch)
