"""Whether a date of the sentence is a fact's.

In: a setting, the words that the fact stands on, the dates of the sentence and the last one before it. Out: features
for each date; the label is "yes" or "none". Kinds of fact share one decision, with the kind among the features.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.dates.find import DateExpression
from pipeline.facts.event_dates import fits
from pipeline.facts.scene import Scene
from pipeline.facts.taught.context import told
from pipeline.facts.taught.setting import Setting, token
from pipeline.facts.when import borders
from pipeline.language.words import Word

_REACH = 6  # sentences


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    date: DateExpression
    features: list[str]


def dates_of(at: Setting, words: Sequence[Word], table: str, label: str) -> Iterator[Dated]:
    """The dates that may be those of a fact about `words` (participants, a party and its number …)."""
    scene = at.scene
    telling = _telling(at, words, label) if table == "events" else []
    for n, date in enumerate(scene.moments):
        if _elsewhere(at, date, words) or (telling and not any(fits(scene, date, label, w) for w in telling)):
            continue
        shown = [*_features(at, date, n, words), *_what(table, label, "here")]
        if table != "seats":
            # A number stands apart from the date of its election; what was done or agreed stands with its own.
            shown += _between(at, date, words)
        yield Dated(date, [*shown, f"bound={date.bound}:{label}", f"stretch={'/' in (date.edtf or '')}:{label}"])
    if telling and all(w.tag.startswith("ADJ(A)") for w in telling):
        return  # "der zurückgetretene Minister": when, its own phrase says or nobody
    for where, date in _before(scene, words):
        shared = [
            f"here={min(len(scene.moments), 3)}",
            f"{where} here={bool(scene.moments)}",
            f"{where} bound={date.bound}",
        ]
        yield Dated(date, ["bias", *shared, *_election(where, at), *_what(table, label, where)])


def _telling(at: Setting, words: Sequence[Word], kind: str) -> list[Word]:
    """The word that tells the event, which comes first; where only who took part is known, all that may tell it."""
    triggers = at.triggers("events")
    if words and any(t.word is words[0] for t in triggers):
        return [words[0]]
    return [t.word for t in triggers if t.sense.values.get("kind") == kind] or list(words[:1])


def _elsewhere(at: Setting, date: DateExpression, words: Sequence[Word]) -> bool:
    """In a bracket or relative clause that none of the words stands in or is spoken of by: "X (gegründet 1999)"."""
    if _is_of_noun(at, date, words):
        return True
    home = next((c for c in at.scene.clauses if any(w.start < date.end and date.start < w.end for w in c.words)), None)
    if home is None or home.kind not in {"bracket", "rel"}:
        return False
    last = max(words, key=lambda w: w.start, default=None)
    return not any(at.clause_of.get(id(w)) is home for w in words) and home.anchor is not last


def _is_of_noun(at: Setting, date: DateExpression, words: Sequence[Word]) -> bool:
    """ "der Hafen von 1890": the date is that of a noun which tells no event."""
    before = [w for w in at.scene.words if w.end <= date.start][-2:]
    if len(before) < 2 or before[1].lower != "von" or not before[0].tag.startswith("NN"):
        return False
    noun = before[0]
    telling = [t.word for table in ("events", "agreements", "seats", "ties") for t in at.triggers(table)]
    return not noun.is_name and not any(noun is w for w in (*words, *telling))


def _what(table: str, label: str, where: str) -> Iterator[str]:
    yield from (where, f"{where}:{table}", f"{where}:{table}:{label}")


def _before(scene: Scene, words: Sequence[Word]) -> Iterator[tuple[str, DateExpression]]:
    """The last date told before ("Wahl vom Mai 2022. Die X kam auf …"), and the document's first, often its own."""
    spoken = _countries(words)
    told = None
    earlier = scene.earlier
    for n in range(_REACH):
        if earlier is None:
            break
        if told is None and earlier.moments:
            told = earlier.moments[-1]
            where = "before" if n == 0 else "further" if earlier.paragraph == scene.paragraph else "above"
            # An election in Spain dates no seats in Latvia.
            if not spoken or not (there := _countries(earlier.words)) or spoken & there:
                yield where, told
        earlier = earlier.earlier
    first = scene
    while first.earlier is not None:
        first = first.earlier
    dated = [d for d in first.dates if d.edtf]
    if dated and first is not scene and dated[0] is not told:
        yield "first", dated[0]


def _countries(words: Sequence[Word]) -> set[str]:
    return {m.entity.country for w in words for m in w.mentions if m.entity.country}


def _election(where: str, at: Setting) -> Iterator[str]:
    if any("wahl" in w.lower for w in at.scene.words):
        yield f"{where} election"


def _between(at: Setting, date: DateExpression, words: Sequence[Word]) -> Iterator[str]:
    """What lies between the word that tells the fact and the date, and who stands nearer to either."""
    if not words:
        return
    scene, far = at.scene, borders(at.scene, words[0], date)
    yield f"borders={min(far, 4)}"
    yield f"fewer={min(sum(borders(scene, words[0], m) < far for m in scene.moments), 3)}"
    yield f"rivals={min(_rivals(at, date, words[0], far), 3)}"


def _rivals(at: Setting, date: DateExpression, told: Word, far: int) -> int:
    """How many other words for events stand nearer to the date."""
    others = {id(t.word): t.word for t in at.triggers("events") if t.word is not told}.values()
    return sum(borders(at.scene, word, date) < far for word in others)


def _features(at: Setting, date: DateExpression, n: int, words: Sequence[Word]) -> Iterator[str]:
    scene = at.scene
    yield "bias"
    yield f"only={len(scene.moments) == 1}"
    yield f"n={min(n, 3)}"
    yield f"bound={date.bound}"
    yield f"relative={date.relative}"
    yield f"shape={len(date.edtf or '')}{'/' in (date.edtf or '')}"
    inside = [w for w in scene.words if w.start < date.end and date.start < w.end]
    clause = at.clause_of.get(id(inside[0])) if inside else None
    homes = [at.clause_of.get(id(w)) for w in words]
    yield f"same clause={sum(h is clause for h in homes) * 2 // max(len(homes), 1)}"
    if words:
        # The word that tells the fact comes first.
        yield f"told beside={homes[0] is clause}"
        yield f"told near={min(abs(words[0].start - date.start) // 15, 8)}"
    if clause is not None:
        yield f"clause={clause.kind}"
        yield f"related={any(h is not None and (h.parent is clause or clause.parent is h) for h in homes)}"
    others = [m for m in scene.moments if m is not date]
    nearest = min((abs(w.start - date.start) for w in words), default=0)
    yield f"near={min(nearest // 15, 8)}"
    yield f"nearer={sum(min((abs(w.start - o.start) for w in words), default=0) < nearest for o in others)}"
    yield f"precedes={all(date.start < w.start for w in words)}"
    yield f"follows={all(date.start > w.start for w in words)}"
    if inside:
        i = at.place[id(inside[0])]
        for d in (-2, -1):
            if i + d >= 0:
                yield f"{d}={token(scene.words[i + d])}"
        j = at.place[id(inside[-1])]
        for d in (1, 2):
            if j + d < len(scene.words):
                yield from (f"{d}={f}" for f in told(at, scene.words[j + d]))
