"""What no classifier may add: facts that their clause supposes, asks, denies or only talks of.

In: a setting, the words or claims that a fact would stand on. Out: whether it may be added. The rules' own qualifiers
decide; a classifier that has seen a dense corpus takes "könnten koalieren" for a coalition.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.facts.agreement_kinds import may_agree
from pipeline.facts.agreement_parties import is_plural
from pipeline.facts.agreement_rolls import own_date
from pipeline.facts.qualify import modality, negated
from pipeline.facts.taught.claims import Claim
from pipeline.facts.taught.joining import is_office_of
from pipeline.facts.taught.misplaced import is_misplaced
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.tied import can_tie
from pipeline.facts.taught.whose_office import is_anothers_office
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import SYMMETRIC_TIES, Agreement, Event, Fact, Modality, Role, Stance, Tie
from pipeline.seeds import load_frame

_EXISTING = frozenset({"in_force", "signed", "ended"})


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


def is_unfounded(at: Setting, fact: Fact, claims: Sequence[Claim], ruled: Sequence[Fact]) -> bool:
    """Whether none of the claims of a fact can carry it."""
    possible_claims = claims if isinstance(fact, Role) else [c for c in claims if _said(at, c) not in _against(fact)]
    if not possible_claims:
        return True
    if isinstance(fact, Agreement):
        told = [c for c in possible_claims if _tells_agreement(at, c, fact) and not _are_listed(at, c)]
        return (
            not told
            or not may_agree(at.scene, fact.kind, *(slot.entity for slot in told[0].fillers))
            or (fact.status in _EXISTING and any(_denies(at, c) for c in claims))
            or _denied_beside(fact, ruled)
            or (fact.kind == "coalition" and all(_crosses_a_border(c) for c in told))
        )
    if isinstance(fact, Role):
        return (
            all(is_anothers_office(at, claim) for claim in claims)
            or is_misplaced(at, fact, claims[0])
            or _is_read_otherwise(fact, claims[0], ruled)
        )
    if isinstance(fact, Stance):
        return all(_turns(at, c, fact) for c in possible_claims)
    return isinstance(fact, Tie) and all(not can_tie(at, c, fact.kind) for c in possible_claims)


def _turns(at: Setting, claim: Claim, fact: Stance) -> bool:
    """ "A unterstützt B nicht": no support, whatever else; an idiom holds its "kein" itself ("kein gutes Haar")."""
    trigger = claim.trigger
    if trigger.form == "phrases" or trigger.sense.only_negated or trigger.sense.values.get("polarity") != fact.polarity:
        return False
    return negated(at.scene, trigger.clause, trigger.word)


def _denies(at: Setting, claim: Claim) -> bool:
    """ "Einen Koalitionsvertrag gibt es nicht: A und B teilen sich die Regierung": no word of it tells one then."""
    sense = claim.trigger.sense
    return sense.table == "agreements" and "kind" in sense.values and _said(at, claim) is Modality.DENIED


def _said(at: Setting, claim: Claim) -> Modality:
    return modality(at.scene, claim.trigger.clause, claim.trigger.word)


def _against(fact: Fact) -> frozenset[Modality]:
    """What a clause may not say of a fact. Attitudes and contacts turn with a negation: their label tells which way."""
    turns = isinstance(fact, Stance) or (isinstance(fact, Tie) and fact.kind in SYMMETRIC_TIES)
    planned = isinstance(fact, Event) and fact.modality is Modality.PLANNED
    if turns or (fact.modality is not Modality.ASSERTED and not planned):
        return frozenset({Modality.HYPOTHETICAL})
    return frozenset({Modality.HYPOTHETICAL, Modality.DENIED})


def _tells_agreement(at: Setting, claim: Claim, fact: Agreement) -> bool:
    """A word for an agreement, or for governing, which tells coalitions alone; "angekündigt" is none, "gegen eine
    Koalition" only talks of one.
    """
    sense = claim.trigger.sense
    if "kind" not in sense.values:
        return False
    if sense.table == "ties" and (sense.values["kind"] != "governing_party_of" or fact.kind != "coalition"):
        return False
    phrase = at.scene.phrase_of(claim.trigger.word)
    talked_of = phrase is not None and phrase.prep in load_frame("agreements")["talk_prepositions"]
    return not (talked_of and claim.trigger.form == "nouns" and fact.status in _EXISTING)


def _are_listed(at: Setting, claim: Claim) -> bool:
    """ "Abkommen mit A (2012) und B (2016)", "Koalitionen mit A oder B": each has its own, with somebody else."""
    if _are_partners(at, claim):
        return True
    days = [own_date(at.scene, slot.word) for slot in claim.fillers if not slot.hints]
    return len(days) > 1 and None not in days and len({d.edtf for d in days if d is not None}) > 1


def _are_partners(at: Setting, claim: Claim) -> bool:
    """Both behind one "mit" that hangs on a plural."""
    if any(slot.hints for slot in claim.fillers):
        return False
    first, second = (_first_joined(at.scene.phrase_of(slot.word)) for slot in claim.fillers)
    if first is None or first is not second or first.prep != "mit":
        return False
    beside = next((w for w in at.scene.words if w.i == first.first.i - 2 and w.tag.startswith("NN")), None)
    noun = claim.trigger.word if beside is None else beside
    return is_plural(at.scene.phrase_of(noun), noun)


def _first_joined(phrase: Phrase | None) -> Phrase | None:
    while phrase is not None and phrase.joined is not None:
        phrase = phrase.joined
    return phrase


def _denied_beside(fact: Agreement, ruled: Sequence[Fact]) -> bool:
    """ "keine Koalition mit A oder B": a rule reads what is denied; A and B have none with each other either."""
    parties = {fact.party_a_id, fact.party_b_id}
    denied = [{r.party_a_id, r.party_b_id} for r in ruled if isinstance(r, Agreement) and r.status == "denied"]
    return fact.status != "denied" and any(parties & pair for pair in denied)


def _crosses_a_border(claim: Claim) -> bool:
    """ "die in ihren Ländern jeweils regieren": nobody governs together across a border."""
    lands = {slot.entity.country for slot in claim.fillers}
    return None not in lands and len(lands) > 1


def _is_read_otherwise(fact: Role, best: Claim, ruled: Sequence[Fact]) -> bool:
    """ "der ugandische Präsident": a rule has read whose, and the claim is of another."""
    told = [rule for rule in ruled if isinstance(rule, Role) and is_office_of(rule, fact)]
    return any(rule.organisation_id != fact.organisation_id for rule in told)
