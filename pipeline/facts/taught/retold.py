"""What a document tells twice: one fact with both sentences as evidence.

In: the facts of a document with their scenes. Out: the same, without repeats: an event told again with its date and
somebody who took part, also under another name ("traf ihn bei einem Besuch"), an agreement told again without a date,
anything told again in the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pipeline.facts.scene import Scene
from pipeline.facts.vocabulary import noun_classes
from pipeline.model import Agreement, Event, Evidence, Fact, Role, Stance, Tie
from pipeline.seeds import load_frame

Told = tuple[Scene, Fact]


def retold(facts: Sequence[Told]) -> list[Told]:
    """In order of the text; the first telling, or the dated one, stands for all."""
    kept: list[Told] = []
    for scene, fact in facts:
        for n, (where, other) in enumerate(kept):
            if (both := _joined(other, fact)) is not None:
                kept[n] = (where, both)
                break
        else:
            kept.append((scene, fact))
    return kept


def _joined(one: Fact, other: Fact) -> Fact | None:
    """Both as one, or None where they are two."""
    if type(one) is not type(other) or one.modality is not other.modality:
        return None
    surer, other_one = (other, one) if _confidence(other) > _confidence(one) else (one, other)
    both = _evidence(surer, other_one)
    match surer, other_one:
        case Event(), Event() if surer.kind == other_one.kind and set(surer.participants) & set(other_one.participants):
            if (date := _common(surer.date_edtf, other_one.date_edtf, exact=True)) is not None:
                everyone = tuple(dict.fromkeys((*surer.participants, *other_one.participants)))
                return replace(surer, date_edtf=date or None, participants=everyone, evidence=both)
        case Event(), Event() if _is_one_event(surer, other_one):
            return replace(surer, evidence=both)
        case Agreement(), Agreement() if _pair(surer) == _pair(other_one):
            if (date := _common(surer.date_edtf, other_one.date_edtf, exact=False)) is not None:
                return replace(surer, date_edtf=date or None, evidence=both)
        case Role(), Role() if surer.person_id == other_one.person_id and alike(surer.role, other_one.role):
            if surer.organisation_id == other_one.organisation_id:
                return replace(surer, evidence=both)
            if surer.evidence == other_one.evidence and None in {surer.organisation_id, other_one.organisation_id}:
                return surer if surer.organisation_id else other_one
        case Stance(), Stance() if surer.evidence == other_one.evidence:
            # One sentence holds one attitude of somebody towards somebody.
            if (surer.from_id, surer.to_id) == (other_one.from_id, other_one.to_id):
                return surer
        case Tie(), Tie() if (surer.a_id, surer.b_id) == (other_one.a_id, other_one.b_id):
            if {surer.kind, other_one.kind} == _WING:
                # Said of a youth wing, "part" says no more.
                return replace(surer, kind="youth_wing_of", evidence=both)
            if replace(surer, **_BARE, current=True) == replace(other_one, **_BARE, current=True):
                # Where one sentence tells its end, it is over.
                return replace(surer, current=surer.current and other_one.current, evidence=both)
        case Stance(), Stance():
            if replace(surer, **_BARE) == replace(other_one, **_BARE):
                return replace(surer, evidence=both)
    return None


_WING = {"youth_wing_of", "part_of"}
_BARE: dict[str, Any] = {"evidence": (), "rule": "", "confidence": None, "attribution": None, "date_edtf": None}


def _is_one_event(one: Event, other: Event) -> bool:
    """What two words of a sentence call by two names: nobody signs and ends a treaty on one day."""
    kinds = {one.kind, other.kind}
    return (
        one.date_edtf is not None
        and bool(set(one.evidence) & set(other.evidence))
        and one.date_edtf == other.date_edtf
        and bool(set(one.participants) & set(other.participants))
        and any(kinds <= set(names) for names in load_frame("events")["one_event"])
    )


def _pair(fact: Agreement) -> frozenset[str]:
    return frozenset({fact.party_a_id, fact.party_b_id})


def _common(one: str | None, other: str | None, *, exact: bool) -> str | None:
    """The date of both: the finer one, "" where neither has one; None where they differ."""
    if one is None or other is None or one == other:
        return one or other or ""
    start, begin = one.split("/")[0], other.split("/")[0]
    if start.startswith(begin) or begin.startswith(start):
        if exact and ("/" in one) != ("/" in other):
            return None
        return max(one, other, key=len)
    return None


def alike(one: str, other: str) -> bool:
    """Two words for one office: "Chef", "Vorsitzender", "Parteichef"."""
    first, second = (noun_classes("roles", role.split()[-1]) if role else set() for role in (one, other))
    return one.casefold() == other.casefold() or bool(first & second)


def _confidence(fact: Fact) -> float:
    return fact.confidence or 0.0


def _evidence(*facts: Fact) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(piece for fact in facts for piece in fact.evidence))
