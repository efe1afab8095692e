"""One folder of annotated documents, measured: the pipeline, its parts, the baselines.

In: a folder. Out: Measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.corpus.whole import folder_hash
from pipeline.evaluate.figures import Tally
from pipeline.evaluate.measure import evaluate, published, read
from pipeline.evaluate.score import Score
from pipeline.gate.baselines import BASELINES, readings
from pipeline.gate.bootstrap import f1_interval
from pipeline.gate.parts import all_facts, by_registry, by_style
from pipeline.gold.records import GoldDocument


@dataclass(frozen=True, slots=True)
class Measured:
    """`baselines`: by name; `f1_95`: of all facts."""

    name: str
    folder: Path
    hash: str
    score: Score
    f1_95: tuple[float, float] | None
    styles: dict[str, Tally]
    registry: dict[str, Tally]
    baselines: dict[str, Score]


def measure(name: str, folder: Path, gold: Sequence[GoldDocument]) -> Measured:
    """Everything that the gate says of a folder and its documents."""
    ours = [read(document) for document in gold]
    score = evaluate(gold, *published(ours))
    return Measured(
        name=name,
        folder=folder,
        hash=folder_hash(folder),
        score=score,
        f1_95=f1_interval([all_facts(document) for document in score.documents]),
        styles=by_style(score, gold),
        registry=by_registry(score, gold),
        baselines={key: evaluate(gold, readings(means, gold, ours)) for key, means in BASELINES.items()},
    )
