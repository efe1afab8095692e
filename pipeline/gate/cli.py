"""`python -m pipeline gate`: measure all splits, compare with the pinned floors.

In: arguments, and the folder that INTERPARTY_EXTRA_GOLD names. Out: an exit status: 0 held, 1 broken, 2 called wrongly.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from rich.console import Console

from pipeline.corpus.whole import check_held_out
from pipeline.evaluate.sealed import record
from pipeline.gate.floors import PINNED, broken, figures, load_pin, pinned, save_pin
from pipeline.gate.measure import Measured, measure
from pipeline.gate.report import measured_json, print_measured
from pipeline.gold.load import GOLD, SPLITS, load_folder
from pipeline.gold.records import GoldError

EXTRA = "INTERPARTY_EXTRA_GOLD"


def main(root: Path | None, pin: bool, lower: str | None, json_path: Path | None) -> int:
    """Measure, print, compare; with `pin` or `lower` also write the floors."""
    root = root or GOLD
    place = root / PINNED.name
    try:
        old = load_pin(place)
        gold = {name: load_folder(folder) for name, folder in _folders(root).items()}
    except GoldError as error:
        print(f"gate: {error}", file=sys.stderr)
        return 2
    ours = [document for split in SPLITS for document in gold[split]]
    faults = [f"{path}: {fault.message}" for path, fault in check_held_out(ours)]
    results = [measure(name, folder, gold[name]) for name, folder in _folders(root).items()]
    _show(results, json_path)
    for result in results:
        record(result.folder, result.score, "gate")
    hashes = {result.name: result.hash for result in results}
    measured = {result.name: figures(result.score) for result in results}
    if pin or lower:
        new, refused = pinned(old, hashes, measured, lower)
        faults += refused
        if not faults:
            save_pin(new, place)
    else:
        faults += _unpinned(old.floors, hashes) + list(broken(old, hashes, measured))
    for fault in faults:
        print(f"gate: {fault}", file=sys.stderr)
    print("gate: broken" if faults else "gate: held")
    return 1 if faults else 0


def _folders(root: Path) -> dict[str, Path]:
    folders = {split: root / split for split in SPLITS}
    return {**folders, "extra": Path(extra)} if (extra := os.environ.get(EXTRA)) else folders


def _show(results: list[Measured], json_path: Path | None) -> None:
    console = Console()
    for result in results:
        print_measured(result, console)
    if json_path:
        data = {result.name: measured_json(result) for result in results}
        json_path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _unpinned(floors: dict[str, dict[str, float]], hashes: dict[str, str]) -> list[str]:
    """A split without floors would pass whatever it does; a further folder is the user's own."""
    new = [split for split in SPLITS if split in hashes and split not in floors]
    return [f"{split}: has no floors yet; pin them: --pin" for split in new]
