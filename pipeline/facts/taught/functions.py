"""What everybody does in a clause: acts, bears it, receives it; whoever is named there or not.

In: a scene and a clause. Out: a function for each word of its phrases: agent, patient, receiver, open (one of the two),
genitive, a preposition; "?" marks what word order alone says. Of an attribute "of:" its phrase's function. What the
clause inherits (of an infinitive, an ellipsis, a relative pronoun) is there, too. A passive is turned round.
An unnamed subject takes the place as well: in "Man warf X vor" X is no agent. Left out: which entity is meant.
"""

from __future__ import annotations

from functools import cache

from pipeline.entities.persons import is_role
from pipeline.facts.arguments import passive
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase, is_feminine
from pipeline.language.words import Word
from pipeline.model import Kind
from pipeline.seeds import load_frame

_ANY = frozenset("nad")
_PLURALS = frozenset({"sind", "seien"})
_DEPTH = 3  # clauses that a subject is inherited over


def functions_of(scene: Scene, clause: Clause) -> dict[int, str]:
    """id(word) -> its function in the clause."""
    phrases = scene.of(clause)
    subject, sure = _subject(scene, clause)
    turned = passive(clause)
    found: dict[int, str] = {}
    for phrase in phrases:
        function = _function(clause, phrase, subject, sure)
        if turned:
            function = {"agent": "patient", "agent?": "patient?", "von": "agent", "durch": "agent?"}.get(
                function, function
            )
        for word in phrase.words:
            found[id(word)] = f"my:{function}" if word.tag == "PPOSAT" else function
    _inherit(scene, clause, found, turned)
    return found


def cases(phrase: Phrase) -> frozenset[str]:
    """The cases that its first word leaves open."""
    first, head = phrase.first, phrase.head
    lower = first.lower
    frame = load_frame("cases")
    if first.is_name:
        return _ANY
    if lower in _pronouns() and (len(phrase.words) == 1 or first.tag.startswith(("PPER", "PIS", "PWS"))):
        return _pronouns()[lower]
    if first.tag.startswith("PRELS") and lower in frame["relative"]:
        return frozenset(frame["relative"][lower])
    if lower in frame["fixed"] and lower != "der":
        return frozenset(frame["fixed"][lower])
    stem, ending = _split(lower) if not first.tag.startswith("ADJ") else ("", lower[-2:])
    if not stem and not first.tag.startswith("ADJ"):
        return _ANY
    if ending == "er":
        return _of_er(phrase, head)
    return frozenset(frame["endings"].get(ending, "nad"))


def _of_er(phrase: Phrase, head: Word | None) -> frozenset[str]:
    """ "der Vorsitzende" is nominative, "der Partei" dative or genitive; of a name nobody knows."""
    if len(phrase.words) == 1:
        return frozenset("n")
    if head is None:
        if any(e.kind is Kind.PERSON for e in phrase.entities):
            return frozenset("n")
        feminine = any(w.is_name and is_feminine(w.text) for w in phrase.words)
        return frozenset("dg") if feminine else frozenset("ndg")
    if is_feminine(head.text) or (is_role(head.text) and head.lower.endswith("in")):
        return frozenset("dg")
    return frozenset("n") if is_role(head.text) else frozenset("ndg")


@cache
def _pronouns() -> dict[str, frozenset[str]]:
    return {form: frozenset(letters) for letters, forms in load_frame("cases")["pronouns"].items() for form in forms}


@cache
def _split(lower: str) -> tuple[str, str]:
    frame = load_frame("cases")
    for stem in frame["stems"]:
        if lower.startswith(stem) and lower[len(stem) :] in {*frame["endings"], "er"}:
            return stem, lower[len(stem) :]
    return "", ""


def _subject(scene: Scene, clause: Clause) -> tuple[Phrase | None, bool]:
    """The phrase that can be the nominative, actors first; whether case or number leave no other."""
    if clause.kind == "inf":
        return None, False
    bare = [p for p in scene.of(clause) if p.slot_prep() is None and p.top_owner() is None and p.apposed is None]
    fitting = [p for p in bare if "n" in cases(p) and p.joined is None and _agrees(clause, p, scene.of(clause))]
    strict = [p for p in fitting if cases(p) == {"n"}]
    if strict:
        return strict[0], True
    actors = [p for p in fitting if _acts(p)]
    if actors and _is_elliptic(scene, clause):
        return None, False
    chosen = actors or fitting
    return (chosen[0], len(chosen) == 1) if chosen else (None, False)


def _acts(phrase: Phrase) -> bool:
    """A name, a pronoun for somebody, an office or a group."""
    if phrase.entities or any(w.is_name for w in phrase.words):
        return True
    if phrase.first.tag.startswith(("PPER", "PDS", "PRELS", "PIS")):
        return phrase.first.lower not in {"es", "nichts", "etwas", "alles", "das", "was"}
    groups = load_frame("descriptions")
    heads = tuple({*groups["party"], *groups["parties"], *groups["group"], *groups["state"], *groups["bloc"]})
    return any(w.tag.startswith("NN") and (is_role(w.text) or w.lower.endswith(heads)) for w in phrase.words)


def _agrees(clause: Clause, phrase: Phrase, phrases: list[Phrase]) -> bool:
    """Whether the finite verb has the number of the phrase."""
    finite = clause.finite
    if finite is None:
        return True
    plural = finite.lower.endswith(("en", "ln", "rn")) or finite.lower in _PLURALS
    first = phrase.first.lower
    frame = load_frame("cases")
    many = first in frame["plural"] or any(p.joined is phrase for p in phrases)
    if many:
        return plural
    one = first in frame["singular"] or (phrase.first.is_name and len(phrase.words) == 1)
    person = any(e.kind is Kind.PERSON for e in phrase.entities)
    return not (plural and (one or person))


def _is_elliptic(scene: Scene, clause: Clause) -> bool:
    """ "X lobt A und verspottet B": the second verb stands first behind its "und" or comma, and no quotation before."""
    rest = [w for w in clause.words if w.tag != "KON"]
    if clause.kind != "main" or not rest or "FIN" not in rest[0].tag:
        return False
    before = _before(scene, clause)
    return before is not None and not before.words[-1].quoted and before.finite is not None


def _before(scene: Scene, clause: Clause) -> Clause | None:
    at = next(n for n, c in enumerate(scene.clauses) if c is clause)
    return next((c for c in reversed(scene.clauses[:at]) if c.kind == clause.kind), None)


def _function(clause: Clause, phrase: Phrase, subject: Phrase | None, sure: bool) -> str:
    root = phrase
    seen = 0
    while (root.apposed or root.joined) is not None and seen < 9:
        root = root.apposed or root.joined or root
        seen += 1
    owner = root.owner
    if owner is not None:
        while owner.owner is not None:
            owner = owner.owner
        return f"of:{_function(clause, owner, subject, sure)}"
    if (prep := phrase.slot_prep()) is not None:
        return prep
    if root is subject or (subject is not None and _is_apposed(root, subject)):
        return "agent" if sure else "agent?"
    unsure = "" if sure or clause.kind == "inf" else "?"
    left = cases(root) - ({"n"} if subject is not None or clause.kind == "inf" else set())
    if left == {"a"}:
        return f"patient{unsure}"
    if left <= {"d", "g"} and "d" in left:
        return "receiver"
    return "genitive" if left == {"g"} else f"open{unsure}"


def _is_apposed(phrase: Phrase, subject: Phrase) -> bool:
    """ "N. N., der Vorsitzende": name and office, side by side, are one."""
    if not phrase.first.is_name or subject.first.i - phrase.last.i != 2 or subject.head is None:
        return False
    return is_role(subject.head.text) and not any(w.is_name for w in subject.words)


def _inherit(scene: Scene, clause: Clause, found: dict[int, str], turned: bool) -> None:
    if clause.kind == "rel" and clause.anchor is not None:
        relative = next((p for p in scene.of(clause) if p.first.tag.startswith(("PRELS", "PWS"))), None)
        phrase = scene.phrase_of(clause.anchor)
        if relative is not None and phrase is not None:
            words = [clause.anchor] if clause.anchor.is_name else phrase.words
            for word in words:
                found.setdefault(id(word), found[id(relative.first)])
    if any(function.startswith("agent") for function in found.values()) and not turned:
        return
    above: Clause | None = clause
    for _ in range(_DEPTH):
        if above is None or (subject := _subject(scene, above)[0]) is not None:
            break
        above = _before(scene, above) if _is_elliptic(scene, above) else above.parent
    else:
        return
    if above is None or above is clause or subject is None:
        return
    function = "patient" if turned else "agent"
    for phrase in scene.of(above):
        if phrase is subject or phrase.apposed is subject or phrase.joined is subject:
            for word in phrase.words:
                found.setdefault(id(word), f"{function}^")
