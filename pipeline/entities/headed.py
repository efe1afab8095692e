"""Names by their head noun, without quotation marks.

In: a Doc and what is already known of it. Out: candidates: strangers behind a head noun ("Bewegung Nowa"), a
capitalised adjective inside a sentence before one ("der Höheren Parteischule"), a compound with a country behind it
("Bauernpartei Lettlands"). Left out: descriptions ("die Regierungspartei"); coreference resolves those.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from pipeline.entities.candidate import Candidate
from pipeline.entities.matcher import OPENING
from pipeline.entities.registry import registry
from pipeline.entities.unknown import abbreviation_after, country_around, head_kind, name_lists
from pipeline.language.grammar import is_adjective, is_proper, word_class
from pipeline.model import Kind


def find_after_head(doc: Doc) -> list[Candidate]:
    """Capitalised words that are no German nouns, after a head noun: "die Partei Respublica", "Bewegung Nowa Rus"."""
    found = []
    for token in doc[:-1]:
        kind = head_kind(token.text)
        if kind not in {Kind.PARTY, Kind.MOVEMENT}:
            continue
        end = token.i + 1
        while end < len(doc) and is_proper(doc[end].text) and not doc[end].is_sent_start:
            end += 1
        if end > token.i + 1:
            found.append(Candidate(token.i + 1, end, kind, "pattern", country=country_around(doc, token.i, end)))
    return found


def find_headed(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """Names that end in or begin with their head noun: "Demokratische Partei", "Bauernpartei Lettlands", "Akademie für
    Politik".
    """
    generic = name_lists()[0]
    found = []
    for token in doc:
        kind = head_kind(token.text)
        if kind is None or len(token) < 3:
            continue
        start = token.i
        while start > token.sent.start and is_name_adjective(doc[start - 1]):
            start -= 1
        end, country = _tail(doc, token.i + 1)
        abbreviated = abbreviation_after(doc, end if end < len(doc) and doc[end].text == "(" else end + 1) is not None
        adjectives = start < token.i
        compound = token.lower_ not in generic
        at_start = start == token.sent.start or doc[start - 1].text in OPENING | {"("}
        sure = (adjectives and (not at_start or abbreviated or end > token.i + 1)) or (
            compound and kind is not Kind.ORGANISATION and end > token.i + 1
        )
        sure = (
            sure
            or (abbreviated and (compound or end > token.i + 1))
            or (kind is Kind.ORGANISATION and _proper_tail(doc, token.i + 1))
        )
        if any(
            k.start < end
            and start < k.end
            and k.kind is Kind.PARTY
            and not (k.start <= start and end <= k.end)
            and not adjectives
            for k in known
        ):
            continue  # "Fraktion des Georgischen Traums" is no name: it holds one
        if sure and (end > token.i + 1 or adjectives or compound):
            code = country or country_around(doc, start, end)
            found.append(Candidate(start, end, kind, "pattern", country=code))
    return found


def is_name_adjective(token: Token) -> bool:
    """A declined adjective with a capital: inside a sentence part of a name."""
    return (
        token.text[0].isupper()
        and token.text not in name_lists()[1]
        and is_adjective(token.text)
        and not word_class(token.text).startswith("NN")
    )


def _tail(doc: Doc, i: int) -> tuple[int, str | None]:
    """Where a name that goes on behind its head noun ends, and the country it names: "… Kasachstans", "… der Republik
    Moldau".
    """
    if i >= len(doc):
        return i, None
    if code := _genitive_country(doc[i]):
        return i + 1, code
    if doc[i].lower_ in {"der", "des", "für"} and i + 1 < len(doc):
        j = i + 1
        while j < len(doc) and (
            doc[j].text[0].isupper()
            or (
                doc[j].lower_ in {"und", "der", "des", "für"}
                and j + 1 < len(doc)
                and doc[j + 1].text[0].isupper()
                and j > i + 1
            )
        ):
            j += 1
        capitalised_adjective = j > i + 1 and is_adjective(doc[i + 1].text)
        if j > i + 1 and (
            capitalised_adjective or (j < len(doc) and doc[j].text == "(" and abbreviation_after(doc, j) is not None)
        ):
            return j, _genitive_country(doc[j - 1])
    return i, None


def _proper_tail(doc: Doc, i: int) -> bool:
    return i + 1 < len(doc) and doc[i].lower_ == "für" and doc[i + 1].text[0].isupper()


@cache
def _genitives() -> dict[str, str]:
    countries = registry().entities
    return {f"{countries[cid].name}s": code for code, cid in registry().countries.items()} | {
        f"{alias}s": code
        for code, cid in registry().countries.items()
        for alias in countries[cid].aliases
        if " " not in alias
    }


def _genitive_country(token: Token) -> str | None:
    return _genitives().get(token.text)
