"""Floors: figures that a change may not fall below, and the corpus that they were measured on, pinned in a file.

In: measured figures by split. Out: what broke; a new pin. All figures are such that more is better.
A floor is raised by `--pin`; it is lowered, and another corpus accepted, only with a reason, which stays in the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.evaluate.report import fact_tallies
from pipeline.evaluate.score import Score
from pipeline.gold.load import GOLD
from pipeline.gold.records import GoldError

PINNED = GOLD / "floors.json"
SLACK = 0.005  # a figure may move so far by the way an equal choice falls out
Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Pin:
    """`hashes`: of the corpus and of a further folder; `floors`: figure -> least value, by split; `history`: why."""

    hashes: dict[str, str]
    floors: dict[str, dict[str, float]]
    history: list[dict[str, Any]]


def figures(score: Score) -> dict[str, float]:
    """What is pinned of a Score; a figure over nothing is left out."""
    found: dict[str, float | None] = {}
    for name, main, strict in fact_tallies(score):
        key = name.replace(" ", "_")
        found |= {f"{key}.precision": main.precision, f"{key}.recall": main.recall, f"{key}.f1": main.f1}
        found[f"{key}.strict_f1"] = strict.f1
    found["names.f1"] = score.names.f1
    found["identity.f1"] = score.identity(within=False).f1
    for key, share in (("absent_kept_out", score.absent), ("not_flipped", score.flip_rate)):
        found[key] = None if share.value is None else 1 - share.value
    return {key: round(value, 4) for key, value in found.items() if value is not None}


def load_pin(path: Path = PINNED) -> Pin:
    """The pinned floors; none where there is no file yet.

    Raises:
        GoldError: the file cannot be read.
    """
    if not path.exists():
        return Pin({}, {}, [])
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Pin(data["hashes"], data["floors"], data["history"])
    except (ValueError, KeyError) as error:
        raise GoldError(f"{path}: cannot be read ({error!r}); restore it from the repository") from error


def broken(pin: Pin, hashes: Mapping[str, str], measured: Mapping[str, Figures]) -> Iterator[str]:
    """What a change broke, in words. Floors of another corpus than was measured say nothing."""
    for name, value in hashes.items():
        if name in pin.hashes and pin.hashes[name] != value:
            yield f"{name}: its files are not those that the floors were pinned on; pin anew: --lower REASON"
    for split, floors in pin.floors.items():
        if split not in measured or pin.hashes.get(split) != hashes.get(split):
            continue
        for figure, floor in floors.items():
            now = measured[split].get(figure)
            if now is None or now < floor:
                shown = "nothing" if now is None else f"{now:.4f}"
                yield f"{split}: {figure} is {shown}, below its floor of {floor:.4f}"


def pinned(
    pin: Pin, hashes: Mapping[str, str], measured: Mapping[str, Figures], reason: str | None
) -> tuple[Pin, list[str]]:
    """The pin with floors raised to what was measured, and what could not be done without a reason."""
    refused = [] if reason else list(broken(pin, hashes, measured))
    floors = {split: dict(values) for split, values in pin.floors.items()}
    for split, values in measured.items():
        old = floors.get(split, {})
        new = {figure: round(max(0.0, value - SLACK), 4) for figure, value in values.items()}
        floors[split] = new if reason else {f: max(v, old.get(f, 0.0)) for f, v in new.items()}
    today = datetime.now(UTC).date().isoformat()
    entry = {"date": today, "splits": sorted(measured), **({"lowered": reason} if reason else {"raised": True})}
    return Pin({**pin.hashes, **hashes}, floors, [*pin.history, entry]), refused


def save_pin(pin: Pin, path: Path = PINNED) -> None:
    data = {"hashes": pin.hashes, "floors": pin.floors, "history": pin.history}
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
