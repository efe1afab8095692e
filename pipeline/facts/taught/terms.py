"""Of which election a count of seats is.

In: a setting, a party's word and its number's. Out: features for each date that may be the election's: those of the
sentence, and those of the sentences before; the label is "yes" or "none". Dates of one year speak for one another.
Left out: days that only the registry knows.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

from pipeline.dates.bounds import bounds
from pipeline.dates.dateline import own_day
from pipeline.dates.find import DateExpression
from pipeline.facts.figures import figures_of as rule_figures
from pipeline.facts.scene import Scene
from pipeline.facts.taught.assemblies import alike, body_at
from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.passage import heading_of, is_row
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.term_view import bucket, countries, here, is_bracketed, stands, telling
from pipeline.facts.taught.verdict import sure
from pipeline.language.words import Word

MODEL = "seat_years"
YES = "yes"
_REACH = 8  # sentences before
_CERTAIN = 0.95


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
    dates = [(d, scene, 0) for d in _dates(scene)]
    dates += [(d, s, back) for s, back in scene.before(_REACH) for d in _dates(s)]
    first = scene
    while first.earlier is not None:
        first = first.earlier
    if first is not scene and all(s is not first for _, s, _ in dates):
        dates += [(d, first, 99) for d in _dates(first)][:1]
    years = [year_of(d.edtf) or 0 for d, *_ in dates]
    today = own_day_of(scene)
    heading, rows = heading_of(scene)
    years_here = {y for y, (_, _, back) in zip(years, dates, strict=True) if not back}
    told_words = list(telling(at, word))
    found = []
    for n, (date, there, back) in enumerate(dates):
        year = years[n]
        latest = year == max(years)
        shared = [
            "bias",
            f"back={bucket(back)}",
            f"here={min(len(years_here), 3)}:{bool(back)}",
            f"latest={latest}:{bool(back)}",
            f"latest={latest}:{len(set(years)) > 1}",
            f"ruled={year == year_of(ruled) if ruled else None}:{bool(back)}",
            f"often={min(years.count(year), 4)}:{bool(back)}",
            f"bound={date.bound}:{bool(back)}",
            f"reference={date.reference}:{bool(back)}",
            f"relative={date.relative}:{bool(back)}",
            f"today={today is not None and date.edtf == today.isoformat()}:{bool(back)}",
            f"shape={len(date.edtf or '')}:{bool(back)}",
            *(f"{'latest' if latest else 'older'} {t}" for t in told_words),
            *stands(there, date, bool(back)),
        ]
        if back:
            nearer = {y for y, (_, _, b) in zip(years, dates, strict=True) if 0 < b < back}
            shared += [
                f"nearer={min(len(nearer - {year}), 3)}",
                f"in nearer={year in nearer}",
                f"last there={date is _dates(there)[-1]}",
                f"paragraph={there.paragraph == scene.paragraph}",
                f"heading={there is heading}:{bool(rows)}",
                f"row={is_row(there)}:{bool(rows)}",
                f"body={alike(body, body_at(there, there.words[-1])[0]) if there.words else 'none'}",
                f"counts={bool(rule_figures(there))}:{there.paragraph == scene.paragraph}",
                f"country={countries(scene) & countries(there) != set() or not countries(there)}",
            ]
        else:
            shared += here(at, date, slot, word)
        found.append(Term((date.edtf or "").removesuffix("/.."), year, shared))
    if today is not None:
        nearest = min((b for *_, b in dates), default=99)
        found.append(
            Term(
                str(today.year),
                today.year,
                [
                    "bias",
                    "own day",
                    f"own day:{bool(years_here)}",
                    f"own day:told={min(years.count(today.year), 3)}",
                    f"own day:later={today.year >= max(years, default=0)}",
                    f"own day:nearest={bucket(nearest)}",
                    *(f"own day {t}" for t in told_words),
                ],
            )
        )
    if ruled and (told := year_of(ruled)) is not None and told not in years:
        found.append(Term(ruled, told, ["bias", "only ruled", f"here={min(len(years_here), 3)}:ruled"]))
    return found


def _dates(scene: Scene) -> list[DateExpression]:
    """Those of one year; the one in "Polska 2050" is a name's."""
    names = [w for w in scene.words if w.is_name]
    return [
        d
        for d in scene.dates
        if year_of(d.edtf) is not None and not any(w.start < d.end and d.start < w.end for w in names)
    ]


@lru_cache(maxsize=8)
def _own_day(text: str, start: int) -> datetime.date | None:
    return own_day(text, start)


def own_day_of(scene: Scene) -> datetime.date | None:
    """The day of the text: that of its source, else that which it begins with."""
    document = scene.document
    return document.published or _own_day(document.text, document.body_start)


def election_of(at: Setting, slot: Word, word: Word, ruled: str | None) -> tuple[str | None, float]:
    """The likeliest date and the probability of its year; what the rule says where nothing was taught."""
    beside = {date.edtf.removesuffix("/..") for date in _dates(at.scene) if date.edtf and is_bracketed(at, date, word)}
    if len(beside) == 1:
        return beside.pop(), _CERTAIN
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
