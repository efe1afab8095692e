"""Noun phrases of a clause: which preposition, which case, whose genitive, joined with what.

In: the words of a clause. Out: phrases in order. They are what fills the slots of a frame: subject, object, "mit
…", "zwischen … und …". Case is what the article tells; German leaves it open often, and then it is unknown rather
than guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.language.phrase import Phrase, is_feminine
from pipeline.language.words import Word
from pipeline.model import Kind

_OPENERS = ("ART", "PDAT", "PPOSAT", "PIAT", "PIDAT", "ADJ(A)", "CARD", "PRELAT")
_ARTICLES = frozenset({"ART", "PDAT", "PPOSAT", "PRELAT"})
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


def phrases_of(words: list[Word], dates: Sequence[tuple[int, int]] = ()) -> list[Phrase]:
    """The noun phrases among `words`, in order. `dates`: where dates stand (characters); they hold no name"""
    phrases: list[Phrase] = []
    open_phrase: Phrase | None = None
    pending_prep: str | None = None
    conjunction = False
    last_i = -1
    before: Word | None = None
    previous: Word | None = None
    listed: set[int] = set()  # ids of phrases joined by a comma alone
    joined: set[int] = set()
    held: Phrase | None = None  # "das [im Mai von der SNS gegründete] Bündnis": its article, until its noun comes
    resume = -1
    inside = False
    for n, word in enumerate(words):
        before, previous = previous, word
        inside, was_inside = any(start <= word.start < end for start, end in dates), inside
        if held is None and open_phrase is not None and not open_phrase.has_noun and open_phrase.last.tag in _ARTICLES:
            between = inside or word.is_name or word.tag.startswith("APPR") or word.tag in _ARTICLES
            resume = _resumption(words, n) if between else -1
            held = open_phrase if resume > n else None
        if inside != was_inside or n == resume:
            open_phrase, pending_prep = None, pending_prep if inside else None
        if held is not None and n == resume:
            for inner in phrases[phrases.index(held) + 1 :]:
                if inner.joined is None and (inner.prep is not None or inner.owner is None):
                    inner.owner = held
            phrases.remove(held)
            phrases.append(held)
            open_phrase, held = held, None
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
        opened = open_phrase is not None and (open_phrase.has_noun or word.tag in _ARTICLES)
        if open_phrase is None or (opened and opener) or _second_name(open_phrase, word):
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


def _resumption(words: list[Word], n: int) -> int:
    """Where the noun phrase whose article stands before `n` goes on: at the participle of its attribute, else -1.

    In "die von der alten SPD geführte Regierung" that is "geführte": "alten" follows an article of its own.
    """
    for i in range(n + 1, len(words)):
        word = words[i]
        if "FIN" in word.tag or word.i != words[i - 1].i + 1:
            return -1
        if word.tag in _ARTICLES or word.tag.startswith("APPR") or not word.tag.startswith("ADJ(A)"):
            continue
        opened = words[i - 1].tag in _ARTICLES or words[i - 1].tag.startswith(("APPR", "ADJ(A)", "CARD"))
        if not opened or words[i - 1].text[:1].isdigit():
            return i if i + 1 < len(words) and _is_nominal(words[i + 1]) else -1
    return -1


def _is_nominal(word: Word) -> bool:
    return word.is_name or word.tag.startswith(("NN", "NE", "FM", "XY", "TRUNC", "ADJ(A)"))


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
        while (owner := root.top_owner()) is not None:
            root = owner
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
            and (prep == "von" or not _ends_in_person(before))
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


def _ends_in_person(phrase: Phrase) -> bool:
    """ "Im Mai kehrte N. N. der Partei den Rücken": nobody's name has a genitive behind it."""
    last = phrase.last
    return last.is_name and last.mentions[0].entity.kind is Kind.PERSON


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
