"""One party's dossier: its names, agreements, events, stances, people, ties, seats and sources.

In: the frame, an entity id. Out: what Streamlit draws. Left out on purpose: names that only the registry's files know
with their dates: a page reads nothing but the published tables.
"""

from __future__ import annotations

import html
from collections import defaultdict

from views import layout, wording
from views.charts import stance_matrix
from views.charts.words import modality_words, polarity_words
from views.evidence import paper
from views.pages import dossier_parts
from views.query import cache, dossier, relations
from views.query.conditions import Table
from views.query.relations import Covered
from views.selection import links
from views.selection.frame import Frame


def draw(frame: Frame, one: str) -> None:
    _, who = frame.lang._, (one,)
    _names(frame, one)
    sections: list[tuple[Table, str]] = [
        ("agreements", _("Agreements")),
        ("events", _("Events")),
        ("stances", _("Stances")),
        ("roles", _("People and roles")),
        ("ties", _("Ties")),
        ("seats", _("Seats over time")),
    ]
    missing = []
    for table, title in sections:
        drawn = _stances(frame, one, title) if table == "stances" else dossier_parts.section(frame, table, who, title)
        if not drawn:
            missing.append(title)
    dossier_parts.nothing_stated(frame, missing)
    dossier_parts.sources(frame, who)
    dossier_parts.bar(frame, who)


def _names(frame: Frame, one: str) -> None:
    """What it is also called, and what began, changed or ended a name."""
    _ = frame.lang._
    also = cache.ask(dossier.aliases, frame.store, one)
    dated = cache.ask(dossier.naming, frame.store, frame.filters, (one,), paper.MOST)
    if not also and dated.empty:
        return
    layout.section(_("Names"), _("Also called: {names}", names=", ".join(also)) if also else "")
    if len(dated):
        paper.statements(frame, dated)
    else:
        layout.note(_("No document says when a name was taken on or given up."))


def _stances(frame: Frame, one: str, title: str) -> bool:
    """Who stands how to it, and it to whom, by counts; then the statements."""
    _ = frame.lang._
    given = cache.ask(dossier.counted, frame.store, "stances", frame.filters, (one,))
    if not given.statements:
        return False
    layout.section(title, dossier_parts.amount(given, frame))
    rows = cache.ask(dossier.others, frame.store, frame.filters, one)
    cells: dict[str, dict[bool, list[str]]] = defaultdict(lambda: {True: [], False: []})
    for row in wording.records(rows):
        cells[row["other"]][bool(row["own"])].append(_count(frame, one, row))
    name = frame.names[one].name
    heads = [_("Party"), _("says of {name}", name=name), _("{name} says of it", name=name)]
    covered = cache.ask(relations.covered_with, frame.store, dossier.own(frame.filters), one, list(cells))
    lines = [
        [
            links.anchor("dossier", frame.names[other].with_country, keep_filters=True, of=f"{one},{other}"),
            ", ".join(both[False]) or _silent(frame, covered.get(other)),
            ", ".join(both[True]) or _silent(frame, covered.get(other)),
        ]
        for other, both in list(cells.items())[: dossier.MOST_OTHERS]
    ]
    paper.table(heads, lines, "counts")
    if len(cells) > dossier.MOST_OTHERS:
        count = frame.lang.number(dossier.MOST_OTHERS)
        layout.note(_("Listed are the {count} parties with most statements.", count=count))
    dossier_parts.listed(frame, "stances", (one,), given.statements)
    return True


def _silent(frame: Frame, covered: Covered | None) -> str:
    """`nothing said (12 sentences in 3 documents name both)`"""
    found = covered or Covered()
    words = frame.lang._("nothing said")
    both = stance_matrix.covered(found.documents, found.sentences, frame.lang)
    return f"<small>{html.escape(words)} ({html.escape(both)})</small>"


def _count(frame: Frame, one: str, row: paper.Row) -> str:
    """`2 supportive`, as a link to the sentence, or to the pair's statements where they are several."""
    words = f"{frame.lang.number(row['facts'])} {polarity_words(frame.lang).get(row['polarity'], row['polarity'])}"
    if row["modality"] != "asserted":
        words += f" ({modality_words(frame.lang).get(row['modality'], row['modality'])})"
    if row["facts"] == 1:
        return paper.fact(words, row["fact_id"])
    return links.anchor("relations", words, party=one, pick=f"{one}~{row['other']}")
