"""Verdicts on pairs: ties, stances, agreements.

In: a setting and the rules' facts of its scene. Out: facts with confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.facts.taught.context import Setting
from pipeline.facts.taught.maxent import NONE, Classifier, classifier
from pipeline.facts.taught.relations import Pair, agreement, label_of, pairs_of, stance, tie
from pipeline.facts.taught.verdict import Thresholds, best, thresholds
from pipeline.facts.taught.veto import possible
from pipeline.facts.taught.when import date_of
from pipeline.model import Agreement, Fact, Stance, Tie


def bonds(at: Setting, ruled: Sequence[Fact]) -> Iterator[Fact]:
    """All facts of the scene that are about two."""
    pairs = list(pairs_of(at, ruled))
    for table, kind in (("ties", Tie), ("stances", Stance), ("agreements", Agreement)):
        own: Sequence[Fact] = [fact for fact in ruled if isinstance(fact, kind)]
        taught = classifier(table)
        yield from own if taught is None else _judged(at, table, taught, pairs, own)


def _judged(at: Setting, table: str, taught: Classifier, pairs: list[Pair], own: Sequence[Fact]) -> Iterator[Fact]:
    limits = thresholds(table)
    sure: dict[int, float] = {}  # by place in `own`
    added: dict[tuple[object, ...], tuple[float, Pair, str]] = {}
    for pair in pairs:
        probabilities = taught.probabilities(pair.features)
        said = [(n, label_of(pair, fact)) for n, fact in enumerate(own)]
        for n, label in said:
            if label is not None:
                sure[n] = max(sure.get(n, 0.0), _chance(table, probabilities, label))
        label, any_fact = best(probabilities)
        chance = any_fact if table == "agreements" else probabilities.get(label, 0.0)
        # Of those two the rules have spoken: where they say denied, nobody adds signed.
        spoken = any(x is not None for _, x in said)
        if chance >= limits.add and not spoken and possible(at, (pair.a.word, pair.b.word), label):
            key = (*sorted((pair.a.key, pair.b.key)), _core(table, label))
            if chance > added.get(key, (0.0,))[0]:
                added[key] = (chance, pair, label)
    for fact in _kept(own, sure, limits):
        yield _dated(at, fact, pairs)
    for chance, pair, label in added.values():
        yield replace(_made(at, table, pair, label), confidence=chance)


def _kept(own: Sequence[Fact], sure: dict[int, float], limits: Thresholds) -> Iterator[Fact]:
    for n, fact in enumerate(own):
        # A rule may bind who stands in no slot of the sentence: then nobody has judged it.
        if n not in sure:
            yield fact
        elif sure[n] >= limits.keep:
            yield replace(fact, confidence=sure[n])


def _dated(at: Setting, fact: Fact, pairs: list[Pair]) -> Fact:
    """An agreement to which the rules bound no date, with the one that the classifier sees."""
    if not isinstance(fact, Agreement) or fact.date_edtf is not None or fact.status == "denied":
        return fact
    pair = next((p for p in pairs if label_of(p, fact) is not None), None)
    date = date_of(at, [pair.a.word, pair.b.word], "agreements", fact.status) if pair else None
    return replace(fact, date_edtf=date)


def _chance(table: str, probabilities: dict[str, float], label: str) -> float:
    """How likely the rule's label is; of an agreement, that there is one and denied or not as the rule says."""
    if table != "agreements":
        return probabilities.get(label, 0.0)
    denied = probabilities.get("denied", 0.0)
    return denied if label == "denied" else 1.0 - probabilities.get(NONE, 0.0) - denied


def _core(table: str, label: str) -> str:
    """What makes two labels two facts: of an agreement only whether it is denied."""
    return str(label == "denied") if table == "agreements" else label


def _made(at: Setting, table: str, pair: Pair, label: str) -> Fact:
    if table == "ties":
        return tie(pair, label)
    if table == "stances":
        return stance(pair, label)
    kinds = classifier("agreement-kinds")
    kind = best(kinds.probabilities(pair.features))[0] if kinds else "other"
    date = None if label == "denied" else date_of(at, [pair.a.word, pair.b.word], "agreements", label)
    return agreement(pair, label, kind, date)
