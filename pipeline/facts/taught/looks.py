"""What of somebody in a sentence is the same from wherever one looks.

In: a setting and a slot. Out: feature strings.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import NOWHERE, Slot
from pipeline.language.words import Word


def looks(at: Setting, slot: Slot) -> list[str]:
    """What of somebody is the same from everywhere."""
    if (found := at.looks.get(id(slot))) is None:
        found = at.looks[id(slot)] = list(_look(at, slot))
    return found


def _look(at: Setting, slot: Slot) -> Iterator[str]:
    word = slot.word
    yield f"kind={slot.entity.kind}"
    yield f"sort={at.sort(slot)}"
    yield f"described={slot.described}"
    yield f"guess={bool(slot.hints)}"
    yield from slot.hints
    if slot.hints and slot.hints[0] in NOWHERE:
        return
    phrase = at.scene.phrase_of(word)
    if phrase is not None:
        yield f"prep={phrase.prep}"
        yield f"prep={phrase.prep}:{phrase.case}"
        yield f"owned={phrase.owner is not None}:{phrase.joined is not None}:{phrase.apposed is not None}"
        if phrase.head is not None and phrase.head is not word:
            yield f"head={phrase.head.lemma.lower()}"
    yield from at.near(word)
    yield f"fore={is_fore(at, word)}"


def is_fore(at: Setting, word: Word) -> bool:
    clause = at.clause_of.get(id(word))
    finite = clause.finite if clause is not None else None
    return finite is not None and word.i < finite.i
