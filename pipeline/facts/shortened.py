"""Whose name a noun takes up: "die Liga" after "Pampero-Liga", "des Kreises" after "Polazker Kreis", "Rote Lerche"
after "Liste Rote Lerche".

In: the groups that a document names; a phrase without a name. Out: the one group whose name holds the phrase's noun
and every capitalised adjective before it; none where two do. Left out: words that stand for any party ("die Partei").
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pipeline.facts.scene import Scene
from pipeline.language.grammar import is_adjective, lemma
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Kind, Mention
from pipeline.seeds import load_frame

_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_DEFINITE = frozenset({"der", "die", "das", "des", "dem", "den", "dieser", "diese", "dieses", "diesem", "diesen"})
_FUSED = frozenset({"am", "zum", "zur", "vom", "beim", "ins"})
_ONE = "="  # before the head of a name of one word
_SHORTEST = 4  # letters of a noun that a compound may end in: "Pannonforum"


class ShortNames:
    """The nouns and adjectives of the names that a document gives its groups."""

    def __init__(self, everyone: Iterable[Entity]) -> None:
        groups = [e for e in everyone if e.kind in _GROUPS]
        self.heads = [(e, _head(e.name)) for e in groups]
        self.parts = [(e, frozenset(p for name in (e.name, *e.aliases) for p in _parts(name))) for e in groups]

    def name(self, phrase: Phrase, scene: Scene) -> None:
        """Write the group onto the noun that takes up its name; the noun is a name from then on."""
        noun = phrase.head
        if noun is None or any(w.is_name for w in phrase.words):
            return
        at = scene.words.index(phrase.first)
        found = self.whose(phrase, noun, scene.words[at - 1] if at else None)
        first = next((w for w in phrase.words if w.tag.startswith("ADJ") and w.i < noun.i), noun)
        for entity in found:
            text = scene.text(first.start, noun.end)
            noun.mentions = [
                Mention(start=first.start, end=noun.end, text=text, entity=entity, sentence=scene.n, via="short")
            ]
            noun.tag, noun.lemma = "NE", noun.text

    def whose(self, phrase: Phrase, noun: Word, before: Word | None) -> list[Entity]:
        """The group meant; nobody where several names fit or none."""
        if not noun.text[:1].isupper():
            return []
        told = stem(noun.text)
        adjectives = [w for w in phrase.words if w.tag.startswith("ADJ") and w.i < noun.i]
        proper = {_bare(w.text) for w in adjectives if w.text[:1].isupper()}
        if proper and len(proper) == len(adjectives):
            fitting = [e for e, parts in self.parts if {told, *proper} <= parts]
        elif not adjectives and told not in _common() and phrase.prep != "auf" and _is_definite(phrase, before):
            fitting = [e for e, head in self.heads if head and _takes_up(told, head)]
        else:
            return []
        return fitting if len(fitting) == 1 else []


def _is_definite(phrase: Phrase, before: Word | None) -> bool:
    return phrase.first.lower in _DEFINITE or (before is not None and before.lower in _FUSED)


def _takes_up(told: str, head: str) -> bool:
    """A head noun, or the last part of a compound; a name of one word is no short form of itself."""
    whole = head.removeprefix(_ONE)
    if told == whole:
        return whole is head
    return len(told) >= _SHORTEST and whole.endswith(told) and len(whole) > len(told) + 2


@cache
def _head(name: str) -> str:
    """ "Liga" of "Liga der Mühlen", "Kreis" of "Polazker Kreis", "Liga" of "Saryarka-Liga"."""
    words = [w for w in name.split() if w[:1].isupper() and w.lower() not in _DEFINITE]
    noun = next((w for w in words if not is_adjective(w)), "")
    if "-" in noun:
        return stem(noun.rpartition("-")[2])
    return stem(noun) if len(words) > 1 else _ONE + stem(noun)


@cache
def _parts(name: str) -> frozenset[str]:
    words = [w for w in name.replace("-", " ").split() if w[:1].isupper()]
    return frozenset(p for w in words for p in (stem(w), _bare(w)))


@cache
def stem(noun: str) -> str:
    """A noun without its case: "Kreises", "Kreise" and "Kreis" are one."""
    found = lemma(noun).lower()
    return found if found[:3] == noun[:3].lower() else noun.lower()


def _bare(adjective: str) -> str:
    text = adjective.lower()
    for ending in ("es", "en", "er", "em", "e"):
        if text.endswith(ending) and len(text) > len(ending) + 2:
            return text.removesuffix(ending)
    return text


@cache
def _common() -> frozenset[str]:
    frame = load_frame("descriptions")
    return frozenset(w for key in ("party", "parties", "country", "state", "person", "ambiguous") for w in frame[key])
