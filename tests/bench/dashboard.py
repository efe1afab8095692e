"""How long a reader of the dashboard waits, beside a bare Streamlit page: `python -m tests.bench.dashboard`

In: the starter corpus and a generated store of a million facts. Out: medians in ms and their ratios, measured in turn
in one run and one browser. Left out on purpose: any verdict in code: the machine decides, a person judges.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from playwright.sync_api import Browser, Page, sync_playwright

from pipeline.run import run
from tests.bench import world
from tests.bench.store import build
from tests.browser.serving import FLAGS, Server
from tests.views.at_hand import ROOT

WATCH = Path(__file__).with_name("page.js").read_text(encoding="utf-8")
PARTIES = (world.parties()[0].name, "Einiges Russland (RU)")
"""Who is chosen in the generated store, and in the starter corpus."""
NEVER = 60_000
"""Ms after which a chart counts as never drawn."""


def main(
    repeats: Annotated[int, typer.Option(help="measurements of each kind")] = 9,
    documents: int = 50_000,
    n_facts: Annotated[int, typer.Option("--facts")] = 1_000_000,
) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        work = Path(folder)
        run([ROOT / "seeds" / "articles"], work / "starter")
        build(work / "million", documents, n_facts)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        with _served(work) as urls:
            cold, change = _measured(browser, urls, repeats)
        browser.close()
    _print("opening a page cold -> first chart", cold)
    _print("filter change -> chart redrawn", change)


@contextmanager
def _served(work: Path) -> Iterator[dict[str, str]]:
    bare = str(Path(__file__).with_name("bare.py"))
    servers = {
        "bare page, starter corpus": Server(work / "starter", work / "bare.log", bare),
        "dashboard, starter corpus": Server(work / "starter", work / "starter.log"),
        "bare page, 1,000,000 facts": Server(work / "million", work / "bare-million.log", bare),
        "dashboard, 1,000,000 facts": Server(work / "million", work / "million.log"),
    }
    try:
        for server in servers.values():
            server.wait()
        yield {name: f"{server.url}{'' if 'bare' in name else '/timeline?lang=de'}" for name, server in servers.items()}
    finally:
        for server in servers.values():
            server.stop()


def _measured(
    browser: Browser, urls: dict[str, str], repeats: int
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Each page in turn, over and over, so that a slow minute of the machine is shared by all."""
    cold: dict[str, list[float]] = {name: [] for name in urls}
    change: dict[str, list[float]] = {name: [] for name in urls}
    for n in range(repeats + 1):
        for name, url in urls.items():
            context = browser.new_context(locale="de-DE", viewport={"width": 1440, "height": 900})
            context.add_init_script(WATCH)
            page = context.new_page()
            page.goto(url)
            first = _when(page, "__first")
            box = page.get_by_role("combobox", name="Parteien")
            box.click()
            page.keyboard.type(PARTIES["starter" in name])
            page.get_by_role("option").first.wait_for()
            changed = [_pressed(page, "Enter")]
            box.click()
            changed.append(_pressed(page, "Backspace"))
            if n:  # the first round fills the servers' caches
                cold[name].append(first)
                change[name] += changed
            context.close()
    return cold, change


def _pressed(page: Page, key: str) -> float:
    """Ms from a key in the party filter (choose the party; take it off again) to the redrawn chart."""
    page.evaluate("__arm()")
    page.keyboard.press(key)
    return _when(page, "__redrawn") - float(page.evaluate("__pressed"))


def _when(page: Page, mark: str) -> float:
    page.wait_for_function(f"window.{mark} !== undefined", timeout=NEVER)
    return float(page.evaluate(f"window.{mark}"))


def _print(title: str, times: dict[str, list[float]]) -> None:
    print(f"\n{title} (median of {len(next(iter(times.values())))}, ms)")
    bare = {name: statistics.median(values) for name, values in times.items()}
    for name, median in bare.items():
        beside = bare[name.replace("dashboard", "bare page")]
        print(f"  {name:28} {median:7.0f}   {median / beside:.2f} x bare")
    starter, million = (bare[f"dashboard, {store}"] for store in ("starter corpus", "1,000,000 facts"))
    print(f"  1,000,000 facts / starter corpus, dashboard: {million / starter:.2f}")


if __name__ == "__main__":
    typer.run(main)
