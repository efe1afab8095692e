"""Who is named in a document and what it tells of them, for those who ask whose somebody's office is.

In: the scenes of a document, the rules' facts. Out: a Cast: each naming in order, how often, in which gender, whose
country stands beside it, and which bodies the rules tied a person to. Left out: pronouns and descriptions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.entities.registry import registry
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase, is_feminine
from pipeline.language.words import Word
from pipeline.model import Entity, Fact, Kind, Role, Tie

GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
LANDS = frozenset({Kind.COUNTRY, Kind.PLACE})
_MAIN = 0.7  # of all namings: the text speaks of one country
_MALE, _FEMALE = "m", "f"


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """One naming. `first`: no group was named before it in its sentence; `opens`: none in its paragraph."""

    entity: Entity
    n: int
    word: Word
    phrase: Phrase | None
    clause: Clause
    first: bool
    opens: bool
    paragraph: int


@dataclass(slots=True)
class Cast:
    named: list[Named] = field(default_factory=list)
    people: list[Named] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    genders: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    homes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # entity -> country codes
    codes: Counter[str] = field(default_factory=Counter)
    bodies: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # person -> bodies of other offices
    members: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # person -> parties
    everyone: dict[str, Entity] = field(default_factory=dict)
    sentences: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))  # entity -> those that name it
    alike: dict[tuple[str, str], bool] = field(default_factory=dict)  # do the names of two share a stem? once asked
    most: int | None = None  # how often the group is named that is named most often, once somebody asked
    told: bool = False  # whether the paragraph that is being read has named a group

    def home(self, entity: Entity) -> tuple[str | None, str]:
        """The country of somebody, and what tells it: its own, what stands beside the name, what the text is about."""
        if entity.country is not None:
            return entity.country, "known"
        if votes := self.homes.get(entity.entity_id):
            return votes.most_common(1)[0][0], "told"
        for code, count in self.codes.most_common(1):
            if count >= _MAIN * self.codes.total():
                return code, "main"
        return None, "open"


def cast_of(scenes: Sequence[Scene], ruled: Iterable[tuple[Scene, Fact]]) -> Cast:
    """All that a document says of those it names."""
    cast = Cast()
    paragraph: int | None = None
    for scene in scenes:
        started = scene.paragraph == paragraph and cast.told
        cast.told = started
        _read(cast, scene)
        paragraph = scene.paragraph
    for _, fact in ruled:
        if isinstance(fact, Role) and fact.organisation_id is not None:
            cast.bodies[fact.person_id].add(fact.organisation_id)
        elif isinstance(fact, Tie) and fact.kind == "member_of":
            cast.members[fact.a_id].add(fact.b_id)
    for code in cast.codes:
        country = registry().entities.get(f"country-{code.lower()}")
        if country is not None:
            cast.everyone.setdefault(country.entity_id, country)
    return cast


def _read(cast: Cast, scene: Scene) -> None:
    groups = 0
    for clause in scene.clauses:
        for phrase in scene.of(clause):
            for word in phrase.words:
                if word.tag.startswith("ADJ") and (code := registry().country_of_adjective(word.lower)):
                    cast.codes[code] += 1
                    for entity in phrase.entities:
                        cast.homes[entity.entity_id][code] += 1
                for mention in word.mentions:
                    if mention.via == "coreference":
                        continue
                    entity = mention.entity
                    group = entity.kind in GROUPS
                    first, opens = group and not groups, group and not cast.told
                    naming = Named(entity, scene.n, word, phrase, clause, first, opens, scene.paragraph)
                    (cast.people if entity.kind is Kind.PERSON else cast.named).append(naming)
                    groups += group
                    cast.told |= group
                    cast.counts[entity.entity_id] += 1
                    cast.sentences[entity.entity_id].add(scene.n)
                    cast.everyone.setdefault(entity.entity_id, entity)
                    if entity.country:
                        cast.codes[entity.country] += 1
                        cast.homes[entity.entity_id][entity.country] += 2
                    if group:
                        cast.genders[entity.entity_id].update(_genders(scene, phrase, word))
        _brackets(cast, scene, clause)


def _brackets(cast: Cast, scene: Scene, clause: Clause) -> None:
    """ "N. N. (X)" is of X, "die X (Serbien)" is of Serbia."""
    if clause.kind != "bracket" or clause.anchor is None or not clause.anchor.is_name:
        return
    holder = clause.anchor.mentions[0].entity
    inside = [m.entity for w in clause.words[:2] if w.is_name for m in w.mentions]
    for entity in inside[:1]:
        if holder.kind is Kind.PERSON and entity.kind in GROUPS:
            cast.members[holder.entity_id].add(entity.entity_id)
        elif entity.kind is Kind.COUNTRY and entity.country:
            cast.homes[holder.entity_id][entity.country] += 2


def _genders(scene: Scene, phrase: Phrase, word: Word) -> list[str]:
    """What the name's last word, its head noun and its article say of the gender."""
    votes: list[str] = []
    if is_feminine(word.text.split()[-1]) or (phrase.head is not None and is_feminine(phrase.head.text)):
        votes += [_FEMALE, _FEMALE]
    first = phrase.first.lower
    i = phrase.first.i
    before = next((w.lower for w in scene.words if w.i == i - 1), "")
    if before in {"zur"}:
        votes.append(_FEMALE)
    elif before in {"zum", "im", "vom", "beim", "am"} or first in {"dem", "das", "des", "den", "dessen"}:
        votes.append(_MALE)
    elif first in {"die", "eine", "einer"}:
        votes.append(_FEMALE)
    elif first == "der":
        oblique = phrase.prep is not None or phrase.owner is not None or phrase.case in {"dat", "gen"}
        votes.append(_FEMALE if oblique else _MALE)
    return votes
