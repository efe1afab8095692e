"""The region or town of an adjective: "die thüringische Ministerin", "der Hamburger Senator".

In: an adjective as printed. Out: the registry's place, or none. An umlaut may come in ("niedersächsisch"), the end of
the name may go ("hessisch", "Bremer"). Left out: adjectives of countries, which the registry lists itself.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.entities.registry import registry
from pipeline.model import Entity, Kind

_FOLD = str.maketrans("äöü", "aou")
_LEAST = 4  # letters of a stem: shorter ones are many a word's
_ENDS = ("ien", "en", "n", "e", "a", "")


def region_of(word: str) -> Entity | None:
    """Whose adjective a word is; of two places none."""
    if word[:1].isupper() and word.endswith("er"):
        return _stems().get("-er", {}).get(word.lower().translate(_FOLD)[:-2])
    told = re.fullmatch(r"(.+)isch(?:e|er|es|en|em)?", word.lower().translate(_FOLD))
    return _stems().get("-isch", {}).get(told[1]) if told is not None else None


@cache
def _stems() -> dict[str, dict[str, Entity]]:
    found: dict[str, dict[str, set[str]]] = {"-isch": {}, "-er": {}}
    places = {e.entity_id: e for e in registry().entities.values() if e.kind is Kind.PLACE}
    for key, place in places.items():
        name = place.name.lower().translate(_FOLD)
        if " " in name:
            continue
        for end in _ENDS:
            stem = name.removesuffix(end)
            if len(stem) < _LEAST or (stem == name and end):
                continue
            found["-er"].setdefault(stem, set()).add(key)
            if registry().country_of_adjective(f"{stem}isch") is None:
                found["-isch"].setdefault(stem, set()).add(key)
    return {
        form: {stem: places[min(keys)] for stem, keys in own.items() if len(keys) == 1} for form, own in found.items()
    }
