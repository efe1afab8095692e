"""How an office is worded and of what it is: "Sekretär des Generalrats", of the party that its attribute names.

In: a scene, the phrase of the role and its clause. Out: the role in the nominative, the organisation or state, the
kinds that may have such an office. Left out: whose office it is where the phrase names nobody (`taught.bodies`).
"""

from __future__ import annotations

import re

from pipeline.entities.persons import is_role
from pipeline.entities.registry import registry
from pipeline.facts.regions import region_of
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemma
from pipeline.facts.vocabulary import noun_classes
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_OFFICES = frozenset(
    f"heads.{rank}" for rank in ("leading", "deputy", "state", "parliament", "party_office", "founder")
)


_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_ENDING = 2  # letters: "Verbandes" is no office
_GENITIVES = frozenset({"der", "des", "eines", "einer", "ihres", "ihrer", "seines", "seiner", "deren", "dessen"})


def is_office(word: Word) -> bool:
    """ "Vorsitzende", "Parteichef", "Stadträtin": a noun that says what somebody is."""
    if word.is_name or not word.text[:1].isupper():
        return False
    return is_role(word.text) or (word.tag == "NN" and bool(noun_classes("roles", word.lemma or word.text) & _OFFICES))


def attributes(scene: Scene, phrase: Phrase, clause: Clause) -> list[Phrase]:
    chain = [phrase]
    for other in scene.of(clause):
        owner = other.top_owner()
        if owner is not None and any(owner is c for c in chain) and not _stands_beside(other):
            chain.append(other)
    return chain[1:]


def _stands_beside(phrase: Phrase) -> bool:
    """ "Vorsitzende der X und frühere Ministerin", "Chef der X, und N. N.": joined to "der X" by place alone."""
    if phrase.owner is not None or phrase.joined is None:
        return False
    if any(is_office(w) for w in phrase.words):
        return phrase.first.lower not in _GENITIVES
    people = [any(e.kind is Kind.PERSON for e in p.entities) for p in (phrase, phrase.joined)]
    return people == [True, False]


def wording(scene: Scene, phrase: Phrase, clause: Clause) -> tuple[str, Phrase]:
    """The role in the nominative with those attributes that are no name: "Sekretär des Generalrats"."""
    head = next(w for w in phrase.words if is_office(w))
    words = [_nominative(head.text, head.lemma)]
    words = [*_kept_adjectives(phrase, head.i), *words]
    last = phrase
    for other in attributes(scene, phrase, clause):
        if any(w.is_name and head.i < w.i < other.first.i for w in scene.words):
            break  # "die Politik des Präsidenten N. N. zentraler Bestandteil": behind the name is another matter
        named = [e for e in other.entities if e.kind is not Kind.ORGANISATION or e.in_registry]
        noun = other.head
        if (named or noun is None or last is not other.owner) and (noun is None or other.entities):
            break
        kept = [w for w in other.words if not (w.tag.startswith("ADJ") and _country_adjective(w.lower))]
        words.append(" ".join(w.text for w in kept))
        last = other
    return " ".join(words), last


def bodies_of_role(role: str) -> frozenset[Kind]:
    """The kinds of body that can have such an office: a minister is no party's, a party leader no country's."""
    words = role.lower().split(" ")
    frame = load_frame("roles")
    if any(word.endswith((*frame["state_only"], *frame["no_party"])) for word in words):
        return frozenset({Kind.COUNTRY, Kind.PLACE, Kind.ORGANISATION})
    if any(is_of_an_association(word) for word in words):
        return frozenset({Kind.ORGANISATION})
    if any(word.endswith(tuple(frame["party_only"])) or word.startswith("partei") for word in words):
        return frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
    return frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION, Kind.COUNTRY, Kind.PLACE})


def is_of_an_association(word: str) -> bool:
    """ "Gewerkschaftspräsidentin": by the first part of the word."""
    return begins(word, "association_parts")


def begins(word: str, key: str) -> bool:
    """Whether an office is a compound with one of the frame's first parts."""
    return any(word.startswith(part) and len(word) > len(part) + _ENDING for part in load_frame("roles")[key])


def _country_adjective(lower: str) -> bool:
    return registry().country_of_adjective(lower) is not None


def _kept_adjectives(phrase: Phrase, head: int) -> list[str]:
    kept = {"stellvertretend", "amtierend", "geschäftsführend", "parlamentarisch", "erst", "zweit"}
    return [
        w.lemma.lower() + "er" if w.lemma[0].islower() else w.lemma
        for w in phrase.words
        if w.i < head and w.lemma.lower() in kept
    ]


def _nominative(text: str, lemma: str) -> str:
    """The lemma, if it is an office as well: HanTa has "ehrenvorsitzend" and "Politologi", which are none."""
    text = re.sub(r"^(Ex-|Alt)", "", text)
    if text == lemma and text.endswith("s") and is_role(text[:-1]):
        return text[:-1]  # "des ABC-Chefs"
    if text.endswith(("enden", "enter", "eten", "neten")):
        return text[:-1] + "r" if text.endswith("n") else text
    if lemma and lemma[:3].lower() == text[:3].lower() and not (is_role(text) and not is_role(lemma)):
        return lemma if not lemma.endswith("nde") else lemma + ("r" if text.endswith("r") or text.endswith("n") else "")
    return text


def organisation(
    scene: Scene, phrase: Phrase, clause: Clause, last: Phrase, nth: tuple[int, int] = (0, 1)
) -> Entity | None:
    """Of what. `nth`: "die Chefs der X und der Y, N. N. und M. M.": the second of two holders leads the second."""
    groups = {Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION, Kind.COUNTRY}
    named = [e for p in attributes(scene, phrase, clause) for e in p.entities if e.kind in groups]
    if nth[1] > 1 and len(named) == nth[1]:
        return named[nth[0]]
    for other in attributes(scene, phrase, clause):
        fitting = [e for e in other.entities if e.kind in groups]
        if fitting:
            return fitting[0]
    for word in phrase.words:
        for mention in word.mentions:
            if mention.entity.kind in groups and (mention.via != "coreference" or word.tag == "PPOSAT"):
                return mention.entity
    for other in scene.of(clause):
        # "Experte beim Rat", "Sprecher für die Partei": a local attribute right behind.
        if other.prep in {"bei", "für", "in", "an"} and other.first.i - last.last.i in {1, 2}:
            fitting = [e for e in other.entities if e.kind in groups - {Kind.COUNTRY}]
            if fitting:
                return fitting[0]
    if phrase.prep == "als" and any(verb_lemma(w, clause) in {"angehören", "beitreten"} for w in clause.words):
        members = [
            e for p in scene.of(clause) if p.prep is None for e in p.entities if e.kind in groups - {Kind.COUNTRY}
        ]
        if members:
            return members[0]
    for other in attributes(scene, phrase, clause):
        if of_state(other) and (state := adjective_state(other)) is not None:
            return state
    return (adjective_state(phrase) if of_state(phrase) else None) or adjective_region(phrase)


def bracketed(scene: Scene, person: Entity) -> Entity | None:
    """The group in a bracket behind the name: "die Chefs N. N. (X) und M. M. (Y)"."""
    for clause in scene.clauses:
        if clause.kind == "bracket" and clause.anchor is not None and clause.words[0].is_name:
            named = clause.words[0].mentions[0].entity
            if named.kind in _GROUPS and any(m.entity.entity_id == person.entity_id for m in clause.anchor.mentions):
                return named
    return None


def adjective_state(phrase: Phrase) -> Entity | None:
    """The country of "des russischen Präsidenten"."""
    for word in phrase.words:
        code = registry().country_of_adjective(word.lower) if word.tag.startswith("ADJ") else None
        if code:
            return registry().entities[registry().countries[code]]
    return None


def adjective_region(phrase: Phrase) -> Entity | None:
    """The region of "die thüringische Ministerin", the town of "der Hamburger Senator"."""
    frame = load_frame("roles")
    office = next((w for w in phrase.words if is_office(w)), None)
    for word in phrase.words:
        region = region_of(word.text) if office is not None and word.tag.startswith("ADJ") else None
        if office is not None and region is not None and region.country is not None:
            heads = frame["of_towns"] if word.text[:1].isupper() else (*frame["state_only"], *frame["local"])
            return region if office.lower.endswith(tuple(heads)) else None
    return None


def of_state(phrase: Phrase) -> bool:
    heads = tuple(load_frame("roles")["state_heads"])
    return any(w.lower.endswith(heads) or w.lemma.lower().endswith(heads) for w in phrase.words if not w.is_name)
