"""Three simple means, measured beside the pipeline: what a figure is worth shows against what costs nothing.

    registry   names only: what the registry knows, found word for word
    together   the pipeline's names; two parties in one sentence have an agreement and are in contact
    nearest    registry names; each trigger word of the frames takes the names and figures nearest to it

In: annotated documents (their texts alone). Out: Readings, scored like the pipeline's.
Left out on purpose: anything clever. No grammar, no negation, no modality, no coreference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from spacy.tokens import Doc

from pipeline.dates.find import DateExpression, find_dates
from pipeline.entities.matcher import find_registry
from pipeline.entities.registry import registry
from pipeline.gate.triggers import nearest_facts
from pipeline.gold.records import GoldDocument
from pipeline.language.tokens import nlp
from pipeline.model import Agreement, Document, Evidence, Fact, Kind, Mention, Reading, Tie
from pipeline.sources import as_document

Baseline = Callable[[GoldDocument, Reading], Reading]
_PARTIES = {Kind.PARTY, Kind.MOVEMENT}


def registry_names(gold: GoldDocument, _: Reading) -> Reading:
    """The names that the registry knows, and no fact."""
    document, doc = _read(gold)
    return Reading(document=document, sentences=(), mentions=tuple(_mentions(doc)))


def together(_: GoldDocument, reading: Reading) -> Reading:
    """The pipeline's names; every two parties of a sentence agree and meet, since the one year that it names."""
    dates = find_dates(reading.document.text, published=None)
    facts: list[Fact] = []
    for sentence in reading.sentences:
        here = {m.entity.entity_id: m for m in reading.mentions if m.sentence == sentence.n and m.via != "coreference"}
        parties = [key for key, m in here.items() if m.entity.kind in _PARTIES]
        since = _only_date(dates, sentence.start, sentence.end)
        where = (Evidence(sentence.start, sentence.end),)
        for a, b in combinations(sorted(parties), 2):
            facts.append(Tie(evidence=where, rule="together", a_id=a, b_id=b, kind="contact"))
            facts.append(
                Agreement(
                    evidence=where, rule="together", party_a_id=a, party_b_id=b, kind="cooperation_agreement",
                    status="in_force", date_edtf=since,
                )
            )  # fmt: skip
    return Reading(
        document=reading.document, sentences=reading.sentences, mentions=reading.mentions, facts=tuple(facts)
    )


def nearest(gold: GoldDocument, _: Reading) -> Reading:
    """Registry names, and for each trigger word the fact that the nearest names make."""
    document, doc = _read(gold)
    mentions = tuple(_mentions(doc))
    dates = find_dates(document.text, published=None)
    facts = tuple(fact for sentence in doc.sents for fact in nearest_facts(sentence, mentions, dates))
    return Reading(document=document, sentences=(), mentions=mentions, facts=facts)


BASELINES: dict[str, Baseline] = {
    "registry names only": registry_names,
    "two parties in a sentence": together,
    "registry, nearest trigger": nearest,
}


def readings(baseline: Baseline, gold: Sequence[GoldDocument], ours: Sequence[Reading]) -> list[Reading]:
    """What the baseline makes of each document."""
    return [baseline(document, reading) for document, reading in zip(gold, ours, strict=True)]


def _read(gold: GoldDocument) -> tuple[Document, Doc]:
    return as_document(gold.text, gold.path), nlp()(gold.text)


def _mentions(doc: Doc) -> Iterator[Mention]:
    sentence_of = {token.i: n for n, sentence in enumerate(doc.sents) for token in sentence}
    for span, names in find_registry(doc):
        yield Mention(
            start=span.start_char, end=span.end_char, text=span.text, sentence=sentence_of[span.start], via="registry",
            entity=registry().entities[names[0].entity_id],
        )  # fmt: skip


def _only_date(dates: Sequence[DateExpression], start: int, end: int) -> str | None:
    here = {d.edtf for d in dates if start <= d.start < end and d.edtf}
    return here.pop() if len(here) == 1 else None
