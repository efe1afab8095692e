"""Finds the registry's names in a Doc.

In: a Doc. Out: spans in `doc.spans["registry"]` (they may nest) and, beside each, the names it could be.
Left out: which of several entities of one name is meant; `link` decides that with the whole document in view.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Span

from pipeline.entities.inflect import forms
from pipeline.entities.registry import Name, registry
from pipeline.language.grammar import is_adjective, is_proper
from pipeline.lasting import lasting
from pipeline.model import Kind

OPENING, CLOSING = frozenset("„»‚›«\"“'‹"), frozenset("“”«›‘’\"'»‹")
# "die Partei Heimat": a head noun vouches for an ordinary word just as quotation marks do.
_LOCAL = frozenset({"in", "nach", "aus", "bei", "von", "um"})
_POSSESSIVES = frozenset({"unsere", "unser", "unserer", "unseren", "unserem"})
_HEADS = re.compile(r"(partei|bewegung|block|bündnis|allianz|union|liste|koalition|fraktion)(en|s)?$", re.IGNORECASE)


_FIRST = re.compile(r"\w+|\W")


@cache
def _by_first_word() -> dict[str, dict[str, dict[Name, None]]]:
    """First word -> written form -> the names it could be."""
    index: dict[str, dict[str, dict[Name, None]]] = defaultdict(lambda: defaultdict(dict))
    with lasting():
        for name in registry().names:
            for form in _written(name):
                if first := _FIRST.match(form):
                    index[first[0]][form][name] = None
    return index


def _matches(doc: Doc) -> Iterator[tuple[Span, tuple[Name, ...]]]:
    """All written forms that stand there, by whole tokens."""
    index, text = _by_first_word(), doc.text
    for token in doc:
        first = _FIRST.match(text, token.idx)
        for form, names in index.get(first[0], {}).items() if first else ():
            if text.startswith(form, token.idx):
                span = doc.char_span(token.idx, token.idx + len(form))
                if span is not None:
                    yield span, tuple(names)


def _written(name: Name) -> set[str]:
    if name.how == "abbreviation":
        return {name.text}
    written = forms(name.text)
    # Datelines shout: "TIFLIS, 30. Oktober".
    if registry().entities[name.entity_id].kind is Kind.PLACE and len(name.text) > 3:
        written.add(name.text.upper())
    return written


def find_registry(doc: Doc) -> list[tuple[Span, tuple[Name, ...]]]:
    """All registry names in `doc`, longest first where they overlap; names inside longer names are dropped."""
    found: list[tuple[Span, tuple[Name, ...]]] = []
    matches = list(_matches(doc))
    vouched = {n for span, names in matches for n in names if n.how == "quoted" and is_vouched(span)}
    for span, all_names in matches:
        names = _names_here(all_names, span, vouched)
        if names and not _inside_word(span):
            found.append((span, names))
    found.sort(key=lambda pair: (-(pair[0].end - pair[0].start), pair[0].start))
    taken: set[int] = set()
    kept = []
    for span, names in found:
        if taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            kept.append((span, names))
    kept.sort(key=lambda pair: pair[0].start)
    doc.spans["registry"] = [span for span, _ in kept]
    return kept


def _names_here(names: tuple[Name, ...], span: Span, vouched: set[Name]) -> tuple[Name, ...]:
    """The names that count at this place; where a party bears a country's name, quotes or head noun decide. Two parties
    of one name, one of which needs no voucher, are both meant between quotation marks: the linker chooses.
    """
    ordinary = [n for n in names if n.how == "quoted"]
    plain = [n for n in names if n.how != "quoted"]
    if ordinary and plain:
        parties = [n for n in plain if registry().entities[n.entity_id].kind in {Kind.PARTY, Kind.MOVEMENT}]
        named = (*ordinary, *parties) if is_vouched(span) else tuple(plain)
        return tuple(n for n in named if _counts(n, span, False))
    return tuple(n for n in names if _counts(n, span, n in vouched))


def _counts(name: Name, span: Span, vouched_before: bool) -> bool:
    """Ordinary words need a voucher here, or one anywhere in the document if they are no German words on their own."""
    if name.how == "local":
        return span.start > 0 and span.doc[span.start - 1].lower_ in _LOCAL
    if name.how != "quoted" or is_vouched(span):
        return True
    first = span[0]
    capital_tells = (
        len(span) > 1 and not first.is_sent_start and (is_adjective(first.text) or first.lower_ in _POSSESSIVES)
    )
    return capital_tells or (vouched_before and (len(span) > 1 or is_proper(first.text)))


def is_quoted(span: Span) -> bool:
    doc = span.doc
    return (
        span.start > 0 and span.end < len(doc) and doc[span.start - 1].text in OPENING and doc[span.end].text in CLOSING
    )


def is_vouched(span: Span) -> bool:
    """Between quotation marks, right after a head noun such as "Partei", or before an abbreviation in brackets."""
    doc = span.doc
    if is_quoted(span) or (span.start > 0 and bool(_HEADS.search(doc[span.start - 1].text))):
        return True
    return (
        span.end + 2 < len(doc)
        and doc[span.end].text == "("
        and doc[span.end + 1].is_upper
        and doc[span.end + 2].text == ")"
    )


def _inside_word(span: Span) -> bool:
    """Part of a hyphenated word in second place ("Anti-EU", "Gerhard-Fischer"), which names something else."""
    doc = span.doc
    before = doc[span.start - 1] if span.start else None
    if before is None or before.text not in "-‐‑" or before.whitespace_ or span.start < 2:
        return False
    return not doc[span.start - 2].whitespace_ and doc[span.start - 2].text not in OPENING
