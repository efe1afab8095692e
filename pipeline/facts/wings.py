"""Wings of parties told by a noun: "das Junge Moor, die Jugend der Moorunion", "ihr Frauenverband Schilf".

In: a scene. Out: wing, party and kind of tie. The wing is an organisation's name beside the noun, the party the noun's
genitive, its possessive's owner or the name it is joined to ("Moorunion-Jugend"). Left out: wings whose party nothing
in the phrase gives, and enumerations, whose order only a classifier can weigh.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.facts.scene import Scene
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "einem", "einen"})
_GENITIVES = frozenset({"der", "des", "von", "vom", "bei", "beim"})
_RELATIVES = frozenset({"deren", "dessen"})
_REACH = 5  # words between the noun and the name: "ist der Jugendverband"
_COPULAS = frozenset({"ist", "als", "war", "bleibt"})
_PAUSES = frozenset({",", "–", "-", "—", "("})


def find_wings(scene: Scene) -> Iterator[tuple[Entity, Entity, str]]:
    """All of a scene, with the kind of tie."""
    words = scene.words
    for i, word in enumerate(words):
        kind = _kind(word)
        if kind is None:
            continue
        owners, end = _genitive(words, i + 1)
        owners = owners or _own(words, i) or _possessor(scene, words, i)
        wing = _before(words, i) or _behind(words, end)
        if wing is not None and len(owners) == 1:
            yield wing, owners[0], kind


@cache
def _nouns() -> dict[str, str]:
    return {str(noun).lower(): kind for kind, nouns in load_frame("ties")["wings"].items() for noun in nouns}


def _kind(word: Word) -> str | None:
    """What the noun calls the organisation beside it."""
    if not word.text[:1].isupper() or (word.is_name and "-" not in word.text):
        return None
    forms = (word.lower, word.lemma.lower(), word.text.rpartition("-")[2].lower())
    return next((_nouns()[form] for form in forms if form in _nouns()), None)


def _genitive(words: list[Word], i: int) -> tuple[list[Entity], int]:
    """The party right behind the noun, and where the words go on: "der Moorunion", "von Moorunion", "der Partei"."""
    j = i
    if j < len(words) and words[j].lower in _GENITIVES:
        j += 1
        while j < len(words) and words[j].tag.startswith(("ADJ", "ART")) and not words[j].mentions:
            j += 1
        if j + 1 < len(words) and not words[j].mentions and words[j].tag.startswith("NN") and words[j + 1].is_name:
            j += 1  # "der Partei Moorunion"
        if j < len(words) and (found := _of(words[j], _PARTIES)):
            joined = j + 1 < len(words) and words[j + 1].lower in {"und", "sowie"}
            return ([], i) if joined else (found, j + 1)
    return [], i


def _own(words: list[Word], i: int) -> list[Entity]:
    """ "die Moorunion-Jugend"."""
    return _of(words[i], _PARTIES) if words[i].is_name else []


def _possessor(scene: Scene, words: list[Word], i: int) -> list[Entity]:
    """ "ihr Jugendverband", whose owner coreference knows; "die Moorunion, deren Nachwuchs"."""
    for word in reversed(words[max(0, i - 2) : i]):
        if word.tag.startswith("PPOSAT"):
            # "unser Jugendverband" is the speaker's, whom no sentence before need have named.
            return [] if word.lower.startswith("unser") else _of(word, _PARTIES)
        if word.lower in _RELATIVES:
            clause = scene.clause_of(word)
            return _of(clause.anchor, _PARTIES) if clause is not None and clause.anchor is not None else []
        if not word.tag.startswith("ADJ"):
            break
    return []


def _behind(words: list[Word], i: int) -> Entity | None:
    """The name behind: "Junges Moor", ", das Junge Moor", "ist das Junge Moor", ": Junges Moor", "heißt …"."""
    j = i
    while j < len(words) and j - i < _REACH and not words[j].is_name:
        word = words[j]
        links = word.lower in {"ist", "heißt", "heisst", "nennt", "war"} or word.text == ":"
        if not (links or word.text in _PAUSES or word.lower in {*_ARTICLES, "sich"} or _kind(word)):
            return None
        j += 1
    return _single(words, j)


def _before(words: list[Word], i: int) -> Entity | None:
    """The name before a comma or a copula: "das Junge Moor, die Jugend …", "das Junge Moor ist die Jugend …"."""
    j = i - 1
    while j >= 0 and (words[j].tag.startswith(("ART", "ADJ", "PPOSAT")) or words[j].lower in _ARTICLES):
        j -= 1
    if j < 1 or (words[j].text not in _PAUSES and words[j].lower not in _COPULAS):
        return None
    return _single(words, j - 1)


def _single(words: list[Word], j: int) -> Entity | None:
    """The organisation named there, unless it is one of several."""
    if not 0 <= j < len(words):
        return None
    around = {words[k].lower for k in (j - 1, j + 1) if 0 <= k < len(words)}
    found = _of(words[j], frozenset({Kind.ORGANISATION}))
    return found[0] if len(found) == 1 and not around & {"und", "sowie"} else None


def _of(word: Word, kinds: frozenset[Kind]) -> list[Entity]:
    return list({m.entity.entity_id: m.entity for m in word.mentions if m.entity.kind in kinds}.values())
