"""A sentence as words with grammar, its mentions each one word: what clauses and frames are made of.

In: a spaCy sentence span and its mentions. Out: Word records with lemma, STTS tag and offsets; quotation marks are
dropped. A mention stands as one word, tagged as a name, because unknown names mislead the tagger; before tagging it
is replaced by a name that the tagger knows. Left out: everything of spaCy; what follows works on these records
alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.tokens import Span

from pipeline.language import grammar
from pipeline.model import Kind, Mention

_QUOTES = frozenset("„“”‚‘’»«›‹\"'")
_BULLETS = frozenset("•·▪◦*►▶■")
_DASHES = frozenset({"–", "—", "-", "―"})
_STAND_IN = {Kind.PERSON: "Merkel", Kind.COUNTRY: "Frankreich", Kind.PLACE: "Berlin"}
# Names of several words stand with a plural or an article like nouns; "CDU" is tagged NE in every context.
_DEFAULT_STAND_IN = "CDU"


@dataclass(slots=True, eq=False)
class Word:
    """One word of a sentence. `i`: its place; `mentions`: whom it names (also by description, once resolved)."""

    i: int
    text: str
    start: int
    end: int
    lemma: str = ""
    tag: str = ""
    mentions: list[Mention] = field(default_factory=list)
    quoted: bool = False
    lower: str = field(init=False)

    def __post_init__(self) -> None:
        self.lower = self.text.lower()

    def reach(self, text: str, end: int) -> None:
        """The same word, longer or shorter."""
        self.text, self.end, self.lower = text, end, text.lower()

    @property
    def is_name(self) -> bool:
        """Names somebody itself; a description that was lent an entity stays a noun."""
        return bool(self.mentions) and self.mentions[0].via != "coreference"


def words_of(sentence: Span, mentions: list[Mention]) -> list[Word]:
    """The words of one sentence in order; `mentions` are those inside it."""
    starts = {m.start: m for m in mentions}
    words: list[Word] = []
    glue = False
    inside_until = -1
    quoted = False
    for token in sentence:
        if token.idx < inside_until or token.is_space:
            continue
        if token.text in _BULLETS:
            continue
        if token.text in _QUOTES:
            # "«" and "»" open and close either way round; "„" only opens.
            quoted = token.text in "„‚" or (token.text in '«»"' and not quoted)
            continue
        mention = starts.get(token.idx)
        if mention is not None:
            inside_until = mention.end
            words.append(Word(len(words), mention.text, mention.start, mention.end, mentions=[mention], quoted=quoted))
            glue = False
            continue
        hyphen = (
            token.text in _DASHES
            and not token.whitespace_
            and token.i > sentence.start
            and not token.nbor(-1).whitespace_
        )
        if hyphen and words and not token.nbor(-1).is_space:
            glue = True
            if not words[-1].is_name:
                words[-1].reach(words[-1].text + token.text, token.idx + len(token))
            continue
        if glue and words and not words[-1].is_name:
            words[-1].reach(words[-1].text + token.text, token.idx + len(token))
        else:
            words.append(Word(len(words), token.text, token.idx, token.idx + len(token), quoted=quoted))
        glue = False
    # "…, SSW 1." at the end: a number and a full stop.
    if words and re.fullmatch(r"\d{1,2}\.", words[-1].text):
        words[-1].reach(words[-1].text[:-1], words[-1].end - 1)
    _tag(words)
    return words


def _stand_in(word: Word) -> str:
    return _STAND_IN.get(word.mentions[0].entity.kind, _DEFAULT_STAND_IN) if word.mentions else word.text


def _tag(words: list[Word]) -> None:
    if not words:
        return
    shown = [_stand_in(w) for w in words]
    for word, (lemma, tag) in zip(words, grammar.tag(shown), strict=True):
        word.lemma = word.text if word.is_name else lemma
        word.tag = "NE" if word.is_name else _mend(word.text, tag)


def _mend(text: str, tag: str) -> str:
    """Punctuation and numbers by form: the tagger gives quotation marks and dashes odd tags."""
    if text in {",", ";"}:
        return "$,"
    if text in {".", "!", "?", ":", "…"}:
        return "$."
    if text in {"(", ")", "[", "]"} or text in _DASHES:
        return "$("
    if text and text[0].isdigit() and not text.endswith("."):
        return "CARD"
    return tag
