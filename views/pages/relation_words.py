"""What the page of relations says: its caption, its tables, and the matrix read aloud.

In: counts, cells, statements, the reader's language. Out: words. Left out on purpose: drawing and Streamlit.
"""

from __future__ import annotations

import pandas as pd

from views import wording
from views.charts import stance_matrix
from views.charts.words import polarity_words, tie_words
from views.evidence import tray
from views.language import Language
from views.query import stance_cells
from views.query.facts import Counted
from views.selection.frame import Frame

SAID = [*stance_cells.POLARITIES, *stance_cells.NOT_COUNTED]


def caption(stances: Counted, ties: Counted, lang: Language) -> str:
    """How much the page rests on."""
    n = lang.n
    first = n("{count} statement of a stance", "{count} statements of stances", stances.statements)
    second = n("{count} statement of a tie", "{count} statements of ties", ties.statements)
    in_first = n("in {count} document", "in {count} documents", stances.documents)
    in_second = n("in {count} document", "in {count} documents", ties.documents)
    return f"{first} {in_first} · {second} {in_second}"


def alt(cells: pd.DataFrame, lang: Language) -> str:
    """Every cell that says something, and how many are empty for which reason."""
    spoken = cells[cells[SAID].sum(axis=1) > 0]
    empty = cells.drop(spoken.index)
    said = [
        f"{row.from_name} → {row.to_name}: {', '.join(filter(None, stance_matrix.describe(row, lang)[:-1]))}"
        for row in spoken.itertuples(index=False)
    ]
    silent, apart = int((empty.documents > 0).sum()), int((empty.documents == 0).sum())
    said.append(lang.n("{count} pair covered, nothing said", "{count} pairs covered, nothing said", silent))
    said.append(lang.n("{count} pair not covered", "{count} pairs not covered", apart))
    return "; ".join(said)


def pairs(cells: pd.DataFrame, lang: Language) -> tuple[pd.DataFrame, list[str]]:
    """The matrix as a table, those that say something first, and for each row the fact that it opens, if any."""
    spoken = cells[SAID].sum(axis=1)
    ordered = cells.assign(spoken=spoken).sort_values(
        ["spoken", "sentences", "from_rank", "to_rank"], ascending=[False, False, True, True], kind="stable"
    )
    words, facts = [], []
    for row in ordered.itertuples(index=False):
        *said, covered = stance_matrix.describe(row, lang)
        words.append((row.from_name, row.to_name, "; ".join(filter(None, said)), covered))
        facts.append(next((fact for what in SAID if (fact := getattr(row, f"{what}_fact"))), ""))
    columns = [lang._("From"), lang._("Towards"), lang._("Said"), lang._("Covered")]
    return pd.DataFrame(words, columns=columns), facts


def stances(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    """Statements of stances in words."""
    _, lang = frame.lang._, frame.lang
    polarity = polarity_words(lang)
    return pd.DataFrame(
        {
            _("From"): [frame.names[one].with_country for one in rows.from_id],
            _("Towards"): [frame.names[one].with_country for one in rows.to_id],
            _("Stance"): _doubted(rows, [polarity.get(code, code) for code in rows.polarity], lang),
            **tray.shared_words(frame, rows),
        }
    )


def ties(frame: Frame, rows: pd.DataFrame) -> pd.DataFrame:
    """Statements of ties in words."""
    _, lang = frame.lang._, frame.lang
    kinds = tie_words(lang)
    former = {True: "", False: _("former")}
    return pd.DataFrame(
        {
            _("Party"): [frame.names[one].with_country for one in rows.a_id],
            _("Tie"): _doubted(rows, [kinds.get(code, code) for code in rows.kind], lang),
            _("With or of"): [frame.names[one].with_country for one in rows.b_id],
            _("Current"): [former[wording.given(current) is not False] for current in rows.current],
            **tray.shared_words(frame, rows),
        }
    )


def _doubted(rows: pd.DataFrame, words: list[str], lang: Language) -> list[str]:
    doubts = tray.each(rows.disputed, lambda disputed: wording.doubt({"disputed": disputed}, lang))
    return [word + doubt for word, doubt in zip(words, doubts, strict=True)]
