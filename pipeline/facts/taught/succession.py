"""Who held an office before or after somebody: "Ihr Vorgänger N. N.", "N. N. löste ihn 2019 ab".

In: the facts of a document with their scenes, the scenes. Out: the same, and a role for each predecessor and successor
whose office stands with the other one, in the same sentence or shortly before. Left out: successions of parties.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.facts.offices import attributes, bodies_of_role, is_office
from pipeline.facts.qualify import modality
from pipeline.facts.role_layout import person_of
from pipeline.facts.role_places import places
from pipeline.facts.roles import is_designate
from pipeline.facts.scene import Scene
from pipeline.facts.taught.functions import functions_of
from pipeline.facts.taught.retold import alike
from pipeline.facts.triggers import verb_lemma
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Fact, Kind, Modality, Role
from pipeline.seeds import load_frame

Told = tuple[Scene, Fact]
_REACH = 2  # sentences in which an office without a named holder was told
_SHORT = 4  # words of "(davor N. N.)"
_FOLLOWED = ("patient", "receiver", "open", "auf")  # functions of whom somebody follows
_OBJECTS = frozenset({"ihn", "ihm", "ihr"})
_SUBJECTS = frozenset({"er", "sie"})
_SURENESS = 0.9  # of the office told, for the one who is read from it


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """`person` comes after or before `other` (None: the one last spoken of)."""

    person: Entity
    other: Entity | None
    after: bool


def succeeded(decided: Sequence[Told], scenes: Sequence[Scene]) -> list[Told]:
    """All facts, in order of the text."""
    by_scene: dict[int, list[Told]] = {}
    for told in decided:
        by_scene.setdefault(id(told[0]), []).append(told)
    offices: list[tuple[int, Role]] = []  # with the number of the sentence
    found: list[Told] = []
    ended: set[int] = set()  # ids of roles that somebody else has taken over
    for scene in scenes:
        here = by_scene.get(id(scene), [])
        own = [fact for _, fact in here if isinstance(fact, Role) and not is_succession(fact.role)]
        offices += [(scene.n, fact) for fact in own if fact.organisation_id is not None]
        handed: list[Role] = []
        for step in steps(scene):
            office = _office(step, scene, offices)
            if office is None or not _is_handed_on(scene, office) or (step.after and _is_in_office(office)):
                continue
            if not any(_holds(role, step.person, office) for role in own):
                fact = _handed_on(office, step, scene)
                own.append(fact)
                handed.append(fact)
                ended |= {id(office)} if step.after else set()
                offices.append((scene.n, fact))
        people = {fact.person_id for fact in handed}
        found += [told for told in here if not _is_replaced(told[1], people)]
        found += [(scene, fact) for fact in handed]
    return [(scene, replace(f, current=False) if isinstance(f, Role) and id(f) in ended else f) for scene, f in found]


def _is_replaced(fact: Fact, people: set[str]) -> bool:
    """ "Vorgänger" is no office: whoever has got the real one is told of by that."""
    return isinstance(fact, Role) and fact.person_id in people and is_succession(fact.role)


def is_succession(role: str) -> bool:
    frame = load_frame("roles")["succession"]
    return role.lower().split(" ")[0].endswith((*frame["after"], *frame["before"]))


def _holds(role: Role, person: Entity, office: Role) -> bool:
    same = (role.person_id, role.organisation_id) == (person.entity_id, office.organisation_id)
    return same and alike(role.role, office.role)


def _is_handed_on(scene: Scene, office: Role) -> bool:
    """ "übernahm den Vorsitz als Nachfolger von Präsident N. N.": what is taken over is named, and is no presidency."""
    chairs = any(w.lower.endswith("vorsitz") for w in scene.words)
    return not chairs or Kind.PARTY in bodies_of_role(office.role)


def _is_in_office(office: Role) -> bool:
    """ "zum Nachfolger des amtierenden Präsidenten bestimmt": he still is."""
    return office.role.lower().startswith("amtierend")


def _handed_on(office: Role, step: Step, scene: Scene) -> Role:
    sure = None if office.confidence is None else round(office.confidence * _SURENESS, 3)
    return replace(
        office, person_id=step.person.entity_id, evidence=scene.evidence(), rule="role.succession", confidence=sure,
        current=step.after, attribution=None, date_edtf=None,
    )  # fmt: skip


def _office(step: Step, scene: Scene, offices: Sequence[tuple[int, Role]]) -> Role | None:
    """The office of the other one; where nobody is named, the one told last."""
    told = [(n, o) for n, o in offices if o.modality is Modality.ASSERTED and o.person_id != step.person.entity_id]
    if step.other is not None:
        told = [(n, o) for n, o in told if o.person_id == step.other.entity_id]
    else:
        told = [(n, o) for n, o in told if scene.n - n <= _REACH]
    return told[-1][1] if told else None


def steps(scene: Scene) -> Iterator[Step]:
    """Every succession that a sentence tells."""
    frame = load_frame("roles")["succession"]
    for after, nouns in ((True, frame["after"]), (False, frame["before"])):
        endings, exclude = tuple(nouns), tuple(frame["exclude"])

        def counts(word: Word, endings: tuple[str, ...] = endings, exclude: tuple[str, ...] = exclude) -> bool:
            return not word.is_name and word.lower.endswith(endings) and not word.lower.endswith(exclude)

        if not any(map(counts, scene.words)):
            continue
        for place in places(scene, counts):
            if is_designate(place.phrase):
                continue  # "als möglicher Nachfolger gilt N. N."
            if place.named or modality(scene, place.clause) is Modality.ASSERTED:
                yield Step(place.person, _named(scene, place.phrase, place.clause, place.person), after)
    for clause in scene.clauses:
        for word in clause.words:
            if word.tag.startswith("V") and verb_lemma(word, clause) in frame["verbs"]:
                yield from _by_verb(scene, clause, word)
        yield from _by_time(scene, clause)


def _named(scene: Scene, phrase: Phrase, clause: Clause, person: Entity) -> Entity | None:
    """ "Nachfolger von N. N.", "N. N.s Nachfolger"."""
    for other in attributes(scene, phrase, clause):
        if (named := person_of(other)) is not None and named is not person:
            return named
    before = next((p for p in scene.of(clause) if p.last.i == phrase.first.i - 1), None)
    if before is not None and before.last.is_name and before.last.text.endswith(("s", "’", "'")):
        return person_of(before)
    return None


def _by_verb(scene: Scene, clause: Clause, verb: Word) -> Iterator[Step]:
    """ "N. N. löste M. M. ab", "Auf M. M. folgte N. N."; "ihn" and "sie" are whoever was told of last."""
    if modality(scene, clause, verb) is not Modality.ASSERTED:
        return
    functions = functions_of(scene, clause)
    subject, others, pronouns = [], [], []
    for word in clause.words:
        function = functions.get(id(word), "")
        people = [m.entity for m in word.mentions if m.entity.kind is Kind.PERSON]
        if function.startswith(_FOLLOWED):
            others += people
        elif function.startswith("agent"):
            subject += people
        if not people and word.tag.startswith("PPER"):
            pronouns.append(word.lower)
    if len(subject) == 1 and len(others) == 1 and subject[0] is not others[0]:
        yield Step(subject[0], others[0], after=True)
        yield Step(others[0], subject[0], after=False)
    elif len(subject) + len(others) == 1 and len(pronouns) == 1 and pronouns[0] in _OBJECTS | _SUBJECTS:
        yield Step((subject or others)[0], None, after=pronouns[0] in _OBJECTS)


def _by_time(scene: Scene, clause: Clause) -> Iterator[Step]:
    """ "Davor war es N. N.", "Zuvor hatte N. N. das Amt inne", "(davor N. N.)"."""
    frame = load_frame("roles")["succession"]
    people = [m.entity for w in clause.words for m in w.mentions if m.entity.kind is Kind.PERSON]
    if len(people) != 1 or any(is_office(w) for w in clause.words):
        return
    earlier = any(w.lower in frame["earlier"] for w in clause.words) or any(
        one.lower == "vor" and other.tag.startswith("PPER") for one, other in pairwise(clause.words)
    )
    lowers = [w.lower for w in clause.words]
    bare = clause.finite is None and len(clause.words) <= _SHORT
    named = any(w.lower in frame["office_nouns"] and not _is_specified(scene, clause, w) for w in clause.words)
    if earlier and (bare or named or ("es" in lowers and {"war", "waren"} & set(lowers))):
        yield Step(people[0], None, after=False)
        return
    takes = any(verb_lemma(w, clause) in frame["taking"] for w in clause.words if w.tag.startswith("V"))
    if named and takes and modality(scene, clause) is Modality.ASSERTED:
        yield Step(people[0], None, after=True)


def _is_specified(scene: Scene, clause: Clause, noun: Word) -> bool:
    """ "das Amt des Sprechers", "den Vorsitz der X" tell by themselves which."""
    phrase = scene.phrase_of(noun)
    if phrase is None or phrase.possessive:
        return True
    return bool(attributes(scene, phrase, clause)) or any(w.is_name for w in phrase.words)
