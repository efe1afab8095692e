"""Seats: how many a party holds, of how many, in which chamber.

In: a scene. Out: Seats facts. A figure counts when a seat noun stands by it ("62 Sitze", "16 der 99 Abgeordneten"),
or when the sentence has set the frame and leaves the noun out ("… entfielen 68 Mandate, auf B 45", "Bundestag (630
Sitze): A 208, B 152"). It belongs to the name its bracket hangs on, else to the subject or the "auf/an" phrase of
its clause. Left out on purpose: shares of votes, gains and losses, figures for several parties together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.facts.arguments import GROUPS, of_kinds, subject_of
from pipeline.facts.chambers import Chamber, chamber_in
from pipeline.facts.numbers import number
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import verb_lemma
from pipeline.facts.when import dates_of_clause
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Evidence, Fact, Modality, Seats
from pipeline.seeds import load_frame


@dataclass(slots=True, eq=False)
class Figure:
    """A number of seats in a clause: the word that says it, the total beside it, whether its noun was left out."""

    word: Word
    clause: Clause
    seats: int
    total: int | None
    elided: bool


@cache
def _frame() -> dict[str, Any]:
    frame = load_frame("seats")
    return {key: frozenset(value) if isinstance(value, list) else value for key, value in frame.items()}


def find_seats(scene: Scene) -> Iterator[Fact]:
    """All seat counts that a sentence states."""
    figures = [f for clause in scene.clauses for f in _figures(scene, clause)]
    if not any(not f.elided for f in figures) and not _framed(scene):
        return
    header = _header_total(scene)
    told: set[tuple[str, int]] = set()
    for figure in figures:
        party = _holder(scene, figure)
        if party is None or (party.entity_id, figure.seats) in told or _spoilt(scene, figure):
            continue
        mode = modality(scene, figure.clause)
        if mode in {Modality.HYPOTHETICAL, Modality.PLANNED, Modality.PROPOSED}:
            continue
        told.add((party.entity_id, figure.seats))
        chamber = chamber_in(scene, figure.clause, party)
        total = figure.total or header or _shared_total(scene, figures, figure)
        if total is not None and figure.seats > total:
            total = None
        yield _fact(scene, figure, party, total, chamber, mode)


def _fact(
    scene: Scene, figure: Figure, party: Entity, total: int | None, chamber: Chamber | None, mode: Modality
) -> Seats:
    date = _year(scene, figure)
    return Seats(
        evidence=(Evidence(scene.start, scene.end),), rule="seats.elided" if figure.elided else "seats.noun", modality=mode,
        date_edtf=date, party_id=party.entity_id, seats=figure.seats, total=total,
        share=round(100 * figure.seats / total, 4) if total else None,
        chamber=chamber.text if chamber else None, chamber_id=chamber.chamber_id if chamber else None, basis=_basis(scene, figure),
    )  # fmt: skip


def _is_seat_noun(word: Word, *, framed: bool) -> bool:
    frame = _frame()
    if word.is_name or word.lower not in frame["seat_nouns"]:
        return False
    return framed or word.lower not in frame["weak_nouns"]


def _figures(scene: Scene, clause: Clause) -> Iterator[Figure]:
    """Numbers with a seat noun, and bare numbers by a name where the sentence speaks of seats."""
    framed = _framed(scene)
    words = clause.words
    skip: set[int] = set()
    for n, word in enumerate(words):
        value = number(word.text) if not word.is_name and n not in skip else None
        if value is None or _is_date(scene, word):
            continue
        total, after = _total(words, n)
        noun = next((w for w in words[n + 1 : after + 4] if _is_seat_noun(w, framed=framed)), None)
        bounded = noun is not None and not any(number(w.text) is not None for w in words[after:] if w.i < noun.i)
        if total is None and noun is not None and bounded:
            total = _possible(words, words.index(noun))
            skip |= {k for k, w in enumerate(words) if total is not None and k > n and number(w.text) == total}
        # "Deren 29 Sitze" and "630 Sitze, gewählt 2025" in a header have no party; the holder decides.
        if (
            noun is not None
            and bounded
            and not (
                word.lower in {"ein", "eine", "einen", "einem", "einer"}
                and noun.lower.endswith(("e", "en"))
                and total is None
            )
        ):
            skip |= set(range(n, after))
            yield Figure(word, clause, value, total, elided=False)
        elif (
            (word.text[0].isdigit() and noun is None)
            or (noun is None and total is not None)
            or (value > 2 and noun is None)
        ):
            skip |= set(range(n, after))
            following = words[after].lower if after < len(words) else ""
            if following in _frame()["votes"] or "," in word.text:
                continue
            yield Figure(word, clause, value, total, elided=True)


def _total(words: list[Word], n: int) -> tuple[int | None, int]:
    """ "68 von 125 Mandaten", "16 der 99 Abgeordneten", "von insgesamt 98": the total and where it ends."""
    k = n + 1
    while k < len(words) and words[k].lower in {
        "von",
        "der",
        "aus",
        "unter",
        "den",
        "insgesamt",
        "allen",
        "gesamt",
        "möglichen",
        "sitze",
        "mandate",
        "abgeordnete",
        "sitzen",
        "mandaten",
        "abgeordneten",
    }:
        k += 1
    if k > n + 1 and k < len(words) and any(w.lower in {"von", "der", "aus", "unter"} for w in words[n + 1 : k]):
        value = number(words[k].text) if not words[k].is_name else None
        if value is not None and value > 1:
            return value, k + 1
    return None, n + 1


def _possible(words: list[Word], noun: int) -> int | None:
    """ "62 Sitze im Parlament von 98 möglichen": a total behind the chamber."""
    for k in range(noun + 1, len(words) - 1):
        if (
            words[k].lower in {"von", "der", "aus"}
            and (value := number(words[k + 1].text)) is not None
            and not words[k + 1].is_name
        ):
            tail = words[k + 2].lower if k + 2 < len(words) else ""
            if (
                tail == ""
                or tail.startswith(("möglich", "sitz", "mandat", "abgeordnet", "insgesamt", "parlament"))
                or words[k + 1] is words[-1]
            ):
                return value
    return None


def _framed(scene: Scene) -> bool:
    """The sentence (or the heading it follows) speaks of a chamber or of seats."""
    frame = _frame()
    before = scene.previous
    # "… 16 der 150 Mandate. 19 gingen an X": the sentence before has set the frame.
    if before is not None and any(number(w.text) is not None for w in before.words if not w.is_name):
        if any(w.lower in frame["seat_nouns"] - frame["weak_nouns"] for w in before.words if not w.is_name):
            return True
    return any(
        not w.is_name and (w.lower in frame["seat_nouns"] - frame["weak_nouns"] or w.lower in frame["chamber_nouns"])
        for w in scene.words
    ) or any(m.entity.entity_id.startswith("chamber") for w in scene.words for m in w.mentions)


def _header_total(scene: Scene) -> int | None:
    """ "Bundestag (630 Sitze, …): A 208, B 152": the bracket behind the chamber gives the size for all that follow."""
    for clause in scene.clauses:
        anchor = clause.anchor
        if (
            clause.kind == "bracket"
            and anchor is not None
            and (anchor.lower in _frame()["chamber_nouns"] or (not anchor.is_name and anchor.lower.endswith("tag")))
        ):
            for n, word in enumerate(clause.words):
                value = number(word.text)
                if value is not None and n + 1 < len(clause.words) and _is_seat_noun(clause.words[n + 1], framed=True):
                    return value
    return None


def _shared_total(scene: Scene, figures: list[Figure], figure: Figure) -> int | None:
    """ "auf A entfielen 68 von 125 Mandaten, auf B 45": a figure without its noun shares the total said before it."""
    if not figure.elided:
        return None
    before = [f for f in figures if f.word.i < figure.word.i and f.total is not None]
    if not before and scene.previous is not None and not any(not f.elided for f in figures):
        before = [f for c in scene.previous.clauses for f in _figures(scene.previous, c) if f.total is not None]
    return before[-1].total if before else None


def _is_date(scene: Scene, word: Word) -> bool:
    return any(d.start <= word.start < d.end for d in scene.dates)


def _holder(scene: Scene, figure: Figure) -> Entity | None:
    """Whose seats they are; None when no one party is."""
    clause = figure.clause
    if clause.kind == "bracket" and clause.anchor is not None:
        inside = [w for w in clause.words if w.is_name and w.mentions[0].entity.kind in GROUPS and w.i < figure.word.i]
        if not inside:
            entities = of_kinds([m.entity for m in clause.anchor.mentions], GROUPS)
            return entities[-1] if len(entities) == 1 else None
    if (
        clause.kind == "rel"
        and clause.anchor is not None
        and not any(w.is_name for w in clause.words if w.i < figure.word.i)
    ):
        entities = of_kinds([m.entity for m in clause.anchor.mentions], GROUPS)
        if not entities and clause.parent is not None:
            # "die Partei X von N. N., die zwölf Abgeordnete stellt": people hold no seats in number.
            named = [e for w in clause.parent.words for e in of_kinds([m.entity for m in w.mentions], GROUPS)]
            entities = named[-1:]
        return entities[0] if len(entities) == 1 else None
    return _nearest(scene, figure)


def _nearest(scene: Scene, figure: Figure) -> Entity | None:
    """In the clause: the party of the same stretch between two figures; "auf/an X n", "X n" and "n an X" all occur."""
    clause = figure.clause
    names = [w for w in clause.words if any(m.entity.kind in GROUPS for m in w.mentions)]
    numbers = [w for w in clause.words if not w.is_name and number(w.text) is not None and not _is_date(scene, w)]
    before = [w for w in names if w.i < figure.word.i]
    after = [w for w in names if w.i > figure.word.i]
    if after and after[0].i - figure.word.i <= 4 and _prep_before(clause, after[0]) in {"an", "auf"}:
        if not _has_own_figure(clause, after[0], names, numbers):
            return of_kinds([m.entity for m in after[0].mentions], GROUPS)[0]
    if before:
        candidate = before[-1]
        if candidate.i < figure.word.i and _premodified(clause, figure.word, after):
            return of_kinds([m.entity for m in after[0].mentions], GROUPS)[0]
        between = [w for w in numbers if candidate.i < w.i < figure.word.i]
        if not between and not _joined(scene, candidate, names):
            return of_kinds([m.entity for m in candidate.mentions], GROUPS)[0]
    if after:
        candidate = after[0]
        between = [w for w in numbers if figure.word.i < w.i < candidate.i and w.i > figure.word.i + 4]
        if not before and _has_own_figure(clause, candidate, names, numbers):
            return None
        if (not between and _prep_before(clause, candidate) in {"an", "auf", "für", "bei"}) or (
            not before and _verb_between(clause, figure.word, candidate)
        ):
            return of_kinds([m.entity for m in candidate.mentions], GROUPS)[0]
    if not names and not figure.elided:
        subject = of_kinds(subject_of(scene, clause), GROUPS)
        return subject[0] if len(subject) == 1 else None
    return None


def _has_own_figure(clause: Clause, candidate: Word, names: list[Word], numbers: list[Word]) -> bool:
    """ "26 Mandate, auf die X 55": 55 is X's, unless a name of its own follows it ("19 gingen an X, 14 an Y")."""
    later = [w.i for w in names if w.i > candidate.i]
    own = [w for w in numbers if candidate.i < w.i < (later[0] if later else 10**9)]
    return bool(own) and not (later and _prep_before(clause, next(w for w in names if w.i == later[0])) in {"an", "auf"})


def _joined(scene: Scene, candidate: Word, names: list[Word]) -> bool:
    """ "A und B stellen 51 Abgeordnete": one figure for several together is nobody's."""
    phrase = scene.phrase_of(candidate)
    return (
        phrase is not None
        and phrase.joined is not None
        and any(w in phrase.joined.words for w in names)
        and not _has_figure(phrase.joined.words)
    )


def _has_figure(words: list[Word]) -> bool:
    return any(number(w.text) is not None for w in words if not w.is_name)


def _premodified(clause: Clause, figure: Word, after: list[Word]) -> bool:
    """ "der mit sechs Mandaten vertretenen Partei X": the figure stands inside X's own phrase."""
    if not after:
        return False
    between = [w for w in clause.words if figure.i < w.i < after[0].i]
    with_it = any(w.lower == "mit" and 0 < figure.i - w.i <= 2 for w in clause.words)
    return with_it and not any(w.tag.endswith("(FIN)") for w in between) and any(w.tag.startswith("ADJ(A)") for w in between)


def _prep_before(clause: Clause, word: Word) -> str | None:
    for other in reversed([w for w in clause.words if w.i < word.i and word.i - w.i <= 4]):
        if other.tag.startswith("APPR"):
            return {"ans": "an", "aufs": "auf", "fürs": "für", "beim": "bei"}.get(other.lower, other.lower)
        if other.tag.startswith("V"):
            return None
    return None


def _verb_between(clause: Clause, figure: Word, name: Word) -> bool:
    """ "62 Sitze hält X": the verb of holding between figure and name."""
    between = [w for w in clause.words if figure.i < w.i < name.i and w.tag.startswith("V")]
    return any(verb_lemma(w, clause) in _frame()["holding"] for w in between)


def _spoilt(scene: Scene, figure: Figure) -> bool:
    """A gain, a loss, a share of votes, or a figure for several together."""
    frame = _frame()
    clause = figure.clause
    near = {w.lower for w in clause.words if abs(w.i - figure.word.i) <= 3} | {
        w.lemma.lower() for w in clause.words if abs(w.i - figure.word.i) <= 3
    }
    verbs = {verb_lemma(w, clause) for w in clause.words if w.tag.startswith(("V", "PTKVZ"))}
    gains = frame["gain"] - {"mehr", "weniger"}
    if (verbs | near) & gains or _more_or_less(clause, figure.word) or (figure.elided and near & frame["votes"]):
        return True
    if figure.elided and any(
        w.i == figure.word.i + 1 and w.tag.startswith("NN") and not _is_seat_noun(w, framed=True) for w in clause.words
    ):
        return True
    if near & {"zusammen", "gemeinsam"}:
        return True
    return figure.elided and not _holds(scene, figure)


def _more_or_less(clause: Clause, figure: Word) -> bool:
    """ "drei Sitze mehr" is a gain, "mehr als drei Sitze" a count."""
    return any(w.lower in {"mehr", "weniger"} and 0 < w.i - figure.i <= 3 for w in clause.words)


def _holds(scene: Scene, figure: Figure) -> bool:
    """A bare number counts in a list without verbs, or where a verb of holding governs."""
    clause = figure.clause
    verbs = {verb_lemma(w, clause) for w in clause.words if w.tag.startswith("V")}
    if verbs:
        return bool(verbs & _frame()["holding"])
    everywhere = {verb_lemma(w, c) for c in scene.clauses for w in c.words if w.tag.startswith("V")}
    return not everywhere or bool(everywhere & _frame()["holding"])


def _basis(scene: Scene, figure: Figure) -> str:
    frame = _frame()
    lowers = {w.lower for w in scene.words if not w.is_name} | {w.lemma.lower() for w in scene.words if not w.is_name}
    if lowers & frame["poll"]:
        return "poll"
    if lowers & frame["projection"]:
        return "projection"
    return "group" if any(w.lower in frame["group"] for w in figure.clause.words) else "result"


def _year(scene: Scene, figure: Figure) -> str | None:
    """A date of the figure's clause, else the sentence's only date, if an election or a chamber stands by it."""
    own = [d for d in dates_of_clause(scene, figure.clause) if d.edtf]
    dates = own or [d for d in scene.dates if d.edtf]
    usable = [d for d in dates if d.start < figure.word.start] or dates
    if own and len(own) == 1:
        return own[0].edtf
    if len(dates) == 1 and _mentions_election(scene):
        return usable[0].edtf
    return None if dates else _election_before(scene)


def _election_before(scene: Scene) -> str | None:
    """The date of the election that the paragraph named before: "Bei der Wahl vom …. X erhielt n Sitze"."""
    before = scene.previous
    while before is not None:
        dates = [d.edtf for d in before.dates if d.edtf]
        if dates:
            return dates[0] if len(dates) == 1 and _mentions_election(before) else None
        before = before.previous
    return None


def _mentions_election(scene: Scene) -> bool:
    return any(
        "wahl" in w.lower or "urnengang" in w.lower or w.lower.startswith("gewählt")
        for w in scene.words
        if not w.is_name
    )
