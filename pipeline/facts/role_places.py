"""Where a role and its holder stand in a sentence.

In: a scene and what counts as an office. Out: Places: a person and the phrase that says what he is. Before the name
("der Vorsitzende der X, N. N."), behind it ("N. N., seit 2019 Vorsitzende der X und früher Ministerin"), as a predicate
("Vorsitzende ist N. N."), behind "als" and "zu", beside a colon. Left out: of what the role is (`offices`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.facts.arguments import subject_of
from pipeline.facts.offices import attributes, is_office
from pipeline.facts.role_layout import Layout, is_copula, person_of
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemmas
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_NOMINATIVES = frozenset({"der", "die", "welcher", "welche", "er", "sie", "dieser", "diese"})
GIVEN = frozenset({"ihn", "mich", "dich", "uns", "den"})  # who gets an office, in the accusative
_BESIDE_AS = frozenset({"mit", "unter", "um", "als"})  # the last one: joined to "als Kanzler"


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """`named`: beside the name, so the clause's mood says nothing of it; `told`: its verb says whether it lasts; `nth`:
    which of how many holders.
    """

    person: Entity
    phrase: Phrase
    clause: Clause
    named: bool = True
    told: bool = False
    nth: tuple[int, int] = (0, 1)


def places(scene: Scene, counts: Callable[[Word], bool] = is_office) -> Iterator[Place]:
    """All places, those beside a name first."""
    layout = Layout(scene, counts)
    if layout.has_people:
        for find in (_before, _behind, _in_brackets, _listed, _copula, _as, _in_office, _installed):
            yield from find(layout)


def _before(layout: Layout) -> Iterator[Place]:
    """Role and name in one phrase, or the name right behind the role and its attributes; "die Chefs N. N. und …"."""
    for phrase, clause in layout.ordered:
        if not layout.is_role(phrase):
            continue
        own = phrase if layout.holder_in(phrase) is not None else layout.apposed(phrase, clause)
        own = own or layout.described(phrase, clause)
        if own is not None:
            several = layout.is_plural(phrase) or (not phrase.articled and is_copula(clause) and _is_many(clause))
            yield from _each(layout.with_joined(layout.scene.of(clause), own) if several else [own], phrase, clause)


def _each(
    holders: list[Phrase], phrase: Phrase, clause: Clause, *, named: bool = True, told: bool = False
) -> Iterator[Place]:
    for n, holder in enumerate(holders):
        person = person_of(holder)
        if person is not None:
            yield Place(person, phrase, clause, named, told, (n, len(holders)))


def _behind(layout: Layout) -> Iterator[Place]:
    """ "N. N., Vorsitzende der X", "N. N., bis 2019 Minister und nun Chef der X"."""
    starts = {p.first.i: (p, c) for p, c in reversed(layout.ordered)}
    for holder, home in layout.ordered:
        person = person_of(holder)
        if person is None or not holder.last.is_name:
            continue
        at = layout.led_in(holder.last.i)
        while at in starts:
            phrase, clause = starts[at]
            told = clause is not home and clause.finite is not None  # "N. N., dessen Vater Vorsitzender war"
            if told or phrase.prep or not layout.is_bare_role(phrase) or layout.apposed(phrase, clause) is not None:
                break
            yield Place(person, phrase, clause)
            at = _next_office(layout, phrase, clause)


def _next_office(layout: Layout, phrase: Phrase, clause: Clause) -> int:
    """Where a second office of the same holder may begin: behind "und" or a comma, not behind both."""
    words = layout.scene.words
    end = max(p.last.i for p in [phrase, *attributes(layout.scene, phrase, clause)]) + 1
    if end + 1 >= len(words) or (words[end].text == "," and words[end + 1].tag == "KON"):
        return -1
    return layout.skip(end + 1) if words[end].tag == "KON" or words[end].text == "," else -1


def _in_brackets(layout: Layout) -> Iterator[Place]:
    """ "N. N. (Vorsitzender)"."""
    for clause in layout.scene.clauses:
        if clause.kind != "bracket" or clause.anchor is None or not clause.anchor.is_name or clause.finite is not None:
            continue
        person = clause.anchor.mentions[0].entity
        if person.kind is Kind.PERSON:
            for phrase in layout.scene.of(clause):
                if layout.is_bare_role(phrase):
                    yield Place(person, phrase, clause)


def _listed(layout: Layout) -> Iterator[Place]:
    """ "Vorsitzende: N. N.", "N. N.: Vorsitzende", "Vorsitzende | N. N.": a colon or a column's border between both."""
    colons = {w.i for w in layout.scene.words if w.text in {":", "|"}}
    for (one, home), (other, clause) in pairwise(layout.ordered):
        if one.last.i + 1 not in colons or other.first.i != one.last.i + 2:
            continue
        if layout.is_bare_role(one) and other.first.is_name and (person := person_of(other)) is not None:
            yield Place(person, one, home)
        elif one.last.is_name and (person := person_of(one)) is not None and layout.is_bare_role(other):
            yield Place(person, other, clause)


def _copula(layout: Layout) -> Iterator[Place]:
    """ "N. N. ist Vorsitzender der X", "Vorsitzende sind N. N. und M. M."."""
    for clause in layout.scene.clauses:
        if clause.finite is None or not is_copula(clause):
            continue
        phrases = layout.scene.of(clause)
        bare = [p for p in phrases if p.slot_prep() is None and p.top_owner() is None]
        people = [p for p in bare if person_of(p) is not None and not layout.is_possessor(p) and not layout.speaks(p)]
        referring = _referred(layout, clause) if not people else None
        # "Premier ist Smer-Chef N. N.": the person may bring an office of his own, before the name or behind it.
        roles = [
            p
            for p in bare
            if layout.is_bare_role(p)
            and not _is_oblique(p)
            and layout.apposed(p, clause) is None
            and not layout.follows_name(p, clause)
        ]
        if referring is not None:
            yield from (Place(referring, role, clause, named=False, told=True) for role in roles)
        if not people or not roles:
            continue
        if (pairs := _paired(people, roles)) is not None:
            for holder, role in pairs:
                yield from _each([holder], role, clause, named=False, told=True)
            continue
        holders = layout.with_joined(phrases, people[0]) if _is_many(clause) else people[:1]
        for role in roles:
            yield from _each(holders, role, clause, named=False, told=True)


def _is_oblique(phrase: Phrase) -> bool:
    """ "dem damaligen Vorsitzenden", "ihren Chef": a predicate is a nominative."""
    return phrase.first.tag in {"ART", "PPOSAT"} and phrase.first.lower.endswith(("em", "en", "es"))


def _referred(layout: Layout, clause: Clause) -> Entity | None:
    """ "N. N., der heute Premier ist", "Sie war einst Sprecherin": whom the subject's pronoun means."""
    pronoun = next((w for w in clause.words if w.tag.startswith(("PRELS", "PPER", "PDS"))), None)
    if pronoun is None or pronoun.lower not in _NOMINATIVES:
        return None
    phrase = layout.scene.phrase_of(pronoun)
    if phrase is None or phrase.slot_prep() is not None:
        return None
    if clause.kind == "rel" and pronoun.tag.startswith("PRELS") and clause.anchor is not None:
        meant = clause.anchor.mentions if clause.anchor.is_name else []
    else:
        meant = pronoun.mentions
    return next((m.entity for m in meant if m.entity.kind is Kind.PERSON), None)


def _is_many(clause: Clause) -> bool:
    finite = clause.finite
    return finite is not None and (finite.lower.endswith("en") or finite.lower == "sind")


def _paired(people: list[Phrase], roles: list[Phrase]) -> list[tuple[Phrase, Phrase]] | None:
    """ "N. N. ist Vorsitzender, M. M. Sekretärin": as many holders as offices, one after the other."""
    if len(people) != len(roles) or len(people) < 2:
        return None
    order = sorted([*((p.first.i, "p") for p in people), *((r.first.i, "r") for r in roles)])
    if any(a == b for (_, a), (_, b) in pairwise(order)):
        return None
    return list(zip(people, roles, strict=True))


def _as(layout: Layout) -> Iterator[Place]:
    """ "N. N. gehört dem Rat als Experte an": a role behind "als"; "ist als Chef im Gespräch" tells none."""
    frame = load_frame("roles")
    for clause in layout.scene.clauses:
        if verb_lemmas(clause) & set(frame["no_role_verbs"]) or clause.lemmas & set(frame["no_role_nouns"]):
            continue
        for phrase in layout.scene.of(clause):
            if phrase.prep == "als" and layout.is_bare_role(phrase):
                beside = next((p for p in layout.scene.of(clause) if p.last.i + 2 == phrase.first.i), None)
                person = person_of(beside) if beside is not None and beside.slot_prep() in _BESIDE_AS else None
                people = [e for e in subject_of(layout.scene, clause) if e.kind is Kind.PERSON]
                if person is not None:
                    yield Place(person, phrase, clause)  # "mit N. N. als Kanzler und M. M. als Sprecher"
                elif len(people) == 1:
                    yield Place(people[0], phrase, clause, named=False)


def _in_office(layout: Layout) -> Iterator[Place]:
    """ "Das Amt der Sprecherin hat seit 2021 N. N. inne"."""
    frame = load_frame("roles")["succession"]
    for clause in layout.scene.clauses:
        phrases = layout.scene.of(clause)
        posts = [p for p in phrases if p.head is not None and p.head.lower in frame["office_nouns"]]
        if not posts or not verb_lemmas(clause) & set(frame["taking"]):
            continue
        people = [p for p in phrases if p.prep is None and p.owner is None and person_of(p) is not None]
        roles = [p for p in phrases if layout.is_bare_role(p) and any(p.owner is post for post in posts)]
        if len(people) == 1 == len(roles):
            yield from _each(people, roles[0], clause, named=False, told=True)


def _installed(layout: Layout) -> Iterator[Place]:
    """ "Zur Generalsekretärin wurde N. N. gewählt", "wählte N. N. zum Chef, M. M. zur Sekretärin": behind "zu"."""
    installs = set(load_frame("roles")["install_verbs"])
    for clause in layout.scene.clauses:
        if not verb_lemmas(clause) & installs:
            continue
        phrases = layout.scene.of(clause)
        people = [p for p in phrases if _is_free(layout, p) and person_of(p) is not None]
        if any(w.tag.startswith(("PPER", "PRELS")) and w.lower in GIVEN for w in clause.words):
            continue  # "berief ihn N. N. zum Minister": N. N. gives the office
        roles = [p for p in phrases if p.prep == "zu" and layout.is_bare_role(p) and layout.apposed(p, clause) is None]
        if (pairs := _paired(people, roles)) is not None:
            for holder, role in pairs:
                yield from _each([holder], role, clause, named=False)
        elif len(roles) == 1 and people and people == layout.with_joined(phrases, people[0]):
            yield from _each(people, roles[0], clause, named=False)


def _is_free(layout: Layout, phrase: Phrase) -> bool:
    """Without preposition: "N. N. zum Chef und M. M. zur Sprecherin" joins M. M. to the office by place alone."""
    joined = phrase.joined
    if phrase.prep is not None or phrase.owner is not None:
        return False
    return joined is None or joined.slot_prep() is None or layout.is_bare_role(joined)
