"""Seat counts: the rules', completed, and those that the classifiers see besides.

In: a setting and the rules' facts of the scene. Out: proposals with their grounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.facts.arguments import has_subject
from pipeline.facts.chambers import Chamber, chamber_in, term_of
from pipeline.facts.figures import figures_of as rule_figures
from pipeline.facts.figures import seat_frame
from pipeline.facts.scene import Scene
from pipeline.facts.seats import is_spoilt
from pipeline.facts.taught.assemblies import bodies_in
from pipeline.facts.taught.maxent import classifier
from pipeline.facts.taught.passage import heading_of, is_row, kinds_in
from pipeline.facts.taught.proposals import Proposal, odds
from pipeline.facts.taught.seat_figures import SEATS, Figure, figures_of
from pipeline.facts.taught.setting import Setting
from pipeline.facts.taught.sizes import size_of
from pipeline.facts.taught.terms import election_of
from pipeline.facts.taught.veto import possible
from pipeline.facts.triggers import verb_lemmas
from pipeline.language.words import Word
from pipeline.model import Fact, Seats

_NO_RESULT = frozenset({"poll", "projection"})
_LEAST = 0.15  # a number less likely than this is nobody's
_SEATS = frozenset({"unit", "group"})
_REACH = 4  # sentences
_EACH = frozenset({"je", "jeweils"})
_EACH_REACH = 2  # words
_AS_LIKELY = 0.5

Judged = Sequence[tuple[Figure, Mapping[str, float]]]


def seat_counts(at: Setting, ruled: Sequence[Fact]) -> Iterator[Proposal]:
    """The rules' seat counts, completed, and those that the classifier sees besides."""
    own = [fact for fact in ruled if isinstance(fact, Seats)]
    taught = classifier("seats")
    if taught is None:
        yield from (Proposal("seats", fact, ["bias", "p=none", f"rule={fact.rule}"]) for fact in own)
        return
    judged = [(figure, taught.probabilities(figure.features)) for figure in figures_of(at, ruled)]
    kept = [_completed(at, fact, judged) for fact in own]
    for fact, more in kept:
        chances = [p.get(SEATS, 0.0) for f, p in judged if (f.slot.key, f.value) == (fact.party_id, fact.seats)]
        yield Proposal("seats", fact, [*_grounds(fact, max(chances, default=None)), *more, f"rule={fact.rule}"])
    told = {(fact.party_id, fact.seats) for fact, _ in kept}
    nouns = {id(figure.word) for figure in rule_figures(at.scene) if not figure.elided}
    spoilt = {id(figure.word) for figure in rule_figures(at.scene) if is_spoilt(at.scene, figure)}
    spoken_of = _spoken_of(at.scene) if judged else ""
    for word in dict.fromkeys(figure.word for figure, _ in judged):
        if _leave(at, word):
            continue
        here = [(p.get(SEATS, 0.0), figure) for figure, p in judged if figure.word is word]
        for chance, figure in _holders(at, word, here):
            if chance < _LEAST or (figure.slot.key, figure.value) in told or not spoken_of:
                continue
            told.add((figure.slot.key, figure.value))
            fact, more = _fact(at, figure)
            rival = sorted((c for c, _ in here), reverse=True)[1:2]
            grounds = [
                *_grounds(fact, chance),
                *more,
                "ruled=False",
                f"spoken of={spoken_of}",
                f"row={is_row(at.scene)}:{odds(chance)}",
                f"spoilt={id(word) in spoilt}",
                f"possible={possible(at, [figure.slot.word, figure.word], SEATS)}",
                f"another's={_anothers(at, figure)}",
                f"rival={odds(rival[0]) if rival else None}",
                f"described={figure.slot.described}",
                f"guess={figure.slot.hints[:1]}",
                f"guess={bool(figure.slot.hints)}:{odds(chance)}",
                f"counted={id(word) in nouns}:{odds(chance)}",
            ]
            yield Proposal("seats", fact, grounds)


Held = tuple[float, Figure]


def _holders(at: Setting, word: Word, here: Sequence[Held]) -> list[Held]:
    """A number is one party's, the likeliest; "A, B und C je neun": of all that are about as likely."""
    best = max(here, key=lambda pair: pair[0])
    before = at.scene.words[max(0, at.place[id(word)] - _EACH_REACH) : at.place[id(word)]]
    if not any(w.lower in _EACH for w in before):
        return [best]
    found: dict[str, Held] = {best[1].slot.key: best}
    for chance, figure in sorted(here, key=lambda pair: -pair[0]):
        if chance >= best[0] * _AS_LIKELY and not figure.slot.hints:
            found.setdefault(figure.slot.key, (chance, figure))
    return list(found.values())


def _leave(at: Setting, word: Word) -> bool:
    """ "Vier Abgeordnete verließen die X", where the four act."""
    clause = at.clause_of.get(id(word))
    if clause is None or not verb_lemmas(clause) & seat_frame()["leaving"]:
        return False
    phrase = at.scene.phrase_of(word)
    return phrase is not None and phrase.case != "dat" and phrase.slot_prep() is None


def _spoken_of(scene: Scene) -> str:
    """What the sentence, its heading or those shortly before speak of: seats, an elected body, or neither.

    "Rebounds" win some, too.
    """
    heading = heading_of(scene)[0]
    starts = [scene] if heading is None or heading is scene else [scene, heading]
    near = [here for start in starts for here in (start, *(before for before, _ in start.before(_REACH)))]
    if any(kinds_in(here) & _SEATS for here in near):
        return "seats"
    return "body" if any(True for here in near for _ in bodies_in(here.words)) else ""


def _grounds(fact: Seats, chance: float | None) -> Iterator[str]:
    yield "bias"
    yield f"p={odds(chance) if chance is not None else None}"
    yield f"total={fact.total is not None}"
    yield f"dated={fact.date_edtf is not None}"
    yield f"both={fact.total is not None}{fact.date_edtf is not None}"
    yield f"chamber={fact.chamber_id is not None}"
    yield f"basis={fact.basis}"
    yield f"mode={fact.modality}"
    if fact.total and fact.seats is not None:
        yield f"above={fact.seats > fact.total}"


def _anothers(at: Setting, figure: Figure) -> bool:
    """ "X gehört der Fraktion Y an; diese zählt 86 Sitze": the number's own clause says whose it is."""
    clause = at.clause_of.get(id(figure.word))
    return clause is not None and clause is not at.clause_of.get(id(figure.slot.word)) and has_subject(at.scene, clause)


def _completed(at: Setting, fact: Seats, judged: Judged) -> tuple[Seats, list[str]]:
    """A rule's count with the date and the size that the classifiers see, and how sure they are."""
    mine = [(p.get(SEATS, 0.0), f) for f, p in judged if (f.slot.key, f.value) == (fact.party_id, fact.seats)]
    if not mine or fact.basis in _NO_RESULT:
        return fact, []
    figure = max(mine, key=lambda pair: pair[0])[1]
    date, total, grounds = _dated_and_sized(at, figure, fact.date_edtf, fact.total)
    given = Chamber(fact.chamber, fact.chamber_id) if fact.chamber or fact.chamber_id else None
    chamber, term = term_of(given, figure.slot.entity.country, date, total)
    return replace(
        fact,
        date_edtf=date,
        total=total,
        share=round(100 * figure.value / total, 4) if total else None,
        chamber_id=chamber.chamber_id if chamber else None,
        term=term,
    ), grounds


def _dated_and_sized(
    at: Setting, figure: Figure, date: str | None, total: int | None
) -> tuple[str | None, int | None, list[str]]:
    """`date`, `total`: what a rule says of them."""
    date, dated = election_of(at, figure.slot.word, figure.word, date)
    total, sized = size_of(at, figure.slot.word, figure.word, figure.value, total)
    if total is not None and total > seat_frame()["largest"]:
        total = None
    grounds = [f"dated p={odds(dated)}:{date is not None}", f"sized p={odds(sized)}:{total is not None}"]
    return date, total, [*grounds, f"least={odds(min(dated, sized))}"]


def _fact(at: Setting, figure: Figure) -> tuple[Seats, list[str]]:
    scene, party = figure.scene, figure.slot.entity
    date, size, grounds = _dated_and_sized(at, figure, None, None)
    clause = at.clause_of.get(id(figure.word))
    chamber = chamber_in(scene, clause, party) if clause is not None else None
    chamber, term = term_of(chamber, party.country, date, size)
    return Seats(
        evidence=scene.evidence(),
        rule="taught.seats",
        date_edtf=date,
        party_id=party.entity_id,
        seats=figure.value,
        total=size,
        share=round(100 * figure.value / size, 4) if size else None,
        chamber=chamber.text if chamber else None,
        chamber_id=chamber.chamber_id if chamber else None,
        term=term,
    ), grounds
