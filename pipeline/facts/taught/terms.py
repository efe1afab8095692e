"""Of which election a count of seats is.

In: a setting, a party's word and its number's. Out: features for each date that may be the election's: those of the
sentence, and those of the sentences before; the label is "yes" or "none". Dates of one year speak for one another.
Left out: days that only the registry knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.dates.bounds import bounds
from pipeline.dates.find import DateExpression
from pipeline.facts.figures import figures_of as rule_figures
from pipeline.facts.numbers import number
from pipeline.facts.scene import Scene
from pipeline.facts.taught.assemblies import alike, body_at
from pipeline.facts.taught.context import Setting, token
from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.verdict import sure
from pipeline.language.words import Word

MODEL = "seat_years"
YES = "yes"
_REACH = 8  # sentences before
_NEAR = 40  # characters from a date to what it dates


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    edtf: str
    year: int
    features: list[str]


def year_of(edtf: str | None) -> int | None:
    """The one year of a date ("2021/.." begins in 2021)."""
    if not edtf or edtf.startswith(".."):
        return None
    first, last = bounds(edtf.removesuffix("/.."))
    return first.year if first is not None and last is not None and first.year == last.year else None


def terms_of(at: Setting, slot: Word, word: Word, ruled: str | None) -> list[Term]:
    """All dates that may be those of the count at `word`; `ruled`: the date that a rule gives."""
    scene = at.scene
    body, _ = body_at(scene, word)
    dates = [(d, scene, 0) for d in scene.dates if year_of(d.edtf) is not None]
    dates += [(d, s, back) for s, back in scene.before(_REACH) for d in s.dates if year_of(d.edtf) is not None]
    first = scene
    while first.earlier is not None:
        first = first.earlier
    if first is not scene and all(s is not first for _, s, _ in dates):
        dates += [(d, first, 99) for d in first.dates if year_of(d.edtf) is not None][:1]
    years = [year_of(d.edtf) or 0 for d, *_ in dates]
    here = {y for y, (_, _, back) in zip(years, dates, strict=True) if not back}
    told_words = list(_telling(at, word))
    found = []
    for n, (date, there, back) in enumerate(dates):
        year = years[n]
        latest = year == max(years)
        shared = [
            "bias",
            f"back={_bucket(back)}",
            f"here={min(len(here), 3)}:{bool(back)}",
            f"latest={latest}:{bool(back)}",
            f"latest={latest}:{len(set(years)) > 1}",
            f"ruled={year == year_of(ruled) if ruled else None}:{bool(back)}",
            f"often={min(years.count(year), 4)}:{bool(back)}",
            f"bound={date.bound}:{bool(back)}",
            f"reference={date.reference}:{bool(back)}",
            f"relative={date.relative}:{bool(back)}",
            f"shape={len(date.edtf or '')}:{bool(back)}",
            *(f"{'latest' if latest else 'older'} {t}" for t in told_words),
            *_stands(there, date, bool(back)),
        ]
        if back:
            nearer = {y for y, (_, _, b) in zip(years, dates, strict=True) if 0 < b < back}
            shared += [
                f"nearer={min(len(nearer - {year}), 3)}",
                f"in nearer={year in nearer}",
                f"last there={date is [d for d in there.dates if year_of(d.edtf) is not None][-1]}",
                f"paragraph={there.paragraph == scene.paragraph}",
                f"body={alike(body, body_at(there, there.words[-1])[0]) if there.words else 'none'}",
                f"counts={bool(rule_figures(there))}:{there.paragraph == scene.paragraph}",
                f"country={_countries(scene) & _countries(there) != set() or not _countries(there)}",
            ]
        else:
            shared += _here(at, date, slot, word)
        found.append(Term((date.edtf or "").removesuffix("/.."), year, shared))
    if ruled and (told := year_of(ruled)) is not None and told not in years:
        found.append(Term(ruled, told, ["bias", "only ruled", f"here={min(len(here), 3)}:ruled"]))
    return found


def _bucket(back: int) -> str:
    return str(back) if back <= 2 else "few" if back <= 4 else "far" if back < 99 else "first"


def _countries(scene: Scene) -> set[str]:
    return {m.entity.country for w in scene.words for m in w.mentions if m.entity.country}


def _telling(at: Setting, word: Word) -> Iterator[str]:
    """Tense and adverbs of the count's own clause: "hält heute", "waren es damals"."""
    clause = at.clause_of.get(id(word))
    if clause is None:
        return
    yield f"c={clause.kind}"
    for w in clause.words:
        if w.tag.startswith("ADV"):
            yield f"adv={w.lower}"
        elif w.tag in {"VV(FIN)", "VA(FIN)", "VM(FIN)"}:
            yield f"verb={w.lower}"


def _stands(there: Scene, date: DateExpression, back: bool) -> Iterator[str]:
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


def _here(at: Setting, date: DateExpression, slot: Word, word: Word) -> Iterator[str]:
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


def election_of(at: Setting, slot: Word, word: Word, ruled: str | None) -> tuple[str | None, float]:
    """The likeliest date and the probability of its year; what the rule says where nothing was taught."""
    taught = classifier(MODEL)
    if taught is None:
        return ruled, 1.0
    chances: dict[int, float] = {}
    best: dict[int, tuple[float, str]] = {}
    for term in terms_of(at, slot, word, ruled):
        chance = taught.probabilities(term.features).get(YES, 0.0)
        chances[term.year] = 1 - (1 - chances.get(term.year, 0.0)) * (1 - chance)
        best[term.year] = max(best.get(term.year, (0.0, "")), (chance, term.edtf))
    year, chance = max(chances.items(), key=lambda pair: pair[1], default=(0, 0.0))
    return (best[year][1], chance) if chance >= sure("dates") else (None, 1 - chance)
