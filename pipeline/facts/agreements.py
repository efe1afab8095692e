"""Agreements: who has which with whom, since when, and what became of it.

In: a scene. Out: Agreement facts, one a pair. Parties come from the trigger's own attributes ("zwischen A und B",
"mit B"), the clause's subject, and a bracket that lists them ("(A seit 2005, B seit 2009)", each with its own
date). Left out: agreements of states; a person stands for no party here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from pipeline.dates.find import DateExpression
from pipeline.facts.arguments import GROUPS, Arguments, bind, of_kinds, subject_of, unique
from pipeline.facts.qualify import modality
from pipeline.facts.roles import is_former
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit, hits, verb_lemma, verbs_of
from pipeline.facts.when import date_of, dates_of_clause
from pipeline.language.clauses import Clause
from pipeline.language.phrases import Phrase
from pipeline.language.words import Word
from pipeline.model import Agreement, Entity, Fact, Modality
from pipeline.seeds import load_frame

_BY_MODALITY = {Modality.PLANNED: "planned", Modality.PROPOSED: "proposed", Modality.DENIED: "denied"}
_PRONOUNS = frozenset({"solche", "solcher", "solches", "solchen", "eines", "derartige"})
Pair = tuple[Entity, Entity, DateExpression | None]


def find_agreements(scene: Scene) -> Iterator[Fact]:
    """All agreements that a sentence states; the most specific trigger of a clause speaks for it."""
    told: set[tuple[str, str, str | None]] = set()
    found = [*hits(scene, "agreements"), *_joint(scene), *_blocs(scene)]
    found += _taken_up(scene, found)
    ranked = sorted(found, key=lambda h: (h.name == "other", h.verb, h.word.i))
    for hit in ranked:
        if (
            _is_part_of_other(scene, hit)
            or _embedded(scene, hit)
            or (hit.spec.get("interval") and not _has_interval(scene, hit))
        ):
            continue
        if (hit.name == "coalition" and _arithmetic(hit)) or _only_talked_of(scene, hit):
            continue
        arguments = bind(scene, hit)
        mode = modality(scene, hit.clause, hit.word)
        status = _status(scene, hit, mode)
        if status is None:
            continue
        for a, b, date in _pairs(scene, hit, arguments):
            if hit.name == "coalition" and a.country and b.country and a.country != b.country:
                continue  # "die in ihren Ländern jeweils regieren": nobody governs together across a border
            first, second = sorted((a.entity_id, b.entity_id))
            edtf = None if _is_former(scene, hit) else _interval(date, status)
            if (first, second, edtf) in told or (hit.name == "other" and any(t[:2] == (first, second) for t in told)):
                continue
            told.add((first, second, edtf))
            yield Agreement(
                evidence=scene.evidence(), rule=f"agreement.{hit.name}", modality=mode, date_edtf=edtf,
                party_a_id=first, party_b_id=second, kind=_kind(scene, hit), status=status,
            )  # fmt: skip


def _taken_up(scene: Scene, found: list[Hit]) -> list[Hit]:
    """ "…; mit X besteht eine solche seit 2005": a pronoun takes up the noun of the clause before."""
    taken = []
    for clause in scene.clauses:
        for word in clause.words:
            before = [
                h
                for h in found
                if not h.verb and not h.spec.get("interval") and h.word.i < word.i and h.clause is not clause
            ]
            if word.lower in _PRONOUNS and before and not _modifies(clause, word):
                kind = _kind(scene, before[-1])
                taken.append(Hit(word, clause, kind, {"kind": kind}, verb=False))
    return taken


def _only_talked_of(scene: Scene, hit: Hit) -> bool:
    """ "gegen eine Koalition", "von einem Bündnis träumen", "über einen Vertrag spekulieren": talk, no agreement."""
    phrase = scene.phrase_of(hit.word)
    if hit.verb or phrase is None or hit.name in {"bloc", "joint_plan"} or hit.spec.get("interval"):
        return False
    prep = phrase.slot_prep()
    if phrase.articled and phrase.words[0].lower.startswith("d"):
        return False  # "berichtete über den Vertrag zwischen A und B": the one there is
    if prep in load_frame("agreements")["talk_prepositions"]:
        return phrase.top_owner() is None and modality(scene, hit.clause, hit.word) is Modality.ASSERTED
    return prep == "mit" and not any(w.lower in {"mit"} and w.i > phrase.last.i for w in hit.clause.words)


def _arithmetic(hit: Hit) -> bool:
    """ "Ein Bündnis aus A und B käme auf 40 Prozent": sums of a poll are no coalition."""
    return any(w.lower in {"prozent", "%", "prozentpunkte"} for w in hit.clause.words)


def _modifies(clause: Clause, word: Word) -> bool:
    """ "eines Landes": an article, no pronoun."""
    return any(w.i == word.i + 1 and w.tag.startswith(("NN", "NE", "ADJ(A)")) for w in clause.words)


def _blocs(scene: Scene) -> Iterator[Hit]:
    """ "A bildete mit B den Patriotischen Block": a bloc's own name is the agreement of those who form it."""
    frame = load_frame("agreements")
    nouns, verbs = tuple(frame["bloc_nouns"]), set(frame["bloc_verbs"])
    for clause in scene.clauses:
        if not verbs & verbs_of(clause):
            continue
        for word in clause.words:
            if word.is_name and any(part in word.lower for part in nouns):
                yield Hit(word, clause, "bloc", {"kind": "other"}, verb=False)


def _joint(scene: Scene) -> Iterator[Hit]:
    """ "gemeinsame Projekte", "gemeinsam planen": doing together is a plan between them."""
    spec = load_frame("agreements")["classes"]["joint_plan"]
    nouns, verbs = set(spec["joint_nouns"]), set(spec["joint_verbs"])
    for clause in scene.clauses:
        together = [
            w
            for w in clause.words
            if w.lower.startswith("gemeinsam") or (w.lower == "zusammen" and "mit" in {x.lower for x in clause.words})
        ]
        for word in clause.words:
            if not together or word.is_name:
                continue
            head = word.i > together[0].i and any(
                word.lemma.lower().endswith(n) or word.lower.endswith(n) for n in nouns
            )
            if head and word.i - together[0].i <= 3 and together[0].tag.startswith("ADJ(A)"):
                yield Hit(word, clause, "joint_plan", spec, verb=False)
                break
            if (
                together[0].lower in {"gemeinsam", "zusammen"}
                and word.tag.startswith("V")
                and verb_lemma(word, clause) in verbs
            ):
                yield Hit(word, clause, "joint_plan", spec, verb=True)
                break


def _embedded(scene: Scene, hit: Hit) -> bool:
    """ "Anzeichen getroffener Vereinbarungen": an attribute of something else, with no two parties of its own."""
    phrase = scene.phrase_of(hit.word)
    if hit.name != "other" or hit.verb or phrase is None or phrase.top_owner() is None:
        return False
    arguments = bind(scene, hit)
    return len(of_kinds(unique(arguments.genitive + arguments.prep("zwischen", "mit")), GROUPS)) < 2


def _has_interval(scene: Scene, hit: Hit) -> bool:
    date = date_of(scene, hit)
    return date is not None and date.edtf is not None and "/" in date.edtf and ".." not in date.edtf


def _is_part_of_other(scene: Scene, hit: Hit) -> bool:
    """A verb such as "vereinbaren" in a clause with an agreement noun only says what became of it."""
    return hit.verb and any(h.clause is hit.clause and not h.verb for h in hits(scene, "agreements"))


def _kind(scene: Scene, hit: Hit) -> str:
    if hit.name == "joint_plan" and _has_interval(scene, hit):
        return "work_programme"
    if hit.name != "other":
        return str(hit.spec["kind"])
    own = scene.phrase_of(hit.word)
    for clause in [hit.clause]:
        for phrase in scene.of(clause):
            if phrase.prep in {"über", "zu", "für"} or (own is not None and phrase.top_owner() is own):
                for kind, words in load_frame("agreements")["attributes"].items():
                    if any(w.lemma.lower() in words or w.lower in words for w in phrase.words):
                        return str(kind)
    return "other"


def _status(scene: Scene, hit: Hit, mode: Modality) -> str | None:
    """What became of the agreement; None for a hypothesis, which is no agreement at all."""
    if mode is Modality.HYPOTHETICAL:
        return None
    if mode in _BY_MODALITY:
        return _BY_MODALITY[mode]
    if _is_former(scene, hit):
        return "ended"
    words = verbs_of(hit.clause)
    for clause in scene.clauses:
        if clause.anchor is hit.word:
            words |= verbs_of(clause)
    date = date_of(scene, hit)
    open_end = date is not None and date.edtf is not None and date.edtf.endswith("/..")
    for status in ("ended", "suspended", "signed", "in_force"):
        if words & set(load_frame("agreements")["status"][status]):
            # "bilden seit 1949 eine Gemeinschaft": what still holds is in force, whatever verb founded it.
            return "in_force" if status == "signed" and open_end else status
    return "in_force"


def _is_former(scene: Scene, hit: Hit) -> bool:
    phrase = scene.phrase_of(hit.word)
    return phrase is not None and not hit.verb and is_former(phrase)


def _pairs(scene: Scene, hit: Hit, arguments: Arguments) -> list[Pair]:
    """The parties, in pairs, each with the date that stands by them."""
    date = date_of(scene, hit)
    if hit.name == "bloc":
        bloc = [m.entity for m in hit.word.mentions]
        members = of_kinds(arguments.subject + arguments.prep("mit"), GROUPS)
        return [(a, b, date) for a, b in combinations([e for e in unique(members) if e not in bloc], 2)]
    subject = of_kinds(arguments.subject, GROUPS)
    partners = of_kinds(arguments.prep("mit", "gegenüber"), GROUPS)
    between = of_kinds(arguments.prep("zwischen"), GROUPS)
    own = of_kinds(arguments.genitive, GROUPS)
    listed = _listed(scene, hit.clause)
    # "X kritisierte das Abkommen der A mit B": whose it is stands beside the noun.
    holders = [e for e in (own or subject) if e not in partners]
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
        return [(a, b, date) for a, b in product(holders or own, partners) if a != b]
    group = unique(subject + own + of_kinds(arguments.by_prep.get("von", []), GROUPS))
    if len(group) < 2 and not partners:
        group = unique(group + _from_parent(scene, hit.clause))
    if len(partners) >= 2 and not group:
        group = partners
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


def _announced(scene: Scene, clause: Clause) -> bool:
    """A phrase with "mit" that names nobody, and a colon behind it."""
    colon = next((w.i for w in scene.words if w.text == ":"), None)
    phrases = [p for p in scene.of(clause) if p.slot_prep() == "mit" and not p.entities]
    return colon is not None and any(p.last.i < colon for p in phrases)


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


def _carried(hit: Hit) -> bool:
    """The clause's verb says something of an agreement; "A holte mit dem Bündnis 32 Mandate" does not."""
    verbs = verbs_of(hit.clause)
    return any(verbs & set(words) for words in load_frame("agreements")["status"].values()) or hit.clause.finite is None


def _from_parent(scene: Scene, clause: Clause) -> list[Entity]:
    """The parties of the clause that an infinitive or a relative clause without parties of its own hangs on."""
    if clause.parent is None or clause.kind not in {"inf", "rel", "sub"}:
        return []
    if any(p.slot_prep() == "mit" for p in scene.of(clause)):
        return []  # "…, mit welchem ein Memorandum unterzeichnet wurde": one partner is told, the other is not
    names = [m.entity for p in scene.of(clause.parent) for w in p.words for m in w.mentions]
    return of_kinds(unique(subject_of(scene, clause.parent) + names), GROUPS)


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


def _only_names(bracket: Clause) -> bool:
    return bracket.finite is None


def _interval(date: DateExpression | None, status: str) -> str | None:
    """From the beginning to the end that the text states; "seit 2005" is open, a signing's day has no stated end."""
    if date is None or date.edtf is None:
        return None
    if status == "ended" and "/" not in date.edtf:
        return f"../{date.edtf}"
    return date.edtf
