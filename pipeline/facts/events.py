"""Events: what happened (or is planned, or did not happen), when, to whom, where.

In: a scene. Out: Event facts. One event a trigger; a verb and the noun it carries ("führten … ein Treffen durch")
are one trigger. Left out: events nobody took part in.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any

from pipeline.dates.bounds import bounds
from pipeline.facts.arguments import ACTORS, Arguments, bind, of_kinds, passive, unique
from pipeline.facts.event_dates import fits
from pipeline.facts.event_sense import cast, tells_else
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit, hits, phrase_hits, verbs_of
from pipeline.facts.when import date_of, dates_of_clause, happened
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Event, Fact, Kind, Modality
from pipeline.seeds import load_frame

# Kinds whose noun mostly names a thing talked about; without a date or a verb of happening they are no event.
_BACKGROUND = frozenset({"während", "nach", "bei", "vor", "seit", "aufgrund", "zu"})
_NEEDS_DATE = frozenset(
    {"election", "negotiation", "reform", "merger", "split", "ban", "congress", "forum", "appointment"}
)


def find_events(scene: Scene) -> Iterator[Fact]:
    """All events that a sentence states; of one kind and date only one a clause."""
    told: dict[str, Event] = {}
    for hit in [*hits(scene, "events"), *phrase_hits(scene, "events"), *_lasting(scene)]:
        event = _event(scene, hit)
        if event is None:
            continue
        key = f"{event.kind} {event.date_edtf}"
        if event.date_edtf is None:
            key += f" {id(hit.clause)}"
        known = told.get(key)
        if (
            known is None
            or (known.date_edtf is None and event.date_edtf)
            or len(event.participants) > len(known.participants)
        ):
            told[key] = event
    boycotted = {e.date_edtf for e in told.values() if e.kind == "boycott"}
    # Who boycotts an election is not there: the boycott is the event.
    yield from (e for e in told.values() if e.kind != "election" or e.date_edtf not in boycotted)


def _lasting(scene: Scene) -> Iterator[Hit]:
    """ "hieß bis 2017 X", "besteht seit 2009": whoever is the subject was renamed, or founded, then."""
    for clause in scene.clauses:
        bounds_here = {d.bound for d in dates_of_clause(scene, clause)}
        for name, spec in load_frame("events")["lasting"].items():
            if spec["bound"] not in bounds_here or any(p.prep in spec.get("unless", ()) for p in scene.of(clause)):
                continue
            verb = next((w for w in clause.words if w.tag.startswith("V") and w.lemma.lower() in spec["verbs"]), None)
            if verb is not None and modality(scene, clause, verb) is Modality.ASSERTED:
                yield Hit(verb, clause, name, {"bound": spec["bound"], "speaker": True}, verb=True)


def _event(scene: Scene, hit: Hit) -> Event | None:
    spec = hit.spec
    if hit.word.lower in _excluded(spec) or hit.word.lemma.lower() in _excluded(spec):
        return None
    mode = modality(scene, hit.clause, hit.word)
    if mode is Modality.HYPOTHETICAL or tells_else(scene, hit.clause, hit.word, hit.name):
        return None
    arguments = bind(scene, hit)
    participants = cast(hit.name, _participants(scene, hit, arguments))
    results = of_kinds(arguments.prep(*load_frame("events")["results"].get(hit.name, ())), ACTORS)
    if not participants or all(e in results for e in participants):
        return None
    verbs = verbs_of(hit.clause)
    if verbs & {*(spec.get("unless_verbs") or ()), *(spec.get("unless_nouns") or ())} or not _supported(
        scene, hit, arguments, verbs, participants
    ):
        return None
    if _only_background(scene, hit, arguments) or (hit.name == "meeting" and _only_states(participants, hit)):
        return None
    bound = spec.get("bound")
    date = date_of(scene, hit, lambda d: fits(scene, d, hit.name, hit.word) and (bound is None or d.bound == bound))
    # "bis 2028" says when something is over, "seit dem Vortag im Amt" what happened once, not ever since.
    edtf = happened(date.edtf, hit.name) if date and date.edtf else None
    if hit.name in _NEEDS_DATE and edtf is None and mode is Modality.ASSERTED and not hit.verb:
        return None
    if mode is Modality.ASSERTED and _ahead(scene, edtf):
        mode = Modality.PLANNED
    return Event(
        evidence=scene.evidence(), rule=f"event.{hit.name}", modality=mode, date_edtf=edtf, kind=hit.name,
        participants=tuple(e.entity_id for e in participants), place=arguments.places[0] if arguments.places else None,
    )  # fmt: skip


def _supported(scene: Scene, hit: Hit, arguments: Arguments, verbs: Set[str], participants: list[Entity]) -> bool:
    """A noun is an event of somebody's where it has attributes of its own, a date, or a verb that carries it.

    "X liest das Treffen als Vorgabe": nobody met here. A verb of meeting wants two; one of ruling out wants "aus …".
    """
    spec = hit.spec
    if spec.get("unless_agreement") and any(h.clause is hit.clause for h in hits(scene, "agreements")):
        return False  # "schloss ein Bündnis aus": ruled out, nobody was expelled
    if hit.verb and not spec.get("light"):
        if spec.get("two") and len(participants) < 2:
            return False
        needs = set(spec.get("needs_prep") or ())
        return not needs or passive(hit.clause) or any(p.prep in needs for p in scene.of(hit.clause))
    if hit.name == "election" or spec.get("light") or hit.word.tag.startswith("ADJ"):
        return True
    own = of_kinds(arguments.genitive + arguments.prep("zwischen", "mit"), ACTORS)
    return bool(own) or bool(verbs & set(load_frame("events")["support"])) or hit.clause.finite is None


def _only_background(scene: Scene, hit: Hit, arguments: Arguments) -> bool:
    """ "Während der Reise unterzeichneten sie …": a visit told before, named again without anybody of its own."""
    phrase = scene.phrase_of(hit.word)
    if hit.verb or phrase is None:
        return False
    own = arguments.genitive or arguments.prep("zwischen", "mit")
    return (
        phrase.slot_prep() in _BACKGROUND and not own and not scene.dates_in(phrase.first.start, phrase.last.end + 25)
    )


def _only_states(participants: list[Entity], hit: Hit) -> bool:
    """ "Die Gespräche zwischen A und B kommen voran": talks of states in general are no meeting."""
    return not hit.verb and all(e.kind is Kind.COUNTRY for e in participants)


def _ahead(scene: Scene, edtf: str | None) -> bool:
    """Dated after its own document: nobody can assert it yet."""
    published = scene.document.published
    first = bounds(edtf)[0] if edtf else None
    return published is not None and first is not None and first > published


def _excluded(spec: dict[str, Any]) -> set[str]:
    return {w.lower() for w in spec.get("exclude") or ()}


def _participants(scene: Scene, hit: Hit, arguments: Arguments) -> list[Entity]:
    spec = hit.spec
    if spec.get("speaker"):
        return of_kinds(arguments.subject, ACTORS - {Kind.COUNTRY, Kind.PLACE})[:3] if hit.verb else []
    if hit.word.tag.startswith("ADJ"):
        return _described_noun(scene, hit.word, hit.clause)
    if spec.get("object") and hit.verb and not spec.get("light"):
        found = of_kinds(arguments.object + arguments.dative, ACTORS)
        if not found and _reflexive(hit.clause):
            found = of_kinds(arguments.subject, ACTORS)
        if not found and passive(hit.clause):
            found = of_kinds(arguments.object, ACTORS)
        everyone = unique([*found, *of_kinds(arguments.subject + arguments.prep("von", "durch", "mit", "zu"), ACTORS)])
        return everyone
    between = of_kinds(arguments.prep("zwischen"), ACTORS) or of_kinds(arguments.genitive, ACTORS)
    if not hit.verb and len(between) >= 2:
        return between
    everyone = of_kinds(arguments.everyone(), ACTORS)
    return [e for e in everyone if e.kind is not Kind.COUNTRY] or everyone


def _reflexive(clause: Clause) -> bool:
    return any(w.tag == "PRF" for w in clause.words)


def _described_noun(scene: Scene, word: Word, clause: Clause) -> list[Entity]:
    """ "die 2023 gegründete Bewegung X": the participle speaks of the phrase it stands in."""
    for phrase in scene.of(clause):
        if any(w.i > word.i and w.i - word.i <= 3 for w in phrase.words) and phrase.entities:
            return of_kinds(phrase.entities, ACTORS)
    return []
