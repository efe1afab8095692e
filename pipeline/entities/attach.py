"""Short forms of names, tied to the full ones: abbreviations in brackets and surnames; `same` adds
other cases and parts of names.

In: candidates. Out: the same, where `same_as` says whose short form a candidate is.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.same import tie_forms
from pipeline.entities.unknown import find_abbreviations, find_repeats
from pipeline.model import Kind


def attach(doc: Doc, candidates: list[Candidate]) -> list[Candidate]:
    """Ties what stands apart so far; an abbreviation or repeat that nobody found yet is added."""
    abbreviations = find_abbreviations(doc, [c for c in candidates if c.length > 1 or len(doc[c.start]) > 4])
    by_place = {(c.start, c.end): c for c in candidates}
    present = {id(c) for c in candidates}
    added = []
    for short in abbreviations + find_repeats(doc, abbreviations):
        known = by_place.get((short.start, short.end))
        if known is None:
            if not any(c.start < short.end and short.start < c.end for c in candidates):
                added.append(short)
        elif not known.names and known is not short.same_as and id(known.same_as) not in present:
            known.kind, known.same_as = short.kind, _root(short)
    _attach_surnames(doc, candidates)
    tie_forms(doc, [*candidates, *added])
    return sorted(candidates + added, key=lambda c: c.start)


def _root(short: Candidate) -> Candidate | None:
    target = short.same_as
    while target is not None and target.same_as is not None:
        target = target.same_as
    return target


def _attach_surnames(doc: Doc, candidates: list[Candidate]) -> None:
    persons = [c for c in candidates if c.kind is Kind.PERSON]
    full: dict[str, Candidate] = {}
    for person in persons:
        if person.length > 1:
            # "Bou Rached" is the surname of "Nadim Bou Rached", "Rached" too.
            for start in range(person.start + 1, person.end):
                full.setdefault(_bare(doc[start : person.end].text), person)
    for person in persons:
        if not person.names and person.same_as is None:
            target = full.get(_bare(doc[person.start : person.end].text))
            if target is not None and target is not person:
                person.same_as = target


def _bare(text: str) -> str:
    return re.sub(r"(?<=\w{3})(s|’)$", "", text)
