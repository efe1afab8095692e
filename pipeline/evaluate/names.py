"""How well names are found, and whether the same entity stays the same.

In: gold and predicted mentions of one document. Out: a Tally of names (same span, same kind), and Links: pairs of a
gold and a predicted entity, one for each annotated name that an overlapping predicted name meets. B-cubed is computed
over links, within documents or across them, so it says nothing about names that were not found.
An optional mention counts nowhere, nor does a predicted name that overlaps one and is no annotated name: whether
there was a name to be found there is what the annotators left open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from pipeline.evaluate.align import shared
from pipeline.evaluate.figures import Tally, harmonic, ratio
from pipeline.evaluate.rows import FoundMention
from pipeline.gold.records import GoldDocument, GoldMention


@dataclass(frozen=True, slots=True)
class Link:
    """One name that both sides have: whose it is in the gold, whose in the prediction."""

    document: str
    gold: str
    found: str


def count_names(gold: GoldDocument, found: Sequence[FoundMention]) -> Tally:
    """Names by exact span and kind."""
    wanted = {(m.start, m.end, m.kind) for m in gold.mentions if not m.optional}
    optional = [m for m in gold.mentions if m.optional]
    given = {
        (m.start, m.end, m.kind)
        for m in found
        if (m.start, m.end, m.kind) in wanted or not any(shared(o, m) for o in optional)
    }
    return Tally(len(wanted), len(given), len(wanted & given))


def link(gold: GoldDocument, found: Sequence[FoundMention]) -> list[Link]:
    """Each annotated name with the predicted name that shares most of its span, one to one."""
    required = [m for m in gold.mentions if not m.optional]
    pairs = sorted(
        ((share, a, b) for a in required for b in found if (share := shared(a, b))),
        key=lambda pair: (-pair[0], pair[1].start, pair[1].end, pair[2].start, pair[2].end, pair[2].entity_id),
    )
    links: list[Link] = []
    taken_gold: set[GoldMention] = set()
    taken_found: set[FoundMention] = set()
    for _, a, b in pairs:
        if a not in taken_gold and b not in taken_found:
            taken_gold.add(a)
            taken_found.add(b)
            links.append(Link(gold.name, a.entity_id, b.entity_id))
    return links


@dataclass(frozen=True, slots=True)
class BCubed:
    """B-cubed (Bagga and Baldwin 1998): how pure the cluster around each name is, and how complete."""

    precision: float | None
    recall: float | None
    names: int

    @property
    def f1(self) -> float | None:
        return harmonic(self.precision, self.recall)


def b_cubed(links: Sequence[Link], *, within: bool) -> BCubed:
    """Over all names; `within`: an entity in two documents is two entities, on both sides."""
    gold: list[Hashable] = [(x.document, x.gold) if within else x.gold for x in links]
    found: list[Hashable] = [(x.document, x.found) if within else x.found for x in links]
    both, of_gold, of_found = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(n * n / of_found[f] for (_, f), n in both.items())
    recall = sum(n * n / of_gold[g] for (g, _), n in both.items())
    return BCubed(ratio(precision, len(links)), ratio(recall, len(links)), len(links))
