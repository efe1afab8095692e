"""What no classifier may add: facts that their clause supposes, asks, or denies.

In: a setting, the words a fact would stand on, its label. Out: whether it may be added. The rules' own qualifiers
decide; a classifier that has seen a dense corpus takes "könnten koalieren" for a coalition.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.facts.qualify import modality
from pipeline.facts.taught.context import Setting
from pipeline.language.words import Word
from pipeline.model import Modality


def possible(at: Setting, words: Sequence[Word], label: str) -> bool:
    """Whether the clauses of these words let the fact hold as the label says."""
    wanted = {"!": Modality.DENIED, "~": Modality.PLANNED}.get(label[-1])
    said = {modality(at.scene, clause) for w in words if (clause := at.clause_of.get(id(w))) is not None}
    if Modality.HYPOTHETICAL in said:
        return False
    if Modality.DENIED in said:
        return wanted is Modality.DENIED
    if said & {Modality.PLANNED, Modality.PROPOSED}:
        return wanted is not None
    return True
