"""Rows of invented parties, as pages hand them to the charts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from views.charts.style import LIGHT

AGREEMENT = {
    "fact_id": "a0",
    "party_a_id": "xx-nord",
    "party_b_id": "yy-sued",
    "label_a": "Nordpartei",
    "label_b": "Südunion",
    "colour_a": "#332288",
    "colour_b": "#117733",
    "kind": "memorandum",
    "status": "signed",
    "date_edtf": "2020/2024",
    "label_pair": "Nordpartei – Südunion",
    "date_from": "2020-01-01",
    "date_to": "2024-12-31",
    "open_end": False,
    "stated": "2022-06-01",
}
EVENT = {
    "fact_id": "e0",
    "lane": "Nordpartei",
    "lane_colour": "#332288",
    "kind": "meeting",
    "modality": "asserted",
    "date_from": "2024-05-06",
    "date_to": "2024-05-06",
    "summary": "Treffen in Musterstadt",
}


@pytest.fixture
def seats() -> pd.DataFrame:
    """Three parties with 73 seats."""
    parties = [
        ("NORD", "Nordpartei", "#332288", 62),
        ("SÜD", "Südunion", "#117733", 6),
        ("OST", "Ostliste", "#cc6677", 5),
    ]
    return pd.DataFrame(
        {"fact_id": f"f{i}", "party_id": f"p{i}", "label": label, "name": name, "colour": colour, "seats": count}
        for i, (label, name, colour, count) in enumerate(parties)
    )


def _table(base: dict[str, Any], changes: tuple[dict[str, Any], ...], letter: str) -> pd.DataFrame:
    rows = pd.DataFrame([{**base, "fact_id": f"{letter}{i}", **change} for i, change in enumerate(changes)])
    for column in ("date_from", "date_to", "stated"):
        if column in rows:
            rows[column] = pd.to_datetime(rows[column])
    return rows


@pytest.fixture
def agreements() -> Callable[..., pd.DataFrame]:
    """One agreement for each dictionary of what is different about it."""
    return lambda *changes: _table(AGREEMENT, changes or ({},), "a")


@pytest.fixture
def events() -> Callable[..., pd.DataFrame]:
    """One event for each dictionary of what is different about it."""
    return lambda *changes: _table(EVENT, changes or ({},), "e")


@pytest.fixture
def trace() -> Callable[[Any, str], Any]:
    """The one trace of a name; fails where there is none."""

    def one(figure: Any, name: str) -> Any:
        found = [trace for trace in figure.data if trace.name == name]
        assert len(found) == 1, f"{len(found)} traces named {name}"
        return found[0]

    return one


@pytest.fixture
def words() -> Callable[[Any], str]:
    """All that is written in a figure, hover texts aside."""

    def written(figure: Any) -> str:
        texts = [note.text for note in figure.layout.annotations]
        texts += [text for trace in figure.data if getattr(trace, "mode", "") == "text" for text in trace.text]
        return " ".join(text.replace("<br>", " ") for text in texts if text)

    return written


@pytest.fixture
def theme() -> Any:
    return LIGHT
