"""What speaks for a party as the one whose wing an organisation is.

In: a setting, the organisation's name and the noun that calls it a wing, a party. Out: feature strings: where the
party was named, what the noun's determiner asks for, names alike, countries, how often it is spoken of. Left out: who
the two are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.entities.registry import registry
from pipeline.facts.sorts import sort_of
from pipeline.facts.taught.cast import Cast
from pipeline.facts.taught.kinship import alike
from pipeline.facts.taught.setting import Setting, token
from pipeline.facts.vocabulary import noun_classes
from pipeline.language.words import Word
from pipeline.model import Entity, Kind

_CLASSES = {"youth_noun": "youth_wing_of", "part_noun": "part_of"}
_SORTS = {"youth": "youth_wing_of", "wing": "part_of"}
_OWNERS = {"unser": "unser", "ihr": "ihr", "sein": "sein", "mein": "unser"}
_PATH = 4  # words
_BEFORE = 3  # words of a noun's phrase before it
_BACK = 4  # sentences


def noun_kind(word: Word) -> str:
    """What a noun calls the organisation beside it: a youth wing, a part, or nothing."""
    if not word.text[:1].isupper() or (word.is_name and "-" not in word.text):
        return ""
    return _kind_of(word.text.rpartition("-")[2] if word.is_name else word.lemma or word.text) or _kind_of(word.text)


@lru_cache(maxsize=65536)
def _kind_of(noun: str) -> str:
    found = noun_classes("ties", noun) & set(_CLASSES)
    if "youth_noun" in found:
        return "youth_wing_of"
    return _SORTS.get(sort_of(noun.lower()), "part_of" if found else "")


def form_of(at: Setting, noun: Word | None) -> str:
    """How the noun asks for its party: "ihr Nachwuchs", "deren Jugend", "der Jugendverband", "Nachwuchs:"."""
    if noun is None:
        return "no noun"
    i = at.place[id(noun)]
    words = at.scene.words
    if noun.is_name:
        return "compound"
    for word in reversed(words[max(0, i - _BEFORE) : i]):
        if word.lower in {"deren", "dessen"}:
            return word.lower
        if word.tag.startswith("PPOSAT"):
            return next((form for stem, form in _OWNERS.items() if word.lower.startswith(stem)), "other")
        if word.tag.startswith("ART"):
            return "article" if word.lower.startswith("d") else "ein"
        if word.tag.startswith(("PDAT", "PIAT")):
            return "other"
        if word.lower in {"vom", "zum", "zur", "beim", "im"}:
            return "article"
        if not word.tag.startswith("ADJ"):
            break
    behind = words[i + 1].text if i + 1 < len(words) else ""
    return f"bare{behind if behind == ':' else ''}"


def view_of(
    at: Setting, word: Word, noun: Word | None, kind: str, wing: Entity, party: Entity, parties: Sequence[Entity]
) -> Iterator[str]:
    """The features of one party."""
    assert at.cast is not None
    form = form_of(at, noun)
    behind = _is_owned_behind(at, noun)
    yield "bias"
    yield f"form={form}"
    yield f"noun={noun.lemma.lower() if noun is not None and not noun.is_name else form}"
    for said in _said(at, at.cast, word, noun, wing, party, parties):
        yield said
        yield f"{said}|{form}"
        yield f"{said}|{kind}"
        yield f"{said}|{behind}"


def _is_owned_behind(at: Setting, noun: Word | None) -> str:
    """Whether a genitive or "von" follows the noun, and whether it names a party."""
    if noun is None:
        return "none"
    i = at.place[id(noun)]
    following = at.scene.words[i + 1 : i + 5]
    if not following or following[0].lower not in {"der", "des", "von", "vom"}:
        return "bare"
    return f"owned:{any(m.entity.kind in {Kind.PARTY, Kind.MOVEMENT} for w in following for m in w.mentions)}"


def _said(
    at: Setting, cast: Cast, word: Word, noun: Word | None, wing: Entity, party: Entity, parties: Sequence[Entity]
) -> Iterator[str]:
    key, scene = party.entity_id, at.scene
    yield f"alike={alike(wing, party)}"
    yield f"alike={alike(wing, party)}:{any(alike(wing, p) for p in parties if p is not party)}"
    yield f"parties={min(len(parties), 5)}"
    yield from _lands(at, cast, word, noun, wing, party)
    yield from _here(at, word, noun, key)
    yield from _back(at, cast, key)
    yield from _guessed(at, noun, key)
    yield from _listed(at, word, key)
    most = [k for k, _ in cast.counts.most_common() if cast.everyone[k].kind in {Kind.PARTY, Kind.MOVEMENT}]
    yield f"most={min(most.index(key), 4) if key in most else 9}"
    yield f"debut={next((c.entity.entity_id for c in cast.named if c.entity in parties), None) == key}"
    yield f"topic={scene.topic is not None and scene.topic.entity_id == key}"
    keys = {p.entity_id for p in parties}
    beside = {n for n in _scenes(cast, wing.entity_id) if n in _scenes(cast, key)}
    yield f"beside={min(len(beside), 3)}"
    yield f"alone={any(len({c.entity.entity_id for c in cast.named if c.n == n} & keys) == 1 for n in beside)}"


def _scenes(cast: Cast, key: str) -> set[int]:
    return {c.n for c in cast.named if c.entity.entity_id == key}


def _lands(at: Setting, cast: Cast, word: Word, noun: Word | None, wing: Entity, party: Entity) -> Iterator[str]:
    """ "die finnische Moorjugend": the adjective, or what the text says of the two."""
    words, places = at.scene.words, [at.place[id(w)] for w in (word, noun) if w is not None]
    beside = {w for i in places for w in range(max(0, i - 2), min(len(words), i + 4))}
    codes = {
        c for i in beside if words[i].tag.startswith("ADJ") and (c := registry().country_of_adjective(words[i].lower))
    }
    homes = {party.country, *cast.homes.get(party.entity_id, ())} - {None}
    if codes:
        yield f"adjective={bool(codes & homes)}" if homes else "adjective=open"
    if wing.country is not None and party.country is not None:
        yield f"same country={wing.country == party.country}"


def _here(at: Setting, word: Word, noun: Word | None, key: str) -> Iterator[str]:
    """Where the party stands in the sentence, seen from the noun and from the name."""
    words = at.scene.words
    own = [w for w in words if any(m.entity.entity_id == key for m in w.mentions)]
    if not own:
        yield "here=none"
        return
    for name, anchor in (("noun", noun), ("name", word)):
        if anchor is None:
            continue
        i = at.place[id(anchor)]
        near = min(own, key=lambda w: abs(at.place[id(w)] - i))
        j = at.place[id(near)]
        lent = not near.is_name
        side = "own" if near is anchor else "before" if j < i else "behind"
        between = words[min(i, j) + 1 : max(i, j)]
        rank = len({_party(w) for w in between} - {None, key})
        yield f"{name}:{side}:{min(rank, 3)}"
        yield f"{name}:{side}:{min(rank, 3)}:{lent}"
        yield f"{name}:{side}:far{min(len(between) // 2, 5)}"
        clause, own_clause = at.clause_of.get(id(near)), at.clause_of.get(id(anchor))
        relation = _relation(at, near, anchor)
        yield f"{name}:{relation}"
        yield f"{name}:clause={clause is own_clause}:{side}:{clause.kind if clause is not None else ''}"
        yield f"{name}:verbs={min(sum('FIN' in w.tag for w in between), 2)}:{side}"
        yield f"{name}:wings={min(sum(bool(noun_kind(w)) for w in between), 2)}:{side}"
        if len(between) <= _PATH:
            yield f"{name}:path={side}:{' '.join(token(w) for w in between)}"
    phrase = at.scene.phrase_of(own[0])
    if phrase is not None:
        yield f"prep={phrase.slot_prep()}:{phrase.case}"
        yield f"fore={at.place[id(own[0])] < at.place[id(word)]}:{own[0].lower in {'er', 'sie', 'ihr', 'sein'}}"


def _relation(at: Setting, word: Word, anchor: Word) -> str:
    """How the grammar ties the party to the noun or the name."""
    phrase = at.scene.phrase_of(word)
    if phrase is not None and anchor in phrase.words:
        return "one phrase"
    if phrase is not None and phrase.owner is not None and anchor in phrase.owner.words:
        return "genitive"
    clause, other = at.clause_of.get(id(word)), at.clause_of.get(id(anchor))
    if clause is not None and clause.kind == "bracket" and clause.anchor is anchor:
        return f"bracket:{len(clause.words) == 1}"
    if other is not None and other.kind in {"bracket", "rel"} and other.anchor is word:
        return f"in its {other.kind}"
    return "other"


def _party(word: Word) -> str | None:
    return next((m.entity.entity_id for m in word.mentions if m.entity.kind in {Kind.PARTY, Kind.MOVEMENT}), None)


def _back(at: Setting, cast: Cast, key: str) -> Iterator[str]:
    """How far back it was named, and how many others since."""
    n = at.scene.n
    before = [c for c in cast.named if n - _BACK <= c.n < n and c.entity.kind in {Kind.PARTY, Kind.MOVEMENT}]
    order = list(dict.fromkeys(c.entity.entity_id for c in reversed(before)))
    if key not in order:
        yield "back=far"
        return
    last = next(c for c in reversed(before) if c.entity.entity_id == key)
    yield f"back={min(n - last.n, 3)}:{min(order.index(key), 3)}"
    yield f"back rank={min(order.index(key), 3)}"
    yield f"back first={last.first}:{min(n - last.n, 2)}"
    yield f"back opens={last.opens}:{last.paragraph == at.scene.paragraph}"


def _guessed(at: Setting, noun: Word | None, key: str) -> Iterator[str]:
    """Whom the possessive, or a description beside the noun, may mean."""
    if noun is None:
        return
    i = at.place[id(noun)]
    near = {id(w) for w in at.scene.words[max(0, i - _BEFORE) : i + 5]}
    for guess in at.guesses:
        if guess.key == key and id(guess.word) in near and guess.hints[0] not in {"ref=unsaid", "ref=theme"}:
            side = "before" if at.place[id(guess.word)] < i else "behind"
            yield f"guess:{side}:{guess.hints[0]}"
            yield from (f"guess:{side}:{hint}" for hint in guess.hints[1:3])
            yield from (f"guess:{hint}" for hint in guess.hints if hint.startswith(("ref.suits", "ref.most")))


def _listed(at: Setting, word: Word, key: str) -> Iterator[str]:
    """ "X und Y, die Jugendverbände von P und Q": the first of the ones belongs to the first of the others."""
    sorts = at.scene.sorts
    wings = list(
        dict.fromkeys(
            m.entity.entity_id
            for w in at.scene.words
            for m in w.mentions
            if m.entity.kind is Kind.ORGANISATION and sorts.get(m.entity.entity_id) in {None, "youth", "wing"}
        )
    )
    parties = list(dict.fromkeys(p for w in at.scene.words if (p := _party(w)) is not None))
    own = word.mentions[0].entity.entity_id
    if key in parties and own in wings and len(wings) > 1:
        same = wings.index(own) == parties.index(key)
        yield f"listed={same}:{len(wings) == len(parties)}"
