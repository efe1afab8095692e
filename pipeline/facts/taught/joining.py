"""Which facts of a rule and of a claim say the same, and what they say together.

In: two facts. Out: yes or no; one fact.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.dates.bounds import interval
from pipeline.model import (
    Agreement,
    Event,
    Fact,
    Modality,
    Role,
    Stance,
    Tie,
)

# Told by where two names stand, whatever their clause tells of the past: "der zurückgetretene Minister N. N. (X)".
_NOW = frozenset({"tie.bracket", "tie.of_party", "tie.office"})


def same(rule: Fact, fact: Fact) -> bool:
    """Whether a rule and a claim tell one fact."""
    match rule, fact:
        case Stance(), Stance():
            return (rule.from_id, rule.to_id, rule.polarity) == (fact.from_id, fact.to_id, fact.polarity)
        case Tie(), Tie():
            return rule.kind == fact.kind and {rule.a_id, rule.b_id} == {fact.a_id, fact.b_id}
        case Role(), Role():
            return is_office_of(rule, fact) and rule.organisation_id in {None, fact.organisation_id}
        case Agreement(), Agreement():
            pairs = [{f.party_a_id, f.party_b_id} for f in (rule, fact)]
            return pairs[0] == pairs[1] and (rule.status == "denied") == (fact.status == "denied")
        case Event(), Event():
            shared = set(rule.participants) & set(fact.participants)
            return rule.kind == fact.kind and bool(shared) and _denied(rule) == _denied(fact)
    return False


def is_office_of(rule: Role, fact: Role) -> bool:
    """ "Pressesprecher des Präsidenten" is no president: the rule's wording holds all words of the office."""
    return rule.person_id == fact.person_id and fact.role.lower().rstrip("nre") in rule.role.lower()


def _denied(fact: Fact) -> bool:
    return fact.modality is Modality.DENIED


def merged(rule: Fact, fact: Fact) -> Fact:
    """The rule's wording, completed where it left a date, a place or a body open."""
    if isinstance(rule, Event) and isinstance(fact, Event):
        return replace(rule, date_edtf=rule.date_edtf or fact.date_edtf, place=rule.place or fact.place)
    if isinstance(rule, Role) and isinstance(fact, Role):
        # Whether it lasts, the rule has read at the office itself; a claim guesses it from all words around.
        return replace(rule, organisation_id=rule.organisation_id or fact.organisation_id)
    if isinstance(rule, Tie) and isinstance(fact, Tie):
        if rule.rule in _NOW:
            return rule
        return replace(rule, current=rule.current and fact.current)
    if isinstance(rule, Agreement):
        return replace(rule, date_edtf=_span(rule.date_edtf, fact.date_edtf))
    return rule


def _span(bound: str | None, begun: str | None) -> str | None:
    """The rule's date; where it knows only the end ("../2022"), with the beginning that the claim has."""
    if bound is None or begun is None or not bound.startswith("../"):
        return bound or begun
    start = begun.split("/")[0]
    return bound if start in {"", ".."} else interval(start, bound[3:]) or bound
