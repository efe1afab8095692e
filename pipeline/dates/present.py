"""Whether the verb beside a date stands in the present: "Am Freitag kommt sie" speaks of the Friday to come.

In: a text and where the date stands. Out: yes or no. Only the word right behind a date that opens its clause and the
word right before the date's preposition are asked, since there the finite verb of a main clause stands.
Left out on purpose: "ist", "hat", "wird" (parts of other tenses), and participles ("besucht" behind a comma).
"""

from __future__ import annotations

import re

from pipeline.dates.words import FRAME, S
from pipeline.language import grammar

_BEHIND = re.compile(rf"{S}([a-zäöüß]{{3,}})(?![\w-])")
_BEFORE = re.compile(
    rf"([,(;:–]?)\s*(?<!\w)([a-zäöüß]{{3,}}){S}"
    rf"(?:(?:sich|ihn|sie|es|ihm|ihr|ihnen|er|dann|erst){S})?(?:am|im|vom|für|zum|ab|an|noch am)"
    rf"(?:{S}den)?{S}$"
)
_OPENS = re.compile(
    rf"(?:^|[.!?:;,\n„»\"–•)]\s*)(?:(?:noch|schon|bereits){S})?(?:am|im|vom|für|zum|ab)(?:{S}den)?{S}$", re.I
)
_LAST = re.compile(rf"[^,;:.!?()\n–]*{S}([a-zäöüß]{{3,}})(?=\s*[,;.!?)])")
_CLAUSE_END = re.compile(r"[,;:.!?()\n–]")
_CLAUSE_REST = re.compile(r"[^,;:.!?()\n–]*")
_OTHER_TENSE = re.compile(
    rf"(?<!\w)(?:ist|sind|hat|haben|habe|bin|wird|werden|{'|'.join(map(re.escape, FRAME['past']))})(?!\w)",
    re.IGNORECASE,
)
_FAR = 160  # characters to the end of a clause
_OF_NOUN = re.compile(rf"(?<!\w)vom{S}$")  # "die Wahl vom 2. März"
# At the end of a clause these may be participles as well: "boykottiert", "besucht".
_PARTICIPLE = re.compile(r"(?:ge|be|ver|er|ent|zer|unter|über|miss)|.*iert$")
_FINITE = frozenset({"VV(FIN)", "VV(INF)"})  # "reisen" may be both
_VOWELS = (("au", "äu"), ("a", "ä"), ("e", "i"), ("e", "ie"), ("o", "ö"))


def in_present(text: str, start: int, end: int) -> bool:
    """Whether the finite verb beside the date, or at the end of its clause, is a present one."""
    left = text[max(0, start - 80) : start]
    if _OPENS.search(left) and (verb := _BEHIND.match(text, end)) and _is_finite(verb[1]):
        return not _has_other_tense(text, verb.start(), verb.end())
    before = _BEFORE.search(left)
    if before is not None and (_is_finite(before[2]) or (before[1] not in {",", "("} and _is_present(before[2]))):
        clause = _CLAUSE_END.split(left[: before.start(2)])[-1]
        return not _OTHER_TENSE.search(clause) and not _has_other_tense(text, end, end)
    last = _LAST.match(text[end : end + _FAR])
    if last is None or _OF_NOUN.search(left) or _PARTICIPLE.match(last[1]) or last[1].endswith("n"):
        return False
    return _is_finite(last[1]) and not _has_other_tense(text, end, end)


def _has_other_tense(text: str, start: int, end: int) -> bool:
    rest = _CLAUSE_REST.match(text[end : end + _FAR])
    return rest is not None and bool(_OTHER_TENSE.search(rest[0]))


def _is_finite(form: str) -> bool:
    return grammar.word_class(form) in _FINITE and _is_present(form)


def _is_present(form: str) -> bool:
    """ "kommt", "hält", "reisen"; not "trat", "kamen"."""
    lemma = grammar.lemma(form).lower()
    if not lemma.endswith("n") or _OTHER_TENSE.fullmatch(form):
        return False
    if form == lemma:
        return True
    stem = lemma.removesuffix("n").removesuffix("e")
    changed = [stem[::-1].replace(a[::-1], b[::-1], 1)[::-1] for a, b in _VOWELS if a in stem]
    return form in {stem + "t", stem + "et", stem + "e"} or any(
        form in {one, one + "t"} and one != stem for one in changed
    )
