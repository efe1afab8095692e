"""Sentences in which names are marked, so that grammar is tested apart from the finding of names.

In: "Die [Tannenunion] traf {Karla Moser} in <Ulm>" with [party], {person} and <place>. Out: words, clauses, phrases.
"""

from __future__ import annotations

import re

from pipeline.language.clauses import Clause, clauses_of
from pipeline.language.phrase import Phrase
from pipeline.language.phrases import phrases_of
from pipeline.language.tokens import nlp
from pipeline.language.words import Word, words_of
from pipeline.model import Entity, Kind, Mention

_KINDS = {"[": Kind.PARTY, "{": Kind.PERSON, "<": Kind.PLACE}
_MARK = re.compile(r"\[([^]]*)\]|\{([^}]*)\}|<([^>]*)>")


def plain(marked: str) -> tuple[str, list[Mention]]:
    """The text without its marks, and a mention for each of them."""
    text, mentions, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        name = match.group()[1:-1]
        kind = _KINDS[match.group()[0]]
        entity = Entity(entity_id=f"{kind}-{name}", kind=kind, name=name)
        mentions.append(
            Mention(start=len(text), end=len(text) + len(name), text=name, entity=entity, sentence=0, via="registry")
        )
        text += name
        last = match.end()
    return text + marked[last:], mentions


def words(marked: str) -> list[Word]:
    """The words of all sentences of a marked text; each stands where it says."""
    text, mentions = plain(marked)
    doc = nlp()(text)
    found = []
    for sentence in doc.sents:
        inside = [m for m in mentions if sentence.start_char <= m.start < sentence.end_char]
        found += words_of(sentence, inside)
    for word in found:
        assert text[word.start : word.end] == word.text
    return found


def cut(marked: str) -> list[Clause]:
    return clauses_of(words(marked))


def shown(clause: Clause) -> str:
    return f"{clause.kind}: {' '.join(w.text for w in clause.words)}"


def phrases(marked: str) -> list[Phrase]:
    """The phrases of all clauses of a marked text."""
    return [phrase for clause in cut(marked) for phrase in phrases_of(clause.words)]


def phrase(marked: str, last: str) -> Phrase:
    """The phrase that ends in the word `last`."""
    return next(p for p in phrases(marked) if p.last.text == last)
