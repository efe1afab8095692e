"""Claims: what several documents say or deny, and which fact stands for it.

In: facts under joined entities, their documents, the groups of copies. Out: Claim records, sorted by id.
Choice rules: `only` (one fact), `first` (earliest published, then document and place), and between rival numbers of
seats `latest` (published last), `most_origins`, else `first`. A denial or hypothesis is chosen only where nothing
supports the claim.
Left out on purpose: removing the rivals; whoever draws a chart leaves out a claim that its chosen fact is not of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.identity.disputes import Elections, contradictions, rival_seats
from pipeline.identity.facts import Stated, supports
from pipeline.identity.joining import Joined
from pipeline.model import Document, Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`n_documents`, `n_origins`, `supported` count supporting facts alone; publication days take in every fact."""

    claim_id: str
    table: str
    n_documents: int
    n_origins: int
    first_published: date | None
    last_published: date | None
    supported: int
    denied: int
    disputed: bool
    chosen_fact_id: str
    choice_rule: str


@dataclass(frozen=True, slots=True)
class _World:
    """What the choice looks at besides the facts."""

    documents: Mapping[str, Document]
    groups: Mapping[str, str]

    def published(self, stated: Stated) -> date | None:
        return self.documents[stated.document_id].published

    def origins(self, facts: Sequence[Stated]) -> int:
        return len({self.groups[stated.document_id] for stated in facts})


def claims(
    joined: Joined, documents: Iterable[Document], groups: Mapping[str, str], elections: Elections
) -> list[Claim]:
    """One Claim per claim_id. `groups`: document_id -> group of copies; `elections`: (chamber_id, term) -> years."""
    world = _World({document.document_id: document for document in documents}, groups)
    by_claim: dict[str, list[Stated]] = defaultdict(list)
    for stated in joined.facts:
        by_claim[stated.claim_id].append(stated)
    standing = [stated for stated in joined.facts if supports(stated.fact)]
    rivals = rival_seats(standing, elections)
    disputed = {claim for pair in contradictions(standing, joined.entities, elections) for claim in pair}
    disputed = disputed.union(*rivals)
    choice = {claim: chosen for group in rivals for chosen in [_between(group, by_claim, world)] for claim in group}
    return [
        _claim(claim_id, by_claim[claim_id], world, claim_id in disputed, choice.get(claim_id))
        for claim_id in sorted(by_claim)
    ]


def _claim(claim_id: str, facts: list[Stated], world: _World, disputed: bool, choice: tuple[str, str] | None) -> Claim:
    standing = [stated for stated in facts if supports(stated.fact)]
    denied = sum(stated.fact.modality is Modality.DENIED for stated in facts)
    days = sorted(day for stated in facts if (day := world.published(stated)))
    chosen, rule = choice or _first(standing or facts, world)
    return Claim(
        claim_id=claim_id,
        table=facts[0].table,
        n_documents=len({stated.document_id for stated in standing}),
        n_origins=world.origins(standing),
        first_published=days[0] if days else None,
        last_published=days[-1] if days else None,
        supported=len(standing),
        denied=denied,
        disputed=disputed or bool(standing and denied),
        chosen_fact_id=chosen,
        choice_rule=rule,
    )


def _first(facts: Sequence[Stated], world: _World) -> tuple[str, str]:
    """The fact published first, and how it was chosen; an undated document comes last."""

    def rank(stated: Stated) -> tuple[date, str, int, str]:
        start = stated.fact.evidence[0].start
        return world.published(stated) or date.max, stated.document_id, start, stated.fact_id

    return min(facts, key=rank).fact_id, "only" if len(facts) == 1 else "first"


def _between(group: set[str], by_claim: Mapping[str, list[Stated]], world: _World) -> tuple[str, str]:
    """Of rival numbers: the one published last, then the one with most origins."""
    standing = {claim: [s for s in by_claim[claim] if supports(s.fact)] for claim in sorted(group)}
    last = {claim: max(world.published(s) or date.min for s in facts) for claim, facts in standing.items()}
    latest = [claim for claim in standing if last[claim] == max(last.values())]
    if len(latest) == 1:
        facts = [s for s in standing[latest[0]] if (world.published(s) or date.min) == last[latest[0]]]
        return _first(facts, world)[0], "latest"
    origins = {claim: world.origins(standing[claim]) for claim in latest}
    widest = [claim for claim in latest if origins[claim] == max(origins.values())]
    if len(widest) == 1:
        return _first(standing[widest[0]], world)[0], "most_origins"
    return _first([s for claim in widest for s in standing[claim]], world)[0], "first"
