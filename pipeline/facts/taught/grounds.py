"""Whether anything but nearness speaks for somebody as the body of an office whose phrase names nobody.

In: a setting, a role that a rule read, a candidate of a kind that may have it. Out: yes or no. An association stands
beside the office, is taken up by a possessive or a description, or is the holder's; a country is that of the holder's
party, else the one that the text is about. Left out: who of several grounded ones is the likeliest (`bodies`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.facts.arguments import subject_of
from pipeline.facts.may_have import is_local, may_have
from pipeline.facts.offices import attributes, is_of_an_association
from pipeline.facts.regions import region_of
from pipeline.facts.roles import Telling
from pipeline.facts.taught.body_view import form_of, is_meant_by_word, suits
from pipeline.facts.taught.cast import Cast
from pipeline.facts.taught.setting import Setting
from pipeline.language.phrase import Phrase
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

REFERRING = frozenset({"ihr", "sein", "own", "deren", "dessen", "described"})
_OWN = frozenset({"ihr", "sein"})
_SHARE = 3  # a country named so many times less often than another is only passed


def is_grounded(at: Setting, cast: Cast, telling: Telling, entity: Entity) -> bool:
    """Whether the office may be that of `entity`."""
    role, key, form = telling.fact.role, entity.entity_id, form_of(at.scene, telling)
    if not may_have(role, entity):
        return False
    own = [telling.phrase, *attributes(at.scene, telling.phrase, telling.clause)]
    if any(m.entity.entity_id == key for p in own for w in p.words for m in w.mentions if m.via != "coreference"):
        return True
    if is_meant_by_word(at.scene, telling, entity):
        return True
    if names_own_body(own[1:], entity):
        return False
    if (owner := _owner(at, telling, form)) is not None:
        return key in _known(cast, owner.entity_id)
    match entity.kind:
        case Kind.COUNTRY:
            regional = is_regional(telling.phrase)
            return not regional and (form in REFERRING or is_state_of(cast, telling.fact.person_id, entity))
        case Kind.PLACE:
            return form in REFERRING or is_local(role)
        case Kind.ORGANISATION if form not in REFERRING:
            return is_of_an_association(role.lower()) or key in _known(cast, telling.fact.person_id)
    return suits(cast, key, form) != "no"


def _known(cast: Cast, person: str) -> set[str]:
    return cast.bodies.get(person, set()) | cast.members.get(person, set())


def is_regional(phrase: Phrase) -> bool:
    """ "der Kieler Innenminister"."""
    return any(w.tag.startswith("ADJ") and region_of(w.text) is not None for w in phrase.words)


def names_own_body(of_what: Sequence[Phrase], entity: Entity) -> bool:
    """ "die Rektorin der Musikakademie": somebody's whose name does not say so, as its noun does."""
    ends = load_frame("roles")["own_bodies"]
    nouns = [p.head.lower for p in of_what if p.head is not None]
    return any(noun.endswith(end) and end not in entity.name.lower() for noun in nouns for end in ends)


def home_of(cast: Cast, person: str) -> set[str]:
    """The countries of the parties that somebody is of."""
    parties = (cast.everyone[key] for key in _known(cast, person) if key in cast.everyone)
    return {code for p in parties if p.kind in {Kind.PARTY, Kind.MOVEMENT} and (code := cast.home(p)[0]) is not None}


def is_state_of(cast: Cast, person: str, country: Entity) -> bool:
    """ "Außenminister N. N. (XYZ)" of the country of XYZ, also on a visit to another one."""
    code = country.country or ""
    if homes := home_of(cast, person):
        return code in homes
    votes = cast.homes.get(person, Counter())
    return code in votes or _SHARE * cast.codes[code] >= max(cast.codes.values(), default=0)


def _owner(at: Setting, telling: Telling, form: str) -> Entity | None:
    """ "sein Sprecher N. N." behind a sentence on a person: of his body, if the text tells one, else of nobody's."""
    before = at.scene.earlier
    inside = (m.entity.kind for w in at.scene.words if w.i < telling.phrase.first.i for m in w.mentions)
    if form not in _OWN or before is None or any(kind is not Kind.PLACE for kind in inside):
        return None
    main = next((c for c in before.clauses if c.kind == "main"), None)
    subject = subject_of(before, main) if main is not None else []
    return subject[0] if len(subject) == 1 and subject[0].kind is Kind.PERSON else None
