"""The blank German spaCy pipeline: tokens and sentences. No weights are needed.

In: a text. Out: a Doc whose sentences also end at every line break, because title, byline and share lines have no
full stop. Hyphens, dashes and slashes inside words are tokens of their own, so that the name in "AfD-Fraktion" can
be found.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_suffix_regex

# A full stop after these ends no sentence. Ordinals ("25. September") are single tokens of spaCy's German tokenizer.
ABBREVIATIONS = frozenset(
    [
        "bzw",
        "ca",
        "dr",
        "etc",
        "evtl",
        "ggf",
        "hl",
        "inkl",
        "jr",
        "mio",
        "mrd",
        "nr",
        "prof",
        "sen",
        "sog",
        "st",
        "str",
        "tel",
        "u.a",
        "usw",
        "vgl",
        "z.b",
        "zz",
        "abs",
        "art",
        "bes",
        "d.h",
        "geb",
        "gest",
        "jh",
        "lat",
        "max",
        "min",
        "o.ä",
        "s.o",
        "u.ä",
        "v.a",
        "vs",
        "zzt",
    ]
)
_OPENERS = frozenset("„»‚›(\"'“«[–—-•*·")
_SPLIT_INSIDE = r"(?<=\w)[-‐‑–—/](?=\w)"
# "angelegenheiten.Aktualjnie": texts that were glued together; "3.000" and "z.B." are not.
# "208." at a sentence's end is a number and a full stop, "25." before a month is an ordinal.
_NUMBER_STOP = r"(?<=[0-9]{3})\."
# "AfD." at a sentence's end; spaCy splits "SPD." and "Rat.", but takes this one for an abbreviation.
_MIXED_STOP = r"(?<=[a-zäöüß][A-ZÄÖÜ])\."
# After "14." these open a sentence; a noun would make it an ordinal.
_SENTENCE_OPENERS = frozenset(
    [
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "er",
        "sie",
        "es",
        "ihr",
        "sein",
        "im",
        "in",
        "am",
        "an",
        "auf",
        "bei",
        "nach",
        "seit",
        "mit",
        "von",
        "zu",
        "zum",
        "zur",
        "für",
        "doch",
        "aber",
        "und",
        "dabei",
        "damit",
        "dazu",
        "auch",
        "so",
        "dort",
        "da",
        "dann",
        "wie",
        "wenn",
        "als",
        "nur",
        "bis",
        "vor",
        "über",
        "unter",
        "gegen",
    ]
)
# Articles and what holds one, before "3. Lesung"; and what a bare ordinal counts.
_WITH_ORDINAL = frozenset(
    [
        "der", "die", "das", "dem", "den", "des", "am", "im", "vom", "zum", "zur", "beim", "ins", "ans", "ein",
        "eine", "einem", "einen", "einer", "sein", "seine", "seinem", "seinen", "ihr", "ihre", "ihrem", "ihren",
        "dieser", "diese", "diesem", "diesen", "und", "oder", "bis",
    ]
)  # fmt: skip
_CALENDAR = (
    *("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez", "jän"),
    *("quartal", "halbjahr", "jahrhundert", "jahrestag", "geburtstag", "wahlperiode", "legislatur"),
)
_GLUED = r"(?<=[a-zäöüß]{3})\.(?=[A-ZÄÖÜ][a-zäöü])"


@Language.component("interparty_sentences")
def sentences(doc: Doc) -> Doc:
    """Mark sentence starts: after final punctuation before a capital, digit or quote, and after every line break."""
    for i, token in enumerate(doc):
        token.is_sent_start = i == 0 or _starts_sentence(doc, i)
    return doc


def _starts_sentence(doc: Doc, i: int) -> bool:
    token, before = doc[i], doc[i - 1]
    if before.is_space and "\n" in before.text:
        return True
    if token.is_space and "\n" in token.text:
        return False
    k = i - 1
    while k > 0 and doc[k].text in "“”»«’\"')]›‘" and not doc[k].is_space:
        k -= 1
    end = doc[k]
    if re.fullmatch(r"\d{1,2}\.", end.text):
        return token.is_title and (token.lower_ in _SENTENCE_OPENERS or not _is_ordinal(doc, k, token.lower_))
    if end.text not in {".", "!", "?", "…", "..."} or (
        token.text in {")", "”", "“", "’", "»"} and not token.text[0].isalpha()
    ):
        return False
    if end.text == "." and k > 0:
        word = doc[k - 1].text
        if word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word.isupper()):
            return False
    if not doc[i - 1].whitespace_ and not doc[i - 1].is_space:
        return token.text[:1].isupper() and not token.is_upper and end.i == i - 1
    first = token.text[0]
    return first.isupper() or first.isdigit() or first in _OPENERS or not first.isascii()


def _is_ordinal(doc: Doc, k: int, following: str) -> bool:
    """ "am 14. Mai", "die 3. Lesung", "1. Stadtrat" at the head of a line; "kam auf 22. Zweite wurde …" is none."""
    before = doc[k - 1] if k > 0 else None
    if before is None or not before.is_alpha or before.lower_ in _WITH_ORDINAL:
        return True
    return following.startswith(_CALENDAR)


@cache
def nlp() -> Language:
    """The pipeline, made once a process."""
    pipeline = spacy.blank("de")
    tokenizer: Any = pipeline.tokenizer  # a rule tokenizer, which spaCy's types do not tell
    infixes = [*(pipeline.Defaults.infixes or ()), _SPLIT_INSIDE, _GLUED]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    suffixes = [*(pipeline.Defaults.suffixes or ()), _NUMBER_STOP, _MIXED_STOP]
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    # "):" is the end of a bracket here, no smiley.
    tokenizer.rules = {k: v for k, v in (tokenizer.rules or {}).items() if any(c.isalpha() for c in k)}
    pipeline.add_pipe("interparty_sentences")
    return pipeline
