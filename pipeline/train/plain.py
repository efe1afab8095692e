"""What news without annotations teaches: that most who are named take part in nothing, and most numbers are no seats.

The annotated corpus is dense: nearly everybody in it does something. In news few do. So each candidate of the news is a
lesson whose label is what the rules say of it, mostly `none`. A few of these labels are wrong where the rules miss a
fact; the annotated lessons say otherwise of such sentences.

In: documents. Out: lessons by decision, a fixed number at most, drawn evenly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.context import Setting, setting
from pipeline.facts.taught.events import parts_of
from pipeline.facts.taught.maxent import NONE
from pipeline.facts.taught.seats import SEATS, TOTAL, figures_of
from pipeline.model import Document, Event, Fact, Modality, Seats

Lesson = tuple[list[str], str]
MOST = 4000  # lessons of a decision
_MARKS = {Modality.PLANNED: "~", Modality.PROPOSED: "~", Modality.DENIED: "!"}


def lessons(texts: Iterable[Document]) -> dict[str, list[Lesson]]:
    """The candidates of all texts with the labels that the rules give them."""
    found: dict[str, list[Lesson]] = {}
    for document in texts:
        _, _, scenes = read_scenes(document)
        ruled = rule_facts(scenes)
        for scene in scenes:
            at, here = setting(scene), [fact for s, fact in ruled if s is scene]
            for decision, give in _DECISIONS.items():
                found.setdefault(decision, []).extend(give(at, here))
    return {decision: _thinned(given) for decision, given in found.items()}


def _thinned(given: list[Lesson]) -> list[Lesson]:
    step = max(1, -(-len(given) // MOST))
    return given[::step]


def _events(at: Setting, ruled: Sequence[Fact]) -> Iterator[Lesson]:
    own = [fact for fact in ruled if isinstance(fact, Event) and fact.modality is not Modality.HYPOTHETICAL]
    for part in parts_of(at, ruled):
        labels = [e.kind + _MARKS.get(e.modality, "") for e in own if part.slot.key in e.participants]
        yield part.features, min(labels, default=NONE)


def _seats(at: Setting, ruled: Sequence[Fact]) -> Iterator[Lesson]:
    own = [fact for fact in ruled if isinstance(fact, Seats) and fact.basis not in {"poll", "projection"}]
    for figure in figures_of(at, ruled):
        mine = [fact for fact in own if fact.party_id == figure.slot.key]
        if any(fact.seats == figure.value for fact in mine):
            yield figure.features, SEATS
        else:
            yield figure.features, TOTAL if any(fact.total == figure.value for fact in mine) else NONE


_DECISIONS: dict[str, Callable[[Setting, Sequence[Fact]], Iterator[Lesson]]] = {
    "events": _events,
    "seats": _seats,
}
