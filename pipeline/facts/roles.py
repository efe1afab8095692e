"""Roles: what a person is, and of what.

In: a scene. Out: Role facts. A role noun stands in apposition before the name ("der Vorsitzende der X, N. N.",
"Präsident N. N.") or behind it between commas ("N. N., Vorsitzende der X,"). The organisation is the noun's
attribute, else the country that an adjective gives ("der kasachische Präsident").
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.entities.persons import is_role
from pipeline.facts.arguments import subject_of
from pipeline.facts.offices import organisation, wording
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemma
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Fact, Kind, Modality, Role
from pipeline.seeds import load_frame


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A role with the phrase that names it. `last`: the last attribute that its wording took."""

    fact: Role
    phrase: Phrase
    clause: Clause
    last: Phrase
    person: Entity


def find_roles(scene: Scene) -> Iterator[Fact]:
    """All roles that a sentence states, one a person and role."""
    for telling in tellings(scene):
        yield telling.fact


def tellings(scene: Scene) -> Iterator[Telling]:
    """All roles with the phrases that tell them."""
    told: set[tuple[str, str]] = set()
    named = [(*found, Modality.ASSERTED, True) for found in [*_before(scene), *_behind(scene), *_listed(scene)]]
    said = [
        (person, phrase, clause, modality(scene, clause), not _is_past(clause))
        for person, phrase, clause in [*_copula(scene), *_as(scene), *_installed(scene)]
    ]
    for person, phrase, clause, mode, current in [*named, *said]:
        role, last = wording(scene, phrase, clause)
        unreal = mode in {Modality.HYPOTHETICAL, Modality.PLANNED, Modality.PROPOSED}
        if not role or unreal or (person.entity_id, role) in told:
            continue
        told.add((person.entity_id, role))
        body = organisation(scene, phrase, clause, last)
        fact = Role(
            evidence=scene.evidence(),
            rule="role.apposition",
            modality=mode,
            person_id=person.entity_id,
            role=role,
            organisation_id=body.entity_id if body else None,
            current=current
            and not is_former(phrase)
            and not _once(scene, phrase)
            and not held_until(scene, phrase.first),
        )
        yield Telling(fact, phrase, clause, last, person)


def _is_past(clause: Clause) -> bool:
    """ "N. N. war Vorsitzender": no longer, or the text would say is."""
    finite = clause.finite
    return finite is not None and finite.lower in {"war", "waren"} and not any(w.tag == "VV(PP)" for w in clause.words)


def _once(scene: Scene, phrase: Phrase) -> bool:
    """ "N. N., einst Vorsitzende der X": an adverb right before the role."""
    former = set(load_frame("roles")["former_adverbs"])
    return any(w.i == phrase.first.i - 1 and w.lower in former for w in scene.words)


def held_until(scene: Scene, word: Word) -> bool:
    """ "N. N., bis Herbst 2024 Vorsitzender der X": a date right before the role that says until when."""
    dates = [d for d in scene.dates if 0 <= word.start - d.end <= 1]
    before = [w for w in scene.words if any(w.end in {d.start - 1, d.start} for d in dates)]
    return any("bis " in scene.text(d.start, d.end) for d in dates) or any(w.lower == "bis" for w in before)


def is_former(phrase: Phrase) -> bool:
    """ "der frühere Präsident", "Ex-Kanzler", "Altkanzler"."""
    former = tuple(load_frame("roles")["former"])
    # By form as well: the lemma of "frühere" is "früh".
    adjectives = [w for w in phrase.words if w.tag.startswith("ADJ")]
    return any(w.lower.startswith(former) or w.lemma.lower().startswith(former) for w in adjectives) or any(
        w.lower.startswith(("ex-", "altkanzler", "altbundes")) for w in phrase.words
    )


def _role_word(phrase: Phrase) -> bool:
    return any(not w.is_name and is_role(w.text) for w in phrase.words)


def _person(phrase: Phrase) -> Entity | None:
    return next(
        (e for w in phrase.words for m in w.mentions if m.via != "coreference" and (e := m.entity).kind is Kind.PERSON),
        None,
    )


def _before(scene: Scene) -> Iterator[tuple[Entity, Phrase, Clause]]:
    """Role and name in one phrase, or the name right behind the role and its attributes."""
    for clause in scene.clauses:
        phrases = scene.of(clause)
        for n, phrase in enumerate(phrases):
            if not _role_word(phrase):
                continue
            person = _person(phrase)
            if person is None:
                person = next((_person(other) for other in phrases[n + 1 :] if other.apposed is phrase), None)
            if person is not None:
                yield person, phrase, clause


def _behind(scene: Scene) -> Iterator[tuple[Entity, Phrase, Clause]]:
    """ "N. N., Vorsitzende der X" and "N. N. (Vorsitzender)": the role behind a comma or in a bracket."""
    for clause in scene.clauses:
        phrases = scene.of(clause)
        for before, phrase in itertools.pairwise(phrases):
            gap = any(w.i == before.last.i + 1 == phrase.first.i - 1 and w.text in {",", "–"} for w in scene.words)
            person = _person(before)
            if (
                gap
                and person is not None
                and before.last.is_name
                and _role_word(phrase)
                and _person(phrase) is None
                and not phrase.prep
            ):
                yield person, phrase, clause
                follower = phrases[phrases.index(phrase) + 1 :]
                for other in follower:
                    if other.owner is None and other.prep is None and _role_word(other) and _person(other) is None:
                        yield person, other, clause
        if clause.kind == "bracket" and clause.anchor is not None and clause.anchor.is_name and clause.finite is None:
            person = clause.anchor.mentions[0].entity
            if person.kind is Kind.PERSON:
                for phrase in phrases:
                    if _role_word(phrase) and _person(phrase) is None:
                        yield person, phrase, clause


def _copula(scene: Scene) -> Iterator[tuple[Entity, Phrase, Clause]]:
    """ "N. N. ist Vorsitzender der X"."""
    for clause in scene.clauses:
        finite = clause.finite
        if (
            finite is None
            or finite.lemma.lower() not in {"sein", "werden", "bleiben"}
            or any(w.tag == "VV(PP)" for w in clause.words)
        ):
            continue
        bare = [p for p in scene.of(clause) if p.slot_prep() is None and p.top_owner() is None]
        # "Premier ist Smer-Chef N. N.": the person may bring an office of his own.
        person = next((e for p in bare if (e := _person(p)) is not None), None)
        if person is not None:
            introduces = [p.apposed for p in bare if p.apposed is not None]
            for phrase in bare:
                if _role_word(phrase) and _person(phrase) is None and not any(phrase is p for p in introduces):
                    yield person, phrase, clause


def _as(scene: Scene) -> Iterator[tuple[Entity, Phrase, Clause]]:
    """ "N. N. gehört dem Rat als Experte an": a role behind "als"."""
    for clause in scene.clauses:
        for phrase in scene.of(clause):
            verbs = {verb_lemma(w, clause) for w in clause.words if w.tag.startswith("V")}
            if verbs & set(load_frame("roles")["no_role_verbs"]):
                continue
            if phrase.prep == "als" and _role_word(phrase) and _person(phrase) is None:
                people = [e for e in subject_of(scene, clause) if e.kind is Kind.PERSON]
                if len(people) == 1:
                    yield people[0], phrase, clause


def _listed(scene: Scene) -> Iterator[tuple[Entity, Phrase, Clause]]:
    """ "Vorsitzende: N. N.", "N. N.: Vorsitzende": a colon between both."""
    places = [(p, c) for c in scene.clauses for p in scene.of(c)]
    colons = {w.i for w in scene.words if w.text == ":"}
    for (one, home), (other, clause) in itertools.pairwise(places):
        if one.last.i + 1 not in colons or other.first.i != one.last.i + 2:
            continue
        if _role_word(one) and _person(one) is None and other.first.is_name and (person := _person(other)) is not None:
            yield person, one, home
        elif one.last.is_name and (person := _person(one)) is not None and _role_word(other) and _person(other) is None:
            yield person, other, clause


def _installed(scene: Scene) -> Iterator[tuple[Entity, Phrase, Clause]]:
    """ "Zur Generalsekretärin wurde N. N. gewählt": a role behind "zu", and the one person of the clause."""
    installs = set(load_frame("roles")["install_verbs"])
    for clause in scene.clauses:
        if not {verb_lemma(w, clause) for w in clause.words if w.tag.startswith("V")} & installs:
            continue
        phrases = scene.of(clause)
        people = [e for p in phrases if p.slot_prep() is None and p.owner is None and (e := _person(p)) is not None]
        roles = [p for p in phrases if p.prep == "zu" and _role_word(p) and _person(p) is None]
        if len(people) == 1 and len(roles) == 1 and not any(p.apposed is roles[0] for p in phrases):
            yield people[0], roles[0], clause
