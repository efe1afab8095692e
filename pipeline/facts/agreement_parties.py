"""Who is party to an agreement, in pairs, each with the date that stands by it.

In: a scene, a hit and its arguments. Out: pairs of entities. They come from the trigger's own attributes ("zwischen
A und B", "mit B"), the clause's subject, a bracket or a list behind a colon, "aus A und B". Left out: persons and
states; a pair that words alone do not settle.
"""

from __future__ import annotations

from itertools import combinations, product

from pipeline.dates.find import DateExpression
from pipeline.facts.agreement_rolls import each_of, enrolled, entered, is_entry
from pipeline.facts.arguments import GROUPS, Arguments, bind, of_kinds, subject_of, unique
from pipeline.facts.qualify import predicate_of
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit, verbs_of
from pipeline.facts.when import date_of, dates_of_clause
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity
from pipeline.seeds import load_frame

_PLURAL = ("en", "ln", "rn", "sind", "seien")
_ONE = frozenset({"das", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "dieses", "diesem"})
Pair = tuple[Entity, Entity, DateExpression | None]


def pairs_of(scene: Scene, hit: Hit, arguments: Arguments, *, denied: bool) -> list[Pair]:
    """The parties, in pairs, each with the date that stands by them."""
    found = _pairs(scene, hit, arguments, denied=denied)
    if found or (inner := in_relative(scene, hit, arguments)) is None:
        return found
    return _pairs(scene, inner, bind(scene, inner), denied=denied)


def in_relative(scene: Scene, hit: Hit, arguments: Arguments) -> Hit | None:
    """ "Das Abkommen, das A 2018 mit B schloss, lief aus": who has it, stands in its relative clause."""
    if hit.verb or arguments.genitive or arguments.prep("mit", "zwischen"):
        return None
    for clause in scene.clauses:
        named = {m.entity.entity_id for w in clause.words for m in w.mentions if m.entity.kind in GROUPS}
        if clause.kind == "rel" and clause.anchor is hit.word and len(named) > 1:
            return Hit(hit.word, clause, hit.name, hit.spec, verb=False)
    return None


def _pairs(scene: Scene, hit: Hit, arguments: Arguments, *, denied: bool) -> list[Pair]:
    if is_entry(scene, hit):
        return entered(scene, hit)
    date = date_of(scene, hit)
    if hit.name == "bloc":
        bloc = [m.entity for m in hit.word.mentions]
        members = of_kinds(arguments.subject + arguments.prep("mit"), GROUPS)
        return [(a, b, date) for a, b in combinations([e for e in unique(members) if e not in bloc], 2)]
    subject = of_kinds(arguments.subject, GROUPS)
    partners = of_kinds(arguments.prep("mit", "gegenüber"), GROUPS)
    between = of_kinds(arguments.prep("zwischen"), GROUPS)
    own = [e for e in of_kinds(arguments.genitive, GROUPS) if e not in _called(scene, hit)]
    if roll := enrolled(scene, hit):
        return each_of(scene, roll)
    listed = _listed(scene, hit.clause)
    # "X kritisierte das Abkommen der A mit B": whose it is stands beside the noun.
    holders = [e for e in (own or subject) if e not in partners]
    if not holders and partners and (rest := predicate_of(scene, hit.clause)) is not None:
        named = [m.entity for w in rest.words for m in w.mentions]
        holders = [e for e in of_kinds(subject_of(scene, rest) or named, GROUPS) if e not in partners][:1]
    if (
        not holders
        and partners
        and hit.clause.kind == "main"
        and scene.topic is not None
        and scene.topic not in partners
    ):
        holders = [scene.topic]
    dated = _dated(scene, hit.clause, partners)
    if dated and holders:
        return [(h, e, d) for h in holders for e, d in dated if e != h]
    if listed and holders:
        return [(h, e, d or date) for h in holders for e, d in listed if e != h]
    if len(between) >= 2:
        return [(a, b, date) for a, b in combinations(between, 2)]
    if partners and (holders or own):
        several = not hit.verb and is_plural(scene.phrase_of(hit.word), hit.word)
        if hit.name == "coalition" and not denied and not several:
            # Whoever governs with two governs in a coalition of three; whoever refuses two says nothing of theirs.
            return [(a, b, date) for a, b in combinations(unique((holders or own) + partners), 2)]
        return [(a, b, date) for a, b in product(holders or own, partners) if a != b]
    if hit.spec.get("light"):
        return [(a, b, date) for a, b in combinations(subject, 2)]
    if partners and not own and not subject:
        return []  # "mit A und B" names the partners of somebody else, not one another's
    # "Der Block Y ist ein Bündnis der A und der B": what it is called is no party to it.
    told = own if len(own) > 1 else subject + own
    group = unique(told + of_kinds(arguments.by_prep.get("von", []), GROUPS))
    if len(group) < 2 and not partners:
        group = unique(group + _from_parent(scene, hit))
    made_of = of_kinds(_made_of(scene, hit), GROUPS)
    if made_of:
        return [(a, b, date) for a, b in combinations(made_of, 2)]
    if not hit.verb and not _carried(hit):
        return []
    others = of_kinds(arguments.object + arguments.dative, GROUPS)
    if others and _announced(scene, hit.clause):
        # "mit mehreren Parteien: A, B": the list names the partners, not one another's.
        return [(h, e, date) for h in subject for e in others if e != h]
    if len(group) < 2 and others:
        group = unique(group + others)
    return [(a, b, date) for a, b in combinations(group, 2)]


def _listed(scene: Scene, clause: Clause) -> list[tuple[Entity, DateExpression | None]]:
    """A bracket hanging on a description lists who is meant: "mit zwei Kräften (A seit 2005, B seit 2009)"."""
    found: list[tuple[Entity, DateExpression | None]] = []
    for bracket in scene.clauses:
        if (
            bracket.kind != "bracket"
            or bracket.parent is not clause
            or (bracket.anchor is not None and bracket.anchor.is_name and not _only_names(bracket))
        ):
            continue
        names = [w for w in bracket.words if w.is_name and w.mentions[0].entity.kind in GROUPS]
        dates = dates_of_clause(scene, bracket)
        if bracket.anchor is not None and bracket.anchor.is_name and len(names) < 2:
            continue
        for n, word in enumerate(names):
            until = names[n + 1].start if n + 1 < len(names) else bracket.end + 1
            own = [d for d in dates if word.end <= d.start < until]
            found.append((word.mentions[0].entity, own[0] if own else None))
    return found


def _called(scene: Scene, hit: Hit) -> list[Entity]:
    """ "im Wahlbündnis Y": the one name right behind a noun for a bloc is the bloc's own."""
    if hit.verb or not hit.word.lower.endswith(tuple(load_frame("agreements")["bloc_nouns"])):
        return []
    behind = next((w for w in scene.words if w.i > hit.word.i and w.text not in {"„", '"', "«", "»", "›"}), None)
    phrase = scene.phrase_of(hit.word)
    if behind is None or not behind.is_name or phrase is None or behind not in phrase.words:
        return []
    return [m.entity for m in behind.mentions] if len(of_kinds(phrase.entities, GROUPS)) == 1 else []


def is_plural(phrase: Phrase | None, noun: Word) -> bool:
    """ "Koalitionen", "Bündnisse": several, each with one partner; "ein Abkommen" is one."""
    if phrase is not None and phrase.first.lower in _ONE:
        return False
    return noun.lower.endswith(tuple(load_frame("agreements")["plurals"]))


def _only_names(bracket: Clause) -> bool:
    return bracket.finite is None


def _dated(scene: Scene, clause: Clause, partners: list[Entity]) -> list[tuple[Entity, DateExpression | None]]:
    """ "mit A seit 2005, mit B seit 2009", "2011 mit A, 2014 mit B": each partner with its date."""
    dates = dates_of_clause(scene, clause)
    names = [w for w in clause.words if w.is_name and w.mentions[0].entity in partners]
    if len(dates) < 2 or len(names) < 2:
        return []
    ahead = dates[0].start < names[0].start and dates[-1].start < names[-1].start
    found: list[tuple[Entity, DateExpression | None]] = []
    for n, word in enumerate(names):
        before = names[n - 1].end if n else clause.start
        until = names[n + 1].start if n + 1 < len(names) else clause.end + 1
        own = [d for d in dates if (before <= d.start < word.start if ahead else word.end <= d.start < until)]
        if own:
            found.append((word.mentions[0].entity, own[0]))
    return found


def _made_of(scene: Scene, hit: Hit) -> list[Entity]:
    """ "ein Bündnis aus A und B"."""
    own = scene.phrase_of(hit.word)
    members: list[Phrase] = []
    for phrase in scene.of(hit.clause):
        if (own is not None and phrase.prep == "aus" and phrase.first.i - own.last.i == 2) or (
            phrase.joined is not None and any(phrase.joined is m for m in members)
        ):
            members.append(phrase)
    return unique([e for p in members for e in p.entities])


def _announced(scene: Scene, clause: Clause) -> bool:
    """A phrase with "mit" that names nobody, and a colon behind it."""
    colon = next((w.i for w in scene.words if w.text == ":"), None)
    phrases = [p for p in scene.of(clause) if p.slot_prep() == "mit" and not p.entities]
    return colon is not None and any(p.last.i < colon for p in phrases)


def _carried(hit: Hit) -> bool:
    """The clause's verb says something of an agreement; "A holte mit dem Bündnis 32 Mandate" does not."""
    verbs = verbs_of(hit.clause)
    return any(verbs & set(words) for words in load_frame("agreements")["status"].values()) or hit.clause.finite is None


def _from_parent(scene: Scene, hit: Hit) -> list[Entity]:
    """The parties of the clause that an infinitive or a relative clause without parties of its own hangs on."""
    clause = hit.clause
    if hit.verb and clause.kind == "rel" and clause.finite is not None and not clause.finite.lower.endswith(_PLURAL):
        return []  # "…, an die X, die das Land regiert": X alone
    if clause.parent is None or clause.kind not in {"inf", "rel", "sub"}:
        return []
    if any(p.slot_prep() == "mit" for p in scene.of(clause)):
        return []  # "…, mit welchem ein Memorandum unterzeichnet wurde": one partner is told, the other is not
    names = [m.entity for p in scene.of(clause.parent) for w in p.words for m in w.mentions]
    return of_kinds(unique(subject_of(scene, clause.parent) + names), GROUPS)
