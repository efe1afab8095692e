"""The records that flow through the pipeline: plain, frozen, imported by all stages, importing none.

In: nothing. Out: Document, Sentence, Mention, Entity, the six facts and their enumerations.
Left out on purpose: spaCy objects (they stay inside `language`, `entities` and `facts`) and pandas (that is `store`).
Offsets are Python string indices into `Document.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Modality(StrEnum):
    """How the text holds a fact to be true."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    PROPOSED = "proposed"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class Kind(StrEnum):
    """What an entity is."""

    PARTY = "party"
    MOVEMENT = "movement"
    ORGANISATION = "organisation"
    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    EVENT = "event"


class SourceKind(StrEnum):
    """Whose words a document is: an article's, our own after a named source, or made for practice."""

    ARTICLE = "article"
    BRIEF = "brief"
    EXERCISE = "exercise"


AGREEMENT_KINDS = frozenset(
    ["cooperation_agreement", "memorandum", "friendship_treaty", "coalition", "work_programme", "joint_plan", "other"]
)
AGREEMENT_STATUS = frozenset(["in_force", "signed", "planned", "proposed", "suspended", "ended", "denied"])
EVENT_KINDS = frozenset(
    [
        "meeting",
        "visit",
        "signing",
        "invitation",
        "forum",
        "conflict",
        "founding",
        "dissolution",
        "merger",
        "renaming",
        "split",
        "ban",
        "expulsion",
        "appointment",
        "congress",
        "negotiation",
        "termination",
        "election",
        "boycott",
        "status_loss",
        "statement",
        "resignation",
        "reform",
        "other",
    ]
)
POLARITIES = frozenset(["supportive", "neutral", "critical", "ignoring"])
TIE_KINDS = frozenset(
    ["youth_wing_of", "part_of", "successor_of", "member_of", "governing_party_of", "contact", "no_contact"]
)
SYMMETRIC_TIES = frozenset({"contact", "no_contact"})
SEAT_BASES = frozenset(["result", "group", "poll", "projection"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text as read. `body_start`: where the article begins; front matter before it is metadata, never extracted."""

    document_id: str
    source_id: str
    path: str
    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    published_edtf: str | None = None
    language: str = "de"
    source_kind: SourceKind = SourceKind.ARTICLE
    source: str | None = None
    body_start: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    n: int
    start: int
    end: int
    paragraph: int
    boilerplate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that texts name. `entity_id`: the registry's, else made from kind, country and name key."""

    entity_id: str
    kind: Kind
    name: str
    country: str | None = None
    in_registry: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One naming of an entity in one document; `via` says what recognised it."""

    start: int
    end: int
    text: str
    entity: Entity
    sentence: int
    via: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of text that speaks for (main, argument) or against (contra) a fact."""

    start: int
    end: int
    role: str = "main"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the six kinds of fact share. `evidence[0]` is the clause or sentence that states it.

    `confidence`: how likely the fact is right, 0 to 1; None where no judge was taught.
    """

    evidence: tuple[Evidence, ...]
    rule: str
    modality: Modality = Modality.ASSERTED
    attribution: str | None = None
    date_edtf: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats(Fact):
    party_id: str
    seats: int | None = None
    total: int | None = None
    share: float | None = None
    chamber: str | None = None
    chamber_id: str | None = None
    term: str | None = None
    basis: str = "result"
    part_of_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    """`date_edtf` runs from the beginning to the end that the text states ("2005/.." for "seit 2005")."""

    party_a_id: str
    party_b_id: str
    kind: str
    status: str
    agreement_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    kind: str
    participants: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Fact):
    from_id: str
    to_id: str
    polarity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Fact):
    person_id: str
    role: str
    organisation_id: str | None = None
    current: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Fact):
    a_id: str
    b_id: str
    kind: str
    current: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that was not read or not understood, in words a person can act on."""

    path: str
    stage: str
    code: str
    message: str
    document_id: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the pipeline got out of one document."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def entities(self) -> dict[str, Entity]:
        return {m.entity.entity_id: m.entity for m in self.mentions}
