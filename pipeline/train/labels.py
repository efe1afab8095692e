"""What the annotation says of a claim: the label that the classifier is to learn.

In: a claim, the annotated rows that its scene overlaps, the annotated ids. Out: a label, or None where only an open
reading speaks of it, so that nothing is taught. "yes": the row holds what the trigger's class says; "=VALUE": the row
holds another value; see `pipeline.facts.taught.wording` for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.evaluate.agree import same_family
from pipeline.facts.taught.claims import Claim
from pipeline.facts.taught.maxent import NONE
from pipeline.facts.taught.slots import NOWHERE
from pipeline.facts.taught.wording import value
from pipeline.facts.vocabulary import Trigger, noun_classes
from pipeline.gold.records import GoldRow
from pipeline.model import SYMMETRIC_TIES, Modality

_LATER = {Modality.PLANNED, Modality.PROPOSED}
_TWINS = ({"member_of", "part_of"}, set(SYMMETRIC_TIES))
_NO_FIT = -99
_UNNAMED = 8  # of fit: a guess that no word stands for
_SLACK = 2  # of fit: two guesses at one pronoun tell alike
_PLACED = frozenset({"stances", "ties"})  # of two places of one name only the better one teaches
_ALIKE = 70  # per cent: a trigger's word and the annotated role are one


def label_of(claim: Claim, rows: Sequence[GoldRow], name: Callable[[str], str], told: Collection[str]) -> str | None:
    """`rows`: of one table; `told`: the kinds that triggers of this table in the sentence stand for."""
    who = [name(slot.key) for slot in claim.fillers]
    found: set[str] = set()
    is_open = False
    for row in rows:
        given, agreeing = _LABELS[row.table](claim, row, who, told)
        if given and not row.optional:
            found.add(given)
        elif given or agreeing:
            is_open = True
    if found:
        return "yes" if "yes" in found else min(found)
    return None if is_open else NONE


def as_told(row: GoldRow, claims: Sequence[Claim], name: Callable[[str], str]) -> GoldRow:
    """An attitude as its sentence tells it: where only another right reading stands there (the chief for the
    party), that.

    Without it such a sentence teaches nothing, though scoring takes either.
    """
    fits: dict[tuple[str, str], int] = {}
    for claim in claims:
        who = (name(claim.fillers[0].key), name(claim.fillers[1].key))
        if who[0] in row.allowed("from") and who[1] in row.allowed("to"):
            nowhere = any(slot.hints and slot.hints[0] in NOWHERE for slot in claim.fillers)
            fits[who] = max(fits.get(who, _NO_FIT), claim.fit - (_UNNAMED if nowhere else 0))
    own = (row.values["from"], row.values["to"])
    if not fits or fits.get(own, _NO_FIT) >= max(fits.values()) - _SLACK:
        return row
    holder, target = max(fits, key=lambda who: fits[who])
    alt = {**row.alt, "from": row.allowed("from"), "to": row.allowed("to")}
    return replace(row, values={**row.values, "from": holder, "to": target}, alt=alt)


def untold(
    claims: Sequence[Claim], rows: Sequence[GoldRow], name: Callable[[str], str], told: Collection[str]
) -> set[int]:
    """Ids of claims of annotated facts whose word is not the one that tells it; they teach nothing.

    "A lobt B, während C D rügt": that A stands by B is nothing that "rügt" says. A word whose class means the fact
    goes before one that must be read as another kind, then where the class wants those of the fact, then the nearest.
    """
    own: set[int] = set()
    telling: set[int] = set()
    for row in rows:
        words: dict[int, list[tuple[Claim, str]]] = {}
        for claim in claims:
            if label := _LABELS[row.table](claim, row, [name(slot.key) for slot in claim.fillers], told)[0]:
                words.setdefault(id(claim.trigger.word), []).append((claim, label))
        if words:
            tells = _tells_event if row.table == "events" else _tells
            best = [c for c, _ in max(words.values(), key=lambda given: tells(given, row))]
            fit = max(c.fit for c in best)
            telling |= {id(c) for c in best if c.fit >= fit - _SLACK or row.table not in _PLACED}
            own |= {id(c) for given in words.values() for c, _ in given}
    return own - telling


def _tells(given: Sequence[tuple[Claim, str]], row: GoldRow) -> tuple[int, ...]:
    """How well the claims of one word suit a fact of two."""
    return max(
        (
            not label.startswith("="),
            claim.trigger.sense.table == row.table,
            claim.fit,
            -sum(bool(slot.hints) for slot in claim.fillers),
            *(-far for far in _distances(claim)),
        )
        for claim, label in given
    )


def _tells_event(given: Sequence[tuple[Claim, str]], row: GoldRow) -> tuple[int, ...]:
    """How well the claims of one word suit an event: all who take part count."""
    meant = [claim for claim, label in given if not label.startswith("=")]
    exact = any(claim.trigger.sense.values.get("kind") == row.values["kind"] for claim in meant)
    fits: dict[str, int] = {}
    for claim, _ in given:
        fits[claim.fillers[0].key] = max(fits.get(claim.fillers[0].key, 0), 1 + claim.fit)
    return bool(meant), exact, sum(fits.values()), -min(_distances(claim)[0] for claim, _ in given)


def _distances(claim: Claim) -> list[int]:
    return sorted(abs(slot.word.i - claim.trigger.word.i) for slot in claim.fillers)


Given = tuple[str, bool]  # the label, or ""; whether the row allows the claim by another reading


def _stance(claim: Claim, row: GoldRow, who: list[str], _: Collection[str]) -> Given:
    allowed = who[0] in row.allowed("from") and who[1] in row.allowed("to")
    if [row.values["from"], row.values["to"]] != who:
        return "", allowed
    right = value(claim, "yes", "polarity") in row.allowed("polarity")
    return ("yes" if right else f"={row.values['polarity']}"), allowed


def _tie(claim: Claim, row: GoldRow, who: list[str], told: Collection[str]) -> Given:
    allowed = who[0] in row.allowed("a") and who[1] in row.allowed("b")
    kind, stands_for = row.values["kind"], value(claim, "yes", "kind")
    pair = [row.values["a"], row.values["b"]]
    if pair != who and not (kind in SYMMETRIC_TIES and set(pair) == set(who)):
        return "", allowed
    sense = claim.trigger.sense
    if sense.table == "ties" and kind == stands_for:
        return "yes", allowed
    if sense.table != "ties" or kind not in told or {kind, stands_for} in _TWINS:
        return f"={kind}", allowed
    return "", False


def _agreement(claim: Claim, row: GoldRow, who: list[str], _: Collection[str]) -> Given:
    allowed = any(set(who) == set(pair) for pair in row.allowed("parties"))
    return (row.values["status"] or "in_force") if set(row.values["parties"]) == set(who) else "", allowed


def _role(claim: Claim, row: GoldRow, who: list[str], _: Collection[str]) -> Given:
    if not _same_role(claim.trigger, row.values["role"]):
        return "", False
    allowed = who[0] in row.allowed("person") and who[1] in row.allowed("organisation")
    if [row.values["person"], row.values["organisation"]] != who:
        return "", allowed
    return ("former" if row.values.get("current") is False else "yes"), allowed


def _same_role(trigger: Trigger, role: str) -> bool:
    classes = noun_classes("roles", role.split()[-1] if role else "")
    if (told := trigger.sense.values.get("role")) is not None:
        return bool(classes & noun_classes("roles", told))
    words = {trigger.word.text, trigger.word.text.rpartition("-")[2]}
    return trigger.sense.name in classes or any(fuzz.ratio(w.casefold(), role.casefold()) >= _ALIKE for w in words)


def _event(claim: Claim, row: GoldRow, who: list[str], _: Collection[str]) -> Given:
    sense = claim.trigger.sense
    allowed = any(who[0] in people for people in row.allowed("participants"))
    denied, later = row.modalities == {Modality.DENIED}, row.modalities <= _LATER
    takes_part = who[0] in row.values["participants"]
    if sense.table != "events":
        mark = "!" if denied else "~" if later else ""
        return (f"={row.values['kind']}{mark}" if takes_part else ""), allowed
    if not same_family(row.values["kind"], str(sense.values.get("kind"))):
        return "", False
    return (("denied" if denied else "planned" if later else "yes") if takes_part else ""), allowed


_LABELS: dict[str, Callable[[Claim, GoldRow, list[str], Collection[str]], Given]] = {
    "stances": _stance, "ties": _tie, "agreements": _agreement, "roles": _role, "events": _event,
}  # fmt: skip
