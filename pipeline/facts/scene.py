"""One sentence made ready for the frames: words, clauses, their phrases, and the dates inside.

In: a spaCy sentence, its mentions, the document's date expressions. Out: a Scene. Nothing after it sees spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Span

from pipeline.dates.find import DateExpression
from pipeline.language.clauses import Clause, clauses_of
from pipeline.language.phrase import Phrase
from pipeline.language.phrases import phrases_of
from pipeline.language.words import Word, words_of
from pipeline.model import Document, Entity, Evidence, Mention


@dataclass(slots=True, eq=False)
class Scene:
    document: Document
    n: int
    start: int
    end: int
    paragraph: int
    words: list[Word]
    clauses: list[Clause]
    dates: list[DateExpression]
    earlier: Scene | None = None  # the sentence before, whatever its paragraph
    previous: Scene | None = None  # the sentence before in the same paragraph
    topic: Entity | None = (
        None  # the party that the sentence before spoke of, for clauses without a subject of their own
    )
    phrases: dict[int, list[Phrase]] = field(default_factory=dict)  # by id(clause)
    sorts: Mapping[str, str] = field(default_factory=dict)  # entity id -> what sort of group it is in this document
    subjects: frozenset[int] = frozenset()  # where words begin that an installed model takes for subjects
    answers: dict[Any, Any] = field(default_factory=dict)  # what was asked of it (`once`)
    _clause_of: dict[int, Clause] = field(init=False)  # by id(word)
    _phrase_of: dict[int, Phrase] = field(init=False)  # by id(word)

    def __post_init__(self) -> None:
        self._clause_of, self._phrase_of = {}, {}
        for clause in self.clauses:
            for word in clause.words:
                self._clause_of.setdefault(id(word), clause)
            for phrase in self.of(clause):
                for word in phrase.words:
                    self._phrase_of.setdefault(id(word), phrase)

    def text(self, start: int, end: int) -> str:
        return self.document.text[start:end]

    def of(self, clause: Clause) -> list[Phrase]:
        return self.phrases[id(clause)]

    def before(self, reach: int) -> Iterator[tuple[Scene, int]]:
        """The scenes before this one, the nearest first, with how far back; at most `reach`."""
        scene = self.earlier
        for back in range(1, reach + 1):
            if scene is None:
                return
            yield scene, back
            scene = scene.earlier

    def clause_of(self, word: Word) -> Clause | None:
        return self._clause_of.get(id(word))

    def phrase_of(self, word: Word) -> Phrase | None:
        return self._phrase_of.get(id(word))

    @property
    def moments(self) -> list[DateExpression]:
        """The dates on which something can have happened: resolved, and no mere point of comparison ("vor 2005")."""
        return [d for d in self.dates if d.edtf and not d.reference]

    def dates_in(self, start: int, end: int) -> list[DateExpression]:
        return [d for d in self.dates if start <= d.start < end]

    def evidence(self) -> tuple[Evidence, ...]:
        """The whole sentence: what states a fact is read with its surroundings."""
        return (Evidence(self.start, self.end),)


def make_scene(
    document: Document, n: int, paragraph: int, sentence: Span, mentions: list[Mention], dates: list[DateExpression]
) -> Scene:
    """A Scene without coreference; `coreference.resolve` adds that in order of the text."""
    words = words_of(sentence, mentions)
    start = words[0].start if words else sentence.start_char
    text = document.text[sentence.start_char : sentence.end_char].rstrip()
    end = sentence.start_char + len(text)
    left = len(text) - len(text.lstrip())
    start = sentence.start_char + left
    clauses = clauses_of(words)
    own_dates = [d for d in dates if start <= d.start < end]
    spans = [(d.start, d.end) for d in own_dates]
    phrases = {id(clause): phrases_of(clause.words, spans) for clause in clauses}
    return Scene(document, n, start, end, paragraph, words, clauses, own_dates, phrases=phrases)
