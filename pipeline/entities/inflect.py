"""The German cases of a name: "Einiges Russland" is also "Einigem Russland", "Ak Schol" also "Ak Schols".

In: a name in the nominative. Out: every form it can take in a sentence, itself included.
Left out: umlaut plurals; names of parties have no plural.
"""

from __future__ import annotations

import re

_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][\wäöüß-]*?(e|er|es|en|em)$")
_ENDINGS = ("e", "er", "es", "en", "em")
_FEMININE = re.compile(
    r"(partei|union|bewegung|front|liga|allianz|koalition|liste|ung|heit|keit|schaft|tät|ion|kraft|garde|macht|plattform|"
    r"kammer|versammlung|duma|rada|schule|akademie|stiftung|föderation|republik|gruppe|fraktion|linke|mitte)$",
    re.IGNORECASE,
)
_NO_S = re.compile(r"(s|ß|x|z|ce)$", re.IGNORECASE)
_LATIN = re.compile(r"^[\u0000-\u024f\u2010-\u2019]+$")
# "Unter", "Wider": words that end like adjectives in front of a noun, and are none.
_NO_ADJECTIVE = frozenset({"Unter", "Für", "Der", "Die", "Das", "Unser", "Ein", "Eine", "Über", "Alle", "Rate", "Wir"})


def forms(name: str) -> set[str]:
    """All written forms of `name`: adjectives before the first noun decline, the noun takes -s, -es or nothing."""
    if not _LATIN.match(name):
        return {name}
    words = name.split(" ")
    n = 0
    while n < len(words) - 1 and _is_adjective(words[n], words[n + 1]):
        n += 1
    head = words[n]
    tails = {" ".join([form, *words[n + 1 :]]) for form in _noun_forms(head, after_adjective=n > 0)}
    if n == 0 and len(words) > 1 and all(w[:1].isupper() for w in words):
        tails |= {" ".join([*words[:-1], form]) for form in _noun_forms(words[-1], after_adjective=False)}
    if n == 0:
        return tails | {name}
    stems = [re.sub(r"(e|er|es|en|em)$", "", word) for word in words[:n]]
    heads = {" ".join(stem + ending for stem in stems) for ending in _ENDINGS}
    return {f"{h} {t}" for h in heads for t in tails} | {name}


def _is_adjective(word: str, following: str) -> bool:
    return bool(_ADJECTIVE.match(word)) and following[:1].isupper() and word not in _NO_ADJECTIVE and len(word) > 3


def _noun_forms(noun: str, *, after_adjective: bool) -> set[str]:
    result = {noun}
    if not noun or not noun[-1].isalpha():
        return result
    if after_adjective and noun in {"Linke", "Grüne", "Rechte", "Liberale", "Konservative"}:
        return {noun, noun + "n", noun + "r"}
    if after_adjective and noun in {"Leute", "Menschen", "Kräfte", "Demokraten"}:
        return result | {noun + "n"} if noun.endswith("e") else result
    if not after_adjective and re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]+e", noun):
        result.add(noun + "n")
    if _FEMININE.search(noun):
        return result
    if _NO_S.search(noun):
        return result | {noun + "es"} if after_adjective else result | {noun + "’", noun + "'"}
    result.add(noun + "s")
    if after_adjective and re.search(r"[bdfgklmnprt]$", noun):
        result.add(noun + "es")
    return result
