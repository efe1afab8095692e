"""A roll of agreements: the names behind a colon, each with its year in brackets, or each with its paper in brackets.

In: a scene and a hit. Out: the names of the roll; pairs of whoever keeps it with each of them. Left out: rolls of
several keepers, and pairs among those on the roll.
"""

from __future__ import annotations

from pipeline.dates.find import DateExpression
from pipeline.facts.agreement_dates import status_of
from pipeline.facts.arguments import GROUPS, of_kinds, unique
from pipeline.facts.scene import Scene
from pipeline.facts.triggers import Hit
from pipeline.facts.when import dates_of_clause
from pipeline.language.words import Word
from pipeline.model import Entity


def enrolled(scene: Scene, hit: Hit) -> list[Word]:
    """ "Abkommen mit folgenden Parteien: A (2012), B (2015)": the names behind the colon, each with its bracket."""
    colon = next((w for w in scene.words if w.text == ":" and w.i > hit.word.i), None)
    if hit.verb or colon is None:
        return []
    names = [w for w in scene.words if w.i > colon.i and w.is_name and w.mentions[0].entity.kind in GROUPS]
    bracketed = [w for w in names if any(c.kind == "bracket" and c.anchor is w for c in scene.clauses)]
    dated = [w for w in bracketed if own_date(scene, w) is not None]
    return dated if len(dated) > 1 else []


def each_of(scene: Scene, roll: list[Word]) -> list[tuple[Entity, Entity, DateExpression | None]]:
    """Whoever is named before the list, or was spoken of, with each of the list."""
    listed = unique([m.entity for w in roll for m in w.mentions])
    before = [m.entity for w in scene.words if w.i < roll[0].i for m in w.mentions]
    holders = [e for e in unique(of_kinds(before, GROUPS)) if e not in listed]
    if not holders and scene.topic is not None and scene.topic not in listed:
        holders = [scene.topic]
    if len(holders) != 1:
        return []
    return [(holders[0], w.mentions[0].entity, own_date(scene, w)) for w in roll]


def is_entry(scene: Scene, hit: Hit) -> bool:
    """ "die X (Memorandum, 2016)": a paper in the bracket behind a name, and nobody else named there."""
    anchor = hit.clause.anchor
    if hit.verb or hit.clause.kind != "bracket" or anchor is None or not anchor.is_name:
        return False
    inside = [w for w in hit.clause.words if w.is_name or ("FIN" in w.tag and status_of(w, hit.clause) is None)]
    own = scene.phrase_of(hit.word)
    return anchor.mentions[0].entity.kind in GROUPS and not inside and own is not None and own.prep is None


def entered(scene: Scene, hit: Hit) -> list[tuple[Entity, Entity, DateExpression | None]]:
    """Whoever is named before the first entry, or was spoken of, with the one of this entry."""
    anchors = [c.anchor for c in scene.clauses if c.kind == "bracket" and c.anchor is not None and c.anchor.is_name]
    first = min(w.i for w in anchors)
    before = [m.entity for w in scene.words if w.i < first for m in w.mentions]
    partner = hit.clause.anchor.mentions[0].entity if hit.clause.anchor is not None else None
    holders = unique(of_kinds(before, GROUPS)) or ([scene.topic] if scene.topic is not None else [])
    if partner is None or len(holders) != 1 or holders[0] == partner:
        return []
    dates = dates_of_clause(scene, hit.clause)
    return [(holders[0], partner, dates[0] if dates else None)]


def own_date(scene: Scene, name: Word) -> DateExpression | None:
    """The date in the bracket that hangs on a name."""
    found = [d for c in scene.clauses if c.kind == "bracket" and c.anchor is name for d in dates_of_clause(scene, c)]
    return found[0] if found else None
