"""Which dates cannot be an event's, whatever stands near: those for which a paper holds, and those of its other end.

In: a scene, one of its dates, the kind of an event. Out: yes or no. "ein Arbeitsprogramm für die Jahre 2026 bis 2028",
"ein Memorandum bis 2027" say how long the paper holds, not when somebody signed it; "das 2017 geschlossene Abkommen
lief 2020 aus" ended in 2020 alone. Left out: which of the other dates it is.
"""

from __future__ import annotations

from functools import cache

from pipeline.dates.find import DateExpression
from pipeline.facts.agreement_dates import told_of_paper
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verbs_of
from pipeline.facts.when import happened
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_YEAR = len("2018")
_BEHIND = len(" (vom ")


def fits(scene: Scene, date: DateExpression, kind: str, word: Word | None = None) -> bool:
    """Whether an event of this kind, told by this word, can have been then."""
    if date.edtf is None or happened(date.edtf, kind) is None or is_term(scene, date) or _is_named(scene, date):
        return False
    if word is not None and (_is_of_attribute(scene, date, word) or _is_of_telling(scene, date, word)):
        return False
    never = load_frame("events")["never_told"].get(kind)
    return never is None or told_of_paper(scene, date) not in never


def _is_named(scene: Scene, date: DateExpression) -> bool:
    """ "der Ruderklub Welle 1926": a number inside a name."""
    return any(w.is_name and w.start < date.start and date.end <= w.end for w in scene.words)


def _is_of_attribute(scene: Scene, date: DateExpression, word: Word) -> bool:
    """ "sagte er in einem 2010 veröffentlichten Interview": between an article and its participle a date is of that
    noun; "heute über den zurückgetretenen Minister": a participle has no other.
    """
    own = scene.phrase_of(word)
    for clause in scene.clauses:
        for phrase in scene.of(clause):
            if phrase.first.start < date.start and any(
                w.tag.startswith("ADJ(A)") and date.end <= w.start for w in phrase.words
            ):
                return phrase is not own
    if not word.tag.startswith("ADJ(A)") or own is None or not own.first.tag.startswith(("ART", "PPOSAT", "PDAT")):
        return False
    return not own.last.end <= date.start <= own.last.end + _BEHIND


def _is_of_telling(scene: Scene, date: DateExpression, word: Word) -> bool:
    """ "kündigte am Montag an, zurückzutreten": on Monday it was told; "für Montag" is when it shall be."""
    clause = scene.clause_of(word)
    if clause is None or clause.kind != "inf" or clause.parent is None or clause.parent.kind == "inf":
        return False
    if not verbs_of(clause.parent) & set(load_frame("events")["telling"]):
        return False
    before = [w.lower for w in scene.words if w.end <= date.start and not w.tag.startswith("ART")]
    ahead = before[-1:] and before[-1] in load_frame("events")["ahead"]
    return not ahead and any(w.start < date.end and date.start < w.end for w in clause.parent.words)


def is_term(scene: Scene, date: DateExpression) -> bool:
    """For how long a paper holds or a plan is made: years behind its noun."""
    left = [w for w in scene.words if w.end <= date.start]
    coarse = all(len(part) == _YEAR for part in (date.edtf or "").split("/") if part != "..")
    if date.bound == "until":
        return bool(left) and _is_paper(left[-1])
    if not coarse or not left:
        return False
    if _is_paper(left[-1]):
        return "/" in (date.edtf or "") and date.bound is None  # "das Arbeitsprogramm 2026–2028"
    frame = load_frame("events")["terms"]
    n = len(left) - 1
    while n >= 0 and (left[n].lower in frame["fillers"] or _is_dated(scene, left[n])):
        n -= 1
    if n < 0 or left[n].lower not in frame["prepositions"]:
        return False
    for word in reversed(left[:n]):
        if word.tag.startswith("V"):
            return False  # "Verhandlungen sind für 2026 vorgesehen"
        if _is_paper(word):
            return True
    return False


def _is_dated(scene: Scene, word: Word) -> bool:
    return any(d.start <= word.start < d.end for d in scene.dates)


def _is_paper(word: Word) -> bool:
    return word.text[:1].isupper() and not word.is_name and word.lower.rstrip("s").endswith(_papers())


@cache
def _papers() -> tuple[str, ...]:
    frame = load_frame("agreements")
    nouns = [noun.lower() for row in frame["classes"].values() for noun in row.get("nouns") or ()]
    return tuple(dict.fromkeys([*nouns, *frame["taken_up"], *load_frame("events")["terms"]["papers"]]))
