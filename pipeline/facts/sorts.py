"""What sort of group each entity of a document is said to be: a bloc, a youth wing, a parliamentary group.

In: the scenes of a document. Out: entity id -> sort. The noun before a name tells it, one inside the name, or one in
apposition behind ("X, der Jugendverband der Y,"); whoever is told once keeps it for the document. A party may be in a
bloc, and a bloc in no party: the classifiers of ties and agreements need to know which of two is the larger.
Left out: people and countries, whose kind says enough.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from pipeline.entities.registry import registry
from pipeline.facts.scene import Scene
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_QUOTES = frozenset("„“”»«›‹\"'")
_COPULAS = frozenset({"ist", "war"})
_BEHIND = 3  # votes of a noun in apposition
_BEFORE = 2  # votes of a noun that stands before the name, against one inside it


def sorts_of(scenes: Sequence[Scene]) -> dict[str, str]:
    """The sort of each group, for those of whom any is told."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for scene in scenes:
        words = [w for w in scene.words if w.text not in _QUOTES]
        for n, word in enumerate(words):
            for mention in word.mentions:
                if mention.entity.kind in _GROUPS and mention.via != "coreference":
                    votes[mention.entity.entity_id].update(_told(words, n, mention.entity))
    found = {entity_id: _best(counts) for entity_id, counts in votes.items() if counts}
    return {entity_id: sort for entity_id in votes if (sort := _known(entity_id, found.get(entity_id, "")))}


def _known(entity_id: str, told: str) -> str:
    """The registry's word goes first: a "Demokratische Koalition" may be one party."""
    row = registry().rows.get(entity_id)
    if row is None:
        return told
    known = "party_family" if entity_id.startswith("eu-") else str(row.get("kind_of") or row.get("kind") or "")
    return str(load_frame("sorts")["registry"].get(known) or ("" if entity_id.partition("-")[0] != "org" else told))


def _best(votes: Counter[str]) -> str:
    return max(sorted(votes), key=lambda sort: votes[sort])


def _told(words: Sequence[Word], n: int, entity: Entity) -> Iterator[str]:
    before = words[n - 1] if n else None
    if before is not None and not before.mentions and before.tag.startswith("NN") and (sort := sort_of(before.lower)):
        yield from [sort] * _BEFORE
    # "X, der Jugendverband der Y,", "X ist das Wahlbündnis von Y und Z"
    if n + 3 < len(words) and (words[n + 1].text in {",", "("} or words[n + 1].lower in _COPULAS):
        noun = words[n + 3] if words[n + 2].tag.startswith(("ART", "PPOSAT", "ADJ")) else words[n + 2]
        if noun.tag.startswith("NN") and not noun.mentions and (sort := sort_of(noun.lower)):
            yield from [sort] * _BEHIND
    for part in dict.fromkeys(
        [*entity.name.lower().replace("-", " ").split(), *words[n].lower.replace("-", " ").split()]
    ):
        if sort := sort_of(part.strip("„“”»«\"'")):
            yield sort


@lru_cache(maxsize=65536)
def sort_of(noun: str) -> str:
    """The sort that a noun tells by its ending, or ""."""
    for sort, ending in _endings():
        if noun.endswith(ending) or noun.removesuffix("s").endswith(ending):
            return sort
    return ""


@cache
def _endings() -> list[tuple[str, str]]:
    """Longest first, so that a "Fraktionsgemeinschaft" is no community."""
    found = [(sort, str(noun)) for sort, nouns in load_frame("sorts")["sorts"].items() for noun in nouns]
    return sorted(found, key=lambda entry: -len(entry[1]))
