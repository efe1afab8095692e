"""What the dashboard's tests share: the published world, a way to open a page, and what a reader can read on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.views import store_world
from views.language import Language
from views.query import store
from views.query.lookup import entities
from views.query.names import Names
from views.query.store import Store

ROOT = Path(__file__).parents[2]
PAGE_NAMES = ("overview", "seats", "agreements", "timeline", "relations", "dossier", "documents")
PAGES = {name: f"views/pages/{name}.py" for name in PAGE_NAMES}
Open = Callable[..., AppTest]


class World:
    """A published store, the ids of its facts by short name, and what a page would have at hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ids = store_world.build(folder)
        self.store: Store = store.open_run(folder, store_world.RUN)
        self.names = Names(entities(self.store))
        self.lang = Language("en")


def open_page(page: str = "seats", **codes: Any) -> AppTest:
    """Opens a page by its name with the codes of an address: `open_page("seats", party="xa-heide", from_="2020")`."""
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    for code, value in {"lang": "en", **codes}.items():
        app.query_params[code.rstrip("_")] = str(value)
    app.switch_page(PAGES[page])
    return app.run()


def words(app: AppTest) -> str:
    """Everything a reader can read on the page, tables included; Markdown's escapes are not read."""
    shown = [str(element.value) for kind in ("title", "subheader", "warning", "error") for element in app.get(kind)]
    shown += [expander.label for expander in app.expander] + [button.label for button in app.button]
    parts = [re.sub(r"\\(?=\W)", "", text) for text in shown]
    parts += [element.proto.body for element in app.get("html")]
    parts += [frame.value.to_csv() for frame in app.dataframe]
    return "\n".join(parts)
