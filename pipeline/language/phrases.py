"""Noun phrases of a clause: which preposition, which case, whose genitive, joined with what.

In: the words of a clause. Out: phrases in order. They are what fills the slots of a frame: subject, object, "mit
…", "zwischen … und …". Case is what the article tells; German leaves it open often, and then it is unknown rather
than guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.language.words import Word
from pipeline.model import Entity, Kind

_OPENERS = ("ART", "PDAT", "PPOSAT", "PIAT", "PIDAT", "ADJ(A)", "CARD", "PRELAT")
_PRONOUNS = ("PPER", "PDS", "PRELS", "PIS", "PPOSS")
_PREPOSITIONS = {
    "im": "in",
    "ins": "in",
    "am": "an",
    "ans": "an",
    "zum": "zu",
    "zur": "zu",
    "vom": "von",
    "beim": "bei",
    "aufs": "auf",
    "fürs": "für",
}
_CASES = {
    "des": "gen", "eines": "gen", "dem": "dat", "einem": "dat", "den": "acc", "einen": "acc", "das": "nom",
    "die": "nom", "ein": "nom", "eine": "nom", "der": "nom", "keine": "nom", "kein": "nom", "keinen": "acc",
    "keinem": "dat",
}  # fmt: skip


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


def phrases_of(words: list[Word]) -> list[Phrase]:
    """The noun phrases among `words`, in order."""
    phrases: list[Phrase] = []
    open_phrase: Phrase | None = None
    pending_prep: str | None = None
    conjunction = False
    last_i = -1
    before: Word | None = None
    previous: Word | None = None
    listed: set[int] = set()  # ids of phrases joined by a comma alone
    joined: set[int] = set()
    for n, word in enumerate(words):
        before, previous = previous, word
        gap = last_i >= 0 and word.i != last_i + 1
        last_i = word.i
        if gap:
            open_phrase = None
        if word.tag.startswith(("APPR", "APPRART")):
            pending_prep, open_phrase = _PREPOSITIONS.get(word.lower, word.lower), None
            continue
        if (
            (word.tag == "KON" and word.lower in {"und", "oder", "sowie", "bzw.", "wie", "noch", "u."})
            or word.lower in {"sowie", "plus"}
            or (word.tag == "KOKOM" and word.lower == "wie")
        ):
            conjunction = bool(phrases) and before is phrases[-1].last
            open_phrase = None
            continue
        if word.tag in _PRONOUNS and not word.is_name:
            open_phrase = None
            phrases.append(Phrase([word], pending_prep, _CASES.get(word.lower)))
            pending_prep, conjunction = None, False
            continue
        nominal = word.is_name or word.tag.startswith(("NN", "NE", "FM", "XY", "TRUNC"))
        opener = word.tag in _OPENERS or (word.tag.startswith("ADJ(A)"))
        if not nominal and not opener:
            if word.tag not in {"ADV", "PTKNEG", "ADJ(D)", "PTKA"} or (open_phrase and open_phrase.has_noun):
                open_phrase = None
                if word.tag.startswith("V"):
                    conjunction = False
            continue
        # "seit August 2021 eine Koalition": an article behind a year opens a phrase of its own.
        counted = word.tag == "ART" and open_phrase is not None and open_phrase.words[-1].tag == "CARD"
        if open_phrase is None or counted or (open_phrase.has_noun and opener) or _second_name(open_phrase, word):
            enumerated = gap and pending_prep is None and _lists(phrases, words, n)
            open_phrase = _open(phrases, word, pending_prep, conjunction or enumerated, gap)
            (listed if enumerated and not conjunction else joined).add(id(open_phrase))
            pending_prep, conjunction = None, False
        open_phrase.words.append(word)
        if word.tag == "PPOSAT":
            open_phrase.possessive = True
    phrases = [p for p in phrases if p.words]
    _unlist(phrases, listed, joined)
    _join_appositions(phrases, {w.i for w in words})
    for phrase in phrases:
        # "der Partei" is dative or genitive: the noun is feminine.
        if phrase.first.lower == "der" and phrase.case == "nom" and phrase.head and is_feminine(phrase.head.text):
            phrase.case = "dat"
    return phrases


def _join_appositions(phrases: list[Phrase], inside: set[int]) -> None:
    """A person behind a comma, or right behind, is in apposition to the role that opened the chain before it.

    `inside`: the clause's words; a verb between them is no comma ("Der Vorsitzende traf N. N.").
    """
    for before, phrase in pairwise(phrases):
        distance = phrase.first.i - before.last.i
        beside = distance == 1 or (distance == 2 and before.last.i + 1 not in inside)
        if not (phrase.first.is_name and phrase.prep is None and beside):
            continue
        if phrase.first.mentions[0].entity.kind is not Kind.PERSON or (phrase.joined and phrase.joined is not before):
            continue
        root: Phrase = before
        while root.owner is not None:
            root = root.owner
        if root.head is not None and not any(e.kind is Kind.PERSON for e in root.entities):
            phrase.joined, phrase.owner, phrase.apposed = None, None, root


def _lists(phrases: list[Phrase], words: list[Word], n: int) -> bool:
    """ "…, der B": an article and a name like the one before the comma."""
    following = words[n + 1] if n + 1 < len(words) else None
    if words[n].tag != "ART" or following is None or not following.is_name or not phrases:
        return False
    return bool(phrases[-1].entities) and _like(phrases[-1], following)


def _unlist(phrases: list[Phrase], listed: set[int], joined: set[int]) -> None:
    """A comma before an article and a name enumerates only if an "und" ends the list.

    "der Partner der A, die B, hat …" is no list.
    """
    valid = set(joined)
    for phrase in reversed(phrases):
        follower = next((p for p in phrases if p.joined is phrase), None)
        if id(phrase) in listed and (follower is None or id(follower) not in valid):
            phrase.joined = None
        elif id(phrase) in listed:
            valid.add(id(phrase))


def _open(phrases: list[Phrase], word: Word, prep: str | None, conjunction: bool, gap: bool) -> Phrase:
    phrase = Phrase(prep=prep, case=_CASES.get(word.lower), articled=word.tag == "ART")
    before = phrases[-1] if phrases else None
    if before is not None:
        if conjunction or (gap and prep is None and before.entities and word.is_name and _like(before, word)):
            phrase.joined = before
        elif (
            not gap
            and prep in {None, "von"}
            and before.has_noun
            and _adjacent(before, word, prep)
            and (
                prep == "von"
                or word.lower
                in {"der", "des", "eines", "einer", "ihrer", "ihres", "seiner", "seines", "dieser", "dieses", "beider"}
                or word.tag == "ADJ(A)"
            )
        ):
            phrase.owner = before
            phrase.case = phrase.case if prep else "gen"
    phrases.append(phrase)
    return phrase


def _second_name(phrase: Phrase, word: Word) -> bool:
    """ "Zumal Moskau Astana … sieht": two names of one kind side by side are two phrases."""
    last = phrase.words[-1] if phrase.words else None
    if last is not None and last.is_name and last.mentions[0].entity.kind is Kind.PERSON and word.tag == "NN":
        return True  # "laut Zukanow Abkommen": a noun behind a person's name is another phrase
    if last is None or not (last.is_name and word.is_name):
        return False
    kinds = {last.mentions[0].entity.kind, word.mentions[0].entity.kind}
    if last.mentions[0].entity.kind is not Kind.PERSON and word.mentions[0].entity.kind is Kind.PERSON:
        return True  # "die Sekretärin der PFL Agnes Rohde"
    return len(kinds) == 1 or kinds == {Kind.PLACE, Kind.COUNTRY}


def _like(before: Phrase, word: Word) -> bool:
    """One enumeration holds like with like: parties with parties, people with people."""
    return before.entities[-1].kind == word.mentions[0].entity.kind


def _adjacent(before: Phrase, word: Word, prep: str | None) -> bool:
    return word.i - before.last.i == (2 if prep else 1)
