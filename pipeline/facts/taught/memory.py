"""Whom a pronoun, a description or nothing at all may stand for: the likeliest two, for the classifiers to judge.

In: the scenes of a document in order. Out: for each scene guesses: Slots at the word that refers, with hints: how far
back the antecedent was named, whether as a subject, whether its gender suits. What `coreference` resolved for certain
is no guess. Left out: the decision; a guess alone is nobody's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline.entities.persons import is_role
from pipeline.entities.registry import registry
from pipeline.facts.scene import Scene
from pipeline.facts.taught.affiliation import parties_of
from pipeline.facts.taught.cast import Cast
from pipeline.facts.taught.slots import Slot
from pipeline.facts.taught.spoken import in_order, noun_hints, own_party, place_in_order, speakers, unnamed_speaker
from pipeline.facts.taught.voices import Voices, voices_of
from pipeline.language.addressing import person_of
from pipeline.language.phrase import is_feminine
from pipeline.language.words import Word
from pipeline.model import Entity, Kind, Role
from pipeline.seeds import load_frame

_GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_PEOPLE = frozenset({Kind.PERSON})
_REACH = 3  # sentences
_PAIR = 2
_GUESSES = 2  # of each kind
_PRONOUNS = {
    "er": "m", "ihn": "m", "ihm": "m", "sie": "f", "ihr": "f", "ihnen": "p", "dieser": "m", "diese": "f",
    "dieses": "n", "diesem": "m", "diesen": "m", "jener": "m", "jene": "f", "dessen": "m", "deren": "f",
    "es": "n", "beide": "p", "dem": "m", "den": "m",
}  # fmt: skip
_ARTICLES = {
    "der": "m",
    "die": "f",
    "das": "n",
    "dem": "m",
    "den": "m",
    "des": "m",
    "ein": "m",
    "eine": "f",
    "einer": "f",
}
_INDEFINITE = frozenset(f"{stem}{ending}" for stem in ("ein", "kein") for ending in ("", "e", "en", "em", "er", "es"))


@dataclass(slots=True)
class _Seen:
    entity: Entity
    sentence: int
    order: int
    subject: bool


@dataclass(slots=True)
class Memory:
    """What a reader remembers of the sentences before."""

    seen: dict[str, _Seen] = field(default_factory=dict)
    genders: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    counts: Counter[str] = field(default_factory=Counter)
    order: int = 0
    party_of: Mapping[str, Entity] = field(default_factory=dict)  # of those whose office in a party the text tells
    voices: Voices = field(default_factory=Voices)  # of the scene that is being read

    def read(self, scene: Scene, voices: Voices) -> list[Slot]:
        """The guesses of a scene; afterwards it is remembered."""
        self.voices = voices
        guesses: list[Slot] = []
        here: set[str] = set()
        for n, word in enumerate(scene.words):
            guesses += self._guess(scene, n, word)
            for mention in word.mentions:
                self._remember(scene, n, word, mention.entity)
                here.add(mention.entity.entity_id)
        guesses += self._unsaid(scene, here)
        guesses += self._states(scene)
        guesses += self._theme(scene, here)
        guesses += self._members(scene, here)
        guesses += self._couple(scene)
        guesses += unnamed_speaker(scene, here, voices)
        return guesses

    def _remember(self, scene: Scene, n: int, word: Word, entity: Entity) -> None:
        self.order += 1
        clause = scene.clause_of(word)
        finite = clause.finite if clause is not None else None
        subject = finite is not None and word.i < finite.i and clause is not None and clause.kind == "main"
        self.seen[entity.entity_id] = _Seen(entity, scene.n, self.order, subject)
        if word.is_name:
            self.counts[entity.entity_id] += 1
            self.genders[entity.entity_id].update(_gender_votes(scene, n, entity))

    def _guess(self, scene: Scene, n: int, word: Word) -> Iterator[Slot]:
        if word.is_name:
            return
        if form := person_of(word, opens=not n and not self.voices.asks):
            latest = [seen.entity for seen in self._recent(_GROUPS, scene.n, "")[:1]]
            yield from speakers(word, form, self.voices, self.party_of, latest, self._is_most)
            if form != "Sie" or self.voices.asks:
                return
        if (nth := place_in_order(scene, n)) is not None:
            yield from in_order(word, nth, (s.entity for s in sorted(self.seen.values(), key=lambda s: -s.order)))
            return
        kinds, form, gender = _refers(scene, n, word)
        resolved = {m.entity.entity_id for m in word.mentions}
        told = list(noun_hints(scene, n)) if form == "group" else []
        if form == "group" and n and scene.words[n - 1].tag.startswith("PPOSAT"):
            people = [(s.entity, scene.n - s.sentence) for s in self._recent(_PEOPLE, scene.n, "")[:_GUESSES]]
            own = list(own_party(word, people, self.party_of))
            resolved |= {guess.key for guess in own}
            yield from own
        for wanted in kinds:
            for rank, seen in enumerate(self._recent(wanted, scene.n, gender)[:_GUESSES]):
                if seen.entity.entity_id not in resolved:
                    yield Slot(word, seen.entity, True, (*self._hints(seen, scene, form, gender, rank), *told))

    def _is_most(self, entity: Entity) -> bool:
        alike = (self.counts[s.entity.entity_id] for s in self.seen.values() if s.entity.kind is entity.kind)
        return self.counts[entity.entity_id] >= max(alike, default=0)

    def _unsaid(self, scene: Scene, here: set[str]) -> Iterator[Slot]:
        """ "Vorsitzende ist seit 2019 N. N.": the party was named before."""
        if not scene.words:
            return
        for rank, seen in enumerate(s for s in self._recent(_GROUPS, scene.n, "") if s.entity.entity_id not in here):
            if rank == _GUESSES:
                return
            yield Slot(scene.words[0], seen.entity, True, tuple(self._hints(seen, scene, "unsaid", "", rank)))

    def _states(self, scene: Scene) -> Iterator[Slot]:
        """ "Ministerpräsident N. N.", "die Regierungspartei": of their own country, which nobody needs to name."""
        here = [m.entity for w in scene.words for m in w.mentions]
        named = {e.entity_id for e in here}
        codes = Counter(e.country for e in here if e.country)
        codes.update({code: 1 for s in self.seen.values() if (code := s.entity.country) and scene.n - s.sentence <= 1})
        for rank, (code, _) in enumerate(codes.most_common(3)):
            country = registry().entities.get(f"country-{code.lower()}")
            if country is not None and country.entity_id not in named and scene.words:
                yield Slot(scene.words[0], country, True, ("ref=state", f"ref=state:{rank}:{min(len(codes), 3)}"))

    def _theme(self, scene: Scene, here: set[str]) -> Iterator[Slot]:
        """Who is spoken of most, even if not lately: "Im Ausland hat man zwei Partner …"."""
        groups = [s for s in self.seen.values() if s.entity.kind in _GROUPS]
        most = max(groups, key=lambda s: (self.counts[s.entity.entity_id], -s.order), default=None)
        if most is None or most.entity.entity_id in here or not scene.words:
            return
        near = self._recent(_GROUPS, scene.n, "")
        others = [s for s in near if s.entity.entity_id not in here][:_GUESSES]
        if not any(s is most for s in others):
            yield Slot(scene.words[0], most.entity, True, tuple(self._hints(most, scene, "theme", "", 0)))

    def _couple(self, scene: Scene) -> Iterator[Slot]:
        """ "Ein Arbeitsprogramm soll folgen": where nobody is named, of the only two who were spoken of before."""
        told: dict[str, Entity] = {}
        for past, back in ((scene, 0), *scene.before(_REACH)):
            groups = {m.entity.entity_id: m.entity for w in past.words for m in w.mentions if m.entity.kind in _GROUPS}
            if not back and groups:
                return
            told |= groups
            if len(told) >= _PAIR:
                break
        if len(told) != _PAIR or not scene.words:
            return
        for entity in told.values():
            yield Slot(
                scene.words[0], entity, True, ("ref=couple", f"ref=couple:{back}:{past.paragraph == scene.paragraph}")
            )

    def _members(self, scene: Scene, here: set[str]) -> Iterator[Slot]:
        """ "N. N. unterschrieb …": for the party that has sent N. N."""
        for word in scene.words:
            for mention in word.mentions:
                party = self.party_of.get(mention.entity.entity_id)
                if party is not None and party.entity_id not in here:
                    yield Slot(word, party, True, ("ref=member", f"ref=member:{mention.via == 'coreference'}"))

    def _recent(self, kinds: frozenset[Kind], sentence: int, gender: str) -> list[_Seen]:
        near = [s for s in self.seen.values() if s.entity.kind in kinds and sentence - s.sentence <= _REACH]
        fitting = [s for s in near if not gender or self._suits(s.entity, gender) != "no"]
        return sorted(fitting, key=lambda s: (s.sentence, s.subject, s.order), reverse=True)

    def _suits(self, entity: Entity, gender: str) -> str:
        votes = self.genders.get(entity.entity_id)
        if not votes or gender == "p":
            return "open"
        best, count = votes.most_common(1)[0]
        if best == gender:
            return "yes"
        return "open" if votes[gender] * 2 >= count or count < 2 else "no"

    def _hints(self, seen: _Seen, scene: Scene, form: str, gender: str, rank: int) -> Iterator[str]:
        suits = self._suits(seen.entity, gender) if gender else "open"
        back = scene.n - seen.sentence
        yield f"ref={form}"
        yield f"ref={form}:{rank}"
        yield f"ref.rank={rank}:{seen.entity.kind}"
        yield f"ref.back={min(back, 3)}:{seen.subject}"
        yield f"ref.suits={suits}"
        yield f"ref={form}:{suits}:{min(back, 2)}:{seen.subject}"
        rivals = sum(s.entity.kind is seen.entity.kind and scene.n - s.sentence <= 1 for s in self.seen.values())
        yield f"ref.rivals={min(rivals, 4)}"
        yield f"ref.most={self._is_most(seen.entity)}"


def memories(scenes: list[Scene], offices: Iterable[Role] = ()) -> list[list[Slot]]:
    """The guesses of each scene of a document; `offices`: what its rules say who is."""
    memory = Memory(party_of=parties_of(scenes, offices))
    return [memory.read(scene, voices) for scene, voices in zip(scenes, voices_of(scenes), strict=True)]


def homes(cast: Cast, scene: Scene, guesses: Sequence[Slot]) -> Iterator[Slot]:
    """The countries of the parties in a scene that neither it nor the sentence before names."""
    here = {m.entity.entity_id: m.entity for w in scene.words for m in w.mentions}
    here |= {guess.key: guess.entity for guess in guesses}
    told = set(here)
    for entity in list(here.values()):
        code, why = cast.home(entity) if entity.kind in _PARTIES else (None, "")
        country = registry().entities.get(f"country-{code.lower()}") if code else None
        if country is not None and country.entity_id not in told and scene.words:
            told.add(country.entity_id)
            yield Slot(scene.words[0], country, True, ("ref=home", f"ref=home:{why}"))


def _refers(scene: Scene, n: int, word: Word) -> tuple[list[frozenset[Kind]], str, str]:
    """(kinds that may be meant, the form, the gender) of a word that refers; no kinds for others."""
    lower = word.lower
    if lower == "beiden" and word.tag.startswith("PIS"):
        return [_PEOPLE, _GROUPS], "beide", "p"
    if word.tag.startswith(("PPER", "PDS", "PIS", "PRELAT", "PDAT")) and lower in _PRONOUNS:
        if (
            word.tag.startswith("PDAT")
            and n + 1 < len(scene.words)
            and scene.words[n + 1].tag.startswith(("NN", "ADJ"))
        ):
            return [], "", ""
        return [_PEOPLE, _GROUPS], lower, _PRONOUNS[lower]
    if _means_two(scene, n):
        return [_PARTIES if lower.endswith("parteien") else _GROUPS], "both", "p"
    if lower in {"dessen", "deren"}:
        return [_PEOPLE, _GROUPS], lower, _PRONOUNS[lower]
    if word.tag.startswith("PPOSAT"):
        if lower.startswith("sein"):
            return [_PEOPLE, _GROUPS], "sein", "m"
        if lower.startswith("ihr"):
            return [_PEOPLE, _GROUPS], "ihr", "f"
        return [], "", ""
    if not word.text[:1].isupper() or not word.tag.startswith("NN"):
        return [], "", ""
    if lower.endswith(_groups()):
        new = _is_new(scene, n, word) or _follows_a_new_one(scene, n)
        return ([], "", "") if new else ([_GROUPS], "group", "")
    if is_role(word.text):
        named = any(w.is_name and w.mentions[0].entity.kind is Kind.PERSON for w in scene.words[n + 1 : n + 3])
        if not named:
            return [_PEOPLE], "person", "f" if lower.endswith("in") else ""
    return [], "", ""


def _is_new(scene: Scene, n: int, word: Word) -> bool:
    """ "die Partei X" is X, "eine Koalition" one that was not told of: neither takes up who was named before."""
    behind = scene.words[n + 1] if n + 1 < len(scene.words) else None
    if behind is not None and behind.is_name and behind.mentions[0].entity.kind in _GROUPS:
        return True
    phrase = scene.phrase_of(word)
    return phrase is not None and phrase.first.lower in _INDEFINITE


def _follows_a_new_one(scene: Scene, n: int) -> bool:
    """ "X gehört einem Bündnis an; die Fraktion zählt …": that of the one nobody has named."""
    groups = (w for w in scene.words[:n] if w.text[:1].isupper() and w.lower.endswith(_groups()))
    phrases = [phrase for w in groups if (phrase := scene.phrase_of(w)) is not None]
    return any(p.first.lower in _INDEFINITE and not p.entities for p in phrases)


def _means_two(scene: Scene, n: int) -> bool:
    """ "beide Parteien", "den zwei Bünden"."""
    if not scene.words[n].lower.endswith(_pairs()):
        return False
    return any(w.lower in load_frame("descriptions")["both"] for w in scene.words[max(0, n - 2) : n])


@cache
def _pairs() -> tuple[str, ...]:
    frame = load_frame("descriptions")
    return (*frame["parties"], *frame["pairs"])


@cache
def _groups() -> tuple[str, ...]:
    frame = load_frame("descriptions")
    return tuple({*frame["party"], *frame["movement"], *frame["bloc"], *frame["group"]})


def _gender_votes(scene: Scene, n: int, entity: Entity) -> Iterator[str]:
    before = scene.words[n - 1] if n else None
    if entity.kind is Kind.PERSON:
        nouns = [w for w in scene.words[max(0, n - 3) : n + 4] if w.tag.startswith("NN") and is_role(w.text)]
        for noun in nouns:
            yield "f" if noun.lower.endswith(("in", "frau")) else "m"
        if before is not None and before.lower in {"frau", "herr", "herrn"}:
            yield "f" if before.lower == "frau" else "m"
        if (first := entity.name.split()[0]).endswith(("a", "e", "ja")):
            yield "f"
        elif first:
            yield "m"
        return
    if is_feminine(entity.name.split()[-1]):
        yield "f"
        yield "f"
    if before is not None and before.lower in _ARTICLES:
        yield _ARTICLES[before.lower]
