"""Where the taught models lie, and which folder of them is read.

In: a model's name. Out: its path in pipeline/models, or in the folder that `models_in` names: training judges each
document by models that have not seen it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pycrfsuite

MODELS = Path(__file__).resolve().parent / "models"

_folders = [MODELS]
_kept: list[Any] = []
_Opens = TypeVar("_Opens", bound=Callable[..., Any])


def model_path(name: str) -> Path:
    return _folders[-1] / f"{name}.crfsuite"


def open_tagger(path: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def kept_open(opens: _Opens) -> _Opens:
    """Calls it once for each model, until another folder is read."""
    _kept.append(keeping := cache(opens))
    return keeping  # type: ignore[return-value]


@contextmanager
def models_in(folder: Path) -> Iterator[None]:
    """Read and write models there instead."""
    _folders.append(folder)
    _close()
    try:
        yield
    finally:
        _folders.pop()
        _close()


def _close() -> None:
    for keeping in _kept:
        keeping.cache_clear()
