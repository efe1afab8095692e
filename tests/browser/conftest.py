"""A real server and a real Chromium. Any request to another host, and any console error, fails the test.

The server's output is part of every failure, since a page that does not appear says nothing by itself.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from tests.browser.serving import FLAGS, Server, served
from tests.views import store_world

expect.set_options(timeout=20_000)  # a loaded CI machine takes its time; a right page is found as soon as it is there
Open = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs a browser: a file that forgot its mark ran among the fast tests."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def ids(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("browser") / "store"
    return {**store_world.build(folder), "": str(folder)}


@pytest.fixture(scope="session")
def server(ids: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(Path(ids[""]), tmp_path_factory.mktemp("log") / "server.log") as running:
        yield running


@pytest.fixture(scope="session")
def windows() -> Iterator[BrowserContext]:
    """One browser with one cache for all tests; each opens pages of its own."""
    path = shutil.which("chromium")
    if path is None:
        message = "no chromium installed (apt-get install chromium): the pages were not seen"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser.new_context(locale="de-DE")
        browser.close()


@pytest.fixture
def open_page(server: Server, windows: BrowserContext) -> Iterator[Open]:
    """Opens an address: `open_page("/seats?lang=en", scheme="dark", width=390)`."""
    faults: list[str] = []

    def opened(address: str, *, scheme: str = "light", width: int = 1440) -> Page:
        page = windows.new_page()
        page.set_default_timeout(30_000)
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        page.on("request", lambda request: faults.extend(_foreign(request.url, server.url)))
        page.on("console", lambda message: faults.extend(_error(message)))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.goto(server.url + address)
        page.get_by_role("heading", level=1).wait_for()
        return page

    yield opened
    for page in windows.pages:
        page.close()
    assert not faults, f"{faults}\n{server.output}"


def _foreign(url: str, home: str) -> list[str]:
    return [] if url.startswith((home, home.replace("http", "ws", 1), "data:", "blob:")) else [f"request to {url}"]


def _error(message: ConsoleMessage) -> list[str]:
    if message.type != "error":
        return []
    # Streamlit looks for its base address below the page's path first, and Chromium reports the 404 that answers.
    url = message.location.get("url", "")
    if url.endswith(("/_stcore/health", "/_stcore/host-config")) and "404" in message.text:
        return []
    return [f"console: {message.text} ({url})"]
