"""Named blocs: who belongs to them, and that those who do are agreed with each other.

In: a scene whose document has its sorts. Out: a part_of Tie for each member, and a coalition Agreement for each pair of
members that one sentence names ("A und B treten als Block C an"). Read are a few verbs with the bloc at the place that
each wants (seeds/frames/blocs.yaml), its attributes ("das Bündnis C aus A und B") and its bracket ("C (A, B)").
Left out: blocs that are not named, which `agreements` reads; whoever is only said to want in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from pipeline.facts.arguments import subject_of, unique
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.sorts import sort_of
from pipeline.facts.triggers import Hit, verbs_of
from pipeline.facts.when import date_of
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Agreement, Entity, Fact, Kind, Modality, Tie
from pipeline.seeds import load_frame

_PARTIES = frozenset({Kind.PARTY, Kind.MOVEMENT})
_INSIDE = frozenset({"in", "zu", "unter", "an"})
_RULE, _PAIR = "tie.named_bloc", "agreement.named_bloc"
_DATIVES = frozenset({"dem", "der", "denen", "welchem", "welcher"})
_AS = frozenset({"als", "in", "unter"})


def find_blocs(scene: Scene) -> Iterator[Fact]:
    """Members and pairs of all blocs that a sentence names."""
    told: set[tuple[str, str]] = set()
    for clause in scene.clauses:
        blocs = list(_blocs(scene, clause))
        mode = modality(scene, clause)
        # "A gehört zur X, B zur Y": who belongs where, the verb does not tell.
        if len(blocs) != 1 or mode is not Modality.ASSERTED:
            continue
        for bloc, word in blocs:
            members = _members(scene, clause, bloc, word)
            past = _is_past(clause)
            for member in members:
                if (member.entity_id, bloc.entity_id) not in told:
                    told.add((member.entity_id, bloc.entity_id))
                    yield Tie(
                        evidence=scene.evidence(), rule=_RULE, modality=mode, a_id=member.entity_id,
                        b_id=bloc.entity_id, kind="part_of", current=not past,
                    )  # fmt: skip
            date = date_of(scene, Hit(word, clause, "bloc", {}, False))
            for a, b in combinations(sorted(m.entity_id for m in members), 2):
                if (a, b) not in told:
                    told.add((a, b))
                    yield Agreement(
                        evidence=scene.evidence(), rule=_PAIR, modality=mode,
                        date_edtf=date.edtf if date is not None else None, party_a_id=a, party_b_id=b,
                        kind="coalition", status="ended" if past else "in_force",
                    )  # fmt: skip


def without_own_bloc(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts of one scene but for agreements of a member with its bloc, and what is told twice."""
    inside = {frozenset((f.a_id, f.b_id)) for f in facts if isinstance(f, Tie) and f.rule == _RULE}
    agreed: set[frozenset[str]] = set()
    for fact in facts:
        if isinstance(fact, Agreement):
            pair = frozenset((fact.party_a_id, fact.party_b_id))
            if pair in inside or (fact.rule == _PAIR and pair in agreed):
                continue
            agreed.add(pair)
        elif isinstance(fact, Tie) and fact.kind == "member_of" and frozenset((fact.a_id, fact.b_id)) in inside:
            continue
        yield fact


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_frame("blocs")[name])


def _is_past(clause: Clause) -> bool:
    return bool({w.lower for w in clause.words} & set(load_frame("roles")["former_adverbs"]))


def _is_bloc(scene: Scene, entity: Entity) -> bool:
    return scene.sorts.get(entity.entity_id) in _words("sorts")


def _blocs(scene: Scene, clause: Clause) -> Iterator[tuple[Entity, Word]]:
    """The blocs that a clause names, and the one that it hangs on."""
    anchor = [clause.anchor] if clause.anchor is not None and clause.kind in {"rel", "bracket"} else []
    seen: set[str] = set()
    for word in [*clause.words, *anchor]:
        for mention in word.mentions:
            if mention.entity.entity_id not in seen and _is_bloc(scene, mention.entity):
                seen.add(mention.entity.entity_id)
                yield mention.entity, word


def _members(scene: Scene, clause: Clause, bloc: Entity, word: Word) -> list[Entity]:
    if clause.kind == "bracket" and word is clause.anchor:
        return [] if any(w.tag.startswith("V") for w in clause.words) else _named(scene, clause, bloc, None)
    if word is clause.anchor:
        return _named(scene, clause, bloc, None) if _relates(scene, clause) else []
    own = scene.phrase_of(word)
    for phrase in scene.of(clause):
        noun = phrase.head
        is_called = noun is not None and sort_of(noun.lower) in _words("sorts") and not phrase.entities
        if (phrase is own or is_called) and (members := _attributes(scene, clause, phrase, bloc)):
            return members
    if own is None or not _takes(clause, own):
        return []
    # Of "…, die mit B als C antrat" and "… und gehört C an" the subject stands before the clause.
    before = [e for e in subject_of(scene, clause) if e.kind in _PARTIES and e != bloc and not _is_bloc(scene, e)]
    return unique([*before, *_named(scene, clause, bloc, own)])


def _relates(scene: Scene, clause: Clause) -> bool:
    """ "…, dem A und B angehören", "…, das A mit B bildet", "…, das aus A und B besteht"."""
    first = next(iter(scene.of(clause)), None)
    if first is None or first.first.tag not in {"PRELS", "PWS"}:
        return False
    verbs, prep, pronoun = verbs_of(clause), first.prep, first.first.lower
    if verbs & _words("belong") and (prep in _INSIDE or (prep is None and pronoun in _DATIVES)):
        return True
    return prep is None and pronoun not in _DATIVES - {"der"} and bool(verbs & (_words("form") | _words("hold")))


def _takes(clause: Clause, phrase: Phrase) -> bool:
    """Whether a verb of the clause has the bloc where it wants it."""
    verbs, prep = verbs_of(clause), phrase.slot_prep()
    is_subject = prep is None and phrase.case in {None, "nom"} and not _is_object(clause, phrase)
    if verbs & _words("hold") and is_subject:
        return True
    # "„C“ gehören A und B an": a name without an article has any case, and no bloc belongs to its members.
    dative = phrase.case == "dat" or (phrase.case is None and phrase.first.is_name)
    if verbs & _words("belong") and (prep in _INSIDE or (prep is None and dative)):
        return True
    if verbs & _words("run") and prep in _AS:
        return True
    return bool(verbs & _words("form")) and prep is None and not is_subject


def _is_object(clause: Clause, phrase: Phrase) -> bool:
    """Behind the finite verb, and somebody who is named stands before it or between."""
    finite = clause.finite
    first = next((w for w in clause.words if w.is_name), None)
    return finite is not None and first is not None and first.i < phrase.first.i and first not in phrase.words


def _attributes(scene: Scene, clause: Clause, phrase: Phrase, bloc: Entity) -> list[Entity]:
    """ "das Bündnis C aus A und B", "C, das Wahlbündnis der A mit der B"."""
    found: list[Phrase] = []
    for other in scene.of(clause):
        behind = found[-1] if found else phrase
        joined = other.joined is not None and any(other.joined is f for f in found)
        near = 0 < other.first.i - behind.last.i <= 2
        attribute = near and (other.prep in {"aus", "mit"} or other.owner is behind or other.owner is phrase)
        if (joined or attribute) and any(e.kind in _PARTIES for e in other.entities):
            found.append(other)
    members = _parties(scene, found, bloc)
    return members if len(members) > 1 or any(p.prep == "aus" for p in found) else []


def _named(scene: Scene, clause: Clause, bloc: Entity, own: Phrase | None) -> list[Entity]:
    allowed = _words("members")
    phrases = [
        p for p in scene.of(clause)
        if p is not own and (p.slot_prep() is None or p.slot_prep() in allowed) and p.top_owner() is None
    ]  # fmt: skip
    return _parties(scene, phrases, bloc)


def _parties(scene: Scene, phrases: list[Phrase], bloc: Entity) -> list[Entity]:
    named = {e.entity_id: e for p in phrases for e in p.entities if e.kind in _PARTIES}
    return [e for e in named.values() if e.entity_id != bloc.entity_id and not _is_bloc(scene, e)]
