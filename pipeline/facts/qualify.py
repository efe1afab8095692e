"""Is it stated, denied, planned, proposed or only imagined? Asked of every find, within its clause.

In: a scene, the clause and the trigger. Out: a Modality. Cues stand in seeds/frames/qualifiers.yaml.
Left out: irony. A question states nothing.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from pipeline.facts.attribution import speaker_of
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemma
from pipeline.language.clauses import Clause
from pipeline.language.once import once
from pipeline.language.words import Word
from pipeline.model import Modality
from pipeline.seeds import load_frame

# What stands behind these has happened: "auch ein Jahrzehnt nach dem Konflikt reden sie nicht".
_INSTEAD = frozenset({"statt", "anstatt", "anstelle"})
_CLOSING = ("VV(PP)", "VV(INF)", "VA(PP)", "VA(INF)")
_PRESUPPOSING = frozenset({"nach", "seit", "trotz", "wegen", "infolge", "aufgrund", "während", "anlässlich"})


@cache
def _cues() -> dict[str, frozenset[str]]:
    return {name: frozenset(map(str, words)) for name, words in load_frame("qualifiers").items()}


@once
def negated(scene: Scene, clause: Clause, trigger: Word | None = None) -> bool:
    """A negation in the clause: nicht, nie, ohne; or "kein" in the trigger's own phrase or as its subject or object."""
    cues = _cues()
    count = 0
    for n, word in enumerate(clause.words):
        if word.is_name:
            continue
        if word.tag == "PTKNEG" or word.lower in cues["negation"]:
            following = clause.words[n + 1].lower if n + 1 < len(clause.words) else ""
            if following in {"nur", "zuletzt", "allein", "bloß", "mehr"} and not (
                following == "mehr" and word.lower == "nicht"
            ):
                continue
            count += 1
        elif _is_never(clause, n):
            count += 1
        elif trigger is not None and _about_another(scene, word, trigger):
            continue
        elif word.lower.startswith("kein") and word.tag.startswith(("PIAT", "PIS", "ART", "PIDAT", "ADJ")):
            count += 1
        elif word.lower in cues["without"]:
            if n + 1 < len(clause.words) and clause.words[n + 1].lower == "dessen":
                continue  # "statt dessen schlossen sie …": of what was told before
            count += trigger is not None and word.i < trigger.i
    return count % 2 == 1


def _is_never(clause: Clause, n: int) -> bool:
    """ "zu keiner Zeit": no noun is denied here, but the verb, wherever the trigger stands."""
    if not clause.words[n].lower.startswith("kein") or n + 1 == len(clause.words):
        return False
    return clause.words[n + 1].lower in _cues()["never"]


def _about_another(scene: Scene, word: Word, trigger: Word) -> bool:
    """ "… schlossen einen Vertrag, aber keine Koalition", "A hält zwölf, B keinen": a later "kein" is another's."""
    if not word.lower.startswith("kein") or trigger.tag.startswith("V") or word.i < trigger.i:
        return False
    phrase = scene.phrase_of(word)
    alone = phrase is not None and phrase.words == [word]
    return phrase is not None and (phrase.has_noun or alone) and trigger not in phrase.words


@once
def modality(scene: Scene, clause: Clause, trigger: Word | None = None) -> Modality:
    """How the clause holds its statement; a governing clause ("er bestritt, dass …", "falls …") is asked, too."""
    if scene.text(scene.end - 2, scene.end).rstrip('“”»"').endswith("?"):
        return Modality.HYPOTHETICAL
    if _supposed(scene, clause):
        return Modality.HYPOTHETICAL
    if _rebutted(scene, clause):
        return Modality.DENIED
    if (told := _alleged(scene, clause)) is not None:
        return told
    if trigger is not None and (told := _of_trigger(scene, trigger)) is not None:
        # "Der für Mai geplante Besuch fiel aus": what was planned and did not come about.
        # A proposal that nobody answers stays one.
        return Modality.DENIED if told is Modality.PLANNED and _came_to_nothing(scene, clause, trigger) else told
    own = _of_clause(scene, clause, trigger)
    if own is Modality.ASSERTED and (rest := predicate_of(scene, clause)) is not None and negated(scene, rest):
        return Modality.DENIED
    if own is Modality.ASSERTED and (parent := _parent(scene, clause)) is not None:
        own = _inherited(scene, clause, parent)
    if own is Modality.ASSERTED and is_reported(clause) and speaker_of(scene) is None:
        return Modality.HYPOTHETICAL  # hearsay: nobody is named who says so
    return own


def _came_to_nothing(scene: Scene, clause: Clause, noun: Word) -> bool:
    """ "kam nie zustande", "fiel ins Wasser", "wurde abgesagt"."""
    words = {w.lower for w in clause.words} | {verb_lemma(w, clause) for w in clause.words if w.tag.startswith("V")}
    if negated(scene, clause, noun) or words & _cues()["denial"]:
        return True
    if any(w.tag == "ADJ(D)" for w in clause.words):
        return False  # "fiel knapp aus"
    words |= {w.lemma.lower() for w in clause.words}
    return any(set(group.split()) <= words for group in load_frame("qualifiers")["called_off"])


def _supposed(scene: Scene, clause: Clause) -> bool:
    """ "Sollte X mit Y einen Vertrag schließen, …": a past subjunctive opens the sentence."""
    above: Clause | None = clause
    while above is not None:
        first = above.words[0]
        if first is scene.words[0] and first.tag.endswith("(FIN)") and first.lower in _cues()["subjunctive"]:
            return True
        above = above.parent
    return False


def _alleged(scene: Scene, clause: Clause) -> Modality | None:
    """ "Gerüchte, X wolle mit Y koalieren, wies er zurück": nobody knows it, or somebody denies it."""
    if not is_reported(clause):
        return None
    cues = _cues()
    reports = tuple(cues["reports"])
    if not any(w.lower.endswith(reports) and w.text[:1].isupper() for w in scene.words if w.i < _verb(clause)):
        return None
    for other in (c for c in scene.clauses if c is not clause):
        words = {w.lower for w in other.words} | {verb_lemma(w, other) for w in other.words}
        if words & (cues["denial"] | cues["rebuttal"]) or _takes_back(scene, other, words):
            return Modality.ASSERTED if negated(scene, other) else Modality.DENIED
    return Modality.HYPOTHETICAL


def _verb(clause: Clause) -> int:
    return clause.finite.i if clause.finite is not None else 0


@once
def predicate_of(scene: Scene, clause: Clause) -> Clause | None:
    """Where what lies between cut a clause in two, its other half: "Ein Pakt mit X, von dem viele schrieben, | kam nie
    zustande", "Einen Pakt hat mit X, was immer man hört, | die Y nie geschlossen".
    """
    finite = clause.finite
    behind = [c for c in scene.clauses if c.kind != "bracket" and c.start > clause.end]
    if clause.kind != "main" or not behind:
        return None
    if finite is None or finite is clause.words[-1]:
        main = next((c for c in behind if c.kind in {"main", "rel"}), None)
        return main if main is not None and main.kind == "main" and main.words[0].tag.endswith("(FIN)") else None
    waits = finite.tag.startswith(("VA", "VM")) and not any(w.tag in _CLOSING for w in clause.words)
    return next((c for c in behind[1:] if c.kind in {"main", "rel"} and _closes(c)), None) if waits else None


def _closes(clause: Clause) -> bool:
    """Its last word is a participle, and it has no other verb; the tagger may take "geschlossen" for a finite form."""
    last = clause.words[-1]
    if clause.finite is not None and clause.finite is not last:
        return False
    strong = last.tag == "VV(FIN)" and last.lower.endswith("en") and not last.lower.endswith("ten")
    return last.tag in _CLOSING or (strong and last.lower != last.lemma.lower())


def _rebutted(scene: Scene, clause: Clause) -> bool:
    """ "Gelegentlich heißt es, sie habe boykottiert; das trifft nicht zu"."""
    for later in scene.clauses:
        if later is clause or later.start < clause.end or len(later.words) > 7:
            continue
        words = {w.lower for w in later.words} | {verb_lemma(w, later) for w in later.words}
        if _takes_back(scene, later, words) or (is_reported(clause) and words & _cues()["contradiction"]):
            return True
    return False


def _refuted(scene: Scene, clause: Clause, noun: Word) -> bool:
    """ "Berichte über eine Spaltung erwiesen sich als falsch"."""
    reports = tuple(_cues()["reports"])
    told = any(w.text[:1].isupper() and w.lower.endswith(reports) for w in clause.words if w.i < noun.i)
    return told and _takes_back(scene, clause, {w.lower for w in clause.words if w.i > noun.i})


def _takes_back(scene: Scene, clause: Clause, words: set[str]) -> bool:
    """ "… ist falsch", "… trifft nicht zu"."""
    cues = _cues()
    return bool(words & cues["rebuttal"]) or (bool(words & cues["rebuttal_negated"]) and negated(scene, clause))


def is_reported(clause: Clause) -> bool:
    """The finite verb stands in the subjunctive of reported speech."""
    finite = clause.finite
    if finite is None:
        return False
    # "stelle" is "stellen" without its n; the indicative would be "stellt".
    present = finite.lower == finite.lemma.lower()[:-1] and finite.lower.endswith("e")
    return finite.lower in _cues()["reported"] or (present and not any(w.lower == "ich" for w in clause.words))


def _of_trigger(scene: Scene, trigger: Word) -> Modality | None:
    """A noun after "nach" has happened, whatever its clause denies; its relative clause speaks of it alone."""
    phrase = scene.phrase_of(trigger)
    if phrase is None or trigger.tag.startswith("V"):
        return None
    if trigger.tag.startswith("ADJ(A)"):
        return Modality.ASSERTED  # "die 2009 gegründete Partei tritt nicht an": she was founded all the same
    if phrase.prep in _INSTEAD:
        return Modality.HYPOTHETICAL
    for relative in scene.clauses:
        if relative.kind == "rel" and relative.anchor is not None and relative.anchor in phrase.words:
            told = _of_clause(scene, relative, None)
            if told not in {Modality.ASSERTED, Modality.DENIED}:
                return told
    cues = _cues()
    others = [w for w in (*phrase.words, *(phrase.owner.words if phrase.owner is not None else ())) if w is not trigger]
    own = {w.lower for w in others} | {w.lemma.lower() for w in others}
    if own & cues["plan"]:
        return Modality.PLANNED
    if own & cues["proposal"]:
        return Modality.PROPOSED
    return Modality.ASSERTED if phrase.prep in _PRESUPPOSING else None


def _of_clause(scene: Scene, clause: Clause, trigger: Word | None) -> Modality:
    cues = _cues()
    # The trigger is no cue against itself: "wurde ausgeschlossen" is an expulsion, not a denial.
    others = [w for w in clause.words if w is not trigger]
    lowers = {w.lower for w in others}
    lemmas = {w.lemma.lower() for w in others} | {verb_lemma(w, clause) for w in others if w.tag.startswith("V")}
    if clause.subordinator in cues["condition"]:
        return Modality.HYPOTHETICAL
    if lowers & (cues["subjunctive"] | cues["hypothesis"]) or _imagined(clause) or _hearsay(clause):
        return Modality.HYPOTHETICAL
    if lowers & cues["rumoured"] or lemmas & cues["rumoured"]:
        return Modality.HYPOTHETICAL
    if negated(scene, clause, trigger):
        # "nicht mit A, sondern mit B": which half is denied, words alone do not tell.
        contrast = any(w.lower == "sondern" for w in scene.words) or _contrasted(clause)
        return Modality.HYPOTHETICAL if contrast else Modality.DENIED
    if (lemmas | lowers) & cues["denial"]:
        return Modality.DENIED
    noun = trigger if trigger is not None and trigger.tag.startswith("NN") else None
    if noun is not None and (_came_to_nothing(scene, clause, noun) or _refuted(scene, clause, noun)):
        return Modality.DENIED
    own = {trigger.lower, verb_lemma(trigger, clause)} if trigger is not None and trigger.tag.startswith("V") else set()
    if (lemmas | lowers | own) & cues["proposal"]:
        return Modality.PROPOSED
    if (lemmas | lowers | own) & cues["plan"] or _future(clause):
        return Modality.PLANNED
    return Modality.ASSERTED


def _imagined(clause: Clause) -> bool:
    """A past subjunctive by its form: an umlaut that the infinitive has not, before -e or -en ("schlösse", "gäben")."""
    finite = clause.finite
    if finite is None or not finite.lower.endswith(("e", "en")):
        return False
    return any(v in finite.lower and v not in finite.lemma.lower() for v in "äöü")


def _hearsay(clause: Clause) -> bool:
    """ "sollen … geschlossen haben": said of them, not known."""
    finite = clause.finite
    perfect = any(w.tag == "VV(PP)" for w in clause.words) and any(
        w.tag == "VA(INF)" and w.lemma.lower() in {"haben", "sein"} for w in clause.words
    )
    return finite is not None and finite.lemma.lower() in {"sollen", "wollen"} and perfect


def _contrasted(clause: Clause) -> bool:
    """ "zu A, nicht aber zu B": one half holds and the other does not."""
    lowers = [w.lower for w in clause.words]
    return any(set(pair) == {"nicht", "aber"} for pair in pairwise(lowers))


def _future(clause: Clause) -> bool:
    """ "soll … unterzeichnet werden", "wollen … schließen"; a plain "wird" is too often a passive."""
    finite = clause.finite
    if finite is None:
        return False
    if finite.lower in {"möchte", "möchten"}:
        return True
    if finite.lemma.lower() in {"sollen", "wollen"} and finite.lower not in {"sollte", "sollten", "wollte", "wollten"}:
        return True
    infinitive = any(w.tag in {"VV(INF)"} for w in clause.words)
    participle = any(w.tag == "VV(PP)" for w in clause.words)
    return finite.lower in {"wird", "werden"} and infinitive and not participle


def _parent(scene: Scene, clause: Clause) -> Clause | None:
    """What a clause hangs on; "Dass er wechselt, hat er bestritten": the one behind it."""
    if clause.parent is None and clause.subordinator == "dass" and clause is scene.clauses[0]:
        return next((c for c in scene.clauses if c.kind == "main"), None)
    return clause.parent


def _inherited(scene: Scene, clause: Clause, parent: Clause) -> Modality:
    cues = _cues()
    reporting = clause.subordinator in {"wonach", "demzufolge"}
    if clause.kind in {"rel", "bracket"} and not reporting:
        return Modality.ASSERTED
    words = {w.lower for w in parent.words} | parent.lemmas | {verb_lemma(w, parent) for w in parent.words}
    if words & cues["denial"]:
        # "Niemand bestreitet, dass …" denies nothing.
        return Modality.ASSERTED if negated(scene, parent) else Modality.DENIED
    if (reporting or clause.subordinator == "dass") and _takes_back(scene, parent, words):
        return Modality.DENIED
    if clause.subordinator == "dass" and words & (cues["proposal"] | cues["plan"]) and not negated(scene, parent):
        return Modality.PROPOSED if words & cues["proposal"] else Modality.PLANNED
    if clause.kind == "inf":
        if words & cues["proposal"]:
            return Modality.PROPOSED
        if words & cues["plan"] or words & {"wollen", "sollen"}:
            return Modality.PLANNED
        if any(w.tag == "PTKNEG" for w in parent.words) and clause.subordinator is None:
            return Modality.DENIED
    if (reporting or clause.subordinator == "dass") and words & cues["rumour"]:
        return Modality.HYPOTHETICAL
    if words & (cues["subjunctive"] | cues["hypothesis"]) and clause.kind == "inf":
        return Modality.HYPOTHETICAL
    return Modality.ASSERTED
