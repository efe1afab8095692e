"""How the browser tests read a page: the evidence panel, the marks of a chart, the address bar."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

PAGES = (
    *("/", "/seats", "/agreements", "/agreements?view=matrix", "/timeline", "/relations", "/documents"),
    *("/documents?document=doc-pakt", "/dossier", "/dossier?of=xa-lindenbund", "/dossier?of=xa-lindenbund,xb-adler"),
)
"""Every page, in each of the forms it takes."""


def with_codes(path: str, codes: str) -> str:
    """A path and further codes of the address bar."""
    return f"{path}{'&' if '?' in path else '?'}{codes}"


SERIOUS = ("serious", "critical")
SETTLE_MS = 250
"""Between moving the mouse over a mark and clicking it: Plotly takes a click only where it has noticed a hover."""


def codes(page: Page) -> dict[str, str]:
    """The query parameters in the address bar."""
    return {code: values[-1] for code, values in parse_qs(urlsplit(page.url).query).items()}


def expect_code(page: Page, code: str, value: str) -> None:
    expect(page).to_have_url(re.compile(rf"[?&]{code}={re.escape(value).replace(',', '(,|%2C)')}(&|$)"))


def evidence(page: Page) -> Locator:
    return page.locator(".st-key-evidence")


def sentence(page: Page) -> Locator:
    return evidence(page).locator("mark.main").first


def chart(page: Page, key: str) -> Locator:
    return page.locator(f"[class*='st-key-{key}-'] .js-plotly-plot")


def at_rest(page: Page) -> None:
    """Until the server's script has run to its end: before, a table or chart may give way to another."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def expect_chart(page: Page, key: str) -> None:
    """Shown, and alone: for a moment Streamlit shows the chart before a change beside the one after it."""
    at_rest(page)
    expect(chart(page, key)).to_have_count(1)
    expect(chart(page, key)).to_be_visible()


def click_mark(page: Page, key: str, fact_id: str) -> None:
    """Clicks the mark of a fact. Where it stands is asked of Plotly, since marks carry no id in the document."""
    at_rest(page)
    plot = chart(page, key)
    plot.locator(".points path, .point path").first.wait_for()
    plot.evaluate("plot => plot.scrollIntoView({block: 'start'})")
    place = plot.evaluate(_PLACE_OF_MARK, fact_id)
    assert place, f"no mark of {fact_id} in {key}"
    box = plot.bounding_box()
    assert box
    page.mouse.move(box["x"] + place["x"], box["y"] + place["y"], steps=4)
    page.wait_for_timeout(SETTLE_MS)
    page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])


_PLACE_OF_MARK = """(plot, fact) => {
  const layout = plot._fullLayout;
  for (const trace of plot._fullData) {
    const data = trace.customdata || [];
    for (let i = 0; i < data.length; i++) {
      if (!data[i] || data[i][1] !== fact) continue;
      const based = trace.base !== undefined, upright = trace.type === 'bar' && trace.orientation !== 'h';
      const x = based && !upright ? trace.base[i] : trace.x[i];
      const y = based && upright ? trace.base[i] : trace.y[i];
      const aside = upright || trace.type !== 'bar' ? 0 : based ? 4 : -2;
      return {
        x: layout.xaxis._offset + layout.xaxis.d2p(x) + aside,
        y: layout.yaxis._offset + layout.yaxis.d2p(y) - (upright ? 1 : 0),
      };
    }
  }
  return null;
}"""


def click_row(page: Page, key: str, row: int) -> None:
    """Chooses a row of a table by its box; the table is drawn on a canvas, so the place is counted in rows."""
    at_rest(page)
    grid = page.locator(f".st-key-{key}-table [data-testid='stDataFrame']")
    # To the top, since the open panel lies over the lower half of the window.
    grid.evaluate("grid => grid.scrollIntoView({block: 'start'})")
    box = grid.bounding_box()
    assert box
    header = row_height = 33
    page.mouse.click(box["x"] + 16, box["y"] + header + row_height * row + row_height / 2)


def violations(page: Page) -> list[str]:
    """What axe-core holds against a page, as far as it is serious."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {[node['target'] for node in rule['nodes']][:4]}"
        for rule in found
        if rule["impact"] in SERIOUS
    ]


STILL_MS = 800
_STILL = """ms => {
  const words = document.querySelector("[data-testid=stMain]").innerText;
  if (window.__words !== words) { window.__words = words; window.__since = performance.now(); }
  return performance.now() - window.__since > ms;
}"""


def settled(page: Page) -> None:
    """Until Streamlit has drawn everything and the words stand still: what is still coming cannot be judged."""
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
    page.wait_for_function(_STILL, arg=STILL_MS)
