"""The rules by themselves: what is tested of them must not lean on what is taught."""

from __future__ import annotations

import pytest


def without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if nothing had ever been taught."""
    monkeypatch.setattr("pipeline.entities.learned._taggers", lambda: None)
    for user in ("proposals", "judge", "bodies", "seats", "sizes", "terms", "when"):
        monkeypatch.setattr(f"pipeline.facts.taught.{user}.classifier", lambda name: None)
