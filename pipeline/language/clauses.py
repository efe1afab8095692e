"""Cuts a sentence into clauses by its tags: finite verb, subordinator, relative pronoun, brackets.

In: words. Out: clauses with their kind, their parent, and for a relative clause or bracket the word it hangs on. In
German the finite verb stands second in a main clause and last in a subordinate one, so the tags alone tell where a
clause ends. Left out: depth of embedding beyond what the words show; a wrong cut costs an argument, never an
exception.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pipeline.language.words import Word
from pipeline.model import Kind

_FINITE = frozenset({"VV(FIN)", "VA(FIN)", "VM(FIN)", "VV(IMP)"})
_ARTICLES = frozenset({"der", "die", "das", "den", "dem"})
_RELATIVE = ("PRELS", "PRELAT", "PWAV", "PWS")


@dataclass(slots=True, eq=False)
class Clause:
    """`kind`: main, sub, rel, inf or bracket. `anchor`: the word that a relative clause or bracket speaks of."""

    kind: str
    words: list[Word] = field(default_factory=list)
    parent: Clause | None = None
    anchor: Word | None = None
    subordinator: str | None = None
    closed: bool = False
    answers: dict[Any, Any] = field(default_factory=dict)  # what was asked of it (`once`)

    @property
    def start(self) -> int:
        return min(w.start for w in self.words)

    @property
    def end(self) -> int:
        return max(w.end for w in self.words)

    @property
    def finite(self) -> Word | None:
        for word in self.words:
            if word.tag in _FINITE:
                return word
        return None

    @property
    def lemmas(self) -> set[str]:
        return {w.lemma.lower() for w in self.words}


def clauses_of(words: list[Word]) -> list[Clause]:
    """The clauses of one sentence, in order of their first word."""
    return _Cutter(words).cut() if words else []


class _Cutter:
    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.done: list[Clause] = []

    def cut(self) -> list[Clause]:
        self._run(self.words, None, None)
        result = [c for c in self.done if c.words]
        result.sort(key=lambda c: c.words[0].i)
        return result

    def _run(self, words: list[Word], parent: Clause | None, anchor: Word | None) -> None:
        """Cut one level: the sentence, or the inside of a bracket."""
        current: Clause | None = None
        main: Clause | None = None
        for segment, inner in self._segments(words):
            if inner is not None:
                hook = current or parent
                last = hook.words[-1] if hook and hook.words else anchor
                self._run(inner, hook, _nominal(hook.words) if hook else last)
                continue
            for piece in _conjuncts(segment):
                current = self._attach(piece, current, main, parent, anchor)
                if current.kind in {"main", "bracket"} and current.anchor is anchor:
                    main = current

    def _attach(
        self, piece: list[Word], current: Clause | None, main: Clause | None, parent: Clause | None, anchor: Word | None
    ) -> Clause:
        kind, subordinator = _kind(piece)
        if kind == "rel" and current is None and parent is None:
            kind = "main"  # nothing stands before it: "Die X siegte."
        if kind in {"rel", "sub"}:
            _mend_finite(piece)
        if (
            kind == "rel"
            and current is not None
            and current.kind in {"sub", "rel"}
            and not current.closed
            and subordinator in _ARTICLES
        ):
            kind = "main"  # "dass die SPD, die CDU und …": an enumeration before the verb, no relative clause
        if current is not None and current.kind in {"sub", "rel"} and current.closed and _continues(piece):
            clause = Clause(
                current.kind, list(piece), current.parent, current.anchor, current.subordinator, closed=True
            )
            self.done.append(clause)
            return clause
        if kind in {"sub", "rel", "inf"}:
            base = current or parent
            clause = Clause(kind, list(piece), base, subordinator=subordinator)
            if kind == "rel":
                clause.anchor = _nominal(base.words, subordinator) if base and base.words else anchor
            clause.closed = clause.finite is not None
            self.done.append(clause)
            return clause
        has_finite = any(w.tag in _FINITE for w in piece)
        if current is not None and current.kind == "inf" and main is not None and main.finite and _denies(piece):
            main.words += piece
            return main
        if (
            main is not None
            and main.finite is not None
            and _verb_last(piece)
            and not _is_open(current)
            and not _short(piece)
        ):
            # "…, anders als oft behauptet wird, …": verb at the end, so it depends on the clause around it.
            clause = Clause("sub", list(piece), main, subordinator=piece[0].lower, closed=True)
            self.done.append(clause)
            return clause
        if current is not None and not has_finite and not current.closed:
            current.words += piece
            if current.kind in {"sub", "rel"} and _ends_enumeration(piece):
                _mend_finite(piece)
                current.closed = current.finite is not None
            return current
        if current is not None and current.kind in {"sub", "rel"} and not current.closed and has_finite:
            current.words += piece
            current.closed = True
            return current
        if main is not None and (main.finite is None or not has_finite) and current is not main:
            main.words += piece
            return main
        if current is not None and not has_finite and current.kind != "inf":
            current.words += piece
            return current
        if current is not None and current is main and main.finite is None:
            main.words += piece
            return main
        clause = Clause(
            "bracket" if anchor is not None or parent is not None else "main", list(piece), parent or None, anchor
        )
        self.done.append(clause)
        return clause

    def _segments(self, words: list[Word]) -> list[tuple[list[Word], list[Word] | None]]:
        """Pieces between commas, dashes and colons; the inside of brackets apart."""
        pieces: list[tuple[list[Word], list[Word] | None]] = []
        piece: list[Word] = []
        depth, inner = 0, list[Word]()
        for word in words:
            if word.text in {"(", "["}:
                if depth == 0 and piece:
                    pieces.append((piece, None))
                    piece = []
                depth += 1
                continue
            if word.text in {")", "]"}:
                depth = max(0, depth - 1)
                if depth == 0 and inner:
                    pieces.append(([], inner))
                    inner = []
                continue
            if depth:
                inner.append(word)
            elif word.tag in {"$,", "$(", "$."}:
                if piece:
                    pieces.append((piece, None))
                    piece = []
            else:
                piece.append(word)
        if piece:
            pieces.append((piece, None))
        if inner:
            pieces.append(([], inner))
        return pieces


def _denies(piece: list[Word]) -> bool:
    """ "A unterstützt den Plan, das Amt aufzulösen, allerdings nicht": behind an infinitive, of the verb before it."""
    return any(w.tag == "PTKNEG" for w in piece) and all(w.tag in {"PTKNEG", "ADV", "PTK", "PAV"} for w in piece)


def _continues(piece: list[Word]) -> bool:
    """ "…, aber 2015 den Status verloren hat": a second subordinate clause under the same subordinator."""
    return _verb_last(piece) and piece[0].tag not in _RELATIVE and piece[0].tag != "KOUS"


def _short(piece: list[Word]) -> bool:
    """ "die ABW ging", "und niemand klagte": the verb is last only because nothing follows it."""
    return piece[0].tag == "KON" or (len(piece) == 3 and piece[1].is_name)


def _is_open(clause: Clause | None) -> bool:
    """A subordinate clause that still waits for its verb: "dass die A, die B und die C verhandeln"."""
    return clause is not None and clause.kind in {"sub", "rel"} and not clause.closed


def _verb_last(piece: list[Word]) -> bool:
    return len(piece) > 2 and piece[-1].tag in _FINITE and not any(w.tag in _FINITE for w in piece[:-1])


def _ends_enumeration(piece: list[Word]) -> bool:
    """ "…, wo die A, | die B und die C regieren": the verb of the subordinate clause, which the tagger takes for an
    infinitive.
    """
    return piece[-1].tag == "VV(INF)" and any(w.tag == "KON" for w in piece) and len(piece) > 2


def _mend_finite(piece: list[Word]) -> None:
    """ "…, die fünf Abgeordnete entsendet": at the end of a subordinate clause without another verb this is no
    participle.
    """
    if piece[-1].tag in {"VV(PP)", "VV(INF)"} and not any(
        w.tag in _FINITE or w.tag in {"PTKZU", "VA(PP)"} for w in piece
    ):
        piece[-1].tag = "VV(FIN)"


def _kind(piece: list[Word]) -> tuple[str, str | None]:
    if piece[0].lower in {"wie", "nachdem", "seitdem"} and piece[0].tag != "KOUS" and len(piece) > 2:
        return "sub", piece[0].lower
    # "AMANAT, der Regierungspartei Kasachstans,": an apposition, no clause.
    if piece[0].lower in _ARTICLES and len(piece) > 1 and not any(w.tag.startswith("V") for w in piece):
        piece[0].tag = "ART"
        return "main", None
    infinitive = any(w.tag == "VV(IZU)" or w.tag == "PTKZU" for w in piece)
    if piece[0].lower in {"um", "ohne", "anstatt", "statt"} and infinitive:
        return "inf", piece[0].lower
    # Before the relative pronouns: "…, mit der X einen Vertrag zu schließen" is an infinitive.
    if infinitive and not any(w.tag in _FINITE for w in piece):
        return "inf", None
    for n, word in enumerate(piece[:3]):
        if word.tag in _RELATIVE and (n == 0 or piece[n - 1].tag.startswith(("APPR", "KON"))) and len(piece) > 1:
            return "rel", word.lower
        if word.tag == "KOUS" and word.lower in {"während", "seit", "bis"} and piece[-1].tag not in _FINITE:
            word.tag = "APPR"  # "Während der Reise setzten sie …": the verb is second, so this is a preposition
            continue
        if word.tag == "KOUS" and n <= 1:
            return "sub", word.lower
        if word.tag == "KOUI" and n <= 1:
            return "inf", word.lower
    # A relative pronoun that the tagger took for an article: a bare "die/der/das" with the verb at the end.
    if (
        piece
        and piece[0].lower in {"der", "die", "das", "dessen", "deren", "den", "dem"}
        and piece[0].tag.startswith(("PDS", "PREL"))
    ):
        return "rel", piece[0].lower
    if (
        piece
        and len(piece) > 1
        and piece[-1].tag in _FINITE
        and piece[0].lower in {"der", "die", "das"}
        and piece[1].tag not in {"NN", "ADJ(A)"}
        and not (len(piece) == 3 and piece[1].is_name)
    ):
        return "rel", piece[0].lower
    return "main", None


def _conjuncts(segment: list[Word]) -> list[list[Word]]:
    """Split "… verlor 2015 den Status und gründete sich neu" where a second finite verb follows a conjunction."""
    if not segment:
        return []
    for n, word in enumerate(segment):
        if word.tag == "KON" and 0 < n < len(segment) - 1:
            before = [w for w in segment[:n] if w.tag in _FINITE or w.tag in {"VV(IZU)", "VV(INF)"}]
            after = [w for w in segment[n + 1 :] if w.tag in _FINITE]
            if before and after:
                return [segment[:n], *_conjuncts(segment[n:] if _continues(segment[n:]) else segment[n + 1 :])]
    return [segment]


_NEUTER = frozenset({"das", "dessen", "dem"})


def _nominal(words: list[Word], pronoun: str | None = None) -> Word | None:
    """The last noun or name: what a relative clause or bracket speaks of.

    Countries and places are neuter: "die Partei Kasachstans, die …" speaks of the party.
    """
    nouns = [w for w in words if w.is_name or w.tag.startswith(("NN", "NE", "PIS"))]
    for word in reversed(nouns):
        local = word.is_name and word.mentions[0].entity.kind in {Kind.COUNTRY, Kind.PLACE}
        if local and len(nouns) > 1 and (pronoun is None or pronoun not in _NEUTER):
            continue
        if pronoun is not None and len(nouns) > 1 and _other_gender(words, word, pronoun):
            continue
        return word
    return nouns[-1] if nouns else None


def _other_gender(words: list[Word], noun: Word, pronoun: str) -> bool:
    """ "im Parlament, die …": after a masculine or neuter article no "die", after a feminine one no "das"."""
    before = [w.lower for w in words if 0 < noun.i - w.i <= 3]
    if pronoun in {"die", "deren"}:
        return bool({"im", "am", "zum", "beim", "vom", "ins", "dem", "des", "das", "einem", "eines"} & set(before[-2:]))
    if pronoun in {"das", "dessen", "dem"}:
        return bool({"die", "zur", "einer", "eine"} & set(before[-2:]))
    return False
