"""An installed spaCy model beside the rules (`--model NAME`): its names and its subjects.

In: the name of a model that spaCy can load, texts. Out: who is named where, and which words are subjects. The rules go
first: the model adds names where they see none, and decides between noun phrases that may both be the subject.
Left out: its other dependencies, its tags and lemmas, which HanTa gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Subject relations of the TIGER scheme (German models of spaCy) and of Universal Dependencies.
_SUBJECTS = frozenset({"sb", "sbp", "nsubj", "nsubj:pass", "nsubjpass"})
_chosen: list[Language] = []


class ModelError(ValueError):
    """The model cannot be used; the message says why and what helps."""


def choose(name: str | None) -> None:
    """Use this model from now on; None: none.

    Raises:
        ModelError: no such model is installed, or it is made for another version of spaCy.
    """
    _chosen.clear()
    _read.cache_clear()
    if name is None:
        return
    import spacy  # heavy: only when a model is asked for

    try:
        _chosen.append(spacy.load(name))
    except (OSError, ValueError) as error:
        said = str(error).splitlines()[0]
        message = f"{name}: no spaCy model that can be loaded ({said}); install it (python -m spacy download {name})"
        raise ModelError(f"{message} or leave out --model") from error


def key() -> str:
    """Name and version of the model in use, empty without one: readings made with another are made anew."""
    return " ".join(f"{model.meta['lang']}_{model.meta['name']} {model.meta['version']}" for model in _chosen)


def names(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of the names that the model sees; offsets in characters."""
    doc = _read(text)
    if doc is not None:
        yield from ((ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)


def subjects(text: str) -> frozenset[int]:
    """Where the words begin that the model takes for subjects."""
    doc = _read(text)
    return frozenset() if doc is None else frozenset(token.idx for token in doc if token.dep_ in _SUBJECTS)


@lru_cache(maxsize=1)
def _read(text: str) -> Doc | None:
    return _chosen[0](text) if _chosen else None
