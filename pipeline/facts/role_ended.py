"""Whether an office is over: "bis 2024 Vorsitzender", "Premier bis 2012", "war Sekretärin", "führte einst die X".

In: a scene, the clause that tells of the office and the word in it. Out: yes or no. Left out: who stepped down or was
dismissed in another clause (`taught.stepped_down`); adjectives ("der frühere Chef") are the phrase's own.
"""

from __future__ import annotations

from pipeline.dates.bounds import bounds
from pipeline.dates.find import DateExpression
from pipeline.facts.offices import attributes, is_office
from pipeline.facts.role_layout import lead_in
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.phrase import Phrase
from pipeline.language.words import Word
from pipeline.seeds import load_frame

_LASTING = frozenset({"heute", "jetzt", "zuletzt", "dato", "auf"})
_PAST = frozenset({"war", "waren", "wurde", "wurden", "hatte", "hatten", "gewesen", "geworden"})


def has_ended(scene: Scene, clause: Clause, word: Word, *, told: bool) -> bool:
    """`told`: the clause tells the office ("N. N. war Chef"), it does not only stand beside a name ("Chef N. N.")."""
    return _led_in(scene, clause, word) or _until_behind(scene, clause, word) or (told and _was(scene, clause, word))


def _led_in(scene: Scene, clause: Clause, word: Word) -> bool:
    """ "N. N., einst Vorsitzende der X", "bis Herbst 2024 Vorsitzender"."""
    if word.tag.startswith("V"):
        return False
    frame = load_frame("roles")
    former = {*frame["former_adverbs"], *frame["former_beside"]}
    phrase = next((p for p in scene.of(clause) if word in p.words), None)
    before = lead_in(scene, (phrase.first if phrase is not None else word).i)
    return any(w.lower in former for w in before) or any(_is_until(scene, w) for w in before)


def _is_until(scene: Scene, word: Word) -> bool:
    """ "bis" with something behind it that has passed."""
    if word.lower != "bis" or word.i + 1 >= len(scene.words) or scene.words[word.i + 1].lower in _LASTING:
        return False
    return not any(_lies_ahead(scene, d) for d in scene.dates if d.start <= word.end + 1 < d.end)


def _lies_ahead(scene: Scene, date: DateExpression) -> bool:
    today = scene.document.published
    start = bounds(date.edtf)[0] if date.edtf else None
    return today is not None and start is not None and start > today


def _until_behind(scene: Scene, clause: Clause, word: Word) -> bool:
    """ "Premier bis 2012", "Chef der X (bis 2019)", "Obmann von 2006 bis 2012"."""
    phrase = next((p for p in scene.of(clause) if word in p.words), None)
    if phrase is None or word.tag.startswith("V"):
        return False
    end = max(p.last.i for p in [phrase, *attributes(scene, phrase, clause)]) + 1
    if end < len(scene.words) and scene.words[end].text == "(":
        end += 1
    behind = scene.words[end : end + 4]
    if behind and behind[0].lower == "von":
        return any(_is_until(scene, w) for w in behind)
    return any(_is_until(scene, w) for w in behind[:1])


def _was(scene: Scene, clause: Clause, word: Word) -> bool:
    """ "war Vorsitzender", "hatte die X geführt", "führte bis 2019 die X", "leitete früher die X"."""
    finite = clause.finite
    if finite is None:
        return False
    participle = any(w.tag == "VV(PP)" for w in clause.words)
    verb = word.tag.startswith("V")
    if finite.lower in ({"hatte", "hatten"} if verb else {"war", "waren"}) and participle is verb:
        return True
    former = set(load_frame("roles")["former_adverbs"])
    others = _led_in_elsewhere(scene, clause, word)
    return any(w.i not in others and (w.lower in former or _is_until(scene, w)) for w in clause.words)


def _led_in_elsewhere(scene: Scene, clause: Clause, word: Word) -> set[int]:
    """ "Sprecher ist N. N., zuvor Bürgermeister": what leads in an office beside a name says nothing of the first."""
    phrases = [
        p for p in scene.of(clause) if any(is_office(w) for w in p.words) and all(w is not word for w in p.words)
    ]
    found: set[int] = set()
    for phrase in phrases:
        before = lead_in(scene, phrase.first.i)
        start = before[0].i if before else phrase.first.i
        if start and (scene.words[start - 1].text == "," or scene.words[start - 1].tag == "KON"):
            found |= {w.i for w in before}
    return found


def served_under(scene: Scene, phrase: Phrase, clause: Clause) -> bool:
    """ "war unter Präsident N. N. Minister": whose time is named to date another office that is over."""
    if phrase.slot_prep() != "unter" or not any(p is not phrase and _is_predicate(p) for p in scene.of(clause)):
        return False
    return any(w.tag.startswith("VA") and w.lower in _PAST for w in clause.words)


def _is_predicate(phrase: Phrase) -> bool:
    return phrase.prep in {None, "zu"} and any(is_office(w) for w in phrase.words)
