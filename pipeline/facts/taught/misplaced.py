"""Offices that a claim gives to a body that cannot have them, or that the sentence ties to something else.

In: a setting, a role, the likeliest claim that tells it. Out: whether its body is the wrong one. Left out: its holder.
"""

from __future__ import annotations

from pipeline.facts.may_have import is_local, may_have
from pipeline.facts.offices import attributes
from pipeline.facts.taught.claims import Claim
from pipeline.facts.taught.grounds import is_regional, is_state_of, names_own_body
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import NOWHERE, Slot
from pipeline.language.phrase import Phrase
from pipeline.model import Kind, Role
from pipeline.seeds import load_frame

_BEHIND = {1, 2}


def is_misplaced(at: Setting, fact: Role, best: Claim) -> bool:
    """ "Ministerin" of a party or a town, "Parteichef" of a country, "leitete die Sitzung" of whoever is near."""
    body = best.fillers[1]
    if not may_have(fact.role, body.entity):
        return True
    phrase = at.scene.phrase_of(best.trigger.word)
    if phrase is None or best.trigger.form == "verbs":
        return _leads_another(at, best, body)
    own = [phrase, *attributes(at.scene, phrase, best.trigger.clause)]
    if names_own_body(own[1:], body.entity) and (body.hints or not _stands_in(at, own, body)):
        return True
    if _stands_in(at, own, body):
        return False
    if best.trigger.form != "nouns":
        return False
    return _is_anothers(at, fact, body, phrase)


def _stands_in(at: Setting, own: list[Phrase], body: Slot) -> bool:
    """In the phrase of the office, an attribute of it, or right behind: "Minister in X"."""
    if any(word is body.word for p in own for word in p.words):
        return True
    place = at.scene.phrase_of(body.word)
    return place is not None and not body.hints and any(place.first.i - p.last.i in _BEHIND for p in own)


def _is_anothers(at: Setting, fact: Role, body: Slot, phrase: Phrase) -> bool:
    """An office of a state whose phrase does not name the body: of no town, no firm, no country on a visit."""
    if not fact.role.lower().endswith(tuple(load_frame("roles")["state_only"])):
        return False
    match body.entity.kind:
        case Kind.ORGANISATION:
            return True
        case Kind.PLACE:
            return not is_local(fact.role)
        case Kind.COUNTRY:
            guessed = bool(body.hints) and body.hints[0] in NOWHERE
            return is_regional(phrase) or (
                guessed and at.cast is not None and not is_state_of(at.cast, fact.person_id, body.entity)
            )
    return False


def _leads_another(at: Setting, best: Claim, body: Slot) -> bool:
    """ "das Gespräch führte N. N.", "eine Kanzlei leiten": what is led stands there, and is nobody who is named."""
    if best.trigger.sense.slots.get("organisation", ())[:1] != ("object",):
        return False
    done = at.functions(best.trigger.clause)
    led = [p for p in at.scene.of(best.trigger.clause) if done.get(id(p.first), "").startswith(("patient", "open"))]
    if any(body.word is word for p in led for word in p.words):
        return False
    states = load_frame("descriptions")["state"] if body.entity.kind is Kind.COUNTRY else ()
    return any(p.head is not None and not p.entities and p.head.lower not in states for p in led)
