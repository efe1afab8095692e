"""From claims to facts.

In: claims of one scene with their labels, all of one key. Out: a fact with its date. Labels: "yes" (as the trigger's
class says), "=VALUE" (another value), for roles "former", for agreements a status; "~" marks planned, "!" denied.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from pipeline.entities.registry import registry
from pipeline.facts.agreement_dates import rightly_dated
from pipeline.facts.event_sense import cast, tells_else
from pipeline.facts.qualify import modality
from pipeline.facts.role_ended import has_ended
from pipeline.facts.role_layout import is_copula
from pipeline.facts.taught.claims import Claim
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.when import date_of
from pipeline.facts.tie_ended import is_over
from pipeline.facts.tie_kinds import kind_between
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import (
    SYMMETRIC_TIES,
    Agreement,
    Event,
    Fact,
    Kind,
    Modality,
    Role,
    Stance,
    Tie,
)
from pipeline.seeds import load_frame

Said = Sequence[tuple[Claim, str, float]]  # claim, label, chance; likeliest first
_BY_STATUS = {"planned": Modality.PLANNED, "proposed": Modality.PROPOSED, "denied": Modality.DENIED}
_LEAVING = frozenset({"resignation", "expulsion"})
_STANDING = frozenset({"in_force", "signed"})
_MARKS = {"~": Modality.PLANNED, "!": Modality.DENIED}
_SURE = 0.5  # who takes part at least so likely takes part in the event


def key_of(table: str, claim: Claim, label: str) -> Hashable:
    """Claims of one key are one fact."""
    who = tuple(slot.key for slot in claim.fillers)
    match table:
        case "agreements":
            return (*sorted(who), label == "denied")
        case "events":
            return (id(claim.trigger.word), event_label(claim, label))
        case "roles":
            return (*who, role_text(claim))
        case "ties":
            tie = tie_kind(claim, label)
            return (*(sorted(who) if tie in SYMMETRIC_TIES else who), tie)
    return (*map(_state, who), value(claim, label, "polarity"))


def _state(key: str) -> str:
    """A capital that stands for its government is the country, as rules have it."""
    return registry().capitals.get(key, key)


def value(claim: Claim, label: str, name: str) -> str:
    return label[1:] if label.startswith("=") else str(claim.trigger.sense.values.get(name, ""))


def tie_kind(claim: Claim, label: str) -> str | None:
    """The kind that holds between these two, if any does."""
    a, b = (slot.entity for slot in claim.fillers)
    return kind_between(value(claim, label, "kind"), a, b)


def _is_over(at: Setting, claim: Claim, kind: str | None) -> bool:
    """A state told as past, or a member who left or was shut out."""
    if kind in SYMMETRIC_TIES or kind == "successor_of":
        return False
    if is_over(at.scene, claim.trigger.clause, claim.trigger.word):
        return True
    if kind == "governing_party_of":
        # "traten aus der Regierung aus"
        return any(
            t.sense.values.get("kind") in _LEAVING and t.clause is claim.trigger.clause for t in at.triggers("events")
        )
    whole = claim.fillers[1]
    return kind in {"member_of", "part_of"} and any(
        t.sense.values.get("kind") in _LEAVING
        and (t.word is claim.trigger.word or at.clause_of.get(id(whole.word)) is t.clause)
        for t in at.triggers("events")
    )


def event_label(claim: Claim, label: str) -> str:
    """The kind with its mark."""
    if label.startswith("="):
        return label[1:]
    return value(claim, label, "kind") + {"planned": "~", "denied": "!"}.get(label, "")


def role_text(claim: Claim) -> str:
    """ "Vorsitzende", of "EKRE-Chef" the "Chef"; for a verb the role that it stands for."""
    told = claim.trigger.sense.values.get("role")
    if told:
        return str(told)
    word = claim.trigger.word
    text = word.text.rpartition("-")[2] if word.is_name or is_former(word) else word.lemma or word.text
    return text[:1].upper() + text[1:] if claim.trigger.form == "nouns" else ""


def _is_state(at: Setting, claim: Claim) -> bool:
    """ "führte die X", "war Chef der X": the clause's tense is the office's; "Chef N. N. war krank" tells none."""
    if claim.trigger.form != "nouns":
        return claim.trigger.sense.name in load_frame("roles")["holding"]
    phrase = at.scene.phrase_of(claim.trigger.word)
    return phrase is not None and is_copula(claim.trigger.clause) and phrase.slot_prep() is None and not phrase.entities


def _lasts(clause: Clause) -> bool:
    """ "führt sie bis heute", "seither leitet sie N. N."."""
    return any(w.lower in load_frame("roles")["lasting"] for w in clause.words)


def is_former(word: Word) -> bool:
    """ "Ex-Bürgermeister", "Alt-Kanzler"."""
    return word.text.startswith(("Ex-", "Alt-"))


def fact_of(at: Setting, table: str, said: Said) -> Fact | None:
    """The fact that these claims tell; None for one that no table holds."""
    evidence = at.scene.evidence()
    claim, label, _ = said[0]
    who = [slot.key for slot in claim.fillers]
    rule = f"taught.{claim.trigger.sense.name}"
    match table:
        case "stances":
            polarity = value(claim, label, "polarity")
            return (
                Stance(evidence=evidence, rule=rule, from_id=_state(who[0]), to_id=_state(who[1]), polarity=polarity)
                if polarity and _state(who[0]) != _state(who[1])
                else None
            )
        case "ties":
            kind = tie_kind(claim, label)
            first, second = sorted(who) if kind in SYMMETRIC_TIES else who
            current = not _is_over(at, claim, kind)
            return (
                Tie(evidence=evidence, rule=rule, a_id=first, b_id=second, kind=kind, current=current) if kind else None
            )
        case "roles":
            role = role_text(claim)
            trigger = claim.trigger
            over = is_former(trigger.word) or has_ended(
                at.scene, trigger.clause, trigger.word, told=_is_state(at, claim)
            )
            current = (label != "former" or _lasts(trigger.clause)) and not over
            if not role:
                return None
            return Role(
                evidence=evidence, rule=rule, person_id=who[0], role=role, organisation_id=who[1], current=current
            )
        case "agreements":
            return _agreement(at, said, rule)
    return _event(at, said, rule)


def _agreement(at: Setting, said: Said, rule: str) -> Agreement:
    chances: dict[str, float] = defaultdict(float)
    for _, label, chance in said:
        chances[label] = max(chances[label], chance)
    status = max(chances, key=lambda label: chances[label])
    claim = next(claim for claim, label, _ in said if label == status)
    if status == "ended" and _are_talks(claim):
        status = "denied"
    elif status in _STANDING:
        status = _ahead(at, said) or status
    kinds = [str(c.trigger.sense.values.get("kind", "")) for c, _, _ in said if c.trigger.sense.table == "agreements"]
    kind = next((k for k in kinds if k and k != "other"), "other") if kinds else "coalition"
    first, second = sorted(slot.key for slot in claim.fillers)
    words = [claim.trigger.word, *(s.word for s in claim.fillers)]
    date = None if status == "denied" else date_of(at, words, "agreements", status)
    fact = Agreement(
        evidence=at.scene.evidence(), rule=rule, modality=_BY_STATUS.get(status, Modality.ASSERTED), date_edtf=date,
        party_a_id=first, party_b_id=second, kind=kind, status=status,
    )  # fmt: skip
    return rightly_dated(at.scene, fact)


def _are_talks(claim: Claim) -> bool:
    """Whether the word speaks of what is only planned or proposed: where that ends, nothing came of it."""
    return claim.trigger.sense.values.get("status") in {"planned", "proposed"}


def _ahead(at: Setting, said: Said) -> str | None:
    """ "Sie sollen ein Abkommen schließen": planned or proposed, where all words that tell it say so."""
    modes = {modality(at.scene, claim.trigger.clause, claim.trigger.word) for claim, _, _ in said}
    if not modes <= {Modality.PLANNED, Modality.PROPOSED}:
        return None
    return "proposed" if modes == {Modality.PROPOSED} else "planned"


def _event(at: Setting, said: Said, rule: str) -> Event | None:
    claim, label, best = said[0]
    told = event_label(claim, label)
    if not told.rstrip("~!"):
        return None
    kind, trigger = told.rstrip("~!"), claim.trigger
    slots = [c.fillers[0] for c, _, chance in said if chance >= min(_SURE, best)]
    able = {e.entity_id for e in cast(kind, [slot.entity for slot in slots], trigger.sense.name)}
    slots = [slot for slot in slots if slot.entity.entity_id in able]
    if not slots or tells_else(at.scene, trigger.clause, trigger.word, kind):
        return None
    words: list[Word] = [trigger.word, *(slot.word for slot in slots)]
    return Event(
        evidence=at.scene.evidence(), rule=rule, modality=_MARKS.get(told[-1], Modality.ASSERTED),
        date_edtf=date_of(at, words, "events", kind), kind=kind,
        participants=tuple(dict.fromkeys(slot.key for slot in slots)), place=_place(at, claim),
    )  # fmt: skip


def _place(at: Setting, claim: Claim) -> str | None:
    """ "in X" in the trigger's clause."""
    for phrase in at.scene.of(claim.trigger.clause):
        if phrase.prep in {"in", "nach", "bei"}:
            named = [e for e in phrase.entities if e.kind is Kind.PLACE]
            if named:
                return named[0].name
    return None
