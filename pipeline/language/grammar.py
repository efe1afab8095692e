"""German word classes and lemmas from HanTa, for single words and for sentences.

In: words. Out: STTS tags with finite verbs marked ("VV(FIN)") and lemmas. HanTa brings its model with the package;
nothing is downloaded. It tags some 1,700 words a second, so callers ask only for sentences that can hold a fact.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from HanTa.HanoverTagger import HanoverTagger


@cache
def _tagger() -> Any:
    return HanoverTagger("morphmodel_ger.pgz")


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
