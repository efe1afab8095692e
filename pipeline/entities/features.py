"""What the taught tagger of names sees of each token.

In: a Doc and the candidates that the rules found. Out: a list of feature strings for each token.
The rules are among the features: the tagger learns where they are right, where a name goes on, and what they miss.
Left out on purpose: the words of the training texts as knowledge of the world; invented names teach contexts only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.explained import VIA as EXPLAINED
from pipeline.entities.persons import is_role
from pipeline.entities.registry import given_names, registry
from pipeline.entities.unknown import ABBREVIATION, head_kind
from pipeline.language.grammar import is_adjective, strangeness, word_class
from pipeline.seeds import load_frame

OUTSIDE = "O"
_ARTICLES = frozenset(["der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "einem", "einen", "eines"])
_QUOTES = frozenset('„“”»«"')
_STEP, _STRANGEST = 3, 11  # of strangeness: every third, up to 33
_FAR = ("w=", "ro", "he", "gi", "ad", "ta", "up", "st")  # features that matter two and three words away


def token_features(doc: Doc, candidates: Sequence[Candidate]) -> list[list[str]]:
    """The features of all tokens of a document."""
    ruled, via = _ruled(doc, candidates)
    texts = [token.text for token in doc]
    elsewhere = _elsewhere(doc, ruled)
    counts = Counter(token.text for token in doc)
    lower = {token.text for token in doc if token.text[:1].islower()}
    bracketed = {
        doc[i + 1].text for i in range(len(doc) - 2) if doc[i].text == "(" and ABBREVIATION.match(doc[i + 1].text)
    }
    features = []
    for i, token in enumerate(doc):
        own = ["bias", *_word(token.text), f"rule={ruled[i]}", f"via={via[i]}{ruled[i]}"]
        if token.is_sent_start:
            own.append("first")
        if token.text in bracketed:
            own.append("bracketed")
        if counts[token.text] > 1:
            own.append("repeated")
        if token.text.lower() in lower:
            own.append("lower too")
        if ruled[i] == OUTSIDE and token.text in elsewhere:
            own.append(f"elsewhere={elsewhere[token.text]}")
        own += _around(texts, i, ruled)
        features.append(own)
    return features


def second_features(doc: Doc, first: Sequence[Sequence[str]], labels: Sequence[str]) -> list[list[str]]:
    """The features of the second reading: what the first called this word and its neighbours, here and elsewhere."""
    called: dict[str, Counter[str]] = {}
    for token, label in zip(doc, labels, strict=True):
        if token.text[:1].isupper():
            called.setdefault(_bare(token.text), Counter())[label] += 1
    features = []
    for i, token in enumerate(doc):
        own = [*first[i], f"was={labels[i]}"]
        own += [f"{d}:was={labels[i + d]}" for d in (-2, -1, 1, 2) if 0 <= i + d < len(doc)]
        if token.text[:1].isupper() and (here := called[_bare(token.text)]).total() > 1:
            others = here - Counter([labels[i]])
            own += [f"other={label}" for label in sorted(others)]
            own.append(f"mostly={others.most_common(1)[0][0]}")
        features.append(own)
    return features


def _ruled(doc: Doc, candidates: Sequence[Candidate]) -> tuple[list[str], list[str]]:
    ruled, via = [OUTSIDE] * len(doc), [""] * len(doc)
    for candidate in candidates:
        for i in range(candidate.start, candidate.end):
            ruled[i] = f"{'B' if i == candidate.start else 'I'}-{candidate.kind.value}"
            via[i] = "registry" if candidate.names else "pattern" if candidate.via == EXPLAINED else candidate.via
    return ruled, via


def _elsewhere(doc: Doc, ruled: Sequence[str]) -> dict[str, str]:
    found: dict[str, Counter[str]] = {}
    for token, label in zip(doc, ruled, strict=True):
        if label != OUTSIDE:
            found.setdefault(token.text, Counter())[label] += 1
    return {word: labels.most_common(1)[0][0] for word, labels in found.items()}


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[str, ...]:
    lower = word.lower()
    found = [f"w={lower}", f"p3={lower[:3]}", f"shape={_shape(word)}", f"tag={word_class(word)}"]
    found += [f"s{n}={lower[-n:]}" for n in (2, 3, 4)]
    strange = min(int(strangeness(word) // _STEP), _STRANGEST)
    found += [f"strange={strange}", f"tagged={word_class(word)}{strange}"]
    if kind := head_kind(word):
        found.append(f"head={kind.value}")
    found += [f"ends={head}" for head in load_frame("names")["party_heads"] if lower.endswith(head)]
    for holds, name in (
        (word in given_names(), "given"),
        (is_role(word), "role"),
        (len(word) > 5 and registry().country_of_adjective(word) is not None, "adjective of a country"),
        (is_adjective(word), "adjective"),
        (word[:1].isupper(), "capital"),
        (word.isupper() and len(word) > 1, "upper"),
        (bool(ABBREVIATION.match(word)), "abbreviation"),
    ):
        if holds:
            found.append(name)
    return tuple(found)


@lru_cache(maxsize=65536)
def _shape(word: str) -> str:
    shape = re.sub(r"\d", "9", re.sub(r"[a-zäöüß]", "x", re.sub(r"[A-ZÄÖÜ]", "X", word)))
    return re.sub(r"(.)\1{2,}", r"\1\1", shape)


def _around(texts: Sequence[str], i: int, ruled: Sequence[str]) -> list[str]:
    found = []
    for d in (-3, -2, -1, 1, 2, 3):
        j = i + d
        if not 0 <= j < len(texts):
            found.append(f"{d}:none")
            continue
        found += _beside(texts[j], d)
        found.append(f"{d}:rule={ruled[j]}")
    form = "X" if texts[i][:1].isupper() else "x"
    before, after = (texts[j] if 0 <= j < len(texts) else "" for j in (i - 1, i + 1))
    found += [
        f"tags<{word_class(before)}|{word_class(texts[i])}",
        f"tags>{word_class(texts[i])}|{word_class(after)}",
        f"before={before.lower()}|{form}",
        f"after={form}|{after.lower()}",
    ]
    if _quoted(texts, i):
        found.append("quoted")
    article = next((j for j in range(i - 1, max(-1, i - 4), -1) if texts[j].lower() in _ARTICLES), None)
    if article is not None:
        found.append(f"article{i - article}={texts[article].lower()}")
    return found


@lru_cache(maxsize=65536)
def _beside(word: str, d: int) -> tuple[str, ...]:
    """What matters of a word that stands `d` words away."""
    near = abs(d) == 1
    return tuple(f"{d}:{f}" for f in _word(word) if (not f.startswith(("s2", "p3")) if near else f.startswith(_FAR)))


def _quoted(texts: Sequence[str], i: int) -> bool:
    """The nearest quotation mark before it opens."""
    mark = next((texts[j] for j in range(i - 1, max(-1, i - 7), -1) if texts[j] in _QUOTES), "")
    return mark in {"„", "»"}


def _bare(word: str) -> str:
    """Without the ending of a genitive: "Litani-Bundes" and "Litani-Bund" are one."""
    return re.sub(r"e?s$", "", word) if len(word) > 4 else word
