"""A chart on white paper, whatever the screen's theme: for the report, which is printed.

In: a chart's function and its rows, whose colours were made for the screen. Out: the light figure. Left out on purpose:
the copy for the screen (`marks`), which is kept between reruns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from views.charts.style import LIGHT, to_light
from views.selection.frame import Frame


def draw(frame: Frame, chart: Callable[..., Any], rows: pd.DataFrame, **options: Any) -> Any:
    """The figure in the light theme."""
    if frame.theme.name == "dark":
        rows = rows.assign(**_lit(frame, rows))
    return chart(rows, theme=LIGHT, lang=frame.lang, **options)


def _lit(frame: Frame, rows: pd.DataFrame) -> dict[str, list[Any]]:
    parties = (frame.names[entity].colours for entity in frame.names.ids)
    light = to_light() | {dark: bright for bright, dark in parties if dark and bright}
    columns = [str(column) for column in rows if "colour" in str(column)]
    return {column: [light.get(colour, colour) for colour in rows[column]] for column in columns}
