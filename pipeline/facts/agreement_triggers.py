"""What makes a sentence speak of an agreement, and what only seems to.

In: a scene. Out: hits of the agreement frame: its nouns and verbs, doing together ("gemeinsame Projekte"), a bloc's
own name, a pronoun that takes up the noun before. Left out: talk of agreements, sums of a poll, attributes of
something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts.agreement_rolls import enrolled, is_entry
from pipeline.facts.arguments import GROUPS, bind, of_kinds, unique
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit, hits, phrase_hits, verb_lemma, verbs_of
from pipeline.facts.when import date_of
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Modality
from pipeline.seeds import load_frame

_PRONOUNS = frozenset({"solche", "solcher", "solches", "solchen", "eines", "derartige"})


def agreement_hits(scene: Scene) -> list[Hit]:
    """The triggers that count, the most specific first."""
    found = [*hits(scene, "agreements"), *_joint(scene), *_blocs(scene), *_governing(scene)]
    found += _taken_up(scene, found)
    return [h for h in sorted(found, key=lambda h: (h.name == "other", h.verb, h.word.i)) if not _only_seems(scene, h)]


def _taken_up(scene: Scene, found: list[Hit]) -> list[Hit]:
    """ "…; mit X besteht eine solche seit 2005": a pronoun takes up the noun of the clause before."""
    taken = []
    nouns = [h for h in found if not h.verb and not h.spec.get("interval")]
    for clause in scene.clauses:
        for word in clause.words:
            if word.lower not in _PRONOUNS or _modifies(clause, word):
                continue
            before = [h for h in nouns if h.word.i < word.i and h.clause is not clause]
            if before:
                kind = kind_of(scene, before[-1])
                taken.append(Hit(word, clause, kind, {"kind": kind}, verb=False))
    return taken


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


def _governing(scene: Scene) -> Iterator[Hit]:
    """ "A und B bilden die Stadtregierung"."""
    bodies = tuple(load_frame("agreements")["governing_nouns"])
    for hit in phrase_hits(scene, "agreements"):
        if hit.clause.kind != "inf" and hit.word.lower.endswith(bodies):
            yield hit


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


def _only_seems(scene: Scene, hit: Hit) -> bool:
    return (
        _is_part_of_other(scene, hit)
        or _embedded(scene, hit)
        or _lacks_interval(scene, hit)
        or (hit.name == "coalition" and _arithmetic(hit))
        or _only_talked_of(scene, hit)
        or _of_occasion(scene, hit)
    )


def _is_part_of_other(scene: Scene, hit: Hit) -> bool:
    """A verb such as "vereinbaren" in a clause with an agreement noun only says what became of it."""
    return hit.verb and any(
        h.clause is hit.clause and not h.verb and not _lacks_interval(scene, h) for h in hits(scene, "agreements")
    )


def _of_occasion(scene: Scene, hit: Hit) -> bool:
    """ "ein Treffen vereinbaren", "der Besuch, den sie verabredeten": arranged is an occasion."""
    if hit.name != "other" or not (hit.verb or hit.word.tag.startswith("ADJ")):
        return False
    occasions = tuple(load_frame("agreements")["occasions"])
    own = scene.phrase_of(hit.word)
    arranged = [p.head for p in scene.of(hit.clause) if (p is own or (hit.verb and p.slot_prep() is None)) and p.head]
    if hit.clause.kind == "rel" and hit.clause.anchor is not None:
        arranged.append(hit.clause.anchor)
    return any(not w.is_name and w.lower.endswith(occasions) for w in arranged)


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


def _embedded(scene: Scene, hit: Hit) -> bool:
    """ "Anzeichen getroffener Vereinbarungen": an attribute of something else, with no two parties of its own."""
    phrase = scene.phrase_of(hit.word)
    if hit.name != "other" or hit.verb or phrase is None or phrase.top_owner() is None or enrolled(scene, hit):
        return False
    arguments = bind(scene, hit)
    return len(of_kinds(unique(arguments.genitive + arguments.prep("zwischen", "mit")), GROUPS)) < 2


def _lacks_interval(scene: Scene, hit: Hit) -> bool:
    """ "Zusammenarbeit" is an agreement for a span of years, else what two do or agree upon."""
    return bool(hit.spec.get("interval")) and not has_interval(scene, hit) and not is_entry(scene, hit)


def has_interval(scene: Scene, hit: Hit) -> bool:
    date = date_of(scene, hit)
    return date is not None and date.edtf is not None and "/" in date.edtf and ".." not in date.edtf


def kind_of(scene: Scene, hit: Hit) -> str:
    if hit.name == "joint_plan" and has_interval(scene, hit):
        return "work_programme"
    if hit.spec.get("interval") and not has_interval(scene, hit):
        return "cooperation_agreement"
    if hit.name != "other":
        return str(hit.spec["kind"])
    own = scene.phrase_of(hit.word)
    for clause in [hit.clause]:
        for phrase in scene.of(clause):
            agreed = hit.verb and phrase.slot_prep() is None and phrase.top_owner() is None
            if agreed or phrase.prep in {"über", "zu", "für"} or (own is not None and phrase.top_owner() is own):
                for kind, words in load_frame("agreements")["attributes"].items():
                    if any(w.lemma.lower() in words or w.lower in words for w in phrase.words):
                        return str(kind)
    return "other"
