"""Whose seats a figure counts.

In: a scene and its figures. Out: the party of each figure, or none. A clause falls into pieces, each closed by a
comma or "und" once it holds a name and a number: "Die CDU kam auf 23 | das BSW auf 15 | und die SPD auf sechs". One
number for two names joined is nobody's, unless "je" gives it to each.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.facts.arguments import of_kinds, subject_of
from pipeline.facts.figures import Figure
from pipeline.facts.scene import Scene
from pipeline.language.clauses import Clause
from pipeline.language.words import Word
from pipeline.model import Entity, Kind

_HOLDERS = frozenset({Kind.PARTY, Kind.MOVEMENT})
_EACH = frozenset({"je", "jeweils", "jede", "jeder"})


@dataclass(slots=True)
class _Piece:
    names: list[Word] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    each: bool = False


def holders_of(scene: Scene, figures: Sequence[Figure]) -> list[tuple[Figure, Entity]]:
    """Each figure with each party whose seats it counts."""
    found: list[tuple[Figure, Entity]] = []
    for clause in scene.clauses:
        own = [f for f in figures if f.clause is clause]
        if own:
            found += _in_clause(scene, clause, own)
    return found


def _parties(word: Word) -> list[Entity]:
    return of_kinds([m.entity for m in word.mentions], _HOLDERS)


def _in_clause(scene: Scene, clause: Clause, figures: Sequence[Figure]) -> list[tuple[Figure, Entity]]:
    pieces = _pieces(scene, clause, figures)
    found: list[tuple[Figure, Entity]] = []
    for piece in pieces:
        if piece.names:
            found += _match(piece)
        elif piece is pieces[0] and len(piece.figures) == 1:
            found += [(piece.figures[0], e) for e in _outside(scene, clause, piece.figures[0])]
    return found


def _pieces(scene: Scene, clause: Clause, figures: Sequence[Figure]) -> list[_Piece]:
    by_word = {id(f.word): f for f in figures}
    pieces = [_Piece()]
    last_i = -1
    for word in clause.words:
        boundary = word.tag == "KON" or (last_i >= 0 and word.i > last_i + 1)
        if boundary and pieces[-1].names and pieces[-1].figures:
            pieces.append(_Piece())
        last_i = word.i
        if word.lower in _EACH:
            pieces[-1].each = True
        if id(word) in by_word:
            pieces[-1].figures.append(by_word[id(word)])
        elif _parties(word) and not _attributive(scene, word):
            pieces[-1].names.append(word)
    return _rejoined(scene, pieces)


def _rejoined(scene: Scene, pieces: list[_Piece]) -> list[_Piece]:
    """ "54 Sitze halten A und B": a name that is only joined to the one before belongs to its piece."""
    kept: list[_Piece] = []
    for piece in pieces:
        first = scene.phrase_of(piece.names[0]) if piece.names else None
        last = scene.phrase_of(kept[-1].names[-1]) if kept and kept[-1].names else None
        if kept and not piece.figures and first is not None and first.joined is not None and first.joined is last:
            kept[-1].names += piece.names
            kept[-1].each = kept[-1].each or piece.each
        else:
            kept.append(piece)
    return kept


def _attributive(scene: Scene, word: Word) -> bool:
    """ "das von der SNS angeführte Bündnis": a name inside another noun's modifier holds nothing itself."""
    phrase = scene.phrase_of(word)
    if phrase is None:
        return False
    later = [w for w in phrase.words if w.i > word.i]
    return any(w.tag.startswith("ADJ(A)") for w in later) and any(w.tag.startswith("NN") for w in later)


def _match(piece: _Piece) -> list[tuple[Figure, Entity]]:
    names, figures = piece.names, piece.figures
    if not figures or (len(figures) == len(names) == 1 and _is_apart(figures[0], names[0])):
        return []
    if len(figures) == 1 and len(names) > 1:
        if piece.each:
            return [(figures[0], e) for w in names for e in _parties(w)]
        named = _single(names, figures[0])
        return [(figures[0], e) for e in _parties(named)[:1]] if named is not None else []
    if len(names) == len(figures) and _alternate(names, figures):
        return [(f, _parties(w)[0]) for f, w in zip(figures, names, strict=True)]
    if len(figures) == 1 and len(names) == 1:
        return [(figures[0], _parties(names[0])[0])] if len(_parties(names[0])) == 1 else []
    return []


def _is_apart(figure: Figure, name: Word) -> bool:
    """ "so sind Sie bei 49, und selbst mit den X …": a bare number is not that of a party joined behind it."""
    between = [w for w in figure.clause.words if figure.word.i < w.i < name.i]
    return figure.elided and any(w.tag == "KON" for w in between)


def _single(names: list[Word], figure: Figure) -> Word | None:
    """Of several names before one number: the one that nothing joins to another."""
    before = [w for w in names if w.i < figure.word.i]
    ids = {e.entity_id for w in names for e in _parties(w)}
    if len(ids) == 1:
        return names[0]
    gap = [w for w in figure.clause.words if before and before[-1].i - 4 <= w.i < before[-1].i and w.tag == "KON"]
    return before[0] if before and not gap and len(before) == 1 else None


def _alternate(names: list[Word], figures: Sequence[Figure]) -> bool:
    order = sorted([(w.i, "n") for w in names] + [(f.word.i, "f") for f in figures])
    kinds = [kind for _, kind in order]
    return all(a != b for a, b in itertools.pairwise(kinds))


def _outside(scene: Scene, clause: Clause, figure: Figure) -> list[Entity]:
    """The name that a bracket or relative clause hangs on, else the clause's subject."""
    if clause.anchor is not None and clause.kind in {"bracket", "rel"}:
        entities = _parties(clause.anchor)
        if not entities and clause.kind == "rel" and clause.parent is not None:
            # "die Partei X von N. N., die zwölf Abgeordnete stellt": people hold no seats in number.
            entities = [e for w in clause.parent.words for e in _parties(w)][-1:]
        return entities if len(entities) == 1 else []
    subject = of_kinds(subject_of(scene, clause), _HOLDERS) if not figure.elided else []
    return subject if len(subject) == 1 else []
