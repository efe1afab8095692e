"""How the numbers and the parties of a sentence follow one another: "A kam auf 48, B auf 29", "14 an A, 9 an B".

In: a setting, the words that name or mean parties, the rules' figures. Out: feature strings for a party and a number:
what stands between them, which of a row they are, whether they share a piece of the sentence. Left out: the decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.facts.arguments import has_subject, subject_of
from pipeline.facts.figures import Figure, is_date
from pipeline.facts.seats import is_spoilt
from pipeline.facts.taught.passage import is_row
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.sizes import size_in
from pipeline.facts.taught.slots import Slot
from pipeline.language.words import Word

_MOST = 6  # signs between a party and its number


class Rows:
    """The signs of a sentence: P a party, N a number that counts, S a size or another number, D a date, | a stop."""

    def __init__(self, at: Setting, named: Sequence[Slot], figures: Sequence[Figure]) -> None:
        self.at = at
        parties = {id(slot.word) for slot in named}
        self.figures = {id(f.word): f for f in figures}
        self.spoilt = {id(f.word) for f in figures if is_spoilt(at.scene, f)}
        self.signs: list[tuple[int, str]] = []
        piece = 0
        self.piece: dict[int, int] = {}
        for n, word in enumerate(at.scene.words):
            sign = self._sign(word, parties)
            if sign:
                self.signs.append((n, sign))
            if sign == "|":
                piece += 1
            self.piece[n] = piece
        self.listed = is_row(at.scene)
        self.heads = "".join(s for _, s in self.signs if s in "PN")
        self.unsaid = {id(c): not has_subject(at.scene, c) for c in at.scene.clauses}
        self.subjects = {id(c): {e.entity_id for e in subject_of(at.scene, c)} for c in at.scene.clauses if c.words}

    def _sign(self, word: Word, parties: set[int]) -> str:
        if id(word) in parties:
            return "P"
        if size_in(word) is not None and not word.mentions:
            if is_date(self.at.scene, word):
                return "D"
            return "N" if id(word) in self.figures else "S"
        if word.tag.startswith("$") or word.tag == "KON" or word.text == "|":
            return "|"
        return ""

    def of(self, slot: Slot, word: Word) -> Iterator[str]:
        """Features of one party beside one number."""
        p, n = self.at.place[id(slot.word)], self.at.place[id(word)]
        low, high = sorted((p, n))
        middle = "".join(s for k, s in self.signs if low < k < high)
        turn = "P*N" if p < n else "N*P"
        guessed = bool(slot.hints)
        bare = middle.replace("|", "")
        if not guessed:
            yield f"{turn}:{bare[:_MOST]}"
            yield f"{turn}:{middle[:_MOST]}"
            yield f"{turn}:{bare[:2]}:{self._beyond(high, 1)}:{self._beyond(low, -1)}"
            before_p = [s for k, s in self.signs if k < p and s == "P"]
            before_n = [s for k, s in self.signs if k < n and s == "N"]
            yield f"list={self.listed}:{turn}:{bare[:3]}"
            yield f"row={max(-3, min(3, len(before_n) - len(before_p)))}:{self.heads[:1]}"
            yield f"leads={self.heads[:1]}:{turn}:{'P' in bare}"
            yield f"equal={self.heads.count('P') == self.heads.count('N')}:{turn}:{'P' in bare}{'N' in bare}"
        same = self.piece[p] == self.piece[n]
        here = [s for k, s in self.signs if self.piece[k] == self.piece[n]]
        yield f"piece={same}:{min(here.count('P'), 2)}:{min(here.count('N'), 2)}:{guessed}"
        figure = self.figures.get(id(word))
        shape = "none" if figure is None else "bare" if figure.elided else "noun"
        yield f"shape={shape}"
        yield f"shape={shape}:{guessed}"
        yield f"shape={shape}:{id(word) in self.spoilt}"
        yield f"shape={shape}:{figure is not None and figure.total is not None}:{turn}:{same}"
        clause = self.at.clause_of.get(id(word))
        subjects = self.subjects.get(id(clause), set())
        yield f"subject={slot.key in subjects}:{len(subjects) > 1}:{guessed}"
        yield f"parties in clause={self._parties(word)}:{guessed}"
        if guessed:
            yield f"{slot.hints[0]}:{self.unsaid.get(id(clause))}:{self._parties(word)}"
            yield f"{slot.hints[0]}:{self.heads}" if len(self.heads) < _MOST else f"{slot.hints[0]}:long"
        phrase = self.at.scene.phrase_of(slot.word)
        if phrase is not None:
            yield f"pprep={phrase.prep}:{turn}"
            yield f"pcase={phrase.case}"
            yield f"pprep={phrase.prep}:{same}:{shape}"
        yield f"heads={min(self.heads.count('P'), 3)}:{min(self.heads.count('N'), 3)}:{guessed}"

    def _beyond(self, place: int, step: int) -> str:
        """The next sign that is no stop."""
        signs = [s for k, s in self.signs if (k - place) * step > 0 and s != "|"]
        return (signs[0] if step > 0 else signs[-1]) if signs else "."

    def _parties(self, word: Word) -> int:
        clause = self.at.clause_of.get(id(word))
        words = clause.words if clause is not None else []
        return min(sum(any(s == "P" and k == self.at.place[id(w)] for k, s in self.signs) for w in words), 2)
