"""The page relations: who stands how to whom, who is in contact with whom, and why a cell is empty.

In: the frame. Out: a page.
"""

from __future__ import annotations

from views import layout
from views.selection.frame import Frame, current


def page(frame: Frame) -> None:
    layout.heading(frame.lang._("Relations"), "")


if __name__ == "__main__":
    page(current())
