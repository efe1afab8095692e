"""The invented world, published once a session, and the dashboard run against it without a browser."""

from __future__ import annotations

import pytest

from tests.views import at_hand
from tests.views.at_hand import ROOT, Open, World


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("store"))


@pytest.fixture
def open_page(world: World, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("INTERPARTY_STORE", str(world.folder))
    monkeypatch.chdir(ROOT)
    return at_hand.open_page
