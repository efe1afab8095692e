"""One document from text to facts: the whole way on one screen.

In: a Document. Out: a Reading. Only sentences that name somebody are tagged; the others can hold no fact.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span

from pipeline.dates.dateline import own_day
from pipeline.dates.find import find_dates
from pipeline.entities.find import find_mentions
from pipeline.facts.agreements import find_agreements
from pipeline.facts.attribution import attribute
from pipeline.facts.blocs import find_blocs, without_own_bloc
from pipeline.facts.coreference import resolve
from pipeline.facts.events import find_events
from pipeline.facts.figures import seat_frame
from pipeline.facts.numbers import number
from pipeline.facts.roles import find_roles
from pipeline.facts.scene import Scene, make_scene
from pipeline.facts.seats import find_seats
from pipeline.facts.sorts import sorts_of
from pipeline.facts.stances import find_stances
from pipeline.facts.taught.assemblies import body_of
from pipeline.facts.taught.decide import decide
from pipeline.facts.ties import find_ties
from pipeline.language import installed
from pipeline.language.boilerplate import Furniture, read_furniture
from pipeline.language.tokens import nlp
from pipeline.model import Document, Fact, Mention, Reading, Sentence

FINDERS = (find_seats, find_agreements, find_events, find_stances, find_roles, find_ties, find_blocs)


def extract(document: Document) -> Reading:
    """All sentences, mentions and facts of one document."""
    sentences, mentions, scenes = read_scenes(document)
    facts = [attribute(scene, fact) for scene, fact in decide(scenes, rule_facts(scenes))]
    described = [m for s in scenes for w in s.words for m in w.mentions if m.via in {"coreference", "short"}]
    everyone = sorted([*mentions, *described], key=lambda m: (m.start, m.end))
    return Reading(document=document, sentences=tuple(sentences), mentions=tuple(everyone), facts=tuple(facts))


def read_scenes(document: Document) -> tuple[list[Sentence], list[Mention], list[Scene]]:
    """A document up to its scenes, descriptions resolved; what facts are read from."""
    doc = nlp()(document.text)
    furniture = read_furniture(document.text, document.body_start)
    sentences = _sentences(doc, document, furniture)
    mentions = find_mentions(doc, document, furniture)
    scenes = _scenes(doc, document, sentences, mentions)
    resolve(scenes)
    sorts = sorts_of(scenes)
    for scene in scenes:
        scene.sorts = sorts
    return sentences, mentions, scenes


def rule_facts(scenes: list[Scene]) -> list[tuple[Scene, Fact]]:
    """What the rules find in each scene."""
    found = ((scene, [fact for find in FINDERS for fact in find(scene)]) for scene in scenes)
    return [(scene, fact) for scene, facts in found for fact in without_own_bloc(facts)]


def _sentences(doc: Doc, document: Document, furniture: Furniture) -> list[Sentence]:
    """Sentence records with paragraph numbers; front matter counts as boilerplate."""
    records = []
    paragraph = 0
    for n, span in enumerate(doc.sents):
        text = document.text[span.start_char : span.end_char]
        start = span.start_char + len(text) - len(text.lstrip())
        end = start + len(text.strip())
        outside = start < document.body_start or furniture.is_boilerplate(start, end)
        records.append(Sentence(n, start, max(start, end), paragraph, outside))
        behind = document.text[span.start_char + len(text.rstrip()) : span.end_char] + span[-1].whitespace_
        if "\n" in behind or "\n" in text.strip():
            paragraph += 1
    return records


def _sets_the_scene(sentence: Span) -> bool:
    """ "Das Parlament zählt 101 Sitze", "Am 9. Juni 2024 wurde der Stadtrat gewählt": an elected body and a number."""
    if not any(token.text[0].isdigit() or number(token.text) is not None for token in sentence):
        return False
    nouns = (token.lower_ for token in sentence if token.is_title)
    return any(w in seat_frame()["seat_nouns"] or w.endswith(("wahl", "wahlen")) or body_of(w) for w in nouns)


def _scenes(doc: Doc, document: Document, sentences: list[Sentence], mentions: list[Mention]) -> list[Scene]:
    day = document.published or own_day(document.text, document.body_start)
    dates = find_dates(document.text, published=day, start=document.body_start)
    subjects = installed.subjects(doc.text)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    scenes: list[Scene] = []
    for record, span in zip(sentences, doc.sents, strict=True):
        if record.boilerplate or not span.text.strip():
            continue
        # A sentence that names nobody can still speak of somebody named right before it.
        near = any(n in by_sentence for n in range(record.n - 2, record.n + 1))
        if near or _sets_the_scene(span):
            scene = make_scene(document, record.n, record.paragraph, span, by_sentence.get(record.n, []), dates)
            scene.subjects = subjects
            scene.earlier = scenes[-1] if scenes else None
            if scenes and scenes[-1].paragraph == scene.paragraph:
                scene.previous = scenes[-1]
            scenes.append(scene)
    return scenes
