"""Agreements: who has which with whom, since when, and what became of it.

In: a scene. Out: Agreement facts, one a pair. Parties come from the trigger's own attributes ("zwischen A und B",
"mit B"), the clause's subject, and a bracket that lists them ("(A seit 2005, B seit 2009)", each with its own
date). Left out: agreements of states; a person stands for no party here.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.dates.find import DateExpression
from pipeline.facts.agreement_kinds import may_agree
from pipeline.facts.agreement_parties import in_relative, pairs_of
from pipeline.facts.agreement_rolls import enrolled
from pipeline.facts.agreement_triggers import agreement_hits, kind_of
from pipeline.facts.arguments import GROUPS, Arguments, bind, of_kinds
from pipeline.facts.qualify import modality
from pipeline.facts.roles import is_former
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit, verbs_of
from pipeline.facts.when import date_of
from pipeline.model import Agreement, Fact, Modality
from pipeline.seeds import load_frame

UNSAID = "agreement.unsaid"  # one of the two was spoken of before: a guess, which the judge may drop
_BY_MODALITY = {Modality.PLANNED: "planned", Modality.PROPOSED: "proposed", Modality.DENIED: "denied"}
_WITHIN = frozenset({"an", "in", "bei", "neben", "aus"})
_DEFINITE = frozenset(
    {
        "ihr",
        "ihre",
        "ihren",
        "ihrem",
        "sein",
        "seine",
        "seinen",
        "seinem",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "jener",
        "jene",
        "jenes",
        "jenen",
        "jenem",
    }
)
_CONTRACTED = frozenset({"am", "im", "beim"})


def find_agreements(scene: Scene) -> Iterator[Fact]:
    """All agreements that a sentence states; the most specific trigger of a clause speaks for it."""
    told: set[tuple[str, str, str | None]] = set()
    for hit in agreement_hits(scene):
        arguments = bind(scene, hit)
        mode = modality(scene, hit.clause, hit.word)
        inner = in_relative(scene, hit, arguments)
        if inner is not None and (mode is Modality.ASSERTED or (mode is Modality.DENIED and _is_definite(scene, hit))):
            mode = modality(scene, inner.clause)  # "das Abkommen, das A mit B nie schloss"
        elif mode is Modality.DENIED and _is_given(scene, hit, arguments):
            mode = Modality.ASSERTED
        owned = mode in {Modality.PLANNED, Modality.PROPOSED} and _is_owner(scene, hit)
        status = "in_force" if owned else _presupposed(scene, hit, mode) or _status(scene, hit, mode)
        mode = Modality.ASSERTED if status in {"ended", "in_force"} else mode
        if status is None:
            continue
        for a, b, date in pairs_of(scene, hit, arguments, denied=status == "denied"):
            if hit.name == "coalition" and a.country and b.country and a.country != b.country:
                continue  # "die in ihren Ländern jeweils regieren": nobody governs together across a border
            if not may_agree(scene, kind_of(scene, hit), a, b):
                continue
            first, second = sorted((a.entity_id, b.entity_id))
            edtf = None if _is_former(scene, hit) else _interval(date, status)
            if (first, second, edtf) in told or (hit.name == "other" and any(t[:2] == (first, second) for t in told)):
                continue
            told.add((first, second, edtf))
            read = enrolled(scene, hit) or {first, second} <= _present(scene)
            rule = f"agreement.{hit.name}" if read else f"{UNSAID}.{hit.name}"
            yield Agreement(
                evidence=scene.evidence(), rule=rule, modality=mode, date_edtf=edtf,
                party_a_id=first, party_b_id=second, kind=kind_of(scene, hit), status=status,
            )  # fmt: skip


def _present(scene: Scene) -> set[str]:
    return {m.entity.entity_id for w in scene.words for m in w.mentions}


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


def _presupposed(scene: Scene, hit: Hit, mode: Modality) -> str | None:
    """ "wurde nicht verlängert": it was there and is over. "Sie will das Abkommen kündigen": still it is there."""
    frame, said = load_frame("agreements"), verbs_of(hit.clause)
    if mode is Modality.DENIED and said & set(frame["renewed"]):
        return "ended"
    over = {*frame["status"]["ended"], *frame["status"]["suspended"]}
    if mode in {Modality.PLANNED, Modality.PROPOSED} and not hit.verb and said & over and _is_definite(scene, hit):
        return "in_force"
    return None


def _is_definite(scene: Scene, hit: Hit) -> bool:
    """ "Jenes Abkommen, das A mit B schloss, ist uns egal": what is denied is something else."""
    phrase = scene.phrase_of(hit.word)
    return phrase is not None and phrase.first.lower in _DEFINITE


def _is_owner(scene: Scene, hit: Hit) -> bool:
    """ "Nach dem Entwurf der Koalition aus A und B sollen …": whoever has made a draft governs already."""
    phrase = scene.phrase_of(hit.word)
    if hit.name != "coalition" or phrase is None or phrase.owner is None or phrase.owner.head is None:
        return False
    return phrase.first.lower == "der" and phrase.owner.head.lower.endswith(tuple(load_frame("agreements")["drafts"]))


def _is_given(scene: Scene, hit: Hit, arguments: Arguments) -> bool:
    """ "Am Bündnis von A und B war C nie beteiligt": that one is C's part in it, the agreement of A and B stands."""
    phrase = scene.phrase_of(hit.word)
    if hit.verb or phrase is None or phrase.prep not in _WITHIN:
        return False
    before = next((w.lower for w in scene.words if w.i == phrase.first.i - 1), "")
    definite = phrase.first.lower.startswith("d") or {phrase.first.lower, before} & _CONTRACTED
    return bool(definite) and len(of_kinds(arguments.genitive + arguments.prep("zwischen"), GROUPS)) > 1


def _is_former(scene: Scene, hit: Hit) -> bool:
    phrase = scene.phrase_of(hit.word)
    return phrase is not None and not hit.verb and is_former(phrase)


def _interval(date: DateExpression | None, status: str) -> str | None:
    """From the beginning to the end that the text states; "seit 2005" is open, a signing's day has no stated end."""
    if date is None or date.edtf is None:
        return None
    if status == "ended" and "/" not in date.edtf:
        return f"../{date.edtf}"
    return date.edtf
