"""Which of the names that the tagger reads are names.

In: a Doc; a stretch that the tagger calls a name, and its kind. Out: whether it is believed. A word strange in German,
an abbreviation, a capitalised adjective before its noun are believed anywhere; ordinary words ("Moor und Meer") and
names that everybody knows ("Husum") only in a text that speaks of parties, and where a name can stand. Left out: bare
nouns ("die Liste"), which stand for any group.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from pipeline.entities.headed import is_name_adjective
from pipeline.entities.matcher import OPENING
from pipeline.entities.registry import chamber_names
from pipeline.entities.unknown import ABBREVIATION, abbreviation_after, head_kind, name_lists
from pipeline.language.grammar import is_adjective, is_proper, strangeness, word_class
from pipeline.model import Kind
from pipeline.seeds import load_frame

_STRANGE = 15.0  # compounds that nobody has written before begin here; see grammar.strangeness
_LEAST, _SHARE = 2, 0.005  # political nouns of a text, and of its words
_LOCAL = frozenset({"in", "nach", "aus", "bei", "von", "um", "bis"})
_DETERMINERS = ("ART", "PPOSAT", "PDAT", "PIAT", "APPRART")
_ALIKE = 4
_HYPHENS = frozenset("-‐–")
_JOINING = frozenset({"und", "der", "des", "im", "am", "für", "-", "–", "’", "'"})


_BARE = frozenset({"partei", "parteien", "bewegung", "fraktion", "koalition", "regierung", "opposition"})


def is_political(doc: Doc) -> bool:
    """Does the text speak of parties and elections at all?"""
    nouns = sum(token.text[:1].isupper() and token.lower_.endswith(_politics()) for token in doc)
    return bool(nouns >= max(_LEAST, _SHARE * len(doc)))


def _is_chamber(text: str) -> bool:
    return not chamber_names().isdisjoint({text, text.removesuffix("s"), text.removesuffix("es")})


@cache
def _politics() -> tuple[str, ...]:
    return tuple(load_frame("names")["politics"])


def is_credible(doc: Doc, start: int, end: int, kind: Kind, *, political: bool) -> bool:
    """Ordinary nouns are no name that nobody else saw ("Kräften", "Partei"), nor is a parliament a party."""
    text = doc[start:end].text.lower()
    if text in name_lists()[0] or any(_is_chamber(word) for word in (text, doc[end - 1].lower_)):
        return False
    if start and doc[start - 1].text in OPENING:
        return True
    if end > start + 2 and doc[end - 1].lower_ in _BARE and word_class(doc[end - 2].text).startswith("ART"):
        return False  # "des Kurses der Partei": whose course it is
    if end > start + 1 and not doc[start].is_sent_start and is_name_adjective(doc[start]):
        return True  # "die Junge Alp": an adjective that is part of no name begins small
    if any(_stands_out(token.text) for token in doc[start:end]):
        return True
    return political and (
        _is_known_place(doc, start, end) if kind is Kind.PLACE else _reads_as_name(doc, start, end, kind)
    )


def _stands_out(word: str) -> bool:
    return word[:1].isupper() and (
        strangeness(word) >= _STRANGE or bool(ABBREVIATION.match(word)) or head_kind(word) is not None
    )


def _is_known_place(doc: Doc, start: int, end: int) -> bool:
    """ "in Husum", "Husum, 3. Mai": a name by its tag, where a place stands."""
    if not all(is_proper(token.text) or not token.is_alpha for token in doc[start:end]):
        return False
    before = doc[start - 1].lower_ if start else ""
    return before in _LOCAL or (bool(doc[start].is_sent_start) and end < len(doc) and doc[end].text in {",", ":"})


def _reads_as_name(doc: Doc, start: int, end: int, kind: Kind) -> bool:
    """Several words with capitals, or with small ones that join: "Moor und Meer", "Grüner Hof"."""
    words = doc[start:end]
    if len(words) < 2 or not words[0].text[:1].isupper() or not words[-1].text[:1].isupper():
        return False
    if not all(word.text[:1].isupper() or word.lower_ in _JOINING for word in words):
        return False
    behind_head = start > 0 and head_kind(doc[start - 1].text) is not None
    if behind_head or abbreviation_after(doc, end) is not None:
        return True
    if words[-2].text in _HYPHENS and head_kind(words[-1].text.removesuffix("s").removesuffix("e")) is not None:
        return True  # "des Litani-Bundes"
    before = doc[start - 1] if start else None
    article = before is not None and word_class(before.text).startswith(_DETERMINERS)
    if any(word.text[:1].isupper() and is_adjective(word.text) for word in words[1:-1]):
        return True  # "vom Ring Europäischer Reviere": inside a name adjectives have a capital
    if all(word.text[:1].isupper() for word in words):
        if is_adjective(words[0].text):
            return not words[0].is_sent_start
        # Two strangers without an article are a person, with one none.
        return article is not (kind is Kind.PERSON) and is_proper(words[0].text)
    determined = article or (before is not None and is_adjective(before.text))
    alike = words[0].text[:_ALIKE] == words[-1].text[:_ALIKE]  # "Bürgerinnen und Bürger"
    plain = any(word.text[:1].isupper() and not is_proper(word.text) for word in words)  # "Hamas und Fatah" are two
    return plain and not determined and not alike and not any(word.text in _HYPHENS for word in words)
