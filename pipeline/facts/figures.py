"""Numbers of seats in a sentence, before anybody knows whose they are.

In: a scene. Out: Figures: the word, the total beside it, whether its noun was left out. A number counts when a seat
noun stands by it ("62 Sitze", "16 der 99 Abgeordneten"), or when the sentence has set the frame ("… entfielen 68
Mandate, auf B 45").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pipeline.facts.numbers import number
from pipeline.facts.scene import Scene
from pipeline.facts.vocabulary import noun_classes
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_OF = frozenset({"von", "der", "aus", "unter"})
_BETWEEN = _OF | {"den", "insgesamt", "allen", "gesamt", "möglichen", "sitze", "sitzen", "mandate", "mandaten"} | {
    "abgeordnete", "abgeordneten", "parlamentariern"
}  # fmt: skip
_BESIDE = frozenset({"unter", "über", "vor", "hinter"})
_EARLIER = frozenset({"bisher", "zuvor", "vorher", "bislang", "früher"})
_ONE = frozenset({"ein", "eine", "einen", "einem", "einer"})
_SCORE_BEFORE = re.compile(r":\d|\s+:\s*\d|\s+(?:zu|gegen)\s+\d")
_SCORE_AFTER = re.compile(r"\d\s*:$|\d\s+:\s*$|\d\s+(?:zu|gegen)\s+$")
_SCORE_REACH = 8  # characters
_YEARS = range(1900, 2101)
SCENES = 64  # remembered: each count of a sentence asks again for the figures of those before it


@dataclass(slots=True, eq=False)
class Figure:
    """A number of seats in a clause. `elided`: its noun was left out."""

    word: Word
    clause: Clause
    seats: int
    total: int | None
    elided: bool
    after: Word | None = None  # the word behind the number and its total
    noun: Word | None = None


@cache
def seat_frame() -> dict[str, Any]:
    """seeds/frames/seats.yaml with its lists as sets."""
    frame = load_frame("seats")
    return {key: frozenset(value) if isinstance(value, list) else value for key, value in frame.items()}


def is_seat_noun(word: Word, *, framed: bool) -> bool:
    frame = seat_frame()
    if word.is_name:
        return False
    if word.lower in frame["seat_nouns"]:
        return framed or word.lower not in frame["weak_nouns"]
    return word.text[:1].isupper() and bool(noun_classes("seats", word.lemma or word.text) & frame["unit_classes"])


def counts_others(scene: Scene, figure: Word) -> bool:
    """ "in drei Ländern", "mit sieben weiteren Parteien": the noun right behind the number is no seat."""
    for word in scene.words[scene.words.index(figure) + 1 :]:
        if word.tag.startswith("ADJ") and not word.is_name:
            continue
        if word.is_name or not word.tag.startswith("NN") or word.lower.endswith(_bearers()):
            return False
        return not is_seat_noun(word, framed=True)
    return False


@cache
def _bearers() -> tuple[str, ...]:
    return tuple(load_frame("seats")["bearers"])


def is_date(scene: Scene, word: Word) -> bool:
    return any(d.start <= word.start < d.end for d in scene.dates)


@lru_cache(maxsize=SCENES)
def figures_of(scene: Scene) -> tuple[Figure, ...]:
    """All figures of a sentence in order of its clauses."""
    return tuple(figure for clause in scene.clauses for figure in _in_clause(scene, clause))


def _in_clause(scene: Scene, clause: Clause) -> Iterator[Figure]:
    framed = is_framed(scene)
    words = clause.words
    skip: set[int] = set()
    for n, word in enumerate(words):
        value = number(word.text) if not word.is_name and n not in skip else None
        if value is None or is_date(scene, word) or _is_range(words, n) or is_score(scene, word):
            continue
        if _is_replaced(words, n):
            continue
        total, after = _total(words, n)
        noun = _noun_of(words, n, after, framed=framed)
        if noun is not None and total is None:
            total = _possible(words, words.index(noun))
            skip |= {k for k, w in enumerate(words) if total is not None and k > n and number(w.text) == total}
        skip |= set(range(n, after))
        if noun is None:
            following = words[after].lower if after < len(words) else ""
            plain = word.text[0].isdigit() or total is not None or value > 2
            bare = total is None and is_other_number(words, n)
            if plain and not bare and "," not in word.text and following not in seat_frame()["votes"]:
                yield Figure(
                    word, clause, value, total, elided=True, after=words[after] if after < len(words) else None
                )
        # "Von den 450 Mandaten gingen …": the size of the house, nobody's seats.
        elif not _is_header(words, n) and not (word.lower in _ONE and noun.lower.endswith("e")):
            yield Figure(word, clause, value, total, elided=False, noun=noun)


def _is_range(words: list[Word], n: int) -> bool:
    """ "zwei bis drei", "Platz 4", "Nummer 2", "Modell Nr. 2"."""
    before, after = words[n - 1] if n else None, words[n + 1] if n + 1 < len(words) else None
    if (before is not None and before.lower == "bis") or (after is not None and after.lower == "bis"):
        return True
    labels = ("platz", "nummer", "nr", "nr.", "rang", "artikel")
    # By its capital: "errang zwei Sitze" ends like "Rang", and the tagger takes it for an adjective.
    noun = before is not None and (before.text[:1].isupper() or before.lower.startswith("nr"))
    return noun and before is not None and before.lower.endswith(labels)


def is_other_number(words: list[Word], n: int) -> bool:
    """ "2012", "in 35 davon", "36 unter der Mehrheit": a number without a seat noun that counts no seats."""
    word = words[n]
    after = [w.lower for w in words[n + 1 : n + 3]]
    if word.text.isdigit() and int(word.text) in _YEARS:
        return True
    if n and words[n - 1].lower in seat_frame()["no_count_behind"]:
        return True
    return len(after) == 2 and after[0] in _BESIDE and after[1] in {"der", "dem"}


def _is_replaced(words: list[Word], n: int) -> bool:
    """ "13 statt bisher 11 Sitze": the second is no longer held."""
    before = [w.lower for w in words[max(0, n - 2) : n]]
    return "statt" in before and before[-1] in {"statt", *_EARLIER}


def is_score(scene: Scene, word: Word) -> bool:
    """ "1 : 1", "3:2", "31 zu 13": a game or a vote; in "2019: 26" what stands before the colon is explained by what
    follows.
    """
    before = scene.text(max(0, word.start - _SCORE_REACH), word.start)
    after = scene.text(word.end, word.end + _SCORE_REACH)
    return bool(_SCORE_BEFORE.match(after) or _SCORE_AFTER.search(before))


def _noun_of(words: list[Word], n: int, after: int, *, framed: bool) -> Word | None:
    """The seat noun right behind the number, with nothing countable between."""
    for word in words[n + 1 : after + 3]:
        if word.lower in seat_frame()["votes"] | seat_frame()["parts"]:
            return None  # "40 Prozent der Sitze", "zwei Drittel der Mandate"
        if is_seat_noun(word, framed=framed):
            return word
        if word.i >= (words[after].i if after < len(words) else 10**9) and number(word.text) is not None:
            return None
        if word.tag.startswith("V") or word.is_name:
            return None
    return None


def _is_header(words: list[Word], n: int) -> bool:
    before = ["", "", *(w.lower for w in words[:n])]
    of = before[-1] == "von" or (before[-1] in {"den", "insgesamt"} and before[-2] in _OF)
    return of and not any(number(w.text) is not None for w in words[max(0, n - 4) : n] if not w.is_name)


@lru_cache(maxsize=SCENES)
def header_total(scene: Scene) -> int | None:
    """The size of the house where a heading gives it for all that follow.

    "Bundestag (630 Sitze, …): A 208, B 152", "Von den 450 Mandaten gingen 324 an X".
    """
    for clause in scene.clauses:
        anchor = clause.anchor
        chamber = anchor is not None and clause.kind == "bracket" and anchor.lower in seat_frame()["chamber_nouns"]
        for n, word in enumerate(clause.words[:-1]):
            value = number(word.text) if not word.is_name and not is_date(scene, word) else None
            counted = value is not None and is_seat_noun(clause.words[n + 1], framed=True)
            if counted and (chamber or _is_header(clause.words, n)):
                return value
    return None


def _total(words: list[Word], n: int) -> tuple[int | None, int]:
    """ "68 von 125 Mandaten", "16 der 99 Abgeordneten", "von insgesamt 98": the total and where it ends."""
    k = n + 1
    while k < len(words) and words[k].lower in _BETWEEN:
        k += 1
    if k < len(words) and any(w.lower in _OF for w in words[n + 1 : k]) and not words[k].is_name:
        value = number(words[k].text)
        if value is not None and value > 1:
            return value, k + 1
    return None, n + 1


def _possible(words: list[Word], noun: int) -> int | None:
    """ "62 Sitze im Parlament von 98 möglichen": a total behind the chamber."""
    for k in range(noun + 1, len(words) - 1):
        value = number(words[k + 1].text) if words[k].lower in _OF and not words[k + 1].is_name else None
        if value is not None:
            tail = words[k + 2].lower if k + 2 < len(words) else ""
            if tail == "" or tail.startswith(("möglich", "sitz", "mandat", "abgeordnet", "insgesamt", "parlament")):
                return value
    return None


def is_framed(scene: Scene) -> bool:
    """The sentence, or the one before it in its paragraph, speaks of seats or of a chamber."""
    return _speaks(scene) or (scene.previous is not None and _counts(scene.previous))


def _speaks(scene: Scene) -> bool:
    frame = seat_frame()
    nouns = (frame["seat_nouns"] - frame["weak_nouns"]) | frame["chamber_nouns"] | frame["headings"]
    return any(not w.is_name and w.lower in nouns for w in scene.words)


def _counts(scene: Scene) -> bool:
    """ "… 16 der 150 Mandate." sets the frame for "19 gingen an X"."""
    strong = seat_frame()["seat_nouns"] - seat_frame()["weak_nouns"]
    plain = [w for w in scene.words if not w.is_name]
    return any(number(w.text) is not None for w in plain) and any(w.lower in strong for w in plain)
