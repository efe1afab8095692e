"""Decides which entity each candidate is, with the whole document in view.

In: candidates. Out: mentions with entities. A name that several registry entities share goes to the country the
document speaks of here; a stranger gets an id made from kind, country and name key alone. Left out: joining across
documents; that is `identity`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from spacy.tokens import Doc

from pipeline.entities.candidate import Candidate
from pipeline.entities.keys import name_key
from pipeline.entities.matcher import CLOSING, OPENING
from pipeline.entities.persons import known_surname
from pipeline.entities.registry import Name, registry
from pipeline.entities.unknown import head_kind
from pipeline.language.grammar import is_adjective, is_proper, lemma
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_BETWEEN = frozenset({"(", ",", *OPENING, *CLOSING})  # a name and its abbreviation
_SHORTEST_KEY = 5  # below this, keys of different names collide


def countries_of(doc: Doc, body_start: int = 0) -> Counter[str]:
    """How often a document speaks of each country: by adjective. Names are added while linking."""
    counts: Counter[str] = Counter()
    for token in doc:
        code = _adjective_country(token.text) if token.idx >= body_start else None
        if code:
            counts[code] += 1
    return counts


def _adjective_country(word: str) -> str | None:
    """The country of "kasachischen"."""
    if len(word) <= 5 or word[-1] not in "enrsm":
        return None
    return registry().country_of_adjective(word)


class Linker:
    """One document's names and what they were found to mean."""

    def __init__(self, doc: Doc, year: int | None, body_start: int = 0) -> None:
        self.doc = doc
        self.year = str(year) if year else None
        self.countries = countries_of(doc, body_start)
        self.by_key: dict[tuple[Kind, str], Entity] = {}
        self.of: dict[int, Entity] = {}
        self.said: dict[tuple[Kind, str], set[str]] = {}
        self.people: set[str] = set()
        self._abbreviated: dict[int, str] = {}
        self.heard: frozenset[str] = frozenset()

    def link(self, candidates: list[Candidate]) -> list[tuple[Candidate, Entity]]:
        """Entities for all candidates; unambiguous ones first, since they tell the country of the others."""
        self.heard = self._hear(candidates)
        self._explain(candidates)
        candidates = self._plausible(candidates)
        self._abbreviated = self._brackets(candidates)
        for candidate in candidates:
            if len(ids := {n.entity_id for n in candidate.names}) == 1:
                entity = registry().entities[ids.pop()]
                if self._said_otherwise(candidate, entity):
                    candidate.names = ()
                else:
                    self._settle(candidate, entity)
        self._hear_countries(candidates)
        for candidate in candidates:
            if id(candidate) not in self.of and candidate.names:
                self._settle(candidate, self._choose(candidate))
        for candidate in candidates:
            if id(candidate) not in self.of and candidate.same_as is None:
                self._settle(candidate, self._stranger(candidate))
        for candidate in candidates:
            if id(candidate) not in self.of:
                self._settle(candidate, self._follow(candidate))
        self._learn_abbreviations(candidates)
        return [(c, self.of[id(c)]) for c in candidates]

    def _said_otherwise(self, candidate: Candidate, entity: Entity) -> bool:
        """ "die georgische Liberale Partei" is not the only Liberal Party that the registry knows."""
        if candidate.kind is not Kind.PARTY or candidate.start == 0 or entity.country is None:
            return False
        said = _adjective_country(self.doc[candidate.start - 1].text)
        return said is not None and said != entity.country

    def _hear_countries(self, candidates: list[Candidate]) -> None:
        """The countries that a stranger's name is given anywhere in the document, so that no order decides."""
        for candidate in candidates:
            if not candidate.names and candidate.kind is not Kind.PERSON and candidate.country:
                key = (candidate.kind, name_key(self._text(candidate)))
                self.said.setdefault(key, set()).add(candidate.country)
        persons = [c for c in candidates if c.kind is Kind.PERSON]
        self.people = {self.doc[c.start : c.end].text for c in persons}

    def _text(self, candidate: Candidate) -> str:
        text = self.doc[candidate.start : candidate.end].text
        # Between quotation marks stands the name itself; elsewhere its case may have changed it.
        if candidate.start and self.doc[candidate.start - 1].text in OPENING:
            return text
        if candidate.kind is Kind.PERSON and text.endswith("s") and text[:-1] in self.people:
            return text[:-1]
        return canonical(text, candidate.kind)

    def _hear(self, candidates: list[Candidate]) -> frozenset[str]:
        """The countries that the document speaks of beyond doubt: by adjective, state, place, person, or a party's
        name that nobody else bears. Abbreviations and ordinary words prove nothing: they are what is in question.
        """
        entities = registry().entities
        heard = set(self.countries)
        for candidate in candidates:
            owners = {n.entity_id for n in candidate.names if n.how == "name"}
            doubtful = candidate.kind in _PARTIES and (_abbreviates(candidate) or self._ordinary(candidate))
            if len(owners) == 1 and not doubtful:
                heard.add(entities[owners.pop()].country or "")
        return frozenset(heard - {""})

    def _ordinary(self, candidate: Candidate) -> bool:
        """Made of German words alone, as parties of many countries may be: "Volksallianz", not "AMANAT"."""
        words = [t.text for t in self.doc[candidate.start : candidate.end]]
        return not any(w.isupper() for w in words) and all(
            not is_proper(w) or (head_kind(w) is not None and "-" not in w) for w in words
        )

    def _is_foreign(self, entity_id: str) -> bool:
        """A bearer in a country of which the document says nothing, while it speaks of others; Germany needs no word
        in a German text.
        """
        country = registry().entities[entity_id].country
        return bool(self.heard) and country not in {None, "DE"} and country not in self.heard

    def _explain(self, candidates: list[Candidate]) -> None:
        """ "Silberner Pflug (SP)": here SP is what the words before it are, not a party of a country not spoken of, nor
        a union or authority.
        """
        by_end = {c.end: c for c in candidates}
        for candidate in candidates:
            named = by_end.get(self._abbreviated_before(candidate))
            if (
                named is None
                or named.names
                or named.kind not in _PARTIES
                or not _abbreviates(candidate)
                or not all(self._is_foreign(n.entity_id) or _is_no_party(n.entity_id) for n in candidate.names)
            ):
                continue
            abbreviated = candidate.names
            for other in candidates:
                if other.names == abbreviated and self._text(other) == self._text(candidate):
                    other.names, other.same_as = (), named

    def _abbreviated_before(self, candidate: Candidate) -> int:
        """Where the name ends that stands before "(ABC" or ", kurz ABC", or -1."""
        i, introduced = candidate.start - 1, False
        while i >= 0 and (self.doc[i].text in _BETWEEN or self.doc[i].lower_ in _abbreviating()):
            introduced |= self.doc[i].text == "(" or self.doc[i].is_alpha
            i -= 1
        return i + 1 if introduced else -1

    def _plausible(self, candidates: list[Candidate]) -> list[Candidate]:
        """A nickname ("Kommunisten") counts only where the document names the entity's country or the entity itself;
        German words that name a party of a country not spoken of ("Volksallianz") leave the name to a stranger.
        """
        entities = registry().entities
        spoken = set(self.countries)
        proper = [n for c in candidates for n in c.names if n.how != "nickname"]
        spoken |= {e.country for n in proper if (e := entities[n.entity_id]).country}
        kept = []
        for candidate in candidates:
            named = tuple(n for n in candidate.names if n.how != "nickname" or entities[n.entity_id].country in spoken)
            if named or not candidate.names:
                ordinary = candidate.kind in _PARTIES and self._ordinary(candidate)
                candidate.names = tuple(n for n in named if not (ordinary and self._is_stray(n)))
                kept.append(candidate)
        return kept

    def _is_stray(self, name: Name) -> bool:
        """Abbreviations are made to be told apart ("KPRF"); words that any party may bear are not."""
        return name.how != "abbreviation" and self._is_foreign(name.entity_id)

    def _brackets(self, candidates: list[Candidate]) -> dict[int, str]:
        """Where a name ends that "(ABC)" follows -> the one entity that ABC is."""
        found = {}
        for candidate in candidates:
            ids = {n.entity_id for n in candidate.names if n.how == "abbreviation"}
            i = candidate.start - 1
            if len(ids) == 1 and i > 0 and self.doc[i].text == "(":
                i -= 1
                found[i if self.doc[i].text in {"“", "”", "»", '"'} else i + 1] = ids.pop()
        return found

    def _settle(self, candidate: Candidate, entity: Entity) -> None:
        self.of[id(candidate)] = entity
        if entity.country or entity.kind is Kind.PARTY:
            self.countries[entity.country or ""] += 1  # "": European families and groups

    def _choose(self, candidate: Candidate) -> Entity:
        """Of several registry entities of one name: the country said beside it, then the name's years, then the
        document's country.
        """
        entities = registry().entities
        followed = self._abbreviated.get(candidate.end)

        def rank(name: Name) -> tuple[bool, bool, bool, int, bool, bool, str]:
            country = entities[name.entity_id].country or ""
            return (
                name.entity_id != followed if followed else False,
                country != candidate.country if candidate.country else False,
                not self._valid(name),
                -self.countries[country],
                country != "DE",  # a German text that names no country means Germany
                name.how == "nickname",
                name.entity_id,
            )

        return entities[min(candidate.names, key=rank).entity_id]

    def _valid(self, name: Name) -> bool:
        year = self.year
        if year is None:
            return name.valid_to is None
        return (name.valid_from or "0") <= year <= (name.valid_to or "9")

    def _stranger(self, candidate: Candidate) -> Entity:
        text = self._text(candidate)
        key = name_key(text)
        said = self.said.get((candidate.kind, key), set())
        country = (
            None if candidate.kind is Kind.PERSON else (candidate.country if len(said) > 1 else next(iter(said), None))
        )
        place = f"{country} {key}" if len(said) > 1 else key
        known = (
            self.by_key.get((candidate.kind, place))
            or self._by_registry_key(candidate, key)
            or self._surname(candidate)
        )
        if known is None:
            made = made_id(candidate.kind, country, key)
            known = Entity(entity_id=made, kind=candidate.kind, name=text, country=country)
        self.by_key.setdefault((candidate.kind, place), known)
        return known

    def _surname(self, candidate: Candidate) -> Entity | None:
        """The only person of the countries spoken of whom a surname alone ("Paschinjan") can mean."""
        if candidate.kind is not Kind.PERSON or candidate.length > 1:
            return None
        text = self.doc[candidate.start].text
        known = known_surname(text, self.heard) or known_surname(self._text(candidate), self.heard)
        return registry().entities[known] if known is not None else None

    def _by_registry_key(self, candidate: Candidate, key: str) -> Entity | None:
        """The registry entity whose name sounds the same ("Tsukanov" for "Zukanow"), if there is exactly one."""
        if len(key) < _SHORTEST_KEY:
            return None
        ids = {i for i in _registry_keys().get(key, ()) if registry().entities[i].kind is candidate.kind}
        if candidate.country:
            ids = {i for i in ids if registry().entities[i].country == candidate.country}
        if candidate.kind in _PARTIES and self._ordinary(candidate):
            ids = {i for i in ids if not self._is_foreign(i)}
        return registry().entities[ids.pop()] if len(ids) == 1 else None

    def _follow(self, candidate: Candidate) -> Entity:
        seen = {id(candidate)}
        target = candidate.same_as
        while target is not None and id(target) not in self.of and id(target) not in seen:
            seen.add(id(target))
            target = target.same_as
        if target is None or id(target) not in self.of:
            return self._stranger(candidate)
        return self.of[id(target)]

    def _learn_abbreviations(self, candidates: list[Candidate]) -> None:
        """„Neue Menschen“ (NLM): when the registry knows the abbreviation and not the name, the name is that entity."""
        by_end = {c.end: c for c in candidates}
        for candidate in candidates:
            if not _abbreviates(candidate):
                continue
            named = by_end.get(self._abbreviated_before(candidate))
            if named is not None and not named.names and named.kind is Kind.PARTY:
                stranger, entity = self.of[id(named)], self.of[id(candidate)]
                for other in candidates:
                    if self.of[id(other)] is stranger:
                        self.of[id(other)] = entity


def _is_no_party(entity_id: str) -> bool:
    return registry().entities[entity_id].kind not in _PARTIES


def _abbreviates(candidate: Candidate) -> bool:
    return any(n.how == "abbreviation" for n in candidate.names)


@cache
def _abbreviating() -> frozenset[str]:
    return frozenset(load_frame("names")["abbreviating"])


@cache
def _registry_keys() -> dict[str, set[str]]:
    keys: dict[str, set[str]] = {}
    for name in registry().names:
        if name.how == "name":
            keys.setdefault(name_key(name.text), set()).add(name.entity_id)
    return keys


def made_id(kind: Kind, country: str | None, key: str) -> str:
    """The id of an entity that is in no registry: kind, country and name key, never an order."""
    return f"{kind.value}-{(country or 'xx').lower()}-{key.replace(' ', '-')}"


def canonical(text: str, kind: Kind) -> str:
    """A name as it stands in a text, in the nominative as far as its form tells."""
    words = text.split()
    if kind is Kind.PERSON:
        return re.sub(r"(?<=[^sxzß])s$", "", text) if _genitive_person(words[-1]) else text
    if len(words) > 1 and is_adjective(words[0]) and words[0][0].isupper():
        noun = next((w for w in words if not is_adjective(w)), words[-1])
        neuter = noun.lower().endswith(("zentrum", "bündnis", "institut"))
        ending = "e" if _feminine(noun) else "es" if neuter else "er"
        words = [
            re.sub(r"(e|er|es|en|em)$", "", w) + ending if is_adjective(w) and n < words.index(noun) else w
            for n, w in enumerate(words)
        ]
        if not _feminine(noun) and len(noun) > 3:
            at = words.index(noun)
            words[at] = lemma(noun) if lemma(noun)[:3] == noun[:3] else noun
    return " ".join(words)


def _feminine(noun: str) -> bool:
    return bool(
        re.search(
            r"(partei|union|bewegung|front|liga|allianz|koalition|liste|schule|akademie|stiftung|garde|schaft|ung|kraft|mitte|linke|leute|gesellschaft)$",
            noun.lower(),
        )
    )


def _genitive_person(word: str) -> bool:
    """ "Peskows" is a genitive, "Fuchs" and "Mateusz" are not; Slavic and Turkic surnames tell by their ending."""
    return bool(re.search(r"(ow|ew|in|ski|skij|jan|dse|dze|schwili|ko|uk|tsch|er|el|ic|ić|ov|ev|án|on|an|en)s$", word))
