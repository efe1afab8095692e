"""Which date of a sentence belongs to a trigger.

In: a scene and a hit (or a stretch of it). Out: an EDTF string or None. The nearest date of the same clause; else
that of a clause which depends on it or on which it depends; else the sentence's only one. Never a date from another
sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pipeline.dates.find import DateExpression
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit, verbs_of
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_DAY = len("2018-05-14")


@cache
def _happening() -> frozenset[str]:
    """Verbs and participles that tell of the event itself: planned, signed, taking place."""
    signed = load_frame("agreements")["status"]
    words = [
        *load_frame("qualifiers")["plan"],
        *load_frame("events")["support"],
        *load_frame("agreements")["begun"],
    ]
    told = [*words, *(w for group in signed.values() for w in group)]
    return frozenset(told) - frozenset(load_frame("agreements")["renewed"])


def happened(edtf: str, kind: str) -> str | None:
    """When an event of a kind was, of which the text gives a stretch: "seit 2010" and "von 2010 bis 2014" date a
    founding by the beginning and a termination by the end; days ("vom 3. bis 5. Mai") stay a stretch.
    """
    first, stretch, last = edtf.partition("/")
    frame = load_frame("events")
    if not stretch:
        return edtf
    if first == "..":
        return last if kind in frame["at_end"] else None
    if last == ".." or (kind in frame["at_beginning"] and len(first) < _DAY):
        return first
    return last if kind in frame["at_end"] and len(last) < _DAY else edtf


def date_of(scene: Scene, hit: Hit, fits: Callable[[DateExpression], bool] = bool) -> DateExpression | None:
    """The date expression that says when the trigger's event was, or None; of those that fit it."""
    phrase = scene.phrase_of(hit.word)
    for clause in scene.clauses:
        about = clause.kind == "rel" and phrase is not None and clause.anchor in phrase.words
        # "ein Memorandum, das den Hafen von 1890 betrifft" is not of 1890.
        if (
            about
            and verbs_of(clause) & _happening()
            and (dates := [d for d in dates_of_clause(scene, clause) if fits(d)])
        ):
            return dates[0]
    own = [d for d in dates_of_clause(scene, hit.clause) if fits(d)]
    if hit.verb and hit.clause.kind in {"sub", "rel"}:
        # "…, wo seit 2021 A und B regieren und seit 2022 C": behind the verb the next thing is told.
        own = [d for d in own if d.start < hit.word.start] or own
    if own:
        return min(own, key=lambda d: (borders(scene, hit.word, d), abs(d.start - hit.word.start)))
    related = [c for c in scene.clauses if c.parent is hit.clause and c.kind in {"sub", "inf"}]
    if hit.clause.parent is not None and hit.clause.kind in {"sub", "inf", "rel"}:
        related.insert(0, hit.clause.parent)
    for clause in related:
        dates = [d for d in dates_of_clause(scene, clause) if fits(d)]
        if len(dates) == 1:
            return dates[0]
    usable = [d for d in scene.moments if fits(d) and not _elsewhere(scene, d, hit.clause)]
    return usable[0] if len(usable) == 1 else None


def borders(scene: Scene, word: Word, date: DateExpression) -> int:
    """How many commas, conjunctions and finite verbs lie between a word and a date: "X, am 4. Mai 2020 von A und B in
    C unterzeichnet, ist seit Januar ausgesetzt" was not signed in January, which is nearer.
    """
    first, last = sorted(((word.start, word.end), (date.start, date.end)))
    middle = [w for w in scene.words if first[1] <= w.start and w.end <= last[0]]
    signs = sum(sign in ",;:" for sign in scene.text(first[1], last[0]))
    return signs + sum(w.tag.endswith("(FIN)") or _joins(w, date, word) for w in middle)


def _joins(word: Word, date: DateExpression, told: Word) -> bool:
    """ "1980 gegründet und 1993 vereinigt"; between names an "und" joins those."""
    return word.lower in {"und", "oder", "aber", "doch", "sowie"} and min(date.start, told.start) < word.start


def dates_of_clause(scene: Scene, clause: Clause) -> list[DateExpression]:
    """Dates among the clause's own words (not those of clauses inside it)."""
    return [d for d in scene.moments if any(w.start < d.end and d.start < w.end for w in clause.words)]


def _elsewhere(scene: Scene, date: DateExpression, clause: Clause) -> bool:
    """In a bracket or relative clause other than the trigger's: that date speaks of something else."""
    home = next((c for c in scene.clauses if any(w.start < date.end and date.start < w.end for w in c.words)), None)
    return home is not None and home is not clause and home.kind in {"bracket", "rel"}
