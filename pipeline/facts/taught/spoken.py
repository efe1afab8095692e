"""Guesses for what is said of oneself or to somebody: "wir", "Ihre Partei", "letztere", "seine Partei".

In: a word, the voices of its scene, what the memory holds. Out: Slots with what speaks for them. Left out: who the
voices are (`voices`), and every other pronoun (`memory`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from pipeline.facts.scene import Scene
from pipeline.facts.taught.slots import Slot
from pipeline.facts.taught.voices import GROUPS, Voices
from pipeline.language.addressing import person_of
from pipeline.language.words import Word
from pipeline.model import Entity, Kind

_LATTER = ("letzter", "erster")  # the latest named, the one before


def speakers(
    word: Word,
    form: str,
    voices: Voices,
    party_of: Mapping[str, Entity],
    latest: Iterable[Entity],
    is_most: Callable[[Entity], bool],
) -> Iterator[Slot]:
    """ "Wir lehnen ab", "Ihre Partei": who speaks or is spoken to, whose party, or else the group of `latest`."""
    offered: dict[str, tuple[Entity, str]] = {}
    for entity, why in voices.addressed() if form == "Sie" else voices.of(word):
        if form != "wir" or entity.kind in GROUPS or why in {"said", "asked"}:
            offered.setdefault(entity.entity_id, (entity, why))
        party = party_of.get(entity.entity_id)
        if form != "ich" and party is not None:
            offered.setdefault(party.entity_id, (party, f"{why}.party"))
    if form == "wir":
        for entity in latest:
            offered.setdefault(entity.entity_id, (entity, "latest"))
    where = f"{voices.is_quoted(word)}:{'interview' if voices.asked is not None else 'text'}"
    for rank, (entity, why) in enumerate(offered.values()):
        if form == "ich" and entity.kind is not Kind.PERSON:
            continue
        hints = [f"ref={form}", f"ref={form}:{why}", f"ref={form}:{why}:{where}", f"ref={form}:{rank}:{entity.kind}"]
        yield Slot(word, entity, True, (*hints, f"ref.most={is_most(entity)}"))


def unnamed_speaker(scene: Scene, here: set[str], voices: Voices) -> Iterator[Slot]:
    """ "Sie verkauft unsere Dörfer": what is said without "ich" is thought by whoever says it, too."""
    if voices.quoted:
        whole = any(start <= scene.start and scene.end <= end for start, end in voices.quoted)
        who, why = voices.cited, "whole" if whole else "part"
    elif voices.asked is not None and not voices.asks:
        who, why = voices.asked, "interview"
    else:
        return
    if who is not None and who.entity_id not in here and scene.words:
        first = any(person_of(w, opens=False) in {"ich", "wir"} for w in scene.words)
        yield Slot(scene.words[0], who, True, ("ref=voice", f"ref=voice:{why}", f"ref=voice:{why}:{first}"))


def place_in_order(scene: Scene, n: int) -> int | None:
    """0 for "letztere", 1 for "erstere", which stand alone: in "letztere Partei" the noun refers."""
    lower = scene.words[n].lower
    if n + 1 < len(scene.words) and scene.words[n + 1].tag.startswith(("NN", "ADJ")):
        return None
    return next((nth for nth, stem in enumerate(_LATTER) if lower[:-1] == stem or lower[:-2] == stem), None)


def in_order(word: Word, nth: int, named: Iterable[Entity]) -> Iterator[Slot]:
    """The group and the person at a place among those named; `named`: the latest first."""
    everyone = list(named)
    for kinds in (GROUPS, frozenset({Kind.PERSON})):
        for entity in [e for e in everyone if e.kind in kinds][nth : nth + 1]:
            yield Slot(word, entity, True, ("ref=order", f"ref=order:{nth}", f"ref=order:{entity.kind}"))


def own_party(word: Word, people: Iterable[tuple[Entity, int]], party_of: Mapping[str, Entity]) -> Iterator[Slot]:
    """ "Seine Partei": that of somebody named; `people`: with how many sentences ago, the likeliest first."""
    for rank, (person, back) in enumerate(people):
        party = party_of.get(person.entity_id)
        if party is not None:
            yield Slot(word, party, True, ("ref=own", f"ref=own:{rank}", f"ref=own:back{min(back, 2)}"))


def noun_hints(scene: Scene, n: int) -> Iterator[str]:
    """What stands around a noun for a group: "die Partei" takes a name up, "eine Partei" does not."""
    word = scene.words[n]
    yield f"noun.lemma={word.lemma.lower()}"
    phrase = scene.phrase_of(word)
    if phrase is None:
        return
    first = phrase.first
    opener = person_of(first, opens=not n) or ("none" if first is word else first.tag)
    if opener == "ART":
        opener = "ein" if first.lower.startswith("ein") else "der"
    yield f"noun.opens={opener}"
    yield f"noun.opens={opener}:{word.lemma.lower()}"
    yield f"noun.adjective={any(w.tag.startswith('ADJ') for w in phrase.words)}"
    yield f"noun.named={any(w.is_name for w in phrase.words)}"
