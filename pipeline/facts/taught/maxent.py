"""A maximum entropy classifier: a CRF over sequences of one (python-crfsuite).

In: feature strings. Out: the probability of each label. Trained by L-BFGS with both norms, which leaves small models.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from pipeline.model_files import kept_open, model_path, open_tagger
from pipeline.seeds import load_frame

NONE = "none"
_SETTINGS = {"c1": 0.05, "c2": 0.5, "max_iterations": 100}

Features = Sequence[str]


class Classifier:
    """One taught decision."""

    def __init__(self, path: Path) -> None:
        self._tagger = open_tagger(path)
        self._labels = tuple(self._tagger.labels())

    def probabilities(self, features: Features) -> dict[str, float]:
        """Label -> probability; they add up to 1."""
        self._tagger.set([features])
        return {label: self._tagger.marginal(label, 0) for label in self._labels}


@kept_open
def classifier(name: str) -> Classifier | None:
    """The classifier of that name, or None where it was never taught."""
    path = model_path(name)
    return Classifier(path) if path.exists() else None


def fit(lessons: Iterable[tuple[Features, str]], path: Path) -> int:
    """Teach from (features, right label); the number of lessons."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_SETTINGS | {"c2": load_frame("taught")["damping"].get(path.stem, _SETTINGS["c2"])})
    count = 0
    for features, label in lessons:
        trainer.append([features], [label])
        count += 1
    trainer.train(str(path))
    return count
