"""Ties: belonging, descent, contact and its stated absence.

In: a scene. Out: Tie facts. Contact that is denied is `no_contact`, an asserted fact of its own. A name that holds
another name ("Jugendverband von X", "Höhere Schule der X") is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from pipeline.entities.registry import registry
from pipeline.facts.arguments import GROUPS, Arguments, bind, of_kinds
from pipeline.facts.gapped import Pair, find_gapped
from pipeline.facts.members import find_members
from pipeline.facts.moves import find_moves
from pipeline.facts.qualify import modality
from pipeline.facts.roles import is_former
from pipeline.facts.scene import Scene
from pipeline.facts.tie_ended import is_over
from pipeline.facts.tie_kinds import kind_between
from pipeline.facts.triggers import Hit, hits, verbs_of
from pipeline.facts.wings import find_wings
from pipeline.language.phrase import Phrase
from pipeline.model import SYMMETRIC_TIES, Entity, Fact, Kind, Modality, Tie

_CONTACTS = GROUPS | {Kind.PERSON}
_DATIVES = frozenset({"dem", "welchem", "denen", "welcher"})
_MUTUAL = frozenset({"einander", "zueinander", "miteinander", "untereinander", "gegenseitig"})
_YOUTH = re.compile(r"jugend|jung|nachwuchs", re.IGNORECASE)


def find_ties(scene: Scene) -> Iterator[Fact]:
    """All ties that a sentence states."""
    told: set[tuple[str, str, str]] = set()
    for a, b, claimed, rule, mode, current in [
        *_by_noun(scene),
        *_by_trigger(scene, gapped := find_gapped(scene)),
        *((a, b, "member_of", "gapped", Modality.ASSERTED, True) for a, b in gapped),
        *_by_move(scene),
        *_by_attribute(scene),
        *_by_name(scene),
    ]:
        kind = kind_between(claimed, a, b, scene.sorts.get(b.entity_id, ""), scene.sorts.get(a.entity_id, ""))
        if kind is None:
            continue
        if kind in SYMMETRIC_TIES:
            a, b = sorted((a, b), key=lambda e: e.entity_id)
        key = (a.entity_id, b.entity_id, kind)
        if a == b or key in told:
            continue
        told.add(key)
        yield Tie(
            evidence=scene.evidence(),
            rule=f"tie.{rule}",
            modality=mode,
            a_id=a.entity_id,
            b_id=b.entity_id,
            kind=kind,
            current=current,
        )


Found = tuple[Entity, Entity, str, str, Modality, bool]


def _by_noun(scene: Scene) -> Iterator[Found]:
    for wing, party, kind in find_wings(scene):
        yield wing, party, kind, "wing", Modality.ASSERTED, True


def _by_trigger(scene: Scene, gapped: Sequence[Pair]) -> Iterator[Found]:
    for hit in hits(scene, "ties"):
        if gapped and hit.spec["kind"] == "member_of":
            continue  # "A ist Mitglied der X, B der Y": what stands in one clause is not of one word
        if hit.spec["kind"] == "governing_party_of":
            yield from _governing(scene, hit)
            continue
        mode = modality(scene, hit.clause, hit.word)
        if mode in {Modality.HYPOTHETICAL, Modality.PLANNED, Modality.PROPOSED}:
            continue
        if hit.spec.get("only_denied") and (mode is not Modality.DENIED or _denies_another(hit)):
            continue
        if verbs_of(hit.clause) & set(hit.spec.get("unless_verbs") or ()):
            continue
        arguments = bind(scene, hit)
        kind = str(hit.spec["kind"])
        if kind in SYMMETRIC_TIES:
            denied = mode is Modality.DENIED
            if kind != "no_contact" or not (denied or _is_topic(scene, hit)):
                yield from _contacts(scene, hit, arguments, "no_contact" if denied else kind)
        else:
            yield from _directed(scene, hit, arguments, kind, mode)


def _denies_another(hit: Hit) -> bool:
    """ "reden, nicht koalieren": what stands behind a comma is another verb's negation."""
    words = hit.clause.words
    return any(
        one.lower == "nicht" and other.tag.startswith("V") and other is not hit.word and hit.word.i < one.i
        for one, other in pairwise(words)
    )


def _is_topic(scene: Scene, hit: Hit) -> bool:
    """ "von Funkstille kann keine Rede sein"."""
    phrase = scene.phrase_of(hit.word)
    return not hit.verb and phrase is not None and phrase.prep in {"von", "über"}


def _contacts(scene: Scene, hit: Hit, arguments: Arguments, kind: str) -> Iterator[Found]:
    between = of_kinds(arguments.prep("zwischen"), _CONTACTS)
    partners = of_kinds(arguments.prep("mit", "zu", "gegenüber"), _CONTACTS)
    if hit.verb and hit.spec.get("object"):
        partners += of_kinds(arguments.object, _CONTACTS)
    own = of_kinds(arguments.genitive + arguments.subject + arguments.by_prep.get("von", []), _CONTACTS)
    # "Es gab Kontakte mit X": between X and whoever the text speaks of.
    if not own and scene.topic is not None and any(w.lower == "es" for w in hit.clause.words):
        own = [scene.topic]
    if len(between) >= 2:
        pairs = list(combinations(between, 2))
    elif partners:
        pairs = [(a, b) for a, b in product([e for e in own if e not in partners], partners)]
    else:
        mutual = any(w.lower in _MUTUAL for w in hit.clause.words)
        pairs = list(combinations(own, 2)) if hit.verb or mutual else []
    for a, b in pairs:
        yield a, b, kind, kind, Modality.ASSERTED, True


def _governing(scene: Scene, hit: Hit) -> Iterator[Found]:
    """ "die kasachische Regierungspartei AMANAT", "die Regierungspartei Kasachstans"."""
    phrase = scene.phrase_of(hit.word)
    if phrase is None:
        return
    said = _country_of(phrase)
    for party in of_kinds(phrase.entities, frozenset({Kind.PARTY})):
        country = said or party.country
        state = registry().countries.get(country or "")
        if state is not None and party.country in {None, country}:
            yield (
                party,
                registry().entities[state],
                "governing_party_of",
                "governing",
                Modality.ASSERTED,
                not is_former(phrase),
            )


def _country_of(phrase: Phrase) -> str | None:
    for word in phrase.words:
        if word.tag.startswith("ADJ"):
            code = registry().country_of_adjective(word.lower)
            if code:
                return code
    return next((e.country for e in phrase.entities if e.kind is Kind.COUNTRY), None)


def _directed(scene: Scene, hit: Hit, arguments: Arguments, kind: str, mode: Modality) -> Iterator[Found]:
    """Member, part, wing or successor: the subject (or the name in apposition) of the genitive (or dative)."""
    wholes = of_kinds(
        arguments.genitive + (arguments.dative + arguments.object if hit.verb else []) + arguments.prep("in", "bei"),
        GROUPS,
    )
    own = scene.phrase_of(hit.word)
    apposed = of_kinds(own.entities, GROUPS | {Kind.PERSON}) if own is not None and not hit.verb else []
    wholes = [e for e in wholes if e not in apposed]
    if not apposed and own is not None and not hit.verb:
        # "der „Jungen Garde“, dem Jugendverband von X": the name before the comma.
        before = [w for w in scene.words if w.i == own.first.i - 2 and w.is_name]
        apposed = of_kinds([m.entity for w in before for m in w.mentions], GROUPS | {Kind.PERSON})
    parts = [e for e in (apposed or of_kinds(arguments.subject, GROUPS | {Kind.PERSON})) if e not in wholes]
    if kind == "member_of" and not parts and hit.clause.anchor is not None:
        parts = [m.entity for m in hit.clause.anchor.mentions]
    if kind == "youth_wing_of" and len(wholes) > 1:
        return  # "Jugendverbände von X und Y": each has its own
    if kind == "member_of" and hit.verb:
        parts, wholes = _members(hit, arguments, parts, wholes)
    if apposed and own is not None and mode is Modality.DENIED and _is_behind_a_comma(scene, own):
        mode = Modality.ASSERTED  # "N. N., Mitglied der X, wollte nicht antreten" denies the verb's, not the noun's
    former = own is not None and is_former(own)
    past = is_over(scene, hit.clause, hit.word)
    for part, whole in product(parts, wholes):
        if kind == "youth_wing_of" and part.kind is Kind.PERSON:
            continue
        if hit.verb and kind == "member_of" and part.kind is Kind.ORGANISATION and whole.kind is not Kind.ORGANISATION:
            # "Der EVP gehört die X an": the body stands first.
            part, whole = whole, part
        yield part, whole, kind, kind, mode, not (former or past)


def _is_behind_a_comma(scene: Scene, phrase: Phrase) -> bool:
    return any(w.text == "," for w in scene.words if w.i == phrase.first.i - 1)


def _members(
    hit: Hit, arguments: Arguments, parts: list[Entity], wholes: list[Entity]
) -> tuple[list[Entity], list[Entity]]:
    """ "der Block, dem die X angehört": the relative pronoun is the body. Of two bodies none is sure."""
    anchor = hit.clause.anchor
    if anchor is not None and any(w.tag == "PRELS" and w.lower in _DATIVES for w in hit.clause.words[:2]):
        wholes = of_kinds([m.entity for m in anchor.mentions], GROUPS)
        bound = arguments.subject + arguments.object + arguments.dative
        parts = [e for e in of_kinds(bound, GROUPS | {Kind.PERSON}) if e not in wholes]
    return (parts, wholes) if len(wholes) == 1 else ([], [])


def _by_move(scene: Scene) -> Iterator[Found]:
    for member, group, current, clause, verb in find_moves(scene):
        if modality(scene, clause, verb) is Modality.ASSERTED:
            yield member, group, "member_of", "move", Modality.ASSERTED, current


def _by_name(scene: Scene) -> Iterator[Found]:
    for person, party, told in find_members(scene):
        yield person, party, "member_of", told, Modality.ASSERTED, True


def _by_attribute(scene: Scene) -> Iterator[Found]:
    """ "die Akademie von X", "Junge Garde von „X“": an organisation with a party's genitive, or its name inside the own
    name.
    """
    for clause in scene.clauses:
        for phrase in scene.of(clause):
            wholes = of_kinds(phrase.entities, frozenset({Kind.PARTY}))
            names = [w for w in phrase.words if w.is_name]
            for first, second in pairwise(names):
                # "AMANATs Akademie für …": a genitive before the name.
                party, part = first.mentions[0].entity, second.mentions[0].entity
                if party.kind is Kind.PARTY and part.kind is Kind.ORGANISATION and first.text.endswith(("s", "’")):
                    yield part, party, _wing(part), "attribute", Modality.ASSERTED, True
            owner = phrase.owner
            if owner is not None and wholes:
                for part in of_kinds(owner.entities, frozenset({Kind.ORGANISATION})):
                    yield part, wholes[0], _wing(part), "attribute", Modality.ASSERTED, True
    for word in scene.words:
        for mention in word.mentions:
            whole = _named_inside(mention.entity, word.text)
            if whole is not None:
                yield mention.entity, whole, _wing(mention.entity), "name", Modality.ASSERTED, True


def _wing(part: Entity) -> str:
    return "youth_wing_of" if _YOUTH.search(part.name) else "part_of"


def _named_inside(entity: Entity, text: str) -> Entity | None:
    if entity.kind is not Kind.ORGANISATION:
        return None
    parent = registry().rows.get(entity.entity_id, {}).get("part_of")
    whole = registry().entities.get(parent) if parent else None
    return whole if whole is not None and any(name in text for name in (whole.name, *whole.aliases)) else None
