"""Seats: how many a party holds, of how many, in which chamber.

In: the scenes of a document in order. Out: Seats facts. What a sentence leaves out (date, chamber, total) it takes
from the sentences before it in its paragraph, as a reader does. Left out on purpose: shares of votes, gains and
losses, figures for several parties together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.facts.chambers import Chamber, chamber_in, term_of
from pipeline.facts.figures import Figure, figures_of, header_total, is_framed, is_seat_noun, seat_frame
from pipeline.facts.holders import holders_of
from pipeline.facts.numbers import number
from pipeline.facts.qualify import modality
from pipeline.facts.scene import Scene
from pipeline.facts.taught.assemblies import is_size
from pipeline.facts.triggers import verb_lemma
from pipeline.facts.vocabulary import Trigger, triggers_of
from pipeline.facts.when import dates_of_clause
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Fact, Modality, Seats

_REACH = 6  # sentences
_NEAR = 3  # words
_UNREAL = frozenset({Modality.HYPOTHETICAL, Modality.PLANNED, Modality.PROPOSED})


def find_seats(scene: Scene) -> Iterator[Fact]:
    """All seat counts that a sentence states."""
    sizes = [f for f in figures_of(scene) if is_size(scene, f.word)]
    figures = [f for f in figures_of(scene) if f not in sizes]
    if not figures:
        return
    size = sizes[0].seats if len(sizes) == 1 else None
    told: set[tuple[str, int]] = set()
    for figure, party in holders_of(scene, figures):
        mode = modality(scene, figure.clause, figure.word)
        if (party.entity_id, figure.seats) in told or mode in _UNREAL or is_spoilt(scene, figure):
            continue
        told.add((party.entity_id, figure.seats))
        yield _fact(scene, figures, figure, party, mode, size)


def _fact(
    scene: Scene, figures: Sequence[Figure], figure: Figure, party: Entity, mode: Modality, size: int | None
) -> Seats:
    date = _date(scene, figure, party)
    # "hält seit der Wahl 2021 elf Sitze" tells of that election, not of all years since.
    date = date.removesuffix("/..") if date else None
    total = figure.total or header_total(scene) or size or _shared_total(scene, figures, figure, date)
    if total is not None and figure.seats > total:
        total = None
    chamber = chamber_in(scene, figure.clause, party) or _chamber_before(scene, party)
    chamber, term = term_of(chamber, party.country, date, total)
    return Seats(
        evidence=scene.evidence(),
        rule="seats.elided" if figure.elided else "seats.noun",
        modality=mode,
        date_edtf=date,
        party_id=party.entity_id,
        seats=figure.seats,
        total=total,
        share=round(100 * figure.seats / total, 4) if total else None,
        chamber=chamber.text if chamber else None,
        chamber_id=chamber.chamber_id if chamber else None,
        term=term,
        basis=_basis(scene, figure),
    )


def _before(scene: Scene) -> Iterator[Scene]:
    """The sentences before this one in its paragraph, nearest first."""
    before = scene.previous
    while before is not None:
        yield before
        before = before.previous


def _earlier(scene: Scene, party: Entity) -> Iterator[Scene]:
    """Sentences of the paragraphs before that speak of the party's country, nearest first."""
    before = scene.earlier
    for _ in range(_REACH):
        if before is None:
            return
        here = {m.entity.country for w in before.words for m in w.mentions}
        if before.paragraph != scene.paragraph and party.country is not None and here == {party.country}:
            yield before
        before = before.earlier


def _shared_total(scene: Scene, figures: Sequence[Figure], figure: Figure, date: str | None) -> int | None:
    """ "A erhielt 68 von 125 Mandaten, B 45": later figures of one election share the total said before."""
    earlier = [f.total for f in figures if f.word.i < figure.word.i and f.total is not None]
    if earlier:
        return earlier[-1]
    for before in _before(scene):
        if any(d.edtf != date for d in before.moments) and date is not None:
            return None
        totals = [f.total for f in figures_of(before) if f.total is not None]
        if totals or (header := header_total(before)):
            return totals[-1] if totals else header
    return None


def _chamber_before(scene: Scene, party: Entity) -> Chamber | None:
    """The chamber that the paragraph named last."""
    for before in [*_before(scene), *_earlier(scene, party)]:
        for clause in before.clauses:
            chamber = chamber_in(before, clause, party, whole_sentence=False)
            if chamber is not None:
                return chamber
    return None


def is_spoilt(scene: Scene, figure: Figure) -> bool:
    """A gain, a loss, a share of votes, a figure for several together, or a bare number that no verb of holding
    governs.
    """
    frame = seat_frame()
    words = figure.clause.words
    near = [w for w in words if abs(w.i - figure.word.i) <= 3]
    lowers = {w.lower for w in near} | {w.lemma.lower() for w in near}
    gains = frame["gain"] - {"mehr", "weniger"}
    if (_verbs(figure.clause) | lowers) & gains or is_difference(words, figure.word):
        return True
    together = any(w.lower == "zusammen" or w.lower.startswith("gemeinsam") for w in words if not w.is_name)
    if together and not lowers & {"je", "jeweils"}:
        return True
    if figure.noun is not None and _is_appointed(words, figure.noun):
        return True
    clause_words = {w.lower for w in words if not w.is_name}
    if clause_words & frame["bodies"] or (_verbs(figure.clause) | clause_words) & frame["wanting"]:
        return True
    if figure.noun is not None and figure.noun.lower.endswith(tuple(frame["people"])) and not _holds(figure):
        # "die 17 Abgeordnete starke Partei stimmte zu": here the number is the party's.
        return not any(w.i == figure.noun.i + 1 and w.lower.startswith("stark") for w in words)
    if figure.seats == 1 and not _verbs(figure.clause) & (frame["holding"] - {"sein"}):
        return not figure.word.text.isdigit()
    if figure.elided and not is_framed(scene):
        return True
    return figure.elided and (bool(lowers & frame["votes"]) or _counts_other(figure) or not _holds(figure))


def _is_appointed(words: Sequence[Word], noun: Word) -> bool:
    """ "einen Sitz in der Übergangsregierung", "zwei Plätze im Vorstand"."""
    behind = [w for w in words if noun.i < w.i <= noun.i + _NEAR + 1]
    if not behind or behind[0].lower not in {"in", "im"}:
        return False
    body = next((w for w in behind if w.tag.startswith("NN")), None)
    return body is not None and body.lower.endswith(tuple(seat_frame()["appointed"]))


def _verbs(clause: Clause) -> set[str]:
    """Without "haben" where it only makes the tense: "hatte über einen Sitz gesprochen" holds none."""
    verbs = {verb_lemma(w, clause) for w in clause.words if w.tag.startswith(("V", "PTKVZ"))}
    full = any(w.tag.startswith("VV(PP") for w in clause.words)
    return verbs - {"haben"} if full and verbs - {"haben", "sein", "werden"} else verbs


def _counts_other(figure: Figure) -> bool:
    """ "45 Prozent", "17 Parteien": the noun behind the number is no seat."""
    after = figure.after
    return after is not None and after.tag.startswith("NN") and not is_seat_noun(after, framed=True)


def is_difference(words: Sequence[Word], figure: Word) -> bool:
    """ "drei Sitze mehr", "um drei Sitze" is a gain or loss, "mehr als drei Sitze" and "sechs, drei mehr" a count."""
    if any(w.lower == "um" and w.i == figure.i - 1 for w in words):
        return True
    for word in words:
        if 0 < word.i - figure.i <= _NEAR:
            if word.lower in {"mehr", "weniger"}:
                return True
            if word.tag.startswith("$") or number(word.text) is not None:
                return False
    return False


def _holds(figure: Figure) -> bool:
    """A bare number counts in a list without verbs, or where a verb of holding governs."""
    verbs = _verbs(figure.clause)
    return not verbs or bool(verbs & seat_frame()["holding"])


def _basis(scene: Scene, figure: Figure) -> str:
    frame = seat_frame()
    plain = [w for w in scene.words if not w.is_name]
    lowers = {w.lower for w in plain} | {w.lemma.lower() for w in plain}
    if lowers & frame["poll"] or any(t.clause is figure.clause and _foretells(t) for t in triggers_of(scene, "seats")):
        return "poll"
    if lowers & frame["projection"]:
        return "projection"
    if _is_seen(figure):
        return "poll"
    return "group" if any(w.lower in frame["group"] for w in figure.clause.words) else "result"


def _is_seen(figure: Figure) -> bool:
    """ "Die Zeitungen sehen die Partei bei neun Sitzen"."""
    before = [w.lower for w in figure.clause.words if figure.word.i - _NEAR <= w.i < figure.word.i]
    return bool({"bei", "auf"} & set(before)) and bool(_verbs(figure.clause) & seat_frame()["seeing"])


def _foretells(trigger: Trigger) -> bool:
    """ "prophezeien", "zutrauen"."""
    return trigger.form == "verbs" and trigger.sense.values.get("kind") == "poll"


def _date(scene: Scene, figure: Figure, party: Entity) -> str | None:
    """A date of the figure's clause, else that of the election which the sentence or its paragraph named."""
    own = [d.edtf for d in dates_of_clause(scene, figure.clause) if d.edtf]
    if len(own) == 1:
        return own[0]
    dates = [d.edtf for d in scene.moments]
    if dates:
        return dates[0] if len(dates) == 1 and _election(scene) else None
    for before in [*_before(scene), *_earlier(scene, party)]:
        dates = [d.edtf for d in before.moments]
        if dates:
            return dates[0] if len(dates) == 1 and (_election(before) or figures_of(before)) else None
    return None


def _election(scene: Scene) -> bool:
    return any(
        "wahl" in w.lower or "urnengang" in w.lower or w.lower.startswith(("wähl", "gewählt")) for w in scene.words
    )
