"""The page documents: list, full-text search, and a reader with what was found marked in the text.

In: the frame. Out: a page.
"""

from __future__ import annotations

from views import layout
from views.selection.frame import Frame, current


def page(frame: Frame) -> None:
    layout.heading(frame.lang._("Documents"), "")


if __name__ == "__main__":
    page(current())
