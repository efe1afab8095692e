"""How likely a proposed fact is right: the confidence that the tables carry.

In: a Proposal. Out: a probability, 0 to 1, or None where no judge was taught. A judge learns from proposals for
documents that the classifiers behind them had not seen, so its probabilities are shares that hold (docs/extraction.md).
"""

from __future__ import annotations

from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.proposals import Proposal
from pipeline.facts.taught.verdict import least, sure
from pipeline.model import Modality

RIGHT, WRONG = "right", "wrong"


def confidence(proposal: Proposal) -> float | None:
    judge = classifier(judge_name(proposal.table))
    return None if judge is None else judge.probabilities(proposal.grounds).get(RIGHT, 0.0)


def judge_name(table: str) -> str:
    return f"judge_{table}"


def is_kept(proposal: Proposal, chance: float | None) -> bool:
    """What a rule says needs less, in most tables nothing; without a judge nobody else is believed."""
    if chance is None:
        return proposal.ruled
    denied = proposal.fact.modality is Modality.DENIED
    return chance >= (least(proposal.table, denied=denied) if proposal.stands else sure(proposal.table))
