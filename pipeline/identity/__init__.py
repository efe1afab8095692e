"""Readings of single documents, brought together: who is the same, and what is the same claim.

    entities    readings             -> one entity for one somebody, with redirects
    facts       readings, redirects  -> facts with their ids, as they are published
    duplicates  documents            -> groups of copies: one origin each
    disputes    facts                -> claims that contradict each other
    claims      facts, disputes      -> counts, and which fact stands for a claim

Everything is a function of the set of readings: the order in which documents were read changes nothing.
"""

from pipeline.identity.claims import Claim, claims
from pipeline.identity.duplicates import duplicate_groups
from pipeline.identity.entities import SameAs
from pipeline.identity.facts import Stated
from pipeline.identity.joining import Joined, join

__all__ = ["Claim", "Joined", "SameAs", "Stated", "claims", "duplicate_groups", "join"]
