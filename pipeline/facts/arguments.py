"""Who fills which slot of a trigger: subject, object, "mit …", "zwischen … und …", its genitive.

In: a scene and a hit. Out: Arguments, entities by slot. Binding goes outwards: the trigger's own phrase, its
clause, then the clause that this one hangs on. Passives are turned round; a relative pronoun stands for what its
clause hangs on; an infinitive has the subject of its parent. Left out: whether an entity's kind suits the slot;
each table asks that itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.entities.persons import is_role
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.model import Entity, Kind
from pipeline.seeds import load_frame

ACTORS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION, Kind.PERSON, Kind.COUNTRY})
GROUPS = frozenset({Kind.PARTY, Kind.MOVEMENT, Kind.ORGANISATION})
_LOCAL = frozenset(
    {"in", "nach", "aus", "bei", "an", "auf", "über", "durch", "seit", "vor", "während", "innerhalb", "unter"}
)


@dataclass(slots=True)
class Arguments:
    """Entities by slot, each list in order of the text and without repeats."""

    subject: list[Entity] = field(default_factory=list)
    object: list[Entity] = field(default_factory=list)
    dative: list[Entity] = field(default_factory=list)
    genitive: list[Entity] = field(default_factory=list)
    by_prep: dict[str, list[Entity]] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)

    def prep(self, *names: str) -> list[Entity]:
        return unique([e for name in names for e in self.by_prep.get(name, [])])

    def everyone(self) -> list[Entity]:
        preps = [e for name, es in self.by_prep.items() if name not in _LOCAL for e in es]
        return unique(self.subject + self.object + self.dative + self.genitive + preps)


def unique(entities: list[Entity]) -> list[Entity]:
    return list({e.entity_id: e for e in entities}.values())


def of_kinds(entities: list[Entity], kinds: frozenset[Kind]) -> list[Entity]:
    return [e for e in entities if e.kind in kinds]


def filler(scene: Scene, phrase: Phrase, clause: Clause) -> list[Entity]:
    """Whom a phrase stands for: those it names, else those its attributes name ("Vertreter der AfD" is the AfD)."""
    if phrase.first.tag == "PRELS" and clause.anchor is not None:
        return _anchor(scene, clause.anchor)
    apposed = [p for p in scene.of(clause) if p.apposed is phrase]
    if apposed:
        return apposed[0].entities
    possessors = [m.entity for w in phrase.words if w.tag == "PPOSAT" for m in w.mentions]
    own = [e for e in phrase.entities if (e.kind is not Kind.PLACE or phrase.prep is None) and e not in possessors]
    if possessors and not own and _represents(phrase):
        return possessors
    if own:
        return own
    if not _represents(phrase):
        return []
    found: list[Entity] = []
    for other in scene.of(clause):
        if _within(other.top_owner(), phrase):
            found += other.entities
    return found


def _represents(phrase: Phrase) -> bool:
    """ "Vertreter", "Führung", "Vorsitzende" act for whose they are; "Ansätze der Partei" do not."""
    heads = tuple(load_frame("names")["representatives"])
    return any(not w.is_name and (is_role(w.text) or w.lower.endswith(heads)) for w in phrase.words)


def _within(phrase: Phrase | None, owner: Phrase) -> bool:
    while phrase is not None:
        if phrase is owner:
            return True
        phrase = phrase.top_owner()
    return False


def _anchor(scene: Scene, anchor: Word) -> list[Entity]:
    phrase = scene.phrase_of(anchor)
    if anchor.is_name or phrase is None:
        return unique([m.entity for m in anchor.mentions])
    clause = scene.clause_of(anchor)
    return filler(scene, phrase, clause) if clause is not None else phrase.entities


def passive(clause: Clause) -> bool:
    """ "wurde … unterzeichnet": werden with a participle; "war unterzeichnet worden" too."""
    has_participle = any(w.tag == "VV(PP)" for w in clause.words)
    return has_participle and any(w.lemma.lower() == "werden" for w in clause.words)


def subject_of(scene: Scene, clause: Clause, depth: int = 0) -> list[Entity]:
    """The clause's own subject, else (infinitive, ellipsis, bracket) that of what it hangs on."""
    phrase = _subject_phrase(scene, clause) if clause.kind != "inf" else None
    if phrase is not None:
        return _group(scene, clause, phrase)
    if depth > 3:
        return []
    if clause.kind in {"bracket", "rel"} and clause.anchor is not None:
        return _anchor(scene, clause.anchor)
    if clause.parent is not None and clause.kind in {"inf", "sub"}:
        return _controlled(scene, clause) or subject_of(scene, clause.parent, depth + 1)
    at = scene.clauses.index(clause)
    if clause.kind == "main" and at > 0 and not has_subject(scene, clause):
        before = next((c for c in reversed(scene.clauses[:at]) if c.kind == "main"), None)
        return subject_of(scene, before, depth + 1) if before is not None else []
    return []


def _controlled(scene: Scene, clause: Clause) -> list[Entity]:
    """ "X verlangt von Y, … zu schließen": Y is to do it."""
    parent = clause.parent
    if parent is None or clause.kind != "inf" or not parent.lemmas & set(load_frame("control")["object"]):
        return []
    subject = _subject_phrase(scene, parent)
    others = [p for p in scene.of(parent) if p is not subject and p.slot_prep() in {None, "von", "bei"}]
    named = [e for p in others for e in p.entities if e.kind in ACTORS]
    return named[:1]


def has_subject(scene: Scene, clause: Clause) -> bool:
    """A noun that can be the nominative stands there, whoever it is: nothing was left out."""
    bare = [p for p in scene.of(clause) if p.slot_prep() is None and p.top_owner() is None and p.case in {None, "nom"}]
    finite = clause.finite
    return any(
        p.has_noun or p.first.tag in {"PPER", "PDS", "PIS"}
        for p in bare
        if finite is None or p.first.i < finite.i or p.articled
    )


def _subject_phrase(scene: Scene, clause: Clause) -> Phrase | None:
    bare = [p for p in scene.of(clause) if p.slot_prep() is None and p.top_owner() is None and p.apposed is None]
    fitting = [p for p in bare if p.case in {None, "nom"}]
    named = [p for p in fitting if any(e.kind is not Kind.EVENT for e in filler(scene, p, clause))]
    parsed = [p for p in named if any(w.start in scene.subjects for w in p.words)]
    if parsed:
        return parsed[0]
    if named:
        return named[0]
    return None


def _group(scene: Scene, clause: Clause, phrase: Phrase) -> list[Entity]:
    """A phrase with all that is joined to it."""
    members = [phrase]
    for other in scene.of(clause):
        if other.joined is not None and other.joined in members:
            members.append(other)
    return unique([e for m in members for e in filler(scene, m, clause)])


def bind(scene: Scene, hit: Hit) -> Arguments:
    """The arguments of one trigger within its clause, and what its clause inherits."""
    arguments = Arguments()
    clause = hit.clause
    phrases = scene.of(clause)
    subject_phrase = _subject_phrase(scene, clause) if clause.kind != "inf" else None
    arguments.subject = subject_of(scene, clause)
    taken = _joined_to(phrases, subject_phrase)
    for phrase in phrases:
        prep = phrase.slot_prep()
        for entity in phrase.entities:
            if entity.kind in {Kind.PLACE, Kind.COUNTRY} and prep in {"in", "nach", "bei", "aus"}:
                arguments.places.append(entity.name)
        if phrase.apposed is not None or is_apposition(phrases, phrase, clause):
            continue
        owner = phrase.top_owner()
        if owner is not None:
            if hit.word in owner.words:
                _slot(arguments, phrase.slot_prep(), "genitive", filler(scene, phrase, clause))
            continue
        if phrase in taken:
            continue
        found = filler(scene, phrase, clause)
        if prep == "zwischen" and not hit.verb and _attached_elsewhere(phrases, phrase, hit):
            continue
        if prep is not None:
            if not (prep in _LOCAL and all(e.kind in {Kind.PLACE, Kind.COUNTRY} for e in found)):
                _slot(arguments, prep, "", found)
        else:
            _slot(arguments, None, "dative" if phrase.case == "dat" else "object", found)
    if hit.verb and passive(clause):
        agent = arguments.by_prep.pop("von", []) + arguments.by_prep.pop("durch", [])
        arguments.subject, arguments.object = unique(agent), unique(arguments.subject + arguments.object)
    own = scene.phrase_of(hit.word)
    if own is not None and not hit.verb:
        arguments.genitive = unique(arguments.genitive + [e for e in own.entities if e not in arguments.genitive])
        arguments.subject = [e for e in arguments.subject if e not in own.entities or e in arguments.genitive]
    return arguments


def _attached_elsewhere(phrases: list[Phrase], phrase: Phrase, hit: Hit) -> bool:
    """ "Seit dem Streit zwischen A und B pflegen sie keine Kontakte": the pair is the quarrel's, not the contact's."""
    first = phrase
    while first.joined is not None:
        first = first.joined
    at = phrases.index(first)
    before = phrases[at - 1] if at else None
    beside = before is not None and before.head is not None and first.first.i - before.last.i == 2
    return beside and before is not None and hit.word not in before.words


def is_apposition(phrases: list[Phrase], phrase: Phrase, clause: Clause) -> bool:
    """ "N. N., Sprecher der X, lobte Y": an office behind a name says who that is and fills no place of its own."""
    offices = [w for w in phrase.words if (not w.is_name or "-" in w.text) and is_role(w.text.rpartition("-")[2])]
    if not offices or phrase.prep is not None or phrase.top_owner() is not None:
        return False
    if any(e.kind is Kind.PERSON for e in phrase.entities):
        return False
    before = phrases[: next(n for n, p in enumerate(phrases) if p is phrase)]
    named = [p for p in before if any(e.kind is Kind.PERSON for e in p.entities)]
    if not named:
        return False
    left, right = named[-1].last.i, phrase.first.i
    between = [w for w in clause.words if left < w.i < right]
    if any(w.tag.startswith("V") for w in between):
        return False
    # Without an article an office in the singular is nobody's object.
    return phrase.first is offices[0] or (right - left == 2 and not between)


def _joined_to(phrases: list[Phrase], subject: Phrase | None) -> list[Phrase]:
    if subject is None:
        return []
    members = [subject]
    for phrase in phrases:
        if phrase.joined is not None and phrase.joined in members:
            members.append(phrase)
    return members


def _slot(arguments: Arguments, prep: str | None, name: str, found: list[Entity]) -> None:
    if prep is not None and prep != "von":
        arguments.by_prep[prep] = unique(arguments.by_prep.get(prep, []) + found)
    elif name == "genitive":
        arguments.genitive = unique(arguments.genitive + found)
    elif prep is not None:
        arguments.by_prep[prep] = unique(arguments.by_prep.get(prep, []) + found)
    elif name == "dative":
        arguments.dative = unique(arguments.dative + found)
    else:
        arguments.object = unique(arguments.object + found)
