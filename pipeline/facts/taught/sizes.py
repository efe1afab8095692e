"""How large the body is in which a party holds its seats.

In: a setting, a party's word and its number's. Out: features for each number that may be the size: those of the
sentence, and those that sentences around it count a body by ("Dem Rat gehören 35 Mitglieder an", "der 36-köpfige
Stadtrat"); the label is "yes" or "none". Left out: sizes that only the registry knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.facts.figures import SCENES, header_total, is_date, is_seat_noun, seat_frame
from pipeline.facts.figures import figures_of as rule_figures
from pipeline.facts.holders import holders_of
from pipeline.facts.numbers import number
from pipeline.facts.scene import Scene
from pipeline.facts.seats import is_spoilt
from pipeline.facts.taught.assemblies import alike, bodies_in, body_at, is_size, sizing
from pipeline.facts.taught.context import between
from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.passage import heading_of
from pipeline.facts.taught.setting import Setting, token
from pipeline.facts.taught.verdict import sure
from pipeline.language.words import Word

MODEL = "seat_sizes"
YES = "yes"
_REACH = 10  # sentences before
_NEAR = 3


@dataclass(frozen=True, slots=True, eq=False)
class Size:
    """A number that may be the size of the body."""

    value: int
    features: list[str]


def size_in(word: Word) -> int | None:
    """The number of a word, alone or in "99-köpfig"."""
    if word.is_name:
        return None
    lower = word.lower
    for suffix in seat_frame()["size_suffixes"]:
        if suffix in lower:
            return number(lower[: lower.index(suffix)].rstrip("-"))
    return number(word.text)


def sizes_of(at: Setting, slot: Word, word: Word, seats: int, ruled: int | None) -> list[Size]:
    """All numbers that may be the size behind `word`; `ruled`: the size that a rule gives."""
    scene = at.scene
    body, where = body_at(scene, word)
    found: list[tuple[Word | None, Scene, int, int]] = []
    for other in _numbers(scene):
        size = size_in(other)
        if other is not word and size is not None and size >= max(seats, 2) and other not in held_in(scene):
            found.append((other, scene, 0, size))
    found += [(n, s, back, v) for s, back in scene.before(_REACH) for n, v in _counted(s) if v >= max(seats, 2)]
    if ruled is not None and all(value != ruled for *_, value in found):
        found.append((None, scene, 0, ruled))
    often = [value for *_, value in found]
    heading, rows = heading_of(scene)
    sizes = []
    for rank, (n, there, back, value) in enumerate(found):
        far = [v for _, _, b, v in found[:rank] if b == back] if back else []
        sizes.append(
            Size(
                value,
                [
                    "bias",
                    f"ruled={ruled == value if ruled is not None else None}",
                    f"back={_bucket(back)}",
                    f"heading={there is heading}:{bool(rows)}:{bool(back)}",
                    f"often={min(often.count(value), 3)}",
                    f"largest={value == max(often)}",
                    f"ratio={min(int(10 * seats / value), 10)}",
                    f"round={min(value.bit_length(), 10)}",
                    f"nearer={min(len({b for *_, b, _ in found if abs(b) < abs(back)}), 3)}:{bool(back)}",
                    f"rivals={min(len(far), 2)}",
                    f"body where={where}:{bool(back)}",
                    *(_here(at, slot, word, n) if n is not None and not back else ()),
                    *(_stands(there, n, body, back) if n is not None else ["said=rule"]),
                ],
            )
        )
    return sizes


@lru_cache(maxsize=SCENES)
def held_in(scene: Scene) -> frozenset[Word]:
    """The numbers that a rule reads as some party's seats: they are no body's size."""
    figures = [f for f in rule_figures(scene) if not is_size(scene, f.word)]
    return frozenset(f.word for f, _ in holders_of(scene, figures) if not is_spoilt(scene, f))


def _bucket(back: int) -> str:
    return str(back) if back in {-1, 0, 1, 2} else "few" if back <= 4 else "far"


def _numbers(scene: Scene) -> Iterator[Word]:
    yield from (w for w in scene.words if size_in(w) is not None and not is_date(scene, w))


def _counted(scene: Scene) -> Iterator[tuple[Word, int]]:
    """Numbers by which a body can be counted: of people or seats, behind "von", in a bracket behind the body."""
    ruled = {f.total for f in rule_figures(scene) if f.total is not None} | {header_total(scene)}
    for word in _numbers(scene):
        value = size_in(word)
        if value is None or word in held_in(scene):
            continue
        after = [w for w in scene.words if 0 < w.i - word.i <= _NEAR]
        counted = any(is_seat_noun(w, framed=True) or _is_member(w) for w in after)
        if value in ruled or counted or number(word.text) is None or _bracketed(scene, word):
            yield word, value


def _is_member(word: Word) -> bool:
    return not word.is_name and word.lower.startswith(("mitglied", "rät", "köpfe", "stimmen", "person"))


def _bracketed(scene: Scene, word: Word) -> bool:
    clause = scene.clause_of(word)
    return (
        clause is not None
        and clause.kind == "bracket"
        and clause.anchor is not None
        and bool(list(bodies_in([clause.anchor])))
    )


def _here(at: Setting, slot: Word, word: Word, n: Word) -> Iterator[str]:
    yield from between(at, word, n, "f.", path=4)
    yield f"party between={at.place[id(slot)] in range(*sorted((at.place[id(word)], at.place[id(n)])))}"
    yield f"same clause={at.clause_of.get(id(n)) is at.clause_of.get(id(word))}"


def _stands(there: Scene, n: Word, body: str | None, back: int) -> Iterator[str]:
    near = "here" if not back else "there"
    words: Sequence[Word] = there.words
    i = next(k for k, w in enumerate(words) if w is n)
    for d in (-3, -2, -1, 1, 2, 3):
        if 0 <= i + d < len(words):
            w = words[i + d]
            yield f"{near} {d}={token(w)}"
            if d > 0 and not w.mentions and is_seat_noun(w, framed=True):
                yield f"{near} seats {d}"
    clause = there.clause_of(n)
    if clause is not None:
        yield f"{near} clause={clause.kind}"
        yield f"{near} anchored={clause.anchor is not None and bool(list(bodies_in([clause.anchor])))}"
        yield f"{near} parties={min(sum(bool(w.mentions) for w in clause.words), 2)}"
        yield from (f"{near} verb={w.lemma.lower()}" for w in clause.words if w.tag.startswith("V"))
    own, where = body_at(there, n)
    yield f"{near} body={alike(body, own)}"
    yield f"{near} body={alike(body, own)}:{where}"
    yield from (f"{near} {how}" for how in sizing(there, n))
    yield f"{near} suffix={number(n.text) is None}"
    totals = {f.total for f in rule_figures(there) if f.total is not None}
    value = size_in(n)
    yield f"{near} total={value in totals}:{alike(body, own)}"
    yield f"{near} header={value == header_total(there)}"
    counts = {f.seats for f in rule_figures(there)}
    yield f"{near} count={value in counts}"


def size_of(at: Setting, slot: Word, word: Word, seats: int, ruled: int | None) -> tuple[int | None, float]:
    """The likeliest size and its probability; what the rule says where nothing was taught."""
    taught = classifier(MODEL)
    if taught is None:
        return ruled, 1.0
    chances: dict[int, float] = {}
    for size in sizes_of(at, slot, word, seats, ruled):
        # Told twice is surer.
        chance = taught.probabilities(size.features).get(YES, 0.0)
        chances[size.value] = 1 - (1 - chances.get(size.value, 0.0)) * (1 - chance)
    value, chance = max(chances.items(), key=lambda pair: pair[1], default=(0, 0.0))
    return (value, chance) if chance >= sure("totals") else (None, 1 - chance)
