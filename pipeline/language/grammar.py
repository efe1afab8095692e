"""German word classes and lemmas from HanTa, for single words and for sentences.

In: words. Out: STTS tags with finite verbs marked ("VV(FIN)") and lemmas. HanTa brings its model with the package;
nothing is downloaded. What it makes of one word depends on that word alone and takes it half a millisecond, so its
answers for the words of a large text are kept in pipeline/models/words.json.gz (`python -m pipeline train`); without
that file, and for other words, it is asked itself, and the answer is the same.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from HanTa.HanoverTagger import HanoverTagger

WORDS = Path(__file__).resolve().parent.parent / "models" / "words.json.gz"
_Analysis = Sequence[Sequence[float]]  # pairs of a tag and its log probability


class _Remembering(HanoverTagger):  # type: ignore[misc]
    """HanTa that analyses no word twice. `classes` and `lemmas`: its answers, by word, and by "word tag"."""

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.classes: dict[str, _Analysis] = {}
        self.lemmas: dict[str, list[str]] = {}

    def analyze_forward(self, word: str) -> _Analysis:
        if word not in self.classes:
            self.classes[word] = list(super().analyze_forward(word))
        return self.classes[word]

    def _analyze(self, word: str, pos: int, taglevel: int = 1) -> tuple[str, str]:
        if taglevel != 1:
            raise ValueError(f"taglevel {taglevel}: only lemma and tag are kept; ask for taglevel 1")
        if (asked := f"{word} {pos}") not in self.lemmas:
            self.lemmas[asked] = list(super()._analyze(word, pos, taglevel))
        lemma, tag = self.lemmas[asked]
        return lemma, tag


@cache
def _tagger() -> _Remembering:
    tagger = _Remembering("morphmodel_ger.pgz")
    if WORDS.exists():
        with gzip.open(WORDS, "rt", encoding="utf-8") as stream:
            known = json.load(stream)
        tagger.classes, tagger.lemmas = known["classes"], known["lemmas"]
    return tagger


def keep_words(path: Path = WORDS) -> int:
    """Write what HanTa has said so far; the number of words."""
    tagger = _tagger()
    known = {"classes": tagger.classes, "lemmas": tagger.lemmas}
    packed = json.dumps(known, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_bytes(gzip.compress(packed.encode(), mtime=0))
    return len(tagger.classes)


@lru_cache(maxsize=65536)
def _likeliest(word: str) -> tuple[str, float]:
    """The likeliest tag of a word on its own, and its log probability."""
    tag, chance = _tagger().tag_word(word)[0]
    return str(tag), float(chance)


def word_class(word: str) -> str:
    """The likeliest tag of a word on its own: NN, NE, ADJ(A), VV(FIN), ART, …"""
    return _likeliest(word)[0] if word else ""


def strangeness(word: str) -> float:
    """How unlikely the word is in German: 8 for "Land", 14 for "Landbund", 30 for "Kunming" (minus log probability)."""
    return -_likeliest(word)[1] if word else 0.0


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The likeliest lemma of a word on its own."""
    return str(_tagger().analyze(word)[0]) if word else ""


def tag(words: list[str]) -> list[tuple[str, str]]:
    """(lemma, tag) of each word of one sentence, read in context."""
    return [(lemma, tag) for _, lemma, tag in _tagger().tag_sent(words, taglevel=1)]


@lru_cache(maxsize=65536)
def is_proper(word: str) -> bool:
    """True when a capitalised word is no German word that HanTa knows as noun, adjective or function word."""
    return word[:1].isupper() and word_class(word).startswith(("NE", "FM", "XY"))


@lru_cache(maxsize=65536)
def is_adjective(word: str) -> bool:
    """True for a declined adjective, also where it is capitalised as part of a name."""
    return word_class(word.lower()).startswith("ADJ(A)") and word.endswith(("e", "en", "er", "es", "em"))
