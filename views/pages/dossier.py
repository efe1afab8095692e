"""The page dossier: one party, or two parties side by side.

In: the frame. Out: a page.
"""

from __future__ import annotations

from views import layout
from views.selection.frame import Frame, current


def page(frame: Frame) -> None:
    layout.heading(frame.lang._("Dossier"), "")


if __name__ == "__main__":
    page(current())
