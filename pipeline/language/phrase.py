"""One noun phrase: its words, its preposition, its case, whose attribute it is, with what it is joined.

In: words that `phrases` puts together. Out: what fills a slot of a frame. Left out: which words belong together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.language.words import Word
from pipeline.model import Entity

_FEMININE = re.compile(
    r"(partei|union|bewegung|front|liga|allianz|koalition|liste|schule|akademie|stiftung|garde|schaft|ung|heit|keit|tät|ion|"
    r"kraft|mitte|linke|gesellschaft|regierung|führung|seite|fraktion|kammer|duma|rada|plattform|republik)$"
)


def is_feminine(noun: str) -> bool:
    """True for nouns whose ending makes them feminine."""
    return bool(_FEMININE.search(noun.lower()))


@dataclass(slots=True, eq=False)
class Phrase:
    """One noun phrase. `owner`: the phrase whose genitive (or "von …") attribute this one is. `joined`: the phrase
    before it in one enumeration.
    """

    words: list[Word] = field(default_factory=list)
    prep: str | None = None
    case: str | None = None
    owner: Phrase | None = None
    joined: Phrase | None = None
    apposed: Phrase | None = None  # "der Vorsitzende der Partei, N. N.": the name behind belongs to the phrase before
    possessive: bool = False
    articled: bool = False

    @property
    def head(self) -> Word | None:
        """The first noun that is no name: "Partei" in "die Partei AMANAT"."""
        return next((w for w in self.words if w.tag.startswith("NN") and not (w.is_name and w.tag == "NE")), None)

    @property
    def entities(self) -> list[Entity]:
        seen: dict[str, Entity] = {}
        for word in self.words:
            for mention in word.mentions:
                seen.setdefault(mention.entity.entity_id, mention.entity)
        return list(seen.values())

    @property
    def has_noun(self) -> bool:
        return any(w.is_name or w.tag.startswith(("NN", "NE")) for w in self.words)

    @property
    def first(self) -> Word:
        return self.words[0]

    @property
    def last(self) -> Word:
        return self.words[-1]

    def slot_prep(self) -> str | None:
        """The preposition, also where it stands only before the first of an enumeration."""
        phrase: Phrase | None = self
        while phrase is not None:
            if phrase.prep:
                return phrase.prep
            phrase = phrase.joined
        return None

    def top_owner(self) -> Phrase | None:
        """The outermost phrase this one is an attribute of, over enumerations: "Treffen der KPRF und der LDPR"."""
        phrase: Phrase | None = self
        while phrase is not None and phrase.owner is None:
            phrase = phrase.joined
        return phrase.owner if phrase is not None else None
