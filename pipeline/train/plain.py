"""What news without annotations teaches: that most who are named take part in nothing, and most numbers are no seats.

The annotated corpus is dense: nearly everybody in it does something. In news few do. So each candidate of the news is a
lesson whose label is what the rules say of it, mostly `none`. A few of these labels are wrong where the rules miss a
fact; the annotated lessons say otherwise of such sentences.

In: documents. Out: lessons by decision, a fixed number at most, drawn evenly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.extract import read_scenes, rule_facts
from pipeline.facts.taught.claims import claims_of
from pipeline.facts.taught.decide import settings
from pipeline.facts.taught.maxent import NONE
from pipeline.facts.taught.proposals import TABLES, claim_model_name
from pipeline.facts.taught.seat_figures import SEATS, TOTAL, figures_of
from pipeline.facts.taught.setting import Setting
from pipeline.model import Document, Fact, Seats

Lesson = tuple[list[str], str]
MOST = 8000  # lessons of a decision


def lessons(texts: Iterable[Document]) -> dict[str, list[Lesson]]:
    """The candidates of all texts with the labels that the rules give them."""
    found: dict[str, list[Lesson]] = {}
    for document in texts:
        _, _, scenes = read_scenes(document)
        for at, ruled in settings(scenes, rule_facts(scenes)):
            found.setdefault("seats", []).extend(_seats(at, ruled))
            for table in TABLES:
                found.setdefault(claim_model_name(table), []).extend(_claims(at, table, ruled))
    return {decision: _thinned(given) for decision, given in found.items()}


def _thinned(given: list[Lesson]) -> list[Lesson]:
    step = max(1, -(-len(given) // MOST))
    return given[::step]


def _claims(at: Setting, table: str, ruled: Sequence[Fact]) -> Iterator[Lesson]:
    for claim in claims_of(at, table, ruled):
        if not any(feature.startswith("rule=") for feature in claim.features):
            yield claim.features, NONE


def _seats(at: Setting, ruled: Sequence[Fact]) -> Iterator[Lesson]:
    own = [fact for fact in ruled if isinstance(fact, Seats) and fact.basis not in {"poll", "projection"}]
    for figure in figures_of(at, ruled):
        mine = [fact for fact in own if fact.party_id == figure.slot.key]
        if any(fact.seats == figure.value for fact in mine):
            yield figure.features, SEATS
        else:
            yield figure.features, TOTAL if any(fact.total == figure.value for fact in mine) else NONE
