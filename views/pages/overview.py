"""The page overview: what the store holds, what is new, what sources disagree about, what nobody reports.

In: the frame. Out: a page.
"""

from __future__ import annotations

from views import layout
from views.selection.frame import Frame, current


def page(frame: Frame) -> None:
    layout.heading(frame.lang._("Overview"), "")


if __name__ == "__main__":
    page(current())
