"""Names as a taught tagger reads them: the rules' candidates, corrected and completed.

In: a Doc and the candidates of the rules. Out: candidates. Two linear-chain CRFs in a row (python-crfsuite); the second
sees what the first called the same words elsewhere in the document.
The models lie in pipeline/models; `python -m pipeline train` makes them anew from seeds/gold/train. Without them the
rules serve alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pycrfsuite
from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.credible import is_credible, is_political
from pipeline.entities.explained import confirmed
from pipeline.entities.features import second_features, token_features
from pipeline.entities.headed import is_name_adjective
from pipeline.entities.persons import is_role
from pipeline.entities.same import name_stem
from pipeline.entities.unknown import country_around, head_kind
from pipeline.language.grammar import is_proper, word_class
from pipeline.model import Kind
from pipeline.model_files import kept_open, model_path, open_tagger

STAGES = ("names-1", "names-2")

_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})

Labelled = tuple[int, int, Kind]


def refine(doc: Doc, candidates: list[Candidate]) -> list[Candidate]:
    """The names of the document, each once; the rules' knowledge of a name stays with it."""
    taggers = _taggers()
    if taggers is None:
        return candidates
    labels = read_labels(doc, token_features(doc, candidates), taggers)
    spans = same_everywhere(doc, spans_of(labels))
    return _merge(doc, confirmed(doc, candidates, spans), spans)


@kept_open
def _taggers() -> tuple[pycrfsuite.Tagger, ...] | None:
    paths = [model_path(stage) for stage in STAGES]
    if not all(path.exists() for path in paths):
        return None
    return tuple(open_tagger(path) for path in paths)


def read_labels(doc: Doc, features: list[list[str]], taggers: Sequence[pycrfsuite.Tagger]) -> list[str]:
    """The labels (B-party, I-party, O …) of both readings."""
    first, second = taggers
    return tag(doc, second_features(doc, features, tag(doc, features, first)), second)


def tag(doc: Doc, features: Sequence[Sequence[str]], tagger: pycrfsuite.Tagger) -> list[str]:
    """One reading, sentence by sentence."""
    return [label for s in doc.sents for label in (tagger.tag(features[s.start : s.end]) if len(s) else ())]


def spans_of(labels: Sequence[str]) -> list[Labelled]:
    """Token ranges and kinds; an inside without its beginning is nothing."""
    spans: list[Labelled] = []
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            end = i + 1
            while end < len(labels) and labels[end] == f"I-{label[2:]}":
                end += 1
            spans.append((i, end, Kind(label[2:])))
    return spans


def same_everywhere(doc: Doc, spans: list[Labelled]) -> list[Labelled]:
    """One surface is of one kind in a document, and several words that are a name once are that name always."""
    kinds: dict[tuple[str, ...], Counter[Kind]] = {}
    for start, end, kind in spans:
        kinds.setdefault(_surface(doc, start, end), Counter())[kind] += 1
    kept = [(start, end, kinds[_surface(doc, start, end)].most_common(1)[0][0]) for start, end, _ in spans]
    taken = {i for start, end, _ in kept for i in range(start, end)}
    words = tuple(token.text for token in doc)
    for surface, counts in sorted(kinds.items(), key=lambda item: -len(item[0])):
        length = len(surface)
        if length == 1 and not (len(surface[0]) > 3 or surface[0].isupper()):
            continue
        for i in range(len(words) - length + 1):
            if words[i] == surface[0] and words[i : i + length] == surface and taken.isdisjoint(range(i, i + length)):
                taken.update(range(i, i + length))
                kept.append((i, i + length, counts.most_common(1)[0][0]))
    return sorted(_in_other_cases(doc, kept))


def _in_other_cases(doc: Doc, spans: list[Labelled]) -> list[Labelled]:
    """ "Dem Solidarischen Torfheim", where "Solidarisches Torfheim" is a party; the place inside is none then."""
    known: dict[tuple[str, ...], Kind] = {}
    for start, end, kind in spans:
        if kind in _GROUPS and end > start + 1 and is_name_adjective(doc[start]):
            known[name_stem(_surface(doc, start, end))] = kind
    at = {(start, end) for start, end, _ in spans}
    firsts, lengths = {key[0] for key in known}, {len(key) for key in known}
    found: list[Labelled] = []
    for token in doc:
        if token.is_sent_start or not is_name_adjective(token) or name_stem((token.text, ""))[0] not in firsts:
            continue
        for length in lengths:
            if (end := token.i + length) > token.sent.end:
                continue
            words = _surface(doc, token.i, end)
            if (token.i, end) in at or not words[-1][:1].isupper() or (kind_of := known.get(name_stem(words))) is None:
                continue
            beside = [s for s in spans if s[0] < end and token.i < s[1]]
            if all(token.i <= s[0] and s[1] <= end for s in beside):
                spans = [s for s in spans if s not in beside]
                found.append((token.i, end, kind_of))
    return spans + found


def _surface(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    return tuple(token.text for token in doc[start:end])


def _merge(doc: Doc, candidates: list[Candidate], spans: list[Labelled]) -> list[Candidate]:
    """What was read, and of the rules what stands where nothing credible was read instead."""
    by_place = {(c.start, c.end): c for c in candidates}
    settled = [c for c in candidates if c.sure]
    merged: list[Candidate] = []
    doubted: set[int] = set()
    political = is_political(doc)
    believed = {(s, e) for s, e, kind in spans if is_credible(doc, s, e, kind, political=political)}
    surfaces = {_surface(doc, s, e) for s, e in believed if e > s + 1}
    for start, end, kind in spans:
        if _is_part_of_listed(doc, candidates, start, end):
            continue
        candidate = by_place.get((start, end))
        if any(c is not candidate and c.start < end and start < c.end for c in settled) or _is_two(
            candidates, start, end
        ):
            continue
        if candidate is None and (start, end) not in believed and _surface(doc, start, end) not in surfaces:
            doubted.update(range(start, end))
            continue
        if candidate is None:
            candidate = Candidate(start, end, kind, "learned", country=country_around(doc, start, end))
        elif not candidate.names and not candidate.sure and candidate.kind is not Kind.ORGANISATION:
            candidate.kind = kind  # an organisation's head noun tells more: a "Parteischule" is no party
        if candidate.via == "learned" and _is_surname(doc, candidate, spans):
            candidate.start, candidate.kind = candidate.start - 1, Kind.PERSON
        merged.append(candidate)
    taken = {i for c in merged for i in range(c.start, c.end)}
    left = (c for c in candidates if taken.isdisjoint(range(c.start, c.end)))
    return merged + [c for c in left if _stays(c) or not doubted.isdisjoint(range(c.start, c.end))]


def _is_surname(doc: Doc, candidate: Candidate, spans: list[Labelled]) -> bool:
    """ "Da kehrte Zerlin Torwina heim": no article and no noun stands there, only another stranger, who is no name."""
    i = candidate.start - 1
    if candidate.kind not in _GROUPS or candidate.length > 1 or i < 0 or candidate.start == doc[i + 1].sent.start:
        return False
    word = doc[i].text
    strangers = all(is_proper(w) and not w.isupper() and head_kind(w) is None for w in (word, doc[i + 1].text))
    return (
        strangers
        and word.isalpha()
        and not is_role(word)
        and not any(start <= i < end for start, end, _ in spans)
        and (i == doc[i].sent.start or not word_class(doc[i - 1].text).startswith(("ART", "ADJ", "NN", "APPRART")))
    )


def _is_part_of_listed(doc: Doc, candidates: list[Candidate], start: int, end: int) -> bool:
    """ "TOP" of "TOP 09"; the head noun of a listed name ("Bündnis Neues Tal") may stand outside it."""
    return any(
        c.names
        and c.start <= start
        and end <= c.end
        and c.length > end - start
        and head_kind(doc[c.start].text) is None
        for c in candidates
    )


def _is_two(candidates: list[Candidate], start: int, end: int) -> bool:
    """ "Da warf die KPX Qvist hinaus": somebody the rules know beside an abbreviation that the registry knows; "sieht
    Moskau Astana als Partner": two places that it knows.
    """
    inside = [c for c in candidates if start <= c.start and c.end <= end and c.length < end - start]
    places = [c for c in inside if c.kind in {Kind.PLACE, Kind.COUNTRY} and c.names]
    if len(places) > 1 and sum(c.length for c in places) == end - start:
        return True
    return any(c.kind is Kind.PERSON for c in inside) and any(
        name.how == "abbreviation" for c in inside for name in c.names
    )


def _stays(candidate: Candidate) -> bool:
    """What the rules saw and nothing was read: names of lists and head nouns stay, guessed people do not."""
    return candidate.kind is not Kind.PERSON or bool(candidate.names) or candidate.sure or candidate.via == "byline"
