"""When an agreement began and when it ended: which date of its sentence says which.

In: a scene and an agreement found there. Out: the same with its date put right. A date in brackets behind a party's
name is that party's; one that stands by a word for the end is no beginning; "aus dem Jahr 2020" and "das 2020
geschlossene" are the beginning, whatever the sentence goes on to tell. Left out: dates of another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.dates.bounds import interval
from pipeline.dates.find import DateExpression
from pipeline.facts.arguments import GROUPS
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import hits, verb_lemma
from pipeline.facts.when import dates_of_clause
from pipeline.language import grammar
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Agreement, Kind, Modality
from pipeline.seeds import load_frame

_BEGUN, _OVER, _PAUSED, _RENEWED = "signed", "ended", "suspended", "renewed"
_ENDINGS = ("en", "em", "er", "es", "e")
_PAIR = 2
_FEW = 4
_SHORT = 6  # words of a bracket that says when and where, no more


def rightly_dated(scene: Scene, fact: Agreement) -> Agreement:
    """The agreement since when it is, until when it is told to have lasted."""
    fact = _begun(scene, fact)
    untils = [d for d in scene.moments if d.bound == "until"]
    if fact.modality is not Modality.ASSERTED or fact.date_edtf is None or len(untils) != 1:
        return fact
    if "/" in fact.date_edtf.removesuffix("/..") or len(_groups(scene)) > _PAIR:
        return fact
    # "…, schloss 2016 einen Vertrag, der bis März 2023 galt"
    end = (untils[0].edtf or "").removeprefix("../")
    begun = fact.date_edtf.removesuffix("/..")
    return replace(fact, date_edtf=interval(begun, end) or fact.date_edtf)


def _begun(scene: Scene, fact: Agreement) -> Agreement:
    if fact.modality is Modality.DENIED:
        return fact
    own = list(_bracketed(scene, fact))
    if len(own) == 1:
        return replace(fact, date_edtf=own[0].edtf)
    if fact.modality is not Modality.ASSERTED:
        return fact
    if fact.date_edtf is None:
        days = [d for d in scene.moments if _says(scene, d) == _BEGUN]
        return replace(fact, date_edtf=days[0].edtf) if len(days) == 1 and _is_alone(scene, fact) else fact
    bound = _expression(scene, fact.date_edtf)
    if bound is None:
        return fact
    said = _says(scene, bound)
    ended = fact.date_edtf is not None and fact.date_edtf.startswith("../")
    if bound.bound == "until" and ended and len(_groups(scene)) <= _PAIR:
        return replace(fact, date_edtf=_span(_other(scene, bound, _BEGUN), bound))
    if said == _BEGUN and ended and bound.bound is None:
        return replace(fact, date_edtf=_span(bound, _other(scene, bound, _OVER)))
    if said is None and bound.bound is None and _is_alone(scene, fact):
        # "beschloss am 9. Mai, das Abkommen, besiegelt 2019, auszusetzen": what is said to be its day, is.
        days = [d for d in scene.moments if d is not bound and _says(scene, d) == _BEGUN]
        return replace(fact, date_edtf=days[0].edtf) if len(days) == 1 else fact
    if said == _OVER and bound.bound is None and "/" not in (bound.edtf or ""):
        return replace(fact, date_edtf=_span(_other(scene, bound, _BEGUN), bound))
    if said in {_PAUSED, _RENEWED}:
        begun = _other(scene, bound, _BEGUN)
        return replace(fact, date_edtf=begun.edtf if begun is not None else None)
    return fact


def _is_alone(scene: Scene, fact: Agreement) -> bool:
    """No other agreement is there to be dated: two are named, or the few of one coalition."""
    return len(_groups(scene)) <= (_FEW if fact.kind == "coalition" else _PAIR)


def _bracketed(scene: Scene, fact: Agreement) -> Iterator[DateExpression]:
    """ "mit A (2019), B (seit 2020)": the one date in a bracket that hangs on the name of either."""
    for clause in scene.clauses:
        if clause.kind != "bracket" or clause.anchor is None or len(clause.words) > _SHORT:
            continue
        who = {m.entity.entity_id for m in clause.anchor.mentions}
        dates = dates_of_clause(scene, clause)
        if len(dates) != 1 or len(who & {fact.party_a_id, fact.party_b_id}) != 1:
            continue
        if not _tells_more(scene, clause, dates[0]) and _says(scene, dates[0]) in {None, _BEGUN}:
            yield dates[0]


def _tells_more(scene: Scene, clause: Clause, date: DateExpression) -> bool:
    """ "(gegründet 2009)", "(seit 2021 elf Sitze)", "(Vorsitz: N. N., 2019)": of the party, not of the agreement."""
    papers = [h.word for h in hits(scene, "agreements")]
    rest = [w for w in clause.words if not (w.start < date.end and date.start < w.end)]
    return any(
        any(m.entity.kind in {*GROUPS, Kind.PERSON} for m in w.mentions)
        or w.lower.startswith("gegr")
        or (
            w.tag.startswith(("NN", "CARD", "VV", "ADJ"))
            and not w.is_name
            and not any(w is paper for paper in papers)
            and status_of(w, clause) is None
        )
        for w in rest
    )


def _groups(scene: Scene) -> set[str]:
    return {m.entity.entity_id for w in scene.words for m in w.mentions if m.entity.kind in GROUPS}


def _expression(scene: Scene, edtf: str | None) -> DateExpression | None:
    """The date of the sentence that an agreement's date was read from."""
    if edtf is None:
        return None
    return next((d for d in scene.moments if edtf in {d.edtf, f"../{d.edtf}"}), None)


def _other(scene: Scene, one: DateExpression, says: str) -> DateExpression | None:
    """The nearest other date that says so."""
    fitting = [d for d in scene.moments if d is not one and "/.." not in (d.edtf or "") and _says(scene, d) == says]
    since = [d for d in scene.moments if d is not one and d.bound == "since" and _says(scene, d) is None]
    return min(fitting or (since if says == _BEGUN else []), key=lambda d: abs(d.start - one.start), default=None)


def _span(begun: DateExpression | None, over: DateExpression | None) -> str | None:
    start = (begun.edtf or "").split("/")[0] if begun is not None else ""
    end = (over.edtf or "").split("/")[-1] if over is not None else ""
    return (interval(start or "..", end) if end else None) or start or None


def told_of_paper(scene: Scene, date: DateExpression) -> str | None:
    """What happened to an agreement on that date, for those who date its events."""
    return _says(scene, date)


def _says(scene: Scene, date: DateExpression) -> str | None:
    """What happened to the agreement on that date, by the words beside it; None where they do not tell."""
    home = next((c for c in scene.clauses if any(w.start < date.end and date.start < w.end for w in c.words)), None)
    if home is None:
        return None
    words = home.words
    inside = [n for n, w in enumerate(words) if w.start < date.end and date.start < w.end]
    if not date.bound and (_of_noun(scene, home, inside[0]) or _behind_noun(scene, home)):
        return _BEGUN
    first, last = inside[0], inside[-1]
    cues = [(n, status) for n, w in enumerate(words) if (status := status_of(w, home)) is not None]
    beside = {n for n in (last + 1, _before_preposition(words, first)) if _is_beside(words, n, first, last)}
    told = [status for n, status in cues if n in beside]
    told = told or [status for n, status in cues if n > last and _is_attribute(words, last, n)][:1]
    verbal = [(n, status) for n, status in cues if not words[n].tag.startswith("ADJ(A)")]
    own = _part(words, first)
    taken = {n for d in scene.moments if d is not date for n in _parts_of(words, d) if n not in own}
    for reach in (own, set(range(len(words))) - taken):
        told = told or list({status for n, status in verbal if n in reach})
    return told[0] if len(told) == 1 and date.bound != "until" else None


def _is_beside(words: list[Word], n: int, first: int, last: int) -> bool:
    """No comma or other mark between a word and the date."""
    if not 0 <= n < len(words):
        return False
    near = last if n > last else first
    return abs(words[n].i - words[near].i) == abs(n - near)


def _is_attribute(words: list[Word], date: int, n: int) -> bool:
    """ "das im Mai 2017 mit der X geschlossene Abkommen": no verb and no comma between the two."""
    between = words[date + 1 : n]
    beside = words[n].i - words[date].i == n - date
    return words[n].tag.startswith("ADJ(A)") and beside and not any("FIN" in w.tag for w in between)


def _parts_of(words: list[Word], date: DateExpression) -> Iterator[int]:
    """The words that stand with a date between two marks."""
    for n, word in enumerate(words):
        if word.start < date.end and date.start < word.end:
            yield from _part(words, n)


def _part(words: list[Word], n: int) -> range:
    """The words around one that no comma or other mark cuts off."""
    first = last = n
    while first > 0 and words[first].i - words[first - 1].i == 1:
        first -= 1
    while last + 1 < len(words) and words[last + 1].i - words[last].i == 1:
        last += 1
    return range(first, last + 1)


def _before_preposition(words: list[Word], n: int) -> int:
    """The word before the date's preposition: "besiegelt am 3. Mai"."""
    return n - 2 if n >= 2 and words[n - 1].tag.startswith("AP") else n - 1


def _of_noun(scene: Scene, clause: Clause, n: int) -> bool:
    """ "das Memorandum (mit der X) vom Mai 2020", "aus dem Jahr 2020": the day of the paper itself."""
    before = [w.lower for w in clause.words[max(0, n - 3) : n]]
    dated = before[-1:] in (["vom"], ["von"]) or ("aus" in before and before[-1:] != ["aus"])
    return dated and any(
        h.clause is clause and not h.verb and h.word.i < clause.words[n].i for h in hits(scene, "agreements")
    )


def _behind_noun(scene: Scene, bracket: Clause) -> bool:
    """ "Kooperationsvertrag (2020), gekündigt 2024": nothing but a date in the bracket behind the noun."""
    if bracket.kind != "bracket" or bracket.anchor is None or len(bracket.words) > _SHORT:
        return False
    bare = all(not w.tag.startswith(("V", "ADJ")) and not w.is_name for w in bracket.words)
    return bare and any(h.word is bracket.anchor and not h.verb for h in hits(scene, "agreements"))


def status_of(word: Word, clause: Clause) -> str | None:
    """What a verb, a participle or a noun says became of the agreement."""
    if word.is_name:
        return None
    lower = word.lower
    forms = [verb_lemma(word, clause)] if word.tag.startswith("V") else [word.lemma.lower()]
    forms.append(lower)
    if word.tag.startswith("ADJ"):
        stems = [lower[: -len(e)] for e in _ENDINGS if lower.endswith(e)]
        forms += [f for stem in stems for f in (stem, grammar.lemma(stem).lower())]
    return next((_statuses()[form] for form in forms if form in _statuses()), None)


@cache
def _statuses() -> dict[str, str]:
    frame = load_frame("agreements")
    return {
        **dict.fromkeys(frame["begun"], _BEGUN),
        **{word: status for status in (_PAUSED, _OVER) for word in frame["status"][status]},
        **dict.fromkeys(frame["renewed"], _RENEWED),
    }
