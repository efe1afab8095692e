"""Lends descriptions and pronouns the entity they stand for: "die Partei", "beide Parteien", "die kasachische Seite",
"sie".

In: the scenes of a document in order. Out: mentions with via "coreference" on the words concerned. A salience stack
by kind: what was named last, subjects before others. Where two candidates fit equally, nothing is lent. Left out:
"es" and places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline.entities.registry import registry
from pipeline.facts.arguments import subject_of
from pipeline.facts.possessives import owners
from pipeline.facts.scene import Scene
from pipeline.facts.shortened import ShortNames
from pipeline.language.addressing import person_of
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Kind, Mention
from pipeline.seeds import load_frame

_GROUP = frozenset({Kind.PARTY, Kind.MOVEMENT})
_ARTICLE_AND_BOTH = 2
_REACH = 3  # sentences; further back a reader has forgotten, too


@cache
def _frame() -> Any:
    return load_frame("descriptions")


class Salience:
    """What was spoken of, latest last; subjects weigh more than the rest of their sentence."""

    def __init__(self) -> None:
        self.stack: list[tuple[Entity, int, bool]] = []
        self.latest: list[Entity] = []  # the latest subject, all of its members

    def push(self, entity: Entity, n: int, *, subject: bool = False) -> None:
        self.stack.append((entity, n, subject))

    def last(
        self, kinds: frozenset[Kind], n: int, *, country: str | None = None, count: int = 1, reach: int = _REACH
    ) -> list[Entity]:
        """The `count` latest distinct entities of these kinds; fewer when there are not as many."""
        found: dict[str, Entity] = {}
        for entity, at, _ in reversed(self.stack):
            if n - at > reach:
                break
            if entity.kind in kinds and (country is None or entity.country == country):
                found.setdefault(entity.entity_id, entity)
                if len(found) == count:
                    break
        return list(reversed(found.values()))

    def subject(self, kinds: frozenset[Kind], n: int) -> Entity | None:
        """The subject of this or the previous sentence, else the only candidate there is."""
        near = [(e, s) for e, at, s in self.stack if n - at <= 1 and e.kind in kinds]
        subjects = [e for e, s in near if s]
        if subjects:
            return subjects[-1]
        ids = {e.entity_id: e for e, _ in near}
        return next(iter(ids.values())) if len(ids) == 1 else None


def resolve(scenes: list[Scene]) -> None:
    """Add coreference mentions to the words of all scenes, in order of the text."""
    salience = Salience()
    everyone = {m.entity.entity_id: m.entity for s in scenes for w in s.words for m in w.mentions}
    short = ShortNames(everyone.values())
    for scene in scenes:
        scene.topic = salience.subject(_GROUP, scene.n)
        for clause in scene.clauses:
            for phrase in scene.of(clause):
                short.name(phrase, scene)
                for word, entities in _antecedents(phrase, scene, salience, everyone):
                    word.mentions += [_mention(word, e, scene.n) for e in entities]
                for entity in phrase.entities:
                    salience.push(entity, scene.n)
            if clause.kind == "main":
                subject = subject_of(scene, clause)
                for entity in subject[:1]:
                    salience.push(entity, scene.n, subject=True)
                if subject and all(e.kind in _GROUP for e in subject):
                    salience.latest = subject


def _mention(word: Word, entity: Entity, sentence: int) -> Mention:
    return Mention(start=word.start, end=word.end, text=word.text, entity=entity, sentence=sentence, via="coreference")


def _antecedents(
    phrase: Phrase, scene: Scene, salience: Salience, everyone: dict[str, Entity]
) -> Iterator[tuple[Word, list[Entity]]]:
    if phrase.possessive and not any(person_of(w, opens=w.i == 0) for w in phrase.words):
        word = next(w for w in phrase.words if w.tag == "PPOSAT")
        yield word, _owners(word, phrase, scene, salience)
    if any(w.is_name and w.mentions[0].entity.kind in _GROUP | {Kind.PERSON, Kind.ORGANISATION} for w in phrase.words):
        yield from _both_countries(phrase, scene, everyone)
        return
    first = phrase.first
    if first.lower == "sie" and first.tag == "PPER" and _plural(scene, first) and len(salience.latest) > 1:
        yield first, salience.latest
        return
    if person_of(first, opens=first.i == 0):
        return
    if first.tag == "PPER" and first.lower in {"sie", "er", "ihm", "ihr", "ihn", "ihnen"}:
        kinds = frozenset({Kind.PERSON}) if first.lower in {"er", "ihm", "ihn"} else _GROUP
        entity = salience.subject(kinds, scene.n)
        if entity is not None:
            yield first, [entity]
        return
    if (both := _both(phrase)) is not None:
        yield both, _two(salience, scene)
        return
    head = phrase.head
    if head is not None and not any(w.is_name for w in phrase.words[phrase.words.index(head) + 1 :]):
        yield head, _described(phrase, head, scene, salience, everyone)


def _both_countries(phrase: Phrase, scene: Scene, everyone: dict[str, Entity]) -> Iterator[tuple[Word, list[Entity]]]:
    """ "die russischen und kasachischen „Neuen Menschen“": one name, two entities of that name."""
    name = next(w for w in phrase.words if w.is_name)
    if len(name.mentions) > 1:
        return
    near = [w for w in scene.words if 0 < name.i - w.i <= 6]
    countries = {c for w in near if (c := _country(w))}
    entity = name.mentions[0].entity
    if len(countries) < 2 or entity.country not in countries:
        return
    rivals = [e for e in everyone.values() if e is not entity and e.country in countries]
    shared = [e for e in rivals if {entity.name, *entity.aliases} & {e.name, *e.aliases}]
    if len(shared) == 1:
        yield name, shared


def _apposed(phrase: Phrase, scene: Scene) -> list[Entity]:
    """ "AMANAT, der Regierungspartei Kasachstans": a description right behind a name and a comma is that name's."""
    clause = scene.clause_of(phrase.first)
    before = [w for w in scene.words if w.i == phrase.first.i - 2 and w.is_name]
    comma = [w for w in scene.words if w.i == phrase.first.i - 1 and w.text in {",", "–", "-", "("}]
    if clause is None or not before or not comma or phrase.prep is not None:
        return []
    return [m.entity for m in before[0].mentions if m.entity.kind in _GROUP]


def _owners(word: Word, phrase: Phrase, scene: Scene, salience: Salience) -> list[Entity]:
    """Those of the clause's own subject, else the topic."""
    if own := owners(word, phrase, scene):
        return own
    owner = salience.subject(_GROUP | {Kind.PERSON}, scene.n)
    return [owner] if owner is not None and owner.kind is not Kind.PERSON else []


def _both(phrase: Phrase) -> Word | None:
    """ "beide", "das Bündnis der beiden": no noun says two of what."""
    words = [w for w in phrase.words if not w.tag.startswith("ART") and w is not phrase.first] or [phrase.first]
    if len(phrase.words) > _ARTICLE_AND_BOTH or any(w.lower not in {"beide", "beiden"} for w in words):
        return None
    alone = len(phrase.words) == 1
    return words[0] if not alone or phrase.first.tag in {"PDS", "PIS"} else None


def _plural(scene: Scene, word: Word) -> bool:
    """ "sie" beside a plural verb: "wollen", "sind", "haben", "setzten"."""
    clause = scene.clause_of(word)
    finite = clause.finite if clause is not None else None
    return finite is not None and (finite.lower.endswith("en") or finite.lower in {"sind", "seien"})


def _described(
    phrase: Phrase, head: Word, scene: Scene, salience: Salience, everyone: dict[str, Entity]
) -> list[Entity]:
    frame = _frame()
    lowers = {w.lower for w in phrase.words}
    country = next((c for w in phrase.words if (c := _country(w))), None)
    forms = {head.lower, head.lemma.lower()}
    if head.lower in frame["parties"]:
        if lowers & set(frame["both"]):
            return _two(salience, scene) or _only_two(everyone)
        return (_two_of(scene) if _is_many(phrase, head) else []) or (_only_two(everyone) if _is_plain(phrase) else [])
    if head.lower.endswith("parteien"):
        return []  # "die Oppositionsparteien" are not the one party named before
    if _is_plain(phrase) and (of := _country_of_people(phrase, head)) is not None:
        return _only_of(of, everyone)
    if forms & set(frame["country"]) and _definite(phrase) and country is None:
        return salience.last(frozenset({Kind.COUNTRY}), scene.n, reach=2)
    if re.match(frame["members"], head.lower):
        return _by_members(head, country, everyone)
    if not phrase.articled and country is None:
        return []
    if forms & set(frame["party"]) and (beside := _apposed(phrase, scene)):
        return beside
    if country is not None and forms & set(frame["side"]):
        return salience.last(_GROUP, scene.n, country=country, reach=8)
    if forms & set(frame["movement"]):
        return salience.last(frozenset({Kind.MOVEMENT}), scene.n)
    if forms & set(frame["party"]) and (beside := _apposed(phrase, scene)):
        return beside
    if forms & set(frame["bloc"]):
        return [
            e
            for e in salience.last(_GROUP, scene.n, count=9)
            if forms & set(re.split(r"\W+", " ".join((e.name, *e.aliases)).lower()))
        ][-1:]
    modified = any(w.tag.startswith("ADJ(A)") and w.lower not in frame["plain_adjectives"] for w in phrase.words)
    if forms & set(frame["party"]) and _definite(phrase) and country is None and not modified:
        return _the_party(phrase, scene, salience)
    if country is not None and forms & set(frame["state"]) and country in registry().countries:
        return [registry().entities[registry().countries[country]]]
    return []


def _the_party(phrase: Phrase, scene: Scene, salience: Salience) -> list[Entity]:
    """The topic, unless it is the subject of this very clause: nobody is redescribed beside himself."""
    clause = scene.clause_of(phrase.first)
    subject = subject_of(scene, clause) if clause is not None else []
    own = phrase.case in {None, "nom"} and clause is not None and scene.of(clause)[:1] == [phrase]
    topic = salience.subject(_GROUP, scene.n)
    if topic is not None and (own or topic not in subject):
        return [topic]
    others = [e for e in salience.last(_GROUP, scene.n, count=3) if e not in subject]
    return others[-1:]


def _definite(phrase: Phrase) -> bool:
    return phrase.first.lower in {"die", "der", "dieser", "diese", "den", "dem", "das", "des", "deren"}


def _two(salience: Salience, scene: Scene) -> list[Entity]:
    """The latest two subjects, else the only two of the last sentence or of the paragraph so far."""
    if len(salience.latest) == 2:
        return salience.latest
    for reach in (1, _sentences_before(scene)):
        found = salience.last(_GROUP, scene.n, count=3, reach=reach)
        if len(found) == 2:
            return found
    return []


def _sentences_before(scene: Scene) -> int:
    """How far back the paragraph goes, as far as a reader remembers."""
    first = scene
    while first.previous is not None and scene.n - first.previous.n <= _REACH:
        first = first.previous
    return scene.n - first.n


def _two_of(scene: Scene) -> list[Entity]:
    """ "die Parteien" where the sentence names just two."""
    named = {m.entity.entity_id: m.entity for w in scene.words for m in w.mentions if m.entity.kind in _GROUP}
    return list(named.values()) if len(named) == 2 else []


def _only_two(everyone: dict[str, Entity]) -> list[Entity]:
    """ "beide Seiten", far from any name, in a text of two parties."""
    named = [e for e in everyone.values() if e.kind in _GROUP]
    return named if len(named) == 2 else []


def _is_plain(phrase: Phrase) -> bool:
    """ "die Parteien", "den Seiten": an article, and nothing else that tells which."""
    return len(phrase.words) == 2 and phrase.first.lower in {"die", "den", "der"}


def _is_many(phrase: Phrase, head: Word) -> bool:
    """ "die Partner", "den Parteien"; "Partner der X" and "der Partner" are one, and "Parteien" may be any."""
    article = phrase.first.lower
    if article in {"die", "diese", "ihre", "beide", "beiden"}:
        return True
    return (
        article in {"den", "der", "diesen", "dieser"}
        and (article != "der" or not head.lower.endswith("partner"))
        and head.lower.endswith(("n", "e"))
    )


def _country_of_people(phrase: Phrase, head: Word) -> str | None:
    """ "die Serben", "mit den Georgiern": people of a country; "der Georgier" and "den Georgier" are one man."""
    known, text = registry().demonyms, head.text
    if text.endswith("er") and text in known:
        return known[text] if phrase.first.lower == "die" or phrase.owner is not None else None
    if phrase.first.lower == "der" and phrase.owner is None:
        return None
    return known.get(text[:-1]) if text.endswith(("en", "ern")) else None


def _only_of(country: str, everyone: dict[str, Entity]) -> list[Entity]:
    """The document's only party of a country."""
    named = [e for e in everyone.values() if e.kind in _GROUP and e.country == country]
    return named if len(named) == 1 else []


def _by_members(head: Word, country: str | None, everyone: dict[str, Entity]) -> list[Entity]:
    """Kommunisten -> the document's only party whose name begins so (of the country, if one is said)."""
    found = re.match(_frame()["members"], head.lower)
    stem = (found.group(1) if found else head.lower)[:8]
    fitting = [
        e
        for e in everyone.values()
        if e.kind is Kind.PARTY
        and (country is None or e.country == country)
        and any(stem in name.lower().replace("-", "") for name in (e.name, *e.aliases))
    ]
    return fitting if len(fitting) == 1 else []


def _country(word: Word) -> str | None:
    if not word.tag.startswith("ADJ"):
        return None
    return registry().country_of_adjective(word.lower)
