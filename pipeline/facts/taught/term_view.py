"""How a date that may be an election's stands towards a count of seats.

In: a setting, a date, the words of a party and its number. Out: feature strings. Left out: the decision (`terms`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.dates.find import DateExpression
from pipeline.facts.numbers import number
from pipeline.facts.scene import Scene
from pipeline.facts.taught.setting import Setting, token
from pipeline.language.words import Word

_NEAR = 40  # characters from a date to what it dates
_BEHIND = re.compile(r"(?:\s+\w+)?\s*\((?:(?:seit|im|in|im Jahr|Jahr)\s+)?")
_GAP = 16  # characters between a number and a date that are looked at as they stand: "elf (2021)"


def is_bracketed(at: Setting, date: DateExpression, word: Word) -> bool:
    """ "elf Sitze (2021)", "12 (2021: 9)": a bracket dates the number before it, or dates its own."""
    text = at.scene.text
    if date.start > word.end:
        behind = _BEHIND.fullmatch(text(word.end, date.start)) is not None
        return behind and text(date.end, date.end + 1) in {")", ";"}
    opened = text(max(0, date.start - 2), date.start).strip()[-1:] in {"(", ";"}
    return opened and text(date.end, word.start).strip() == ":"


def bucket(back: int) -> str:
    return str(back) if back <= 2 else "few" if back <= 4 else "far" if back < 99 else "first"


def countries(scene: Scene) -> set[str]:
    return {m.entity.country for w in scene.words for m in w.mentions if m.entity.country}


def telling(at: Setting, word: Word) -> Iterator[str]:
    """Tense and adverbs of the count's own clause: "hält heute", "waren es damals"."""
    i = at.place[id(word)]
    for d in (-2, -1, 1):
        if 0 <= i + d < len(at.scene.words):
            yield f"n{d}={token(at.scene.words[i + d])}"
    clause = at.clause_of.get(id(word))
    if clause is None:
        return
    yield f"c={clause.kind}"
    for w in clause.words:
        if w.tag.startswith("ADV"):
            yield f"adv={w.lower}"
        elif w.tag in {"VV(FIN)", "VA(FIN)", "VM(FIN)"}:
            yield f"verb={w.lower}"


def stands(there: Scene, date: DateExpression, back: bool) -> Iterator[str]:
    words = there.words
    inside = [k for k, w in enumerate(words) if w.start < date.end and date.start < w.end]
    tag = "b" if back else "h"
    if not inside:
        return
    for d in (-3, -2, -1):
        if inside[0] + d >= 0:
            w = words[inside[0] + d]
            yield f"{tag}{d}={token(w)}"
    for d in (1, 2):
        if inside[-1] + d < len(words):
            w = words[inside[-1] + d]
            yield f"{tag}{d}={token(w)}"
            yield f"{tag}{d} tag={w.tag}"
    clause = there.clause_of(words[inside[0]])
    election = any("wahl" in w.lower or "gewählt" in w.lower or "urnengang" in w.lower for w in words)
    near = any(
        ("wahl" in w.lower or "wähl" in w.lower or "urnengang" in w.lower)
        and min(abs(w.start - date.end), abs(date.start - w.end)) < _NEAR
        for w in words
    )
    yield f"{tag} election={election}"
    yield f"{tag} election near={near}"
    if clause is not None:
        yield f"{tag} clause={clause.kind}"
        yield from (f"{tag} v={w.lemma.lower()}" for w in clause.words if w.tag.startswith("V"))


def here(at: Setting, date: DateExpression, slot: Word, word: Word) -> Iterator[str]:
    scene = at.scene
    inside = [w for w in scene.words if w.start < date.end and date.start < w.end]
    if not inside:
        return
    clause = at.clause_of.get(id(inside[0]))
    own = at.clause_of.get(id(word))
    yield f"same={clause is own}"
    yield f"party same={clause is at.clause_of.get(id(slot))}"
    if clause is not None and own is not None:
        yield f"related={clause.parent is own}{own.parent is clause}{clause.anchor is word}{clause.anchor is slot}"
        yield f"bracket={clause.kind == 'bracket'}:{clause is own}:{clause.anchor is word}"
    first = date.start < word.start
    yield f"first={first}"
    gap = scene.text(date.end, word.start) if first else scene.text(word.end, date.start)
    if len(gap) <= _GAP:
        yield f"gap={first}:{gap.lower()}"
    a, b = sorted((at.place[id(inside[0])], at.place[id(word)]))
    middle = scene.words[a + 1 : b]
    numbers = sum(
        number(w.text) is not None and not any(d.start <= w.start < d.end for d in scene.dates) for w in middle
    )
    others = sum(any(d is not date and d.start <= w.start < d.end for d in scene.dates) for w in middle)
    stops = sum(w.tag.startswith("$") or w.tag == "KON" for w in middle)
    parties = sum(bool(w.mentions) for w in middle)
    yield f"far={min(len(middle), 10)}:{first}"
    yield f"numbers={min(numbers, 2)}:{first}"
    yield f"dates={min(others, 2)}:{first}"
    yield f"stops={min(stops, 2)}:{first}:{min(numbers, 1)}"
    yield f"parties={min(parties, 2)}:{first}"
    if len(middle) <= 3:
        yield f"path={' '.join(map(token, middle))}:{first}"
    near = min((abs(d.start - word.start) for d in scene.moments), default=0)
    yield f"nearest={abs(date.start - word.start) == near}:{first}"
    leading = [d for d in scene.moments if d.start < word.start]
    yield f"last before={bool(leading) and leading[-1] is date}"
    yield f"first of all={bool(scene.moments) and scene.moments[0] is date}:{first}"
