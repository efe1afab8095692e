"""All mentions of one document: the finders in their order, then the linker.

In: a Doc, its Document and the site's furniture. Out: mentions in order of the text, and `doc.spans["mentions"]`.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span

from pipeline.entities import headed, quoted, unknown
from pipeline.entities.attach import attach
from pipeline.entities.candidate import Candidate, without_overlaps
from pipeline.entities.explained import find_explained
from pipeline.entities.learned import refine
from pipeline.entities.link import Linker
from pipeline.entities.matcher import find_registry
from pipeline.entities.persons import find_persons, find_surnames
from pipeline.entities.registry import given_names, registry
from pipeline.entities.stray import without_strays
from pipeline.entities.things import without_things
from pipeline.entities.told import set_kinds
from pipeline.language import installed
from pipeline.language.boilerplate import Furniture
from pipeline.language.grammar import is_proper
from pipeline.model import Document, Kind, Mention


def find_mentions(doc: Doc, document: Document, furniture: Furniture) -> list[Mention]:
    """Mentions outside front matter and share lines; of a byline only its person."""
    ruled = ruled_candidates(doc, document, furniture)
    known = refine(doc, ruled)
    known = without_overlaps(known + quoted.find_coordinated(doc, known))
    seen = without_overlaps([*known, *_by_model(doc, known)])
    set_kinds(doc, seen)
    candidates = [
        c for c in attach(doc, without_strays(doc, without_things(doc, seen))) if _is_text(doc, c, document, furniture)
    ]
    year = document.published.year if document.published else None
    linked = Linker(doc, year, document.body_start).link(candidates)
    sentence_of = {token.i: n for n, sentence in enumerate(doc.sents) for token in sentence}
    mentions = []
    spans = []
    for candidate, entity in linked:
        span = doc[candidate.start : candidate.end]
        via = "registry" if candidate.names else candidate.via
        if _in_byline(span, furniture):
            via = "byline"
        mentions.append(
            Mention(
                start=span.start_char,
                end=span.end_char,
                text=span.text,
                entity=entity,
                sentence=sentence_of[span.start],
                via=via,
            )
        )
        spans.append(Span(doc, span.start, span.end, label=entity.kind.value.upper()))
    doc.spans["mentions"] = spans
    return mentions


_LABELS = {"PER": Kind.PERSON, "PERSON": Kind.PERSON, "LOC": Kind.PLACE, "GPE": Kind.PLACE, "ORG": Kind.ORGANISATION}
_LABELS |= {kind.value.upper(): kind for kind in Kind}


def _by_model(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """What an installed model names where nobody else sees a name; a head noun tells the kind of organisation."""
    taken = {i for c in known for i in range(c.start, c.end)}
    found = []
    for start, end, label in installed.names(doc.text):
        span = doc.char_span(start, end)
        if span is None or label not in _LABELS or not taken.isdisjoint(range(span.start, span.end)):
            continue
        kind = _LABELS[label]
        if kind is Kind.ORGANISATION:
            kind = unknown.head_kind(span[-1].text) or kind
        found.append(Candidate(span.start, span.end, kind, "model"))
    return found


def _byline(doc: Doc, furniture: Furniture) -> list[Candidate]:
    span = doc.char_span(*furniture.author, alignment_mode="contract") if furniture.author else None
    return [Candidate(span.start, span.end, Kind.PERSON, "byline", sure=True)] if span is not None else []


def ruled_candidates(doc: Doc, document: Document, furniture: Furniture) -> list[Candidate]:
    """What the finders see, without overlaps; the taught tagger learns from it."""
    known = [
        Candidate(
            span.start,
            span.end,
            registry().entities[names[0].entity_id].kind,
            "registry",
            names,
            country=unknown.country_around(doc, span.start, span.end),
        )
        for span, names in find_registry(doc)
    ]
    parties = {(c.start, c.end) for c in known if c.kind in {Kind.PARTY, Kind.MOVEMENT}}
    in_quotes = [c for c in quoted.find_quoted(doc) if (c.start, c.end) not in parties]
    by_head = headed.find_after_head(doc) + headed.find_headed(doc, known)
    known = without_overlaps(known + in_quotes + by_head + find_explained(doc, known) + _byline(doc, furniture))
    known = [c for c in known if _is_text(doc, c, document, furniture)]
    known = without_overlaps(known + quoted.find_coordinated(doc, known))
    known = _one_person_per_name(doc, known)
    known = without_overlaps(known + find_persons(doc, known))
    abbreviations = [c for c in unknown.find_abbreviations(doc, known) if not any(k.start == c.start for k in known)]
    known = without_overlaps(known + abbreviations)
    known = without_overlaps(known + unknown.find_repeats(doc, abbreviations))
    known = without_overlaps(known + quoted.find_again(doc, known))
    known = [c for c in known if _is_text(doc, c, document, furniture)]
    persons = [c for c in known if c.kind is Kind.PERSON]
    surnames = [c for c in find_surnames(doc, persons, known) if _is_text(doc, c, document, furniture)]
    return without_overlaps(known + surnames)


def _one_person_per_name(doc: Doc, known: list[Candidate]) -> list[Candidate]:
    """A place or country directly behind a given name is a surname ("Jack London", "Rita Süssmuth-Wien")."""
    given = given_names()
    return [c for c in known if not _part_of_person(doc, c, given)]


def _part_of_person(doc: Doc, candidate: Candidate, given: frozenset[str]) -> bool:
    before = doc[candidate.start - 1] if candidate.start else None
    if candidate.kind in {Kind.PLACE, Kind.COUNTRY} and before is not None and before.text in given:
        return not before.is_space
    after = doc[candidate.end] if candidate.end < len(doc) else None
    # "Asat Peruaschew" is no word on the party Asat.
    return candidate.length == 1 and doc[candidate.start].text in given and after is not None and is_proper(after.text)


def _is_text(doc: Doc, candidate: Candidate, document: Document, furniture: Furniture) -> bool:
    span = doc[candidate.start : candidate.end]
    if span.start_char < document.body_start:
        return False
    if not furniture.is_boilerplate(span.start_char, span.end_char):
        return True
    return candidate.kind is Kind.PERSON and _in_byline(span, furniture)


def _in_byline(span: Span, furniture: Furniture) -> bool:
    author = furniture.author
    return author is not None and author[0] <= span.start_char < author[1]
