"""Whose wing an organisation is: "ihr Jugendverband Junges Moor", "Nachwuchs: Junges Moor", "das Junge Moor lud ein".

In: the settings of a document. Out: Wings, each at the one place where the text says most plainly what it is; the
parties that may be its own, with features (the label is "yes" or "none"); the likeliest as a Tie. An organisation has
one party, which any sentence may have named: so one place asks for it and the whole document answers.
Left out: organisations that nothing calls a wing; those whose party a rule has read; papers, courts and firms, which no
party has for a wing; foundations that are only near a party.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.facts.strangers import is_stranger
from pipeline.facts.taught.cast import Cast
from pipeline.facts.taught.kinship import alike
from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.parent_view import noun_kind, view_of
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import Wing
from pipeline.facts.triggers import verb_lemma
from pipeline.language.words import Word
from pipeline.model import Entity, Fact, Kind, Tie
from pipeline.seeds import load_frame

PARENTS = "parents"
YES = "yes"
_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_WINGS = frozenset({"youth_wing_of", "part_of"})
_LEAST = 0.5
_BESIDE, _NEAR, _FAR = 3, 2, 1  # how plainly a noun calls a name a wing
_REACH = 6  # words between the two
_NEARNESS = 3  # words before a name: "die X-nahe Stiftung"
_CLAUSE = 9  # words of a relative clause: ", die der Partei nahesteht"


@dataclass(frozen=True, slots=True, eq=False)
class Parent:
    entity: Entity
    features: list[str]


def find_wings(settings: Sequence[Setting]) -> None:
    """Write onto each setting the organisations whose party is to be found from there."""
    best: dict[str, tuple[int, Setting, Wing]] = {}
    for at in settings:
        for plainly, wing in _wings(at):
            known = best.get(wing.entity.entity_id)
            if known is None or plainly > known[0]:
                best[wing.entity.entity_id] = (plainly, at, wing)
    for _, at, wing in best.values():
        at.wings.append(wing)


def _wings(at: Setting) -> Iterator[tuple[int, Wing]]:
    words = at.scene.words
    nouns = [(n, kind) for n, word in enumerate(words) if (kind := noun_kind(word))]
    for n, word in enumerate(words):
        for mention in word.mentions:
            entity = mention.entity
            if entity.kind is not Kind.ORGANISATION or mention.via == "coreference":
                continue
            sort = at.scene.sorts.get(entity.entity_id, "")
            if is_stranger(at.scene, word) or _is_only_near(words, n):
                continue
            young = sort == "youth" or _is_young(word)
            near = min(nouns, key=lambda noun: abs(noun[0] - n), default=None)
            if near is not None and sort in {"", "youth", "wing", "union"} and _is_called(at, near[0], n, young=young):
                far = abs(near[0] - n)
                plainly = _BESIDE if far <= 1 else _NEAR if far <= _REACH else _FAR
                yield plainly, Wing(entity, word, words[near[0]], near[1])
            elif (young or sort == "wing") and _is_like_a_party(at, entity):
                yield 0, Wing(entity, word, None, "part_of" if sort == "wing" else "youth_wing_of")


def _is_called(at: Setting, noun: int, name: int, *, young: bool) -> bool:
    """Whether the noun speaks of the name: with a verb between them only where that names somebody ("Ihre Jugend heißt
    X") or the name itself is a youth's: "Die Fraktion will das Gericht X anrufen" calls X nothing.
    """
    if young or noun == name:
        return True
    verbs = load_frame("ties")["naming_verbs"]
    low, high = sorted((noun, name))
    between = [w for w in at.scene.words[low + 1 : high] if w.tag.startswith("V")]
    clauses = [at.clause_of.get(id(w)) for w in between]
    return all(c is not None and verb_lemma(w, c) in verbs for w, c in zip(between, clauses, strict=True))


@cache
def _young() -> tuple[str, ...]:
    return tuple(load_frame("ties")["youth_names"])


def _is_young(word: Word) -> bool:
    """ "Juventud Camalote", "Dijkjeugd"."""
    return any(young in part for part in word.lower.split() for young in _young())


def _is_only_near(words: Sequence[Word], n: int) -> bool:
    """ "die X-nahe Stiftung X", "die Stiftung X, die der Partei nahesteht": no part of it."""
    near = load_frame("ties")["nearness"]
    before = words[max(0, n - _NEARNESS) : n]
    if any(w.lower.endswith(tuple(near["adjectives"])) for w in before):
        return True
    behind = words[n + 1 : n + 1 + _CLAUSE]
    relative = next((i for i, w in enumerate(behind[:2]) if w.tag.startswith("PREL")), None)
    return relative is not None and any(w.lower in near["verbs"] for w in behind[relative:])


def _is_like_a_party(at: Setting, entity: Entity) -> bool:
    return at.cast is not None and any(alike(entity, party) for party in _parties(at.cast))


def _parties(cast: Cast) -> list[Entity]:
    return [e for e in cast.everyone.values() if e.kind in _PARTIES]


def parents_of(at: Setting, wing: Wing) -> Iterator[Parent]:
    """All parties of the document."""
    assert at.cast is not None
    parties = _parties(at.cast)
    for party in parties:
        yield Parent(party, list(view_of(at, wing.word, wing.noun, wing.kind, wing.entity, party, parties)))


def housed_wings(at: Setting, ruled: Sequence[Fact]) -> Iterator[Fact]:
    """The rules' facts, and each wing's tie to its likeliest party."""
    yield from ruled
    model = classifier(PARENTS)
    told = {f.a_id for f in ruled if isinstance(f, Tie) and f.kind in _WINGS}
    if model is None:
        return
    for wing in at.wings:
        if wing.entity.entity_id in told:
            continue
        chances = [(model.probabilities(p.features).get(YES, 0.0), p.entity) for p in parents_of(at, wing)]
        chance, party = max(chances, key=lambda c: c[0], default=(0.0, None))
        if party is not None and chance >= _LEAST:
            yield Tie(
                evidence=at.scene.evidence(), rule="tie.parent", a_id=wing.entity.entity_id, b_id=party.entity_id,
                kind=wing.kind, current=True,
            )  # fmt: skip
