"""Pronouns of those who speak and of those who are spoken to.

In: a word. Out: "ich", "wir", or "Sie" for whoever is spoken to. Left out: "du" and "ihr", which political prose leaves
to slogans.
"""

from __future__ import annotations

from functools import cache

from pipeline.language.words import Word
from pipeline.seeds import load_frame


def person_of(word: Word, *, opens: bool) -> str:
    """Who is meant, or nothing; `opens`: a capital tells nothing there."""
    if not word.tag.startswith(("PPER", "PPOS", "PRF")):
        return ""
    form = _forms().get(word.lower, "")
    return "" if form == "Sie" and (opens or not word.text[:1].isupper()) else form


@cache
def _forms() -> dict[str, str]:
    return {word: form for form, words in load_frame("voices")["forms"].items() for word in words}
