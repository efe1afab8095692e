"""Whether an office that a classifier gives to somebody is another's, or nobody's yet.

In: a setting and a claim of the table "roles". Out: yes or no. "hielt dem Minister vor", "„…, dieser Minister“, sagte
N. N.", "im Gespräch für das Amt des Ministers", "gelang N. N., beide an einen Tisch zu führen". Left out: of what the
office is (`veto`, `bodies`); what a rule reads (`role_places`).
"""

from __future__ import annotations

from pipeline.facts.offices import is_office
from pipeline.facts.qualify import modality
from pipeline.facts.role_layout import is_copula
from pipeline.facts.role_places import GIVEN
from pipeline.facts.taught.claims import Claim
from pipeline.facts.taught.functions import cases
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.slots import NOWHERE, SPEAKING, Slot
from pipeline.facts.triggers import verb_lemmas
from pipeline.facts.vocabulary import Trigger
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.model import Kind, Modality
from pipeline.seeds import load_frame

_NOT_YET = frozenset({Modality.HYPOTHETICAL, Modality.PLANNED, Modality.PROPOSED})
_FOR = frozenset({"für", "um"})


def is_anothers_office(at: Setting, claim: Claim) -> bool:
    """ "Der Vorsitzende der X traf N. N.", "N. N. kandidiert als Vorsitzender": N. N. holds no office there."""
    trigger, person = claim.trigger, claim.fillers[0]
    if verb_lemmas(trigger.clause) & set(load_frame("roles")["no_role_verbs"]):
        return True
    phrase = at.scene.phrase_of(trigger.word)
    if trigger.form in {"verbs", "phrases"} and modality(at.scene, trigger.clause, trigger.word) in _NOT_YET:
        return True
    if any(t.phrase is phrase and t.person.entity_id == person.key for t in at.tellings(unreal=True)):
        return True  # "N. N. soll Vorsitzender werden"
    holders = [t.person.entity_id for t in at.tellings() if t.phrase is phrase]
    if holders:
        return person.key not in holders
    if _is_anothers_clause(at, claim) or (phrase is not None and _is_sought(at, phrase)):
        return True
    if trigger.form == "verbs" and _leads_something_else(at, trigger, claim.fillers[1]):
        return True
    if trigger.form != "nouns" or phrase is None:
        return False
    if trigger.sense.name.startswith("heads."):
        if trigger.word.quoted and not person.word.quoted and not set(person.hints) & (SPEAKING | NOWHERE):
            return True  # "„Dieser Minister …“, sagte N. N.", "nannte ihn „einen großen Präsidenten“"
        if _is_of_many(at, trigger, phrase, person) or _is_installed(phrase, trigger.clause, person, at):
            return True
        if _is_of_kin(at, trigger, phrase, person):
            return True
        return not person.hints and _is_argument(at, trigger, phrase, person)
    return False


def _is_anothers_clause(at: Setting, claim: Claim) -> bool:
    """ "Sie: N. N., der dort den Vorsitz hat, …": a relative clause tells of the one it hangs on."""
    clause, person = claim.trigger.clause, claim.fillers[0]
    if clause.kind != "rel" or clause.anchor is None or claim.trigger.form == "nouns":
        return False
    meant = [m.entity for m in clause.anchor.mentions if m.entity.kind is Kind.PERSON]
    own = at.functions(clause)
    if not meant or not own.get(id(clause.anchor), "").startswith("agent"):
        return False
    return all(e.entity_id != person.key for e in meant)


def _is_sought(at: Setting, phrase: Phrase) -> bool:
    """ "im Gespräch für das Amt des Ministers", "Bewerber um den Vorsitz": an office that somebody wants."""
    chain = [phrase]
    while chain[-1].owner is not None and len(chain) < 5:
        chain.append(chain[-1].owner)
    if not any(p.slot_prep() in _FOR for p in chain):
        return False
    clause = at.clause_of.get(id(phrase.first))
    near = [w for w in at.scene.words if clause is None or at.clause_of.get(id(w)) in {clause, clause.parent}]
    frame = load_frame("roles")
    nouns, verbs = (*frame["no_role_nouns"], *frame["sought_nouns"]), set(frame["no_role_verbs"])
    return any(w.tag.startswith("NN") and w.lemma.lower().endswith(nouns) for w in near) or any(
        w.tag.startswith("V") and w.lemma.lower() in verbs for w in near
    )


def _leads_something_else(at: Setting, trigger: Trigger, body: Slot) -> bool:
    """ "Das Gespräch führte N. N.", "bat N. N., ein Kabinett zu leiten": what is led is named, and is no body."""
    clause = trigger.clause
    if trigger.sense.name not in load_frame("roles")["holding"]:
        return False
    if clause.kind == "inf":
        return True
    idle = tuple(load_frame("roles")["led_matters"])
    for phrase in at.scene.of(clause):
        head = phrase.head
        if head is None or not head.lemma.lower().endswith(idle):
            continue
        if not body.hints and phrase is at.scene.phrase_of(body.word):
            continue  # "führt die Partei Neuer Kampf"
        if phrase.slot_prep() in {None, "an", "zu"} and phrase.owner is None:
            return True
    return False


def _is_of_many(at: Setting, trigger: Trigger, phrase: Phrase, person: Slot) -> bool:
    """ "27 Außenminister haben beschlossen", "dessen Richter ernannt werden": several, whom no one name means."""
    if person.hints and person.hints[0] in {"ref=member", "ref=both", "ref=beide"}:
        return False
    if any(w.is_name and any(m.entity.entity_id == person.key for m in w.mentions) for w in phrase.words):
        return False
    if any(w.tag.startswith("CARD") for w in phrase.words):
        return True
    subject = at.functions(trigger.clause).get(id(trigger.word), "").startswith(("agent", "patient"))
    joined = phrase.joined is not None or any(p.joined is phrase for p in at.scene.of(trigger.clause))
    many = _is_plural(trigger.clause)
    return (
        subject
        and many
        and not joined
        and phrase.prep is None
        and phrase.first.tag != "PPER"
        and _is_nominative(phrase)
    )


def _is_plural(clause: Clause) -> bool:
    """ "haben", "sind"; "ernannt werden" at the end of a clause is read as an infinitive."""
    finite = clause.finite
    if finite is None:
        return clause.kind in {"rel", "sub"} and clause.words[-1].lower in {"werden", "haben", "sein", "können"}
    return finite.lower.endswith("en") or finite.lower in {"sind", "seien"}


def _is_of_kin(at: Setting, trigger: Trigger, phrase: Phrase, person: Slot) -> bool:
    """ "dass sein Großvater Bürgermeister gewesen war": the clause has a subject of its own, whom nobody names."""
    clause = trigger.clause
    inside = at.clause_of.get(id(person.word)) is clause and person.word.tag != "PPOSAT"
    if not is_copula(clause) or phrase.slot_prep() is not None or inside:
        return False
    bare = [p for p in at.scene.of(clause) if p.slot_prep() is None and p.top_owner() is None]
    return any(p.possessive and p.head is not None and not is_office(p.head) and not _is_named(p) for p in bare)


def _is_named(phrase: Phrase) -> bool:
    return any(w.is_name for w in phrase.words)


def _is_nominative(phrase: Phrase) -> bool:
    """ "die Richter", "dessen Richter"; "den Richtern", "dem Richter" are no subjects."""
    return phrase.first.lower in {
        "die",
        "deren",
        "dessen",
        "seine",
        "ihre",
        "unsere",
        "alle",
        "viele",
        "einige",
        "mehrere",
    }


def _is_installed(phrase: Phrase, clause: Clause, person: Slot, at: Setting) -> bool:
    """ "N. N. berief ihn zum Minister": N. N. gives the office."""
    if phrase.slot_prep() != "zu" or not verb_lemmas(clause) & set(load_frame("roles")["install_verbs"]):
        return False
    given = any(w.tag.startswith(("PPER", "PRELS")) and w.lower in GIVEN for w in clause.words)
    own = any(w is person.word for w in phrase.words)
    return given and (own or at.functions(clause).get(id(person.word), "").startswith(("agent", "open")))


def _is_argument(at: Setting, trigger: Trigger, phrase: Phrase, person: Slot) -> bool:
    """ "hielt dem Minister vor", "nannte die Regierungschefin …": beside N. N. the verb has the office as well."""
    if phrase.slot_prep() in {"als", "zu"} or is_copula(trigger.clause):
        return False
    holder = at.scene.phrase_of(person.word)
    if holder is None or holder is phrase or phrase.apposed is holder or holder.apposed is phrase:
        return False
    i, j = sorted((at.place[id(trigger.word)], at.place[id(person.word)]))
    between = at.scene.words[i + 1 : j]
    if any(t.sense.values.get("kind") == "appointment" for t in at.triggers("events")):
        return False
    if not phrase.articled and not phrase.possessive:
        return False
    if "n" in cases(phrase) and at.clause_of.get(id(person.word)) is not trigger.clause:
        return False  # "Lob kam von N. N.: …, sagte die frühere Ministerin": she may be meant
    return any(w.tag.startswith("VV(FIN)") for w in between) and trigger.clause.finite is not None
