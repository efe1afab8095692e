"""Who speaks in a sentence, and who is spoken to: whom "wir", "ich", "unser" and "Sie" may mean.

In: the scenes of a document. Out: for each scene Voices: who may say "ich" and for whom
"wir", each with what speaks for it: "said" (the quotation's speaker), "asked" (who answers an interview), "about" (whom
the text names most), "first" (whom it names first). Left out: the decision; letters to somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.facts.attribution import speaker_of
from pipeline.facts.scene import Scene
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_SPEECH = re.compile(r"„[^„“”]+[“”]|»[^»«]+«|«[^»«]+»|\"[^\"\n]+\"")
_SHORT = 30  # characters; less is a word that somebody is called
_QUESTIONS = 3  # paragraphs that ask; with fewer a text is no interview
_TURNS = 0.8

Voice = tuple[Entity, str]  # who, and what speaks for it
Span = tuple[int, int]


@dataclass(slots=True)
class Voices:
    """Of one scene. `quoted`: where speech stands in quotation marks; `asks`: whether its paragraph is a question."""

    speakers: list[Voice] = field(default_factory=list)  # of the text itself
    quoted: list[Span] = field(default_factory=list)
    cited: Entity | None = None  # who speaks in the quotation
    asked: Entity | None = None  # who answers the interview
    asks: bool = False

    def of(self, word: Word) -> list[Voice]:
        """Who may say "ich" or "wir" at a word."""
        if not self.is_quoted(word) or self.cited is None:
            return self.speakers
        return [(self.cited, "said"), *(v for v in self.speakers if v[0] is not self.cited)]

    def addressed(self) -> list[Voice]:
        """Who is spoken to."""
        return [] if self.asked is None else [(self.asked, "asked")]

    def is_quoted(self, word: Word) -> bool:
        return any(start <= word.start < end for start, end in self.quoted)


def voices_of(scenes: Sequence[Scene]) -> list[Voices]:
    """The voices of each scene."""
    if not scenes:
        return []
    text = scenes[0].document.text
    speech = [m.span() for m in _SPEECH.finditer(text) if m.end() - m.start() >= _SHORT]
    asked, questions = _interview(scenes, text)
    about = _about(scenes, asked)
    found: list[Voices] = []
    cited: Entity | None = None
    for scene in scenes:
        here = [(a, b) for a, b in speech if a < scene.end and scene.start < b]
        asks = any(a <= scene.start < b for a, b in questions)
        voices = Voices(quoted=here, asked=asked, asks=asks)
        if here:
            cited = _outside(scene, here) or asked or cited
            voices.cited = cited
        elif (told := speaker_of(scene)) is not None and told.kind is Kind.PERSON:
            cited = told
        voices.speakers = [(asked, "asked"), *about] if asked is not None and not asks else about
        found.append(voices)
    return found


def _outside(scene: Scene, speech: list[Span]) -> Entity | None:
    """Who is named as the source, else the one person beside the quotation."""
    beside = {
        m.entity.entity_id: m.entity
        for w in scene.words
        for m in w.mentions
        if not any(a <= w.start < b for a, b in speech)
    }
    told = speaker_of(scene)
    if told is not None and told.entity_id in beside:
        return told
    people = [e for e in beside.values() if e.kind is Kind.PERSON]
    return people[0] if len(people) == 1 else None


def _interview(scenes: Sequence[Scene], text: str) -> tuple[Entity | None, list[Span]]:
    """Who answers, and the paragraphs that ask; nobody where too few do."""
    paragraphs = [m.span() for m in re.finditer(r"[^\n]+", text)]
    address = re.compile(load_frame("voices")["address"])
    calls = [n for n, (a, b) in enumerate(paragraphs) if address.match(text, a, b)]
    asking = [n for n, (a, b) in enumerate(paragraphs) if text[a:b].rstrip().endswith("?")]
    named = [w.mentions[0].entity for s in scenes for w in s.words if w.is_name]
    people = [e for e in named if e.kind is Kind.PERSON]
    if not people or len(asking) + len(calls) < _QUESTIONS:
        return None, []
    surnames = [m.group(1).split()[-1] for n in calls if (m := address.match(text, paragraphs[n][0])) is not None]
    called = (e for surname in surnames for e in people if e.name.split()[-1] == surname)
    return next(called, people[0]), [paragraphs[n] for n in _asking(asking, calls, len(paragraphs))]


def _asking(asking: list[int], calls: list[int], count: int) -> set[int]:
    """Question and answer take turns: what stands where most questions stand asks, too, with or without its mark."""
    known = {*asking, *calls}
    first = min(known)
    turns = [n for n in known if (n - first) % 2 == 0]
    if len(turns) < _TURNS * len(known):
        return known
    return {*known, *range(first, count, 2)}


def _about(scenes: Sequence[Scene], asked: Entity | None) -> list[Voice]:
    """The group and the person that are named most, and those that are named first."""
    named = [w.mentions[0].entity for s in scenes for w in s.words if w.is_name]
    counts = Counter(e.entity_id for e in named)
    found: list[Voice] = []
    for kinds in (GROUPS, frozenset({Kind.PERSON})):
        own = [e for e in named if e.kind in kinds]
        if own:
            most = max(own, key=lambda e: counts[e.entity_id])
            found.append((most, "about" if most is not own[0] else "about+first"))
            if most is not own[0]:
                found.append((own[0], "first"))
    return [v for v in found if v[0] is not asked]
