"""A chart as a picture: two quiet buttons below it, PNG and SVG, made by the reader's own browser.

In: the frame, the chart's key and title. Out: a small component; what it needs reaches it as data only. Left out on
purpose: a browser on the server, which most machines lack.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from views.selection import links, shown
from views.selection.frame import Frame

_HERE = Path(__file__).parent
_buttons = st.components.v2.component(
    "interparty_picture",
    html='<p class="picture"></p>',
    css=(_HERE / "picture.css").read_text(encoding="utf-8"),
    js=(_HERE / "picture.js").read_text(encoding="utf-8"),
)


def buttons(frame: Frame, chart: str, key: str, title: str, alt: str) -> None:
    """PNG and SVG of the chart whose widget is called `chart`; `key` stays the same when its marks are cleared."""
    _, theme, page = frame.lang._, frame.theme, shown.current()
    kinds = {"png": "PNG", "svg": "SVG"}
    _buttons(
        key=f"picture-{key}",
        data={
            "chart": f".st-key-{chart}",
            "file": f"interparty-{key}-{frame.store.run_id}",
            "title": page.title,
            "part": title if title != page.title else "",
            "alt": alt,
            "lines": [line for line in (page.caption, " · ".join(page.filters)) if line],
            "source": _("Interparty · data version {run}", run=frame.store.run_id),
            "link": links.fixed(frame),
            "buttons": [
                {"kind": kind, "word": word, "says": _("Save “{title}” as {kind}", title=title, kind=word)}
                for kind, word in kinds.items()
            ],
            "colours": {"surface": theme.surface, "ink": theme.ink, "muted": theme.muted},
        },
    )
