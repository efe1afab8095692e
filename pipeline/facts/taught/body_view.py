"""What speaks for somebody as the body whose office a role is.

In: a setting, a role that a rule read, a candidate, who is named nearby. Out: feature strings: where the candidate was
named, how often, its gender beside a possessive, its kind beside the office. Left out: the candidates themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.facts.offices import attributes, of_state
from pipeline.facts.roles import Telling
from pipeline.facts.scene import Scene
from pipeline.facts.taught.cast import GROUPS, LANDS, Cast, Named
from pipeline.facts.taught.setting import Setting, token
from pipeline.facts.vocabulary import noun_classes
from pipeline.language.words import Word
from pipeline.model import Entity, Kind

_PATH = 4  # words
_STEM = 5  # letters by which a word is one of a name's


def form_of(scene: Scene, telling: Telling) -> str:
    """How the phrase refers to the body."""
    phrase = telling.phrase
    words = [w for w in scene.words if phrase.first.i - 1 <= w.i <= phrase.last.i]
    for word in words:
        if word.lower in {"deren", "dessen"}:
            return word.lower
        if word.tag.startswith("PPOSAT"):
            return (
                word.lower[:3] if word.lower.startswith("ihr") else "sein" if word.lower.startswith("sein") else "own"
            )
    if any(p.head is not None for p in attributes(scene, phrase, telling.clause)):
        return "described"
    if any("-" in w.text and not w.is_name for w in phrase.words):
        return "compound"
    return "bare"


def view_of_nobody(at: Setting, telling: Telling, near: Sequence[Named]) -> Iterator[str]:
    """What speaks for an office that is nobody's who is named: "Bürgermeister N. N." in a text without the town."""
    form, office = form_of(at.scene, telling), _office(telling)
    sorts = {"land" if c.entity.kind in LANDS else "group" for c in near if c.n == at.scene.n}
    yield "nobody"
    for said in (
        form,
        office,
        telling.fact.role.split(" ")[-1].lower(),
        f"{form}|{office}",
        *(f"here={s}" for s in sorts),
    ):
        yield f"nobody|{said}"
    yield f"nobody|{sorted({c.entity.kind for c in near if at.scene.n - c.n <= 1})}|{office}"


def view_of(
    at: Setting, cast: Cast, telling: Telling, entity: Entity, near: Sequence[Named], ranks: dict[str, int],
    strong: Sequence[str],
) -> Iterator[str]:  # fmt: skip
    form, office = form_of(at.scene, telling), _office(telling)
    sort = "land" if entity.kind is Kind.COUNTRY else "place" if entity.kind is Kind.PLACE else "group"
    yield "bias"
    for said in _said(at, cast, telling, entity, near, ranks, strong):
        yield f"{sort}|{said}"
        yield f"{sort}|{said}|{form}"
        yield f"{sort}|{said}|{office}"
    yield f"{entity.kind}|{form}|{office}"
    yield f"{entity.kind}|{office}"
    yield f"{entity.kind}|{telling.fact.role.split(' ')[0].lower()}"
    yield f"{entity.kind}|{form}"


def _office(telling: Telling) -> str:
    noun = next((w for w in telling.phrase.words if not w.is_name and w.text[:1].isupper()), telling.phrase.first)
    classes = "+".join(sorted(noun_classes("roles", noun.lemma or noun.text)))
    return f"{classes}:{of_state(telling.phrase)}:{noun.lower.startswith(('partei', 'fraktion', 'vize'))}"


def _said(
    at: Setting, cast: Cast, telling: Telling, entity: Entity, near: Sequence[Named], ranks: dict[str, int],
    strong: Sequence[str],
) -> Iterator[str]:  # fmt: skip
    key, person = entity.entity_id, telling.fact.person_id
    scene, clause, i = at.scene, telling.clause, telling.phrase.first.i
    own = [c for c in near if c.entity.entity_id == key]
    first = own[0] if own else None
    yield f"rank={min(ranks.get(key, 9), 4)}"
    like = {c.entity.entity_id for c in near if (c.entity.kind in LANDS) == (entity.kind in LANDS)}
    yield f"sorts={min(len(like), 5)}"
    if first is None:
        yield "where=far"
    elif first.n == scene.n:
        side = "before" if first.word.i < i else "after"
        same = first.clause is clause
        yield f"where=here:{side}:{same}"
        yield f"where=here:{side}:{same}:{min(ranks[key], 3)}"
        if first.phrase is not None:
            yield f"prep={first.phrase.slot_prep()}:{side}:{same}"
        yield from _path(scene, first.word, telling)
    else:
        back = scene.n - first.n
        yield f"where=back{min(back, 3)}"
        yield f"where=back{min(back, 3)}:{min(ranks[key], 3)}"
        if first.phrase is not None:
            yield f"back={min(back, 2)}:case={first.phrase.case}:{first.phrase.slot_prep() is not None}"
    yield f"first={any(c.first and scene.n - c.n <= 1 for c in own)}:{first is not None and first.n == scene.n}"
    here = [c.entity.entity_id for c in near if c.n == scene.n and c.entity.kind in GROUPS]
    where = "here" if key in here else "before"
    yield f"rivals here={where}:{min(len({*here} - {key}), 2)}"
    yield f"opens={any(c.opens for c in own if c.paragraph == scene.paragraph)}:{where}"
    yield f"paragraph={any(c.paragraph == scene.paragraph for c in own)}:{where}"
    yield f"debut={next((c.entity.entity_id for c in cast.named if c.entity.kind in GROUPS), None) == key}"
    yield f"beside={key in bodies_beside(at, cast, telling)}"
    if (owner := telling.phrase.top_owner()) is not None:
        yield f"owner={any(e.entity_id == key for e in owner.entities)}"
    if clause.anchor is not None:
        yield f"anchor={clause.kind}:{any(m.entity.entity_id == key for m in clause.anchor.mentions)}"
    yield f"suits={suits(cast, key, form_of(scene, telling))}"
    yield f"suits={suits(cast, key, form_of(scene, telling))}:{min(ranks.get(key, 9), 2)}"
    yield f"lent={telling.fact.organisation_id == key}"
    yield f"topic={scene.topic is not None and scene.topic.entity_id == key}"
    yield f"known={key in cast.bodies.get(person, ())}"
    yield f"member={key in cast.members.get(person, ())}:{bool(cast.members.get(person))}"
    yield f"strong={strong.index(key) if key in strong else None}"
    yield f"count={min(cast.counts[key], 4)}"
    most = max((cast.counts[c.entity.entity_id] for c in near if c.entity.kind in GROUPS), default=1)
    yield f"share={round(4 * min(cast.counts[key] / most, 1))}"
    yield f"named={is_meant_by_word(scene, telling, entity)}"
    if entity.kind is Kind.COUNTRY:
        yield from _state(at, cast, telling, entity)


def _path(scene: Scene, word: Word, telling: Telling) -> Iterator[str]:
    """The words between the name and the role, where they are few."""
    start, end = sorted((word.i, telling.phrase.first.i))
    middle = [w for w in scene.words if start < w.i < end]
    if len(middle) <= _PATH:
        yield f"path={word.i < telling.phrase.first.i}:{' '.join(token(w) for w in middle)}"
    yield f"colon={word.i < telling.phrase.first.i}:{any(w.text in {':', ';', '(', '–'} for w in middle)}"
    yield f"far={min(len(middle) // 3, 5)}:{any(w.tag == 'VV(FIN)' for w in middle)}"


def suits(cast: Cast, key: str, form: str) -> str:
    votes = cast.genders.get(key)
    wanted = {"ihr": "f", "deren": "f", "sein": "m", "dessen": "m"}.get(form)
    if not votes or wanted is None:
        return "open"
    share = votes[wanted] / votes.total()
    return "yes" if share > 0.6 else "no" if share < 0.4 else "open"


def is_meant_by_word(scene: Scene, telling: Telling, entity: Entity) -> bool:
    """ "des Forums", "Flachs-Generalsekretär": a word of the body's name stands in the phrase."""
    stems = {part.lower()[:_STEM] for name in (entity.name, *entity.aliases) for part in re.findall(r"\w{4,}", name)}
    shorts = {alias.lower() for alias in entity.aliases if len(alias) >= 2} | {_initials(entity.name)}
    tails = {part.lower() for part in re.findall(r"\w{4,}", entity.name)}
    for phrase in (telling.phrase, *attributes(scene, telling.phrase, telling.clause)):
        for word in phrase.words:
            for part in word.lower.split("-"):
                if part in shorts:
                    return True
                stem = part[:_STEM]
                if len(part) >= _STEM and (stem in stems or any(tail.endswith(part.rstrip("sen")) for tail in tails)):
                    return True
    return False


def _initials(name: str) -> str:
    """ "gt" of "Georgischer Traum"; one word has none."""
    parts = name.split()
    return "".join(part[0] for part in parts).lower() if len(parts) > 1 else "\0"


def _state(at: Setting, cast: Cast, telling: Telling, entity: Entity) -> Iterator[str]:
    code = entity.country or ""
    ordered = [c for c, _ in cast.codes.most_common()]
    yield f"code rank={min(ordered.index(code), 4) if code in ordered else 9}:{min(len(ordered), 4)}"
    person = telling.fact.person_id
    home = cast.homes.get(person)
    yield f"home={code in home if home else None}"
    parties = cast.members.get(person, set()) | cast.bodies.get(person, set())
    theirs = {c for p in parties for c in cast.homes.get(p, ())}
    yield f"party home={code in theirs if theirs else None}"
    here = {m.entity.country for w in at.scene.words for m in w.mentions if m.entity.country}
    yield f"code here={code in here}:{min(len(here), 3)}"
    earlier = at.scene.earlier
    back = {m.entity.country for w in (earlier.words if earlier else []) for m in w.mentions if m.entity.country}
    yield f"code back={code in back}:{min(len(back), 3)}"


def bodies_beside(at: Setting, cast: Cast, telling: Telling) -> set[str]:
    """ "seine Stellvertreterin N. N.": the bodies of the person named last before."""
    n, i = at.scene.n, telling.phrase.first.i
    before = (c.entity.entity_id for c in reversed(cast.people) if (c.n == n and c.word.i <= i) or n - 2 <= c.n < n)
    holder = next((key for key in before if key != telling.fact.person_id), None)
    return cast.bodies.get(holder, set()) | cast.members.get(holder, set()) if holder is not None else set()
